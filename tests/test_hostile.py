"""Nothing in a file stops the reading, and nothing takes longer than in proportion."""

import io
import json
import re
import zipfile

import pytest
from folders import BODY, put, read, rich, word
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import assert_in_proportion, assert_within, cpu_seconds

from newskit.reading import iter_articles

BYTES = st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass"))
BEGINNINGS = {
    "a.txt": b"", "a.csv": b"", "a.tsv": b"", "a.jsonl": b"", "a.zip": b"PK\x03\x04", "a.json": b"",
    "a.html": b"<html>", "a.mhtml": b"From: x\n", "a.rtf": b"{\\rtf1 ", "a.docx": b"PK\x03\x04",
    "a.xlsx": b"PK\x03\x04", "a.pdf": b"%PDF-1.4\n", "a.parquet": b"PAR1", "a.tar": b"",
    "a.tar.gz": b"\x1f\x8b", "a.txt.gz": b"\x1f\x8b",
}  # fmt: skip
EXTRAS = {"a.html": "trafilatura", "a.mhtml": "trafilatura", "a.rtf": "striprtf", "a.docx": "docx", "a.pdf": "pypdf"}


@pytest.mark.parametrize("name", BEGINNINGS)
@settings(max_examples=25)
@given(data=BYTES)
def test_any_bytes_can_be_read(tmp_path_factory, name, data):
    pytest.importorskip(EXTRAS.get(name, "pandas"))
    folder = put(tmp_path_factory.mktemp("any"), good_txt=BODY)
    (folder / name).write_bytes(BEGINNINGS[name] + data)
    news, _ = read(folder)
    assert "good" in news.index and news.index.is_unique
    assert not any(re.search("[\x00\r\ud800-\udfff]", text) for text in news["text"])


