"""What a page says of itself: headline, day, address, author, publisher; in JSON-LD, meta tags, a browser's notes."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from itertools import islice
from typing import Any

from newskit.reading.columns import cell_text
from newskit.reading.fields import is_url, one_line, read_date

_JSON_LD = re.compile(r"<script[^>]{0,300}application/ld\+json[^>]{0,300}>", re.IGNORECASE)
_LONGEST_JSON_LD, _MOST_JSON_LD = 500_000, 20
_META = re.compile(r"<meta\s([^<>]{1,3000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_CANONICAL = re.compile(
    r"""<link\s(?=[^<>]{0,2000}rel=["']?canonical)[^<>]{0,2000}?href=["']?([^"'\s<>]{1,2000})""", re.I
)
_SAVED_FROM = re.compile(
    r"<!--[ \t]{0,9}saved from url=\(\d{1,5}\)(\S{1,2000})|Page saved with SingleFile\s{1,9}url:\s(\S{1,2000})"
)
_ARTICLE = re.compile(r"article|report|posting|review", re.IGNORECASE)
_HEAD = 400_000
"""Characters of a page among which its metadata are looked for."""
_NODES = 500
_NAMES = {
    "published": "article:published_time datepublished date parsely-pub-date dc.date.issued dc.date pubdate",
    "byline": "author article:author parsely-author dc.creator sailthru.author byl",
    "publisher": "og:site_name application-name dc.publisher",
    "title": "og:title twitter:title dc.title headline",
    "url": "og:url",
}  # fmt: skip
"""What is wanted to the meta tags that hold it, likeliest first."""


@dataclass(slots=True)
class Metadata:
    """What was found; `published` has a time of day only where the page gives it in the publication's own zone."""

    title: str = ""
    published: datetime | None = None
    url: str = ""
    byline: str = ""
    publisher: str = ""


def read_metadata(html: str) -> Metadata:
    """Read a page's metadata; whatever is broken in them is passed over."""
    story, meta = _story(html), _meta(html[:_HEAD])
    found = Metadata(
        title=one_line(unescape(cell_text(story.get("headline")))) or meta.get("title", ""),
        published=_local_time(cell_text(story.get("datePublished"))) or _local_time(meta.get("published", "")),
        url=_address(html, story, meta),
        byline=one_line(unescape(cell_text(story.get("author")))) or meta.get("byline", ""),
        publisher=one_line(unescape(cell_text(story.get("publisher")))) or meta.get("publisher", ""),
    )
    if is_url(found.byline):  # the author's page
        found.byline = ""
    return found


def _story(html: str) -> Mapping[str, Any]:
    """The node of a page's JSON-LD that is an article."""
    for opening in islice(_JSON_LD.finditer(html), _MOST_JSON_LD):
        end = html.find("</script", opening.end(), opening.end() + _LONGEST_JSON_LD)
        try:
            document = json.loads(html[opening.end() : end].strip(), strict=False) if end > 0 else None
        except (ValueError, RecursionError):
            continue
        for node in _nodes(document):
            if _ARTICLE.search(cell_text(node.get("@type"))) and ("headline" in node or "datePublished" in node):
                return node
    return {}


def _nodes(document: object) -> Iterator[Mapping[str, Any]]:
    waiting = deque([document])
    for _ in range(_NODES):
        if not waiting:
            return
        node = waiting.popleft()
        if isinstance(node, Mapping):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node[:_NODES])


def _meta(head: str) -> dict[str, str]:
    """What is wanted to the content of its likeliest meta tag."""
    contents: dict[str, str] = {}
    for tag in _META.finditer(head):
        attributes = {found[1].lower(): found[2] or found[3] or found[4] or "" for found in _ATTRIBUTE.finditer(tag[1])}
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        contents.setdefault(name.lower(), one_line(unescape(attributes.get("content", ""))))
    wanted = {
        field: [contents[name] for name in names.split() if contents.get(name)] for field, names in _NAMES.items()
    }
    return {field: values[0] for field, values in wanted.items() if values}


def _address(html: str, story: Mapping[str, Any], meta: Mapping[str, str]) -> str:
    """The page's own address, else the one that the browser noted when it saved the page."""
    canonical = _CANONICAL.search(html, 0, _HEAD)
    saved = _SAVED_FROM.search(html, 0, 5000)
    main = story.get("mainEntityOfPage")
    known = (
        canonical[1] if canonical else "", meta.get("url", ""), cell_text(story.get("url")),
        cell_text(main.get("@id")) if isinstance(main, Mapping) else cell_text(main),
        (saved[1] or saved[2]) if saved else "",
    )  # fmt: skip
    return next((unescape(url) for url in known if url.lower().startswith(("http://", "https://"))), "")


def _local_time(text: str) -> datetime | None:
    """A date as ISO 8601 has it. A time in UTC is not the publication's own: its day is kept, its hour is not."""
    found = read_date(text[:60], "%Y-%m-%d")
    in_utc = text.rstrip().endswith(("Z", "+00:00", "+0000"))
    return found.replace(hour=0, minute=0, second=0) if found and in_utc else found
