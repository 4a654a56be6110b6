"""Times as articles use them: policy, intervals, context, and what is no time. Single wordings: tests/test_rules.py."""

from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.article import Article
from newskit.lexicon.calendar import NO_DATES, TRIGGERS
from newskit.times import RULES, find_times

THURSDAY = date(2022, 6, 16)


def values(text, published=THURSDAY, profile="news"):
    return [(time.text, time.value) for time in find_times(Article(text, published), profile)]


@pytest.mark.parametrize("text, expected", [
    # bare weekdays look back, unless the nearest verb looks ahead
    ("The bridge fell on Tuesday.", [("Tuesday", "2022-06-14")]),
    ("The court will rule on Tuesday.", [("Tuesday", "2022-06-21")]),
    ("She said Monday that talks would resume.", [("Monday", "2022-06-13")]),
    ("Talks are scheduled to resume Monday, he said.", [("Monday", "2022-06-20")]),
    ("They are studying Monday's ruling.", [("Monday", "2022-06-13")]),
    # months: this year's up to four months ahead, last year's beyond; ahead with a verb that looks ahead
    ("He resigned in March.", [("March", "2022-03")]),
    ("He was found in November.", [("November", "2021-11")]),
    ("She was hurt in August.", [("August", "2021-08")]),
    ("He was found last May.", [("last May", "2022-05")]),
    ("She will take office on Jan. 20.", [("Jan. 20", "2023-01-20")]),
    # the end of a range tells the year of its opening
    ("Sales fell from January to June.", [("January", "2022-01"), ("June", "2022-06")]),
    ("Sales will fall from November to March.", [("November", "2022-11"), ("March", "2023-03")]),
    ("Sales fell from November to March.", [("November", "2021-11"), ("March", "2022-03")]),
    # what was mentioned before
    ("The dam broke on May 3, 2019. Two days later it was gone, and by the end of that year a new one stood.",
     [("May 3, 2019", "2019-05-03"), ("Two days later", "2019-05-05"), ("the end of that year", "2019")]),
    ("The mill burnt down in 1971. On that November evening it rained.",
     [("1971", "1971"), ("November", "1971-11")]),
    ("In the first quarter it lost $2 million, against $1 million a year earlier.",
     [("the first quarter", "2022-Q1"), ("a year earlier", "2021-Q1")]),
    ("Third-quarter net was $2 million. For the nine months it was $9 million, against $5 million a year earlier.",
     [("Third-quarter", "2021-Q3"), ("the nine months", "P9M"), ("a year earlier", "2020")]),
    ("In the quarter ended April 30 it lost money, as a year earlier.",
     [("the quarter", "2022-Q1"), ("April 30", "2022-04-30"), ("a year earlier", "2021-Q1")]),
    ("On Friday the siren went off at 10:30 p.m. and again 30 minutes later.",
     [("Friday", "2022-06-10"), ("10:30 p.m", "2022-06-10T22:30"), ("30 minutes later", "2022-06-10T23:00")]),
    # ranges are two expressions; the second takes its month, the first its year from the other
    ("The fair ran June 10-12, 2019.", [("June 10", "2019-06-10"), ("12, 2019", "2019-06-12")]),
    ("It ran from Monday to Friday.", [("Monday", "2022-06-13"), ("Friday", "2022-06-17")]),
    ("Between 1990 and 1993 it rose.", [("1990", "1990"), ("1993", "1993")]),
])  # fmt: skip
def test_resolves(text, expected):
    found = [(time.text.rstrip("."), time.value) for time in find_times(Article(text, THURSDAY))]
    assert found == expected


