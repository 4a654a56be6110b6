"""Count syllables: CMUdict where it has the word, else what the letters around its vowels weigh.

The pronouncing dictionary knows 125,000 words and names. For the others, tests/training/train_syllables.py learned from
it how much each group of letters adds: right for 96 of 100 words that were kept from it.

>>> [syllables(word) for word in ("river", "evacuated", "Tuesday's", "FBI", "NATO", "8,000", "well-known", "Izaguirre")]
[2, 5, 2, 3, 2, 1, 2, 4]
"""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import combining, normalize

from newskit.lexicon.grammar import FUNCTION_WORDS

STEPS = 40
"""The weights are stored in fortieths of a syllable."""

_RUN = re.compile(r"[aeiouy]+")
_JOINT = re.compile(r"[-\u2010\u2011_]+")
_LONGEST = 60
"""Characters of a word that are weighed: no word is longer, a line of signs may be."""
_HISSING = re.compile(r"(?:s|x|z|ch|sh|ce|ge|se|ze)$")
_AMBIGUOUS = frozenset("us it who am as or he".split())
"""Function words that are abbreviations in capital letters."""


@dataclass(frozen=True)
class Sounds:
    """What was learned: the syllables of known words, and what a group of letters adds (in syllables)."""

    known: dict[str, int]
    weights: dict[str, float]


@cache
def sounds() -> Sounds:
    """Read the shipped dictionary and weights; once, when first needed (0.1 s)."""
    packed = files("newskit").joinpath("data/syllables.json.xz").read_bytes()
    stored = json.loads(lzma.decompress(packed))
    known: dict[str, int] = {}
    for count, words in stored["known"].items():
        known |= dict.fromkeys(words.split(), int(count))
    weights: dict[str, float] = {}
    for step, groups in stored["weights"].items():
        weights |= dict.fromkeys(groups.split(), int(step) / STEPS)
    return Sounds(known, weights)


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """How many syllables a word has when it is read aloud, at least one; a numeral is one (see `numeral_syllables`).

    Initials are spelled ("FBI" has three), the parts of a compound added. A word in another script than Latin is one.
    American pronunciation, the first one where CMUdict has several.
    """
    if word.isalpha() and not word.isupper() and (known := sounds().known.get(word.lower())):
        return known  # most words: spared what follows
    if word[:1].isdigit():
        return 1
    return max(1, sum(_heard(part[:_LONGEST]) for part in _JOINT.split(word.replace("’", "'")) if part))


def _heard(part: str) -> int:
    """The syllables of a word without hyphens; its apostrophes are straight."""
    initials = part.partition("'")[0]
    if "." in initials or (initials.isupper() and _is_spelled(initials)):
        return sum(3 if letter in "Ww" else 1 for letter in initials if letter.isalpha())
    word = _plain(part.lower())
    known = sounds().known
    if word in known:
        return known[word]
    stem, apostrophe, ending = word.rpartition("'")
    if not apostrophe or not stem:
        return _weighed(word)
    if ending == "t":  # "doesn't" has a syllable more than "does"; "don't" and its like are in the dictionary
        return _heard(stem.removesuffix("n")) + 1
    return _heard(stem) + (ending in ("ll", "ve", "re") or (ending == "s" and bool(_HISSING.search(stem))))


def _is_spelled(part: str) -> bool:
    """Tell initials, "FBI" and "WHO", from words in capital letters, "NATO" and a headline's "FLOOD"."""
    word = part.lower()
    if len(part) < 2:
        return False
    if len(part) <= 3:
        return word not in FUNCTION_WORDS or word in _AMBIGUOUS
    return word not in sounds().known and 3 * sum(letter in "aeiouy" for letter in word) < len(word)


def _plain(word: str) -> str:
    """Without accents: "café" is known as "cafe"."""
    if word.isascii():
        return word
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter))


def _weighed(word: str) -> int:
    return max(1, round(sum(filter(None, map(sounds().weights.get, letter_groups(word))))))


