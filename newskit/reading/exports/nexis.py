"""Nexis Uni, and LexisNexis before it: each article ends with "End of Document", or begins with "1 of 2 DOCUMENTS"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from newskit.reading.exports.lines import RIGHTS, Lines, blocks, paragraphs, plain_byline, split
from newskit.reading.fields import Draft, day_in, one_line
from newskit.rules import when_used

_END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE)
_COUNT = re.compile(r"^[ \t]*\d{1,5} of \d{1,5} DOCUMENTS?[ \t]*$", re.MULTILINE)
_SIGN = re.compile(r"^[ \t]*(?:Load-Date|Length|Byline|Section):", re.MULTILINE | re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<label>headline|byline|section|length|dateline|highlight|load-date|edition|series|language|publication-type)"
    r":\s*(?P<value>.*)",
    re.IGNORECASE,
)
_TAIL = when_used(
    r"(?:Graphic|Classification|Notes?|Correction-Date)$|(?i:load-date|language|publication-type|document-type|graphic"
    r"|journal-code|acc-no|subject|industry|geographic):|(?i:copyright) \d{4}"
)


def read_nexis(text: str) -> Iterator[Draft | None]:
    """Yield the article of each piece; None for one without labelled lines."""
    mark = _END if _END.search(text) else _COUNT
    for lines in split(text, mark):
        yield _article(lines) if any(map(_LABEL.match, lines)) else None


def _article(lines: Lines) -> Draft:
    """Head (title, source, date, labelled lines), body, tail."""
    body = _body(lines)
    tail = next((n for n in range(body, len(lines)) if _TAIL.match(lines[n])), len(lines))
    labels = {found["label"].lower(): found["value"] for line in reversed(lines) if (found := _LABEL.match(line))}
    title, outlet, published = _head(lines[:body])
    return Draft(
        id="",
        text=paragraphs(lines[body:tail]),
        title=one_line(labels.get("headline") or title),
        published=day_in(published) or day_in(labels.get("load-date", "")),
        outlet=outlet,
        byline=plain_byline(labels.get("byline", "")),
        dateline=labels.get("dateline", ""),
    )


def _body(lines: Lines) -> int:
    """The number of the first line of the body: after the heading "Body", else after the labelled lines of the head."""
    if "Body" in lines:
        return lines.index("Body") + 1
    head = [number for number, line in enumerate(lines) if (found := _LABEL.match(line)) and _in_head(found)]
    first = head[0] if head else 0
    run = [number for number in head if number <= first + 30]
    return run[-1] + 1 if run else 0


def _in_head(found: re.Match[str]) -> bool:
    return found["label"].lower() not in ("load-date", "language", "publication-type")


def _head(lines: Lines) -> tuple[str, str, str]:
    """Title, source and date: three lines in this order, or the title below the date."""
    above: list[str] = []
    for number, line in enumerate(lines):
        if above and len(line) < 80 and day_in(line, only=True):
            return above[-2] if len(above) > 1 else _title_below(lines[number:]), above[-1], line
        above += [line] * bool(line)
    return above[0] if above else "", "", ""


def _title_below(lines: Lines) -> str:
    """The title below a date: a block of its own, behind the date and the edition ("Edition 1; / Scotland")."""
    dated, *others = blocks(lines)
    for block in others or ([line] for line in dated[1:]):
        if not RIGHTS.match(block[0]) and (title := [*takewhile(lambda line: not _LABEL.match(line), block)]):
            return " ".join(title)
    return ""


def is_nexis(text: str) -> bool:
    """Tell whether a text is an export of Nexis Uni."""
    ended = "End of Document" in text and _END.search(text) is not None
    counted = " DOCUMENT" in text and _COUNT.search(text) is not None
    return (ended or counted) and _SIGN.search(text) is not None
