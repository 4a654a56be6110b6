"""Trace each number to who says it, as of when, and in which sentence.

>>> from datetime import date
>>> from newskit.article import Article
>>> claims = trace_claims(Article("Mayor Ana Ruiz said on Monday that 300 homes had burned.", date(2022, 6, 16)))
>>> claims[["text", "speaker_name", "as_of_value", "status"]].values.tolist()
[['300', 'Ana Ruiz', '2022-06-13', 'asserted']]
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple

import pandas as pd

from newskit.article import Article, Sentence, as_articles
from newskit.clauses import COMPARISONS, NEAR, RELATIVE_PRONOUNS, Piece, clause_at, lists_joined, pieces
from newskit.frames import build, given_or_found, rows_by_text
from newskit.lexicon import any_of
from newskit.lexicon.claiming import (
    ALLEGING_VERBS,
    ALLEGING_WORDS,
    ASKING_VERBS,
    CONDITIONAL_WORDS,
    DENYING_VERBS,
    PLANNING_VERBS,
    PLANNING_WORDS,
)
from newskit.taggers import Tagger

QUOTE_FIELDS = ("id", "cue", "cue_start", "cue_lemma", "speaker", "speaker_name", "confidence", "group", "parent")
TIME_FIELDS = ("id", "type", "value", "begins", "ends")

_TRACED: dict[str, Any] = {
    "speaker_name": str | None,
    "speaker": str | None,
    "confidence": float | None,
    "cue": str | None,
    "via": str | None,
    "voice": str,
    "status": str,
    "as_of_value": str | None,
    "begins": datetime | None,
    "ends": datetime | None,
    "as_of_from": str | None,
    "outlet": str | None,
    "published": datetime | None,
    "sentence_text": str,
    "number_id": str | None,
    "quote_id": str | None,
    "time_id": str | None,
}
"""What a claim has beyond its number."""

_LAST = ("where", "sentence", "paragraph", "start", "end", "rule", "number_id", "quote_id", "time_id")
_NO_CLAIMS = {"kind": "duration", "rule": "numbers.one_of"}
_CUE_REACH = 200
_TOLD = 1_000
"""Characters of its sentence shown on either side of a number; only a list without full stops is longer."""
_ELSEWHEN = RELATIVE_PRONOUNS | COMPARISONS | frozenset("since before until that because if unless".split())
"""Words that open a piece whose time is not the claim's: "the record, which was set in 1986"."""
_BEFORE_DAWN = re.compile(
    r"(?:(?:just|shortly) )?before (?:dawn|daybreak|sunrise|noon|midnight|dusk|sunset)(?: on)? ?", re.I
)
_COMPARED = re.compile(
    r"\b(?:record|compared|versus|previous|highest|lowest|as (?:on|in|at|during|last))\b"  # "half as many as on Friday"
    r"|\b(?:born|built|founded|established|opened|set|signed|passed|adopted|elected|appointed|launched) (?:in|on)\b",
    re.IGNORECASE,
)


def trace_claims(
    news: Any,
    quotes: pd.DataFrame | None = None,
    numbers: pd.DataFrame | None = None,
    times: pd.DataFrame | None = None,
    *,
    processes: int = 1,
    progress: bool | None = None,
    tagger: Tagger | None = None,
) -> pd.DataFrame:
    """Trace each number to who says it, as of when, and in which sentence: one row a claim, in text order.

    Parameters
    ----------
    news : DataFrame, Series, iterable of articles, or one article
    quotes, numbers, times : DataFrame, optional
        Tables made before, corrected by hand perhaps; they are used as given, rows of articles outside `news` aside.
        Those left out are found.
    processes, progress, tagger
        As in `table`.

    Returns
    -------
    DataFrame
        All columns of the numbers table, durations and "one of the" left out, and

        `speaker_name`, `speaker`, `confidence`, `cue` : of the outermost report that holds the number; `speaker_name`
        is missing where the outlet itself speaks or the speaker is not known.
        `via` : sources within that report ("Joe Biden" where someone said Biden had announced it).
        `voice` : "speaker" or "outlet".
        `status` : asserted, denied, alleged, conditional, planned or asked (a question or a demand).
        `as_of_value`, `begins`, `ends`, `as_of_from` : the time the number holds for, and where it was read: "own" (in
        its own clause), "clause" (elsewhere in its sentence), "cue" ("said last week that"), "published".
        `outlet`, `published`, `sentence_text` : of the article.
        `number_id`, `quote_id`, `time_id` : the rows it stands on.

    Raises
    ------
    ValueError
        For a table without `article`, `start` and `end`, and for rows that lie outside their article's text.
    """
    articles = list(as_articles(news, tagger))
    given = {"quotes": quotes, "numbers": numbers, "times": times}
    found = given_or_found(articles, given, processes=processes, progress=progress, tagger=tagger)
    counted = found["numbers"]
    claimed = counted.loc[_are_claims(counted)]
    its_numbers = rows_by_text(claimed, ("id", "kind"), "numbers")
    its_quotes = rows_by_text(found["quotes"], QUOTE_FIELDS, "quotes")
    its_times = rows_by_text(found["times"], TIME_FIELDS, "times")
    places: list[int] = []
    traced: list[tuple[Any, ...]] = []
    for article in articles:
        for home in ((article.id, "title"), (article.id, "text")):
            if home in its_numbers:
                page = page_of(article, home[1], its_quotes.get(home, []), its_times.get(home, []), its_numbers[home])
                places += [number.place for number in page.numbers]
                traced += _traced(page)
    return _assembled(claimed.iloc[places], build(traced, _TRACED))


