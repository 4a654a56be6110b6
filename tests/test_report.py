"""The page: whole, safe, and of use for many articles."""

import re
import socket
from datetime import date
from html.parser import HTMLParser

import pandas as pd
import pytest

import newskit as nk
from newskit.report import page, parts, write_report
from newskit.report.findings import SENTENCES
from newskit.report.parts import fairly

VOID = {"meta", "br", "path", "use", "rect"}
SCRIPT = "<script>alert(1)</script>"


class Page(HTMLParser):
    """A page taken apart; fails where tags close in another order than they opened."""

    def __init__(self, source):
        super().__init__()
        self.opened, self.tags, self.headings, self.words = [], [], [], []
        self.feed(source)
        self.close()
        assert not self.opened, self.opened

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.opened.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.opened.pop() == tag

    def handle_data(self, data):
        if self.opened[-1:] != ["style"]:
            self.words.append(data)

    @property
    def text(self):
        return " ".join("".join(self.words).split())

    def values(self, *names):
        return [attributes[name] for _, attributes in self.tags for name in names if name in attributes]


def news(*texts, **columns):
    rows = pd.DataFrame({"text": texts, "published": pd.Timestamp(2022, 6, 16)}).assign(**columns)
    return rows.set_index("a" + rows.index.astype(str)).rename_axis("article")


def report(articles, tmp_path, **options):
    return write_report(articles, tmp_path / "report.html", **options).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    return report(nk.sample_articles(), tmp_path_factory.mktemp("samples"))


def test_every_section_tells_something(samples):
    seen = Page(samples)
    sections = [attributes["id"] for tag, attributes in seen.tags if tag == "section"]
    assert sections == ["differing", "speakers", "timeline", "claims", "measures", "articles", "read", "made"]
    for told in ("24 articles from 3 outlets", "Philippa Garrow", "Reading ease", nk.__version__, "No problems"):
        assert told in seen.text
    assert samples.count("<details id=") == 24


def test_it_is_sound_html(samples):
    """Parsed whole, with a language, ids that are unique, links that lead somewhere, and headings in order."""
    seen = Page(samples)
    ids = seen.values("id")
    assert samples.startswith("<!DOCTYPE html>") and ("html", {"lang": "en"}) in seen.tags
    assert len(ids) == len({*ids})
    inside = {target[1:] for target in seen.values("href", "xlink:href") if target.startswith("#")}
    inside |= {*re.findall(r"url\(#([^)]+)\)", samples)}
    assert inside and inside <= {*ids}
    assert seen.headings[0] == 1 and seen.headings.count(1) == 1
    assert all(deeper <= level + 1 for level, deeper in zip(seen.headings, seen.headings[1:], strict=False))


def test_everybody_can_read_it(samples):
    """Tables have captions, columns and pictures have names; there is a page for the dark and one for phones."""
    seen = Page(samples)
    tags = [tag for tag, _ in seen.tags]
    assert tags.count("table") == tags.count("caption")
    assert all(attributes.get("scope") == "col" for tag, attributes in seen.tags if tag == "th")
    told = [attributes["aria-label"] for tag, attributes in seen.tags if tag == "svg"]
    for words in (r"Bars: \d+ quotes by speaker\. [A-Z]", r"Points: \d+ numbers \(count\), .*Highest: "):
        assert any(re.match(words, name) for name in told)
    assert tags.count("svg") == tags.count("figcaption") >= 3
    for media in ("prefers-color-scheme: dark", "max-width: 48rem", "print"):
        assert re.search(f"@media [a-z (]*{media}", samples)


def test_nothing_is_loaded_from_elsewhere(samples):
    seen = Page(samples)
    [policy] = [a["content"] for t, a in seen.tags if t == "meta" and a.get("http-equiv") == "Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src" not in policy
    assert not seen.values("src", "srcset", "action", "data", "poster")
    outside = {target for target in seen.values("href", "xlink:href") if not target.startswith("#")}
    assert outside == {*nk.sample_articles()["url"]}
    assert not {"script", "iframe", "link", "object", "embed", "form", "base"} & {tag for tag, _ in seen.tags}
    assert "@import" not in samples and not re.search(r"url\((?!#)", samples)


def test_the_same_articles_give_the_same_page(samples, tmp_path, monkeypatch):
    monkeypatch.setattr(socket, "socket", None)  # and no network is needed
    assert report(nk.sample_articles(), tmp_path) == samples


HOSTILE = [
    SCRIPT,
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "</title></svg>]]><!--",
    "$\\frac{",
    "\u202e\x00\x1b[31m",
]


@pytest.mark.parametrize("texts", ["sentences", "full"])
def test_nothing_of_an_article_is_markup(texts, tmp_path):
    told = [f'"We saw 20 {words} on 1 June 2022," said Ana {words} Ruiz. The toll was 41 {words}.' for words in HOSTILE]
    articles = news(*told, title=HOSTILE, url=HOSTILE, outlet=HOSTILE)
    articles.attrs["problems"] = [{"file": words, "problem": words} for words in HOSTILE]
    source = report(articles, tmp_path, texts=texts, title="".join(HOSTILE))
    seen = Page(source)
    assert not {"script", "img"} & {tag for tag, _ in seen.tags}
    assert not [name for _, attributes in seen.tags for name in attributes if name.startswith("on")]
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", source)
    assert SCRIPT in seen.text


def test_half_a_character_is_written_as_a_whole_one(tmp_path):
    half = nk.Article('"We saw 20 \ud800," said Ana Ruiz.', title="\ud800", url="\ud800")
    assert "We saw 20 \ufffd" in Page(report([half], tmp_path)).text


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", 'https://a.example/"onx="']
)
def test_only_web_addresses_become_links(url, tmp_path):
    seen = Page(report(news("It rained.", url=url), tmp_path))
    links = [target for target in seen.values("href") if not target.startswith("#")]
    assert links == ([url] if url.startswith("https:") else [])
    assert url in seen.text


