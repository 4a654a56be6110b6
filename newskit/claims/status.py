"""How a claim stands: asserted, denied, alleged, conditional, planned or asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from newskit.claims.pages import Page
from newskit.clauses import clause_at
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

_WORDS = {
    "alleged": re.compile(rf"\b{any_of(ALLEGING_WORDS)}\b", re.IGNORECASE),
    "conditional": re.compile(rf"\b{any_of(CONDITIONAL_WORDS)}\b"),  # not "May"
    "planned": re.compile(rf"(?<!\w){any_of(PLANNING_WORDS)}\b"),
}
_VERBS = {
    "asked": ASKING_VERBS,
    "denied": DENYING_VERBS,
    "alleged": ALLEGING_VERBS,
    "planned": PLANNING_VERBS,
}
_NOT = re.compile(r"\b(?:not|never)\b(?! (?:only|just|more|less|fewer|yet))|n['’]t\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless)\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\"'”’]?$")


def status_of(page: Page, number: Any, reports: Sequence[Any]) -> str:
    """How the claim stands: by what reports it, then by the words of its own clause."""
    lemmas = {page.cued(report).cue_lemma for report in reports}
    clause, before = _own_words(page, number, reports)
    said = slice(*page.bounds(number, reports))
    signs = {
        "asked": _QUESTION.search(page.sentence(number.start).text[-3:]) or "whether" in before.lower().split(),
        "denied": _NOT.search(before),
        **{status: pattern.search(clause) for status, pattern in _WORDS.items()},
    }
    signs["conditional"] = signs["conditional"] or (signs["planned"] and _IF.search(page.article.text[said]))
    order = ("asked", "denied", "alleged", "conditional", "planned")
    return next((s for s in order if signs[s] or not lemmas.isdisjoint(_VERBS.get(s, ()))), "asserted")


def _own_words(page: Page, number: Any, reports: Sequence[Any]) -> tuple[str, str]:
    """The clause of a number, as far as it was said, and the part of it before the number."""
    text, bounds = page.article.text, page.bounds(number, reports)
    start, end = clause_at(page.article, number.start, number.end, bounds, [(number.start, number.end)])
    return text[start:end], text[start : number.start]
