"""A saved web page: its article without menus, links and comments, and what its metadata tell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import accumulate
from typing import IO

from newskit.reading.encodings import decode, mend
from newskit.reading.exports import may_be_export, read_export
from newskit.reading.fields import Draft, one_line, read_date
from newskit.reading.libraries import guarded
from newskit.reading.metadata import Metadata, read_metadata
from newskit.reading.problems import Report
from newskit.reading.settings import Settings
from newskit.reading.tagged import lines_of
from newskit.rules import when_used

_CHARACTERS_A_SECOND = 5_000_000 / 30
_ELEMENTS, _IN_SECONDS = 30_000, 30.0
"""Extraction grows with the square of the elements: so many take some three seconds, and ten times that on the slowest
machine."""
Page = dict[str, str | None]
"""What the extraction tells: text, title, date, source, author, ..."""

_TABLE = re.compile(r"<(/?)(?:table|thead|tbody|tfoot|tr|td|th)\b", re.IGNORECASE)
_ELEMENT = re.compile(r"<[a-zA-Z]")
_NESTING = when_used(
    r"<(/?)(?:div|span|section|article|main|header|footer|nav|aside|form|center|blockquote|table|[uo]l|dl|font|[biuqs]|em"
    r"|strong|small|big|su[bp]|code|pre|cite|del|ins|mark|label|details|figure|[a-z]{1,20}-[a-z-]{1,30})\b",
    re.IGNORECASE,
)
_DEEPEST = 200
"""The parser drops what lies deeper than some 250 elements, and says nothing."""
_REPORT, _HEAD_OF_REPORT = '<meta name="generator" content="newskit">', 1000
"""What `write_report` writes into the first so many characters of a page."""
_PARAGRAPH = 40
"""A page on which no line is that long has menus and headings only."""
_FRONT = re.compile(r"https?://[^/?#]+/?", re.IGNORECASE)
_MAIL = re.compile(rb"(?:From|MIME-Version|Snapshot-Content-Location|Content-Type|Subject|Date):")
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset=["']?((?:windows|iso|koi8|euc|gb|big5|shift|latin|us-ascii)[\w-]{0,20})""",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(rb"data:[\w.+/-]{1,60}(?:;[\w=.-]{1,60}){0,3};base64,[\w+/=%-]{200,}+")
"""Pictures and fonts that a browser saved within the page: nine tenths of its size, and nothing to read."""
_SCRIPT = re.compile(r"<(?:(script)(?![^>]{0,300}(?:ld|settings)\+json)|style)\b[^>]{0,300}>", re.IGNORECASE)
_SCRIPT_END, _STYLE_END = re.compile("</script", re.IGNORECASE), re.compile("</style", re.IGNORECASE)


def read_page(stream: IO[bytes], name: str, settings: Settings, report: Report) -> Iterator[Draft]:
    """Yield the article of a page, or those of a database's export; report where there is none to be found."""
    data, address, charset = stream.read(), "", ""
    if _MAIL.match(data):
        data, address, charset = _unwrapped(data)
        if not data:
            report("a mail or web archive without a page in it, or too deep to find it")
            return
    data = _EMBEDDED.sub(b"data:,", data)
    html = decode(data, report, declared=_declared_charset(data, charset))
    elements = int(_ELEMENTS * (settings.max_seconds / _IN_SECONDS) ** 0.5)
    characters = int(_CHARACTERS_A_SECOND * settings.max_seconds)
    if _is_larger(html, characters, elements):
        html = _without_scripts(html)
    if not html.strip():
        report("empty file")
    elif _REPORT in html[:_HEAD_OF_REPORT]:
        report("a report that newskit wrote, no article")
    elif _is_larger(html, characters, elements):
        report(f"page too large: more than {characters:,} characters or {elements:,} elements; see max_seconds=")
    elif may_be_export(html) and (export := read_export(lines_of(html), name, report)):
        yield from export
    elif _depth(html) > _DEEPEST:
        report(f"page nested more than {_DEEPEST} elements deep")
    else:
        yield from _article(html, name, address, settings, report)


def _is_larger(html: str, characters: int, elements: int) -> bool:
    return len(html) > characters or sum(1 for _ in _ELEMENT.finditer(html)) > elements


