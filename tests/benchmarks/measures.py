"""How fast `measure` is beside textstat: `python tests/benchmarks/measures.py [ARTICLES]` prints both and their ratio.

Both get the same texts: those of a folder, or the sample articles with their paragraphs turned round, more often than
textstat's caches hold texts, and no article next to its like. textstat is asked as tables are filled, one metric after
the other for all texts, nothing of newskit's in between; newskit gives all at once. Each is asked several times, in an
order that changes; the median of the processor's time counts, the first round left out.

textstat is lent newskit's dictionary, since its own would be downloaded; that one answers quicker, so that textstat is
faster here than by itself. Where its own is installed (NLTK's corpus cmudict), it is asked with that as well.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from statistics import median
from typing import Any

import pandas as pd

import newskit as nk
from newskit.measures.reference import lent_syllables, textstat_metrics

SAME = {
    "words": "lexicon_count", "sentences": "sentence_count", "characters": "letter_count", "syllables":
    "syllable_count", "complex_words": "polysyllabcount", "words_per_sentence": "words_per_sentence", "flesch":
    "flesch_reading_ease", "grade": "flesch_kincaid_grade", "fog": "gunning_fog", "smog": "smog_index", "coleman_liau":
    "coleman_liau_index", "ari": "automated_readability_index", "dale_chall": "dale_chall_readability_score", "lix":
    "lix", "rix": "rix", "reading_minutes": "reading_time", "long_words": "long_word_count",
}  # fmt: skip
"""newskit's usual measures that textstat has as well, by its name."""
TURNS = 15
RUNS = 6


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
    """Characters a CPU second: newskit's thirty, its seventeen that textstat has, textstat's."""
    metrics = [textstat_metrics()[name] for name in SAME.values()]

    def ask_textstat() -> None:
        for metric in metrics:
            news["text"].map(metric)

    def lend_and_ask() -> None:
        with lent_syllables():
            ask_textstat()

    work: dict[str, Callable[[], Any]] = {
        "newskit, thirty measures at once": lambda: nk.measure(news),
        "newskit, seventeen measures at once": lambda: nk.measure(news, SAME),
        "textstat, the seventeen column by column": lend_and_ask,
    }
    if _has_its_own_dictionary():
        work["textstat, the same with its own dictionary"] = ask_textstat
    order = list(work)
    runs = []
    for _ in range(RUNS):
        runs.append({what: characters_a_second(news, work[what]) for what in order})
        order = order[1:] + order[:1]
    return {what: median(run[what] for run in runs[1:]) for what in work}


def _has_its_own_dictionary() -> bool:
    import nltk

    try:
        return bool(nltk.data.find("corpora/cmudict"))
    except LookupError:
        return False


if __name__ == "__main__":
    speeds = compare(nk.read_articles(sys.argv[1]) if len(sys.argv) > 1 else texts())
    for what, speed in speeds.items():
        print(f"{what}: {speed:,.0f} characters a CPU second")
    _, ours, *theirs = speeds.values()
    print("ratio for the seventeen:", " and ".join(f"{ours / their:.1f}" for their in theirs))
