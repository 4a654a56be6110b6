"""Development scores must not fall below their floors, where the evaluation data is at hand."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from figures import PAGE, with_tables
from floors import MEASUREMENTS, evaluation_data, fallen, measure, read_floors


@pytest.fixture(scope="session")
def folder() -> Path:
    found = evaluation_data()
    if found is None:
        pytest.skip("the evaluation data is not at hand (NEWSKIT_EVALUATION names its folder)")
    return found


def test_every_measurement_has_its_floors() -> None:
    floors = read_floors()
    assert {name: set(wanted.figures) for name, wanted in MEASUREMENTS.items()} == {
        name: set(floors[name]) for name in MEASUREMENTS
    }


@pytest.mark.parametrize("name", MEASUREMENTS)
def test_scores_hold_their_floors(name: str, folder: Path) -> None:
    figures, _ = measure(name, folder)
    assert not fallen(figures, read_floors()[name])


def test_the_sample_article_holds_its_floor(folder: Path) -> None:
    command = [sys.executable, str(folder / "score" / "check_seed.py"), "--json"]
    result = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    assert result["right"] >= read_floors()["sample article"]["right"], result["faults"]


def test_a_fallen_figure_is_told() -> None:
    assert fallen({"f1": 79.9}, {"f1": 80.0}) == {"f1": (79.9, 80.0)}
    assert fallen({"f1": 80.0}, {"f1": 80.0}) == {}


def test_the_page_shows_the_figures_of_the_files() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert set(re.findall("<!-- figures: (.+?) -->", page)) == set(MEASUREMENTS)
    assert with_tables(page) == page, "python tests/accuracy/figures.py writes it anew"
