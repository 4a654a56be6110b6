"""Write articles in the form in which they are read: what is written and read again is the same table."""

from __future__ import annotations

import json
import os
import re
import unicodedata
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newskit.article import Article, as_articles
from newskit.reading.archives import is_hidden
from newskit.reading.encodings import mend
from newskit.reading.fields import outlet_of
from newskit.reading.headers import written
from newskit.reading.places import KINDS

_NO_FILE_NAME = re.compile(r'[\x00-\x1f\\:*?"<>|]' if os.name == "nt" else r"[\x00-\x1f\\]")


def write_articles(articles: Any, path: str | os.PathLike[str]) -> Path:
    """Write articles as text files with header lines, or as JSON lines; return the path written.

    Parameters
    ----------
    articles : table of articles, iterable of articles, or one
    path : path
        A folder, made where it is missing: one file an article, called by its id ("june/flood-03" is flood-03.txt in
        june); files of these names are replaced. Or a file ending in .zip (the same within an archive), .jsonl (one
        JSON object a line, with the time of day and the outlet) or .txt (one article).

    Header lines hold the title (on one line), the day and the address. `read_articles` gives the same table again, in
    the order of names; a time of day and an outlet that is not the address's host are warned about.

    Raises
    ------
    ValueError
        For an id that cannot be a file below the folder, two ids that are one file name, an address that is none,
        another ending.
    """
    target = Path(path).expanduser()
    ending = target.suffix.lower()
    if ending in (".jsonl", ".ndjson") and not target.is_dir():
        _write_json_lines(as_articles(articles), target)
    elif ending == ".zip" and not target.is_dir():
        _write_archive(_files(articles), target)
    elif ending == ".txt" and not target.is_dir():
        _write_one(articles, target)
    elif ending in KINDS and ending and not target.is_dir():
        raise ValueError(
            f"{target}: articles are written to a folder or a .zip, .jsonl or .txt file, not to {ending}. "
            "A table is written as CSV by pandas: news.to_csv(...)."
        )
    else:
        _write_folder(_files(articles), target)
    return target


def _write_json_lines(articles: Iterator[Article], target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="\n") as file:
        for article in articles:
            row = {
                "article": article.id,
                "title": article.title,
                "published": article.published and article.published.isoformat(),
                "url": article.url,
                "outlet": article.outlet,
                "text": article.text,
            }
            file.write(
                json.dumps({key: value and _mended(value) for key, value in row.items()}, ensure_ascii=False) + "\n"
            )


def _write_archive(files: Iterator[tuple[str, str]], target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files:
            member = zipfile.ZipInfo(name)  # no time stamp: the same articles give the same file
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, text)


def _write_one(articles: Any, target: Path) -> None:
    several = list(as_articles(articles))
    if len(several) != 1:
        raise ValueError(f"{target}: a text file holds one article, got {len(several)}. Write a folder or a .zip file.")
    target.write_text(_mended(written(several[0])), encoding="utf-8", newline="\n")


def _write_folder(files: Iterator[tuple[str, str]], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    home = folder.resolve()
    for name, text in files:
        file = (home / name).resolve()
        if not file.is_relative_to(home):
            raise ValueError(
                f"{name!r} would be written outside {folder}: a link leads out of it. Choose another folder."
            )
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def _files(articles: Any) -> Iterator[tuple[str, str]]:
    """File name and content of each article; what the form cannot hold is warned about at the end."""
    names: dict[str, str] = {}
    times = outlets = 0
    for article in as_articles(articles):
        name = _file_name(article.id)
        key = unicodedata.normalize("NFC", name).casefold()  # one file on many systems
        if key in names:
            raise ValueError(
                f"the ids {names[key]!r} and {article.id!r} are one file name. "
                "Make the index unique, or write a .jsonl file."
            )
        names[key] = article.id
        times += article.published is not None and article.published.time().isoformat() != "00:00:00"
        outlets += article.outlet not in ("", outlet_of(article.url, {}))
        yield name, _mended(written(article))
    if times or outlets:
        warnings.warn(
            f"Header lines hold no time of day ({times} articles have one) and no outlet but the address's host "
            f"({outlets} have another). Write a .jsonl file to keep them.",
            stacklevel=4,
        )


def _file_name(name: str) -> str:
    """The file below the folder for an id, if there can be one that is found again."""
    parts = name.split("/")
    if _NO_FILE_NAME.search(name) or any(part in ("", ".", "..") or is_hidden(part) for part in parts):
        raise ValueError(
            f"the id {name!r} cannot be a file below the folder: no part of it may be empty, begin with a dot or hold "
            "a backslash or control character. Give the table another index, or write a .jsonl file."
        )
    if re.match(r"[a-zA-Z]:", name):
        raise ValueError(f"the id {name!r} begins like a drive. Give the table another index, or write a .jsonl file.")
    return f"{name}.txt"


def _mended(text: str) -> str:
    return mend(text, lambda problem: None)
