"""The record of a mention, and how sure is sure enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from newskit.spans import Span

CLEAR = 0.6
"""A speaker whose confidence is at least this is shown by name; below it pages and pictures say "unclear"."""

PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
"""Third-person pronouns that stand for one person; "they" nearly always stands for no named one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Span):
    """A pronoun or a short name, with the person it stands for.

    Attributes
    ----------
    kind : str
        "pronoun" or "name".
    name : str or None
        The person's fullest name; None where it is left open.
    confidence : float
        0 to 1, the share of such answers that are right; below 0.6 the name is a guess.
    candidates : tuple of str
        The people it may stand for, the likeliest first.
    """

    PREFIX: ClassVar[str] = "m"
    kind: str
    name: str | None = None
    confidence: float = 0.0
    candidates: tuple[str, ...] = ()
