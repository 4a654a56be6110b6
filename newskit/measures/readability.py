"""How hard a text is to read: indices of the literature, each a small function of a text's counts.

All estimate from lengths and lists, none understands a text. Compare texts of one kind and of some length; a difference
of one school year between two articles means little. "News" in a range stands for the middle eight of ten among some
three hundred news articles.

>>> from newskit.counts import count
>>> round(flesch(count("The river rose. Nobody was warned that night.")), 1)
86.5
"""

from __future__ import annotations

from math import log, nan, sqrt

from newskit.counts import Counts, is_easy, share
from newskit.lexicon.grammar import FUNCTION_WORDS

SMOG_SENTENCES = 10
"""McLaughlin takes sentences by tens."""
SAMPLE = 100
"""The words in which Lorge and Spache count a word once: else it would weigh less, the longer a text is."""


def flesch(counts: Counts) -> float:
    """Flesch reading ease.

    Formula: 206.835 - 1.015 words/sentences - 84.6 syllables/words
    Range: about 0 (hard) to 100 (easy); news lies between 34 and 65. Higher is easier.
    Source: Flesch (1948), J. Applied Psychology 32, 221-233.
    """
    return 206.835 - 1.015 * _words_a_sentence(counts) - 84.6 * _syllables_a_word(counts)


def grade(counts: Counts) -> float:
    """Flesch-Kincaid grade: the years of US school a reader needs.

    Formula: 0.39 words/sentences + 11.8 syllables/words - 15.59
    Range: from -3.4; news lies between 8 and 15. Higher is harder.
    Source: Kincaid et al. (1975), Research Branch Report 8-75.
    """
    return 0.39 * _words_a_sentence(counts) + 11.8 * _syllables_a_word(counts) - 15.59


def fog(counts: Counts) -> float:
    """Gunning fog: years of schooling, from long sentences and words of three and more syllables.

    Gunning left out names, compounds and endings in -ed and -es; like most programs, this counts them.

    Formula: 0.4 (words/sentences + 100 complex words/words)
    Range: from 0.4; news lies between 11 and 18. Higher is harder.
    Source: Gunning (1952), The Technique of Clear Writing.
    """
    return 0.4 * (_words_a_sentence(counts) + 100 * share(counts.complex_words, len(counts.words)))


def smog(counts: Counts) -> float:
    """SMOG: the years of school needed to understand all of a text.

    Missing below ten sentences: it was made for thirty, taken in tens from beginning, middle and end.

    Formula: 3.1291 + 1.043 sqrt(30 complex words/sentences)
    Range: from 3.1; news lies between 11 and 16. Higher is harder.
    Source: McLaughlin (1969), J. of Reading 12, 639-646.
    """
    if counts.sentences < SMOG_SENTENCES:
        return nan
    return 3.1291 + 1.043 * sqrt(30 * counts.complex_words / counts.sentences)


def coleman_liau(counts: Counts) -> float:
    """Coleman-Liau index: US school years from letters, without syllables.

    Formula: 5.88 letters/words - 29.6 sentences/words - 15.8
    Range: from about -39; news lies between 8 and 13. Higher is harder.
    Source: Coleman and Liau (1975), J. Applied Psychology 60, 283-284.
    """
    words = len(counts.words)
    return 5.88 * share(counts.letters, words) - 29.6 * share(counts.sentences, words) - 15.8


def ari(counts: Counts) -> float:
    """Automated readability index: US school years from letters and digits.

    Formula: 4.71 characters/words + 0.5 words/sentences - 21.43
    Range: from about -16; news lies between 8 and 15. Higher is harder.
    Source: Smith and Senter (1967), Automated Readability Index, AMRL-TR-66-220.
    """
    return 4.71 * _characters_a_word(counts) + 0.5 * _words_a_sentence(counts) - 21.43


