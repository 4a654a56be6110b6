"""Print how the time of each layer grows with its text: `python tests/benchmarks/growth.py [CHARACTERS]`.

Each kind of odd text is read at three lengths, each twice the one before. Twice the text should take about twice the
time; 2.2 times is the most that counts as linear. The figures depend on the machine and its other work: no test.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import process_time

import newskit as nk

KINDS = {
    "news": "Mayor Ana Ruiz said on Monday that 300 people had left. \"We stay,\" she told the U.S. agency.\n\n",
    "one paragraph": 'Mayor Ana Ruiz said that 300 people had left. "We stay," she said. ',
    "one word": "a",
    "capitals": "A",
    "digits": "7",
    "no blanks": "Ruiz.left,on(Monday)",
    "initials": "A.B.",
    "handles": "a@b.",
    "hyphens": "anti-",
    "web addresses": "http://x.y/",
    "dots": ". ",
    "question marks": "?! ",
    "opening marks": "“We said ",
    "straight marks": '"',
    "apostrophes": "n't's'",
    "emoji": "👩🏽‍🚒❤️🇳🇴",
    "right to left": "قال الرئيس إن النهر ارتفع. ",
    "no spaces between words": "洪水は橋を壊した。",
    "combining marks": "e\u0301\u0327",
    "nulls": "\x00",
    "surrogates": "\ud83d ",
    "line ends": "a\r\nb\rc\u2028d\x85",
    "short lines": "Ruiz said\n",
    "titles": "Mr. Sen. No. ",
    "brackets": "(?), ",
    "names": "Ana Ruiz, Tom Lee and ",
    "pronouns": "he said she said ",
    "labels": "Ruiz: yes\n",
    "refusals": "would not comment on no comment ",
    "joined names": "Ana Ruiz and Tom Lee or ",
}  # fmt: skip
LINEAR = 2.2
LAYERS: dict[str, Callable[[nk.Article], object]] = {
    "sentences": lambda article: article.sentences,
    "tags": lambda article: [article.tokens(sentence) for sentence in article.sentences],
    "names": nk.find_names,
    "mentions": nk.find_mentions,
    "quotes": nk.find_quotes,
}


def seconds(layer: Callable[[nk.Article], object], text: str) -> float:
    begun = process_time()
    layer(nk.Article(text))
    return process_time() - begun


def main() -> None:
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(f"{'':24}" + "".join(f"{name:>24}" for name in LAYERS))
    for kind, unit in KINDS.items():
        texts = [unit * (length * times // len(unit)) for times in (1, 2, 4)]
        cells = []
        for layer in LAYERS.values():
            _, second, third = (seconds(layer, text) for text in texts)  # the first one loads what is loaded once
            slow = third > 0.1 and third > LINEAR * second
            cells.append(f"{third:.2f} s  x{third / max(second, 1e-3):4.1f} {'!' if slow else ' '}")
        print(f"{kind:24}" + "".join(f"{cell:>24}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()
