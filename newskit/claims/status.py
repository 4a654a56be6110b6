"""How a claim stands: asserted, denied, alleged, conditional, planned or asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from newskit.claims.pages import Page
from newskit.clauses import RELATIVE_PRONOUNS, clause_at
from newskit.lexicon import any_of
from newskit.lexicon.claiming import (
    ALLEGING_VERBS,
    ALLEGING_WORDS,
    ASKING_VERBS,
    CONDITIONAL_WORDS,
    DENYING_VERBS,
    PLANNING_VERBS,
    PLANNING_WORDS,
)
from newskit.lexicon.grammar import SUBORDINATORS

_WORDS = {
    "asked": re.compile(r"\bwhether\b", re.IGNORECASE),
    "alleged": re.compile(rf"(?<!for )(?<!of )(?<!over )\b{any_of(ALLEGING_WORDS)}\b", re.IGNORECASE),
    "conditional": re.compile(rf"\b{any_of(CONDITIONAL_WORDS)}\b"),  # not "May"
    "planned": re.compile(rf"(?<!\w){any_of(PLANNING_WORDS)}\b"),
}
_VERBS = {
    "asked": ASKING_VERBS,
    "denied": DENYING_VERBS,
    "alleged": ALLEGING_VERBS,
    "planned": PLANNING_VERBS,
}
_ORDER = ("asked", "denied", "alleged", "conditional", "planned")
_KNOWN = "the this that these those a an my your his her its our their".split()
_TURNS = "than as but because like far only just".split()
_NOT = re.compile(
    r"(?:\b(?:not|never)\b(?! (?:more|less|fewer|yet)\b)|n['’]t\b)"
    rf"(?: (?!{any_of([*_KNOWN, *_TURNS])}\b)[\w’']+){{0,4}} $",
    re.IGNORECASE,
)
"""A negation that reaches a number: "had not lost | 300 homes", and not "did not sell the | 300 homes"."""
_IF = re.compile(r"(?<!\()\b(?:if|unless)\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\"'”’]?$")
_ENDS = re.compile(
    rf"[,;:()]|\b(?:that|{any_of(SUBORDINATORS - {'that', 'if', 'unless', 'whether'})})\b", re.IGNORECASE
)
"""What ends the reach of a word before a number: "rates may fall | after a rise to 5%"."""
_BREAKS = re.compile(rf"[,;:()]|\b(?:{any_of(RELATIVE_PRONOUNS)}|{any_of(SUBORDINATORS)})\b", re.IGNORECASE)
"""What ends the reach of a word behind it: "five players | who may come"."""


def status_of(page: Page, number: Any, reports: Sequence[Any]) -> str:
    """How the claim stands: by what reports it, then by the words of its own clause that reach the number."""
    lemmas = {page.cued(report).cue_lemma for report in reports}
    signs = _signs(page, number, reports)
    return next((s for s in _ORDER if s in signs or not lemmas.isdisjoint(_VERBS.get(s, ()))), "asserted")


def _signs(page: Page, number: Any, reports: Sequence[Any]) -> set[str]:
    text, bounds = page.article.text, page.bounds(number, reports)
    clause = clause_at(page.article, number.start, number.end, bounds, [(number.start, number.end)])
    signs = {status for status, words in _WORDS.items() if _reaches(words, text, clause, number)}
    if _QUESTION.search(page.sentence(number.start).text[-3:]):
        signs.add("asked")
    if _NOT.search(_without_hedge(text[clause[0] : number.start], number)):
        signs.add("denied")
    if "planned" in signs and _IF.search(text, *bounds):
        signs.add("conditional")
    return signs


def _reaches(words: re.Pattern[str], text: str, clause: tuple[int, int], number: Any) -> bool:
    """Whether one of some words stands in the clause of a number with nothing between that opens another one."""
    for match in words.finditer(text, *clause):
        if match.end() <= number.start:
            between = _ENDS.search(text, match.end(), number.start)
        else:
            between = _BREAKS.search(text, number.end, match.start())
        if between is None:
            return True
    return False


def _without_hedge(before: str, number: Any) -> str:
    hedge = number.hedge or ""
    return before.removesuffix(f"{hedge} ") if hedge else before
