"""Articles: layers, and what may stand for an article."""

from datetime import UTC, date, datetime

import pandas as pd
import pytest

import newskit as nk
from newskit.article import Article, as_article, as_articles


@pytest.mark.parametrize(
    "given, published",
    [
        (date(2022, 6, 16), datetime(2022, 6, 16)),
        (datetime(2022, 6, 16, 9, tzinfo=UTC), datetime(2022, 6, 16, 9)),  # local time as it is; the zone is dropped
        (pd.Timestamp("2022-06-16"), datetime(2022, 6, 16)),
        (pd.NaT, None),
        (None, None),
    ],
)
def test_published(given: object, published: datetime | None) -> None:
    assert Article("It fell.", published=given).published == published  # type: ignore[arg-type]


@pytest.mark.parametrize("given", ["2022-06-16", "20220616", "June 16, 2022", "16 Jun 2022", "2022/06/16"])
def test_dates_that_a_table_has_as_texts(given: str) -> None:
    assert as_article(pd.Series({"text": "It fell.", "published": given})).published == datetime(2022, 6, 16)


@pytest.mark.parametrize("given", ["06/07/2022", "16.06.2022", " 6-7-22"])
def test_no_text_is_guessed_to_be_a_date(given: str) -> None:
    """One row of a column would be read as the 6th of July, its neighbour as the 16th of June."""
    with pytest.raises(ValueError, match=r"which is the month\? .*news\['published'\] = pandas.to_datetime"):
        as_article(pd.Series({"text": "It fell.", "published": given}))


def test_wrong_arguments_say_what_to_do() -> None:
    with pytest.raises(TypeError, match="must be a string, got float"):
        Article(float("nan"))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"news\.iloc\[0\]"):
        nk.find_quotes(nk.sample_articles())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="column `text`"):
        list(as_articles(pd.DataFrame({"body": ["It fell."]})))
    with pytest.raises(AttributeError, match="has no attribute 'find_quote'") as raised:
        nk.find_quote  # type: ignore[attr-defined]  # noqa: B018
    assert raised.value.name == "find_quote" and raised.value.obj is nk  # Python then asks: did you mean?


def test_what_may_stand_for_articles() -> None:
    news = nk.sample_articles().iloc[:2]
    assert [article.id for article in as_articles(news)] == ["flood-01", "flood-02"]
    assert [article.text for article in as_articles(news["text"])] == news["text"].to_list()
    assert as_article(news.iloc[0]).outlet == "ostreygazette.example"
    assert [article.id for article in as_articles(["It fell.", Article("It rose.", id="a")])] == ["0", "a"]
    assert [article.text for article in as_articles(pd.DataFrame({"text": ["It fell.", None]}))] == ["It fell.", ""]


def test_records_know_their_sentence_and_paragraph() -> None:
    article = Article("It fell. It rose.\nIt was 3 metres high.")
    [number] = nk.find_numbers(article)
    assert (number.sentence, number.paragraph) == (2, 1)


def test_an_article_shows_itself_in_a_notebook() -> None:
    assert "&lt;b&gt;It killed" in Article("<b>It killed 3 people.")._repr_html_()  # type: ignore[attr-defined]
