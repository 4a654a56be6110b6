"""Link the short forms of names to the fullest one: surnames, acronyms, firms without their ending."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from newskit.lexicon.people import COUNTRIES, ORGANISATION_ENDINGS, PLACES
from newskit.names.record import Name

_SMALL_WORDS = frozenset("of the and for in on to at de du la des et und".split())
"""Words that an acronym may leave out."""
_LONGEST_ACRONYM = 7
_LONGEST_ENDING = 4
_PLACES = COUNTRIES | PLACES


def with_fullest_forms(names: Sequence[Name]) -> list[Name]:
    """Give each name the fullest form that the article has for it, where only one fits, and a person its role."""
    forms = {kind: list(dict.fromkeys(name.name for name in names if name.type == kind)) for kind in _SHORT_FORMS}
    fullest = {kind: _fullest(spelled, _SHORT_FORMS[kind]) for kind, spelled in forms.items()}
    linked = [replace(name, name=fullest[name.type].get(name.name, name.name)) for name in names]
    roles: dict[str, str] = {}
    for name in linked:
        if name.role:
            roles.setdefault(name.name, name.role)
    return [replace(name, role=name.role or roles.get(name.name)) if name.type == "person" else name for name in linked]


def in_one_case(names: Sequence[Name]) -> list[Name]:
    """Give names in CAPITALS the spelling that they have elsewhere in the article."""
    spelled = {name.name.casefold(): name.name for name in reversed(names) if not name.name.isupper()}
    return [
        replace(name, name=spelled.get(name.name.casefold(), name.name)) if name.name.isupper() else name
        for name in names
    ]


def _fullest(spelled: Sequence[str], short_forms: ShortForms) -> dict[str, str]:
    """Each name that is a short form of one other only, with that other's own fullest form."""
    longer: dict[str, set[str]] = defaultdict(set)
    for name in spelled:
        for short in short_forms(name):
            longer[short.casefold()].add(name)
    found: dict[str, str] = {}
    for name in sorted(spelled, key=len, reverse=True):
        candidates = {found.get(full, full) for full in longer[name.casefold()] if len(full) > len(name)}
        if len(candidates) == 1:
            found[name] = candidates.pop()
    return found


def _short_forms_of_person(name: str) -> Iterator[str]:
    """The surname, the given name, both without what stands between."""
    words = name.split()
    if len(words) > 1:
        yield words[-1] if words[-1].rstrip(".") not in ("Jr", "Sr", "II", "III") else words[-2]
        yield words[0]
    if len(words) > 2:
        yield f"{words[0]} {words[-1]}"
        yield " ".join(words[1:])


def _short_forms_of_organisation(name: str) -> Iterator[str]:
    """Acronyms, "Apple" of "Apple Inc", "Security Council" of "UN Security Council"."""
    words = name.split()
    yield from _acronyms(words)
    yield from without_ending(name)
    for i in range(1, min(len(words) - 1, _LONGEST_ACRONYM)):
        if words[i - 1].lower() not in _SMALL_WORDS:
            yield " ".join(words[i:])


def without_ending(name: str) -> Iterator[str]:
    """An organisation's name without its last words, where they say what it is: "Apple" of "Apple Inc"."""
    words = name.split()
    end = len(words)
    while end > max(1, len(words) - _LONGEST_ENDING) and words[end - 1].lower().rstrip(".") in ORGANISATION_ENDINGS:
        end -= 1
        short = " ".join(words[:end])
        if short.lower() not in _PLACES:
            yield short


def _short_forms_of_place(name: str) -> Iterator[str]:
    yield from _acronyms(name.split())


def _acronyms(words: Sequence[str]) -> Iterator[str]:
    """The initials of a name, with and without its small words, with and without full stops."""
    every = [word[0].upper() for word in words]
    large = [word[0] for word in words if word.lower() not in _SMALL_WORDS]
    for initials in (every, large):
        if 1 < len(initials) <= _LONGEST_ACRONYM:
            yield "".join(initials)
            yield "".join(f"{letter}." for letter in initials)


ShortForms = Callable[[str], Iterable[str]]
_SHORT_FORMS: dict[str, ShortForms] = {
    "person": _short_forms_of_person,
    "organisation": _short_forms_of_organisation,
    "place": _short_forms_of_place,
}
