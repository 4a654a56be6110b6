"""The rule book of numbers opens with what is none: dates, clock times, phone numbers, seasons, idioms, names.

Rules that return None block what only looks like a number. Of equally long matches the first rule wins, so they stand
before those of newskit.numbers.rules. What only the words on either side give away is left to exclusions.
"""

from __future__ import annotations

import re

from newskit.lexicon import any_of
from newskit.lexicon.currencies import CURRENCY_SIGNS
from newskit.lexicon.quantities import (
    DENOMINATORS,
    FACTORS,
    MULTIPLIER_VERBS,
    OCCASIONS,
    SMALL_NUMBERS,
    TENS,
    VAGUE,
    VAGUE_FACTORS,
)
from newskit.numbers.values import GAP
from newskit.rules import RuleBook

MONTH_NAMES = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
)
_MONTHS_BEHIND = MONTH_NAMES.replace(
    "|may|", r"|may(?!\s(?!in\b|at\b|an|or\b|to\b|on\b|when|after|before|by\b|this|last|next|the)[a-z])|"
)
"""Behind a day "may" is no verb: "people under 18 may not vote"."""
_WORD_STARTS = any_of(
    [*SMALL_NUMBERS, *TENS, *VAGUE, *VAGUE_FACTORS, *MULTIPLIER_VERBS, *OCCASIONS, *FACTORS]
    + ["half", "minus", "negative", "quarter", "once a", "once an", "once per", "once every"]
    + [f"{word}fold" for word in SMALL_NUMBERS]
    + [f"{article} {word}" for word in DENOMINATORS for article in ("a", "an")]
    + ["a hundred", "a thousand", "a million", "a billion", "a trillion", "a dozen"]
)
_CODE = any_of(sign for sign in CURRENCY_SIGNS if sign[0].isalpha())
_PRINTED = any_of(sign for sign in CURRENCY_SIGNS if not sign[0].isalpha())

RULES = RuleBook(
    "numbers",
    begins=rf"(?<!\w)(?<!\d[,.])(?:\d|(?<!%)[-−+.](?=[\d$€£¥₹.])|#\d|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|{_PRINTED}(?={GAP}?[-−]?[\d.])"
    rf"|{_CODE}{GAP}?-?[\d.]|u\.?s\.?{GAP}\$|(?:ps|[prn])\d|{_WORD_STARTS}(?!\w)"
    rf"|an?(?:other)?\s[a-z]{{3,10}}\sand\sa\s(?:half|quarter)|{MONTH_NAMES}\s+\d)",
    together=1,
    shown=str,
)

_CLOCK = r"(?:\s?(?:a\.?m\b\.?|p\.?m\b\.?|o['’]clock|gmt|utc)(?!\w))"


@RULES.rule(
    rf"{MONTH_NAMES}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:(?:\s?[-–]\s?|\sto\s|\sthrough\s)\d{{1,2}}(?:st|nd|rd|th)?)?(?:,?\s+\d{{4}})?"
    r"(?![\d,]*\d)(?:\sand\s\d{1,2}(?![\d,.%]|\s(?:of\s)?[a-z]+s\b|\s(?:percent|people|million)))?",
    examples={},
)
def month_day(match: re.Match[str]) -> None:
    """A month and its day or year are a date: "May 12", "Sept. 3, 2021"."""


@RULES.rule(
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}}(?:st|nd|rd|th)?)?[\s-](?:of\s)?{_MONTHS_BEHIND}(?:,?[\s-]\d{{4}}(?![,.]?\d))?"
    r"|\d{1,4}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2}(?:t[\d:]+)?|\d{1,2}-\d{1,2}-\d{4}",
    examples={},
)
def day_month(match: re.Match[str]) -> None:
    """A day and its month, and dates in digits: "12 May 2021", "5/17/2018", "2021-05-12"."""


@RULES.rule(
    rf"\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\.\d+)?{_CLOCK}?|\d{{1,2}}(?:\.\d{{2}})?{_CLOCK}|(?:{any_of(SMALL_NUMBERS)})\s?"
    r"(?:o['’]clock|a\.m\.?|p\.m\.?)",
    examples={},
)
def clock_time(match: re.Match[str]) -> None:
    """Clock times and running times: "10:30", "7.45pm", "ten o'clock", "1:02:33"."""


