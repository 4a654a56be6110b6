"""Find the files: one, a folder with all below it, a pattern, an archive. Nothing is opened that is no plain file."""

from __future__ import annotations

import io
import os
import re
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from newskit.reading.problems import Problems
from newskit.reading.settings import Settings

KINDS = {
    ".txt": "text", ".text": "text", ".md": "text", "": "text",
    ".html": "page", ".htm": "page",
    ".csv": "csv", ".tsv": "csv", ".jsonl": "json lines", ".ndjson": "json lines",
    ".zip": "archive",
}  # fmt: skip
"""What a file holds, by its ending."""

_ARCHIVES = {".zip", ".gz", ".tar", ".tgz", ".bz2", ".xz", ".7z", ".rar"}
_MAGIC = re.compile(r"[*?\[]")
_SMALL = 1_000_000
"""Bytes up to which no member is a bomb, however well it packs: a blank table packs a thousandfold."""
_BAD_ARCHIVE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, NotImplementedError)


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
            whole = os.path.isdir(path) or KINDS.get(Path(path).suffix.lower()) == "archive"
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
        kind = KINDS.get(path.suffix.lower())
        if kind is None:
            others[path.suffix.lower()] += 1
        elif kind == "archive":
            yield from self._members(path, f"{name}/" if name else "", others)
        elif size > self.settings.max_bytes and kind in ("text", "page"):
            self.problems.add(printable(path), f"{size:,} bytes, more than max_bytes={self.settings.max_bytes:,}")
        else:
            yield Source(printable(name), printable(path), kind, lambda: path.open("rb"))

    def _members(self, path: Path, prefix: str, others: Counter[str]) -> Iterator[Source]:
        try:
            archive = zipfile.ZipFile(path)
        except _BAD_ARCHIVE as error:
            self.problems.add(printable(path), f"archive cannot be read: {error}")
            return
        with archive:
            for member, name in self._admitted(archive, printable(path), others):
                label = f"{printable(path)}/{printable(name)}"
                try:
                    data = archive.read(member)
                except _BAD_ARCHIVE as error:
                    self.problems.add(label, f"cannot be unpacked: {error}")
                    continue
                kind = KINDS[Path(name).suffix.lower()]
                yield Source(printable(prefix + _stem(name)), label, kind, partial(io.BytesIO, data))

    def _admitted(
        self, archive: zipfile.ZipFile, file: str, others: Counter[str]
    ) -> Iterator[tuple[zipfile.ZipInfo, str]]:
        """The members that may be unpacked, in the order of names; the caps on count and sum are kept here."""
        total, settings = 0, self.settings
        for number, (name, member) in enumerate(_in_order(archive), 1):
            if number > settings.max_members:
                self.problems.add(file, f"more than max_members={settings.max_members:,} files; the rest is not read")
                return
            if refusal := _refusal(member, name, settings):
                self.problems.add(f"{file}/{printable(name)}", refusal)
                continue
            if Path(name).suffix.lower() not in KINDS:
                others[Path(name).suffix.lower()] += 1
                continue
            total += member.file_size
            if total > settings.max_total:
                self.problems.add(file, f"unpacks to over max_total={settings.max_total:,} bytes; the rest is not read")
                return
            yield member, name


def is_pattern(path: str) -> bool:
    """Tell whether a path is a pattern such as articles/2022-*/*.txt."""
    return _MAGIC.search(path) is not None and not os.path.exists(path)


def matches(pattern: str) -> tuple[Path, list[Path]]:
    """The folder above a pattern's first wildcard and the paths that match, in the order of names."""
    parts = Path(pattern).parts
    fixed = next(number for number, part in enumerate(parts) if _MAGIC.search(part))
    root = Path(*parts[:fixed])
    found = [
        path for path in root.glob(str(Path(*parts[fixed:]))) if not any(map(is_hidden, path.relative_to(root).parts))
    ]
    return root, sorted(found, key=lambda path: _below(root, path))


def is_hidden(name: str) -> bool:
    """A name that systems and programs keep for themselves (.git, .DS_Store); these are passed over."""
    return (name.startswith(".") and name not in (".", "..")) or name == "__MACOSX"


def printable(path: str | Path) -> str:
    """A path as text; bytes of a file's name that are no characters become question marks."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


def _entries(folder: Path, name: str) -> list[tuple[Path, str]]:
    """What a folder holds and its ids, in the order of all ids below: "a" before "a/b", "a-b/c" before "a/b"."""
    with os.scandir(folder) as entries:
        named = sorted((_sort_key(entry), entry.name) for entry in entries if not is_hidden(entry.name))
    above = f"{name}/" if name else ""
    return [(folder / file, above + key.removesuffix("/")) for key, file in named]


def _sort_key(entry: os.DirEntry[str]) -> str:
    try:
        folder = entry.is_dir()
    except OSError:  # a link to itself
        folder = False
    return f"{entry.name}/" if folder else _stem(entry.name)


def _in_order(archive: zipfile.ZipFile) -> list[tuple[str, zipfile.ZipInfo]]:
    """An archive's files with their names as Unix writes them, sorted like a folder's."""
    named = [(member.filename.replace("\\", "/"), member) for member in archive.infolist() if not member.is_dir()]
    visible = [pair for pair in named if not any(map(is_hidden, pair[0].split("/")))]
    return sorted(visible, key=lambda pair: _stem(pair[0]))


def _below(root: Path, path: Path) -> str:
    name = path.relative_to(root).as_posix()
    return name.removeprefix(".") if path.is_dir() else _stem(name)


def _stem(name: str) -> str:
    """A file's name without the ending by which its kind is told."""
    return name[: -len(suffix)] if (suffix := Path(name).suffix) and suffix.lower() in KINDS else name


def _left_out(others: Counter[str]) -> str:
    number = sum(others.values())
    endings = ", ".join(f"{ending} {count}" for ending, count in others.most_common(5))
    known = ", ".join(filter(None, KINDS))
    return f"{number} file{'s' * (number > 1)} of other kinds left out ({endings}); newskit reads {known} and no ending"


def _refusal(member: zipfile.ZipInfo, name: str, settings: Settings) -> str:
    """Why a member of an archive is not read, or nothing."""
    mode = member.external_attr >> 16
    ratio = member.file_size / max(member.compress_size, 1)
    if name.startswith("/") or re.match(r"[a-zA-Z]:", name) or ".." in name.split("/"):
        return "refused: its path leads out of the archive"
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "refused: a link or a device, no plain file"
    if member.flag_bits & 1:
        return "refused: encrypted. Unpack the archive with its password, then read the folder"
    if Path(name).suffix.lower() in _ARCHIVES:
        return "refused: an archive within an archive. Unpack it, then read it"
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "refused: a compression that cannot be stopped at a size. Pack it as a plain zip file (deflate)"
    if member.file_size > settings.max_bytes:
        return f"refused: {member.file_size:,} bytes, more than max_bytes={settings.max_bytes:,}"
    if member.file_size > _SMALL and ratio > settings.max_ratio:
        return f"refused: unpacks to {ratio:,.0f} times its size, more than max_ratio={settings.max_ratio:g}"
    return ""
