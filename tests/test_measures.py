"""measure(): one row an article, whatever articles come as."""

import pandas as pd
import pandas.testing as pdt
import pytest

from newskit.article import Article
from newskit.measures import MEASURES, measure

TEXT = "The river rose. Nobody slept that night."


def test_a_table_keeps_its_labels_and_its_values():
    news = pd.DataFrame({"text": [TEXT, "", None], "outlet": "x"}, index=[7, 3, 5])
    before = news.copy(deep=True)
    scores = measure(news)
    assert list(scores.index) == [7, 3, 5] and scores.index.name == "article"
    assert list(scores.columns) == list(MEASURES) and len(MEASURES) == 10
    assert list(scores["words"]) == [7, 0, 0] and scores["words"].dtype == "int64"
    assert scores.loc[7, "words_per_sentence"] == 3.5 and scores.loc[[3, 5], "flesch":].isna().all(axis=None)
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


def test_some_measures_and_ones_own():
    def exclamations(counts):
        """How many words are "wow"."""
        return counts.words.count("wow")

    assert list(measure("Wow! Wow!", ["flesch", exclamations]).iloc[0])[1] == 2
    assert list(measure(TEXT, "grade").columns) == ["grade"]


def test_wrong_arguments_say_what_to_do():
    with pytest.raises(ValueError, match="Did you mean 'flesch'"):
        measure(TEXT, ["flesh"])
    with pytest.raises(TypeError, match="table of articles"):
        measure(5)
    with pytest.raises(TypeError, match="column `text`"):
        measure(pd.DataFrame({"body": [TEXT]}))
