"""Concepts: what a number tells about, by the words on either side of it.

The noun behind it ("70 percent of the city", "a $1 billion support package"), else what is brought to it ("lowered the
toll to 38"), else the subject of its verb ("The death toll rose to 41").
"""

from __future__ import annotations

from collections.abc import Sequence

from newskit.article import Token
from newskit.lexicon.grammar import BE, COORDINATORS, HAVE, SUBORDINATORS
from newskit.lexicon.quantities import CHANGE_VERBS_OF, ESTIMATING_VERBS, STATING_VERBS
from newskit.numbers.nouns import Phrase, is_time, phrase_right, token_at
from newskit.numbers.ranges import Candidate
from newskit.numbers.subjects import (
    EXTENTS,
    before_verb,
    core_left,
    is_verb,
    nearest_left,
    object_left,
    phrase_left,
    subject,
)

_AMOUNTS = frozenset("average maximum mean median minimum total top tune excess region".split())
"""Nouns that say how an amount was reckoned, not of what it is one: "a total of", "on top of"."""
_BEFORE_NUMBER = ("DT", "PDT", "JJ", "JJS", "PRP$", "RB", "RBS")
_SHARES = frozenset("one each all both some many most none any several half either neither".split())
_PREDICATES = ("VBD", "VBN", "VBP", "MD")
_OPENS_COUNT = frozenset("at least most up to more than as many fewer less over under other another , “ ‘".split())
_AUXILIARIES = BE | HAVE | {"having", "being", "been"}
_PLACES = ("at", "from", "on", "in", "to")
_LIMITS = ("over", "under", "above", "below")
_OFF = frozenset("away upstream downstream upriver downriver inland offshore north south east west".split())
"""Behind a measure: how far off."""
_WHEN = ("ago", "later", "earlier", "after", "before", "since")
_OPENERS = SUBORDINATORS | COORDINATORS | {"whom"}


def opens_own_clause(tokens: Sequence[Token], candidate: Candidate, left: int, counted: Phrase | None) -> bool:
    """Whether a count is the subject of its clause, and so tells of nothing else; `left` is where its hedge begins."""
    left = _before_share(tokens, left)
    if candidate.quantity.kind not in ("count", "fraction") or (left and not _opens(tokens, left - 1)):
        return False
    behind = counted[1] if counted is not None else token_at(tokens, candidate.end)
    return behind < len(tokens) and is_verb(tokens, behind)


def _before_share(tokens: Sequence[Token], left: int) -> int:
    """Where what leads to a number begins: "each one of the remaining | five boats", "between | 40 and 50"."""
    while left:
        if tokens[left - 1].xpos in _BEFORE_NUMBER or tokens[left - 1].lower in ("between", "remaining"):
            left -= 1
        elif tokens[left - 1].lower == "of" and left > 1 and tokens[left - 2].lower in _SHARES:
            left -= 2
        else:
            break
    return left


def opens_sentence(tokens: Sequence[Token], candidate: Candidate) -> bool:
    """Whether a bare count is the subject that a sentence opens with: "Up to 30 have fled", "The other six left"."""
    first, behind = token_at(tokens, candidate.start), token_at(tokens, candidate.end)
    opens = all(token.lower in _OPENS_COUNT or token.xpos in _BEFORE_NUMBER for token in tokens[:first])
    if behind < len(tokens) and tokens[behind].lower in ("more", "others"):
        behind += 1
    if not opens or behind >= len(tokens):
        return False
    return tokens[behind].xpos in _PREDICATES or tokens[behind].lower in _AUXILIARIES


def tells_of_nothing_else(tokens: Sequence[Token], candidate: Candidate, left: int) -> bool:
    """Whether an age names its bearer, or a length of time only says when: "a 65-year-old left", "two years later"."""
    place, kind = token_at(tokens, candidate.end), candidate.quantity.kind
    if kind == "age":
        named = left > 0 and tokens[left - 1].xpos in ("DT", "JJ", "PRP$")
        return named and tokens[place - 1].lower in ("old", "olds")
    return kind == "duration" and place < len(tokens) and tokens[place].lower in _WHEN


