"""Rules: a pattern, what it means, and the examples that prove it, side by side.

A rule book is read from left to right over one sentence. Where rules overlap the longest match wins, then the
rule that stands first. A rule whose meaning is None blocks its span ("Good Friday" is no plain Friday).

>>> from newskit.rules import RuleBook
>>> PETS = RuleBook("pets", triggers=["cat", "cats"])
>>> @PETS.rule(r"(?P<many>two|three) cats", examples={"two cats": 2, "Three cats": 3}, never=["two catses"])
... def some_cats(match):
...     '''A number word before cats.'''
...     return {"two": 2, "three": 3}[match["many"]]
>>> [(found.start, found.end, found.rule, found.value) for found in PETS.find("We saw two cats.")]
[(7, 15, 'pets.some_cats', 2)]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, cast

from newskit.lexicon import any_of_many

Meaning = Callable[..., Any]


@dataclass(frozen=True)
class Rule:
    """One line of a rule book.

    Attributes
    ----------
    name : str
        The book's name and the function's: "times.weekday".
    written : str
        The pattern as written, for lower-case text, or for the text as it stands where `case` is true.
    meaning : callable
        `(match, *context)` to the value found, or None to block the span.
    examples : mapping
        Text to the value it has on the example day (see tests/test_rules.py); the rule must claim the whole text.
    never : tuple of str
        Texts in which this rule must find nothing.
    case : bool
        Whether capitals matter ("May", "AM", "5G").
    """

    name: str
    written: str
    meaning: Meaning
    examples: Mapping[str, Any]
    never: tuple[str, ...] = ()
    case: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, which neither begins nor ends within a word; compiled when first used, not on import."""
        return re.compile(f"{_NOT_WITHIN_WORD}(?:{self.written}){_NO_WORD_FOLLOWS}")


class _WhenUsed:
    """A pattern's text, which becomes a pattern when something is asked of it."""

    def __init__(self, written: str, flags: int) -> None:
        self._written = written, flags

    def __getattr__(self, name: str) -> Any:
        """What the pattern has by this name, kept here so that it is asked once."""
        if name.startswith("__"):
            raise AttributeError(name)
        setattr(self, name, value := getattr(re.compile(*self._written), name))
        return value


def when_used(written: str, flags: int = 0) -> re.Pattern[str]:
    """A long pattern that is compiled when first used, so that importing newskit costs little.

    >>> when_used("cats?").findall("a cat, two cats")
    ['cat', 'cats']
    """
    return cast("re.Pattern[str]", _WhenUsed(written, flags))


class Found(NamedTuple):
    """One span a rule claims: `text[start:end]` means `value`."""

    start: int
    end: int
    rule: str
    value: Any


