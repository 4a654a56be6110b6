"""Find short names and pronouns and say whom they mean: weigh the people spoken of so far against one another."""

from __future__ import annotations

import json
import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import islice

from newskit.article import Article, ArticleLike, as_article
from newskit.names import Name, find_names
from newskit.people.cast import (
    Appearance,
    Person,
    leans_of,
    lines_of,
    named_places,
    pronoun_places,
    unnamed_places,
    with_bearers,
)
from newskit.people.cues import cues_for, cues_for_none, is_about
from newskit.people.record import Mention

NAMED = 0.35
"""A pronoun whose likeliest person has a smaller share than this is left open."""

_SHORT, _ONE_OF_SEVERAL, _SHUFFLED = 0.95, 0.55, 0.5
_CANDIDATES = 8
"""People that a pronoun looks back to, the latest first."""
_LOOKAHEAD, _NEXT_SENTENCES = 12, 1
"""Appearances and sentences that it looks ahead over, for people not named before."""

Shares = Callable[[list[list[str]]], list[float]]
"""From the cues of each candidate (the last: nobody) to their shares, which add up to one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A pronoun with its candidates, their cues (behind them those for nobody) and their shares, in the same order."""

    pronoun: Appearance
    people: tuple[Person, ...]
    cues: list[list[str]]
    shares: list[float]

    @property
    def best(self) -> int:
        """The place of the likeliest person; -1 where there is none."""
        return max(range(len(self.people)), key=self.shares.__getitem__, default=-1)


def find_mentions(article: ArticleLike) -> list[Mention]:
    """Find the pronouns and short names of an article and the people they stand for.

    Parameters
    ----------
    article : Article, row of an articles table, or str

    Returns
    -------
    list of Mention
        In text order. "They" is not among them: it nearly always means nobody who is named.

    Examples
    --------
    >>> [(m.text, m.name) for m in find_mentions("Ana Ruiz came early. She spoke first, then Ruiz left.")]
    [('She', 'Ana Ruiz'), ('Ruiz', 'Ana Ruiz')]
    """
    article = as_article(article)
    return mentions_of(article, find_names(article))


def mentions_of(article: Article, names: Sequence[Name]) -> list[Mention]:
    """`find_mentions` for names that are already found."""
    borne = with_bearers(article, [name for name in names if name.type == "person"])
    people = [person for person, _ in borne]
    shuffled = bool(introduced_late(people))
    found = [_short_name(article, person, bearers) for person, bearers in borne if not person.is_full]
    found += [_pronoun(article, reading, shuffled) for reading in read_pronouns(article, people, shares)]
    return sorted(found, key=lambda mention: mention.start)


def introduced_late(people: Iterable[Name]) -> set[str]:
    """Those whose surname comes in a paragraph before the full name: paragraphs may stand out of order."""
    introduced: set[str] = set()
    early: dict[str, int] = {}
    late: set[str] = set()
    for person in people:
        if not person.is_full:
            if person.name not in introduced:
                early.setdefault(person.name, person.paragraph)
        elif person.name not in introduced:
            introduced.add(person.name)
            if early.get(person.name, person.paragraph) < person.paragraph:
                late.add(person.name)
    return late


def read_pronouns(article: Article, people: Sequence[Name], weigh: Shares) -> Iterator[Reading]:
    """Read an article's pronouns from the first to the last; whom one is understood as counts for those behind it."""
    line_of = lines_of(article)
    named = named_places(article, people, line_of)
    cast = _cast(article, people, named)
    places = sorted([*named, *pronoun_places(article, line_of)], key=lambda place: place.start)
    nouns = deque(unnamed_places(article, people, line_of))
    unnamed: dict[str, Appearance] = {}
    left: dict[str, Appearance] = {}
    recent: dict[str, Person] = {}  # the latest last
    most = 0
    for number, place in enumerate(places):
        if place.name:
            person = cast[place.name]
            person.ahead.popleft()
            person.named += 1
            most = max(most, person.named)
            _spoken_of(person, place, recent)
            continue
        while nouns and nouns[0].start < place.start:
            noun = nouns.popleft()
            unnamed[noun.form] = noun
        candidates = list(islice(reversed(recent.values()), _CANDIDATES))
        candidates += _only_coming(place, places[number + 1 : number + _LOOKAHEAD], cast)
        cues = [list(cues_for(place, person, rank, most)) for rank, person in enumerate(candidates)]
        other = unnamed.get(place.form)
        cues.append(list(cues_for_none(place, candidates, other, left.get(place.form))))
        weighed = [0.0] * len(candidates) + [1.0] if is_about(other, place, candidates) else weigh(cues)
        reading = Reading(place, tuple(candidates), cues, _beginning(place, candidates, weighed))
        yield reading
        _understand(reading, recent)
        left.pop(place.form, None)
        if reading.best < 0 or reading.shares[-1] > reading.shares[reading.best]:
            left[place.form] = place


