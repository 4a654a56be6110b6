"""How fast newskit reads, starts and grows: `python tests/benchmarks/speed.py [ARTICLES]`.

Everything is measured in seconds of the processor, on the articles of a folder or on the sample articles with their
paragraphs turned round. What counts are the ratios: the figures themselves depend on the machine and its other work.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import pandas as pd
from measures import characters_a_second, texts

import newskit as nk

WHOLE_ARTICLES = {
    "find_sentences": nk.find_sentences,
    "find_boilerplate": nk.find_boilerplate,
    "find_times": nk.find_times,
    "find_numbers": nk.find_numbers,
    "find_names": nk.find_names,
    "find_mentions": nk.find_mentions,
    "find_quotes": nk.find_quotes,
}
TABLES: dict[str, Callable[[pd.DataFrame], Any]] = {
    "measure": nk.measure,
    "tables": nk.tables,
    "timeline": nk.timeline,
    "trace_claims": nk.trace_claims,
}
START = {
    "import pandas": "import pandas",
    "import newskit": "import newskit",
    "one quote": "import newskit as nk; nk.find_quotes('\"We stay,\" Ana Ruiz said.')",
    "a table of quotes": "import newskit as nk; nk.table(nk.sample_articles(), nk.find_quotes)",
}


def speeds(news: pd.DataFrame) -> dict[str, float]:
    """Characters a CPU second: each finder on fresh articles, then the tables."""
    articles = [nk.Article(text) for text in news["text"]]
    answers = {}
    for name, find in WHOLE_ARTICLES.items():
        find(nk.Article("On Monday Ana Ruiz said that 20 people had left."))  # what is loaded once is loaded before
        fresh = [nk.Article(article.text) for article in articles]
        answers[name] = characters_a_second(news, lambda find=find, fresh=fresh: [find(one) for one in fresh])
    return answers | {name: characters_a_second(news, lambda make=make: make(news)) for name, make in TABLES.items()}


def start_up(code: str) -> tuple[float, float]:
    """CPU seconds and the most memory in megabytes of a fresh interpreter; memory is told by Linux only."""
    told = (
        f"import time; begun = time.process_time(); {code}; spent = time.process_time() - begun\n"
        "from pathlib import Path; status = Path('/proc/self/status')\n"
        "lines = status.read_text().split('\\n') if status.exists() else []\n"
        "print(spent, *[int(line.split()[1]) / 1000 for line in lines if line.startswith('VmHWM')] or ['nan'])"
    )
    runs = [subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True) for _ in range(5)]
    seconds, megabytes = zip(*(map(float, run.stdout.split()) for run in runs), strict=True)
    return median(seconds), median(megabytes)


def seconds_of(work: Callable[[], Any], clock: Callable[[], float]) -> float:
    begun = clock()
    work()
    return clock() - begun


def main() -> None:
    news = nk.read_articles(sys.argv[1]) if len(sys.argv) > 1 else texts()
    print(f"{len(news):,} articles, {news['text'].str.len().sum():,} characters\n\ncharacters a CPU second")
    found = speeds(news)
    for name, speed in found.items():
        print(f"  {name:18} {speed:12,.0f}   {speed / found['find_quotes']:5.1f} times find_quotes")
    print("\nstart: CPU seconds, most memory")
    first = None
    for name, code in START.items():
        seconds, megabytes = start_up(code)
        first = first or seconds
        print(f"  {name:18} {seconds:6.2f} s  {megabytes:6.0f} MB   {seconds / first:4.2f} times pandas")
    print("\ntwice the articles take, in times")
    half = news.head(len(news) // 2)
    for name, make in TABLES.items():
        ratio = seconds_of(lambda make=make: make(news), time.process_time) / seconds_of(
            lambda make=make: make(half), time.process_time
        )
        print(f"  {name:18} {ratio:5.1f}")
    with tempfile.TemporaryDirectory() as folder:
        report = seconds_of(lambda: nk.write_report(half, Path(folder) / "report.html"), time.process_time)
    print(f"\na report of {len(half):,} articles: {report:.1f} CPU seconds")
    one, two = (
        seconds_of(lambda n=n: nk.table(news, nk.find_quotes, processes=n, progress=False), time.perf_counter)
        for n in (1, 2)
    )
    print(f"two processes finish the quotes in {two / one:.2f} of the time of one (by the clock on the wall)")


if __name__ == "__main__":
    main()
