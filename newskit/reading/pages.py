"""A saved web page: its article without menus, links and comments, and what its metadata tell."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import accumulate

from newskit.reading.encodings import decode, mend
from newskit.reading.fields import Draft, one_line, read_date
from newskit.reading.problems import Report

_MOST_CHARACTERS = 5_000_000
_MOST_ELEMENTS = 30_000
"""Extraction takes longer than in proportion; a page of this size is some three seconds' work."""
_ELEMENT = re.compile(r"<[a-zA-Z]")
_NESTING = re.compile(r"<(/?)(?:div|span|section|article|blockquote|table|ul|ol|font|b|i|em|strong)\b", re.IGNORECASE)
_DEEPEST = 200
"""The parser drops what lies deeper than some 250 elements, and says nothing."""
_PARAGRAPH = 40
"""A page on which no line is that long has menus and headings only."""
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset=["']?((?:windows|iso|koi8|euc|gb|big5|shift|latin|us-ascii)[\w-]{0,20})""",
    re.IGNORECASE,
)


def read_page(data: bytes, name: str, report: Report) -> Draft | None:
    """Read the article of a page's bytes; None, with a problem reported, where there is none to be found."""
    html = decode(data, report, declared=_declared_charset(data))
    if not html.strip():
        report("empty file")
    elif len(html) > _MOST_CHARACTERS or sum(1 for _ in _ELEMENT.finditer(html)) > _MOST_ELEMENTS:
        report(f"page too large: more than {_MOST_CHARACTERS:,} characters or {_MOST_ELEMENTS:,} elements")
    elif _depth(html) > _DEEPEST:
        report(f"page nested more than {_DEEPEST} elements deep")
    else:
        return _extract(html, name, report)
    return None


def _declared_charset(data: bytes) -> str:
    """The encoding a page says it has. Those that say Latin-1 have Windows's curly quotes, and browsers know it."""
    found = _CHARSET.search(data, 0, 4096)
    name = found[1].decode("ascii").lower() if found else ""
    return "cp1252" if name in ("iso-8859-1", "latin1", "us-ascii") else name


def _depth(html: str) -> int:
    steps = (-1 if tag[1] else 1 for tag in _NESTING.finditer(html))
    return max(accumulate(steps, lambda depth, step: max(depth + step, 0)), default=0)


def _extract(html: str, name: str, report: Report) -> Draft | None:
    try:
        from trafilatura import extract
    except ImportError:
        report('a web page: reading it needs another package: pip install "newskit[html]"')
        return None
    try:
        found = extract(
            html,
            fast=True,
            include_comments=False,
            output_format="json",
            with_metadata=True,
            date_extraction_params=_dates(),
        )
    except Exception as error:  # whatever a hostile page does to the parser must not end the reading of the others
        report(f"page cannot be read: {type(error).__name__}: {str(error)[:200]}")
        return None
    draft = _draft(json.loads(found), name, report) if found else None
    if draft is None:
        report("no article found in the page: it may be built by scripts or hold only links")
    return draft


def _dates() -> dict[str, object]:
    """Ask for the day of publication, not of the last change, and for no guess from the text."""
    return {"original_date": True, "extensive_search": False, "max_date": f"{date.today():%Y-%m-%d}"}


def _draft(page: dict[str, str | None], name: str, report: Report) -> Draft | None:
    title, text = one_line(mend(page.get("title") or "", report)), mend(page.get("text") or "", report)
    first, _, rest = text.partition("\n")
    body = rest if first.strip() == title else text  # the headline stands above the story too
    if not any(len(line) >= _PARAGRAPH for line in body.split("\n")):
        return None
    published = read_date(page.get("date") or "", "%Y-%m-%d")
    return Draft(id=name, text=body, title=title, published=published, url=one_line(page.get("source") or ""))
