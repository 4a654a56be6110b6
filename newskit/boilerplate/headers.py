"""Header lines: who wrote it, for which agency, from where.

>>> text = "KYIV (Reuters) - Shelling went on."
>>> [(text[start:end], kind) for start, end, kind in openings(text, [(0, len(text))], [None])]
[('KYIV (Reuters) -', 'dateline'), ('Reuters', 'agency')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newskit.rules import when_used
from newskit.sentences import dateline_end
from newskit.spans import trimmed

_FIRST = 4
"""Paragraphs among which a byline or an agency's line may stand."""
_PARTICLE = "de|da|del|van|von|der|la|le|bin|al|el|di"
_NAME = rf"(?:(?:[A-Z][\w.'’-]*|{_PARTICLE}) ){{0,4}}[A-Z][\w'’-]+\.?"
_BYLINE = when_used(
    r"(?:[Bb][Yy]|[Ww]ritten by|[Ss]tory by|[Rr]eport(?:ed)? by)[: ] ?"
    rf"(?P<names>{_NAME}(?:(?:,? and |, | & ){_NAME}){{0,5}})"
    r"(?P<rest>(?:\s*[,|•·/–—-]\s*| for | of |, ?)[^.!?]{2,80}|[.]?)"
)
_AGENCIES = """
    associated press|the associated press|reuters|agence france-presse|united press international|xinhua|tass
    |press association|pa media|deutsche presse-agentur|press trust of india|kyodo news|yonhap|bloomberg news|bloomberg
    |cnn wire|cnn newsource|the canadian press|canadian press|australian associated press|ap|afp|upi|dpa|pti|ani|aap|efe
"""
_AGENCY = when_used(rf"\(?(?:by )?(?P<agency>{''.join(map(str.strip, _AGENCIES.splitlines()))})\)?", re.IGNORECASE)
_IN_PARENTHESES = r"\((?P<agency>[A-Z][\w./&'’ -]{1,39}|dpa)\)"
_NAMED_AGENCY = re.compile(_IN_PARENTHESES)
_AGENCY_ALONE = re.compile(rf"{_IN_PARENTHESES} ?[—–-]{{1,9}} ")
_PLAIN_DATELINE = when_used(
    r"(?P<place>(?:[A-Z][\w.'’-]+,? ){0,3}?[A-Z][\w.'’-]+\.?)(?:, [^():–—\n]{2,40}?)?"
    rf"(?: {_IN_PARENTHESES})?(?P<mark>(?: ?(?:—|–|--)+ ?| [-?] | ?\| )(?=[A-Z\"“‘'])|: (?=[A-Z\"“]))"
)
_LABEL = re.compile(r"[A-Z][A-Z.'’ -]{1,40}: ")
_SPOKEN = re.compile(r"[?]|\b(?:I|you|your|we|thanks|thank)\b", re.IGNORECASE)
_NO_PLACE = frozenset(
    "update updated exclusive watch breaking note correction opinion related analysis video photos report live review"
    " editorial letter commentary column recap preview interview warning spoilers disclosure explainer poll who what"
    " byline pros cons".split()
)
_PLACES = frozenset(
    "United Nations|Washington|New York|Los Angeles|London|Paris|Berlin|Brussels|Moscow|Kyiv|Beijing|Tokyo|Jerusalem"
    "|Tel Aviv|Geneva|Ottawa|Toronto|Chicago|Boston|Rome|Madrid|New Delhi|Mumbai|Seoul|Sydney|Canberra|Cairo"
    "|Johannesburg|Nairobi|Mexico City|Hong Kong|Singapore|Dubai|Istanbul|Ankara|Tehran|Baghdad|Warsaw|Vienna"
    "|Dublin|Manila".split("|")
)
"""Cities whose name before a dash is a dateline though it is not in capitals."""


class Mark(NamedTuple):
    """A stretch of boilerplate: its characters and its kind."""

    start: int
    end: int
    kind: str


def mark_header_lines(lines: Sequence[str], kinds: list[str | None]) -> None:
    """Set the kinds of lines that are a byline or name an agency and nothing else."""
    for number, line in enumerate(lines[:_FIRST]):
        if len(line) <= 160 and _BYLINE.fullmatch(line):
            kinds[number] = "byline"
    for number in {*range(min(_FIRST, len(lines))), len(lines) - 1} - {-1}:
        if _AGENCY.fullmatch(lines[number]) is not None:
            kinds[number] = "agency"


def openings(text: str, paragraphs: Sequence[tuple[int, int]], kinds: Sequence[str | None]) -> Iterator[Mark]:
    """The dateline, and the agency within it, of each paragraph that opens with one."""
    story = [number for number, kind in enumerate(kinds) if kind is None]
    for number in story:
        start, end = paragraphs[number]
        close = dateline_end(text, start, end)
        if close > start and _first_word(text[start:close]) in _NO_PLACE:
            continue
        if close == start and number in story[:2]:
            close = _plain_dateline_end(text, start, end)
            if text[start:close].endswith(": ") and (_SPOKEN.search(text, close, end) or _has_labels(text, paragraphs)):
                close = start
        if close > start:
            yield from _dateline(text, start, close)


def _plain_dateline_end(text: str, start: int, end: int) -> int:
    """Where a dateline ends that only the beginning of an article may have: "SHANGHAI: ", "(CNN) — ", "Paris – "."""
    if alone := _AGENCY_ALONE.match(text, start, min(end, start + 60)):
        return alone.end()
    found = _PLAIN_DATELINE.match(text, start, min(end, start + 120))
    if found is None or _first_word(found["place"]) in _NO_PLACE:
        return start
    capitals = found["place"].upper() == found["place"] and len(found["place"]) > 3
    if found["mark"] == ": " or found["mark"].strip() in ("?", "|", "-"):
        return found.end() if capitals else start
    return found.end() if capitals or found["agency"] or found["place"] in _PLACES else start


def _first_word(words: str) -> str:
    return words.split()[0].strip(",.:").lower()


def _has_labels(text: str, paragraphs: Sequence[tuple[int, int]]) -> bool:
    """Whether paragraphs open with speakers' names in capitals, as transcripts have them: then none is a place."""
    return sum(_LABEL.match(text, start, end) is not None for start, end in paragraphs) > 1


def _dateline(text: str, start: int, close: int) -> Iterator[Mark]:
    start, end = trimmed(text, start, close)
    inner = _NAMED_AGENCY.search(text, start, end)
    agency = inner and not any(map(str.isdigit, inner["agency"])) and Mark(*inner.span("agency"), "agency")
    alone = inner is not None and inner.start() == start
    if not alone:
        yield Mark(start, end, "dateline")
    if agency:
        yield agency