@RULES.rule(
    r"\+?\d{1,3}[-. ]\(?\d{2,4}\)?[-. ]\d{3,4}[-. ]\d{3,4}|\(?\d{3}\)?[-. ]\d{3}-\d{4}|555[- ]\d{4}|\d{3}-0\d{3}"
    r"|1-8\d\d-(?:[a-z]{7}|[a-z\d]{3}-[a-z\d]{4})|\d{4}\s?(?:hrs|hours)",
    examples={},
)
def phone_number(match: re.Match[str]) -> None:
    """Phone numbers."""


@RULES.rule(
    r"(?:19|20)\d\d[-–/]\d\d(?!\d)|24/7|9/11|24-7|(?:the\s)?50[-/]50|\d{1,4}/\d{2,4}"
    r"|\d{1,3}/1(?!\d)|\d{1,4}(?:,\d{3}){0,3}:\d{1,3}(?!\d)|\d{1,3}-for-\d{1,3}",
    examples={},
)
def season_or_idiom(match: re.Match[str]) -> None:
    """Seasons, odds and idioms of digits: "2012-13", "24/7", "9/11", "120/80", "5/1", "2:1", "2-for-1"."""


@RULES.rule(
    r"#\d+|(?<==[\"'”])\d{1,21}(?=[\"'”])|\d{1,21}(?:-\d{1,21}){2,9}|\d{5}(?:-\d{4})?(?=\szip)|\d{1,21}(?:\.\d+){2,9}|\d{22,9999}|0\d{1,20}(?![.,]?\d)",
    examples={},
)
def reference(match: re.Match[str]) -> None:
    """Numbers that only refer: "#3", "2.1.4", "007", serial numbers longer than any quantity."""


@RULES.rule(
    r"7[0-8]7(?:[-\s](?:M[Aa][Xx]|\d00)|s)|\d\d?[GK](?=\s?(?:\+|[A-Za-z\d]|[.,;:)]|$))|50\sCent|\d{1,4}\s(?:A\.?D|B\.?C|B\.?C\.?E|C\.?E)(?:\.|(?!\w))|[2-6]G|\d{1,3}[A-Z]{1,2}\d\w*|(?:480|720|1080|1440|2160)p"
    r"|(?<=Group\sof\s)(?:Seven|Eight|Twenty|7|8|20|77)",
    examples={},
    case=True,
)
def name_with_digits(match: re.Match[str]) -> None:
    """Names ("5G", "4K", "50 Cent", "3M", "Group of Seven") and years of an era ("70 A.D.")."""


@RULES.rule(
    r"one\sanother|one['’]s|one\s(?:(?:last|final|other|more)\s)?(?:day|night|morning|afternoon|evening|thing|time|way)(?!\w)"
    r"|(?<=not\s)one\s(?:single\s)?(?:penny|cent|dime|word|iota|jot)(?!\w)|one[-\s](?:off|on[-\s]one"
    r"|sided|time|way|party|china|liner|stop|size)(?!\w)|two[-\s](?:way|faced|timing)(?!\w)|two-state|two\sstate(?=\ssolution)"
    r"|(?:three|four)-way|four[-\s]letter"
    r"|(?:one|zero)[-\s]sum|half[-\s](?:time|staff|mast|brother|sister|way|back|hearted)"
    r"|six[-\s]pack|seven\sseas|seventh|zero\stolerance|(?:one|two)\s(?:or\sthe\s)?other(?!\w)"
    r"|one\sby\sone|one\sminute,|911(?=\s(?:call|dispatch|operator|tape|emergency))"
    r"|(?:(?<=called\s)|(?<=call\s)|(?<=dial\s)|(?<=dialed\s)|(?<=dialled\s)|(?<=calling\s))(?:[2-9]11|999|112|988)"
    r"|ten\scommandments|two\scents(?!\w)|one\sfell\sswoop|one-two|nine-to-five|9-to-5|(?:a\s)?(?:hundred|thousand|million|billion)-to-one|two-for-one|one\sand\sall|one\sand\sthe\ssame",
    examples={},
)
def idiom(match: re.Match[str]) -> None:
    """Number words in idioms and one-word senses: "one another", "two-way", "one day"."""


@RULES.rule(
    rf"{any_of(TENS)}[-\s](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|\d+s|['’]\d0s", examples={}
)
def ordinal(match: re.Match[str]) -> None:
    """Ordinals that begin like numbers: "twenty-first"."""


@RULES.rule(
    r"\d{1,3}(?:\.\d{1,9})?(?:\s?°\s?|\s?degrees?\s)(?:north|south|east|west|latitude|longitude|[nsew])", examples={}
)
def position(match: re.Match[str]) -> None:
    """Degrees of latitude and longitude: "40 degrees north"."""
