"""How a claim stands: asserted, denied, alleged, conditional, planned or asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from newskit.claims.pages import Page
from newskit.clauses import RELATIVE_PRONOUNS, clause_at
from newskit.inflection import singular
from newskit.lexicon import any_of
from newskit.lexicon.claiming import (
    ACCUSERS,
    ALLEGING_VERBS,
    ALLEGING_WORDS,
    ASKING_VERBS,
    CHARGES,
    CONDITIONAL_WORDS,
    DENYING_VERBS,
    PLANNING_VERBS,
    PLANNING_WORDS,
)
from newskit.lexicon.grammar import SUBORDINATORS
from newskit.rules import when_used

_KNOWN = "the this that these those a an my your his her its our their".split()
_WOULD_HAVE = rf"would have(?! (?:{any_of([*_KNOWN, *'no to more less at about up some'.split()])}\b|[\d$£€]))"
_EXPECTS = r"(?:expect(?:s|ed)?|forecasts?|predict(?:s|ed)?) (?:[\w’']+ ){1,5}to"
_WORDS = {
    "asked": when_used(r"\bwhether\b", re.IGNORECASE),
    "alleged": when_used(rf"(?<!for )(?<!of )(?<!over )\b{any_of(ALLEGING_WORDS)}\b", re.IGNORECASE),
    "conditional": when_used(rf"\b(?:{any_of(CONDITIONAL_WORDS)}|{_WOULD_HAVE})\b"),  # not "May"
    "planned": when_used(rf"(?<!\w)(?:{any_of(PLANNING_WORDS)}|{_EXPECTS})\b"),
}
_VERBS = {
    "asked": ASKING_VERBS,
    "denied": DENYING_VERBS,
    "alleged": ALLEGING_VERBS,
    "planned": PLANNING_VERBS,
}
_ORDER = ("asked", "denied", "alleged", "conditional", "planned")
_TURNS = "than as but because like far only just above over beyond below under".split()
_NOT = when_used(
    r"(?:\b(?P<auxiliary>\w+?)(?: not|n['’]t|(?<=can)not)|\b(?:not|never))\b(?! (?:more|less|fewer|yet)\b)"
    rf"(?P<verb>(?: (?!{any_of([*_KNOWN, *_TURNS])}\b)[\w’']+){{0,4}}) $",
    re.IGNORECASE,
)
"""A negation that reaches a number: "had not lost | 300 homes", and not "did not sell the | 300 homes"."""
_ABLE = frozenset("ca can could should must need".split())
"""What cannot or should not be done tells nothing of the number: "you can't blame | 300 people"."""
_HABITS = frozenset(("do", "does"))
_AMOUNTING = when_used(rf" {any_of('have cost own hold need number total equal count employ weigh'.split())}\b")
"""What a habit must tell of to tell of a number: "it does not dry | 300 homes" is none."""
_DEMANDED = when_used(
    r"\b(?:(?:ask|call|appeal|sue)(?:s|ed|d|ing)? (?:[\w’']+ ){0,3}for|seek(?:s|ing)?|sought|demand(?:s|ed|ing)?"
    r"|request(?:s|ed|ing)?)(?: an?)? $",
    re.IGNORECASE,
)
_FROM = when_used(r"\bfrom $", re.IGNORECASE)
_TO = when_used(r"(?: [\w’'-]+){0,3} to\b")
_GIVEN = when_used(rf"\b{any_of('the these those its their his her our my your'.split())} $", re.IGNORECASE)
"""What is there already, whatever will be done with it: "will not sell any of the | nine dams"."""
_IF = when_used(r"(?<!\()\b(?:if|unless)\b", re.IGNORECASE)
_QUESTION = when_used(r"\?[\"'”’]?$")
_ENDS = when_used(rf"[,;:()]|\b(?:that|{any_of(SUBORDINATORS - {'that', 'if', 'unless', 'whether'})})\b", re.IGNORECASE)
"""What ends the reach of a word before a number: "rates may fall | after a rise to 5%"."""
_BREAKS = when_used(
    rf"[,;:()]|\b(?:{any_of(RELATIVE_PRONOUNS)}|{any_of(SUBORDINATORS)}|I|you|he|she|we|they)\b", re.IGNORECASE
)
"""What ends the reach of a word behind it: "five players | who may come", "five players | they will need"."""


def status_of(page: Page, number: Any, reports: Sequence[Any]) -> str:
    """How the claim stands: by what reports it, then by the words of its own clause that reach the number."""
    lemmas = {page.cued(report).cue_lemma for report in reports}
    signs = _signs(page, number, reports)
    signs |= {status for status, verbs in _VERBS.items() if not lemmas.isdisjoint(verbs)}
    if any(_is_accuser(report) for report in reports):
        signs.add("alleged")
    if number.counted_head and singular(number.counted_head.lower()) in CHARGES:
        signs.discard("alleged")
    return next((status for status in _ORDER if status in signs), "asserted")


def _is_accuser(report: Any) -> bool:
    """Whether prosecutors or the like speak."""
    words = str(report.speaker_name or report.speaker or "").lower().split()
    return bool(words) and singular(words[-1]) in ACCUSERS


def _signs(page: Page, number: Any, reports: Sequence[Any]) -> set[str]:
    """The ways to stand that the words of a claim's clause tell of."""
    text, bounds = page.article.text, page.bounds(number, reports)
    clause = clause_at(page.article, number.start, number.end, bounds, [(number.start, number.end)])
    before = _without_hedge(text[clause[0] : number.start], number)
    signs = set() if _is_given(text, before, number) else _said(text, clause, number, reports)
    if _QUESTION.search(page.sentence(number.start).text[-3:]) or _DEMANDED.search(before):
        signs.add("asked")
    if _is_denied(before, number):
        signs.add("denied")
    if "planned" in signs and _IF.search(text, *bounds):
        signs.add("conditional")
    return signs


