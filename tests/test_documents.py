"""Documents of word processors and PDF files are read like text files, and broken ones are told of."""

import pandas as pd
import pytest
from folders import URL, put, read, rich, word

LINES = ["River rises", "20220616", URL, "The river rose – by “two” metres.", "It fell on Friday."]
TEXT = "The river rose – by “two” metres.\nIt fell on Friday."


def pdf(*pages):
    """A PDF file with these lines on its pages, as plain as one can be."""
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(len(pages)))
    font = f"{3 + 2 * len(pages)} 0 R"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"]
    for number, lines in enumerate(pages):
        words = "".join(f"({line}) Tj T*\n" for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 72 720 Td\n{words}ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {4 + 2 * number} 0 R "
            f"/Resources << /Font << /F1 {font} >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    data, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n"
    return f"{data}{end}{len(data)}\n%%EOF".encode()


@pytest.mark.parametrize("form", ["docx", "rtf"])
def test_documents(tmp_path, form):
    pytest.importorskip({"docx": "docx", "rtf": "striprtf"}[form])
    news, problems = read(
        put(tmp_path, **{f"flood_{form}": {"docx": word, "rtf": rich}[form]([*LINES[:3], "", *LINES[3:]])})
    )
    assert problems == [] and news.index.tolist() == ["flood"]
    assert news.iloc[0].tolist() == ["River rises", pd.Timestamp(2022, 6, 16), URL, "gazette.example", TEXT]


@pytest.mark.parametrize(
    "paragraph, text",
    [
        ("<w:p>{}</w:p>", "It fell."),
        ("<w:p><w:ins>{}</w:ins><w:del><w:r><w:delText>It rose.</w:delText></w:r></w:del></w:p>", "It fell."),
        ("<w:p><w:moveFrom><w:r><w:t>It rose.</w:t></w:r></w:moveFrom><w:moveTo>{}</w:moveTo></w:p>", "It fell."),
        ("<w:sdt><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>", "It fell."),  # a field of a form
        ("<w:p><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:p>", "It fell."),
        ("<w:p><w:hyperlink>{}</w:hyperlink></w:p>", "It fell."),
        ("<w:p>{}<w:r><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:r></w:p>", "It fell.\nIt fell."),  # a box
        ("<w:p><w:r><w:t>It</w:t><w:tab/><w:t>fell</w:t><w:br/></w:r>{}</w:p>", "It\tfell\nIt fell."),
        ("<w:tbl><w:tr><w:tc><w:p>{0}</w:p></w:tc><w:tc><w:p>{0}</w:p></w:tc></w:tr></w:tbl>", "It fell.\tIt fell."),
    ],
)
def test_words_wherever_they_stand_in_a_document(tmp_path, paragraph, text):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("River rises")
    words = "<w:r><w:t>It fell.</w:t></w:r>"
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    element = docx.oxml.parse_xml(f"<w:body {space}>{paragraph.format(words, words)}</w:body>")[0]
    document.element.body.insert(1, element)
    document.save(tmp_path / "a.docx")
    assert read(tmp_path)[0]["text"].tolist() == [text]


def test_links_and_pictures_in_rich_text(tmp_path):
    pytest.importorskip("striprtf")
    link = '{\\field{\\*\\fldinst{HYPERLINK "https://a.example"}}{\\fldrslt{\\cf1 %s}}}'
    picture = "{\\pict\\wmetafile8\\bin9 }}}}}}}}}}"  # in its nine bytes a brace closes nothing
    lines = f"River rises\\par The {link % 'river'} rose, and {link % 'two bridges'} fell.\\par {picture} It ends here."
    news, problems = read(put(tmp_path, a_rtf="{\\rtf1\\ansi " + lines + "}"))
    assert news["text"].tolist() == ["The river rose, and two bridges fell.\n It ends here."] and problems == []


def test_tables_within_a_document(tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("River rises")
    cells = document.add_table(1, 3).rows[0].cells
    cells[0].text, cells[2].text = "metres", "days"
    cells[0].merge(cells[1])
    document.add_paragraph("It fell.")
    document.save(tmp_path / "a.docx")
    assert read(tmp_path)[0]["text"].tolist() == ["metres\tdays\nIt fell."]


def test_pdf(tmp_path):
    pytest.importorskip("pypdf")
    wrapped = [
        "The river rose by two metres on Tuesday, as",
        "the mayor said, and the old bridge at Bran-",
        "nock was closed.",
        "It fell on Friday, and nobody was hurt, and",
        "the gate stays open.",
    ]
    news, problems = read(put(tmp_path, a_pdf=pdf(["River rises", "20220616", *wrapped])))
    assert problems == [] and news["title"].tolist() == ["River rises"]
    assert news["text"].tolist() == [
        "The river rose by two metres on Tuesday, as the mayor said, and the old bridge at Brannock was closed.\n"
        "It fell on Friday, and nobody was hurt, and the gate stays open."
    ]


RISES = "The river rose by two metres on Tuesday, and the old bridge at Brannock"
PRINTED = "6/16/2022, 10:30 AM River rises"


@pytest.mark.parametrize(
    "pages, title, url, text",
    [
        (  # a paragraph ends where the next word had room; what a browser prints around a page gives the address
            [
                ["River rises", RISES, "was closed.", f"{RISES}.", "Nobody was hurt.", PRINTED, f"{URL} 1/2"],
                [f"{RISES} was", "closed.", PRINTED, f"{URL} 2/2"],
            ],
            "River rises", URL, f"{RISES} was closed.\n{RISES}. Nobody was hurt.\n{RISES} was closed.",
        ),
        (  # the article's own line of date and author is no browser's
            [["River rises", "16/6/2022, 14:05 by Ana Ruiz", RISES, "was closed."]],
            "River rises", "", f"16/6/2022, 14:05 by Ana Ruiz\n{RISES} was closed.",
        ),
        (  # a blank line parts paragraphs, whatever stands before it
            [["River rises", RISES, "was closed. It fell", " ", f"{RISES} and", "the gate stayed open."]],
            "River rises", "", f"{RISES} was closed. It fell\n{RISES} and the gate stayed open.",
        ),
        (  # a running head and the number of the page; a line that comes back elsewhere stays
            [["The Gazette", "Page 1", RISES, "was closed.", "Gate open."]]
            + [["The Gazette", f"Page {n}", RISES, "The Gazette", RISES, "was closed."] for n in (2, 3)],
            "", "", f"{RISES} was closed.\nGate open." + f"\n{RISES} The Gazette {RISES} was closed." * 2,
        ),
        (  # a menu does not make the lines of the article full ones
            [[*(f"Section {n}" for n in range(20)), *[RISES] * 20, "was closed.", "It fell."]],
            "Section 0", "", "\n".join(f"Section {n}" for n in range(1, 20))
            + f"\n{RISES}" + f" {RISES}" * 19 + " was closed.\nIt fell.",
        ),
        ([["3 dead", RISES, "was shut."], ["5 hurt", RISES, "is open."]],  # two headings, neither a page's number
         "3 dead", "", f"{RISES} was shut.\n5 hurt\n{RISES} is open."),
    ],
)  # fmt: skip
def test_pages_of_a_pdf(tmp_path, pages, title, url, text):
    pytest.importorskip("pypdf")
    news, problems = read(put(tmp_path, a_pdf=pdf(*pages)))
    assert problems == []
    assert news[["title", "url", "text"]].values.tolist() == [[title, url, text]]


def test_a_page_too_large_to_be_read_in_time(tmp_path):
    pytest.importorskip("pypdf")
    put(tmp_path, good_txt="It fell.", a_pdf=pdf(["It rose."] * 200))
    news, problems = read(tmp_path, max_seconds=0.01)
    assert "good" in news.index and "page 1 has more than 3,000 bytes" in problems[0]


@pytest.mark.parametrize(
    "name, data, problem",
    [
        ("a.docx", b"PK\x03\x04 and no more", "cannot be read"),
        ("a.docx", b"", "cannot be read"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "locked with a password, or of an old form"),
        ("a.rtf", b"The river rose.", "no rich text"),
        ("a.rtf", b"{\\rtf1 {\\fonttbl", "no text in it"),
        ("a.pdf", b"%PDF-1.4 and no more", "cannot be read"),
        ("a.pdf", b"", "cannot be read"),
        ("a.pdf", pdf([]), "pictures of pages"),
    ],
)
def test_documents_without_text(tmp_path, name, data, problem):
    pytest.importorskip({"a.docx": "docx", "a.rtf": "striprtf", "a.pdf": "pypdf"}[name])
    put(tmp_path, good_txt="It fell.")
    (tmp_path / name).write_bytes(data)
    news, problems = read(tmp_path)
    assert news.index.tolist() == ["good"] and problem in problems[0]


@pytest.mark.parametrize("module, name", [("docx", "a.docx"), ("striprtf", "a.rtf"), ("pypdf", "a.pdf")])
def test_documents_without_the_package(tmp_path, monkeypatch, module, name):
    make = {"a.docx": word, "a.rtf": rich, "a.pdf": pdf}[name]
    if module == "docx":
        pytest.importorskip(module)
    (tmp_path / name).write_bytes(make(["It fell."]))
    put(tmp_path, good_txt="It fell.")
    for loaded in (module, f"{module}.{module}"):
        monkeypatch.setitem(__import__("sys").modules, loaded, None)
    news, problems = read(tmp_path)
    assert news.index.tolist() == ["good"] and 'pip install "newskit[documents]"' in problems[0]
