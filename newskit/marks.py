"""Quotation marks, paired by their kind, their place and their paragraph; never by counting.

A mark opens where a word may follow and none stands before it, and closes where a word or a full stop stands
before it. A mark that nothing closes costs at most its paragraph, and says so.

>>> [(text, mark.closed) for text, mark in quoted('"We stay," she said. "We')]
[('We stay,', True), ('We', False)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newskit.rules import when_used

PAIRS = {
    "“": '”"“', "”": "”", "„": "“”", "«": "»", "‘": "’", "‹": "›", '"': '"”', "'": "'", "``": "''", "''": "''",
}  # fmt: skip
"""Opening marks and the marks that may close them; straight and curly ones close each other where an editor mixed
them, and ” opens too, as in Sweden or by a slip."""

SINGLE = "‘'"
"""Single opening marks: they count only in articles that quote speech with them."""

_LEFT = "“„«"
"""Marks that open by their form."""

APOSTROPHES = ("‘", "’", "'")

_MARK = when_used(r"[“”„«»‘’‹›\"'`](?:(?<=`)`|(?<=')'|(?<!`))")
"""Any mark; a pattern that begins with a set is found faster than one of alternatives."""
_SPEECH_END = when_used(r"[,.!?…]['’](?=\s|$)")
_DOUBLE = re.compile(r"[“”„«»\"]|``|''")
_ELISION = re.compile(r"(?:\d0s|em|til|tis|twas|cause)\b", re.IGNORECASE)
_POSSESSED = re.compile(r" [a-z]")


class Quoted(NamedTuple):
    """What stands between two marks: `text[start:end]`; the marks themselves stand just outside.

    `closed` is false where the closing mark is missing and the paragraph's end was taken instead; `opened` is
    false for a closing mark that nothing opened (then `start == end`). `single` tells a single mark, `depth`
    how many quotations it stands in.
    """

    start: int
    end: int
    mark: str
    closed: bool = True
    opened: bool = True
    depth: int = 0

    @property
    def single(self) -> bool:
        return self.mark in SINGLE


def pair_marks(text: str, start: int = 0, end: int | None = None, singles: bool = False) -> list[Quoted]:
    """Pair the quotation marks of one paragraph, in the order in which they open.

    Parameters
    ----------
    text : str
    start, end : int
        The paragraph's place in `text`.
    singles : bool
        Whether single marks quote speech here (see `quotes_with_singles`).
    """
    end = len(text) if end is None else end
    pairs: list[Quoted] = []
    waiting: list[tuple[int, str]] = []  # opened and not yet closed: (where the words begin, mark), one of a kind
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        if mark in APOSTROPHES and not (singles and not _is_apostrophe(text, match, waiting, end)):
            continue
        may_open, may_close = _may_open(text, match, end), _may_close(text, match, start)
        closes = not may_open or (may_close and mark != "“")  # “ closes by a slip only, where it cannot open
        opener = _opener(mark, waiting) if closes else None
        if opener is not None:
            del waiting[opener + 1 :]  # inner marks that nothing closed are given up
            begins, opening = waiting.pop()
            pairs.append(Quoted(begins, match.start(), opening, depth=len(waiting)))
        elif mark in PAIRS and may_open:
            pairs += _given_up(text, mark, waiting, match.start())
            waiting.append((match.end(), mark))
        elif may_close:
            pairs.append(Quoted(match.start(), match.start(), mark, opened=False))
    if waiting:
        begins, opening = waiting[0]
        pairs.append(Quoted(begins, _without_blanks(text, begins, end), opening, closed=False))
    return sorted(pairs)


def quoted(text: str) -> Iterator[tuple[str, Quoted]]:
    """The quoted stretches of one paragraph with their words, for looking at."""
    for pair in pair_marks(text, singles=quotes_with_singles(text)):
        yield text[pair.start : pair.end], pair


def quotes_with_singles(text: str) -> bool:
    """Tell whether an article quotes speech with single marks, as British papers do.

    It does where single marks close after a comma or a full stop (‘We will stay,’ she said) more often than
    double marks stand in the text at all in pairs.
    """
    singles = len(_SPEECH_END.findall(text))
    return singles > 0 and singles * 2 > len(_DOUBLE.findall(text)) and re.search(r"(?<!\w)['‘]\w", text) is not None


def _is_apostrophe(text: str, match: re.Match[str], waiting: list[tuple[int, str]], end: int) -> bool:
    """Tell the apostrophe in "don't", "residents' group", "the '90s" and "'em" from a single quotation mark."""
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < end else " "
    if not before.isalnum():
        return after.isalnum() and _ELISION.match(text, match.end()) is not None
    if after.isalnum() or not any(mark in SINGLE for _, mark in waiting):
        return True
    # "the residents’ group" within ‘...’: a noun follows, and the quotation is closed later on
    following = _POSSESSED.match(text, match.end()) if before in "sS" else None
    return following is not None and _SPEECH_END.search(text, match.end(), match.end() + 300) is not None


def _opener(mark: str, waiting: list[tuple[int, str]]) -> int | None:
    """The place in `waiting` of the mark that this one closes, the innermost first."""
    for place in range(len(waiting) - 1, -1, -1):
        if mark in PAIRS[waiting[place][1]]:
            return place
    return None


def _given_up(text: str, mark: str, waiting: list[tuple[int, str]], end: int) -> list[Quoted]:
    """The quotation that the same mark opened before: nothing closed it, so it ends where this one begins."""
    for place, (begins, opening) in enumerate(waiting):
        if opening == mark:
            del waiting[place:]
            return [Quoted(begins, _without_blanks(text, begins, end), mark, closed=False, depth=place)]
    return []


def _may_open(text: str, match: re.Match[str], end: int) -> bool:
    """An opening mark has no word before it and no blank behind it; “ may lean on a comma: said,“Look"."""
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < end else " "
    leans = before == "," and match.group() in _LEFT
    return not before.isalnum() and (before not in ".,!?%" or leans) and not after.isspace()


def _may_close(text: str, match: re.Match[str], start: int) -> bool:
    """A closing mark has something other than a blank before it."""
    return match.start() > start and not text[match.start() - 1].isspace()


def _without_blanks(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
