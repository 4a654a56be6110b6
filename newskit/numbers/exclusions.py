"""What reads like a number and only names something: years, page and flight numbers, product names.

The rule book blocks what its own wording gives away; here stands what the words on either side give away.
"""

from __future__ import annotations

import re

from newskit.lexicon.quantities import LABELS, PERIOD_WORDS
from newskit.numbers.ranges import Candidate

_LAST_WORD = re.compile(r"([^\W\d_][\w'’.&/-]*)\s?$")
_NEXT_WORD = re.compile(r"[\s-]([^\W\d_]+)(?:\s+([^\W\d_]+))?")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_NO_NAMES = frozenset(
    """a about after all almost also an and another approximately are around as at because before besides between both
    but by despite during each even every exactly fewer first for former from given he her his how however i if in its
    just last least less many meanwhile more most nearly next no nor of on once one only or our over police roughly she
    since so some still than that the their then there these they this those though through to today tomorrow under up
    until we what when where while who why with yet yesterday monday tuesday wednesday thursday friday saturday sunday
    authorities officials among within without above below into plus""".split()
)
"""Capitalised at the head of a sentence, or a day: no name that a number could belong to."""
_FUNCTION = frozenset(
    """in on at to of for from by with and or but as is was are were has have had will would when while that which who
    after before since until than during because it he she they the this said says if into over under up down out""".split()
)
_ONE_NEEDS_NOUN = _FUNCTION | frozenset(
    """can could may might must should shall also does did do not never another person's ever who's that's point else
    such's else's more_than""".split()
)


def is_name(text: str, candidate: Candidate, begins: int) -> bool:
    """Tell whether a bare number is a year, a label or part of a name."""
    if candidate.quantity.kind != "count":
        return candidate.quantity.kind != "money" and _behind_letter_and_hyphen(text, candidate.start)
    digits = text[candidate.start : candidate.end]
    before = _LAST_WORD.search(text, max(begins, candidate.start - 30), candidate.start)
    after = _NEXT_WORD.match(text, candidate.end)
    if _behind_letter_and_hyphen(text, candidate.start) or text[candidate.start - 1 : candidate.start] in "/@_":
        return candidate.start > 0
    if digits.lower() in ("one", "zero"):
        return _is_pronoun(text, candidate, after)
    if not digits[0].isdecimal():
        return False
    if _YEAR.fullmatch(digits) and _is_year(before, after):
        return True
    return before is not None and len(digits) < 5 and _is_labelled(before, after, begins)


def _behind_letter_and_hyphen(text: str, start: int) -> bool:
    """ "AK-47", "Covid-19", but not "minus-260" or "sub-300"."""
    if start < 2 or text[start - 1] not in "-–" or not text[start - 2].isalpha():
        return False
    word = re.search(r"\w+$", text[max(0, start - 12) : start - 1])
    return word is None or word[0].lower() not in ("sub", "minus", "to", "plus", "mid", "near", "some", "and")


def _is_pronoun(text: str, candidate: Candidate, after: re.Match[str] | None) -> bool:
    if candidate.rule == "numbers.one_of":
        return False
    ahead = text[candidate.end : candidate.end + 1]
    return after is None or ahead == "-" or after[1].lower() in _ONE_NEEDS_NOUN


def _is_year(before: re.Match[str] | None, after: re.Match[str] | None) -> bool:
    """A year stands alone or behind a word of time; a count of that shape has its noun behind it."""
    if before is not None and before[1].lower().rstrip(".") in PERIOD_WORDS:
        return True
    return after is None or after[1].lower() in _FUNCTION or not after[1].endswith("s") or after[1][0].isupper()


def _is_labelled(before: re.Match[str], after: re.Match[str] | None, begins: int) -> bool:
    """Whether the word before names what bears the number: "Flight 370", "page 12", "iPhone 14"."""
    word = before[1]
    if word.lower().rstrip(".") in LABELS:
        return True
    named = any(letter.isupper() for letter in word) and word.lower().rstrip(".") not in _NO_NAMES
    alone = after is None or after[1].lower() in _FUNCTION or after[1][0].isupper()
    return named and alone and not word.endswith((".", "'s", "’s"))
