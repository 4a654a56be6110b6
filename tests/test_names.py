"""Names: persons, organisations, places."""

import pytest

from newskit.names import find_names


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
        ("They thanked nurse Ana Ruiz.", "nurse"),
        ("Lee Marsh, who came late, left.", None),
    ],
)
def test_roles(text: str, role: str | None) -> None:
    assert find_names(text)[0].role == role
