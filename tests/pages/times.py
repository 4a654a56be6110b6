"""Write docs/times.md's table anew from the rule books: `make pages`.

The table shows every example of every rule as `find_times` answers it, so the page cannot tell what the code does not.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from newskit.article import Article
from newskit.times import RULES, find_times

PAGE = Path(__file__).parent.parent.parent / "docs" / "times.md"
PUBLISHED = date(2022, 6, 16)
MARK = "<!-- the table below is written by tests/pages/times.py -->\n"


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
    """The page with its table as the rules are now."""
    told, _, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
    return told + MARK + table()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
