"""measure(): formulas, other programs' figures, one row a text or a group, whatever articles come as."""

import importlib
import inspect
import random
import sys
import warnings
from collections import Counter
from importlib.resources import files
from math import comb, isnan, log, log2, sqrt
from statistics import mean
from types import SimpleNamespace

import pandas as pd
import pandas.testing as pdt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import assert_in_proportion, cpu_seconds

import newskit as nk
from newskit.article import Article
from newskit.counts import Counts, count
from newskit.measures import MEASURES, describe_measures, measure, textstat_scores
from newskit.measures.diversity import LOCAL
from newskit.measures.registry import COUNTED, USUAL

TEXT = "The river rose. Nobody slept that night."


def at_35_percent(m):
    """Bormuth's grade placement at c = 0.35, its terms put together: 4.275 + 9.1679 - 0.250635 - 0.504510125, ..."""
    return 12.687754875 - (15.49975 - 12.881) * m - (34.934 - 11.95845) * m**2 + (20.388 - 2.55269175) * m**3


GIVEN = Counts(
    words=("the",) * 90 + ("of",) * 24 + ("levee",) * 6, lengths=(10, 14) * 5, paragraphs=4, letters=540,
    characters=552, syllables=180, one_syllable=80, complex_words=12, long_words=30, short_words=70, numerals=6,
    function_words=60, hard_words=18, passives=2, quoted=24,
)  # fmt: skip
"""120 words in 10 sentences: 12 words a sentence, 1.5 syllables, 4.5 letters, 4.6 characters a word, 15 % hard."""


@pytest.mark.parametrize(
    "name, value",
    [
        ("words", 120), ("sentences", 10), ("paragraphs", 4), ("characters", 552), ("syllables", 180),
        ("complex_words", 12), ("words_per_sentence", 12), ("median_sentence", 12), ("longest_sentence", 14),
        ("flesch", 67.755),  # 206.835 - 12.18 - 126.9
        ("grade", 6.79),  # 4.68 + 17.7 - 15.59
        ("fog", 8.8),  # 0.4 (12 + 10)
        ("smog", 9.3871),  # 3.1291 + 1.043 · 6
        ("coleman_liau", 26.46 - 29.6 / 12 - 15.8),
        ("ari", 6.236),  # 21.666 + 6 - 21.43
        ("dale_chall", 6.6002),  # 2.3685 + 0.5952 + 3.6365
        ("dale_chall_new", 41.47),  # 64 - 14.25 - 8.28
        ("lix", 37), ("rix", 3), ("reading_minutes", 120 / 238),
        ("bormuth_grade", at_35_percent(0.427282592875)),
        ("bormuth", 0.427282592875),  # 0.886593 - 0.37638 + 0.161911 · 0.614125 - 0.256812 + 0.083088 - 0.00864
        ("drp", 57.2717407125), ("coleman", 47.55),
        ("danielson_bryan", 1.0364 * 552 / 119 + 0.0194 * 55.2 - 0.6059),
        ("devereux", 2.966),  # 7.176 + 2.28 - 6.49
        ("farr_jenkins_paterson", 62.903),  # 106.6 - 12.18 - 31.517
        ("forcast", 10), ("linsear", 6.2),  # (120 + 24)/10 = 14.4; 7.2 - 1
        ("lorge", 0.72 + 250 / 120 + 1.99),  # 24 times "of" and one different hard word
        ("eflaw", 19), ("spache", 1.452 + 8.2 / 120 + 0.659), ("strain", 5.4), ("wheeler_smith", 34),
        ("easy_listening", 6), ("fucks", 18),
        ("long_words", 0.25), ("passive", 0.2), ("quoted", 0.2), ("numerals", 0.05), ("lexical_density", 0.5),
        ("syllables_per_word", 1.5), ("letters_per_word", 4.5), ("ttr", 3 / 120),
    ],
)  # fmt: skip
def test_formulas(name, value):
    assert MEASURES[name](GIVEN) == pytest.approx(value, abs=1e-12)


