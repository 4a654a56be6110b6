"""Words apart, in context and together: worked examples of the literature, counts by hand, odd texts."""

from math import comb

import numpy as np
import pandas as pd
import pandas.testing as pdt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import assert_in_proportion, assert_within, cpu_seconds

import newskit as nk
from newskit.words.association import ASSOCIATIONS, Table, p_value
from newskit.words.frequencies import read_frequencies
from newskit.words.spread import DISPERSIONS, Parts

NEWS = pd.DataFrame(
    {
        "text": [
            "The river rose. The river’s gate stuck.\nRead more: The river",  # the last line is boilerplate
            "A river of mud. Nobody saw the gate.",
            "",
            None,
        ],
        "outlet": ["b", "a", "a", None],
    },
    index=["one", "two", "three", "four"],
)


@pytest.mark.parametrize(
    "name, both, a, b, total, value, digits",
    [
        # Dunning (1993), Computational Linguistics 19, 72-73: "volksbank" pairs
        ("g2", 10, 10, 13, 31_777, 167.23, 2), ("chi2", 3, 3, 3, 31_777, 31_777, 0),
        ("pmi", 8, 1105, 44, 15_000_000, 11.3, 1),  # Church and Hanks (1990), 24
        ("t", 8, 15_828, 4675, 14_307_668, 0.999932, 4),  # "new companies": Manning and Schütze (1999), 164
        ("npmi", 10, 10, 10, 100, 1, 9), ("npmi", 1, 10, 10, 100, 0, 9), ("npmi", 0, 10, 10, 100, -1, 9),  # Bouma
        ("dice", 130, 3121, 143, 10_000_000, 0.08, 2),  # Smadja et al. (1996), 13
        ("logdice", 10, 10, 10, 100, 14, 9),  # Rychlý (2008): 14 where they only stand together,
        ("logdice", 10, 1000, 1280, 99_999, 14 + np.log2(20 / 2280), 9),  # one less where they do so half as often
        ("phi2", 31_950, 36_743, 43_954, 897_077, 0.62, 2),  # Church and Gale (1991), 12
        ("min_sensitivity", 17, 257, 1018, 1_300_000, 0.016699, 6),  # Pedersen and Bruce (1996), 12
        ("delta_p", 5610, 174_548, 7867, 10_409_868, 0.032, 3),  # "of course": Gries (2013), 144
        ("delta_p_back", 5610, 174_548, 7867, 10_409_868, 0.697, 3),
        ("conditional", 28, 15_768, 8030, 97_596_164, 0.00178, 5),  # Durrant (2008), 84
        ("odds_ratio", 16_217, 2_796_938, 16_952, 4_884_884, 16.6, 1),  # Pojanapunya and Todd (2016), 154
        ("percent_diff", 206_523, 959_641, 384_697, 2_521_999, 88.7, 1),  # Gabrielatos and Marchi (2011), 18
        ("difference_coefficient", 18, 1_000_000, 53, 2_000_000, -0.32, 2),  # Hofland and Johansson (1982), 471
        ("log_ratio", 4, 1000, 5, 2000, 2, 9), ("log_ratio", 4, 1000, 4, 2000, 3, 9),  # Hardie (2014): 0 counts as 0.5
        ("relative_risk", 4, 1000, 5, 2000, 4, 9),
        ("simple_maths", 35, 112_289_811, 298, 1_672_007_053, 1.1224, 4),  # Kilgarriff (2009)
        ("chi2_yates", 1, 4, 4, 8, 0.5, 9), ("fisher", 1, 4, 4, 8, 0.986, 3),  # Pedersen (1996), 10
        ("mutual_information", 2, 2, 2, 9, 0.764, 3),  # Dunning (1998), 51
        ("mutual_information", 2, 2, 2, 999, 0.021, 3),
        ("observed_over_expected", 1, 10, 10, 100, 1, 9),  # Evert (2005), 54
        # By hand, 10 of 20 and 40 pairs in 100: 8 expected
        ("mi2", 10, 20, 40, 100, np.log2(12.5), 9), ("mi3", 10, 20, 40, 100, np.log2(125), 9),
        ("mi_log_f", 10, 20, 40, 100, np.log2(1.25) * np.log(11), 9), ("jaccard", 10, 20, 40, 100, 0.2, 9),
        ("mutual_expectation", 10, 20, 40, 100, 10 / 3, 9), ("z", 10, 20, 40, 100, 2 / 8**0.5, 9),
        ("poisson", 10, 20, 40, 100, 10 * (np.log(1.25) - 1) / np.log(100), 9),
        ("mi_log_f", 0, 20, 40, 100, 0, 9), ("poisson", 0, 20, 40, 100, 0, 9),  # what both tend to as the count does
    ],
)  # fmt: skip
def test_association(name, both, a, b, total, value, digits):
    table = Table(*(np.array([number]) for number in (both, a, b, total)))
    assert round(ASSOCIATIONS[name](table)[0], digits) == pytest.approx(round(value, digits))


