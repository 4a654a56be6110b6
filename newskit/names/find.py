"""Find the persons, organisations and places an article names, each with its fullest form.

Capitals say where a name stands; titles, roles, given names and endings say what it names. A surname alone is
linked to the full name wherever the article gives it.

>>> article = "Mayor Ana Ruiz spoke first. Ruiz, a former nurse, thanked the Harrow Fire Department."
>>> [(name.text, name.type, name.name) for name in find_names(article)]
[('Ana Ruiz', 'person', 'Ana Ruiz'), ('Ruiz', 'person', 'Ana Ruiz'), \
('Harrow Fire Department', 'organisation', 'Harrow Fire Department')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar

from newskit.article import Article, ArticleLike, Token, as_article
from newskit.inflection import verb_forms
from newskit.lexicon.calendar import MONTHS, WEEKDAYS
from newskit.lexicon.people import (
    COUNTRIES,
    COURTESY_TITLES,
    GIVEN_NAMES,
    NATIONALITIES,
    ORGANISATION_ENDINGS,
    PLACE_ENDINGS,
    PLACES,
    ROLE_NOUNS,
    TITLES,
)
from newskit.lexicon.speech import REPORTING_VERBS
from newskit.spans import Span

PARTICLES = frozenset("de da del della der den di do dos du el la le al bin ibn ben van von ter zu st".split())
"""Small words inside a person's name."""