def test_sentences_unless_whole_texts_are_asked_for(tmp_path):
    quiet = "Nothing of note stands here."
    article = news(" ".join([f'"We saw {n} boats," said Ana Ruiz. {quiet}' for n in range(20, 50)]))
    few, all_of_it = report(article, tmp_path), report(article, tmp_path, texts="full")
    assert quiet not in few and few.count("<li value=") == SENTENCES
    assert "18 more of its sentences" in few
    assert all_of_it.count(quiet) == 30


def test_an_unclear_speaker_is_not_named(tmp_path):
    """Below the threshold there are candidates, in the table, the claims and the picture alike."""
    articles = news('"We saw 20 boats," said Ana Ruiz.')
    unsure = nk.table(articles, nk.find_quotes).assign(confidence=0.5, candidates="Ana Ruiz; Bo Lind")
    source = write_report(articles, tmp_path / "r.html", quotes=unsure).read_text(encoding="utf-8")
    named = re.findall(r'data-label="(?:Speaker|Who)"[^>]*>([^<]*)<', source)
    assert named == ["unclear", "unclear (candidates: Ana Ruiz, Bo Lind)", "unclear (candidates: Ana Ruiz, Bo Lind)"]
    assert 'title="Direct quote. Speaker: unclear (candidates: Ana Ruiz, Bo Lind)' in source


def test_long_tables_are_cut_and_say_so(tmp_path, monkeypatch):
    monkeypatch.setattr("newskit.report.claims.ROWS", 5)
    seen = Page(report(news(*["Ana Ruiz saw 20 boats. Bo Lind saw 30 boats."] * 10), tmp_path))
    told = "5 of 20 rows. All of them: newskit claims ARTICLES -o claims.csv or in Python nk.trace_claims(news)"
    assert told in seen.text


def test_every_article_has_its_turn_in_a_cut_table():
    table = pd.DataFrame({"article": ["a"] * 5 + ["b"] * 2, "text": list("abcdefg")})
    assert fairly(table, 4)["text"].tolist() == ["a", "b", "f", "g"]


def test_some_rows_of_an_article_have_their_turn_first():
    table = pd.DataFrame({"article": ["a"] * 3 + ["b"] * 2, "text": list("abcde")})
    assert fairly(table, 2, first=table["text"].isin(["c", "d"]))["text"].tolist() == ["c", "d"]


def test_the_page_begins_with_what_matters(tmp_path):
    """A sentence for each section that has something to tell; problems while reading are told, too."""
    articles = news(
        "The flood ruined 310 homes, Ana Ruiz said.", "The flood ruined 450 homes.", outlet=["a.example", "b.example"]
    )
    articles.attrs["problems"] = [{"file": "c.txt", "problem": "empty"}]
    source = report(articles, tmp_path)
    brief = re.search(r'<ul class="brief">(.*?)</ul>', source)[1]
    assert re.findall(r"</a>: ([^<]*)", brief) == [
        "1 pair of claims differs: home (1).",
        "most quoted is Ana Ruiz (1).",
        "1 of 2 claims is made by speakers.",
        "1 problem while reading.",
    ]
    assert 'class="brief"' not in report(news("It rained."), tmp_path)


def test_a_row_leads_to_its_sentence(tmp_path):
    """To the mark where its sentence is shown, else to the article."""
    many = " ".join(f'"We saw {n} boats on 3 June 2022," said Ana Ruiz.' for n in range(20, 40))
    few, all_of_it = report(news(many), tmp_path), report(news(many), tmp_path, texts="full")
    for source, linked in ((few, SENTENCES), (all_of_it, 20)):
        for kind in "nt":
            rows = re.findall(rf'data-label="Article"[^>]*><a href="#(a1-{kind}\d+)"', source)
            assert len(rows) == linked and {*rows} <= {*Page(source).values("id")}


