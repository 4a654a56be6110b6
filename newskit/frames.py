"""Tables of records: one row a quote, a number, a time, or whatever a finder finds.

>>> from newskit.article import find_sentences
>>> found = table(["The bridge fell. Nobody was hurt.", "It rains."], find_sentences)
>>> found[["article", "id", "text"]].values.tolist()
[['0', '0/s1', 'The bridge fell.'], ['0', '0/s2', 'Nobody was hurt.'], ['1', '1/s1', 'It rains.']]
"""

from __future__ import annotations

import pickle
import re
import sys
from collections import deque, namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from functools import partial
from itertools import islice
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import numpy as np
import pandas as pd

from newskit.article import Article, as_articles
from newskit.numbers import find_numbers
from newskit.quotes import find_quotes
from newskit.spans import Span
from newskit.taggers import Tagger
from newskit.times import find_times

Finder = Callable[..., Iterable[Span]]
"""Takes an article, returns its records in text order."""

FINDERS: dict[str, Finder] = {"quotes": find_quotes, "numbers": find_numbers, "times": find_times}
"""The tables that claims and timelines are made of."""

LONG = 200
"""Articles from which on a progress bar is worth its line."""

_CHUNK = 16
_HALF = re.compile("[\ud800-\udfff]")
_EVERY_RECORD = ("where", "sentence", "paragraph", "start", "end", "rule")


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
    job = _Job((find,), options, titles, tagger)
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
    job = _Job(tuple(FINDERS.values()), {}, titles, tagger)
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
    record = _record_of(find)
    if record is None:
        raise TypeError(
            f"{_name(find)} does not say what it finds. Annotate it with its record, a dataclass "
            f"derived from newskit.Span: def {_name(find)}(article) -> list[MyRecord]."
        )
    return build([], _columns(record))


def build(rows: Sequence[Sequence[Any]], columns: Mapping[str, Any]) -> pd.DataFrame:
    """Make a DataFrame with fixed dtypes of rows; `columns` tells each column's type, as an annotation does."""
    values = zip(*rows, strict=True) if rows else ([] for _ in columns)
    return pd.DataFrame(
        {
            name: _typed(name, list(column), annotation)
            for (name, annotation), column in zip(columns.items(), values, strict=True)
        },
        columns=list(columns),
    )


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
    job = _Job(tuple(FINDERS[name] for name in wanted), {}, titles, tagger)
    # fresh copies, so that the layers of one article go before the next is read; a single one keeps its empty name
    fresh = replace(articles[0]) if len(articles) == 1 else (replace(article) for article in articles)
    found = dict(zip(wanted, _tables(fresh, job, processes, progress), strict=True)) if wanted else {}
    return {name: found[name] if its_table is None else its_table for name, its_table in given.items()}


def rows_by_text(found: pd.DataFrame, columns: Sequence[str], name: str) -> dict[tuple[str, str], list[Any]]:
    """A table's rows as plain tuples with names, by article and "text" or "title", in text order.

    Missing values are None, columns that a table of one's own lacks are None throughout; `place` is the row's place
    in the table.

    Raises
    ------
    ValueError
        Where `article`, `start` or `end` is missing.
    """
    lacking = [column for column in ("article", "start", "end") if column not in found.columns]
    if lacking:
        raise ValueError(
            f"The table of {name} has no column {', '.join(map(repr, lacking))}. "
            f"Make it with newskit.table(news, newskit.find_{name}) and correct that."
        )
    plain = [_plain(found[column]) if column in found.columns else [None] * len(found) for column in columns]
    where = _plain(found["where"]) if "where" in found.columns else ["text"] * len(found)
    row: Any = namedtuple("row", ["place", "start", "end", *columns])  # type: ignore[misc]
    rows: dict[tuple[str, str], list[Any]] = {}
    offsets = (found["start"].astype(int), found["end"].astype(int))
    for place, (article, its_where, *values) in enumerate(zip(found["article"], where, *offsets, *plain, strict=True)):
        rows.setdefault((str(article), its_where or "text"), []).append(row._make([place, *values]))
    for its_rows in rows.values():
        its_rows.sort(key=attrgetter("start", "end"))
    return rows


def with_days(found: pd.DataFrame, columns: Iterable[str]) -> pd.DataFrame:
    """The table with days where a CSV file, written and read again, has texts ("2022-06-16").

    Raises
    ------
    ValueError
        For a text that is no day.
    """
    texts = [name for name in columns if name in found and not pd.api.types.is_datetime64_any_dtype(found[name])]
    return found.assign(**{name: np.array(_plain(found[name]), dtype="datetime64[s]") for name in texts})


