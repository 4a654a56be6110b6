"""Pictures: their Axes hold the table's data, their labels fit, and their errors say what is missing."""

import json
import pickle
import re
from inspect import isfunction, signature
from itertools import pairwise
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from IPython.core.formatters import DisplayFormatter
from matplotlib.dates import num2date
from matplotlib.figure import Figure
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_notebook, new_output

from newskit import plot
from newskit.numbers import find_numbers

SCRIPT = "<script>alert(1)</script>"
NOTEBOOKS = Path(__file__).parents[1] / "notebooks"


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def events(*days, **columns):
    """A timeline of days, or of (first day, last day)."""
    spans = [day if isinstance(day, tuple) else (day, day) for day in days]
    begins, ends = (np.array([span[end] for span in spans], dtype="datetime64[s]") for end in (0, 1))
    told = [f"event {number}" for number in range(len(days))]
    return pd.DataFrame({"begins": begins, "ends": ends, "event": told} | columns)


def claims(*numbers, **columns):
    """A claims table of (text, low, high, bound)."""
    return pd.DataFrame(numbers, columns=["text", "low", "high", "bound"]).assign(**columns)


def quotes(**speakers):
    """A quotes table: speaker to (rows, confidence)."""
    rows = [(name, sure, "direct") for name, (count, sure) in speakers.items() for _ in range(count)]
    return pd.DataFrame(rows, columns=["speaker_name", "confidence", "kind"])


def labels(ax):
    return [label.get_text() for label in ax.get_yticklabels()]


def points(ax):
    """The ends of each claim drawn."""
    return [list(line.get_xdata()) for line in ax.lines if line.get_marker() == "o"]


def arrows(ax):
    return [line.get_marker() for line in ax.lines if line.get_marker() in ("<", ">")]


def test_timeline_draws_both_ends():
    """A bar ends with its last day; of a day that begins and ends on itself a day is left."""
    ax = plot.timeline(events("2022-06-15", ("2022-06-06", "2022-06-12")))
    drawn = [(f"{num2date(bar.get_x()):%m-%d}", bar.get_width()) for bar in ax.patches]
    assert drawn == [("06-06", 7.0), ("06-15", 1.0)]
    assert labels(ax) == ["6 June 2022 · event 1", "15 June 2022 · event 0"]


def test_a_minute_is_no_day():
    ax = plot.timeline(events("2022-06-01T02:50", "2022-06-01T00:00", granularity=["minute", "minute"]))
    assert [bar.get_width() for bar in ax.patches] == pytest.approx([1 / 1440] * 2)


def test_days_read_from_csv_are_days():
    drawn = events("2022-06-14")
    read = drawn.assign(begins="2022-06-14", ends="2022-06-14")
    assert plot.timeline(read).patches[0].get_x() == plot.timeline(drawn).patches[0].get_x()
    assert labels(plot.numbers(claims((3, 3, 3, "exactly"), begins=["2022-06-14"]))) == ["3 – 14 June 2022"]


@pytest.mark.parametrize(
    "begins, ends, label",
    [
        ("1986-01-01", "1986-12-31", "1986"),
        ("2022-02-01", "2022-02-28", "February 2022"),
        ("2022-06-06", "2022-06-12", "6 June 2022"),
    ],
)
def test_a_year_is_no_first_of_january(begins, ends, label):
    drawn = claims((3, 3, 3, "exactly"), begins=[begins], ends=[ends])
    assert labels(plot.numbers(drawn)) == [f"3 – {label}"]


def test_what_was_is_and_will_be_differ_without_their_colours():
    days = ["2022-06-01", "2022-06-02", "2022-06-03", "2022-06-04"]
    ways = ["past", "present", "future", "past"]
    ax = plot.timeline(events(*days, direction=ways, certainty=["explicit", "relative", "inferred", "vague"]))
    assert [(bar.get_facecolor()[3], bar.get_hatch() or "") for bar in ax.patches] == [
        (1, ""), (0.25, plot.drawing.HATCH), (0, ""), (0.4, ""),
    ]  # fmt: skip


