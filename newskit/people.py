"""Who is meant: short names and pronouns of an article, resolved to people with a confidence, or left open.

A wrong name is worse than none. "They" is left open; "he" and "she" take the person the text last spoke of, with
less confidence the farther away and the more people stand between. Where paragraphs stand out of order (a surname
before its introduction), nothing before the paragraph can be trusted.

>>> [(m.text, m.name, m.confidence) for m in find_mentions("Ana Ruiz came early. She spoke first.")]
[('She', 'Ana Ruiz', 0.85)]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from newskit.article import Article, ArticleLike, Token, as_article
from newskit.lexicon.people import NAMES_WITH_HE, NAMES_WITH_SHE
from newskit.names import Name, find_names
from newskit.spans import Span

CLEAR = 0.6
"""A speaker whose confidence is at least this is shown by name; below it pages and pictures say "unclear"."""

PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
"""Third-person pronouns that stand for one person; "they" nearly always stands for no named one."""

_SAME_SENTENCE, _SAME_PARAGRAPH, _PARAGRAPH_BEFORE = 0.85, 0.85, 0.7
_SEVERAL, _SHUFFLED = 0.25, 0.4
_MEMORY = 40
"""Appearances that a pronoun looks back over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Span):
    """A pronoun or a short name, with the person it stands for.

    Attributes
    ----------
    kind : str
        "pronoun" or "name".
    name : str or None
        The person's fullest name; None where it is left open.
    confidence : float
        0 to 1; below `CLEAR` the name is a guess.
    candidates : tuple of str
        The people it may stand for, the likeliest first.
    """

    PREFIX: ClassVar[str] = "m"
    kind: str
    name: str | None = None
    confidence: float = 0.0
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Appearance:
    """One place where a person is spoken of, outside quotation marks."""

    start: int
    sentence: int
    paragraph: int
    name: str
    subject: bool


def find_mentions(article: ArticleLike) -> list[Mention]:
    """Find the pronouns and short names of an article and the people they stand for.

    Parameters
    ----------
    article : Article, row of an articles table, or str

    Returns
    -------
    list of Mention
        In text order. Pronouns within quotation marks are left open: they are the speaker's, not the reporter's.
    """
    article = as_article(article)
    return mentions_of(article, find_names(article))


def mentions_of(article: Article, names: Sequence[Name]) -> list[Mention]:
    """`find_mentions` for names that are already found."""
    people = [name for name in names if name.type == "person"]
    shuffled = is_shuffled(people)
    hints = _pronoun_hints(article, people)
    seen: list[Appearance] = []
    found: list[Mention] = []
    places: list[Name | Token] = [*people, *_pronouns(article)]
    for place in sorted(places, key=lambda span: span.start):
        if isinstance(place, Name):
            if place.text != place.name:
                found.append(_short_name(article, place))
            if not article.in_quote(place.start):
                seen.append(_appearance(article, place, place.name))
            continue
        mention = _resolved(article, place, seen, hints, shuffled)
        found.append(mention)
        if mention.name and mention.confidence >= CLEAR:
            seen.append(_appearance(article, place, mention.name))
    return found


def is_shuffled(people: Iterable[Name]) -> bool:
    """Tell whether paragraphs stand out of order: someone's surname comes in a paragraph before the full name."""
    introduced: set[str] = set()
    early: dict[str, int] = {}
    for person in people:
        if person.text == person.name:
            if person.name not in introduced and early.get(person.name, person.paragraph) < person.paragraph:
                return True
            introduced.add(person.name)
        elif person.name not in introduced:
            early.setdefault(person.name, person.paragraph)
    return False


def _short_name(article: Article, place: Name) -> Mention:
    return article.record(
        Mention, place.start, place.end, rule="people.short_name", kind="name", name=place.name, confidence=0.95,
        candidates=(place.name,),
    )  # fmt: skip


