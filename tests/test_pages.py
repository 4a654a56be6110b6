"""Saved web pages: the article, and what the page says of itself."""

import json

import pandas as pd
import pytest
from folders import BODY, put, read

from newskit.report import write_report

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
        # parsers stop at some depth
        ("<div>" * 20_000 + STORY + "</div>" * 20_000, "nested more than 200 elements deep"),
        ("<x-story>" * 300 + STORY + "</x-story>" * 300, "nested more than 200 elements deep"),
        ("<p>a</p>" * 40_000, "page too large"),
        ("<script>" * 40_000, "page too large"),
        ("word " * 4_000_000, "page too large"),
    ],
)
def test_pages_without_article(tmp_path, body, problem):
    pytest.importorskip("trafilatura")
    put(tmp_path, a_html=PAGE.format(charset="utf-8", body=body), b_html="", good_txt=BODY)
    news, problems = read(tmp_path)
    assert news.index.tolist() == ["good"] and problem in problems[0] and problems[1] == "empty file"


@pytest.mark.parametrize(
    "ballast",
    [
        f'<img src="data:image/png;base64,{"iVBORw0KGgo+" * 500_000}">',  # as SingleFile saves pictures
        f"<style>@font-face {{ src: url(data:font/woff2;charset=utf-8;base64,{'d09GMgAB' * 700_000}) }}</style>",
        f"<script>state = '{'<b>x</b>' * 40_000}'</script><STYLE>{'p {} ' * 1_000_000}</Style>",
    ],
    ids=["picture", "font", "script"],
)
def test_what_a_page_holds_beside_its_words_is_no_weight(tmp_path, ballast):
    pytest.importorskip("trafilatura")
    html = PAGE.format(charset="utf-8", body=ballast + STORY * 2)
    news, problems = read(put(tmp_path, a_html=html, b_html=PAGE.format(charset="utf-8", body=STORY * 2)))
    assert problems == [] and news["text"].nunique() == 1 and len(html) > 5_000_000


SENTENCES = [
    "The river rose by two metres on Tuesday night, and the old bridge at Brannock was closed until Friday.",
    "“We heard it crack before we saw it,” said Ana Ruiz, who runs the ferry office on Mill Street.",
    "About 300 people spent the night at the school, where volunteers handed out blankets and soup.",
    "The levee board will meet on Monday to decide whether the gate should be raised before autumn.",
]
MENU = "<nav><ul>" + "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(9)) + "</ul></nav>"
LINKS = "".join(f'<li><a href="/{n}">Towns brace for crest number {n}</a></li>' for n in range(5))
ASIDE = f'<aside class="related"><h3>Related stories</h3><ul>{LINKS}</ul></aside>'
COOKIES = (
    '<div id="cookie-banner" role="dialog"><p>We use cookies to measure our audience and show you adverts.</p></div>'
)
COMMENT = "<div class='comment'><b>reader</b><p>I have lived here for forty years, and shame on the board.</p></div>"
FOOT = "<footer><p>© 2022 The Gazette. All rights reserved.</p></footer>"
PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
BROKEN = "<br><br>".join(SENTENCES)
DIVISIONS = "".join(f"<div><div><span>{sentence}</span></div></div>" for sentence in SENTENCES)


@pytest.mark.parametrize(
    "body, lines",
    [
        (f"<h1>River rises</h1><p>By Ana Ruiz</p>{PARAGRAPHS}", SENTENCES),
        (f"<div><div><h1>River rises</h1><div class='story'>{DIVISIONS}</div></div></div>", SENTENCES),
        (f"<table><tr><td>{ASIDE}</td><td><h1>River rises</h1>{BROKEN}</td></tr></table>", SENTENCES),  # a layout
        (f"<h1>River rises</h1><p>By Ana Ruiz</p><p>{SENTENCES[0]}</p>", SENTENCES[:1]),  # a brief
        (f"<h1>River rises</h1><section id='comments' class='comments'>{COMMENT * 3}</section>{PARAGRAPHS}", SENTENCES),
    ],
)  # fmt: skip
def test_what_stands_around_an_article(tmp_path, body, lines):
    pytest.importorskip("trafilatura")
    page = PAGE.format(charset="utf-8", body="@").replace("<h1>River rises</h1>@", body)
    page = page.replace('<nav><a href="/">Home</a></nav>', MENU + COOKIES).replace("</body>", f"{ASIDE}{FOOT}</body>")
    news, problems = read(put(tmp_path, a_html=page))
    assert news["title"].tolist() == ["River rises"] and problems == []
    assert news["text"].iloc[0].removeprefix("By Ana Ruiz\n").split("\n") == lines