def test_one_old_event_leaves_the_week_readable():
    ax = plot.timeline(events("1981-03-01", *[f"2022-06-{day:02}" for day in range(1, 15)]))
    first, last = (num2date(edge) for edge in ax.get_xlim())
    assert (first.year, last.year) == (2022, 2022)
    assert arrows(ax) == ["<"]


def test_many_events_become_the_days_named_most():
    ax = plot.timeline(events(*["2022-06-03"] * 3, *["2022-06-02"] * 2, *["2022-06-01"] * 1), most=2)
    assert [num2date(bar.get_x()).day for bar in ax.patches] == [2, 3]
    assert "2 of 6 events" in ax.get_xlabel()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])  # the ends of the calendar
def test_timeline_at_the_end_of_time(day):
    ax = plot.timeline(events(day, day))
    ax.figure.canvas.draw()
    assert len(ax.patches) == 2


def test_numbers_draw_ranges_and_open_ends():
    ax = plot.numbers(
        claims(
            ("300 to 400", 300, 400, "about"),
            ("20", 20, 20, "at least"),
            ("15", 15, 15, "at most"),
            ("41", 41, 41, "exactly"),
        )
    )
    assert points(ax) == [[300, 400], [20], [15], [41]]
    assert arrows(ax) == [">", "<"]
    hollow = [line.get_markerfacecolor() == "none" for line in ax.lines if line.get_marker() == "o"]
    assert hollow == [True, False, False, False]


def test_a_vague_range_is_dashed():
    [vague] = plot.numbers(claims(("hundreds", 100, 1000, "exactly"), vague=True)).collections
    [plain] = plot.numbers(claims(("100 to 1,000", 100, 1000, "exactly"), vague=False)).collections
    assert vague.get_linestyle()[0][1] is not None
    assert plain.get_linestyle()[0][1] is None


@pytest.mark.parametrize(
    "columns, label",
    [
        ({"counted": "people"}, "hundreds of people (100 to 1,000)"),
        ({"speaker_name": "Ana Ruiz", "confidence": 0.9}, "hundreds (100 to 1,000) – Ana Ruiz"),
        ({"speaker_name": "Ana Ruiz", "confidence": 0.3}, "hundreds (100 to 1,000) – unclear"),  # a guess is not shown
        ({"speaker_name": None, "voice": "speaker", "outlet": "a.example"}, "hundreds (100 to 1,000) – unclear"),
        ({"speaker_name": None, "voice": "outlet", "outlet": "a.example"}, "hundreds (100 to 1,000) – a.example"),
    ],
)
def test_claims_say_who_claims(columns, label):
    ax = plot.numbers(claims(("hundreds", 100, 1000, "exactly"), vague=True, **columns))
    assert labels(ax) == [label]


def test_ranges_draw_what_claims_allow():
    ax = plot.ranges(
        claims(
            ("300 to 400", 300, 400, "about"),
            ("20", 20, 20, "at least"),
            ("15", 15, 15, "at most"),
            ("hundreds", 100, 1000, "exactly"),
            vague=[False, False, False, True],
        )
    )
    bars, open_ends = ax.patches[:4], ax.patches[4:]
    assert [(bar.get_x(), bar.get_width()) for bar in bars] == [(300, 100), (20, 0), (15, 0), (100, 900)]
    assert [bar.get_linestyle() for bar in bars] == ["dashed", "solid", "solid", "solid"]
    assert [bool(bar.get_hatch()) for bar in bars] == [False, False, False, True]
    left, right = ax.get_xlim()
    assert [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in open_ends] == [(20, right), (left, 15)]
    assert arrows(ax) == [">", "<"]
    assert [text.get_text() for text in ax.get_legend().get_texts()] == [*plot.claims.BOUNDS, "vague"]


