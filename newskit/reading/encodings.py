"""From bytes to characters: UTF-8 or UTF-16 where they are, the likeliest encoding elsewhere, and say so."""

from __future__ import annotations

import codecs
import io
from typing import IO, NamedTuple

from newskit.reading.problems import Report
from newskit.rules import when_used

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16: its mark begins with that of UTF-16
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_PIECE = 1 << 18
_SAMPLE = 1 << 16
_BROKEN = when_used(r"[\x00\ud800-\udfff]")


class Encoding(NamedTuple):
    """An encoding, how its codec treats bytes that break it, and what to tell about the choice."""

    name: str
    errors: str = "replace"
    note: str = ""


def decode(data: bytes, report: Report, *, declared: str = "") -> str:
    """Decode a file's bytes and mend them (see `mend`); an encoding that had to be guessed is reported."""
    encoding = encoding_of(io.BytesIO(data), declared=declared)
    if encoding.note:
        report(encoding.note)
    try:
        text = data.decode(encoding.name, encoding.errors)
    except UnicodeDecodeError:  # half a character at the end of UTF-16
        text = data.decode(encoding.name, "replace")
        report("ends in half a character, which is replaced by U+FFFD")
    return mend(text, report)


def mend(text: str, report: Report) -> str:
    """Write every line end as one newline, and U+FFFD for NULs and lone surrogates, which no file or table can hold."""
    text, broken = _BROKEN.subn("\ufffd", text)
    if broken:
        report(f"{broken} NUL or lone surrogate character{'s' * (broken > 1)} replaced by U+FFFD")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def encoding_of(stream: IO[bytes], *, declared: str = "") -> Encoding:
    """Tell the encoding of a stream, which is left at its beginning."""
    start = stream.read(_SAMPLE)
    for mark, name in _MARKS.items():
        if start.startswith(mark):
            found = Encoding(name, "surrogatepass")
            break
    else:
        found = _without_mark(stream, start, declared)
    stream.seek(0)
    return found


def _without_mark(stream: IO[bytes], start: bytes, declared: str) -> Encoding:
    if wide := _wide(start):
        return Encoding(wide, "surrogatepass", f"no byte order mark; read as {wide}, since every other byte is NUL")
    if _is_utf8(stream):
        return Encoding("utf-8", "surrogatepass")
    sample = _odd_lines(stream)
    if _mostly_utf8(sample):
        return Encoding("utf-8", "replace", "not UTF-8 throughout; the bytes that are not are replaced by U+FFFD")
    if declared and _decodes(sample, declared):
        return Encoding(declared)
    name = _likeliest(sample)
    return Encoding(
        name, "replace", f"not UTF-8; read as {name}, the likeliest. If letters look wrong, save it as UTF-8"
    )


def _wide(start: bytes) -> str:
    """UTF-16 without its mark: in Western text every second byte is NUL."""
    half = len(start) // 2
    if half and start[1::2].count(0) > 0.7 * half and start[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if half and start[::2].count(0) > 0.7 * half and start[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""


def _is_utf8(stream: IO[bytes]) -> bool:
    stream.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")("surrogatepass")
    try:
        while piece := stream.read(_PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _odd_lines(stream: IO[bytes]) -> bytes:
    """The first lines that hold more than ASCII: only they tell encodings apart."""
    stream.seek(0)
    sample = b""
    while len(sample) < _SAMPLE and (line := stream.readline(_SAMPLE)):
        sample += b"" if line.isascii() else line
    return sample


def _mostly_utf8(sample: bytes) -> bool:
    """More whole characters than broken ones: UTF-8 with a damaged spot, for no other encoding looks so by chance."""
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) - broken > broken


def _decodes(sample: bytes, name: str) -> bool:
    try:
        sample.decode(name)
    except (UnicodeDecodeError, LookupError, ValueError):
        return False
    return True


def _likeliest(sample: bytes) -> str:
    """The detector's choice, but Windows Western where that is possible.

    A few curly quotes and accents among English words look to the detector like many an alphabet (0x92 alone like
    Chinese), and on English news it is the Western one.
    """
    import charset_normalizer

    matches = charset_normalizer.from_bytes(sample)
    best = matches.best()
    if best is None or any("cp1252" in match.could_be_from_charset for match in matches):
        return "cp1252"
    odd = sum(byte > 127 for byte in sample)
    little_to_go_by = odd < 8 or (best.multi_byte_usage and odd < len(sample) / 4)
    return "cp1252" if little_to_go_by and _decodes(sample, "cp1252") else best.encoding
