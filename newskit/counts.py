"""Count one text once: sentences, words, syllables; every measure is then a small function of these counts.

>>> counted = count(Article("The river rose. Nobody slept that night."))
>>> counted.sentences, len(counted.words), counted.syllables
(2, 7, 10)
>>> round(flesch(counted), 1)
82.4
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from math import nan

from newskit.article import Article, ArticleLike, as_article

WINDOW = 50
"""The words of a moving window for `mattr`."""

_WORD = re.compile(r"\w+(?:(?:['’\-\u2011]|(?<=\d)[.,:](?=\d)|(?<=\b\w)\.(?=\w\b))\w+)*")
_JOINT = re.compile(r"['’\-.\u2011]")


@dataclass(frozen=True, slots=True)
class Counts:
    """What one pass over an article's prose (its text without boilerplate) counts.

    Attributes
    ----------
    words : tuple of str
        In text order, in lower case. "U.S.", "don't", "well-known" and "1,200" are one word each.
    sentences : int
        Those that hold a word.
    syllables : int
        Of all words; a numeral counts as one, however it is read aloud.
    complex_words, long_words, numerals, quoted : int
        Words of three and more syllables, words of more than six letters, words that begin with a digit, words
        between quotation marks.
    """

    words: tuple[str, ...] = ()
    sentences: int = 0
    syllables: int = 0
    complex_words: int = 0
    long_words: int = 0
    numerals: int = 0
    quoted: int = 0


def count(article: ArticleLike) -> Counts:
    """Count an article's prose in one pass."""
    article = as_article(article)
    found = [_words_of(article, sentence.start, sentence.end) for sentence in article.prose]
    starts = [match.start() for sentence in found for match in sentence]
    words = [match.group() for sentence in found for match in sentence]
    sounds = [syllables(word) for word in words]
    return Counts(
        words=tuple(word.lower() for word in words),
        sentences=sum(1 for sentence in found if sentence),
        syllables=sum(sounds),
        complex_words=sum(1 for sound in sounds if sound > 2),
        long_words=sum(1 for word in words if len(word) > 6 and _letters(word) > 6),
        numerals=sum(1 for word in words if word[0].isdigit()),
        quoted=sum(map(article.in_quote, starts)) if article.quoted else 0,
    )


def words(counts: Counts) -> int:
    """The number of words."""
    return len(counts.words)


def sentences(counts: Counts) -> int:
    """The number of sentences; a headline or list line without a full stop is one."""
    return counts.sentences


def words_per_sentence(counts: Counts) -> float:
    """The mean length of a sentence in words; English news has about 20."""
    return _ratio(len(counts.words), counts.sentences)


def flesch(counts: Counts) -> float:
    """Flesch reading ease: about 0 (hard) to 100 (easy); plain English lies between 60 and 70.

    206.835 - 1.015 words/sentences - 84.6 syllables/words. Source: Flesch (1948), J. Applied Psychology 32, 221-233.
    """
    return 206.835 - 1.015 * words_per_sentence(counts) - 84.6 * _ratio(counts.syllables, len(counts.words))


def grade(counts: Counts) -> float:
    """Flesch-Kincaid grade: the years of US school a reader needs; higher is harder.

    0.39 words/sentences + 11.8 syllables/words - 15.59. Source: Kincaid et al. (1975), Research Branch Report 8-75.
    """
    return 0.39 * words_per_sentence(counts) + 11.8 * _ratio(counts.syllables, len(counts.words)) - 15.59


def fog(counts: Counts) -> float:
    """Gunning fog: years of schooling like `grade`, from long sentences and words of three and more syllables.

    0.4 (words/sentences + 100 complex words/words). Gunning left out names, compounds and endings in -ed and -es; like
    most programs, this counts them. Source: Gunning (1952), The Technique of Clear Writing.
    """
    return 0.4 * (words_per_sentence(counts) + 100 * _ratio(counts.complex_words, len(counts.words)))


def long_words(counts: Counts) -> float:
    """The share of words with more than six letters, 0 to 1; higher is harder. Source: Björnsson (1968), Läsbarhet."""
    return _ratio(counts.long_words, len(counts.words))


