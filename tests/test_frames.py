"""table(): any finder's records as one DataFrame, typed, numbered, streamed, in one process or several."""

import io
import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import ClassVar, Literal

import numpy as np
import pandas as pd
import pandas.testing as pdt
import pytest

from newskit import progress
from newskit.article import Article, as_articles, find_sentences
from newskit.frames import build, schema, table, tables
from newskit.numbers import find_numbers
from newskit.quotes import find_quotes
from newskit.reading import read_articles
from newskit.spans import Span
from newskit.times import find_times

TEXT_DTYPE = pd.Series([""]).dtype
NEWS = pd.DataFrame(
    {
        "title": ["Levee breaks, 9 dead", ""],
        "published": pd.to_datetime(["2022-06-02", None]),
        "text": ['"It rose fast," said Ana Ruiz. She counted 40 boats on Monday.', "Nothing happened."],
    },
    index=pd.Index(["flood-01", "flood-02"], name="article"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vowel(Span):
    """A vowel, with a field of every kind a column can have."""

    PREFIX: ClassVar[str] = "v"
    LINKS: ClassVar[tuple[str, ...]] = ("before",)
    letter: Literal["a", "e"]
    number: int
    place: int | None = None
    share: float = 0.0
    strong: bool = False
    seen: datetime | None = None
    others: tuple[str, ...] = ()
    before: str | None = None


def find_vowels(article: Article, letters: str = "ae") -> list[Vowel]:
    return [
        article.record(
            Vowel,
            at,
            at + 1,
            rule="vowels",
            letter=article.text[at],
            number=at,
            place=None if at == 1 else at,
            seen=datetime(1, 1, 1) if at == 1 else None,
            others=("x", "y") if at == 1 else (),
            before=None if at == 1 else "v1",
        )
        for at in range(len(article.text))
        if article.text[at] in letters
    ]


def test_columns_ids_and_dtypes():
    found = table(Article("tea", id="cup"), find_vowels)
    assert list(found.columns) == [
        *("article", "id", "text", "letter", "number", "place", "share", "strong", "seen", "others", "before"),
        *("where", "sentence", "paragraph", "start", "end", "rule"),
    ]
    first, second = found.to_dict("records")
    assert (first["id"], second["id"], second["before"]) == ("cup/v1", "cup/v2", "cup/v1")
    assert (first["seen"].year, first["others"], second["others"]) == (1, "x; y", "")
    assert pd.isna(first["place"]) and pd.isna(second["seen"]) and pd.isna(first["before"])
    assert found.dtypes.astype(str).to_dict() == {
        **dict.fromkeys(["article", "id", "text", "letter", "others", "before", "where", "rule"], str(TEXT_DTYPE)),
        **dict.fromkeys(["number", "sentence", "paragraph", "start", "end"], "int64"),
        **{"place": "Int64", "share": "float64", "strong": "bool", "seen": "datetime64[s]"},
    }


@pytest.mark.parametrize("find", [find_vowels, find_sentences, find_quotes, find_numbers, find_times])
def test_an_empty_table_is_the_schema(find):
    empty = schema(find)
    pdt.assert_frame_equal(table([], find), empty)
    pdt.assert_frame_equal(table("", find), empty)
    full = table(NEWS, find)
    pdt.assert_series_equal(full.dtypes, empty.dtypes)
    assert isinstance(full.index, pd.RangeIndex)


def test_titles_have_rows_and_ids_of_their_own():
    found = table(NEWS, find_numbers, titles=True)
    assert found[["id", "where", "text", "start"]].values.tolist() == [
        ["flood-01/title-n1", "title", "9", 14],
        ["flood-01/n1", "text", "40", NEWS["text"].iloc[0].index("40")],
    ]
    links = table(Article("tea", title="tea", id="cup"), find_vowels, titles=True)["before"]
    assert list(links.dropna()) == ["cup/title-v1", "cup/v1"]


def test_one_pass_gives_the_same_tables():
    quotes, numbers, times = tables(NEWS)
    for found, find in ((quotes, find_quotes), (numbers, find_numbers), (times, find_times)):
        pdt.assert_frame_equal(found, table(NEWS, find))
    assert len(quotes) and len(numbers) and len(times)


def test_options_and_partials_reach_the_finder():
    expected = table("tea", find_vowels, letters="e")
    assert list(expected["text"]) == ["e"]
    pdt.assert_frame_equal(table("tea", partial(find_vowels, letters="e")), expected)


def test_an_iterable_is_read_one_article_at_a_time():
    read: list[int] = []

    def stream() -> Iterator[Article]:
        for number in range(3):
            read.append(number)
            yield Article("tea", id=str(number))

    def find(article: Article) -> list[Vowel]:
        assert len(read) == int(article.id) + 1
        return find_vowels(article)

    assert len(table(stream(), find)) == 6


def test_a_finder_without_an_annotation():
    def find(article):
        return find_vowels(article)

    pdt.assert_frame_equal(table("tea", find), table("tea", find_vowels))  # inferred from what it finds
    assert list(table("xyz", find).columns[:3]) == ["article", "id", "text"]
    with pytest.raises(TypeError, match=r"-> list\[MyRecord\]"):
        schema(find)


def fails(article: Article) -> list[Vowel]:
    raise ZeroDivisionError("no vowels" if article.id == "b" else "b first")


class Stubborn(Exception):
    """Cannot be sent from one process to another."""

    def __init__(self, one: int, two: int) -> None:
        super().__init__(f"{one} and {two}")


def fails_stubbornly(article: Article) -> list[Vowel]:
    raise Stubborn(1, 2)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_finder_that_fails_names_the_article(processes):
    with pytest.raises(ZeroDivisionError, match="no vowels") as caught:
        table([Article("", id="b"), Article("", id="c")], fails, processes=processes)
    assert caught.value.__notes__ == ["fails was reading article 'b'."]


def test_an_exception_that_cannot_travel_is_told_in_words():
    with pytest.raises(RuntimeError, match="Stubborn: 1 and 2"):
        table(["tea"], fails_stubbornly, processes=2)


@pytest.mark.parametrize(
    "articles, find, options, error, message",
    [
        (5, find_vowels, {}, TypeError, "table of articles"),
        ({"text": "tea"}, find_vowels, {}, TypeError, "table of articles"),  # its keys are no texts
        (b"tea", find_vowels, {}, TypeError, "table of articles"),
        (pd.DataFrame({"text": ["tea"], "published": ["soon"]}), find_vowels, {}, ValueError, "errors='coerce'"),
        (pd.DataFrame({"text": ["tea"], "published": [20220616]}), find_vowels, {}, TypeError, "format='%Y%m%d'"),
        ("tea", lambda article: ["tea"], {}, TypeError, "derived from newskit.Span"),
        ([Article("tea", id="a")] * 2, find_vowels, {}, ValueError, "Two articles are named 'a'"),
        ("tea for 2", find_numbers, {"tagger": lambda words: [("X", "X")]}, ValueError, "1 tags for 3 tokens"),
        ("tea", find_vowels, {"processes": 0}, ValueError, "processes must be 1 or more"),
        ("tea", "vowels", {}, TypeError, "find must be a finder itself, .* got 'vowels'"),
        ("tea", find_vowels(Article("tea")), {}, TypeError, "without parentheses"),
        ("tea", lambda article: [], {"processes": 2}, TypeError, "at the top of a module"),
    ],
)
def test_wrong_arguments_say_what_to_do(articles, find, options, error, message):
    with pytest.raises(error, match=message):
        table(articles, find, **options)


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA, pd.NaT, ""])
def test_a_day_of_publication_may_be_missing(missing):
    news = pd.DataFrame({"text": ["tea", "tea"], "published": pd.Series([date(2022, 6, 16), missing], dtype=object)})
    assert [article.published for article in as_articles(news)] == [datetime(2022, 6, 16), None]


