"""Title, date and web address, wherever they come from: a header line, a table's cell, a page's metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from newskit.article import Article
from newskit.lexicon.calendar import MONTH_SHORT, MONTHS
from newskit.reading.problems import Report
from newskit.reading.settings import Settings
from newskit.rules import when_used

_LONGEST_DATE = 60
_LONGEST_URL = 4000
_DEEPEST_NAME = 6
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ].*)?|\d{8}T\d.*")
_URL = when_used(r"(?:[a-z][a-z0-9+.-]*://|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)+/\S*", re.IGNORECASE)
_MONTHS = {**MONTHS, **MONTH_SHORT}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WRITTEN_DAY = when_used(
    rf"""\b(?: (?P<month>{_MONTH})\.?\ (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\ (?P<year>\d{{4}})     # June 16, 2022
      | (?P<day_2>\d{{1,2}})(?:st|nd|rd|th)?\ (?P<month_2>{_MONTH})\.?,?\ (?P<year_2>\d{{4}})       # 16 June 2022
      | (?P<year_3>\d{{4}})(?P<between>[-/.])(?P<month_3>\d\d)(?P=between)(?P<day_3>\d\d) )(?!\d)  # 2022-06-16
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BESIDE_A_DAY = re.compile(
    r"(?:\w{3,9}day,? |\w{3},? )?|[ ,]{0,9}(?:\w{3,9}day)?[ ,]{0,9}(?:\d{1,2}:\d\d.{0,20})?(?:[\w ]{0,30} edition)?",
    re.I,
)
_DAY_IN_URL = when_used(
    rf"""(?<!\d)(?P<year>(?:19|20)\d\d)
    (?: (?P<month>\d\d)(?P<day>\d\d)(?!\d)                                            # 20220616
      | -(?P<month_2>\d\d)-(?P<day_2>\d\d)(?!\d)                                      # 2022-06-16
      | /(?P<month_3>\d\d?|{_MONTH})/(?P<day_3>\d\d?)(?=[/?\#]|$) )        # 2022/6/16/, 2022/jun/16/
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DAYS_APART = 2
"""A page may go online the day before the paper or, across the date line, the day after."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """What was read of one article, before it is checked. `row` leads its problems: "row 7: "."""

    id: str
    text: str = ""
    title: str = ""
    published: datetime | None = None
    url: str = ""
    outlet: str = ""
    byline: str = ""
    dateline: str = ""
    publisher: str = ""
    row: str = ""

    def finish(self, settings: Settings, report: Report) -> Article:
        """The article; a missing body and a URL that tells another day are reported."""
        if not self.text.strip():
            report(f"{self.row}{'no text' if self.row else 'header without body'}; kept with an empty text")
        if self.published and (other := _contrary_day(self.url, self.published.date())):
            report(f"{self.row}dates differ: published {self.published:%Y-%m-%d}, but the URL says {other}")
        outlet = self.outlet or outlet_of(self.url, settings.outlets)
        return Article(self.text, self.published, self.title, self.url, outlet, self.id)


def one_line(text: str) -> str:
    """A title or an address without line breaks and outer blanks, as a header line can hold it."""
    lines = (line.strip() for line in text.lstrip("\ufeff").splitlines())
    return " ".join(line for line in lines if line)


def read_date(text: str, date_format: str) -> datetime | None:
    """A date in the given layout, as ISO 8601 has it (2022-06-16, 2022-06-16T10:30Z) or in words; else None.

    >>> read_date("Thu, 16 Jun 2022 08:30:00 GMT", "%Y%m%d")
    datetime.datetime(2022, 6, 16, 0, 0)
    """
    text = text.strip()
    if len(text) > _LONGEST_DATE or (date_format == "%Y%m%d" and text.isdigit() and len(text) != 8):
        return None  # strptime would take 2022116 for the 16th of January
    found: datetime | None
    try:
        found = datetime.strptime(text, date_format)
    except (ValueError, OverflowError):
        try:
            found = datetime.fromisoformat(text) if _ISO_DATE.fullmatch(text) else day_in(text, only=True)
        except ValueError:
            found = day_in(text, only=True)
    return found and found.replace(tzinfo=None, microsecond=0)


def bad_date(text: str, date_format: str) -> str:
    """What to tell about a date that `read_date` cannot read."""
    example = datetime(2022, 6, 16).strftime(date_format)
    return (
        f"expected a date like {example}, found {text[:_LONGEST_DATE]!r}. "
        "For another layout pass date_format=, e.g. '%d.%m.%Y'"
    )


def is_url(text: str) -> bool:
    """Tell whether a line is a web address and nothing else."""
    return len(text) <= _LONGEST_URL and _URL.fullmatch(text) is not None


def outlet_of(url: str, names: Mapping[str, str]) -> str:
    """The host of a web address, lower case and without www., or the name the caller gives to that host.

    A key may be a host (also of those below it) or a host with the beginning of a path.

    >>> outlet_of("http://www.msn.com/en-us/news/river", {})
    'msn.com'
    >>> outlet_of("https://www.aol.com/news/cbs/river", {"aol.com": "AOL", "aol.com/news/cbs": "CBS"})
    'CBS'
    """
    try:
        address = urlsplit(url if "://" in url else f"//{url}")
        host = (address.hostname or "").removeprefix("www.")
    except ValueError:  # an IPv6 host never closed
        return ""
    return _named(host, address.path, names) if names else host


def _named(host: str, path: str, names: Mapping[str, str]) -> str:
    """The name of the longest key that the address begins with, "aol.com/cbs" before "aol.com"; then of hosts above."""
    parts = [part for part in path.split("/") if part][:_DEEPEST_NAME]
    hosts = [host[place:] for place in range(len(host)) if not place or host[place - 1] == "."][:_DEEPEST_NAME]
    keys = ["/".join([above, *parts[:depth]]) for above in hosts for depth in range(len(parts), -1, -1)]
    return next((names[key] for key in keys if key in names), host)


def day_in(text: str, *, only: bool = False) -> datetime | None:
    """The first day a text names in words or as ISO 8601; with `only`, where it names nothing else.

    >>> day_in("Thursday, June 16, 2022, Late Edition")
    datetime.datetime(2022, 6, 16, 0, 0)
    """
    found = _WRITTEN_DAY.search(text[:_LONGEST_URL])
    if found is None or (only and not _is_only(found, text)):
        return None
    year, month, day = (found[name] or found[f"{name}_2"] or found[f"{name}_3"] for name in ("year", "month", "day"))
    try:
        return datetime(int(year), _month_number(month), int(day))
    except ValueError:  # the 31st of June
        return None


def _is_only(found: re.Match[str], text: str) -> bool:
    before, after = text[: found.start()].lstrip(), text[found.end() :].rstrip()
    return all(_BESIDE_A_DAY.fullmatch(words) for words in (before, after))


def _month_number(month: str) -> int:
    return _MONTHS.get(month.lower()) or int(month)


def _contrary_day(url: str, published: date) -> date | None:
    """The day a URL names, where none of those it names is near the publication date."""
    days = list(_days_in(url[:_LONGEST_URL]))
    near = any(abs((day - published).days) <= _DAYS_APART for day in days)
    return None if near or not days else days[0]


def _days_in(url: str) -> Iterator[date]:
    for match in _DAY_IN_URL.finditer(url):
        month = match["month"] or match["month_2"] or match["month_3"]
        day = match["day"] or match["day_2"] or match["day_3"]
        try:
            yield date(int(match["year"]), _month_number(month), int(day))
        except ValueError:  # 20221345 is an article's number
            continue
