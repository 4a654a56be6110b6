"""Surroundings of a quantity: the hedge that bounds it, the change it is an amount of, what it is taken "per".

Each function looks a few words to one side and needs no tags.
"""

from __future__ import annotations

import re
from functools import cache

from newskit.lexicon import any_of
from newskit.lexicon.currencies import COUNTRY_BEHIND_SUM
from newskit.lexicon.grammar import BE
from newskit.lexicon.quantities import (
    CHANGE_NOUNS,
    CHANGE_VERBS_OF,
    DURATIONS,
    HEDGES,
    MEASURES,
    PERIOD_ADVERBS,
    SMALL_NUMBERS,
    TENS,
    TRAILING_HEDGES,
)
from newskit.rules import when_used

_WINDOW = 48
_LONGEST_HEDGE = max(len(hedge.split()) for hedge in HEDGES)
_PASSED_OVER = frozenset("a an its his her their another only just even further fully combined".split())
"""Words that may stand between a hedge and its number."""
_TOKEN = when_used(r"[\w'’.]+|[^\s\w]")
_TRAILING = when_used(
    rf"\s?({any_of(TRAILING_HEDGES)})(?![\w%/])(?!\s+(?:than\b|[$€£¥]?\d|{any_of([*SMALL_NUMBERS, *TENS])}\b))",
    re.IGNORECASE,
)
_HEDGING_SIGNS = re.compile(r"(?:[~≈≥≤]|[<>]\s?=?)\s{0,2}$")
_OVER_IS_LONGER = frozenset("for lasted lasting took after is was just well take takes spent little".split())

_OPPOSITE = {"at least": "at most", "at most": "at least"}
_TO_A_LEVEL = any_of(
    """be been being rise rises rose risen rising climb climbed climbing go goes going gone went grow grew grown growing
    move moved moving increase increased increasing get gets got getting fall falls fell fallen falling drop drops
    dropped dropping dip dipped dipping sink sank sunk slip slipped take takes took taken taking last lasts lasted
    lasting cost costs run runs ran running reach reached stay stayed staying pay paid spend spent""".split()
)
_NOT = when_used(
    r"(?:\b(?:not|never|cannot|without|no longer|unlikely to)|n['’]t)\s"
    rf"(?:(?:(?!only|just|merely|simply)[a-z]+\s){{0,2}}{_TO_A_LEVEL}\s(?:by\s)?)?$",
    re.IGNORECASE,
)
"""Before a hedge it turns round: "will not rise above 40", "never exceeds 40", not "has not rained in over 40 days"."""
_STAYS = re.compile("up to|as |within", re.IGNORECASE)
"""Hedges that "not" leaves as they are: "not as many as 40"."""
_SUMS = ("money", "percent")
_WENT = re.compile(r"\b(?:went|gone|crept|inched|edged|ticked|shot)\s$", re.IGNORECASE)
_PASSED = re.compile(r"\b(?:has|have|had)\s(passed|topped|crossed)\s$", re.IGNORECASE)

_TRANSITIVE = frozenset(
    """add added adds adding raise raised raises raising lose lost loses losing cut cuts cutting reduce reduced reduces
    reducing slash slashed shed sheds boost boosted trim trimmed lower lowered gain gained gains gaining hike hiked
    expand expanded advance advanced""".split()
)
"""Their object need not be an amount of change: "raised $5 million", "lost 20 men"."""
_OF_ONESELF = frozenset("lose loses lost losing gain gains gained gaining shed sheds".split())
"""With a measure it is: "lost 20 pounds"."""
_TAKEN_OFF = frozenset("wipe wiped wipes wiping knock knocked knocks knocking shave shaved shaves shaving".split())
"""With "off" behind the number: "wiped $5 million off its value"."""
_NO_CHANGE_BEFORE_UP = frozenset(
    """make makes made making take took takes taken taking set sets pick picked break broke shut shoot shot gun mow
    bring brought turn turned end ended give gave hand handed track tracked sign signed show showed use used
    back call write wrote settle settled""".split()
)
_REACHED = re.compile(r"(?:below|above)\s", re.IGNORECASE)
"""The hedge of a level: "fell below 30 degrees", but "fell more than 3 percent"."""
_COMPARED = re.compile(r"(?:\s[a-z]+){0,2}\s(?:from|on|since|over|compared|versus)\s")
"""Behind "up 12": a change, where a way up has its "flights of stairs"."""
_ONTO = re.compile(r"\s(?:of|onto|on\s(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day))", re.IGNORECASE)
_DIFFERENCE = when_used(
    r"\s(?:(?:more|fewer|less)(?:\s[a-z-]+){0,2}?|[a-z-]+\s(?:more|fewer|less))\sthan\s"
    rf"(?![\d$€£]|{any_of([*SMALL_NUMBERS, *TENS, 'a', 'half'])}\b)",
    re.IGNORECASE,
)
"""Behind "one": "fewer than on Sunday"."""
_DEGREE_WORDS = frozenset(
    """by between another further around about over some nearly almost roughly more than as much just a an only at least
    to less another sharply slightly steadily modestly additional record""".split()
)
_CONVERTED = re.compile(r"\s\([^()\n]{2,24}\)")
"""The same sum in another currency, or length in another unit: "C$6 (US$4.46) per share"."""


