"""Reading and writing articles: every form of file, and what people and programs put in them by accident or malice."""

import json
import os
import re
import stat
import time
import zipfile
from datetime import datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.article import Article
from newskit.reading import iter_articles, read_articles, sample_articles, write_articles
from newskit.reading.headers import read_header

URL = "https://www.gazette.example/news/river"
HEADER = f"River rises\n20220616\n{URL}\n"
BODY = "The river rose on Tuesday.\nIt fell on Friday."


def read(path, **options):
    """The table with its problems left to attrs, and those as text."""
    news = read_articles(path, on_problem=lambda problem: None, **options)
    return news, [problem["problem"] for problem in news.attrs["problems"]]


def put(folder, **files):
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name.replace("_", ".")).write_bytes(data)
    return folder


def test_a_file_with_its_header(tmp_path):
    news, problems = read(put(tmp_path, flood_txt=HEADER + BODY + "\n") / "flood.txt")
    assert news.index.tolist() == ["flood"] and news.index.name == "article"
    assert news.iloc[0].to_dict() == {
        "title": "River rises",
        "published": pd.Timestamp(2022, 6, 16),
        "url": URL,
        "outlet": "gazette.example",
        "text": BODY,
    }
    assert news["published"].dtype == "datetime64[s]" and problems == []


@pytest.mark.parametrize(
    "lines, title, published, url, body",
    [
        ("River rises|20220616|http://a.example/x|Body.", "River rises", 16, "http://a.example/x", "Body."),
        ("River rises|20220616|Body.", "River rises", 16, "", "Body."),  # no address
        ("River rises|http://a.example/x|Body.", "River rises", None, "http://a.example/x", "Body."),  # no date
        ("20220616|http://a.example/x|Body.", "", 16, "http://a.example/x", "Body."),  # no title
        ("http://a.example/x|20220616|Body.", "", 16, "http://a.example/x", "Body."),  # the other way round
        ("River rises|Body.", "River rises", None, "", "Body."),  # a title alone: short, no full stop
        ("20220616|Body.", "", 16, "", "Body."),
        ("The river rose.|It fell.", "", None, "", "The river rose.|It fell."),  # no header at all
        ("“The river rose.”|It fell.", "", None, "", "“The river rose.”|It fell."),  # a quoted sentence is no title
        ("Flood, " * 60 + "|It fell.", "", None, "", "Flood, " * 60 + "|It fell."),  # nor is a long line
        ("They called. He came.|20220616|Body.", "They called. He came.", 16, "", "Body."),  # a date follows: a title
        ("20220616|20220616|http://a.example/x|Body.", "20220616", 16, "http://a.example/x", "Body."),
        ("A|20220616|http://a.example/x|20220617|B.", "A", 16, "http://a.example/x", "20220617|B."),  # body like a date
        ("A|20220616|http://a.example/x|http://b.example/|B.", "A", 16, "http://a.example/x", "http://b.example/|B."),
        ("|20220616|-|Body.", "", 16, "", "Body."),  # as newskit writes what is not known
        ("They called. He came.|-|-|Body.", "They called. He came.", None, "", "Body."),
        ("A|2022-06-16|http://a.example/x|Body.", "A", 16, "http://a.example/x", "Body."),  # ISO dates are in no doubt
        ("A|20220616|http://a.example/x||Body.", "A", 16, "http://a.example/x", "|Body."),  # the body as read
        ("A|20220616||Body.", "A", 16, "", "|Body."),  # an address line left blank
        ("A|20220616|msn.com/en-us/x|Body.", "A", 16, "msn.com/en-us/x", "Body."),  # an address without http
        ("A|In 2022, prices rose.|http://a.example/x", "A", None, "", "In 2022, prices rose.|http://a.example/x"),
    ],
)
def test_header_lines(lines, title, published, url, body):
    text = lines.replace("|", "\n")
    header = read_header(text)
    assert (header.title, header.url) == (title, url)
    assert header.published == (published and datetime(2022, 6, published))
    assert text[header.body :] == body.replace("|", "\n")
    assert header.fault == ""


