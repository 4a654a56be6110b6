"""timeline(): what happened when, in the words of the articles; read on Thursday 16 June 2022."""

from datetime import datetime

import pandas as pd
import pandas.testing as pdt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.article import Article
from newskit.events import timeline
from newskit.frames import table, tables
from newskit.times import find_times

PUBLISHED = datetime(2022, 6, 16)


def events(text: str) -> pd.DataFrame:
    return timeline(Article(text, PUBLISHED, outlet="gazette.example", id="flood"))


@pytest.mark.parametrize(
    "text, event",
    [
        ("The levee broke on Monday, killing 12 people.", "The levee broke on Monday"),
        ("Ana Ruiz said the levee broke on Monday.", "the levee broke on Monday"),
        # a time at the reporting verb is when it was said: the sentence tells what
        ("Ana Ruiz said on Monday that the levee had broken.", "Ana Ruiz said on Monday that the levee had broken"),
        ('"It broke on Monday," said Ana Ruiz.', "It broke on Monday"),
        # what completes the verb belongs to it
        ("A report on Monday found that the levee had broken.", "A report on Monday found that the levee had broken"),
        ("The state on Monday cut the toll from 41 to 38.", "The state on Monday cut the toll from 41 to 38"),
        ("The inquiry is due to report next week.", "The inquiry is due to report next week"),  # no report of its own
        # a stretch of time is told with what it leads from
        (
            "It broke at noon, two hours after a gate, far upstream, jammed, he said.",
            "It broke at noon, two hours after a gate, far upstream, jammed",
        ),
        ("They named 2024 as a year of rest.", "They named 2024 as a year of rest"),
        ("They left on Monday, as it rained.", "They left on Monday"),
        ("It opened with the other gate (3 June 2022) in Harrow.", "It opened with the other gate (3 June 2022)"),
        ("The siren sounded\u00a0on\tMonday at noon.", "The siren sounded on Monday at noon"),  # on one line
    ],
)
def test_what_happened(text, event):
    assert events(text)["event"].iloc[0] == event


def test_rows_are_sorted_and_say_where_they_stand():
    text = "On Tuesday, the town was empty. Ana Ruiz said the levee broke on Monday."
    found = events(text)
    assert list(found["value"]) == ["2022-06-13", "2022-06-14"]
    first = found.iloc[0]
    assert (first["begins"], first["ends"], first["when"]) == (
        datetime(2022, 6, 13),
        datetime(2022, 6, 13),
        "13 June 2022",
    )
    assert (first["speaker_name"], first["article"], first["outlet"]) == ("Ana Ruiz", "flood", "gazette.example")
    assert text[first["start"] : first["end"]] == first["text"] == "Monday"
    assert first["time_id"] == "flood/t2" and first["quote_id"] == "flood/q1"
    assert list(found.columns[:12]) == [
        *("begins", "ends", "value", "when", "granularity", "certainty", "direction", "event", "text", "speaker_name"),
        *("article", "outlet"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It took three years.",  # a length has no place
        "They meet every day.",
        "The town is now empty.",
        "Little changed recently.",
        "Nothing happened.",
        "",
    ],
)
def test_what_has_no_place_on_the_calendar(text):
    found = events(text)
    assert len(found) == 0
    pdt.assert_series_equal(found.dtypes, events("The levee broke on Monday.").dtypes)


@pytest.mark.parametrize(
    "text, number",
    [
        # a year in the name of a thing dates no event, one before something that happens does
        ("The 2023 Meridian Coupe costs more.", 0),
        ("He owns Night Ferry (2014) on tape.", 0),
        ("Ana Ruiz lost the 2020 election.", 1),
        ("She won as Best Singer and Dancer of the Year!", 0),
        ("In 2020 Ana Ruiz left.", 1),
        ("The Harbor Act of 1971 is dead.", 0),
        ("The strike of 1971 is over.", 1),
        ("She thanked Bo Lind ’76.", 0),
        ("2020 was a hard year.", 1),
        # what is always so happens at no time
        ("Snow falls in the winter.", 0),
        ("Snow fell in the winter.", 1),
        ("Today, everybody has a phone.", 0),
        ("Today, the mayor resigned.", 1),
        ("Today, the water is rising.", 1),
        ("The bridge opens in July.", 1),  # a plan
        ("Best albums, May 2020.", 0),  # no verb
    ],
)
def test_times_that_date_nothing_have_no_row(text, number):
    found = timeline(Article(text, PUBLISHED))
    assert len(found) == number
    assert len(timeline(Article(text, PUBLISHED), references=True)) == 1


def test_a_dateline_is_no_event():
    text = "BRANNOCK, June 7 (Halyard) - The levee broke on Monday.\n\nIt rained on June 7."
    assert list(events(text)["event"]) == ["It rained on June 7", "The levee broke on Monday"]


def test_without_a_publication_date_only_full_dates_have_a_place():
    found = timeline(Article("It began on Monday and ended on 3 June 2022."))
    assert list(found["value"]) == ["2022-06-03"]


def test_hand_corrected_tables_are_used_as_given():
    news = [Article("Ana Ruiz said the levee broke on Monday. It rained on Tuesday.", PUBLISHED, id="flood")]
    quotes, _, times = tables(news)
    times = times[times["text"] == "Monday"].assign(begins=pd.Timestamp("2022-06-06"), when="6 June 2022")
    quotes.loc[0, "speaker_name"] = "Ana Maria Ruiz"
    before = times.copy(deep=True)
    [row] = timeline(news, times, quotes).to_dict("records")
    assert (row["begins"], row["when"], row["speaker_name"]) == (
        pd.Timestamp("2022-06-06"),
        "6 June 2022",
        "Ana Maria Ruiz",
    )
    pdt.assert_frame_equal(times, before)


def test_times_of_titles_are_events_of_titles():
    news = [Article("Nothing else.", PUBLISHED, title="Levee broke on Monday", id="flood")]
    [row] = timeline(news, table(news, find_times, titles=True)).to_dict("records")
    assert (row["where"], row["event"]) == ("title", "Levee broke on Monday")
    assert list(timeline(news, titles=True)["where"]) == ["title"] and timeline(news).empty


@given(st.text(alphabet="ab 1290.,;:'\"“”()-\nthat who said Monday May", max_size=120))
def test_any_text_has_a_timeline(text):
    found = timeline(Article(text, PUBLISHED))
    assert found["begins"].is_monotonic_increasing
    assert all(text[row.start : row.end] == row.text and row.event for row in found.itertuples())
