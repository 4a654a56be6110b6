"""Parts of speech, simply: a small dictionary, endings, capitals, and the words on either side.

Universal and Penn tags for the tokens of one sentence. This is a modest tagger, right where rules for quotations
and noun phrases look: function words, verbs of the dictionary, names, plurals.

>>> tag(["The", "mayor", "said", "300", "soldiers", "fled", "."])[3:6]
[('NUM', 'CD'), ('NOUN', 'NNS'), ('VERB', 'VBD')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newskit.inflection import verb_forms
from newskit.lexicon.grammar import (
    BE,
    COMMON_VERBS,
    FUNCTION_WORDS,
    HAVE,
    INTRANSITIVE,
    IRREGULAR_VERBS,
    VERBS_AND_NOUNS,
)
from newskit.lexicon.people import DOCUMENT_NOUNS, ORGANISATION_NOUNS, ROLE_NOUNS, SOURCE_NOUNS
from newskit.lexicon.speech import REPORTING_VERBS

UNIVERSAL = {
    "DT": "DET", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WDT": "PRON", "WRB": "ADV", "EX": "PRON",
    "CC": "CCONJ", "MD": "AUX", "IN": "ADP", "TO": "PART", "RB": "ADV", "RP": "ADP", "UH": "INTJ", "CD": "NUM",
    "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN",
    "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "POS": "PART",
    "$": "SYM", "SYM": "SYM", ".": "PUNCT", ",": "PUNCT", ":": "PUNCT", "``": "PUNCT", "''": "PUNCT",
    "-LRB-": "PUNCT", "-RRB-": "PUNCT", "HYPH": "PUNCT",
}  # fmt: skip
"""Penn tag to universal tag, forms of "be", "have" and "do" aside."""

_AUXILIARIES = BE | HAVE | {"do", "does", "did"}
_MARKS = {".": ".", "!": ".", "?": ".", ",": ",", "(": "-LRB-", ")": "-RRB-", "-": "HYPH", "“": "``", "”": "''",
          '"': "''", "$": "$", "%": "SYM", "€": "$", "£": "$", "¥": "$", "&": "CC"}  # fmt: skip
_ADJECTIVE_ENDING = re.compile(r".{3,}(?:ous|ful|less|able|ible|ical|ish|ive|ary|ian|ese|ern|ic|al)$")
_NOUN_ENDING = re.compile(r".{2,}(?:tion|sion|ment|ness|ity|ship|ism|ance|ence|hood|ware|ings?|ers?|ors?)$")


def tag(words: Sequence[str]) -> list[tuple[str, str]]:
    """Tag the tokens of one sentence.

    Parameters
    ----------
    words : sequence of str
        The tokens of a sentence, in order.

    Returns
    -------
    list of (str, str)
        Universal and Penn tag of each token.
    """
    penn = [_alone(word) for word in words]
    for i, word in enumerate(words):
        penn[i] = _in_context(word, penn, words, i)
    return [(_universal(word, xpos), xpos) for word, xpos in zip(words, penn, strict=True)]


def _universal(word: str, xpos: str) -> str:
    if word.lower().replace("’", "'") in _AUXILIARIES and xpos.startswith("VB"):
        return "AUX"
    return UNIVERSAL.get(xpos, "X")


@lru_cache(maxsize=50_000)
def _alone(word: str) -> str:
    """The likeliest Penn tag of a word without its sentence; capitals mean a name."""
    lower = word.lower().replace("’", "'")
    if lower in FUNCTION_WORDS and (word[0].islower() or len(word) == 1 or word.istitle()):
        return FUNCTION_WORDS[lower]
    if not word[0].isalnum():
        return "POS" if lower in ("'s", "’s", "'", "’") else "RB" if lower in ("n't", "n’t") else _MARKS.get(word, ":")
    if word[0].isdigit():
        return "CD"
    if word[0].isupper():
        return "NNP"
    return _VERB_TAGS.get(lower) or _NOUN_TAGS.get(lower) or _by_ending(lower)


def _by_ending(lower: str) -> str:
    """A guess from a word's ending, for words outside the dictionary."""
    if lower.endswith("ly"):
        return "RB"
    if lower.endswith("ed"):
        return "VBD"
    if lower.endswith("ing") and len(lower) > 5:
        return "VBG"
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return "NNS"
    if _NOUN_ENDING.match(lower):
        return "NN"
    return "JJ" if _ADJECTIVE_ENDING.match(lower) else "NN"


