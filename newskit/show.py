"""Show one article with what was found in it: quotes, numbers and times marked where they stand.

The page is HTML with its style inline: no script, nothing loaded from elsewhere, everything from the article escaped.
Importing newskit gives every Article this view in a notebook.

>>> print(marked("She said <5", [Mark(9, 11, "number", "n1", "Number: less than 5")], "a"))
She said <mark class="nk-number" id="a-n1" title="Number: less than 5">&lt;5</mark>
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import pandas as pd

from newskit.article import Article, ArticleLike, as_article
from newskit.markup import Html, attributes_of, element, escaped, linked, slug
from newskit.numbers import find_numbers
from newskit.people import CLEAR
from newskit.plot import UNCLEAR, day, in_figures
from newskit.quotes import find_quotes
from newskit.spans import Span
from newskit.times import find_times

KINDS = {"q": "quote", "n": "number", "t": "time"}
"""The letters of a record's id to the kind of mark it is; all others are "other"."""

LEGEND = {"quote": "quotes", "number": "numbers", "time": "times", "other": "other findings"}

LIGHT = """--nk-paper: #fff; --nk-ink: #1a1a1a; --nk-faint: #5b6066; --nk-line: #d8dade; --nk-link: #005a94;
  --nk-quote: #dcecf8; --nk-quote-line: #0072b2; --nk-number: #fce6b8; --nk-number-line: #a96c00;
  --nk-time: #cfeee2; --nk-time-line: #00795a; --nk-other: #f5deea; --nk-other-line: #a8457f;"""
DARK = """--nk-paper: #16181b; --nk-ink: #e7e8ea; --nk-faint: #a9aeb4; --nk-line: #3c4148; --nk-link: #7cc4f0;
  --nk-quote: #14344a; --nk-quote-line: #56b4e9; --nk-number: #573f0a; --nk-number-line: #e69f00;
  --nk-time: #0c4637; --nk-time-line: #2fc79c; --nk-other: #4b2238; --nk-other-line: #cc79a7;"""
"""The colours of Okabe and Ito as backgrounds and lines, for light and dark pages."""

MARKS = """
.nk-quote, .nk-number, .nk-time, .nk-other { color: inherit; border-radius: 2px; padding: 0 1px;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.nk-quote { background: var(--nk-quote); }
.nk-number { background: var(--nk-number); border-bottom: 2px solid var(--nk-number-line); }
.nk-time { background: var(--nk-time); border-bottom: 2px dotted var(--nk-time-line); }
.nk-other { background: var(--nk-other); border-bottom: 2px dashed var(--nk-other-line); }
.nk-quote[data-says]::after, .nk-time[data-says]::after { content: attr(data-says); font-size: .75em;
  margin-left: .35em; padding: 0 .4em; border-radius: .7em; white-space: nowrap; font-style: normal; }
.nk-quote[data-says]::after { background: var(--nk-quote-line); color: var(--nk-paper); }
.nk-quote.nk-unclear::after { background: var(--nk-faint); }
.nk-time[data-says]::after { color: var(--nk-time-line); padding-left: 0; }
.nk-left-out { color: var(--nk-faint); }
@media print { .nk-quote, .nk-number, .nk-time, .nk-other { print-color-adjust: exact; } }
"""

STYLE = f"""
.nk {{ {LIGHT} }}
@media (prefers-color-scheme: dark) {{ body:not([data-jp-theme-light="true"]) .nk {{ {DARK} }} }}
[data-jp-theme-light="false"] .nk {{ {DARK} }}
.nk {{ background: var(--nk-paper); color: var(--nk-ink); padding: .8em 1em; max-width: 48em; line-height: 1.65;
  font-family: Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }}
.nk p {{ margin: 0 0 .7em; }}
.nk .nk-head {{ font-size: 1.3em; font-weight: bold; line-height: 1.3; margin-bottom: .2em; }}
.nk .nk-from, .nk .nk-legend {{ font-family: system-ui, sans-serif; font-size: .85em; color: var(--nk-faint); }}
.nk .nk-legend mark {{ margin-right: .8em; padding: 0 .4em; color: var(--nk-ink); }}
.nk a {{ color: var(--nk-link); }}
{MARKS}"""


class Mark(NamedTuple):
    """What is marked in a text: `text[start:end]`.

    `kind` and `id` make the class and the id of the mark, `tells` is its title (shown under the mouse), `says` the
    few words set behind it, `unclear` fades them.
    """

    start: int
    end: int
    kind: str
    id: str
    tells: str
    says: str = ""
    unclear: bool = False