_COMPASS = frozenset(
    "north south east west northern southern eastern western central upper lower greater new old downtown".split()
)
_DESCRIBING = ("NOUN", "ADJ", "PROPN", "DET", "PRON")
"""Universal tags of the words in a description such as "the county coroner"."""
_ABBREVIATIONS = frozenset(
    """AI AM AR ATM BC CEO CFO COO COVID CPU CT CTO CV DIY DNA DVD EST ET EV EVs FAQ GDP GMO GMT GOP GPS GPU HIV HR ID
    IP IPO IQ IT IV KO LED LGBT LGBTQ MBA MP MPs MRI NFT OK PC PDF PHP PM PR PT PTSD QR RNA SMS SPF SUV SUVs TV TVs UFO
    URL USB UV VAT VIP VP VPN VR WC WiFi""".split()
)
"""Capitals that name nobody."""
_AHEAD, _BEHIND = 15, 45
"""Tokens before and after a name that may say what it names."""
_BODIES = frozenset("group inc corp company holdings plc ltd llc co industries systems".split())
"""Endings that the short form of a firm's name leaves out."""
_NEVER_NAMES = frozenset({*WEEKDAYS, *MONTHS, *NATIONALITIES, "i", "ok", "mr", "mrs", "ms", "dr"})
_REPORTING_FORMS = frozenset(form for verb in REPORTING_VERBS for form, _ in verb_forms(verb))
_ACRONYM = re.compile(r"[A-Z](?:[A-Z&.-]{1,5}|[A-Z.&-]*[&.-][A-Z.&-]*)s?$")
_WORD = re.compile(r"[a-z][\w’'-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Span):
    """A person, organisation or place named in the text; titles stand outside the span.

    Attributes
    ----------
    type : str
        "person", "organisation" or "place".
    name : str
        The fullest form the article gives ("Ana Ruiz" for "Ruiz").
    role : str or None
        What the article says the person is: a title or an apposition ("a former nurse").
    """

    PREFIX: ClassVar[str] = "name"
    type: str
    name: str
    role: str | None = None


@dataclass(frozen=True)
class Run:
    """Capitalised tokens that may be a name, with what stands around them.

    `tokens` are the name's own, `title` those before it ("Ukrainian President"), `before` and `after` the
    sentence's other tokens near by; `ordinary` tells whether the article writes one of its words small elsewhere.
    """

    tokens: tuple[Token, ...]
    title: tuple[Token, ...]
    before: tuple[Token, ...]
    after: tuple[Token, ...]
    ordinary: bool

    @cached_property
    def words(self) -> list[str]:
        return [token.text for token in self.tokens]

    @cached_property
    def last(self) -> str:
        return self.words[-1].lower().rstrip(".")


def find_names(article: ArticleLike) -> list[Name]:
    """Find the names in an article.

    Parameters
    ----------
    article : Article, row of an articles table, or str

    Returns
    -------
    list of Name
        In text order, boilerplate left out.
    """
    article = as_article(article)
    common = frozenset(_WORD.findall(article.text))
    runs = [run for sentence in article.prose for run in _runs(article.tokens(sentence), common)]
    typed = _consistent([(run, _type(run)) for run in runs])
    names = [
        article.record(
            Name,
            run.tokens[0].start,
            run.tokens[-1].end,
            rule=f"names.{kind}",
            type=kind,
            name=_spelled(run),
            role=_role(article, run) if kind == "person" else None,
        )
        for run, kind in typed
        if kind
    ]
    return _with_fullest_forms(names)


def _runs(tokens: Sequence[Token], common: frozenset[str]) -> Iterator[Run]:
    """The capitalised stretches of a sentence, titles cut off."""
    i = 0
    while i < len(tokens):
        if not _may_begin(tokens, i, common):
            i += 1
            continue
        end = _run_end(tokens, i)
        yield from _cut(tokens, i, end, common)
        i = end


def _capital(token: Token) -> bool:
    return token.text[0].isupper() and token.xpos in ("NNP", "NNPS", "NN", "NNS", "VBG", "JJ", "VBP", "CD")


def _may_begin(tokens: Sequence[Token], i: int, common: frozenset[str]) -> bool:
    """A capital begins a name, unless the word only opens a sentence and is written small elsewhere."""
    token = tokens[i]
    if not _capital(token):
        return False
    opens = i == 0 or tokens[i - 1].xpos in ("``", ":", ".") or tokens[i - 1].text in "\"“‘'"
    behind = i + 2 if i + 2 < len(tokens) and tokens[i + 1].lower in PARTICLES else i + 1
    followed = behind < len(tokens) and _capital(tokens[behind])
    return not opens or followed or not (token.lower in common or token.xpos not in ("NNP", "NNPS"))


def _run_end(tokens: Sequence[Token], i: int) -> int:
    """The end of the capitalised stretch that begins at `i`, joined over particles, "of" and "&"."""
    while i < len(tokens):
        if _capital(tokens[i]):
            i += 1
        elif i + 1 < len(tokens) and _capital(tokens[i + 1]) and _joins(tokens, i):
            i += 2
        elif i + 2 < len(tokens) and _joins(tokens, i) and tokens[i + 1].lower == "the" and _capital(tokens[i + 2]):
            i += 3
        else:
            break
    return i


def _joins(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether the small word at `i` belongs inside a name."""
    word, before = tokens[i].lower, tokens[i - 1].lower
    if word in PARTICLES or word == "&":
        return True
    if word in ("of", "for"):
        return before in ORGANISATION_ENDINGS or before in ("house", "secretary", "minister", "department", "centers")
    if word == "-":
        return tokens[i].start == tokens[i - 1].end and tokens[i + 1].start == tokens[i].end
    if word in ("'s", "’s", "'", "’"):  # "the Luhansk People's Republic"
        return before in ("people", "children", "women", "men", "farmers", "workers", "veterans", "king", "queen")
    return False


def _cut(tokens: Sequence[Token], start: int, end: int, common: frozenset[str]) -> Iterator[Run]:
    """Cut a stretch into names: titles belong before them, nationalities and weekdays to none."""
    title_end = start
    for i in range(start, end):
        if _is_title(tokens[i]) and i + 1 < end and not _office(tokens, i, end):
            title_end = i + 1
    while title_end == start and start < end and tokens[start].lower in _NEVER_NAMES and end - start > 1:
        start = title_end = start + 1
    while end > title_end and tokens[end - 1].lower in _NEVER_NAMES:
        end -= 1
    while start < end and tokens[start].xpos == "HYPH":
        start, title_end = start + 1, max(title_end, start + 1)
    if title_end < end and not (end - title_end == 1 and _is_no_name(tokens[title_end])):
        yield Run(
            tuple(tokens[title_end:end]),
            tuple(tokens[start:title_end]),
            tuple(tokens[max(start - _AHEAD, 0) : start]),
            tuple(tokens[end : end + _BEHIND]),
            any(token.lower in common for token in tokens[title_end:end] if token.text[0].isupper()),
        )


def _is_title(token: Token) -> bool:
    return token.lower.rstrip(".") in TITLES | COURTESY_TITLES


def _office(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Tell "Attorney General" and "Chief Justice's Office" from a title before a name."""
    following = tokens[i + 1].lower
    return following in ("'s", "’s", "'") or tokens[end - 1].lower in ORGANISATION_ENDINGS or following in ("of", "for")


def _is_no_name(token: Token) -> bool:
    return token.lower in _NEVER_NAMES or token.text in _ABBREVIATIONS or _is_title(token) or token.text[0].isdigit()


def _type(run: Run) -> str | None:
    """What a run names; None where nothing but a capital speaks for a name."""
    first = run.words[0].lower()
    if run.title:
        return "person"
    if _named_after_office(run):
        return "organisation"
    if run.last in ORGANISATION_ENDINGS and (len(run.words) > 1 or run.last in ("senate", "congress")):
        return "organisation"
    if _ACRONYM.match(run.words[-1]) and len(run.words) == 1:
        return "place" if run.last in ("us", "u.s", "uk", "u.k", "uae", "eu") else "organisation"
    if _is_place(run):
        return "place"
    if len(run.words) == 1:
        return "person" if _acts_like_person(run) and first in GIVEN_NAMES else "place" if _in_place(run) else None
    if first in GIVEN_NAMES or any(len(word) == 2 and word[1] == "." for word in run.words[1:-1]):
        return "person"
    if run.before and run.before[-1].lower == "the":
        return "organisation"
    if _role_before(run) or (_acts_like_person(run) and not run.ordinary):
        return "person"
    return "place" if _in_place(run) else "organisation" if run.ordinary else "person"


def _named_after_office(run: Run) -> bool:
    """Tell "Church of Harrow" and "Department of Health" by the word before "of"."""
    lower = [word.lower() for word in run.words]
    return "of" in lower[1:] and lower[lower.index("of", 1) - 1] in ORGANISATION_ENDINGS | {"house", "centers"}


def _is_place(run: Run) -> bool:
    """A known place, or a word such as "River"; a given name before a city's is a person's ("Jack London")."""
    if run.last in PLACE_ENDINGS:
        return len(run.words) > 1
    if run.last not in COUNTRIES | PLACES:
        return False
    return len(run.words) == 1 or run.words[0].lower() in _COMPASS or _in_place(run)


def _in_place(run: Run) -> bool:
    return bool(run.before) and run.before[-1].lower in ("in", "at", "near", "from", "to", "outside", "across", "of")


def _acts_like_person(run: Run) -> bool:
    """A reporting verb on either side, an age, or "who" behind a comma."""
    behind = [token.lower for token in run.after[:3]]
    aged = len(behind) > 2 and behind[1].isdigit() and behind[2] == ","
    ahead = run.before[-1].lower if run.before else ""
    return bool(
        (behind and behind[0] in _REPORTING_FORMS)
        or ahead in _REPORTING_FORMS
        or (len(behind) > 1 and behind[0] == "," and (behind[1] == "who" or aged))
    )


def _role_before(run: Run) -> tuple[Token, ...]:
    """The small-letter role right before a name: "resident", "the regional governor"."""
    i = len(run.before)
    while (i and run.before[i - 1].upos in ("NOUN", "ADJ", "PROPN")) or (i and run.before[i - 1].xpos == "HYPH"):
        i -= 1
    phrase = run.before[i:]
    return tuple(phrase) if phrase and phrase[-1].lower in ROLE_NOUNS and phrase[-1].text[0].islower() else ()


def _description_before(run: Run) -> tuple[Token, ...]:
    """The description that a name follows between commas: "The county coroner, Ana Ruiz, said"."""
    if len(run.before) < 3 or run.before[-1].text != "," or not run.after or run.after[0].text != ",":
        return ()
    i = len(run.before) - 1
    while i and (run.before[i - 1].upos in _DESCRIBING or run.before[i - 1].xpos in ("HYPH", "IN", "POS")):
        i -= 1
    phrase = run.before[i:-1]
    while phrase and phrase[0].xpos in ("IN", "POS", "PRP", "WP"):
        phrase = phrase[1:]
    noun = next((n for n, token in enumerate(phrase) if token.xpos == "IN"), len(phrase)) - 1
    return tuple(phrase) if noun >= 0 and phrase[noun].lower in ROLE_NOUNS else ()


def _role(article: Article, run: Run) -> str | None:
    """A person's role: the title before the name, the role noun before it, or the apposition behind it."""
    title = [token for token in run.title if token.lower.rstrip(".") not in COURTESY_TITLES]
    if title:
        return article.text[title[0].start : title[-1].end]
    before = _role_before(run) or _description_before(run)
    if before:
        return article.text[before[0].start : before[-1].end]
    return _apposition(article, run)


def _apposition(article: Article, run: Run) -> str | None:
    """The role between commas behind a name: "Ana Ruiz, 62, a baker from Harrow, said"."""
    segments = _comma_segments(run.after)
    for segment in segments[:2]:
        words = [token.lower for token in segment[:8]]
        if not words or words[0].isdigit():
            continue
        if words[0] in ("who", "which", "whose", "and") or segment[0].xpos in ("IN", "VBD", "VBG", "PRP", "CC"):
            return None
        if ROLE_NOUNS & set(words) or words[0] in ("a", "an"):
            return article.text[segment[0].start : segment[-1].end]
        return None
    return None


def _comma_segments(after: Sequence[Token]) -> list[list[Token]]:
    """The stretches between commas right behind a name; none where no comma follows it."""
    if not after or after[0].text != ",":
        return []
    segments: list[list[Token]] = [[]]
    for token in after[1:40]:
        if token.text in ".;:?!":
            break
        if token.text == ",":
            segments.append([])
        elif token.xpos not in ("``", "''"):
            segments[-1].append(token)
    return segments


def _consistent(typed: list[tuple[Run, str | None]]) -> list[tuple[Run, str | None]]:
    """A word names the same everywhere in an article: surnames follow the full name, others the clearest place."""
    surnames = {run.last for run, kind in typed if kind == "person" and len(run.words) > 1}
    known = {run.words[0].lower(): kind for run, kind in typed if kind and len(run.words) == 1}
    known |= {run.words[0].lower(): kind for run, kind in typed if kind == "organisation" and run.last in _BODIES}
    result: list[tuple[Run, str | None]] = []
    for run, kind in typed:
        if len(run.words) == 1 and run.last in surnames:
            kind = "person"
        elif kind is None and len(run.words) == 1:
            # people are introduced by their full name: a single word that speaks is a firm, a ministry, a capital
            kind = known.get(run.last) or ("organisation" if _acts_like_person(run) else None)
        result.append((run, kind))
    return result


def _spelled(run: Run) -> str:
    """The name as one string, without a possessive."""
    text = "".join(
        (" " if token.start > before.end else "") + token.text
        for before, token in zip(run.tokens, run.tokens[1:], strict=False)
    )
    return run.tokens[0].text + text


def _with_fullest_forms(names: list[Name]) -> list[Name]:
    """Give each person the fullest name and role that the article has for the surname, where only one fits."""
    full = {name.name: name for name in names if name.type == "person" and " " in name.name}
    by_word: dict[str, set[str]] = {}
    for spelled in full:
        for word in {spelled.split()[-1].lower(), spelled.split()[0].lower()}:
            by_word.setdefault(word, set()).add(spelled)
    roles = {name.name: name.role for name in reversed(names) if name.role}
    result = []
    for name in names:
        candidates = by_word.get(name.name.lower(), set()) if name.type == "person" else set()
        spelled = next(iter(candidates)) if len(candidates) == 1 and name.name not in full else name.name
        result.append(replace(name, name=spelled, role=name.role or roles.get(spelled)))
    return result