def seconds(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return cpu_seconds(lambda: read(path))


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.jsonl"])
@pytest.mark.parametrize("unit", ["word ", "a\n", "\r", "\x00", "“", "é\xad"])
def test_time_grows_with_length(tmp_path, name, unit):
    def content(number):
        text = unit * number
        return {"a.txt": text, "a.csv": f'text\n"{text}"\n', "a.jsonl": json.dumps({"text": text})}[name]

    assert_in_proportion(lambda number: seconds(tmp_path / name, content(number)), 100_000, 400_000)


LONG = "The river rose by two metres on Tuesday and the gate stayed open "


@pytest.mark.parametrize(
    "name, unit, number, begin, end",
    [
        ("a.rtf", "{", 50_000, "{\\rtf1 ", "}"),
        ("a.rtf", "\\'e9", 50_000, "{\\rtf1 ", "}"),
        ("a.rtf", "{\\field{\\*\\fldinst{", 5_000, "{\\rtf1 ", "}"),
        ("a.rtf", "\\bin1 ", 20_000, "{\\rtf1 ", "}"),
        ("a.html", "<", 100_000, "", ""),
        ("a.html", "<a", 10_000, "End of Document Length: ", ""),  # never closed
        ("a.html", "<!--", 50_000, "", ""),
        ("a.html", "<meta ", 5_000, "", ""),
        ("a.html", '<script type="application/ld+json">[', 5_000, "", ""),
        ("a.json", '{"text": "a"},', 3_000, "[", "{}]"),
        ("a.json", '{"a":[', 10_000, "", ""),
        ("a.txt", "Length: 3\n", 50_000, "", "End of Document\n"),
        ("a.txt", "Title: a\n", 50_000, "ProQuest document ID: 1\n", ""),
        ("a.txt", "\n", 100_000, "Length: 3\n", "End of Document"),
        ("a.txt", " ", 100_000, "Length: 3\n", "End of Document"),
        ("a.txt", "3 words\nDocument OSTGAZ0020220616ei6g0005t\n", 5_000, "", ""),
    ],
)
def test_time_grows_with_odd_files(tmp_path, name, unit, number, begin, end):
    pytest.importorskip(EXTRAS.get(name, "pandas"))
    assert_in_proportion(lambda times: seconds(tmp_path / name, begin + unit * times + end), number, 4 * number)


def test_time_grows_with_the_lines_of_a_pdf(tmp_path):
    pytest.importorskip("pypdf")
    from test_documents import pdf

    assert_in_proportion(lambda lines: seconds(tmp_path / "a.pdf", pdf([LONG] * lines)), 500, 2000)


def test_a_line_of_fifty_million_characters(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"River rises\n20220616\n" + b"x" * 50_000_000)
    assert_within(10, lambda: read(tmp_path / "a.txt"))


def changed(data, name, change):
    """A zip archive with one of its members changed."""
    packed, stream = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in packed.namelist():
            archive.writestr(member, change(packed.read(member)) if member == name else packed.read(member))
    return stream.getvalue()


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">%s]>' % b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
)
CHANGES = {
    "a bomb": (lambda xml: xml.replace(b"It fell.", b"a" * 30_000_000), "more than max_ratio=200"),
    "too large": (
        lambda xml: xml.replace(b"It fell.", bytes(range(65, 91)) * 80_000),
        "more than max_bytes=1,000,000",
    ),
    "entities that multiply": (lambda xml: ENTITIES + without_head(xml).replace(b"It fell.", b"&j;"), "cannot be read"),
    "cut short": (lambda xml: xml[: len(xml) // 2], "cannot be read"),
}


def without_head(xml):
    return xml[xml.index(b"?>") + 2 :] if xml.startswith(b"<?xml") else xml


@pytest.mark.parametrize("change, problem", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_hostile_documents(tmp_path, form, change, problem):
    put(tmp_path, good_txt=BODY)
    name, data = DOCUMENTS[form]()
    (tmp_path / f"a.{form}").write_bytes(changed(data, name, change))
    news, problems = read(tmp_path, max_bytes=1_000_000 if "max_bytes" in problem else 100_000_000)
    assert news.index.tolist() == ["good"] and problem in problems[0]


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_documents_packed_so_that_no_size_holds(tmp_path, form):
    put(tmp_path, good_txt=BODY)
    name, data = DOCUMENTS[form]()
    with zipfile.ZipFile(tmp_path / f"a.{form}", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr(name, zipfile.ZipFile(io.BytesIO(data)).read(name))
    assert "a compression that cannot be stopped" in read(tmp_path)[1][0]


def a_document():
    pytest.importorskip("docx")
    return "word/document.xml", word(["It fell."])


def a_workbook():
    openpyxl = pytest.importorskip("openpyxl")
    book, stream = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["text"])
    book.active.append(["It fell."])
    book.save(stream)
    data = stream.getvalue()
    inside = zipfile.ZipFile(io.BytesIO(data))
    names = ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"]
    return next(name for name in names if name in inside.namelist() and b"It fell." in inside.read(name)), data


DOCUMENTS = {"docx": a_document, "xlsx": a_workbook}


def test_no_file_is_drawn_in_from_outside(tmp_path):
    """An entity that names a file on the reader's machine brings none of it."""
    (tmp_path / "secret.key").write_text("SECRET")
    outside = f'<!DOCTYPE x [<!ENTITY a SYSTEM "{(tmp_path / "secret.key").as_uri()}">]>'.encode()
    for form, make in DOCUMENTS.items():
        name, data = make()
        change = lambda xml: outside + without_head(xml).replace(b"It fell.", b"It fell. &a;")  # noqa: E731
        (tmp_path / f"a.{form}").write_bytes(changed(data, name, change))
    put(tmp_path, good_txt=BODY)
    news, _ = read(tmp_path)
    assert not any("SECRET" in value for value in [*news["text"], *news["title"]])


@pytest.mark.parametrize("lie", ["A1:XFD1048576", "far away", "many columns"])
def test_a_workbook_that_lies_about_its_size(tmp_path, lie):
    pytest.importorskip("openpyxl")
    far = b'<row r="999999999"><c r="A999999999" t="n"><v>1</v></c></row></sheetData>'
    wide = b"".join(b'<row r="%d"><c r="XFD%d" t="n"><v>1</v></c></row>' % (row, row) for row in range(3, 500))
    replaced = {
        "far away": (b"</sheetData>", far),
        "many columns": (b"</sheetData>", wide + b"</sheetData>"),
        "A1:XFD1048576": (b"A1:A2", lie.encode()),
    }[lie]
    _, data = a_workbook()
    content = changed(data, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(*replaced))
    assert seconds(tmp_path / "a.xlsx", content) < 3
    assert read(tmp_path)[0]["text"].tolist() == ["It fell."]


def test_a_parquet_file_that_holds_one_text_very_often(tmp_path):
    pytest.importorskip("pyarrow")
    import pandas as pd

    pd.DataFrame({"text": ["x" * 100_000] * 1000}).to_parquet(tmp_path / "a.parquet")
    put(tmp_path, good_txt=BODY)
    news, problems = read(tmp_path, max_total=20_000_000)
    assert "good" in news.index and len(news) < 1000 and "over max_total=20,000,000" in problems[0]


def test_time_is_a_cap(tmp_path):
    pytest.importorskip("openpyxl")
    put(tmp_path, good_txt=BODY)
    _, data = a_workbook()
    (tmp_path / "a.xlsx").write_bytes(data)
    news, problems = read(tmp_path, max_seconds=1e-9)
    assert "good" in news.index and "takes longer than max_seconds=1e-09; the rest is not read" in problems[0]
    put(tmp_path, a_rtf=rich(["It fell."]))
    assert "62 bytes, more than 2; see max_seconds=" in read(tmp_path, max_seconds=1e-6)[1][0]


def test_streaming_holds_one_article(tmp_path):
    import tracemalloc

    with open(tmp_path / "a.jsonl", "w") as file:
        for _ in range(200):
            file.write(json.dumps({"text": "It rose. " * 10_000}) + "\n")  # 18 million characters in all
    tracemalloc.start()
    assert sum(1 for _ in iter_articles(tmp_path)) == 200
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000


@pytest.mark.parametrize(
    "name, data",
    [("a.csv", b"title,text\n"), ("a.jsonl", b"\n"), ("a.zip", b"PK\x05\x06" + bytes(18)), ("a.tsv", b"text")],
)
def test_files_that_hold_nothing_are_told_of(tmp_path, name, data):
    put(tmp_path, good_txt=BODY)
    (tmp_path / name).write_bytes(data)
    news, problems = read(tmp_path)
    assert news.index.tolist() == ["good"] and problems == ["no article in it"]


def test_deep_rich_text(tmp_path):
    pytest.importorskip("striprtf")
    put(tmp_path, a_rtf=rich(["It fell."]).replace(b"It fell", b"{" * 100_000 + b"It fell" + b"}" * 100_000))
    assert read(tmp_path)[0]["title"].tolist() + read(tmp_path)[0]["text"].tolist() == ["", "It fell."]
