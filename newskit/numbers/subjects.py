"""Nouns before a quantity: phrases that end there, the subject and the object of its verb.

Reads the tags of one sentence's tokens, from right to left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newskit.article import Token
from newskit.lexicon.grammar import BE, HAVE
from newskit.lexicon.quantities import CHANGE_VERBS_OF, EXPECTING_VERBS, LEVEL_VERBS, MEASURING_VERBS
from newskit.numbers.nouns import (
    AUXILIARIES,
    DETERMINERS,
    MODIFIERS,
    NOUNS,
    REACH,
    TIME_NOUNS,
    Phrase,
    stands_for_people,
)

_BEFORE_SUBJECT = ("that", "as", "when", "while", "because", "if")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
EXTENTS = ("long", "wide", "tall", "high", "deep", "thick", "apart")
"""Behind a measure: "nine feet high"."""
_SUBJECT_PREPOSITIONS = frozenset(
    "of for in from at on by with among between across near against over under above below beyond about to".split()
)
_BEFORE_AMOUNT = frozenset(
    """from by to at a an about around nearly almost roughly some over under up more less dozens hundreds thousands
    millions billions tens""".split()
)
_OF_NOTHING = frozenset("cost costs take takes took".split())
"""Verbs whose "it" names nothing: "it would cost the town $5 million to rebuild"."""
_OF_PAYEES = frozenset("cost costs save saves saved pay pays paid charge charges charged owe owes owed".split())
"""Verbs whose first object is who pays: "it cost | the town | $5 million"."""
_COUNTING = ("CD", "$", "SYM", "CC", "HYPH", "POS")
_PRONOUNS = frozenset("i we you he she it".split())
_BEFORE_VERB = frozenset("more less than nearly almost about both each all".split())
"""What may stand between a subject and its verb: "more than doubled", "both rose"."""
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_RELATIVE = ("which", "who", "that")


def phrase_left(tokens: Sequence[Token], place: int) -> Phrase | None:
    """The noun phrase that ends before a token, with its determiner and what "of" and "for" hang on it."""
    start, end = _core_left(tokens, place), place
    if start == end:
        return None
    if tokens[end - 1].lower in TIME_NOUNS:
        dated = start > 1 and tokens[start - 1].lower in ("in", "on", "during")
        return phrase_left(tokens, start - 1) if dated else None  # "Unemployment in May was 3.9 percent"
    while start > max(1, place - REACH) and tokens[start - 1].lower in ("of", "for", "in"):
        before = _core_left(tokens, start - 1)
        if before == start - 1:
            break
        start = before
    while start < end - 1 and (tokens[start].xpos in _COUNTING or _hedges(tokens, start)):
        start += 1
    return start, end, end - 1


def _hedges(tokens: Sequence[Token], place: int) -> bool:
    """Tell "At least 20 boats", which is no boat that is least, from "most boats"."""
    return tokens[place].lower in ("least", "most", "than") and tokens[place + 1].xpos == "CD"


def core_left(tokens: Sequence[Token], place: int) -> Phrase | None:
    """The noun phrase that ends before a token, without what it hangs on: "customers" of "fees for customers"."""
    start = _core_left(tokens, place)
    return (start, place, place - 1) if start < place else None


def _core_left(tokens: Sequence[Token], place: int) -> int:
    """Where a run of nouns, their modifiers and determiner begins that ends before a token; `place` for none."""
    start = place
    while start > max(0, place - REACH) and (_in_core(tokens, start - 1) or tokens[start - 1].text in ("-", "&", "/")):
        if start < place and tokens[start].xpos == "NNP" and _says_when(tokens, start - 1):
            break  # "Last month | Rena Moll said"
        start -= 1
    if start < place and start > 0 and tokens[start - 1].xpos in DETERMINERS:
        start -= 1
    return start if any(_is_core_noun(tokens, i) for i in range(start, place)) else place


def _says_when(tokens: Sequence[Token], place: int) -> bool:
    """Whether a time noun is no part of a name: "last month", "On Monday", but "the Sunday Times"."""
    if tokens[place].lower not in TIME_NOUNS:
        return False
    return tokens[place].text.islower() or (place > 0 and tokens[place - 1].xpos == "IN")


def _in_core(tokens: Sequence[Token], place: int) -> bool:
    if tokens[place].xpos == "RB" and place + 1 < len(tokens):
        return tokens[place + 1].xpos == "HYPH"  # "long-term incentives"
    if tokens[place].xpos == "VBN" and place and tokens[place - 1].lower in HAVE:
        return False  # "has offered deals"
    if tokens[place].lower in EXTENTS and place and tokens[place - 1].xpos == "NNS":
        return False  # "nine feet high"
    if tokens[place].xpos == "VBG" and place + 1 < len(tokens) and tokens[place + 1].xpos == "CD":
        return False  # "catching 97 balls"
    return _is_core_noun(tokens, place) or tokens[place].xpos in (*MODIFIERS[:3], "CD", "POS", "VBN", "VBG")


def _is_core_noun(tokens: Sequence[Token], place: int) -> bool:
    """A noun by its tag, or by what stands before it: "the set", where the tagger takes "set" for a verb, "of dead"."""
    if tokens[place].xpos in NOUNS:
        return tokens[place].text != "%" and tokens[place].lower not in EXTENTS and not is_verb(tokens, place)
    if tokens[place].xpos == "VBG" and _is_subject(tokens, place):
        return True
    if place and tokens[place - 1].lower in ("of", "the") and stands_for_people(tokens, place):
        return True
    behind_determiner = place > 0 and tokens[place - 1].xpos in ("DT", "PRP$") and tokens[place - 1].lower != "that"
    if behind_determiner and tokens[place].xpos == "JJS" and place + 1 < len(tokens):
        return tokens[place + 1].upos in ("AUX", "VERB")  # "the lowest is 74 cents"
    before_number = place + 1 < len(tokens) and tokens[place + 1].xpos in ("CD", "$")
    return behind_determiner and tokens[place].upos == "VERB" and not before_number  # "a whopping $40"


def _is_subject(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word in -ing opens a clause as its subject: "She said that | spending | had fallen"."""
    if place + 1 >= len(tokens) or (place and tokens[place - 1].lower not in _BEFORE_SUBJECT):
        return False
    return tokens[place + 1].xpos in _FINITE or tokens[place + 1].lower == "on"