def bound_and_hedge(text: str, start: int, end: int, begins: int, kind: str) -> tuple[str, str | None, int]:
    """The bound of a quantity, the words that say so, and where those words begin (`start` without them)."""
    bound, hedge, hedge_start = _stated_bound(text, start, end, begins, kind)
    if hedge == "up to" and _WENT.search(text, max(begins, hedge_start - 12), hedge_start):
        return "exactly", None, hedge_start  # "went up to 4 percent" is what was reached
    turns = bound in _OPPOSITE and hedge_start < start and not _STAYS.match(hedge or "")
    if turns and _NOT.search(text, max(begins, hedge_start - 40), hedge_start):
        return _OPPOSITE[bound], hedge, hedge_start
    passed = _PASSED.search(text, max(begins, start - 20), start) if hedge is None and kind in _SUMS else None
    return ("at least", passed[1], start) if passed else (bound, hedge, hedge_start)


def _stated_bound(text: str, start: int, end: int, begins: int, kind: str) -> tuple[str, str | None, int]:
    """The bound as its own words have it, whatever stands before them."""
    if (sign := _HEDGING_SIGNS.search(text, max(begins, start - 5), start)) is not None:
        return HEDGES.get(sign[0].replace(" ", ""), "about"), sign[0].strip(), sign.start()
    words = list(_TOKEN.finditer(text, max(begins, start - _WINDOW), start))
    many_hours = text[start:end].lower().endswith(("hours", "minutes", "seconds"))
    while words and words[-1][0].lower() in _PASSED_OVER and words[-1][0].lower() != "some":
        if (found := _hedge(text, words, kind, many_hours)) is not None:
            return found
        words.pop()
    if words and words[-1][0] in "-–(":
        words.pop()
    if words and (found := _hedge(text, words, kind, many_hours)) is not None:
        return found
    if (trailing := _TRAILING.match(text, end)) is not None:
        return TRAILING_HEDGES[" ".join(trailing[1].lower().split())], trailing[1], start
    return "exactly", None, start


def hedge_behind(text: str, end: int) -> tuple[str, str | None]:
    """The bound that stands behind what is counted, and its words: "20 mills | or more", not "20 mills plus"."""
    trailing = _TRAILING.match(text, end)
    if trailing is None or " " not in trailing[1] or trailing[1].lower().endswith(("older", "younger")):
        return "exactly", None  # "20 mills and older barns"
    ends = text[trailing.end() : trailing.end() + 1] in ("", ".", ",", ";", ")")
    if trailing[1].lower().startswith("at ") and not ends:
        return "exactly", None  # "20 mills at least a mile away"
    return TRAILING_HEDGES[" ".join(trailing[1].lower().split())], trailing[1]


def behind_hedge(text: str, end: int) -> int:
    """Where a hedge ends that stands behind a quantity, else the quantity's own end: "a dozen or so | computers"."""
    trailing = _TRAILING.match(text, end)
    return trailing.end() if trailing else end


def _hedge(text: str, words: list[re.Match[str]], kind: str, many_hours: bool = False) -> tuple[str, str, int] | None:
    """The longest hedge that ends the words; "over" before hours is more than those, before years their course."""
    small = [word[0].lower() for word in words[-_LONGEST_HEDGE:]]
    for many in range(len(small), 0, -1):
        said = " ".join(small[-many:])
        if (bound := HEDGES.get(said)) is not None:
            before = words[-many - 1][0].lower() if len(words) > many else ""
            if said == "around" and before.endswith("ed"):
                return None  # "wrapped around 17-inch wheels"
            if said == "over" and kind == "duration" and not (before in _OVER_IS_LONGER or many_hours):
                return None
            begins = words[-many].start()
            return bound, " ".join(text[begins : words[-1].end()].split()), begins
    return None


def change(text: str, start: int, end: int, begins: int, kind: str) -> str | None:
    """ "up" or "down" where the number is an amount of change; `start` is where its hedge begins."""
    if text[start] == "+" and kind in ("percent", "money", "count"):
        return "up"
    words = [word[0].lower() for word in _TOKEN.finditer(text, max(begins, start - _WINDOW), start)]
    while words and words[-1] in _DEGREE_WORDS and words[-1] != "by":
        if words[-1] in ("to", "at"):
            return None
        words.pop()
    if _REACHED.match(text, start):
        return None
    if kind == "count" and (difference := _DIFFERENCE.match(text, end)) is not None:
        return "up" if "more" in difference[0].lower() else "down"
    if words and words[-1] in _TAKEN_OFF and text.startswith(" off ", end):
        return "down"
    return _change_by(words) or _change_verb(text, words, end, kind) or _change_noun(text, words, end, kind)


