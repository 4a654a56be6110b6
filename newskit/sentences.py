"""Sentences: the paragraph first, then nupunkt within it.

nupunkt (MIT) was best on newspaper text among twenty splitters; feeding it paragraph by paragraph keeps headlines,
datelines and list lines without a full stop from running into their neighbours.
"""

from __future__ import annotations

import re

from newskit.spans import trimmed

_LINE = re.compile(r"[^\n]+")
_LATE_START = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘]\s?[A-Z])|(?<=[.!?][\"”])\s+(?=[A-Z])")
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
    from nupunkt import sent_spans  # costs 50 ms, which `import newskit` need not pay

    end = len(text) if end is None else end
    spans = []
    for begins, ends in sent_spans(text[start:end]):
        cuts = [m.end() for m in _LATE_START.finditer(text, start + begins, start + ends)]
        for a, b in zip([start + begins, *cuts], [*cuts, start + ends], strict=True):
            a, b = trimmed(text, a, b, _BLANKS)
            if a < b:
                spans.append((a, b))
    return _joined_after_speech(text, spans)


def _joined_after_speech(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what a mark or a question mark cut: '"Why?" he asked.' is one sentence."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _SPEAKS_ON.match(text, start) and text[joined[-1][1] - 1] in "\"”’'?!":
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
