"""Documents of word processors and PDF files: their paragraphs as lines, then read like a text file."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import IO, Any

from newskit.reading.archives import packed_size
from newskit.reading.libraries import Unreadable, guarded
from newskit.reading.problems import Report
from newskit.reading.settings import Settings
from newskit.rules import when_used

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNSEEN = (
    *(f"{_WORD}{change}" for change in ("del", "moveFrom")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",  # what stands beside it a second time
)
_SIGNS = {f"{_WORD}{name}": sign for name, sign in {"p": "\n", "br": "\n", "cr": "\n", "tab": "\t"}.items()}
_SIGNS[f"{_WORD}noBreakHyphen"] = "-"
_ENDS = when_used(r"[.!?:\"”’)\]]$")
_HYPHENATED = re.compile(r"[a-z]-$")
_RICH_BYTES_A_SECOND, _PDF_BYTES_A_SECOND = 2_000_000, 300_000
"""Rich text and a page of a PDF file are read in one go, so their size tells beforehand how long they take."""
_BINARY = re.compile(rb"(?<!\\)\\bin(\d{1,9}) ?")
_FULL = 0.8
"""The share of a file's lines that are no longer than a full one: headings, lists and last lines are shorter."""
_SHORT_LINE = 0.75
"""A line of less than this share of a full one ends its paragraph, if it ends like a sentence."""


def read_word(stream: IO[bytes], settings: Settings, report: Report) -> str:
    """The text of a .docx file (extra `documents`), one paragraph a line."""
    if refusal := packed_size(stream, settings):
        report(refusal)
        return ""
    return _without_blank_lines(_text(_word_lines(stream), "a Word document", settings, report))


def _word_lines(stream: IO[bytes]) -> Iterator[str]:
    """The paragraphs as a reader sees them, also in forms, boxes and changes that were tracked; of a table the rows."""
    from docx import Document

    body = Document(io.BytesIO(stream.read())).element.body
    for unseen in list(body.iter(*_UNSEEN)):
        unseen.getparent().remove(unseen)
    for block in body.xpath(".//w:p[not(ancestor::w:p or ancestor::w:tbl)] | .//w:tbl[not(ancestor::w:tbl)]"):
        rows = block.xpath("./w:tr | ./w:sdt/w:sdtContent/w:tr")
        for row in rows:
            yield "\t".join(map(_words, row.xpath("./w:tc | ./w:sdt/w:sdtContent/w:tc")))
        if not rows:
            yield _words(block)


def _words(element: Any) -> str:
    """The words of a paragraph or a cell; paragraphs within it are lines."""
    pieces = (_SIGNS.get(node.tag, node.text or "") for node in element.iter(*_SIGNS, f"{_WORD}t"))
    return "".join(pieces).strip("\n")


def read_rich_text(stream: IO[bytes], settings: Settings, report: Report) -> str:
    """The text of an .rtf file (extra `documents`), one paragraph a line."""
    return _without_blank_lines(_text(_rich_lines(stream, settings), "a rich text file", settings, report))


def _rich_lines(stream: IO[bytes], settings: Settings) -> Iterator[str]:
    from striprtf.striprtf import rtf_to_text

    data = _without_pictures(stream.read())
    most = int(_RICH_BYTES_A_SECOND * settings.max_seconds)
    if not data.lstrip().startswith(b"{\\rtf"):
        raise Unreadable("no rich text: it does not begin with {\\rtf")
    if len(data) > most:
        raise Unreadable(f"{len(data):,} bytes, more than {most:,}; see max_seconds=")
    source = data.decode("cp1252", "replace")
    source = source.replace("\\fldinst{", "\\fldinst {")  # else striprtf writes addresses into the text
    text = rtf_to_text(source, encoding="cp1252", errors="replace")
    yield from text.replace("\x0c", "\n").split("\n")


def _without_pictures(data: bytes) -> bytes:
    """Rich text without its binary stretches: a brace in one of them would seem to end the document."""
    kept, start = [], 0
    while found := _BINARY.search(data, start):
        kept.append(data[start : found.start()])
        start = found.end() + int(found[1])
    return b"".join([*kept, data[start:]])


def read_pdf(stream: IO[bytes], settings: Settings, report: Report) -> str:
    """The text of a PDF file (extra `documents`); its lines are joined to paragraphs where they end full."""
    lines = _text(_pdf_pages(stream, settings), "a PDF file", settings, report).split("\n")
    return "\n".join(filter(None, _paragraphs(lines)))


def _pdf_pages(stream: IO[bytes], settings: Settings) -> Iterator[str]:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(stream.read()))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("it is encrypted. Save it without a password")
    most = int(_PDF_BYTES_A_SECOND * settings.max_seconds)
    for number, page in enumerate(reader.pages, 1):
        content = page.get_contents()
        if content is not None and len(content.get_data()) > most:
            raise Unreadable(f"page {number} has more than {most:,} bytes, and the rest is not read; see max_seconds=")
        yield page.extract_text()


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Join the lines of a page to paragraphs: one ends at an empty line, or at a short line that ends a sentence."""
    lines = [line.strip() for line in lines]
    widths = sorted(len(line) for line in lines if line) or [0]
    width = widths[int(_FULL * (len(widths) - 1))]
    pieces: list[str] = []
    for line in lines:
        if pieces and _HYPHENATED.search(pieces[-1]) and line[:1].islower():
            pieces[-1] = pieces[-1][:-1]
        elif pieces:
            pieces.append(" ")
        pieces.append(line)
        if not line or (len(line) < _SHORT_LINE * width and (_ENDS.search(line) or len(pieces) == 1)):
            yield "".join(pieces).strip()
            pieces = []
    yield "".join(pieces)


def _without_blank_lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


def _text(pieces: Iterator[str], what: str, settings: Settings, report: Report) -> str:
    """The pieces a library reads, one below the other; a file without words is reported."""
    told: list[str] = []
    kept, size = [], 0
    for piece in guarded(pieces, what, "documents", settings, told.append):
        kept.append(piece)
        size += len(piece) + 1
        if size > settings.max_bytes:
            told.append(f"holds more than max_bytes={settings.max_bytes:,} characters; the rest is not read")
            break
    text = "\n".join(kept)
    if not text.strip() and not told:
        told.append("no text in it. If it holds pictures of pages, run a text recognition (OCR) on it")
    for problem in told:
        report(problem)
    return text if text.strip() else ""
