"""Tables of articles as text: CSV, TSV and JSON lines, read row by row, however large."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import IO

from newskit.reading.columns import columns_of, draft_of, is_of_records, no_text
from newskit.reading.encodings import encoding_of
from newskit.reading.fields import Draft
from newskit.reading.problems import Report
from newskit.reading.settings import Settings

_MISSING = {"nan", "NaN", "NaT", "None", "null", "NULL", "<NA>"}
"""What programs write to CSV where there is nothing."""
HIGHEST, _LONGEST_NAMES = 10, 100_000
"""Lines among which the names of the columns are looked for, and characters of the longest."""


def read_csv(stream: IO[bytes], name: str, settings: Settings, report: Report) -> Iterator[Draft]:
    """Yield what each row of a CSV or TSV table holds; its first row names the columns."""
    lines = _lines(stream, settings, report)
    first, *more = _from_header(lines, settings) or [""]
    rows = _csv_rows(chain([first], more, lines), _delimiter(first), settings, report)
    header = [cell.strip() for cell in next(rows, [])]
    columns = columns_of(header, settings.columns)
    if "text" not in columns:
        report(no_text(header, settings.columns) if any(header) else "empty file")
        return
    if missing := [column for column in settings.columns if column not in header]:
        report(f"no column {missing[0]!r}, which columns= names; found {', '.join(header)[:200]}")
    if twice := [column for column in columns.values() if header.count(column) > 1]:
        report(f"{header.count(twice[0])} columns are called {twice[0]!r}; the last one is read")
    for number, row in enumerate(rows, 1):
        if len(row) != len(header):
            left_out = "; the row is not read" if len(row) > len(header) else ""
            report(f"row {number}: expected {len(header)} cells, found {len(row)}{left_out}")
        cells = dict(zip(header, row)) if len(row) <= len(header) else {}  # too many: shifted, no cell can be trusted
        cells = {key: "" if cell in _MISSING else cell for key, cell in cells.items()}
        if any(map(str.strip, cells.values())):
            yield draft_of(cells, columns, f"{name}#{number}", f"row {number}: ", settings, report)


def _from_header(lines: Iterator[str], settings: Settings) -> list[str]:
    """The first line with the names of columns; a title or Excel's "sep=;" may stand above it. All met, if none is."""
    met: list[str] = []
    for line in islice(lines, HIGHEST):
        names = _names_in(line)
        if "text" in columns_of(names, settings.columns):
            return [line]
        met.append(line)
        if not may_stand_above(names) or len(line) > _LONGEST_NAMES:
            break
    return met


def may_stand_above(names: Sequence[str]) -> bool:
    """Whether a row without a column of texts may be a title above the names of the columns: it fills a cell or two."""
    return len(list(filter(None, names))) <= 2


def _names_in(line: str) -> list[str]:
    try:
        return [name.strip() for name in next(csv.reader([line], delimiter=_delimiter(line)), [])]
    except csv.Error:
        return []


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
        columns = columns_of(list(row), settings.columns) if isinstance(row, dict) else {}
        if "text" not in columns:
            found = list(row) if isinstance(row, dict) else [type(row).__name__]
            if is_of_records(found):
                report(no_text(found, settings.columns))
                return
            report(f"row {number}: {no_text(found, settings.columns)}")
        else:
            yield draft_of(row, columns, f"{name}#{number}", f"row {number}: ", settings, report)


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
