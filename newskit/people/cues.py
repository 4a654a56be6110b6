"""What speaks for and against a person being the one a pronoun means: cues, short strings that carry weights.

| cue | tells |
|---|---|
| `rank 0` | how many people were spoken of later (at most 5) |
| `named most` | nobody has been named more often so far |
| `lean agrees`, `lean differs` | the pronoun that titles and given names speak for |
| `called so`, `called otherwise` | the pronouns understood as this person so far |
| `subject after object 1` | part of the pronoun, part of the person's last appearance, sentences between |
| `form short 1` | how the person last appeared (name, short, pronoun), sentences between |
| `paragraph 1 2` | paragraphs and sentences between |
| `opens 1` | the person was the first one named in that sentence |
| `bracketed`, `joined 1` | in brackets, or beside "and" |
| `quoted 10 0` | whether pronoun and appearance stand in quotation marks, sentences between |
| `speaks 1` | the pronoun stands in what this person says |
| `speaks on 1` | both stand beside a verb that reports speech ("Ruiz said ..., she said"), sentences between |
| `chain 1`, `chain parallel 1` | sentences since the last such pronoun for the person, in the same part |
| `subject again object breaks 1` | the person is named again behind the pronoun, clause breaks between |
| `subject after object breaks 1` | clause breaks between, in one sentence |
| `subject near 2` | four words at a time between, in one sentence |
| `subject next to IN`, `subject adjoins` | one word or none stands between |
| `but subject after object` | the word before the pronoun, in one sentence |
| `subject before subject 0 ...` | the person is named only behind the pronoun |
| `open ...` | for leaving the pronoun open: its part, how many candidates there are and how far away |
| `open noun 1 0` | a noun for somebody unnamed ("a woman"): sentences since, candidates spoken of later (at most 2) |
| `open noun subject object` | part of that noun, part of the pronoun |
| `open again 1 0` | the last such pronoun was left open: sentences since, candidates spoken of later |
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newskit.names.corrections import REPORTING
from newskit.people.cast import Appearance, Person
from newskit.people.roles import OPENERS, in_brackets, is_joined

_LINKS = OPENERS | frozenset("and but or for with to by of , from in on at".split())
_DETERMINING = ("DT", "PRP$", "POS")
_SINCE = 6
"""Appearances among which the last pronoun for a person is looked for."""


def cues_for(pronoun: Appearance, person: Person, rank: int, most: int) -> Iterator[str]:
    """Yield the cues for one candidate.

    Parameters
    ----------
    pronoun : Appearance
    person : Person
    rank : int
        How many other people were spoken of since.
    most : int
        How often the person named most so far has been named.
    """
    yield f"rank {min(rank, 5)}"
    yield from _leaning(pronoun.form, person)
    if not person.past:
        yield from _only_ahead(pronoun, person.ahead[0])
        return
    if person.named == most:
        yield "named most"
    last = person.past[-1]
    yield from _last_appearance(pronoun, last)
    yield from _chain(pronoun, person)
    if person.ahead:
        yield from _again(pronoun, last, person.ahead[0])
    if pronoun.sentence == last.sentence:
        yield from _same_sentence(pronoun, last)


def cues_for_none(
    pronoun: Appearance, people: Sequence[Person], unnamed: Appearance | None, left: Appearance | None
) -> Iterator[str]:
    """Yield the cues for leaving a pronoun open.

    Parameters
    ----------
    pronoun : Appearance
    people : sequence of Person
        The candidates.
    unnamed : Appearance or None
        The last noun for somebody unnamed with whom the pronoun goes.
    left : Appearance or None
        The last such pronoun, if it was left open.
    """
    distances = [pronoun.paragraph - person.past[-1].paragraph for person in people if person.past]
    yield f"open {pronoun.role}"
    yield f"open {min(len(people), 3)}"
    yield f"open quoted {pronoun.quoted:d}"
    yield f"open paragraph {min(distances, default=4) if min(distances, default=4) < 4 else 4}"
    if unnamed and (far := _far(pronoun, unnamed)) < 3:
        later = sum(person.past[-1].start > unnamed.start for person in people if person.past)
        yield f"open noun {far} {min(later, 2)}"
        yield f"open noun {unnamed.role} {pronoun.role}"
    if left and (far := _far(pronoun, left)) < 3:
        later = sum(person.past[-1].start > left.start for person in people if person.past)
        yield f"open again {far} {min(later, 2)}"


def is_about(noun: Appearance | None, pronoun: Appearance, people: Sequence[Person]) -> bool:
    """Tell whether a subject means the subject before it, who is not named: "A woman said she was cold"."""
    if noun is None or noun.sentence != pronoun.sentence or noun.quoted != pronoun.quoted or pronoun.role != "subject":
        return False
    if any(person.past and person.past[-1].start > noun.start for person in people):
        return False
    ahead = next((i for i in range(noun.first - 1, noun.first - 5, -1) if noun.line.xpos(i) in _DETERMINING), -1)
    return (noun.role == "subject" or ahead == 0) and noun.line.word(ahead) not in ("", "the", "this", "that")


def _leaning(form: str, person: Person) -> Iterator[str]:
    if person.lean:
        yield "lean agrees" if person.lean == form else "lean differs"
    if person.called:
        so = person.called.get(form, 0.0)
        yield "called so" if 2 * so > sum(person.called.values()) else "called otherwise"


def _last_appearance(pronoun: Appearance, last: Appearance) -> Iterator[str]:
    far = _far(pronoun, last)
    yield f"{pronoun.role} after {last.role} {far}"
    yield f"form {last.form if last.form in ('name', 'short') else 'pronoun'} {far}"
    yield f"paragraph {min(pronoun.paragraph - last.paragraph, 3)} {far}"
    if last.opens:
        yield f"opens {far}"
    if in_brackets(last.line, last.first):
        yield "bracketed"
    if is_joined(last.line, last.first, last.last):
        yield f"joined {far}"
    if pronoun.quoted or last.quoted:
        yield f"quoted {pronoun.quoted:d}{last.quoted:d} {far}"
    if pronoun.quoted and not last.quoted and pronoun.paragraph == last.paragraph and far < 2:
        yield f"speaks {_reports(last):d}"
    if _reports(pronoun) and _reports(last) and pronoun.role == "subject":
        yield f"speaks on {far}"


def _reports(place: Appearance) -> bool:
    """Tell whether a verb that reports speech stands beside a name or pronoun, or behind its comma."""
    behind = place.last + (place.line.word(place.last) == ",")
    return place.line.word(place.first - 1) in REPORTING or place.line.word(behind) in REPORTING


def _chain(pronoun: Appearance, person: Person) -> Iterator[str]:
    for past in person.past[: -_SINCE - 1 : -1]:
        if past.form == pronoun.form:
            yield f"chain {_far(pronoun, past)}"
            if past.role == pronoun.role:
                yield f"chain parallel {_far(pronoun, past)}"
            return


def _again(pronoun: Appearance, last: Appearance, coming: Appearance) -> Iterator[str]:
    """Who is named behind a pronoun is seldom the one it means: "He thanked Ruiz"."""
    if coming.sentence == pronoun.sentence:
        yield f"{pronoun.role} again {coming.role} breaks {min(_breaks(pronoun, coming), 2)}"
        if last.sentence == pronoun.sentence:
            yield f"{pronoun.role} again within"
    elif coming.sentence == pronoun.sentence + 1:
        yield f"{pronoun.role} again next {coming.role}"


def _same_sentence(pronoun: Appearance, last: Appearance) -> Iterator[str]:
    """Within a clause the subject is not the object ("Ruiz thanked her"); it may own it ("Ruiz lost her key")."""
    part, between = pronoun.role, pronoun.first - last.last
    yield f"{part} after {last.role} breaks {min(_breaks(last, pronoun), 3)}"
    yield f"{part} near {min(between // 4, 4)}"
    if between == 1:
        yield f"{part} next to {pronoun.line.xpos(last.last)}"
    elif between <= 0:
        yield f"{part} adjoins"
    ahead = pronoun.line.word(pronoun.first - 1)
    if ahead in _LINKS:
        yield f"{ahead} {part} after {last.role}"


def _only_ahead(pronoun: Appearance, coming: Appearance) -> Iterator[str]:
    """ "After he left, Ruiz called": a pronoun may come before the name, mostly in a clause that opens the sentence."""
    far = coming.sentence - pronoun.sentence
    yield f"{pronoun.role} before {coming.role} {far}"
    if far == 0:
        comma = any(pronoun.line.word(i) == "," for i in range(pronoun.first, coming.first))
        yield f"{pronoun.role} before {coming.role} comma {comma:d}"
        yield f"{pronoun.role} before breaks {min(_breaks(pronoun, coming), 2)}"
        yield f"before opener {pronoun.line.xpos(0)[:2]}"
        yield f"before early {pronoun.first <= 3:d}"


def _breaks(one: Appearance, other: Appearance) -> int:
    """Clause breaks from the one to the other of the same sentence."""
    return one.line.breaks[other.first] - one.line.breaks[one.last - 1]


def _far(pronoun: Appearance, past: Appearance) -> int:
    """Sentences between, at most 4; outside quotation marks only those that the narrator tells."""
    if pronoun.quoted or pronoun.sentence == past.sentence:
        return min(pronoun.sentence - past.sentence, 4)
    return min(max(pronoun.told - past.told, 1), 4)
