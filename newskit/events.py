"""The timeline: what happened when, in the words of the articles, on one calendar.

>>> from datetime import date
>>> from newskit.article import Article
>>> news = Article("The levee broke on Monday. On Tuesday, the town was empty.", date(2022, 6, 16))
>>> timeline(news)[["value", "event"]].values.tolist()
[['2022-06-13', 'The levee broke on Monday'], ['2022-06-14', 'On Tuesday, the town was empty']]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from typing import Any

import pandas as pd

from newskit.article import Token, as_articles
from newskit.claims.pages import Page, holding, pages
from newskit.clauses import NEAR, clause_at, lists_joined, pieces
from newskit.frames import build, given_or_found
from newskit.inflection import singular
from newskit.lexicon.happening import EVENT_NOUNS
from newskit.rules import when_used
from newskit.sentences import dateline_end
from newskit.taggers import Tagger

_LONG = ("month", "season", "quarter", "half", "year", "decade", "century")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_VERBS = (*_FINITE, "VB", "VBN")
_IN_NOUN_PHRASE = ("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS", "HYPH", "VBG")
_AUXILIARIES = frozenset("is are am has have 's ’s 're ’re 've ’ve".split())
_WORD = 20
"""Characters in which the word before a time stands."""
_AS_A_NAME = re.compile(r"[Tt]he (?:Year|Decade|Century|Month|Week|Day)")
_GLUED = re.compile(r"[.@/]\w")
_EVERY = re.compile(r"\b(?:every|each)\s$", re.IGNORECASE)
_PREPOSITION = when_used(
    r"(?:\b(?:in|of|since|by|from|until|till|for|during|before|after|through|throughout|across|over|to|between|and|early|late"
    r"|around|about)|[,–—-])\s?$",
    re.IGNORECASE,
)
_OWN = re.compile(r"['’]s?\s")
_MARK = 3
"""Characters behind a dateline's sentence in which the story's first one shows."""
_COMPLEMENT = re.compile(r"\s(?:that|from(?=\s\S?\d))\s")
_COMPARED = re.compile(r"\s(?:as|than)\s")
_CLOSING = re.compile(r"[,.]?[”\")]")
_CLASS_OF = re.compile(r"[A-Z][\w.]* $")
_LAW_OF = re.compile(r"\b(?:Act|Code|Law|Constitution|Class|Treaty|Convention|Ordinance|Statute)s? of $")
_ABBREVIATED = re.compile(r"\.\w\.$")
_EVENT: dict[str, Any] = {
    "begins": datetime | None,
    "ends": datetime | None,
    "value": str,
    "when": str | None,
    "granularity": str | None,
    "certainty": str | None,
    "direction": str | None,
    "event": str,
    "text": str,
    "speaker_name": str | None,
    "article": str,
    "outlet": str | None,
    "sentence_text": str,
    "time_id": str | None,
    "quote_id": str | None,
    "where": str,
    "start": int,
    "end": int,
}


def timeline(
    news: Any,
    times: pd.DataFrame | None = None,
    quotes: pd.DataFrame | None = None,
    *,
    references: bool = False,
    titles: bool = False,
    processes: int = 1,
    progress: bool | None = None,
    tagger: Tagger | None = None,
) -> pd.DataFrame:
    """Put what happened on one calendar: one row for each time that has a place on it, sorted by `begins`.

    Parameters
    ----------
    news : DataFrame, Series, iterable of articles, or one article
    times, quotes : DataFrame, optional
        Tables made before, corrected by hand perhaps; they are used as given. Those left out are found.
    references : bool
        Whether times that date nothing that happens have rows too. Without them go times in a clause without a
        verb ("Best albums, 2023"), in the name of a thing ("the 2023 Meridian Coupe", "Song of the Year"; not "the 2020
        election"), and those of what is always so ("Snow falls in the winter", "Today, everybody has a phone").
    titles, processes, progress, tagger
        As in `table`; rows of titles have `where` "title".

    Returns
    -------
    DataFrame
        `begins`, `ends` (both inclusive), `value`, `when`, `granularity`, `certainty`, `direction` : of the time.
        `event` : the clause that says what happened. `text` : the time as printed.
        `speaker_name` : who says so; missing where the outlet itself does, or the speaker is not known.
        `article`, `outlet`, `sentence_text`, `where`, `start`, `end` : where it stands.
        `time_id`, `quote_id` : the rows it was made of.
        Durations ("three years"), repeated times ("every day") and vague ones ("recently", "now") have no row.

    Raises
    ------
    ValueError
        For a table without `article`, `start` and `end`, and for rows that lie outside their article's text.
    """
    articles = list(as_articles(news, tagger))
    given = {"quotes": quotes, "times": times}
    found = given_or_found(articles, given, titles=titles, processes=processes, progress=progress, tagger=tagger)
    rows = [row for page in pages(articles, found, of="times") for row in _events(page, references)]
    return build(rows, _EVENT).sort_values(["begins", "ends"], kind="stable", ignore_index=True)


def _events(page: Page, references: bool) -> Iterator[tuple[Any, ...]]:
    """The rows of one article's text or title, in the order of _EVENT."""
    for time, reports in zip(page.times, holding(page.times, page.quotes), strict=True):
        if not _is_on_calendar(time) or _is_in_dateline(page, time):
            continue
        reports = [report for report in reports if report.end - report.start > time.end - time.start + 1]
        outer = reports[0] if reports else None  # one that holds no more than the time reports nothing
        clause = _clause(page, time, reports)
        if not references and _dates_nothing(page, time, clause):
            continue
        yield (
            time.begins, time.ends, time.value, time.when, time.granularity, time.certainty, time.direction,
            _what_happened(page, time, reports, clause),
            time.text,
            outer.speaker_name if outer else None,
            page.article.id,
            page.article.outlet or None,
            page.told(time),
            time.id,
            outer.id if outer else None,
            page.where, time.start, time.end,
        )  # fmt: skip


def _is_on_calendar(time: Any) -> bool:
    return time.begins is not None and time.type not in ("DURATION", "SET") and not str(time.value).endswith("_REF")


def _is_in_dateline(page: Page, time: Any) -> bool:
    """Whether a time only tells when the article was sent: "BRANNOCK, June 7 (Halyard) -"."""
    sentence = page.sentence(time.start)
    paragraphs = page.article.paragraphs
    opens = bool(paragraphs) and paragraphs[sentence.paragraph].start == sentence.start
    return opens and time.end <= dateline_end(page.article.text, sentence.start, sentence.end + _MARK)


def _near(page: Page, time: Any) -> list[tuple[int, int]]:
    return [(near.start, near.end) for near in page.between(page.times, time.start - NEAR, time.end + NEAR)]


def _clause(page: Page, time: Any, reports: list[Any]) -> tuple[int, int]:
    return clause_at(page.article, time.start, time.end, page.bounds(time, reports), _near(page, time))


def _what_happened(page: Page, time: Any, reports: list[Any], clause: tuple[int, int]) -> str:
    """The clause around a time as printed, on one line; for a time at a reporting verb the whole sentence."""
    start, end = clause
    cues = (quote.cue_start for quote in page.between(page.quotes, start - NEAR, end + NEAR))
    if not reports and any(start <= cue < end for cue in cues if cue is not None):
        return _one_line(page.told(time))
    _, limit = page.bounds(time, reports)
    end = _with_complement(page, end, limit, _near(page, time))
    return _one_line(page.article.text[start : _with_closing(page.article.text, start, end, limit)])


def _with_complement(page: Page, end: int, limit: int, near: list[tuple[int, int]]) -> int:
    """Where a clause ends with what completes its verb: "a report found | that ...", "cut the toll | from 41 to 38".

    So does "named 2024 | as a year of rest", not "he left | as it rained".
    """
    text = page.article.text
    opening = _COMPLEMENT.match(text, end, limit) or _COMPARED.match(text, end, limit)
    if opening is None:
        return end
    after = pieces(text, opening.end(), limit, lists_joined(text, near))
    joins = _COMPARED.match(opening.group()) is not None
    if not after or (joins and any(token.xpos in _FINITE for token in _tokens(page, after[0].start, after[0].end))):
        return end
    return after[0].end


def _with_closing(text: str, start: int, end: int, limit: int) -> int:
    """Where a clause ends with the mark that closes what it opened: "the same day (Dec. 25, 2022 | )"."""
    said = text[start:end]
    opened = said.count("(") > said.count(")") or said.count("“") > said.count("”") or said.count('"') % 2 == 1
    closing = _CLOSING.match(text, end, limit) if opened else None
    return closing.end() if closing else end


def _one_line(text: str) -> str:
    """A clause without its full stop and without a mark whose pair stands elsewhere."""
    line = " ".join(text.split())
    if line.count('"') % 2 or line.count("“") != line.count("”"):
        line = line.strip('"“”')
    return line if _ABBREVIATED.search(line) else line.rstrip(".,;:")


def _dates_nothing(page: Page, time: Any, clause: tuple[int, int]) -> bool:
    """Whether a time tells no time of anything that happens: it is part of a name, or of what is always so."""
    text = page.article.text
    if (
        _AS_A_NAME.fullmatch(time.text)
        or _GLUED.match(text, time.end)
        or _EVERY.search(text, max(0, time.start - _WORD), time.start)
        or _LAW_OF.search(text, max(0, time.start - _WORD), time.start)
        or (time.text[0] in "'’" and _CLASS_OF.search(text, max(0, time.start - _WORD), time.start))
    ):
        return True
    if time.granularity in _LONG and _names_a_thing(page, time):
        return True
    if not any(token.xpos in _VERBS for token in _tokens(page, *clause)):
        return page.where == "text"  # headlines leave verbs out
    unsure = time.granularity in _LONG and time.certainty in ("inferred", "vague") and time.direction != "future"
    always = unsure or time.text.lower() == "today"
    return always and _is_always_so(page, clause)


def _names_a_thing(page: Page, time: Any) -> bool:
    """Whether a year or month stands before the noun of a thing that does not happen: "the 2023 Meridian Coupe"."""
    text = page.article.text
    if text[time.start - 1 : time.start] == "(" and text[time.end : time.end + 1] == ")":
        return True  # "Night Ferry (2014)"
    if _PREPOSITION.search(text, max(0, time.start - _WORD), time.start) and not _OWN.match(text, time.end):
        return False
    phrase: list[Token] = []
    for token in _tokens(page, time.end, time.end + NEAR):
        if token.xpos not in _IN_NOUN_PHRASE:
            break
        phrase.append(token)
    nouns = [token for token in phrase if token.xpos.startswith("NN")]
    return bool(nouns) and not any(singular(token.lower) in EVENT_NOUNS for token in nouns)


def _is_always_so(page: Page, clause: tuple[int, int]) -> bool:
    """Whether a clause is in the simple present: "Snow falls in the winter"; not "is falling", "has fallen"."""
    tokens = [token for token in _tokens(page, *clause) if token.xpos != "RB"]
    helped = any(token.lower in _AUXILIARIES and after.xpos in ("VBG", "VBN") for token, after in pairwise(tokens))
    return not helped and all(token.xpos in ("VBZ", "VBP") for token in tokens if token.xpos in _FINITE)


def _tokens(page: Page, start: int, end: int) -> list[Token]:
    """The tokens of a sentence between two offsets."""
    sentence = page.article.sentence_at(start)
    tokens = page.article.tokens(sentence) if sentence else ()
    return [token for token in tokens if start <= token.start < end]