def dale_chall(counts: Counts) -> float:
    """Dale-Chall score: sentence length and the share of words that are not on a list of 3,000 easy ones.

    The formula of 1948 with the list of 1995. Regular forms of listed words, names and numerals are easy, as its
    instructions say; textstat counts them as hard. The paper adds 3.6365 to every score; like most programs, this does
    so only where more than 5 percent of the words are hard.

    Formula: 0.1579 p + 0.0496 words/sentences, and 3.6365 more where p > 5; p = 100 hard words/words
    Range: from 0; up to 4.9 for the fourth school year, 9 and more for college;
    news lies between 6.3 and 8.6. Higher is harder.
    Source: Dale and Chall (1948), Educational Research Bulletin 27, 11-20 and 37-54.
    """
    percent = 100 * share(counts.hard_words, len(counts.words))
    return 0.1579 * percent + 0.0496 * _words_a_sentence(counts) + (3.6365 if percent > 5 else 0)


def lix(counts: Counts) -> float:
    """LIX: sentence length and the share of words of more than six letters; made for Swedish, used for many languages.

    Formula: words/sentences + 100 long words/words
    Range: from 1; up to 30 for children's books, 60 and more for laws; news lies between 35 and 55.
    Higher is harder.
    Source: Björnsson (1968), Läsbarhet.
    """
    return _words_a_sentence(counts) + 100 * share(counts.long_words, len(counts.words))


def rix(counts: Counts) -> float:
    """RIX: words of more than six letters in a sentence.

    Formula: long words/sentences
    Range: from 0; 0.2 for the first school year, 7.2 and more for college; news lies between 2.9 and 7.5. Higher is
    harder.
    Source: Anderson (1983), J. of Reading 26, 490-496.
    """
    return share(counts.long_words, counts.sentences)


def reading_minutes(counts: Counts) -> float:
    """The minutes an adult needs to read it silently.

    Formula: words/238
    Range: from 0. Higher is longer.
    Source: Brysbaert (2019), J. of Memory and Language 109, 104047 (mean speed for non-fiction).
    """
    return len(counts.words) / 238


def dale_chall_new(counts: Counts) -> float:
    """New Dale-Chall cloze score: the percentage of words left out that readers would guess.

    Formula: 64 - 0.95 p - 0.69 words/sentences; p = 100 hard words/words
    Range: up to 63; 58 and more for the first school year, below 15 for college graduates; news
    lies between 24 and 42. Higher is easier.
    Source: Chall and Dale (1995), Readability Revisited: The New Dale-Chall Readability Formula.
    """
    percent = 100 * share(counts.hard_words, len(counts.words))
    return 64 - 0.95 * percent - 0.69 * _words_a_sentence(counts)


def bormuth(counts: Counts) -> float:
    """Bormuth's cloze mean: the share of words left out that readers would guess.

    Formula: 0.886593 - 0.08364 w + 0.161911 e^3 - 0.021401 s + 0.000577 s^2 - 0.000005 s^3; w = letters/words,
    e = easy words/words (the list of `dale_chall`), s = words/sentences
    Range: about 0 to 1; news lies between 0.29 and 0.41. Higher is easier.
    Source: Bormuth (1969), Development of Readability Analyses, 152.
    """
    length = _words_a_sentence(counts)
    easy = 1 - share(counts.hard_words, len(counts.words))
    letters = share(counts.letters, len(counts.words))
    lengths = -0.021401 * length + 0.000577 * length**2 - 0.000005 * length**3
    return 0.886593 - 0.08364 * letters + 0.161911 * easy**3 + lengths


def bormuth_grade(counts: Counts) -> float:
    """Bormuth's grade placement: the US school year in which readers guess 35 percent of the words left out.

    Formula: 4.275 + 12.881 m - 34.934 m² + 20.388 m³ + 26.194 c - 2.046 c² - 11.767 c³ - 44.285 m c + 97.62 (m c)² -
    59.538 (m c)³; m = bormuth, c = 0.35
    Range: news lies between 8.9 and 11. Higher is harder.
    Source: Bormuth (1969), Development of Readability Analyses, 152.
    """
    m, c = bormuth(counts), 0.35
    both = m * c
    cloze = 4.275 + 12.881 * m - 34.934 * m**2 + 20.388 * m**3
    return cloze + 26.194 * c - 2.046 * c**2 - 11.767 * c**3 - 44.285 * both + 97.62 * both**2 - 59.538 * both**3


