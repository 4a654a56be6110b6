"""The command line: a report, or one table as CSV, XLSX, JSON lines or Parquet.

newskit report articles/ -o report.html
newskit quotes articles/ -o quotes.csv
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from errno import EINVAL
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd

from newskit.claims import compare_claims, trace_claims
from newskit.events import timeline
from newskit.frames import table
from newskit.measures import measure
from newskit.numbers import find_numbers
from newskit.plot import count
from newskit.quotes import find_quotes
from newskit.reading import read_articles, sample_articles
from newskit.reading.problems import in_words, quoted
from newskit.repeats import find_repeats, mark_repeats
from newskit.report import write_report
from newskit.report.page import ENDINGS
from newskit.times import find_times


def _compared(news: pd.DataFrame, **options: Any) -> pd.DataFrame:
    """The claims of the articles two by two; what an agency said counts once."""
    return compare_claims(mark_repeats(trace_claims(news, **options), find_repeats(news)))


TABLES: dict[str, tuple[str, Callable[..., pd.DataFrame]]] = {
    "quotes": ("who said what", lambda news, **options: table(news, find_quotes, **options)),
    "numbers": ("numbers with their range, unit and what they count", lambda news, **o: table(news, find_numbers, **o)),
    "times": ("times on the calendar", lambda news, **options: table(news, find_times, **options)),
    "claims": ("who claims which number, as of when", trace_claims),
    "compare": ("where claims agree, differ or were revised, two by two", _compared),
    "timeline": ("what happened when", timeline),
    "measures": ("how each article is written", lambda news: measure(news).reset_index()),
}
"""Command to what it tells and the function that makes its table."""

READS_TITLES = ("quotes", "numbers", "times", "claims", "compare", "timeline")

_FORMULA = re.compile(r"^[=+\-@\t\r]")
_NOT_IN_EXCEL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_OPTIONS = {
    'columns={"body": "text"}': "--column body=text",
    "date_format=, e.g. '%d.%m.%Y'": "--date-format, e.g. %d.%m.%Y",
}
"""What problems advise, in Python and in a terminal."""
_EXCEL_ROWS, _EXCEL_CELL = 1_048_575, 32_767


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; return its exit status: 0, or 2 with a message on stderr where something is wrong."""
    options = _parser().parse_args(argv)
    try:
        _run(options)
    except (OSError, ValueError, ImportError) as error:
        if not _has_seen_enough(error):
            print(f"newskit: {_in_use(error) or error}", file=sys.stderr)
            return 2
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _in_use(error: Exception) -> str:
    """What to tell of a file that the system does not hand over, as Windows does not while Excel shows it."""
    denied = isinstance(error, PermissionError) and error.filename
    return f"{denied} cannot be opened. Is it open in another program, or protected?" if denied else ""


def _has_seen_enough(error: Exception) -> bool:
    """Tell whether whoever reads the output has stopped, as in `newskit quotes articles/ | head`."""
    on_windows = os.name == "nt" and isinstance(error, OSError) and error.errno == EINVAL and error.filename is None
    return isinstance(error, BrokenPipeError) or on_windows


def _run(options: argparse.Namespace) -> None:
    if options.output is not None:  # reading a large folder takes long: what cannot be written is told before
        _can_be_written(Path(options.output), ENDINGS if options.command == "report" else _WRITERS)
    news = _articles(options)
    if options.command == "report":
        write_report(news, options.output, texts=options.texts, title=options.title)
        print(f"{options.output}: {count(len(news), 'article')}", file=sys.stderr)
    else:
        asked = {name: True for name in ("titles", "references") if getattr(options, name, False)}
        write_table(TABLES[options.command][1](news, **asked), options.output)


def _articles(options: argparse.Namespace) -> pd.DataFrame:
    if options.sample:
        return sample_articles()
    problems: list[dict[str, str]] = []
    news = read_articles(
        options.path,
        date_format=options.date_format,
        columns=dict(map(_column, options.column)),
        on_problem=problems.append,
    )
    for line in _summed(problems):
        print(f"newskit: {_as_typed(line)}", file=sys.stderr)
    if news.empty:
        raise ValueError(f"no article could be read from {', '.join(options.path)}.")
    return news


def _column(pair: str) -> tuple[str, str]:
    name, equals, field = pair.rpartition("=")
    if not equals:
        raise ValueError(f"--column is written NAME=FIELD, such as body=text, got {pair!r}.")
    return name, field


def _as_typed(problem: str) -> str:
    """A problem with the command line's options in place of Python's."""
    for spoken, typed in _OPTIONS.items():
        problem = problem.replace(spoken, typed)
    return problem


def _can_be_written(target: Path, endings: Iterable[str]) -> str:
    """The file's ending, if it is one of these and if there is a folder and a package for it."""
    ending = target.suffix.lower()
    if ending not in endings:
        raise ValueError(f"{target}: the file's ending must be one of {', '.join(endings)}, found {ending!r}.")
    if not target.parent.is_dir():
        raise FileNotFoundError(f"The folder {str(target.parent)!r} does not exist: make it first.")
    if ending in _NEEDS:
        _need(*_NEEDS[ending])
    return ending


def _summed(problems: Sequence[dict[str, str]]) -> list[str]:
    """A problem of each kind, the others as a number."""
    lines = [in_words(entry) for entry in quoted(problems)]
    more = len(problems) - len(lines)
    return [*lines, f"and {count(more, 'more problem')} while reading"] if more > 0 else lines


