"""Names: persons, organisations, places."""

import numpy as np
import pytest

from newskit.names import find_names
from newskit.names.gazetteer import gazetteer_features, pronoun_of
from newskit.names.labels import LABELS, likeliest


def named(text: str) -> list[tuple[str, str, str]]:
    return [(name.text, name.type, name.name) for name in find_names(text)]


@pytest.mark.parametrize(
    "text, names",
    [
        # titles stand outside a name; a surname is linked to the full name
        (
            "Mayor Ana Ruiz came. Ruiz spoke.",
            [("Ana Ruiz", "person", "Ana Ruiz"), ("Ruiz", "person", "Ana Ruiz")],
        ),
        ("They met in Paris on Monday.", [("Paris", "place", "Paris")]),
        # a surname that is also a city's name, where the article introduces it so
        (
            "Valeska Paris left. Paris was six.",
            [("Valeska Paris", "person", "Valeska Paris"), ("Paris", "person", "Valeska Paris")],
        ),
        ("The Harrow Fire Department came.", [("Harrow Fire Department", "organisation", "Harrow Fire Department")]),
        ("He left the Church of Harrow.", [("Church of Harrow", "organisation", "Church of Harrow")]),
        ("NATO and the UK agreed.", [("NATO", "organisation", "NATO"), ("UK", "place", "UK")]),
        ("Ostrey Hydro said it paid.", [("Ostrey Hydro", "organisation", "Ostrey Hydro")]),
        ("Ludwig van Beethoven Ruiz said so.", [("Ludwig van Beethoven Ruiz", "person", "Ludwig van Beethoven Ruiz")]),
        # an acronym stands for the longer name whose initials it has, in brackets or not
        (
            "The International Monetary Fund (IMF) met. The IMF lent.",
            [
                ("International Monetary Fund", "organisation", "International Monetary Fund"),
                ("IMF", "organisation", "International Monetary Fund"),
                ("IMF", "organisation", "International Monetary Fund"),
            ],
        ),
        # the short form of a firm leaves out its ending
        (
            "They sued Quellor Inc. on Monday. Quellor paid.",
            [("Quellor Inc.", "organisation", "Quellor Inc."), ("Quellor", "organisation", "Quellor Inc.")],
        ),
        (
            "She signed with Acme Corp. on Monday. Acme's shares fell.",
            [("Acme Corp.", "organisation", "Acme Corp."), ("Acme", "organisation", "Acme Corp.")],
        ),
        # "and" joins two people, or a family's firm; 's ends an owner and stays inside a name
        ("Ana Ruiz and Luca Bianchi met.", [(n, "person", n) for n in ("Ana Ruiz", "Luca Bianchi")]),
        ("He works for Ruiz and Sons.", [("Ruiz and Sons", "organisation", "Ruiz and Sons")]),
        ("They saw Oslo's mayor.", [("Oslo", "place", "Oslo")]),
        ("The Luhansk People's Republic spoke.", [(n, "organisation", n) for n in ("Luhansk People's Republic",)]),
        # what every reader knows, climate, and two of a list
        ("Sales at Amazon rose.", [("Amazon", "organisation", "Amazon")]),
        ("They feared El Niño.", []),
        # two owners and two ends of a border are two names
        ("the U.S.-Mexico border", [("U.S.", "place", "U.S."), ("Mexico", "place", "Mexico")]),
        # datelines and the states of members of a parliament
        (
            "HARROW, Iowa (AP) — It rained.",
            [("HARROW", "place", "HARROW"), ("Iowa", "place", "Iowa"), ("AP", "organisation", "AP")],
        ),
        ("Sen. Ana Ruiz (D-Ohio) left.", [("Ana Ruiz", "person", "Ana Ruiz"), ("Ohio", "place", "Ohio")]),
        # no names: the first word of a sentence, a nationality, a weekday, a month
        ("Protesters left. The French came on Monday in May, and protesters cheered.", []),
    ],
)
def test_find_names(text: str, names: list[tuple[str, str, str]]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text, role",
    [
        ("Governor Alma Rostad came.", "Governor"),
        ("Mr Lee Marsh came.", None),  # a courtesy title says nothing
        ("Lee Marsh, a retired baker from Harrow, came.", "a retired baker from Harrow"),
        ("Lee Marsh, 62, a baker, came.", "a baker"),
        ("The county coroner, Ana Ruiz, came.", "The county coroner"),
        ("School nurse Ana Ruiz came.", "School nurse"),
        ("They met former Secretary of State Ana Ruiz.", "former Secretary of State"),
        ("Ukrainian President Ana Ruiz came.", "Ukrainian President"),
        ("Ana Ruiz, chief of the county's Harbour Office, came.", "chief of the county's Harbour Office"),
        ("Ana Ruiz, a former nurse said to be rich, wrote it.", "a former nurse"),
        ("His 6-year-old daughter Ana Ruiz came.", "6-year-old daughter"),
        ("They thanked nurse Ana Ruiz.", "nurse"),
        ("Lee Marsh, who came late, left.", None),
    ],
)
def test_roles(text: str, role: str | None) -> None:
    assert find_names(text)[0].role == role


