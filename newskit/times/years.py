"""Rules for years, decades and centuries: 1998, the 1990s, the 19th century, 490 BC."""

from __future__ import annotations

import re
from dataclasses import replace

from newskit.lexicon import any_of
from newskit.lexicon.calendar import DECADES, ORDINALS, SEASONS
from newskit.periods import Period
from newskit.rules import when_used
from newskit.times.dates import TIME_PREPOSITION
from newskit.times.senses import Reading, Sense, at, unplaced
from newskit.times.wording import APPROX, MONTH, PART, RULES, YEAR, after_words, day_of, month_of, part_of, year_of

_NO_YEAR_AFTER = when_used(r"(?:[$€£#.,/:]|(?<![12]\d{3})(?<!post)(?<!pre)(?<!mid)(?<!-to)[-–])$|\b(?:no|rs|us)\.? ?$")
_NOT_A_YEAR = when_used(
    r"\s*(?:%|percent|per cent|people|men|women|soldiers|troops|miles|meters|metres|feet|tons|tonnes|jobs|homes|points"
    r"|shares|dollars|euros|pounds|votes|workers|employees|students|children|words|copies|units|yards|km|kg|pages"
    r"|hours|minutes|seconds|days|weeks|months|years|times|kilometers|kilometres|million|billion|members|houses|cars"
    r"|civilians|refugees|prisoners|seats|degrees|flights|[a-z]+ and \w+ \w*s\b|[x×] ?\d+)\b"
)


_BC = r"(?:\s*(?P<bc>b\.c\.(?:e\.)?|bce?|a\.d\.|ad|c\.e\.)(?![a-z]))"


@RULES.rule(
    rf"{APPROX}(?P<part>{PART})?(?:(?P<month>{MONTH})(?: of)? |(?:the )?(?P<season>{any_of(SEASONS)})(?: of)? )?"
    rf"(?P<year>\d{{1,4}})(?:{_BC}|(?=(?:\s*[-–]\s*| to | and )\d{{1,4}}(?P<later> b\.?c\b)))",
    examples={"490 BC": "BC0490", "September 480 BC": "BC0480-09", "44 B.C.": "BC0044", "1066 AD": "1066"},
    never=["BC", "10 AD agencies"],
)
def year_bc(match: re.Match[str], reading: Reading) -> Sense | None:
    """490 BC, 79 AD: values everywhere, intervals from year 1 on."""
    era = "bc" if match["bc"] else "later"
    if (not reading.text[match.start(era)].strip().isupper() and era == "bc") or re.match(
        r" [a-z]*(?:agenc|campaign|buy)", after_words(match)
    ):
        return None
    year = int(match["year"])
    if match[era].strip().startswith("b"):
        year = 1 - year
    mod = "APPROX" if match["about"] else part_of(match)
    if match["month"]:
        return at(Period.month(year, month_of(match["month"])), "explicit", "explicit", mod)
    if match["season"]:
        return at(Period.season(year, SEASONS[match["season"]]), "explicit", "explicit", mod)
    return at(Period.year(year), "explicit", "explicit", mod)


@RULES.rule(
    rf"{APPROX}(?P<part>{PART})?(?:the years?\s+)?(?P<year>{YEAR})(?!,\d|\.\d|/\d(?!\d\b(?!/))|:\d|%)",
    examples={
        "1998": "1998",
        "early 2001": "2001",
        "the year two thousand": "2000",
        "mid-1996": "1996",
        "about 1910": "1910",
    },
    never=["$1998", "1,998", "about 2000 people", "1998 people", "call 555-1998"],
)
def year_alone(match: re.Match[str], reading: Reading) -> Sense | None:
    """1998; four figures before a counted thing are a number."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    mod = "APPROX" if match["about"] else part_of(match)
    if match["year"].isdigit():
        if _NOT_A_YEAR.match(match.string, match.end()) or _NO_YEAR_AFTER.search(before):
            return None
        ranged = re.match(r"\s*[-–]\s*(?:[12]\d{3}|\d\d)\b", after_words(match))
        if not 1900 <= int(match["year"]) <= 2039 and not mod and not ranged and not TIME_PREPOSITION.search(before):
            return None
        if not 1900 <= int(match["year"]) <= 2050 and re.match(r"\s+[a-z]+s\b(?<!\bwas)", after_words(match)):
            return None
    return at(Period.year(year_of(match["year"])), "explicit", "explicit", mod)


@RULES.rule(
    r"a\.?d\.? ?(?P<year>\d{1,4})(?!,\d)",
    examples={"A.D. 79": "0079", "AD 410": "0410"},
    never=["the ad 79 people saw", "A.D.", "AD 0"],
)
def year_ad(match: re.Match[str], reading: Reading) -> Sense | None:
    """A.D. 79, with the era before the year."""
    year = int(match["year"])
    return at(Period.year(year), "explicit", "explicit") if reading.capital(match.start()) and year else None


_NEXT_YEARS = "|".join(f"{year:02d}[-–/]{(year + 1) % 100:02d}" for year in range(100))


@RULES.rule(
    rf"(?P<first>(?:1[89]|20)(?={_NEXT_YEARS})\d\d)[-–/]\d\d(?=\s(?:[a-z]+\s){{0,2}}(?:season|campaign|budget|term"
    r"|(?:fiscal|financial|school|academic)\s+year)s?\b)",
    examples={"the [[2007/08]] season": "2007", "the [[1999-00]] school year": "1999"},
    never=["the 1990-93 season", "the war of 1942-43"],
)
def year_and_next(match: re.Match[str], reading: Reading) -> Sense:
    """The 2022-23 season, or budget, begins in one year and ends in the next."""
    first = Period.year(int(match["first"]))
    following = first.shifted(1)
    interval, edtf = (first.begins, following.ends), f"{first.value}/{following.value}"
    return replace(at(first, "explicit", "explicit"), interval=interval, edtf=edtf)


@RULES.rule(
    r"(?<=\d[-–/])(?P<year>\d\d)(?!\.\d|,\d|%|\d)",
    examples={"1990-[[93]]": "1993", "the 1987/[[91]] plan": "1991"},
    never=["10-12"],
)
def year_range_end(match: re.Match[str], reading: Reading) -> Sense | None:
    """The second year of "1990-93"."""
    first = re.search(r"(?<!\d)(1[5-9]|20)(\d\d)[-–/]$", match.string[max(0, match.start() - 8) : match.start()])
    if first is None or int(match["year"]) <= int(first[2]):
        return None
    return at(Period.year(int(first[1] + match["year"])), "explicit", "explicit")


@RULES.rule(
    r"['’](?P<year>\d\d)(?!\w)",
    examples={"'99": "1999", "’04": "2004"},
    never=["'990", "5’11"],
)
def year_short(match: re.Match[str], reading: Reading) -> Sense | None:
    """'99."""
    before = match.string[match.start() - 1 : match.start()]
    if before.isalnum() or before in ("'", "’") or re.match(r" [A-Z]", reading.text[match.end() : match.end() + 3]):
        return None  # 5'11, '60 Minutes'
    year = int(match["year"])
    return at(Period.year(year + (2000 if year < 40 else 1900)), "inferred", "explicit")


