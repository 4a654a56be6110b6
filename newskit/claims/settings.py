"""A claim to be compared, and the sentence it stands in, cut to pieces.

All is read from the columns of the claims table and from the words of its sentence.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, NamedTuple

from newskit.clauses import NEAR, Piece, pieces
from newskit.inflection import singular
from newskit.lexicon import any_of
from newskit.lexicon.calendar import MONTH_SHORT, MONTHS, WEEKDAYS
from newskit.lexicon.grammar import FUNCTION_WORDS
from newskit.lexicon.quantities import MAGNITUDES, MEASURES, SMALL_NUMBERS, TENS
from newskit.lexicon.speech import REPORTING_VERBS
from newskit.rules import when_used

WORD = when_used(r"[^\W\d_]{3,}")
DATES = frozenset(word.title() for word in (*MONTHS, *MONTH_SHORT, *WEEKDAYS))
NUMERAL = rf"(?:\d|{any_of([*SMALL_NUMBERS, *TENS])}\b)"

_TELLING = 3
"""Content words that a clause needs to tell what it is about."""
_SAID = (
    "said says say told tells according reported that were been have with from more than people percent cent".split()
)
_UNITS = frozenset(word for spelling in MEASURES for word in spelling.split())
_NO_TOPIC = frozenset(_SAID) | FUNCTION_WORDS.keys() | REPORTING_VERBS.keys() | MAGNITUDES.keys() | _UNITS


class Claim(NamedTuple):
    """A row of the claims table with what is needed to compare it.

    `low` to `at_most` are in `unit`, the one that all of its dimension are compared in; `scale` of them make the unit
    that is printed.
    """

    row: Any
    about: str
    modifiers: frozenset[str]
    states: frozenset[str]
    places: frozenset[str]
    unit: str | None
    scale: float
    low: float
    high: float
    at_least: float
    at_most: float
    words: frozenset[str]
    clause_words: frozenset[str]
    near: str
    clause: str
    piece: str
    is_habitual: bool
    is_part: bool
    is_whole: bool
    since: frozenset[str]


class Setting:
    """The sentence of a claim, as far as it is near the number, and its pieces."""

    def __init__(self, row: Any) -> None:
        sentence = row.sentence_text or ""
        found = re.search(rf"(?<![\w.,]){re.escape(row.text)}(?!\w|[.,]\d)", sentence)
        at = found.start() if found else max(sentence.find(row.text), 0)
        begin = max(0, at - NEAR)
        self.row = row
        self.text = sentence[begin : at + NEAR]
        self.start = at - begin if row.text in sentence else -1
        self.end = self.start + len(row.text)

    @cached_property
    def before(self) -> str:
        """What stands before the number and its hedge."""
        before = self.text[: max(self.start, 0)]
        hedge = self.row.hedge or ""
        return before.removesuffix(f"{hedge} ") if hedge else before

    @cached_property
    def parts(self) -> list[Piece]:
        return pieces(self.text, whole=[(self.start, self.end)]) if self.start >= 0 else []

    @cached_property
    def home(self) -> int:
        """Which piece holds the number; -1 for none."""
        return next((i for i, part in enumerate(self.parts) if part.start <= self.start < part.end), -1)

    @property
    def piece(self) -> str:
        """The number's piece of the sentence."""
        return self._between(self.home, self.home) if self.home >= 0 else self.text

    def follows(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern stands directly behind the number."""
        return self.start >= 0 and pattern.match(self.text, self.end) is not None

    @cached_property
    def clause(self) -> str:
        """The number's piece; where that says little, with the pieces behind it, then with the one before."""
        if self.home < 0:
            return self.text
        first = last = self.home
        while len(topic(self._between(first, last))) < _TELLING:
            if last + 1 < len(self.parts) and last - self.home < 2:
                last += 1
            elif first and first == self.home:
                first -= 1
            else:
                break
        return self._between(first, last)

    def _between(self, first: int, last: int) -> str:
        return self.text[self.parts[first].start : self.parts[last].end]


def topic(text: str) -> frozenset[str]:
    """The lemmas of the words that tell a topic, names aside."""
    return content(" ".join(word for word in WORD.findall(text) if word.islower()))


def content(text: str) -> frozenset[str]:
    return frozenset(singular(word) for word in WORD.findall(text.lower())) - _NO_TOPIC
