"""The places a claim is said of: one county's dead are not another's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from newskit.claims.settings import DATES, NUMERAL, Claim, Setting
from newskit.clauses import RELATIVE_PRONOUNS
from newskit.lexicon.grammar import FUNCTION_WORDS
from newskit.rules import when_used

_COUNTS = when_used(rf"(?<!\w){NUMERAL}", re.IGNORECASE)
_DIRECTION = r"(?:(?:south|north|east|west)(?:ern|east|west|eastern|western)?\s|central\s|downtown\s)?"
_PLACE = when_used(
    rf"(?<![\w-])(?:[Ii]n|[Aa]t|on|near|by|across|within|of)\s(?:the\s)?{_DIRECTION}"
    r"(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,4})(?P<own>['’]s)?(?=(?P<next>(?:\s[a-z]+)?))"
)
_SUBJECT_HAS = when_used(r"^(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,4})\s(?:has|had|have|reported|counted|confirmed)\b")
_OWN_PLACE = when_used(
    r"\b(?:his|her|its|their|our|my)\s(?:county|city|town|village|state|province|district|region|hospital|unit|school"
    r"|company|country)\b"
)

GENERIC = frozenset("county city town state province region district river valley north south east west the".split())
_AREAS = GENERIC | frozenset("area metro region suburb neighborhood neighbourhood".split())
_GOES_ON = ("", ",", "where")
"""Openers of a piece that goes on with what stands before it: "In Harrow, | where nine people died"."""


def places_of(setting: Setting) -> frozenset[str]:
    """The places and bodies a claim is said of: {"Lisle County"} for "three deaths in Lisle County".

    Read in the number's own piece of the sentence and in what stands before it in the same clause, where that tells of
    no other number: "Three deaths in Lisle County, | bring the toll to 17".
    """
    names: set[str] = set()
    for place in range(setting.home, -1, -1):
        part = setting.parts[place]
        said = setting.text[part.start : part.end]
        if place == setting.home or not (part.opener in RELATIVE_PRONOUNS or _COUNTS.search(said)):
            names |= _places_in(said)
        if part.opener not in (*_GOES_ON, *RELATIVE_PRONOUNS, "that"):
            break
    return frozenset(names)


def _places_in(said: str) -> set[str]:
    found = {match[0] for match in _OWN_PLACE.finditer(said)}
    subject = _SUBJECT_HAS.match(said)
    if subject is not None and subject["name"].lower() not in FUNCTION_WORDS:
        found.add(subject["name"])
    for match in _PLACE.finditer(said):
        behind = match["next"].strip()
        modifies = behind and behind not in FUNCTION_WORDS and behind not in _AREAS and not match["own"]
        if not modifies and match["name"].split()[0] not in DATES:  # not "the Harrow flood", "in June"
            found.add(match["name"])
    return found


def are_elsewhere(a: Claim, b: Claim) -> bool:
    """Whether two claims are said of different places: both name some, and have no telling word in common.

    Where one says "her county", only its speaker's other claims are not elsewhere.
    """
    if not (a.places and b.places) or telling_words(a.places) & telling_words(b.places):
        return False
    own = any(name[0].islower() for name in (*a.places, *b.places))
    return not (own and a.row.speaker_name and a.row.speaker_name == b.row.speaker_name)


def at_home(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with "her county" named, where its speaker names one elsewhere: "Carrow County"."""
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        for place in claim.places:
            if claim.row.speaker_name and place[0].isupper():
                named[claim.row.speaker_name, place.split()[-1].lower()].add(place)
    return [claim._replace(places=frozenset(_named(claim, named))) for claim in claims]


def _named(claim: Claim, named: Mapping[tuple[str, str], set[str]]) -> Iterator[str]:
    for place in claim.places:
        names = named.get((claim.row.speaker_name, place.split()[-1]), set()) if place[0].islower() else set()
        yield next(iter(names)) if len(names) == 1 else place


def telling_words(places: frozenset[str]) -> set[str]:
    """The words that tell places apart: {"lisle"} for "Lisle County"."""
    return {word for name in places for word in name.lower().split()} - GENERIC
