"""The table of docs/measures.md, from the docstrings: `make pages` writes it anew."""

from __future__ import annotations

from pathlib import Path

from newskit.measures import describe_measures

PAGE = Path(__file__).parents[2] / "docs" / "measures.md"
BEGIN = "<!-- measures: written by tests/pages/measures.py -->\n"
END = "<!-- end of measures -->\n"


def table() -> str:
    """One row a measure, as newskit describes it."""
    lines = ["| measure (* on request) | what it is | formula | range | source |", "|---|---|---|---|---|"]
    lines += [
        f"| `{row.Index}`{'' if row.usual else ' *'} | {row.meaning} | {row.formula} | {row.range} | {row.source} |"
        for row in describe_measures().itertuples()
    ]
    return "\n".join(lines) + "\n"


def page() -> str:
    """The page with its table as the docstrings are now."""
    told, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return told + BEGIN + table() + END + rest.partition(END)[2]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
