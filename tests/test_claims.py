"""trace_claims and compare_claims on small invented stories, read on Thursday 16 June 2022."""

from datetime import datetime

import pandas as pd
import pandas.testing as pdt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.article import Article
from newskit.claims import compare_claims, trace_claims
from newskit.frames import schema, table, tables
from newskit.numbers import find_numbers

PUBLISHED = datetime(2022, 6, 16)


def claim(text: str, number: str) -> dict:
    """The claim of one number of a text."""
    claims = trace_claims(Article(text, PUBLISHED, outlet="gazette.example"))
    return claims[claims["text"] == number].iloc[0].to_dict()


@pytest.mark.parametrize(
    "text, number, speaker, voice, via",
    [
        ("Mayor Ana Ruiz said 300 homes burned.", "300", "Ana Ruiz", "speaker", None),
        ("About 300 homes burned, Mayor Ana Ruiz said.", "300", "Ana Ruiz", "speaker", None),
        ('"We lost 300 homes," said Ana Ruiz. "And 12 shops burned."', "12", "Ana Ruiz", "speaker", None),
        ("Fire destroyed 300 homes.", "300", None, "outlet", None),
        ("Ana Ruiz, 41, said the fire was out.", "41", None, "outlet", None),  # beside the report, not in it
        # the outermost reporter makes the claim; whom she cites is a source within it
        ("Ana Ruiz said President Omar Vance had announced a $3m fund.", "$3m", "Ana Ruiz", "speaker", "Omar Vance"),
    ],
)  # fmt: skip
def test_whose_claim(text, number, speaker, voice, via):
    found = claim(text, number)
    told = {name: None if pd.isna(found[name]) else found[name] for name in ("speaker_name", "via")}
    assert (told["speaker_name"], found["voice"], told["via"]) == (speaker, voice, via)


@pytest.mark.parametrize(
    "text, number, value, source",
    [
        ("Ana Ruiz said that 300 homes burned on Monday.", "300", "2022-06-13", "own"),
        ("On Monday, 300 homes burned.", "300", "2022-06-13", "clause"),
        ("The fire spread on Monday and 300 homes burned.", "300", "2022-06-13", "clause"),
        ("Ana Ruiz said last week that 300 homes had burned.", "300", "2022-W23", "cue"),
        ("In a speech Wednesday, Ana Ruiz said 300 homes had burned.", "300", "2022-06-15", "cue"),
        ("Nearly 300 homes burned, Ana Ruiz said on Tuesday.", "300", "2022-06-14", "cue"),
        ("The siren broke in May and Ana Ruiz said 300 homes had burned.", "300", "2022-06-16", "published"),
        ("On Monday, Ana Ruiz came and said 300 homes had burned.", "300", "2022-06-13", "cue"),
        ("Ana Ruiz said 300 homes had burned.", "300", "2022-06-16", "published"),
        # each number has its own time
        ("Some 52 people were missing, down from 64 on Sunday.", "64", "2022-06-12", "own"),
        ("Some 52 people were missing, down from 64 on Sunday.", "52", "2022-06-16", "published"),
        # times of other events: a record, a comparison, a founding, who somebody is
        ("The river rose 30 feet, more than in the record flood of 1986.", "30 feet", "2022-06-16", "published"),
        ("Some 64 people are missing, half as many as on Friday.", "64", "2022-06-16", "published"),
        ("The dam, built in 1957, holds 40 million tons.", "40 million tons", "2022-06-16", "published"),
        ("Ana Ruiz, who was elected in 2019, said 300 homes burned.", "300", "2022-06-16", "published"),
        ("The fire took 300 homes after a kiln burst on Monday.", "300", "2022-06-16", "published"),
        ("Gauges show 8 feet, down from a peak of 9 feet on Monday.", "8 feet", "2022-06-16", "published"),
        ("Sales fell 21 percent, although they rose 4 percent on Monday.", "21 percent", "2022-06-16", "published"),
        # counted from another time
        ("It was built in 1988, two years after a fire that took 300 homes.", "300", "1986", "clause"),
        ("It reopened on Monday, four days after a fire took 300 homes.", "300", "2022-06-09", "clause"),
        ("Nearly three years after a fire took 300 homes, it reopened.", "300", "2019", "clause"),
        ("Three years after the fire, 300 homes stand empty.", "300", "2022-06-16", "published"),
    ],
)
def test_as_of_when(text, number, value, source):
    found = claim(text, number)
    assert (found["as_of_value"], found["as_of_from"]) == (value, source)


