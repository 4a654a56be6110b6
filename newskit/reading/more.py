"""Columns on request: byline, agency, dateline, publisher, genre."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newskit.article import Article
from newskit.genres import guess_genre
from newskit.reading.fields import Draft, one_line

_BY = re.compile(r"^(?:written |story |report(?:ed)? )?by:?\s+", re.IGNORECASE)
_AGENCY_OF_DATELINE = re.compile(r"\s*\([^()]*\)|[\s—–_:?|-]+$")


def column_names(wanted: Sequence[str]) -> list[str]:
    """The columns that these requests make, each once."""
    names = [[name, "genre_why"] if name == "genre" else [name] for name in dict.fromkeys(wanted)]
    return [name for pair in names for name in pair]


def more_columns(article: Article, draft: Draft, wanted: Sequence[str]) -> dict[str, str]:
    """The values of the columns asked for; empty where nothing is known."""
    values: dict[str, str] = {}
    for name in wanted:
        if name == "genre":
            genre = guess_genre(article)
            values |= {"genre": genre.kind, "genre_why": genre.why}
        else:
            values[name] = getattr(draft, name, "") or _of_the_text(article, name)
    return values


def _of_the_text(article: Article, kind: str) -> str:
    text = next((found.text for found in article.boilerplate if found.kind == kind), "")
    if kind == "byline":
        return _BY.sub("", one_line(text)).rstrip(".")
    return _AGENCY_OF_DATELINE.sub("", text) if kind == "dateline" else text.strip("()")
