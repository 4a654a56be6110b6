"""The finder: from the rule book's quantities to Numbers with their bounds, counted nouns and concepts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from typing import ClassVar

from newskit.article import Article, ArticleLike, Sentence, Token, as_article
from newskit.lexicon.currencies import DOLLAR_COUNTRIES, SMALL_COINS
from newskit.numbers.ages import age_told_of, stated_age
from newskit.numbers.concepts import (
    concept_before,
    concept_behind,
    opens_own_clause,
    opens_sentence,
    tells_of_nothing_else,
)
from newskit.numbers.exclusions import is_name
from newskit.numbers.nouns import Phrase, counted_phrase, head_of, token_at
from newskit.numbers.ranges import Candidate, candidates
from newskit.numbers.rules import RULES
from newskit.numbers.surroundings import (
    behind_hedge,
    bound_and_hedge,
    change,
    country_behind,
    hedge_behind,
    per_unit,
)
from newskit.numbers.values import Quantity
from newskit.rules import even_blanks, when_used
from newskit.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Span):
    """A number the article states; the span is the quantity with its sign and unit.

    Attributes
    ----------
    low, high : float
        The ends as stated, low <= high; equal for a single number.
    bound : str
        How to read them: "exactly", "about", "at least" or "at most"; `hedge` holds the words that say so.
    at_least, at_most : float
        What the claim allows, for arithmetic and drawing; -inf or inf where it is open.
    change : str or None
        "up" or "down" where the number is an amount of change, not a level.
    from_id : str or None
        For a level reached, the id of the level it came from ("from 3.9% to 3.5%").
    kind : str
        count, money, percent, fraction, measure, age, duration, multiplier or other.
    unit : str or None
        percent, "percentage point", an ISO 4217 currency, or a unit's singular English name.
    per : str or None
        What it is taken per: "day" in "$3 a day".
    counted, counted_head : str or None
        For counts and fractions the noun phrase they count, and its head noun in the singular.
    concept : str or None
        What the number tells about, where that is not the counted noun.
    vague : bool
        Whether the ends are conventional ("hundreds" is 100 to 1,000).
    """

    PREFIX: ClassVar[str] = "n"
    LINKS: ClassVar[tuple[str, ...]] = ("from_id",)

    low: float
    high: float
    bound: str = "exactly"
    at_least: float = -inf
    at_most: float = inf
    hedge: str | None = None
    change: str | None = None
    from_id: str | None = None
    kind: str = "count"
    unit: str | None = None
    per: str | None = None
    counted: str | None = None
    counted_head: str | None = None
    concept: str | None = None
    vague: bool = False

    @property
    def midpoint(self) -> float:
        """Halfway between the ends, for a drawing or a rough sum; "300 to 400" still means both."""
        return (self.low + self.high) / 2


def find_numbers(article: ArticleLike) -> list[Number]:
    """Find the numbers an article claims, in text order.

    Parameters
    ----------
    article : Article, row of an articles table, or str

    Returns
    -------
    list of Number
        Years, dates, clock times, ordinals, phone numbers, scores and names are left out.
    """
    article = as_article(article)
    even, places = even_blanks(article.text)
    if places is None:
        return _in_article(article)
    return [_as_printed(article, number, places) for number in _in_article(replace(article, text=even))]


def _as_printed(article: Article, number: Number, places: Sequence[int]) -> Number:
    """A number of the text with even blanks, where it stands in the article."""
    start, end = places[number.start], places[number.end - 1] + 1
    home = article.record(Span, start, end, rule=number.rule)
    return replace(number, start=start, end=end, text=home.text, sentence=home.sentence, paragraph=home.paragraph)


def _in_article(article: Article) -> list[Number]:
    """The numbers of an article whose blanks are even."""
    dollar = _dollar(article)
    numbers: list[Number] = []
    for sentence in article.prose:
        if RULES.may_begin(article.text, sentence.start, sentence.end):
            numbers += _in_sentence(article, sentence, dollar, numbers)
    return numbers


def _dollar(article: Article) -> str:
    """What "$" means in this article: the outlet's country decides, else US dollars."""
    host = article.outlet or re.sub(r"^\w+://([^/]*).*", r"\1", article.url)
    return DOLLAR_COUNTRIES.get(host.lower().rpartition(".")[2], "USD")