@pytest.mark.parametrize(
    "text, status",
    [
        ("Ana Ruiz said 300 homes burned.", "asserted"),
        ("Ana Ruiz denied that 300 homes burned.", "denied"),
        ("Ana Ruiz said it had not lost 300 homes.", "denied"),
        ("Ana Ruiz said no more than 300 homes burned.", "asserted"),  # a bound, no denial
        ("He did not see the gate that cost 300 homes.", "asserted"),  # a negation that does not reach the number
        ("While Ana Ruiz did not know it, 300 homes burned.", "asserted"),
        ("It isn't far from 300 homes.", "asserted"),
        ("Residents allege that 300 homes burned.", "alleged"),
        ("Police fined 300 people for allegedly lying.", "asserted"),
        ("He reportedly burned 300 homes.", "alleged"),
        ("Up to 300 homes could burn, Ana Ruiz said.", "conditional"),
        ("If the wind turns, 300 homes will burn.", "conditional"),
        ("About 300 homes burned in May.", "asserted"),  # a month, not a maybe
        ("We met 300 people who may leave.", "asserted"),  # nor what those counted may do
        ("With 300 homes gone, the town could close.", "asserted"),
        ("The fire that took 300 homes was due to the wind.", "asserted"),
        ("The county will rebuild 300 homes.", "planned"),
        ("Ana Ruiz promised 300 homes by autumn.", "planned"),
        ('"Why did 300 homes burn?" Ana Ruiz asked.', "asked"),
        ("The county had asked the state for 300 homes.", "asked"),
        # what can or should not be done, and what is not done as a rule, denies no number
        ("You can’t blame 300 people.", "asserted"),
        ("Rain does not dry 300 homes.", "asserted"),
        ("The town does not have 300 homes.", "denied"),
        ("The toll will not rise above 300, Ana Ruiz said.", "planned"),
        # "would" is a plan where somebody's "will" is retold, else a condition
        ("Ana Ruiz said the town would build 300 homes.", "planned"),
        ("That would mean 300 homes.", "conditional"),
        ("Ana Ruiz promised that they would have a payment of 300.", "planned"),
        ("The county wants to build 300 homes.", "planned"),
        ("She expects the town to build 300 homes.", "planned"),
        # what is there already is not planned, whatever will become of it
        ("The town will sell the 300 homes.", "asserted"),
        ("The number of homes will rise from 300 to 400.", "asserted"),
        ("It is the least of 300 homes they will need.", "asserted"),
        ("He is charged with taking 300 rings.", "alleged"),
        ("He is accused of 300 counts of theft.", "asserted"),
        ("Prosecutors say he took 300 rings.", "alleged"),
    ],
)
def test_status(text, status):
    assert claim(text, "300")["status"] == status


def test_durations_one_of_the_and_several_are_no_claims():
    text = "It took three years. One of the 12 towers fell. Several men saw it, and a couple of women."
    assert list(trace_claims(text)["text"]) == ["12"]


def test_columns_of_numbers_come_first_and_rows_are_linked():
    news = pd.DataFrame(
        {
            "text": ["Ana Ruiz said on Monday that 300 homes burned."],
            "published": [PUBLISHED],
            "outlet": ["gazette.example"],
        },
        index=["fire"],
    )
    quotes, numbers, times = tables(news)
    [row] = trace_claims(news).to_dict("records")
    assert (row["article"], row["id"]) == ("fire", "fire/c1")
    assert row["number_id"] == numbers["id"].iloc[0] and row["quote_id"] == quotes["id"].iloc[0]
    assert row["time_id"] == times["id"].iloc[0] and row["begins"] == times["begins"].iloc[0]
    assert (row["outlet"], row["published"]) == ("gazette.example", PUBLISHED)
    assert row["sentence_text"] == news["text"].iloc[0]
    own = [name for name in numbers.columns if name not in ("article", "id")]
    assert all(row[name] == numbers[name].iloc[0] or pd.isna(row[name]) for name in own)


