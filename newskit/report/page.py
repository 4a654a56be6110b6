"""The page as a whole."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from newskit.markup import Html, element
from newskit.plot import count
from newskit.report.brief import in_brief, in_sum
from newskit.report.findings import Findings, gather
from newskit.report.parts import section
from newskit.report.sections import SECTIONS
from newskit.report.style import STYLE

ENDINGS = (".html", ".htm")


def write_report(
    news: Any,
    path: str | os.PathLike[str],
    *,
    quotes: pd.DataFrame | None = None,
    numbers: pd.DataFrame | None = None,
    times: pd.DataFrame | None = None,
    texts: Literal["sentences", "full"] = "sentences",
    title: str | None = None,
) -> Path:
    """Write one self-contained page about articles: who speaks, what is claimed, where claims differ, what happened.

    Parameters
    ----------
    news : table of articles, iterable of articles, or one
    path : path
        The .html file to write; one that is there is replaced.
    quotes, numbers, times : DataFrame, optional
        Tables made before, corrected by hand perhaps; they are used as given. Those left out are found.
    texts : {"sentences", "full"}
        Whether up to twelve marked sentences of each article are shown, or its full text. Who publishes the page should
        think of the rights in the articles.
    title : str, optional
        The page's heading.

    Returns
    -------
    Path
        The file written. Speakers whose confidence is below 0.6 are shown as unclear, with the candidates.

    Raises
    ------
    ValueError
        For another `texts`, a file of another ending, and a table that lacks columns or has rows of other articles.
    TypeError
        For what holds no articles.
    FileNotFoundError
        Where the folder of `path` does not exist.
    """
    if texts not in ("sentences", "full"):
        raise ValueError(f'texts must be "sentences" or "full", got {texts!r}.')
    target = Path(path).expanduser()
    if target.suffix.lower() not in ENDINGS:
        raise ValueError(f"{target}: a report is a page, so its file ends in {' or '.join(ENDINGS)}.")
    if not target.parent.is_dir():
        raise FileNotFoundError(f"The folder {str(target.parent)!r} does not exist: make it first.")
    page = _page(
        gather(news, {"quotes": quotes, "numbers": numbers, "times": times}, full_texts=texts == "full"), title
    )
    target.write_text(page, encoding="utf-8", newline="\n")
    return target


def _page(found: Findings, title: str | None) -> str:
    number = len(found.articles)
    heading = title or f"What {count(number, 'article')} {'says' if number == 1 else 'say'}"
    links = (element("li", element("a", label, href=f"#{name}")) for name, label, _, _ in SECTIONS)
    body = element(
        "body",
        element(
            "header",
            element("h1", heading, dir="auto"),
            element("p", in_sum(found)),
            *([element("ul", *brief, class_="brief")] if (brief := [*in_brief(found)]) else []),
        ),
        element("nav", element("ul", *links), aria_label="Sections"),
        element("main", *(section(name, its_heading, *tell(found)) for name, _, its_heading, tell in SECTIONS)),
    )
    return f'<!DOCTYPE html>\n<html lang="en">\n{_head(heading)}\n{body}\n</html>\n'


def _head(heading: str) -> Html:
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    return Html(
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="generator" content="newskit">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"{element('title', heading)}\n<style>{STYLE}</style>\n</head>"
    )
