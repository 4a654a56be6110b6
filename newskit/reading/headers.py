"""The header-line form: title, date, web address, then one paragraph a line.

Each of the three may be missing, and its form tells which is there. What newskit writes is never in doubt: an empty
first line is a missing title, "-" a date or an address not known.

>>> read_header("River rises\\n20220616\\nThe river rose on Tuesday.\\n").title
'River rises'
>>> read_header("The river rose on Tuesday.\\nIt fell on Friday.\\n").title
''
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from newskit.article import Article
from newskit.reading.fields import bad_date, is_url, one_line, read_date

_UNKNOWN = "-"
LONGEST_TITLE = 300
_LONGEST_DATE = 40
_DATE_SHAPE = re.compile(r"\d{8}|\d{1,4}([-./])\d{1,2}\1\d{1,4}")
_NO_TITLE_END = (".", ",", ";", ":", "…")
_CLOSING = "\"'”’»)"


@dataclass(slots=True)
class Header:
    """The header lines of a text; its body begins at the character `body`."""

    title: str = ""
    published: datetime | None = None
    url: str = ""
    body: int = 0
    fault: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    number: int
    end: int


def read_header(text: str, date_format: str = "%Y%m%d") -> Header:
    """Tell header lines from body; a date line that names no day is a `fault`."""
    lines = _first_lines(text, 10)
    return _whole_header(lines, date_format) or _partial_header(lines, date_format)


def written(article: Article) -> str:
    """An article in the header-line form (its time of day and its outlet have no place there)."""
    day = article.published
    date_line = f"{day.year:04}{day.month:02}{day.day:02}" if day else _UNKNOWN
    url = one_line(article.url)
    if url and not is_url(url):
        raise ValueError(
            f"article {article.id!r}: expected a web address, found {url[:80]!r}, which the header line cannot hold. "
            "Write a .jsonl file instead, or correct the column url."
        )
    return f"{one_line(article.title)}\n{date_line}\n{url or _UNKNOWN}\n{article.text}\n"


def _first_lines(text: str, count: int) -> list[_Line]:
    lines, start = [], 0
    for number in range(1, count + 1):
        if start >= len(text):
            break
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        lines.append(_Line(text[start:end].strip(), number, min(end + 1, len(text))))
        start = end + 1
    return lines


def _whole_header(lines: list[_Line], date_format: str) -> Header | None:
    """All three lines in their places: then even a title like a sentence is a title."""
    if len(lines) < 3 or not (lines[2].text == _UNKNOWN or is_url(lines[2].text)):
        return None
    title, day, url = lines[:3]
    if day.text != _UNKNOWN and not _is_date(day.text, date_format) and not _like_a_date(day.text):
        return None
    header = Header(one_line(title.text), url="" if url.text == _UNKNOWN else url.text, body=url.end)
    if day.text != _UNKNOWN:
        _set_date(header, day, date_format)
    return header


def _partial_header(lines: list[_Line], date_format: str) -> Header:
    header, title, dated = Header(), None, False
    for line in lines:
        if not line.text:
            continue
        if not dated and _is_date(line.text, date_format):
            _set_date(header, line, date_format)
            dated = True
        elif not header.url and is_url(line.text):
            header.url = line.text
        elif title is None and not header.body and len(line.text) <= LONGEST_TITLE:
            title = line
            continue
        else:
            break
        header.body = line.end
    if title and (header.body or _is_title(title.text)):
        header.title = one_line(title.text)
        header.body = max(header.body, title.end)
    return header


def _set_date(header: Header, line: _Line, date_format: str) -> None:
    header.published = read_date(line.text, date_format)
    if header.published is None:
        header.fault = f"line {line.number}: {bad_date(line.text, date_format)}"


def _is_date(line: str, date_format: str) -> bool:
    return _DATE_SHAPE.fullmatch(line) is not None or read_date(line, date_format) is not None


def _like_a_date(line: str) -> bool:
    """Short, with digits, no sentence: between title and address that is a date in some other layout."""
    return (
        len(line) <= _LONGEST_DATE
        and any(map(str.isdigit, line))
        and not line.endswith(_NO_TITLE_END)
        and not is_url(line)
    )


def _is_title(line: str) -> bool:
    """Short and no sentence."""
    return len(line) <= 200 and not line.rstrip(_CLOSING).endswith(_NO_TITLE_END)