@pytest.mark.parametrize("text, value", [
    # an auxiliary holds its participle; the whole group tells
    ("The report will be released on Monday.", "2022-06-20"),
    ("The report was released on Monday.", "2022-06-13"),
    ("He could have died Monday.", "2022-06-13"),
    ("She is accused of shooting him on Monday.", "2022-06-13"),
    ("The board will have a hearing on Monday.", "2022-06-20"),
    ("She is to be sworn in on Monday.", "2022-06-20"),
    ("They want the bridge closed by Monday.", "2022-06-20"),
    ("The owners could not be reached on Monday.", "2022-06-13"),
    ("Neither of the owners could be reached on Monday.", "2022-06-13"),
    ("A march planned for Monday was cancelled.", "2022-06-13"),
    ("Ahead of the vote, the mayor spoke on Monday.", "2022-06-13"),
    # timetables are told in the present; headlines in the infinitive
    ("The board has a hearing on Monday.", "2022-06-20"),
    ("The fight, dubbed the last one, takes place on Monday.", "2022-06-20"),
    ("The law takes effect on Monday.", "2022-06-20"),
    ("Voters go to the polls on Sunday.", "2022-06-19"),
    ("The senator left Tuesday and returns Monday.", "2022-06-20"),
    ("Moss to visit Lisbon on Monday", "2022-06-20"),
    ("Speaking to reporters in Lisbon on Monday, the minister insisted it was safe.", "2022-06-13"),
    ("The deadline is Monday.", "2022-06-20"),
    # a name is no verb, a name with an apostrophe no reason to look back
    ("They are set to meet Ohio in the Rose Bowl on Monday.", "2022-06-20"),
    ("The mayor will speak at Sunday's rally.", "2022-06-19"),
    ("The mayor will appeal Tuesday's ruling.", "2022-06-14"),
    ("Polls were mixed ahead of Sunday's vote.", "2022-06-19"),
    # what was planned is nearer to publication; "until" looks back where its clause does
    ("They were planning to march on Saturday.", "2022-06-18"),
    ("Until Monday, there was no way across.", "2022-06-13"),
    ("The army crossed the bridge as previously planned on Monday.", "2022-06-13"),
    ("She will stay on when the case is heard on Monday.", "2022-06-20"),
    ("It rained, but the case is new, she said on Monday.", "2022-06-13"),
    # a plan for a month lies ahead; what lasts through a month may, too
    ("It said flights would leave each day from November 6.", "2022-11-06"),
    ("The bank has extended its loans through November.", "2022-11"),
    ("It has rained through May.", "2022-05"),
    ("The snow is expected to melt overnight.", "2022-06-16TNI"),
    ("The snow melted overnight.", "2022-06-15TNI"),
])  # fmt: skip
def test_the_verb_tells_which_week(text, value):
    assert find_times(Article(text, THURSDAY))[-1].value == value


@pytest.mark.parametrize("text, published, value", [
    ("Paid on 3/4/2022.", date(2022, 6, 16), "2022-03-04"),
    ("Paid on 3/4/2022 and again on 30/4/2022.", date(2022, 6, 16), "2022-04-03"),  # the text's other dates decide
    ("Paid on 3/4/2022, as agreed on 2 March.", date(2022, 6, 16), "2022-04-03"),
    ("The Jan. 6 riot is remembered.", date(2022, 6, 16), "2021-01-06"),
    ("Rallies on Jan. 6 are expected.", date(2022, 12, 30), "2023-01-06"),
    ("The game, seen in March, and the other one, in April", date(2022, 12, 22), "2022-03"),
    ("They met on Thursday (Nov 18).", date(2022, 1, 6), "2021-11-18"),  # the date explains the weekday
])  # fmt: skip
def test_what_stands_beside_a_date_decides(text, published, value):
    assert find_times(Article(text, published))[0].value == value


def test_the_outlet_tells_the_order_of_a_date():
    for outlet, value in [("paper.example.co.uk", "2022-04-03"), ("paper.example.com", "2022-03-04")]:
        assert find_times(Article("Paid on 3/4/2022.", THURSDAY, outlet=outlet))[0].value == value


def test_capitals_of_a_headline_are_no_name():
    assert values("Rents Fell Last Week Across Ohio") == [("Last Week", "2022-W23")]
    assert values("She spoke on This Week about rents.") == []


@pytest.mark.parametrize(
    "text", ["{} days", "{} million years", "{} weeks ago", "in {} years' time", "the past {} days"]
)
def test_a_long_row_of_digits_is_read(text):
    assert all(time.begins is None for time in find_times(Article(text.format("9" * 400), THURSDAY)))


