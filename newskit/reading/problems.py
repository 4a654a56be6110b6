"""Nothing is lost silently: what could not be read becomes an entry that names the file and the trouble."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Sequence
from typing import Literal

Problem = dict[str, str]
"""`file`: where it was met; `problem`: what was expected, what was found, what to do."""

OnProblem = Literal["warn", "raise"] | Callable[[Problem], object]

Report = Callable[[str], None]
"""Takes one problem of the file at hand."""

_SHOWN = 5
"""Problems that the warning quotes; the others are counted."""
_PARTICULARS = re.compile(r"\d+|'[^']*'|\"[^\"]*\"")
"""What differs between two problems of one kind: numbers, and what was found."""


class ReadingError(ValueError):
    """A problem that the caller wants to stop at: `on_problem="raise"`."""


class Problems:
    """Gathers problems and hands each to `on_problem`; one warning sums them up at the end.

    `keep` holds all of them; without it only the few that the warning quotes (a stream may have millions).
    """

    def __init__(self, on_problem: OnProblem, *, keep: bool) -> None:
        if on_problem not in ("warn", "raise") and not callable(on_problem):
            raise ValueError(f'on_problem must be "warn", "raise" or a function of one problem, got {on_problem!r}.')
        self.on_problem = on_problem
        self.keep = keep
        self.count = 0
        self.found: list[Problem] = []
        self.kinds: set[str] = set()

    def add(self, file: str, problem: str) -> None:
        """Note one problem of one file, or raise it as a ReadingError where the caller asked for that."""
        entry = {"file": file, "problem": problem}
        if self.on_problem == "raise":
            raise ReadingError(in_words(entry))
        self.count += 1
        new = len(self.kinds) < _SHOWN and _kind(entry) not in self.kinds
        if new:
            self.kinds.add(_kind(entry))
        if self.keep or new or self.count <= _SHOWN:
            self.found.append(entry)
        if callable(self.on_problem):
            self.on_problem(dict(entry))

    def warn(self, *, stacklevel: int) -> None:
        """Warn once about all of them."""
        if self.on_problem != "warn" or not self.count:
            return
        told = " | ".join(map(in_words, quoted(self.found)))
        more = f" | and {self.count - _SHOWN} more" if self.count > _SHOWN else ""
        listed = "news.attrs['problems'] lists them" if self.keep else "on_problem= takes a function that sees each"
        number = "1 problem" if self.count == 1 else f"{self.count} problems"
        warnings.warn(f"{number} while reading ({listed}): {told}{more}", stacklevel=stacklevel + 1)


def in_words(entry: Problem) -> str:
    """One problem as a sentence: "flood.txt, line 2: expected a date ..."."""
    placed = entry["problem"].startswith(("line ", "row "))
    return f"{entry['file']}{',' if placed else ':'} {entry['problem']}"


def quoted(entries: Sequence[Problem]) -> list[Problem]:
    """The few to quote of many, in their order: the first of each kind, then the first of all."""
    firsts: dict[str, int] = {}
    for number, entry in enumerate(entries):
        firsts.setdefault(_kind(entry), number)
    chosen = dict.fromkeys([*firsts.values(), *range(len(entries))])
    return [entries[number] for number in sorted([*chosen][:_SHOWN])]


def _kind(entry: Problem) -> str:
    return _PARTICULARS.sub("", entry["problem"])
