"""Words that tell how a claim stands, and what happened to the people it counts."""

from __future__ import annotations

DENYING_VERBS = frozenset("deny dispute reject dismiss refute rebut contradict".split())
ALLEGING_VERBS = frozenset("allege accuse claim charge blame suspect".split())
ASKING_VERBS = frozenset("ask wonder question demand request appeal plead beg".split())
PLANNING_VERBS = frozenset("promise pledge vow propose plan forecast predict expect intend threaten".split())
"""Base forms of reporting verbs that make what they report denied, alleged, asked or planned."""

ALLEGING_WORDS = (
    "allegedly", "reportedly", "purportedly", "supposedly", "alleged", "suspected", "accused", "rumored", "rumoured",
    "unconfirmed", "believed to", "thought to", "said to have",
)  # fmt: skip
CONDITIONAL_WORDS = ("if", "unless", "could", "might", "may", "were to", "in case", "would have", "would've")
PLANNING_WORDS = (
    "will", "'ll", "’ll", "won't", "won’t", "would", "shall", "going to", "plan to", "plans to", "planned to",
    "planning to", "expect to", "expects to", "expected to", "intend to", "intends to", "aim to", "aims to", "due to",
    "set to", "scheduled to", "hopes to", "hope to", "proposed", "promised", "pledged", "forecast", "projected",
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
    "damaged": ("damaged", "flooded"),
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

PEOPLE = frozenset("people person resident man woman child civilian villager other body".split())
"""Counted nouns that say no more than that people are counted."""
