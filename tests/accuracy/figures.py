"""Write the tables of docs/accuracy.md anew: `python tests/accuracy/figures.py`.

newskit's figures are its floors (floors.json), the peers' those of peers.json: all measured on the same texts with
the same scorers. A table stands between the lines `<!-- figures: NAME -->` and `<!-- end -->`; a test holds it to
the files.
"""

from __future__ import annotations

import json
import re

from floors import FLOORS, HERE, MEASUREMENTS, read_floors

PAGE = HERE.parents[1] / "docs" / "accuracy.md"
PEERS = FLOORS.with_name("peers.json")
HEADINGS = {
    "strict_f1": "span exact", "relaxed_f1": "spans overlap",
    "type_f1": "and type right", "value_f1": "and value right",
    "value": "value", "+unit": "and unit", "+bound": "and bound", "+concept any": "and a word of the concept",
    "all": "everything", "span": "spans",
    "direct exact/F1": "direct, exact span", "direct exact/end_to_end_F1": "and speaker",
    "direct exact/speaker_accuracy": "speakers right", "reported relaxed/F1": "all reported, spans overlap",
    "reported relaxed/end_to_end_F1": "and speaker",
    "all/upos": "universal tag", "all/xpos": "Penn tag",
    "all/names/f1": "all names", "all/person/f1": "persons", "all/organisation/f1": "organisations",
    "all/place/f1": "places",
    "all/total/f1": "all", "all/he/she/f1": "he and she", "all/short name/f1": "short names",
}  # fmt: skip
_BLOCK = re.compile(r"(<!-- figures: (.+?) -->\n).*?(<!-- end -->)", re.DOTALL)


def table(name: str) -> str:
    """The table of a measurement: a row for newskit, a row for each peer."""
    figures = MEASUREMENTS[name].figures
    lines = ["| | " + " | ".join(HEADINGS[figure] for figure in figures) + " |", "|---" * (len(figures) + 1) + "|"]
    peers = json.loads(PEERS.read_text(encoding="utf-8")).get(name, [])
    for row in [{"name": "**newskit**", **read_floors()[name]}, *peers]:
        cells = [f"{row[figure]:.1f}" if figure in row else "" for figure in figures]
        lines.append(f"| {row['name']} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def with_tables(page: str) -> str:
    return _BLOCK.sub(lambda block: block[1] + table(block[2]) + block[3], page)


def main() -> None:
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
