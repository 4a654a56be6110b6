"""The gold of the sample articles stands where it says, and newskit holds its floors against it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import newskit as nk

sys.path.insert(0, str(Path(__file__).parent))

import score_samples
from score_samples import fallen, read_floors, score_all

TABLES = ("quotes", "numbers", "times", "claims")
SCORERS = {name: getattr(score_samples, f"score_{name}") for name in TABLES}


@pytest.fixture(scope="module")
def scores() -> dict[str, score_samples.Scores]:
    return score_all()


@pytest.mark.parametrize("name", [*TABLES, "pairs"])
def test_the_gold_is_checked_against_the_text(name: str) -> None:
    news, gold = nk.sample_articles(), nk.sample_gold(name)
    for side in ("_a", "_b") if name == "pairs" else ("",):
        columns = [f"{column}{side}" for column in ("article", "start", "end", "text")]
        where = gold[f"where{side}"] if side else ["text"] * len(gold)
        for (article, start, end, text), part in zip(gold[columns].itertuples(index=False), where, strict=True):
            whole = news.loc[article, "title" if part == "title" else "text"]
            assert 0 <= start < end and whole[start:end] == text
    if name != "pairs":
        assert set(gold["article"]) == set(news.index)
        assert not gold.duplicated(["article", "start", "end", *({"kind"} & {*gold.columns})]).any()


def test_the_tables_of_the_gold_fit_each_other() -> None:
    """Claims are numbers, a speaker of a claim says something, and pairs are pairs of claims."""
    places = ["article", "start", "end"]
    numbers, claims, pairs = (nk.sample_gold(name).set_index(p) for name, p in zip(
        ("numbers", "claims", "pairs"), (places, places, "subject"), strict=True))  # fmt: skip
    assert claims.index.isin(numbers.index).all() and claims.index.is_unique
    assert set(claims["status"]) <= {"asserted", "denied", "alleged", "conditional", "planned", "asked"}
    assert (claims["voice"] == "speaker").ge(claims["speaker_name"].notna()).all()
    for side in "ab":
        inside = pairs[pairs[f"where_{side}"] == "text"]
        told = inside[[f"{place}_{side}" for place in places]].itertuples(index=False, name=None)
        assert [place for place in told if place not in claims.index] == []
    assert set(pairs["relation"]) == {"agree", "overlap", "update", "differ"}


@pytest.mark.parametrize("name", TABLES)
def test_the_gold_scores_full_against_itself(name: str) -> None:
    gold = nk.sample_gold(name)
    if "speaker_name" in gold.columns:
        gold["speaker_name"] = gold["speaker_name"].str.split(" / ").str[0]  # the first of equally right forms
    figures, errors = SCORERS[name](gold)
    assert not errors and set(figures.values()) == {100.0}
    fewer, errors = SCORERS[name](gold.iloc[::2])
    assert fewer["recall"] == pytest.approx(50, abs=2) and {error[0] for error in errors} == {"missed"}


def test_the_page_tells_how_many_rows_there_are() -> None:
    page = (Path(__file__).parents[2] / "docs" / "samples.md").read_text(encoding="utf-8")
    rows = {name: len(nk.sample_gold(name)) for name in (*TABLES, "pairs")}
    assert [name for name, number in rows.items() if f"| `{name}` | {number} |" not in page] == []


@pytest.mark.parametrize("name", [*TABLES, "pairs"])
def test_samples_hold_their_floors(name: str, scores: dict[str, score_samples.Scores]) -> None:
    floors = read_floors()[name]
    assert floors.keys() == scores[name].figures.keys()
    assert not fallen(scores[name].figures, floors), "python tests/accuracy/score_samples.py --errors tells which rows"


def test_another_name_is_refused() -> None:
    with pytest.raises(ValueError, match="quotes, numbers, times, claims, pairs; got 'quote'"):
        nk.sample_gold("quote")  # type: ignore[arg-type]