def _are_claims(numbers: pd.DataFrame) -> pd.Series:
    kept = pd.Series(True, index=numbers.index)
    for column, value in _NO_CLAIMS.items():
        if column in numbers.columns:
            kept &= ~numbers[column].eq(value).fillna(False).astype(bool)
    return kept


def _assembled(numbers: pd.DataFrame, traced: pd.DataFrame) -> pd.DataFrame:
    """Numbers and what was traced side by side, with ids of their own."""
    both = pd.concat([numbers.drop(columns="id", errors="ignore").reset_index(drop=True), traced], axis=1)
    order = both.groupby("article").cumcount() + 1
    ids = [
        f"{article}/c{number}" if article else f"c{number}"
        for article, number in zip(both["article"], order, strict=True)
    ]
    both.insert(1, "id", build([(name,) for name in ids], {"id": str})["id"])
    last = [column for column in _LAST if column in both.columns]
    return both[[column for column in both.columns if column not in last] + last]


@dataclass(frozen=True)
class Page:
    """An article's text (or its title, as an article of its own) with the rows found in it."""

    article: Article
    quotes: Sequence[Any]
    times: Sequence[Any]
    numbers: Sequence[Any] = ()

    def sentence(self, offset: int) -> Sentence:
        """The sentence that holds a character; where there is none, the text itself."""
        text = self.article.text
        return self.article.sentence_at(offset) or Sentence(start=0, end=len(text), text=text)

    def told(self, row: Any) -> str:
        """The text of the sentence of a row; of an endless one the part around the row."""
        sentence = self.sentence(row.start)
        start, end = max(sentence.start, row.start - _TOLD), min(sentence.end, row.end + _TOLD)
        return self.article.text[start:end]

    def between(self, rows: Sequence[Any], start: int, end: int) -> Sequence[Any]:
        """The rows that begin between two offsets."""
        first, last = (bisect_left(rows, offset, key=lambda row: row.start) for offset in (start, end))
        return rows[first:last]

    def placed(self, start: int, end: int) -> list[Any]:
        """The dates and times between two offsets that have a place in time."""
        return [
            time
            for time in self.between(self.times, start, end)
            if time.value and time.type in (None, "DATE", "TIME") and not str(time.value).endswith("_REF")
        ]

    def bounds(self, number: Any, reports: Sequence[Any]) -> tuple[int, int]:
        """What belongs to a number: its sentence, as far as the innermost report that holds it reaches, close by."""
        sentence = self.sentence(number.start)
        inner = reports[-1] if reports else sentence
        start = max(sentence.start, inner.start, number.start - NEAR)
        return start, max(min(sentence.end, inner.end, number.end + NEAR), number.end)

    def cued(self, quote: Any) -> Any:
        """The row that has the cue of a quotation: itself, or the first row of its group."""
        return self.by_id.get(quote.group, quote) if quote.cue is None else quote

    def is_said(self, row: Any) -> bool:
        """Tell whether a row stands in a quotation."""
        return row.place in self._said

    @cached_property
    def _said(self) -> set[int]:
        held = holding(self.times, self.quotes)
        return {time.place for time, reports in zip(self.times, held, strict=True) if reports}

    def compares(self, start: int, end: int) -> bool:
        """Tell whether words between two offsets set one time against another."""
        return _COMPARED.search(self.article.text, start, end) is not None

    @cached_property
    def by_id(self) -> dict[str, Any]:
        return {quote.id: quote for quote in self.quotes if quote.id is not None}