def _plain(column: pd.Series) -> list[Any]:
    """A column's values with None for what is missing."""
    return [None if missing else value for value, missing in zip(column, column.isna(), strict=True)]


@dataclass(frozen=True)
class _Job:
    """What is to be found in each article; goes to other processes whole."""

    finders: tuple[Finder, ...]
    options: dict[str, Any]
    titles: bool
    tagger: Tagger | None

    def __call__(self, article: Article) -> list[list[Span]]:
        """The records of each finder, those of the title first."""
        if self.tagger is not None:
            article = replace(article, tagger=self.tagger)
        found = []
        for find in self.finders:
            try:
                found.append([*self._in_title(find, article), *find(article, **self.options)])
            except Exception as error:
                error.add_note(f"{_name(find)} was reading article {article.id!r}.")
                raise
        return found

    def _in_title(self, find: Finder, article: Article) -> Iterator[Span]:
        if self.titles and article.title:
            title = replace(article, text=article.title, title="")
            for record in find(title, **self.options):
                yield replace(_checked(record, Span, find), where="title")


def _tables(articles: Any, job: _Job, processes: int, progress: bool | None) -> list[pd.DataFrame]:
    """One table for each finder of the job."""
    if processes < 1:
        raise ValueError(f"processes must be 1 or more, got {processes}.")
    records: list[type[Span] | None] = [_record_of(find) for find in job.finders]
    rows: list[list[tuple[Any, ...]]] = [[] for _ in job.finders]
    for name, found in _results(_with_bar(_once_each(articles), articles, progress), job, processes):
        for i, (find, spans) in enumerate(zip(job.finders, found, strict=True)):
            if spans and records[i] is None:
                records[i] = type(_checked(spans[0], Span, find))
            rows[i] += _rows(name, spans, records[i] or Span, find)
    return [build(its_rows, _columns(record or Span)) for its_rows, record in zip(rows, records, strict=True)]


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


def _results(articles: Iterable[Article], job: _Job, processes: int) -> Iterator[tuple[str, list[list[Span]]]]:
    """Each article's name and records, in order."""
    if processes == 1:
        return ((article.id, job(article)) for article in articles)
    return _shared_out(articles, job, processes)


