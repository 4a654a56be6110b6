"""Files that newspaper databases export: Nexis Uni, Factiva and ProQuest, many articles in one.

The same words come as plain text, rich text, Word or HTML; by the time they are here they are lines. What tells the
articles apart, and what stands where, follows the databases' own help pages; the labels are theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from newskit.reading.fields import Draft, day_in, one_line

Lines = Sequence[str]

_NEXIS_END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE)
_NEXIS_COUNT = re.compile(r"^[ \t]*\d{1,5} of \d{1,5} DOCUMENTS?[ \t]*$", re.MULTILINE)
_NEXIS_SIGN = re.compile(r"^[ \t]*(?:Load-Date|Length|Byline|Section):", re.MULTILINE | re.IGNORECASE)
_FACTIVA_END = re.compile(r"^[ \t|]*(?:AN[ \t|]+)?Document [A-Z]\w{14,40}[ \t|]*$", re.MULTILINE)
_FACTIVA_SIGN = re.compile(r"^[ \t|]*(?:[\d.,]{1,9} words[ \t|]*$|HD\b)", re.MULTILINE)
_PROQUEST_SIGN = re.compile(r"^[ \t]*ProQuest document ID[ \t]*:", re.MULTILINE)
_PROQUEST_LAST = re.compile(r"^[ \t]*Database:.*$", re.MULTILINE)
_PROQUEST_RULE = re.compile(r"^[ \t]*(?:_{20,}|Document \d{1,5} of \d{1,5})[ \t]*$", re.MULTILINE)


def read_export(text: str, name: str) -> list[Draft]:
    """The articles of a database's export; none for any other text."""
    reader = _reader_of(text)
    drafts = reader(text) if reader else ()
    return [_named(draft, f"{name}#{number}", number) for number, draft in enumerate(drafts, 1)]


def may_be_export(text: str) -> bool:
    """Whether a text, or a page's source, holds words that each export holds: cheap, and wrong now and then."""
    return any(words in text for words in ("End of Document", " DOCUMENT", "Document ", "roQuest document ID"))


def _reader_of(text: str) -> Callable[[str], Iterator[Draft]] | None:
    if not may_be_export(text):
        return None
    if ("End of Document" in text and _NEXIS_END.search(text) and _NEXIS_SIGN.search(text)) or (
        " DOCUMENT" in text and _NEXIS_COUNT.search(text) and _NEXIS_SIGN.search(text)
    ):
        return _read_nexis
    if "Document " in text and _FACTIVA_END.search(text) and _FACTIVA_SIGN.search(text):
        return _read_factiva
    return _read_proquest if "roQuest document ID" in text and _PROQUEST_SIGN.search(text) else None


def _named(draft: Draft, name: str, number: int) -> Draft:
    draft.id, draft.row = name, f"row {number}: "
    return draft


def _split(text: str, mark: re.Pattern[str]) -> Iterator[list[str]]:
    """The lines of each piece between marks, blanks trimmed; pieces that hold nothing are left out."""
    start = 0
    for end, after in [*(match.span() for match in mark.finditer(text)), (len(text), len(text))]:
        lines = [line.strip() for line in text[start:end].split("\n")]
        if any(lines):
            yield lines
        start = after


