"""Articles: layers, boilerplate, and what may stand for an article."""

from datetime import UTC, date, datetime

import pandas as pd
import pytest

import newskit as nk
from newskit.article import Article, as_article, as_articles, boilerplate_kind


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


def test_wrong_arguments_say_what_to_do() -> None:
    with pytest.raises(TypeError, match="must be a string, got float"):
        Article(float("nan"))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"news\.iloc\[0\]"):
        nk.find_quotes(nk.sample_articles())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="column `text`"):
        list(as_articles(pd.DataFrame({"body": ["It fell."]})))


def test_what_may_stand_for_articles() -> None:
    news = nk.sample_articles().iloc[:2]
    assert [article.id for article in as_articles(news)] == ["flood-01", "flood-02"]
    assert [article.text for article in as_articles(news["text"])] == news["text"].to_list()
    assert as_article(news.iloc[0]).outlet == "ostreygazette.example"
    assert [article.id for article in as_articles(["It fell.", Article("It rose.", id="a")])] == ["0", "a"]
    assert [article.text for article in as_articles(pd.DataFrame({"text": ["It fell.", None]}))] == ["It fell.", ""]


@pytest.mark.parametrize(
    "paragraph, kind",
    [
        ("Related Articles Watch: The river from above", "related"),
        ("Read more: What the gate cost", "related"),
        ("Sign up for our morning newsletter.", "subscription"),
        ("Start your unlimited Gazette trial", "subscription"),
        ("© 2022 Halyard News Agency. All rights reserved.", "rights"),
        ("Reporting by Ana Ruiz; editing by Lee Marsh", "credit"),
        ("Correction: An earlier version gave a wrong date.", "correction"),
        ("Advertisement", "advertisement"),
        ("Follow us on social media", "share"),
        ("The mayor asked residents to sign up for a newsletter that lists open shelters, wells and roads.", None),
        ("More than 300 people signed in at the school.", None),
    ],
)
def test_boilerplate(paragraph: str, kind: str | None) -> None:
    assert boilerplate_kind(paragraph) == kind


def test_boilerplate_stays_in_the_text_and_out_of_the_prose() -> None:
    article = Article('It fell.\nRelated Articles "We sank 3 ships," he said on Monday\nIt rose.')
    assert [sentence.text for sentence in article.prose] == ["It fell.", "It rose."]
    assert len(nk.find_sentences(article)) == 3
    assert nk.find_quotes(article) == nk.find_numbers(article) == nk.find_times(article) == []


def test_records_know_their_sentence_and_paragraph() -> None:
    article = Article("It fell. It rose.\nIt was 3 metres high.")
    [number] = nk.find_numbers(article)
    assert (number.sentence, number.paragraph) == (2, 1)


def test_an_article_shows_itself_in_a_notebook() -> None:
    assert "&lt;b&gt;It killed" in Article("<b>It killed 3 people.")._repr_html_()  # type: ignore[attr-defined]
