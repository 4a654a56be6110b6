"""What reads like a number and only names something: years, page and flight numbers, product names.

The rule book blocks what its own wording gives away; here stands what the words on either side give away.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newskit.lexicon.grammar import COMMON_VERBS, IRREGULAR_NOUNS, VERBS_AND_NOUNS
from newskit.lexicon.quantities import CHANGE_VERBS_OF, LABELS, NUMBERED, PERIOD_WORDS
from newskit.numbers.ranges import Candidate
from newskit.rules import lower_case, when_used

_LAST_WORD = re.compile(r"([^\W\d_][\w'’.&/-]*)\s?$")
_WORDS_BEHIND = re.compile(r"(?:\s[a-z][\w'’-]*){0,4}")
_PLURALS = IRREGULAR_NOUNS.keys() | {"police", "staff", "troops", "cattle", "aircraft", "more", "of"}
_NEXT_WORD = re.compile(r"[\s-]([^\W\d_]+)(?:\s+([^\W\d_]+))?")
_ADDRESS = when_used(
    r"\sblock\s(?:of|on)\b|\s(?:[A-Z][\w'’.]*\s){1,3}"
    r"(?:Street|St(?!\.? [A-Z])|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Place|Court)\b"
)
_CITED = re.compile(r"\)(?:[.,;:(]|$)")
"""Behind a number in brackets that refers to a source: "and reduces risk (3)."."""
_SMALL_WORDS = r"(?:(?:of|the|and|in|an?|with|for|to|on|at|from)\s){0,3}"
_TITLE_BEFORE = when_used(rf"(?:[“\"‘]|(?<!\w)')(?:[A-Z][\w'’-]*\s{_SMALL_WORDS}){{0,3}}$")
_TITLE_BEHIND = when_used(rf"(?:[\s-]{_SMALL_WORDS}[A-Z][\w'’-]*){{0,3}}[.,!?]?(?:[”\"’]|'(?!\w))")
"""Around a number in the title of a book or film: "Eleven Winters", "Summer of Six"."""
_LINE = re.compile(r"[^\n]{0,200}")
_LONG_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]{4,}")
_LIST_MARK = re.compile(r"[.)](?:\s|$)")
_ENUMERATES = re.compile(r"\s?\)\s")
"""Behind a number that only tells points apart: "because 1) it rained and 2) it froze"."""
_FOOTNOTE = re.compile(r"[^\W\d_]{2}[.,;”\"]$|[.!?]”$|-[A-Z]{2}\.$")
"""Right before a number without a blank: "later in life.1", "variant JN.1"."""
_NAME_BEHIND = re.compile(r"(?P<first> [A-Z][\w-]*)(?: [A-Z][\w-]*){0,3}(?: (?P<plain>[a-z]+))?")
_RECENT = 2_000
"""Characters before a number within which its name is looked for."""
_SHORT_VERB = re.compile(r"['’](?:s|m|re|ve|ll|d)$")
_DOWN = re.compile(r"\b(?:1st|2nd|3rd|4th|first|second|third|fourth)\s(?:and|&)\s$", re.IGNORECASE)
"""American football: "third and 14"."""
_POSTCODE = re.compile(r"\b[A-Z]{2}\s\d{5}$")
_YEAR = re.compile(r"(?:1[5-9]\d\d|20\d\d)(?:\s?(?:-|–|to|and|or|through|until|till)\s?(?:1[5-9]\d\d|20\d\d))?")
_COUNTED_LIKE_YEARS = frozenset(
    """people troops soldiers men women children workers jobs homes houses residents students members employees staff
    police officers fighters refugees migrants protesters families patients cases deaths dollars miles acres trees
    calories votes buildings vehicles cars flights passengers prisoners civilians animals schools shares""".split()
)
_MODEL = re.compile(r"\b[Aa]n?\s(?:[A-Z][\w'’-]+\s){1,3}$")
"""Before a number above one an "a" belongs to a name: "a Pelican 212 helicopter"."""
_DETERMINERS = frozenset("the a an this that its his her their our".split())
NO_NAMES = frozenset(
    """a about after age aged ages all almost also an and another approximately are around as at because before besides
    between both but by despite during each even every exactly fewer first for former from given he her his how however
    i if in its just last least less many meanwhile more most nearly next no nor of on once one only or our over police
    roughly she you people adults children women men anyone everyone residents patients kids voters students
    since so some still than that the their then there these they this those though through to today tomorrow under up
    until we what when where while who why with yet yesterday monday tuesday wednesday thursday friday saturday sunday
    authorities officials among within without above below into plus""".split()
)
"""Capitalised at the head of a sentence, or a day: no name that a number could belong to."""
_FUNCTION = frozenset(
    """in on at to of for from by with and or but as is was are were has have had will would when while that which who
    after before since until than during because it he she they the this said says if into over under up down
    out did didn does doesn do had wasn isn can could may might must should shall""".split()
)
_ADVERBS = frozenset("already also still now then just only even never again often soon today here there".split())
_BEFORE_PRONOUN = frozenset(
    "loved the this same any each every which no another only first last right new big good such".split()
)
_BEFORE_CLAUSE = frozenset("if how what when where that".split())
_ONE_NEEDS_NOUN = _FUNCTION | frozenset(
    """across among against around off without within about can could cannot may might must should shall also
    does did do not never sooner too either instead yet here there now soon again anyway
    another ever point else so made""".split()
)


def is_name(text: str, candidate: Candidate, begins: int) -> bool:
    """Tell whether a bare number is a year, a label or part of a name."""
    if _is_in_title(text, candidate):
        return True
    if candidate.quantity.kind != "count":
        return candidate.quantity.kind != "money" and _behind_letter_and_hyphen(text, candidate.start, "A")
    digits = text[candidate.start : candidate.end]
    headline = _is_headline(text, begins)
    told = lower_case(text) if headline else text
    before = _LAST_WORD.search(text, max(begins, candidate.start - 30), candidate.start)
    after = _NEXT_WORD.match(told, candidate.end)
    if _behind_letter_and_hyphen(text, candidate.start, "") or _char_before(text, candidate) in "/@_":
        return True
    if _is_no_noun_behind(after) and _DOWN.search(text, max(begins, candidate.start - 12), candidate.start):
        return True
    if _is_rank(text, candidate, before) or (digits[:5] == "Minus" and candidate.start > begins):
        return True
    if not digits[0].isdecimal():
        return _is_word_of_name(told, candidate, before, after, begins)
    if _ADDRESS.match(text, candidate.end) or _POSTCODE.search(text[max(0, candidate.start - 4) : candidate.end]):
        return True
    if candidate.quantity.low > 1 and _MODEL.search(text, max(begins, candidate.start - 40), candidate.start):
        return True
    if _is_named_before(text, candidate):
        return True
    if _refers(text, candidate, begins) or (_YEAR.fullmatch(digits) and _is_year(before, after)):
        return True
    if _char_before(text, candidate) in "'’‘" and len(digits) == 2 and _is_no_noun_behind(after):
        return True  # a year: "the class of '71"
    if before is None or len(digits) > 5:
        return False
    if headline and _is_verb_form(before[1]):
        return False
    return _is_labelled(before, after, begins) or _is_version(told, candidate, before)


@lru_cache(maxsize=2)
def _is_headline(text: str, begins: int) -> bool:
    """Whether all longer words of a line have capitals, which then tell nothing: "Flood Kills 20 People in Harrow"."""
    line = _LINE.match(text, begins)
    words = _LONG_WORD.findall(line[0]) if line is not None else []
    return len(words) > 2 and all(word[0].isupper() for word in words)


def _is_verb_form(word: str) -> bool:
    """ "Kills", "Leaves", "Lost"."""
    lower = word.lower()
    return any(base in COMMON_VERBS or base in VERBS_AND_NOUNS for base in (lower, lower[:-1], lower[:-2]))


def _is_in_title(text: str, candidate: Candidate) -> bool:
    """Whether a number stands in a title in quotation marks, of which every word has its capital."""
    if (behind := _TITLE_BEHIND.match(text, candidate.end)) is None:
        return False
    before = _TITLE_BEFORE.search(text, max(0, candidate.start - 60), candidate.start)
    return before is not None and any(letter.isupper() for letter in text[before.start() : behind.end()])


def _is_rank(text: str, candidate: Candidate, before: re.Match[str] | None) -> bool:
    """Whether it says how high on a list: "in the top 10", "a top 3 finish", but "the top three mills"."""
    if before is None or before[1].lower() != "top":
        return False
    return text.startswith((" of ", " in "), candidate.end) or not _has_plural_behind(text, candidate)


def _char_before(text: str, candidate: Candidate) -> str:
    return text[candidate.start - 1] if candidate.start else " "


def _is_no_noun_behind(after: re.Match[str] | None) -> bool:
    return after is None or _is_no_noun(after[1])


def _is_word_of_name(
    text: str, candidate: Candidate, before: re.Match[str] | None, after: re.Match[str] | None, begins: int
) -> bool:
    """Whether a number in words only names: "season three", "into One Harrow Place", "one" as a pronoun."""
    word = text[candidate.start : candidate.end]
    if before is not None and before[1].lower() in NUMBERED and (word[0].islower() or _is_no_noun_behind(after)):
        return _is_no_noun_behind(after) or before[1][0].isupper()
    if word[0].isupper() and before is not None and before[1].islower() and after is not None and after[1][0].isupper():
        return True  # a headline has capitals all over
    named = before is not None and before.start(1) > begins and _may_name(before[1])
    if before is not None and named and word[0].isupper() and before[1][0].isupper():
        return True  # "the Big Ten title"
    if word.lower() in ("one", "zero"):
        return _is_pronoun(text, candidate, after)
    return word[0].isupper() and before is not None and _is_labelled(before, after, begins)


def _is_named_before(text: str, candidate: Candidate) -> bool:
    """Whether number and name were told before as part of a name: "the Pelican 15 Pro and the | 15 | Pro Max"."""
    behind = _NAME_BEHIND.match(text, candidate.end)
    if behind is None or (behind["plain"] and _looks_plural(behind["plain"])):
        return False
    told = f" {text[candidate.start : behind.end('first')]}"
    before = text.rfind(told, max(0, candidate.start - _RECENT), candidate.start)
    bearer = _LAST_WORD.search(text, max(0, before - 30), before) if before > 0 else None
    return bearer is not None and any(map(str.isupper, bearer[1])) and _may_name(bearer[1])


def _refers(text: str, candidate: Candidate, begins: int) -> bool:
    """Whether digits point to a note or tell the points of a list apart: "in life.1", "[2]", "(3).", "1) it rained"."""
    digits, before = text[candidate.start : candidate.end], _char_before(text, candidate)
    if len(digits) > 3:
        return False
    if _FOOTNOTE.search(text, max(begins, candidate.start - 4), candidate.start):
        return len(digits) < 3
    if before in "[(" and (text.startswith("]", candidate.end) or _CITED.match(text, candidate.end)):
        return True
    opened = text.rfind("(", max(begins, candidate.start - 80), candidate.start) >= 0
    if len(digits) < 3 and not opened and _ENUMERATES.match(text, candidate.end):
        return True
    return candidate.start == begins and _LIST_MARK.match(text, candidate.end) is not None


def _is_version(text: str, candidate: Candidate, before: re.Match[str]) -> bool:
    """Whether a number belongs to the name before it, as nothing behind it is counted: "the Polestar 2 sedan"."""
    named = before[1][0].isupper() and _may_name(before[1]) and before.start(1) > 0
    if not named or candidate.quantity.low == 1 or not text[candidate.start].isdecimal():
        return False
    return bool(_words_behind(text, candidate)) and not _has_plural_behind(text, candidate)


def _has_plural_behind(text: str, candidate: Candidate) -> bool:
    for word in _words_behind(text, candidate):
        if word in _PLURALS or _looks_plural(word):
            return True
        if word in _FUNCTION or word in _ADVERBS:
            return False  # "the Pelican 5 already has | seats"
    return False


def _words_behind(text: str, candidate: Candidate) -> list[str]:
    """The next words, up to one with a capital."""
    behind = _WORDS_BEHIND.match(text, candidate.end)
    return behind[0].split() if behind is not None else []


def _looks_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and word not in _FUNCTION and len(word) > 3 and word != "this"


def _behind_letter_and_hyphen(text: str, start: int, unless: str) -> bool:
    """ "AK-47", "Covid-19", but not "minus-260" or "sub-300"; a unit behind it needs a capital before it."""
    if start < 2 or text[start - 1] not in "-–" or not text[start - 2].isalpha():
        return False
    word = re.search(r"\w+$", text[max(0, start - 12) : start - 1])
    if unless and word is not None and word[0].islower():
        return False
    return word is None or word[0].lower() not in ("sub", "minus", "to", "plus", "mid", "near", "some", "and")


def _may_name(word: str) -> bool:
    """Whether a word with a capital may be a name, and not just the first of its sentence: no "They", no "I'm"."""
    return _SHORT_VERB.sub("", word.lower()).rstrip(".") not in NO_NAMES


def _is_pronoun(text: str, candidate: Candidate, after: re.Match[str] | None) -> bool:
    if candidate.rule == "numbers.one_of":
        return False
    ahead = text[candidate.end : candidate.end + 1]
    if text.startswith(" I ", candidate.end):
        return True  # "the one I saw"
    behind = _LAST_WORD.search(text, max(0, candidate.start - 30), candidate.start)
    if behind is not None and behind[1].lower() in _BEFORE_PRONOUN:
        return True
    if behind is not None and behind[1].lower() == "that" and _is_no_noun_behind(after):
        return True  # "that one fell", but "said that one man fell"
    if behind is not None and behind[1].lower() in _BEFORE_CLAUSE and after is not None and _looks_plural(after[1]):
        return True  # "if one thinks": what ends with an "s" there is a verb
    return after is None or ahead == "-" or after[1].lower() in _ONE_NEEDS_NOUN


def _is_year(before: re.Match[str] | None, after: re.Match[str] | None) -> bool:
    """A year stands alone or behind a word of time; a count of that shape has its noun behind it."""
    word = before[1].lower().rstrip(".") if before is not None else ""
    if after is None or word in PERIOD_WORDS or word in _DETERMINERS or word.endswith(("'s", "’s")):
        return True
    return not {after[1].lower(), (after[2] or "").lower()} & _COUNTED_LIKE_YEARS


def _is_no_noun(word: str) -> bool:
    return word[0].isupper() or word.lower() in _FUNCTION or word in CHANGE_VERBS_OF or word.endswith("ed")


def _is_labelled(before: re.Match[str], after: re.Match[str] | None, begins: int) -> bool:
    """Whether the word before names what bears the number: "Flight 370", "page 12", "iPhone 14"."""
    word = re.split(r"[/-]", before[1])[-1]
    if word.lower().rstrip(".") in LABELS:
        return True
    named = any(letter.isupper() for letter in word) and _may_name(word)
    alone = after is None or _is_no_noun(after[1])
    return named and alone and not word.endswith((".", "'s", "’s"))
