"""What one claim is about: the noun it counts or tells of, what happened to those counted, and where it holds.

A claim is a row of the claims table; all is read from its columns and from the words of its sentence.
"""

from __future__ import annotations

import re
from typing import Any

from newskit.clauses import NEAR, RELATIVE_PRONOUNS, Piece, pieces
from newskit.inflection import singular
from newskit.lexicon import any_of
from newskit.lexicon.calendar import MONTHS, WEEKDAYS
from newskit.lexicon.claiming import STATES, TALLIES
from newskit.lexicon.grammar import FUNCTION_WORDS
from newskit.lexicon.quantities import SMALL_NUMBERS, TENS

WORD = re.compile(r"[^\W\d_]{3,}")
DATES = frozenset(word.title() for word in (*MONTHS, *WEEKDAYS))

_STATES = {state: re.compile(rf"\b{any_of(words)}\b", re.IGNORECASE) for state, words in STATES.items()}
_FIRST_NOUN = re.compile(r",| (?:of|in|for|from|to|on|at|with|who|that|which) ")
_NOUNS_OF = re.compile(r",| (?:in|for|from|to|on|at|with|who|that|which) ")
_PLACE = re.compile(
    r"(?<![\w-])(?:[Ii]n|[Aa]t|near|by|across|within|of)\s(?:the\s)?"
    r"(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,4})(?P<own>['’]s)?(?P<next>(?:\s[a-z]+)?)"
)
_SUBJECT_HAS = re.compile(
    r"^(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,4})\s(?:has|had|have|reported|counted|confirmed)\b"
)
_OWN_PLACE = re.compile(
    r"\b(?:his|her|its|their|our|my)\s(?:county|city|town|village|state|province|district|region|hospital|unit|school"
    r"|company|country)\b"
)
_WHOLE = re.compile(r"\bof\s(?:the|its|their|his|her|those|these|[\w ]{1,30}['’]s)\s$")
_OF_WHOLE = re.compile(
    rf"\s(?:out\s)?of\s(?:(?:them|those|these)\b|(?:the|its|their)\s(?:\d|{any_of([*SMALL_NUMBERS, *TENS])}\b))"
)
_GENERIC = frozenset("county city town state province region district river valley north south east west the".split())
_GOES_ON = ("", ",", "where")
"""Openers of a piece that goes on with what stands before it: "In Harrow, | where nine people died"."""


def head(row: Any) -> str | None:
    """The lemma of the noun that is counted or told about: "soldier", "toll", "package".

    Of "the number of deaths" it is "death". A count told about by a bare name ("Harrow has four") has none.
    """
    if row.counted_head:
        return singular(str(row.counted_head).lower())
    phrase = row.counted or row.concept or ""
    words = WORD.findall(_FIRST_NOUN.split(phrase)[0].split(" and ")[0])
    if words and words[-1].lower() in TALLIES and " of " in phrase:
        words = WORD.findall(_NOUNS_OF.split(phrase.split(" of ", 1)[1])[0].split(" and ")[0])
    if not words or (row.kind == "count" and words[-1][0].isupper() and phrase[0].isupper() and len(words) > 1):
        return None
    return singular(words[-1].lower())


def near(row: Any) -> str:
    """The sentence, as far as it is near the number."""
    text = row.sentence_text or ""
    at = max(text.find(row.text), 0)
    return text[max(0, at - NEAR) : at + NEAR]


def states(row: Any) -> frozenset[str]:
    """What happened to those counted, by the words around the number: {"dead"}, {"dead", "missing"}."""
    text, parts, home = _pieces(row)
    if home < 0:
        return frozenset()
    if _WHOLE.search(text, parts[home].start, max(text.find(row.text), 0)):
        return _states_in(row.counted or "")  # of "60 of the 90 homes" the 60 burned
    last = home + 1 if home + 1 < len(parts) and parts[home + 1].opener == "or" else home  # "dead | or missing"
    told = row.concept if row.concept and not row.counted else ""  # "The number of evacuees, ..., from 480 to 1,100"
    return _states_in(f"{text[parts[home].start : parts[last].end]} {told}")


def _states_in(said: str) -> frozenset[str]:
    return frozenset(state for state, pattern in _STATES.items() if pattern.search(said))


def is_part(row: Any) -> bool:
    """Whether a claim counts some of a number told as well: "two of those four tests"."""
    text = near(row)
    at = text.find(row.text)
    return at >= 0 and _OF_WHOLE.match(text, at + len(row.text)) is not None


def places(row: Any) -> frozenset[str]:
    """The places and bodies a claim is said of: {"Lisle County"} for "three deaths in Lisle County".

    Read in the number's own piece of the sentence and in what stands before it in the same clause.
    """
    text, parts, home = _pieces(row)
    names: set[str] = set()
    while home >= 0:
        part = parts[home]
        if part.opener not in RELATIVE_PRONOUNS:
            names |= _names(text[part.start : part.end])
            if part.opener not in _GOES_ON:
                break
        home -= 1
    return frozenset(names)


def are_elsewhere(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two claims are said of different places: both name some, and have no telling word in common."""
    words = [{word for name in names for word in name.lower().split()} - _GENERIC for names in (a, b)]
    return bool(a and b) and not words[0] & words[1]


def _pieces(row: Any) -> tuple[str, list[Piece], int]:
    """The text near a number, its pieces, and which of them holds the number; -1 for none."""
    text = near(row)
    at = text.find(row.text)
    parts = pieces(text, whole=[(at, at + len(row.text))]) if at >= 0 else []
    return text, parts, next((i for i, part in enumerate(parts) if part.start <= at < part.end), -1)


def _names(said: str) -> set[str]:
    found = {match[0] for match in _OWN_PLACE.finditer(said)}
    if (subject := _SUBJECT_HAS.match(said)) is not None:
        found.add(subject["name"])
    for match in _PLACE.finditer(said):
        modifies = match["next"].strip() and match["next"].strip() not in FUNCTION_WORDS and not match["own"]
        if not modifies and match["name"].split()[0] not in DATES:  # not "the Harrow flood", "in June"
            found.add(match["name"])
    return found
