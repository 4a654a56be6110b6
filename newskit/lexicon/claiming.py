"""Words that tell how a claim stands, and what happened to the people it counts."""

from __future__ import annotations

DENYING_VERBS = frozenset("deny dispute reject dismiss refute rebut contradict".split())
ALLEGING_VERBS = frozenset("allege accuse claim charge blame suspect".split())
ASKING_VERBS = frozenset("ask wonder question demand request appeal plead beg".split())
PLANNING_VERBS = frozenset("promise pledge vow propose plan forecast predict expect intend threaten".split())
"""Base forms of reporting verbs that make what they report denied, alleged, asked or planned."""

ALLEGING_WORDS = (
    "allegedly", "reportedly", "purportedly", "supposedly", "alleged", "suspected", "accused", "rumored", "rumoured",
    "unconfirmed", "believed to", "thought to", "said to have", "charged with", "on suspicion of",
)  # fmt: skip
CHARGES = frozenset("count charge felony misdemeanor offence offense".split())
"""Counted nouns that are what somebody is accused of: the accusation is alleged, "23 counts" of it are a fact."""
ACCUSERS = frozenset("prosecutor prosecution indictment charge accuser plaintiff".split())
"""Heads of speakers that allege whatever they say."""
CONDITIONAL_WORDS = ("if", "unless", "could", "might", "may", "were to", "in case", "would’ve", "would've")
PLANNING_WORDS = (
    "will", "'ll", "’ll", "won't", "won’t", "would", "shall", "going to", "plan to", "plans to", "planned to",
    "planning to", "expect to", "expects to", "expected to", "intend to", "intends to", "aim to", "aims to",
    "set to", "scheduled to", "hopes to", "hope to", "wants to", "want to", "wanted to", "on track to",
    "proposed", "promised", "pledged", "forecast", "projected",
)  # fmt: skip

STATES: dict[str, tuple[str, ...]] = {
    "dead": (
        "dead", "died", "die", "dies", "dying", "death", "deaths", "killed", "kill", "kills", "killing", "fatality",
        "fatalities", "toll", "drowned", "murdered", "perished", "lives", "fatally",
    ),
    "missing": ("missing", "unaccounted", "not been found", "not found", "disappeared"),
    "hurt": ("hurt", "injured", "injuries", "injury", "wounded", "wounds", "hospitalized", "hospitalised"),
    "displaced": (
        "displaced", "evacuated", "evacuee", "evacuees", "fled", "fleeing", "refugee", "refugees", "homeless",
        "left their", "leave their", "moved out", "uprooted",
    ),
    "sheltered": ("shelter", "shelters", "sheltered", "sheltering", "motels"),
    "rescued": ("rescued", "freed", "released", "saved from", "pulled from"),
    "arrested": ("arrested", "arrests", "arrest", "detained", "jailed", "imprisoned", "captured", "surrendered"),
    "damaged": ("damaged", "flooded", "under water", "underwater", "inundated"),
    "destroyed": ("destroyed", "burned", "burnt", "ruined", "collapsed", "razed", "levelled", "leveled"),
    "dismissed": ("laid off", "layoffs", "dismissed", "job cuts"),
}  # fmt: skip
"""What happened to those counted, and the words that say so: the dead are not compared with the missing."""

COUNTED_BY_STATE = {
    "death": "dead", "fatality": "dead", "toll": "dead", "victim": "dead", "dead": "dead",
    "injury": "hurt", "evacuee": "displaced", "refugee": "displaced", "arrest": "arrested",
}  # fmt: skip
"""Counted nouns that are people in a certain state: "27 deaths", "a toll of 31"."""

TALLIES = frozenset("number total count tally figure share proportion estimate".split())
"""Nouns that only say that something is counted: "the number of deaths"."""

STAND_INS = frozenset("number total count tally figure estimate sum amount cost price bill".split())
"""Nouns that, alone, tell of what was told before: "the state puts the figure at 31"."""

HABITUAL = (
    "ordinary year", "average year", "normal year", "typical year", "ordinary day", "average day", "normal day",
    "typical day", "average month", "typical month", "on average", "each year", "every year", "each month",
    "every month", "each week", "every week", "each day", "every day", "annually", "usually", "typically", "normally",
)  # fmt: skip
"""Words for what happens as a rule: an ordinary year's deaths are not those of a flood."""

PEOPLE = frozenset("people person resident man woman child civilian villager other body name".split())
"""Counted nouns that say no more than that people are counted."""

GIVEN = (
    "these", "those", "other", "another", "additional", "extra", "top", "first", "last", "next", "final", "past",
    "remaining", "latter", "former", "every", "each", "both", "same",
)  # fmt: skip
"""Words before a number that single some out rather than count them: "the top 20", "another 23"."""

INCREMENTS = ("more", "additional", "extra", "fewer", "further")
"""Words behind a number that make it a difference: "three more people"."""

SOURCES = frozenset(
    """official source person people witness expert analyst researcher adviser advisor aide lawmaker senator resident
    employee officer lawyer attorney student reviewer scientist diplomat executive worker survivor friend""".split()
)
"""Counted nouns that tell rather than are told about, where a verb of saying follows."""

VERBS_OF_SOURCES = ("said", "say", "told", "tell", "confirmed", "familiar with", "briefed on", "with knowledge")
"""What follows a counted source: "two officials familiar with the talks"."""

COMMON_NAMES = frozenset(
    """Africa Amendment America American Americans Angeles Asia Association Australia Bank Beijing Board Britain
    British Business California Canada Center Centre Chicago China Chinese Christmas City Commission Committee
    Company Congress Corp Council County Court Democrat Democratic Democrats Department District England English
    Europe European Exchange Federal Florida France French Friday George Germany Government Governor Great House
    Inc India International Island James Japan John Justice King Lake London Los Ltd Michael Minister Ministry
    Mr Mrs National New North Office Park Party Paul Police President Prime Republican Republicans Research
    Robert Russia Russian School Secretary Senate Senator South State States Stock Street Supreme Texas Times
    Union United University Washington West White World York""".split()
)
"""Words of names that many stories share, so that they hardly tell one from another."""