def drp(counts: Counts) -> float:
    """Degrees of reading power: Bormuth's cloze mean turned round.

    Formula: 100 (1 - bormuth)
    Range: about 30 (easy) to 85; news lies between 59 and 72. Higher is harder.
    Source: College Entrance Examination Board (1981), Degrees of Reading Power; Carver (1985), J. of Reading Behavior
    17.
    """
    return 100 * (1 - bormuth(counts))


def coleman(counts: Counts) -> float:
    """Coleman's first formula: the percentage of words left out that readers would guess.

    Formula: 129 one-syllable words/words - 38.45
    Range: up to 90.55; news lies between 29 and 48. Higher is easier.
    Source: Coleman (1965), as given by Liau et al. (1976), J. of Reading Behavior 8, 381-386.
    """
    return 129 * share(counts.one_syllable, len(counts.words)) - 38.45


def danielson_bryan(counts: Counts) -> float:
    """Danielson-Bryan index, made for computers: characters a blank and a sentence.

    Blanks are words less one. Missing for one word.

    Formula: 1.0364 characters/blanks + 0.0194 characters/sentences - 0.6059
    Range: news lies between 5.4 and 7.2. Higher is harder.
    Source: Danielson and Bryan (1963), Journalism Quarterly 40, 201-206.
    """
    blanks = share(counts.characters, len(counts.words) - 1)
    return 1.0364 * blanks + 0.0194 * share(counts.characters, counts.sentences) - 0.6059


def devereux(counts: Counts) -> float:
    """Devereux index: US school years from letters and digits.

    Formula: 1.56 characters/words + 0.19 words/sentences - 6.49
    Range: from -4.7; news lies between 3.6 and 6.3. Higher is harder.
    Source: Smith (1961), J. of Educational Research 54, 298-303.
    """
    return 1.56 * _characters_a_word(counts) + 0.19 * _words_a_sentence(counts) - 6.49


def farr_jenkins_paterson(counts: Counts) -> float:
    """Flesch reading ease from words of one syllable.

    Formula: 159.9 one-syllable words/words - 1.015 words/sentences - 31.517
    Range: up to 127; news lies between 28 and 58. Higher is easier.
    Source: Farr, Jenkins and Paterson (1951), J. Applied Psychology 35, 333-337.
    """
    one = share(counts.one_syllable, len(counts.words))
    return 159.9 * one - 1.015 * _words_a_sentence(counts) - 31.517


def forcast(counts: Counts) -> float:
    """FORCAST: US school years from words of one syllable; made for manuals and forms, blind to sentences.

    The paper's formula in its round form, 20 less a tenth of such words in 150.

    Formula: 20 - 15 one-syllable words/words
    Range: 5 to 20; news lies between 10 and 12. Higher is harder.
    Source: Caylor and Sticht (1973), Development of a Simple Readability Index for Job Reading Material.
    """
    return 20 - 15 * share(counts.one_syllable, len(counts.words))


def linsear(counts: Counts) -> float:
    """Linsear Write: US school years; a word of three and more syllables counts for three, others for one.

    Formula: r = (words + 2 complex words)/sentences; r/2 where r > 20, else r/2 - 1
    Range: from -0.5; news lies between 9 and 18. Higher is harder.
    Source: O'Hayre (1966), Gobbledygook Has Gotta Go, as Klare (1974) turned it to grades.
    """
    count = share(len(counts.words) + 2 * counts.complex_words, counts.sentences)
    return count / 2 if count > 20 else count / 2 - 1


def lorge(counts: Counts) -> float:
    """Lorge index: US school years from sentences, prepositions and different hard words.

    A hard word counts once in each hundred words. The 769 easy words of the original are under no free licence: hard
    are words off the list of `dale_chall`, names too, so values lie lower.

    Formula: 0.06 words/sentences + 10 prepositions/words + 10 h/words + 1.99; h = hard words, different ones of each
    hundred words
    Range: from 2; news lies between 6.2 and 8.0. Higher is harder.
    Source: Lorge (1948), School and Society 67, 141-142.
    """
    words = len(counts.words)
    prepositions = sum(count for word, count in counts.frequencies.items() if FUNCTION_WORDS.get(word) in ("IN", "TO"))
    return 0.06 * _words_a_sentence(counts) + 10 * share(prepositions + _unlisted(counts, "dale_chall"), words) + 1.99


