"""Speakers named by the layout: a signature under a quotation, a label before it, a headline's colon.

>>> label_in("RUIZ: We will stay.", 0, 19)
(0, 4, 6)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import NamedTuple

from newskit.quotes.lines import DASHES, Line
from newskit.quotes.phrases import Range, has_finite_verb
from newskit.rules import when_used
from newskit.spans import Span


class Layout(NamedTuple):
    """A way to name a speaker without a cue, with marked examples as in `rules`."""

    name: str
    examples: tuple[str, ...]
    never: tuple[str, ...] = ()


LAYOUTS = (
    Layout(
        "quotes.headline",
        (
            "{Ana Ruiz}: [[Dam is safe, no need to worry]]",
            "[[Dam is safe, no need to worry]]: {Ana Ruiz}",
            '{Mayor Ana Ruiz}: "[[We will stay in Harrow]]"',
            "{Poll}: [[Most people like the new dam]]",
        ),
        ("Harrow in winter: What to see there", "Inside Harrow: Who are its four bakers?", "Ana Ruiz: a life"),
    ),
    Layout(
        "quotes.labelled",
        (
            'Ana Ruiz talked.\n"{RUIZ}: [[Look, it held.]]"',
            'Ana Ruiz talked.\n{Ruiz}: "[[Look, it held.]]"',
            'Ana Ruiz talked.\n{Ana Ruiz}, a baker in Harrow: "[[Look, it held.]]"',
        ),
        ("PRICE: $37,510\nWIDTH: 12 feet",),
    ),
    Layout(
        "quotes.signed",
        ('"[[It has lasted for years.]]" — {Ana Ruiz}, Harrow',),
        ('"It lasts" — for years.',),
    ),
    Layout(
        "quotes.without_cue",
        ('{Ana Ruiz} issued a statement: "[[We are very sorry.]]"', '{Ana Ruiz} is full of hope.\n"[[It will hold.]]"'),
        ('They read from "The Night River," a book.', 'She has a "plan B" for June.'),
    ),
)
"""A headline's colon, a label, a signature, a sentence that leads to a quotation."""

_LONGEST_SIGNATURE = 40
_LONGEST_HEADLINE = 30
_TURN = when_used(r"(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}):[ \t\u00a0]+(?=\S)")
_LABEL = when_used(r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3})(?: \([^()\n]{1,40}\))?:[ \t\u00a0]+(?=\S)")


def signature(line: Line) -> Range | None:
    """The places of the name that signs a quotation, on its own line or behind the quotation.

    '"A wall of water." — Ana Ruiz, baker' has "Ana Ruiz". Nothing else may follow in the line.
    """
    i = line.quotes[-1] + 1 if line.quotes else 0
    if line.word(i) not in DASHES or len(line.items) - i > _LONGEST_SIGNATURE:
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


def transcribed(text: str, paragraphs: Iterable[Span], names: Collection[str]) -> dict[int, tuple[int, int, int]]:
    """The labels of an interview printed without marks, by the number of the paragraph they open.

    Two people at least answer each other, each of them twice: a list of figures ("PRICE: $37,510") has no such order.
    A label that is not in capitals is one of the article's people (`names`), or a letter: "Q:", "A:".
    """
    labels: dict[int, tuple[int, int, int]] = {}
    for p in paragraphs:
        label = label_in(text, p.start, p.end) or _turn(text, p.start, p.end, names)
        if label:
            labels[p.paragraph] = label
    often = Counter(text[begins:ends] for begins, ends, _ in labels.values())
    speakers = {name for name, count in often.items() if count > 1}
    return labels if len(speakers) > 1 else {}


def _turn(text: str, start: int, end: int, names: Collection[str]) -> tuple[int, int, int] | None:
    match = _TURN.match(text, start, end)
    if match is None or not (match["name"] in TURNS or match["name"] in names):
        return None
    return (*match.span("name"), match.end())


ASKS = frozenset("Q Q. Question Interviewer".split())
"""Labels of the outlet's own questions."""
ANSWERS = frozenset("A A. Answer".split())
"""Labels of whoever is interviewed."""
TURNS = ASKS | ANSWERS | {"Host", "Moderator", "Reporter"}
"""Labels that name nobody."""


def headline(line: Line) -> tuple[Range, Range] | None:
    """The parts before and behind the only colon of a headline: "Ruiz: Dam is safe", "Dam is safe: Ruiz"."""
    colons = [i for i in range(len(line.items)) if line.word(i) == ":"]
    last = len(line.items) - 1 - (line.tag(len(line.items) - 1) == ".")
    if line.paragraph or len(colons) != 1 or len(line.items) > _LONGEST_HEADLINE or not 0 < colons[0] < last:
        return None
    return (0, colons[0] - 1), (colons[0] + 1, last)
