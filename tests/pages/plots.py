"""Draw docs/plots.md's pictures anew, and write beside each what `describe` says of it: `make pages`.

They are drawn from what a reader found in the sample articles by hand, so that no change of a finder changes them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import matplotlib
import pandas as pd
from matplotlib import pyplot
from matplotlib.axes import Axes

import newskit as nk

PAGE = Path(__file__).resolve().parents[2] / "docs" / "plots.md"
PICTURES = PAGE.parent / "pictures"


def timeline() -> Axes:
    told = [
        ("1986-01-01", "1986-12-31", "1986", "the flood before", "past", "explicit"),
        ("2022-05-28", "2022-05-31", "28–31 May 2022", "rain on the upper valley", "past", "explicit"),
        ("2022-06-01", "2022-06-01", "1 June 2022", "the levee broke", "past", "explicit"),
        ("2022-06-01", "2022-06-30", "June 2022", "few trains run", "present", "vague"),
        ("2022-06-03", "2022-06-03", "3 June 2022", "the governor came", "past", "inferred"),
        ("2022-06-06", "2022-06-12", "6–12 June 2022", "we bury our dead this week", "present", "relative"),
        ("2022-06-10", "2022-06-10", "10 June 2022", "the gate is to be closed", "future", "inferred"),
        ("2022-06-13", "2022-06-19", "13–19 June 2022", "the inquiry is due to report", "future", "relative"),
    ]
    columns = ["begins", "ends", "when", "event", "direction", "certainty"]
    return nk.plot.timeline(pd.DataFrame(told, columns=columns))


def numbers() -> Axes:
    return nk.plot.numbers(_toll())


def ranges() -> Axes:
    told = nk.sample_gold("numbers")
    missing = {("flood-01", "40 and 60"), ("flood-02", "120"), ("flood-04", "Sixty-four"), ("flood-07", "30")}
    chosen = told[[pair in missing for pair in zip(told["article"], told["text"])]]
    return nk.plot.ranges(chosen.assign(counted="missing"))


def speakers() -> Axes:
    return nk.plot.speakers(nk.sample_gold("quotes"), most=8)


def who_quotes_whom() -> Axes:
    return nk.plot.who_quotes_whom(nk.sample_gold("quotes"), nk.sample_articles(), most=8)


def over_time() -> Axes:
    weeks = pd.period_range("2022-05-30", periods=4, freq="W", name="week")
    ease = {"flesch": [76.8, 80.9, 80.3, 80.3], "flesch_low": [68.9, 75.2, 75.4, 72.8]}
    return nk.plot.over_time(pd.DataFrame(ease | {"flesch_high": [86.1, 88.2, 85.5, 89.1]}, weeks), "flesch")


def keywords() -> Axes:
    news = nk.sample_articles()
    courant = news["outlet"] == "eastmarshcourant.example"
    key = nk.keyness(news[courant], news[~courant], stop_words=nk.STOP_WORDS)
    return nk.plot.keywords(key, names=("Courant", "others"), most=5)


def spread() -> Axes:
    return nk.plot.spread(nk.sample_articles(), ["flood", "gate", "dam"])


def _toll() -> pd.DataFrame:
    told = nk.sample_gold("numbers")
    counts = {("flood-01", "nine"), ("flood-02", "17"), ("flood-03", "24"), ("flood-05", "36"), ("flood-08", "41")}
    chosen = told[[pair in counts for pair in zip(told["article"], told["text"])]]
    return chosen.assign(counted="dead", outlet=chosen["article"].map(nk.sample_articles()["outlet"]))


DRAWN: dict[str, Callable[[], Axes]] = {
    drawing.__name__: drawing
    for drawing in (timeline, numbers, ranges, speakers, who_quotes_whom, over_time, keywords, spread)
}


def page() -> str:
    """The page, with each picture described as `describe` does it now."""
    told = {name: nk.plot.describe(drawing()) for name, drawing in DRAWN.items()}
    pyplot.close("all")
    return re.sub(
        r"!\[[^\]]*\](\(pictures/(\w+)\.png\))",
        lambda picture: f"![{told[picture[2]]}]{picture[1]}",
        PAGE.read_text(encoding="utf-8"),
    )


def draw() -> None:
    """Write the pictures, with their descriptions in them."""
    for name, drawing in DRAWN.items():
        ax = drawing()
        told = {"Description": nk.plot.describe(ax), "Software": None}
        ax.figure.savefig(PICTURES / f"{name}.png", dpi=100, metadata=told, pil_kwargs={"optimize": True})


if __name__ == "__main__":
    matplotlib.use("Agg")
    draw()
    PAGE.write_text(page(), encoding="utf-8")
