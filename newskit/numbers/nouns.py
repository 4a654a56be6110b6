"""Nouns around a quantity: what it counts, and what it tells about. Reads the tags of one sentence's tokens."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from newskit.article import Token
from newskit.inflection import singular
from newskit.lexicon.grammar import BE, COMMON_VERBS, HAVE, IRREGULAR_NOUNS, IRREGULAR_VERBS, VERBS_AND_NOUNS
from newskit.lexicon.quantities import CHANGE_VERBS_OF, DURATIONS, EXPECTING_VERBS, LEVEL_VERBS, MEASURING_VERBS, VAGUE

Phrase = tuple[int, int, int]
"""First token, token behind the last one, head token."""

_REACH = 30
"""Tokens within which a phrase or its verb is looked for: further off nothing is certain."""
_STRETCH = 5
_MODIFIERS = ("JJ", "JJR", "JJS", "VBN", "VBG", "VBD", "CD")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_DETERMINERS = ("DT", "PRP$", "PDT")
_BEFORE_SUBJECT = ("that", "as", "when", "while", "because", "if")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
EXTENTS = ("long", "wide", "tall", "high", "deep", "thick", "apart")
"""Behind a measure: "nine feet high"."""
_TIME_NOUNS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight year week month past
    january february march april may june july august september october november december""".split()
)
_NOT_BEFORE_NOUN = frozenset("more other others less fewer ago later earlier each apiece away dead".split())
_AUXILIARIES = BE | HAVE | {"do", "does", "did"}
_NO_NOUNS = _AUXILIARIES | frozenset(
    """x forever ahead apiece whilst vs vs. versus per early late stay stays today yesterday tomorrow tonight ago wide
    long tall deep high higher lower up down overnight upstream downstream upriver downriver aboard abroad ashore
    offshore inland uphill downhill midweek""".split()
)
_VERBS = (COMMON_VERBS | IRREGULAR_VERBS.keys()) - VERBS_AND_NOUNS
"""Base forms: behind a number above one the plural of a verb ("20 remain"), as a noun would stand in the plural."""
_SUBJECT_PREPOSITIONS = frozenset(
    "of for in from at on by with among between across near against over under above below beyond about to".split()
)
_NOUNS_FOR_PEOPLE = frozenset("dead missing wounded injured homeless unemployed sick poor".split())
"""Adjectives that stand for people: "the number of dead"."""
_NO_MODIFIERS = frozenset("last next this ago".split())
_BEFORE_AMOUNT = frozenset(
    """from by to at a an about around nearly almost roughly some over under up more less dozens hundreds thousands
    millions billions tens""".split()
)
_OF_NOTHING = frozenset("cost costs take takes took".split())
"""Verbs whose "it" names nothing: "it would cost the town $5 million to rebuild"."""
_OF_PAYEES = frozenset("cost costs save saves saved pay pays paid charge charges charged owe owes owed".split())
"""Verbs whose first object is who pays: "it cost | the town | $5 million"."""
_PRONOUNS = frozenset("i we you he she it".split())
_BEFORE_VERB = frozenset("more less than nearly almost about both each all".split())
"""What may stand between a subject and its verb: "more than doubled", "both rose"."""
_PLURALS = frozenset("people staff police troops cattle aircraft personnel crew reindeer salmon sheep deer".split())
"""Plurals without a plural's ending."""
_PLURAL_MODIFIERS = frozenset("women men trans sports sales arms savings goods customs communications news".split())
"""Nouns with a plural's ending that modify another: "two trans women", "three arms deals"."""
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_RELATIVE = ("which", "who", "that")


def is_time(token: Token) -> bool:
    """A day, month or length of time, which a number hardly tells about."""
    return token.lower in _TIME_NOUNS or token.lower in DURATIONS


def token_at(tokens: Sequence[Token], offset: int) -> int:
    """The first token that begins at or behind an offset."""
    return bisect_left(tokens, offset, key=lambda token: token.start)


