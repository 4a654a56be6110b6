"""Find the files: one, a folder with all below it, a pattern, an archive. Nothing is opened that is no plain file."""

from __future__ import annotations

import io
import os
import re
import stat
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from newskit.reading.archives import ARCHIVES, is_hidden, members
from newskit.reading.problems import Problems
from newskit.reading.settings import Settings

KINDS = {
    ".txt": "text", ".text": "text", ".md": "text", "": "text",
    ".html": "page", ".htm": "page", ".mhtml": "page", ".mht": "page",
    ".csv": "csv", ".tsv": "csv", ".tab": "csv",
    ".jsonl": "json lines", ".ndjson": "json lines", ".json": "json",
    ".parquet": "parquet", ".xlsx": "sheet", ".xlsm": "sheet",
    ".docx": "word", ".rtf": "rich text", ".pdf": "pdf",
} | dict.fromkeys(ARCHIVES, "archive")  # fmt: skip
"""What a file holds, by its ending."""

STREAMED = frozenset({"csv", "json lines", "parquet"})
"""Kinds that are read row by row, however large the file."""

_ADVICE = {
    ".doc": "save it as .docx", ".odt": "save it as .docx", ".pages": "export it as .docx", ".xls": "save it as .xlsx",
    ".ods": "save it as .xlsx", ".rar": "unpack it and read the folder", ".7z": "unpack it and read the folder",
    ".webarchive": "save the page as HTML", ".url": "save the page, not a link to it",
    ".webloc": "save the page, not a link to it", ".jpg": "run a text recognition", ".png": "run a text recognition",
}  # fmt: skip
"""What to do with files that are not read, by their ending."""

_BESIDE_A_PAGE = tuple(
    "_files .files -Dateien _fichiers _archivos _bestanden -filer _file _arquivos _ficheiros _pliki _soubory"
    " _tiedostot _elemei _dosyalar _datoteke".split()
)
"""How the folder beside a saved page ends in the languages of browsers."""

_MAGIC = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read: its articles' id, its name in problems, what it holds, how to open it."""

    id: str
    file: str
    kind: str
    open: Callable[[], IO[bytes]]


class Finder:
    """Finds the sources of several paths; each file once, however many links lead to it."""

    def __init__(self, settings: Settings, problems: Problems) -> None:
        self.settings = settings
        self.problems = problems
        self.seen: set[tuple[int, int]] = set()

    def sources(self, path: str) -> Iterator[Source]:
        """Yield what is to be read at a path, which exists or is a pattern, in the order of names."""
        others: Counter[str] = Counter()
        if is_pattern(path):
            root, found = matches(path)
            tops = [(file, _below(root, file)) for file in found]
        else:
            whole = os.path.isdir(path) or (KINDS.get(ending(path)) == "archive" and not _holds_one(path))
            tops = [(Path(path), "" if whole else _stem(os.path.basename(path)))]
        for file, name in tops:
            yield from self._files(file, name, others)
        if others:
            self.problems.add(printable(path), _left_out(others))

    def _files(self, top: Path, name: str, others: Counter[str]) -> Iterator[Source]:
        """Walk down without recursion, so that no depth is too deep."""
        waiting = [(top, name)]
        while waiting:
            path, name = waiting.pop()
            try:
                status = path.stat()
                below = _entries(path, name) if stat.S_ISDIR(status.st_mode) and self._is_new(status) else []
            except OSError as error:
                self.problems.add(printable(path), f"cannot be read: {error.strerror or error}")
                continue
            if stat.S_ISDIR(status.st_mode):
                waiting += reversed(below)
            elif not stat.S_ISREG(status.st_mode):
                self.problems.add(printable(path), "no plain file but a device, a pipe or a socket; not opened")
            elif self._is_new(status):
                yield from self._file(path, name, status.st_size, others)

    def _is_new(self, status: os.stat_result) -> bool:
        key = (status.st_dev, status.st_ino)
        new = key not in self.seen or not status.st_ino  # some network drives number no files
        self.seen.add(key)
        return new

    def _file(self, path: Path, name: str, size: int, others: Counter[str]) -> Iterator[Source]:
        kind = KINDS.get(ending(path))
        if kind is None:
            others[ending(path)] += 1
        elif kind == "archive":
            above = name.rpartition("/")[0] if _holds_one(path) else name
            yield from self._members(path, f"{above}/" if above else "", others)
        elif size > self.settings.max_bytes and kind not in STREAMED:
            self.problems.add(printable(path), f"{size:,} bytes, more than max_bytes={self.settings.max_bytes:,}")
        else:
            yield Source(printable(name), printable(path), kind, lambda: path.open("rb"))

    def _members(self, path: Path, prefix: str, others: Counter[str]) -> Iterator[Source]:
        def tell(name: str, problem: str) -> None:
            self.problems.add(f"{printable(path)}/{printable(name)}" if name else printable(path), problem)

        def wanted(name: str) -> bool:
            is_read = KINDS.get(ending(name), "archive") != "archive"
            if not is_read:
                others[ending(name)] += 1
            return is_read

        known, number = self.problems.count + others.total(), 0
        for number, (name, data) in enumerate(members(path, self.settings, wanted, tell), 1):  # noqa: B007
            label, kind = f"{printable(path)}/{printable(name)}", KINDS[ending(name)]
            yield Source(printable(prefix + _stem(name)), label, kind, partial(io.BytesIO, data))
        if not number and known == self.problems.count + others.total():
            self.problems.add(printable(path), "no article in it")


