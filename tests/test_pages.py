"""Saved web pages: the article, and what the page says of itself."""

import pandas as pd
import pytest
from folders import BODY, put, read

PAGE = """<html lang="en"><head><title>River rises | The Gazette</title><meta charset="{charset}">
<meta property="og:title" content="River rises"><meta property="article:published_time" content="2022-06-16T08:00:00Z">
<link rel="canonical" href="https://www.gazette.example/news/river"></head><body><nav><a href="/">Home</a></nav>
<article><h1>River rises</h1>{body}</article></body></html>"""
STORY = (
    "<p>The river rose by two metres on Tuesday, the mayor’s office said. The old bridge was closed.</p><p>It fell.</p>"
)


@pytest.mark.parametrize(
    "charset, written",
    [("utf-8", "utf-8"), ("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("punycode", "utf-8")],
)
def test_pages(tmp_path, charset, written):
    pytest.importorskip("trafilatura")
    news, problems = read(put(tmp_path, a_html=PAGE.format(charset=charset, body=STORY * 2).encode(written)))
    [row] = news.to_dict("records")
    assert (row["title"], row["published"], row["outlet"]) == (
        "River rises",
        pd.Timestamp(2022, 6, 16),
        "gazette.example",
    )
    first, second = row["text"].split("\n")[:2]
    assert (
        first.startswith("The river rose by two metres on Tuesday, the mayor’s office said.") and second == "It fell."
    )
    assert problems == []


@pytest.mark.parametrize(
    "body, problem",
    [
        ("", "no article found in the page"),
        (
            "<div>" * 20_000 + STORY + "</div>" * 20_000,
            "nested more than 200 elements deep",
        ),  # parsers stop at some depth
        ("<p>a</p>" * 40_000, "page too large"),
        ("word " * 1_100_000, "page too large"),
    ],
)
def test_pages_without_article(tmp_path, body, problem):
    pytest.importorskip("trafilatura")
    put(tmp_path, a_html=PAGE.format(charset="utf-8", body=body), b_html="", good_txt=BODY)
    news, problems = read(tmp_path)
    assert news.index.tolist() == ["good"] and problem in problems[0] and problems[1] == "empty file"


def test_pages_without_the_package(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    news, problems = read(put(tmp_path, a_html=PAGE.format(charset="utf-8", body=STORY), good_txt=BODY))
    assert news.index.tolist() == ["good"] and 'pip install "newskit[html]"' in problems[0]
