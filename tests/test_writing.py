"""What is written and read again is the same table, and nothing is written where it does not belong."""

from datetime import datetime

import pandas as pd
import pytest
from folders import BODY, URL, read
from hypothesis import given
from hypothesis import strategies as st

from newskit.article import Article
from newskit.reading import read_articles, sample_articles, write_articles

LINE = st.text(st.characters(exclude_characters="\r"), max_size=30)
TRICKY = st.sampled_from(
    ["20220616", "http://a.example/x", "-", "", "River rises", "He came.", "\ufeffx", " a \n b ", "# a"]
)
ARTICLES = st.builds(
    Article,
    text=st.lists(LINE | TRICKY, max_size=6).map("\n".join),
    title=LINE | TRICKY,
    published=st.none() | st.dates(),
    url=st.sampled_from(["", "http://www.a.example/x", "https://b.example/?q=a b".replace(" ", "+"), "b.example/x"]),
    id=st.sampled_from(["a", "b/c", "b/c.txt", "b-c", "june 2022/ü", "table#1"]),
)


@pytest.mark.parametrize("name", ["folder", "a.zip", "a.jsonl"])
@given(articles=st.lists(ARTICLES, min_size=1, unique_by=lambda article: article.id))
def test_written_and_read_again(tmp_path_factory, name, articles):
    folder = tmp_path_factory.mktemp("written")
    news, _ = read(write_articles(articles, folder / "first.jsonl"))
    again, _ = read(write_articles(news, folder / name))
    pd.testing.assert_frame_equal(again, news if name == "a.jsonl" else news.sort_index())
    for article in articles:
        text = article.text.replace("\x00", "\ufffd")
        assert news.loc[article.id, "text"] == "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


def test_header_lines_hold_no_time_and_no_outlet(tmp_path):
    article = Article(BODY, datetime(2022, 6, 16, 9), "River", URL, "The Gazette", "a")
    with pytest.warns(UserWarning, match="no time of day .1 articles .* no outlet .* .1 have another"):
        write_articles([article], tmp_path / "folder")
    assert read_articles(tmp_path / "folder").loc["a", "published"] == pd.Timestamp(2022, 6, 16)
    news = read_articles(write_articles(article, tmp_path / "a.jsonl"))
    assert news.loc["a", "published"] == pd.Timestamp(2022, 6, 16, 9) and news.loc["a", "outlet"] == "The Gazette"


def test_one_article_to_one_file(tmp_path):
    news = read_articles(write_articles(Article(BODY, title="River rises", id="a"), tmp_path / "a.txt"))
    assert news.loc["a"].tolist() == ["River rises", pd.NaT, "", "", BODY]
    with pytest.raises(ValueError, match="a text file holds one article, got 24"):
        write_articles(sample_articles(), tmp_path / "a.txt")


@pytest.mark.parametrize(
    "name", ["../x", "a/../../x", "/x", "a//b", "a/", ".x", "a/.git/b", "..", "a\\b", "a\nb", "C:/x", "__MACOSX/x"]
)
@pytest.mark.parametrize("target", ["inner/folder", "inner/a.zip"])
def test_no_id_leads_out_of_the_folder(tmp_path, name, target):
    (tmp_path / "inner").mkdir()
    with pytest.raises(ValueError, match=r"the id .* Give the table another index, or write a .jsonl file"):
        write_articles([Article(BODY, id=name)], tmp_path / target)
    assert [*tmp_path.rglob("*.txt")] == []
    assert read_articles(write_articles([Article(BODY, id=name)], tmp_path / "a.jsonl"), on_problem=print).shape == (
        1,
        5,
    )


def test_no_link_leads_out_of_the_folder(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "link").symlink_to(tmp_path)
    with pytest.raises(ValueError, match="a link leads out of it"):
        write_articles([Article(BODY, id="link/x")], tmp_path / "folder")
    assert not (tmp_path / "x.txt").exists()


@pytest.mark.parametrize(
    "articles, path, message",
    [
        ([Article(BODY, id="a"), Article(BODY, id="A")], "folder", "are one file name"),  # on Windows and Mac
        ([Article(BODY, id="a", url="not an address")], "folder", "expected a web address"),
        ([Article(BODY, id="a")], "a.csv", "written to a folder or a .zip"),
    ],
)
def test_what_cannot_be_written(tmp_path, articles, path, message):
    with pytest.raises(ValueError, match=message):
        write_articles(articles, tmp_path / path)
