"""The sections of the page, from what was read to how it was made."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from newskit import plot
from newskit.article import Article, Sentence
from newskit.markup import Html, element, escaped, is_web_address, linked
from newskit.plot import UNCLEAR, as_of_in_words, count, day, number_in_words, shortened
from newskit.report.findings import Findings
from newskit.report.parts import ROWS, Column, fairly, left_out, picture, source_line, table_of
from newskit.show import Mark, marked, marked_paragraphs, shown_speaker

SENTENCES = 12
"""Sentences shown of an article where whole texts are not asked for."""

_PICTURED = 3
"""Contested things that get a picture of their own."""

_IN_A_ROW = 3
"""Pairs of claims about one thing before the next thing has its turn."""

_CONTEXT = 300
"""Characters shown on either side of a number in its sentence."""


def in_sum(found: Findings) -> str:
    """The page in one line."""
    days = [article.published for article in found.articles if article.published]
    outlets = {article.outlet for article in found.articles if article.outlet}
    source = f" from {count(len(outlets), 'outlet')}" if outlets else ""
    counts = ", ".join(
        count(len(table), name)
        for table, name in ((found.quotes, "quote"), (found.claims, "claim"), (found.events, "dated event"))
    )
    return f"{count(len(found.articles), 'article')}{source}{_period(days)}: {counts}."


def _period(days: Sequence[datetime]) -> str:
    if not days:
        return ""
    first, last = day(min(days)), day(max(days))
    return f", published {first}" if first == last else f", published {first} to {last}"


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
            _period([a.published for a in own if a.published]).removeprefix(", published "),
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


def who_speaks(found: Findings) -> Iterator[Html]:
    """Speakers by number of quotes; those who are unclear with their candidates."""
    if found.quotes.empty:
        yield element("p", "No quotes were found.")
        return
    names = plot.clear_names(found.quotes)
    unclear = int((names == UNCLEAR).sum())
    yield picture("speakers", plot.speakers, found.quotes, f"Bars: quotes by speaker, {unclear} of them unclear.")
    speakers = _speakers(found, names)
    columns = (
        Column("Speaker", "brief"), Column("Role"), Column("Quotes", "n"), Column("Direct", "n"),
        Column("Articles", "n"), Column("Outlets", "n"),
    )  # fmt: skip
    yield from table_of("Speakers by number of quotes", columns, speakers[:ROWS])
    yield from left_out(speakers, "nk.table(news, nk.find_quotes)", "quotes")
    yield from _unclear(found, names)


def _speakers(found: Findings, names: pd.Series) -> list[tuple[object, ...]]:
    """One row a speaker, the most quoted first; nobody known comes last."""
    outlets = {article.id: article.outlet for article in found.articles}
    quotes = found.quotes.assign(
        shown=names, outlet=found.quotes["article"].map(outlets), direct=found.quotes["kind"] == "direct"
    )
    speakers = quotes.groupby("shown", sort=False)
    counts = speakers.agg(
        quotes=("id", "size"), direct=("direct", "sum"), articles=("article", "nunique"), outlets=("outlet", "nunique")
    )
    roles = _commonest_roles(quotes)
    order = sorted(counts.index, key=lambda name: (name == UNCLEAR, -counts["quotes"][name], name))
    return [(shortened(name, 90), roles.get(name, ""), *map(int, counts.loc[name])) for name in order]


def _commonest_roles(quotes: pd.DataFrame) -> dict[str, str]:
    """The role that most quotes of a speaker give; of equals the first met. Nobody known has none."""
    known = quotes.loc[quotes["role"].notna() & (quotes["shown"] != UNCLEAR)]
    often = known.groupby(["shown", "role"], sort=False).size().sort_values(ascending=False, kind="stable")
    names = often.reset_index().drop_duplicates("shown")
    return {name: shortened(role, 90) for name, role in zip(names["shown"], names["role"], strict=True)}


def _unclear(found: Findings, names: pd.Series) -> Iterator[Html]:
    """Who may have said what has no clear speaker."""
    quotes = found.quotes[names == UNCLEAR]
    if quotes.empty:
        return
    rows = [
        (shown_speaker(quote), shortened(quote.text, 300), found.link(quote.article))
        for quote in fairly(quotes, ROWS // 4).itertuples()
    ]
    columns = (Column("Speaker", "brief"), Column("Quote", "wide"), Column("Article", "source"))
    yield element(
        "details",
        element("summary", f"{count(len(quotes), 'quote')} with an unclear speaker"),
        *table_of("A wrong name is worse than none: these speakers are not certain enough to name", columns, rows),
        *left_out(quotes, "nk.table(news, nk.find_quotes)", "quotes", shown=len(rows)),
    )


def claims(found: Findings) -> Iterator[Html]:
    """Numbers with who claims them, each in its sentence."""
    if found.claims.empty:
        yield element("p", "No claims with numbers were found.")
        return
    rows = [
        (
            _who_claims(found, claim),
            shortened(number_in_words(claim), 160),
            _as_of(found, claim),
            claim.status,
            _in_its_sentence(found, claim),
            found.link(claim.article),
        )
        for claim in fairly(found.claims, ROWS).itertuples()
    ]
    columns = (
        Column("Who", "brief"), Column("Number", "brief"), Column("As of", "brief"), Column("Status", "word"),
        Column("Sentence", "wide"), Column("Article", "source"),
    )  # fmt: skip
    yield from table_of("Each claim with its sentence", columns, rows)
    yield from left_out(found.claims, "nk.trace_claims(news)", "claims", shown=len(rows))


def _who_claims(found: Findings, claim: Any) -> str:
    if claim.voice != "speaker":
        return "the article itself"
    speaker = shown_speaker(_Speaker(claim.speaker_name, claim.confidence, found.candidates.get(claim.quote_id)))
    via = f", citing {claim.via}" if isinstance(claim.via, str) else ""
    return speaker + via


class _Speaker(NamedTuple):
    """What of a claim and of its quote says who speaks."""

    speaker_name: Any
    confidence: Any
    candidates: Any


def _as_of(found: Findings, claim: Any) -> str:
    """The time a claim holds for, in words."""
    if claim.time_id in found.whens:
        return found.whens[claim.time_id]
    if pd.isna(claim.begins):
        return "" if pd.isna(claim.as_of_value) else str(claim.as_of_value)
    told = as_of_in_words(claim)
    return f"{told} (published)" if claim.as_of_from == "published" else told


def _in_its_sentence(found: Findings, claim: Any) -> Html:
    """The sentence with the number marked; a very long one is cut around it."""
    article = found.article(claim.article)
    text = article.title if claim.where == "title" else article.text
    home = Sentence(start=0, end=len(text), text=text)
    if claim.where != "title" and 0 <= claim.sentence < len(article.sentences):
        home = article.sentences[claim.sentence]
    first, last = max(home.start, claim.start - _CONTEXT), min(home.end, claim.end + _CONTEXT)
    before = ("… " if first > home.start else "") + text[first : claim.start]
    after = text[claim.end : last] + (" …" if last < home.end else "")
    return Html(escaped(before) + element("mark", text[claim.start : claim.end], class_="nk-number") + escaped(after))


def differing(found: Findings) -> Iterator[Html]:
    """Claims about the same thing side by side: those that differ, then those that were revised."""
    counts = found.compared["relation"].value_counts()
    yield element("p", _compared_in_sum(counts))
    pairs = found.compared[found.compared["relation"].isin(["differ", "update"])]
    yield from _pictures(found, pairs)
    yield from _pairs_table(found, pairs, "Claims that differ or were revised, two by two")
    others = found.compared.drop(index=pairs.index)
    if not others.empty:
        yield element(
            "details",
            element(
                "summary",
                f"{count(len(others), 'pair')} that {'agrees' if len(others) == 1 else 'agree'} or can both be true",
            ),
            *_pairs_table(found, others, "Claims that agree, or can both be true"),
        )


def _pictures(found: Findings, pairs: pd.DataFrame) -> Iterator[Html]:
    """What is most contested, drawn."""
    for number, (about, kind, unit) in enumerate(_most_contested(pairs), 1):
        own = pairs[(pairs["about"] == about) & (pairs["kind"] == kind) & _same(pairs["unit"], unit)]
        claims = found.claims[found.claims["id"].isin([*own["id_a"], *own["id_b"]])].sort_values(
            "begins", kind="stable"
        )
        if len(claims) > 2:
            yield element("h3", f"Claims about: {about}")
            yield picture(
                f"differing{number}", plot.numbers, claims, f"Claims about “{about}”, by the time they hold for."
            )


def _pairs_table(found: Findings, pairs: pd.DataFrame, caption: str) -> Iterator[Html]:
    """Pairs of claims, a few about each thing before the next few."""
    if pairs.empty:
        return
    turn = pairs.groupby(["relation", "about"]).cumcount() // _IN_A_ROW
    chosen = pairs.assign(turn=turn).sort_values(["relation", "turn"], kind="stable").head(ROWS)
    rows = [
        (pair.about, *(_claimed(found, name) for name in (pair.id_a, pair.id_b)), _relation(pair))
        for pair in chosen.itertuples()
    ]
    columns = (
        Column("About"),
        Column("Earlier claim", "wide"),
        Column("Later claim", "wide"),
        Column("Relation", "brief"),
    )
    yield from table_of(caption, columns, rows)
    yield from left_out(pairs, "nk.compare_claims(nk.trace_claims(news))", shown=len(rows))


def _compared_in_sum(counts: pd.Series) -> str:
    if counts.empty:
        return "No two claims are about the same thing."
    names = {"differ": "differ", "update": "are revisions", "overlap": "can both be true", "agree": "agree"}
    told = ", ".join(f"{counts[name]:,} {words}" for name, words in names.items() if name in counts)
    return (
        f"Of {count(int(counts.sum()), 'pair')} of claims about the same thing, {told}. "
        "That two claims differ does not tell which is right, or that either is wrong: they may count different things."
    )


def _most_contested(pairs: pd.DataFrame) -> list[tuple[Any, Any, Any]]:
    """What the most pairs differ about, with its kind and unit."""
    sizes = pairs.groupby(["about", "kind", "unit"], dropna=False, sort=True).size()
    return list(sizes.sort_values(ascending=False, kind="stable").index[:_PICTURED])


def _same(units: pd.Series, unit: Any) -> pd.Series:
    return units.isna() if pd.isna(unit) else units == unit


def _claimed(found: Findings, name: Any) -> Html:
    """One claim of a pair: number, who, when, its sentence, and where it stands."""
    claim = found.claim(name)
    who = ", ".join(filter(None, [_who_claims(found, claim), _as_of(found, claim)]))
    return Html(
        element("b", shortened(number_in_words(claim), 160))
        + element("div", f"{who}; ", found.link(claim.article), class_="from")
        + element("div", _in_its_sentence(found, claim))
    )


def _relation(pair: Any) -> Html:
    """How two claims stand to each other, and what speaks for their being about one thing."""
    told = escaped(f"{pair.relation}: {str(pair.why).rpartition('; ')[2]}")
    if not pair.in_common:
        return told
    return Html(told + element("div", f"in common: {shortened(pair.in_common, 80)}", class_="from"))


def what_happened(found: Findings) -> Iterator[Html]:
    """Events on the calendar."""
    if found.events.empty:
        yield element("p", "No event with a date was found.")
        return
    yield picture("timeline", plot.timeline, found.events, "Bars on a calendar: what happened when.")
    chosen = fairly(found.events, ROWS).sort_values(["begins", "ends"], kind="stable")
    rows = [
        (event.when, shortened(event.event, 250), _certain(event), found.link(event.article))
        for event in chosen.itertuples()
    ]
    columns = (Column("When", "brief"), Column("What", "wide"), Column("Date is", "word"), Column("Article", "source"))
    yield from table_of("Events in the order of the calendar", columns, rows)
    yield from left_out(found.events, "nk.timeline(news)", "timeline", shown=len(rows))


def _certain(event: Any) -> str:
    return "" if pd.isna(event.certainty) else str(event.certainty)


_MEASURES = {
    "words": ("Words", "{:,.0f}"),
    "sentences": ("Sentences", "{:,.0f}"),
    "words_per_sentence": ("Words per sentence", "{:.1f}"),
    "flesch": ("Reading ease", "{:.0f}"),
    "grade": ("School years", "{:.1f}"),
    "fog": ("Fog", "{:.1f}"),
    "long_words": ("Long words", "{:.0%}"),
    "mattr": ("Variety", "{:.2f}"),
    "quoted": ("Quoted", "{:.0%}"),
    "numerals": ("Numerals", "{:.1%}"),
}
"""Measure to its heading and its form."""


def how_written(found: Findings) -> Iterator[Html]:
    """Readability and other measures, by outlet and by article."""
    outlets = [article.outlet or "no outlet known" for article in found.articles]
    medians = found.measures.groupby(outlets).median()
    figures = [Column(heading, "n") for heading, _ in _MEASURES.values()]
    yield element(
        "p",
        "Reading ease (Flesch) runs from about 0, hard, to 100, easy. School years (Flesch-Kincaid) and fog (Gunning) "
        "estimate the schooling a reader needs. Long words have more than six letters; variety is the share of "
        "different words in windows of 50. Differences between short texts mean little.",
    )
    rows = [(name, *_figures(row)) for name, row in medians.iterrows()]
    yield from table_of("Medians by outlet", (Column("Outlet"), *figures), rows[:ROWS])
    rows = [(found.link(str(name)), *_figures(row)) for name, row in found.measures.head(ROWS).iterrows()]
    yield element(
        "details",
        element("summary", "Each article"),
        *table_of("Measures of each article", (Column("Article", "source"), *figures), rows),
        *left_out(found.measures, "nk.measure(news)", "measures", shown=len(rows)),
    )


def _figures(row: pd.Series) -> list[str]:
    return ["" if pd.isna(row[name]) else form.format(row[name]) for name, (_, form) in _MEASURES.items()]


def the_articles(found: Findings) -> Iterator[Html]:
    """Each article's sentences, or its whole text, with what was found in them."""
    legend = (
        element("mark", name, class_=f"nk-{kind}")
        for kind, name in (("quote", "quote and speaker"), ("number", "number"), ("time", "time and date"))
    )
    yield element("p", *legend, class_="legend")
    for number, article in enumerate(found.articles, 1):
        marks = found.marks.get(article.id, [])
        yield element(
            "details",
            element(
                "summary", element("b", article.title or article.id or "Article"), Html(" "), *_told(article, marks)
            ),
            *_source(article),
            *(_full(article, marks, number) if found.full_texts else _sentences(article, marks, number)),
            id=f"a{number}",
        )