def ending(name: str | Path) -> str:
    """What tells a file's kind: the last ending, small, or the last two of archives and what they hold (.tar.gz)."""
    suffixes = [suffix.lower() for suffix in Path(name).suffixes[-2:]]
    double = "".join(suffixes)
    return double if len(suffixes) == 2 and double in KINDS else "".join(suffixes[-1:])


def is_pattern(path: str) -> bool:
    """Tell whether a path is a pattern such as articles/2022-*/*.txt."""
    return _MAGIC.search(path) is not None and not os.path.exists(path)


def _holds_one(path: str | Path) -> bool:
    return ending(path) in (".gz", ".bz2", ".xz")


def matches(pattern: str) -> tuple[Path, list[Path]]:
    """The folder above a pattern's first wildcard and the paths that match, in the order of names."""
    parts = Path(pattern).parts
    fixed = next(number for number, part in enumerate(parts) if _MAGIC.search(part))
    root = Path(*parts[:fixed])
    found = [
        path for path in root.glob(str(Path(*parts[fixed:]))) if not any(map(is_hidden, path.relative_to(root).parts))
    ]
    return root, sorted(found, key=lambda path: _below(root, path))


def printable(path: str | Path) -> str:
    """A path as text; bytes of a file's name that are no characters become question marks."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


def _entries(folder: Path, name: str) -> list[tuple[Path, str]]:
    """What a folder holds and its ids, in the order of all ids below: "a" before "a/b", "a-b/c" before "a/b"."""
    with os.scandir(folder) as entries:
        there = {entry.name: entry for entry in entries if not is_hidden(entry.name)}
        named = sorted((_sort_key(entry), name) for name, entry in there.items() if not _belongs_to_page(name, there))
    above = f"{name}/" if name else ""
    return [(folder / file, above + key.removesuffix("/")) for key, file in named]


def _belongs_to_page(name: str, there: Collection[str]) -> bool:
    """The folder of pictures and frames that a browser saves beside a page: river.html has river_files."""
    page = next((name.removesuffix(end) for end in _BESIDE_A_PAGE if name.endswith(end)), None)
    return page is not None and any(page + end in there for end in (".html", ".htm"))


def _sort_key(entry: os.DirEntry[str]) -> str:
    try:
        folder = entry.is_dir()
    except OSError:  # a link to itself
        folder = False
    return f"{entry.name}/" if folder else _stem(entry.name)


def _below(root: Path, path: Path) -> str:
    name = path.relative_to(root).as_posix()
    return name.removeprefix(".") if path.is_dir() else _stem(name)


def _stem(name: str) -> str:
    """A file's name without the ending by which its kind is told."""
    return name[: -len(suffix)] if (suffix := ending(name)) and suffix in KINDS else name


def _left_out(others: Counter[str]) -> str:
    number = sum(others.values())
    endings = ", ".join(f"{ending} {count}" for ending, count in others.most_common(5))
    known = ", ".join(filter(None, KINDS))
    left_out = f"{number} file{'s' * (number > 1)} of other kinds left out ({endings})"
    return f"{left_out}; newskit reads {known} and no ending.{advice_on(others)}"


def advice_on(endings: Iterable[str]) -> str:
    """What to do with files of these endings, as a sentence to go on with; nothing where there is nothing to do."""
    told = [f"{name}: {_ADVICE[name]}" for name in endings if name in _ADVICE]
    return f" {'; '.join(told)}" if told else ""
