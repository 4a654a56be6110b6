"""Sentences: the paragraph first, then the stops that leave no doubt, then nupunkt for the others.

nupunkt (MIT) was best on newspaper text among twenty splitters; feeding it paragraph by paragraph keeps headlines,
datelines and list lines without a full stop from running into their neighbours. It takes some common words for
abbreviations ("amok.", "art.") and some abbreviations for words; both are mended here, by what stands around the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newskit.lexicon.abbreviations import SMALL_ABBREVIATIONS, TITLE_ABBREVIATIONS
from newskit.rules import when_used
from newskit.spans import trimmed

_LINE = re.compile(r"[^\n]+")
_DATELINE = when_used(
    r"(?:[A-Z][A-Z.'’-]{1,40}(?: [A-Z][A-Z.'’-]{0,40}){0,3}"  # KYIV, NEW YORK
    r"(?:, [^\n()—–-]{1,40}?)?(?: ?\([^()\n]{2,40}\))?"  # , June 15 (Reuters) -
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d\d? \([A-Z][^()\n]{1,39}\))"  # no place
    r" ?[—–_-]{1,9} (?=\S)"
)
_STARTERS = (
    "The|This|That|These|Those|It|He|She|They|We|But|And|So|If|When|While|Then|There|Here|His|Her|Its|Their|Our"
    "|In|On|At|By|For|As|After|Before|Since|Nobody|No one|What|Who|Why|How"
)
"""First words of sentences that are no part of a name."""
_WORD_BEFORE = rf"(?<![^\W\d_])(?!(?i:{'|'.join(sorted(SMALL_ABBREVIATIONS))})\.)(?:[a-z]{{3,30}}|[A-Z][a-z]{{4,30}})\."
_MISSED = when_used(
    r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘]\s?[A-Z])"  # before a quotation
    r"|(?<=[.!?][\"”])\s+(?=[A-Z])"  # behind one
    rf"|{_WORD_BEFORE}[\"”’)\]]{{0,2}}\s+(?=[\"“‘(\[]{{0,2}}[A-Z])"
    rf"|(?<![\w.'’-])[A-Z]\.\s+(?=(?:{_STARTERS})\s+[a-z])"  # "Plan B. They failed.", but "J. Smith"
)
_BEGINS = r"[A-Z][a-z]*+[^\w.)]"  # "A.", "IV)" may number what follows
_PLAIN_STOP = when_used(
    rf"[.!?](?:[\"”’']?\s++(?=[\"“‘]{_BEGINS})"  # before a quotation
    rf"|[\"”]\s++(?={_BEGINS})"  # behind one
    rf"|(?<=[!?])\s++(?={_BEGINS})"
    rf"|(?<=(?P<word>[a-z]{{3}})\.)[\"”’)\]]{{0,2}}\s++(?=[\"“‘(\[]{{0,2}}{_BEGINS}))"
)
"""Stops that nupunkt, mended as below, never takes for anything else: most are such, and found ten times as fast."""
_PLAIN_WORD = when_used(r"[\"“‘(\[]?(?P<word>[a-z]{3,30}|[A-Z][a-z]{4,30})")
_MAY_END = when_used(r"[.!?…][\s!?:;*@(\[{)\]}\"”»'’]")
"""What nupunkt asks for before it ends a sentence within a paragraph; two paragraphs of five have none."""
_MAY_BEGIN = when_used(r"[.!?][\"”’')\]]{0,2}\s+[\"“‘(\[]{0,2}\s?[A-Z]")
"""What all of these have in common: looked for first, since it is found faster, and seldom."""
_LAST = '"”’)] '
"""Behind the last stop of a paragraph these begin no sentence."""
_CLOSERS = re.compile(r"(?:[)\]}”]|’(?!\w))+(?! ?[—–―-])")  # ”― Ana Ruiz: a signature goes with its quotation
_MIDDLE = re.compile(r"[,;:]|[)\]}”’]+ ?[—–―-]|[—–―-]+ ?[a-z]")
_TITLE = when_used(rf"(?<![^\W\d_])(?:{'|'.join(TITLE_ABBREVIATIONS)})\.$")
_LONE_ABBREVIATION = re.compile(r"\W?(?:[A-Z]\.)+$|\W?No\.$")
_NUMBER_COMES = re.compile(r"(?<!\w)Nos?\.$")
_STARTER = when_used(rf"(?:{_STARTERS})\b")
_GOES_ON = re.compile(r"(?:[\"”’'?!…)]|\.\.|\b[A-Za-z]\.)$")
_ASKED = re.compile(r"[?!][\"”’']$")
_ASKS = when_used(
    r"(?:[Tt]he )?[\w'’.-]+(?: [\w'’.-]+){0,3} (?:asked|asks|said|says|wondered|shouted|cried|wrote)"
    r"(?=[.;]|,(?! [\"“‘'])|$| (?:on|in|at|during|after|before|him|her|them|reporters)\b)"
)
_SOMETHING = re.compile(r"[^\W_]")
_ENDLESS_WORD = re.compile(r"\S{1000,}")
_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\ufeff\u2060"
"""Blanks of all widths, none included: what no token begins with."""


def paragraph_spans(text: str) -> list[tuple[int, int]]:
    """The offsets of the paragraphs: lines with something other than blanks, trimmed."""
    spans = (trimmed(text, *match.span(), _BLANKS) for match in _LINE.finditer(text))
    return [(start, end) for start, end in spans if start < end]


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The offsets of the sentences of one paragraph, trimmed, in order.

    >>> text = 'Dr. Ruiz came at 5 p.m. on Monday. "Stay," she said. "All of you."'
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Dr. Ruiz came at 5 p.m. on Monday.', '"Stay," she said.', '"All of you."']
    """
    end = len(text) if end is None else end
    dateline = dateline_end(text, start, end)
    opening = [trimmed(text, start, dateline, _BLANKS)] if dateline > start else []
    return [*opening, *_spans_behind(text, dateline, end)]


