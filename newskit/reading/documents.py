"""Documents of word processors and PDF files: their paragraphs as lines, then read like a text file."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, takewhile
from typing import IO, Any

from newskit.reading.archives import packed_size
from newskit.reading.fields import is_url
from newskit.reading.headers import LONGEST_TITLE
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
"""The share of a file's characters in lines no longer than a full one: headings, lists and last lines are shorter."""
_SHORT_LINE, _NEARLY = 0.75, 0.95
"""Shares of a full line: a heading is shorter than the one; a line that a word would lengthen to less than the other is
a paragraph's last, unless its letters are narrow."""
_NEW_PAGE = "\x0c"
_EDGE = 2
"""Lines at the top and at the bottom of a page where its running head and foot may be."""
_HEAD = when_used(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[:.]\d\d .*")
_FOOT = when_used(r"(?:(?P<address>https?://\S+)|\w+:///\S+) \d{1,4}/\d{1,4}", re.IGNORECASE)
"""What browsers print around a page: "6/16/2022, 10:30 AM River rises" and "https://gazette.example/river 1/2"."""


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
    text = _text(_pdf_pages(stream, settings), "a PDF file", settings, report)
    pages = [[line.strip() for line in page.strip().split("\n")] for page in text.split(_NEW_PAGE) if page.strip()]
    kept, address = _without_running_lines(pages)
    return "\n".join(_with_address(list(filter(None, _paragraphs(kept))), address))


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
        yield page.extract_text().replace(_NEW_PAGE, "\n") + _NEW_PAGE


def _without_running_lines(pages: list[list[str]]) -> tuple[list[str], str]:
    """The lines without heads and feet of pages, and the address that a browser printed there."""
    running = _running(pages)
    kept, address = [], ""
    for number, page in enumerate(pages):
        edge = page[:_EDGE] + page[-_EDGE:]
        foot = next(filter(None, map(_FOOT.fullmatch, edge)), None)
        address = address or (foot and foot["address"]) or ""
        printed = [line for line in edge if foot and (_FOOT.fullmatch(line) or _HEAD.fullmatch(line))]
        kept += _between(page, {*printed, *(line for line in edge if _bare(line, number) in running)})
    return kept, address


def _running(pages: list[list[str]]) -> set[str]:
    """What most pages have at an edge; but a line that ends like a sentence may be the article's."""
    edges = [{_bare(line, number) for line in page[:_EDGE] + page[-_EDGE:]} for number, page in enumerate(pages)]
    often = Counter(line for edge in edges for line in edge)
    return {line for line, count in often.items() if count > max(1, len(pages) / 2) and not _ENDS.search(line)}


def _between(page: list[str], around: set[str]) -> list[str]:
    """A page without such lines at its two edges; where one comes back elsewhere it stays."""
    above, below = (len([*takewhile(around.__contains__, lines)]) for lines in (page[:_EDGE], page[: -_EDGE - 1 : -1]))
    return page[above : len(page) - below]


def _bare(line: str, number: int) -> str:
    """A line without the page's number."""
    return re.sub(rf"\b{number + 1}\b", "", line)


def _with_address(paragraphs: list[str], address: str) -> list[str]:
    """The address where a header has it: below a title, above an article that has none."""
    below = bool(paragraphs) and len(paragraphs[0]) <= LONGEST_TITLE
    return [*paragraphs[:below], address, *paragraphs[below:]] if is_url(address) else paragraphs


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Join lines to paragraphs.

    One ends at a blank line, with a sentence on a line where the next word had room, or as a lone short line.
    """
    width = _full_width(lines)
    pieces: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""]):
        if pieces and _HYPHENATED.search(pieces[-1]) and line[:1].islower():
            pieces[-1] = pieces[-1][:-1]
        elif pieces:
            pieces.append(" ")
        pieces.append(line)
        short = len(line) < _SHORT_LINE * width
        room = short or len(f"{line} {following.split(' ')[0]}") < _NEARLY * width
        if not line or (room and _ENDS.search(line)) or (short and len(pieces) == 1):
            yield "".join(pieces).strip()
            pieces = []
    yield "".join(pieces)


def _full_width(lines: list[str]) -> int:
    """The length of a full line; most characters stand in such lines, however many menus and headings there are."""
    widths = sorted(map(len, lines))
    places = accumulate(widths)
    most = _FULL * sum(widths)
    return next((width for width, place in zip(widths, places) if place >= most), 0)


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
