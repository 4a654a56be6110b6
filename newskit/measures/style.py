"""How long a text is and how it is written: plain counts, lengths and shares."""

from __future__ import annotations

from math import nan

from newskit.counts import Counts, share


def words(counts: Counts) -> int:
    """Words; "don't", "well-known", "U.S." and "1,200" are one each.

    Formula: count
    Range: from 0.
    """
    return len(counts.words)


def sentences(counts: Counts) -> int:
    """Sentences that hold a word; a headline or list line without a full stop is one, a dateline is none.

    Formula: count
    Range: from 0.
    """
    return counts.sentences


def paragraphs(counts: Counts) -> int:
    """Paragraphs, boilerplate left out.

    Formula: count
    Range: from 0.
    """
    return counts.paragraphs


def characters(counts: Counts) -> int:
    """Letters and digits of the words.

    Formula: count
    Range: from 0.
    """
    return counts.characters


def syllables(counts: Counts) -> int:
    """Syllables; initials are spelled (FBI has three), a numeral is one unless `aloud=True`.

    Formula: count, from a dictionary, for other words estimated
    Range: from 0.
    """
    return counts.syllables


def complex_words(counts: Counts) -> int:
    """Words of three and more syllables.

    Formula: count
    Range: from 0.
    """
    return counts.complex_words


def words_per_sentence(counts: Counts) -> float:
    """The mean length of a sentence.

    Formula: words/sentences
    Range: from 1; news lies between 15 and 27. Higher is longer.
    """
    return share(len(counts.words), counts.sentences)


def median_sentence(counts: Counts) -> float:
    """The length in words that half of the sentences stay below.

    Formula: median of the sentences' words
    Range: from 1. Higher is longer.
    """
    from statistics import median  # loads fractions and decimals

    return float(median(counts.lengths)) if counts.lengths else nan


def longest_sentence(counts: Counts) -> float:
    """The words of the longest sentence.

    Formula: maximum of the sentences' words
    Range: from 1. Higher is longer.
    """
    return float(max(counts.lengths, default=nan))


def long_words(counts: Counts) -> float:
    """The share of words with more than six letters.

    Formula: long words/words
    Range: 0 to 1; news lies between 0.18 and 0.31. Higher is harder.
    Source: Björnsson (1968), Läsbarhet.
    """
    return share(counts.long_words, len(counts.words))


def passive(counts: Counts) -> float:
    """The share of sentences with a passive-like clause: a form of "be" and a participle behind it, adverbs aside.

    A pattern of words, not a parse: "was told" and "have not yet been found", but "were excited" too.

    Formula: sentences with such a clause/sentences
    Range: 0 to 1; news lies between 0.03 and 0.27. Higher is more passive.
    """
    return share(counts.passives, counts.sentences)


def quoted(counts: Counts) -> float:
    """The share of words between quotation marks: how much of the story its sources tell in their own words.

    Formula: quoted words/words
    Range: 0 to 1; news lies between 0 and 0.43. Higher is more quoted.
    """
    return share(counts.quoted, len(counts.words))


def numerals(counts: Counts) -> float:
    """The share of words that begin with a digit: 1,200, 1990s, 15th.

    Formula: numerals/words
    Range: 0 to 1; news lies between 0 and 0.04. Higher is more numerals.
    """
    return share(counts.numerals, len(counts.words))


def lexical_density(counts: Counts) -> float:
    """The share of words that carry meaning: all but articles, pronouns, prepositions, auxiliaries and their like.

    Formula: 1 - function words/words
    Range: 0 to 1; news lies between 0.49 and 0.60, talk below. Higher is denser.
    Source: Ure (1971), in Perren and Trim (eds.), Applications of Linguistics, 443-452.
    """
    return 1 - share(counts.function_words, len(counts.words))


def syllables_per_word(counts: Counts) -> float:
    """The mean syllables of a word.

    Formula: syllables/words
    Range: from 1; news lies between 1.47 and 1.76. Higher is longer.
    """
    return share(counts.syllables, len(counts.words))


def letters_per_word(counts: Counts) -> float:
    """The mean letters of a word.

    Formula: letters/words
    Range: from 0; news lies between 4.4 and 5.1. Higher is longer.
    """
    return share(counts.letters, len(counts.words))
