"""What Nexis Uni, Factiva and ProQuest export, in each of their forms, comes apart into the same articles.

The files are made here, laid out as the databases' help pages show theirs.
"""

import pandas as pd
import pytest
from folders import page, put, read, rich, word

NEXIS = """\
User Name: reader@school.example
Date and Time: Friday, June 17, 2022 9:12:00 AM EDT
Job Number: 1234567
Documents (2)
1. River rises at Brannock
Client/Matter: -None-
Search Terms: river
2. Gate to stay “open”
River rises at Brannock
The Ostrey Gazette (Brannock)
June 16, 2022 Thursday
Late Edition
Copyright 2022 Ostrey Gazette Company All Rights Reserved
Section: NEWS; Pg. A1
Length: 31 words
Byline: By Ana Ruiz
Dateline: BRANNOCK
Body
The river rose by two metres on Tuesday, the mayor’s office said.
Section by section, the levee gave way.
Graphic
Photo, the river from above
Classification
Language: ENGLISH
Publication-Type: Newspaper
Load-Date: June 17, 2022
End of Document
Gate to stay “open”
Halyard Tribune
16 June 2022 Thursday 10:30 AM GMT
Length: 9 words
Body
The gate stays open, she said.
Load-Date: June 16, 2022
End of Document
"""

FACTIVA_CODED = """\
HD\tRiver rises at Brannock
BY\tBy Ana Ruiz
WC\t31 words
PD\t16 June 2022
ET\t10:30
SN\tThe Ostrey Gazette
SC\tOSTGAZ
LA\tEnglish
CY\tCopyright 2022, Ostrey Gazette Company
LP
The river rose by two metres on Tuesday, the mayor’s office said.
TD
Section by section, the levee gave way.
IN
Water supply
AN\tDocument OSTGAZ0020220616ei6g0005t
HD\tGate to stay “open”
WC\t9 words
PD\t16 June 2022
SN\tHalyard Tribune
SC\tHALTRI
LA\tEnglish
LP
The gate stays open, she said.
AN\tDocument HALTRI0020220616ei6g0006u
"""

FACTIVA_PLAIN = """\
News
River rises at Brannock
By Ana Ruiz
Special to The Ostrey Gazette
31 words
16 June 2022
10:30
The Ostrey Gazette
OSTGAZ
A1
English
Copyright 2022, Ostrey Gazette Company. All rights reserved.
The river rose by two metres on Tuesday, the mayor’s office said.
Section by section, the levee gave way.
Document OSTGAZ0020220616ei6g0005t
Gate to stay “open”
9 words
16 June 2022
Halyard Tribune
HALTRI
English
(c) 2022 Halyard Tribune
The gate stays open, she said.
Document HALTRI0020220616ei6g0006u
"""

PROQUEST = """\
____________________________________________________________
Document 1 of 2
Title: River rises at Brannock
Author: Ruiz, Ana
Publication info: The Ostrey Gazette ; Brannock [Brannock]. 16 June 2022: A.1.
ProQuest document link
Abstract: The river rose.
Full text: The river rose by two metres on Tuesday, the mayor’s office said.
Section by section, the levee gave way.
Subject: Rivers; Floods
Title: River rises at Brannock
Publication title: The Ostrey Gazette
Publication year: 2022
Publication date: Jun 16, 2022
ProQuest document ID: 123456
Document URL: https://www.proquest.com/newspapers/river/docview/123456/se-2
Copyright: Copyright Ostrey Gazette Company Jun 16, 2022
Last updated: 2022-06-17
Database: Newsstream
____________________________________________________________
Document 2 of 2
Title: Gate to stay “open”
Publication info: Halyard Tribune ; Halyard [Halyard]. 16 June 2022.
Full text: The gate stays open, she said.
ProQuest document ID: 123457
____________________________________________________________
"""
PROQUEST_HEADINGS = """\
River rises at Brannock
Ruiz, Ana. The Ostrey Gazette ; Brannock [Brannock]. 16 June 2022: A.1.
ProQuest document link
ABSTRACT
The river rose.
FULL TEXT
The river rose by two metres on Tuesday, the mayor’s office said.
Section by section, the levee gave way.
DETAILS
Subject: Rivers; Floods
Author: Ruiz, Ana
Publication title: The Ostrey Gazette; Brannock
Publication date: Jun 16, 2022
ProQuest document ID: 123456
Database: Newsstream
LINKS
Check for full text elsewhere
Gate to stay “open”
FULL TEXT
The gate stays open, she said.
DETAILS
Publication title: Halyard Tribune
Publication date: Jun 16, 2022
ProQuest document ID: 123457
Database: Newsstream
"""
TEXTS = [
    "The river rose by two metres on Tuesday, the mayor’s office said.\nSection by section, the levee gave way.",
    "The gate stays open, she said.",
]