def mattr(counts: Counts) -> float:
    """The share of different words in a window of 50, on average over all such windows: 0 to 1, higher is more varied.

    Unlike the plain share of different words, it does not fall as a text grows longer. NaN for fewer than 50 words.
    Source: Covington and McFall (2010), J. Quantitative Linguistics 17, 94-100.
    """
    text = counts.words
    if len(text) < WINDOW:
        return nan
    inside = Counter(text[:WINDOW])
    different = total = len(inside)
    for leaving, coming in zip(text, text[WINDOW:], strict=False):
        inside[leaving] -= 1
        different -= inside[leaving] == 0
        different += inside[coming] == 0
        inside[coming] += 1
        total += different
    return total / WINDOW / (len(text) - WINDOW + 1)


def quoted(counts: Counts) -> float:
    """The share of words between quotation marks, 0 to 1: how much of the story its sources tell in their own words."""
    return _ratio(counts.quoted, len(counts.words))


def numerals(counts: Counts) -> float:
    """The share of words that begin with a digit (1,200, 1990s, 15th), 0 to 1."""
    return _ratio(counts.numerals, len(counts.words))


@lru_cache(maxsize=100_000)
def syllables(word: str) -> int:
    """How many syllables a word has, at least one: its runs of vowels, silent endings aside.

    Right for about nine of ten English words; a numeral is one, initials are spelled.

    >>> [syllables(word) for word in ("river", "evacuated", "levee", "Tuesday's", "FBI", "8,000", "well-known")]
    [2, 5, 2, 2, 3, 1, 2]
    """
    if word[0].isdigit():
        return 1
    if word.isupper() and len(word) < 4:
        return sum(3 if letter == "W" else 1 for letter in word)
    return sum(_spoken(part) for part in _JOINT.split(word.lower()) if part) or 1


_BY_SYLLABLES = {
    0: "s t d m ll ve re",
    1: "mrs ms st sept aug vs reached reach heard",
    2: """baseball beyond business carriage create creates dr every evening facebook fire fired fires fuel giant hour
        hours interest jr layer layers marriage maybe mayor mr our ours people player players poem poet poetry prayer
        reuters ryan science several somehow someone something sometimes somewhat somewhere tv unique wednesday""",
    3: """anyone area areas audience beautiful behavior businesses created creating creative desires employee
        employees employer entire entirely everyone everything familiar idea ideas influence initial inspired
        interested interesting interests israel korea korean officials required requires scientist scientists""",
    4: "california especially european everybody experience experienced immediate ingredient ingredients scientific",
}
_KNOWN = {word: syllables for syllables, words in _BY_SYLLABLES.items() for word in words.split()}
"""Common words of news that the rules below miss."""

_RUN = re.compile(r"[aeiouyàáâäãåæèéêëìíîïòóôöøœùúûüý]+")
_SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouyrw]l)e$|(?<=[ug])ue$|(?<=ag)ues$"  # rose, role, league
    r"|(?<=[^aeioutdy])ed$|(?<=[aeiouyrl][^aeioucgsxzy])es$"  # closed, states
    r"|(?<=[^aeiouy])e(?=(?:ly|ments?|less|lessness|ness|ful|fully|ty)$)"  # likely, statement, useful, safety
)
_APART = re.compile(
    r"(?<![ctsgx])ia(?!ge|l?ly)|(?<=[ctsg])ia(?=t)|(?<=[^ctsgx])iou?s|i(?:o(?!n|us)|um)|(?<![sctgnlh])ion"
    r"|eo(?!n\b|us|p|r)|(?<![qg])ua(?!r[dn]|y)|uou|yi|(?<=[aeiou])ing\b|(?:sm|thm)\b|ier\b|iet|oe[mt]|uity"
    r"|\bre(?=a(?:ct|lit|liz|ffi|ss|pp))|[^aeiou]ire[ds]?\b"
)


def _spoken(part: str) -> int:
    """The syllables of a part without joints: runs of vowels, less silent ones, plus those that stand apart."""
    if part in _KNOWN:
        return _KNOWN[part]
    heard = _SILENT.sub("", part)
    return max(1, len(_RUN.findall(heard)) + len(_APART.findall(heard)))


def _words_of(article: Article, start: int, end: int) -> list[re.Match[str]]:
    return list(_WORD.finditer(article.text, start, end))


def _letters(word: str) -> int:
    return sum(map(str.isalpha, word))


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else nan