def _opens(tokens: Sequence[Token], place: int) -> bool:
    """Whether a clause may begin behind a token: "while | 20 left", "When it rained, | all 20 left"."""
    return tokens[place].lower in _OPENERS or tokens[place].text in (",", ";", ":", "—", "–", "“", '"', "‘")


def concept_behind(
    tokens: Sequence[Token], candidate: Candidate, left: int, counted: Phrase | None = None
) -> Phrase | None:
    """The phrase behind a quantity: "70 percent of the city", "a $1 billion support package", "a six-song album"."""
    kind, place = candidate.quantity.kind, token_at(tokens, candidate.end)
    if kind == "count" and counted is not None and tokens[counted[0] - 1].xpos == "HYPH":
        return phrase_right(tokens, counted[1])
    if kind in ("count", "fraction") or _is_multiplying_verb(tokens, candidate) or _signed(tokens, candidate):
        return None
    if kind == "multiplier" and place + 1 < len(tokens) and tokens[place].xpos in ("DT", "PRP$"):
        phrase = phrase_right(tokens, place + 1)
        return (place, phrase[1], phrase[2]) if phrase else None  # "three times the size of the mill"
    brought = object_left(tokens, left - 1) if left and tokens[left - 1].lower == "to" else None
    if brought is not None and brought[1] in CHANGE_VERBS_OF:
        return brought[0]  # "raised its output to 2 million tons of coal"
    if place < len(tokens) and tokens[place].text == "-":
        rated = place + 1 < len(tokens) and tokens[place + 1].lower in ("a", "an", "per")
        place += 4 if rated else 1  # "a $13 million-a-year deficit"
    elif place + 1 < len(tokens) and tokens[place].lower in ("a", "an") and tokens[place + 1].xpos == "HYPH":
        place += 3  # "up to $24 a-year"
    if kind == "measure" and place < len(tokens) and tokens[place].text == "(":
        place = _behind_bracket(tokens, place)
    if place >= len(tokens) or (tokens[place].xpos == "CD" and not _opens_compound(tokens, place)):
        return None
    if tokens[place].lower == "worth" and kind in ("money", "duration"):
        place += 1  # "$5 worth of coal"
    if place < len(tokens) and tokens[place].lower == "of":
        ahead = place + 1
        while ahead < len(tokens) and tokens[ahead].xpos in ("DT", "PRP$", "PDT", "CD"):
            ahead += 1
        phrase = phrase_right(tokens, ahead)
        return (place + 1, phrase[1], phrase[2]) if phrase else None
    told = (
        left > 1 and tokens[left - 1].lower == "of" and tokens[left - 2].lower not in _AMOUNTS
    )  # "a loss of $5 million in wages", "a price of $5 for a new pen"
    if kind == "money" and not told and (phrase := _used_for(tokens, left, place)) is not None:
        return phrase
    if tokens[place].xpos == "VBG" and place + 2 < len(tokens) and is_verb(tokens, place + 2):
        return (place, place + 2, place + 1) if tokens[place + 1].xpos == "NNS" else None  # "50 foot building lots are"
    if tokens[place].xpos == "VBG" or tokens[place].lower in ("year", "month", "early", "late"):
        return None
    inside = any(token.xpos in ("DT", "PRP$", "POS") for token in tokens[max(0, left - 2) : left])
    if tokens[place].xpos == "NNP" and not inside and kind != "age":
        return None
    if inside and tokens[place].upos == "VERB" and tokens[place].xpos not in ("VBG", "VBD"):
        return place, place + 1, place
    phrase = phrase_right(tokens, place)
    return phrase and _without_verb(tokens, phrase)


def _opens_compound(tokens: Sequence[Token], place: int) -> bool:
    """ "a 45 percent | five-year rate"."""
    return place + 1 < len(tokens) and tokens[place + 1].xpos == "HYPH"


