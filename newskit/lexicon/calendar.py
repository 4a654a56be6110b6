"""Words of the calendar: days, months, seasons, units of time, parts of the day, holidays, small numbers."""

from __future__ import annotations

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip
"""Weekday to its number, Monday first as in ISO 8601."""

WEEKDAY_SHORT = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
"""Short weekdays; words like "sun" and "sat" are read so only beside a date."""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTH_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
"""Season to its TIMEX3 code."""

UNITS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "fortnight": "fortnight",
    "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century", "millennium": "millennium",
    "min": "minute", "hr": "hour", "yr": "year",
}  # fmt: skip
"""A unit's singular name, or a short form of it, to the unit."""
UNIT_PLURALS = {
    "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day", "weeks": "week",
    "fortnights": "fortnight", "weekends": "weekend", "months": "month", "quarters": "quarter", "years": "year",
    "decades": "decade", "centuries": "century", "millennia": "millennium", "mins": "minute", "hrs": "hour",
    "yrs": "year",
}  # fmt: skip

DURATION_CODES = {
    "second": ("T", "S", 1), "minute": ("T", "M", 1), "hour": ("T", "H", 1), "day": ("", "D", 1),
    "week": ("", "W", 1), "fortnight": ("", "W", 2), "weekend": ("", "WE", 1), "month": ("", "M", 1),
    "quarter": ("", "Q", 1), "year": ("", "Y", 1), "decade": ("", "Y", 10),
    "century": ("", "Y", 100), "millennium": ("", "Y", 1000),
}  # fmt: skip
"""Unit to how TIMEX3 writes it after "P": clock mark, letter, how many of the letter's unit it is."""

DAY_PARTS = {
    "morning": "MO", "mornings": "MO", "midday": "MI", "noon": "MI", "afternoon": "AF", "afternoons": "AF",
    "evening": "EV", "evenings": "EV", "night": "NI", "nights": "NI", "overnight": "NI", "tonight": "NI",
    "midnight": "NI", "daytime": "DT", "lunchtime": "MI", "dawn": "MO", "daybreak": "MO", "dusk": "EV",
    "nightfall": "EV",
}  # fmt: skip
"""Part of the day to its TIMEX3 code."""

DAY_PART_HOURS = {"MO": (0, 11), "MI": (12, 12), "AF": (12, 17), "EV": (18, 23), "NI": (18, 23), "DT": (6, 17)}
"""A part of the day to its first and last hour. "Friday night" ends with Friday, whatever the clock says."""

FREQUENCIES = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W",
    "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y",
}  # fmt: skip
"""Adverb of repetition to the time between two turns."""

SMALL_NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
BIG_NUMBERS = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
VAGUE_NUMBERS = frozenset(
    "a few|few|several|some|many|multiple|numerous|countless|a number of|dozens of|scores of|hundreds of"
    "|thousands of".split("|")
)
"""Numbers of which the calendar can only say "some"."""

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "thirtieth": 30,
    "thirty-first": 31,
}  # fmt: skip

DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip
"""A decade's name to the third digit of its years."""

FIXED_HOLIDAYS = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "epiphany": (1, 6), "australia day": (1, 26),
    "groundhog day": (2, 2), "valentine's day": (2, 14), "international women's day": (3, 8),
    "st. patrick's day": (3, 17), "st patrick's day": (3, 17), "april fools' day": (4, 1), "earth day": (4, 22),
    "st. george's day": (4, 23), "st george's day": (4, 23), "anzac day": (4, 25), "may day": (5, 1),
    "victory day": (5, 9), "flag day": (6, 14), "juneteenth": (6, 19), "canada day": (7, 1),
    "independence day": (7, 4), "bastille day": (7, 14), "halloween": (10, 31), "all saints' day": (11, 1),
    "bonfire night": (11, 5), "guy fawkes night": (11, 5), "veterans day": (11, 11), "armistice day": (11, 11),
    "remembrance day": (11, 11), "st. andrew's day": (11, 30), "st andrew's day": (11, 30),
    "christmas eve": (12, 24), "christmas": (12, 25), "christmas day": (12, 25), "boxing day": (12, 26),
}  # fmt: skip
"""Holiday to month and day, where it is the same each year."""
COUNTED_HOLIDAYS = {
    "martin luther king day": (1, 0, 3), "mlk day": (1, 0, 3), "presidents' day": (2, 0, 3),
    "presidents day": (2, 0, 3), "mother's day": (5, 6, 2), "memorial day": (5, 0, -1), "father's day": (6, 6, 3),
    "labor day": (9, 0, 1), "columbus day": (10, 0, 2), "indigenous peoples' day": (10, 0, 2),
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4),
}  # fmt: skip
"""Holiday to month, weekday and which of these in the month it is (-1 the last)."""
EASTER_HOLIDAYS = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "easter": 0, "easter sunday": 0,
    "easter monday": 1, "whit monday": 50, "pentecost": 49,
}  # fmt: skip
"""Holiday to its days after Easter Sunday."""

