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
