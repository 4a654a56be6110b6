"""Claims with numbers, each in its sentence, and where two of them differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd

from newskit import plot
from newskit.article import Sentence
from newskit.markup import Html, element, escaped
from newskit.plot import as_of_in_words, count, number_in_words, shortened
from newskit.report.findings import Findings
from newskit.report.parts import ROWS, Column, fairly, left_out, picture, table_of
from newskit.show import shown_speaker

_PICTURED = 3
"""Contested things that get a picture of their own."""

_IN_A_ROW = 3
"""Pairs of claims about one thing before the next thing has its turn."""

_CONTEXT = 300
"""Characters shown on either side of a number in its sentence."""


def claims(found: Findings) -> Iterator[Html]:
    """Numbers with who claims them, each in its sentence."""
    telling = found.claims[[_tells_much(found, claim) for claim in found.claims.itertuples()]]
    if telling.empty:
        yield element("p", "No claims with numbers were found.")
        return
    rows = [
        (
            _who_claims(found, claim),
            shortened(number_in_words(claim), 160),
            _as_of(found, claim),
            "" if claim.status == "asserted" else claim.status,
            _in_its_sentence(found, claim),
            _link(found, claim),
        )
        for claim in fairly(telling, ROWS, first=telling["voice"] == "speaker").itertuples()
    ]
    columns = (
        Column("Who", "brief"), Column("Number", "brief"), Column("As of", "brief"), Column("Status", "word"),
        Column("Sentence", "wide"), Column("Article", "source"),
    )  # fmt: skip
    caption = "Each claim with its sentence; the status of what is more or less than asserted"
    yield from table_of(caption, columns, rows)
    yield from left_out(found.claims, "nk.trace_claims(news)", "claims", shown=len(rows))


def _tells_much(found: Findings, claim: Any) -> bool:
    """Whether a number is worth a row: not an age, "one", nor "a three-row car"."""
    if claim.kind == "age" or claim.text.lower() == "one":
        return False
    return claim.where == "title" or not found.article(claim.article).text.startswith("-", claim.end)


def _link(found: Findings, claim: Any) -> Html:
    return found.link(claim.article, None if claim.where == "title" else claim.number_id)


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
    yield element("p", _compared_in_sum(found.compared["relation"].value_counts()))
    pairs = found.compared[found.compared["relation"].isin(["differ", "update"])]
    yield from _pairs_table(found, pairs, "Claims that differ or were revised, two by two")
    yield from _pictures(found, pairs)
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
    yield from left_out(pairs, "nk.compare_claims(nk.trace_claims(news))", "compare", shown=len(rows))


def _compared_in_sum(counts: pd.Series) -> str:
    if counts.empty:
        return "No two claims are about the same thing."
    names = {"differ": "differ", "update": "are revisions", "overlap": "can both be true", "agree": "agree"}
    told = ", ".join(f"{counts[name]:,} {words}" for name, words in names.items() if name in counts)
    summed = f"Of {count(int(counts.sum()), 'pair')} of claims about the same thing, {told}."
    if "differ" not in counts:
        return f"No two claims differ. {summed}"
    return (
        f"{summed} That two claims differ does not tell which is right, or that either is wrong: they may count "
        "different things."
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
        + element("div", f"{who}; ", _link(found, claim), class_="from")
        + element("div", _in_its_sentence(found, claim))
    )


def _relation(pair: Any) -> Html:
    """How two claims stand to each other, and what speaks for their being about one thing."""
    told = escaped(f"{pair.relation}: {str(pair.why).rpartition('; ')[2]}")
    if not pair.in_common:
        return told
    return Html(told + element("div", f"in common: {shortened(pair.in_common, 80)}", class_="from"))