@pytest.mark.parametrize(
    "syllables, complex_words, sentences, linsear",
    [(130, 0, 12, 4.0), (150, 60, 10, 12.0)],  # 120/12 = 10, 5 - 1; (120 + 120)/10 = 24, above 20 halved
)
def test_linsear_has_two_branches(syllables, complex_words, sentences, linsear):
    words, lengths = GIVEN.words, (120 // sentences,) * sentences
    counted = Counts(words=words, lengths=lengths, syllables=syllables, complex_words=complex_words)
    assert MEASURES["linsear"](counted) == linsear


def test_easy_texts_get_no_surcharge():
    assert MEASURES["dale_chall"](Counts(words=("a",) * 100, lengths=(10,) * 10, hard_words=5)) == pytest.approx(1.2855)


TEN = "The river rose again. Nobody was warned about the torrent."
"""Ten words, sixteen syllables, 47 letters. Five times over, since SMOG wants ten sentences: all shares stay."""


READABILITY_BY_HAND = [
    # ri-ver, a-gain, no-bo-dy, a-bout and tor-rent have more than one syllable; "torrent" alone has seven letters
    ("words", 50), ("sentences", 10), ("paragraphs", 5), ("characters", 235), ("syllables", 80),
    ("complex_words", 5), ("words_per_sentence", 5), ("median_sentence", 5), ("longest_sentence", 6),
    ("flesch", 206.835 - 5.075 - 135.36), ("grade", 1.95 + 18.88 - 15.59), ("fog", 0.4 * (5 + 10)),
    ("smog", 3.1291 + 1.043 * sqrt(15)),  # five words of three syllables in ten sentences, fifteen in thirty
    ("coleman_liau", 27.636 - 5.92 - 15.8), ("ari", 22.137 + 2.5 - 21.43),
    ("dale_chall", 1.579 + 0.248 + 3.6365),  # "torrent" is on no list of easy words: 10 percent
    ("dale_chall_new", 64 - 9.5 - 3.45), ("lix", 5 + 10), ("rix", 0.5), ("reading_minutes", 50 / 238),
    ("bormuth", 0.886593 - 0.393108 + 0.161911 * 0.729 - 0.107005 + 0.014425 - 0.000625), ("coleman", 64.5 - 38.45),
    ("drp", 100 - 51.8313119), ("bormuth_grade", at_35_percent(0.518313119)),
    ("danielson_bryan", 1.0364 * 235 / 49 + 0.4559 - 0.6059), ("devereux", 7.332 + 0.95 - 6.49),
    ("farr_jenkins_paterson", 79.95 - 5.075 - 31.517), ("forcast", 20 - 7.5), ("linsear", (50 + 10) / 10 / 2 - 1),
    ("lorge", 0.3 + 10 * (5 + 1) / 50 + 1.99),  # "about" five times, "torrent" once in a hundred words
    ("eflaw", 6.5),  # "the" twice and "was": (50 + 15)/10
    ("spache", 0.605 + 8.2 * 3 / 50 + 0.659),  # "rose", "warned" and "torrent" are not on its list of a thousand
    ("strain", 2.4), ("wheeler_smith", 25), ("easy_listening", 3), ("fucks", 8), ("tuldava", 1.6 * log(5)),
    ("long_words", 0.1), ("passive", 0.5), ("quoted", 0), ("numerals", 0), ("syllables_per_word", 1.6),
    ("letters_per_word", 4.7), ("lexical_density", 0.4),  # river, rose, warned, torrent
]  # fmt: skip


@pytest.mark.parametrize("name, value", READABILITY_BY_HAND)
def test_ten_words_by_hand(name, value):
    """From a text that anyone can count to the score."""
    assert MEASURES[name](count(f"{TEN}\n" * 5)) == pytest.approx(value, abs=1e-9)


CAT = "the cat saw the dog and the dog saw it"
"""N = 10 words, V = 6: "the" three times, "saw" and "dog" twice, three once; the sum of m² V(m) is 9 + 8 + 3 = 20."""
ARC = 2 * sqrt(2) + 3
"""The line through the frequencies 3 2 2 1 1 1: two steps down, three along."""
FORTY = " ".join(f"w{number}" for number in [*range(40), *range(10)])
"""Fifty words: forty different ones, then the first ten again."""


DIVERSITY_BY_HAND = [
    (CAT, "ttr", 6 / 10), (CAT, "rttr", 6 / sqrt(10)), (CAT, "cttr", 6 / sqrt(20)), (CAT, "hapax", 3 / 6),
    (CAT, "sichel", 2 / 6), (CAT, "michea", 6 / 2), (CAT, "yule_k", 10_000 * (20 - 10) / 100),
    (CAT, "yule_i", 36 / (20 - 6)), (CAT, "herdan_vm", sqrt(20 / 100 - 1 / 6)), (CAT, "simpson", 10 / 90),
    (CAT, "repeat_rate", 20 / 100), (CAT, "herdan_c", log(6) / log(10)),
    (CAT, "somers", log(log(6)) / log(log(10))), (CAT, "rubet", log(6) / log(log(10))),
    (CAT, "maas", (log(10) - log(6)) / log(10) ** 2),
    (CAT, "dugast", log(10) ** 2 / (log(10) - log(6))), (CAT, "honore", 100 * log(10) / (1 - 1 / 2)),
    (CAT, "brunet", 10 ** (6**-0.172)), (CAT, "entropy", 0.3 * log2(10 / 3) + 0.4 * log2(5) + 0.3 * log2(10)),
    (CAT, "popescu_r1", 1 - (5 / 10 - 4 / 20)),  # the word of rank two stands twice: h = 2
    (CAT, "popescu_r3", 1 - 7 / 10),  # at rank three, (3/6)² + (3/10)² is least
    (CAT, "popescu_r4", 1 - (7 - 2 / 10 * 28) / 6),  # 1 · 3 + 2 · 2 + 3 · 2 + 4 + 5 + 6 = 28
    (CAT, "popescu_b1", ARC / (sqrt(5) + 4)), (CAT, "popescu_b2", (ARC - sqrt(29)) / (sqrt(5) + 4 - sqrt(29))),
    (CAT, "popescu_b3", 5 / ARC), (CAT, "popescu_b4", 2 / ARC), (CAT, "popescu_b5", 3 / ARC),
    (FORTY, "mattr", 40 / 50), (FORTY, "msttr", 40 / 50),
    (FORTY, "mtld", 50 / ((1 - 40 / 50) / 0.28)),  # from either end a part of a stretch, 5/7: 70 words
    ("a b " * 25, "mtld", 50 / 16),  # a stretch is three words, "a b a", and what is left has none twice
    # not drawn: all 42 from the other 49 words, 8/50; from the other 48, for a word that stands twice, 8/50 · 7/49
    (FORTY, "hdd", (30 * (1 - 8 / 50) + 10 * (1 - 8 / 50 * 7 / 49)) / 42),
]  # fmt: skip


@pytest.mark.parametrize("text, name, value", DIVERSITY_BY_HAND)
def test_diversity_by_hand(text, name, value):
    assert MEASURES[name](Counts(words=tuple(text.split()))) == pytest.approx(value, abs=1e-12)


def test_every_measure_is_worked_by_hand():
    worked = {name for name, _ in READABILITY_BY_HAND} | {name for _, name, _ in DIVERSITY_BY_HAND}
    assert worked | {"fisher_alpha", "vocd_d"} == {*MEASURES}  # these two solve an equation


def test_a_hard_word_counts_once_in_a_hundred_words():
    """So a long text is no easier than its parts."""
    hundred = ("a",) * 98 + ("levee",) * 2
    once, twice = Counts(words=hundred, lengths=(100,)), Counts(words=hundred * 2, lengths=(100, 100))
    for name, value in (("spache", 12.1 + 0.082 + 0.659), ("lorge", 6 + 0.1 + 1.99)):
        assert MEASURES[name](once) == pytest.approx(value) == MEASURES[name](twice)


SEQUENCE = tuple(f"w{place * place % 211 % (place % 97 + 40)}" for place in range(410))
NEWS_WORDS = [count(article).words for article in nk.sample_articles()["text"] if len(count(article).words) > 60][:6]


@pytest.mark.parametrize("words", [SEQUENCE, *NEWS_WORDS])
def test_diversity_agrees_with_lexicalrichness(words):
    """Which calls Somers' S Summer's."""
    theirs = pytest.importorskip("lexicalrichness").LexicalRichness([*words], preprocessor=None, tokenizer=None)
    ours = {name: MEASURES[name](Counts(words=words)) for name in (
        "ttr", "rttr", "cttr", "herdan_c", "somers", "dugast", "maas", "yule_k", "yule_i", "herdan_vm", "simpson",
        "mattr", "msttr", "mtld", "hdd",
    )}  # fmt: skip
    assert list(ours.values()) == pytest.approx([
        theirs.ttr, theirs.rttr, theirs.cttr, theirs.Herdan, theirs.Summer, theirs.Dugast, theirs.Maas, theirs.yulek,
        theirs.yulei, theirs.herdanvm, theirs.simpsond, theirs.mattr(50), theirs.msttr(50), theirs.mtld(), theirs.hdd(),
    ], rel=1e-9)  # fmt: skip


@pytest.fixture(scope="module")
def lexical_diversity():
    """It asks pkg_resources, which setuptools has no more, where its own file of lemmas lies: told here."""
    pytest.importorskip("lexical_diversity")
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it writes "\s" in a plain string and leaves a file open
        found = SimpleNamespace(resource_filename=lambda package, name: str(files(package) / name))
        patch.setitem(sys.modules, "pkg_resources", found)
        return importlib.import_module("lexical_diversity.lex_div")


@pytest.mark.parametrize("words", [SEQUENCE, *NEWS_WORDS])
def test_diversity_agrees_with_lexical_diversity(words, lexical_diversity):
    """Its logarithms for Maas' a² are decimal ones. MTLD: a stretch ends below 0.72, not at it, from ten words on."""

    def ends(stretch):
        return len({*stretch}) / len(stretch) < 0.72 and len(stretch) >= 10

    ours = {name: MEASURES[name](Counts(words=words)) for name in "ttr rttr herdan_c mattr msttr hdd maas".split()}
    theirs = [getattr(lexical_diversity, name)([*words]) for name in "ttr root_ttr log_ttr mattr msttr hdd".split()]
    assert list(ours.values()) == pytest.approx([*theirs, lexical_diversity.maas_ttr([*words]) / log(10)], rel=1e-9)
    by_its_rule = mean(len(words) / factors(one, ends) for one in (words, words[::-1]))
    assert lexical_diversity.mtld([*words]) == pytest.approx(by_its_rule, rel=1e-9)


@pytest.mark.parametrize("name", LOCAL)
def test_what_each_word_adds_makes_the_measure(name):
    """So texts can be drawn again without being read again."""
    places, measure_of = LOCAL[name]
    for words in (SEQUENCE, SEQUENCE[:60], tuple("abcab" * 10)):
        counted = Counts(words=words)
        added = places(counted)
        assert added.shape[1] == len(words)
        assert measure_of(added.sum(axis=1)) == pytest.approx(MEASURES[name](counted))


ERLKOENIG = [11, 9, 9, 7, 6, 6, 5, 5, *[4] * 7, *[3] * 6, *[2] * 18, *[1] * 85]
"""The words' frequencies in Goethe's Erlkönig, as Popescu et al. (2009), Word Frequency Studies, 26, counted them."""


@pytest.mark.parametrize(
    "frequencies, name, value, digits",
    [
        (ERLKOENIG, "repeat_rate", 0.0153, 4), (ERLKOENIG, "entropy", 6.5270, 4),  # Popescu et al. (2009), 170 and 176
        ([15609 - 239, *[1] * 239], "fisher_alpha", 40.247, 3),  # Fisher et al. (1943), 56: 240 species of 15,609 moths
        ([20] * 5, "yule_k", 10_000 * (5 * 400 - 100) / 10_000, 9), ([20] * 5, "honore", 100 * 4.605170186, 6),
        ([20] * 5, "brunet", 100 ** (5**-0.172), 9), ([4, 1, 1], "hapax", 2 / 3, 9),
        # Popescu et al. (2009), 30, 51 and 59; Popescu, Mačutek and Altmann (2008), 21 and 33
        (ERLKOENIG, "popescu_r1", 0.8667, 4), (ERLKOENIG, "popescu_r3", 0.3778, 4),
        (ERLKOENIG, "popescu_r4", 0.6344, 4), (ERLKOENIG, "popescu_b1", 0.969, 3),
        (ERLKOENIG, "popescu_b2", 0.527, 3), (ERLKOENIG, "popescu_b3", 0.961, 3),
        (ERLKOENIG, "popescu_b4", 0.078, 3), (ERLKOENIG, "popescu_b5", 0.664, 3),
        # by hand: ranks 1 and 2 have frequencies 4 and 1, the line between meets rank = frequency at 7/4
        ([4, 1, 1], "popescu_r1", 1 - (4 - 49 / 32) / 6, 9),
        (ERLKOENIG, "sichel", 18 / 124, 9), (ERLKOENIG, "michea", 124 / 18, 9),
        (ERLKOENIG, "rubet", 4.820281566 / 1.689376074, 8),  # log 124 and log log 225
    ],
)  # fmt: skip
def test_worked_examples_of_diversity(frequencies, name, value, digits):
    words = tuple(f"w{number}" for number, times in enumerate(frequencies) for _ in range(times))
    assert round(MEASURES[name](Counts(words=words)), digits) == pytest.approx(round(value, digits))


@given(st.lists(st.sampled_from("abcdefghij"), min_size=50, max_size=130))
def test_diversity_by_definition(words):
    """Each window looked at, each draw counted, each stretch read."""
    counted = Counts(words=tuple(words))
    windows = [words[start : start + 50] for start in range(len(words) - 49)]
    assert MEASURES["mattr"](counted) == pytest.approx(mean(len({*window}) / 50 for window in windows))
    ways = comb(len(words), 42)
    drawn = sum(1 - comb(len(words) - times, 42) / ways for times in Counter(words).values())
    assert MEASURES["hdd"](counted) == pytest.approx(drawn / 42)
    both = [len(words) / factors(one) for one in (words, words[::-1])]
    assert MEASURES["mtld"](counted) == pytest.approx(mean(both))


def test_vocd_d_is_what_draws_tend_to():
    """2,000 draws of 35 to 50 words, and the best D among all from 60 to 100 in steps of a tenth."""
    draw = random.Random(7)
    words = [f"w{number}" for number, times in enumerate(ERLKOENIG) for _ in range(times)]
    shares = {size: mean(len({*draw.sample(words, size)}) / size for _ in range(2000)) for size in range(35, 51)}

    def misfit(d):
        return sum((share - d / size * (sqrt(1 + 2 * size / d) - 1)) ** 2 for size, share in shares.items())

    best = min((tenths / 10 for tenths in range(600, 1000)), key=misfit)
    assert MEASURES["vocd_d"](Counts(words=tuple(words))) == pytest.approx(best, rel=0.01)
    assert isnan(MEASURES["vocd_d"](Counts(words=tuple(map(str, range(60))))))  # no word is repeated


def factors(words, ends=lambda words: len({*words}) / len(words) <= 0.72):
    """The stretches of MTLD, straight from the paper."""
    done, stretch = 0.0, []
    for word in words:
        stretch.append(word)
        if ends(stretch):
            done, stretch = done + 1, []
    return done + ((1 - len({*stretch}) / len(stretch)) / 0.28 if stretch else 0)


PLAIN = (
    "The river rose during the night and nobody slept. Rescue workers carried several neighbors upstairs. "
    "By morning the water covered the station, the market and the little bridge beside it."
)
"""No names, hyphens, abbreviations: here textstat sees the words, sentences and syllables that newskit sees."""


@pytest.mark.parametrize(
    "ours, theirs",
    [
        ("flesch", "flesch_reading_ease"), ("grade", "flesch_kincaid_grade"), ("lix", "lix"),
        ("rix", "rix"),
        ("words", "lexicon_count"), ("sentences", "sentence_count"), ("syllables", "syllable_count"),
        ("characters", "letter_count"), ("complex_words", "polysyllabcount"),
    ],
)  # fmt: skip
def test_textstat_agrees_where_it_counts_the_same(ours, theirs):
    assert textstat_scores(PLAIN, [theirs]).iloc[0, 0] == pytest.approx(measure(PLAIN, [ours]).iloc[0, 0], abs=0.01)


def test_textstat_differs_by_what_it_counts():
    """Its own counts in the published formula give its own score: the formulas are the same."""
    news = nk.sample_articles()
    names = ["flesch_reading_ease", "lexicon_count", "sentence_count", "syllable_count"]
    for row in textstat_scores(news, names).itertuples():
        counted = Counts(
            words=("a",) * row.lexicon_count,
            lengths=(1,) * row.sentence_count,
            syllables=row.syllable_count,
        )
        assert MEASURES["flesch"](counted) == pytest.approx(row.flesch_reading_ease)


def test_textstat_differs_by_its_definitions():
    """It takes 0.058 for Coleman and Liau's 0.0588, commas and full stops for ARI's characters, and leaves
    easy words ("nobody", "several") out of Gunning's complex ones.
    """
    names = ["coleman_liau_index", "automated_readability_index", "char_count", "gunning_fog"]
    theirs, ours = textstat_scores(PLAIN, names).iloc[0], measure(PLAIN).iloc[0]
    words, characters = ours["words"], ours["characters"]
    assert theirs["coleman_liau_index"] == pytest.approx(ours["coleman_liau"] - 0.08 * characters / words)
    more = theirs["char_count"] - characters
    assert theirs["automated_readability_index"] == pytest.approx(ours["ari"] + 4.71 * more / words)
    easy = round((ours["fog"] - theirs["gunning_fog"]) * words / 40, 9)
    assert easy == 2


def test_textstat_is_left_as_it_was():
    counting = importlib.import_module("textstat.backend.counts._count_syllables")
    its_own = counting.get_cmudict
    assert list(textstat_scores(["A day.", ""], "syllable_count")["syllable_count"]) == [2, 0]
    with pytest.raises(ValueError, match="Did you mean 'gunning_fog'"):
        textstat_scores("A day.", "gunning_fogg")
    assert counting.get_cmudict is its_own


def test_too_short_is_not_a_number():
    nothing = measure([""], MEASURES).iloc[0]
    assert (nothing[list(COUNTED)] == 0).all() and nothing["reading_minutes"] == 0
    assert nothing.drop([*COUNTED, "reading_minutes"]).isna().all()
    few = Counts(words=("a",) * 41, lengths=(41,), syllables=41)
    assert all(isnan(MEASURES[name](few)) for name in ("mattr", "mtld", "hdd", "smog", "msttr", "vocd_d"))


@pytest.mark.parametrize(
    "text", ["I", "Hm. Hmm.", "🌊🌊 🌊", "المياه ترتفع. لم ينم أحد.", "½ ² ٣", "a" * 5000, "word " * 90, "W.W. " * 60]
)
def test_odd_texts_have_scores(text):
    scores = measure([text, text], MEASURES)
    assert len(scores) == 2 and (scores["syllables"] >= scores["words"]).all()


@given(st.text(max_size=200))
def test_any_text_has_scores(text):
    assert list(measure([text], MEASURES).columns) == list(MEASURES)


def test_long_texts_take_no_longer_than_many_short_ones():
    def seconds(words):
        text = " ".join(f"w{number % 5000}{'.' if number % 20 == 0 else ''}" for number in range(words))
        article = Article(text)
        return cpu_seconds(lambda: measure(article, ["mattr", "mtld", "hdd", "yule_k", "flesch"]))

    assert_in_proportion(seconds, 20_000, 200_000)


def test_a_million_words_have_scores():
    scores = measure(("The river rose again and " * 200 + "fell.\n") * 1000, MEASURES).iloc[0]
    assert (scores["words"], scores["sentences"], scores["longest_sentence"]) == (1_001_000, 1000, 1001)
    assert not scores.drop(["michea"]).isna().any()  # no word stands just twice


def test_every_measure_says_what_it_is():
    told = describe_measures()
    assert list(told.index) == list(MEASURES) and told["usual"].sum() == len(USUAL) == 30
    assert (told[["meaning", "formula", "range"]] != "").all(axis=None)
    assert told["meaning"].str.endswith(".").all()  # whole sentences: the "Formula" of a name is no label
    assert (told.loc[told["group"] != "style", "source"] != "").all()
    directed = told["range"].str.contains("Higher is|Lower is")
    assert set(told.index[~directed]) <= COUNTED
    assert all(len(inspect.signature(function).parameters) == 1 for function in MEASURES.values())


def test_a_table_keeps_its_labels_and_its_values():
    news = pd.DataFrame({"text": [TEXT, "", None], "outlet": "x"}, index=[7, 3, 5])
    before = news.copy(deep=True)
    scores = measure(news)
    assert list(scores.index) == [7, 3, 5] and scores.index.name == "article"
    assert list(scores.columns) == [function.__name__ for function in USUAL]
    assert list(scores["words"]) == [7, 0, 0] and scores["words"].dtype == "int64"
    assert scores.loc[7, "words_per_sentence"] == 3.5 and scores.loc[[3, 5], "flesch":"rix"].isna().all(axis=None)
    assert list(news.join(scores)["words"]) == [7, 0, 0]
    pdt.assert_frame_equal(news, before)


@pytest.mark.parametrize(
    "articles, labels",
    [
        (TEXT, [""]),
        (Article(TEXT, id="one"), ["one"]),
        ([TEXT, TEXT], ["0", "1"]),
        (pd.DataFrame({"text": [TEXT]}, index=["flood"]).iloc[0], ["flood"]),
        (pd.Series([TEXT], index=["flood"]), ["flood"]),
        ((Article(TEXT, id=name) for name in "ab"), ["a", "b"]),
        ([], []),
    ],
)
def test_whatever_articles_come_as(articles, labels):
    scores = measure(articles, ["words"])
    assert list(scores.index) == labels
    assert list(scores["words"]) == [7] * len(labels) and scores["words"].dtype == "int64"


def test_labels_of_two_levels_stay():
    index = pd.MultiIndex.from_tuples([("june", 1), ("june", 2)], names=["month", "number"])
    pdt.assert_index_equal(measure(pd.DataFrame({"text": [TEXT, TEXT]}, index=index)).index, index)


def test_an_empty_table_is_typed_like_a_full_one():
    none, some = measure([]), measure([TEXT])
    pdt.assert_series_equal(none.dtypes, some.dtypes)
    assert none.index.dtype == some.index.dtype


def test_quotes_are_texts_too():
    """Any table with a column `text`: speakers against reporters; rows keep their own labels."""
    quotes = nk.table(nk.sample_articles(), nk.find_quotes)
    scores = measure(quotes, ["words"])
    pdt.assert_index_equal(scores.index, quotes.index)
    by_kind = measure(quotes, ["words"], by="kind")
    assert by_kind["words"].sum() == scores["words"].sum() and by_kind["texts"].sum() == len(quotes)


def test_groups_are_pooled():
    """Counts are added: the long text counts for more than the short one, unlike in a mean of scores."""
    news = pd.DataFrame({"text": ["One two three four.", "Five six. Seven.", "Eight.", "Left out."]})
    news["outlet"] = ["b", "b", "a", None]
    scores = measure(news, ["words", "words_per_sentence"], by="outlet")
    assert scores.index.tolist() == ["a", "b"] and scores.index.name == "outlet"
    assert scores.loc["b"].tolist() == [2, 7, 7 / 3] and scores["words"].dtype == "int64"
    pdt.assert_frame_equal(measure(news, ["words", "words_per_sentence"], by=news["outlet"]), scores)
    turned = news["outlet"].iloc[::-1]  # by their labels, as pandas groups
    pdt.assert_frame_equal(measure(news, ["words", "words_per_sentence"], by=turned), scores)
    assert measure(list(news["text"]), ["words"], by=[1, 2, 1, 2])["words"].tolist() == [5, 5]
    two = measure(news.assign(year=2022), ["words"], by=["outlet", "year"])
    assert two.index.names == ["outlet", "year"] and two["words"].tolist() == [1, 7]
    assert measure(news.head(0), ["words"], by="outlet").columns.tolist() == ["texts", "words"]


def test_intervals_hold_the_score():
    news = nk.sample_articles()
    scores = measure(news, ["flesch", "mattr", "ttr", "words"], by="outlet", ci=0.95)
    assert list(scores.columns[:4]) == ["texts", "flesch", "flesch_low", "flesch_high"]
    for name in ("flesch", "mattr", "words"):
        assert (scores[f"{name}_low"] < scores[name]).all() and (scores[name] < scores[f"{name}_high"]).all()
    assert scores[["ttr_low", "ttr_high"]].isna().all(axis=None)  # a text drawn twice adds no words
    pdt.assert_frame_equal(measure(news, ["flesch", "mattr", "ttr", "words"], by="outlet", ci=0.95), scores)
    narrow = measure(news, ["flesch"], by="outlet", ci=0.5)
    assert (narrow["flesch_high"] - narrow["flesch_low"] < scores["flesch_high"] - scores["flesch_low"]).all()
    alone = measure(news.head(1), ["flesch"], by="outlet", ci=0.95)
    assert alone[["flesch_low", "flesch_high"]].isna().all(axis=None)


def test_some_measures_and_ones_own():
    def exclamations(counts):
        """How many words are "wow"."""
        return counts.words.count("wow")

    assert list(measure("Wow! Wow!", ["flesch", exclamations]).iloc[0])[1] == 2
    assert list(measure(TEXT, "grade").columns) == ["grade"]


def test_what_is_asked_for_changes_no_value():
    """Marks are paired, and passives looked for, only where a measure may need them."""
    text = 'The gate was tested. "It held," she said.'
    together = measure(text)
    for name in together.columns:
        assert measure(text, name)[name].equals(together[name])
    assert (together["passive"].item(), together["quoted"].item()) == (0.5, 0.25)
    assert measure(text, lambda counts: counts.passives + counts.quoted).iloc[0, 0] == 3


def test_numerals_aloud_in_a_table():
    assert measure("On 1 June.", "syllables_per_word", aloud=True).iloc[0, 0] == 1
    assert count("In 1986.", aloud=True).syllables == 6


@pytest.mark.parametrize(
    "arguments, error, told",
    [
        ((TEXT, ["flesh"], {}), ValueError, "Did you mean 'flesch'"),
        ((5, None, {}), TypeError, "table of articles"),
        ((pd.DataFrame({"body": [TEXT]}), None, {}), TypeError, "column `text`"),
        ((pd.DataFrame({"text": [TEXT]}), None, {"by": "outlet"}), ValueError, "no such column. There are: text"),
        (([TEXT], None, {"by": "outlet"}), ValueError, "There are: none"),
        (([TEXT], None, {"by": ["a", "b"]}), ValueError, "2 values for 1 articles"),
        (([TEXT], None, {"ci": 0.95}), ValueError, "pass by="),
        (([TEXT], None, {"by": ["a"], "ci": 95}), ValueError, "between 0 and 1"),
    ],
)
def test_wrong_arguments_say_what_to_do(arguments, error, told):
    articles, names, options = arguments
    with pytest.raises(error, match=told):
        measure(articles, names, **options)
