"""Rules for seasons: last fall, the summer, the fall of 1998."""

from __future__ import annotations

import re
from datetime import date

from newskit.lexicon import any_of
from newskit.lexicon.calendar import SEASONS
from newskit.periods import Period
from newskit.times.dates import OTHER_YEAR, named_year
from newskit.times.senses import Reading, Sense, at, unplaced
from newskit.times.wording import PART, RULES, YEAR, part_of, year_of


@RULES.rule(
    rf"(?P<part>{PART}|the early |the late )?(?:the\s+)?(?P<season>{any_of(SEASONS)})(?:\s+of|,|\s+in)?\s+"
    rf"(?P<year>{YEAR}|{OTHER_YEAR})",
    examples={"the fall of 1998": "1998-FA", "summer 2007": "2007-SU", "the spring of next year": "2023-SP"},
    never=["fall 10 percent", "spring open"],
)
def season_year(match: re.Match[str], reading: Reading) -> Sense | None:
    """The fall of 1998."""
    words, code = match["year"], SEASONS[match["season"]]
    if words.endswith("year"):
        year = named_year(words.removeprefix("of").strip(), reading)
        if year is None:
            return unplaced(f"XXXX-{code}", "season")
        return at(Period.season(year, code), "relative", reading.anchor, part_of(match))
    return at(Period.season(year_of(words), code), "explicit", "explicit", part_of(match))


@RULES.rule(
    rf"(?P<part>{PART}|the )?(?:(?P<which>this past|this coming|this|last|next|that|the)\s+)?"
    rf"(?:(?:early|late)\s+)?(?P<season>{any_of(SEASONS)})(?!\s+(?:solstice|equinox))",
    examples={
        "last fall": "2021-FA",
        "this summer": "2022-SU",
        "next spring": "2023-SP",
        "the winter": "2021-WI",
        "in [[summer]]": "2022-SU",
    },
    never=["prices fall", "the fall of the wall", "this fall in prices", "a spring breeze", "the winter solstice"],
)
def season(match: re.Match[str], reading: Reading) -> Sense | None:
    """Last fall, the summer: the nearest, or the one that "last" and "next" tell."""
    if not is_season(match) and not (reading.narrative and match["season"] not in ("spring", "fall")):
        return None
    code, which = SEASONS[match["season"]], match["which"]
    year_here = reading.here("year")
    if year_here is None:
        return unplaced(f"XXXX-{code}", "season")
    if reading.narrative or not reading.published:
        year = year_here.index + {"last": -1, "next": 1}.get(which or "", 0)
        return at(Period.season(year, code), "inferred", reading.anchor, part_of(match))
    certainty = "relative" if which in ("last", "next", "this") else "inferred"
    period = Period.season(reading.published.year + years_away(code, match, reading.published, reading), code)
    return at(period, certainty, reading.anchor, part_of(match))


def years_away(code: str, match: re.Match[str], published: date, reading: Reading) -> int:
    """How many years from this one a season lies: -1, 0 or 1."""
    months = {"SP": 4, "SU": 7, "FA": 10, "WI": 13}[code] - published.month  # from now to the middle of this year's
    match match["which"]:
        case "last" | "this past":
            return -1 if months >= -1 else 0
        case "next" | "this coming":
            return 1 if months <= 1 else 0
        case "that":
            return 0
        case which:
            away = (months < -6) - (months > 6)
            months, tense = months + 12 * away, None if which == "this" else reading.tense(match)
            if tense == "past" and not _BEEN_IN.search(match.string, max(0, match.start() - 8), match.start()):
                return away  # "it was put off to the spring"
            return away + (tense == "future" and months < -1) - (tense == "past" and months > 1)


_BEEN_IN = re.compile(r"\b(?:in|during|since)\s+\Z")
_NO_SEASON = re.compile(r" sch(?:ool|edul)|(?: of| in |-)(?P<verb>)")
_NAMED = ("last", "next", "this past", "this coming")
_IN = re.compile(r"\b(?:in|since|by|until|during|through)\s*\Z")
_STATED = re.compile(r"\b(?:in|during|since|by|until|through|of|late|early|for|over)\s*(?:the\s*)?\Z")


def is_season(match: re.Match[str]) -> bool:
    """Tell a season from the verbs "fall" and "spring" and from the fall of a wall."""
    word, which, verb = match["season"], match["which"], match["season"] in ("fall", "spring")
    other = _NO_SEASON.match(match.string, match.end())
    if other and (other["verb"] is None or (verb and which not in _NAMED)):
        return False
    if which in ("this", *_NAMED):
        return True
    before = max(0, match.start() - 8), match.start()
    stated = _STATED.search(match.string, *before) is not None
    if which or match["part"]:
        return word != "fall" or stated
    return stated if verb else _IN.search(match.string, *before) is not None