@dataclass(frozen=True, repr=False)
class Highlighted:
    """An article as HTML; a notebook shows it, `str()` and `html` give its source."""

    html: str
    summary: str

    def _repr_html_(self) -> str:
        return self.html

    def __str__(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return f"<{self.summary}; a notebook shows it, .html is its source>"


def highlight(article: ArticleLike, *found: Iterable[Span] | pd.DataFrame) -> Highlighted:
    """Show an article with its quotes, numbers and times marked, each with its speaker or value.

    Parameters
    ----------
    article : Article, row of an articles table, or str
    *found : lists of records, or tables of them
        What to mark instead: `find_names(article)`, or tables whose rows were corrected by hand (of a table of many
        articles the rows of this one are taken). Without any: quotes, numbers and times.

    Returns
    -------
    Highlighted
        A notebook shows it; `.html` is its source. Speakers whose confidence is below 0.6 are called unclear.

    Raises
    ------
    TypeError
        For what is no article, and for tables without `start` and `end`.
    """
    article = as_article(article)
    given = found or (find_quotes(article), find_numbers(article), find_times(article))
    marks = [mark for records in given for mark in marks_of(_of_article(records, article.id))]
    prefix = slug(article.id)
    body = element("div", *_head(article), _legend(marks), *marked_paragraphs(article, marks, prefix), class_="nk")
    counts = ", ".join(f"{count} {kind}s" for kind, count in Counter(mark.kind for mark in marks).items())
    return Highlighted(element("style", Html(STYLE)) + body, f"Article {article.id!r} with {counts or 'nothing found'}")


def marks_of(records: Iterable[Any]) -> list[Mark]:
    """Make marks of records, or of a table's rows (named tuples); those of titles are left out."""
    marks = []
    for number, record in enumerate(records, 1):
        if getattr(record, "where", "text") != "text":
            continue
        local = str(getattr(record, "id", "")).rpartition("/")[2] or f"{record.PREFIX}{number}"
        kind = KINDS.get(local.rstrip("0123456789"), "other")
        marks.append(Mark(int(record.start), int(record.end), kind, local, **_TELLERS[kind](record)))
    return marks


def marked(text: str, marks: Iterable[Mark], prefix: str, start: int = 0, end: int | None = None) -> Html:
    """The HTML of `text[start:end]` with its marks nested rightly; one that crosses another's end is split there.

    `prefix` makes the marks' ids unique on a page.
    """
    end = len(text) if end is None else end
    inside = [mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end]
    inside.sort(key=lambda mark: (mark.start, -mark.end))
    cuts = sorted({start, end, *(cut for mark in inside for cut in mark[:2] if start < cut < end)})
    pieces: list[str] = []
    opened: list[Mark] = []
    waiting = inside[::-1]
    for here, there in pairwise(cuts):
        again = _close(opened, here, pieces)
        while waiting and waiting[-1].start <= here:
            again.append(waiting.pop())
        for mark in sorted(again, key=lambda mark: -mark.end):
            pieces.append(_opening(mark, prefix, first=mark.start == here, last=_ends_within(mark, opened, end)))
            opened.append(mark)
        pieces.append(escaped(text[here:there]))
    pieces.append("</mark>" * len(opened))
    return Html("".join(pieces))


def marked_paragraphs(article: Article, marks: Sequence[Mark], prefix: str) -> Iterator[Html]:
    """Each paragraph of an article as an HTML paragraph; those that are no part of the story are faded."""
    for paragraph, inside in zip(article.paragraphs, _by_paragraph(article.paragraphs, marks), strict=True):
        kind = article.left_out.get(paragraph.paragraph)
        yield element(
            "p",
            marked(article.text, inside, prefix, paragraph.start, paragraph.end),
            dir="auto",
            class_="nk-left-out" if kind else None,
            title=f"Not read: {kind}" if kind else None,
        )


def _by_paragraph(paragraphs: Sequence[Span], marks: Iterable[Mark]) -> list[list[Mark]]:
    """The marks that reach into each paragraph."""
    starts = [paragraph.start for paragraph in paragraphs]
    held: list[list[Mark]] = [[] for _ in paragraphs]
    for mark in marks:
        first = max(bisect_right(starts, mark.start) - 1, 0)
        for inside in held[first : bisect_left(starts, mark.end)]:
            inside.append(mark)
    return held


def shown_speaker(record: Any) -> str:
    """A speaker as pages show it: the name, or "unclear" with the candidates where nobody can be sure.

    Takes a Quote or a row with its fields.
    """
    name = _value(record, "speaker_name")
    if name and (_value(record, "confidence") or 0) >= CLEAR:
        return str(name)
    listed = _value(record, "candidates") or ()
    others = listed.split("; ") if isinstance(listed, str) else list(listed)
    candidates = list(dict.fromkeys([*([str(name)] if name else []), *others]))
    return f"{UNCLEAR} (candidates: {', '.join(candidates)})" if candidates else UNCLEAR


def number_in_figures(record: Any) -> str:
    """What a Number, or a row with its fields, means: "at least 20 people", "1,000 to 10,000 homes", "14 (mile)".

    >>> [toll] = find_numbers("At least twenty people died.")
    >>> number_in_figures(toll)
    'at least 20 people'
    """
    low, high = in_figures(record.low), in_figures(record.high)
    bound = "" if record.bound == "exactly" else record.bound
    unit, counted, per = (_value(record, name) for name in ("unit", "counted", "per"))
    spoken = bool(unit) and (unit == "percent" or unit.isupper())
    notes = [None if spoken else unit, f"per {per}" if per else None, None if counted else _value(record, "concept")]
    words = [
        _value(record, "change"),
        bound,
        low if low == high else f"{low} to {high}",
        unit if spoken else None,
        counted,
    ]
    about = ", ".join(filter(None, notes))
    return " ".join(filter(None, [*words, f"({about})" if about else None]))


def _of_article(records: Iterable[Span] | pd.DataFrame, name: str) -> Iterable[Any]:
    if not isinstance(records, pd.DataFrame):
        return records
    if not {"start", "end", "id"} <= set(records.columns):
        raise TypeError("A table to be marked needs the columns id, start and end, as from newskit.table(news, find).")
    own = records[records["article"] == name] if "article" in records and name else records
    return own.itertuples(index=False)


def _head(article: Article) -> Iterator[Html]:
    if article.title:
        yield element("p", linked(article.title, article.url), class_="nk-head", dir="auto")
    published = day(article.published) if article.published else ""
    if article.outlet or published:
        yield element("p", ", ".join(filter(None, [article.outlet, published])), class_="nk-from")


def _legend(marks: Sequence[Mark]) -> Html:
    counts = Counter(mark.kind for mark in marks)
    entries: list[object] = []
    for kind, name in LEGEND.items():
        if number := counts[kind]:
            told = f"{number} {name.removesuffix('s') if number == 1 else name}"
            entries += [element("mark", told, class_=f"nk-{kind}"), " "]  # the blank counts where styles are not shown
    return element("p", *entries[:-1], class_="nk-legend")


def _close(opened: list[Mark], here: int, pieces: list[str]) -> list[Mark]:
    """Close the marks that end here, and those within them; return the latter, which go on."""
    go_on: list[Mark] = []
    while any(mark.end <= here for mark in opened):
        mark = opened.pop()
        pieces.append("</mark>")
        if mark.end > here:
            go_on.append(mark)
    return go_on


def _ends_within(mark: Mark, opened: Sequence[Mark], end: int) -> bool:
    """Tell whether a mark's last piece is opened now: nothing around it ends earlier."""
    return mark.end <= min([end, *(outer.end for outer in opened)])


def _opening(mark: Mark, prefix: str, *, first: bool, last: bool) -> str:
    attributes = {
        "class_": f"nk-{mark.kind}" + (" nk-unclear" if mark.unclear else ""),
        "id": f"{prefix}-{mark.id}" if first else None,
        "title": mark.tells,
        "data_says": mark.says if last and mark.says else None,
    }
    return f"<mark{attributes_of(attributes)}>"


def _value(record: Any, name: str) -> Any:
    """A field that may be missing: None for None, NaN, NA and columns that are not there."""
    value = getattr(record, name, None)
    return None if value is None or value is pd.NA or value != value else value


def _tell_quote(quote: Any) -> dict[str, Any]:
    speaker = shown_speaker(quote)
    unclear = speaker.startswith(UNCLEAR)
    role = "" if unclear or not _value(quote, "role") else f", {quote.role}"
    printed = _value(quote, "speaker")
    source = f" (in the text: {printed})" if printed and printed != speaker else ""
    return {
        "tells": f"{str(quote.kind).capitalize()} quote. Speaker: {speaker}{role}{source}",
        "says": UNCLEAR if unclear else speaker,
        "unclear": unclear,
    }


def _tell_number(number: Any) -> dict[str, Any]:
    vague = ", vague" if _value(number, "vague") else ""
    return {"tells": f"Number: {number_in_figures(number)}{vague}"}


def _tell_time(time: Any) -> dict[str, Any]:
    when, value = _value(time, "when"), _value(time, "value")
    certainty = _value(time, "certainty")
    how = ", ".join(str(word) for word in (value if when else None, certainty) if word)
    relative = bool(when) and certainty != "explicit"
    return {"tells": f"Time: {when or value or 'open'} ({how})", "says": str(when) if relative else ""}


def _tell_other(record: Any) -> dict[str, Any]:
    kind, name = _value(record, "type") or _value(record, "kind"), _value(record, "name")
    return {"tells": ": ".join(str(word) for word in (kind or type(record).__name__, name) if word)}


_TELLERS = {"quote": _tell_quote, "number": _tell_number, "time": _tell_time, "other": _tell_other}
"""What the title of each kind of mark tells."""