def page_of(article: Article, where: str, quotes: Any, times: Any, numbers: Any = ()) -> Page:
    """The page to read: a fresh copy, so that its layers go with it."""
    text = article.title if where == "title" else article.text
    last = max((row.end for row in (*quotes, *times, *numbers)), default=0)
    if last > len(text):
        raise ValueError(
            f"A row of article {article.id!r} ends at character {last}, and its {where} has {len(text)}: "
            "the table was made from another text. Make it anew, or pass the articles it was made from."
        )
    return Page(replace(article, text=text), quotes, times, numbers)


def _traced(page: Page) -> Iterator[tuple[Any, ...]]:
    """What a page's claims have beyond their numbers, in the order of _TRACED."""
    article = page.article
    for number, reports in zip(page.numbers, holding(page.numbers, page.quotes), strict=True):
        outer = reports[0] if reports else None
        cue = page.cued(outer) if outer else None
        as_of = _as_of(page, number, reports)
        yield (
            outer.speaker_name if outer else None,
            outer.speaker if outer else None,
            outer.confidence if outer else None,
            cue.cue if cue else None,
            _via(reports),
            "speaker" if outer else "outlet",
            _status(page, number, reports),
            as_of.value, as_of.begins, as_of.ends, as_of.source,
            article.outlet or None,
            article.published,
            page.told(number),
            number.id,
            outer.id if outer else None,
            as_of.id,
        )  # fmt: skip


def holding(spans: Iterable[Any], quotes: Sequence[Any]) -> list[list[Any]]:
    """For each span the quotations that hold it, the outermost first; both in text order.

    A quotation's `parent` counts as holding what the quotation holds.
    """
    by_id = {quote.id: quote for quote in quotes if quote.id is not None}
    opened: list[Any] = []
    answers, coming = [], 0
    for span in spans:
        while coming < len(quotes) and quotes[coming].start <= span.start:
            opened.append(quotes[coming])
            coming += 1
        opened = [quote for quote in opened if quote.end > span.start]
        held = sorted((quote for quote in opened if quote.end >= span.end), key=lambda quote: quote.start - quote.end)
        answers.append(_with_parents(held, by_id))
    return answers


def _with_parents(held: list[Any], by_id: Mapping[str, Any]) -> list[Any]:
    """The quotations outside the outermost one, by its `parent`."""
    while held and (parent := by_id.get(held[0].parent)) is not None and parent not in held:
        held.insert(0, parent)
    return held


def _via(reports: Sequence[Any]) -> str | None:
    """The named sources within the outermost report, from the outside in."""
    names = dict.fromkeys(report.speaker_name for report in reports if report.speaker_name)
    return "; ".join(name for name in names if name != reports[0].speaker_name) or None


_WORDS = {
    "alleged": re.compile(rf"\b{any_of(ALLEGING_WORDS)}\b", re.IGNORECASE),
    "conditional": re.compile(rf"\b{any_of(CONDITIONAL_WORDS)}\b"),  # not "May"
    "planned": re.compile(rf"(?<!\w){any_of(PLANNING_WORDS)}\b"),
}
_VERBS = {
    "asked": ASKING_VERBS,
    "denied": DENYING_VERBS,
    "alleged": ALLEGING_VERBS,
    "planned": PLANNING_VERBS,
}
_NOT = re.compile(r"\b(?:not|never)\b(?! (?:only|just|more|less|fewer|yet))|n['’]t\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless)\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\"'”’]?$")


def _status(page: Page, number: Any, reports: Sequence[Any]) -> str:
    """How the claim stands: by what reports it, then by the words of its own clause."""
    lemmas = {page.cued(report).cue_lemma for report in reports}
    clause, before = _own_words(page, number, reports)
    said = slice(*page.bounds(number, reports))
    signs = {
        "asked": _QUESTION.search(page.sentence(number.start).text[-3:]) or "whether" in before.lower().split(),
        "denied": _NOT.search(before),
        **{status: pattern.search(clause) for status, pattern in _WORDS.items()},
    }
    signs["conditional"] = signs["conditional"] or (signs["planned"] and _IF.search(page.article.text[said]))
    order = ("asked", "denied", "alleged", "conditional", "planned")
    return next((s for s in order if signs[s] or not lemmas.isdisjoint(_VERBS.get(s, ()))), "asserted")


