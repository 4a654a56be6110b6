"""What one claim is about: the noun it counts or tells of, and what happened to those counted."""

from __future__ import annotations

import re
from typing import Any

from newskit.claims.describing import describes
from newskit.claims.places import places_of
from newskit.claims.settings import DATES, NUMERAL, WORD, Claim, Setting, content, topic
from newskit.claims.units import in_base
from newskit.inflection import singular
from newskit.lexicon import any_of
from newskit.lexicon.claiming import (
    BARE_NOUNS,
    COUNTED_BY_STATE,
    HABITUAL,
    ORDINARY,
    PEOPLE,
    POSTS,
    SAME_NOUNS,
    STATES,
    TALLIES,
    WORTHS,
)
from newskit.rules import when_used

_UNCOMPARED_KINDS = ("age", "duration", "multiplier")
_STATES = {state: when_used(rf"\b{any_of(words)}\b", re.IGNORECASE) for state, words in STATES.items()}
_FIRST_NOUN = when_used(r",| (?:of|in|for|from|to|on|at|with|who|that|which) ")
_NOUNS_OF = when_used(r",| (?:in|for|from|to|on|at|with|who|that|which) ")
_OWNER = r"(?:the|its|their|his|her|those|these|[\w ]{1,30}['’]s)\s"
_WHOLE = when_used(rf"\bof\s{_OWNER}$")
_OF_WHOLE = when_used(
    rf"\s(?:out\s)?of\s(?:the\s|its\s|their\s|his\s|her\s)?(?:(?:top|first|last|next|other|remaining)\s)?"
    rf"{NUMERAL}(?!\s(?:percent|per cent))",
    re.IGNORECASE,
)
"""What follows a part: "14 of 18 drones", which is held beside other parts only."""
_PART_AND_WHOLE = when_used(rf"(?<!\w)(?<!in ){NUMERAL}[\w,.-]*\s(?:out\s)?of\s(?:{_OWNER})?$", re.IGNORECASE)
_AWAY = when_used(r"\s(?:to the )?(?:(?:north|south|east|west)\w*|away from|off|outside)\b")
_MAGNITUDE = when_used(r"\bmagnitude[- ](?:of )?$", re.IGNORECASE)
_HABITUAL = when_used(rf"\b{any_of(HABITUAL)}\b", re.IGNORECASE)
_SINCE = when_used(r"\bsince (?P<time>[\w’']+(?: [\w’']+){0,2})")


def claim_of(row: Any) -> Claim | None:
    """What a claim is about, "" where it has no subject; None where it is not one to be compared."""
    ends = row.low, row.high, row.at_least, row.at_most
    if row.kind in _UNCOMPARED_KINDS or row.status == "asked" or None in ends:
        return None
    setting = Setting(row)
    if describes(setting):
        return None
    about, its_states = _subject(setting)
    unit, scale = ("percent", 100.0) if row.kind == "fraction" else in_base(row.unit)
    low, high, at_least, at_most = (float(end) * scale for end in ends)
    return Claim(
        row, about or "", _modifiers(row, about or ""), its_states, places_of(setting),
        unit, scale, low, high, at_least, at_most,
        topic(setting.text) - {about}, topic(setting.clause) - {about}, setting.text, setting.clause, setting.piece,
        _is_habitual(setting), setting.follows(_OF_WHOLE), _is_whole(setting), _since(setting),
    )  # fmt: skip


def _subject(setting: Setting) -> tuple[str | None, frozenset[str]]:
    """The lemma of what is counted or told about, and what happened to it; deaths and people killed are "dead"."""
    row, its_states = setting.row, _states(setting)
    about = _measured(setting) or _head(row)
    if about in COUNTED_BY_STATE:
        about = "sheltered" if "sheltered" in its_states else COUNTED_BY_STATE[about]
        return about, frozenset({about})
    told_of = row.counted is None and about not in PEOPLE and _is_tally(row.concept)  # "the number of journalists"
    if len(its_states) == 1 and row.kind == "count" and (row.counted is None or about in PEOPLE) and not told_of:
        [about] = its_states
    if "dismissed" in its_states and about in POSTS:
        about = "dismissed"
    return about, its_states


def _measured(setting: Setting) -> str | None:
    """What stands beside a measure and says what it is: "35 miles north of", "a magnitude of 6.2"."""
    if setting.row.kind == "measure" and setting.follows(_AWAY):
        return "distance"
    return "magnitude" if _MAGNITUDE.search(setting.before) else None


