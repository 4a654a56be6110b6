"""ProQuest: labelled fields, each article with its "ProQuest document ID", a rule of underscores between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from newskit.reading.exports.lines import Lines, paragraphs, split
from newskit.reading.fields import Draft, day_in, one_line
from newskit.rules import when_used

_SIGN = re.compile(r"^[ \t]*ProQuest document ID[ \t]*:", re.MULTILINE)
_LAST = re.compile(r"^[ \t]*Database:.*$", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:_{20,}|Document \d{1,5} of \d{1,5})[ \t]*$", re.MULTILINE)
_LABEL = when_used(
    r"(?P<label>Title|Author|Publication info|Publication (?:title|date|year|subject)|Abstract|Full text"
    r"|Subject|Location|People|Company / organization|Business indexing term|Identifier / keyword|Links"
    r"|ProQuest document link|ProQuest document ID|Document URL|Pages?|First page|Volume|Issue|Section|Column|Edition"
    r"|Publisher|Place of publication|Country of publication|ISSN|e-?ISSN|Source type|Source|Language of publication"
    r"|Document type|Document feature|Copyright|Last updated|Database|Credit|Classification|Dateline|Number of pages"
    r"|Accession number|Language):\s*(?P<value>.*)",
    re.IGNORECASE,
)

_HEADINGS = frozenset(
    {"ProQuest document link", "FULL TEXT", "ABSTRACT", "DETAILS", "LINKS", "Full Text", "Details", "Links"}
)
"""Lines of their own that stand for labels in Word and rich text."""
_CITATION = re.compile(r".{0,300}\[[^\]]{1,80}\]")
"""Where there are no labels, a line below the title: "Ruiz, Ana. The Gazette ; Brannock [Brannock]. 16 June 2022"."""


def read_proquest(text: str) -> Iterator[Draft | None]:
    """Yield the article of each piece between rules, or up to a line that names the database; None for other pieces."""
    ruled = _RULE.search(text) is not None
    for lines in split(text, _RULE if ruled else _LAST):
        lines = [line.strip("|\t ") for line in lines]  # bars part the cells of a table in rich text
        fields = _fields(lines)
        yield _article(lines, fields) if fields.keys() & {"proquest document id", "full text", "document url"} else None


def _fields(lines: Lines) -> dict[str, list[str]]:
    """Label to its lines; what follows a label belongs to it. A label that comes back keeps its first value."""
    fields: dict[str, list[str]] = {}
    label = ""
    for line in lines:
        found = _LABEL.fullmatch(line)
        if line in _HEADINGS:
            label, line = line.lower(), ""
        elif found and not (label == "full text" and _speaks_on(found)):
            label, line = found["label"].lower(), found["value"].strip("|\t ")
            label = f"again {label}" if label in fields else label
        fields.setdefault(label, []).append(line)
    return fields


def _speaks_on(found: re.Match[str]) -> bool:
    """A line of an article that begins like a label: "Source: the county's own count"."""
    return found["label"].lower() in ("source", "section", "people", "location", "credit", "title", "column", "issue")


def _article(lines: Lines, fields: dict[str, list[str]]) -> Draft:
    one = {label: one_line("\n".join(values)) for label, values in fields.items()}
    info = one.get("publication info", "")
    return Draft(
        id="",
        text=paragraphs(fields.get("full text", [])),
        title=one.get("title") or _title_above(lines),
        published=day_in(one.get("publication date", "")) or day_in(info),
        url=one.get("document url", ""),
        outlet=one.get("publication title", "").split(";")[0] or re.split(r"\s*[;\[:]", info)[0],
        byline="; ".join(map(_first_name_first, one.get("author", "").split(";"))),
    )


def _title_above(lines: Lines) -> str:
    """The last line above the first field, without a citation; what links the article before it has stands above."""
    above = [*takewhile(lambda line: not (_LABEL.fullmatch(line) or line in _HEADINGS - {"LINKS", "Links"}), lines)]
    named = [line for line in above if line and not (_CITATION.match(line) and day_in(line))]
    return named[-1] if named else ""


def _first_name_first(name: str) -> str:
    """The name "Ruiz, Ana" as "Ana Ruiz"."""
    last, comma, first = name.strip().strip(".").partition(", ")
    return f"{first} {last}" if comma and "," not in first else name.strip()


def is_proquest(text: str) -> bool:
    """Tell whether a text is an export of ProQuest."""
    return "ProQuest document ID" in text and _SIGN.search(text) is not None