def _told(article: Article, marks: Sequence[Mark]) -> Iterator[Html]:
    counts = Counter(mark.kind for mark in marks)
    told = ", ".join(count(counts[kind], kind) for kind in ("quote", "number", "time"))
    yield element("span", ": ".join(filter(None, [source_line(article), told])), class_="from")


def _source(article: Article) -> Iterator[Html]:
    if article.url:
        label = linked(article.url, article.url)
        yield element("p", label if is_web_address(article.url) else article.url, class_="from")


def _full(article: Article, marks: Sequence[Mark], number: int) -> Iterator[Html]:
    yield element("div", *marked_paragraphs(article, marks, f"a{number}"), class_="text")


def _sentences(article: Article, marks: Sequence[Mark], number: int) -> Iterator[Html]:
    """The sentences that tell most, in text order, under their numbers."""
    weights = _weights(article, marks)
    chosen = sorted(sorted(weights, key=lambda place: (-weights[place], place))[:SENTENCES])
    items = [
        element("li", marked(article.text, marks, f"a{number}", home.start, home.end), value=place + 1, dir="auto")
        for place in chosen
        for home in [article.sentences[place]]
    ]
    yield element("ol", *items, class_="text") if items else element("p", "Nothing was found here.", class_="note")
    if len(weights) > len(chosen):
        more = f"{len(weights) - len(chosen)} more of its sentences have marks; "
        yield element("p", more + "whole texts: ", element("code", "--texts full"), class_="note")


def _weights(article: Article, marks: Iterable[Mark]) -> dict[int, int]:
    """Sentence to how much it tells: a quote counts for three, a number for two, a time for one."""
    weights: Counter[int] = Counter()
    for mark in marks:
        home = article.sentence_at(mark.start)
        if home is not None:
            weights[home.sentence] += {"quote": 3, "number": 2}.get(mark.kind, 1)
    return weights


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
    ("read", "Read", "What was read", what_was_read),
    ("speakers", "Speakers", "Who speaks", who_speaks),
    ("claims", "Claims", "Claims with numbers", claims),
    ("differing", "Differing", "Where claims differ", differing),
    ("timeline", "Timeline", "What happened when", what_happened),
    ("measures", "Measures", "How the articles are written", how_written),
    ("articles", "Articles", "The articles", the_articles),
    ("made", "How it was made", "How this page was made", how_made),
)
"""Each section's name in links, its label at the top of the page, its heading, and what tells it."""
