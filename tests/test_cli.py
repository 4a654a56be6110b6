"""The command line: each command writes a table that opens, errors say what to do, and pipes stay quiet."""

import io
import subprocess
import sys

import pandas as pd
import pytest

import newskit as nk
from newskit import cli

QUOTE = '"We saw 20 boats," said Ana Ruiz on Monday.'


@pytest.fixture
def folder(tmp_path):
    """Two articles: one whose title, quote and speaker look like formulas, one with an impossible date."""
    home = tmp_path / "my articles"
    home.mkdir()
    header = "=1+1\n20220616\nhttps://a.example/1\n"
    (home / "one.txt").write_text(header + QUOTE + '\n"=2+2 is what we saw," said Bo Lind.\n', encoding="utf-8")
    (home / "two.txt").write_text("Rain\n20221345\nhttps://b.example/2\nIt rained.\n", encoding="utf-8")
    return home


def run(*arguments):
    return cli.main([str(argument) for argument in arguments])


@pytest.mark.parametrize("command", [name for name in cli.TABLES if name != "compare"])
def test_each_command_writes_its_table(command, folder, tmp_path):
    assert run(command, folder, "-o", tmp_path / "out.csv") == 0
    table = pd.read_csv(tmp_path / "out.csv")
    assert "article" in table.columns
    assert len(table) > 0


def test_claims_are_compared_from_the_terminal(tmp_path, capsys):
    """Two outlets, and a copy of the first, which counts once."""
    told = "The flood in Harrow ruined {} homes on Monday before the levee was closed by soldiers from Tolland."
    for name, homes in {"a": 310, "b": 450, "c": 310}.items():
        text = f"Flood\n20220616\nhttps://{name}.example/1\n{told.format(homes)}\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert run("compare", tmp_path) == 0
    pairs = pd.read_csv(io.StringIO(capsys.readouterr().out))
    assert pairs[["about", "relation"]].values.tolist() == [["home", "differ"]]


def test_a_csv_file_opens_in_a_spreadsheet(folder, tmp_path):
    """It begins with the mark that tells UTF-8, texts are no formulas, numbers are untouched."""
    assert run("quotes", folder, "-o", tmp_path / "out.csv") == 0
    written = (tmp_path / "out.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert "'=2+2 is what we saw," in pd.read_csv(tmp_path / "out.csv", encoding="utf-8-sig")["text"].tolist()


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_becomes_a_formula(text):
    safe = cli.safe_cells(pd.DataFrame({"text": [text, "a=b", None], "low": [-1.0, 1.0, None]}))
    assert safe["text"].tolist()[:2] == ["'" + text, "a=b"] and pd.isna(safe["text"][2])
    assert safe["low"].tolist()[:2] == [-1.0, 1.0]


ODD = pd.DataFrame(
    {
        "text": ["=1+1", "bell\x07 and tab\t", "x" * 40_000, None],
        "at_most": [float("inf"), 2.5, float("nan"), -1.0],
        "begins": pd.Series(["2022-06-16", None, None, None], dtype="datetime64[s]"),
        "cue_start": pd.array([1, None, 3, 4], dtype="Int64"),
        "vague": [True, False, False, False],
    }
)


def test_excel_gets_what_it_can_hold(tmp_path):
    cli.write_table(ODD, tmp_path / "odd.xlsx")
    from openpyxl import load_workbook

    _, first, second, third, last = load_workbook(tmp_path / "odd.xlsx").active.iter_rows()
    assert (first[0].value, first[0].data_type) == ("=1+1", "s")  # a text, not a formula
    assert first[1].value == "inf" and first[4].value is True
    assert pd.Timestamp(first[2].value) == pd.Timestamp(2022, 6, 16)
    assert second[0].value == "bell and tab\t" and second[3].value is None
    assert len(third[0].value) == 32_767
    assert last[0].value is None and last[1].value == -1


def test_parquet_and_json_lines_hold_the_same_rows(tmp_path):
    table = nk.table(nk.Article(QUOTE, id="a"), nk.find_quotes)
    cli.write_table(table, tmp_path / "out.parquet")
    cli.write_table(table, tmp_path / "out.jsonl")
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "out.parquet"), table)
    [row] = pd.read_json(tmp_path / "out.jsonl", lines=True).to_dict("records")
    assert row["text"] == table["text"][0] and row["start"] == table["start"][0]


def test_tsv(tmp_path):
    cli.write_table(pd.DataFrame({"text": ["a\tb\nc"], "low": [1]}), tmp_path / "out.tsv")
    assert pd.read_csv(tmp_path / "out.tsv", sep="\t").values.tolist() == [["a\tb\nc", 1]]


def test_without_a_file_the_table_goes_to_stdout(folder, capsys):
    assert run("numbers", folder) == 0
    out, err = capsys.readouterr()
    assert 20.0 in pd.read_csv(io.StringIO(out))["low"].tolist()
    assert "two.txt" in err and "20221345" in err  # problems are told apart from the table


