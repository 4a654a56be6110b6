"""Archives, read in memory and never unpacked to disk: zip, tar (plain or compressed), a single compressed file.

Whatever an archive claims, no more than the caps allow is unpacked, and nothing is followed out of it.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import re
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, cast

from newskit.reading.problems import ReadingError
from newskit.reading.settings import Settings

ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".gz", ".bz2", ".xz")
"""What is read, by its ending; the last three hold one file."""

Tell = Callable[[str, str], None]
"""Takes the name of a member ("" for the archive itself) and what is wrong with it."""
Wanted = Callable[[str], bool]
"""Whether a member of this name is of a kind that is read."""

_OTHERS = (".7z", ".rar", ".zst")
_SMALL = 1_000_000
"""Bytes up to which nothing is a bomb, however well it packs: a blank table packs a thousandfold."""
_ROOM = 1 << 20
"""Bytes of headers that may stand between two members."""
_UNREADABLE = (
    tarfile.TarError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError, ValueError,
    NotImplementedError, OverflowError, MemoryError,
)  # fmt: skip
"""What the libraries raise for broken archives: RuntimeError for a password, NotImplementedError for a packing method
they lack, OverflowError and MemoryError for sizes that a hostile header makes up."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Office before 2007 begin, and newer ones that a password locks."""
_OLD_OFFICE = "cannot be read: locked with a password, or of an old form. Save it anew, as .docx or .xlsx, without one"
_OPENERS: dict[str, Callable[..., Any]] = {".gz": gzip.open, ".tgz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}


class TooMuch(ValueError):
    """More bytes than allowed came out of a compressed stream."""


def members(path: Path, settings: Settings, wanted: Wanted, tell: Tell) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each member that is wanted and may be read; of a zip file in the order of names."""
    name = path.name.lower()
    try:
        if name.endswith(".zip"):
            yield from _zip_members(path, settings, wanted, tell)
        elif name.endswith((".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz")):
            yield from _tar_members(path, settings, wanted, tell)
        elif wanted(path.stem):
            yield path.stem, _single(path, settings)
    except ReadingError:
        raise
    except TooMuch as error:
        tell("", f"{error}; the rest is not read")
    except _UNREADABLE as error:
        tell("", f"archive cannot be read: {str(error) or type(error).__name__}")


def inside(name: str, endings: tuple[str, ...] = ARCHIVES + _OTHERS) -> bool:
    """Tell whether a name is an archive's."""
    return name.lower().endswith(endings)


def packed_size(stream: IO[bytes], settings: Settings) -> str:
    """Why a file that is a zip archive within (.docx, .xlsx) may not be opened, or nothing. The stream is rewound."""
    try:
        with zipfile.ZipFile(stream) as archive:
            listed = archive.infolist()
    except _UNREADABLE as error:
        stream.seek(0)
        return _OLD_OFFICE if stream.read(8) == _OLE else f"cannot be read: {error}"
    finally:
        stream.seek(0)
    total = sum(member.file_size for member in listed)
    ratio = total / max(sum(member.compress_size for member in listed), 1)
    if total > settings.max_bytes:
        return f"refused: unpacks to {total:,} bytes, more than max_bytes={settings.max_bytes:,}"
    if total > _SMALL and ratio > settings.max_ratio:
        return _too_dense(ratio, settings)
    return next(filter(None, map(_unstoppable, listed)), "")


def _zip_members(path: Path, settings: Settings, wanted: Wanted, tell: Tell) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        for member, name in _admitted(archive, settings, wanted, tell):
            try:
                data = archive.read(member)
            except _UNREADABLE as error:
                tell(name, f"cannot be unpacked: {error}")
                continue
            yield name, data


def _admitted(
    archive: zipfile.ZipFile, settings: Settings, wanted: Wanted, tell: Tell
) -> Iterator[tuple[zipfile.ZipInfo, str]]:
    """The members that may be unpacked, in the order of names; the caps on count and sum are kept here."""
    total = 0
    for number, (name, member) in enumerate(_in_order(archive), 1):
        if number > settings.max_members:
            tell("", f"more than max_members={settings.max_members:,} files; the rest is not read")
            return
        if refusal := _refusal(name, member.file_size, settings) or _zip_refusal(member, settings):
            tell(name, refusal)
        elif wanted(name):
            total += member.file_size
            if total > settings.max_total:
                tell("", f"unpacks to over max_total={settings.max_total:,} bytes; the rest is not read")
                return
            yield member, name


def _in_order(archive: zipfile.ZipFile) -> list[tuple[str, zipfile.ZipInfo]]:
    """An archive's files with their names as Unix writes them, sorted like a folder's, hidden ones left out."""
    named = [(member.filename.replace("\\", "/"), member) for member in archive.infolist()]
    visible = [pair for pair in named if not (pair[0].endswith("/") or any(map(is_hidden, pair[0].split("/"))))]
    return sorted(visible, key=lambda pair: os.path.splitext(pair[0])[0])


def _refusal(name: str, size: int, settings: Settings) -> str:
    """Why a member of this name and size is not read, or nothing."""
    if not name:
        return "refused: a member without a name"
    if name.startswith("/") or re.match(r"[a-zA-Z]:", name) or ".." in name.split("/"):
        return "refused: its path leads out of the archive"
    if inside(name):
        return "refused: an archive within an archive. Unpack it, then read it"
    if size > settings.max_bytes:
        return f"refused: {size:,} bytes, more than max_bytes={settings.max_bytes:,}"
    return ""


def _zip_refusal(member: zipfile.ZipInfo, settings: Settings) -> str:
    mode = member.external_attr >> 16
    ratio = member.file_size / max(member.compress_size, 1)
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "refused: a link or a device, no plain file"
    if member.flag_bits & 1:
        return "refused: encrypted. Unpack the archive with its password, then read the folder"
    if member.file_size > _SMALL and ratio > settings.max_ratio:
        return _too_dense(ratio, settings)
    return _unstoppable(member)


def _unstoppable(member: zipfile.ZipInfo) -> str:
    """A member may hold more than it says; of two methods only what it says is unpacked."""
    if member.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return ""
    return "refused: a compression that cannot be stopped at a size. Pack it as a plain zip file (deflate)"


def _too_dense(ratio: float, settings: Settings) -> str:
    return f"refused: unpacks to {ratio:,.0f} times its size, more than max_ratio={settings.max_ratio:g}"


def _tar_members(path: Path, settings: Settings, wanted: Wanted, tell: Tell) -> Iterator[tuple[str, bytes]]:
    """The members in the order in which they were packed: a compressed tar file can only be read from its beginning."""
    with _unpacked(path) as raw:
        stream = _Metered(raw, path.stat().st_size, settings)
        archive = tarfile.open(fileobj=cast(IO[bytes], stream), mode="r|")  # noqa: SIM115, it ends with `raw`
        skipped = 0
        for number in range(1, settings.max_members + 2):
            stream.allow(skipped + _ROOM)
            member = archive.next()
            if member is None:
                return
            archive.members = []  # type: ignore[attr-defined]  # else every header is kept
            skipped = max(member.size, 0)
            name = member.name.replace("\\", "/")
            if member.isdir() or any(map(is_hidden, name.split("/"))):
                continue
            if number > settings.max_members:
                tell("", f"more than max_members={settings.max_members:,} files; the rest is not read")
            elif not member.isreg():
                tell(name, "refused: a link or a device, no plain file")
            elif refusal := _refusal(name, member.size, settings):
                tell(name, refusal)
            elif wanted(name):
                stream.allow(member.size + _ROOM)
                content = archive.extractfile(member)
                yield name.removeprefix("./"), content.read() if content else b""


def _single(path: Path, settings: Settings) -> bytes:
    """The one file that .gz, .bz2 and .xz hold."""
    with _unpacked(path) as raw:
        stream = _Metered(raw, path.stat().st_size, settings)
        stream.allow(settings.max_bytes)
        data = b"".join(iter(lambda: stream.read(_ROOM), b""))
    if len(data) > settings.max_bytes:
        raise TooMuch(f"unpacks to more than max_bytes={settings.max_bytes:,}")
    return data


def _unpacked(path: Path) -> IO[bytes]:
    opener = _OPENERS.get(path.suffix.lower())
    return cast(IO[bytes], opener(path, "rb")) if opener else path.open("rb")


class _Metered:
    """A stream that stops where more comes out of it than the caps allow."""

    def __init__(self, raw: IO[bytes], size: int, settings: Settings) -> None:
        self.raw, self.settings = raw, settings
        self.dense = max(_SMALL, int(size * settings.max_ratio))
        self.total = self.left = 0

    def allow(self, size: int) -> None:
        """Let this many bytes pass from here on."""
        self.left = size

    def read(self, size: int) -> bytes:
        data = self.raw.read(max(1, min(size, self.left + _ROOM)))
        self.total += len(data)
        self.left -= len(data)
        if self.left < -_ROOM:
            raise TooMuch("unpacks to more bytes than it says, or more than max_bytes")
        if self.total > self.settings.max_total:
            raise TooMuch(f"unpacks to over max_total={self.settings.max_total:,} bytes")
        if self.total > self.dense:
            raise TooMuch(f"unpacks to more than max_ratio={self.settings.max_ratio:g} times its size")
        return data


def is_hidden(name: str) -> bool:
    """A name that systems and programs keep for themselves (.git, ~$notes.docx); these are passed over."""
    return (name.startswith((".", "~$")) and name not in (".", "..")) or name == "__MACOSX"
