"""The words of HTML as lines, where no article has to be found among menus: a database's export, a table's cell."""

from __future__ import annotations

import re
from html import unescape

_TOKEN = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)?[^<>]*+>|[^<]++|<")
_LINES = frozenset(
    "p div br tr li h1 h2 h3 h4 h5 h6 table section article blockquote hr body title dd dt pre ul".split()
)
_UNREAD = frozenset("script style head template noscript".split())
_BEGINNING = re.compile(r"\s*<(?:p|div|h[1-6]|article|section|figure|ul|ol|blockquote|span)\b[^<>]*>", re.IGNORECASE)


def is_html(text: str) -> bool:
    """Tell whether a text is a piece of a page: it begins with a tag, and one is closed."""
    return _BEGINNING.match(text) is not None and "</" in text


def lines_of(html: str) -> str:
    """The words between tags, one block a line, cells of a table parted by tabs; nothing is told from anything else."""
    words: list[str] = []
    unread = ""
    for token in _TOKEN.finditer(html):
        tag = (token[2] or "").lower()
        if unread or tag in _UNREAD:
            unread = "" if token[1] and tag == unread else unread or ("" if token[1] else tag)
        elif tag in _LINES:
            words.append("\n")
        elif tag in ("td", "th"):
            words.append("\t" if token[1] else "")
        elif not tag and not token[0].startswith("<"):
            words.append(re.sub(r"\s+", " ", unescape(token[0])))
    lines = (line.strip() for line in "".join(words).split("\n"))
    return "\n".join(line for line in lines if line)
