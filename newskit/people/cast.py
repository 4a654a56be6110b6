"""The people of an article as a pronoun meets them: where each was spoken of, in which part, under which form."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, islice

from newskit.article import Article
from newskit.lexicon.people import NOUNS_WITH_HE, NOUNS_WITH_SHE
from newskit.names import Name
from newskit.names.gazetteer import pronoun_of
from newskit.people.record import PRONOUNS
from newskit.people.roles import Line, role_of_name, role_of_pronoun
from newskit.spans import Span

_ONE_PERSON = (
    dict.fromkeys((*NOUNS_WITH_HE, "man", "boy", "policeman", "fireman", "gunman"), "he")
    | dict.fromkeys((*NOUNS_WITH_SHE, "woman", "girl", "policewoman"), "she")
)  # fmt: skip
"""Nouns for one person, and the pronoun that goes with them."""
_SAME_WORD = 8
"""Full names among which the bearer of a short one is looked for."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """One place where somebody is spoken of.

    `first` and `last` are places in the line (the last one exclusive), `form` is "name", "short" or, for a pronoun,
    "he" or "she"; `told` counts the sentences up to it that are not wholly in quotation marks; `opens` tells whether
    nobody is named before in the sentence.
    """

    start: int
    name: str
    line: Line
    sentence: int
    paragraph: int
    first: int
    last: int
    role: str
    form: str
    quoted: bool
    told: int
    opens: bool = False


@dataclass(slots=True)
class Person:
    """What the text has told of somebody up to a place (`past`), and what is still to come (`ahead`).

    `lean` is the pronoun that titles and given names speak for, `called` the weight of each pronoun understood so.
    """

    name: str
    lean: str | None = None
    past: list[Appearance] = field(default_factory=list)
    ahead: deque[Appearance] = field(default_factory=deque)
    called: dict[str, float] = field(default_factory=dict)
    named: int = 0


LineOf = Callable[[Span], Line]


def lines_of(article: Article) -> LineOf:
    """Give back a function from a span to the line it stands in, made once for each sentence."""
    lines: dict[int, Line] = {}

    def line_of(span: Span) -> Line:
        if span.sentence not in lines:
            lines[span.sentence] = Line(article.tokens(article.sentences[span.sentence]))
        return lines[span.sentence]

    return line_of


def named_places(article: Article, people: Sequence[Name], line_of: LineOf) -> list[Appearance]:
    """The places where people are named."""
    found: list[Appearance] = []
    told = told_by_narrator(article)
    for person in people:
        line = line_of(person)
        first = min(line.place(person.start), len(line.tokens) - 1)
        last = max(line.place(person.end), first + 1)
        found.append(
            Appearance(
                start=person.start,
                name=person.name,
                line=line,
                sentence=person.sentence,
                paragraph=person.paragraph,
                first=first,
                last=last,
                role=role_of_name(line, first, last),
                form="name" if person.is_full else "short",
                quoted=article.in_quote(person.start),
                told=told[person.sentence],
                opens=not found or found[-1].sentence != person.sentence,
            )
        )
    return found


def pronoun_places(article: Article, line_of: LineOf) -> list[Appearance]:
    """The places of pronouns; whom they mean (`name`) is still open."""
    told = told_by_narrator(article)
    return [
        _place(article, line_of(token), place, PRONOUNS[token.lower], told[token.sentence])
        for sentence in article.prose
        for place, token in enumerate(article.tokens(sentence))
        if token.lower in PRONOUNS
    ]


def unnamed_places(article: Article, people: Sequence[Name], line_of: LineOf) -> list[Appearance]:
    """The places of nouns for one man or woman whom no name beside them names: "a woman", "her mother"."""
    told = told_by_narrator(article)
    starts, ends = {person.start for person in people}, {person.end for person in people}
    return [
        _place(article, line_of(token), place, _ONE_PERSON[token.lower], told[token.sentence])
        for sentence in article.prose
        for place, token in enumerate(article.tokens(sentence))
        if token.lower in _ONE_PERSON and not _is_named(line_of(token), place, starts, ends)
    ]


def _is_named(line: Line, place: int, starts: Collection[int], ends: Collection[int]) -> bool:
    """Tell "his mother, Ana Ruiz", "Ana Ruiz, a woman of Harrow" and "Ruiz is a woman" from "a woman"."""
    tokens = line.tokens
    return any(token.start in starts for token in tokens[place + 1 : place + 3]) or any(
        token.end in ends and line.word(i + 1) in (",", "is", "was", "became")
        for i, token in enumerate(tokens[max(0, place - 5) : place], start=max(0, place - 5))
    )


def told_by_narrator(article: Article) -> list[int]:
    """For each sentence, how many up to it are not wholly in quotation marks: what a speaker says puts nobody off."""
    wholly = (article.in_quote(s.start + 1) and article.in_quote(s.end - 2) for s in article.sentences)
    return list(accumulate(int(not each) for each in wholly))


def _place(article: Article, line: Line, place: int, form: str, told: int) -> Appearance:
    """Where a pronoun or noun stands; whom it means is still open."""
    token = line.tokens[place]
    pronoun = token.lower in PRONOUNS
    return Appearance(
        start=token.start,
        name="",
        line=line,
        sentence=token.sentence,
        paragraph=token.paragraph,
        first=place,
        last=place + 1,
        role=role_of_pronoun(line, place) if pronoun else role_of_name(line, place, place + 1),
        form=form,
        quoted=article.in_quote(token.start),
        told=told,
    )


def with_bearers(article: Article, people: Sequence[Name]) -> list[tuple[Name, tuple[str, ...]]]:
    """Each person's name, and the full names it may stand for, the likeliest (its `name` from now on) first.

    A short name stands for the full name spoken of last that holds its words and does not go against its title, else
    for the first one to come: in "Ana Ruiz ... Luca Ruiz ... Ruiz" for Luca Ruiz, in "... Mrs. Ruiz" for Ana Ruiz.
    """
    leans = leans_of(article, people)
    coming = {word: full for full in reversed([p.name for p in people if " " in p.name]) for word in _words(full)}
    met: dict[str, dict[str, None]] = {}  # a word to the full names that hold it, the latest last
    found = []
    for person in people:
        bearers = _bearers(person, met, coming)
        if len(bearers) > 1 and (title := _title_lean(article, person)):
            bearers = [full for full in bearers if leans.get(full, title) == title] or bearers
        name = bearers[0] if bearers else person.name
        for word in _words(name) if " " in name else ():
            met.setdefault(word, {}).pop(name, None)
            met[word][name] = None
        found.append((replace(person, name=name), tuple(bearers) or (name,)))
    return found


def _bearers(person: Name, met: Mapping[str, dict[str, None]], coming: Mapping[str, str]) -> list[str]:
    """The longer names with all words of a name, the latest first; none for names that are linked already."""
    if not person.is_full:
        return []
    words = _words(person.name)
    latest = list(islice(reversed(met.get(words[-1], {})), _SAME_WORD)) or [coming.get(words[-1], "")]
    longer = [full for full in latest if len(_words(full)) > len(words) and {*words} <= {*_words(full)}]
    return longer if len(words) == 1 or len(longer) == 1 else []


def _words(name: str) -> list[str]:
    return name.lower().split()


def leans_of(article: Article, people: Iterable[Name]) -> dict[str, str]:
    """A person's name to the pronoun that titles, roles and given names speak for; absent where they differ."""
    leans: dict[str, str] = {}
    unclear: set[str] = set()
    for person in people:
        told = _title_lean(article, person) or _role_lean(person)
        given = pronoun_of(person.name.split()[0])
        if told and given and told != given:
            unclear.add(person.name)  # "his aunt Peter Marsh called": the noun is somebody else's
        elif told:
            leans[person.name] = told
        elif given:
            leans.setdefault(person.name, given)
    return {name: lean for name, lean in leans.items() if name not in unclear}


def _title_lean(article: Article, person: Name) -> str | None:
    """What the word right before a name speaks for: "Mrs. Ruiz", "his brother Luca"."""
    words = article.text[max(0, person.start - 20) : person.start].lower().rstrip(" .,").rsplit(None, 1)
    return _noun_lean(words[-1]) if words else None


def _role_lean(person: Name) -> str | None:
    leans = (_noun_lean(word) for word in (person.role or "").lower().split())
    return next((lean for lean in leans if lean), None)


def _noun_lean(word: str) -> str | None:
    return "he" if word in NOUNS_WITH_HE else "she" if word in NOUNS_WITH_SHE else None