def _change_by(words: list[str]) -> str | None:
    """ "rose by", "raised rates by"."""
    if words[-1:] != ["by"]:
        return None
    return next((CHANGE_VERBS_OF[word] for word in reversed(words[-6:-1]) if word in CHANGE_VERBS_OF), None)


def _change_verb(text: str, words: list[str], end: int, kind: str) -> str | None:
    """ "rose 5 percent", "up 5 percent", but "up two flights" and "rain dropped 9 inches on the valley"."""
    direction = CHANGE_VERBS_OF.get(words[-1], "down" if words[-1] == "off" else None) if words else None
    if direction is None:
        return None
    before = words[-2] if len(words) > 1 else ","
    if words[-1] in ("up", "down", "off", "higher", "lower"):
        alone = before in BE or not before.isalpha()
        fits = alone or (words[-1] != "off" and (kind in ("points", "percent") or before in CHANGE_VERBS_OF))
        amount = kind in ("percent", "money", "points") or _COMPARED.match(text, end) is not None
        part = kind == "percent" and not text.startswith(" of", end)  # "shut down 5 percent of its mills"
        return direction if fits and amount and (part or before not in _NO_CHANGE_BEFORE_UP) else None
    if (kind == "measure" and _ONTO.match(text, end)) or (kind == "count" and words[-1].startswith("drop")):
        return None  # "dropped 20 bombs"
    if kind == "percent" and words[-1].startswith(("grow", "grew")) and text.startswith(" of ", end):
        return None  # "grows 5 percent of the country's rice"
    by_itself = kind in ("percent", "points") or (kind == "measure" and words[-1] in _OF_ONESELF)
    if (words[-1] in _TRANSITIVE and not by_itself) or kind in ("duration", "age"):
        return None
    return direction


def _change_noun(text: str, words: list[str], end: int, kind: str) -> str | None:
    """ "a 10 percent drop", "5 percent higher", "an increase of 60,000"."""
    if words[-1:] == ["of"] and len(words) > 1 and words[-2] in CHANGE_NOUNS and kind not in ("duration", "age"):
        return CHANGE_NOUNS[words[-2]]
    if kind not in ("percent", "multiplier", "points"):
        return None
    for word in re.findall(r"[a-z]+|[^\sa-z]", text[end : end + 40].lower())[:3]:
        if word in CHANGE_NOUNS:
            return CHANGE_NOUNS[word]
        if not word.isalpha() or word in ("of", "in", "to", "from", "on", "for", "and", "or", "at"):
            return None
    return None


@cache
def _per() -> re.Pattern[str]:
    """ "a day", "per 100,000", "/hour"; compiled at first use, as it names every unit."""
    units = any_of(
        [*DURATIONS, *MEASURES, "share", "head", "piece", "person", "unit", "ticket", "plate", "bottle", "game", "pop"]
    )
    return re.compile(
        rf"\s?/\s?(?P<slash>{units})(?!\w)"
        r"|[-\s]per[-\s](?P<per>\d[\d,]*(?:-[a-z]+\s[a-z]+|\s(?:people|residents|inhabitants|population))?|square[-\s]\w+|(?!cent)[a-z]+)"
        rf"|[-\s]an?[-\s](?P<a>{units})(?![-\w])(?!\s(?:ago|earlier|later|before|after|old))"
        rf"|\s(?:each|every)\s(?P<each>{any_of(DURATIONS)})(?!\w)"
        rf"|\s(?P<adverb>{any_of(PERIOD_ADVERBS)})(?=\s?[.,;:)]|\s(?:in|on|for|to|from|by|and|or|at|over|until|since)\b|$)",
        re.IGNORECASE,
    )


def per_unit(text: str, end: int) -> str | None:
    """What a quantity is taken per: "$3 a day", "15 per 100,000", "1,000 km/h"."""
    converted = _CONVERTED.match(text, end)
    match = _per().match(text, converted.end() if converted else end)
    if match is None:
        return None
    unit = " ".join((match["slash"] or match["per"] or match["a"] or match["each"] or match["adverb"]).lower().split())
    return PERIOD_ADVERBS.get(unit) or DURATIONS.get(unit) or MEASURES.get(unit) or unit.replace("-", " ")


_COUNTRY = when_used(rf"\s\(?({any_of(COUNTRY_BEHIND_SUM)})(?!\w)(?!\s(?:officials?|government|bank))", re.IGNORECASE)


def country_behind(text: str, end: int) -> str | None:
    """The currency that a country behind a "$" sum names: "$76 US a barrel"."""
    match = _COUNTRY.match(text, end)
    return COUNTRY_BEHIND_SUM[" ".join(match[1].lower().split())] if match else None