def test_processes_give_the_same_rows_in_the_same_order():
    """Also where processes begin from nothing (spawn), as on Windows and macOS."""
    code = """
import multiprocessing, sys
from newskit import progress
from newskit.article import Article, as_articles, find_sentences
from newskit.frames import table
if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    articles = [Article(f"One {i}. Two.", title="T", id=f"a{i}") for i in range(70)]
    one = table(articles, find_sentences, titles=True)
    assert len(one) == 210
    assert one.equals(table(iter(articles), find_sentences, titles=True, processes=2))
    print("same")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "same\n", done.stderr


@pytest.mark.parametrize(
    "begins, told", [("spawn", "another process cannot read what a notebook or a prompt defines"), ("fork", "0 rows")]
)
def test_a_finder_of_a_notebook(begins, told):
    """Processes that begin from nothing cannot read it; a forked one has it."""
    if begins not in multiprocessing.get_all_start_methods():
        pytest.skip("this system cannot fork")
    code = f"""
import multiprocessing, newskit as nk
multiprocessing.set_start_method({begins!r})
def find_none(article) -> list[nk.Span]:
    return []
try:
    print(len(nk.table(["Tea."], find_none, processes=2)), "rows")
except TypeError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert told in done.stdout, done.stderr


def test_progress_is_shown_when_asked_for(capsys):
    table(["tea"] * 3, find_vowels, progress=True)
    assert "3/3" in capsys.readouterr().err
    table(["tea"] * 300, find_vowels)  # nobody watches a pipe
    assert capsys.readouterr().err == ""


def test_a_long_reading_shows_how_far_it_is(monkeypatch, tmp_path):
    """In a terminal; how many articles there are nobody knows before the end."""
    rows = "".join(f"It rained {n} days.\n" for n in range(700))
    (tmp_path / "a.csv").write_text(f"text\n{rows}", encoding="utf-8")
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_SECONDS", 0)
    assert len(read_articles(tmp_path / "a.csv")) == 700
    assert " articles" in terminal.getvalue()


def test_half_characters_do_not_stop_a_table():
    found = table(Article("t\ud800a", id="a"), find_sentences)
    assert len(found) == 1 and len(found["text"].iloc[0]) == 3


def test_inputs_stay_as_they_are():
    before = NEWS.copy(deep=True)
    tables(NEWS)
    pdt.assert_frame_equal(NEWS, before)


def test_build_says_which_column_does_not_fit():
    with pytest.raises(TypeError, match="'n'"):
        build([(None,)], {"n": int})
    assert build([], {"n": float | None})["n"].dtype == np.float64