def test_all_associations_are_looked_at():
    assert len(ASSOCIATIONS) == 29
    nothing = Table(*(np.array([0]) for _ in range(4)))
    assert all(len(function(nothing)) == 1 for function in ASSOCIATIONS.values())


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))
def test_fisher_counts_all_tables(both, only_a, only_b, neither):
    """Of all ways to draw A, those that have so many of B or more."""
    a, b, total = both + only_a, both + only_b, both + only_a + only_b + neither
    ways = [comb(b, k) * comb(total - b, a - k) for k in range(a + 1)]
    table = Table(*(np.array([number]) for number in (both, a, b, total)))
    assert ASSOCIATIONS["fisher"](table)[0] == pytest.approx(sum(ways[both:]) / sum(ways), abs=1e-9)


def test_fisher_is_quick_for_large_counts():
    large = Table(*(np.array([number] * 200) for number in (40_000, 1_000_000, 900_000, 50_000_000)))
    assert (ASSOCIATIONS["fisher"](large) < 1e-9).all()
    assert_within(2, lambda: ASSOCIATIONS["fisher"](large))


@pytest.mark.parametrize("statistic, p", [(0, 1), (3.841459, 0.05), (10.827566, 0.001), (np.nan, np.nan)])
def test_p_values(statistic, p):
    assert p_value(np.array([statistic]))[0] == pytest.approx(p, rel=1e-5, nan_ok=True)


@pytest.mark.parametrize(
    "name, counts, value, digits",
    [
        ("carroll_d2", [2, 1, 1, 1, 0], 0.8277, 4), ("juilland_d", [0, 4, 3, 2, 1], 0.6464, 4),  # Carroll (1970), 13-14
        ("lyne_d3", [1, 2, 3, 4, 5], 0.944, 3), ("rosengren_s", [1, 2, 3, 4, 5], 0.937, 3),  # Gries (2008), 407-408
        ("zhang_dc", [1, 2, 3, 4, 5], 0.937, 3),
        ("juilland_u", [0, 4, 3, 2, 1], 6.46, 2), ("carroll_um", [2, 1, 1, 1, 0], 4.31, 2),  # Carroll (1970), 13-14
        ("carroll_um", [1, 2, 3, 4, 5], 14.108, 3), ("rosengren_kf", [1, 2, 3, 4, 5], 14.053, 3),  # Gries (2008), 409
        ("engwall_fm", [1, 2, 3, 4, 5], 15, 9), ("kromer_ur", [2, 1, 1, 1, 0], 4.5, 9),
        ("rosengren_kf", [4, 2, 1, 1, 0], 5.863, 3), ("engwall_fm", [4, 2, 1, 1, 0], 6.4, 9),  # Engwall (1974), 122
        ("kromer_ur", [3, 0, 2], 1 + 1 / 2 + 1 / 3 + 1 + 1 / 2, 9), ("kl_divergence", [3, 3, 0, 0], 1, 9),
        ("dp", [3, 3, 3], 0, 9), ("dp_norm", [2, 1, 0], 0.5, 9),  # Lijffijt and Gries (2012), 148
        ("dp", [0, 0, 9], 2 / 3, 9), ("kl_divergence", [0, 0, 0, 9], 2, 9), ("juilland_d", [0, 0, 9], 0, 9),
    ],
)  # fmt: skip
def test_dispersion_of_equal_parts(name, counts, value, digits):
    times = np.array([count for count in counts if count])
    text = np.zeros(0, int)
    parts = Parts(np.zeros(len(times), int), times, np.full(len(times), 100), 1, np.full(len(counts), 100), text)
    assert round(DISPERSIONS[name](parts)[0], digits) == pytest.approx(round(value, digits))


def test_dp_takes_the_sizes_of_the_parts():
    """Gries (2008), 415: as many words as the part's share of the corpus is even, whatever the shares."""
    sizes = np.array([900, 9000, 100])
    parts = Parts(np.zeros(3, int), np.array([9, 90, 1]), sizes, 1, sizes, np.zeros(0, int))
    assert DISPERSIONS["dp"](parts)[0] == pytest.approx(0)


