"""Rules for steps from publication or from a time mentioned before: two days ago, three weeks later."""

from __future__ import annotations

import re
from dataclasses import replace

from newskit.lexicon.calendar import AMOUNT_MODS, WEEKDAYS
from newskit.times.days import weekday_near
from newskit.times.quarters import year_before
from newskit.times.senses import PLACEHOLDERS, Reading, Sense, at, reference, unplaced, with_mod
from newskit.times.wording import ALL_UNITS, ANY_UNIT, NUMBER, QUALIFIED, RULES, UNITS_MANY, WEEKDAY, number

_FARTHEST = 20_000
"""More units than that lead nowhere on the calendar."""
_AGO = {
    "ago": -1,
    "earlier": -1,
    "before": -1,
    "previously": -1,
    "prior": -1,
    "later": 1,
    "from now": 1,
    "afterwards": 1,
    "hence": 1,
    "after": 1,
    "afterward": 1,
}
_AGO_WORDS = (
    "ago|prior(?! to)|earlier|later|from now|previously|before that|afterwards?|hence|before(?=[.,;])|after(?=[.,;])"
)


@RULES.rule(
    rf"(?:(?P<mod>{QUALIFIED}))?(?:(?P<number>{NUMBER})(?: (?:or|to) (?:{NUMBER}|so))?(?: more)?[- ]+(?=\w)|"
    rf"(?={UNITS_MANY}\b))"
    rf"(?P<unit>{ANY_UNIT})"
    rf"(?P<half> and a half)?(?: or so)?\s+(?P<ago>{_AGO_WORDS})",
    examples={
        "two days ago": "2022-06-14",
        "three weeks later": "XXXX-WXX",
        "a month ago": "2022-05",
        "10 years ago": "2012",
        "a decade ago": "2012",
        "nearly four years ago": "2018",
        "several years ago": "PAST_REF",
        "weeks later": "FUTURE_REF",
        "a year earlier": "2021",
        "30 minutes later": "XXXX-XX-XXTXX:XX",
    },
    never=["two days", "ago"],
)
def steps_away(match: re.Match[str], reading: Reading) -> Sense | None:
    """Two days ago, a year earlier: as coarse as the unit; in earnings news a year earlier is a quarter."""
    unit, ago = ALL_UNITS[match["unit"]], match["ago"]
    sign = _AGO[ago.split()[0] if ago != "from now" else ago]
    amount = number(match["number"]) if match["number"] else None
    if amount is not None and match["half"]:
        amount += 0.5
    mod = AMOUNT_MODS[" ".join(match["mod"].split())] if match["mod"] else "APPROX" if "or so" in match[0] else None
    if amount is None or amount > _FARTHEST:
        return reference("PAST_REF") if sign < 0 else later_on(ago)
    return with_mod(stepped(unit, sign * amount, ago, reading), mod)


@RULES.rule(
    rf"(?P<number>{NUMBER})\s+(?P<unit>{ANY_UNIT})['’]s?\s+time",
    examples={"in [[a week's time]]": "2022-W25", "in [[two years' time]]": "2024"},
    never=["a week's work", "two days times three"],
)
def in_time(match: re.Match[str], reading: Reading) -> Sense | None:
    """In two weeks' time: so many from publication on."""
    amount = number(match["number"])
    if amount is None or amount > _FARTHEST:
        return reference("FUTURE_REF")
    return stepped(ALL_UNITS[match["unit"]], amount, "hence", reading)


@RULES.rule(
    rf"(?P<number>{NUMBER})\s+weeks?\s+(?P<side>ago(?: on| last)?|last|on)\s+(?P<weekday>{WEEKDAY})",
    examples={"a week ago Monday": "2022-06-06", "a week last Tuesday": "2022-06-07", "a week on Friday": "2022-06-24"},
    never=["a week on the road", "a week ago"],
)
def weeks_from_weekday(match: re.Match[str], reading: Reading) -> Sense | None:
    """A week ago Monday: so many weeks before the latest one; "a week on Friday" is after the next."""
    amount, today, number_of = number(match["number"]), reading.here("day"), WEEKDAYS[match["weekday"]]
    if today is None or amount is None or amount > _FARTHEST:
        return unplaced(f"XXXX-WXX-{number_of + 1}", "day")
    ahead = match["side"] == "on"
    day = weekday_near(number_of, today, ahead)
    return at(day.shifted(round(amount) * (7 if ahead else -7)), "relative", reading.anchor)


def later_on(ago: str) -> Sense:
    """Years later, of which only "from now" is sure to lie ahead of publication."""
    ahead = ago in ("from now", "hence")
    return replace(reference("FUTURE_REF"), direction="future" if ahead else None, anchor=None if ahead else "previous")


_SMALLER_UNIT = {
    "fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100), "millennium": ("year", 1000),
}  # fmt: skip


def stepped(unit: str, steps: float, ago: str, reading: Reading) -> Sense | None:
    """So many units from publication ("ago") or from the last mention ("earlier", "later")."""
    if unit == "year" and steps == -1 and ago in ("ago", "earlier") and not reading.narrative:
        here, told = reading.here("quarter"), reading.reported
        if here and told:
            before = year_before(told, here)
            return at(before.within("year") if reading.longer else before, "inferred", "previous")
    unit, times = _SMALLER_UNIT.get(unit, (unit, 1))
    steps *= times
    if unit == "year" and steps != int(steps):
        unit, steps = "month", steps * 12
    if unit in ("minute", "hour", "second"):
        return clock_stepped(unit, steps, reading)
    counted = ago in ("ago", "from now", "hence")
    unknown = steps > 0 and not counted and not reading.seen  # later than what nobody has told
    there = None if unknown else reading.here(unit) if counted else reading.there(unit)
    if there is None:
        return unplaced(PLACEHOLDERS[unit], unit)
    anchor = reading.anchor if counted else "previous" if reading.seen else "published"
    return at(there.shifted(round(steps)), "relative", anchor)


def clock_stepped(unit: str, steps: float, reading: Reading) -> Sense | None:
    """30 minutes later: from the clock time mentioned last; without one its day is all that is known."""
    last = reading.last.period if reading.last and reading.last.period else None
    if last is not None and last.granularity == "minute":
        minutes = round(steps * {"second": 1 / 60, "minute": 1, "hour": 60}[unit])
        return at(last.shifted(minutes), "relative", "previous")
    day = reading.there("day") if steps < 0 or reading.seen else None
    return unplaced(f"{day.value if day else 'XXXX-XX-XX'}TXX:XX", "minute", kind="TIME")