@pytest.mark.parametrize(
    "line, date_format, published, fault",
    [
        ("20221345", "%Y%m%d", None, "expected a date like 20220616, found '20221345'"),  # no 13th month
        ("2022611", "%Y%m%d", None, "found '2022611'"),  # seven digits are two days
        ("16.06.2022", "%Y%m%d", None, "For another layout pass date_format=, e.g. '%d.%m.%Y'"),
        ("16.06.2022", "%d.%m.%Y", datetime(2022, 6, 16), ""),
        ("June 16, 2022", "%B %d, %Y", datetime(2022, 6, 16), ""),
        ("June 16, 2022", "%Y%m%d", None, "expected a date like 20220616, found 'June 16, 2022'"),
        ("2022-06-16T23:30:00-05:00", "%Y%m%d", datetime(2022, 6, 16, 23, 30), ""),  # the publication's local time
    ],
)
def test_dates(line, date_format, published, fault):
    header = read_header(f"River rises\n{line}\n{URL}\n{BODY}", date_format)
    assert header.published == published and header.title == "River rises" and header.url == URL
    assert fault in header.fault and bool(fault) == header.fault.startswith("line 2: ")


@pytest.mark.parametrize(
    "data, text, problem",
    [
        ("Café “open”".encode(), "Café “open”", None),
        ("Café “open”".encode("utf-8-sig"), "Café “open”", None),
        ("Café “open”".encode("utf-16"), "Café “open”", None),
        ("Café “open”".encode("utf-32"), "Café “open”", None),
        ("The café is open".encode("utf-16-le"), "The café is open", "no byte order mark; read as utf-16-le"),
        ("The mayor’s “plan” costs £5".encode("cp1252"), "The mayor’s “plan” costs £5", "read as cp1252"),
        ("She’s here".encode("cp1252"), "She’s here", "read as cp1252"),  # one odd byte is not Chinese
        ("Мэр сообщил, что дороги закрыты до пятницы".encode("cp1251"), "Мэр сообщил, что дороги закрыты до пятницы",
         "read as cp1251"),
        ("Café “open” ".encode() + b"\xff here", "Café “open” \ufffd here", "not UTF-8 throughout"),  # one byte is hurt
        (b"a\x00b\x00c ab", "a\ufffdb\ufffdc ab", "2 NUL or lone surrogate characters replaced"),
        (b"a\xed\xa0\x80b", "a\ufffdb", "1 NUL or lone surrogate character replaced"),
        ("Café".encode("utf-16") + b"\x41", "Café\ufffd", "half a character"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree", None),  # line ends of Windows and of old Macs
    ],
)  # fmt: skip
def test_encodings(tmp_path, data, text, problem):
    news, problems = read(put(tmp_path, a_txt=data))
    [row] = news.to_dict("records")
    assert f"{row['title']}\n{row['text']}".strip() == text  # a lone line is a title, and the body is missing
    told = [told for told in problems if "header without body" not in told]
    assert problem in told[0] if problem else told == []


def test_folder_in_name_order_with_all_below(tmp_path):
    for name in ("b", "a/z", "a", "a-b/c", "B"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.txt").write_text(HEADER + BODY)
    (tmp_path / ".hidden.txt").write_text(BODY)
    news = read_articles(tmp_path)
    assert news.index.tolist() == ["B", "a", "a-b/c", "a/z", "b"] and news.index.is_monotonic_increasing
    assert [article.id for article in iter_articles(tmp_path)] == news.index.tolist()


def test_patterns_and_lists(tmp_path):
    for name in ("june/a.txt", "june/b.md", "july/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(HEADER + BODY)
    assert read_articles(f"{tmp_path}/*/*.txt").index.tolist() == ["july/a", "june/a"]
    assert read_articles(f"{tmp_path}/ju*").index.tolist() == ["july/a", "june/a", "june/b"]  # folders match too
    assert read_articles(f"{tmp_path}/**/*.txt").index.tolist() == ["july/a", "june/a"]
    news, problems = read([tmp_path / "june" / "a.txt", tmp_path / "july", tmp_path / "june"])
    assert news.index.tolist() == ["a", "a~2", "b"]  # june/a.txt was read already
    assert problems == ["repeated id 'a'; this article is called 'a~2'"]


def test_what_is_wrong_is_listed_and_the_rest_read(tmp_path):
    put(
        tmp_path,
        a_txt=HEADER + BODY,
        a_md=HEADER + BODY,
        bad_txt=f"River\n20221345\n{URL}\n{BODY}",
        contrary_txt=f"River\n20220616\nhttp://a.example/2022/07/16/river\n{BODY}",
        empty_txt=" \n",
        head_txt=HEADER,
        scan_pdf=b"%PDF",
        notes_docx=b"PK",
    )
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    with pytest.warns(UserWarning, match="7 problems while reading .*line 2: .* and 2 more"):
        news = read_articles(tmp_path)
    assert news.index.tolist() == ["a", "a~2", "bad", "contrary", "head"]
    assert news["published"].isna().tolist() == [False, False, True, False, False]
    assert news.loc["head", "title"] == "River rises" and news.loc["head", "text"] == ""
    found = {os.path.basename(entry["file"]): entry["problem"] for entry in news.attrs["problems"]}
    assert all(set(entry) == {"file", "problem"} for entry in news.attrs["problems"])
    for file, problem in {
        "a.txt": "repeated id",
        "bad.txt": "line 2: expected a date like 20220616, found '20221345'",
        "contrary.txt": "dates differ: published 2022-06-16, but the URL says 2022-07-16",
        "empty.txt": "empty file",
        "gone.txt": "cannot be read: No such file",
        "head.txt": "header without body",
        tmp_path.name: "2 files of other kinds left out (.docx 1, .pdf 1)",
    }.items():
        assert problem in found[file]
    assert news.copy().attrs == news.attrs and pd.concat([news, news]).attrs == news.attrs


@pytest.mark.parametrize(
    "url, differs",
    [
        ("http://a.example/2022/06/14/river", False),  # two days before is the same story
        ("http://a.example/2022/jun/20/river", True),
        ("http://a.example/river-20220716.html", True),
        ("http://a.example/river-2022-07-16", True),
        ("http://a.example/2022/07/5-things-to-know", False),  # a list of five, not the fifth
        ("http://a.example/20221345/river", False),  # an article's number
        ("http://a.example/120220716", False),
        ("http://a.example/2022-07-16/updated-2022-06-17", False),  # one of the two is near
        ("http://[a.example/20220716", True),  # a host that is none does no harm
    ],
)
def test_dates_in_urls(tmp_path, url, differs):
    _, problems = read(put(tmp_path, a_txt=f"River\n20220616\n{url}\n{BODY}"))
    assert bool(problems) == differs


def test_on_problem(tmp_path):
    put(tmp_path, bad_txt=f"River\n20221345\n{URL}\n{BODY}")
    with pytest.raises(ValueError, match=r"bad.txt, line 2: expected a date like 20220616, found '20221345'\. For"):
        read_articles(tmp_path, on_problem="raise")
    seen = []
    news = read_articles(tmp_path, on_problem=seen.append)
    assert seen == news.attrs["problems"] and len(seen) == 1
    with pytest.warns(UserWarning, match="1 problem while reading .*on_problem= takes a function"):
        assert len(list(iter_articles(tmp_path))) == 1
    with pytest.raises(ValueError, match="on_problem must be"):
        read_articles(tmp_path, on_problem="ignore")


@pytest.mark.parametrize(
    "path, error, message",
    [
        ("nowhere", FileNotFoundError, "does not exist"),
        ("*.nothing", FileNotFoundError, "No file or folder matches"),
        ("a.pdf", ValueError, "of no kind that newskit reads"),
        ("empty", FileNotFoundError, "Found no article in .*looked for files ending in .txt"),
        ("broken.zip", FileNotFoundError, "First problem: archive cannot be read"),
        ([], FileNotFoundError, "Found no article in an empty list"),
        ("https://www.gazette.example/river", ValueError, "save the page, then read the file"),
        (7, TypeError, "path must be a path or several|not iterable"),
        ([7], TypeError, "path must be a path or several"),
    ],
)
def test_wrong_paths_stop_at_once(tmp_path, monkeypatch, path, error, message):
    monkeypatch.chdir(put(tmp_path, a_pdf=b"%PDF", broken_zip=b"PK\x03\x04 and no more"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(error, match=message):
        read(path)


@pytest.mark.parametrize(
    "options",
    [{"columns": {"body": "story"}}, {"date_format": "%Q"}, {"max_bytes": 0}],
)
def test_wrong_options_stop_at_once(tmp_path, options):
    with pytest.raises(ValueError, match=r"columns=|date_format|max_bytes"):
        iter_articles(put(tmp_path, a_txt=BODY), **options)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders, and links only for administrators")
def test_links_in_circles_and_what_is_no_file(tmp_path):
    folder = tmp_path / "below" / "deeper"
    folder.mkdir(parents=True)
    put(folder, a_txt=HEADER + BODY)
    (folder / "up").symlink_to(tmp_path)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "again.txt").symlink_to(folder / "a.txt")
    os.link(folder / "a.txt", folder / "twin.txt")
    (folder / "folder.txt").mkdir()
    os.mkfifo(folder / "pipe.txt")  # to open it would wait for ever
    news, problems = read(tmp_path)
    assert news.index.tolist() == ["below/deeper/a"]
    assert len(problems) == 2 and "a pipe or a socket; not opened" in problems[0] and "cannot be read" in problems[1]
    assert read_articles(f"{tmp_path}/**/*.txt", on_problem=print).index.tolist() == ["below/deeper/a"]
    with pytest.raises(FileNotFoundError, match="not opened"):
        read(folder / "pipe.txt")


def member(name, mode=0, **fields):
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    for field, value in fields.items():
        setattr(info, field, value)
    return info


def zipped(path, *members):
    with zipfile.ZipFile(path, "w") as archive:
        for info, data in members:
            archive.writestr(info, data)
    return path


def test_archives(tmp_path):
    archive = zipped(
        tmp_path / "news.zip",
        (member("june/b.txt"), HEADER + BODY),
        (member("a.txt"), HEADER + BODY),
        (member("table.csv"), "body\nIt fell."),
        (member("__MACOSX/._a.txt"), b"\x00"),
        (member("scan.pdf"), b"%PDF"),
    )
    news, problems = read(archive)
    assert news.index.tolist() == ["a", "june/b", "table#1"] and "(.pdf 1)" in problems[0]
    assert read(tmp_path)[0].index.tolist() == ["news/a", "news/june/b", "news/table#1"]  # in a folder: under its name
    assert os.listdir(tmp_path) == ["news.zip"]  # nothing was unpacked


@pytest.mark.parametrize(
    "info, data, problem",
    [
        (member("/etc/a.txt"), BODY, "leads out"),
        (member("../a.txt"), BODY, "leads out"),
        (member("b/../../a.txt"), BODY, "leads out"),
        (member("..\\a.txt"), BODY, "leads out"),
        (member("C:/a.txt"), BODY, "leads out"),
        (member("a.txt", stat.S_IFLNK | 0o777), "/etc/passwd", "a link or a device"),
        (member("a.txt", stat.S_IFCHR | 0o666), "", "a link or a device"),
        (member("a.zip"), b"PK", "an archive within an archive"),
        (member("a.txt", compress_type=zipfile.ZIP_LZMA), BODY, "a compression that cannot be stopped"),
        (member("a.txt", compress_type=zipfile.ZIP_DEFLATED), "a" * 9_000_000, "times its size, more than max_ratio"),
        (member("a.txt"), "a" * 20_000_000, "more than max_bytes=10,000,000"),
    ],
)
def test_refused_members(tmp_path, info, data, problem):
    archive = zipped(tmp_path / "a.zip", (info, data), (member("good.txt"), HEADER + BODY))
    news, problems = read(archive, max_bytes=10_000_000)
    assert news.index.tolist() == ["good"] and len(problems) == 1
    assert "refused" in problems[0] and problem in problems[0]


def test_encrypted_and_damaged_members(tmp_path):
    archive = zipped(tmp_path / "a.zip", (member("a.txt"), HEADER + BODY), (member("b.txt"), HEADER + BODY))
    data = bytearray(archive.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the flag of encryption in the first entry of the directory
    data[data.rindex(b"The river rose")] ^= 1
    archive.write_bytes(data)
    with pytest.raises(FileNotFoundError, match="encrypted"):
        read(archive)
    with pytest.raises(ValueError, match=r"b\.txt: cannot be unpacked: Bad CRC"):
        archive.write_bytes(data[: data.index(b"PK\x01\x02") + 8] + b"\0" + data[data.index(b"PK\x01\x02") + 9 :])
        read_articles(archive, on_problem="raise")


def test_bombs_are_refused_in_time(tmp_path):
    begun = time.process_time()
    blanks = b" " * 40_000_000
    members = [(member(f"{n}.txt", compress_type=zipfile.ZIP_DEFLATED), blanks[: 900_000 + n]) for n in range(30)]
    archive = zipped(tmp_path / "a.zip", *members, (member("z.txt", compress_type=zipfile.ZIP_DEFLATED), blanks))
    packed = time.process_time() - begun
    _, problems = read([archive, put(tmp_path, good_txt=BODY) / "good.txt"], max_total=5_000_000)
    assert "over max_total=5,000,000" in problems[-1]
    _, problems = read([archive, tmp_path / "good.txt"], max_members=2)
    assert "more than max_members=2" in problems[-1]
    assert time.process_time() - begun < packed + 2


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


PAGE = """<html lang="en"><head><title>River rises | The Gazette</title><meta charset="{charset}">
<meta property="og:title" content="River rises"><meta property="article:published_time" content="2022-06-16T08:00:00Z">
<link rel="canonical" href="https://www.gazette.example/news/river"></head><body><nav><a href="/">Home</a></nav>
<article><h1>River rises</h1>{body}</article></body></html>"""
STORY = (
    "<p>The river rose by two metres on Tuesday, the mayor’s office said. The old bridge was closed.</p><p>It fell.</p>"
)


@pytest.mark.parametrize(
    "charset, written",
    [("utf-8", "utf-8"), ("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("punycode", "utf-8")],
)
def test_pages(tmp_path, charset, written):
    pytest.importorskip("trafilatura")
    news, problems = read(put(tmp_path, a_html=PAGE.format(charset=charset, body=STORY * 2).encode(written)))
    [row] = news.to_dict("records")
    assert (row["title"], row["published"], row["outlet"]) == (
        "River rises",
        pd.Timestamp(2022, 6, 16),
        "gazette.example",
    )
    first, second = row["text"].split("\n")[:2]
    assert (
        first.startswith("The river rose by two metres on Tuesday, the mayor’s office said.") and second == "It fell."
    )
    assert problems == []


@pytest.mark.parametrize(
    "body, problem",
    [
        ("", "no article found in the page"),
        (
            "<div>" * 20_000 + STORY + "</div>" * 20_000,
            "nested more than 200 elements deep",
        ),  # parsers stop at some depth
        ("<p>a</p>" * 40_000, "page too large"),
        ("word " * 1_100_000, "page too large"),
    ],
)
def test_pages_without_article(tmp_path, body, problem):
    pytest.importorskip("trafilatura")
    put(tmp_path, a_html=PAGE.format(charset="utf-8", body=body), b_html="", good_txt=BODY)
    news, problems = read(tmp_path)
    assert news.index.tolist() == ["good"] and problem in problems[0] and problems[1] == "empty file"


def test_pages_without_the_package(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    news, problems = read(put(tmp_path, a_html=PAGE.format(charset="utf-8", body=STORY), good_txt=BODY))
    assert news.index.tolist() == ["good"] and 'pip install "newskit[html]"' in problems[0]


def test_outlets_by_name(tmp_path):
    put(tmp_path, a_txt=HEADER + BODY, b_txt=f"River\n20220616\nHTTP://WWW.Other.Example:80/x\n{BODY}")
    news = read_articles(tmp_path, outlets={"gazette.example": "The Gazette"})
    assert news["outlet"].tolist() == ["The Gazette", "other.example"]


def test_samples_are_whole():
    news = sample_articles()
    assert len(news) == 12 and news.index.is_unique and news["outlet"].nunique() == 3
    assert news.attrs["problems"] == [] and news.notna().all(axis=None) and (news != "").all(axis=None)
    assert news["published"].is_monotonic_increasing


def test_an_empty_file_is_an_empty_table(tmp_path):
    news, problems = read(put(tmp_path, a_txt="") / "a.txt")
    assert len(news) == 0 and news.dtypes.equals(sample_articles().dtypes) and problems == ["empty file"]


# What is written and read again is the same table.

LINE = st.text(st.characters(exclude_characters="\r"), max_size=30)
TRICKY = st.sampled_from(
    ["20220616", "http://a.example/x", "-", "", "River rises", "He came.", "\ufeffx", " a \n b ", "# a"]
)
ARTICLES = st.builds(
    Article,
    text=st.lists(LINE | TRICKY, max_size=6).map("\n".join),
    title=LINE | TRICKY,
    published=st.none() | st.dates(),
    url=st.sampled_from(["", "http://www.a.example/x", "https://b.example/?q=a b".replace(" ", "+"), "b.example/x"]),
    id=st.sampled_from(["a", "b/c", "b/c.txt", "b-c", "june 2022/ü", "table#1"]),
)


@pytest.mark.parametrize("name", ["folder", "a.zip", "a.jsonl"])
@given(articles=st.lists(ARTICLES, min_size=1, unique_by=lambda article: article.id))
def test_written_and_read_again(tmp_path_factory, name, articles):
    folder = tmp_path_factory.mktemp("written")
    news, _ = read(write_articles(articles, folder / "first.jsonl"))
    again, _ = read(write_articles(news, folder / name))
    pd.testing.assert_frame_equal(again, news if name == "a.jsonl" else news.sort_index())
    for article in articles:
        text = article.text.replace("\x00", "\ufffd")
        assert news.loc[article.id, "text"] == "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


def test_header_lines_hold_no_time_and_no_outlet(tmp_path):
    article = Article(BODY, datetime(2022, 6, 16, 9), "River", URL, "The Gazette", "a")
    with pytest.warns(UserWarning, match="no time of day .1 articles .* no outlet .* .1 have another"):
        write_articles([article], tmp_path / "folder")
    assert read_articles(tmp_path / "folder").loc["a", "published"] == pd.Timestamp(2022, 6, 16)
    news = read_articles(write_articles(article, tmp_path / "a.jsonl"))
    assert news.loc["a", "published"] == pd.Timestamp(2022, 6, 16, 9) and news.loc["a", "outlet"] == "The Gazette"


def test_one_article_to_one_file(tmp_path):
    news = read_articles(write_articles(Article(BODY, title="River rises", id="a"), tmp_path / "a.txt"))
    assert news.loc["a"].tolist() == ["River rises", pd.NaT, "", "", BODY]
    with pytest.raises(ValueError, match="a text file holds one article, got 12"):
        write_articles(sample_articles(), tmp_path / "a.txt")


@pytest.mark.parametrize(
    "name", ["../x", "a/../../x", "/x", "a//b", "a/", ".x", "a/.git/b", "..", "a\\b", "a\nb", "C:/x", "__MACOSX/x"]
)
@pytest.mark.parametrize("target", ["inner/folder", "inner/a.zip"])
def test_no_id_leads_out_of_the_folder(tmp_path, name, target):
    (tmp_path / "inner").mkdir()
    with pytest.raises(ValueError, match=r"the id .* Give the table another index, or write a .jsonl file"):
        write_articles([Article(BODY, id=name)], tmp_path / target)
    assert [*tmp_path.rglob("*.txt")] == []
    assert read_articles(write_articles([Article(BODY, id=name)], tmp_path / "a.jsonl"), on_problem=print).shape == (
        1,
        5,
    )


def test_no_link_leads_out_of_the_folder(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "link").symlink_to(tmp_path)
    with pytest.raises(ValueError, match="a link leads out of it"):
        write_articles([Article(BODY, id="link/x")], tmp_path / "folder")
    assert not (tmp_path / "x.txt").exists()


@pytest.mark.parametrize(
    "articles, path, message",
    [
        ([Article(BODY, id="a"), Article(BODY, id="A")], "folder", "are one file name"),  # on Windows and Mac
        ([Article(BODY, id="a", url="not an address")], "folder", "expected a web address"),
        ([Article(BODY, id="a")], "a.csv", "written to a folder or a .zip"),
    ],
)
def test_what_cannot_be_written(tmp_path, articles, path, message):
    with pytest.raises(ValueError, match=message):
        write_articles(articles, tmp_path / path)


# Nothing in a file stops the reading, and nothing takes longer than in proportion.


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.tsv", "a.jsonl", "a.zip"])
@given(data=st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_can_be_read(tmp_path_factory, name, data):
    folder = put(tmp_path_factory.mktemp("any"), good_txt=BODY)
    (folder / name).write_bytes(b"PK\x03\x04" + data if name == "a.zip" else data)
    news, _ = read(folder)
    assert "good" in news.index and news.index.is_unique
    assert not any(re.search("[\x00\r\ud800-\udfff]", text) for text in news["text"])


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.jsonl"])
@pytest.mark.parametrize("unit", ["word ", "a\n", "\r", "\x00", "“", "é\xad"])
def test_time_grows_with_length(tmp_path, name, unit):
    def seconds(number):
        text = unit * number
        content = {"a.txt": text, "a.csv": f'text\n"{text}"\n', "a.jsonl": json.dumps({"text": text})}[name]
        (tmp_path / name).write_text(content, encoding="utf-8", newline="")
        begun = time.process_time()
        read(tmp_path / name)
        return time.process_time() - begun

    assert seconds(400_000) < 10 * seconds(100_000) + 0.1


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
