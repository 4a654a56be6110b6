"""Boilerplate: what stands around a story is told apart from it, and stories stay whole."""

import pytest
from timing import assert_in_proportion, assert_within, cpu_seconds

import newskit as nk
from newskit.article import Article
from newskit.boilerplate import KINDS, paragraph_kind

STORY = (
    "The river rose by two metres on Tuesday, and the old bridge at Brannock was closed to all traffic until Friday."
)


@pytest.mark.parametrize(
    "paragraph, kind",
    [
        ("Related Articles Watch: The river from above", "related"),
        ("Read more: What the gate cost", "related"),
        (">>> What the gate cost", "related"),
        ("[ What the levee board knew and when ]", "related"),
        ("TOWNS ALONG THE OSTREY BRACE FOR A THIRD CREST AFTER LEVEE BREAK", "related"),  # a headline among paragraphs
        ("View 50 Photos", "related"),
        ("Read the full report here.", "related"),
        ("Read the full report before Friday, the levee board told the county, or the gate stays as it is.", None),
        ("Listen to this article", "related"),
        ("Follow HNA’s coverage of the floods at https://a.example", "share"),
        ("This article was originally published by the Halyard Tribune.", "rights"),
        ("Halyard News Agency is solely responsible for all content.", "rights"),
        ("Ana Ruiz/Getty Images", "credit"),
        ("This is a developing story and will be updated.", "correction"),
        ("Last updated on Friday at noon", "correction"),
        ("View of the levee board", None),
        ("More from his speech to the levee board:", None),  # announces what follows
        ("Sign up for our morning newsletter.", "subscription"),
        ("Start your unlimited Gazette trial", "subscription"),
        (
            "Sign up for a shelter place at the school by Friday, the county asked all residents of the lower town.",
            None,
        ),
        ("© 2022 Halyard News Agency. All rights reserved.", "rights"),
        ("Copyright lawyers said the ruling was narrow.", None),
        ("(Reporting by Ana Ruiz; editing by Lee Marsh)", "credit"),
        ("—Reporting by Ana Ruiz", "credit"),
        ("The Halyard News Agency contributed to this report.", "credit"),
        ("Ruiz contributed $500 to this campaign.", None),
        ("Photo: Ana Ruiz", "credit"),
        ("CREDIT: By Ana Ruiz", "credit"),
        ("Residents wade through Mill Street. (File)", "caption"),
        ("Correction: An earlier version gave a wrong date.", "correction"),
        ("This story was updated on June 17.", "correction"),
        ("Corrections officers were called to the jail.", None),
        ("Advertisement", "advertisement"),
        ("Advertisement spending fell by a tenth.", None),
        ("Sponsored by Rep. Ruiz, the bill passed.", None),
        ("Follow us on Facebook", "share"),
        ("Follow us on the way to the river, she said.", None),
        ("We independently select what we recommend and may earn a commission when you buy.", "disclosure"),
        ("Related topics will be taken up by the levee board in June.", None),
        ("Update 1.2 of the county's plan raises the gate.", None),
        ("Updated at 9:40 a.m.", "correction"),
        ("For someone who fled abuse, the shelter on Mill Street was the only door.", None),
        ("If you or someone you know is in crisis, call the county's help line.", "note"),
        ("The mayor asked residents to sign up for a list of open shelters, wells and roads.", None),
        ("More than 300 people signed in at the school.", None),
    ],
)
def test_paragraphs(paragraph: str, kind: str | None) -> None:
    assert paragraph_kind(paragraph) == kind


def found(text: str) -> list[tuple[str, str]]:
    marks = nk.find_boilerplate(text)
    assert all(mark.kind in KINDS and text[mark.start : mark.end] == mark.text for mark in marks)
    return [(mark.text, mark.kind) for mark in marks]


