"""HTML by hand: elements whose texts are escaped, links that lead to the web alone, ids made of names."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from newskit.rules import when_used

_CONTROL = when_used(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class Html(str):
    """Text that is HTML already; every other string is escaped before it joins a page."""


def element(tag: str, *children: object, **attributes: object) -> Html:
    """One HTML element. Children are escaped unless they are `Html`; attributes always are, None leaves one out.

    >>> element("a", "<b>", href="x\\"y", class_="note", hidden=None)
    '<a href="x&quot;y" class="note">&lt;b&gt;</a>'
    """
    inside = "".join(child if isinstance(child, Html) else escaped(child) for child in children)
    return Html(f"<{tag}{attributes_of(attributes)}>{inside}</{tag}>")


def escaped(text: object) -> Html:
    """A text in HTML: markup signs as entities, characters that no page may hold as replacement characters."""
    return Html(html.escape(_CONTROL.sub("\ufffd", str(text))))


def linked(text: object, url: str) -> Html:
    """A link, if the address is one of the web; else the text alone.

    >>> linked("here", "javascript:alert(1)"), linked("here", "https://harrow.example/1")
    ('here', '<a href="https://harrow.example/1" rel="noopener noreferrer">here</a>')
    """
    if not is_web_address(url):
        return escaped(text)
    return element("a", text, href=url, rel="noopener noreferrer")


def is_web_address(url: str) -> bool:
    """Tell whether a text is an http or https address and nothing more."""
    if re.search(r"[\s\x00-\x20\x7f-\x9f\ud800-\udfff\\]", url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)


def slug(name: str) -> str:
    """An article's id as the beginning of HTML ids.

    >>> slug("june/flood 03")
    'june-flood-03'
    """
    return re.sub(r"[^\w-]+", "-", name).strip("-") or "article"


def attributes_of(attributes: Mapping[str, object]) -> str:
    """Attributes as they stand in a tag; `class_` is class, `data_says` data-says."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