def test_ranges_take_numbers_and_columns_as_labels():
    assert labels(plot.ranges(find_numbers("Some 300 mills closed."))) == ["about 300 mills"]
    table = claims(("20", 20, 20, "at least"), outlet=["a.example"], **{"said by": [None]})
    assert labels(plot.ranges(table, labels=["outlet", "said by"])) == ["a.example"]
    with pytest.raises(ValueError, match="no column 'speaker_name'"):
        plot.ranges(table, labels="speaker_name")


def test_infinite_numbers_have_no_bar_and_many_rows_are_counted():
    numbers = [("1e999", np.inf, np.inf, "exactly"), *[("2", 2, 2, "exactly")] * 50]
    ax = plot.ranges(claims(*numbers), most=10)
    assert len(ax.patches) == 10
    assert "10 of 51 numbers" in ax.get_xlabel()


def test_counts_have_whole_numbers_below_them():
    ax = plot.numbers(claims((2, 2, 2, "exactly"), (5, 5, 5, "exactly"), kind="count"))
    assert all(tick == int(tick) for tick in ax.get_xticks())


def test_far_numbers_share_a_logarithmic_axis():
    few_and_many = claims(("3", 3, 3, "exactly"), ("11,400", 11400, 11400, "exactly"))
    assert plot.numbers(few_and_many).get_xscale() == "log"
    assert plot.numbers(few_and_many[:1]).get_xscale() == "linear"


def test_numbers_that_are_no_numbers_are_left_out():
    ax = plot.numbers(claims(("1e999", np.inf, np.inf, "exactly"), ("2", 2, 2, "exactly")))
    assert points(ax) == [[2]]


@pytest.mark.parametrize("draw", [plot.numbers, plot.ranges])
def test_numbers_of_two_units_share_no_axis(draw):
    mixed = claims(("$5", 5, 5, "exactly"), ("5%", 5, 5, "exactly"), unit=["USD", "percent"])
    with pytest.raises(ValueError, match=r"USD \(1\), percent \(1\).*Choose one"):
        draw(mixed)


def test_speakers_below_the_threshold_are_unclear():
    ax = plot.speakers(quotes(Ana=(3, 0.9), Bo=(2, 0.6), Guess=(4, 0.59)))
    widths = dict(zip(labels(ax), (bar.get_width() for bar in ax.patches), strict=True))
    assert widths == {"Ana": 3, "Bo": 2, "unclear": 4}
    assert labels(ax)[-1] == "unclear"


def test_quotes_by_nobody_are_unclear():
    table = quotes(Ana=(1, 0.9))
    table.loc[1] = [None, 0.9, "direct"]
    assert labels(plot.speakers(table)) == ["Ana", "unclear"]


def test_many_speakers_are_counted():
    ax = plot.speakers(quotes(**{f"Speaker {number:02}": (2, 1.0) for number in range(40)}), most=5)
    assert len(labels(ax)) == 5
    assert "35 others: 70 quotes" in ax.get_xlabel()


PICTURES = {
    "timeline": (plot.timeline, events("2022-06-01", "2022-06-02"), "begins"),
    "numbers": (plot.numbers, claims(("20", 20, 20, "at least")), "bound"),
    "ranges": (plot.ranges, claims(("20", 20, 20, "at least")), "bound"),
    "speakers": (plot.speakers, quotes(Ana=(1, 1.0)), "speaker_name"),
}


@pytest.mark.parametrize("draw, table, column", PICTURES.values(), ids=PICTURES)
class TestEveryPicture:
    def test_draws_on_the_axes_given(self, draw, table, column):
        _, ax = plt.subplots()
        assert draw(table, ax) is ax
        assert len(plt.get_fignums()) == 1

    def test_leaves_the_table_as_it_was(self, draw, table, column):
        before = table.copy()
        draw(table)
        pd.testing.assert_frame_equal(table, before)

    def test_an_empty_table_says_so(self, draw, table, column):
        [message] = draw(table[:0]).texts
        assert message.get_text().startswith("No ")

    def test_a_missing_column_is_named(self, draw, table, column):
        with pytest.raises(ValueError, match=f"no column '{column}'.*comes from newskit"):
            draw(table.drop(columns=column))