def nearest_left(tokens: Sequence[Token], place: int, stop: int = 0) -> Phrase | None:
    """The nearest noun phrase that ends somewhere before a token."""
    for end in range(place, max(stop, place - REACH), -1):
        if tokens[end - 1].lower in _PRONOUNS:
            return None
        if _is_core_noun(tokens, end - 1) and (phrase := phrase_left(tokens, end)) is not None:
            if phrase[0] and tokens[phrase[0] - 1].lower in _OF_PAYEES:
                return None
            return phrase if phrase[0] >= stop else core_left(tokens, end)
    return None


def is_verb(tokens: Sequence[Token], place: int) -> bool:
    """A verb by its tag, or one of change, cost or measure before a number ("Prices range from", "weighs nearly")."""
    token = tokens[place]
    if token.xpos not in ("NNP", "NNPS") and token.upos in ("VERB", "AUX"):
        return True
    before, word = tokens[place - 1].lower if place else "", token.lower
    if before == "who" and token.xpos == "NNS":
        return True  # "who farms 20 acres"
    if word in AUXILIARIES and token.xpos != "POS":
        return True
    if before in ("the", "a", "an", "its", "their"):
        return False  # "put the cost at $5"
    behind = place + (2 if place + 1 < len(tokens) and tokens[place + 1].xpos == "PRP" else 1)  # "cost it $5"
    ahead = tokens[behind] if behind < len(tokens) else None
    if ahead is None or not (ahead.xpos in ("CD", "$") or ahead.lower in _BEFORE_AMOUNT):
        return False
    return word in CHANGE_VERBS_OF or word in LEVEL_VERBS or word in MEASURING_VERBS