def _without_verb(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """ "The 45-minute film | goes on": nouns before a verb that could be a noun's plural."""
    start, end, head = phrase
    return (start, head, head - 1) if head > start and tokens[head].xpos == "VBZ" else (start, end, head)


def concept_before(
    tokens: Sequence[Token], candidate: Candidate, left: int, counted: Phrase | None, stop: int
) -> Phrase | None:
    """The phrase before a quantity: what it is said "of", what is brought to it, or the subject of its verb.

    Of phrases that only stand near, none before `stop` is taken.
    """
    if candidate.quantity.kind == "age" and (phrase := _aged(tokens, left)) is not None:
        return phrase
    if left > 1 and tokens[left - 2].lower == "according":
        return None
    if (phrase := _signed(tokens, candidate) or _gapped(tokens, left)) is not None:
        return phrase
    if left and tokens[left - 1].lower == "of" and (phrase := phrase_left(tokens, left - 1)) is not None:
        if candidate.quantity.kind == "age":
            return subject(tokens, phrase[0])  # "She died at the age of 49"
        if tokens[phrase[2]].lower not in _AMOUNTS:
            return phrase
        left = phrase[0]  # "Homes stay an average of 70 days"
    if (phrase := _of_extent(tokens, candidate, left)) is not None:
        return phrase
    if (phrase := _brought(tokens, candidate, left, counted) or _attached_to(tokens, candidate, left)) is not None:
        return phrase
    if left < min(len(tokens), token_at(tokens, candidate.start)) and tokens[left].upos == "VERB":
        return before_verb(tokens, left)  # "Bookings exceeded $8 billion": the hedge is the verb
    if candidate.quantity.kind == "money" and _is_sold(tokens, left):
        return None
    if (phrase := _described(tokens, candidate, left)) is not None:
        return phrase
    if _is_multiplying_verb(tokens, candidate):
        return subject(tokens, token_at(tokens, candidate.start) + 1) or before_verb(tokens, left)
    if left > 1 and tokens[left - 1].text == "(":
        return phrase_left(tokens, left - 1)
    if left > 1 and tokens[left - 1].lower == "worth":  # "a deal worth $5", "the deal is worth $5"
        return phrase_left(tokens, left - 2 if tokens[left - 2].text == "," else left - 1) or subject(tokens, left - 1)
    apposed = left > 2 and tokens[left - 2].text == "," and tokens[left - 1].lower in ("up", "down", "at")
    if apposed and (phrase := phrase_left(tokens, left - 2)) is not None:
        return phrase
    found = subject(tokens, left)
    near = found is None and candidate.quantity.kind not in ("count", "duration", "age")
    return nearest_left(tokens, left, stop) if near else found


def _described(tokens: Sequence[Token], candidate: Candidate, left: int) -> Phrase | None:
    """The noun whose participle leads to the number: "homes priced at $5", "people earning between $5 and $6"."""
    if candidate.quantity.kind == "count":
        return None
    participle = left - 1
    while participle > 0 and tokens[participle].xpos in ("IN", "TO", "RB", "RP"):
        participle -= 1
    if participle < 1 or left - participle > 3 or tokens[participle].xpos not in ("VBN", "VBG"):
        return None
    if tokens[participle - 1].lower in _AUXILIARIES:
        return None  # "having increased by $5"
    return core_left(tokens, participle)


def _used_for(tokens: Sequence[Token], left: int, place: int) -> Phrase | None:
    """What a sum pays for, is added to, goes into or consists of."""
    bought = _paid_for(tokens, place) or _added_to(tokens, left, place)
    return bought or _went_into(tokens, left, place) or _made_up_of(tokens, place)


def _paid_for(tokens: Sequence[Token], place: int) -> Phrase | None:
    """What a sum pays for: "$35 for a new roof"."""
    if tokens[place].text in ("(", ")"):
        place = _behind_bracket(tokens, place)
    if place + 1 >= len(tokens) or tokens[place].lower != "for" or tokens[place + 1].xpos not in ("DT", "PRP$"):
        return None
    phrase = phrase_right(tokens, place + 2)
    return (place + 1, phrase[1], phrase[2]) if phrase is not None and not is_time(tokens[phrase[2]]) else None


def _made_up_of(tokens: Sequence[Token], place: int) -> Phrase | None:
    """What a sum consists of: "$5 million in damages", but not "in June" or "in the west"."""
    if place + 1 >= len(tokens) or tokens[place].lower != "in" or tokens[place + 1].xpos not in ("NN", "NNS", "JJ"):
        return None
    phrase = phrase_right(tokens, place + 1)
    return phrase if phrase is not None and not any(map(is_time, tokens[phrase[0] : phrase[1]])) else None


def _behind_bracket(tokens: Sequence[Token], place: int) -> int:
    """Where a bracket that holds a few words ends: "$35 (28 euros) | for a new roof"."""
    closing = (ahead for ahead in range(place, min(place + 8, len(tokens))) if tokens[ahead].text == ")")
    return next(closing, place - 1) + 1


def _added_to(tokens: Sequence[Token], left: int, place: int) -> Phrase | None:
    """What a sum is added to: "adds $3 to the price of a meal"."""
    if not left or not tokens[left - 1].lower.startswith("add") or place >= len(tokens) or tokens[place].lower != "to":
        return None
    phrase = (
        phrase_right(tokens, place + 2) if tokens[place + 1 : place + 2] and tokens[place + 1].xpos == "DT" else None
    )
    return (place + 1, phrase[1], phrase[2]) if phrase is not None else None


_INTO = {
    "on": frozenset("spend spends spent spending".split()),
    "off": frozenset("wipe wiped wiping knock knocked shave shaved take took".split()),
}
"""Verbs of a sum, by the preposition behind it."""


def _went_into(tokens: Sequence[Token], left: int, place: int) -> Phrase | None:
    """What a sum was spent on or taken off: "spent $5 million on new pumps", "wiped $5 million off its value"."""
    if not left or place >= len(tokens) or tokens[left - 1].lower not in _INTO.get(tokens[place].lower, ()):
        return None
    determined = place + 1 < len(tokens) and tokens[place + 1].xpos in ("DT", "PRP$")
    phrase = phrase_right(tokens, place + 1 + determined)
    return (place + 1, phrase[1], phrase[2]) if phrase is not None and not is_time(tokens[phrase[2]]) else None


def _aged(tokens: Sequence[Token], left: int) -> Phrase | None:
    """Who is of an age that stands right behind: "people 40 to 50 years old", "a man aged 34", "Ana Ruiz, 34,"."""
    while left and (
        tokens[left - 1].lower in ("aged", "age", "between", "ages", "the", "of", "now")
        or tokens[left - 1].text in (",", "(")
    ):
        left -= 1
    return phrase_left(tokens, left)


def _signed(tokens: Sequence[Token], candidate: Candidate) -> Phrase | None:
    """What stands before a sign: "Harrow 100 +0.3%"."""
    place = token_at(tokens, candidate.start)
    if candidate.quantity.kind != "percent" or place >= len(tokens) or tokens[place].text not in ("+", "-", "−"):
        return None
    return core_left(tokens, place)


def _gapped(tokens: Sequence[Token], left: int) -> Phrase | None:
    """The subject of a verb that is not said again: "Sales rose 3 percent, | rents | by 2 percent"."""
    place = left - 1 if left and tokens[left - 1].lower in ("by", "to") else left
    phrase = core_left(tokens, place)
    if phrase is None or phrase[0] < 2 or phrase[1] - phrase[0] > 4 or tokens[phrase[0] - 1].text not in (",", "and"):
        return None
    before = [token.text for token in tokens[max(0, phrase[0] - 3) : phrase[0]]]
    return phrase if "%" in before or "percent" in before else None


def _of_extent(tokens: Sequence[Token], candidate: Candidate, left: int) -> Phrase | None:
    """What is as long as that, or as far off: "holes | about 3 inches deep", "a dam, | 5 miles upstream"."""
    place = token_at(tokens, candidate.end)
    if candidate.quantity.kind != "measure" or place >= len(tokens) or tokens[place].lower not in _OFF.union(EXTENTS):
        return None
    comma = left > 1 and tokens[left - 1].text == "," and tokens[place].lower in _OFF
    phrase = core_left(tokens, left - comma)
    return phrase if phrase is not None and not is_time(tokens[phrase[2]]) else None


def _is_multiplying_verb(tokens: Sequence[Token], candidate: Candidate) -> bool:
    """ "doubled", not "twofold" or "three times"."""
    return candidate.quantity.kind == "multiplier" and is_verb(tokens, token_at(tokens, candidate.start))


def _attached_to(tokens: Sequence[Token], candidate: Candidate, left: int) -> Phrase | None:
    """The noun that a sum or measure says more about: "gifts under $30", "investments over 35 GWh"."""
    if left < 2 or candidate.quantity.kind not in ("money", "measure"):
        return None
    hedge = tokens[left : token_at(tokens, candidate.start)]
    if any(token.lower in _LIMITS for token in hedge):
        return core_left(tokens, left - 1 if tokens[left - 1].lower == "worth" else left)
    return core_left(tokens, left - 1) if tokens[left - 1].lower == "with" else None


def _brought(tokens: Sequence[Token], candidate: Candidate, left: int, counted: Phrase | None) -> Phrase | None:
    """What is brought to the number: "lowered the toll to 41", "put the damage at $2 billion"."""
    if candidate.quantity.kind == "percent" and (moved := _moved(tokens, candidate, left)) is not None:
        return moved
    if left and tokens[left - 1].lower == "between":
        left -= 1
    if not left or tokens[left - 1].lower not in ("to", "from", "by", "at", "for", "as"):
        return None
    found = object_left(tokens, left - 1)
    if found is None and tokens[left - 1].lower == "for" and candidate.quantity.kind == "money":
        found = _object_before_place(tokens, left - 1)
    if found is None:
        return None
    phrase, verb = found
    if tokens[left - 1].lower == "for":
        return phrase if candidate.quantity.kind == "money" else None
    if tokens[left - 1].lower == "at":
        return phrase if verb in ESTIMATING_VERBS else None
    if tokens[left - 1].lower == "as":
        return phrase if verb in STATING_VERBS else None
    return phrase if counted is None or verb in CHANGE_VERBS_OF else None


def _moved(tokens: Sequence[Token], candidate: Candidate, left: int) -> Phrase | None:
    """What is moved by an amount: "pulled | the index | 2 percent lower"."""
    place = token_at(tokens, candidate.end)
    if place >= len(tokens) or tokens[place].lower not in ("higher", "lower", "up", "down"):
        return None
    found = object_left(tokens, left)
    return found[0] if found is not None else None


def _object_before_place(tokens: Sequence[Token], place: int) -> tuple[Phrase, str] | None:
    """The object before where it is had: "Get | the red chair | at Moll Main | for $40"."""
    where = phrase_left(tokens, place)
    if where is None or not where[0] or tokens[where[0] - 1].lower not in _PLACES:
        return None
    return object_left(tokens, where[0] - 1)


def _is_sold(tokens: Sequence[Token], left: int) -> bool:
    """Whether a pronoun names what a sum is paid for: "Get it from Moll Main for $40"."""
    where = phrase_left(tokens, left - 1) if left and tokens[left - 1].lower == "for" else None
    return (
        where is not None
        and where[0] > 1
        and tokens[where[0] - 1].lower in _PLACES
        and tokens[where[0] - 2].xpos == "PRP"
    )
