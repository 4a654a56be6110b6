"""A construction in which news reports speech: a rule with marked examples.

In an example [[ ]] stands around the quotation, < > around its cue and { } around its speaker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newskit.quotes.bounds import Reported
from newskit.quotes.cue import Cue
from newskit.quotes.lines import Line

Reads = Callable[[Line, Cue, list[Cue]], Reported | None]
"""From a line, one of its cues and all of them to what that cue reports."""


@dataclass(frozen=True)
class Construction:
    """A way to report speech: a rule from a line, one of its cues and all its cues to what is reported."""

    name: str
    reads: Reads
    examples: tuple[str, ...]
    never: tuple[str, ...]


def construction(examples: Iterable[str], never: Iterable[str] = ()) -> Callable[[Reads], Construction]:
    """Make a rule of the decorated function."""
    return lambda reads: Construction(f"quotes.{reads.__name__}", reads, tuple(examples), tuple(never))
