"""Tables of articles: CSV, TSV and JSON lines, read row by row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import IO, Any

from newskit.reading.encodings import encoding_of, mend
from newskit.reading.fields import Draft, bad_date, one_line, read_date
from newskit.reading.problems import Report
from newskit.reading.settings import Settings

_NAMES = {
    "text": ("text", "body", "content"),
    "title": ("title", "headline"),
    "published": ("published", "date"),
    "url": ("url", "link"),
    "outlet": ("outlet", "source"),
    "article": ("article", "id"),
}
"""Field to the column names it goes by, likeliest first; capitals do not matter."""
_MISSING = {"nan", "NaN", "NaT", "None", "null", "NULL", "<NA>"}
"""What programs write to CSV where there is nothing."""


def read_csv(stream: IO[bytes], name: str, settings: Settings, report: Report) -> Iterator[Draft]:
    """Yield what each row of a CSV or TSV table holds; its first row names the columns."""
    lines = _lines(stream, settings, report)
    first = next(lines, "")
    rows = _csv_rows(chain([first], lines), _delimiter(first), settings, report)
    header = [cell.strip() for cell in next(rows, [])]
    columns = _columns(header, settings.columns)
    if "text" not in columns:
        report(_no_text(header, settings.columns))
        return
    if missing := [column for column in settings.columns if column not in header]:
        report(f"no column {missing[0]!r}, which columns= names; found {', '.join(header)[:200]}")
    for number, row in enumerate(rows, 1):
        if len(row) != len(header):
            report(f"row {number}: expected {len(header)} cells, found {len(row)}")
        cells = dict(zip(header, row)) if len(row) <= len(header) else {}  # too many: shifted, no cell can be trusted
        cells = {key: "" if cell in _MISSING else cell for key, cell in cells.items()}
        if any(map(str.strip, cells.values())):
            yield _draft(cells, columns, f"{name}#{number}", f"row {number}: ", settings, report)


def read_json_lines(stream: IO[bytes], name: str, settings: Settings, report: Report) -> Iterator[Draft]:
    """Yield what each line, a JSON object, holds. Blank lines count, so that a row's number is its line's."""
    for number, line in enumerate(_lines(stream, settings, report), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            report(f"row {number}: expected a JSON object, found {line.strip()[:60]!r} ({error})")
            continue
        columns = _columns(list(row), settings.columns) if isinstance(row, dict) else {}
        if "text" not in columns:
            found = list(row) if isinstance(row, dict) else [type(row).__name__]
            report(f"row {number}: {_no_text(found, settings.columns)}")
        else:
            yield _draft(row, columns, f"{name}#{number}", f"row {number}: ", settings, report)


def _lines(stream: IO[bytes], settings: Settings, report: Report) -> Iterator[str]:
    encoding = encoding_of(stream)
    if encoding.note:
        report(encoding.note)
    broken = 0
    with io.TextIOWrapper(stream, encoding.name, "replace", newline="") as text:
        while line := text.readline(settings.max_bytes + 1):
            if len(line) > settings.max_bytes:
                report(f"a line is longer than max_bytes={settings.max_bytes:,}; it and the rest are not read")
                return
            broken += line.count("\ufffd")
            yield line
    if broken and not encoding.note:
        report(f"{broken} U+FFFD in place of characters that were lost")


def _csv_rows(lines: Iterator[str], delimiter: str, settings: Settings, report: Report) -> Iterator[list[str]]:
    """Rows that hold something; a table may have cells longer than the csv module's limit, which is the process's."""
    marks = 0

    def counted() -> Iterator[str]:
        nonlocal marks
        for line in lines:
            marks += line.count('"')
            yield line

    reader = csv.reader(counted(), delimiter=delimiter)
    while True:
        limit = csv.field_size_limit(settings.max_bytes)
        try:
            row = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            report(f"stopped at line {reader.line_num}: {error}; the rest is not read")
            return
        finally:
            csv.field_size_limit(limit)
        if row:
            yield row
    if marks % 2:
        report("a quotation mark is never closed: rows after it may have run together in one cell")


def _delimiter(header: str) -> str:
    """What parts the names of columns; with a single column a character that no text holds."""
    found = max(",;\t", key=header.count)
    return found if found in header else "\x1f"


def _columns(header: Sequence[str], mapped: Mapping[str, str]) -> dict[str, str]:
    """Field to the column that holds it: as the caller says, else by the usual names."""
    columns = {field: column for column, field in mapped.items() if column in header}
    free = {column.lower(): column for column in header if column not in mapped}
    for field, names in _NAMES.items():
        known = next((free[name] for name in names if name in free), None)
        if field not in mapped.values() and known is not None:
            columns[field] = known
    return columns


def _no_text(found: Sequence[str], mapped: Mapping[str, str]) -> str:
    wanted = next((column for column, field in mapped.items() if field == "text"), "text")
    return (
        f"expected a column {wanted!r} with the articles, found {', '.join(found)[:200] or 'none'}. "
        'Say which it is: columns={"body": "text"}'
    )


def _draft(
    row: Mapping[str, Any], columns: Mapping[str, str], name: str, place: str, settings: Settings, report: Report
) -> Draft:
    def tell(problem: str) -> None:
        report(place + problem)

    cells = {field: mend(_as_text(row.get(column)), tell) for field, column in columns.items()}
    day = cells.get("published", "").strip()
    published = read_date(day, settings.date_format)
    if day and published is None:
        tell(bad_date(day, settings.date_format))
    return Draft(
        id=one_line(cells.get("article", "")) or name,
        text=cells["text"],
        title=one_line(cells.get("title", "")),
        published=published,
        url=one_line(cells.get("url", "")),
        outlet=one_line(cells.get("outlet", "")),
        row=place,
    )


def _as_text(value: object) -> str:
    """A cell's text; what is neither text nor number (a list, NaN, true) is nothing."""
    if isinstance(value, str):
        return value
    number = isinstance(value, int | float) and not isinstance(value, bool) and value == value
    return str(value) if number else ""
