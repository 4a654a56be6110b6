"""Write docs/quotes.md's table anew from the rule books: `make pages`.

The table shows every example of every construction as `find_quotes` answers it, so the page cannot tell what the code
does not.
"""

from __future__ import annotations

import re
from pathlib import Path

from newskit.quotes import find_quotes
from newskit.quotes.labels import LAYOUTS
from newskit.quotes.rules import RULES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "quotes.md"
BEGIN, END = "<!-- the table below is written by tests/pages/quotes.py -->\n", "<!-- end -->\n"


def table() -> str:
    """One row an example: what the text says, the quotations, their kind, who says them, the rule."""
    lines = ["| the text says | reported | kind | speaker | rule |", "|---|---|---|---|---|"]
    lines += [row(example, rule.name) for rule in [*RULES, *LAYOUTS] for example in rule.examples]
    return "\n".join(lines) + "\n"


def row(example: str, rule: str) -> str:
    """One example as `find_quotes` reads it; several quotations are told apart by a stroke."""
    text = re.sub(r"\[\[|\]\]|[<>{}]", "", example)
    quotes = find_quotes(text)
    said = " / ".join(quote.text for quote in quotes)
    who = quotes[0].speaker_name or (f"not told ({quotes[0].speaker})" if quotes[0].speaker else "nobody named")
    cells = [text.replace("\n", " ¶ "), said, quotes[0].kind, who, f"`{rule.removeprefix('quotes.')}`"]
    return f"| {' | '.join(cells)} |"


def page() -> str:
    """The page with its table as the rules are now."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return before + BEGIN + table() + END + rest.partition(END)[2]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