def test_dispersion_by_distances():
    """Gries (2008), 406 and 410: a corpus of fifty letters, in which "a" stands fifteen times in five parts."""
    apart = [2, 10, 2, 9, 2, 5, 2, 3, 3, 1, 3, 2, 1, 3, 2]  # from the last one round to the first, and so on
    letters = ["x"] * sum(apart)
    for place in np.cumsum(apart) - 1:
        letters[place] = "a"
    parts = [" ".join(letters[start : start + 10]) for start in range(0, 50, 10)]
    found = nk.dispersion(parts, "a", measures=["arf", "ald", "awt"]).loc["a"]
    assert found.round(3).tolist() == [15, found["articles"], 10.8, 0.628, 3.18]
    alone = nk.dispersion(["One day in June."], "june", measures=["arf", "ald", "awt"]).loc["june"]
    assert alone.tolist() == pytest.approx([1, 1, 1, np.log10(4), 2.5])  # four words round to itself


def test_word_counts():
    counts = nk.word_counts(NEWS)
    assert counts.index.name == "word" and counts.index[:2].tolist() == ["gate", "river"]
    assert counts.loc["gate"].tolist() == [2, 2e6 / 15, 2] and "the" not in counts.index
    everything = nk.word_counts(NEWS, stop_words=(), min_count=2)
    assert everything["count"].to_dict() == {"the": 3, "gate": 2, "river": 2}
    assert nk.word_counts(NEWS, stop_words={*nk.STOP_WORDS, "gate"}).index[0] == "river"
    by_outlet = nk.word_counts(NEWS, by="outlet", stop_words=())
    assert by_outlet.loc["the"].to_dict() == {"a": 1, "b": 2}
    with pytest.raises(ValueError, match="no such column"):
        nk.word_counts(NEWS, by="paper")


@pytest.mark.parametrize("stop_words", ["River", ["River", "gate"], {"river", "Nobody"}])
def test_stop_words_are_words_however_written(stop_words):
    """One string is one word, not its letters; capitals do not matter."""
    for table in (
        nk.word_counts(NEWS, stop_words=stop_words),
        nk.keyness(NEWS, [], stop_words=stop_words, min_count=1),
    ):
        assert "river" not in table.index and "a" in table.index
    assert nk.ngrams(NEWS, 1, stop_words=stop_words).index[0] == "the"


def test_either_apostrophe_is_found():
    assert nk.concordance(["The river's gate."], "river’s")["match"].tolist() == ["river's"]


def test_initials_keep_their_stops():
    news = ["The U.S.-led force left the U.S.", "At 5 p.m. the U.S.’s envoy spoke. It cost $1.5."]
    found = nk.word_counts(news, stop_words=())["count"]
    assert {"u.s.-led", "u.s.", "u.s.'s", "p.m.", "1.5"} <= {*found.index} and "u.s" not in found
    assert nk.dispersion(news, "U.S.")["count"].tolist() == [1]


def test_ngrams_stay_within_sentences():
    counts = nk.ngrams(NEWS, 2, stop_words=(), min_count=1)
    assert counts.loc["the gate", "count"] == 1 and "rose the" not in counts.index and "a river" in counts.index
    assert nk.ngrams(NEWS, 3, min_count=1).index.tolist() == ["river of mud", "river's gate stuck", "saw the gate"]
    assert nk.ngrams(NEWS, 1, stop_words=()).index.tolist() == ["the", "gate", "river"]
    with pytest.raises(ValueError, match="at least one word"):
        nk.ngrams(NEWS, 0)


def test_keyness():
    flood, fire = ["The river rose. The river fell."] * 3, ["The fire spread."] * 3
    found = nk.keyness(flood, fire)
    assert found.index.tolist() == ["river", "fell", "rose", "the", "fire", "spread"]
    river = found.loc["river"]
    assert river[["count_a", "count_b", "articles_a", "articles_b"]].tolist() == [6, 0, 3, 0]
    # 6 of 18 against 0 of 9 words; expected 4 and 2, and the rest 14 and 7: 2 (6 ln 1.5 + 12 ln(12/14) + 9 ln(9/7))
    assert river["g2"] == pytest.approx(2 * (6 * np.log(1.5) + 12 * np.log(12 / 14) + 9 * np.log(9 / 7)))
    assert river["log_ratio"] == pytest.approx(np.log2((6 / 18) / (0.5 / 9))) and river["diff"] == np.inf
    assert found.loc["the", "g2"] == 0 and found.loc["the", "p"] == 1  # a third of both
    assert found.loc["fire", "g2"] < 0 and found.loc["fire", "diff"] == -100
    turned = nk.keyness(fire, flood)
    pdt.assert_series_equal(turned["g2"].sort_index(), -found["g2"].sort_index())
    assert "the" not in nk.keyness(flood, fire, stop_words=nk.STOP_WORDS).index
    more = nk.keyness(flood, fire, measures=["odds_ratio", "simple_maths"])
    assert list(more.columns[-2:]) == ["odds_ratio", "simple_maths"]
    assert more.loc["the", "odds_ratio"] == pytest.approx(1)  # in both a third of the words


