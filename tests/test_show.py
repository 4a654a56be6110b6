"""The article with its marks: nested rightly, escaped, the same each time."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newskit as nk
from newskit.markup import element, escaped, is_web_address, linked
from newskit.quotes import Quote
from newskit.show import STYLE, Mark, marked, shown_speaker

ARTICLE = nk.Article(
    'The levee broke last week. "We saw 300 to 400 people on roofs," Mayor Ana Ruiz said on Monday.',
    published=date(2022, 6, 16),
    title="A <b>levee</b> breaks",
    url="https://harrow.example/levee",
    outlet="harrow.example",
    id="june/levee 1",
)


class Tree(HTMLParser):
    """Fails on tags that close in another order than they opened; gathers texts and attributes."""

    VOID = ("meta", "br")

    def __init__(self, page):
        super().__init__()
        self.opened, self.attributes, self.words = [], [], []
        self.feed(page)
        self.close()
        assert not self.opened

    def handle_starttag(self, tag, attrs):
        self.attributes.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.opened.append(tag)

    def handle_endtag(self, tag):
        assert self.opened.pop() == tag

    def handle_data(self, data):
        if not self.opened or self.opened[-1] != "style":
            self.words.append(data)

    @property
    def text(self):
        return "".join(self.words)


def test_highlight_shows_speaker_value_and_day():
    tree = Tree(nk.highlight(ARTICLE).html)
    titles = [attributes["title"] for tag, attributes in tree.attributes if "title" in attributes]
    assert any("Speaker: Ana Ruiz" in title for title in titles)
    assert any("300 to 400 people" in title for title in titles)
    assert any("2022-W23" in title for title in titles)
    assert ARTICLE.text in tree.text
    assert "A <b>levee</b> breaks" in tree.text


def test_ids_are_stable_and_unique():
    first, second = nk.highlight(ARTICLE), nk.highlight(ARTICLE)
    ids = [attributes["id"] for _, attributes in Tree(first.html).attributes if "id" in attributes]
    assert first == second
    assert "june-levee-1-q1" in ids and len(ids) == len({*ids})


def test_notebooks_show_an_article():
    assert ARTICLE._repr_html_() == nk.highlight(ARTICLE)._repr_html_() == str(nk.highlight(ARTICLE))


def test_the_legend_counts_what_is_marked():
    """It reads well without its styles too, which JupyterLab leaves out until the cell is run."""
    legend = re.search('<p class="nk-legend">.*?</p>', nk.highlight(ARTICLE).html)
    assert legend and re.sub("<[^>]*>", "", legend.group()) == "1 quote 1 number 2 times"


def test_highlight_takes_names_and_corrected_tables():
    """A hand-corrected table of many articles: the rows of this one are marked, as they are."""
    quotes = nk.table([ARTICLE, nk.Article('"No," said Bo Lind.', id="other")], nk.find_quotes)
    quotes["speaker_name"] = "Somebody Else"
    page = nk.highlight(ARTICLE, quotes).html
    assert "Somebody Else" in page and page.count("<mark") == 2  # one in the legend
    assert "nk-other" in nk.highlight(ARTICLE, nk.find_names(ARTICLE)).html
    with pytest.raises(TypeError, match="columns id, start and end"):
        nk.highlight(ARTICLE, quotes.drop(columns="start"))


def test_it_needs_no_script_and_nothing_from_elsewhere():
    page = nk.highlight(ARTICLE).html.lower()
    assert "<script" not in page and "src=" not in page and "url(" not in page and "@import" not in page
    assert "prefers-color-scheme: dark" in STYLE and 'data-jp-theme-light="false"' in STYLE


def quote(**fields):
    return Quote(start=0, end=2, text="No", kind="direct", **fields)


@pytest.mark.parametrize(
    "record, shown",
    [
        (quote(speaker_name="Ana Ruiz", confidence=0.6), "Ana Ruiz"),
        (quote(speaker_name="Ana Ruiz", confidence=0.59), "unclear (candidates: Ana Ruiz)"),
        (quote(candidates=("Bo Lind", "Ana Ruiz"), confidence=0.3), "unclear (candidates: Bo Lind, Ana Ruiz)"),
        (quote(), "unclear"),  # nobody is known
    ],
)
def test_a_name_is_shown_only_where_it_is_clear(record, shown):
    assert shown_speaker(record) == shown


def mark(start, end, name="q1", says=""):
    return Mark(start, end, "quote", name, "told", says)


@pytest.mark.parametrize(
    "marks, brackets",
    [
        ([mark(0, 6), mark(2, 4)], "[ab[cd]ef]"),  # nested
        ([mark(0, 4), mark(2, 6)], "[ab[cd]][ef]"),  # crossing: the inner one is split
        ([mark(0, 3), mark(3, 6)], "[abc][def]"),  # neighbours
        ([mark(0, 6), mark(0, 6)], "[[abcdef]]"),  # the same span twice
        ([mark(2, 2), mark(9, 12)], "abcdef"),  # nothing to mark
        ([mark(-3, 2), mark(4, 99)], "[ab]cd[ef]"),  # beyond the text
    ],
)
def test_marks_nest(marks, brackets):
    page = marked("abcdef", marks, "a")
    Tree(page)
    assert re.sub("<mark[^>]*>", "[", page).replace("</mark>", "]") == brackets


def test_the_speaker_is_said_once():
    """A mark that is split says who speaks behind its last piece only, and has one id."""
    page = marked("abcdef", [mark(0, 4, "t1"), mark(2, 6, "q1", says="Ana")], "a")
    assert page.count("data-says") == page.count('id="a-q1"') == 1
    assert page.index('id="a-q1"') < page.index("data-says")


@given(st.text(), st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40)), max_size=8))
def test_marks_change_no_text(text, spans):
    page = marked(text, [mark(start, end) for start, end in spans], "a")
    assert "".join(Tree(page).words) == "".join(Tree(escaped(text)).words)


@given(st.text(alphabet=st.characters(), max_size=80))
def test_any_article_can_be_shown(text):
    Tree(nk.highlight(nk.Article(text, title=text, url=text)).html)


@pytest.mark.parametrize(
    "url, is_link",
    [
        ("https://harrow.example/a?b=1&c=2", True),
        ("HTTP://harrow.example", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        (" https://harrow.example", False),
        ("data:text/html,<script>", False),
        ("//harrow.example", False),
        ("https://", False),
        ("https://[bad", False),
        ("", False),
    ],
)
def test_only_web_addresses_are_links(url, is_link):
    assert is_web_address(url) is is_link
    assert linked("here", url).startswith("<a ") is is_link


def test_attributes_cannot_be_left():
    hostile = '"><script>alert(1)</script>'
    tree = Tree(element("p", hostile, title=hostile))
    assert tree.attributes == [("p", {"title": hostile})] and tree.text == hostile


def test_a_mark_over_two_paragraphs_is_shown_in_both():
    article = nk.Article("One more.\nTwo more.\nThree.")
    page = nk.highlight(article, [nk.Span(start=4, end=13, text=article.text[4:13])]).html
    assert re.findall(r"<p dir.*?</p>", page) == [
        '<p dir="auto">One <mark class="nk-other" id="article-r1" title="Span">more.</mark></p>',
        '<p dir="auto"><mark class="nk-other" title="Span">Two</mark> more.</p>',
        '<p dir="auto">Three.</p>',
    ]