@pytest.mark.parametrize(
    "text, kind",
    [
        ("They met Orlaith Brenn Harbour, a Swiss woman and former nurse.", "person"),
        ("They met Ostrey Harbour, 34, a nurse.", "person"),
        ("They met Ostrey Hydro, a member of the group.", "organisation"),  # bodies are members, too
        ("Ostrey Harbour, an analyst who follows the firm, left.", "person"),
        ("The county coroner, Ostrey Harbour, said so.", "person"),
    ],
)
def test_only_people_have_an_age_or_a_trade(text: str, kind: str) -> None:
    assert find_names(text)[-1].type == kind


@pytest.mark.parametrize(
    "text, short, name",
    [
        ("Donald J. Marsh came. Donald Marsh spoke. Marsh left.", "Donald Marsh", "Donald J. Marsh"),
        ("Donald J. Marsh came. Donald Marsh spoke. Marsh left.", "Marsh", "Donald J. Marsh"),
        ("Ana Ruiz and Per Ruiz came. Ruiz left.", "Ruiz", "Ruiz"),  # two bear it: left as it is
        ("Ana Paris, a Swiss woman, came. Paris left. They saw Paris.", "Paris", "Ana Paris"),  # a place's name as well
        ("Ana Paris, a Swiss woman, came. She went to Paris.", "Paris", "Paris"),
        ("The Arctic Fishing Council met. AFC members left.", "AFC", "Arctic Fishing Council"),
        # surnames that are words, which elsewhere mean what they always mean
        ("Lee Price came. “Stay here,” said Price.", "Price", "Lee Price"),
        # capitals of an opening are no name of their own
        ("ANA RUIZ left early. Later Ana Ruiz came back. Ruiz spoke.", "Ruiz", "Ana Ruiz"),
        ("ANA RUIZ left early. Later Ana Ruiz came back. Ruiz spoke.", "ANA RUIZ", "Ana Ruiz"),
    ],
)
def test_short_forms(text: str, short: str, name: str) -> None:
    assert {found.text: found.name for found in find_names(text)}[short] == name


def test_a_word_is_read_by_its_other_places() -> None:
    """ "Brenlow" alone might be a person; the article calls it a bank elsewhere."""
    names = find_names(
        "They asked Brenlow about it. It was Brenlow Bank that lent. Brenlow Bank paid, and Brenlow won."
    )
    assert {name.type for name in names} == {"organisation"}


def test_what_lists_know() -> None:
    assert {"zg", "zc1"} & set(gazetteer_features("Paris")) and not gazetteer_features("paris")
    assert (pronoun_of("Maria"), pronoun_of("james"), pronoun_of("Leslie"), pronoun_of("Qx")) == (
        "she",
        "he",
        None,
        None,
    )


def test_labels_are_legal() -> None:
    """A name goes on only behind its beginning, however well a later label fits."""
    scores = np.full((3, len(LABELS)), -9.0, np.float32)
    scores[0, 0] = scores[1, 2] = scores[2, 2] = 0
    assert likeliest(scores) in ([0, 1, 2], [1, 2, 2])


ODD = [
    "",
    " ",
    "A",
    "A" * 50_000,
    "A " * 5_000,
    "US " * 5_000,
    "🙂 \u202b\u0627\u0644\u062d",
    "\x85",
    "(D-Ohio)",
    "- - -",
]


@pytest.mark.parametrize("text", ODD)
def test_any_text(text: str) -> None:
    assert all(text[name.start : name.end] == name.text for name in find_names(text))