def test_titles_and_date_format(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("Ruiz said 20 boats sank\n16.06.2022\nIt rained on Monday.\n", encoding="utf-8")
    assert run("times", tmp_path, "--date-format", "%d.%m.%Y") == 0
    assert "2022-06-13" in capsys.readouterr().out
    run("numbers", tmp_path, "--date-format", "%d.%m.%Y")
    assert "title" not in pd.read_csv(io.StringIO(capsys.readouterr().out))["where"].tolist()
    run("numbers", tmp_path, "--date-format", "%d.%m.%Y", "--titles")
    assert "title" in pd.read_csv(io.StringIO(capsys.readouterr().out))["where"].tolist()


def test_the_timeline_keeps_what_dates_nothing_on_request(tmp_path, capsys):
    path = tmp_path / "coupe.txt"
    path.write_text("A coupe\n20220616\nhttps://a.example/1\nThe 2023 Meridian Coupe costs more.\n", encoding="utf-8")
    rows = [
        (run("timeline", path, *option), capsys.readouterr().out.count("\n"))[1] for option in ((), ("--references",))
    ]
    assert rows == [1, 2]


def test_report(folder, tmp_path):
    page = tmp_path / "a page.html"
    assert run("report", folder, "-o", page, "--texts", "full", "--title", "Rain & <boats>") == 0
    assert "Rain &amp; &lt;boats&gt;" in page.read_text(encoding="utf-8")


def test_several_files(tmp_path, capsys):
    """As a shell makes them of a pattern."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("It rained for 3 days.", encoding="utf-8")
    assert run("numbers", tmp_path / "a.txt", tmp_path / "b.txt") == 0
    assert pd.read_csv(io.StringIO(capsys.readouterr().out))["article"].tolist() == ["a", "b"]


def test_a_file_that_the_system_withholds():
    """As Windows does while a file is open in Excel."""
    assert cli._in_use(PermissionError(13, "Permission denied", "a.csv")).startswith(
        "a.csv cannot be opened. Is it open in"
    )
    assert not cli._in_use(FileNotFoundError(2, "No such file", "a.csv")) and not cli._in_use(ValueError("a.csv"))


def test_the_sample_articles_need_no_path(capsys):
    assert run("measures", "--sample") == 0
    assert len(pd.read_csv(io.StringIO(capsys.readouterr().out))) == len(nk.sample_articles())


@pytest.mark.parametrize(
    "arguments, told",
    [
        (["quotes", "nowhere"], "does not exist"),
        (["quotes", 'C:\\my articles" -o out.csv'], "Leave out the backslash"),  # as "C:\my articles\" arrives
        (["quotes", "https://a.example/1"], "save the page"),
        (["quotes", "--sample", "-o", "out.docx"], "must be one of .csv, .tsv, .xlsx, .jsonl, .parquet"),
        (["quotes", "--sample", "-o", "nowhere/out.csv"], "nowhere"),
        (["report", "--sample", "-o", "nowhere/out.html"], "make it first"),
        (["report", "--sample", "-o", "report.pdf"], "must be one of .html, .htm"),
        (["report", "empty.txt"], "no article could be read from empty.txt"),  # no page about nothing
    ],
)
def test_errors_say_what_to_do(arguments, told, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.txt").touch()
    assert run(*arguments) == 2
    out, err = capsys.readouterr()
    assert err.startswith("newskit: ") and told in err and not out


@pytest.mark.parametrize("arguments", [[], ["quotes"], ["quotes", "a", "--sample"], ["nothing"]])
def test_usage_is_told(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        run(*arguments)
    assert stopped.value.code == 2
    assert "usage: newskit" in capsys.readouterr().err


@pytest.mark.parametrize("ending, package, extra", [(".xlsx", "openpyxl", "excel"), (".parquet", "pyarrow", "parquet")])
def test_a_missing_package_is_named(ending, package, extra, tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, package, None)
    assert run("measures", "--sample", "-o", tmp_path / f"out{ending}") == 2
    assert f'pip install "newskit[{extra}]"' in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_told_before_the_articles_are_read(folder, tmp_path, capsys):
    assert run("quotes", folder, "-o", tmp_path / "out.docx") == 2
    assert "two.txt" not in capsys.readouterr().err


def test_many_problems_are_summed_up(tmp_path, capsys):
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text("Rain\n20221345\nIt rained on the roof.\n", encoding="utf-8")
    assert run("measures", tmp_path) == 0
    err = capsys.readouterr().err.splitlines()
    assert len(err) == 6 and err[-1] == "newskit: and 4 more problems while reading"


def test_columns_and_dates_of_a_table(tmp_path, capsys):
    """What is advised can be typed, and then all is well."""
    (tmp_path / "a.csv").write_text("Article,When\nIt rained on Monday.,16.6.2022\n", encoding="utf-8")
    assert run("times", tmp_path / "a.csv") == 2
    assert "Say which it is: --column body=text" in capsys.readouterr().err
    columns = ["--column", "Article=text", "--column", "When=published"]
    assert run("times", tmp_path / "a.csv", *columns) == 0
    assert "pass --date-format, e.g. %d.%m.%Y" in capsys.readouterr().err
    assert run("times", tmp_path / "a.csv", *columns, "--date-format", "%d.%m.%Y") == 0
    told = capsys.readouterr()
    assert told.err == "" and "13 June 2022" in told.out
    assert run("times", tmp_path / "a.csv", "--column", "Article") == 2
    assert "--column is written NAME=FIELD" in capsys.readouterr().err


def test_the_command_itself():
    """As a user runs it; a reader that stops early, as `| head` does, is no error."""
    command = [sys.executable, "-m", "newskit"]
    version = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
    assert version.stdout == f"newskit {nk.__version__}\n"
    with subprocess.Popen([*command, "claims", "--sample"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None and running.stderr is not None
        assert running.stdout.readline().startswith(b"article,id,text")
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0
