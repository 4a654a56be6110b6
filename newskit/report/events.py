"""What happened when: a picture, the days of the news, and what lies before and after them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from newskit import plot
from newskit.markup import Html, element
from newskit.plot import count, shortened
from newskit.report.findings import Findings
from newskit.report.parts import OPEN, ROWS, Column, fairly, left_out, picture, table_of

_AROUND = pd.Timedelta(days=31)
"""What happens so shortly before or after the articles appear is news, the rest is history or far ahead."""

_FEW = 0.05
"""Share of the articles, at either end, that appeared so long before or after the others that they tell no days."""

_DATES = {"explicit": "printed", "relative": "reckoned", "inferred": "reckoned", "vague": "rough"}
"""How sure a date is, in plain words: "3 June 2022", "last week", "Wednesday", "a few years ago"."""

_COLUMNS = (Column("When", "brief"), Column("What", "wide"), Column("Date", "word"), Column("Article", "source"))


def what_happened(found: Findings) -> Iterator[Html]:
    """Events on the calendar; those of the days of the news stand open."""
    if found.events.empty:
        yield element("p", "No event with a date was found.")
        return
    yield picture("timeline", plot.timeline, found.events, "Bars on a calendar: what happened when.")
    before, news, after = _around_the_news(found)
    chosen = fairly(news, ROWS)
    yield from table_of("Events of the days of the news, in the order of the calendar", _COLUMNS, _rows(found, chosen))
    shown = len(chosen)
    for events, words in ((before, "earlier event"), (after, "later event")):
        if not events.empty:
            few = fairly(events, 2 * OPEN)
            shown += len(few)
            caption = f"{count(len(events), words)}"
            yield element("details", element("summary", caption), *table_of(caption, _COLUMNS, _rows(found, few)))
    yield from left_out(found.events, "nk.timeline(news)", "timeline", shown=shown)


def _around_the_news(found: Findings) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """The events before, around and after the days on which the articles appeared; all are around, if nobody knows."""
    days = sorted(pd.Timestamp(article.published) for article in found.articles if article.published)
    events, few = found.events, int(_FEW * len(days))
    if not days:
        return events[:0], events, events[:0]
    before, after = events["begins"] < days[few] - _AROUND, events["begins"] > days[-1 - few] + _AROUND
    return events[before], events[~before & ~after], events[after]


def _rows(found: Findings, events: pd.DataFrame) -> list[tuple[object, ...]]:
    return [
        (event.when, shortened(event.event, 250), _certain(event), found.link(event.article, event.time_id))
        for event in events.sort_values(["begins", "ends"], kind="stable").itertuples()
    ]


def _certain(event: Any) -> str:
    return "" if pd.isna(event.certainty) else _DATES.get(event.certainty, str(event.certainty))
