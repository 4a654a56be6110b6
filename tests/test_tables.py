"""Tables of articles: CSV, JSON, Excel, Parquet, with columns by whatever name."""

import json
from datetime import datetime

import pandas as pd
import pytest
from folders import put, read

from newskit.cli import write_table
from newskit.frames import table
from newskit.reading import read_articles, write_articles
from newskit.times import find_times


def test_csv(tmp_path):
    put(
        tmp_path,
        a_csv='﻿Date,Headline,Body,Link,Source\n20220616,River,"Rose, then\nfell.",http://a.example/x,The Gazette\n'
        "20221345,Two,It fell.,,\n,Three,,,\n,Four,too,many,cells,here\n,,NaN,,\n,,,,\n2022-06-17,Five,It rose.\n",
    )
    news, problems = read(tmp_path / "a.csv")
    assert news.index.tolist() == ["a#1", "a#2", "a#3", "a#7"]
    assert news["title"].tolist() == ["River", "Two", "Three", "Five"]
    assert news["text"].tolist() == ["Rose, then\nfell.", "It fell.", "", "It rose."]
    assert news["outlet"].tolist() == ["The Gazette", "", "", ""]
    assert news["published"].isna().tolist() == [False, True, True, False]
    assert [problem.split(",")[0] for problem in problems] == [
        "row 2: expected a date like 20220616",
        "row 3: no text; kept with an empty text",
        "row 4: expected 5 cells",
        "row 7: expected 5 cells",
    ]


@pytest.mark.parametrize(
    "name, content",
    [
        ("a.csv", "story,when\nIt fell.,16/06/2022\n"),
        ("a.csv", "story;when\nIt fell.;16/06/2022\n"),  # where the comma is the decimal sign
        ("a.tsv", "story\twhen\nIt fell.\t16/06/2022\n"),
        ("a.jsonl", '{"story": "It fell.", "when": "16/06/2022", "tags": ["river"]}\n\n'),
    ],
)
def test_columns_by_their_own_names(tmp_path, name, content):
    (tmp_path / name).write_text(content)
    news = read_articles(tmp_path, columns={"story": "text", "when": "published"}, date_format="%d/%m/%Y")
    assert news["text"].tolist() == ["It fell."] and news["published"].tolist() == [pd.Timestamp(2022, 6, 16)]
    with pytest.raises(ValueError, match=r"expected a column 'text' with the articles, found story, when.*columns="):
        read_articles(tmp_path, on_problem="raise")


@pytest.mark.parametrize(
    "above, problem",
    [
        ("", ""),
        ("sep=;\n", ""),  # as Excel marks what parts the columns
        ("\nArticles of class 7;\n;;\n", ""),  # a title above the table
        ("Title;Date;Story\nRiver;20220616;It fell.\n", "expected a column 'text'"),  # a table without texts
    ],
)
def test_lines_above_the_names_of_columns(tmp_path, above, problem):
    news, problems = read(put(tmp_path, a_csv=f"{above}Headline;Body\nRiver;It fell.\n", good_txt="It rose."))
    assert problem in "".join(problems) and bool(problem) == bool(problems)
    assert news["text"].tolist() == ["It rose."] if problem else ["It fell.", "It rose."]


def test_texts_in_html(tmp_path):
    """As a site's own interface gives them; what newskit wrote comes back as it was."""
    html = '<p class="a">It rose &amp; fell.</p>\n<p>Now <b>5</b> &lt; 6<br>again</p>'
    put(tmp_path, a_json=json.dumps([{"content": {"rendered": html}}, {"content": "I said: <p>no</p>"}]))
    texts = ["It rose & fell.\nNow 5 < 6\nagain", "I said: <p>no</p>"]
    assert read(tmp_path)[0]["text"].tolist() == texts
    news = pd.DataFrame({"text": [html]}, index=["a"])
    write_articles(news, tmp_path / "again.jsonl")
    assert read(tmp_path / "again.jsonl")[0]["text"].tolist() == [html]