def _own_words(page: Page, number: Any, reports: Sequence[Any]) -> tuple[str, str]:
    """The clause of a number, as far as it was said, and the part of it before the number."""
    text, bounds = page.article.text, page.bounds(number, reports)
    start, end = clause_at(page.article, number.start, number.end, bounds, [(number.start, number.end)])
    return text[start:end], text[start : number.start]


class _AsOf(NamedTuple):
    """The time a claim holds for, and where it was read."""

    value: str | None = None
    begins: datetime | None = None
    ends: datetime | None = None
    source: str | None = None
    id: str | None = None


def _as_of(page: Page, number: Any, reports: Sequence[Any]) -> _AsOf:
    """A time in the number's clause, else in its sentence, else at the cue, else the publication date."""
    bounds = page.bounds(number, reports)
    times = [time for time in page.placed(*bounds) if reports or not page.is_said(time)]
    whole = lists_joined(page.article.text, [(time.start, time.end) for time in times])
    parts = pieces(page.article.text, *bounds, [*whole, (number.start, number.end)]) if times else []
    for source, time in (
        ("own", _in_piece(page, number, times, parts)),
        ("clause", _in_sentence(page, number, times, parts)),
        ("cue", _at_cues(page, reports)),
    ):
        if time is not None and (source == "own" or number.kind != "age"):
            return _AsOf(time.value, time.begins, time.ends, source, time.id)
    if page.article.published is None:
        return _AsOf()
    day = page.article.published.replace(hour=0, minute=0, second=0, microsecond=0)
    return _AsOf(f"{day:%Y-%m-%d}", day, day, "published")


def _in_piece(page: Page, number: Any, times: Sequence[Any], parts: Sequence[Piece]) -> Any:
    """The time in the same piece of the sentence: the next one behind the number, else the last one before it."""
    home = _piece_of(parts, number)
    inside = [time for time in times if home and home.start <= time.start < home.end]
    behind = [time for time in inside if time.start >= number.end and not page.compares(number.end, time.start)]
    return behind[0] if behind else next((time for time in reversed(inside) if time.end <= number.start), None)


def _in_sentence(page: Page, number: Any, times: Sequence[Any], parts: Sequence[Piece]) -> Any:
    """The nearest time elsewhere in the sentence that is no other event's."""
    fitting = []
    for time in times:
        home = _piece_of(parts, time)
        elsewhere = home is not None and home != _piece_of(parts, number)
        if home and elsewhere and not _is_elsewhen(page, home, time):
            fitting.append(time)
    return min(fitting, key=lambda time: _gap(time, number.start), default=None)


def _is_elsewhen(page: Page, home: Piece, time: Any) -> bool:
    """Tell whether a time is that of another event or of a comparison."""
    part_of_day = _BEFORE_DAWN.fullmatch(page.article.text, home.start, time.start)
    return part_of_day is None and (home.opener in _ELSEWHEN or page.compares(home.start, time.start))


def _at_cues(page: Page, reports: Sequence[Any]) -> Any:
    """The time at the cue of the innermost report that has one: "said last week that"."""
    for report in reversed(reports):
        cue = page.cued(report).cue_start
        if cue is not None and (time := _at_cue(page, int(cue), report)) is not None:
            return time
    return None


def _at_cue(page: Page, cue: int, report: Any) -> Any:
    sentence = page.sentence(cue)
    start, end = max(sentence.start, cue - _CUE_REACH), min(sentence.end, cue + _CUE_REACH)
    said = [quote for quote in [*page.between(page.quotes, start, end), report] if not quote.start <= cue < quote.end]
    times = [
        time for time in page.placed(start, end) if not any(quote.start <= time.start < quote.end for quote in said)
    ]
    whole = [(row.start, row.end) for row in (*times, *said)]
    parts = pieces(page.article.text, start, end, whole) if times else []
    fitting = [time for time in times if (home := _piece_of(parts, time)) and not _is_elsewhen(page, home, time)]
    return min(fitting, key=lambda time: _gap(time, cue), default=None)


def _piece_of(parts: Sequence[Piece], row: Any) -> Piece | None:
    return next((part for part in parts if part.start <= row.start < part.end), None)


def _gap(time: Any, offset: int) -> int:
    return min(abs(time.start - offset), abs(time.end - offset))