def subject(tokens: Sequence[Token], place: int) -> Phrase | None:
    """The subject of the nearest finite verb before a token.

    An infinitive and a pronoun hand over to the verb before ("the company said it has", "rose to end at"), a relative
    pronoun to its antecedent; "I" and "we" stay unknown.
    """
    singular_only = False
    for verb in range(place - 1, max(0, place - 2 * REACH), -1):
        if tokens[verb].text in (";", ":"):
            return None
        singular_only |= tokens[verb].lower in ("he", "she")  # no many things
        if (expected := _expected(tokens, verb)) is not None:
            return expected
        if not is_verb(tokens, verb) or tokens[verb].xpos in ("VBG", "VBN") or tokens[verb - 1].xpos == "TO":
            continue
        first = verb
        while first > max(0, verb - REACH) and _goes_with_verb(tokens, first - 1):
            first -= 1
        if tokens[first].lower == "here" or tokens[max(0, first - 1)].xpos == "EX":
            return None  # "here are 20 mills", "there were 20 mills"
        if first > 0 and tokens[first - 1].lower in ("i", "we", "you"):
            return None
        if (phrase := before_verb(tokens, first)) is not None:
            return None if singular_only and _first_head(tokens, phrase).xpos == "NNS" else phrase
        if first > 0 and tokens[first - 1].lower == "it" and tokens[verb].lower in _OF_NOTHING:
            return None
        singular_only |= first > 0 and tokens[first - 1].lower == "it"
    return None


def _first_head(tokens: Sequence[Token], phrase: Phrase) -> Token:
    """The noun that others hang on: "patients" of "patients in the private system"."""
    ends = (place for place in range(phrase[0] + 1, phrase[1]) if tokens[place].lower in ("of", "for", "in"))
    return tokens[next(ends, phrase[1]) - 1]