def _in_sentence(article: Article, sentence: Sentence, dollar: str, before: Sequence[Number]) -> list[Number]:
    """The numbers of one sentence; `before` are those of the sentences before it."""
    text, begins = article.text, sentence.start
    found = RULES.find(text, start=begins, end=sentence.end)
    kept = [c for c in candidates(text, found, begins) if not is_name(text, c, begins)]
    kept = _without_rates(text, kept)
    if not kept:
        return []
    tokens = article.tokens(sentence)
    ids = {id(candidate): f"n{len(before) + place}" for place, candidate in enumerate(kept, start=1)}
    earlier: list[Number] = []
    for candidate in kept:
        reading = _Reading(article, tokens, begins, candidate, earlier[-_LOOKS_BACK:], dollar)
        earlier.append(reading.number(ids.get(id(candidate.came_from))))
    if earlier[0].kind == "count" and earlier[0].counted is None and opens_sentence(tokens, kept[0]):
        earlier[0] = _goes_on_counting(earlier[0], before)
    return _with_shared_rates(_in_points(text, _compared(text, earlier)), len(before))


def _compared(text: str, numbers: list[Number]) -> list[Number]:
    """A bare count has the noun of the one it is held against: "Harrow won 41, | while Moll took 12 seats"."""
    for place, (bare, named) in enumerate(pairwise(numbers)):
        if bare.kind != "count" or bare.counted or bare.change or named.kind != "count" or not named.counted:
            continue
        gap = text[bare.end : named.start]
        if len(gap) < _FAR and _HELD_AGAINST.search(gap) and bare.low < 10 * named.high and named.low < 10 * bare.high:
            numbers[place] = replace(bare, counted=named.counted, counted_head=named.counted_head)
    return numbers


def _in_points(text: str, numbers: list[Number]) -> list[Number]:
    """A level is counted in the points by which it moved: "closed at 7,425.81, | down 162.31 points"."""
    moves = [place for place, number in enumerate(numbers) if number.counted_head == "point" and number.change]
    for place in moves:
        for before in range(max(0, place - 2), place):
            level, move = numbers[before], numbers[place]
            bare = level.kind == "count" and level.counted is None
            if bare and _LEVEL_AND_MOVE.fullmatch(text, level.end, move.start):
                numbers[before] = replace(level, counted=move.counted, counted_head=move.counted_head)
                numbers[place] = replace(move, concept=move.concept or level.concept)
    return numbers


def _with_shared_rates(numbers: list[Number], before: int) -> list[Number]:
    """Both levels of a change are taken per what one of them is: "from 8 pence a share to 4 pence"."""
    for place, later in enumerate(numbers):
        if later.from_id is None:
            continue
        first = int(later.from_id[1:]) - 1 - before
        if (numbers[first].kind, numbers[first].unit) == (later.kind, later.unit):
            per = later.per or numbers[first].per
            numbers[place], numbers[first] = replace(later, per=per), replace(numbers[first], per=per)
    return numbers


def _goes_on_counting(number: Number, before: Sequence[Number]) -> Number:
    """The number with what the sentence before counts, if that is one thing: "Ten people died. | Six are missing"."""
    last = [n for n in before[-_LOOKS_BACK:] if n.sentence == number.sentence - 1 and n.paragraph == number.paragraph]
    things = {n.counted_head: n.counted for n in last if n.counted and n.rule == number.rule}
    if len(things) != 1 or number.concept is not None:
        return number
    [(head, counted)] = things.items()
    return replace(number, counted=counted, counted_head=head)