def _paragraphs(lines: Lines) -> str:
    """One paragraph a line: where lines are wrapped and blank lines part the paragraphs, these are joined."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    wrapped = len(blocks) > 1 and max(map(len, lines), default=0) <= _WRAPPED
    return "\n".join((" " if wrapped else "\n").join(block) for block in blocks if block)


_WRAPPED = 100
"""Characters that no line of a wrapped text exceeds."""


# Nexis Uni (and LexisNexis before it)

_NEXIS_LABEL = re.compile(
    r"(?P<label>headline|byline|section|length|dateline|highlight|load-date|edition|series|language|publication-type)"
    r":\s*(?P<value>.*)",
    re.IGNORECASE,
)
_NEXIS_TAIL = re.compile(
    r"(?:graphic|classification|notes?|correction-date)$|(?:load-date|language|publication-type|document-type|graphic"
    r"|journal-code|acc-no|subject|industry|geographic):|copyright \d{4}",
    re.IGNORECASE,
)


def _read_nexis(text: str) -> Iterator[Draft]:
    mark = _NEXIS_END if _NEXIS_END.search(text) else _NEXIS_COUNT
    for lines in _split(text, mark):
        if any(map(_NEXIS_LABEL.match, lines)):
            yield _nexis_article(lines)


def _nexis_article(lines: Lines) -> Draft:
    """Head (title, source, date, labelled lines), body, tail."""
    body = _nexis_body(lines)
    tail = next((n for n in range(body, len(lines)) if _NEXIS_TAIL.match(lines[n])), len(lines))
    labels = {found["label"].lower(): found["value"] for line in reversed(lines) if (found := _NEXIS_LABEL.match(line))}
    title, outlet, published = _nexis_head([line for line in lines[:body] if line])
    return Draft(
        id="",
        text=_paragraphs(lines[body:tail]),
        title=one_line(labels.get("headline") or title),
        published=day_in(published) or day_in(labels.get("load-date", "")),
        outlet=outlet,
        byline=_plain_byline(labels.get("byline", "")),
        dateline=labels.get("dateline", ""),
    )


def _nexis_body(lines: Lines) -> int:
    """The number of the first line of the body: after the heading "Body", else after the labelled lines of the head."""
    if "Body" in lines:
        return lines.index("Body") + 1
    head = [number for number, line in enumerate(lines) if (found := _NEXIS_LABEL.match(line)) and _in_head(found)]
    first = head[0] if head else 0
    run = [number for number in head if number <= first + 30]
    return run[-1] + 1 if run else 0


def _in_head(found: re.Match[str]) -> bool:
    return found["label"].lower() not in ("load-date", "language", "publication-type")


def _nexis_head(head: Lines) -> tuple[str, str, str]:
    """Title, source and date: three lines in this order, or the title below the date."""
    for number, line in enumerate(head):
        if number and len(line) < 80 and day_in(line, only=True):
            below = (text for text in head[number + 1 :] if not _NEXIS_LABEL.match(text) and not _RIGHTS.match(text))
            return head[number - 2] if number >= 2 else next(below, ""), head[number - 1], line
    return head[0] if head else "", "", ""


def _plain_byline(text: str) -> str:
    return re.sub(r"^by:?\s+", "", one_line(text), flags=re.IGNORECASE)


# Factiva

_CODES = "SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|ART|CLM"
_CODE = re.compile(rf"\|?(?P<code>{_CODES})(?:[|\t]+[ |\t]*| {{2,}}|$| (?=\S))(?P<value>.*)")
_STRICT_CODE = re.compile(rf"\|?(?P<code>{_CODES})(?:[|\t]+[ |\t]*| {{2,}}|$)(?P<value>.*)")
_WORDS = re.compile(r"[\d.,]{1,9} words")
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?(?: \w{2,5})?")
_LANGUAGE = re.compile(r"(?:English|Spanish|French|German|Italian|Portuguese|Dutch|Russian|Chinese|Japanese|Arabic)")
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright\b|all rights reserved)", re.IGNORECASE)
_PERSON = re.compile(r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+")


def _read_factiva(text: str) -> Iterator[Draft]:
    for lines in _split(text, _FACTIVA_END):
        lines = [line.strip("|\t ") for line in lines]
        codes = {found["code"] for line in lines if (found := _STRICT_CODE.fullmatch(line) or _CODE.fullmatch(line))}
        if "HD" in codes and codes & {"LP", "TD"}:
            yield _factiva_coded(lines)
        elif any(map(_WORDS.fullmatch, lines)):
            yield _factiva_plain(lines)


def _factiva_coded(lines: Lines) -> Draft:
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
        text=_paragraphs([*fields.get("LP", []), "", *fields.get("TD", [])]),
        title=one.get("HD", ""),
        published=day_in(one.get("PD", "")),
        outlet=one.get("SN", ""),
        byline=_plain_byline(one.get("BY", "")),
    )


def _factiva_plain(lines: Lines) -> Draft:
    """Title, byline, "512 words", date, source, code, language, rights, each on a line of its own."""
    lines = [line for line in lines if line]
    count = next(number for number, line in enumerate(lines) if _WORDS.fullmatch(line))
    title, byline = _above_the_count(lines[:count])
    below = [line for line in lines[count + 1 : count + 5] if not _CLOCK.fullmatch(line)]
    body = _factiva_body(lines, count)
    return Draft(
        id="",
        text="\n".join(lines[body:]),
        title=title,
        published=day_in(below[0]) if below else None,
        outlet=below[1] if len(below) > 1 else "",
        byline=byline,
    )


def _above_the_count(lines: Lines) -> tuple[str, str]:
    """Title and byline; a section may stand above the title."""
    above, byline = list(lines[-4:]), ""
    if len(above) > 1 and (above[-1].lower().startswith("by ") or _PERSON.fullmatch(above[-1])):
        byline = _plain_byline(above.pop())
    return above[-1] if above else "", byline


def _factiva_body(lines: Lines, count: int) -> int:
    """The body begins behind the language and the line of rights."""
    body = next(
        (n + 1 for n in range(count + 1, min(count + 12, len(lines))) if _LANGUAGE.fullmatch(lines[n])), count + 4
    )
    while body < len(lines) and _RIGHTS.match(lines[body]):
        body += 1
    return body


# ProQuest

_PROQUEST_LABEL = re.compile(
    r"(?P<label>Title|Author|Publication info|Publication (?:title|date|year|subject)|Abstract|Full text"
    r"|Subject|Location|People|Company / organization|Business indexing term|Identifier / keyword|Links"
    r"|ProQuest document link|ProQuest document ID|Document URL|Pages?|First page|Volume|Issue|Section|Column|Edition"
    r"|Publisher|Place of publication|Country of publication|ISSN|e-?ISSN|Source type|Source|Language of publication"
    r"|Document type|Document feature|Copyright|Last updated|Database|Credit|Classification|Dateline|Number of pages"
    r"|Accession number|Language):\s*(?P<value>.*)",
    re.IGNORECASE,
)


_PROQUEST_HEADINGS = frozenset(
    {"ProQuest document link", "FULL TEXT", "ABSTRACT", "DETAILS", "LINKS", "Full Text", "Details", "Links"}
)
"""Lines of their own that stand for labels in Word and rich text."""


def _read_proquest(text: str) -> Iterator[Draft]:
    """Pieces between rules; without rules an article ends with the line that names the database."""
    ruled = _PROQUEST_RULE.search(text) is not None
    for lines in _split(text, _PROQUEST_RULE if ruled else _PROQUEST_LAST):
        fields = _proquest_fields(lines)
        if "proquest document id" in fields or "full text" in fields or "document url" in fields:
            yield _proquest_article(lines, fields)


def _proquest_fields(lines: Lines) -> dict[str, list[str]]:
    """Label to its lines; what follows a label belongs to it. A label that comes back keeps its first value."""
    fields: dict[str, list[str]] = {}
    label = ""
    for line in lines:
        found = _PROQUEST_LABEL.fullmatch(line)
        if line in _PROQUEST_HEADINGS:
            label, line = line.lower(), ""
        elif found and not (label == "full text" and _speaks_on(found)):
            label, line = found["label"].lower(), found["value"]
            label = f"again {label}" if label in fields else label
        fields.setdefault(label, []).append(line)
    return fields


def _speaks_on(found: re.Match[str]) -> bool:
    """A line of an article that begins like a label: "Source: the county's own count"."""
    return found["label"].lower() in ("source", "section", "people", "location", "credit", "title", "column", "issue")


def _proquest_article(lines: Lines, fields: dict[str, list[str]]) -> Draft:
    one = {label: one_line("\n".join(values)) for label, values in fields.items()}
    info = one.get("publication info", "")
    return Draft(
        id="",
        text=_paragraphs(fields.get("full text", [])),
        title=one.get("title") or next(line for line in lines if line),
        published=day_in(one.get("publication date", "")) or day_in(info),
        url=one.get("document url", ""),
        outlet=one.get("publication title") or re.split(r"\s*[;\[:]", info)[0],
        byline="; ".join(map(_first_name_first, one.get("author", "").split(";"))),
    )


def _first_name_first(name: str) -> str:
    """The name "Ruiz, Ana" as "Ana Ruiz"."""
    last, comma, first = name.strip().strip(".").partition(", ")
    return f"{first} {last}" if comma and "," not in first else name.strip()
