"""Factiva: each article ends with its accession number, "Document GAZ0000020220616ei6g0005t"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newskit.reading.exports.lines import RIGHTS, Lines, paragraphs, plain_byline, split
from newskit.reading.fields import Draft, day_in, one_line
from newskit.rules import when_used

_END = re.compile(r"^[ \t|]*(?:AN[ \t|]+)?Document [A-Z]\w{14,40}[ \t|]*$", re.MULTILINE)
_SIGN = re.compile(r"^[ \t|]*(?:[\d.,]{1,9} words[ \t|]*$|HD\b)", re.MULTILINE)
_CODES = "SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|ART|CLM"
_CODE = when_used(rf"\|?(?P<code>{_CODES})(?:[|\t][ |\t]*| {{2,}}|$| (?=\S))(?P<value>.*)")
_STRICT_CODE = when_used(rf"\|?(?P<code>{_CODES})(?:[|\t][ |\t]*| {{2,}}|$)(?P<value>.*)")
_WORDS = re.compile(r"[\d.,]{1,9} words")
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?(?: \w{2,5})?")
_LANGUAGE = re.compile(r"(?:English|Spanish|French|German|Italian|Portuguese|Dutch|Russian|Chinese|Japanese|Arabic)")
_BYLINE = re.compile(r"[Bb]y [A-Z]")
_PERSON = when_used(r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+")


def read_factiva(text: str) -> Iterator[Draft | None]:
    """Yield the article of each piece; None for one without a headline's code and without a count of words."""
    for lines in split(text, _END):
        lines = [line.strip("|\t ") for line in lines]
        codes = {found["code"] for line in lines if (found := _STRICT_CODE.fullmatch(line) or _CODE.fullmatch(line))}
        if "HD" in codes and codes & {"LP", "TD"}:
            yield _coded(lines)
        else:
            yield _plain(lines) if any(map(_WORDS.fullmatch, lines)) else None


def _coded(lines: Lines) -> Draft:
    """Fields behind codes of two letters, as with the display "full article plus indexing"."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        found = (_STRICT_CODE if code in ("LP", "TD") else _CODE).fullmatch(line)
        if found and found["code"] not in fields:
            code = found["code"]
            line = found["value"]
        fields.setdefault(code, []).append(line.strip("|\t "))
    one = {code: one_line("\n".join(values)) for code, values in fields.items()}
    return Draft(
        id="",
        text=paragraphs([*fields.get("LP", []), "", *fields.get("TD", [])]),
        title=one.get("HD", ""),
        published=day_in(one.get("PD", "")),
        outlet=one.get("SN", ""),
        byline=plain_byline(one.get("BY", "")),
    )


def _plain(lines: Lines) -> Draft:
    """Title, byline, "512 words", date, source, code, language, rights, each on a line of its own."""
    lines = [line for line in lines if line]
    count = next(number for number, line in enumerate(lines) if _WORDS.fullmatch(line))
    title, byline = _above_the_count(lines[:count])
    below = [line for line in lines[count + 1 : count + 5] if not _CLOCK.fullmatch(line)]
    body = _body(lines, count)
    return Draft(
        id="",
        text="\n".join(lines[body:]),
        title=title,
        published=day_in(below[0]) if below else None,
        outlet=below[1] if len(below) > 1 else "",
        byline=byline,
    )


def _above_the_count(lines: Lines) -> tuple[str, str]:
    """Title and byline; a section may stand above the title, "Special to the Gazette" below the byline."""
    above = lines[-5:]
    for number in range(len(above) - 1, 0, -1):
        if _BYLINE.match(above[number]) or (number == len(above) - 1 and _PERSON.fullmatch(above[number])):
            return above[number - 1], plain_byline(above[number])
    return above[-1] if above else "", ""


def _body(lines: Lines, count: int) -> int:
    """The body begins behind the language and the line of rights."""
    body = next(
        (n + 1 for n in range(count + 1, min(count + 12, len(lines))) if _LANGUAGE.fullmatch(lines[n])), count + 4
    )
    while body < len(lines) and RIGHTS.match(lines[body]):
        body += 1
    return body


def is_factiva(text: str) -> bool:
    """Tell whether a text is an export of Factiva."""
    return "Document " in text and _END.search(text) is not None and _SIGN.search(text) is not None
