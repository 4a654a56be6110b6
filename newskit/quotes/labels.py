"""Speakers named by the layout: a signature under a quotation, a label before it.

>>> label_in("RUIZ: We will stay.", 0, 19)
(0, 4, 6)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from newskit.quotes.lines import Line
from newskit.quotes.phrases import Range, has_finite_verb
from newskit.spans import Span

_DASHES = frozenset(("—", "–", "―", "--", "-"))
_LONGEST_SIGNATURE = 40
_LABEL = re.compile(r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3})(?: \([^()\n]{1,40}\))?:[ \t\u00a0]+(?=\S)")


def signature(line: Line) -> Range | None:
    """The places of the name that signs a quotation, on its own line or behind the quotation.

    '"A wall of water." — Ana Ruiz, baker' has "Ana Ruiz". Nothing else may follow in the line.
    """
    i = line.quotes[-1] + 1 if line.quotes else 0
    if line.word(i) not in _DASHES or len(line.items) - i > _LONGEST_SIGNATURE:
        return None
    if has_finite_verb(line, 0, len(line.items)):
        return None
    if len(line.items) == i + 2 and line.tag(i + 1).startswith("NN"):
        return i + 1, i + 1  # "—star", as readers sign
    last = i
    while line.tag(last + 1).startswith("NNP"):
        last += 1
    ends = line.tag(last + 1) in ("", ",", ".", "-LRB-") or line.word(last + 1) in ("of", "in", "from", "on", "via")
    return (i + 1, last) if last > i and ends else None


def label_in(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Where the label in capitals that opens a stretch begins and ends, and where the words behind it begin."""
    match = _LABEL.match(text, start, end)
    return (*match.span("name"), match.end()) if match else None


def transcribed(text: str, paragraphs: Iterable[Span]) -> dict[int, tuple[int, int, int]]:
    """The labels of an interview printed without marks, by the number of the paragraph they open.

    Two people at least answer each other, each of them twice: a list of figures ("PRICE: $37,510") has no such order.
    """
    labels = {p.paragraph: label for p in paragraphs if (label := label_in(text, p.start, p.end))}
    often = Counter(text[begins:ends] for begins, ends, _ in labels.values())
    speakers = {name for name, count in often.items() if count > 1}
    return labels if len(speakers) > 1 else {}