def test_the_days_of_the_news_stand_first(tmp_path):
    told = "The mill was built in 1957. The levee broke on Monday. A wall will be built in 2031."
    source = report(news(told), tmp_path)
    start, before, after = (
        source.index(words) for words in ("Events of the days", "1 earlier event<", "1 later event<")
    )
    assert start < source.index("The levee broke", start) < before < source.index("built in 1957", start) < after


def test_ages_and_compounds_have_no_row_among_the_claims(tmp_path):
    source = report(news("Bo Lind, 41, drove a three-row car. He saw one boat and 20 barns."), tmp_path)
    assert re.findall(r'data-label="Number"[^>]*>([^<]*)<', source) == ["20 barns"]


def test_rows_beyond_the_first_wait_behind_a_line():
    shown = "".join(parts.table_of("Rows", [parts.Column("Number")], [(number,) for number in range(parts.OPEN + 3)]))
    assert "3 more rows</summary>" in shown and shown.count("<caption>") == 2


@pytest.mark.parametrize("articles", [[], [""], "", news("\n\n"), nk.Article("It rained.", date(2022, 6, 16))])
def test_little_or_nothing_gives_a_page(articles, tmp_path):
    assert Page(report(articles, tmp_path)).text.count("No quotes were found.") == 1


def test_pairs_that_agree_are_shown_too(tmp_path):
    same = news(
        "The flood ruined 310 homes.", "The army said the flood ruined 310 homes.", outlet=["a.example", "b.example"]
    )
    told = Page(report(same, tmp_path)).text
    assert "1 agree" in told and "1 pair that agrees or can both be true" in told and "agree: the same figure" in told


def test_paths_of_this_computer_stay_out(tmp_path):
    articles = news("It rained.")
    articles.attrs["problems"] = [{"file": str(tmp_path / "flood.txt"), "problem": "odd"}]
    source = report(articles, tmp_path)
    assert "flood.txt" in source and str(tmp_path) not in source


def test_wrong_arguments_say_what_to_do(tmp_path):
    with pytest.raises(ValueError, match='"sentences" or "full"'):
        write_report([], tmp_path / "a.html", texts="all")
    with pytest.raises(FileNotFoundError, match="make it first"):
        write_report([], tmp_path / "nowhere" / "a.html")


def test_style_and_policy_stand_before_anything_of_an_article():
    head = page._head("Title")
    assert head.index("Content-Security-Policy") < head.index("<style>") and head.count("</style>") == 1


def test_tables_corrected_by_hand_are_used_as_given(tmp_path):
    articles = news('"It broke," Ana Ruiz said. "It held," she said.')
    quotes = nk.table(articles, nk.find_quotes).assign(speaker_name="Omar Vance", confidence=1.0)
    told = Page(write_report(articles, tmp_path / "r.html", quotes=quotes).read_text(encoding="utf-8")).text
    assert "Omar Vance" in told
    with pytest.raises(ValueError, match=r"quotes= needs the columns .* missing: kind"):
        write_report(articles, tmp_path / "r.html", quotes=quotes.drop(columns="kind"))
    with pytest.raises(ValueError, match="not in news: elsewhere"):
        write_report(articles, tmp_path / "r.html", quotes=quotes.assign(article="elsewhere"))


def test_what_an_agency_said_is_compared_once(tmp_path):
    wire = "The flood killed 20 people in the town of Harrow, officials said on Tuesday after the levee had broken."
    copies = news(wire, wire, wire.replace("20", "31"))
    told = Page(write_report(copies, tmp_path / "r.html").read_text(encoding="utf-8")).text
    assert "Of 1 pair of claims" in told


def test_markdown_in_a_title_stays_as_it_is_written(tmp_path):
    title = "**Loud** [press](javascript:alert(1)) `code` # not a heading"
    page = Page(
        write_report([nk.Article("Ana Ruiz saw 20 boats.", title=title, id="a")], tmp_path / "r.html").read_text(
            "utf-8"
        )
    )
    assert title in page.text
    assert not [link for link in page.values("href") if link.startswith("javascript")]
    assert title in Page(nk.highlight(nk.Article("It rained.", title=title)).html).text


def test_a_claim_about_a_year_names_the_year(tmp_path):
    told = "The wall was built in 1988, two years after a flood that killed six people."
    page = Page(write_report(news(told), tmp_path / "r.html").read_text(encoding="utf-8"))
    assert "1986" in page.text and "1 January 1986" not in page.text


def test_a_report_is_a_page(tmp_path):
    with pytest.raises(ValueError, match=r"its file ends in \.html or \.htm"):
        write_report("It fell.", tmp_path / "report.pdf")
    assert not list(tmp_path.iterdir())
