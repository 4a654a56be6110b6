"""What the tests of reading share: files put into a folder, and what is read of them with the problems met."""

from newskit.reading import read_articles

URL = "https://www.gazette.example/news/river"
HEADER = f"River rises\n20220616\n{URL}\n"
BODY = "The river rose on Tuesday.\nIt fell on Friday."


def read(path, **options):
    """The table with its problems left to attrs, and those as text."""
    news = read_articles(path, on_problem=lambda problem: None, **options)
    return news, [problem["problem"] for problem in news.attrs["problems"]]


def put(folder, **files):
    """Write files whose names have _ for the dot: a_txt="..."."""
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name.replace("_", ".")).write_bytes(data)
    return folder


def word(lines):
    """A Word document with these paragraphs."""
    import io

    from docx import Document

    document, stream = Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(stream)
    return stream.getvalue()


def rich(lines):
    """A rich text file with these paragraphs."""
    escaped = "\\par\n".join(
        "".join(c if c.isascii() and c not in "\\{}" else f"\\'{c.encode('cp1252')[0]:02x}" for c in line)
        for line in lines
    )
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Arial;}}}}\\f0\n{escaped}\\par}}".encode()


def page(lines):
    """A page with these paragraphs."""
    body = "".join(f"<p>{line.replace('&', '&amp;').replace('<', '&lt;')}</p>\n" for line in lines)
    return f"<!DOCTYPE html><html><head><title>Results</title></head><body>{body}</body></html>".encode()
