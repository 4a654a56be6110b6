"""The timeline: what happened when, in the words of the articles, on one calendar.

>>> from datetime import date
>>> from newskit.article import Article
>>> news = Article("The levee broke on Monday. On Tuesday, the town was empty.", date(2022, 6, 16))
>>> timeline(news)[["value", "event"]].values.tolist()
[['2022-06-13', 'The levee broke on Monday'], ['2022-06-14', 'On Tuesday, the town was empty']]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pandas as pd

from newskit.article import as_articles
from newskit.claims.pages import Page, holding, pages
from newskit.clauses import NEAR, clause_at, lists_joined, pieces
from newskit.frames import build, given_or_found
from newskit.sentences import dateline_end
from newskit.taggers import Tagger

_MARK = 3
"""Characters behind a dateline's sentence in which the story's first one shows."""
_COMPLEMENT = re.compile(r"\s(?:that|from(?=\s\S?\d))\s")
_ABBREVIATED = re.compile(r"\.\w\.$")
_EVENT: dict[str, Any] = {
    "begins": datetime | None,
    "ends": datetime | None,
    "value": str,
    "when": str | None,
    "granularity": str | None,
    "certainty": str | None,
    "direction": str | None,
    "event": str,
    "text": str,
    "speaker_name": str | None,
    "article": str,
    "outlet": str | None,
    "sentence_text": str,
    "time_id": str | None,
    "quote_id": str | None,
    "where": str,
    "start": int,
    "end": int,
}


def timeline(
    news: Any,
    times: pd.DataFrame | None = None,
    quotes: pd.DataFrame | None = None,
    *,
    titles: bool = False,
    processes: int = 1,
    progress: bool | None = None,
    tagger: Tagger | None = None,
) -> pd.DataFrame:
    """Put what happened on one calendar: one row for each time that has a place on it, sorted by `begins`.

    Parameters
    ----------
    news : DataFrame, Series, iterable of articles, or one article
    times, quotes : DataFrame, optional
        Tables made before, corrected by hand perhaps; they are used as given. Those left out are found.
    titles, processes, progress, tagger
        As in `table`; rows of titles have `where` "title".

    Returns
    -------
    DataFrame
        `begins`, `ends` (both inclusive), `value`, `when`, `granularity`, `certainty`, `direction` : of the time.
        `event` : the clause that says what happened. `text` : the time as printed.
        `speaker_name` : who says so; missing where the outlet itself does, or the speaker is not known.
        `article`, `outlet`, `sentence_text`, `where`, `start`, `end` : where it stands.
        `time_id`, `quote_id` : the rows it was made of.
        Durations ("three years"), repeated times ("every day") and vague ones ("recently", "now") have no row.

    Raises
    ------
    ValueError
        For a table without `article`, `start` and `end`, and for rows that lie outside their article's text.
    """
    articles = list(as_articles(news, tagger))
    given = {"quotes": quotes, "times": times}
    found = given_or_found(articles, given, titles=titles, processes=processes, progress=progress, tagger=tagger)
    rows = [row for page in pages(articles, found, of="times") for row in _events(page)]
    return build(rows, _EVENT).sort_values(["begins", "ends"], kind="stable", ignore_index=True)


def _events(page: Page) -> Iterator[tuple[Any, ...]]:
    """The rows of one article's text or title, in the order of _EVENT."""
    for time, reports in zip(page.times, holding(page.times, page.quotes), strict=True):
        if not _is_on_calendar(time) or _is_in_dateline(page, time):
            continue
        reports = [report for report in reports if report.end - report.start > time.end - time.start + 1]
        outer = reports[0] if reports else None  # one that holds no more than the time reports nothing
        yield (
            time.begins, time.ends, time.value, time.when, time.granularity, time.certainty, time.direction,
            _what_happened(page, time, reports, _near(page, time)),
            time.text,
            outer.speaker_name if outer else None,
            page.article.id,
            page.article.outlet or None,
            page.told(time),
            time.id,
            outer.id if outer else None,
            page.where, time.start, time.end,
        )  # fmt: skip


def _is_on_calendar(time: Any) -> bool:
    return time.begins is not None and time.type not in ("DURATION", "SET") and not str(time.value).endswith("_REF")


def _is_in_dateline(page: Page, time: Any) -> bool:
    """Whether a time only tells when the article was sent: "BRANNOCK, June 7 (Halyard) -"."""
    sentence = page.sentence(time.start)
    paragraphs = page.article.paragraphs
    opens = bool(paragraphs) and paragraphs[sentence.paragraph].start == sentence.start
    return opens and time.end <= dateline_end(page.article.text, sentence.start, sentence.end + _MARK)


def _near(page: Page, time: Any) -> list[tuple[int, int]]:
    return [(near.start, near.end) for near in page.between(page.times, time.start - NEAR, time.end + NEAR)]


def _what_happened(page: Page, time: Any, reports: list[Any], near: list[tuple[int, int]]) -> str:
    """The clause around a time as printed, on one line; for a time at a reporting verb the whole sentence."""
    begins, limit = page.bounds(time, reports)
    start, end = clause_at(page.article, time.start, time.end, (begins, limit), near)
    cues = (quote.cue_start for quote in page.between(page.quotes, start - NEAR, end + NEAR))
    if not reports and any(start <= cue < end for cue in cues if cue is not None):
        return _one_line(page.told(time))
    return _one_line(page.article.text[start : _with_complement(page, end, limit, near)])


def _with_complement(page: Page, end: int, limit: int, near: list[tuple[int, int]]) -> int:
    """Where a clause ends with what completes its verb: "a report found | that ...", "cut the toll | from 41 to 38"."""
    text = page.article.text
    if (opening := _COMPLEMENT.match(text, end, limit)) is None:
        return end
    after = pieces(text, opening.end(), limit, lists_joined(text, near))
    return after[0].end if after else end


def _one_line(text: str) -> str:
    """A clause without its full stop and without a mark whose pair stands elsewhere."""
    line = " ".join(text.split())
    if line.count('"') % 2 or line.count("“") != line.count("”"):
        line = line.strip('"“”')
    return line if _ABBREVIATED.search(line) else line.rstrip(".,;:")
