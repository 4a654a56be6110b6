"""Turn an annotated corpus into documents: `python tests/accuracy/convert.py FORM SOURCE... > GOLD.jsonl`.

FORM is `timeml` (TimeML files, as TempEval-3 gives them: times), `conllu` (Universal Dependencies: tags) or `iob` (a
token and its class a line, blank lines between sentences: names). A SOURCE is a file, or a folder with files of that
form.
"""

from __future__ import annotations

import argparse
import json
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

Document = dict[str, Any]

CLASSES = {
    "PER": "person", "PERSON": "person", "ORG": "organisation", "ORGANIZATION": "organisation", "LOC": "place",
    "LOCATION": "place", "GPE": "place",
}  # fmt: skip
"""Classes of names and what newskit calls them; others keep their own."""
_CLOSES = frozenset(". , ; : ! ? ) ] } % 's 'S n't ’s ''".split())


def timeml(path: Path) -> Iterator[Document]:
    """The text of a TimeML file, its times with offsets, and the day of publication."""
    root = ElementTree.parse(path).getroot()
    dct = root.find(".//DCT/TIMEX3")
    text, rows = "", []
    for part, timex in _parts(root.find(".//TEXT")):
        if timex is not None:
            rows.append({"start": len(text), "end": len(text) + len(part), **timex})
        text += part
    yield {"id": path.stem, "dct": None if dct is None else dct.get("value"), "text": text, "timexes": rows}


def _parts(element: ElementTree.Element | None) -> Iterator[tuple[str, dict[str, str | None] | None]]:
    """The pieces of a text in order, each with the type and value of the time it is; events and signals are text."""
    if element is None:
        return
    yield element.text or "", None
    for child in element:
        if child.tag == "TIMEX3":
            yield "".join(child.itertext()), {"type": child.get("type"), "value": child.get("value")}
        else:
            yield from _parts(child)
        yield child.tail or "", None


def conllu(path: Path) -> Iterator[Document]:
    """A document for each `newdoc`, or one for the file: its tokens with both tags."""
    name, words = path.stem, list[list[str]]()
    for line in lines(path):
        if line.startswith("# newdoc"):
            if words:
                yield tagged(name, words)
            name, words = line.partition("=")[2].strip() or name, []
        elif len(fields := line.split("\t")) == 10 and "." not in fields[0]:
            words.append(fields)
    if words:
        yield tagged(name, words)


def tagged(name: str, words: Iterable[list[str]]) -> Document:
    """A document of the lines of its words; those of "1-2 don't" stand together, as "do" and "n't"."""
    text, rows, joined, behind = "", [], 0, ""
    for number, form, _, upos, xpos, *_, other in words:
        space = "" if "SpaceAfter=No" in other else " "
        if "-" in number:
            joined, behind = int(number.partition("-")[2]), space
            continue
        rows.append(([len(text), len(text) + len(form)], upos, xpos))
        if joined:
            space = behind if int(number) == joined else ""
            joined = joined if int(number) < joined else 0
        text += form + space
    tokens, coarse, fine = (list(column) for column in zip(*rows, strict=True))
    return {"id": name, "text": text, "tokens": tokens, "upos": coarse, "xpos": fine}


def iob(path: Path) -> Iterator[Document]:
    """A document for each -DOCSTART-, or one for the file: its names, blanks put back where print has them."""
    documents: list[list[tuple[str, str]]] = [[]]
    for line in lines(path):
        if line.startswith("-DOCSTART-"):
            documents.append([])
        else:
            token, *_, kind = line.split() or ("", "O")
            documents[-1].append((token, kind))
    for number, rows in enumerate(filter(any, documents), 1):
        yield named(f"{path.stem}-{number}", rows)


def named(name: str, rows: Iterable[tuple[str, str]]) -> Document:
    """A document of tokens and their classes: B-PER begins a name, I-PER goes on, or begins one where none is open."""
    text, names, last = "", list[Document](), "O"
    for token, kind in rows:
        glued = token in _CLOSES or not token or text[-1:] in ("", *"\n([{$£€")
        start = len(text) + (not glued)
        text = text.ljust(start) + (token or "\n")
        if kind != "O" and (kind[0] == "B" or last == "O" or kind[2:] != last[2:]):
            names.append({"start": start, "end": len(text), "type": CLASSES.get(kind[2:], kind[2:].lower())})
        elif kind != "O":
            names[-1]["end"] = len(text)
        last = kind
    return {"id": name, "text": text, "names": names}


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


FORMS: dict[str, tuple[str, Callable[[Path], Iterator[Document]]]] = {
    "timeml": ("*.tml", timeml),
    "conllu": ("*.conllu", conllu),
    "iob": ("*", iob),
}
"""Each form with the files of it that a folder holds, and the function that reads one."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("form", choices=FORMS)
    parser.add_argument("sources", nargs="+", type=Path, metavar="SOURCE")
    options = parser.parse_args()
    pattern, read = FORMS[options.form]
    for source in options.sources:
        for path in sorted(source.rglob(pattern)) if source.is_dir() else [source]:
            for document in read(path):
                print(json.dumps(document))


if __name__ == "__main__":
    main()
