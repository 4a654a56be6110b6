"""A row to be, and the rows of a line's pieces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from newskit.article import Article
from newskit.marks import Quoted
from newskit.quotes.bounds import quotations
from newskit.quotes.cast import NOBODY, Speaker
from newskit.quotes.cue import Cue
from newskit.quotes.labels import label_in
from newskit.quotes.lines import QUOTE, Line
from newskit.spans import trimmed

LABELLED = "quotes.labelled"
"""The rule of a quotation behind its speaker's name and a colon."""
WITHOUT_CUE = "quotes.without_cue"
"""The rule of a quotation that goes on quoting somebody, or whose sentence leads to it."""

_BLANKS = 200
"""Characters over which the next paragraph's beginning is looked for."""


@dataclass(frozen=True)
class Draft:
    """A row to be: where it stands, what reports it, who says it."""

    start: int
    end: int
    kind: str
    rule: str
    line: Line
    cue: Cue | None = None
    speaker: Speaker = NOBODY
    group: int | None = None
    parent: int | None = None
    flags: tuple[str, ...] = ()


def drafts_of(
    line: Line, cue: Cue | None, rule: str, pieces: Sequence[tuple[int, int]], speaker: Speaker, article: Article
) -> Iterator[Draft]:
    """The rows of a line's pieces, given by the places of their first and last items; several are one group."""
    group = line.items[pieces[0][0]].start if len(pieces) > 1 else None
    for first, last in pieces:
        start, end = _extent(line, first, last, article.text)
        if start < end:
            kind = _kind(line, first, last, cue)
            yield Draft(start, end, kind, rule, line, cue, speaker, group, flags=_flags(line, first, last, article))


def _extent(line: Line, first: int, last: int, text: str) -> tuple[int, int]:
    """The characters of a piece; a quotation alone goes without its marks."""
    quoted = line.items[first].quoted
    if first == last and quoted:
        label = label_in(text, quoted.start, quoted.end)
        return trimmed(text, label[2] if label else quoted.start, quoted.end)
    return line.items[first].start, line.items[last].end


def _kind(line: Line, first: int, last: int, cue: Cue | None) -> str:
    if first == last and line.tag(first) == QUOTE:
        return "mixed" if cue and cue.frames & {"call", "as"} and cue.lemma != "declare" else "direct"
    return "mixed" if quotations(line, first, last) else "indirect"


def _flags(line: Line, first: int, last: int, article: Article) -> tuple[str, ...]:
    """What is odd about a row's marks: left open, or a closing one that nothing opened."""
    pairs = [line.items[i].quoted for i in quotations(line, first, last)]
    left_open = [pair for pair in pairs if pair and not pair.closed]
    if left_open and _goes_on_in_next(article, left_open[-1].end, left_open[-1].mark):
        return ("multi-paragraph",)
    stray = any(not pair.opened for pair in _strays(article, line))
    return ("unbalanced",) if left_open or stray else ()


def _strays(article: Article, line: Line) -> Iterator[Quoted]:
    """The marks of a line's stretch that open or close there."""
    place = bisect_left(article.quoted, line.items[0].start, key=lambda pair: pair.start)
    for pair in islice(article.quoted, place, None):
        if pair.start > line.items[-1].end:
            return
        yield pair


def _goes_on_in_next(article: Article, end: int, mark: str) -> bool:
    """Tell whether the next paragraph opens with the mark that this one left open."""
    return article.text[end : end + _BLANKS].lstrip().startswith(mark)


def same_paragraph(line: Line, other: Line | None) -> bool:
    """Tell whether another line stands in the same paragraph."""
    return other is not None and line.paragraph == other.paragraph
