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
    escaped = re.escape("\n".join(ordered))  # all at once, since this is most of what importing the lexicon costs
    return "(?:" + escaped.replace("\\\n", "|").replace(r"\ ", r"\s+") + ")"


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


def any_of_many(words: Iterable[str]) -> str:
    """The same for a long list, sorted by first letters, so that a text without any of them is read much faster.

    >>> any_of_many(["may", "march", "day"])
    '(?:d(?:ay)|m(?:arch|ay))'
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        by_letter.setdefault(word[0], []).append(word[1:])
    return "(?:" + "|".join(re.escape(letter) + any_of(rest) for letter, rest in by_letter.items()) + ")"
