"""The documentation tells what the code has: every column, public name and command; README's code runs."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest
from pages import quotes as quotes_page
from pages import times as times_page

import newskit as nk

ROOT = Path(__file__).parent.parent
DOCS = {page.name: page.read_text(encoding="utf-8") for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]}
FINDERS = (
    nk.find_quotes,
    nk.find_numbers,
    nk.find_times,
    nk.find_names,
    nk.find_mentions,
    nk.find_boilerplate,
    nk.find_sentences,
)


def sections(page: str) -> dict[str, str]:
    """The sections of a page by their headings; what stands before the first is under ""."""
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    return {"": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}


@pytest.mark.parametrize("find", FINDERS)
def test_every_column_of_a_finder_is_told(find) -> None:
    pages = sections(DOCS["tables.md"])
    told = pages[""] + "".join(
        text for heading, text in pages.items() if find.__name__ in heading or find.__name__ in text
    )
    assert [column for column in nk.schema(find).columns if f"`{column}`" not in told] == []


@pytest.mark.parametrize("name", ["trace_claims", "compare_claims", "timeline", "measure"])
def test_every_column_of_a_table_is_told(name: str) -> None:
    claims = nk.trace_claims(nk.sample_articles().iloc[:0])
    made = nk.compare_claims(claims) if name == "compare_claims" else getattr(nk, name)(nk.sample_articles().iloc[:0])
    told = "".join(DOCS["tables.md"])
    assert [column for column in made.columns if f"`{column}`" not in told] == []


def test_every_public_function_is_told() -> None:
    told = "\n".join(DOCS.values())
    assert [name for name in nk.__all__ if name[0].islower() and f"nk.{name}" not in told] == []


def test_every_measure_is_told_as_it_is() -> None:
    """The table of docs/measures.md is what the docstrings say."""
    rows = [
        f"| `{row.Index}`{'' if row.usual else ' *'} | {row.meaning} | {row.formula} | {row.range} | {row.source} |"
        for row in nk.describe_measures().itertuples()
    ]
    head = ["| measure (* on request) | what it is | formula | range | source |", "|---|---|---|---|---|"]
    table = "\n".join([*head, *rows])
    told = DOCS["measures.md"].split("tells -->\n")[1].split("\n<!-- end")[0]
    assert told == table, f"docs/measures.md should have this table:\n{table}"


def test_links_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target} is not there"


def test_the_examples_of_the_language_page_hold() -> None:
    failed, tried = doctest.testfile(str(ROOT / "docs" / "language.md"), module_relative=False, encoding="utf-8")
    assert tried > 5 and not failed


def test_the_code_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    nk.write_articles(nk.sample_articles().iloc[:4], "articles")
    for block in re.findall(r"```python\n(.*?)```", DOCS["README.md"], flags=re.DOTALL):
        exec(block, {})
    assert "Marisol Tennant" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_page_of_times_shows_what_the_rules_answer() -> None:
    assert times_page.page() == DOCS["times.md"], "run python tests/pages/times.py"


def test_the_page_of_quotes_shows_what_the_rules_answer() -> None:
    assert quotes_page.page() == DOCS["quotes.md"], "run python -m pages.quotes in tests/"


def test_every_column_of_speakers_is_told() -> None:
    assert [name for name in nk.speakers("It rained.").columns if f"`{name}`" not in DOCS["quotes.md"]] == []
