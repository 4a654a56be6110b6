"""All measures by their names: those of the usual table, and those that are there on request."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

import pandas as pd

from newskit.counts import Counts
from newskit.measures import diversity, readability, style

Measure = Callable[[Counts], float]
"""A small function of a text's counts."""
Function = TypeVar("Function", bound=Callable[..., Any])

USUAL: tuple[Measure, ...] = (
    style.words, style.sentences, style.paragraphs, style.characters, style.syllables, style.complex_words,
    style.words_per_sentence, style.median_sentence, style.longest_sentence,
    readability.flesch, readability.grade, readability.fog, readability.smog, readability.coleman_liau, readability.ari,
    readability.dale_chall, readability.lix, readability.rix, readability.reading_minutes,
    diversity.ttr, diversity.rttr, diversity.mattr, diversity.mtld, diversity.hdd, diversity.hapax, diversity.yule_k,
    style.long_words, style.passive, style.quoted, style.numerals,
)  # fmt: skip
"""The columns of `measure(news)`, in order."""

MORE: tuple[Measure, ...] = (
    readability.dale_chall_new, readability.bormuth, readability.bormuth_grade, readability.drp,
    readability.coleman, readability.danielson_bryan, readability.devereux, readability.easy_listening,
    readability.eflaw, readability.farr_jenkins_paterson, readability.forcast, readability.fucks,
    readability.linsear, readability.lorge, readability.spache, readability.strain, readability.tuldava,
    readability.wheeler_smith,
    diversity.cttr, diversity.msttr, diversity.herdan_c, diversity.herdan_vm, diversity.maas, diversity.dugast,
    diversity.somers, diversity.rubet, diversity.sichel, diversity.michea, diversity.honore, diversity.brunet,
    diversity.simpson, diversity.repeat_rate, diversity.yule_i, diversity.entropy, diversity.fisher_alpha,
    diversity.vocd_d, diversity.popescu_r1, diversity.popescu_r3, diversity.popescu_r4, diversity.popescu_b1,
    diversity.popescu_b2, diversity.popescu_b3, diversity.popescu_b4, diversity.popescu_b5,
    style.lexical_density, style.syllables_per_word, style.letters_per_word,
)  # fmt: skip
"""On request: `measure(news, ["flesch", "lorge"])`."""

MEASURES: dict[str, Measure] = {function.__name__: function for function in USUAL + MORE}

COUNTED = frozenset("words sentences paragraphs characters syllables complex_words".split())
"""Whole numbers, which need no missing value."""

_LABEL = re.compile(r"^(Formula|Range|Source):\s*", re.MULTILINE)


def describe_measures() -> pd.DataFrame:
    """Tell of each measure what it is: one row a measure, index `measure`.

    Columns: `group` (readability, diversity, style), `usual` (whether `measure(news)` has it without being asked),
    `meaning`, `formula`, `range` (with the direction), `source`.
    """
    rows = [_described(function) for function in MEASURES.values()]
    return pd.DataFrame(rows, index=pd.Index(MEASURES, name="measure"))


def _described(function: Measure) -> dict[str, str | bool]:
    meaning, *labelled = _LABEL.split(inspect.getdoc(function) or "")
    told = dict(zip(labelled[::2], labelled[1::2], strict=True))
    return {
        "group": function.__module__.rpartition(".")[2],
        "usual": function in USUAL,
        "meaning": _one_line(meaning),
        "formula": _one_line(told.get("Formula", "")),
        "range": _one_line(told.get("Range", "")),
        "source": _one_line(told.get("Source", "")),
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())


def find_measure(name: str | Measure) -> tuple[str, Measure]:
    """A measure and its name; a function of one's own is a measure too.

    Raises
    ------
    ValueError
        For a name that is no measure.
    """
    return (name, by_name(name, MEASURES, "measure")) if isinstance(name, str) else (name.__name__, name)


def by_names(names: Iterable[str] | str, known: Mapping[str, Function], what: str) -> dict[str, Function]:
    """The functions of these names, in the order asked for; a string is one name, not its letters."""
    return {name: by_name(name, known, what) for name in ([names] if isinstance(names, str) else names)}


def by_name(name: str, known: Mapping[str, Function], what: str) -> Function:
    """The function of this name.

    Raises
    ------
    ValueError
        Where there is none; the message tells the nearest name and all there are.
    """
    if name in known:
        return known[name]
    close = get_close_matches(name, known, n=1)
    hint = f" Did you mean {close[0]!r}?" if close else ""
    raise ValueError(f"No {what} is called {name!r}.{hint} There are: {', '.join(known)}.")