def test_a_history_glances_aside():
    text = "In 1931 the mill (sold in 1950) burnt down, as a book published in 1984 tells. In May it was rebuilt."
    assert values(text, profile="narrative")[-1] == ("May", "1931-05")
    compared = "In 1942 the mill, which stood until the fall of the wall in 1950, lost what it won the previous year."
    assert values(compared + " In May it stood still.", profile="narrative")[-1] == ("May", "1942-05")
    later = "The dam was begun in 1904, forty years earlier than the next one. In March the river froze."
    assert values(later, profile="narrative")[-1] == ("March", "1904-03")
    assert values("The former mill burnt at night.", profile="narrative") == [
        ("former", "PAST_REF"), ("night", "XXXX-XX-XXTNI")
    ]  # fmt: skip


@pytest.mark.parametrize("text, value, begins, ends, when", [
    ("It rained earlier this week.", "2022-W24", (2022, 6, 13), (2022, 6, 16), "13–16 June 2022"),  # up to publication
    ("It rained last week.", "2022-W23", (2022, 6, 6), (2022, 6, 12), "6–12 June 2022"),
    ("It may rain later this month.", "2022-06", (2022, 6, 16), (2022, 6, 30), "16–30 June 2022"),
    ("It rained over the past two years.", "P2Y", (2020, 6, 16), (2022, 6, 16), "16 June 2020 – 16 June 2022"),
    ("It rained in early May.", "2022-05", (2022, 5, 1), (2022, 5, 10), "1–10 May 2022"),
    ("It rained over the next year.", "P1Y", (2022, 6, 16), (2023, 6, 16), "16 June 2022 – 16 June 2023"),
    ("It rained late last night.", "2022-06-15TNI", (2022, 6, 15, 18), (2022, 6, 15, 23, 59), "15 June 2022, night"),
    ("It rained for two years.", "P2Y", None, None, None),  # a length without a place
    ("It rained at noon Saturday.", "2022-06-11T12:00", (2022, 6, 11, 12), (2022, 6, 11, 12), "11 June 2022, 12:00"),
])  # fmt: skip
def test_intervals(text, value, begins, ends, when):
    [time] = find_times(Article(text, THURSDAY))
    assert (time.value, time.when) == (value, when)
    assert (time.begins, time.ends) == (begins and datetime(*begins), ends and datetime(*ends))


@pytest.mark.parametrize("text, direction, certainty, anchor, granularity", [
    ("It fell on June 3, 2021.", "past", "explicit", "explicit", "day"),
    ("It fell last year.", "past", "relative", "published", "year"),
    ("It will fall on Monday.", "future", "inferred", "published", "day"),
    ("It is open today.", "present", "relative", "published", "day"),
    ("It has recently closed.", "past", "vague", "published", None),
])  # fmt: skip
def test_tells_how_it_knows(text, direction, certainty, anchor, granularity):
    [time] = find_times(Article(text, THURSDAY))
    assert (time.direction, time.certainty, time.anchor, time.granularity) == (
        direction,
        certainty,
        anchor,
        granularity,
    )


def test_marks_the_speakers_time_and_the_zone():
    inside, outside = find_times(Article('"We leave today," she said at 9 a.m. EST.', THURSDAY))
    assert (inside.in_quote, outside.in_quote, outside.zone, outside.type) == (True, False, "EST", "TIME")


@pytest.mark.parametrize("text, value", [
    ("It fell on Wednesday.", "XXXX-WXX-3"),
    ("It fell in March.", "XXXX-03"),
    ("It fell on March 3.", "XXXX-03-03"),
    ("It fell last week.", "XXXX-WXX"),
    ("It fell yesterday.", "XXXX-XX-XX"),
    ("It fell three years ago.", "XXXX"),
])  # fmt: skip
def test_without_publication_date_nothing_is_guessed(text, value):
    [time] = find_times(Article(text))
    assert (time.value, time.begins, time.ends, time.when, time.edtf) == (value, None, None, None, None)


def test_narratives_count_from_the_last_mention():
    text = "War broke out in 1862. In May the fort fell; the following year the river froze."
    assert [value for _, value in values(text, profile="narrative")] == ["1862", "1862-05", "1863"]
    with pytest.raises(ValueError, match='"news" or "narrative"'):
        find_times(text, profile="history")