def phrase_right(tokens: Sequence[Token], place: int, plural: bool = True, joins: bool = True) -> Phrase | None:
    """The noun phrase that begins at a token: modifiers, then nouns; "and" joins a second plural.

    The last noun is the head. Behind a number above one (`plural`) "strikes" is a noun, behind "one" a verb.
    """
    start, head = place, -1
    while place < min(len(tokens), start + _REACH):
        if tokens[place].xpos == "HYPH" and _attached(tokens, place):
            place += 1
            head = place if head >= 0 or _ends_compound(tokens, place) else head
        elif _is_noun(tokens, place, head, plural):
            head = place
        elif head >= 0 and joins and (second := _joined_plural(tokens, head, place)) is not None:
            place = head = second
        elif not (_links(tokens, place) if head >= 0 else _modifies(tokens, place)):
            break
        place += 1
    return (start, head + 1, head) if head >= 0 else None


def _is_noun(tokens: Sequence[Token], place: int, head: int, plural: bool) -> bool:
    """Whether a token is a noun of the phrase whose last noun so far is `head` (-1: none yet)."""
    token = tokens[place]
    if token.lower in _NO_NOUNS or token.lower.endswith("est") or token.text == "%":
        return False
    if token.xpos == "VBG" and head < 0:
        return place > 0 and tokens[place - 1].xpos in ("JJ", "DT", "PRP$") and not _starts_noun(tokens, place + 1)
    if token.xpos == "VBZ":
        return plural and token.upos == "VERB" and (head < 0 or tokens[head].xpos == "NN")
    if token.xpos not in _NOUNS or (head >= 0 and not plural and token.xpos == "NNS" and tokens[head].xpos == "NN"):
        return False
    return head < 0 or not _ends_before(tokens[head], token)


def _starts_noun(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].xpos in (*_NOUNS, "JJ", "DT", "PRP$", "PRP")


def _ends_compound(tokens: Sequence[Token], place: int) -> bool:
    return tokens[place].xpos in _NOUNS and not _attached(tokens, place + 1)


def _ends_before(head: Token, token: Token) -> bool:
    """A plural ends its phrase before a name or a day; a lower-case noun may follow ("sales staff")."""
    if token.lower in _TIME_NOUNS and head.text[0].islower():
        return True
    if head.xpos != "NNS" or head.lower in _PLURAL_MODIFIERS:
        return False
    return token.text[0].isupper() or token.xpos == "NNS"