KNOWN_DAYS = {(9, 11): 2001, (7, 7): 2005, (1, 6): 2021, (10, 7): 2023}
"""Month and day of attacks that are known without their year: "the Jan. 6 riot"."""
KNOWN_AS = (
    "attack", "terror", "hijack", "bombing", "riot", "insurrection", "siege", "massacre", "assault", "committee",
    "commission", "defendant", "hostage", "prosecution", "impeachment", "storming",
)  # fmt: skip
"""The beginnings of the words beside which they are known."""

NO_DATES = (
    "black monday", "black tuesday", "black wednesday", "black thursday", "black friday", "cyber monday",
    "bloody sunday", "super tuesday", "casual friday", "sunday times", "sunday telegraph", "sunday mirror",
    "patch tuesday", "giving tuesday", "taco tuesday", "ruby tuesday", "throwback thursday", "black saturday",
    "blue monday", "freaky friday", "today show", "usa today", "russia today", "monday night football",
    "sunday night football", "thursday night football", "man friday", "entertainment tonight",
    "saturday night live", "friday night lights", "friday prayers", "april fool", "april fools",
    "march madness", "may fair", "24/7", "sunday school", "day one", "this day and age", "second thoughts",
    "second hand",
    "high noon", "night of the long knives", "spring training", "spring break", "spring roll",
)  # fmt: skip
"""Names that hold a word of the calendar and tell no time."""

TIME_ZONES = frozenset(
    "est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest eet eest msk ist jst hkt sgt kst wib pht aest"
    " aedt awst nzst nzdt sast wat eat cat akst akdt hst ast adt nst ndt".split()
)

_SHORT_UNITS = {"min", "hr", "yr", "mins", "hrs", "yrs"}  # never without a number
TRIGGERS = frozenset(
    [*WEEKDAYS, *MONTHS, *SEASONS, *{*UNITS, *UNIT_PLURALS} - _SHORT_UNITS, *DAY_PARTS, *FREQUENCIES, *DECADES,
     "today", "yesterday", "tomorrow", "now", "currently", "recently", "lately", "future", "past", "easter",
     "christmas", "halloween", "thanksgiving", "pentecost", "juneteenth", "epiphany", "period",
     "nineteen", "two thousand", "half", "term", "present", "moment",
     "current", "former", "recent", "same time", "that time", "this time", "the time"]
)  # fmt: skip
"""Words of which a sentence must hold one, or a digit, to be read for times."""

PERIOD_PARTS = {
    "early": "START", "earlier": "START", "early in": "START", "earlier in": "START", "the beginning of": "START",
    "the start of": "START", "the early part of": "START", "beginning of": "START", "start of": "START",
    "late": "END", "later": "END", "late in": "END", "later in": "END", "the end of": "END", "end of": "END",
    "the close of": "END",
    "the onset of": "START", "the outset of": "START", "the latter part of": "END", "the late": "END",
    "the early": "START", "the mid": "MID", "mid": "MID", "the middle of": "MID", "middle of": "MID",
}  # fmt: skip
"""Words before a period to the TIMEX3 modifier of the part they name."""

AMOUNT_MODS = {
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "circa": "APPROX",
    "ca.": "APPROX", "nearly": "LESS_THAN", "almost": "LESS_THAN", "close to": "APPROX", "more than": "MORE_THAN",
    "over": "MORE_THAN", "longer than": "MORE_THAN", "less than": "LESS_THAN", "fewer than": "LESS_THAN",
    "under": "LESS_THAN", "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS", "as long as": "EQUAL_OR_LESS",
}  # fmt: skip
"""Words before an amount of time to the TIMEX3 modifier they mean."""

PROSPECTS = (
    "scheduled", "slated", "due", "payable", "upcoming", "planned", "expected", "set to", "set for", "tentatively",
    "forecast", "projected", "proposed", "likely to", "poised", "about to", "going to", "supposed to", "ready to",
    "bound to", "on track to", "booked", "tipped to", "expecting", "planning", "hoping", "hoped",
)  # fmt: skip
"""Words for what is still to come: "scheduled for Friday"."""
SCHEDULED = (
    "starts", "begins", "opens", "closes", "ends", "expires", "resumes", "reopens", "returns", "takes effect",
    "takes place", "takes office", "takes over", "kicks off", "meets", "arrives", "leaves", "departs", "travels",
    "visits", "hosts", "faces", "airs", "premieres", "debuts", "launches", "goes", "comes", "runs", "concludes",
    "convenes", "appears", "gets under way", "gets underway", "falls on", "plays", "heads", "hits", "comes out",
    "continues", "releases",
)  # fmt: skip
"""Verbs whose present tells of a timetable: "the film opens Friday"."""
SCHEDULED_MANY = (
    "resume", "reopen", "go to", "take place", "take effect", "come into", "kick off", "convene", "expire", "begin",
    "head to", "host", "go on sale", "go into effect", "get under way", "meet", "arrive",
)  # fmt: skip
"""Their plurals, as far as they are no nouns."""
ANNOUNCED = (
    "visit", "open", "face", "host", "vote", "return", "start", "launch", "release", "address", "travel", "end",
    "close", "head", "debate", "sign", "air", "premiere", "debut", "rule",
)  # fmt: skip
"""Verbs of headlines that may be nouns as well: "Macron to visit Berlin on Friday"."""
