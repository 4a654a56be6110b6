"""What part a name or pronoun plays in its sentence, seen from the tags around it.

There is no parser here: a preposition ahead, a possessive or a finite verb behind tell enough.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from newskit.article import Token
from newskit.lexicon.grammar import COORDINATORS, SUBORDINATORS
from newskit.names.corrections import REPORTING

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))

_NOMINAL = ("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "CD", "HYPH", "PRP$", "VBN", "AFX")
_EITHER = frozenset("as after before since until till for like than".split())
"""Words that open a clause or govern a noun, as what follows tells."""

OPENERS = SUBORDINATORS | {"who", "whom", "whose", "which", "what", "how", "why"}
"""Words that open a clause."""
_MARKS = ("``", "''", ":", "-LRB-", "-RRB-")
_REACH = 12


@dataclass(frozen=True)
class Line:
    """A sentence's tokens, with running counts of its clause breaks and of its finite verbs."""

    tokens: Sequence[Token]

    @cached_property
    def starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def breaks(self) -> list[int]:
        """For each token, how many clause breaks stand at it or before it."""
        return list(accumulate(int(self._breaks_at(i)) for i in range(len(self.tokens))))

    @cached_property
    def verbs(self) -> list[int]:
        """For each token, how many finite verbs stand at it or before it."""
        return list(accumulate(int(token.xpos in FINITE) for token in self.tokens))

    @cached_property
    def brackets(self) -> list[int]:
        """For each token, how many brackets are open at it."""
        return list(accumulate((token.xpos == "-LRB-") - (token.xpos == "-RRB-") for token in self.tokens))

    def place(self, start: int) -> int:
        """The number of the token that begins at an offset, or of the first behind it."""
        return bisect_left(self.starts, start)

    def xpos(self, i: int) -> str:
        """The tag at a place; nothing outside the sentence."""
        return self.tokens[i].xpos if 0 <= i < len(self.tokens) else ""

    def word(self, i: int) -> str:
        """The word at a place in small letters; nothing outside the sentence."""
        return self.tokens[i].lower if 0 <= i < len(self.tokens) else ""

    def _breaks_at(self, i: int) -> bool:
        word, xpos = self.word(i), self.xpos(i)
        if xpos in _MARKS or word == ";":
            return True
        if word in COORDINATORS:
            return self.xpos(i + 1) in ("PRP", "NNP", "DT", "EX") and self._finite_within(i + 1, 6)
        if word in _EITHER:
            return self._finite_within(i + 1, 8)
        return word in OPENERS and xpos != "DT"

    def _finite_within(self, i: int, reach: int) -> bool:
        for k in range(i, min(i + reach, len(self.tokens))):
            if self.tokens[k].xpos in FINITE:
                return True
            if self.tokens[k].text in ",;.":
                return False
        return False


def role_of_name(line: Line, first: int, last: int) -> str:
    """The part a name at the places `first` to `last - 1` plays: subject, object, governed, possessor, other."""
    if line.xpos(last) == "POS":
        return "possessor"
    if line.xpos(last) in ("NN", "NNS", "HYPH"):
        return "modifier"  # "the Ruiz inquiry"
    rules = _rules_verb(line, last)
    ahead = _ahead(line, first, "" if rules else ",")
    word, xpos = line.word(ahead), line.xpos(ahead)
    if word in REPORTING and xpos in FINITE and line.xpos(ahead - 1) in (",", "''", "``", "."):
        return "subject"  # '"We stay," said Ruiz'
    if rules:
        if xpos not in ("IN", "TO") or word in OPENERS | _EITHER:
            return "subject"
        return "governed"
    if xpos in ("IN", "TO"):
        return "governed"
    return "object" if xpos.startswith("VB") else "other"


def _ahead(line: Line, first: int, comma: str) -> int:
    """The place of the word that rules a name: past its title, its determiner and the names joined to it.

    Before a verb a comma joins nothing: "In Harrow, Ruiz came".
    """
    i = first - 1
    for _ in range(_REACH):
        xpos = line.xpos(i)
        joined = (xpos == "CC" or line.word(i) == comma) and line.xpos(i - 1) in ("NNP", "NNPS")
        if not (xpos in _NOMINAL or joined or xpos == "POS"):
            break
        i -= 1
    return i


def _rules_verb(line: Line, last: int) -> bool:
    """Tell whether a finite verb follows a name: at once, or behind "and Marsh", adverbs, what stands in commas."""
    i, end = last, min(last + 30, len(line.tokens))
    if line.xpos(i) == "CC" and line.xpos(i + 1) in ("NNP", "DT", "PRP$"):
        i += 1
        while line.xpos(i) in _NOMINAL:
            i += 1
    if line.xpos(i) == "-LRB-":
        while i < end and line.xpos(i) != "-RRB-":
            i += 1
        i += 1
    if line.word(i) == ",":
        commas = [k for k in range(i + 1, end) if line.word(k) == ","]
        return any(_verb_at(line, k + 1) for k in commas[:3])
    return _verb_at(line, i)


def _verb_at(line: Line, i: int) -> bool:
    while line.xpos(i) == "RB":
        i += 1
    return line.xpos(i) in FINITE


def role_of_pronoun(line: Line, place: int) -> str:
    """The part a pronoun plays: subject, object, governed, possessor, reflexive."""
    word = line.word(place)
    if word in ("he", "she"):
        return "subject"
    if word.endswith("self"):
        return "reflexive"
    if word in ("his", "hers") or (word == "her" and line.xpos(place) == "PRP$"):
        return "possessor"
    return "governed" if line.xpos(place - 1) in ("IN", "TO") else "object"


def in_brackets(line: Line, place: int) -> bool:
    """Tell whether a bracket that opened before a place is still open."""
    return line.brackets[place] > 0


def is_joined(line: Line, first: int, last: int) -> bool:
    """Tell whether a name is one of several: "Ruiz and Marsh"."""
    return line.xpos(first - 1) == "CC" or (line.xpos(last) == "CC" and line.xpos(last + 1) == "NNP")