def test_an_empty_table_is_typed_like_a_full_one():
    full, none = trace_claims("Fire destroyed 300 homes."), trace_claims([])
    assert len(full) == 1 and len(none) == 0
    pdt.assert_series_equal(none.dtypes, full.dtypes)
    assert set(schema(find_numbers).columns) < set(none.columns)
    pairs = compare_claims(none)
    assert len(pairs) == 0 and {"about", "relation", "why", "days_apart"} <= set(pairs.columns)


def test_hand_corrected_tables_are_used_as_given():
    news = [Article("Ana Ruiz said on Monday that 300 homes burned. Fire took 9 barns.", PUBLISHED, id="fire")]
    quotes, numbers, times = tables(news)
    quotes.loc[0, "speaker_name"] = "Ana Maria Ruiz"
    numbers = numbers[numbers["text"] == "300"].assign(low=310.0, checked=True)
    times.loc[0, "value"] = "2022-06-06"
    kept = [each.copy(deep=True) for each in (quotes, numbers, times)]
    [row] = trace_claims(news, quotes, numbers, times).to_dict("records")
    assert (row["speaker_name"], row["low"], row["as_of_value"], row["checked"]) == (
        "Ana Maria Ruiz",
        310,
        "2022-06-06",
        True,
    )
    for before, after in zip(kept, (quotes, numbers, times), strict=True):
        pdt.assert_frame_equal(before, after)
    plain = trace_claims(
        news, quotes[[]].assign(article="", start=0, end=0)[:0], numbers[["article", "start", "end", "text"]]
    )
    assert list(plain["voice"]) == ["outlet"]  # three columns are enough
    with pytest.raises(ValueError, match="no column 'start'"):
        trace_claims(news, numbers=numbers.drop(columns="start"))


def test_tables_survive_a_spreadsheet(tmp_path):
    """What was corrected in a spreadsheet and read back gives the same claims."""
    news = [Article("Ana Ruiz said on Monday that 300 homes burned.", PUBLISHED, id="fire")]
    made = tables(news)
    for name, each in made._asdict().items():
        each.to_csv(tmp_path / f"{name}.csv", index=False)
    read = {name: pd.read_csv(tmp_path / f"{name}.csv") for name in made._fields}
    columns = ["speaker_name", "as_of_value", "begins", "ends", "quote_id"]
    pdt.assert_frame_equal(trace_claims(news, **read)[columns], trace_claims(news)[columns])


def test_numbers_of_titles_are_claims_of_titles():
    news = [Article("Nothing else.", PUBLISHED, title="Fire destroys 300 homes", id="fire")]
    [row] = trace_claims(news, numbers=table(news, find_numbers, titles=True)).to_dict("records")
    assert (row["where"], row["sentence_text"], row["voice"]) == ("title", "Fire destroys 300 homes", "outlet")
    assert list(trace_claims(news, titles=True)["text"]) == ["300"] and trace_claims(news).empty


@given(st.text(alphabet="ab 12.,;:'\"“”()-\nthat who said Monday", max_size=120))
def test_any_text_can_be_traced(text):
    claims = trace_claims(text)
    for row in claims.itertuples():
        assert text[row.start : row.end] == row.text
    compare_claims(claims)


def compared(*stories: tuple[str, str, str], **options: str) -> list[tuple[str, str]]:
    """What is compared and how, for stories of (outlet, day of June 2022, text)."""
    pairs = compare_claims(traced(*stories), **options)
    return list(zip(pairs["about"], pairs["relation"], strict=True))


def traced(*stories: tuple[str, str, str]) -> pd.DataFrame:
    """The claims of stories of (outlet, day of June 2022, text)."""
    return trace_claims(
        Article(text, datetime(2022, 6, int(day)), outlet=outlet, id=str(i))
        for i, (outlet, day, text) in enumerate(stories)
    )