@dataclass
class RuleBook:
    """Rules in order of preference.

    Parameters
    ----------
    name : str
        The first half of each rule's name.
    triggers : iterable of str
        Lower-case words of which a sentence must hold one to be read at all; every rule's match needs one of
        them (or a digit, with `digits`). Without triggers every sentence is read.
    digits : bool
        Whether a digit is a trigger too.
    begins : str
        A quick pattern for the places where a match may begin, on lower-case text; without it every rule is asked.
    together : int
        How many rules are asked at once, before each of them alone: fewer calls where nearly all fail. Where most begin
        alike (with a number, say), 1 saves reading that twice.
    shown : callable
        Turns a value into what the examples say, where the value itself is unwieldy.
    """

    name: str
    triggers: Iterable[str] = ()
    digits: bool = False
    begins: str = ""
    together: int = 12
    shown: Callable[[Any], Any] = lambda value: value
    rules: list[Rule] = field(default_factory=list)

    def rule(
        self, pattern: str, *, examples: Mapping[str, Any], never: Iterable[str] = (), case: bool = False
    ) -> Callable[[Meaning], Meaning]:
        """Add the decorated function to the book as the meaning of `pattern`."""

        def add(meaning: Meaning) -> Meaning:
            name = f"{self.name}.{meaning.__name__}"
            self.rules.append(Rule(name, pattern, meaning, examples, tuple(never), case))
            return meaning

        return add

    def wakes(self, text: str) -> bool:
        """Tell whether a sentence can hold anything for this book: a cheap look before the patterns."""
        return self._trigger is None or self._trigger.search(lower_case(text)) is not None

    def may_begin(self, text: str, start: int, end: int) -> bool:
        """Tell whether anything can begin between two places, of a book that says where its matches begin."""
        return self._begins is None or self._begins.search(lower_case(text), start, end) is not None

    def find(self, text: str, *context: Any, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Yield what the rules claim between `start` and `end`, from left to right, never overlapping.

        Rules are written for plain blanks: give them an even text (`even_blanks`).
        """
        if not self.wakes(text[start:end]):
            return
        end = len(text) if end is None else end
        lower = lower_case(text)
        position = start
        while (begins := self._next_start(text, lower, position, end)) is not None:
            claim = self._longest(text, lower, begins, end)
            if claim is None or claim[1].end() == begins:
                position = begins + 1
                continue
            rule, match = claim
            position = match.end()
            if (value := rule.meaning(match, *context)) is not None:
                yield Found(begins, position, rule.name, value)

    def _next_start(self, text: str, lower: str, position: int, end: int) -> int | None:
        """The next place where any rule may begin."""
        if self._begins is not None:
            likely = self._begins.search(lower, position, end)
            return likely.start() if likely else None
        starts = [
            match.start()
            for pattern, subject in ((self._any_lower, lower), (self._any_case, text))
            if pattern is not None and (match := pattern.search(subject, position, end))
        ]
        return min(starts, default=None)

    def _longest(self, text: str, lower: str, begins: int, end: int) -> tuple[Rule, re.Match[str]] | None:
        """The rule with the longest match at a place; of equals the first in the book."""
        best: tuple[Rule, re.Match[str]] | None = None
        for any_of_them, rules in self._bundles:
            subject = text if rules[0].case else lower
            if any_of_them is not None and any_of_them.match(subject, begins, end) is None:
                continue
            for rule in rules:
                match = rule.pattern.match(subject, begins, end)
                if match and (best is None or match.end() > best[1].end()):
                    best = rule, match
        return best

    @cached_property
    def _bundles(self) -> list[tuple[re.Pattern[str] | None, list[Rule]]]:
        """The rules in order, a few at a time, with a pattern that tells whether any of several begins at a place."""
        bundles: list[list[Rule]] = []
        for rule in self.rules:
            if not bundles or len(bundles[-1]) == self.together or bundles[-1][0].case != rule.case:
                bundles.append([])
            bundles[-1].append(rule)
        return [(joined(rules) if len(rules) > 1 else None, rules) for rules in bundles]

    @cached_property
    def _trigger(self) -> re.Pattern[str] | None:
        words = list(self.triggers)
        if not words:
            return None
        choices = ([r"\d"] if self.digits else []) + [rf"\b{any_of_many(words)}"]  # read on lower-case text
        return re.compile("|".join(choices))

    @cached_property
    def _begins(self) -> re.Pattern[str] | None:
        return re.compile(self.begins) if self.begins else None

    @cached_property
    def _any_lower(self) -> re.Pattern[str] | None:
        return joined(rule for rule in self.rules if not rule.case)

    @cached_property
    def _any_case(self) -> re.Pattern[str] | None:
        return joined(rule for rule in self.rules if rule.case)


def joined(rules: Iterable[Rule]) -> re.Pattern[str] | None:
    """Every rule at once, without group names: tells only where something begins.

    What all patterns share (see `Rule.pattern`) is asked once a place, not once a rule.
    """
    patterns = [re.sub(r"\(\?P<\w+>", "(?:", rule.written) for rule in rules]
    choices = "|".join(f"(?:{pattern})" for pattern in patterns)
    return re.compile(f"{_NOT_WITHIN_WORD}(?:{choices}){_NO_WORD_FOLLOWS}") if patterns else None


_NOT_WITHIN_WORD, _NO_WORD_FOLLOWS = r"(?<!\w)", r"(?!\w)"


_UNEVEN = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_ODD = re.compile(r"[\t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_IN_NUMBER = re.compile(r"\d[^\S\n]+\d{3}(?!\d)")


def has_odd_blanks(text: str) -> bool:
    """Whether a text has two blanks side by side, a non-breaking one, a tab or the like."""
    return "  " in text or _ODD.search(text) is not None


def even_blanks(text: str) -> tuple[str, list[int] | None]:
    """The text with one plain blank for each run of blanks, and where each of its characters stood; None as it stood.

    What may group the digits of a number stays. Line ends stay, too.

    >>> even_blanks("the  last\u00a0week")
    ('the last week', [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
    >>> even_blanks("the last 1\u00a0000 days")[1] is None
    True
    """
    if not has_odd_blanks(text):
        return text, None
    pieces: list[str] = []
    places: list[int] = []
    last = 0
    for blanks in _UNEVEN.finditer(text):
        start, end = blanks.span()
        if _IN_NUMBER.match(text, max(0, start - 1)):
            continue
        pieces += [text[last:start], " "]
        places += range(last, start + 1)
        last = end
    if not pieces:
        return text, None
    return "".join([*pieces, text[last:]]), [*places, *range(last, len(text) + 1)]


@lru_cache(maxsize=2)
def lower_case(text: str) -> str:
    """Lower case of the same length, so that offsets stay true.

    "İ" is the one character that would grow. The last text is kept: a book reads it sentence by sentence.
    """
    return text.replace("İ", "I").lower()