def eflaw(counts: Counts) -> float:
    """McAlpine EFLAW: for readers whose language is another one; short words make idioms.

    Formula: (words + words of up to three letters or digits)/sentences
    Range: from 1; up to 20 is very easy, 30 and more very confusing; news lies between 21 and 36.
    Higher is harder.
    Source: McAlpine (2006), From Plain English to Global English.
    """
    return share(len(counts.words) + counts.short_words, counts.sentences)


def spache(counts: Counts) -> float:
    """Spache score: US school years up to the fourth, from sentences and different words off a list of 1,000.

    An unlisted word counts once in each hundred words, the paper's samples; names too. Regular forms of listed words
    are easy.

    Formula: 0.121 words/sentences + 0.082 p + 0.659; p = 100 unlisted words/words, different ones of each hundred words
    Range: from 0.8; meant for texts below 4; news lies between 4.6 and 6.8. Higher is harder.
    Source: Spache (1974), Good Reading for Poor Readers (revised formula).
    """
    return 0.121 * _words_a_sentence(counts) + 8.2 * share(_unlisted(counts, "spache"), len(counts.words)) + 0.659


def strain(counts: Counts) -> float:
    """Strain index: syllables of three sentences.

    Formula: 0.3 syllables/sentences
    Range: from 0.3; news lies between 7 and 13. Higher is harder.
    Source: Solomon (2006), Strain Index: A New Readability Formula.
    """
    return 0.3 * share(counts.syllables, counts.sentences)


def wheeler_smith(counts: Counts) -> float:
    """Wheeler-Smith index: sentence length times the share of words of two and more syllables.

    The paper's units end at colons, semicolons and dashes as well; here they are sentences.

    Formula: 10 (words - one-syllable words)/sentences; numerals count as one syllable
    Range: from 0; made for the first four school years, up to 34; news lies between 52 and 111. Higher is harder.
    Source: Wheeler and Smith (1954), Elementary English 31, 397-399.
    """
    longer = len(counts.words) - counts.one_syllable - counts.numerals
    return 10 * share(longer, counts.sentences)


def easy_listening(counts: Counts) -> float:
    """Easy Listening Formula: for broadcast news; syllables beyond the first of each word, in a sentence.

    Formula: (syllables - words)/sentences
    Range: from 0; up to 12 for news that is heard; what is printed lies between 7 and 18. Higher is harder.
    Source: Fang (1966), J. of Broadcasting 11, 63-68.
    """
    return share(counts.syllables - len(counts.words), counts.sentences)


def tuldava(counts: Counts) -> float:
    """Tuldava's difficulty: the mean length of words times the logarithm of that of sentences.

    Formula: syllables/words · log(words/sentences), natural logarithm
    Range: from 0; news lies between 4.1 and 5.6. Higher is harder.
    Source: Tuldava (1975), as given by Grzybek (2010), Text Difficulty and the Arens-Altmann Law.
    """
    return _syllables_a_word(counts) * log(_words_a_sentence(counts)) if counts.words else nan


def fucks(counts: Counts) -> float:
    """Fucks' style characteristic: syllables a sentence.

    Formula: syllables/sentences
    Range: from 1; news lies between 24 and 43. Higher is harder.
    Source: Fucks (1955), Der Unterschied des Prosastils von Dichtern und anderen Schriftstellern.
    """
    return share(counts.syllables, counts.sentences)


def _unlisted(counts: Counts, name: str) -> int:
    """Words that are not on a list of easy ones, numerals aside: the different ones of each hundred words."""
    unlisted = {word for word in counts.frequencies if not word[0].isdigit() and not is_easy(word, name)}
    starts = range(0, len(counts.words), SAMPLE)
    return sum(len(unlisted.intersection(counts.words[start : start + SAMPLE])) for start in starts)


def _words_a_sentence(counts: Counts) -> float:
    return share(len(counts.words), counts.sentences)


def _syllables_a_word(counts: Counts) -> float:
    return share(counts.syllables, len(counts.words))


def _characters_a_word(counts: Counts) -> float:
    return share(counts.characters, len(counts.words))
