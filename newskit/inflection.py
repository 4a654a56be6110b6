"""Inflection: the forms of a verb, the singular of a noun. Spelling rules first, exceptions from the lexicon."""

from __future__ import annotations

from functools import cache, lru_cache

from newskit.lexicon.grammar import IRREGULAR_NOUNS, IRREGULAR_VERBS

_DOUBLING = frozenset(
    """abhor acquit admit allot ban bar beg begin bet blur brag cap chat clap commit compel concur confer control
    crop cut defer deter dig dim dip dispel drag drop drum dub emit equip excel expel extol fit flag flip flop
    forget get grab grin grip gut hit hop hug hum incur infer jam jog kidnap knit lag lap let log map mob mop
    nab net nod occur omit outfit pad pat patrol peg pen permit pin plan plot pop prefer prod propel put quip
    quit quiz rap rebel rebut recur refer regret remit repel rig rip rob rub run sag sap scam scan scar scrap
    scrub set ship shop shred shut sit skid skip slam slap slip snap snub sob spin split spot spur stab star
    stem step stir stop strap strip stun submit sum swap swim tag tap thin throb tip top transfer transmit trap
    trek trim trip unplug wed whip win wrap zip""".split()
)
_VOWELS = "aeiou"
_SINGULAR_IN_S = ("ss", "us", "is", "news", "series", "species", "headquarters", "diabetes", "rabies")


@cache
def verb_forms(base: str) -> tuple[tuple[str, str], ...]:
    """The forms of a verb with their Penn tags: base, third person, -ing, past, past participle.

    >>> verb_forms("carry")
    (('carry', 'VBP'), ('carries', 'VBZ'), ('carrying', 'VBG'), ('carried', 'VBN'), ('carried', 'VBD'))
    >>> [form for form, tag in verb_forms("speak")]
    ['speak', 'speaks', 'speaking', 'spoken', 'spoke']
    """
    past, participle = IRREGULAR_VERBS.get(base, ("", ""))
    past = past or _stem(base) + ("d" if _stem(base).endswith("e") else "ed")
    return (
        (base, "VBP"),
        (_third_person(base), "VBZ"),
        (_ing_form(base), "VBG"),
        (participle or past, "VBN"),
        (past, "VBD"),
    )


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _ing_form(base: str) -> str:
    return (
        base[:-2] + "ying" if base in ("lie", "die", "tie") else (base if base.endswith("y") else _stem(base)) + "ing"
    )


def _stem(base: str) -> str:
    """The part before -ed and -ing."""
    if base in _DOUBLING:
        return base + base[-1]
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "i"
    return base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else base


@lru_cache(maxsize=20_000)
def singular(noun: str) -> str:
    """The singular of an English noun, letter case kept.

    >>> [singular(noun) for noun in ("soldiers", "people", "cities", "losses", "crisis", "Houses")]
    ['soldier', 'people', 'city', 'loss', 'crisis', 'House']
    """
    lower = noun.lower()
    if lower in IRREGULAR_NOUNS:
        return noun[:1] + IRREGULAR_NOUNS[lower][1:]
    if noun[-1:] == "s" and noun[:-1].isupper():
        return noun[:-1]  # "MPs", "TDs"
    if not lower.endswith("s") or lower.endswith(_SINGULAR_IN_S) or len(lower) < 4:
        return noun
    if lower.endswith("ies") and len(lower) > 4:
        return noun[:-3] + "y"
    if lower.endswith(("ches", "shes", "sses", "xes", "zzes", "viruses", "buses", "tomatoes", "potatoes", "heroes")):
        return noun[:-2]
    return noun[:-1]