@pytest.mark.parametrize("given", [False, True])  # a figure of its own, and a small one of the user's
def test_labels_do_not_overlap(given):
    ax = plt.subplots(figsize=(5, 2.5))[1] if given else None
    days = [f"2022-06-{day:02}" for day in range(1, 29)]
    ax = plot.timeline(events(*days, event=["the river rose again and again " * 9] * 28), ax)
    ax.figure.canvas.draw()
    boxes = [label.get_window_extent() for label in ax.get_yticklabels()]
    assert len(boxes) == len(ax.patches) >= 3
    assert not any(a.overlaps(b) for a, b in pairwise(boxes))
    assert all(len(label) <= plot.LABEL and label.endswith("…") for label in labels(ax))


def test_odd_values_and_names_are_drawn():
    """Nothing to draw, or words that look like a formula, in a measure's groups."""
    odd = pd.concat({"$a_{": scores(flesch=[np.nan, np.inf, 1.0]), "b $": scores(flesch=[np.nan] * 3)})
    ax = plot.over_time(odd, "flesch")
    ax.figure.canvas.draw()
    assert plot.describe(ax) == "Lines: flesch, 2022-05 to 2022-07. $a_{ 1 at first, 1 at last, between 1 and 1."
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["$a_{", "b $"]


def test_labels_are_no_formulas():
    """A dollar sign begins no mathematics, and control characters draw nothing."""
    ax = plot.numbers(claims(("$3 \\frac{ $5\x00\n", 3, 5, "exactly")))
    ax.figure.canvas.draw()
    assert labels(ax) == ["$3 \\frac{ $5"]


@pytest.mark.parametrize(
    "sentence, words",
    [
        ("Between 40 and 60 residents were missing.", "40 to 60 residents"),  # the words told apart from their frame
        ("They left two and a half tonnes of sand.", "two and a half tonnes"),  # one number, no range
        ("Thousands of people left.", "Thousands of people (1,000 to 10,000)"),
        ("About half of the clients left.", "about half of clients"),
    ],
)
def test_a_number_in_words(sentence, words):
    [number] = find_numbers(sentence)
    assert plot.number_in_words(number).removesuffix(" (sand)") == words


def scores(**columns):
    index = pd.PeriodIndex(["2022-07", "2022-05", "2022-06"], freq="M", name="month")
    return pd.DataFrame(columns, index)


def test_a_measure_over_time():
    """Points in the order of time, a band where there are intervals, a line a group."""
    ax = plot.over_time(
        scores(flesch=[50.0, 60.0, 40.0], flesch_low=[45.0, 50.0, 30.0], flesch_high=[55, 65, 45]), "flesch"
    )
    [line], [band] = ax.lines, ax.collections
    assert list(line.get_ydata()) == [60, 40, 50] and ax.get_ylabel() == "flesch (higher is easier)"
    assert band.get_paths()[0].vertices[:, 1].min() == 30
    groups = pd.concat({"x": scores(flesch=[1.0, 2, 3]), "y": scores(flesch=[4.0, 5, 6])}, names=["outlet"])
    ax = plot.over_time(groups, "flesch", plt.figure().add_subplot())
    assert [line.get_label() for line in ax.lines] == ["x", "y"] and not ax.collections
    years = pd.DataFrame({"flesch": [1.0, 2.0]}, index=[2021, 2020])
    assert list(plot.over_time(years, "flesch").lines[0].get_xdata()) == [2020, 2021]
    assert "No scores" in plot.over_time(years.head(0), "flesch").texts[0].get_text()
    assert [label.get_text() for label in plot.over_time(years, "flesch").get_xticklabels()] == ["2020", "2021"]
    with pytest.raises(ValueError, match="no column 'fog'"):
        plot.over_time(years, "fog")


