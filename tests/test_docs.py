"""The documentation tells what the code has: every column, public name and command; its code runs, its links hold."""

from __future__ import annotations

import doctest
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pages import measures as measures_page
from pages import plots as plots_page
from pages import quotes as quotes_page
from pages import times as times_page

import newskit as nk
from newskit.cli import TABLES

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
DOCS = {page.name: page.read_text(encoding="utf-8") for page in PAGES}
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
    assert measures_page.page() == DOCS["measures.md"], "run make pages"


def test_every_picture_is_described_as_it_is_drawn() -> None:
    """The pictures of docs/plots.md have the words of `describe`; each function that draws has one there."""
    assert plots_page.page() == DOCS["plots.md"], "run make pages"
    drawing = {name for name, made in vars(nk.plot).items() if "Axes" in str(returned(made))}
    assert {*re.findall(r"pictures/(\w+)\.png", DOCS["plots.md"])} == drawing == {*plots_page.DRAWN}


def test_every_public_name_has_its_page_of_reference() -> None:
    """Those of nk.plot too that draw, and what describes; `make docs` fails where a name listed there is none."""
    drawing = [f"plot.{name}" for name, made in vars(nk.plot).items() if "Axes" in str(returned(made))]
    assert len(drawing) > 5
    listed = set(re.findall(r"^   ([\w.]+)$", DOCS["api.md"], flags=re.MULTILINE)) | {"plot", "STOP_WORDS"}
    assert {*nk.__all__, *drawing, "plot.describe"} ^ listed == set()


def returned(made: object) -> object:
    return inspect.signature(made).return_annotation if inspect.isfunction(made) else None


def test_every_command_is_told() -> None:
    assert [name for name in ["report", *TABLES] if f"`newskit {name} articles/" not in DOCS["reports.md"]] == []


def test_the_start_page_leads_to_every_page() -> None:
    linked = set(re.findall(r"^- \[.*?\]\(([\w-]+\.md)\)", DOCS["index.md"], flags=re.MULTILINE))
    assert linked == DOCS.keys() - {"README.md", "CONTRIBUTING.md", "index.md"}


def test_the_glossary_is_sorted() -> None:
    words = re.findall(r"^\*\*(.+?)[.,*]", DOCS["glossary.md"], flags=re.MULTILINE)
    assert words == sorted(words, key=str.casefold) and len(words) > 40


def anchors(page: str) -> set[str]:
    """The addresses of a page's headings, as code hosts and the website make them: "## A, `b`" is #a-b."""
    headings = re.findall(r"^#+ (.+)$", page, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", DOCS)
def test_links_lead_somewhere(name: str) -> None:
    folder = ROOT if name in ("README.md", "CONTRIBUTING.md") else ROOT / "docs"
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", DOCS[name]):
        assert (folder / target).exists(), f"{target} is not there"
        page = DOCS.get(Path(target).name if target else name, "")
        assert not anchor or anchor in anchors(page), f"{target} has no heading #{anchor}"


@pytest.mark.parametrize("name", [name for name, page in DOCS.items() if "\n>>> " in page])
def test_the_examples_of_a_page_hold(name: str) -> None:
    options = doctest.NORMALIZE_WHITESPACE
    failed, tried = doctest.testfile(
        str(ROOT / "docs" / name), module_relative=False, encoding="utf-8", optionflags=options
    )
    assert tried and not failed


def code(page: str) -> list[str]:
    """The Python blocks of a page that show no answers."""
    return [block for block in re.findall(r"```python\n(.*?)```", page, flags=re.DOTALL) if ">>>" not in block]


@pytest.fixture(scope="module")
def names() -> dict[str, object]:
    """What the pages take for granted: the tables of four articles."""
    news = nk.sample_articles().iloc[:4]
    quotes, numbers, times = nk.tables(news)
    claims = nk.trace_claims(news, quotes=quotes, numbers=numbers, times=times)
    scores, events = nk.measure(news), nk.timeline(news, times=times, quotes=quotes)
    made = {"quotes": quotes, "numbers": numbers, "times": times, "claims": claims, "scores": scores, "events": events}
    return {"nk": nk, "news": news, **made}


@pytest.mark.parametrize(
    "name", sorted({name for name, page in DOCS.items() if code(page)} - {"README.md", "add-a-rule.md"})
)
def test_the_code_of_a_page_runs(
    name: str, names: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Block after block, each with what those before it made. What needs an extra's own data is left out."""
    monkeypatch.chdir(tmp_path)
    nk.write_articles(nk.sample_articles().iloc[:4], "articles")
    known = dict(names)
    for block in code(DOCS[name]):
        if "spacy" not in block:
            exec(block, known)


def test_the_readme_makes_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    nk.write_articles(nk.sample_articles().iloc[:4], "articles")
    for block in code(DOCS["README.md"]):
        exec(block, {})
    assert "Marisol Tennant" in (tmp_path / "report.html").read_text(encoding="utf-8")


PROOF = """
import sys
sys.path[:0] = ["tests"]
from newskit.times import days
exec({rule!r}, vars(days))
from test_rules import COUNTER_EXAMPLES, EXAMPLES, test_counter_examples, test_examples
for cases, test in (EXAMPLES, test_examples), (COUNTER_EXAMPLES, test_counter_examples):
    own = [case for case in cases if case[2].name == "times.weekday_week"]
    assert own
    for case in own:
        test(*case)
"""


def test_the_rule_that_is_taught_is_a_rule() -> None:
    """Its examples and counter-examples hold beside all other rules; in a process of its own, which it changes."""
    [rule] = [block for block in code(DOCS["add-a-rule.md"]) if "@RULES.rule" in block]
    proof = [sys.executable, "-c", PROOF.format(rule=rule)]
    done = subprocess.run(proof, capture_output=True, text=True, cwd=ROOT)
    assert not done.returncode, done.stderr


def test_the_page_of_times_shows_what_the_rules_answer() -> None:
    assert times_page.page() == DOCS["times.md"], "run make pages"


def test_the_page_of_quotes_shows_what_the_rules_answer() -> None:
    assert quotes_page.page() == DOCS["quotes.md"], "run make pages"


def test_every_column_of_speakers_is_told() -> None:
    assert [name for name in nk.speakers("It rained.").columns if f"`{name}`" not in DOCS["quotes.md"]] == []
