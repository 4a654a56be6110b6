"""Every rule proves itself: its examples are found whole, with their value, by that rule; its counter-examples are not.

Examples are read on Thursday 16 June 2022. A part in [[double brackets]] is what the rule must claim, the rest is
what stands around it; without brackets the whole text must be claimed.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from newskit.numbers import RULES as NUMBERS
from newskit.rules import Found, Rule, RuleBook
from newskit.times import RULES as TIMES
from newskit.times.senses import Reading

PUBLISHED = date(2022, 6, 16)
BOOKS: list[tuple[RuleBook, Callable[[str], tuple[Any, ...]]]] = [
    (TIMES, lambda text: (Reading(PUBLISHED, text=text),)),
    (NUMBERS, lambda text: ()),
]
"""Each book, and what its meanings are told beside the match when they read a text."""

EXAMPLES = [(book, told, rule, text) for book, told in BOOKS for rule in book.rules for text in rule.examples]
COUNTER_EXAMPLES = [(book, told, rule, text) for book, told in BOOKS for rule in book.rules for text in rule.never]


def named(cases: list[tuple[Any, ...]]) -> Iterator[Any]:
    return (pytest.param(*case, id=f"{case[2].name}: {case[3]}") for case in cases)


def found(book: RuleBook, told: Callable[[str], tuple[Any, ...]], text: str) -> list[Found]:
    return list(book.find(text, *told(text)))


@pytest.mark.parametrize("book, told, rule, example", named(EXAMPLES))
def test_examples(book: RuleBook, told: Callable[[str], tuple[Any, ...]], rule: Rule, example: str) -> None:
    before, brackets, rest = example.partition("[[")
    inside, _, after = rest.partition("]]") if brackets else (before, "", "")
    start = len(before) if brackets else 0
    claims = {
        (claim.start, claim.end): claim for claim in found(book, told, (before if brackets else "") + inside + after)
    }
    claim = claims.get((start, start + len(inside)))
    assert claim is not None, f"claimed instead: {list(claims.values())}"
    assert (claim.rule, book.shown(claim.value)) == (rule.name, rule.examples[example])


@pytest.mark.parametrize("book, told, rule, text", named(COUNTER_EXAMPLES))
def test_counter_examples(book: RuleBook, told: Callable[[str], tuple[Any, ...]], rule: Rule, text: str) -> None:
    assert [claim for claim in found(book, told, text) if claim.rule == rule.name] == []


@pytest.mark.parametrize("book", [book for book, _ in BOOKS], ids=lambda book: book.name)
def test_each_rule_tells_what_it_means(book: RuleBook) -> None:
    names = [rule.name for rule in book.rules]
    assert len(names) == len(set(names))
    assert [rule.name for rule in book.rules if not rule.meaning.__doc__] == []
