"""The tables of docs/times.md: `make pages` writes their answers anew, a test holds them to it.

The first table's sentences and publication dates stand on the page; the second is every example of the rule book, read
as if published on the example day. Both are answered by `find_times`, so the page cannot tell what the code does not.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from newskit.article import Article
from newskit.times import RULES, find_times

PAGE = Path(__file__).parent.parent.parent / "docs" / "times.md"
PUBLISHED = date(2022, 6, 16)
MARK = "<!-- the table below is written by tests/pages/times.py -->\n"
_ROW = re.compile(r"^\| (?P<text>[^|]*[^|\s]) \| (?P<published>\d{4}-\d\d-\d\d|unknown) \|")


def answered(page: str) -> str:
    """The page with the answers of today to its sentences."""
    return "".join(_answered(line) for line in page.splitlines(keepends=True))


def _answered(line: str) -> str:
    row = _ROW.match(line)
    if row is None:
        return line
    published = None if row["published"] == "unknown" else date.fromisoformat(row["published"])
    found = find_times(Article(row["text"], published))
    told = "; ".join(f"{time.text}: `{time.value}`" + f", {time.when}" * (time.when is not None) for time in found)
    return f"| {row['text']} | {row['published']} | {told or 'no time'} |\n"


def table() -> str:
    """One row an example: what the text says, the value, the days, the direction."""
    lines = ["| the text says | value | which is | direction |", "|---|---|---|---|"]
    for rule in RULES.rules:
        lines += [row(example) for example in rule.examples]
    return "\n".join(lines) + "\n"


def row(example: str) -> str:
    """One example as `find_times` reads it; what stands around the time is set in brackets."""
    before, brackets, rest = example.partition("[[")
    inside, _, after = rest.partition("]]") if brackets else (before, "", "")
    before = before if brackets else ""
    start = len(before)
    found = find_times(Article(before + inside + after, PUBLISHED))
    time = next(time for time in found if time.start == start)
    shown = f"({before.strip()}) " * bool(before.strip()) + inside + f" ({after.strip()})" * bool(after.strip())
    return f"| {shown} | `{time.value}` | {time.when or ''} | {time.direction or ''} |"


def page() -> str:
    """The page with its tables as the rules are now."""
    told, _, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
    return answered(told) + MARK + table()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