@pytest.mark.parametrize(
    "one, other, found",
    [
        ("Ana Ruiz said 300 soldiers were trapped.", "The army said 300 soldiers were trapped.", ("soldier", "agree")),
        ("Ana Ruiz said 300 soldiers were trapped.", "The army said 500 soldiers were trapped.", ("soldier", "differ")),
        ("About 300 soldiers were trapped.", "The army said 310 soldiers were trapped.", ("soldier", "overlap")),
        ("At least 300 soldiers were trapped.", "The army said 500 soldiers were trapped.", ("soldier", "overlap")),
        ("Hundreds of soldiers were trapped.", "The army said 500 soldiers were trapped.", ("soldier", "overlap")),
        ("Ana Ruiz said 300 soldiers died.", "The army denied that 300 soldiers died.", ("soldier", "differ")),
        ("The flood killed 17 people.", "The flood left 14 dead.", ("dead", "differ")),  # dead by another word
        ("The toll rose to 17.", "The flood killed 14 people.", ("dead", "differ")),
        ("The number of confirmed deaths stood at 17.", "The flood left 14 dead.", ("dead", "differ")),
        ("In Harrow, 17 people died.", "The flood killed 9 people in Harrow.", ("dead", "differ")),
        ("Two-thirds of the town burned.", "Fire burned 80 percent of the town.", ("town", "differ")),
        ("Between 10 and 15 miners were trapped.", "The army said 12 miners were trapped.", ("miner", "overlap")),
        ("Between 10 and 15 miners were trapped.", "The army said 18 miners were trapped.", ("miner", "differ")),
        # "nearly" lies below the figure, "just over" above, and neither far from it
        ("Nearly 300 homes burned.", "The army said 297 homes burned.", ("home", "overlap")),
        ("Nearly 300 homes burned.", "The army said 312 homes burned.", ("home", "differ")),
        ("Just under 300 homes burned.", "The army said 180 homes burned.", ("home", "differ")),
        ("Just over 300 homes burned.", "The army said 312 homes burned.", ("home", "overlap")),
        # a round figure and what it rounds; small counts are counted one by one
        ("The fire took 2,000 homes.", "The army said the fire took 1,987 homes.", ("home", "overlap")),
        ("The fire took 2,000 homes.", "The army said the fire took 1,640 homes.", ("home", "differ")),
        ("The fire took 10 homes.", "The army said the fire took 9 homes.", ("home", "differ")),
        # miles and kilometers; tons of both kinds
        ("The fire burned a strip of 10 miles.", "The fire burned a strip of 16 kilometers.", ("strip", "agree")),
        ("The fire burned a strip of 10 miles.", "The fire burned a strip of 20 kilometers.", ("strip", "differ")),
        ("The ship held 5,000 tons of grain.", "The ship held 5,000 tonnes of grain.", ("grain", "agree")),
        ("The wind in Harrow blew at 60 mph.", "The wind in Harrow blew at 97 kilometers per hour.", ("wind", "agree")),
        # a rise is no fall; a rate is what it is the rate of, the price of a thing the thing
        ("Profit at Tarn rose by 8 percent.", "Profit at Tarn fell by 8 percent.", ("profit", "differ")),
        ("Unemployment in Tolland was 6.2%.", "The unemployment rate in Tolland was 6.4%.", ("unemployment", "differ")),
        ("The dam will cost $1.2 billion.", "The price of the dam is $1,200 million.", ("dam", "agree")),
        ("The flood ruined 40 homes.", "The flood ruined 60 houses.", ("home", "differ")),
        ("The blast left 30 injured.", "The blast injured 40 people.", ("hurt", "differ")),
        # one telling figure, of things called otherwise
        ("Leaving the league would cost Tarn $572 million.", "It would cost a club $572 million.", ("league", "agree")),
        (
            "A jury in Harrow ordered Tarn Chemical to pay $86 million.",
            "In Harrow, Tarn Chemical must pay $86.4 million in damages.",
            ("damage", "overlap"),
        ),
        # what perhaps is so is compared with what is
        ("Up to 60 people may be buried at the mill.", "The army said 80 people were buried.", ("trapped", "differ")),
        ("Tarn won 112 seats in Harrow.", "Tarn took 121 of Harrow’s 240 seats.", ("seat", "differ")),
        ("The bill passed by 52 votes to 48.", "The bill passed with 51 votes.", ("vote", "differ")),
        ("Tarn will lay off 2,400 workers.", "Tarn is cutting 2,500 jobs.", ("dismissed", "differ")),
        ("Revenue was $2.1 billion.", "Tarn said sales were $2.1 billion.", ("revenue", "agree")),
        ("The fire burned 900 acres and 38 homes.", "It destroyed 41 homes.", ("home", "differ")),
        # what a measure is stands beside it
        ("It struck 35 miles north of Harrow.", "The quake lay 56 km north of Harrow.", ("distance", "agree")),
        ("A magnitude 6.4 quake hit Harrow.", "The quake in Harrow had a magnitude of 6.2.", ("magnitude", "differ")),
    ],
)
def test_two_outlets_on_one_day(one, other, found):
    assert compared(("a.example", "2", one), ("b.example", "2", other)) == [found]


