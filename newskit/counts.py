"""Count one text once: words, sentences, syllables; every measure is then a small function of these counts.

>>> counted = count("The river rose. Nobody was warned that night.")
>>> counted.sentences, len(counted.words), counted.syllables, counted.passives
(2, 8, 11, 1)
>>> pooled([counted, count("It fell.")]).lengths
(3, 5, 2)
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import cache, cached_property
from importlib.resources import files
from itertools import chain
from math import inf, lgamma, nan
from typing import Any

import numpy as np

from newskit.article import Article, ArticleLike, as_article
from newskit.lexicon.grammar import BE, FUNCTION_WORDS, IRREGULAR_VERBS
from newskit.rules import when_used
from newskit.sentences import dateline_end
from newskit.syllables import numeral_syllables, syllables

_WORD = when_used(
    r"\w++(?:(?=['’\-\u2011.,:])"  # most words end here: one look for all that may follow
    r"(?:['’\-\u2011.,:](?:(?<=['’\-\u2011])|(?<=\d.)(?=\d)|(?<=\b\w\.)(?=\w\b))\w++)*+"  # well-known, 1,200, U.S
    r"(?:\.(?<=\b\w\.[^\W\d_].)(?:['’\-\u2011]\w++)*+)?+)?+"  # the last stop of U.S., and what hangs on it: U.S.-led
)
"""A word; its parts are possessive (++, *+, ?+), so what is no part of it is not tried twice."""


@dataclass(frozen=True)
class Counts:
    """What one pass over an article's prose (its text without boilerplate) counts.

    All of it can be added up: `pooled` makes the counts of several texts.

    Attributes
    ----------
    words : tuple of str
        In text order, in lower case, apostrophes straight. "U.S.", "don't", "well-known" and "1,200" are one word each.
    lengths : tuple of int
        The words of each sentence that holds any. A headline or a list line is a sentence, a dateline ("KYIV, June 3
        -") belongs to the sentence it opens.
    paragraphs : int
        Lines with prose.
    letters, characters : int
        Letters of the words; letters and digits of the words.
    syllables : int
        Of all words; a numeral counts as one, unless it is read aloud (see `count`).
    one_syllable, complex_words : int
        Words of one syllable (no numerals); words of three and more.
    long_words, short_words : int
        Words of more than six letters; of up to three letters or digits.
    numerals : int
        Words that begin with a digit.
    function_words : int
        Articles, pronouns, prepositions, conjunctions, auxiliaries and their like.
    hard_words : int
        Words that are neither on the list of Chall and Dale (1995), nor a regular form of a word there, nor a name or a
        numeral.
    passives : int
        Sentences with a form of "be" and a participle behind it: "was told", "has not yet been found".
    quoted : int
        Words between quotation marks.
    """

    words: tuple[str, ...] = ()
    lengths: tuple[int, ...] = ()
    paragraphs: int = 0
    letters: int = 0
    characters: int = 0
    syllables: int = 0
    one_syllable: int = 0
    complex_words: int = 0
    long_words: int = 0
    short_words: int = 0
    numerals: int = 0
    function_words: int = 0
    hard_words: int = 0
    passives: int = 0
    quoted: int = 0

    @property
    def sentences(self) -> int:
        """The number of sentences that hold a word."""
        return len(self.lengths)

    @cached_property
    def frequencies(self) -> Counter[str]:
        """Each different word, and how often it stands in the text."""
        return Counter(self.words)

    @cached_property
    def spectrum(self) -> Counter[int]:
        """How many different words stand in the text once, twice, three times, ..."""
        return Counter(self.frequencies.values())

    @cached_property
    def previous(self) -> np.ndarray:
        """For each word the place where it stood before, -1 where it is new."""
        last: dict[str, int] = {}
        places = []
        for place, word in enumerate(self.words):
            places.append(last.get(word, -1))
            last[word] = place
        return np.array(places, "int64")


def count(article: ArticleLike, *, aloud: bool = False, style: bool = True) -> Counts:
    """Count an article's prose in one pass.

    With `aloud`, a numeral has the syllables of its words when it is read. Without `style`, `passives` and `quoted` are
    not counted but 0: they take an eighth of the time.
    """
    article = as_article(article)
    found = sentence_words(article)
    lengths = _lengths(article, found)
    if not lengths:
        return Counts()
    read = list(map(_READ[aloud].__getitem__, chain.from_iterable(found)))
    words = tuple([word for word, _ in read])
    sums = np.frombuffer(b"".join([numbers for _, numbers in read]), "int32").reshape(len(words), -1).sum(axis=0)
    return Counts(
        words=words,
        lengths=lengths,
        paragraphs=len({paragraph for (_, _, paragraph), some in zip(article.prose_spans, found, strict=True) if some}),
        passives=_passives(words, lengths) if style else 0,
        quoted=_quoted(article) if style else 0,
        **dict(zip(_OF_A_WORD, sums.tolist(), strict=True)),
    )


def sentence_words(article: Article) -> list[list[str]]:
    """The words of each sentence of the prose, as they are written."""
    return [_WORD.findall(article.text[start:end]) for start, end, _ in article.prose_spans]


def lowered(word: str) -> str:
    """A word as it is counted: in small letters, its apostrophes straight."""
    return word.lower().replace("’", "'")


def pooled(counts: Iterable[Counts]) -> Counts:
    """The counts of several texts as if they were one."""
    texts = list(counts)
    together: dict[str, Any] = {}
    for field in fields(Counts):
        values = [getattr(text, field.name) for text in texts]
        together[field.name] = sum(values) if isinstance(field.default, int) else tuple(chain.from_iterable(values))
    return Counts(**together)


def share(part: float, whole: float) -> float:
    """Their ratio, NaN of nothing."""
    return part / whole if whole > 0 else nan


def log_ways(things: int, drawn: int) -> float:
    """The natural logarithm of the number of ways to draw so many of the things; minus infinity for more than all."""
    return lgamma(things + 1) - lgamma(drawn + 1) - lgamma(things - drawn + 1) if things >= drawn else -inf


def _lengths(article: Article, found: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Words a sentence; what a dateline has goes to the sentence behind it."""
    lengths: list[int] = []
    carried = 0
    for (start, end, _), words in zip(article.prose_spans, found, strict=True):
        if article.text[end - 1] in "-–—_" and dateline_end(article.text, start, len(article.text)) >= end:
            carried = len(words)
        elif words:
            lengths.append(len(words) + carried)
            carried = 0
    return tuple(lengths) if not carried else (*lengths, carried)


def _quoted(article: Article) -> int:
    """The words between quotation marks, outside boilerplate."""
    starts = [paragraph.start for paragraph in article.boilerplate]
    quoted = 0
    for pair in article.quoted:
        place = bisect_right(starts, pair.start) - 1
        if pair.depth == 0 and (place < 0 or pair.start >= article.boilerplate[place].end):
            quoted += len(_WORD.findall(article.text, pair.start, pair.end))
    return quoted


class _Read(dict[str, tuple[str, bytes]]):
    """Each word met so far as it is counted, and its numbers, packed; a line of signs without a blank is not kept."""

    def __init__(self, aloud: bool) -> None:
        self.aloud = aloud

    def __missing__(self, word: str) -> tuple[str, bytes]:
        heard = numeral_syllables(word) if self.aloud and word[0].isdigit() else syllables(word)
        lower = lowered(word)
        read = lower, _PACKED.pack(*_numbers(word, lower, heard))
        if len(self) >= _MOST_TO_KEEP:
            self.clear()
        if len(word) < _LONG_TO_KEEP:
            self[word] = read
        return read


_READ = {aloud: _Read(aloud) for aloud in (False, True)}
_MOST_TO_KEEP = 100_000
_LONG_TO_KEEP = 100

_OF_A_WORD = (
    "letters", "characters", "syllables", "one_syllable", "complex_words", "long_words", "short_words", "numerals",
    "function_words", "hard_words",
)  # fmt: skip
"""What is counted of one word, as `Counts` names it; from `one_syllable` on 0 or 1."""
_PACKED = struct.Struct(f"={len(_OF_A_WORD)}i")


def _numbers(word: str, lower: str, heard: int) -> tuple[int, ...]:
    letters = len(word) if word.isalpha() else sum(map(str.isalpha, word))
    characters = letters if letters == len(word) else letters + sum(map(str.isdigit, word))
    numeral = word[0].isdigit()
    return (
        letters,
        characters,
        heard,
        heard == 1 and not numeral,
        heard > 2,
        letters > 6,
        characters <= 3,
        numeral,
        lower in STOP_WORDS,
        not (numeral or word[0].isupper() or is_easy(lower)),
    )


_CLOSED = "DT PRP PRP$ WP WDT WRB CC MD IN TO EX VB VBZ VBP VBG".split()
_MORE_STOP_WORDS = """was were had did been done not n't also just only still already again even ever now then here too
very so however instead almost rather quite really once twice thus therefore moreover else much many more most few fewer
less least other others own same don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't
can't cannot couldn't shouldn't mustn't i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll
it's it'd it'll we're we've we'd we'll they're they've they'd they'll that's there's here's what's who's let's
never whose someone somebody something anyone anybody anything everyone everybody everything nobody nothing
none"""

STOP_WORDS = frozenset(word for word, tag in FUNCTION_WORDS.items() if tag in _CLOSED and word != "says").union(
    _MORE_STOP_WORDS.split()
) - frozenset("like unlike minus plus saying".split())
"""Function words: articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs."""


@cache
def easy_words(name: str) -> frozenset[str]:
    """A shipped list of easy words: "dale_chall" (3,000 words) or "spache" (1,000)."""
    return frozenset(files("newskit").joinpath(f"data/{name}.txt").read_text(encoding="utf-8").lower().split())


_REGULAR = {
    "s": (("s", ""), ("es", ""), ("es", "e"), ("ies", "y"), ("'s", "")),
    "'": (("s'", "s"),),
    "d": (("ed", ""), ("ed", "e"), ("ied", "y")),
    "g": (("ing", ""), ("ing", "e")),
    "r": (("er", ""), ("er", "e"), ("ier", "y")),
    "t": (("est", ""), ("est", "e"), ("iest", "y")),
    "y": (("ly", ""), ("ily", "y")),
}
"""By a word's last letter: the endings of regular forms, and with what the listed word ends instead."""
_DOUBLING = frozenset("ed ing er est".split())
"""Endings before which a stem doubles its last letter: "stopped"."""
_DOUBLED = frozenset("bb dd gg ll mm nn pp rr tt".split())


def is_easy(word: str, name: str = "dale_chall") -> bool:
    """Whether a word in small letters is on a list, or a regular form of a word there; of a compound, all its parts.

    >>> [is_easy(word) for word in ("houses", "stopped", "carried", "well-known", "levee")]
    [True, True, True, True, False]
    """
    listed = easy_words(name)
    word = word.replace("’", "'")
    if word in listed:
        return True
    if "-" in word[1:-1]:
        return all(is_easy(part, name) for part in word[:_LONG_TO_KEEP].split("-") if part)
    if word in STOP_WORDS:
        return True
    for ending, instead in _REGULAR.get(word[-1:], ()):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if stem + instead in listed:
                return True
            if ending in _DOUBLING and stem[-2:] in _DOUBLED and stem[:-1] in listed:
                return True
    return False


_BETWEEN = frozenset(
    "not never also still already just all both first then once now being been so well soon yet".split()
)
_BE = (BE | {"isn't", "aren't", "wasn't", "weren't"}) - {"'s", "'re", "'m"}
_NO_PASSIVE = frozenset("been gone come become need indeed hundred".split())
_PARTICIPLES = (
    frozenset(participle or past for past, participle in IRREGULAR_VERBS.values())
    | set("done undone born lit slain shrunk spun sewn".split())
) - _NO_PASSIVE


def _passives(words: Sequence[str], lengths: Sequence[int]) -> int:
    """The sentences with a form of "be" and behind it, adverbs aside, a participle."""
    passives = start = 0
    for length in lengths:
        sentence = words[start : start + length]
        passives += not _BE.isdisjoint(sentence) and _is_passive(sentence)
        start += length
    return passives


def _is_passive(sentence: Sequence[str]) -> bool:
    behind_be = False
    for word in sentence:
        if behind_be and (word in _PARTICIPLES or (word.endswith("ed") and len(word) > 3 and word not in _NO_PASSIVE)):
            return True
        behind_be = word in _BE or (behind_be and (word in _BETWEEN or word.endswith("ly")))
    return False