def _spans_behind(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a paragraph behind its dateline."""
    last = start + len(text[start:end].rstrip(_LAST)) - 1
    if not _MAY_END.search(text, start, last):
        return _trimmed(text, start, end)
    spans: list[tuple[int, int]] = []
    doubtful: list[tuple[int, int]] = []
    for stop in _plain_stops(text, start, end):
        doubtful += _doubtful_spans(text, start, stop.start(), stop.end())
        start = stop.end()
        if stop["word"]:  # nothing behind it can belong to what stands before
            spans += _joined(text, doubtful)
            doubtful = []
    return [*spans, *_joined(text, [*doubtful, *_doubtful_spans(text, start, last, end)])]


def _plain_stops(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The stops behind plain words, behind or before a quotation, "!" and "?": what goes on after a capital is new."""
    for stop in _PLAIN_STOP.finditer(text, start, end):
        if stop["word"] is None or _is_plain(text[max(start, stop.start() - 34) : stop.start()].split(" ")[-1]):
            yield stop


def _is_plain(word: str) -> bool:
    plain = _PLAIN_WORD.fullmatch(word)
    return plain is not None and plain["word"].lower() not in SMALL_ABBREVIATIONS


def _doubtful_spans(text: str, start: int, stop: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a stretch as nupunkt has them, cut where it misses one; up to `stop` it is in doubt."""
    if not _MAY_END.search(text, start, stop):
        return _trimmed(text, start, end)
    from nupunkt import sent_spans  # costs 50 ms, which `import newskit` need not pay

    cuts = []
    for begins, ends in sent_spans(_ENDLESS_WORD.sub(_plain, text[start:end])):
        cuts += [start + begins, *_cuts(text, start + begins, start + ends)]
    return [span for cut, following in pairwise([start, *cuts[1:], end]) for span in _trimmed(text, cut, following)]


def _trimmed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The span without the blanks around it, if anything is left."""
    start, end = trimmed(text, start, end, _BLANKS)
    return [(start, end)] if start < end else []


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where nupunkt missed the beginning of a sentence."""
    if not _MAY_BEGIN.search(text, start, end):
        return []
    return [match.end() for match in _MISSED.finditer(text, start, end)]


def _plain(word: re.Match[str]) -> str:
    """As many letters, so that offsets stay true: nupunkt needs the square of a word's length."""
    return "x" * len(word.group())


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the dateline that opens a paragraph ends; `start` where there is none.

    >>> text = "KYIV, June 15 (Reuters) - Shelling went on."
    >>> text[: dateline_end(text, 0, len(text))]
    'KYIV, June 15 (Reuters) - '
    """
    match = _DATELINE.match(text, start, end)
    return match.end() if match else start


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what was cut within a sentence."""
    if len(spans) < 2:
        return spans
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        closers = _CLOSERS.match(text, start, end)
        if joined and closers:  # they close what stands before them
            joined[-1] = (joined[-1][0], closers.end())
            start, end = trimmed(text, closers.end(), end, _BLANKS)
        if joined and _belongs(text, joined[-1], start, end):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _belongs(text: str, before: tuple[int, int], start: int, end: int) -> bool:
    """Tell whether a stretch goes on with the sentence before it: '"Why?" he asked.', "(why?), Mr. Ruiz", "No. 5"."""
    tail = text[max(before[0], before[1] - 12) : before[1]]
    first = text[start : start + 1]
    if not first.isalnum() and (not _SOMETHING.search(text, start, end) or _MIDDLE.match(text, start, end)):
        return True
    if first.islower():
        return _GOES_ON.search(tail) is not None
    if first.isdigit():
        return _NUMBER_COMES.search(tail) is not None
    if not tail.endswith("."):
        return _ASKED.search(tail) is not None and _ASKS.match(text, start, end) is not None
    unfinished = _TITLE.search(tail) or (before[1] - before[0] < 12 and _LONE_ABBREVIATION.fullmatch(tail))
    return bool(unfinished) and not _STARTER.match(text, start)
