"""Genres: a guess with its reason, and no guess where nothing tells."""

import pytest

from newskit.article import Article
from newskit.genres import GENRES, guess_genre

STORY = "The river rose by two metres on Tuesday, and the old bridge was closed.\nIt fell on Friday."
ASKED = "How did you hear of it?\nWe saw the water on Mill Street at noon.\n"
OFFER = "A lamp that floats. Get it from the shop for $12.\n"


@pytest.mark.parametrize(
    "url, title, text, kind, why",
    [
        ("https://a.example/news/river", "River rises", STORY, "news", "nothing says otherwise"),
        ("https://a.example/opinion/river", "River rises", STORY, "opinion", "the address says 'opinion'"),
        ("https://a.example/2022/live-news/river", "River rises", STORY, "live page", "the address says 'live-news'"),
        ("https://a.example/news/live-music-returns", "Bands return", STORY, "news", ""),  # no part of its own
        ("https://opinion.example/news/river", "River rises", STORY, "news", ""),  # a host, no part of the path
        ("", "Opinion: Raise the gate", STORY, "opinion", "the headline is 'Opinion: Raise the gate'"),
        ("", "Opinion polls rise", STORY, "news", ""),
        ("", "River rises: live updates", STORY, "live page", "the headline"),
        ("", "Life on the river: an interview with Ana Ruiz", STORY, "interview", "the headline"),
        ("", "Ruiz refuses interview", STORY, "news", ""),
        (
            "https://a.example/ruiz-interview/",
            "A row over an interview",
            f"{STORY}\n" * 5,
            "news",
            "",
        ),  # which puts no question
        ("https://a.example/ruiz-interview/", "On the river", ASKED + f"{STORY}\n" * 5, "interview", "the address"),
        ("https://a.example/ruiz-interview/", "", "Q: Was it high?\nA: Yes.\n" * 5, "interview", "the address"),
        ("", "Get this floating lamp for just $12", STORY, "shopping", "the headline"),
        ("", "This lamp floats, and it is 40% off today", STORY, "shopping", "the headline"),
        ("", "Gate maker's shares fall 40% off their high", STORY, "news", ""),
        ("", "County buys this $12 million gate", STORY, "news", ""),
        (
            "",
            "The best lamps that float",
            OFFER * 6 + f"{STORY}\n" * 12,
            "shopping",
            "6 of 30 paragraphs name a price or a shop",
        ),
        ("https://a.example/satire/river", "", STORY, "satire", "the address says 'satire'"),
        ("", "The 20 best gifts under $30", STORY, "shopping", "the headline"),
        ("", "", "Q: How high was it?\nA: Two metres.\n" * 3, "interview", "3 paragraphs begin with Q and 3 with A"),
        ("", "", ASKED * 4, "interview", "4 questions stand alone, each before an answer"),
        ("", "", ASKED + STORY, "news", ""),
        ("", "", OFFER * 12, "shopping", "12 of 12 paragraphs name a price or a shop"),
        ("", "", "9:40 a.m. The gate is open.\n" * 5, "live page", "5 paragraphs begin with a clock time"),
        ("http://[broken", "\x00", "", "news", ""),
    ],
)
def test_guess_genre(url, title, text, kind, why):
    genre = guess_genre(Article(text, url=url, title=title))
    assert genre.kind == kind and why in genre.why and kind in GENRES
