"""Who is meant: short names and pronouns of an article, resolved to people with a confidence, or left open."""

from __future__ import annotations

from newskit.people.find import find_mentions, mentions_of
from newskit.people.record import CLEAR, PRONOUNS, Mention

__all__ = ["CLEAR", "PRONOUNS", "Mention", "find_mentions", "mentions_of"]
