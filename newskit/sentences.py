"""Sentences: the paragraph first, then nupunkt within it.

nupunkt (MIT) was best on newspaper text among twenty splitters; feeding it paragraph by paragraph keeps headlines,
datelines and list lines without a full stop from running into their neighbours.
"""

from __future__ import annotations

import re

from newskit.spans import trimmed

_LINE = re.compile(r"[^\n]+")
_LATE_START = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘]\s?[A-Z])|(?<=[.!?][\"”])\s+(?=[A-Z])")
_MISSED = re.compile(r"(?<=[a-z]{3}\.)\s+(?=A\s[a-z])")
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3}"  # KYIV, NEW YORK
    r"(?:, [^\n()—–-]{1,40}?)?(?: ?\([^()\n]{2,40}\))? ?(?:—|–|--|-|_)+ (?=\S)"  # , June 15 (Reuters) -
)
_ENDLESS_WORD = re.compile(r"\S{1000,}")
_SPEAKS_ON = re.compile(r"[a-z]")
_BLANKS = " \t\u00a0\u2003\u200b\r\f\v"


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
    from nupunkt import sent_spans  # costs 50 ms, which `import newskit` need not pay

    spans = []
    for begins, ends in sent_spans(_ENDLESS_WORD.sub(_plain, text[start:end])):
        cuts = _cuts(text, start + begins, start + ends)
        for a, b in zip([start + begins, *cuts], [*cuts, start + ends], strict=True):
            a, b = trimmed(text, a, b, _BLANKS)
            if a < b:
                spans.append((a, b))
    return _joined_after_speech(text, spans)


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


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where another sentence begins inside one of nupunkt's: before a quotation, before "A" and a small word."""
    return sorted(match.end() for pattern in (_LATE_START, _MISSED) for match in pattern.finditer(text, start, end))


def _joined_after_speech(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what a mark or a question mark cut: '"Why?" he asked.' is one sentence."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _SPEAKS_ON.match(text, start) and text[joined[-1][1] - 1] in "\"”’'?!":
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