def _in_pounds(quantity: Quantity) -> Quantity:
    """Pence as the hundredths of a pound sterling they are: ISO 4217, which names the unit of money, knows no coins."""
    if quantity.unit != "pence":
        return quantity
    return replace(quantity, low=round(quantity.low / 100, 9), high=round(quantity.high / 100, 9), unit="GBP")


def _without_rates(text: str, kept: list[Candidate]) -> list[Candidate]:
    """Leave out what others are taken per: "15 per 100,000" is one number."""
    return [c for c in kept if not text[max(0, c.start - 4) : c.start].lower().endswith("per ") or c is kept[0]]


_SAME_AGAIN = when_used(
    r"(?:\s?points?|\s?jobs|\s?positions|\s(?:an?|per|each)\s[a-z]+)?\s?"
    r"(?:,?\s?or|\(|,?\s?equivalent to|,?\s?i\.e\.|/)\s?"
    r"(?:about |around |roughly |some )?\W?",
    re.IGNORECASE,
)
_HELD_AGAINST = re.compile(r"\b(?:while|whereas|whilst|against|versus|compared (?:with|to))\b")
_LEVEL_AND_MOVE = when_used(
    r",?\s\(?(?:up|down|off|higher by|lower by|an? (?:gain|rise|increase|loss|drop|fall|decline) of"
    r"|(?:after )?(?:gain|los|ris|fall|add|drop|climb|shedd)ing)\s(?:about |some |nearly |almost |more than )?"
    r"(?:[\d.]{1,9}\s?(?:%|percent|per cent),?\s(?:or|and)\s)?"
)
_CARRIES = when_used(
    r"\b(?:and|or|than|with|to|from|while|whilst|whereas|versus|against|,"
    r"|(?:average|total|mean|median|maximum|minimum|short|out) of)\s+(?:(?!at\b)[a-z]+\s+){0,3}$",
    re.IGNORECASE,
)
_FAR = 110
"""Characters between two numbers that hardly count the same."""
_LOOKS_BACK = 4
"""Numbers of a sentence among which one like a bare one is looked for."""
_CONVERSION = when_used(r"\s\((?:about |around )?(?:[A-Z]{0,2}[$€£¥]|[\d.,]+\s[a-z])")