def test_key_words():
    key = pd.DataFrame(
        {"per_million_a": [50, 5, 20, 10], "per_million_b": [5, 60, 20, 8], "g2": [9.0, -12.0, 0.0, 1.0]},
        index=["river", "fire", "the", "rain"],
    )
    ax = plot.keywords(key, names=("floods", "fires"), most=1)
    assert labels(ax) == ["river", "fire"]
    assert [bar.get_width() for bar in ax.patches] == [50, 5, -5, -60]  # both frequencies of each word
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["fires (left)", "floods (right)"]
    assert "2 of 3 words" in ax.get_xlabel()
    assert "No word" in plot.keywords(key.loc[["the"]]).texts[0].get_text()


def test_where_words_stand():
    ax = plot.spread(["The river rose. A river!", "Rain, and the River."], ["river", "Rain", "snow"])
    places = [list(line.get_xdata()) for line in ax.lines if line.get_marker() == "|"]
    assert places == [[1, 4, 8], [5], []] and labels(ax) == ["river (3)", "rain (1)", "snow (0)"]
    assert [line.get_xdata()[0] for line in ax.lines if line.get_marker() != "|"] == [5]  # between the articles
    assert "No words" in plot.spread([], "river").texts[0].get_text()


def test_who_quotes_whom_counts_by_outlet():
    """Rows are speakers, the most quoted first and the unclear last; columns outlets, those with most quotes first."""
    table = quotes(Ruiz=(3, 0.9), Marsh=(1, 0.9), He=(2, 0.2)).assign(article=["a", "b", "b", "b", "a", "b"])
    news = pd.DataFrame({"outlet": ["gazette.example", "herald.example"]}, index=["a", "b"])
    ax = plot.who_quotes_whom(table, news)
    assert labels(ax) == ["Ruiz", "Marsh", plot.UNCLEAR]
    assert [label.get_text() for label in ax.get_xticklabels()] == ["herald.example", "gazette.example"]
    assert ax.images[0].get_array().tolist() == [[2, 1], [1, 0], [1, 1]]
    assert [text.get_text() for text in ax.texts] == ["2", "1", "1", "1", "1"]


def test_who_quotes_whom_leaves_out_the_rarest():
    table = quotes(**{f"Speaker {n:02}": (n, 0.9) for n in range(1, 21)})
    ax = plot.who_quotes_whom(table.assign(article="a"), most=3)
    assert labels(ax) == ["Speaker 20", "Speaker 19", "Speaker 18"]
    assert "153 quotes of other speakers" in ax.get_xlabel()


def test_who_quotes_whom_without_quotes():
    assert "No quotes" in plot.who_quotes_whom(quotes().assign(article="")).texts[0].get_text()
    with pytest.raises(ValueError, match="'article'"):
        plot.who_quotes_whom(quotes(Ruiz=(1, 0.9)))


def drawn_of_each():
    """Each picture once, with words that its description holds: what is drawn, its ends, its largest."""
    toll = claims(("20", 20, 20, "at least"), ("31", 31, 31, "exactly"), kind="count", counted="dead")
    said = quotes(Ruiz=(3, 0.9), He=(1, 0.2)).assign(article="a", outlet="a.example")
    key = {"per_million_a": [50, 5], "per_million_b": [5, 60], "g2": [9.0, -12.0]}
    return {
        "timeline": (
            lambda: plot.timeline(events("2022-06-03", "2022-06-01", direction=["future", "past"])),
            "2 events. First: 1 June 2022 · event 1. Last: 3 June 2022 · event 0. 1 past, 1 future.",
        ),
        "numbers": (
            lambda: plot.numbers(toll),
            "Points: 2 numbers (count), from at least 20 in the first row to 31 in the last. Lowest: at least 20 dead.",
        ),
        "ranges": (lambda: plot.ranges(toll[1:]), "Bars: 1 number (count). 31 dead."),
        "speakers": (
            lambda: plot.speakers(said),
            "Bars: 4 quotes by speaker. Ruiz 3; unclear 1. Of all quotes 4 direct.",
        ),
        "who_quotes_whom": (
            lambda: plot.who_quotes_whom(said),
            "2 speakers (rows) in 1 outlet (columns). Ruiz in a.example 3; unclear in a.example 1.",
        ),
        "over_time": (
            lambda: plot.over_time(scores(flesch=[50.0, 60.0, 40.0]), "flesch"),
            "Line: flesch, 2022-05 to 2022-07. 60 at first, 50 at last, between 40 and 60.",
        ),
        "keywords": (
            lambda: plot.keywords(pd.DataFrame(key, index=["river", "fire"]), names=("floods", "fires")),
            "floods to the right, fires to the left. Typical of floods: river 50 to 5. Typical of fires: fire 5 to 60.",
        ),
        "spread": (
            lambda: plot.spread(["The river rose. A river!", "Rain."], ["river", "rain"]),
            "2 articles. river: 2 times, in 1; rain: 1 time, in 1.",
        ),
    }