def _without_scripts(html: str) -> str:
    """A page without the inside of its scripts and styles, often most of it; scripts that hold metadata stay."""
    kept, start = [], 0
    while opening := _SCRIPT.search(html, start):
        end = (_SCRIPT_END if opening[1] else _STYLE_END).search(html, opening.end())
        if end is None:  # never closed: a browser shows nothing of what follows, its parser may
            break
        kept.append(html[start : opening.end()])
        start = end.start()
    return "".join([*kept, html[start:]])


def _unwrapped(data: bytes) -> tuple[bytes, str, str]:
    """The page within a page saved as one file (.mhtml), its address and encoding; nothing where there is none."""
    import email  # takes longer to load than many a module, and such pages are rare

    try:
        message = email.message_from_bytes(data)
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    except RecursionError:  # mails within mails within mails
        page = None
    if page is None:
        return b"", "", ""
    body = page.get_payload(decode=True)
    address = message.get("Snapshot-Content-Location") or page.get("Content-Location") or ""
    return (body if isinstance(body, bytes) else b""), str(address), str(page.get_content_charset() or "")


def _declared_charset(data: bytes, told: str) -> str:
    """The encoding a page says it has, else the one it was sent in.

    Those that say Latin-1 have Windows's curly quotes, and browsers know it.
    """
    found = _CHARSET.search(data, 0, 4096)
    name = found[1].decode("ascii").lower() if found else told
    return "cp1252" if name in ("iso-8859-1", "latin1", "us-ascii") else name


def _depth(html: str) -> int:
    steps = (-1 if tag[1] else 1 for tag in _NESTING.finditer(html))
    return max(accumulate(steps, lambda depth, step: max(depth + step, 0)), default=0)


def _article(html: str, name: str, address: str, settings: Settings, report: Report) -> Iterator[Draft]:
    for found in guarded(_found(html), "a web page", "html", settings, report):
        draft = _draft(found, read_metadata(html), name, report)
        if draft is None:
            report("no article found in the page: it may be built by scripts or hold only links")
        else:
            draft.url = draft.url or one_line(address)
            if _FRONT.fullmatch(draft.url):
                report(f"{draft.url} is a site's front page; what was read of it may be teasers of its articles")
            yield draft


def _found(html: str) -> Iterator[Page]:
    """What is found in a page; looked for again where its layout is made of tables, or a brief is lost among links."""
    page = _extracted(html)
    text, title = page.get("text") or "", page.get("title") or ""
    if any(line.startswith("|") and len(line) > len(text) / 2 for line in text.split("\n")):
        page = _extracted(_TABLE.sub(r"<\1div", html))
    elif title and text.startswith(f"{title} ") and "\n" not in text:
        page = _extracted(html, precise=True)
    yield page


def _extracted(html: str, *, precise: bool = False) -> Page:
    from trafilatura import extract

    found = extract(
        html,
        fast=True,
        favor_precision=precise,
        include_comments=False,
        output_format="json",
        with_metadata=True,
        date_extraction_params=_dates(),
    )
    page: Page = json.loads(found) if found else {}
    return page


def _dates() -> dict[str, object]:
    """Ask for the day of publication, not of the last change, and for no guess from the text."""
    return {"original_date": True, "extensive_search": False, "max_date": f"{date.today():%Y-%m-%d}"}


def _draft(page: Page, metadata: Metadata, name: str, report: Report) -> Draft | None:
    title, text = one_line(mend(page.get("title") or "", report)), mend(page.get("text") or "", report)
    title = title or mend(metadata.title, report)
    first, _, rest = text.partition("\n")
    body = rest if first.strip() == title else text  # the headline stands above the story too
    if not any(len(line) >= _PARAGRAPH for line in body.split("\n")):
        return None
    return Draft(
        id=name,
        text=body,
        title=title,
        published=_published(page.get("date") or "", metadata),
        url=one_line(page.get("source") or "") or metadata.url,
        byline=mend(metadata.byline or one_line(page.get("author") or ""), report),
        publisher=mend(metadata.publisher or one_line(page.get("source-hostname") or ""), report),
    )


def _published(day: str, metadata: Metadata) -> datetime | None:
    """The day that was found, with the time of day that the page's own metadata give for that day."""
    found = read_date(day, "%Y-%m-%d")
    if found is None or (metadata.published and metadata.published.date() == found.date()):
        return metadata.published
    return found
