"""Tell the story from what stands around it: links, prompts, credits, subheads, header lines.

A paragraph is boilerplate as a whole (a link, a prompt, a credit, a subhead, a byline), or it opens with a dateline.
Subheads and datelines are marked and yet read on, since they tell of the story; the others finders leave out.
"""

from __future__ import annotations

from collections.abc import Sequence

from newskit.boilerplate.headers import Mark, mark_header_lines, openings
from newskit.boilerplate.prompts import paragraph_kind
from newskit.boilerplate.subheads import mark_subheads

__all__ = ["KINDS", "READ_ON", "Mark", "boilerplate_marks", "paragraph_kind"]

KINDS = (
    "related", "subscription", "share", "rights", "credit", "caption", "correction", "advertisement", "disclosure",
    "note", "subhead", "byline", "dateline", "agency",
)  # fmt: skip
"""Every kind there is."""

READ_ON = frozenset({"subhead", "dateline"})
"""Kinds that finders read all the same."""


def boilerplate_marks(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Mark]:
    """All boilerplate of a text whose paragraphs have these offsets, in text order.

    >>> text = "By Ana Ruiz\\nKYIV (Reuters) - Shelling went on."
    >>> [(text[start:end], kind) for start, end, kind in boilerplate_marks(text, [(0, 11), (12, len(text))])]
    [('By Ana Ruiz', 'byline'), ('KYIV (Reuters) -', 'dateline'), ('Reuters', 'agency')]
    """
    lines = [text[start:end] for start, end in paragraphs]
    kinds = [paragraph_kind(line) for line in lines]
    mark_header_lines(lines, kinds)
    mark_subheads(lines, kinds)
    marks = [Mark(start, end, kind) for (start, end), kind in zip(paragraphs, kinds) if kind]
    return sorted([*marks, *openings(text, paragraphs, kinds)])