@pytest.mark.parametrize("draw, words", drawn_of_each().values(), ids=drawn_of_each())
def test_each_picture_is_told_in_words(draw, words):
    ax = draw()
    assert words in plot.describe(ax)
    ax.set_title("The flood")
    assert plot.describe(ax.figure).startswith("The flood: ")


def test_every_function_that_draws_describes():
    assert {
        name for name, made in vars(plot).items() if "-> 'Axes'" in str(signature(made) if isfunction(made) else "")
    } == {*drawn_of_each()}


def test_an_empty_picture_says_so_in_words():
    assert plot.describe(plot.speakers(quotes())) == "No quotes."


def test_what_newskit_has_not_drawn_is_not_described():
    _, (mine, other) = plt.subplots(1, 2)
    plot.speakers(quotes(Ana=(1, 1.0)), mine)
    assert plot.describe(other.figure) == plot.describe(mine)
    for picture in (other, plt.figure()):
        with pytest.raises(ValueError, match=r"newskit\.plot has drawn"):
            plot.describe(picture)


def shown(figure, **formats):
    """What IPython makes of a figure: data and metadata."""
    formatter = DisplayFormatter()
    select = formatter.formatters["image/png"].for_type
    select(Figure, formats.get("png", lambda figure: "a picture"))
    return formatter.format(figure)


def test_a_notebook_keeps_the_words_with_the_picture():
    """As alternative text and as plain text, also where a sharper picture brings metadata of its own."""
    ax = plot.speakers(quotes(Ana=(1, 1.0)))
    told = plot.describe(ax)
    data, metadata = shown(ax.figure)
    assert data == {"text/plain": told, "image/png": "a picture"} and metadata["image/png"]["alt"] == told
    _, metadata = shown(ax.figure, png=lambda figure: ("a picture", {"width": 450}))
    assert metadata == {"alt": told, "image/png": {"width": 450}}
    ax.figure.clear()
    assert shown(ax.figure)[1] == {}


def test_words_of_an_article_are_no_markup_where_a_notebook_is_published():
    name = f'">{SCRIPT}\n\x00 ' + "long " * 90
    data, metadata = shown(plot.speakers(quotes(**{name: (1, 1.0)})).figure)
    assert len(metadata["alt"]) <= 300 and metadata["alt"].isprintable()
    output = new_output("display_data", data, metadata=metadata)
    page, _ = HTMLExporter(template_name="classic").from_notebook_node(
        new_notebook(cells=[new_code_cell(outputs=[output])])
    )
    assert re.search(r"<img[^>]* alt='Bars: 1 quote by speaker\. \"&gt;&lt;script&gt;", page) and SCRIPT not in page


def test_a_figure_with_its_words_can_be_kept():
    kept = pickle.loads(pickle.dumps(plot.speakers(quotes(Ana=(1, 1.0))).figure))
    assert plot.describe(kept) == "Bars: 1 quote by speaker. Ana 1. Of all quotes 1 direct."


def test_pictures_of_the_notebooks_have_alternative_text():
    cells = [
        cell for path in NOTEBOOKS.glob("*.ipynb") for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
    ]
    shown = [output for cell in cells for output in cell.get("outputs", []) if "image/png" in output.get("data", {})]
    assert len(shown) >= 10
    for output in shown:
        assert output["metadata"]["image/png"]["alt"] == "".join(output["data"]["text/plain"]) != ""