def _in_context(word: str, penn: list[str], words: Sequence[str], i: int) -> str:
    """Correct a tag by the words on either side."""
    xpos, lower = penn[i], word.lower().replace("’", "'")
    before = penn[i - 1] if i else ""
    after = penn[i + 1] if i + 1 < len(penn) else ""
    previous = words[i - 1].lower() if i else ""
    if i == 0 and xpos == "NNP" and not after.startswith("NNP") and lower != word:
        plain = _VERB_TAGS.get(lower) or _by_ending(lower)
        if plain == "VBG" and after in ("NN", "NNS", ":"):
            return "JJ"  # "Promising review:"
        return plain if plain in ("RB", "VBG", "NNS") else xpos
    if xpos in ("VB", "VBP", "VBD", "VBZ", "VBN") and before in ("DT", "PRP$", "JJ", "POS", "CD") and lower not in BE:
        return _as_modifier(lower, xpos, after, previous)
    if xpos in ("VB", "VBP", "NN", "JJ") and (before in ("TO", "MD")) and lower in _VERB_TAGS:
        return "VB"
    noun_before = before in ("IN", "NN", "VBZ", "VBG", "VBN", "$", "HYPH") or (before == "," and after.startswith("NN"))
    several = previous.endswith("s") or (i > 1 and penn[i - 2] == "CC")  # "Democrats call", "Ruiz and Marsh call"
    noun_before = noun_before or (before == "NNP" and not several)  # "Washington state officials"
    if xpos == "VBP" and lower in VERBS_AND_NOUNS and noun_before:
        return "NN"  # "of state law", "on demand"
    if xpos == "VBZ" and before == "IN" and lower[:-1] in VERBS_AND_NOUNS:
        return "NNS"  # "that notes alone could not show"
    if xpos == "VBZ" and before == "NN" and lower[:-1] in VERBS_AND_NOUNS and after[:2] in ("VB", "MD", "IN", ".", ","):
        return "NNS"  # "police reports show"
    if xpos == "VBG" and before == "DT" and not after.startswith("NN"):
        return "NN"  # "the ruling said"
    if xpos == "VBD" and before == "IN" and after in ("NN", "NNS"):  # "the number of confirmed deaths"
        return "VBN"
    helper = words[i - 2].lower() if before == "RB" and i > 1 else previous
    if xpos == "VBD" and (helper in BE or helper in HAVE or before == "HYPH"):
        return "VBN"
    if (
        xpos == "NNS"
        and word[0].islower()
        and before == "NNP"
        and words[i + 1 : i + 2] != ["that"]
        and after in ("DT", "PRP$", "PRP")
    ):
        return "VBZ"  # "Ruiz favors a new bridge"
    if xpos == "NNS" and before in ("PRP", "WP", "WDT") and lower.rstrip("s") in _VERB_TAGS:
        return "VBZ"
    if lower in ("'", "’") and not previous[-1:].isalnum():
        return "''"  # a quotation mark, no possessive
    if lower == "that" and i:
        return _that(before, after)
    if lower in ("'s", "’s") and before in ("PRP", "WP", "EX", "WDT"):
        return "VBZ"
    return xpos


def _that(before: str, after: str) -> str:
    """ "That" opens a clause behind a verb or noun, relates before a verb, and else points."""
    if before.startswith("NN") or before == ",":
        return "WDT" if after.startswith(("VB", "MD")) else "IN"
    return "IN" if before.startswith(("VB", "RB", "JJ", "PRP", "CC")) else "DT"


def _as_modifier(lower: str, xpos: str, after: str, previous: str) -> str:
    """What looks like a verb behind a determiner or number: "the wounded man", "a report", "20 injured"."""
    if previous in ("that", "this", "both", "all", "some", "each", "one") and xpos in ("VBD", "VBZ"):
        return xpos
    if lower in _INTRANSITIVE_PAST:
        return "VBD"
    if lower in VERBS_AND_NOUNS and not after.startswith("NN"):
        return "NN"  # "the set"
    if xpos in ("VBD", "VBN"):
        return "VBN" if after[:2] in ("NN", "JJ") or (lower.endswith("ed") and after in ("IN", "", ".", ",")) else xpos
    return "NNS" if xpos == "VBZ" else "NN"


def _verb_tags() -> dict[str, str]:
    """Every verb form of the dictionaries with its likeliest tag; irregular verbs overrule."""
    bases = [*COMMON_VERBS, *REPORTING_VERBS, *IRREGULAR_VERBS]
    return {form: xpos for base in bases for form, xpos in verb_forms(base)}


_VERB_TAGS = _verb_tags()
_INTRANSITIVE_PAST = frozenset(verb_forms(verb)[-1][0] for verb in INTRANSITIVE)
_NOUNS = ROLE_NOUNS | ORGANISATION_NOUNS | DOCUMENT_NOUNS
_NOUN_TAGS = {noun: "NN" for noun in _NOUNS} | {noun + "s": "NNS" for noun in _NOUNS} | {n: "NNS" for n in SOURCE_NOUNS}
"""Nouns whose endings would mislead: "representative", "official"."""
