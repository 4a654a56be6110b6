"""What lists know of single words: given names, surnames, cities, countries, words that organisations end with.

>>> gazetteer_features("Maria")
['zg', 'zs', 'zl3', 'ze']
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files

from newskit.lexicon.people import (
    COUNTRIES,
    COURTESY_TITLES,
    GIVEN_NAMES,
    NATIONALITIES,
    ORGANISATION_ENDINGS,
    ORGANISATION_NOUNS,
    PEOPLES,
    PLACE_ABBREVIATIONS,
    PLACE_ENDINGS,
    PLACES,
    ROLE_NOUNS,
    TITLES,
    WELL_KNOWN_ORGANISATIONS,
)

_ORDINARY = frozenset("au lords mod ons sec un visa who".split())
"""Well-known organisations that are ordinary words in small letters."""
_LISTS_OF_CAPITALISED = {
    "zg": GIVEN_NAMES,
    "zn": NATIONALITIES,
    "zN": PEOPLES,
    "zC": COUNTRIES,
    "zP": PLACES,
    "zW": WELL_KNOWN_ORGANISATIONS - _ORDINARY,
    "zo": ORGANISATION_ENDINGS,
    "zp": PLACE_ENDINGS,
    "zt": TITLES | COURTESY_TITLES,
}
"""Feature of a capitalised word that stands in a list of the lexicon."""
_LISTS_OF_ACRONYMS = {"zA": PLACE_ABBREVIATIONS, "zW": WELL_KNOWN_ORGANISATIONS & _ORDINARY}
"""The same for words all in capitals, which would be ordinary words else."""
_LISTS_OF_SMALL = {"zr": ROLE_NOUNS, "zO": ORGANISATION_NOUNS}
"""The same for words in small letters."""


def gazetteer_features(word: str) -> list[str]:
    """The lists that hold a word, as features of the network; capitals and small letters have lists of their own."""
    lower = word.lower().replace(".", "") or word
    if not word[:1].isupper():
        return [feature for feature, words in _LISTS_OF_SMALL.items() if lower in words]
    found = [feature for feature, words in _LISTS_OF_CAPITALISED.items() if lower in words]
    if word.isupper():
        found += [feature for feature, words in _LISTS_OF_ACRONYMS.items() if lower in words]
    return found + [f"z{kind}" for kind in listed_words().get(lower, "").split() if f"z{kind}" not in found]


def pronoun_of(given: str) -> str | None:
    """Which of "he" and "she" goes with nearly all bearers of a given name; a cue for pronouns only, never told.

    >>> pronoun_of("maria"), pronoun_of("Leslie")
    ('she', None)
    """
    kinds = listed_words().get(given.lower(), "").split()
    return "he" if "h" in kinds else "she" if "s" in kinds else None


@cache
def listed_words() -> dict[str, str]:
    """Words in small letters and what they are, as tests/training/make_gazetteer.py tells; read at first use."""
    packed = (files("newskit") / "data" / "gazetteer.txt.gz").read_bytes()
    lines = (line.partition("\t") for line in gzip.decompress(packed).decode().splitlines())
    return {word: kinds for word, _, kinds in lines}
