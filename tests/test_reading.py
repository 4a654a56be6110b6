"""Reading articles: files, folders, header lines, dates, encodings, and what is told of what goes wrong."""

import os
from datetime import datetime

import pandas as pd
import pytest
from folders import BODY, HEADER, URL, put, read

from newskit.reading import iter_articles, read_articles, sample_articles
from newskit.reading.headers import read_header


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
        ("June 16, 2022", "%Y%m%d", datetime(2022, 6, 16), ""),  # in words a date is clear in any layout
        ("Thu, 16 Jun 2022 08:30:00 GMT", "%Y%m%d", datetime(2022, 6, 16), ""),  # of UTC the day is kept, not the hour
        ("2022/06/16", "%Y%m%d", datetime(2022, 6, 16), ""),
        ("6/16/2022", "%Y%m%d", None, "expected a date like 20220616, found '6/16/2022'"),  # month or day first?
        ("June 31, 2022", "%Y%m%d", None, "expected a date like 20220616, found 'June 31, 2022'"),
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


def test_many_problems_of_one_kind_hide_no_other(tmp_path):
    put(
        tmp_path, b_csv="text,date\n" + "It fell.,16/6/22\n" * 50, c_txt=HEADER, a_csv="text,id\n" + "It fell.,x\n" * 50
    )
    with pytest.warns(UserWarning, match="100 problems while reading .* header without body.* and 95 more") as warned:
        assert sum(1 for _ in iter_articles(tmp_path)) == 101
    assert [text in str(warned[0].message) for text in ("row 2: repeated id 'x'", "row 1: expected a date")] == [
        True
    ] * 2


def test_what_is_wrong_is_listed_and_the_rest_read(tmp_path):
    put(
        tmp_path,
        a_txt=HEADER + BODY,
        a_md=HEADER + BODY,
        bad_txt=f"River\n20221345\n{URL}\n{BODY}",
        contrary_txt=f"River\n20220616\nhttp://a.example/2022/07/16/river\n{BODY}",
        empty_txt=" \n",
        head_txt=HEADER,
        scan_jpg=b"\xff\xd8",
        notes_doc=b"\xd0\xcf",
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
        tmp_path.name: "2 files of other kinds left out (.doc 1, .jpg 1)",
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
        ("a.doc", ValueError, "of no kind that newskit reads.* .doc: save it as .docx"),
        ("empty", FileNotFoundError, "Found no article in .*looked for files ending in .txt"),
        ("broken.zip", FileNotFoundError, "First problem: archive cannot be read"),
        ([], FileNotFoundError, "Found no article in an empty list"),
        ("https://www.gazette.example/river", ValueError, "save the page, then read the file"),
        ("file:///etc/passwd", ValueError, "is a web address"),
        ("http://169.254.169.254/latest", ValueError, "is a web address"),
        (7, TypeError, "path must be a path or several, got int"),
        (pd.DataFrame({"text": ["It fell."]}), TypeError, "path must be a path or several, got DataFrame"),
        ([7], TypeError, "path must be a path or several"),
    ],
)
def test_wrong_paths_stop_at_once(tmp_path, monkeypatch, path, error, message):
    monkeypatch.chdir(put(tmp_path, a_doc=b"\xd0\xcf", broken_zip=b"PK\x03\x04 and no more"))
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


def test_outlets_by_name(tmp_path):
    put(tmp_path, a_txt=HEADER + BODY, b_txt=f"River\n20220616\nHTTP://WWW.Other.Example:80/x\n{BODY}")
    news = read_articles(tmp_path, outlets={"gazette.example": "The Gazette"})
    assert news["outlet"].tolist() == ["The Gazette", "other.example"]


def test_names_of_outlets_below_an_address(tmp_path):
    urls = [
        "https://www.aol.com/news/cbs/river",
        "https://aol.com/news/x",
        "https://live.gazette.example/x",
        "https://b.example",
    ]
    put(tmp_path, **{f"a{n}_txt": f"River\n20220616\n{url}\n{BODY}" for n, url in enumerate(urls)})
    names = {"aol.com": "AOL", "aol.com/news/cbs": "CBS", "gazette.example": "The Gazette"}
    assert read_articles(tmp_path, outlets=names)["outlet"].tolist() == ["CBS", "AOL", "The Gazette", "b.example"]


def test_columns_on_request(tmp_path):
    put(
        tmp_path,
        a_txt=f"{HEADER}By ANA RUIZ and Bo Li, Halyard News\nBRANNOCK, June 15 (HNA) - {BODY}",
        b_txt=HEADER.replace("/news/", "/opinion/") + BODY,
    )
    news = read_articles(tmp_path, more=["byline", "agency", "dateline", "genre"])
    assert list(news.columns[5:]) == ["byline", "agency", "dateline", "genre", "genre_why"]
    first, second = news.iloc[:, 5:].values.tolist()
    assert first[:4] == ["ANA RUIZ and Bo Li, Halyard News", "HNA", "BRANNOCK, June 15", "news"]
    assert second == ["", "", "", "opinion", "the address says 'opinion'"]
    with pytest.raises(ValueError, match="more= names columns to add, of byline, agency"):
        read_articles(tmp_path, more=["bylines"])


def test_samples_are_whole():
    news = sample_articles()
    assert len(news) == 24 and news.index.is_unique and news["outlet"].nunique() == 3
    assert news.attrs["problems"] == [] and news.notna().all(axis=None) and (news != "").all(axis=None)
    assert (news["published"].min(), news["published"].max()) == (pd.Timestamp(2022, 6, 2), pd.Timestamp(2022, 6, 23))


def test_an_empty_file_is_an_empty_table(tmp_path):
    news, problems = read(put(tmp_path, a_txt="") / "a.txt")
    assert len(news) == 0 and news.dtypes.equals(sample_articles().dtypes) and problems == ["empty file"]