@pytest.mark.parametrize(
    "one, other",
    [
        ("The flood killed 17 people.", "The flood left 120 people missing."),  # the dead are not the missing
        ("The flood killed 17 people.", "At least 130 people were dead or missing in the flood."),
        ("Lisle County had 17 deaths.", "The coroner of Carrow County has confirmed 14 deaths."),  # elsewhere
        ("Of the tests, two of those four failed.", "The gate failed five tests."),  # a part of a whole
        ("The ward had 34 deaths.", "The ward had deaths on Monday, one fewer than on Sunday."),  # a difference
        ("The flood ruined 17 homes.", "The flood ruined 17 cars."),
        ("The flood cost $17 million.", "The flood cost 17 million euros."),
        ("Pay rose by 5 percent.", "Pay rose to 5 percent."),  # an amount of change is no level
        ("The army has 300 soldiers.", "Did 500 soldiers surrender?"),  # nobody claims a question
        ("In 1986, the flood killed 6 people.", "The flood killed 17 people."),
        ("The flood killed 17 people.", "Six people died in Harrow."),  # a part, perhaps
        ("The flood ruined a 100-bed ward.", "The flood ruined 60 beds."),  # describes a ward
        ("The army freed the two soldiers.", "The army freed 30 soldiers."),  # known already
        ("The army freed 30 soldiers.", "The army freed another 12 soldiers."),
        ("The army freed 30 soldiers.", "The army freed 12 more soldiers."),
        ("The flood ruined 30 of the top 40 farms.", "The flood ruined 90 farms."),
        ("Two officials said the levee held.", "The town fired 30 officials at the levee."),  # who tells is no claim
        ("Rebels hold 300 Northland soldiers.", "Rebels hold 200 Southland soldiers."),  # others
        ("The flood ruined 17 homes.", "The flood ruined 900 homes."),  # too far apart to be one thing
        ("The flood killed 38 people.", "In an ordinary year, 44 people die in the flood."),  # what happens as a rule
        ("Its shares fell by 18 percent since June 1.", "Its shares fell by 7 percent."),  # other spans of time
        ("It will build 300 homes.", "It has built 200 homes."),  # a plan, and what came of it
        # two years, and a year with a part of it
        ("In 2021 the county had 44 murders.", "The county had 31 murders in 2020."),
        ("In 2021 the county had 44 murders.", "The county had 11 murders in May 2021."),
        ("The strike costs the mill $3 million a day.", "The strike has cost the mill $8 million."),  # a day's, and all
        ("The blast hurt 520 people in Harrow.", "The blast hurt 40 people in Harrow."),  # two events
        ("The flood ruined 450 homes.", "The flood took $450 million."),
        ("A cafe in Harrow sold 1,200 cakes in May.", "Police in Harrow wrote 1,200 tickets in May."),  # by chance
        ("The river stood 2 feet above the record.", "The river stood at 3 feet."),  # how much above is no level
        ("The ferry took 240 passengers to Tolland.", "The ferry has room for 180 passengers."),  # may, and did
        ("Ana Ruiz won 51 percent of the vote.", "In Harrow, Omar Vance got 48 percent of the vote."),
        ("Support for Ana Ruiz fell to 41 percent. Omar Vance has 47 percent.", "It rained."),  # the other's share
    ],
)
def test_what_is_not_compared(one, other):
    assert compared(("a.example", "2", one), ("b.example", "2", other)) == []