@RULES.rule(
    rf"(?P<part>{PART}|(?:the\s+)?(?:early|late|mid)(?:\s+to\s+(?:mid|late))?[- ])?(?:the\s+)?"
    rf"(?:(?P<figures>1[0-9]\d0|20\d0|['’]\d0|\d{{1,2}}0(?=s b\.?c))['’]?s|(?P<name>{any_of(DECADES)}))"
    rf"(?P<bc>\s+b\.?c\.?)?",
    examples={
        "the 1990s": "199",
        "the late 1970s": "197",
        "the '80s": "198",
        "the nineties": "199",
        "the mid-1990s": "199",
    },
    never=["in her 30s", "the 1980", "temperatures in the seventies are"],
)
def decade(match: re.Match[str], reading: Reading) -> Sense | None:
    """The 1990s, the '80s, the nineties."""
    part = (match["part"] or "").removeprefix("the ").strip(" -").split(" ")[0]
    mod = {"early": "START", "late": "END", "mid": "MID"}.get(part.split("-")[0])
    if match["part"] and mod is None:
        mod = part_of(match)
    if match["name"]:
        if not match[0].startswith("the") or re.search(
            r"temperature|degrees", match.string[max(0, match.start() - 60) : match.end() + 60]
        ):
            return None
        return at(Period.decade(190 + DECADES[match["name"]]), "inferred", "explicit", mod)
    figures = match["figures"].strip("'’")
    if match["bc"]:
        return Sense("DATE", f"BC{int(figures) // 10:03d}", mod=mod, granularity="decade", certainty="explicit")
    digits = int(figures) // 10 if len(figures) == 4 else int(figures) // 10 + (200 if figures < "20" else 190)
    return at(Period.decade(digits), "explicit", "explicit", mod)


@RULES.rule(
    rf"(?P<part>{PART}|(?:the\s+)?(?:early|late|mid)[- ]|the turn of )?(?:the\s+)?"
    rf"(?P<number>\d{{1,2}}(?:st|nd|rd|th)|{any_of(ORDINALS)}|twenty-first)"
    r"[- ]century(?P<bc>\s+b\.?c\.?(?:e\.?)?)?",
    examples={
        "the 19th century": "18",
        "21st-century": "20",
        "the early twentieth century": "19",
        "the turn of the 20th century": "19",
        "the 4th century BC": "BC03",
    },
    never=["a century", "the 19th"],
)
def century(match: re.Match[str], reading: Reading) -> Sense | None:
    """The 19th century holds the years from 1800 on, as its value 18 says."""
    number = day_of(match["number"])
    mod = {"e": "START", "t": "START", "l": "END", "m": "MID"}.get((match["part"] or "").removeprefix("the ")[:1])
    if number == 0:
        return None
    if match["bc"]:
        return Sense("DATE", f"BC{number - 1:02d}", mod=mod, granularity="century", certainty="explicit")
    return at(Period.century(number - 1), "explicit", "explicit", mod)


@RULES.rule(
    r"the turn of the century",
    examples={"at [[the turn of the century]]": "XX"},
    never=["the turn of the screw"],
)
def turn_of_century(match: re.Match[str], reading: Reading) -> Sense:
    """The turn of the century, which may be that of 1900 as well as that of 2000."""
    return unplaced("XX", "century", "START")