def _modifies(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token before the first noun belongs to the phrase."""
    token, ahead = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if ahead is None or token.lower in _NO_MODIFIERS:
        return False
    if token.lower in _NOT_BEFORE_NOUN and ahead.xpos not in (*_NOUNS, "JJ", "VBZ"):
        return False
    if token.lower in ("and", "or"):
        return tokens[place - 1].xpos in _MODIFIERS[:4] and ahead.xpos in (*_MODIFIERS[:4], "NNP")
    if ahead.xpos == "HYPH" and _attached(tokens, place + 1):
        return True
    if token.xpos == "RB":
        return token.lower.endswith(("ly", "very")) and ahead.xpos in ("VBN", "VBD", "JJ", "JJR", "JJS")
    if token.lower in ("most", "least", "more", "less") and token.xpos in ("RBS", "RBR"):
        return ahead.xpos in ("JJ", "VBN", "VBG", "RB") or (ahead.xpos in _NOUNS and _attached(tokens, place + 2))
    if token.lower.endswith("est") or token.xpos.startswith("JJ"):
        return True
    return token.xpos in _MODIFIERS and (ahead.xpos in (*_NOUNS, "JJ", "HYPH", "CC") or ahead.xpos == "VBZ")


def _attached(tokens: Sequence[Token], place: int) -> bool:
    """Whether a hyphen stands between two words without blanks."""
    if not 0 < place < len(tokens) - 1:
        return False
    ahead = tokens[place + 1]
    return tokens[place - 1].end == tokens[place].start and tokens[place].end == ahead.start and ahead.text[0].isalnum()


def _links(tokens: Sequence[Token], place: int) -> bool:
    """What may stand between two nouns of one phrase: "the town's workers", "oil & gas"."""
    if place + 1 >= len(tokens):
        return False
    behind = (*_NOUNS, *_MODIFIERS, "RBS", "HYPH")
    if tokens[place].xpos in (*_MODIFIERS, "RBS") and tokens[place - 1].xpos in ("POS", "CD", "JJS", "RBS", "HYPH"):
        return tokens[place + 1].xpos in behind
    if tokens[place].xpos == "POS":
        return tokens[place + 1].xpos in behind
    return tokens[place].text == "&"


def _joined_plural(tokens: Sequence[Token], head: int, place: int) -> int | None:
    """The head of a second plural behind "and": "soldiers and local civilians", "Hondas and Mazda cars"."""
    if tokens[place].lower not in ("and", "or") or tokens[head].xpos not in ("NNS", "NNP"):
        return None
    if place + 1 >= len(tokens) or tokens[place + 1].xpos not in ("NNS", "JJ", "NNP", "VBN"):
        return None
    if tokens[place + 1].lower == "several":
        return None
    after = phrase_right(tokens, place + 1, joins=False)
    return after[2] if after is not None and tokens[after[2]].xpos == "NNS" else None


def counted_phrase(tokens: Sequence[Token], place: int, plural: bool) -> Phrase | None:
    """What a count counts: the phrase behind it, also across "of" and what stands between ("of the 12 workers")."""
    place = _past_hanging(tokens, place)
    if _attached(tokens, place) and tokens[place].text == "-":
        return place + 1, place + 2, place + 1
    if place < len(tokens) and tokens[place].lower == "of":
        place += 1
        while place < len(tokens) and (tokens[place].xpos in _DETERMINERS or _is_count(tokens[place])):
            place += 1
        if place + 1 < len(tokens) and tokens[place].lower in VAGUE and tokens[place + 1].lower == "of":
            place += 2  # "two of the dozens of hormones"
        elif place < len(tokens) and tokens[place].xpos == "POS":
            place += 1  # "one of 2021's floods"
        if place < len(tokens) and tokens[place].lower in ("them", "us", "those", "whom"):
            return place, place + 1, place
        phrase = _behind_owner(tokens, phrase_right(tokens, place, plural))
        return _with_plural_head(tokens, phrase) if plural and phrase is not None else phrase
    if place < len(tokens) and tokens[place].lower in ("more", "fewer"):
        place += 1
    if plural and _is_plural_verb(tokens, place):
        return None
    if plural and _stands_for_people(tokens, place):
        return place, place + 1, place
    phrase = phrase_right(tokens, place, plural)
    if phrase is None or plural:
        return phrase and _with_plural_head(tokens, phrase)
    verb = phrase[2] > phrase[0] and tokens[phrase[2]].xpos == "NNS" and tokens[phrase[2]].lower.endswith("s")
    return (phrase[0], phrase[1] - 1, phrase[2] - 1) if verb else phrase  # "one proposal asks"


def _stands_for_people(tokens: Sequence[Token], place: int) -> bool:
    """ "left 20 dead", but "20 injured hikers"."""
    return place < len(tokens) and tokens[place].lower in _NOUNS_FOR_PEOPLE and not _starts_noun(tokens, place + 1)


def _behind_owner(tokens: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """The things themselves: "residents" in "6,000 of the town's 11,400 residents"."""
    if phrase is None:
        return None
    start, end, head = phrase
    for place in range(start + 1, head):
        if _is_count(tokens[place]) and tokens[place - 1].xpos == "POS":
            return place + 1, end, head
    return phrase


def _past_hanging(tokens: Sequence[Token], place: int) -> int:
    """Where the numbers that share a noun with this one end: "four|-, five- and six|-cylinder"."""
    if place + 1 >= len(tokens) or tokens[place].text != "-" or _attached(tokens, place):
        return place
    ahead = place
    while ahead < min(place + _REACH, len(tokens)) and (
        tokens[ahead].text in ("-", ",") or tokens[ahead].xpos in ("CD", "CC")
    ):
        if _attached(tokens, ahead):
            return ahead
        ahead += 1
    return place


def _with_plural_head(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """What a number above one counts ends with a plural: "two cities" of "two cities host", "13 Starlink launches"."""
    start, end, last = phrase
    for place in range(start, last):
        if _is_plural(tokens[place]) and tokens[place + 1].xpos == "NN" and not _is_plural(tokens[place + 1]):
            return start, place + 1, place
    if _is_plural(tokens[last]):
        return phrase
    if (head := _plural_ahead(tokens, end)) is not None:
        return start, head + 1, head
    return (start, start + 1, start) if _is_compound(tokens, phrase) else phrase


def _is_plural_verb(tokens: Sequence[Token], place: int) -> bool:
    """ "20 remain", but "20 total losses"."""
    noun_follows = place + 1 < len(tokens) and tokens[place + 1].xpos == "NNS"
    return place < len(tokens) and tokens[place].lower in _VERBS and not noun_follows


def _is_plural(token: Token) -> bool:
    if token.xpos == "NNP":
        return token.lower.endswith("s") and not token.lower.endswith(("ss", "us", "is", "as"))  # "Americans"
    return token.xpos in ("NNS", "NNPS") or token.lower in _PLURALS or token.lower in IRREGULAR_NOUNS


def _plural_ahead(tokens: Sequence[Token], place: int) -> int | None:
    """The plural that a number above one must still reach: "13 Starlink | launches", "two adult | children"."""
    for ahead in range(place, min(place + _STRETCH, len(tokens))):
        singular_verb = tokens[ahead].xpos == "VBZ" and tokens[ahead].upos == "VERB" and not _is_that(tokens, ahead + 1)
        if (_is_plural(tokens[ahead]) or singular_verb) and tokens[ahead].text[0].islower():
            return ahead  # "launches": the number's own verb would be a plural
        if tokens[ahead].xpos not in (*_NOUNS, *_MODIFIERS[:5], "CD", "HYPH") or tokens[ahead].lower in _NO_NOUNS:
            return None
    return None


def _is_that(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].lower == "that"


def _is_compound(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """ "a 12 page document": the number counts the first of two singular nouns."""
    first, head = tokens[phrase[0]], tokens[phrase[2]]
    return phrase[2] > phrase[0] and first.xpos == "NN" and head.xpos == "NN" and head.lower not in _PLURALS


def _is_count(token: Token) -> bool:
    return token.xpos == "CD" or token.lower in ("million", "billion", "thousand", "hundred", "more", "than", "about")


def head_of(tokens: Sequence[Token], phrase: Phrase) -> str:
    """The head noun in the singular: "soldiers and civilians" has "soldier", "Volvo and Saab cars" has "car"."""
    start, end, head = phrase
    joint = next((i for i in range(start, end) if tokens[i].lower in ("and", "or") and i > start), None)
    if joint is not None and tokens[joint - 1].xpos in _NOUNS and _is_plural(tokens[joint - 1]):
        head = joint - 1
    return singular(tokens[head].text)


def phrase_left(tokens: Sequence[Token], place: int) -> Phrase | None:
    """The noun phrase that ends before a token, with its determiner and what "of" and "for" hang on it."""
    start, end = _core_left(tokens, place), place
    if start == end:
        return None
    if tokens[end - 1].lower in _TIME_NOUNS:
        dated = start > 1 and tokens[start - 1].lower in ("in", "on", "during")
        return phrase_left(tokens, start - 1) if dated else None  # "Unemployment in May was 3.9 percent"
    while start > max(1, place - _REACH) and tokens[start - 1].lower in ("of", "for", "in"):
        before = _core_left(tokens, start - 1)
        if before == start - 1:
            break
        start = before
    while start < end - 1 and tokens[start].xpos in ("CD", "$", "SYM", "CC", "HYPH", "POS"):
        start += 1
    return start, end, end - 1


def core_left(tokens: Sequence[Token], place: int) -> Phrase | None:
    """The noun phrase that ends before a token, without what it hangs on: "customers" of "fees for customers"."""
    start = _core_left(tokens, place)
    return (start, place, place - 1) if start < place else None


def _core_left(tokens: Sequence[Token], place: int) -> int:
    """Where a run of nouns, their modifiers and determiner begins that ends before a token; `place` for none."""
    start = place
    while start > max(0, place - _REACH) and (_in_core(tokens, start - 1) or tokens[start - 1].text in ("-", "&", "/")):
        if start < place and tokens[start].xpos == "NNP" and _says_when(tokens, start - 1):
            break  # "Last month | Rena Moll said"
        start -= 1
    if start < place and start > 0 and tokens[start - 1].xpos in _DETERMINERS:
        start -= 1
    return start if any(_is_core_noun(tokens, i) for i in range(start, place)) else place


def _says_when(tokens: Sequence[Token], place: int) -> bool:
    """Whether a time noun is no part of a name: "last month", "On Monday", but "the Sunday Times"."""
    if tokens[place].lower not in _TIME_NOUNS:
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
    return _is_core_noun(tokens, place) or tokens[place].xpos in (*_MODIFIERS[:3], "CD", "POS", "VBN", "VBG")


def _is_core_noun(tokens: Sequence[Token], place: int) -> bool:
    """A noun by its tag, or by what stands before it: "the set", where the tagger takes "set" for a verb, "of dead"."""
    if tokens[place].xpos in _NOUNS:
        return tokens[place].text != "%" and tokens[place].lower not in EXTENTS and not is_verb(tokens, place)
    if tokens[place].xpos == "VBG" and _is_subject(tokens, place):
        return True
    if place and tokens[place - 1].lower in ("of", "the") and _stands_for_people(tokens, place):
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
    for end in range(place, max(stop, place - _REACH), -1):
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
    if word in _AUXILIARIES and token.xpos != "POS":
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
    for verb in range(place - 1, max(0, place - 2 * _REACH), -1):
        if tokens[verb].text in (";", ":"):
            return None
        singular_only |= tokens[verb].lower in ("he", "she")  # no many things
        if (expected := _expected(tokens, verb)) is not None:
            return expected
        if not is_verb(tokens, verb) or tokens[verb].xpos in ("VBG", "VBN") or tokens[verb - 1].xpos == "TO":
            continue
        first = verb
        while first > max(0, verb - _REACH) and _goes_with_verb(tokens, first - 1):
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
    opened = (place for place in range(closing, max(-1, closing - _REACH), -1) if tokens[place].text == "(")
    return next(opened, closing)


def _before_insertion(tokens: Sequence[Token], comma: int) -> int:
    """Where what stands between two commas begins: "Debt|, excluding that of banks|, was $3 billion"."""
    for place in range(comma - 1, max(0, comma - _REACH), -1):
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
    if start > 1 and tokens[start - 1].xpos == "CD" and tokens[start - 2].lower in _TIME_NOUNS:
        start -= 1  # "on June | 7"
    elif start > 1 and _YEAR.fullmatch(tokens[start - 1].text) and tokens[start - 2].lower in ("in", "of", "for"):
        start -= 1
    while start and (tokens[start - 1].lower in _TIME_NOUNS or (start < place and _dates(tokens[start - 1]))):
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
