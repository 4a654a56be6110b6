"""Who gets to speak: one row a speaker, from articles or from a table of quotes."""

import pandas as pd
import pytest

import newskit as nk

NEWS = pd.DataFrame(
    {
        "outlet": ["gazette.example", "herald.example"],
        "text": [
            'Mayor Ana Ruiz came. "We will stay," she said. Ruiz said the dam held. Officials said two gates failed.',
            '"It leaks," said Ana Ruiz, the mayor of Harrow. They said it fell.',
        ],
    },
    index=["flood-1", "flood-2"],
)


def test_one_row_a_speaker() -> None:
    found = nk.speakers(NEWS)
    ruiz, officials, unclear = found.itertuples(index=False)
    assert (ruiz.name, ruiz.kind, ruiz.role) == ("Ana Ruiz", "person", "Mayor")
    assert (ruiz.quotes, ruiz.words, ruiz.characters) == (3, 8, len("We will stay,the dam heldIt leaks,"))
    assert (ruiz.direct, ruiz.mixed, ruiz.indirect) == pytest.approx((2 / 3, 0, 1 / 3))
    assert (ruiz.articles, ruiz.outlets) == (2, 2)
    assert (officials.name, officials.kind, officials.articles) == ("Officials", "group", 1)
    assert pd.isna(unclear.name) and unclear.quotes == 1  # "they" are nobody by name


def test_a_table_of_quotes_will_do() -> None:
    quotes = nk.table(NEWS, nk.find_quotes)
    assert nk.speakers(NEWS, quotes).equals(nk.speakers(NEWS))
    assert nk.speakers(quotes).drop(columns="outlets").equals(nk.speakers(NEWS).drop(columns="outlets"))
    assert nk.speakers(quotes)["outlets"].tolist() == [0, 0, 0]  # it does not say where an article stood


def test_a_doubtful_name_counts_where_asked_for() -> None:
    quotes = nk.table(NEWS, nk.find_quotes).assign(confidence=0.4)
    assert nk.speakers(quotes)["name"].isna().all()
    assert nk.speakers(quotes, least=0.3)["name"].notna().sum() == 2


def test_nothing_said_is_an_empty_table_of_the_same_types() -> None:
    assert nk.speakers(NEWS.iloc[:0]).dtypes.equals(nk.speakers(NEWS).dtypes)


def test_a_table_without_speakers_says_what_is_missing() -> None:
    with pytest.raises(ValueError, match="'kind'"):
        nk.speakers(NEWS, nk.table(NEWS, nk.find_quotes).drop(columns="kind"))