def test_pages_without_the_package(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    news, problems = read(put(tmp_path, a_html=PAGE.format(charset="utf-8", body=STORY), good_txt=BODY))
    assert news.index.tolist() == ["good"] and 'pip install "newskit[html]"' in problems[0]


def ld(**fields):
    """A page with this JSON-LD."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "River rises", **fields}
    return PAGE.format(charset="utf-8", body=STORY * 2).replace(
        "</head>",
        f'<script type="application/ld+json">{json.dumps({"@graph": [{"@type": "WebSite"}, node]})}</script></head>',
    )


def test_what_a_page_says_of_itself(tmp_path):
    pytest.importorskip("trafilatura")
    html = ld(
        datePublished="2022-06-16T18:05:00-05:00",
        author=[{"@type": "Person", "name": "Ana Ruiz"}, {"name": "Bo Li"}],
        publisher={"@type": "Organization", "name": "The Gazette &amp; Herald"},
    )
    news, problems = read(put(tmp_path, a_html=html), more=["byline", "publisher"])
    assert news.loc["a", ["byline", "publisher"]].tolist() == ["Ana Ruiz, Bo Li", "The Gazette & Herald"]
    assert news.loc["a", "published"] == pd.Timestamp(2022, 6, 16, 18, 5) and problems == []


@pytest.mark.parametrize(
    "date, published",
    [
        ("2022-06-16T18:05:00-05:00", pd.Timestamp(2022, 6, 16, 18, 5)),  # the publication's own time
        ("2022-06-16T18:05:00", pd.Timestamp(2022, 6, 16, 18, 5)),
        ("2022-06-16T18:05:00Z", pd.Timestamp(2022, 6, 16)),  # an hour in Greenwich, not in Brannock
        ("16/06/22", pd.Timestamp(2022, 6, 16)),  # the page's meta tag tells the day
        (["2022-06-16", {"a": None}], pd.Timestamp(2022, 6, 16)),
    ],
)
def test_time_of_day(tmp_path, date, published):
    pytest.importorskip("trafilatura")
    assert read(put(tmp_path, a_html=ld(datePublished=date)))[0]["published"].tolist() == [published]


@pytest.mark.parametrize(
    "data",
    [
        "{",
        "[" * 100_000,
        '{"@graph": [' * 20_000,
        '{"@type": "NewsArticle", "headline": {"a": {"b": {}}}, "author": 7}',
        "null",
    ],
)
def test_broken_metadata(tmp_path, data):
    pytest.importorskip("trafilatura")
    html = PAGE.format(charset="utf-8", body=STORY * 2)
    script = f'<script type="application/ld+json">{data}</script></head>'
    news, problems = read(put(tmp_path, a_html=html.replace("</head>", script)))
    assert news["title"].tolist() == ["River rises"] and problems == []


def test_entities_of_a_page_s_own_are_not_put_in(tmp_path):
    """Neither one that multiplies itself nor one that names a file on the reader's machine."""
    pytest.importorskip("trafilatura")
    put(tmp_path, secret_key="SECRET")
    levels = "".join(f'<!ENTITY {name} "{f"&{inner};" * 10}">' for inner, name in zip("abcdefgh", "bcdefghi"))
    outside = f'<!ENTITY out SYSTEM "{(tmp_path / "secret.key").as_uri()}">'
    html = PAGE.format(charset="utf-8", body=STORY * 2).replace("It fell.", "It fell &i; &out;")
    news, _ = read(put(tmp_path, a_html=f'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">{levels}{outside}]>{html}'))
    assert (
        "It fell" in news["text"].iloc[0] and len(news["text"].iloc[0]) < 1000 and "SECRET" not in news["text"].iloc[0]
    )


def test_front_pages_are_told_of(tmp_path):
    pytest.importorskip("trafilatura")
    html = PAGE.format(charset="utf-8", body=STORY * 2)
    _, problems = read(
        put(tmp_path, a_html=html, b_html=html.replace("gazette.example/news/river", "gazette.example/"))
    )
    assert problems == [
        "https://www.gazette.example/ is a site's front page; what was read of it may be teasers of its articles"
    ]


@pytest.mark.parametrize(
    "note",
    [
        "<!-- saved from url=(0036)https://www.gazette.example/saved -->",
        "<!--\n Page saved with SingleFile\n url: https://www.gazette.example/saved\n-->",
    ],
)
def test_the_address_a_browser_noted(tmp_path, note):
    pytest.importorskip("trafilatura")
    html = PAGE.format(charset="utf-8", body=STORY * 2)
    html = (
        "<!DOCTYPE html>\n"
        + note
        + "\n"
        + html.replace('<link rel="canonical" href="https://www.gazette.example/news/river">', "")
    )
    assert read(put(tmp_path, a_html=html))[0]["url"].tolist() == ["https://www.gazette.example/saved"]


def test_the_encoding_that_a_mail_tells(tmp_path):
    pytest.importorskip("trafilatura")
    html = PAGE.format(charset="", body=STORY * 2).replace("’s office", "’s Łódź office")
    mail = f"From: x\nContent-Type: text/html; charset=windows-1250\n\n{html}".encode("cp1250")
    news, problems = read(put(tmp_path, a_mhtml=mail))
    assert "the mayor’s Łódź office" in news["text"].iloc[0] and problems == []


def test_a_page_saved_as_one_file(tmp_path):
    pytest.importorskip("trafilatura")
    html = PAGE.format(charset="utf-8", body=STORY * 2)
    lines = html.replace("=", "=3D").replace("’", "=E2=80=99")
    mail = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://www.gazette.example/river\nSubject: River\n"
        'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="--x"\n\n'
        "----x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        f"{lines}\n----x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n----x--\n"
    )
    news, problems = read(put(tmp_path, a_mhtml=mail))
    assert news["title"].tolist() == ["River rises"] and problems == []
    assert news["text"].iloc[0].startswith("The river rose by two metres on Tuesday, the mayor’s office said.")


