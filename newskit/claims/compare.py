"""Put claims about the same thing side by side: where outlets and speakers agree, and where they do not.

>>> from newskit.article import Article
>>> from newskit.claims.trace import trace_claims
>>> news = [
...     Article("Mayor Ana Ruiz said 300 soldiers were blocked.", outlet="a.example"),
...     Article("The army said that at least 500 soldiers were blocked.", outlet="b.example"),
... ]
>>> compare_claims(trace_claims(news))[["about", "text_a", "text_b", "relation"]].values.tolist()
[['soldier', '300', 'at least 500', 'differ']]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import SimpleNamespace
from typing import Any

import pandas as pd

from newskit.claims import matching, pairing
from newskit.claims.figures import times_apart
from newskit.claims.pairing import Pair, key_of
from newskit.claims.places import at_home
from newskit.claims.relations import LONGEST, RELATIONS, days_apart, is_recount, relation, said
from newskit.claims.settings import WORD, Claim
from newskit.claims.stand_ins import claims_of
from newskit.claims.stories import Stories
from newskit.claims.units import in_base
from newskit.frames import build, with_days
from newskit.inflection import singular
from newskit.lexicon.claiming import COUNTED_BY_STATE

_PAIR: dict[str, Any] = {
    "about": str,
    "kind": str,
    "unit": str | None,
    "relation": str,
    "why": str,
    "in_common": str,
    "days_apart": int | None,
    **{f"{name}_{side}": str | None for side in "ab" for name in ("text", "speaker_name", "outlet", "as_of_value")},
    **{f"{name}_{side}": float for side in "ab" for name in ("low", "high")},
    **{f"{name}_{side}": str | None for side in "ab" for name in ("sentence_text", "article", "id")},
}
_NEEDED = ("article", "id", "text", "low", "high", "at_least", "at_most", "bound", "kind", "unit", "counted", "concept")
_OTHER = (
    "counted_head", "hedge", "change", "per", "from_id", "number_id", "speaker", "speaker_name", "voice", "status",
    "as_of_value", "as_of_from", "begins", "ends", "published", "outlet", "sentence_text", "sentence", "where",
    "repeat_of",
)  # fmt: skip


def compare_claims(claims: pd.DataFrame, counted: str | None = None) -> pd.DataFrame:
    """Compare claims of the same kind and unit about the same thing, two by two: one row a pair.

    Two claims are about the same thing where the head of what they count or tell about is the same ("soldiers" in
    "Ukrainian soldiers"), nothing says that it happened to others (the dead are not the missing), to another sort
    ("Israeli", "Russian") or elsewhere (one county's dead are not another's, nor the state's), and where they have
    something else in common: words of their clauses, names, a figure that is not small and round, a story. Articles
    tell one story that share rare names within days. Between stories, in large collections and where an article tells
    many figures of one thing, more must be in common. Deaths, tolls and people killed are one thing, "dead".
    Fractions are compared with percentages, miles with kilometers, amounts of change with amounts of change since the
    same time, what is planned with other plans or with the same figure, what happens in an ordinary year with the like.
    A part of a place stands beside the whole where one article tells both. Of counts that follow each other (9, then
    17, then 24 dead) each stands beside the next. One figure that hardly comes back by chance ("$572 million") is found
    again in another article of the story, whatever it is said of there.

    Not compared are questions, "one", ages and multiples, parts of a whole ("two of those four"), numbers that
    describe ("a 100-bed shelter", "the top 20", "two officials said"), claims of one voice in one article, copies
    (the same sentence; rows whose `repeat_of` from `mark_repeats` is not missing), and claims that hold for times more
    than 92 days apart or for two years, months or quarters.

    Parameters
    ----------
    claims : DataFrame
        From `trace_claims`.
    counted : str, optional
        Only claims about this ("soldiers"); all of them are compared then, whatever their sentences share, and counts
        that follow each other each with each.

    Returns
    -------
    DataFrame
        The most telling pairs come first: those that differ, of them those close in time.

        `about`, `kind`, `unit` : what is compared; where the units differ, that of the earlier claim.
        `relation` : "agree" (the same figure, in other units perhaps), "update" (a later figure of the same speaker,
        of another article of the same outlet, or one called new; of the dead, missing, hurt, displaced, sheltered,
        rescued and arrested any count of a later day), "overlap" (both can be true, one rounded perhaps), "differ"
        (both cannot be true of the same thing at the same time; neither need be wrong).
        `why` : the reason in words. `in_common` : the words and names that speak for one thing.
        `days_apart` : between the times they hold for, missing where one has none.
        `text_a`, `speaker_name_a`, `outlet_a`, `as_of_value_a`, `low_a`, `high_a`, `sentence_text_a`, `article_a`,
        `id_a` : the earlier claim; the same with `_b` for the later one.

    Raises
    ------
    ValueError
        For a table that lacks the columns of claims.
    """
    missing = [name for name in _NEEDED if name not in claims.columns]
    if missing:
        raise ValueError(f"compare_claims needs the table that trace_claims makes; missing: {', '.join(missing)}.")
    rows = list(_rows(claims))
    stories, told = Stories(rows), at_home(_told_once(rows))
    groups: dict[tuple[Any, ...], list[Claim]] = defaultdict(list)
    for claim in told:
        if claim.about and (counted is None or _tells_about(claim, counted)):
            groups[key_of(claim)].append(claim)
    figures = matching.figures_of(told)
    pairs: Iterable[Pair] = (pair for group in groups.values() for pair in pairing.pairs(group, stories))
    if counted is None:
        alike = (pair for pair in pairs if matching.is_one_thing(pair, stories, figures))
        pairs = _step_by_step([*alike, *pairing.pairs_of_a_figure(told, stories)])
    return build([_row(pair) for pair in sorted(pairs, key=_order)], _PAIR)


def _rows(claims: pd.DataFrame) -> Iterator[Any]:
    """The rows of the table, missing values None, without what tells a text again and the 3.9% of "from 3.9% to"."""
    claims = with_days(claims, ("begins", "ends", "published")).assign(text=claims["text"].astype(str))
    columns = [name for name in (*_NEEDED, *_OTHER) if name in claims.columns]
    former = {*claims["from_id"].dropna()} if "from_id" in claims.columns else set()
    empty = dict.fromkeys((*_NEEDED, *_OTHER))
    values = [[None if gone else x for x, gone in zip(claims[c], claims[c].isna(), strict=True)] for c in columns]
    for cells in zip(*values, strict=True):
        row = SimpleNamespace(**empty | dict(zip(columns, cells, strict=True)))
        if row.repeat_of is None and row.number_id not in former:
            yield row


def _told_once(rows: Iterable[Any]) -> list[Claim]:
    """The claims that tell about something; what an article's source tells twice, or its title again, counts once."""
    told: dict[tuple[Any, ...], Claim] = {}
    in_text: set[tuple[Any, ...]] = set()
    for claim in sorted(claims_of(rows), key=lambda claim: claim.row.where == "title"):
        row = claim.row
        figure = row.article, key_of(claim), claim.low, claim.high
        if row.where == "title" and figure in in_text:
            continue
        in_text.add(figure)
        told.setdefault((*figure, pairing.source_of(claim), row.bound, claim.states), claim)
    return list(told.values())


def _step_by_step(pairs: list[Pair]) -> list[Pair]:
    """The pairs without recounts that skip one: of a toll of 9, then 17, then 24, not 9 beside 24."""
    later: dict[str, dict[str, Claim]] = defaultdict(dict)
    for pair in pairs:
        if is_recount(pair.a, pair.b):
            later[pair.a.row.id][pair.b.row.id] = pair.b
    return [pair for pair in pairs if not _skips(pair, later)]


def _skips(pair: Pair, later: Mapping[str, Mapping[str, Claim]]) -> bool:
    """Whether a third count, of another figure, stands between the two of a pair."""
    a, b, *_ = pair
    after_a = later.get(a.row.id, {})
    if b.row.id not in after_a or (a.low, a.high) == (b.low, b.high):
        return False
    ends = {(a.low, a.high), (b.low, b.high)}
    between = (c for c in after_a.values() if b.row.id in later.get(c.row.id, {}))
    return any((c.low, c.high) not in ends for c in between)


def _tells_about(claim: Claim, counted: str) -> bool:
    lemma = singular(counted.strip().lower().split()[-1]) if counted.strip() else ""
    named = f"{claim.row.counted or ''} {claim.row.concept or ''}".lower()
    return COUNTED_BY_STATE.get(lemma, lemma) == claim.about or lemma in map(singular, WORD.findall(named))


def _order(pair: Pair) -> tuple[Any, ...]:
    """The most telling pairs first: those that differ, of one place and size, close in time, with words in common."""
    a, b, words, names, part = pair
    apart = days_apart(a, b)
    how, _ = relation(a, b, part=part)
    telling = (
        RELATIONS.index(how), bool(a.places) != bool(b.places), times_apart(a, b) > matching.FAR,
        LONGEST if apart is None else apart, -len(words) - len(names),
    )  # fmt: skip
    return *telling, a.about, str(key_of(a)), str(a.row.begins), str(b.row.begins), str(a.row.id), str(b.row.id)


def _row(pair: Pair) -> tuple[Any, ...]:
    """A row of the table, in the order of _PAIR."""
    a, b, words, names, part = pair
    _, kind, base, *_ = key_of(a)
    unit, shown = (a.row.unit, in_base(a.row.unit)[1]) if kind == "measure" else (base, 1.0)
    sides = ((said(claim), claim.row.speaker_name, claim.row.outlet, claim.row.as_of_value) for claim in (a, b))
    ends = ((float(f"{end / shown:.9g}") for end in (claim.low, claim.high)) for claim in (a, b))
    sources = ((claim.row.sentence_text, claim.row.article, claim.row.id) for claim in (a, b))
    about = a.about or b.about, kind, unit, *relation(a, b, part=part), ", ".join((*words, *names)), days_apart(a, b)
    return (*about, *_flat(sides), *_flat(ends), *_flat(sources))


def _flat(cells: Iterable[Iterable[Any]]) -> list[Any]:
    return [cell for side in cells for cell in side]
