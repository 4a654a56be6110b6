"""The people, organisations and pronouns of an article, looked up by place, and a speaker among them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from newskit.article import Article
from newskit.lexicon.people import ROLE_NOUNS
from newskit.names import Name
from newskit.people import Mention
from newskit.people.cast import leans_of
from newskit.people.find import introduced_late

_INTRODUCED = r"(?<![,–—-] )(?<!\b(?:is|as) )(?<!was )\b(?:[Aa]n?|[Aa]nother) (?:[\w’'-]+ ){{0,3}}{}\b(?!,? [A-Z])"


@dataclass(frozen=True)
class Speaker:
    """A speaker as mentioned and as named; the fields are a Quote's."""

    text: str | None = None
    start: int | None = None
    end: int | None = None
    name: str | None = None
    kind: str | None = None
    role: str | None = None
    resolution: str = "unresolved"
    confidence: float = 0.0
    candidates: tuple[str, ...] = ()


NOBODY = Speaker()


@dataclass(frozen=True)
class Before:
    """Whom the line before quotes (`quoted`) or is about."""

    speaker: Speaker
    quoted: bool


@dataclass(frozen=True)
class Cast:
    """The people, organisations and pronouns of an article, looked up by place."""

    article: Article
    names: Sequence[Name]
    mentions: dict[int, Mention]

    def name_over(self, start: int, end: int) -> Name | None:
        """The name that holds a stretch of the text."""
        place = bisect_right(self._starts, start) - 1
        name = self.names[place] if place >= 0 else None
        return name if name is not None and end <= name.end else None

    def name_from(self, start: int) -> Name | None:
        """The first name that begins at an offset or behind it."""
        place = bisect_left(self._starts, start)
        return self.names[place] if place < len(self.names) else None

    def last_person_before(self, start: int) -> int:
        """Where the last person named before an offset begins; -1 where there is none."""
        place = bisect_left(self._people_starts, start) - 1
        return self._people_starts[place] if place >= 0 else -1

    def others_named(self, name: str, start: int, end: int) -> bool:
        """Tell whether another person is named in a stretch of the text, outside quotation marks."""
        places = range(bisect_left(self._people_starts, start), bisect_left(self._people_starts, end))
        others = (self.people[i] for i in places if self.people[i].name != name)
        return any(not self.article.in_quote(other.start) for other in others)

    @cached_property
    def people(self) -> list[Name]:
        return [name for name in self.names if name.type == "person"]

    @cached_property
    def leans(self) -> dict[str, str]:
        """A person's name to the pronoun that titles and given names speak for."""
        return leans_of(self.article, self.people)

    @cached_property
    def late(self) -> set[str]:
        """People who are introduced after they are first named: their paragraphs may stand out of order."""
        return introduced_late(self.people)

    @cached_property
    def role_of(self) -> dict[str, str]:
        """A person's name to the role first told."""
        return {name.name: name.role for name in reversed(self.names) if name.role}

    @cached_property
    def by_surname(self) -> dict[str, set[str]]:
        """The last word of people's full names, in small letters, to those names."""
        found: dict[str, set[str]] = {}
        for name in self.people:
            if " " in name.name:
                found.setdefault(name.name.split()[-1].lower(), set()).add(name.name)
        return found

    @cached_property
    def with_role(self) -> dict[str, set[str]]:
        """A role's head noun to the people who have it: "mayor" to {"Ana Ruiz"}."""
        found: dict[str, set[str]] = {}
        for name in self.names:
            for word in (name.role or "").lower().split(",")[0].split(" of ")[0].split():
                if word in ROLE_NOUNS:
                    found.setdefault(word, set()).add(name.name)
        return found

    def unnamed(self, role: str, end: int) -> bool:
        """Tell whether a role was last told of somebody without a name: "They met a senator. The senator said"."""
        if role not in self._introduced:
            pattern = _INTRODUCED.format(re.escape(role))
            told = [(match.start(), True) for match in re.finditer(pattern, self.article.text)]
            named = [(name.start, False) for name in self.people if role in (name.role or "").lower()]
            self._introduced[role] = sorted(told + named)
        places = self._introduced[role]
        last = bisect_left(places, (end, False)) - 1
        return last >= 0 and places[last][1]

    @cached_property
    def _introduced(self) -> dict[str, list[tuple[int, bool]]]:
        """A role to the places where somebody who has it is told of, and whether without a name."""
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self.names]

    @cached_property
    def _people_starts(self) -> list[int]:
        return [name.start for name in self.people]


def cast_of(article: Article, names: Sequence[Name], mentions: Sequence[Mention]) -> Cast:
    """Put what is known of an article's people together."""
    return Cast(article, names, {mention.start: mention for mention in mentions})
