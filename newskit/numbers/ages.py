"""Ages: bare numbers that are one by the words around them ("Rena Moll, 34,", "people under 18", "He was 14 when")."""

from __future__ import annotations

import re
from dataclasses import replace

from newskit.lexicon import any_of
from newskit.lexicon.calendar import MONTHS, WEEKDAYS
from newskit.lexicon.quantities import SMALL_NUMBERS, TENS
from newskit.numbers.exclusions import NO_NAMES
from newskit.numbers.ranges import Candidate
from newskit.numbers.values import Quantity
from newskit.rules import when_used

_PERSONS = "people|those|adults|children|women|men|girls|boys|anyone|everyone|residents|patients|kids|voters|students"
_BEFORE = when_used(
    r"\b(?:(?:aged between|age[ds]?|ages|(?:age|ages) of|turn(?:ed|s)?|(?:boy|girl|man|woman|child|son|daughter) of)"
    r"|(?P<unsure>(?:dies|died|dead|death|retired|married|left (?:home|school)) at"
    r"|(?:who|he|she|I|you) (?:is|was|am|are|(?:would|must) (?:be|have been))|(?:he|she)['’]s|I['’]m|you['’]re"
    rf"|(?:older|younger) than|(?:{_PERSONS}) (?:over|under|above|below)))\s"
    r"(?:(?:between|about|around|only|just|nearly|almost|barely)\s)?$",
    re.IGNORECASE,
)
"""What makes a number an age; `unsure`: where nothing is counted, no "people over 20 miles off"."""
_ENDS = re.compile(
    r"\s?[,.;:)!?]|\s(?:when|as|at|and|or|in|now|with|have|had|has|may|can|are|were|will|to|who|from)\b|\s?$"
)
_PERSONS_BEFORE = when_used(rf"\b(?:{_PERSONS})\s(?:aged?\s)?$", re.IGNORECASE)
_AND_OVER = re.compile(r"\s(?:and|or)\s(?:over|under|above|below|up)\b(?!\s(?:an?|the|\w*\d)\b)")
"""Behind an age: "those 65 | and over"."""
_GOES_ON = re.compile(r",?\s(?:and|or|to)\s|,\s")
_DURATION_IS_AGE = re.compile(r"\bage of $", re.IGNORECASE)
_NO_BEARERS = any_of([*SMALL_NUMBERS, *TENS, *WEEKDAYS, *MONTHS, *NO_NAMES, "total", "number", "count", "toll"])
_NAME_BEFORE = when_used(rf"\b(?!(?i:{_NO_BEARERS})\b)[A-Z][\w'’-]+,\s(?:now\s)?$")
_BEARER_BEFORE = when_used(rf"(?<![\w-])(?!\w*(?:s|ly|ed|ing),)(?!{_NO_BEARERS},)[a-z]{{3,}},\s$")
"""Between commas: "The singer, 34, left"."""
_TOLD_OF = re.compile(
    r"\b(?:life expectancy|(?:average|mean|median|retirement|voting|drinking|pension) age)\b", re.IGNORECASE
)


def stated_age(text: str, begins: int, candidate: Candidate, age_before: int | None) -> Quantity:
    """The candidate's quantity, as an age where its surroundings say so; an age before it ends at `age_before`."""
    quantity, start, end = candidate.quantity, candidate.start, candidate.end
    if quantity.kind == "duration" and _DURATION_IS_AGE.search(text, max(0, start - 8), start):
        return replace(quantity, kind="age")
    before = text[max(begins, start - 32) : start]
    apposed = text[start].isdecimal() and (
        (text[end : end + 1] in (",", ".", ";", ")") and _NAME_BEFORE.search(before))
        or (text[end : end + 2] == ", " and _BEARER_BEFORE.search(before))
    )
    stated = _BEFORE.search(before)
    if stated and stated["unsure"]:
        stated = _ENDS.match(text, end)
    stated = stated or (_AND_OVER.match(text, end) and _PERSONS_BEFORE.search(before))
    goes_on = age_before is not None and _GOES_ON.fullmatch(text, age_before, start)
    return _in_years(quantity) if stated or goes_on or apposed else quantity


def age_told_of(concept: str, quantity: Quantity) -> Quantity:
    """The quantity, as an age where what it tells about is one: "Life expectancy is 73"."""
    return _in_years(quantity) if _TOLD_OF.search(concept) else quantity


def _in_years(quantity: Quantity) -> Quantity:
    """A bare number up to 120 as an age."""
    fits = quantity.kind == "count" and quantity.high <= 120 and not quantity.vague
    return replace(quantity, kind="age", unit="year") if fits else quantity
