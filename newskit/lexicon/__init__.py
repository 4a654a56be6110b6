"""Words and their meanings, one home for each; the modules hold words and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first, blanks and hyphens as they may be printed.

    >>> any_of(["per cent", "per cents"])
    '(?:per\\\\s+cents|per\\\\s+cent)'
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def spellings(lines: str) -> dict[str, str]:
    """Spelling to name, from lines "name: spelling spelling"; the name is a spelling of itself, "_" a blank.

    >>> spellings("square_foot: square_feet sq_ft")
    {'square foot': 'square foot', 'square feet': 'square foot', 'sq ft': 'square foot'}
    """
    rows = (line.split(":") for line in lines.strip().splitlines())
    return {
        spelling.replace("_", " "): name.strip().replace("_", " ")
        for name, words in rows
        for spelling in [name.strip(), *words.split()]
    }
