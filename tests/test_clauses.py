"""Clauses around a time or a number, in sentences as news writes them."""

import pytest

from newskit.article import Article
from newskit.clauses import NEAR, clause_at, lists_joined, pieces


@pytest.mark.parametrize(
    "text, found",
    [
        ("The levee broke on Monday, killing 12.", ["The levee broke on Monday", "killing 12."]),
        ("It paid 1,200 crowns.", ["It paid 1,200 crowns."]),  # a comma inside a number
        ("More than 30 fled.", ["More than 30 fled."]),  # no comparison of clauses
        ("Pay fell from 30 crowns.", ["Pay fell", "from 30 crowns."]),
        ("The ship from Harrow sank.", ["The ship from Harrow sank."]),
        ("The Harrow–Tolland pact – now old – fell.", ["The Harrow–Tolland pact", "now old", "fell."]),
        ("A well-known man-that-was spoke.", ["A well-known man-that-was spoke."]),
        ("", []),
        (",,;", []),
    ],
)
def test_pieces(text, found):
    assert [text[piece.start : piece.end] for piece in pieces(text)] == found


def test_dates_and_lists_of_dates_stay_whole():
    text = "It failed in 2013, 2016 and 2018, and on Friday, June 3, it broke."
    whole = [(text.index(word), text.index(word) + len(word)) for word in ("2013", "2016", "2018", "Friday, June 3")]
    assert [text[p.start : p.end] for p in pieces(text, whole=lists_joined(text, whole))] == [
        "It failed in 2013, 2016 and 2018",
        "and on Friday, June 3",
        "it broke.",
    ]


@pytest.mark.parametrize(
    "text, clause",
    [
        ("The town was calm, but [Monday] the levee broke.", "Monday the levee broke"),
        ("On [Monday], the levee broke.", "On Monday, the levee broke"),
        ("The rain stopped and on [Monday], the town was empty.", "on Monday, the town was empty"),
        ("The levee broke and fell on [Monday].", "The levee broke and fell on Monday"),
        ("On [Monday] they found and mended the gate.", "On Monday they found and mended the gate"),  # one object
        ("On [Monday] they came and the levee broke.", "On Monday they came"),
        ("Their house, which they bought in [2013], stood.", "Their house, which they bought in 2013"),
        ("Everyone who came on [Monday] stayed.", "Everyone who came on Monday stayed"),
        ("The last flood, in [1986], killed six people.", "The last flood, in 1986, killed six people"),
        ("The dam, a wall of earth and stone built in [1957], held.", "a wall of earth and stone built in 1957"),
        ("Ana Ruiz, the mayor, came on [Monday].", "Ana Ruiz, the mayor, came on Monday"),
        ("He slept when the siren sounded on [Monday].", "the siren sounded on Monday"),
        ("If it rains on [Monday], they will leave.", "If it rains on Monday, they will leave"),
        ("In [2019].", "In 2019"),
        ("I know that, but I left in [May].", "I left in May"),
        ('It was "a stormy day," but the town slept in [May].', "the town slept in May"),
        ("It rained, but that was in [May].", "that was in May"),
        # who or what a relative clause tells of belongs to it
        ("The rules that took effect in [2019] fell.", "The rules that took effect in 2019 fell"),
        ("Ruiz left Harrow, was hired in [1996], a year it rained, and stayed.", "Ruiz left Harrow, was hired in 1996"),
        ("It asked more than the 20 men who served in [1996].", "It asked more than the 20 men who served in 1996"),
        ("Bo Lind, 39, left in [1996].", "Bo Lind, 39, left in 1996"),
        ("He ran, walking home, and he left in [1996].", "he left in 1996"),
    ],
)
def test_clause_at(text, clause):
    start, end = text.index("["), text.index("]") - 1
    article = Article(text.replace("[", "").replace("]", ""))
    a, b = clause_at(article, start, end, (0, len(article.text)), [(start, end)])
    assert article.text[a:b].rstrip(".") == clause


def test_a_clause_is_looked_for_nearby():
    article = Article("word " * 5_000 + "on Monday " + "word " * 5_000)
    start = article.text.index("Monday")
    a, b = clause_at(article, start, start + 6, (0, len(article.text)))
    assert start - NEAR <= a < b <= start + 6 + NEAR
