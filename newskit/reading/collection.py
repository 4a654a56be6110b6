"""Gather the articles of files, folders and archives: as a table, or one after the other."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from importlib.resources import files
from operator import attrgetter
from typing import IO, Any

import numpy as np
import pandas as pd

from newskit.article import Article
from newskit.progress import with_late_bar
from newskit.reading.documents import read_pdf, read_rich_text, read_word
from newskit.reading.encodings import decode, mend
from newskit.reading.exports import read_export
from newskit.reading.fields import Draft
from newskit.reading.headers import read_header
from newskit.reading.more import column_names, more_columns
from newskit.reading.pages import read_page
from newskit.reading.places import KINDS, Finder, Source, advice_on, ending, is_pattern, matches, printable
from newskit.reading.problems import OnProblem, Problems, Report
from newskit.reading.rows import read_csv, read_json_lines
from newskit.reading.settings import Settings
from newskit.reading.sheets import read_json, read_parquet, read_sheets
from newskit.rules import when_used

PathLike = str | os.PathLike[str]
_WEB_ADDRESS = when_used(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def read_articles(
    path: PathLike | Iterable[PathLike],
    *,
    date_format: str = "%Y%m%d",
    columns: Mapping[str, str] | None = None,
    outlets: Mapping[str, str] | None = None,
    on_problem: OnProblem = "warn",
    more: Iterable[str] = (),
    max_bytes: int = 100_000_000,
    max_total: int = 2_000_000_000,
    max_ratio: float = 200,
    max_members: int = 1_000_000,
    max_seconds: float = 30,
) -> pd.DataFrame:
    """Read articles into a table: one row an article.

    Text files (.txt, .text, .md or no ending; .docx, .rtf and .pdf, extra `documents`) have the title in line 1, the
    date in line 2, the web address in line 3, then one paragraph a line; a header line that is missing is recognised.
    Tables (.csv, .tsv, .jsonl, .json; .xlsx, extra `excel`; .parquet, extra `parquet`) have one article a row, saved
    pages (.html, .mhtml, extra `html`) one a file. What Nexis Uni, Factiva and ProQuest export (text, RTF, Word, HTML)
    is split into its articles. Archives (.zip, .tar, .tar.gz, .gz, ...) are read in memory, never unpacked.

    Parameters
    ----------
    path : path or iterable of paths
        A file, a folder (with all below it, in the order of names, each file once, no hidden ones), an archive, a
        pattern such as ``"articles/*.txt"``, or several of these.
    date_format : str
        Layout of dates, as in `datetime.strptime`. Dates like 2022-06-16 and June 16, 2022 are understood beside it.
    columns : mapping, optional
        For tables: column to field, as in ``{"body": "text"}``. Fields are text, title, published, url, outlet and
        article (the id). Usual names (body, content, headline, date, link, source, id) are understood without it.
        Columns that are no field are left out.
    outlets : mapping, optional
        Host, with or without the beginning of a path, to the outlet's name: ``{"msn.com": "MSN",
        "aol.com/news/cbs": "CBS"}``. A host not in it stands for itself.
    on_problem : "warn", "raise" or callable
        Warn once in sum, raise a ValueError at the first problem, or call a function with each
        (a dict with `file` and `problem`).
    more : iterable of "byline", "agency", "dateline", "publisher", "genre"
        Columns to add: who wrote it and for which agency, its place line, the publisher its page names (from metadata
        or a database's fields, else from the first lines of the text); what `guess_genre` makes of it, in two columns
        `genre` and `genre_why`.
    max_bytes, max_total, max_ratio, max_members, max_seconds : number
        Caps: bytes of one file, member of an archive or line of a table; bytes of an archive unpacked; how many times
        its packed size a member may grow; members of an archive; seconds that one page, document, workbook or Parquet
        file may take (what is plainly too large for it is not begun). What exceeds them is a problem.

    Returns
    -------
    DataFrame
        Index `article`: a unique string, the path below the folder without its ending ("june/flood-03"), for rows of a
        table or an export the id column or "name#1", "name#2", ... Columns `title`; `published` (datetime64[s], local
        time of the publication, NaT if unknown); `url`; `outlet` (host without www.); `text` (the body as read:
        decoded, line ends as newlines, without the one that ends the file). ``news.attrs["problems"]`` lists what
        went wrong: a file that cannot be read or is empty, a date that is none, a header without body, a repeated id
        (made unique with ~2), a date in the URL more than two days off, an encoding that was guessed, a cap reached.

    Raises
    ------
    FileNotFoundError
        Where a path does not exist, or nothing at it is an article.
    ValueError
        For a web address, a file of a kind that is not read, a wrong option.
    """
    settings = Settings(
        date_format=date_format, columns=columns or {}, outlets=outlets or {},
        max_bytes=max_bytes, max_total=max_total, max_ratio=max_ratio, max_members=max_members,
        max_seconds=max_seconds, more=(more,) if isinstance(more, str) else tuple(more),
    )  # fmt: skip
    problems = Problems(on_problem, keep=True)
    news = _frame(with_late_bar(_articles(_paths(path), settings, problems)), problems, settings)
    problems.warn(stacklevel=2)
    return news


def iter_articles(
    path: PathLike | Iterable[PathLike],
    *,
    date_format: str = "%Y%m%d",
    columns: Mapping[str, str] | None = None,
    outlets: Mapping[str, str] | None = None,
    on_problem: OnProblem = "warn",
    max_bytes: int = 100_000_000,
    max_total: int = 2_000_000_000,
    max_ratio: float = 200,
    max_members: int = 1_000_000,
    max_seconds: float = 30,
) -> Iterator[Article]:
    """Yield the articles that `read_articles` would read, one at a time, with the same options and errors.

    Memory holds one article (of a text file, page or member of an archive: the file) and the ids met so far,
    not the collection. With ``on_problem="warn"`` the warning comes after the last article.
    """
    settings = Settings(
        date_format=date_format, columns=columns or {}, outlets=outlets or {},
        max_bytes=max_bytes, max_total=max_total, max_ratio=max_ratio, max_members=max_members,
        max_seconds=max_seconds,
    )  # fmt: skip
    problems = Problems(on_problem, keep=False)
    paths = _paths(path)  # a wrong path is told here, not at the first article

    def stream() -> Iterator[Article]:
        yield from (article for article, _ in _articles(paths, settings, problems))
        problems.warn(stacklevel=2)

    return stream()


def sample_articles() -> pd.DataFrame:
    """Read the sample articles: one invented flood told by three invented outlets, a table as from `read_articles`."""
    problems = Problems("warn", keep=True)
    folder = files("newskit").joinpath("data", "samples")
    names = sorted(sample.name for sample in folder.iterdir() if sample.name.endswith(".txt"))
    sources = (
        Source(name.removesuffix(".txt"), name, "text", partial(io.BytesIO, folder.joinpath(name).read_bytes()))
        for name in names
    )
    return _frame(_read(sources, Settings(), problems), problems)


def _paths(path: PathLike | Iterable[PathLike]) -> list[str]:
    """The paths as strings, each checked before the first is read."""
    if isinstance(path, str | os.PathLike):
        return [_checked(path)]
    if not isinstance(path, Iterable) or type(path) in (pd.DataFrame, bytes):
        raise TypeError(f"path must be a path or several, got {type(path).__name__}.")
    return [_checked(item) for item in path]


def _checked(path: PathLike) -> str:
    if not isinstance(path, str | os.PathLike):
        raise TypeError(f"path must be a path or several, got {type(path).__name__}.")
    name = os.path.expanduser(os.fspath(path))
    if _WEB_ADDRESS.match(name):
        raise ValueError(f"{name!r} is a web address, and newskit reads files: save the page, then read the file.")
    if is_pattern(name):
        if not matches(name)[1]:
            raise FileNotFoundError(f"No file or folder matches the pattern {name!r}.")
    elif not os.path.lexists(name):
        slip = " Leave out the backslash before the closing quotation mark." if '"' in name else ""
        raise FileNotFoundError(f"{name!r} does not exist. Looked for it from the folder {os.getcwd()!r}.{slip}")
    elif os.path.isfile(name) and ending(name) not in KINDS:
        known = f"{', '.join(filter(None, KINDS))}, or no ending"
        raise ValueError(f"{name!r} is of no kind that newskit reads: {known}.{advice_on([ending(name)])}")
    return name


def _articles(paths: list[str], settings: Settings, problems: Problems) -> Iterator[tuple[Article, Draft]]:
    finder = Finder(settings, problems)
    sources = (source for path in paths for source in finder.sources(path))
    number = 0
    for number, found in enumerate(_read(sources, settings, problems), 1):  # noqa: B007
        yield found
    if not number and not (len(paths) == 1 and _is_lone_file(paths[0])):
        first = f" First problem: {problems.found[0]['problem']}." if problems.found else ""
        where = ", ".join(map(printable, paths)) or "an empty list of paths"
        raise FileNotFoundError(
            f"Found no article in {where}: looked for files ending in {', '.join(filter(None, KINDS))} "
            f"or without ending, there and in all folders below.{first}"
        )


def _is_lone_file(path: str) -> bool:
    """One empty file is an empty table; an archive, like a folder, should hold something."""
    return os.path.isfile(path) and KINDS.get(ending(path)) != "archive"


def _read(sources: Iterable[Source], settings: Settings, problems: Problems) -> Iterator[tuple[Article, Draft]]:
    taken: dict[str, int] = {}
    for source in sources:
        report = partial(problems.add, source.file)
        told, drafts = problems.count, 0
        try:
            for drafts, draft in enumerate(_drafts(source, settings, report), 1):  # noqa: B007
                draft.id = _unique(draft, taken, report)
                yield draft.finish(settings, report), draft
        except OSError as error:
            report(f"cannot be read: {error.strerror or error}")
        if not drafts and problems.count == told:  # a table of column names alone
            report("no article in it")


def _unique(draft: Draft, taken: dict[str, int], report: Report) -> str:
    """The draft's id, with a number where it is taken; `taken` counts how often each was."""
    name = draft.id
    while name in taken:
        taken[draft.id] += 1
        name = f"{draft.id}~{taken[draft.id]}"
    taken[name] = 1
    if name != draft.id:
        report(f"{draft.row}repeated id {draft.id!r}; this article is called {name!r}")
    return name


def _drafts(source: Source, settings: Settings, report: Report) -> Iterator[Draft]:
    with source.open() as stream:
        if source.kind in _ROWS:
            yield from _ROWS[source.kind](stream, source.id, settings, report)
        elif text := _TEXTS[source.kind](stream, settings, report):
            yield from _text_drafts(text, source.id, settings, report)


_ROWS: dict[str, Callable[[IO[bytes], str, Settings, Report], Iterator[Draft]]] = {
    "csv": read_csv, "json lines": read_json_lines, "json": read_json, "sheet": read_sheets, "parquet": read_parquet,
    "page": read_page,
}  # fmt: skip
"""Kinds of files that tell title, date and body apart by themselves."""


def _read_plain(stream: IO[bytes], settings: Settings, report: Report) -> str:
    text = decode(stream.read(), report)
    if not text.strip():
        report("empty file")
    return text if text.strip() else ""


_TEXTS: dict[str, Callable[[IO[bytes], Settings, Report], str]] = {
    "text": _read_plain, "word": read_word, "rich text": read_rich_text, "pdf": read_pdf,
}  # fmt: skip
"""Kinds of files that hold a text: a database's export, or one article with header lines."""


def _text_drafts(text: str, name: str, settings: Settings, report: Report) -> Iterator[Draft]:
    text = mend(text, report)
    if export := read_export(text, name, report):
        yield from export
        return
    header = read_header(text, settings.date_format)
    if header.fault:
        report(header.fault)
    body = text[header.body :].removesuffix("\n")
    yield Draft(id=name, text=body, title=header.title, published=header.published, url=header.url)


_COLUMNS = ("title", "published", "url", "outlet", "text")
_told = attrgetter("id", *_COLUMNS)


def _frame(
    articles: Iterable[tuple[Article, Draft]], problems: Problems, settings: Settings | None = None
) -> pd.DataFrame:
    """The articles table; its types are the same with and without rows."""
    wanted = settings.more if settings else ()
    names = (*_COLUMNS, *column_names(wanted))
    rows = [(*_told(article), *more_columns(article, draft, wanted)) for article, draft in articles]
    ids, *columns = zip(*rows) if rows else ((),) * (len(names) + 1)
    news = pd.DataFrame({name: _column(name, list(values)) for name, values in zip(names, columns)})
    news.index = pd.Index(ids, name="article", dtype=str)
    news.attrs["problems"] = problems.found
    return news


def _column(name: str, values: list[Any]) -> pd.Series:
    return pd.Series(np.array(values, "datetime64[s]")) if name == "published" else pd.Series(values, dtype=str)
