"""Subheads: short lines that stand before what they head."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newskit.rules import when_used

_LONGEST_SUBHEAD = 90
_FEW = 5
"""Words up to which a line that recurs heads something each time ("Camera" under each of five phones)."""
_STORY_LINE = 110
"""Characters from which a paragraph is prose for sure; a shorter one with a full stop may be."""
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|#\d{1,2}:?|[IVX]{1,4}\.) \S")
_ITEM = when_used(r"[•*–—·▪-] ?|\d{1,2}[.)] [a-z]|\(|[a-z](?![A-Z])")
_GOES_ON = re.compile(r"\b(?:and|or|the|of|to|a|with)$")
_TO_YOU = re.compile(r"\b(?:you|your|you['’]re)\b", re.IGNORECASE)
_LABELLED = re.compile(r"[^:]{1,40}?(?::|,? [-–])\s+[$£€]?\d")
_QUOTED = when_used(r"[\"“‘'].*[\"”’'][.,]?")


def mark_subheads(lines: Sequence[str], kinds: list[str | None]) -> None:
    """Set the kinds of lines that head a paragraph, a list, or something else each time they come."""
    short = [kind is None and _may_head(line) for line, kind in zip(lines, kinds)]
    often = Counter(line for line, candidate in zip(lines, short) if candidate and len(line.split()) <= _FEW)
    for number, line in enumerate(lines):
        run = _run(short, number) if short[number] else range(0)
        if not run or run[0] == 0:  # what stands above everything is a summary
            continue
        alone = len(run) <= 2 or (line.endswith("?") and number == run[-1])
        heads = alone and _prose_after(lines, kinds, short, number)
        if heads or (len(run) > 2 and _heads_list(lines, run, number)) or (often[line] > 1 and number < len(lines) - 1):
            kinds[number] = "subhead"


def _run(short: Sequence[bool], number: int) -> range:
    """The neighbouring lines, this one among them, that are all short: a list, if there are many."""
    first = last = number
    while first > 0 and short[first - 1] and number - first < 8:
        first -= 1
    while last + 1 < len(short) and short[last + 1] and last - number < 8:
        last += 1
    return range(first, last + 1)


def _heads_list(lines: Sequence[str], run: range, number: int) -> bool:
    """In a list: written like a title, with capitals, while what follows is not and what is before it is no title."""
    titled = _is_titled(lines[number]) and not (number > run[0] and _is_titled(lines[number - 1]))
    return titled and number + 1 < len(lines) and not _is_titled(lines[number + 1])


def _is_titled(line: str) -> bool:
    """Every word of four letters or more has a capital: "Bigger Tires With Higher Ground Clearance"."""
    long = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return bool(long) and len(line) <= _LONGEST_SUBHEAD and all(word[0].isupper() for word in long)


def _prose_after(lines: Sequence[str], kinds: Sequence[str | None], short: Sequence[bool], number: int) -> bool:
    """Whether the next line that is no subhead itself is a paragraph of the story."""
    following = number + 1
    while following < len(lines) and (short[following] or kinds[following]) and following - number < 3:
        following += 1
    return following < len(lines) and _is_prose(lines[following])


def _is_prose(line: str) -> bool:
    return len(line) >= _STORY_LINE or (len(line) > 30 and line[-1] in '.!?:"”’)')


def _may_head(line: str) -> bool:
    """Short, opening like a title, without the stop of a sentence; a number before it lets a stop pass."""
    if (
        len(line) > _LONGEST_SUBHEAD
        or _ITEM.match(line)
        or _LABELLED.match(line)
        or _QUOTED.fullmatch(line)
        or _GOES_ON.search(line)
    ):
        return False
    words, last = line.split(), line.rstrip("\"”’')")[-1:]
    if _NUMBERED.match(line) and last and last in ".!?…":
        return len(words) <= 10
    if last == "?":
        return len(words) <= 15 and not (_TO_YOU.search(line) and len(words) > 8)
    if last == ":":
        return len(words) <= 6
    return len(words) <= 14 and (last not in tuple(".,;!…") or line.endswith("..."))
