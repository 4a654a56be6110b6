"""Nouns behind a quantity: what it counts. Reads the tags of one sentence's tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newskit.article import Token
from newskit.inflection import singular
from newskit.lexicon.grammar import BE, COMMON_VERBS, HAVE, IRREGULAR_NOUNS, IRREGULAR_VERBS, VERBS_AND_NOUNS
from newskit.lexicon.quantities import DURATIONS, VAGUE

Phrase = tuple[int, int, int]
"""First token, token behind the last one, head token."""

REACH = 30
"""Tokens within which a phrase or its verb is looked for: further off nothing is certain."""
_STRETCH = 5
MODIFIERS = ("JJ", "JJR", "JJS", "VBN", "VBG", "VBD", "CD")
NOUNS = ("NN", "NNS", "NNP", "NNPS")
DETERMINERS = ("DT", "PRP$", "PDT")
TIME_NOUNS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight year week month past
    january february march april may june july august september october november december""".split()
)
_NOT_BEFORE_NOUN = frozenset("more other others less fewer ago later earlier each apiece away dead".split())
AUXILIARIES = BE | HAVE | {"do", "does", "did"}
_NO_NOUNS = AUXILIARIES | frozenset(
    """x forever ahead apiece whilst vs vs. versus per early late stay stays today yesterday tomorrow tonight ago wide
    long tall deep high higher lower up down overnight upstream downstream upriver downriver aboard abroad ashore
    offshore inland uphill downhill midweek""".split()
)
_VERBS = (COMMON_VERBS | IRREGULAR_VERBS.keys()) - VERBS_AND_NOUNS
"""Base forms: behind a number above one the plural of a verb ("20 remain"), as a noun would stand in the plural."""
_NOUNS_FOR_PEOPLE = frozenset("dead missing wounded injured homeless unemployed sick poor".split())
"""Adjectives that stand for people: "the number of dead"."""
_NO_MODIFIERS = frozenset("last next this ago".split())
_PLURALS = frozenset("people staff police troops cattle aircraft personnel crew reindeer salmon sheep deer".split())
"""Plurals without a plural's ending."""
_PLURAL_MODIFIERS = frozenset("women men trans sports sales arms savings goods customs communications news".split())
"""Nouns with a plural's ending that modify another: "two trans women", "three arms deals"."""


def is_time(token: Token) -> bool:
    """A day, month or length of time, which a number hardly tells about."""
    return token.lower in TIME_NOUNS or token.lower in DURATIONS


def token_at(tokens: Sequence[Token], offset: int) -> int:
    """The first token that begins at or behind an offset."""
    return bisect_left(tokens, offset, key=lambda token: token.start)


def phrase_right(tokens: Sequence[Token], place: int, plural: bool = True, joins: bool = True) -> Phrase | None:
    """The noun phrase that begins at a token: modifiers, then nouns; "and" joins a second plural.

    The last noun is the head. Behind a number above one (`plural`) "strikes" is a noun, behind "one" a verb.
    """
    start, head = place, -1
    while place < min(len(tokens), start + REACH):
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
    if token.xpos not in NOUNS or (head >= 0 and not plural and token.xpos == "NNS" and tokens[head].xpos == "NN"):
        return False
    return head < 0 or not _ends_before(tokens[head], token)


def _starts_noun(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].xpos in (*NOUNS, "JJ", "DT", "PRP$", "PRP")


def _ends_compound(tokens: Sequence[Token], place: int) -> bool:
    return tokens[place].xpos in NOUNS and not _attached(tokens, place + 1)


def _ends_before(head: Token, token: Token) -> bool:
    """A plural ends its phrase before a name or a day; a lower-case noun may follow ("sales staff")."""
    if token.lower in TIME_NOUNS and head.text[0].islower():
        return True
    if head.xpos != "NNS" or head.lower in _PLURAL_MODIFIERS:
        return False
    return token.text[0].isupper() or token.xpos == "NNS"


def _modifies(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token before the first noun belongs to the phrase."""
    token, ahead = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if ahead is None or token.lower in _NO_MODIFIERS:
        return False
    if token.lower in _NOT_BEFORE_NOUN and ahead.xpos not in (*NOUNS, "JJ", "VBZ"):
        return False
    if token.lower in ("and", "or"):
        return tokens[place - 1].xpos in MODIFIERS[:4] and ahead.xpos in (*MODIFIERS[:4], "NNP")
    if ahead.xpos == "HYPH" and _attached(tokens, place + 1):
        return True
    if token.xpos == "RB":
        return token.lower.endswith(("ly", "very")) and ahead.xpos in ("VBN", "VBD", "JJ", "JJR", "JJS")
    if token.lower in ("most", "least", "more", "less") and token.xpos in ("RBS", "RBR"):
        return ahead.xpos in ("JJ", "VBN", "VBG", "RB") or (ahead.xpos in NOUNS and _attached(tokens, place + 2))
    if token.lower.endswith("est") or token.xpos.startswith("JJ"):
        return True
    return token.xpos in MODIFIERS and (ahead.xpos in (*NOUNS, "JJ", "HYPH", "CC") or ahead.xpos == "VBZ")


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
    behind = (*NOUNS, *MODIFIERS, "RBS", "HYPH")
    if tokens[place].xpos in (*MODIFIERS, "RBS") and tokens[place - 1].xpos in ("POS", "CD", "JJS", "RBS", "HYPH"):
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
        while place < len(tokens) and (tokens[place].xpos in DETERMINERS or _is_count(tokens[place])):
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
    if plural and stands_for_people(tokens, place):
        return place, place + 1, place
    phrase = phrase_right(tokens, place, plural)
    if phrase is None or plural:
        return phrase and _with_plural_head(tokens, phrase)
    verb = phrase[2] > phrase[0] and tokens[phrase[2]].xpos == "NNS" and tokens[phrase[2]].lower.endswith("s")
    return (phrase[0], phrase[1] - 1, phrase[2] - 1) if verb else phrase  # "one proposal asks"


def stands_for_people(tokens: Sequence[Token], place: int) -> bool:
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
    while ahead < min(place + REACH, len(tokens)) and (
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
        if tokens[ahead].xpos not in (*NOUNS, *MODIFIERS[:5], "CD", "HYPH") or tokens[ahead].lower in _NO_NOUNS:
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
    if joint is not None and tokens[joint - 1].xpos in NOUNS and _is_plural(tokens[joint - 1]):
        head = joint - 1
    return singular(tokens[head].text)