def _expected(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """The object that an infinitive of change tells about: "She expects | its sales | to grow by 5 percent"."""
    if tokens[verb - 1].xpos != "TO" or not (tokens[verb].lower in CHANGE_VERBS_OF or tokens[verb].lower in BE):
        return None
    found = object_left(tokens, verb - 1)
    return found[0] if found is not None and found[1] in EXPECTING_VERBS else None


def _goes_with_verb(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token before a verb is no part of its subject: "will", "not", "more than"; not "May", "of injured"."""
    token = tokens[place]
    if _is_core_noun(tokens, place) or (token.xpos == "MD" and token.text[0].isupper()):
        return False
    return token.upos in ("AUX", "ADV", "VERB", "PART") or token.lower in _BEFORE_VERB


def object_left(tokens: Sequence[Token], place: int) -> tuple[Phrase, str] | None:
    """The object that ends before a preposition, and its verb: "cut | the number of dead | from 41 to 38"."""
    place = _before_time(tokens, place)
    phrase = _costs_left(tokens, place) or phrase_left(tokens, place)
    if phrase is None or phrase[0] == 0 or tokens[phrase[0] - 1].upos != "VERB" or not _is_core_noun(tokens, phrase[2]):
        return None
    return phrase, tokens[phrase[0] - 1].lower


def _costs_left(tokens: Sequence[Token], place: int) -> Phrase | None:
    """What ends with a word in -ing: "the cost of rebuilding"."""
    if place < 3 or tokens[place - 1].xpos != "VBG" or tokens[place - 2].lower != "of":
        return None
    phrase = phrase_left(tokens, place - 2)
    return phrase and (phrase[0], place, phrase[2])


def before_verb(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """The subject that ends before a verb, marks and a relative pronoun between them aside."""
    relative = False
    while verb > 0 and (tokens[verb - 1].lower in _RELATIVE or tokens[verb - 1].text in (",", "—", "–", ")")):
        relative |= tokens[verb - 1].lower in _RELATIVE
        if tokens[verb - 1].text == ")":
            verb = _before_bracket(tokens, verb - 1)
        else:
            verb = _before_insertion(tokens, verb - 1) if tokens[verb - 1].text == "," and not relative else verb - 1
    phrase = phrase_left(tokens, _before_aside(tokens, _before_time(tokens, verb)))
    return (
        phrase if relative else _with_other_name(tokens, _whole_subject(tokens, phrase))
    )  # "a squad that" has the nearest noun


def _before_bracket(tokens: Sequence[Token], closing: int) -> int:
    """Where what stands in brackets begins: "The red edition | (if you find one) costs"."""
    opened = (place for place in range(closing, max(-1, closing - REACH), -1) if tokens[place].text == "(")
    return next(opened, closing)


def _before_insertion(tokens: Sequence[Token], comma: int) -> int:
    """Where what stands between two commas begins: "Debt|, excluding that of banks|, was $3 billion"."""
    for place in range(comma - 1, max(0, comma - REACH), -1):
        if tokens[place].text == ",":
            begins = tokens[place + 1].xpos in ("VBG", "VBN", "WDT", "WP", "IN", "DT") or _is_wider(
                tokens, place, comma
            )
            return place if begins and not tokens[place + 1].lower.endswith("ly") else comma
    return comma


def _is_wider(tokens: Sequence[Token], opening: int, closing: int) -> bool:
    """Whether a name between commas tells in which land a place lies: "Harrow County|, Minnesota,| has"."""
    return all(token.xpos in ("NNP", "NNPS") for token in tokens[opening - 1 : closing] if token.text not in ",.")


def _before_aside(tokens: Sequence[Token], place: int) -> int:
    """Where an age or a pronoun that hangs on a subject begins: "women | aged 25 to 54", "the voltage | across it"."""
    start = place
    while start and (tokens[start - 1].xpos == "CD" or tokens[start - 1].lower in ("to", "and", "between", "-", "–")):
        start -= 1
    if start and tokens[start - 1].lower in ("aged", "age", "ages"):
        return start - 1
    hangs = place > 1 and tokens[place - 1].xpos == "PRP" and tokens[place - 2].lower in _SUBJECT_PREPOSITIONS
    return place - 2 if hangs else place


def _before_time(tokens: Sequence[Token], place: int) -> int:
    """Where a time that ends before a token begins: "Sales | in May | rose", "Prices | last year | fell"."""
    start = place
    if start > 1 and tokens[start - 1].xpos == "CD" and tokens[start - 2].lower in TIME_NOUNS:
        start -= 1  # "on June | 7"
    elif start > 1 and _YEAR.fullmatch(tokens[start - 1].text) and tokens[start - 2].lower in ("in", "of", "for"):
        start -= 1
    while start and (tokens[start - 1].lower in TIME_NOUNS or (start < place and _dates(tokens[start - 1]))):
        start -= 1
    if 1 < start < place and tokens[start - 1].xpos == "IN":
        start -= 1
    return start or place


def _dates(token: Token) -> bool:
    return token.xpos in ("CD", "DT") or token.lower in ("last", "this", "next", "early", "late", "same", "previous")


def _with_other_name(tokens: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """Both names of a subject: "Moll and Ruiz" of "Moll and Ruiz stood at 11 percent"."""
    if phrase is None or phrase[0] < 2 or tokens[phrase[0] - 1].lower not in ("and", "or"):
        return phrase
    if any(tokens[place].xpos not in ("NNP", "NNPS") for place in (phrase[0] - 2, phrase[0], phrase[2])):
        return phrase
    other = phrase_left(tokens, phrase[0] - 1)
    return phrase if other is None else (other[0], phrase[1], phrase[2])


def _whole_subject(tokens: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """A subject up to its first preposition: "the death toll" of "the death toll from a flood in Harrow".

    What hangs on by "of", "for" and "in" stays where nothing else hangs on.
    """
    while phrase is not None and phrase[0] > 1 and tokens[phrase[0] - 1].lower in _SUBJECT_PREPOSITIONS:
        place = phrase[0] - 1
        while place > 1 and tokens[place - 1].xpos in ("VBN", "RP"):
            place -= 1  # "a bridge | built by the state"
        before = phrase_left(tokens, place)
        if before is None:
            break
        phrase = before
    return phrase