def test_columns_of_one_name(tmp_path):
    news, problems = read(put(tmp_path, a_csv="Text,Text\nIt rose.,It fell.\nIt ran,on,and on\n"))
    assert news["text"].tolist() == ["It fell."] and problems[0] == "2 columns are called 'Text'; the last one is read"
    assert problems[1] == "row 2: expected 2 cells, found 3; the row is not read"


def test_tables_of_newskit_are_no_articles(tmp_path):
    """They are written where the articles are, and the next command reads that folder."""
    pytest.importorskip("openpyxl")
    pytest.importorskip("pyarrow")
    put(tmp_path, good_txt=STORY)
    times = table(STORY, find_times)
    for form in ("csv", "tsv", "xlsx", "jsonl", "parquet"):
        write_table(times, tmp_path / f"times.{form}")
    news, problems = read(tmp_path)
    assert news.index.tolist() == ["good"] and problems == ["a table that newskit made of articles, not articles"] * 5


def test_one_column_and_a_missing_one(tmp_path):
    news, problems = read(
        put(tmp_path, a_csv='text\n"Up, then down."\nAna, Li; and Bo\tcame.\n'), columns={"by": "outlet"}
    )
    assert news["text"].tolist() == ["Up, then down.", "Ana, Li; and Bo\tcame."]
    assert problems == ["no column 'by', which columns= names; found text"]


def test_json_lines(tmp_path):
    rows = [
        '{"text": "It fell.", "id": "x", "published": 20220616}',
        '{"text": "It rose.", "id": "x"}',
        '{"text": "It r',
        "[" * 100_000,
        '["text"]',
        '{"text": NaN, "title": "Three"}',
        '{"text": "a\\ud800b"}',
    ]
    news, problems = read(put(tmp_path, a_jsonl="\n".join(rows)))
    assert news.index.tolist() == ["x", "x~2", "a#6", "a#7"]
    assert news["text"].tolist() == ["It fell.", "It rose.", "", "a\ufffdb"]
    assert news["published"].iloc[0] == pd.Timestamp(2022, 6, 16)
    assert [problem.split(":")[0] for problem in problems] == [
        "row 2", "row 3", "row 4", "row 5", "row 6", "row 7",
    ]  # fmt: skip


def test_big_and_broken_tables(tmp_path):
    story = "It rose. " * 100_000  # the csv module alone stops at 131,072 characters
    news, problems = read(put(tmp_path, a_csv=f'text,title\n{story},A\n"never closed,B\nIt fell.,C\n'))
    assert news["text"].iloc[0] == story and "a quotation mark is never closed" in problems[-1]
    news, problems = read(put(tmp_path, a_csv=f"text,title\nIt fell.,A\n{story},B\n"), max_bytes=1000)
    assert news["title"].tolist() == ["A"] and "longer than max_bytes" in problems[0]


STORY = "The river rose on Tuesday."


@pytest.mark.parametrize(
    "document, ids",
    [
        ([{"title": "A", "body": STORY}, {"title": "B", "body": STORY}], ["a#1", "a#2"]),
        ({"status": "ok", "articles": [{"title": "A", "content": STORY, "source": {"name": "G"}}]}, ["a#1"]),
        ({"response": {"docs": [{"headline": {"main": "x"}, "text": STORY}]}}, ["a#1"]),
        ({"id": "x7", "title": "A", "text": STORY}, ["x7"]),  # one article
        ({"title": "A", "text": STORY}, ["a"]),
        ({"title": {"0": "A", "1": "B"}, "text": {"0": STORY, "1": STORY}}, ["a#1", "a#2"]),  # as pandas writes it
        ({"story": {"title": "A", "text": STORY}}, ["a"]),
    ],
)
def test_json(tmp_path, document, ids):
    news, problems = read(put(tmp_path, a_json=json.dumps(document)))
    assert news.index.tolist() == ids and set(news["text"]) == {STORY} and problems == []


