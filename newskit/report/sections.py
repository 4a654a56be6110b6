"""The sections of the page and their order; here those that tell what was read and how the page was made."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from newskit.article import Article
from newskit.markup import Html, element
from newskit.plot import count
from newskit.report.claims import claims, differing
from newskit.report.events import what_happened
from newskit.report.findings import Findings
from newskit.report.parts import ROWS, Column, left_out, period, table_of
from newskit.report.speakers import who_speaks
from newskit.report.texts import how_written, the_articles


def what_was_read(found: Findings) -> Iterator[Html]:
    """The articles by outlet, and the problems met while reading."""
    outlets: dict[str, list[Article]] = defaultdict(list)
    for article in found.articles:
        outlets[article.outlet or "no outlet known"].append(article)
    rows = [
        (
            name,
            len(own),
            f"{sum(len(article.text) for article in own):,}",
            period([a.published for a in own if a.published]).removeprefix(", published "),
        )
        for name, own in sorted(outlets.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    columns = (Column("Outlet"), Column("Articles", "n"), Column("Characters", "n"), Column("Published"))
    yield from table_of("The articles by outlet", columns, rows[:ROWS])
    yield from left_out(rows, "nk.read_articles(path)")
    if not found.problems:
        yield element("p", "No problems while reading.", class_="note")
        return
    yield element("h3", f"{count(len(found.problems), 'problem')} while reading")
    listed = [(_below(entry.get("file", "")), entry.get("problem", "")) for entry in found.problems]
    headings = (Column("File"), Column("Problem", "wide"))
    yield from table_of("What was found wrong; the rest was read", headings, listed[:ROWS])
    yield from left_out(listed, "news.attrs['problems']")


def _below(file: str) -> str:
    """A file without the folders of the computer it lies on: a page may be passed on."""
    return Path(file).name if Path(file).is_absolute() else file


def how_made(found: Findings) -> Iterator[Html]:
    """Version, counts, limits, rules."""
    from importlib.metadata import version  # draws in the email package: costs an import of newskit too much

    yield element(
        "p",
        f"newskit {version('newskit')} read the articles on this computer, with rules and small trained models; "
        "nothing was sent anywhere. "
        f"The same articles give the same page. It found {count(len(found.quotes), 'quote')}, "
        f"{count(len(found.numbers), 'number')} and {count(len(found.times), 'time')}.",
    )
    yield element("h3", "What to keep in mind")
    yield element("ul", *(element("li", limit) for limit in _LIMITS))
    rules = Counter(rule for table in (found.quotes, found.numbers, found.times) for rule in table["rule"])
    rows = sorted(rules.items(), key=lambda item: (-item[1], item[0]))
    yield element(
        "details",
        element("summary", f"The {count(len(rows), 'rule')} that found something"),
        *table_of("Rules by number of findings", (Column("Rule"), Column("Findings", "n")), rows),
    )


_LIMITS = (
    "newskit misses things and misreads some. Before you publish a row, read its sentence, and the article it is from.",
    "Numbers are what somebody claims, not what is so. Claims that differ may count different things.",
    "A speaker is named only where the text leaves little doubt; people who share a name are shown as one.",
    "Dates such as “Wednesday” are counted from the day of publication; where that day is wrong, so are they.",
    "Titles, and paragraphs that are no part of the story (related links, subscriptions), were not searched.",
)

SECTIONS: tuple[tuple[str, str, str, Callable[[Findings], Iterator[Html]]], ...] = (
    ("differing", "Differing", "Where claims differ", differing),
    ("speakers", "Speakers", "Who speaks", who_speaks),
    ("timeline", "Timeline", "What happened when", what_happened),
    ("claims", "Claims", "Claims with numbers", claims),
    ("measures", "Measures", "How the articles are written", how_written),
    ("articles", "Articles", "The articles", the_articles),
    ("read", "Read", "What was read", what_was_read),
    ("made", "How it was made", "How this page was made", how_made),
)
"""Each section's name in links, its label at the top of the page, its heading, what tells it; the most useful first."""