def test_keyness_has_each_column_once():
    """A measure that is there anyway stays what it is: G2 with its sign."""
    asked = nk.keyness(["The river rose."] * 3, ["The fire spread."] * 3, measures=["g2", "t"])
    assert list(asked.columns) == [*nk.keyness([], []).columns, "t"] and asked.loc["fire", "g2"] < 0


@pytest.mark.parametrize("a, b", [([], []), (["A day."], []), ([], ["A day."]), ([""], [""])])
def test_keyness_of_nothing(a, b):
    found = nk.keyness(a, b, min_count=1)
    assert found.index.name == "word" and list(found.columns[-2:]) == ["log_ratio", "diff"]


def test_collocations_of_neighbours():
    news = ["The death toll rose.", "A death toll of 41.", "The toll of the flood."]
    found = nk.collocations(news, min_count=2)
    assert found.index.tolist() == [("death", "toll")]
    # of 11 pairs two are "death toll", two begin with "death", three end with "toll"
    assert found.loc[("death", "toll"), ["count", "count_first", "count_second"]].tolist() == [2, 2, 3]
    assert found.loc[("death", "toll"), "pmi"] == pytest.approx(np.log2(2 * 11 / (2 * 3)))
    assert list(found.columns[3:]) == ["pmi", "npmi", "logdice", "t", "g2", "odds_ratio"]
    wide = nk.collocations(news, window=2, min_count=2, stop_words=(), measures=["dice"])
    assert ("death", "toll") in wide.index and ("toll", "of") in wide.index and ("toll", "death") not in wide.index


def test_collocations_come_with_the_surest_first():
    """Words that avoid each other last, and a chance (Fisher's) sorted upwards."""
    news = ["Old gate. Old gate. Old gate. New gate. Old river. New river. New river. New river."]
    found = nk.collocations(news, min_count=1)["g2"]
    # of 8 pairs four begin with "old", four end with "gate": 3 together for 2 expected, 1 for 2
    assert found.index.tolist() == [("new", "river"), ("old", "gate"), ("new", "gate"), ("old", "river")]
    g2 = 2 * (6 * np.log(3 / 2) + 2 * np.log(1 / 2))
    assert found.tolist() == pytest.approx([g2, g2, -g2, -g2])
    chances = nk.collocations(news, min_count=1, measures="fisher")["fisher"]
    assert chances.tolist() == pytest.approx([17 / 70, 17 / 70, 69 / 70, 69 / 70])  # 16 + 1 of 70 ways, and all but 1


def test_collocations_around_a_word():
    news = ["Nobody saw the gate jam.", "A gate may jam twice."]
    found = nk.collocations(news, "Gate", min_count=1, measures=["pmi", "delta_p"])
    assert found.index.name == "word" and set(found.index) == {"jam", "saw"}  # "nobody" and "twice" are stop words
    assert found.loc["jam", "count"] == 2
    # each sentence of five words within five of each other: 20 pairs each; 8 begin with "gate", 8 end with "jam"
    assert found.loc["jam", ["count_first", "count_second"]].tolist() == [8, 8]
    assert found.loc["jam", "pmi"] == pytest.approx(np.log2(2 * 40 / 64))
    assert set(nk.collocations(news, "gate", window=1, min_count=1).index) == {"jam"}


@pytest.mark.parametrize(
    "pattern, options, matches",
    [
        ("river", {}, ["river", "river", "river"]),  # "river’s" begins with it; boilerplate is left out
        ("RIVER", {"case": True}, []),
        ("the gate", {}, ["the gate"]),  # a phrase
        ("gat", {}, []),  # whole words only
        (r"g\w+e", {"regex": True}, ["gate", "gate"]),
        ("see", {"forms": True}, ["saw"]),  # irregular ones, too
        ("gate", {"forms": True}, ["gate", "gate"]),
        ("river's", {}, ["river’s"]),
        ("river’s", {}, ["river’s"]),  # either apostrophe
        ("rise", {"forms": True}, ["rose"]),
    ],
)
def test_concordance(pattern, options, matches):
    lines = nk.concordance(NEWS, pattern, **options)
    assert lines["match"].tolist() == matches
    for line in lines.itertuples():
        assert NEWS.loc[line.article, "text"][line.start : line.end] == line.match


