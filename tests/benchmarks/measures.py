"""How fast `measure` is beside textstat: `python tests/benchmarks/measures.py [ARTICLES]` prints both and their ratio.

Both get the same texts: those of a folder, or the sample articles with their paragraphs turned round, more often than
textstat's caches hold texts, and no article next to its like. textstat is asked as tables are filled, one metric after
the other for all texts; newskit gives all at once. textstat is lent newskit's dictionary, since its own would be
downloaded. Each is asked several times, in turns; the median counts.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from statistics import median
from typing import Any

import pandas as pd

import newskit as nk

SAME = {
    "words": "lexicon_count", "sentences": "sentence_count", "characters": "letter_count", "syllables":
    "syllable_count", "complex_words": "polysyllabcount", "words_per_sentence": "words_per_sentence", "flesch":
    "flesch_reading_ease", "grade": "flesch_kincaid_grade", "fog": "gunning_fog", "smog": "smog_index", "coleman_liau":
    "coleman_liau_index", "ari": "automated_readability_index", "dale_chall": "dale_chall_readability_score", "lix":
    "lix", "rix": "rix", "reading_minutes": "reading_time", "long_words": "long_word_count",
}  # fmt: skip
"""newskit's usual measures that textstat has as well, by its name."""
TURNS = 15
RUNS = 5


def texts() -> pd.DataFrame:
    """The sample articles fifteen times, no two alike."""
    turned = [
        "\n".join(paragraphs[turn:] + paragraphs[:turn])
        for turn in range(TURNS)
        for paragraphs in nk.sample_articles()["text"].str.split("\n")
    ]
    return pd.DataFrame({"text": [f"{text}\nThis is number {place}." for place, text in enumerate(turned)]})


def characters_a_second(news: pd.DataFrame, work: Callable[[], Any]) -> float:
    """Characters read in a second of the processor."""
    start = time.process_time()
    work()
    return float(news["text"].str.len().sum()) / (time.process_time() - start)


def compare(news: pd.DataFrame) -> dict[str, float]:
    """Characters a CPU second, the first run aside: newskit's thirty, its seventeen that textstat has, textstat's."""
    work: dict[str, Callable[[], Any]] = {
        "newskit, thirty measures at once": lambda: nk.measure(news),
        "newskit, seventeen measures at once": lambda: nk.measure(news, SAME),
        "textstat, the seventeen column by column": lambda: [nk.textstat_scores(news, name) for name in SAME.values()],
    }
    runs = [{what: characters_a_second(news, task) for what, task in work.items()} for _ in range(RUNS + 1)]
    return {what: median(run[what] for run in runs[1:]) for what in work}


if __name__ == "__main__":
    speeds = compare(nk.read_articles(sys.argv[1]) if len(sys.argv) > 1 else texts())
    for what, speed in speeds.items():
        print(f"{what}: {speed:,.0f} characters a CPU second")
    _, ours, theirs = speeds.values()
    print(f"ratio for the seventeen: {ours / theirs:.1f}")
