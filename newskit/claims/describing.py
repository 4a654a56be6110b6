"""Numbers that describe something rather than claim how many there are: "a 100-bed shelter", "two officials said"."""

from __future__ import annotations

import re

from newskit.claims.settings import Setting
from newskit.inflection import singular
from newskit.lexicon import any_of
from newskit.lexicon.claiming import GIVEN, INCREMENTS, SOURCES, VERBS_OF_SOURCES
from newskit.rules import when_used

_FEW = 10
""" "The two brothers" are known already, "the 38 dead" may be counted for the first time."""
_OF_THEM = when_used(r"\s(?:out\s)?of\s(?:them|those|these)\b", re.IGNORECASE)
_HYPHENED = when_used(r"-[a-z]+$", re.IGNORECASE)
_GIVEN = when_used(rf"\b(?:{any_of(GIVEN)}|(?P<the>the))\s(?:[a-z]+est\s)?$", re.IGNORECASE)
_AGAINST = when_used(r"\d votes? to $")
_BEYOND = when_used(r"\s(?:above|below|higher|lower|deeper|longer|shorter|taller|wider|more|less)\b")
_INCREMENT = when_used(rf"\s{any_of(INCREMENTS)}\b")
_ACCORDING = when_used(r"\b(?:according to|told) (?:\w+ )?$")
_SAY = when_used(rf"\s(?:who\s)?{any_of(VERBS_OF_SOURCES)}\b")


def describes(setting: Setting) -> bool:
    """Whether a number rather describes something than claims how many there are.

    "One angry user", "a 100-bed shelter", "the two brothers", "the top 20", "another 23", "three more", "two of those
    four", "two officials said", the second of "52 votes to 48", "two feet above the record".
    """
    row = setting.row
    if str(row.text).lower() == "one" or setting.follows(_OF_THEM) or setting.follows(_INCREMENT):
        return True
    if _AGAINST.search(setting.before) or (row.kind == "measure" and setting.follows(_BEYOND)):
        return True
    if setting.text[setting.end : setting.end + 2].startswith("-"):
        return True
    if row.unit and row.kind != "money" and _HYPHENED.search(str(row.text)):
        return True
    given = _GIVEN.search(setting.before)
    few = row.kind == "count" and row.high <= _FEW
    return bool(given and (not given["the"] or few)) or (few and _is_source(setting))


def _is_source(setting: Setting) -> bool:
    """Whether a number counts those who tell something: "according to three officials", "two residents said"."""
    counted = setting.row.counted or ""
    if singular(str(setting.row.counted_head or "").lower()) not in SOURCES:
        return False
    behind = setting.text.find(counted, setting.end)
    says = behind >= 0 and _SAY.match(setting.text, behind + len(counted)) is not None
    return says or _ACCORDING.search(setting.before) is not None