@pytest.mark.parametrize(
    "export",
    [NEXIS, FACTIVA_CODED, FACTIVA_PLAIN, PROQUEST, PROQUEST_HEADINGS],
    ids=["nexis", "codes", "plain", "proquest", "headings"],
)
@pytest.mark.parametrize("form", ["txt", "docx", "rtf", "html"])
def test_exports(tmp_path, export, form):
    pytest.importorskip({"docx": "docx", "rtf": "striprtf"}.get(form, "pandas"))
    make = {"txt": lambda lines: "\n".join(lines).encode(), "docx": word, "rtf": rich, "html": page}[form]
    news, problems = read(put(tmp_path, **{f"june_{form}": make(export.splitlines())}), more=["byline"])
    assert news.index.tolist() == ["june#1", "june#2"] and problems == []
    assert news["title"].tolist() == ["River rises at Brannock", "Gate to stay “open”"]
    assert news["published"].dt.normalize().eq(pd.Timestamp(2022, 6, 16)).all()
    assert [outlet.removesuffix(" (Brannock)") for outlet in news["outlet"]] == [
        "The Ostrey Gazette",
        "Halyard Tribune",
    ]
    assert news["text"].tolist() == TEXTS and news["byline"].tolist() == ["Ana Ruiz", ""]


def test_wrapped_text_of_older_exports(tmp_path):
    export = """
Download Request: Selected Items: 1-2
Time Of Request: Friday, June 17, 2022  16:51:31

Source: The Ostrey Gazette;Halyard Tr...

                               1 of 2 DOCUMENTS

                              The Ostrey Gazette

                             June 16, 2022 Thursday
                                   Edition 1;
                                    Brannock

River rises
at Brannock

BYLINE: Ana Ruiz

SECTION: NEWS; Pg. 1

LENGTH: 31 words

The river rose by two metres on Tuesday,
the mayor’s office said.

Section by section, the levee gave way.

LOAD-DATE: June 17, 2022

LANGUAGE: ENGLISH

                   Copyright 2022 Ostrey Gazette Company

                               2 of 2 DOCUMENTS

                              Halyard Tribune

                             June 16, 2022 Thursday

HEADLINE: Gate to stay “open”

LENGTH: 9 words

The gate stays open, she said.

LOAD-DATE: June 17, 2022
"""
    news, problems = read(put(tmp_path, old_txt=export), more="byline")
    assert news["title"].tolist() == ["River rises at Brannock", "Gate to stay “open”"] and problems == []
    assert news["text"].tolist() == TEXTS and news["byline"].tolist() == ["Ana Ruiz", ""]
    assert news["outlet"].tolist() == ["The Ostrey Gazette", "Halyard Tribune"]


def test_tables_in_rich_text(tmp_path):
    """ProQuest's details are a table, whose cells come with bars between them."""
    pytest.importorskip("striprtf")
    details = ["Publication title:|The Gazette; Brannock", "Publication date:|Jun 16, 2022", "ProQuest document ID:|1"]
    rows = [r"\trowd\cellx3000\cellx9000 {}\cell \row".format(row.replace("|", r"\cell ")) for row in details]
    article = [
        "River rises",
        "ProQuest document link",
        "FULL TEXT",
        "It fell.",
        "DETAILS",
        *rows,
        "Database: Newsstream",
    ]
    again = ["LINKS", "Check elsewhere", "Gate to stay", *article[1:]]
    news, _ = read(put(tmp_path, a_rtf="{\\rtf1\\ansi " + "\\par\n".join([*article, *again]) + "}"))
    assert news["title"].tolist() == ["River rises", "Gate to stay"] and news["text"].tolist() == ["It fell."] * 2
    assert news["outlet"].tolist() == ["The Gazette"] * 2 and news["published"].eq(pd.Timestamp(2022, 6, 16)).all()


@pytest.mark.parametrize(
    "export, mark",
    [(NEXIS, "End of Document"), (FACTIVA_PLAIN, "Document OSTGAZ0020220616ei6g0005t")],
)
def test_pieces_that_are_no_article_are_told_of(tmp_path, export, mark):
    piece = "A page without any field of an article.\n"
    news, problems = read(put(tmp_path, a_txt=export.replace(mark, f"{mark}\n{piece}{mark}", 1)))
    assert len(news) == 2 and "1 of 3 pieces of this export lack the fields of an article" in problems[0]


@pytest.mark.parametrize(
    "text",
    [
        "River rises\n20220616\nThe words End of Document stood below.\nEnd of Document\n",  # no labelled line
        "River rises\n20220616\nDocument A was missing.\nProQuest document ID\n",
        "River rises\n20220616\nDocument OSTGAZ0020220616ei6g0005t\n",
        "River rises\n20220616\nHD\nis a sign.\nDocument OSTGAZ0020220616ei6g0005t\n",
    ],
)
def test_no_export(tmp_path, text):
    news, _ = read(put(tmp_path, a_txt=text))
    assert news.index.tolist() == ["a"] and news["text"].iloc[0] == text.split("\n", 2)[2].rstrip("\n")


def test_factiva_tables_in_pages(tmp_path):
    rows = (line.split("\t") for line in FACTIVA_CODED.splitlines())
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    news, _ = read(put(tmp_path, a_html=f"<html><body><table>{cells}</table></body></html>"))
    assert news["text"].tolist() == TEXTS