def test_json_cells_of_news_services(tmp_path):
    row = {
        "source": {"id": None, "name": "The Gazette"},
        "author": ["Ana Ruiz", "Bo Li"],
        "publishedAt": "2022-06-16T09:30:00Z",
        "content": STORY,
    }
    news, problems = read(put(tmp_path, a_json=json.dumps([row, {**row, "publishedAt": 1655337600000}])), more="byline")
    assert news["outlet"].tolist() == ["The Gazette"] * 2 and news["byline"].tolist() == ["Ana Ruiz, Bo Li"] * 2
    assert news["published"].tolist() == [pd.Timestamp(2022, 6, 16, 9, 30), pd.Timestamp(2022, 6, 16)]
    assert problems == []


@pytest.mark.parametrize(
    "text, problem",
    [
        ("[" * 100_000, "expected JSON"),
        ('{"a":' * 100_000, "expected JSON"),
        ("[1, 2", "expected JSON"),
        ("[]", "expected a column 'text'"),
        ('{"title": "A"}', "expected a column 'text' with the articles, found title"),
        ('{"answer": {"hits": [{"name": "A", "teaser": "It fell."}]}}', "found name, teaser. Say which it is"),
        ("7", "expected a column 'text'"),
        ("", "empty file"),
    ],
)
def test_json_without_articles(tmp_path, text, problem):
    news, problems = read(put(tmp_path, a_json=text, good_txt=STORY))
    assert news.index.tolist() == ["good"] and problem in problems[0]


def test_excel(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append([None])
    book.active.append(["Articles of class 7"])
    book.active.append(["Headline", "Date", "Body", "Author"])
    book.active.append(["River", datetime(2022, 6, 16, 9, 30), STORY, "Ana Ruiz"])
    book.active.append([None, None, None])
    book.active.append(["Gate", 20220617, "=1+1", None])  # a formula that was never computed has no value
    book.create_sheet("notes").append(["nothing here"])
    book.save(tmp_path / "a.xlsx")
    news, problems = read(tmp_path, more=["byline"])
    assert news["title"].tolist() == ["River", "Gate"] and news["byline"].tolist() == ["Ana Ruiz", ""]
    assert news["published"].tolist() == [pd.Timestamp(2022, 6, 16, 9, 30), pd.Timestamp(2022, 6, 17)]
    assert news["text"].tolist() == [STORY, ""] and [text[:5] for text in problems] == ["row 6"]


def test_parquet(tmp_path):
    pytest.importorskip("pyarrow")
    frame = pd.DataFrame({"body": [STORY, None], "date": pd.to_datetime(["2022-06-16", None]), "tags": [["a"], None]})
    frame.to_parquet(tmp_path / "a.parquet")
    news, problems = read(tmp_path)
    assert news["text"].tolist() == [STORY, ""] and news["published"].tolist() == [pd.Timestamp(2022, 6, 16), pd.NaT]
    assert problems == ["row 2: no text; kept with an empty text"]
    frame[["tags"]].to_parquet(tmp_path / "a.parquet")
    put(tmp_path, good_txt=STORY)
    assert "found tags" in read(tmp_path)[1][0]


@pytest.mark.parametrize("name", ["a.xlsx", "a.parquet"])
def test_tables_that_are_none(tmp_path, name):
    put(tmp_path, good_txt=STORY)
    (tmp_path / name).write_bytes(b"PK\x03\x04 and no more")
    news, problems = read(tmp_path)
    assert news.index.tolist() == ["good"] and "cannot be read" in problems[0]


@pytest.mark.parametrize(
    "module, name, extra", [("openpyxl", "a.xlsx", "excel"), ("pyarrow.parquet", "a.parquet", "parquet")]
)
def test_tables_without_the_package(tmp_path, monkeypatch, module, name, extra):
    pytest.importorskip(module)
    frame = pd.DataFrame({"text": [STORY]})
    frame.to_excel(tmp_path / name) if name == "a.xlsx" else frame.to_parquet(tmp_path / name)
    put(tmp_path, good_txt=STORY)
    monkeypatch.setitem(__import__("sys").modules, module, None)
    news, problems = read(tmp_path)
    assert news.index.tolist() == ["good"] and f'pip install "newskit[{extra}]"' in problems[0]
