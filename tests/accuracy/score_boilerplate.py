"""Score find_boilerplate on hand-marked articles: `python tests/accuracy/score_boilerplate.py FOLDER [--verbose]`.

`boilerplate.json` holds, for each of 40 articles drawn at random, the offsets and kinds of its boilerplate, marked by
one reader before the rules were run on them; the rules were written with a look at their errors.
`boilerplate_second.json` holds 20 others, marked later by another reader before any rule was run on them. The articles
are no part of the project: FOLDER has them as 001.txt, ...; without one, `corpus` of the evaluation data is taken. A
row counts where start, end and kind all agree.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from floors import evaluation_data

import newskit as nk

GOLD = [Path(__file__).with_name(name) for name in ("boilerplate.json", "boilerplate_second.json")]
Marks = set[tuple[int, int, str]]


def compare(gold: Path, folder: Path, *, verbose: bool = False) -> dict[str, Counter[str]]:
    """For each kind: how many rows were right, wrong and missed."""
    counts: dict[str, Counter[str]] = {}
    for name, rows in json.loads(gold.read_text(encoding="utf-8")).items():
        text = nk.read_articles(folder / f"{name}.txt", on_problem=lambda problem: None)["text"].iloc[0]
        wanted: Marks = {(start, end, kind) for start, end, kind in rows}
        found: Marks = {(mark.start, mark.end, mark.kind) for mark in nk.find_boilerplate(text)}
        for what, marks in (("right", found & wanted), ("wrong", found - wanted), ("missed", wanted - found)):
            for start, end, kind in sorted(marks):
                counts.setdefault(kind, Counter())[what] += 1
                if verbose and what != "right":
                    print(f"{name} {what} {kind}: {text[start:end][:100]!r}")
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--verbose", action="store_true", help="print what is wrong and what is missed")
    options = parser.parse_args()
    data = evaluation_data()
    if options.folder is None and data is None:
        parser.error("name the folder with the articles")
    for gold in GOLD:
        counts = compare(gold, options.folder or data / "corpus", verbose=options.verbose)
        counts["all"] = sum(counts.values(), Counter())
        print(f"{gold.name}:")
        for kind, count in counts.items():
            precision = 100 * count["right"] / max(count["right"] + count["wrong"], 1)
            recall = 100 * count["right"] / max(count["right"] + count["missed"], 1)
            print(f"{kind:14} precision {precision:5.1f}  recall {recall:5.1f}  ({count['right']} right)")


if __name__ == "__main__":
    main()
