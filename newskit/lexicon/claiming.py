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
    "hurt": (
        "hurt", "injured", "injures", "injuring", "injuries", "injury", "wounded", "wounding", "wounds", "hospitalized",
        "hospitalised",
    ),
    "displaced": (
        "displaced", "evacuated", "evacuee", "evacuees", "fled", "fleeing", "refugee", "refugees", "homeless",
        "evacuating", "left their", "leave their", "moved out", "uprooted",
    ),
    "sheltered": ("shelter", "shelters", "sheltered", "sheltering", "motels"),
    "rescued": ("rescued", "rescuing", "freed", "released", "saved from", "pulled from"),
    "arrested": (
        "arrested", "arresting", "arrests", "arrest", "detained", "detaining", "jailed", "imprisoned", "captured",
        "surrendered",
    ),
    "trapped": ("trapped", "buried", "stranded"),
    "damaged": ("damaged", "damaging", "flooded", "under water", "underwater", "inundated"),
    "destroyed": (
        "destroyed", "destroying", "gutted", "burned", "burnt", "ruined", "collapsed", "razed", "levelled", "leveled",
    ),
    "dismissed": (
        "laid off", "lay off", "laying off", "layoff", "layoffs", "dismissed", "job cuts", "cut", "cuts", "cutting",
        "shed", "shedding", "axe", "axed", "axing", "redundant", "redundancies",
    ),
}  # fmt: skip
"""What happened to those counted, and the words that say so: the dead are not compared with the missing."""

COUNTED_BY_STATE = {
    "death": "dead", "fatality": "dead", "toll": "dead", "victim": "dead", "dead": "dead",
    "injury": "hurt", "injured": "hurt", "wounded": "hurt", "hurt": "hurt", "missing": "missing",
    "evacuee": "displaced", "refugee": "displaced", "displaced": "displaced", "arrest": "arrested",
}  # fmt: skip
"""Counted nouns that are people in a certain state: "27 deaths", "a toll of 31"."""

TALLIES = frozenset("number total count tally figure share proportion estimate".split())
"""Nouns that only say that something is counted: "the number of deaths"."""

WORTHS = frozenset("rate level price cost value worth bill".split())
"""Nouns that only say what is measured: "the unemployment rate", "the price of the bridge"."""

ORDINARY = frozenset("average mean median annual monthly daily total full high low current final overall new".split())
"""Adjectives before them, which name nothing: "the average price"."""

BARE_NOUNS = frozenset(
    """inflation growth profit revenue income turnover share stock turnout output production export import sale price
    wage rent pay spending debt demand trade tourism traffic attendance membership enrollment enrolment approval
    support crime poverty rainfall unemployment housing consumption investment""".split()
)
"""Nouns that open a sentence without an article, so that they look like names: "Inflation slowed to 8.5 percent"."""

SAME_NOUNS = {
    "house": "home", "employee": "worker", "staffer": "worker", "troop": "soldier", "kid": "child", "pupil": "student",
    "automobile": "car", "attorney": "lawyer", "joblessness": "unemployment", "jobless": "unemployment",
    "takings": "revenue", "sale": "revenue", "turnover": "revenue", "vehicle": "car",
}  # fmt: skip
"""Nouns that outlets take for each other, and the one they are compared as."""

NEARLY = (
    "nearly",
    "almost",
    "nearing",
    "approaching",
    "just shy of",
    "just under",
    "slightly under",
    "slightly less than",
    "little less than",
    "a little under",
)
"""Hedges that put a figure shortly below the one told."""

JUST_OVER = ("just over", "a little over", "slightly more than", "slightly over", "little more than")
"""Hedges that put a figure shortly above the one told."""

STAND_INS = frozenset("number total count tally figure estimate sum amount cost price bill".split())
"""Nouns that, alone, tell of what was told before: "the state puts the figure at 31"."""

HABITUAL = (
    "ordinary year", "average year", "normal year", "typical year", "ordinary day", "average day", "normal day",
    "typical day", "average month", "typical month", "on average", "each year", "every year", "each month",
    "every month", "each week", "every week", "each day", "every day", "annually", "usually", "typically", "normally",
    "room for", "space for", "capacity", "can hold", "can carry", "can seat", "licensed to", "licenced to",
    "designed for", "designed to",
)  # fmt: skip
"""Words for what happens as a rule, or may at most: an ordinary year's deaths are not those of a flood."""

POSTS = frozenset("job post position worker employee staff".split())
"""Counted nouns that tell of people dismissed where the clause says so: "2,500 jobs cut", "2,400 workers laid off"."""

VOTED = frozenset("vote support approval poll".split())
"""Nouns whose shares are those of somebody: 51 percent of the vote for one, 48 for the other."""

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
