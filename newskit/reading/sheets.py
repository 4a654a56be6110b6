"""Tables of articles in files that are read as a whole or by a library: JSON, Excel, Parquet."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, Any

from newskit.reading.archives import packed_size
from newskit.reading.columns import columns_of, draft_of, no_text
from newskit.reading.encodings import decode
from newskit.reading.fields import Draft
from newskit.reading.libraries import Unreadable, guarded
from newskit.reading.problems import Report
from newskit.reading.rows import HIGHEST, may_stand_above
from newskit.reading.settings import Settings

_MOST_ROWS, _MOST_COLUMNS, _MOST_EMPTY = 1_048_576, 500, 20_000
"""A sheet has no more rows; of more columns none is an article's; and so many empty rows end it."""
_BATCH = 64
_LOOKED_AT = 10_000
"""Nodes of a JSON document among which its list of articles is looked for."""


def read_json(stream: IO[bytes], name: str, settings: Settings, report: Report) -> Iterator[Draft]:
    """Yield the articles of a JSON document.

    A list of objects, an object that holds such a list ({"articles": [...]}), one article, or columns as pandas
    writes them ({"text": {"0": ...}}).
    """
    text = decode(stream.read(), report)
    if not text.strip():
        report("empty file")
        return
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        report(f"expected JSON, found {text.strip()[:60]!r} ({error})")
        return
    rows, single = _rows_of(document, settings)
    if not rows:
        report(no_text(_likeliest_names(document), settings.columns))
    for number, row in enumerate(rows, 1):
        columns = columns_of(list(row), settings.columns) if isinstance(row, Mapping) else {}
        place = "" if single else f"row {number}: "
        if "text" in columns:
            yield draft_of(row, columns, name if single else f"{name}#{number}", place, settings, report)
        else:
            report(place + no_text(list(row) if isinstance(row, Mapping) else [type(row).__name__], settings.columns))


def _rows_of(document: object, settings: Settings) -> tuple[Sequence[Any], bool]:
    """The rows of a document, and whether it is one article by itself."""

    def is_row(value: object) -> bool:
        return isinstance(value, Mapping) and "text" in columns_of(list(value), settings.columns)

    for node in _nodes(document):
        if isinstance(node, list) and any(map(is_row, node[:100])):
            return node, False
        if is_row(node) and isinstance(node, Mapping):
            return _turned(node), not _holds_columns(node)
    return [], False


def _nodes(document: object) -> Iterator[object]:
    """The lists and objects of a document, the outer ones first."""
    waiting = deque([document])
    for _ in range(_LOOKED_AT):
        if not waiting:
            return
        node = waiting.popleft()
        yield node
        waiting.extend(_below(node))


def _likeliest_names(document: object) -> list[str]:
    """The keys of the first object in a list, for that is where articles are; else those of the document."""
    for node in _nodes(document):
        if isinstance(node, list) and node and isinstance(node[0], Mapping):
            return list(node[0])
    return list(document) if isinstance(document, Mapping) else [type(document).__name__]


def _below(node: object) -> Sequence[Any]:
    inner = node.values() if isinstance(node, Mapping) else node if isinstance(node, list) else ()
    return [value for value in inner if isinstance(value, Mapping | list)][:100]


def _holds_columns(node: Mapping[str, Any]) -> bool:
    """Objects with the same keys under each name: columns, not one article."""
    cells = list(node.values())
    return all(isinstance(cell, Mapping) and cell.keys() == cells[0].keys() for cell in cells) and bool(cells[0])


def _turned(node: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    if not _holds_columns(node):
        return [node]
    return [{name: column[key] for name, column in node.items()} for key in next(iter(node.values()))]


def read_sheets(stream: IO[bytes], name: str, settings: Settings, report: Report) -> Iterator[Draft]:
    """Yield the rows of each sheet of an Excel workbook that has a column of texts (extra `excel`)."""
    if refusal := packed_size(stream, settings):
        report(refusal)
        return
    told: list[str] = []
    rows = guarded(_sheet_rows(stream, told.append), "an Excel workbook", "excel", settings, told.append)
    headers: dict[str, tuple[list[str], dict[str, str]]] = {}
    texts = 0
    for sheet, number, cells in rows:
        names, columns = headers.get(sheet, ([], {}))
        if "text" in columns:
            texts += 1
            place = f"row {number}: " if len(headers) == 1 else f"row {number} of sheet {sheet!r}: "
            yield draft_of(dict(zip(names, cells)), columns, f"{name}#{texts}", place, settings, report)
        elif number <= HIGHEST or not names:
            above = may_stand_above(names)
            names = ["" if cell is None else str(cell).strip() for cell in cells]
            columns = columns_of(names, settings.columns)
            if sheet not in headers or ("text" in columns and above):
                headers[sheet] = names, columns
    for problem in told:
        report(problem)
    if not told and not any("text" in columns for _, columns in headers.values()):
        report(no_text([cell for names, _ in headers.values() for cell in names], settings.columns))


def _sheet_rows(stream: IO[bytes], tell: Report) -> Iterator[tuple[str, int, tuple[Any, ...]]]:
    """Sheet, row number and cells of each row that holds something."""
    from openpyxl import load_workbook

    book = load_workbook(stream, read_only=True, data_only=True)
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a sheet says of its size may be a lie, and costs memory
        rows = sheet.iter_rows(values_only=True, max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)
        last = 0
        for number, cells in enumerate(rows, 1):
            if any(cell is not None and str(cell).strip() for cell in cells):
                yield sheet.title, number, cells
                last = number
            elif number - last > _MOST_EMPTY:
                tell(f"{_MOST_EMPTY:,} empty rows in sheet {sheet.title!r}; what may follow is not read")
                break  # a row's number may be a lie too


def read_parquet(stream: IO[bytes], name: str, settings: Settings, report: Report) -> Iterator[Draft]:
    """Yield the rows of a Parquet file (extra `parquet`), a few at a time, however many there are."""
    rows = guarded(_parquet_rows(stream, settings), "a Parquet file", "parquet", settings, report)
    for number, (columns, row) in enumerate(rows, 1):
        if "text" not in columns:
            report(no_text(list(row), settings.columns))
            return
        yield draft_of(row, columns, f"{name}#{number}", f"row {number}: ", settings, report)


def _parquet_rows(stream: IO[bytes], settings: Settings) -> Iterator[tuple[dict[str, str], dict[str, Any]]]:
    from pyarrow.parquet import ParquetFile

    file = ParquetFile(stream)
    columns = columns_of(file.schema_arrow.names, settings.columns)
    if "text" not in columns:
        yield columns, dict.fromkeys(file.schema_arrow.names)
        return
    total = 0
    for batch in file.iter_batches(batch_size=_BATCH, columns=sorted({*columns.values()})):
        total += batch.nbytes  # a text that comes back is stored once, so a small file may hold very much
        if total > settings.max_total:
            raise Unreadable(f"it unpacks to over max_total={settings.max_total:,} bytes; the rest is not read")
        for row in batch.to_pylist():
            yield columns, row