@pytest.mark.parametrize(
    "opening, dateline, agency",
    [
        ("KYIV, June 15 (Reuters) - Shelling went on.", "KYIV, June 15 (Reuters) -", "Reuters"),
        ("June 15 (Reuters) - Shares fell.", "June 15 (Reuters) -", "Reuters"),  # of no place
        ("Room 15 (Upstairs) - The door was shut.", None, None),
        ("ATLANTA (AP) -- The bridge fell.", "ATLANTA (AP) --", "AP"),
        ("ATLANTA -- The bridge fell.", "ATLANTA --", None),
        ("NEW YORK — The bridge fell.", "NEW YORK —", None),
        ("TALLAHASSEE, Fla. (AP) — The bridge fell.", "TALLAHASSEE, Fla. (AP) —", "AP"),
        ("SHANGHAI: The bridge fell.", "SHANGHAI:", None),
        ("United Nations – The council met.", "United Nations –", None),
        ("(CNN) — The bridge fell.", None, "CNN"),
        ("Paris (AFP) – The bridge fell.", "Paris (AFP) –", "AFP"),
        ("MILLVILLE - The bridge fell.", "MILLVILLE -", None),
        ("UPDATE: The bridge fell.", None, None),  # no place
        ("RUIZ: Thank you for having me.", None, None),  # a speaker in a transcript
        ("The bridge — built in 1911 — fell.", None, None),
        ("Water rose – and fell.", None, None),
    ],
)
def test_datelines(opening: str, dateline: str | None, agency: str | None) -> None:
    wanted = [(dateline, "dateline")] * bool(dateline) + [(agency, "agency")] * bool(agency)
    assert found(f"{opening}\n{STORY}") == wanted


def test_datelines_are_read_on() -> None:
    article = Article(f"KYIV, June 15 (Reuters) - {STORY}")
    assert article.left_out == {} and next(time.text for time in nk.find_times(article)) == "June 15"


@pytest.mark.parametrize(
    "line, kind",
    [
        ("By Ana Ruiz", "byline"),
        ("By ANA RUIZ and BO DE LA CRUZ, Halyard News", "byline"),
        ("By Friday", "byline"),  # a name to all appearances; the price of knowing no names
        ("By Friday the water had fallen.", None),
        ("Associated Press", "agency"),
    ],
)
def test_header_lines(line: str, kind: str | None) -> None:
    assert found(f"{line}\n{STORY}") == ([(line.strip(), kind)] if kind else [])


@pytest.mark.parametrize(
    "lines, heads",
    [
        (["What the gate cost", STORY], {"What the gate cost"}),
        (["2. Raise the gate.", STORY], {"2. Raise the gate."}),  # numbered ones may have a stop
        (["Was it too late?", STORY], {"Was it too late?"}),
        (["Was it too late?", "The gate was open on Tuesday night."], {"Was it too late?"}),  # a short answer
        (["BRIDGES", "Two that held", STORY], {"BRIDGES", "Two that held"}),
        (["Nobody was hurt.", STORY], set()),
        (["“We heard it crack”", STORY], set()),  # a quotation
        (["Length: 210 metres", STORY], set()),  # a line of a table
        (["Ferries", "Buses and trains", "Cars with four people", "All bicycles", STORY], {"Ferries"}),  # heads a list
        (["Water", "two bottles", STORY, "Water", "three bottles", STORY], {"Water"}),  # comes back
    ],
)
def test_subheads(lines: list[str], heads: set[str]) -> None:
    assert {text for text, kind in found("\n".join([STORY, *lines])) if kind == "subhead"} == heads


def test_boilerplate_stays_in_the_text_and_out_of_the_prose() -> None:
    article = Article('It fell.\nRelated Articles "We sank 3 ships," he said on Monday\nIt rose.')
    assert [sentence.text for sentence in article.prose] == ["It fell.", "It rose."]
    assert len(nk.find_sentences(article)) == 3
    assert nk.find_quotes(article) == nk.find_numbers(article) == nk.find_times(article) == []


@pytest.mark.parametrize(
    "unit",
    ["Camera\n", "A\n", "BRANNOCK — ", "By Ana ", "(AP) - ", "Water?\n", ">> x\n", "A B. C: D\n", "AAAA", "Aa, "],
)
def test_time_grows_with_length(unit: str) -> None:
    def seconds(number: int) -> float:
        article = Article(unit * number)
        return cpu_seconds(lambda: article.left_out)

    assert_in_proportion(seconds, 4_000, 16_000)


@pytest.mark.parametrize("opening", ["BRANNOCK", "(AP)", "BRANNOCK (", "BRANNOCK, June 15 (AP)", "By Ana"])
@pytest.mark.parametrize("mark", ["-", "–", "_", "- ", "A-", "(A) "])
def test_openings_that_never_end(opening: str, mark: str) -> None:
    assert Article(opening + mark * 2000).left_out == {}
    assert_within(1, lambda: Article(opening + mark * 2000).left_out)
