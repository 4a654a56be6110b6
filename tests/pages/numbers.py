"""The table of forms in docs/numbers.md: `cd tests; python -m pages.numbers` writes its answers anew.

The page's first column holds the phrases, newskit fills in the rest, a test compares. To add a form, add a line
`| the phrase |` and run this.
"""

from __future__ import annotations

import re
from pathlib import Path

from newskit.numbers import Number, find_numbers

PAGE = Path(__file__).resolve().parents[2] / "docs" / "numbers.md"
_ROW = re.compile(r"^\| (?P<phrase>[^|]*?) \|(?P<answers>.*)$")


def filled(page: str) -> str:
    """The page with the answers of today; only tables whose head begins with "in the text" are touched."""
    lines, inside = [], False
    for line in page.splitlines():
        inside = line.startswith("| in the text") or (inside and line.startswith("|"))
        row = _ROW.match(line) if inside and not line.startswith(("| in the text", "|--")) else None
        lines.append(f"| {row['phrase']} | {' | '.join(answer(row['phrase']))} |" if row else line)
    return "\n".join(lines) + "\n"


def answer(phrase: str) -> tuple[str, ...]:
    """The columns of one phrase; several numbers are told apart by semicolons."""
    numbers = find_numbers(phrase)
    columns = zip(*(_cells(number) for number in numbers), strict=True) if numbers else [("no number",), (), (), ()]
    return tuple("; ".join(cells).strip("; ") if any(cells) else "" for cells in columns)


def _cells(number: Number) -> tuple[str, str, str, str]:
    ends = f"{number.low:,.6g}" if number.low == number.high else f"{number.low:,.6g} to {number.high:,.6g}"
    if max(abs(number.low), abs(number.high)) >= 10_000:
        ends = " to ".join(f"{end:,.0f}" for end in dict.fromkeys((number.low, number.high)))
    bound = "" if number.bound == "exactly" else f"{number.bound} "
    unit = (
        " per ".join(filter(None, (number.unit, number.per)))
        if number.unit
        else (f"per {number.per}" if number.per else "")
    )
    told = [number.counted or "", f"({number.concept})" if number.concept else "", number.change or ""]
    return (f"{bound}{ends}{' (vague)' if number.vague else ''}", number.kind, unit, " ".join(filter(None, told)))


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
