"""What holds for any text whatsoever: true offsets, text order, no exception, the same answer twice."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from timing import assert_within

import newskit as nk

FINDERS = (
    nk.find_sentences,
    nk.find_boilerplate,
    nk.find_times,
    nk.find_numbers,
    nk.find_names,
    nk.find_mentions,
    nk.find_quotes,
)

PIECES = """said told "We “it ” ‘so ’ ' '' «no» according to , . : ; — - ( ) ? ! \n \n\n Ana Ruiz he who she they that
Mayor Ruiz, of the River Trust 3 1,000 $1.2 to $1.5 million % percent 70-80 one in five dozens about up to at least
Monday June 15 2022 31 February 99/99/99 last week 10:30 a.m. May 1st the 1990s '99 Q3 Jan. U.S. p.m. 5 p.m. rose by
fell from 3.9% to 3.5% 62-year-old twice a third of them ½ ٣٤ 1e999 İ ß \u2028 \u00a0 \ufffd \x00 \x85 Related Articles
@ #x http://x.y
""".split(" ")

newslike = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
anything = st.text(max_size=300)
published = st.sampled_from([None, datetime(2022, 6, 16), datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59)])


def check(text: str, when: datetime | None) -> None:
    article = nk.Article(text, published=when)
    for find in FINDERS:
        found = find(article)
        assert found == find(nk.Article(text, published=when)), f"{find.__name__}: another answer the second time"
        starts = [record.start for record in found]
        assert starts == sorted(starts), f"{find.__name__}: not in text order"
        for record in found:
            assert 0 <= record.start < record.end <= len(text)
            assert text[record.start : record.end] == record.text
            assert record.rule or isinstance(record, nk.Sentence | nk.Token)


@given(newslike, published)
def test_newslike_text(text: str, when: datetime | None) -> None:
    check(text, when)


@given(anything, published)
@example("“.”J", None)  # one letter behind a quotation is a sentence that cannot name who said it
def test_any_text(text: str, when: datetime | None) -> None:
    check(text, when)


@pytest.mark.parametrize("seed", range(12))
def test_mutilated_articles(seed: int) -> None:
    """Marks deleted, doubled and swapped, paragraphs shuffled, stretches lost."""
    dice = random.Random(seed)
    text = nk.sample_articles()["text"].iloc[seed]
    characters = [dice.choice(["", c + c, "”", "“", '"', "'", c]) if c in "\"“”'‘’.,\n" else c for c in text]
    paragraphs = "".join(characters).split("\n")
    dice.shuffle(paragraphs)
    mutilated = "\n".join(paragraphs)
    cut = dice.randrange(len(mutilated))
    check(mutilated[:cut] + mutilated[cut + dice.randrange(80) :], datetime(2022, 6, 16))


@pytest.mark.parametrize("unit", ["@a.", "a-", "1-", ", ", "A.B.", '"', "“", "1 ", "a@"])
@pytest.mark.parametrize("find", [nk.find_sentences, nk.find_names, nk.find_times])
def test_endless_words_and_marks(find: Callable[[str], list[nk.Span]], unit: str) -> None:
    """A stretch of program code or a table without blanks must not hold up a collection."""
    assert_within(10, lambda: find(unit * (150_000 // len(unit))))


def test_no_token_of_digits_is_endless() -> None:
    """Each number of "5:5:5:..." looks at the token it stands in."""
    article = nk.Article("5:" * 1_000 + "1." * 1_000 + "1/" * 1_000)
    assert max(len(token.text) for sentence in article.sentences for token in article.tokens(sentence)) < 100


def test_records_link_within_their_article() -> None:
    """`group`, `parent` and `from_id` name rows that are there."""
    for article in nk.sample_articles().itertuples():
        for find in (nk.find_quotes, nk.find_numbers):
            found = find(nk.Article(article.text, published=article.published))
            ids = {f"{record.PREFIX}{number}" for number, record in enumerate(found, start=1)}
            links = {getattr(record, field) for record in found for field in record.LINKS} - {None}
            assert links <= ids
