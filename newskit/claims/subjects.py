"""What one claim is about: the noun it counts or tells of, what happened to those counted, and where it holds.

A claim is a row of the claims table; all is read from its columns and from the words of its sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from newskit.clauses import NEAR, RELATIVE_PRONOUNS, Piece, pieces
from newskit.inflection import singular
from newskit.lexicon import any_of
from newskit.lexicon.calendar import MONTH_SHORT, MONTHS, WEEKDAYS
from newskit.lexicon.claiming import (
    COUNTED_BY_STATE,
    GIVEN,
    HABITUAL,
    INCREMENTS,
    PEOPLE,
    SOURCES,
    STATES,
    TALLIES,
    VERBS_OF_SOURCES,
)
from newskit.lexicon.grammar import FUNCTION_WORDS
from newskit.lexicon.quantities import MAGNITUDES, SMALL_NUMBERS, TENS
from newskit.lexicon.speech import REPORTING_VERBS
from newskit.rules import when_used

WORD = when_used(r"[^\W\d_]{3,}")
DATES = frozenset(word.title() for word in (*MONTHS, *MONTH_SHORT, *WEEKDAYS))

_FEW = 10
""" "The two brothers" are known already, "the 38 dead" may be counted for the first time."""
_TELLING = 3
"""Content words that a clause needs to tell what it is about."""
_UNCOMPARED_KINDS = ("age", "duration", "multiplier")
_STATES = {state: when_used(rf"\b{any_of(words)}\b", re.IGNORECASE) for state, words in STATES.items()}
_FIRST_NOUN = when_used(r",| (?:of|in|for|from|to|on|at|with|who|that|which) ")
_NOUNS_OF = when_used(r",| (?:in|for|from|to|on|at|with|who|that|which) ")
_DIRECTION = r"(?:(?:south|north|east|west)(?:ern|east|west|eastern|western)?\s|central\s|downtown\s)?"
_PLACE = when_used(
    rf"(?<![\w-])(?:[Ii]n|[Aa]t|on|near|by|across|within|of)\s(?:the\s)?{_DIRECTION}"
    r"(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,4})(?P<own>['’]s)?(?=(?P<next>(?:\s[a-z]+)?))"
)
_SUBJECT_HAS = when_used(r"^(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,4})\s(?:has|had|have|reported|counted|confirmed)\b")
_OWN_PLACE = when_used(
    r"\b(?:his|her|its|their|our|my)\s(?:county|city|town|village|state|province|district|region|hospital|unit|school"
    r"|company|country)\b"
)
_WHOLE = when_used(r"\bof\s(?:the|its|their|his|her|those|these|[\w ]{1,30}['’]s)\s$")
_HABITUAL = when_used(rf"\b{any_of(HABITUAL)}\b", re.IGNORECASE)
_SINCE = when_used(r"\bsince (?P<time>[\w’']+(?: [\w’']+){0,2})")
_NUMERAL = rf"(?:\d|{any_of([*SMALL_NUMBERS, *TENS])}\b)"
_COUNTS = when_used(rf"(?<!\w){_NUMERAL}", re.IGNORECASE)
_OF_WHOLE = when_used(
    rf"\s(?:out\s)?of\s(?:(?:them|those|these)\b|(?:the\s|its\s|their\s|his\s|her\s)?"
    rf"(?:(?:top|first|last|next|other|remaining)\s)?{_NUMERAL}(?!\s(?:percent|per cent)))",
    re.IGNORECASE,
)
_HYPHENED = when_used(r"-[a-z]+$", re.IGNORECASE)
_GIVEN = when_used(rf"\b(?:{any_of(GIVEN)}|(?P<the>the))\s(?:[a-z]+est\s)?$", re.IGNORECASE)
_INCREMENT = when_used(rf"\s{any_of(INCREMENTS)}\b")
_ACCORDING = when_used(r"\b(?:according to|told) (?:\w+ )?$")
_SAY = when_used(rf"\s(?:who\s)?{any_of(VERBS_OF_SOURCES)}\b")
GENERIC = frozenset("county city town state province region district river valley north south east west the".split())
_AREAS = GENERIC | frozenset("area metro region suburb neighborhood neighbourhood".split())
_GOES_ON = ("", ",", "where")
"""Openers of a piece that goes on with what stands before it: "In Harrow, | where nine people died"."""
_SAID = (
    "said says say told tells according reported that were been have with from more than people percent cent".split()
)
_NO_TOPIC = frozenset(_SAID) | FUNCTION_WORDS.keys() | REPORTING_VERBS.keys() | MAGNITUDES.keys()


class Claim(NamedTuple):
    """A row of the claims table with what is needed to compare it."""

    row: Any
    about: str
    modifiers: frozenset[str]
    states: frozenset[str]
    places: frozenset[str]
    low: float
    high: float
    at_least: float
    at_most: float
    words: frozenset[str]
    clause_words: frozenset[str]
    near: str
    clause: str
    piece: str
    is_habitual: bool
    since: frozenset[str]


class _Setting:
    """The sentence of a claim, as far as it is near the number, and its pieces."""

    def __init__(self, row: Any) -> None:
        sentence = row.sentence_text or ""
        found = re.search(rf"(?<![\w.,]){re.escape(row.text)}(?!\w|[.,]\d)", sentence)
        at = found.start() if found else max(sentence.find(row.text), 0)
        begin = max(0, at - NEAR)
        self.row = row
        self.text = sentence[begin : at + NEAR]
        self.start = at - begin if row.text in sentence else -1
        self.end = self.start + len(row.text)

    @cached_property
    def before(self) -> str:
        """What stands before the number and its hedge."""
        before = self.text[: max(self.start, 0)]
        hedge = self.row.hedge or ""
        return before.removesuffix(f"{hedge} ") if hedge else before

    @cached_property
    def parts(self) -> list[Piece]:
        return pieces(self.text, whole=[(self.start, self.end)]) if self.start >= 0 else []

    @cached_property
    def home(self) -> int:
        """Which piece holds the number; -1 for none."""
        return next((i for i, part in enumerate(self.parts) if part.start <= self.start < part.end), -1)

    @property
    def piece(self) -> str:
        """The number's piece of the sentence."""
        return self._between(self.home, self.home) if self.home >= 0 else self.text

    def follows(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern stands directly behind the number."""
        return self.start >= 0 and pattern.match(self.text, self.end) is not None

    @cached_property
    def clause(self) -> str:
        """The number's piece; where that says little, with the pieces behind it, then with the one before."""
        if self.home < 0:
            return self.text
        first = last = self.home
        while len(topic(self._between(first, last))) < _TELLING:
            if last + 1 < len(self.parts) and last - self.home < 2:
                last += 1
            elif first and first == self.home:
                first -= 1
            else:
                break
        return self._between(first, last)

    def _between(self, first: int, last: int) -> str:
        return self.text[self.parts[first].start : self.parts[last].end]


def claim_of(row: Any) -> Claim | None:
    """What a claim is about, "" where it has no subject; None where it is not one to be compared."""
    ends = row.low, row.high, row.at_least, row.at_most
    if row.kind in _UNCOMPARED_KINDS or row.status == "asked" or None in ends:
        return None
    setting = _Setting(row)
    if _describes(setting):
        return None
    about, its_states = _subject(setting)
    scale = 100.0 if row.kind == "fraction" else 1.0
    low, high, at_least, at_most = (float(end) * scale for end in ends)
    return Claim(
        row, about or "", _modifiers(row, about or ""), its_states, _places(setting), low, high, at_least, at_most,
        topic(setting.text) - {about}, topic(setting.clause) - {about}, setting.text, setting.clause, setting.piece,
        _is_habitual(setting), _since(setting),
    )  # fmt: skip


def _subject(setting: _Setting) -> tuple[str | None, frozenset[str]]:
    """The lemma of what is counted or told about, and what happened to it; deaths and people killed are "dead"."""
    row, its_states = setting.row, _states(setting)
    about = _head(row)
    if about in COUNTED_BY_STATE:
        about = "sheltered" if "sheltered" in its_states else COUNTED_BY_STATE[about]
        return about, frozenset({about})
    told_of = row.counted is None and about not in PEOPLE and _is_tally(row.concept)  # "the number of journalists"
    if len(its_states) == 1 and row.kind == "count" and (row.counted is None or about in PEOPLE) and not told_of:
        [about] = its_states
    return about, its_states


def _describes(setting: _Setting) -> bool:
    """Whether a number rather describes something than claims how many there are.

    "One angry user", "a 100-bed shelter", "the two brothers", "the top 20", "another 23", "three more", "two of those
    four", "two officials said".
    """
    row = setting.row
    if str(row.text).lower() == "one" or setting.follows(_OF_WHOLE) or setting.follows(_INCREMENT):
        return True
    if (row.unit and _HYPHENED.search(str(row.text))) or setting.text[setting.end : setting.end + 2].startswith("-"):
        return True
    given = _GIVEN.search(setting.before)
    few = row.kind == "count" and row.high <= _FEW
    return bool(given and (not given["the"] or few)) or (few and _is_source(setting))


def _is_source(setting: _Setting) -> bool:
    """Whether a number counts those who tell something: "according to three officials", "two residents said"."""
    counted = setting.row.counted or ""
    if singular(str(setting.row.counted_head or "").lower()) not in SOURCES:
        return False
    behind = setting.text.find(counted, setting.end)
    says = behind >= 0 and _SAY.match(setting.text, behind + len(counted)) is not None
    return says or _ACCORDING.search(setting.before) is not None


def _head(row: Any) -> str | None:
    """The lemma of the noun that is counted or told about: "soldier", "toll", "package".

    Of "the number of deaths" it is "death". A number told about by a name ("Harrow has four") has none.
    """
    if row.counted_head:
        return singular(str(row.counted_head).lower())
    phrase = row.counted or row.concept or ""
    words = _nouns(phrase)
    if not words or (words[-1][0].isupper() and not words[-1].isupper() and not row.counted):
        return None
    return singular(words[-1].lower())


def _nouns(phrase: str) -> list[str]:
    """The words of a phrase up to its head: "mass shootings" of "mass shootings in Europe"."""
    words = WORD.findall(_FIRST_NOUN.split(phrase)[0].split(" and ")[0])
    if _is_tally(phrase):
        words = WORD.findall(_NOUNS_OF.split(phrase.split(" of ", 1)[1])[0].split(" and ")[0])
        while len(words) > 1 and _states_in(words[-1]) and words[-1].lower().endswith(("ed", "ing", "dead")):
            words.pop()  # "journalists | killed"
    return words


def _is_tally(phrase: str | None) -> bool:
    words = WORD.findall(_FIRST_NOUN.split(phrase or "")[0])
    return bool(words) and words[-1].lower() in TALLIES and " of " in (phrase or "")


def _modifiers(row: Any, about: str) -> frozenset[str]:
    """What the noun phrase says beside its head: {"mass"} of "101 mass shootings"."""
    if about in STATES:
        return _content(" ".join(_nouns(row.counted or ""))) - PEOPLE - COUNTED_BY_STATE.keys()
    return _content(" ".join(_nouns(row.counted or row.concept or ""))) - {about}


def _is_habitual(setting: _Setting) -> bool:
    """Whether a clause or what opens its sentence tells what happens as a rule: "In an ordinary year, 40 die"."""
    opening = setting.text[: setting.parts[0].end] if setting.home == 1 else ""
    return _HABITUAL.search(f"{opening} {setting.clause}") is not None


def _since(setting: _Setting) -> frozenset[str]:
    """From when a change is counted: {"1", "june"} for "fell 18 percent since June 1"; none where nothing is said."""
    found = _SINCE.search(setting.text, max(setting.end, 0)) if setting.row.change else None
    words = {word.lower() for word in found["time"].split()} if found else set()
    return frozenset(word for word in words if word.isdigit() or word.title() in DATES) or frozenset(words)


def topic(text: str) -> frozenset[str]:
    """The lemmas of the words that tell a topic, names aside."""
    return _content(" ".join(word for word in WORD.findall(text) if word.islower()))


def _content(text: str) -> frozenset[str]:
    return frozenset(singular(word) for word in WORD.findall(text.lower())) - _NO_TOPIC


def _states(setting: _Setting) -> frozenset[str]:
    """What happened to those counted, by the words around the number: {"dead"}, {"dead", "missing"}."""
    row, parts, home = setting.row, setting.parts, setting.home
    if home < 0:
        return frozenset()
    if _WHOLE.search(setting.text, parts[home].start, setting.start):
        return _states_in(row.counted or "")  # of "60 of the 90 homes" the 60 burned
    last = home
    while last + 1 < len(parts) and (parts[last + 1].opener == "or" or _is_joined(setting, last)):
        last += 1
    told = row.concept if row.concept and (not row.counted or _head(row) in PEOPLE) else ""  # "The list of the missing"
    return _states_in(f"{setting.text[parts[home].start : parts[last].end]} {told}")


def _is_joined(setting: _Setting, place: int) -> bool:
    """Whether a piece is a number with its noun alone, joined to the next: "300 sheep | and 900 hens drowned"."""
    part, following = setting.parts[place], setting.parts[place + 1]
    said = setting.text[part.start : part.end].removeprefix(setting.row.hedge or "").strip()
    return following.opener == "and" and said == f"{setting.row.text} {setting.row.counted}"


def _states_in(said: str) -> frozenset[str]:
    return frozenset(state for state, pattern in _STATES.items() if pattern.search(said))


def _places(setting: _Setting) -> frozenset[str]:
    """The places and bodies a claim is said of: {"Lisle County"} for "three deaths in Lisle County".

    Read in the number's own piece of the sentence and in what stands before it in the same clause, where that tells of
    no other number: "Three deaths in Lisle County, | bring the toll to 17".
    """
    names: set[str] = set()
    for place in range(setting.home, -1, -1):
        part = setting.parts[place]
        said = setting.text[part.start : part.end]
        if place == setting.home or not (part.opener in RELATIVE_PRONOUNS or _COUNTS.search(said)):
            names |= _places_in(said)
        if part.opener not in (*_GOES_ON, *RELATIVE_PRONOUNS, "that"):
            break
    return frozenset(names)


def _places_in(said: str) -> set[str]:
    found = {match[0] for match in _OWN_PLACE.finditer(said)}
    subject = _SUBJECT_HAS.match(said)
    if subject is not None and subject["name"].lower() not in FUNCTION_WORDS:
        found.add(subject["name"])
    for match in _PLACE.finditer(said):
        behind = match["next"].strip()
        modifies = behind and behind not in FUNCTION_WORDS and behind not in _AREAS and not match["own"]
        if not modifies and match["name"].split()[0] not in DATES:  # not "the Harrow flood", "in June"
            found.add(match["name"])
    return found


def are_elsewhere(a: Claim, b: Claim) -> bool:
    """Whether two claims are said of different places: both name some, and have no telling word in common.

    Where one says "her county", only its speaker's other claims are not elsewhere.
    """
    if not (a.places and b.places) or telling_words(a.places) & telling_words(b.places):
        return False
    own = any(name[0].islower() for name in (*a.places, *b.places))
    return not (own and a.row.speaker_name and a.row.speaker_name == b.row.speaker_name)


def at_home(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with "her county" named, where its speaker names one elsewhere: "Carrow County"."""
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        for place in claim.places:
            if claim.row.speaker_name and place[0].isupper():
                named[claim.row.speaker_name, place.split()[-1].lower()].add(place)
    return [claim._replace(places=frozenset(_named(claim, named))) for claim in claims]


def _named(claim: Claim, named: Mapping[tuple[str, str], set[str]]) -> Iterator[str]:
    for place in claim.places:
        names = named.get((claim.row.speaker_name, place.split()[-1]), set()) if place[0].islower() else set()
        yield next(iter(names)) if len(names) == 1 else place


def telling_words(places: frozenset[str]) -> set[str]:
    """The words that tell places apart: {"lisle"} for "Lisle County"."""
    return {word for name in places for word in name.lower().split()} - GENERIC