def _beginning(pronoun: Appearance, people: Sequence[Person], weighed: list[float]) -> list[float]:
    """No chain begins with somebody whose title or given name speaks for the other pronoun: the share goes to nobody.

    One "she" too much would draw all that follow along.
    """
    barred = {
        place
        for place, person in enumerate(people)
        if person.lean not in (None, pronoun.form) and pronoun.form not in person.called
    }
    kept = [0.0 if place in barred else share for place, share in enumerate(weighed)]
    kept[-1] += sum(weighed[place] for place in barred)
    return kept


def _cast(article: Article, people: Sequence[Name], named: Iterable[Appearance]) -> dict[str, Person]:
    leans = leans_of(article, people)
    cast: dict[str, Person] = {}
    for place in named:
        cast.setdefault(place.name, Person(place.name, leans.get(place.name))).ahead.append(place)
    return cast


def _only_coming(pronoun: Appearance, later: Iterable[Appearance], cast: Mapping[str, Person]) -> list[Person]:
    """The people named soon behind a pronoun and not before it."""
    near = (place for place in later if place.name and place.sentence <= pronoun.sentence + _NEXT_SENTENCES)
    return [cast[name] for name in dict.fromkeys(place.name for place in near) if not cast[name].past]


def _spoken_of(person: Person, place: Appearance, recent: dict[str, Person]) -> None:
    person.past.append(place)
    recent.pop(person.name, None)
    recent[person.name] = person


def _understand(reading: Reading, recent: dict[str, Person]) -> None:
    """The person a pronoun most likely means is spoken of once more."""
    best = reading.best
    if best < 0:
        return
    person, share, form = reading.people[best], reading.shares[best], reading.pronoun.form
    person.called[form] = person.called.get(form, 0.0) + share
    if share > 0.5:
        _spoken_of(person, replace(reading.pronoun, name=person.name), recent)


def shares(cues: list[list[str]]) -> list[float]:
    """The share of each candidate by the shipped weights."""
    return shares_by(weights(), cues)


def shares_by(weight: Mapping[str, float], cues: Iterable[Iterable[str]]) -> list[float]:
    """Sums of weights turned into shares: a conditional logit (McFadden 1974) over the candidates and nobody."""
    sums = [sum(weight.get(cue, 0.0) for cue in candidate) for candidate in cues]
    highest = max(sums)
    powers = [math.exp(each - highest) for each in sums]
    return [power / sum(powers) for power in powers]


@cache
def weights() -> Mapping[str, float]:
    """The weight of each cue, learned by tests/training/train_people.py."""
    held: dict[str, float] = json.loads(files("newskit").joinpath("data/people.json").read_text(encoding="utf-8"))
    return held


def _short_name(article: Article, person: Name, bearers: tuple[str, ...]) -> Mention:
    return article.record(
        Mention,
        person.start,
        person.end,
        rule="people.short_name",
        kind="name",
        name=person.name,
        confidence=_SHORT if len(bearers) == 1 else _ONE_OF_SEVERAL,
        candidates=bearers,
    )


def _pronoun(article: Article, reading: Reading, shuffled: bool) -> Mention:
    """The record of a pronoun; where paragraphs stand out of order, people of earlier ones are trusted less."""
    pronoun, best = reading.pronoun, reading.best
    confidence = reading.shares[best] if best >= 0 else 0.0
    if shuffled and confidence and not _met_in_paragraph(reading.people[best], pronoun.paragraph):
        confidence *= _SHUFFLED
    order = sorted(range(len(reading.people)), key=lambda i: -reading.shares[i])
    end = pronoun.line.tokens[pronoun.first].end
    return article.record(
        Mention,
        pronoun.start,
        end,
        rule="people.pronoun",
        kind="pronoun",
        name=reading.people[best].name if confidence >= NAMED else None,
        confidence=round(confidence, 2),
        candidates=tuple(reading.people[i].name for i in order),
    )


def _met_in_paragraph(person: Person, paragraph: int) -> bool:
    return any(place.paragraph == paragraph for place in (*person.past[-2:], *islice(person.ahead, 1)))