def write_table(found: pd.DataFrame, path: str | os.PathLike[str] | None) -> None:
    """Write a table as its file's ending says (.csv, .tsv, .xlsx, .jsonl, .parquet), to stdout as CSV without a path.

    CSV and TSV open rightly in spreadsheets: UTF-8 with a byte order mark, and a text that begins with = + - @, a tab
    or a carriage return gets an apostrophe, so that no cell becomes a formula. In XLSX texts are texts; what
    Excel cannot hold is left out (control characters) or cut (32,767 characters a cell).

    Raises
    ------
    ValueError
        For another ending, and for more rows than a sheet holds.
    FileNotFoundError
        Where the folder of `path` does not exist.
    ModuleNotFoundError
        Where openpyxl or pyarrow is not installed; the message says what to install.
    """
    if path is None:
        _to_stdout(found)
        return
    target = Path(path)
    _WRITERS[_can_be_written(target, _WRITERS)](found, target)


def safe_cells(found: pd.DataFrame) -> pd.DataFrame:
    """The table with an apostrophe before each text that a spreadsheet would read as a formula; numbers stay.

    >>> safe_cells(pd.DataFrame({"text": ["=1+1", "stay"], "low": [-5.0, 2.0]})).values.tolist()
    [["'=1+1", -5.0], ['stay', 2.0]]
    """
    texts = [name for name in found.columns if found[name].dtype == object or pd.api.types.is_string_dtype(found[name])]
    return found.assign(**{name: found[name].map(_as_plain_cell) for name in texts})


def _as_plain_cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _to_stdout(found: pd.DataFrame) -> None:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # a Windows console may have another encoding
    safe_cells(found).to_csv(sys.stdout, index=False, lineterminator="\n")
    sys.stdout.flush()


def _to_csv(found: pd.DataFrame, target: Path, separator: str = ",") -> None:
    safe_cells(found).to_csv(target, index=False, encoding="utf-8-sig", sep=separator, errors="replace")


def _to_jsonl(found: pd.DataFrame, target: Path) -> None:
    found.to_json(target, orient="records", lines=True, force_ascii=False, date_format="iso", date_unit="s")


def _to_parquet(found: pd.DataFrame, target: Path) -> None:
    found.to_parquet(target, index=False, engine="pyarrow")


def _to_xlsx(found: pd.DataFrame, target: Path) -> None:
    from openpyxl import Workbook

    if len(found) > _EXCEL_ROWS:
        raise ValueError(f"{target}: {len(found):,} rows are more than a sheet holds. Write a .csv or .parquet file.")
    book = Workbook(write_only=True)
    sheet = book.create_sheet("newskit")
    sheet.freeze_panes = "A2"
    sheet.append([_excel_cell(sheet, str(name)) for name in found.columns])
    for row in found.astype(object).itertuples(index=False, name=None):
        sheet.append([_excel_cell(sheet, value) for value in row])
    book.save(target)


def _excel_cell(sheet: Any, value: Any) -> Any:
    """A cell that holds a text as a text, whatever it begins with; missing values stay empty."""
    from openpyxl.cell import WriteOnlyCell

    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return None
    if isinstance(value, float) and abs(value) == float("inf"):
        value = str(value)  # Excel has no infinite numbers
    if not isinstance(value, str):
        return value.to_pydatetime() if isinstance(value, pd.Timestamp) else value
    cell = WriteOnlyCell(sheet, _NOT_IN_EXCEL.sub("", value)[:_EXCEL_CELL])
    cell.data_type = "s"
    return cell


def _need(package: str, extra: str) -> None:
    try:
        __import__(package)
    except ModuleNotFoundError:
        raise ModuleNotFoundError(
            f'For this file {package} is needed, which is not installed: pip install "newskit[{extra}]"'
        ) from None


_NEEDS = {".xlsx": ("openpyxl", "excel"), ".parquet": ("pyarrow", "parquet")}
_WRITERS: dict[str, Callable[[pd.DataFrame, Path], None]] = {
    ".csv": _to_csv,
    ".tsv": lambda found, target: _to_csv(found, target, "\t"),
    ".xlsx": _to_xlsx,
    ".jsonl": _to_jsonl,
    ".parquet": _to_parquet,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newskit",
        description="Turn news articles into tables a person can check, or into one page that shows them.",
    )
    parser.add_argument("--version", action="version", version=f"newskit {version('newskit')}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    report = _command(commands, "report", "one page: who speaks, which numbers are claimed, what happened when")
    report.add_argument("-o", "--output", default="report.html", help="the page to write (default: report.html)")
    report.add_argument(
        "--texts", choices=("sentences", "full"), default="sentences",
        help="the marked sentences of each article, or its full text (default: sentences)",
    )  # fmt: skip
    report.add_argument("--title", default=None, help="the page's heading")
    for name, (tells, _) in TABLES.items():
        command = _command(commands, name, f"a table: {tells}")
        command.add_argument(
            "-o",
            "--output",
            default=None,
            help=f"file to write, ending in {', '.join(_WRITERS)} (default: CSV on the screen)",
        )
        if name in READS_TITLES:
            command.add_argument("--titles", action="store_true", help="read titles too")
        if name == "timeline":
            command.add_argument(
                "--references", action="store_true", help="keep times in names of things, and of what is always so"
            )
    return parser


def _command(commands: Any, name: str, tells: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=tells, description=f"Make {tells}.")
    source = command.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "path", nargs="*", default=(), help="the articles: files, folders, archives, or a pattern in quotes"
    )
    source.add_argument("--sample", action="store_true", help="read the sample articles that come with newskit")
    command.add_argument(
        "--date-format",
        default="%Y%m%d",
        help="how the articles write dates, such as %%d.%%m.%%Y (default: %(default)s)",
    )
    command.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="NAME=FIELD",
        help="for a table: the column that holds text, title, published, url, outlet or article, as in body=text;"
        " once for each",
    )
    return command