def _pronouns(article: Article) -> Iterable[Token]:
    return (
        token
        for sentence in article.prose
        for token in article.tokens(sentence)
        if token.lower in PRONOUNS and not article.in_quote(token.start)
    )


def _appearance(article: Article, place: Span, name: str) -> Appearance:
    return Appearance(place.start, place.sentence, place.paragraph, name, _is_subject(article, place))


def _is_subject(article: Article, place: Span) -> bool:
    """No preposition or possessive stands around the name, and a verb or comma follows: a rough subject."""
    home = article.sentence_at(place.start)
    tokens = article.tokens(home) if home else ()
    first = bisect_left(tokens, place.start, key=lambda token: token.start)
    last = bisect_left(tokens, place.end, key=lambda token: token.start)
    behind = tokens[last] if last < len(tokens) else None
    ahead = first - 1
    while ahead >= 0 and tokens[ahead].xpos.startswith(("NN", "JJ", "DT")):
        ahead -= 1
    governed = ahead >= 0 and tokens[ahead].xpos == "IN" and tokens[ahead].lower not in ("that", "as", "if", "because")
    return not governed and (behind is None or behind.xpos != "POS")


def _pronoun_hints(article: Article, people: Iterable[Name]) -> dict[str, str]:
    """Which pronoun goes with whom, from courtesy titles and given names; unknown where nothing tells."""
    hints: dict[str, str] = {}
    for person in people:
        before = article.text[max(0, person.start - 5) : person.start].lower()
        given = person.name.split()[0].lower()
        if before.endswith(("mr ", "mr. ", "sir ", "lord ")):
            hints[person.name] = "he"
        elif before.endswith(("ms ", "ms. ", "mrs ", "mrs. ", "miss ", "dame ", "lady ")):
            hints[person.name] = "she"
        elif given in NAMES_WITH_HE | NAMES_WITH_SHE:
            hints.setdefault(person.name, "he" if given in NAMES_WITH_HE else "she")
    return hints


def _resolved(
    article: Article, token: Token, seen: Sequence[Appearance], hints: dict[str, str], shuffled: bool
) -> Mention:
    """The person a pronoun stands for: whoever was spoken of last and may go with it."""
    pronoun = PRONOUNS[token.lower]
    near = _recent(token, [a for a in seen[-_MEMORY:] if hints.get(a.name, pronoun) == pronoun])
    order = list(dict.fromkeys(a.name for a in sorted(near, key=lambda a: (not a.subject, -a.sentence, a.start))))
    if not order:
        return article.record(Mention, token.start, token.end, rule="people.pronoun", kind="pronoun")
    confidence = _confidence(token, near, order[0], shuffled)
    return article.record(
        Mention,
        token.start,
        token.end,
        rule="people.pronoun",
        kind="pronoun",
        name=order[0] if confidence >= 0.5 else None,
        confidence=confidence,
        candidates=tuple(order),
    )


def _recent(token: Token, seen: Sequence[Appearance]) -> list[Appearance]:
    """The appearances that compete for a pronoun: of its sentence, else of the nearest sentence that has some."""
    for place in range(len(seen) - 1, -1, -1):
        nearest = seen[place]
        if nearest.paragraph < token.paragraph - 1:
            return []
        return [a for a in seen[max(0, place - 12) :] if a.sentence == nearest.sentence]
    return []


def _confidence(token: Token, near: Sequence[Appearance], chosen: str, shuffled: bool) -> float:
    """How sure the nearest subject is to be the one meant."""
    sentence, paragraph = near[-1].sentence, near[-1].paragraph
    if paragraph < token.paragraph:
        base = _SHUFFLED if shuffled else _PARAGRAPH_BEFORE
    else:
        base = _SAME_SENTENCE if sentence == token.sentence else _SAME_PARAGRAPH
    rivals = {a.name for a in near} - {chosen}
    subjects = {a.name for a in near if a.subject}
    if rivals:
        base -= _SEVERAL if len(subjects) != 1 else _SEVERAL / 2
    return round(max(base, 0.1), 2)
