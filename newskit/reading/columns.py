"""One row of a table, whatever file it is in: which columns hold title, date, address and body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from newskit.reading.encodings import mend
from newskit.reading.fields import Draft, bad_date, one_line, read_date
from newskit.reading.problems import Report
from newskit.reading.settings import Settings
from newskit.reading.tagged import is_html, lines_of

_NAMES = {
    "text": "text body content full_text fulltext article_text articlebody body_text content_text maintext plaintext",
    "title": "title headline head heading article_title",
    "published": "published date publishedat published_at publication_date pubdate pub_date datepublished"
    " date_published published_date publish_date publishing_date datetime created_at",
    "url": "url link web_url weburl article_url permalink",
    "outlet": "outlet source publisher publication newspaper source_name medium media_name",
    "article": "article id article_id uid",
    "byline": "byline author authors creator writer",
}  # fmt: skip
"""Field to the column names it goes by, likeliest first; capitals, blanks and hyphens do not matter."""
_WRITTEN = frozenset({"article", "title", "published", "url", "outlet", "text"})
"""Columns of what `write_articles` wrote: its texts come back as they were."""
_OF_RECORDS = frozenset({"article", "start", "end"})
"""Columns of the tables that newskit writes: these may lie beside the articles, and their `text` is no article."""
_OF_A_THING = ("name", "title", "rendered", "text", "value", "#text", "id")
"""Where a cell is an object ({"source": {"name": "The Gazette"}}): the keys that may hold its words."""
_MILLISECONDS = 100_000_000_000
"""From here on a number in a date column is milliseconds since 1970, as pandas writes JSON."""


def columns_of(header: Sequence[str], mapped: Mapping[str, str]) -> dict[str, str]:
    """Field to the column that holds it: as the caller says, else by the usual names; none in a table of records."""
    if is_of_records(header):
        return {}
    columns = {field: column for column, field in mapped.items() if column in header}
    free = {_plain(column): column for column in reversed(header) if column not in mapped}
    for field, names in _NAMES.items():
        known = next((free[name] for name in names.split() if name in free), None)
        if field not in mapped.values() and known is not None:
            columns[field] = known
    return columns


def is_of_records(header: Sequence[str]) -> bool:
    """Tell whether a table is one of quotes, numbers, claims, ..., as newskit writes them."""
    return _OF_RECORDS.issubset(header)


def no_text(found: Sequence[str], mapped: Mapping[str, str]) -> str:
    """What to tell about a table without a column of articles."""
    if is_of_records(found):
        return "a table that newskit made of articles, not articles"
    wanted = next((column for column, field in mapped.items() if field == "text"), "text")
    return (
        f"expected a column {wanted!r} with the articles, found {', '.join(map(str, found))[:200] or 'none'}. "
        'Say which it is: columns={"body": "text"}'
    )


def draft_of(
    row: Mapping[str, Any], columns: Mapping[str, str], name: str, place: str, settings: Settings, report: Report
) -> Draft:
    """What a row holds; `place` ("row 7: ") leads its problems."""

    def tell(problem: str) -> None:
        report(place + problem)

    cells = {
        field: mend(_date_text(row.get(column)) if field == "published" else cell_text(row.get(column)), tell)
        for field, column in columns.items()
    }
    day = cells.get("published", "").strip()
    published = read_date(day, settings.date_format)
    if day and published is None:
        tell(bad_date(day, settings.date_format))
    text = cells["text"]
    return Draft(
        id=one_line(cells.get("article", "")) or name,
        text=lines_of(text) if is_html(text) and row.keys() != _WRITTEN else text,
        title=one_line(cells.get("title", "")),
        published=published,
        url=one_line(cells.get("url", "")),
        outlet=one_line(cells.get("outlet", "")),
        byline=one_line(cells.get("byline", "")),
        row=place,
    )


def cell_text(value: object, depth: int = 0) -> str:
    """A cell's text: names of a list joined, an object's name; what is neither (NaN, true, None) is nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):  # as some programs write text to Parquet
        return value.decode("utf-8", "replace")
    if isinstance(value, Mapping) and depth < 3:
        return next((cell_text(value[key], depth + 1) for key in _OF_A_THING if value.get(key)), "")
    if isinstance(value, list | tuple) and depth < 2:
        return ", ".join(filter(None, (cell_text(item, depth + 1) for item in value[:50])))
    number = isinstance(value, int | float) and not isinstance(value, bool) and value == value
    return str(value) if number else ""


def _date_text(value: object) -> str:
    if value != value:  # NaT
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= _MILLISECONDS:
        try:
            return datetime.fromtimestamp(value / 1000, UTC).replace(tzinfo=None).isoformat()
        except (ValueError, OverflowError, OSError):
            return str(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # 20220616.0, as a spreadsheet holds it
    return cell_text(value)


def _plain(name: str) -> str:
    return str(name).strip().lower().replace(" ", "_").replace("-", "_")