MILL = "Rowan Teller of the Alder Quay mill said {} looms had burned in Brackwater."
SHOW = "Juno Marsh of the Fenwick circus said {} looms were sold in Tolland."


def test_in_a_large_collection_claims_are_of_one_story():
    """Forty articles of as many matters, and two of one: only those two are held together."""
    names = [
        f"{a}{b}"
        for a in ("Bar", "Cor", "Dal", "Fen", "Gor", "Hol", "Mar")
        for b in ("ford", "ley", "ton", "wick", "by", "dale")
    ]
    others = [f"In {name}, the mayor said {number} looms were old." for number, name in enumerate(names, 20)]
    found = compared(("a.example", "2", MILL.format(300)), ("b.example", "3", MILL.format(350)), *(
        ("c.example", "3", text) for text in (SHOW.format(90), *others)
    ))  # fmt: skip
    assert found == [("loom", "update")]  # Rowan Teller, later
    tolls = [
        f"Rowan Teller of the Alder Quay mill was in Brackwater. {said}" for said in ("Nine died.", "17 are dead.")
    ]
    assert (
        compared(
            ("a.example", "2", tolls[0]), ("b.example", "3", tolls[1]), *(("c.example", "3", text) for text in others)
        )
        == []
    )  # names are read where claims are made
    tolls = [f"Rowan Teller of the Alder Quay mill in Brackwater {said}." for said in ("saw 9 dead", "buried 17 dead")]
    assert compared(("a.example", "2", tolls[0]), ("b.example", "3", tolls[1]), *(
        ("c.example", "3", text) for text in others
    )) == [("dead", "update")]  # fmt: skip


def test_copies_count_once():
    news = pd.DataFrame({"text": [MILL.format(300)] * 2, "outlet": ["a.example", "b.example"]}, index=["a", "b"])
    claims = trace_claims(news)
    assert compare_claims(claims).empty  # one text
    told = claims.assign(sentence_text=["said", "told"], repeat_of=[None, "a"])
    assert compare_claims(told, counted="looms").empty
    assert len(compare_claims(told.drop(columns="repeat_of"), counted="looms")) == 1


def test_a_pair_says_what_it_has_in_common():
    news = [Article(MILL.format(300), id="1"), Article(MILL.format(350).replace("Teller", "Marsh"), id="2")]
    assert list(compare_claims(trace_claims(news))["in_common"]) == ["burned, destroyed, mill, Alder, Brackwater, Quay"]


def test_later_figures_of_one_source_are_updates():
    first, later = ("a.example", "2", "The flood killed 17 people."), ("a.example", "9", "The flood killed 31 people.")
    assert compared(first, later) == [("dead", "update")]
    assert compared(later, first) == [("dead", "update")]  # whatever order they come in
    homes = ("a.example", "2", "The flood ruined 17 homes."), ("b.example", "9", "The flood ruined 31 homes.")
    assert compared(*homes) == [("home", "differ")]


def test_a_toll_of_a_later_day_is_an_update_whoever_counts():
    nine, more = ("a.example", "2", "The flood killed at least 9 people."), "The flood killed 17 people."
    assert compared(nine, ("b.example", "3", more)) == [("dead", "update")]
    assert compared(nine, ("b.example", "2", more)) == [("dead", "overlap")]  # of one day, both can be true
    assert compared(("a.example", "2", more), ("b.example", "2", "It killed 24 people.")) == [("dead", "differ")]
    # what is told of the day itself is known when it is told
    whole = ("b.example", "9", "The flood on June 1 killed 38 people.")
    [pair] = compare_claims(traced(("a.example", "3", more), whole)).to_dict("records")
    assert (pair["text_a"], pair["text_b"], pair["relation"]) == ("17", "38", "update")


def test_parts_are_held_beside_parts():
    one, other = "The army downed 14 of 18 drones.", "Ana Ruiz said 16 of 18 drones were downed."
    assert compared(("a.example", "2", one), ("b.example", "2", other)) == [("drone", "differ"), ("drone", "agree")]
    assert compared(("a.example", "2", one), ("b.example", "2", "Ana Ruiz said 16 drones were downed.")) == []