@pytest.mark.parametrize("text", [
    "We may march on, the prices fall and the sun sets.",
    "April Stone and June Hill met Prime Minister May.",
    "Shares in Black Friday sellers, the Sunday Times says on the Today show.",
    "The Boeing 737 carried 1,998 people and 2000 miles of cable for $1999, up 12-10.",
    "The midfielder was forced off in the second half before Christmas songs were played.",
    "The screen, 2002 x 1290 dots, is new.",
    "It won Game of the Year; the Gamer of The Year lost that battle in the first half.",
    "A Monday-to-Friday job: the winter solstice means nothing to it.",
    "It costs $3 a day, version 1.2.22, score 3:2, open 24/7, second to none.",
    "She told Entertainment Tonight that Patch Tuesday and the Christmas lights were fun.",
    "It was the last day of the sale, with overnight rates and Christmas trees.",
    "The 6-year-old spoke on 31 February and June 31, Q5 of the plan.",
])  # fmt: skip
def test_is_not_fooled(text):
    assert values(text) == []


WORDS = [*sorted(TRIGGERS), *NO_DATES, *'the 30 31/02/2022 9999 0 BC ago last “ . "'.split(), "\n"]


@given(
    st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=30).map(" ".join),
    st.sampled_from([None, date.min, date.max, THURSDAY, date(2024, 2, 29)]),
    st.sampled_from(["news", "narrative"]),
)  # fmt: skip
def test_any_text_is_read(text, published, profile):
    found = find_times(Article(text, published), profile)
    assert found == find_times(Article(text, published), profile)
    assert all(text[time.start : time.end] == time.text and time.text.strip() == time.text for time in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all((time.begins is None) == (time.ends is None) for time in found)
    assert all(time.begins <= time.ends for time in found if time.begins)
    placed = [time for time in found if time.begins]
    assert all(time.when and time.edtf and time.granularity and time.anchor for time in placed)
    assert all(time.direction for time in placed if published)


@pytest.mark.parametrize("text, value, day", [
    ("The levee broke on Wednesday at 4:20 a.m.; 30 minutes later the siren sounded.", "2022-06-15T04:50", 15),
    ("The levee broke on Wednesday; 30 minutes later the siren sounded.", "2022-06-15TXX:XX", None),
    ("The siren sounded two hours ago.", "2022-06-16TXX:XX", None),  # of a clock time that nobody told
])  # fmt: skip
def test_minutes_count_from_a_clock_time_only(text: str, value: str, day: int | None) -> None:
    time = find_times(Article(text, THURSDAY))[-1]
    assert (time.value, time.begins and time.begins.day) == (value, day)


def test_a_season_of_two_years_is_one_time() -> None:
    [season] = find_times(Article("She missed 70 games of the 2020-21 season.", THURSDAY))
    assert (season.text, season.value, season.when, season.edtf) == ("2020-21", "2020", "2020–2021", "2020/2021")


def test_a_clock_time_belongs_to_the_day_last_mentioned() -> None:
    """Morning papers tell of the day before: "on Wednesday" holds for the clock times that follow."""
    text = "The levee broke on Wednesday. The siren sounded at 4:20 a.m. By noon the square was under water."
    day, siren, noon = find_times(Article(text, published=datetime(2022, 6, 2)))
    assert (day.value, siren.value, noon.value) == ("2022-06-01", "2022-06-01T04:20", "2022-06-01T12:00")


@pytest.mark.parametrize("text, told", [
    # the day of saying so is not that of what happened; a night is half the next day's
    ("The levee broke on Wednesday, officials said yesterday. The siren sounded at 4:20 a.m.", "2022-06-15T04:20"),
    ("The clinic was emptied overnight. The last patient left at 3 a.m.", "2022-06-16T03:00"),
    # entries of a live page have its day, not that of the entry above; opening hours no other sentence's
    ("9 a.m. – Rain since Monday.\n\n8:05 a.m. – The road is shut.", "2022-06-16T08:05"),
    ("Programme for Saturday 18 June\n\nTickets from Monday.\n\n19:30 – Doors open", "2022-06-18T19:30"),
    ("The hall was shut on Monday. Wells are tested there 8 a.m. to 5 p.m., through July.", "2022-06-16T17:00"),
    # midnight ends a day behind "until", "by" and the like
    ("The road is shut until midnight on Friday.", "2022-06-18T00:00"),
    ("The offer expires at midnight.", "2022-06-17T00:00"),
    ("The road was shut after midnight on Tuesday.", "2022-06-14T00:00"),
    ("The hall opens at 9pm on Friday 24 June.", "2022-06-24T21:00"),  # the date tells which Friday
    # figures alone are a clock time behind "at", not the time of a race, a score, a verse or a period
    ("The phone rang on Tuesday. He picked it up at 2:50.", "2022-06-14T02:50"),
    ("She rose on Tuesday at 5:30 in the evening.", "2022-06-14T17:30"),
    ("She ran the mile on Tuesday in 4:12, scoring at 8:12 of the third.", None),
    # part of a day just told, and a habit
    ("The lake froze on Tuesday. It thawed in the afternoon.", "2022-06-14TAF"),
    ("The lake froze on Tuesday. In the afternoon we go for walks.", None),
    ("The market opened on Tuesday. By dusk it was sold out.", "2022-06-14TEV"),
])  # fmt: skip
def test_the_day_of_a_clock_time(text: str, told: str | None) -> None:
    clocks = [
        time.value for time in find_times(Article(text, THURSDAY)) if time.type == "TIME" and "NI" not in time.value
    ]
    assert (clocks[-1] if clocks else None) == told


@pytest.mark.parametrize("text, expected", [
    ("It would take 14 to 18 months, paid over three to five years.",
     [("14", "P14M"), ("18 months", "P18M"), ("three", "P3Y"), ("five years", "P5Y")]),
    ("The first week of June, the last weekend in May and the first day of March 2021 were dry.",
     [("The first week of June", "2022-W22"), ("the last weekend in May", "2022-W21-WE"),
      ("the first day of March 2021", "2021-03-01")]),
    ("Gates are tested twice a year or at least once every month.",
     [("twice a year", "P1Y"), ("at least once every month", "P1M")]),
    ("Half of the gates in use today are older. In today's world that is much.", [("today", "PRESENT_REF")]),
    ("Joe Friday said so. Rose Friday was told later. Prices rose Friday.", [("Friday", "2022-06-10")]),
    ("Now for the weather. Now for the first time it rains.", [("Now", "PRESENT_REF")]),
])  # fmt: skip
def test_stretches_and_parts(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("blank", ["  ", "\u00a0", "\t"], ids=["two", "non-breaking", "tab"])
def test_odd_blanks_change_no_time(blank: str) -> None:
    for example in [text.replace("[[", "").replace("]]", "") for rule in RULES.rules for text in rule.examples]:
        article = Article(example.replace(" ", blank), THURSDAY)
        times = find_times(article)
        assert [(time.text.replace(blank, " "), time.value) for time in times] == values(example)
        assert [article.text[time.start : time.end] for time in times] == [time.text for time in times]


def test_the_holiday_at_hand_is_not_the_next_one() -> None:
    for text, published, value in [
        ("It opens next Christmas.", date(2022, 6, 16), "2022-12-25"),
        ("It opens next Christmas.", date(2022, 12, 20), "2023-12-25"),
        ("It snowed last Christmas.", date(2022, 12, 20), "2021-12-25"),
        ("It opens every Christmas Eve.", date(2022, 12, 20), "XXXX-12-24"),
    ]:
        assert values(text, published)[0][1] == value


def test_by_looks_ahead_unless_its_verb_is_past() -> None:
    for text, value in [
        ("The firm said it hoped to close the gate by Friday.", "2022-06-17"),
        ("By Friday, most of the houses had been searched.", "2022-06-10"),
    ]:
        [time] = find_times(Article(text, published=datetime(2022, 6, 16)))
        assert time.value == value


def test_a_plan_that_was_told_takes_the_nearer_weekday() -> None:
    """It may be history by now ("would open it on Wednesday", read on Thursday) or still to come."""
    for published, value in [(datetime(2022, 6, 16), "2022-06-15"), (datetime(2022, 6, 18), "2022-06-15")]:
        [time] = find_times(Article("The army said it would open the road on Wednesday.", published=published))
        assert time.value == value
    [time] = find_times(Article("She said she would fly out on Monday.", published=datetime(2022, 6, 4)))
    assert time.value == "2022-06-06"
