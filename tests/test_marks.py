"""Quotation marks: paired by kind, place and paragraph, never by counting."""

import pytest

from newskit.marks import pair_marks, quoted, quotes_with_singles


def words(text: str) -> list[str]:
    return [inside for inside, _ in quoted(text)]


@pytest.mark.parametrize(
    "text, inside",
    [
        ('"We stay," she said.', ["We stay,"]),
        ("“We stay,” she said. “All of us.”", ["We stay,", "All of us."]),
        ("«Nous restons», dit-elle.", ["Nous restons"]),
        ("„Wir bleiben“, sagte sie.", ["Wir bleiben"]),
        ("''We stay,'' she said.", ["We stay,"]),  # two single marks for a double one
        ('“We stay," she said.', ["We stay,"]),  # an editor mixed them
        ('"We stay,” she said. “All of us,“ he said.', ["We stay,", "All of us,"]),  # either way round
        ("”We stay,” she said.", ["We stay,"]),  # one that closes opens, as in Sweden
        ("“He said ‘go’ to me,” she said.", ["He said ‘go’ to me,"]),  # single marks inside double ones are no speech
        ("‘We won’t leave,’ said Ruiz of the residents’ group. ‘It’s ours.’", ["We won’t leave,", "It’s ours."]),
        ("It's the farmers' fault in the '90s.", []),  # apostrophes
        ("A 5' 2\" door and a 6' beam.", [""]),  # inches: a closing mark that nothing opened
    ],
)
def test_pairs(text: str, inside: list[str]) -> None:
    assert words(text) == inside


def test_a_mark_that_nothing_closes_ends_with_its_paragraph() -> None:
    [mark] = pair_marks('She said: "We stay here. ')
    assert (mark.closed, mark.opened) == (False, True)


def test_a_second_opening_mark_ends_the_first() -> None:
    first, second = pair_marks('"We stay. "Go," she said.')
    assert (first.closed, second.closed) == (False, True)
    assert first.end < second.start


def test_a_closing_mark_that_nothing_opened_is_told() -> None:
    [mark] = pair_marks('He broke a ceasefire."')
    assert (mark.opened, mark.start == mark.end) == (False, True)


@pytest.mark.parametrize(
    "text, british",
    [
        ("‘We stay,’ she said.", True),
        ("“We stay,” she said of the ‘smart’ gate.", False),
        ("It's the boys' hut.", False),
    ],
)
def test_articles_that_quote_with_single_marks(text: str, british: bool) -> None:
    assert quotes_with_singles(text) is british
