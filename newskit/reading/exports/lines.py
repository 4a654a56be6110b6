"""What the databases' exports have in common: pieces between marks, wrapped lines, bylines."""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, groupby

from newskit.reading.fields import one_line

Lines = Sequence[str]

RIGHTS = re.compile(r"(?:©|\(c\)|copyright\b|all rights reserved)", re.IGNORECASE)
_WRAPPED = 100
"""Characters that no line of a wrapped text exceeds."""


def split(text: str, mark: re.Pattern[str]) -> Iterator[list[str]]:
    """The lines of each piece between marks, blanks trimmed; pieces that hold nothing are left out."""
    start = 0
    for end, after in [*(match.span() for match in mark.finditer(text)), (len(text), len(text))]:
        lines = [line.strip() for line in text[start:end].split("\n")]
        if any(lines):
            yield lines
        start = after


def blocks(lines: Lines) -> list[list[str]]:
    """The lines between blank ones."""
    return [list(block) for filled, block in groupby(lines, key=bool) if filled]


def paragraphs(lines: Lines) -> str:
    """One paragraph a line: where lines are wrapped and blank lines part the paragraphs, these are joined."""
    parts = blocks(lines)
    parted = "" in dropwhile(operator.not_, lines)
    wrapped = parted and max(map(len, lines)) <= _WRAPPED
    return "\n".join((" " if wrapped else "\n").join(part) for part in parts)


def plain_byline(text: str) -> str:
    """A byline without its "By"."""
    return re.sub(r"^by:?\s+", "", one_line(text), flags=re.IGNORECASE)