def test_a_figure_called_new_is_an_update():
    first = ("a.example", "2", "The Calder fire has burned 12,400 acres.")
    assert compared(first, ("b.example", "3", "The Calder fire grew to 15,000 acres.")) == [("fire", "update")]
    assert compared(first, ("b.example", "3", "The Calder fire has burned 15,000 acres.")) == [("fire", "differ")]


def test_what_is_told_of_times_to_come_is_held_beside_what_names_no_time():
    """A budget for next year, and the same budget without its year."""
    stories = [
        ("a.example", "2", "The council approved a budget of $412 million for next year."),
        ("b.example", "3", "The council approved a budget of $430 million."),
    ]
    assert compared(*stories) == [("budget", "differ")]


def test_figures_of_a_pair_are_in_one_unit():
    stories = [
        ("a.example", "2", "The fire burned a strip of 10 miles."),
        ("b.example", "2", "The fire burned a strip of 20 kilometers."),
    ]
    [pair] = compare_claims(traced(*stories)).to_dict("records")
    assert (pair["unit"], pair["low_a"], pair["text_b"]) == ("mile", 10, "20 kilometers")
    assert pair["low_b"] == pytest.approx(12.43, abs=0.01)


def test_each_toll_stands_beside_the_next():
    days = {"2": 9, "3": 17, "5": 24, "6": 24, "9": 31}
    tolls = [("a.example", day, f"By day {day} the flood killed {toll} people.") for day, toll in days.items()]
    pairs = compare_claims(traced(*tolls))
    told = {(a, b) for a, b in zip(pairs["text_a"], pairs["text_b"], strict=True)}
    assert told == {("9", "17"), ("17", "24"), ("24", "24"), ("24", "31")}
    assert len(compare_claims(traced(*tolls), counted="dead")) == 10  # asked for, each with each


def test_an_outlet_does_not_update_itself_within_an_article():
    """Two figures of one article, of two times and two voices, are two things told."""
    story = "In May the flood killed 17 people. The army said on Monday the flood killed 31 people."
    assert compared(("a.example", "16", story)) == [("dead", "differ")]


def test_tables_that_went_through_csv(tmp_path):
    """A spreadsheet is where people correct tables; days come back as texts."""
    news = [
        Article("On Monday 300 soldiers were trapped.", PUBLISHED, outlet="a.example", id="a"),
        Article("The army said 500 soldiers were trapped.", PUBLISHED, outlet="b.example", id="b"),
    ]
    claims = trace_claims(news)
    claims.to_csv(tmp_path / "claims.csv", index=False)
    pdt.assert_frame_equal(compare_claims(pd.read_csv(tmp_path / "claims.csv")), compare_claims(claims))


def test_rows_of_another_text_are_refused():
    numbers = table(Article("It rained, and Ana Ruiz said 300 homes burned.", id="a"), find_numbers)
    with pytest.raises(ValueError, match="'a' ends at character 32, and its text has 14"):
        trace_claims(Article("300 homes burn", id="a"), numbers=numbers)


def test_the_most_telling_pairs_come_first():
    stories = [
        ("a.example", "2", "The flood killed 17 people, ruined 40 homes and filled 12 barns."),
        ("b.example", "9", "The flood ruined 40 homes and filled 19 barns."),
        ("c.example", "10", "The flood killed 20 people and filled 12 barns."),
    ]
    assert compared(*stories) == [
        ("barn", "differ"), ("barn", "differ"), ("dead", "update"), ("home", "agree"), ("barn", "agree"),
    ]  # fmt: skip
    assert list(compare_claims(traced(*stories))["days_apart"]) == [1, 7, 8, 7, 8]