@pytest.mark.parametrize(
    "level", ["Content-Type: message/rfc822\n\n", 'Content-Type: multipart/mixed; boundary="x{0}"\n\n--x{0}\n']
)
@pytest.mark.parametrize("depth, problem", [(1, None), (5_000, "too deep to find it")])
def test_mails_within_mails(tmp_path, level, depth, problem):
    pytest.importorskip("trafilatura")
    levels = "".join(map(level.format, range(depth)))
    mail = f"From: x\n{levels}Content-Type: text/html\n\n{PAGE.format(charset='utf-8', body=STORY)}"
    news, problems = read(put(tmp_path, a_mhtml=mail, good_txt=BODY))
    assert news.index.tolist() == (["good"] if problem else ["a", "good"])
    assert problem in problems[0] if problem else problems == []


def test_a_report_is_no_article(tmp_path):
    put(tmp_path, good_txt=BODY)
    write_report(BODY, tmp_path / "report.html")
    news, problems = read(tmp_path)
    assert news.index.tolist() == ["good"] and problems == ["a report that newskit wrote, no article"]


def test_pictures_and_frames_beside_a_page(tmp_path):
    pytest.importorskip("trafilatura")
    html = PAGE.format(charset="utf-8", body=STORY * 2)
    (tmp_path / "river_files").mkdir()
    (tmp_path / "river-Dateien").mkdir()  # as a German browser calls it
    (tmp_path / "case_files").mkdir()  # no page of that name: a folder like any other
    put(tmp_path / "river_files", frame_html=html)
    put(tmp_path / "river-Dateien", frame_html=html)
    put(tmp_path / "case_files", a_html=html)
    assert read(put(tmp_path, river_html=html))[0].index.tolist() == ["case_files/a", "river"]