@dataclass(slots=True)
class _Reading:
    """One candidate in its sentence; `earlier` are the numbers before it there."""

    article: Article
    tokens: Sequence[Token]
    begins: int
    candidate: Candidate
    earlier: list[Number]
    dollar: str

    @property
    def previous(self) -> Number | None:
        """The number right before it in the sentence."""
        return self.earlier[-1] if self.earlier else None

    def number(self, from_id: str | None) -> Number:
        """Read what stands around the candidate into a Number."""
        candidate = self.candidate
        candidate.quantity = stated_age(self.article.text, self.begins, candidate, self._age_before())
        again = self._repeated()
        counted = self._counted(candidate.quantity.kind)
        bound, hedge, hedge_start = self._bound(again, counted)
        words, head = self._named(counted)
        changed = None if from_id or candidate.came_from else self._change(hedge_start, head, again)
        concept = again.concept if again else self._concept(hedge_start, counted)
        if words is None:
            words, head, concept = self._carried_on(changed, concept)
        quantity = candidate.quantity = _in_pounds(candidate.quantity)
        return self.article.record(
            Number, candidate.start, candidate.end, rule=candidate.rule,
            low=float(quantity.low), high=float(quantity.high), bound=bound, hedge=hedge,
            at_least=-inf if bound == "at most" else float(quantity.low),
            at_most=inf if bound == "at least" else float(quantity.high),
            change=changed, from_id=from_id, kind=quantity.kind, unit=self._unit(), per=self._per(counted),
            counted=words, counted_head=head, concept=concept, vague=quantity.vague,
        )  # fmt: skip

    def _named(self, counted: Phrase | None) -> tuple[str | None, str | None]:
        """The words of what is counted and their head; a bare decimal takes them from a number like it."""
        candidate = self.candidate
        if candidate.rule == "numbers.occasions":
            return "times", "time"
        if counted is not None:
            return self._text(counted), head_of(self.tokens, counted)
        if (like := self._like_before(candidate.quantity)) is None:
            return None, None
        candidate.quantity = replace(candidate.quantity, kind=like.kind, unit=like.unit)
        return like.counted, like.counted_head

    def _carried_on(self, changed: str | None, concept: str | None) -> tuple[str | None, str | None, str | None]:
        """What a number without a noun counts and tells about, where it goes on with the number before."""
        words, head = self._carried()
        if words is not None and changed is None and self.previous is not None:
            own = _HELD_AGAINST.search(self.article.text, self.previous.end, self.candidate.start)
            return words, head, concept if own else self.previous.concept
        concept = words or concept  # "34 deaths, one fewer than on Sunday"
        if concept and not changed:
            self.candidate.quantity = age_told_of(concept, self.candidate.quantity)
        return None, None, concept

    def _bound(self, again: Number | None, counted: Phrase | None) -> tuple[str, str | None, int]:
        """The bound of its own, or in brackets that of the number it converts: "over 60 miles (100 km)".

        The words that say so may stand behind what is counted, too: "20 mills or more".
        """
        candidate, text = self.candidate, self.article.text
        if candidate.unhedged is not None:
            return "exactly", None, candidate.unhedged
        own = bound_and_hedge(text, candidate.start, candidate.end, self.begins, candidate.quantity.kind)
        if own[0] == "exactly" and again is not None and "(" in text[again.end : candidate.start]:
            return again.bound, again.hedge, own[2]
        if own[0] == "exactly" and counted is not None:
            bound, hedge = hedge_behind(text, self.tokens[counted[1] - 1].end)
            return bound, hedge, own[2]
        return own

    def _change(self, hedge_start: int, head: str | None, again: Number | None) -> str | None:
        quantity = self.candidate.quantity
        small = quantity.unit in SMALL_COINS or (head or "").lower() == "point"
        kind = "points" if small else quantity.kind
        own = change(self.article.text, hedge_start, self.candidate.end, self.begins, kind)
        return own or (again.change if again is not None and kind != "count" else None)

    def _per(self, counted: Phrase | None) -> str | None:
        """What it is taken per; the words stand behind the quantity, or behind what it counts or is one of."""
        candidate, text = self.candidate, self.article.text
        per = candidate.quantity.per or per_unit(text, candidate.end)
        behind = counted
        if counted is None and text.startswith(" of ", candidate.end):  # "2 million gallons of milk a year"
            behind = concept_behind(self.tokens, candidate, token_at(self.tokens, candidate.start))
        if per is None and behind is not None:
            per = per_unit(text, self.tokens[behind[1] - 1].end)
        return per

    def _age_before(self) -> int | None:
        """Where the number before ends, if it is an age."""
        return self.previous.end if self.previous is not None and self.previous.kind == "age" else None

    def _like_before(self, quantity: Quantity) -> Number | None:
        """The number before whose unit a bare decimal shares, or a bare sum with its conversion.

        "The highest bid is 84.75 cents, the lowest 74.07", "up 12 points at 1,463.78 ... at 1,334.20".
        """
        text, start, end = self.article.text, self.candidate.start, self.candidate.end
        decimal = "." in text[start:end] and quantity.scale == 1
        if quantity.kind != "count" or not (decimal or _CONVERSION.match(text, end)):
            return None
        level = text[max(0, start - 4) : start].lower().endswith((" to ", " at "))
        for number in reversed(self.earlier):
            points = number.counted_head == "point"
            near = abs(number.low) < 2 * abs(quantity.low) < 4 * abs(number.high)
            alike = (points or number.kind in ("money", "measure")) and near
            if alike or (points and number.change is not None and level):
                return number
        return None

    def _unit(self) -> str | None:
        unit = self.candidate.quantity.unit
        if unit != "$":
            return unit
        return country_behind(self.article.text, self.candidate.end) or self.dollar

    def _repeated(self) -> Number | None:
        """The number before, where this one says it again: "7 miles (11 km)", "190 points, or 0.6%"."""
        if self.previous is None:
            return None
        gap = self.article.text[self.previous.end : self.candidate.start]
        return self.previous if len(gap) < 24 and _SAME_AGAIN.fullmatch(gap) else None

    def _counted(self, kind: str) -> Phrase | None:
        """The phrase that a count or fraction counts."""
        if kind not in ("count", "fraction") or self.candidate.rule == "numbers.occasions":
            return None
        place = token_at(self.tokens, behind_hedge(self.article.text, self.candidate.end))
        if (
            kind == "fraction"
            and place < len(self.tokens)
            and self.tokens[place].lower in ("the", "its", "their", "his")
        ):
            place += 1
        many = self.candidate.quantity.high != 1 or self.candidate.rule == "numbers.one_of"
        return counted_phrase(self.tokens, place, plural=kind == "count" and many)

    def _carried(self) -> tuple[str | None, str | None]:
        """What the count before counts, where this one goes on with it: "killed 20 people and injured over 200"."""
        previous = self.previous
        if self.candidate.quantity.kind != "count" or previous is None or previous.kind != "count":
            return None, None
        if previous.rule == "numbers.occasions":
            return None, None
        gap = self.article.text[previous.end : self.candidate.start]
        goes_on = len(gap) < _FAR and _CARRIES.search(gap)
        return (previous.counted, previous.counted_head) if goes_on else (None, None)

    def _concept(self, hedge_start: int, counted: Phrase | None) -> str | None:
        """What the number tells about; levels of one change and numbers that nothing else explains share it."""
        left = token_at(self.tokens, hedge_start)
        if self.candidate.rule in ("numbers.one_of", "numbers.occasions") or opens_own_clause(
            self.tokens, self.candidate, left, counted
        ):
            return None
        found, previous = concept_behind(self.tokens, self.candidate, left, counted), self.previous
        if found is None and previous is not None and self._is_other_level(left):
            return previous.concept
        if found is None and tells_of_nothing_else(self.tokens, self.candidate, left):
            return None
        stop = token_at(self.tokens, previous.end) if previous is not None else 0
        found = found or concept_before(self.tokens, self.candidate, left, counted, stop)
        if found is None:
            return previous.concept if counted is None and previous is not None else None
        if counted is not None and self._says_where(left) and self._is_counted(found):
            return None  # "20 people died in two villages"
        return self._beyond_unit(found)

    def _says_where(self, left: int) -> bool:
        """Whether the number hangs on by a preposition: "in | two villages", but "teams of | three players"."""
        return left > 0 and self.tokens[left - 1].xpos == "IN" and self.tokens[left - 1].lower != "of"

    def _is_counted(self, phrase: Phrase) -> bool:
        """Whether a phrase is what another number counts: "people" in "twenty people", "dozens of people"."""
        starts = self.tokens[phrase[0]].start
        counts = (number for number in self.earlier if number.kind == "count")
        return any(n.start == starts or self.article.text[n.end : starts].isspace() for n in counts)

    def _beyond_unit(self, phrase: Phrase) -> str | None:
        """The phrase's words; of a unit what its number tells about: "It gives 204 hp, which is up from 180"."""
        head = self.tokens[phrase[2]].start
        measured = next((number for number in self.earlier if number.start <= head < number.end), None)
        return self._text(phrase) if measured is None or measured.kind == "age" else measured.concept

    def _is_other_level(self, left: int) -> bool:
        """Whether the number before is the other level of a change: "to 41 from 38", "from 41 to 38"."""
        came_from, previous = self.candidate.came_from, self.previous
        if previous is None:
            return False
        if previous.from_id is not None and left and self.tokens[left - 1].lower == "from":
            return True
        return came_from is not None and came_from.start == previous.start

    def _text(self, phrase: Phrase) -> str:
        return self.article.text[self.tokens[phrase[0]].start : self.tokens[phrase[1] - 1].end]