def letter_groups(word: str) -> Iterator[str]:
    """Each run of vowels with the letters around it, up to three to a side, then how the word begins and ends.

    Vowels are written large; "^" and "$" are the word's ends.

    >>> [group for group in letter_groups("bit") if len(group) < 4]
    ['I', 'It', 'It$', 'bI', 'bIt', '^bI', '^bi', 'it$']
    """
    padded = f"^^{word}$$"
    for run in _RUN.finditer(padded):
        start, end = run.span()
        marked = padded[:start] + run.group().upper() + padded[end:]
        for before, after in _REACHES:
            yield marked[start - before if start > before else 0 : end + after]
    for letters in (2, 3, 4):
        yield f"^{word[:letters]}"
        yield f"{word[-letters:]}$"
    yield f"{word[-5:]}$"


_REACHES = [(b, a) for b in range(3) for a in range(3)] + [(3, 1), (1, 3), (3, 3)]


_ONES = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
"""Syllables of "zero" to "nineteen"."""
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)
_GROUPS = (0, 2, 2, 2, 2)
"""Syllables of nothing, "thousand", "million", "billion" and "trillion"."""
_ENDINGS = {
    "k": 2, "m": 2, "bn": 2, "tn": 2, "b": 2, "st": 0, "nd": 0, "rd": 0, "th": 0, "s": 0, "am": 2, "pm": 2,
    "km": 4, "cm": 4, "mm": 4, "kg": 3, "mph": 4,
}  # fmt: skip
"""Syllables of what is written right behind a numeral: thousand, million, ..., kilometers."""
_PARTS = re.compile(r"\d[\d,]*|[^\W\d_]+")


def numeral_syllables(numeral: str) -> int:
    """How many syllables a numeral has when it is read aloud, the American way ("and" is left out).

    Four digits from 1100 to 2099 without a comma are read as a year.

    >>> [numeral_syllables(numeral) for numeral in ("300", "1,200", "1986", "4:40", "1.5bn", "20th", "2005")]
    [3, 6, 5, 3, 5, 3, 4]
    """
    parts = _PARTS.findall(numeral[:_LONGEST])
    decimal = bool(re.search(r"\d\.\d", numeral)) and not numeral.lower().endswith(("am", "pm"))
    heard = 0
    for place, part in enumerate(parts):
        if not part[0].isdecimal():  # "²" is a digit too, but no number
            heard += _ENDINGS[part.lower()] if part.lower() in _ENDINGS else syllables(part)
        elif decimal and place == 1:
            heard += 1 + sum(_ONES[int(digit)] for digit in part if digit != ",")
        else:
            heard += _whole(part)
    twentieth = re.search(r"[2-9]0th\b", numeral)
    return max(1, heard + bool(twentieth))


def _whole(digits: str) -> int:
    """The syllables of a whole number."""
    plain = digits.replace(",", "")
    if len(plain) > 15:
        return sum(_ONES[int(digit)] for digit in plain)
    number = int(plain)
    if len(digits) == 4 and 1100 <= number < 2100 and not 2000 <= number < 2010:
        return _year(number)
    heard = 0
    for group in _GROUPS:
        number, rest = divmod(number, 1000)
        heard += (_below_thousand(rest) + group) if rest else 0
    return heard or 2


def _year(number: int) -> int:
    """Nineteen eighty-six, nineteen oh five, nineteen hundred."""
    century, rest = divmod(number, 100)
    if not rest:
        return _below_thousand(century) + 2
    return _below_thousand(century) + _below_thousand(rest) + (rest < 10)


def _below_thousand(number: int) -> int:
    hundreds, rest = divmod(number, 100)
    heard = _ONES[hundreds] + 2 if hundreds else 0
    if rest < 20:
        return heard + (_ONES[rest] if rest else 0)
    return heard + _TENS[rest // 10] + (_ONES[rest % 10] if rest % 10 else 0)
