"""Spans: stretches of an article's characters, the ground on which every record stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of text; `article.text[span.start:span.end] == span.text`, always.

    Attributes
    ----------
    start, end : int
        Offsets in characters of the article's text (of its title where `where` is "title").
    text : str
        The characters themselves.
    where : str
        "text" or "title".
    sentence, paragraph : int
        The numbers of the sentence and the paragraph that hold `start`, counted from 0.
    rule : str
        The name of the rule that found it, so that a surprising row can be explained.
    """

    PREFIX: ClassVar[str] = "r"
    """The letter of a record's id: the third quote of an article is "q3"."""
    LINKS: ClassVar[tuple[str, ...]] = ()
    """The fields that hold ids of other records of the same finder and article."""

    start: int
    end: int
    text: str
    where: str = "text"
    sentence: int = 0
    paragraph: int = 0
    rule: str = ""


def trimmed(text: str, start: int, end: int, edges: str = " \t\u00a0") -> tuple[int, int]:
    """Move both ends of a span inwards past the characters of `edges`.

    >>> trimmed("  so it is, ", 0, 12, " ,")
    (2, 10)
    """
    while start < end and text[start] in edges:
        start += 1
    while end > start and text[end - 1] in edges:
        end -= 1
    return start, end
