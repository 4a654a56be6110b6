"""Rules for seasons: last fall, the summer, the fall of 1998."""

from __future__ import annotations

import re

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
        steps = {"last": -1, "next": 1}.get(which or "", 0)
        return at(Period.season(year_here.index + steps, code), "inferred", reading.anchor, part_of(match))
    now = reading.published.year * 12 + reading.published.month - 1
    year, first = reading.published.year, {"SP": 2, "SU": 5, "FA": 8, "WI": 11}[code]
    months = first + 1 - now % 12  # from now to the middle of this year's
    if which in ("last", "this past"):
        year -= months >= -1
    elif which in ("next", "this coming"):
        year += months <= 1
    elif which is None or which in ("the", "this"):
        year += (months < -6) - (months > 6)
        if which != "this" and months < -1 and year == reading.published.year:
            year += reading.looks_ahead(match)  # "it will open by the summer", said in December
    period = Period.season(year, code)
    return at(period, "relative" if which in ("last", "next", "this") else "inferred", reading.anchor, part_of(match))


def is_season(match: re.Match[str]) -> bool:
    """Tell a season from the verbs "fall" and "spring" and from the fall of a wall."""
    before, after = match.string[max(0, match.start() - 8) : match.start()], match.string[match.end() : match.end() + 4]
    word, which = match["season"], match["which"]
    named = which in ("last", "next", "this past", "this coming")
    if (after.startswith((" of", " in ", "-")) and word in ("fall", "spring") and not named) or after.startswith(" sc"):
        return False
    if which in ("this past", "this coming", "this", "last", "next"):
        return True
    stated = (
        re.search(r"\b(?:in|during|since|by|until|through|of|late|early|for|over)\s*(?:the\s*)?$", before) is not None
    )
    if which or match["part"]:
        return word != "fall" or stated
    return (
        stated if word in ("fall", "spring") else bool(re.search(r"\b(?:in|since|by|until|during|through)\s*$", before))
    )
