"""Tables of records: one finder or three, for all articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import pandas as pd

from newskit.article import Article, as_articles
from newskit.frames.columns import build
from newskit.frames.records import Finder, checked, columns_of, name_of, record_of, rows_of
from newskit.frames.work import Job, results
from newskit.progress import with_bar
from newskit.spans import Span
from newskit.taggers import Tagger


def finders() -> dict[str, Finder]:
    """The tables that claims and timelines are made of; a table of something else does without these modules."""
    from newskit.numbers import find_numbers
    from newskit.quotes import find_quotes
    from newskit.times import find_times

    return {"quotes": find_quotes, "numbers": find_numbers, "times": find_times}


class Tables(NamedTuple):
    """The tables of one collection, in the order `trace_claims` takes them."""

    quotes: pd.DataFrame
    numbers: pd.DataFrame
    times: pd.DataFrame


def table(
    articles: Any,
    find: Finder,
    *,
    titles: bool = False,
    processes: int = 1,
    progress: bool | None = None,
    tagger: Tagger | None = None,
    **options: Any,
) -> pd.DataFrame:
    """Make a table of what a finder finds: one row a record, in the order of the articles and of their texts.

    Parameters
    ----------
    articles : DataFrame, Series, iterable of articles, or one article
        An iterable is read one article at a time and not kept.
    find : callable
        `find_quotes`, `find_numbers`, ... or your own: it takes an `Article` and returns a list of records, which are
        dataclasses derived from `Span`. Give it a return annotation (`-> list[MyRecord]`), so that its table has
        the same columns where nothing is found.
    titles : bool
        Whether titles are read too. Their rows have `where` "title", and offsets that count the title's characters.
    processes : int
        How many processes share the work; the rows are the same. `find` must then be importable.
    progress : bool, optional
        Whether a progress bar is shown; without an answer, for more than 200 articles if the work takes some seconds.
    tagger : callable, optional
        The part-of-speech tagger for all articles (see `Article`).
    **options
        Passed on to `find`.

    Returns
    -------
    DataFrame
        Columns `article`, `id` (unique: "flood-03/q12", "flood-03/title-q1"), `text`, the record's own fields, `where`,
        `sentence`, `paragraph`, `start`, `end` (characters), `rule`; for dtypes see `schema`.

    Raises
    ------
    TypeError
        For what holds no articles, and for a finder that returns something other than records.
    ValueError
        Where two articles have the same name. What a finder raises passes through, with the article's name as a note.
    """
    job = Job((find,), options, titles, tagger)
    [found] = _tables(articles, job, processes, progress)
    return found


def tables(
    articles: Any,
    *,
    titles: bool = False,
    processes: int = 1,
    progress: bool | None = None,
    tagger: Tagger | None = None,
) -> Tables:
    """Make the tables of quotes, numbers and times in one pass: each article is split and tagged once.

    Parameters and errors are those of `table`; the answer unpacks, `quotes, numbers, times = tables(news)`.
    """
    job = Job(tuple(finders().values()), {}, titles, tagger)
    return Tables(*_tables(articles, job, processes, progress))


def schema(find: Finder) -> pd.DataFrame:
    """The empty table of a finder, with the columns and dtypes `table` gives it (what Dask calls meta).

    int is int64, `int | None` Int64, float float64, bool bool, texts pandas' own string dtype ("str"; object in
    pandas 2), dates and times datetime64[s], lists texts joined by "; ". What is not known is missing.

    Raises
    ------
    TypeError
        Where the finder's return annotation names no record.
    """
    record = record_of(find)
    if record is None:
        raise TypeError(
            f"{name_of(find)} does not say what it finds. Annotate it with its record, a dataclass "
            f"derived from newskit.Span: def {name_of(find)}(article) -> list[MyRecord]."
        )
    return build([], columns_of(record))


def given_or_found(
    articles: Sequence[Article],
    given: Mapping[str, pd.DataFrame | None],
    *,
    titles: bool = False,
    processes: int = 1,
    progress: bool | None = None,
    tagger: Tagger | None = None,
) -> dict[str, pd.DataFrame]:
    """The tables asked for by name, those given as they are, the others made in one pass over the articles."""
    wanted = [name for name, its_table in given.items() if its_table is None]
    job = Job(tuple(finders()[name] for name in wanted), {}, titles, tagger)
    # fresh copies, so that the layers of one article go before the next is read; a single one keeps its empty name
    fresh = replace(articles[0]) if len(articles) == 1 else (replace(article) for article in articles)
    found = dict(zip(wanted, _tables(fresh, job, processes, progress), strict=True)) if wanted else {}
    return {name: found[name] if its_table is None else its_table for name, its_table in given.items()}


def _tables(articles: Any, job: Job, processes: int, progress: bool | None) -> list[pd.DataFrame]:
    """One table for each finder of the job."""
    if wrong := [find for find in job.finders if not callable(find)]:
        raise TypeError(
            f"find must be a finder itself, such as newskit.find_quotes without parentheses, got {wrong[0]!r:.80}."
        )
    if processes < 1:
        raise ValueError(f"processes must be 1 or more, got {processes}.")
    records: list[type[Span] | None] = [record_of(find) for find in job.finders]
    rows: list[list[tuple[Any, ...]]] = [[] for _ in job.finders]
    for name, found in results(with_bar(_once_each(articles), articles, progress), job, processes):
        for i, (find, spans) in enumerate(zip(job.finders, found, strict=True)):
            if spans and records[i] is None:
                records[i] = type(checked(spans[0], Span, find))
            rows[i] += rows_of(name, spans, records[i] or Span, find)
    return [build(its_rows, columns_of(record or Span)) for its_rows, record in zip(rows, records, strict=True)]


def _once_each(articles: Any) -> Iterator[Article]:
    """The articles; a name that comes twice would make two rows with one id."""
    seen: set[str] = set()
    for article in as_articles(articles):
        if article.id in seen:
            raise ValueError(
                f"Two articles are named {article.id!r}, so their rows could not be told apart. "
                "For a table: news.reset_index(drop=True)."
            )
        seen.add(article.id)
        yield article
