"""Repeats: what is told twice is found once, the earliest teller is the original, and chance makes no repeat."""

import random

import pandas as pd
import pytest
from timing import assert_within

import newskit as nk

NOUNS = "river gate bridge mayor water street county levee school boat crew night storm field road tower".split()
WORDS = [f"{noun}{number}" for noun in NOUNS for number in range(50)]


def story(seed, paragraphs=6, length=40):
    """A text of its own: words in an order that no other seed has."""
    order = random.Random(seed)
    lines = (" ".join(order.choices(WORDS, k=length)) for _ in range(paragraphs))
    return "\n".join(f"{line}." for line in lines)


def table(**texts):
    return pd.DataFrame({"text": texts})


def shown(repeats, *columns):
    return repeats[list(columns)].values.tolist()


def test_a_copy_that_was_cut_and_changed():
    copied = "\n".join(reversed(story(1).split("\n")[:4])).replace("river1", "stream1")
    repeats = nk.find_repeats(table(a=story(1), b=story(2), c=f"BRANNOCK (HNA) — {copied}"), share=0.4)
    [row] = repeats[repeats["kind"] == "article"].to_dict("records")
    assert (row["article"], row["repeat_of"]) == ("c", "a") and row["share_of_other"] < row["share"] < 1


def test_paragraphs_that_come_back():
    first, second, third = story(3, 3).split("\n")
    text = "\n".join([first, second, first, "Advertisement", third])
    repeats = nk.find_repeats(table(a=text, b=story(4) + "\n" + second))
    assert shown(repeats, "article", "kind", "repeat_of") == [["a", "paragraph", "a"], ["b", "paragraph", "a"]]
    row = repeats.iloc[0]
    assert text[row["start"] : row["end"]] == text[row["repeat_start"] : row["repeat_end"]] == first


def test_the_earliest_is_the_original():
    news = table(late=story(5), early=story(5), undated=story(5))
    news["published"] = pd.to_datetime(["2022-06-17", "2022-06-16", None])
    repeats = nk.find_repeats(news)
    articles = repeats[repeats["kind"] == "article"]
    assert shown(articles, "article", "repeat_of") == [["late", "early"], ["undated", "early"]]  # in the order given


def test_a_longer_version_is_no_copy():
    repeats = nk.find_repeats(table(brief=story(6, 2), full=story(6, 2) + "\n" + story(7, 8)))
    assert shown(repeats, "article", "kind") == [["full", "longer"], ["full", "paragraph"], ["full", "paragraph"]]
    assert repeats["share_of_other"].iloc[0] == 1 and repeats["share"].iloc[0] == pytest.approx(0.2)


@pytest.mark.parametrize(
    "texts",
    [
        {},
        {"a": ""},
        {"a": "It fell.", "b": "It fell."},  # too short to be more than chance
        {"a": story(8), "b": story(9)},
        {"a": f"{story(8)}\nSign up for our newsletter to get the latest news of the river every day.",
         "b": f"{story(9)}\nSign up for our newsletter to get the latest news of the river every day."},
    ],
)  # fmt: skip
def test_no_repeats(texts):
    repeats = nk.find_repeats(table(**texts) if texts else pd.DataFrame({"text": []}))
    assert repeats.empty and list(repeats)[:4] == ["article", "kind", "start", "end"]


def test_claims_and_quotes_count_once():
    said = "“The levee held for nine hours on Tuesday night and then it broke,” Ana Ruiz, the mayor, told reporters."
    news = table(a=f"{said}\n{story(10)}", b=f"{story(11)}\n{said}")
    quotes = nk.table(news, nk.find_quotes)
    marked = nk.mark_repeats(quotes, nk.find_repeats(news))
    assert shown(marked, "article") == [["a"], ["b"]] and marked["repeat_of"].isna().tolist() == [True, False]
    assert nk.mark_repeats(quotes, nk.find_repeats(news.iloc[:1]))["repeat_of"].isna().all()


def test_wrong_arguments():
    with pytest.raises(ValueError, match="share must be above 0"):
        nk.find_repeats(table(a="It fell."), share=50)
    with pytest.raises(ValueError, match="Make the index unique"):
        nk.find_repeats(pd.DataFrame({"text": ["a", "b"]}, index=["x", "x"]))


def test_three_thousand_articles_in_time():
    news = pd.DataFrame({"text": [story(n % 2500, 8, 80) for n in range(3000)]}, index=map(str, range(3000)))
    assert_within(10, lambda: nk.find_repeats(news))
    assert (nk.find_repeats(news)["kind"] == "article").sum() == 500