@pytest.mark.parametrize(
    "one, other, found",
    [
        ("It will set up a $40m fund.", "It set up a $40m fund.", ("fund", "agree")),  # the plan and what came of it
        ("At least 340 sheep and 900 hens drowned.", "The flood drowned 300 sheep.", ("sheep", "differ")),
        ("The list of the missing has 14 names.", "In all, 14 people are missing.", ("missing", "agree")),
        (
            "Some 80 percent of the town was under water.",
            "Some 75 percent of the town was flooded.",
            ("town", "overlap"),
        ),
        ("Some 8,000 people fled.", "In Harrow, 8,000 people left their homes.", ("displaced", "agree")),
    ],
)
def test_one_thing_in_other_words(one, other, found):
    assert compared(("a.example", "2", one), ("b.example", "2", other)) == [found]


@pytest.mark.parametrize(
    "story, found",
    [
        ("The mayor said 27 people died. The state puts the figure at 31.", ("dead", "differ")),
        ("The mayor said six children sang at the mill. There were nine.", ("child", "differ")),
        ("Ana Ruiz says the gate failed four tests. The firm had sworn it was two.", ("test", "differ")),
        ("Ana Ruiz said fire took 300 homes and barns in the valley. The army said about 280.", ("home", "overlap")),
        # its own subject, too far away, of another kind, somebody's pay
        ("The mayor said 27 people died. Nine schools closed.", None),
        ('The mayor said 27 people died in the flood. "Forty, it rained," said Ana Ruiz.', None),
        ("The mayor said 27 people died. It rained. The state puts the figure at 31.", None),
        ("The mayor said 27 people died. The state puts the figure at $31.", None),
        ("The mayor said the bonus was $210,000. She was paid $738,000.", None),
        ("The mayor said 27 people died. Nine were seen in a field by their neighbors.", None),
    ],
)
def test_what_was_told_before_is_what_the_figure_tells_of(story, found):
    assert compared(("a.example", "2", story)) == ([found] if found else [])


def test_her_county_is_the_speakers_own():
    first = "Carrow County has 27 deaths, Ana Ruiz said."
    assert compared(("a.example", "2", first), ("b.example", "9", "Ana Ruiz said her county had 34 deaths.")) == [
        ("dead", "update")
    ]
    assert compared(("a.example", "2", first), ("b.example", "9", "Omar Vance said her county had 34 deaths.")) == []


def test_a_count_in_one_place_is_called_so():
    news = [
        Article("The flood killed 17 people.", datetime(2022, 6, 2), id="1"),
        Article("Six people died in Lisle County.", datetime(2022, 6, 2), id="2"),
    ]
    [why] = compare_claims(trace_claims(news), counted="dead")["why"]
    assert why.endswith("; Six is said of Lisle County only")


def test_why_is_told_in_words():
    news = [
        Article("Ana Ruiz said about 300 soldiers were trapped.", datetime(2022, 6, 2), id="1"),
        Article("The army said 500 soldiers were trapped.", datetime(2022, 6, 4), id="2"),
    ]
    [pair] = compare_claims(trace_claims(news)).to_dict("records")
    assert pair["why"] == (
        "Ana Ruiz: about 300 (2022-06-02); The army: 500 (2022-06-04); no figure fits both (2 days apart)"
    )
    assert (pair["text_a"], pair["low_a"], pair["id_b"], pair["days_apart"]) == ("about 300", 300, "2/c1", 2)


def test_one_thing_can_be_chosen():
    stories = [
        ("a.example", "2", "The army lost 300 soldiers. It has 12 ships."),
        ("b.example", "2", "Rebels seized 500 soldiers. A port holds 14 ships."),
    ]
    assert {about for about, _ in compared(*stories, counted="soldiers")} == {"soldier"}
    assert compared(*stories, counted="planes") == []


def test_comparison_needs_claims():
    with pytest.raises(ValueError, match="trace_claims"):
        compare_claims(pd.DataFrame({"text": ["300"]}))


def test_ten_thousand_claims_are_compared_in_bounded_time():
    """Claims about as many things are never paired; of one thing, those that share a rarer word."""
    claims = trace_claims("Ana Ruiz said 300 soldiers were trapped.")
    many = pd.concat([claims] * 3_000, ignore_index=True)
    many["article"] = [f"a{i}" for i in range(len(many))]
    assert len(compare_claims(many.assign(counted_head=[f"thing{i}" for i in range(len(many))]))) == 0
    assert len(compare_claims(many)) == 0  # all share all words, so no word tells one event from another