def _head(row: Any) -> str | None:
    """The lemma of the noun that is counted or told about: "soldier", "toll", "package".

    Of "the number of deaths" it is "death", of "the unemployment rate" "unemployment". A number told about by a name
    ("Harrow has four") has none.
    """
    if row.counted_head:
        return _called(str(row.counted_head))
    phrase = row.counted or row.concept or ""
    words = _nouns(phrase)
    if len(words) > 1 and words[-1].lower() in WORTHS and words[-2].islower() and words[-2] not in ORDINARY:
        words.pop()
    if not words or (_is_name(words[-1], phrase) and not row.counted):
        return None
    return _called(words[-1])


def _called(noun: str) -> str:
    """The lemma of a noun, one for those that outlets take for each other: "home" for "Houses", "PC" for "PCs"."""
    acronym = noun.removesuffix("s")
    if len(acronym) > 1 and acronym.isupper():
        return acronym
    lemma = singular(noun.lower())
    return SAME_NOUNS.get(lemma, lemma)


def _is_name(word: str, phrase: str) -> bool:
    """Whether a head is a name; not "Inflation", which opens a sentence."""
    bare = phrase.startswith(word) and singular(word.lower()) in BARE_NOUNS
    return word[0].isupper() and not word.isupper() and not bare


def _nouns(phrase: str) -> list[str]:
    """The words of a phrase up to its head: "mass shootings" of "mass shootings in Europe"."""
    words = WORD.findall(_FIRST_NOUN.split(phrase)[0].split(" and ")[0])
    if _is_tally(phrase):
        words = WORD.findall(_NOUNS_OF.split(phrase.split(" of ", 1)[1])[0].split(" and ")[0])
        while len(words) > 1 and _states_in(words[-1]) and words[-1].lower().endswith(("ed", "ing", "dead")):
            words.pop()  # "journalists | killed"
    return words


def _is_tally(phrase: str | None) -> bool:
    words = WORD.findall(_FIRST_NOUN.split(phrase or "")[0])
    return bool(words) and words[-1].lower() in TALLIES | WORTHS and " of " in (phrase or "")


def _modifiers(row: Any, about: str) -> frozenset[str]:
    """What the noun phrase says beside its head: {"mass"} of "101 mass shootings"."""
    if about in STATES:
        return content(" ".join(_nouns(row.counted or ""))) - PEOPLE - POSTS - COUNTED_BY_STATE.keys()
    return frozenset(map(_called, content(" ".join(_nouns(row.counted or row.concept or ""))))) - {about}


def _is_habitual(setting: Setting) -> bool:
    """Whether a clause or what opens its sentence tells what happens as a rule: "In an ordinary year, 40 die"."""
    opening = setting.text[: setting.parts[0].end] if setting.home == 1 else ""
    return _HABITUAL.search(f"{opening} {setting.clause}") is not None


def _is_whole(setting: Setting) -> bool:
    """Whether a number is that of which another is a part: "121 of the assembly's 240 seats"."""
    return _PART_AND_WHOLE.search(setting.before) is not None


def _since(setting: Setting) -> frozenset[str]:
    """From when a change is counted: {"1", "june"} for "fell 18 percent since June 1"; none where nothing is said."""
    found = _SINCE.search(setting.text, max(setting.end, 0)) if setting.row.change else None
    words = {word.lower() for word in found["time"].split()} if found else set()
    return frozenset(word for word in words if word.isdigit() or word.title() in DATES) or frozenset(words)


def _states(setting: Setting) -> frozenset[str]:
    """What happened to those counted, by the words around the number: {"dead"}, {"dead", "missing"}."""
    row, parts, home = setting.row, setting.parts, setting.home
    if home < 0 or row.kind in ("measure", "money"):
        return frozenset()
    if _WHOLE.search(setting.text, parts[home].start, setting.start):
        return _states_in(row.counted or "")  # of "60 of the 90 homes" the 60 burned
    first = last = home
    if first and parts[first].opener == "and" and _is_alone(setting, first):
        first -= 1  # "burned 900 acres | and 38 homes"
    while last + 1 < len(parts) and (parts[last + 1].opener == "or" or _is_joined(setting, last)):
        last += 1
    told = row.concept if row.concept and (not row.counted or _head(row) in PEOPLE) else ""  # "The list of the missing"
    return _states_in(f"{setting.text[parts[first].start : parts[last].end]} {told}")


def _is_joined(setting: Setting, place: int) -> bool:
    """Whether a piece is a number with its noun alone, joined to the next: "300 sheep | and 900 hens drowned"."""
    return setting.parts[place + 1].opener == "and" and _is_alone(setting, place)


def _is_alone(setting: Setting, place: int) -> bool:
    """Whether a piece is nothing but the number with its hedge and noun."""
    part = setting.parts[place]
    said = setting.text[part.start : part.end].removeprefix("and ").removeprefix(setting.row.hedge or "").strip(" .!?")
    return said == f"{setting.row.text} {setting.row.counted}"


def _states_in(said: str) -> frozenset[str]:
    return frozenset(state for state, pattern in _STATES.items() if pattern.search(said))