def _shared_out(articles: Iterable[Article], job: _Job, processes: int) -> Iterator[tuple[str, list[list[Span]]]]:
    """The same in several processes; a few chunks wait at a time, so that a stream stays a stream."""
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    _check_importable(job)
    articles = iter(articles)
    waiting: deque[Future[list[tuple[str, list[list[Span]]]]]] = deque()
    with ProcessPoolExecutor(processes) as pool:
        try:
            while True:
                while len(waiting) < 2 * processes and (chunk := list(islice(articles, _CHUNK))):
                    waiting.append(pool.submit(_run, job, [replace(article) for article in chunk]))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise RuntimeError(
                "A worker process ended before its work was done. A finder must stand in a module that can be "
                "imported, and a script that uses processes= must begin its work below "
                '`if __name__ == "__main__":`. processes=1 needs neither.'
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _run(job: _Job, articles: Sequence[Article]) -> list[tuple[str, list[list[Span]]]]:
    """The work of another process. An exception that cannot be sent back is told in words."""
    try:
        return [(article.id, job(article)) for article in articles]
    except Exception as error:
        try:
            pickle.loads(pickle.dumps(error))
        except Exception:
            told = RuntimeError(f"{type(error).__name__}: {error}")
            told.__notes__ = [*getattr(error, "__notes__", [])]
            raise told from None
        raise


def _check_importable(job: _Job) -> None:
    try:
        pickle.dumps(job)
    except Exception as error:
        raise TypeError(
            f"{', '.join(map(_name, job.finders))} cannot be sent to another process ({error}). "
            "Define finder and tagger at the top of a module and import them, or use processes=1."
        ) from error


def _with_bar(stream: Iterator[Article], articles: Any, progress: bool | None) -> Iterable[Article]:
    """The articles, with a bar that counts them where the work is long and somebody watches."""
    total = len(articles) if hasattr(articles, "__len__") and not isinstance(articles, str) else None
    watched = sys.stderr is not None and (sys.stderr.isatty() or "ipykernel" in sys.modules)
    if progress or (progress is None and watched and (total or 0) > LONG):
        from tqdm import tqdm

        return tqdm(stream, total=total, unit=" articles", delay=0 if progress else 2)
    return stream


def _rows(article: str, spans: Sequence[Span], record: type[Span], find: Finder) -> Iterator[tuple[Any, ...]]:
    """A table's rows from one article's records, numbered from 1 in the title and in the text."""
    names = _names(record)
    values = attrgetter(*names)
    links = [names.index(name) for name in record.LINKS]
    counts = {"title": 0, "text": 0}
    for span in spans:
        begin = (f"{article}/" if article else "") + ("title-" if span.where == "title" else "")
        counts[span.where] += 1
        row = list(values(_checked(span, record, find)))
        for place in links:
            row[place] = begin + row[place] if row[place] else None
        yield (article, f"{begin}{record.PREFIX}{counts[span.where]}", *row)


def _checked(span: Any, record: type[Span], find: Finder) -> Any:
    if isinstance(span, record):
        return span
    raise TypeError(
        f"{_name(find)} gave a {type(span).__name__}, expected a {record.__name__}. "
        "A finder returns one kind of record, a dataclass derived from newskit.Span."
    )


def _name(find: Finder) -> str:
    return _name(find.func) if isinstance(find, partial) else getattr(find, "__name__", type(find).__name__)


def _names(record: type[Span]) -> list[str]:
    """A record's fields in the order of the table."""
    own = [field.name for field in fields(record) if field.name not in ("text", *_EVERY_RECORD)]
    return ["text", *own, *_EVERY_RECORD]


def _columns(record: type[Span]) -> dict[str, Any]:
    """Column to annotation, in the order of the table."""
    hints = get_type_hints(record)
    return {"article": str, "id": str} | {name: hints[name] for name in _names(record)}


def _record_of(find: Finder) -> type[Span] | None:
    """The record a finder's return annotation names: Quote for `-> list[Quote]`; None where it names none."""
    while isinstance(find, partial):
        find = find.func
    target = find if hasattr(find, "__annotations__") else getattr(find, "__call__", find)  # noqa: B004
    try:
        answer = get_type_hints(target).get("return")
    except (NameError, TypeError, AttributeError):  # names a class that only exists inside a function
        return None
    inner = [arg for arg in get_args(answer) if isinstance(arg, type) and issubclass(arg, Span)]
    return inner[0] if len(inner) == 1 else None


def _typed(name: str, values: list[Any], annotation: Any) -> pd.Series:
    """A column with the dtype its annotation calls for."""
    kind, optional = _kind(annotation)
    try:
        if kind is int:
            return pd.Series(values, dtype="Int64" if optional else "int64")
        if kind is bool:
            return pd.Series(values, dtype="boolean" if optional else "bool")
        if kind is float:
            return pd.Series(values, dtype="float64")
        if kind is datetime:
            return pd.Series(np.array(values, dtype="datetime64[s]"))
    except (TypeError, ValueError, OverflowError) as error:
        raise TypeError(f"The values of {name!r} do not fit its annotation {annotation!r}: {error}.") from error
    if kind is str:
        return _texts(values)
    return pd.Series(values, dtype="object")


def _kind(annotation: Any) -> tuple[type, bool]:
    """The kind of column an annotation asks for, and whether its values may be missing."""
    union = get_origin(annotation) in (Union, UnionType)
    types = {*get_args(annotation)} if union else {annotation}
    kinds = {_plain_kind(one) for one in types - {NoneType}}
    kind = float if kinds == {int, float} else kinds.pop() if len(kinds) == 1 else object
    return kind, NoneType in types


def _plain_kind(annotation: Any) -> type:
    origin = get_origin(annotation) or annotation
    if origin is Literal:
        origin = type(get_args(annotation)[0])
    kinds = ((bool, bool), (int, int), (float, float), (datetime, date), (str, (str, Sequence)))
    return next((kind for kind, like in kinds if isinstance(origin, type) and issubclass(origin, like)), object)


def _texts(values: Sequence[Any]) -> pd.Series:
    """A column of texts in pandas' own string dtype; lists are joined."""
    told = [value if value is None or isinstance(value, str) else "; ".join(map(str, value)) for value in values]
    dtype = pd.Series([""]).dtype
    try:
        return pd.Series(told, dtype=dtype)
    except UnicodeEncodeError:  # half a character (a lone surrogate), which Arrow's strings refuse
        return pd.Series([_HALF.sub("\ufffd", text) if text else text for text in told], dtype=dtype)