def test_contexts_are_cut_at_words():
    lines = nk.concordance(["Nobody near the old\nriver gate slept that night."], "river", width=6)
    assert lines[["left", "right"]].iloc[0].tolist() == ["the old", "gate slept"]
    assert lines["sentence"].iloc[0] == 1
    assert nk.concordance(NEWS, "gate")["right"].iloc[0] == "stuck."  # not the boilerplate behind it


def test_a_notebook_shows_the_match_in_the_middle():
    page = nk.concordance(["<b>A river</b> rose."], "river")._repr_html_()
    assert "<b>river</b>" in page and "&lt;b&gt;A" in page and page.count("<tr>") == 2
    assert "200 of 300 lines" in nk.concordance(["river " * 300], "river")._repr_html_()
    assert "dataframe" in nk.concordance(NEWS, "river")[["match"]]._repr_html_()  # another table is shown as tables are


def test_half_a_character_is_shown():
    """A lone surrogate, as broken decoding leaves it."""
    assert nk.concordance(["The river \ud800 rose."], "river")["right"].iloc[0].endswith(" rose.")


def test_no_lines_have_the_same_columns():
    none, some = nk.concordance([], "x"), nk.concordance(NEWS, "river")
    assert list(none.columns) == list(some.columns) and none.dtypes.to_dict() == some.dtypes.to_dict()


def test_dispersion():
    spread = nk.dispersion(NEWS, ["gate", "Mud", "zebra"])
    assert spread.index.tolist() == ["gate", "mud", "zebra"] and spread["count"].tolist() == [2, 1, 0]
    assert spread["articles"].tolist() == [2, 1, 0] and spread.loc["zebra", ["juilland_d", "dp"]].isna().all()
    # 7 and 8 words, one "gate" in each: half of |1/2 - 7/15| + |1/2 - 8/15|
    assert spread.loc["gate", "dp"] == pytest.approx(1 / 30) and spread.loc["mud", "juilland_d"] == pytest.approx(0)
    assert nk.dispersion(NEWS, min_count=3, measures=DISPERSIONS).index.tolist() == ["the"]
    assert nk.dispersion([], "gate")["count"].tolist() == [0]
    assert nk.dispersion(["One day."], "day", measures=["juilland_d", "dp_norm", "carroll_d2"]).iloc[0, 2:].isna().all()


@pytest.mark.parametrize(
    "call, told",
    [
        (lambda: nk.collocations(NEWS, measures=["pmmi"]), "Did you mean 'pmi'. There are: pmi, npmi"),
        (lambda: nk.keyness(NEWS, NEWS, measures=["odds"]), "No association is called 'odds'"),
        (lambda: nk.collocations(NEWS, window=0), "at least 1 apart"),
        (lambda: nk.dispersion(NEWS, measures=["dpp"]), "There are: juilland_d, dp"),
        (lambda: nk.concordance(NEWS, " "), "pattern is empty"),
        (lambda: nk.collocations(NEWS, "river gate"), "'river gate' is not one word"),
        (lambda: nk.dispersion(NEWS, ["river gate"]), "'river gate' is not one word"),
        (lambda: nk.concordance(NEWS, "(", regex=True), "no regular expression"),
    ],
)
def test_wrong_arguments_say_what_to_do(call, told):
    with pytest.raises(ValueError, match=told):
        call()


@settings(max_examples=40)
@given(st.lists(st.text(max_size=60), max_size=4), st.text(min_size=1, max_size=5))
def test_any_texts_have_tables(texts, word):
    read = read_frequencies(texts)
    assert read.counts.sum() == read.total
    for table in (nk.word_counts(texts), nk.ngrams(texts), nk.collocations(texts), nk.keyness(texts, texts[:1])):
        assert isinstance(table, pd.DataFrame)
    if word.strip():
        nk.concordance(texts, word, forms=True)
    if len(word.split()) == 1:
        nk.collocations(texts, word, min_count=1)
        nk.dispersion(texts, word, measures=DISPERSIONS)


def test_ten_times_the_articles_take_ten_times_as_long():
    article = " ".join(f"word{number * number % 701} of{'.' if number % 11 == 0 else ''}" for number in range(800))

    def words_of(news):
        return nk.collocations(news), nk.keyness(news, news[:1]), nk.dispersion(news)

    assert_in_proportion(lambda articles: cpu_seconds(lambda: words_of([article] * articles)), 5, 50)