def _said(text: str, clause: tuple[int, int], number: Any, reports: Sequence[Any]) -> set[str]:
    """What the words that reach a number say of it; "would" is a plan in a report only: "they would fetch $300"."""
    signs = set()
    for status, words in _WORDS.items():
        if (word := _reaching(words, text, clause, number)) is not None:
            signs.add("conditional" if word == "would" and not _is_retold(reports) else status)
    return signs


def _is_retold(reports: Sequence[Any]) -> bool:
    """Whether somebody's words are told in others, where "will" becomes "would"."""
    return bool(reports) and reports[-1].kind != "direct"


def _is_given(text: str, before: str, number: Any) -> bool:
    """Whether a number is there already: of "the nine dams", or in "cut from 8 to 4 pence" the first."""
    former = _FROM.search(before) and _TO.match(text, number.end)
    return bool(former or (number.kind == "count" and _GIVEN.search(before)))


def _is_denied(before: str, number: Any) -> bool:
    """Whether a negation reaches a number: "not above 300" is a bound."""
    found = _NOT.search(before)
    if found is None or (number.hedge and number.bound in ("at least", "at most")):
        return False
    auxiliary = (found["auxiliary"] or "").lower()
    return auxiliary not in _ABLE and (auxiliary not in _HABITS or _AMOUNTING.match(found["verb"]) is not None)


def _reaching(words: re.Pattern[str], text: str, clause: tuple[int, int], number: Any) -> str | None:
    """One of some words in the clause of a number, with nothing between that opens another one."""
    for match in words.finditer(text, *clause):
        if match.end() <= number.start:
            between = _ENDS.search(text, match.end(), number.start)
        else:
            between = _BREAKS.search(text, number.end, match.start())
        if between is None:
            return match.group().lower()
    return None


def _without_hedge(before: str, number: Any) -> str:
    hedge = number.hedge or ""
    return before.removesuffix(f"{hedge} ") if hedge else before
