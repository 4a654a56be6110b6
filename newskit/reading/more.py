"""Columns on request: byline, agency, dateline, publisher, genre."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newskit.article import Article
from newskit.boilerplate import boilerplate_marks
from newskit.genres import guess_genre
from newskit.reading.fields import Draft, one_line
from newskit.rules import when_used
from newskit.sentences import paragraph_spans

_BY = re.compile(r"^(?:written |story |report(?:ed)? )?by:?\s+", re.IGNORECASE)
_NO_PLACE = when_used(r"\s*\([^()]*\)|[\s—–_:?|-]+$")


def column_names(wanted: Sequence[str]) -> list[str]:
    """The columns that these requests make, each once."""
    names = [[name, "genre_why"] if name == "genre" else [name] for name in dict.fromkeys(wanted)]
    return [name for pair in names for name in pair]


def more_columns(article: Article, draft: Draft, wanted: Sequence[str]) -> tuple[str, ...]:
    """The values of these columns, in the order of `column_names`; empty where nothing is known."""
    if not wanted:
        return ()
    known = _of_the_text(article.text)
    if "genre" in wanted:
        known["genre"], known["genre_why"] = guess_genre(article)
    return tuple(getattr(draft, name, "") or known.get(name, "") for name in column_names(wanted))


def _of_the_text(text: str) -> dict[str, str]:
    """Byline, agency and dateline as the first lines have them."""
    found = {kind: text[start:end] for start, end, kind in reversed(boilerplate_marks(text, paragraph_spans(text)))}
    return {
        "byline": _BY.sub("", one_line(found.get("byline", ""))).rstrip("."),
        "agency": found.get("agency", "").strip("()"),
        "dateline": _NO_PLACE.sub("", found.get("dateline", "")),
    }
