"""Which articles tell one story: those that share telling names within days of each other.

A name tells the more, the fewer articles have it (inverse document frequency; Sparck Jones 1972, Journal of
Documentation 28, 11-21). All is read from the sentences of the articles' claims, once for a table; two articles are
held together only where two of their claims are.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from math import fsum, log
from typing import Any

from newskit.claims.settings import DATES, Claim
from newskit.lexicon.claiming import COMMON_NAMES
from newskit.lexicon.grammar import FUNCTION_WORDS
from newskit.rules import when_used

FEW = 24
"""Articles up to which a table is taken to tell of one event, where they do not show that they do not."""

_OTHERS = 100
"""Articles added to those of the table, so that a name which all of a small table share still tells something."""
_LINKED, _LINKED_FEW = 9.0, 4.0
"""What shared names must weigh, in a large table and in a small one, where few are shared by chance."""
_SHARE = 0.15
"""Their share of all that the names of the shorter article weigh."""
_CLOSE = 10
"""Days between two articles beyond which they must share twice as much."""
_SHORT = 4
"""Names below which an article is too short to show what it is about."""
_WITHIN = when_used(r"(?<=[a-z,;] )[A-Z][\w’'-]{2,}")
_OWNED = re.compile(r"['’]s?$")
_SCENES = 2
"""Names that two articles have most often, and that may be where all of it happens."""
_CAPITALISED = when_used(r"(?<![\w’'-])[A-Z][\w’'-]{2,}")


class Stories:
    """The articles of a table of claims, by the names in their claims' sentences."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._published: dict[str, datetime | None] = {}
        for article, sentence, published in {(row.article, row.sentence_text, row.published): None for row in rows}:
            self._published[article] = published
            self._counts[article].update(_names_within(sentence or ""))
        self._holders = Counter(name for counts in self._counts.values() for name in counts)
        self._linked: dict[tuple[str, str], bool] = {}
        self.are_few = len(self._counts) <= FEW

    def are_one(self, a: Claim, b: Claim) -> bool:
        """Whether the articles of two claims are the same or tell the same story."""
        one, other = sorted((a.row.article, b.row.article))
        if one == other:
            return True
        if (one, other) not in self._linked:
            self._linked[one, other] = self._are_linked(one, other)
        return self._linked[one, other]

    def _are_linked(self, one: str, other: str) -> bool:
        names, others = self._counts[one].keys(), self._counts[other].keys()
        if min(len(names), len(others)) < _SHORT and self.are_few:
            return True
        shared = self._weight(names & others)
        if self.are_few:
            return shared >= _LINKED_FEW
        enough = _LINKED * (1 if self._are_close(one, other) else 2)
        return shared >= max(enough, _SHARE * min(self._weight(names), self._weight(others)))

    def _weight(self, names: Iterable[str]) -> float:
        total = len(self._counts) + _OTHERS
        return fsum(log(total / self._holders[name]) / (2 if name in COMMON_NAMES else 1) for name in names)

    def _are_close(self, one: str, other: str) -> bool:
        days = self._published[one], self._published[other]
        return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= _CLOSE

    def names(self, text: str) -> set[str]:
        """The words of names in a text: those capitalised that are so within sentences of the table too."""
        return {name for word in _CAPITALISED.findall(text) if (name := _OWNED.sub("", word)) in self._holders}

    def telling(self, names: Iterable[str]) -> set[str]:
        """Those of some names that fewer than one article in ten has; in a small table all."""
        most = max(FEW, len(self._counts) / 10)
        return {name for name in names if self._holders[name] <= most and name not in COMMON_NAMES}

    def scene(self, one: str, other: str) -> set[str]:
        """Where all of it happens, in small letters: what two articles name most, and what most of a few name."""
        together = self._counts[one] + self._counts[other]
        often = [name for name, number in _by_frequency(together) if number > 1 and name not in COMMON_NAMES]
        return {name.lower() for name in (*self._everywhere, *often[:_SCENES])}

    @cached_property
    def _everywhere(self) -> list[str]:
        """The names that more than half of a few articles have."""
        half = len(self._counts) / 2
        return [name for name, number in self._holders.items() if number > half] if self.are_few else []


def _by_frequency(counts: Counter[str]) -> list[tuple[str, int]]:
    """Names and how often they stand there, the commonest first; of equals in the order of the alphabet."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _names_within(text: str) -> set[str]:
    """The words of names within sentences: {"Ruiz", "Harrow"} of "Ana Ruiz left for Harrow on Monday"."""
    names = {_OWNED.sub("", name) for name in _WITHIN.findall(text)} - DATES
    return {name for name in names if name.lower() not in FUNCTION_WORDS}
