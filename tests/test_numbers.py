"""Numbers: values, ranges, bounds, what is counted and what is told about, and what is no number."""

from dataclasses import replace
from math import inf

import pytest
from pages.numbers import PAGE, filled
from timing import assert_in_proportion, cpu_seconds

from newskit.article import Article
from newskit.frames import table
from newskit.lexicon.currencies import CURRENCY_WORDS
from newskit.lexicon.quantities import DURATIONS, MEASURES, PERCENTS
from newskit.numbers import RULES, Number, find_numbers, to_pint
from newskit.numbers.values import read_value


def only(text: str) -> Number:
    [number] = find_numbers(text)
    return number


@pytest.mark.parametrize(
    "text, value",
    [
        ("1,234,567", 1_234_567),
        ("12,34,567", 1_234_567),  # lakhs are grouped by two
        ("two hundred and twenty thousand five hundred and six", 220_506),
        ("two and a half million", 2_500_000),
        ("3 million and a half", 3_500_000),  # the half is one of the magnitude before it
        ("half a million", 500_000),
        ("a dozen", 12),
        ("2½", 2.5),
        ("1 3/4", 1.75),
        ("1.5bn", 1_500_000_000),
        ("minus 12", -12),
        ("٣٤", 34),
        ("1.234,50", 1234.5),  # as continental Europe writes it
        ("3 hundred and 21", 321),
        ("three hundred and two dozen", 324),
        ("1.2 lakh crore", 1_200_000_000_000),  # a magnitude of a magnitude
        ("two thirds of a million", 666_666.666667),
        ("six million and two thirds", 6_666_666.666667),  # the part is one of the magnitude ...
        ("one billion and a half million", 1_000_500_000),  # ... unless it has its own
        ("a hundred and fifty", 150),
        ("a million and a half", 1_500_000),
        ("one hundred and three fifths", 100.6),
        ("nine point nought four", 9.04),
        ("fifty - two", 52),
        ("2.5^2", 6.25),
    ],
)
def test_read_value(text: str, value: float) -> None:
    assert read_value(text).low == value


@pytest.mark.parametrize(
    "text, span, low, high, kind, unit",
    [
        ("They hold 70 to 80 percent of the town.", "70 to 80 percent", 70, 80, "percent", "percent"),
        ("It will cost $1.2 to $1.5 million.", "$1.2 to $1.5 million", 1_200_000, 1_500_000, "money", "USD"),
        ("Gifts of $200 to $4 million came in.", "$200 to $4 million", 200, 4_000_000, "money", "USD"),
        ("Between 5 and 6 miles of road flooded.", "5 and 6 miles", 5, 6, "measure", "mile"),
        ("It fines firms €3bn.", "€3bn", 3e9, 3e9, "money", "EUR"),
        ("Ottawa pledged C$40 million.", "C$40 million", 4e7, 4e7, "money", "CAD"),
        ("Rates rose by 0.75 percentage points.", "0.75 percentage points", 0.75, 0.75, "percent", "percentage point"),
        ("A 5-year-old boy was found.", "5-year-old", 5, 5, "age", "year"),
        ("Rena Moll, 34, was driving.", "34", 34, 34, "age", "year"),
        ("The road is 37m wide.", "37m", 37, 37, "measure", "meter"),  # a metre before "wide", ...
        ("They sold 37m copies.", "37m", 37e6, 37e6, "count", None),  # ... a million before a noun
        ("The wall is 18 feet high.", "18 feet", 18, 18, "measure", "foot"),
        ("Water stood 40C warm.", "40C", 40, 40, "measure", "celsius"),
        ("It took three or four years.", "three or four years", 3, 4, "duration", "year"),
        ("Hundreds of miles away it rained.", "Hundreds of miles", 100, 1000, "measure", "mile"),
        ("One in five Moravians agree.", "One in five", 0.2, 0.2, "fraction", None),
        ("It is 20 times colder.", "20 times", 20, 20, "multiplier", None),
        ("Output halved.", "halved", 0.5, 0.5, "multiplier", None),
        ("Three twenty-firsts of it.", "Three twenty-firsts", 3 / 21, 3 / 21, "fraction", None),
        ("She has a one-third interest.", "one-third", 1 / 3, 1 / 3, "fraction", None),
        ("She is 5 feet 9 inches tall.", "5 feet 9 inches", 5.75, 5.75, "measure", "foot"),  # one number, ...
        ("The 6-foot-3 guard fell.", "6-foot-3", 6.25, 6.25, "measure", "foot"),
        ("He stood 6'3\" tall.", "6'3\"", 6.25, 6.25, "measure", "foot"),
        ("It cost 13 dollars and 50 cents.", "13 dollars and 50 cents", 13.5, 13.5, "money", "USD"),
        ("It lasted two hours and 15 minutes.", "two hours and 15 minutes", 2.25, 2.25, "duration", "hour"),
        ("It costs $1.2-1.5 million.", "$1.2-1.5 million", 1_200_000, 1_500_000, "money", "USD"),
        ("Some 70%-80% of it burnt.", "70%-80%", 70, 80, "percent", "percent"),  # no minus behind a sign
        ("Rates rose by half a percentage point.", "half a percentage point", 0.5, 0.5, "percent", "percentage point"),
        ("It lies three-quarters of a mile away.", "three-quarters of a mile", 0.75, 0.75, "measure", "mile"),
        ("The 6-foot-6 Rovik won.", "6-foot-6", 6.5, 6.5, "measure", "foot"),
        ("It cost 75 USD million.", "75 USD million", 75e6, 75e6, "money", "USD"),
        ("It cost 30 MSEK.", "30 MSEK", 30e6, 30e6, "money", "SEK"),
        ("It cost $5 million Canadian dollars.", "$5 million Canadian dollars", 5e6, 5e6, "money", "CAD"),
        ("Rice costs P2,500 now.", "P2,500", 2500, 2500, "money", "PHP"),
        ("It weighs 20 (kg).", "20 (kg)", 20, 20, "measure", "kilogram"),
        ("Add 1/4 teaspoon of salt.", "1/4 teaspoon", 0.25, 0.25, "measure", "teaspoon"),
        ("Camera: 4.5 / 5", "4.5 / 5", 4.5, 4.5, "other", None),  # a rating
        ("Shares closed at 493 pence.", "493 pence", 4.93, 4.93, "money", "GBP"),  # ISO 4217 has no coins
        ("Tea costs 40-50p here.", "40-50p", 0.4, 0.5, "money", "GBP"),
        ("It took an hour and a half.", "an hour and a half", 1.5, 1.5, "duration", "hour"),
        ("It found two, maybe three mills.", "two, maybe three", 2, 3, "count", None),
        ("Fees could double by May.", "double", 2, 2, "multiplier", None),
        ("It costs triple the price.", "triple", 3, 3, "multiplier", None),
        ("She said that one man fell.", "one", 1, 1, "count", None),  # "that one fell" counts nothing
        ("A miller who left school at 14, came.", "14", 14, 14, "age", "year"),
        ("It is twice the price.", "twice", 2, 2, "multiplier", None),  # as "three times the price", ...
        ("It jammed twice the next day.", "twice", 2, 2, "count", None),  # ... and as "jammed three times"
        ("Staff was cut by a third between May and June.", "a third", 1 / 3, 1 / 3, "fraction", None),
        ("A number greater than 100 and smaller than 300.", "100 and smaller than 300", 100, 300, "count", None),
    ],
)
def test_values_and_units(text: str, span: str, low: float, high: float, kind: str, unit: str | None) -> None:
    number = only(text)
    assert (number.text, number.low, number.high, number.kind, number.unit) == (span, low, high, kind, unit)


@pytest.mark.parametrize(
    "text, bound, hedge, at_least, at_most",
    [
        ("Nearly 500 homes flooded.", "about", "Nearly", 500, 500),
        ("At least a dozen people were hurt.", "at least", "At least", 12, inf),
        ("No fewer than seven ministers left.", "at least", "No fewer than", 7, inf),
        ("Up to 300 homes lost power.", "at most", "Up to", -inf, 300),
        ("Some 300 or more homes lost power.", "about", "Some", 300, 300),  # what stands before says it first
        ("It hired 300 or more nurses.", "at least", "or more", 300, inf),
        ("Some say 300 homes or more lost power.", "at least", "or more", 300, inf),  # behind what is counted
        ("It lit 300 homes at least a mile off.", "exactly", None, 300, 300),
        ("It ran for over 300 hours.", "at least", "over", 300, inf),  # of years it would be their course
        ("A number less or equal to 30 came.", "at most", "less or equal to", -inf, 30),
        ("The value is < = 30.", "at most", "< =", -inf, 30),
        ("Twenty homes lost power.", "exactly", None, 20, 20),
        ("About 300 to 400 homes lost power.", "about", "About", 300, 400),  # a range keeps both ends
        ("Debt will not rise above £40.", "at most", "above", -inf, 40),  # "not" turns a bound round, ...
        ("The wait never fell below 30 days.", "at least", "below", 30, inf),
        ("Sales will not fall by more than 3 percent.", "at most", "more than", -inf, 3),
        ("Fees must not exceed $40.", "at most", "exceed", -inf, 40),
        ("It did not just cost more than $40.", "at least", "more than", 40, inf),
        ("It has not rained in more than 40 days.", "at least", "more than", 40, inf),  # ... not across another word
        ("Turnout went up to 4 percent.", "exactly", None, 4, 4),  # a level that was reached
        ("The fund has passed £40,000.", "at least", "passed", 40_000, inf),
        ("The wait was nearer 40 days.", "about", "nearer", 40, 40),
    ],
)
def test_bounds(text: str, bound: str, hedge: str | None, at_least: float, at_most: float) -> None:
    number = only(text)
    assert (number.bound, number.hedge, number.at_least, number.at_most) == (bound, hedge, at_least, at_most)


@pytest.mark.parametrize(
    "text, change",
    [
        ("Prices rose 5 percent.", "up"),
        ("Prices climbed more than 3%.", "up"),  # a bound and a change
        ("The bank raised rates by 0.5 points.", "up"),
        ("It was a 10 percent drop.", "down"),
        ("The index ended down 1%.", "down"),
        ("He lost 20 pounds.", "down"),  # a measure of oneself, ...
        ("He lost 20 men.", None),  # ... where a count may be anything
        ("The heat dropped below 30 degrees.", None),  # a level
        ("Fares are 5 percent higher.", "up"),
        ("The toll rose to 41.", None),  # a level
        ("It raised $5 million for the school.", None),  # money raised is no change
        ("She picked up 20 letters.", None),
        ("They walked up two flights of stairs.", None),  # a way, no amount
        ("Orders were up 12 from May.", "up"),
        ("The storm dropped 9 inches on the valley.", None),
        ("The river dropped 9 inches.", "down"),
        ("The planes dropped 9 bombs.", None),
        ("Sales grew 5 percent.", "up"),
        ("The valley grows 5 percent of the country's rice.", None),  # what is grown is no growth
        ("The storm wiped $5 million off its value.", "down"),
        ("Harrow shares were off 3 percent.", "down"),
        ("She took off 3 percent of it.", None),
    ],
)
def test_change(text: str, change: str | None) -> None:
    assert only(text).change == change


@pytest.mark.parametrize(
    "text, levels",
    [
        ("Unemployment fell from 3.9% to 3.5%.", [(3.9, None), (3.5, "n1")]),
        ("The toll rose to 41 from 38.", [(41, "n2"), (38, None)]),
        ("Wages grew from 20 euros in May to 29 in June.", [(20, None), (29, "n1")]),
        ("It raised the pay of its youngest staff in May from $20 to $29.", [(20, None), (29, "n1")]),
        ("Orders doubled from 480 in May to 960.", [(2, None), (480, None), (960, "n2")]),
        ("Fees range from 3% to 5%.", [(3, None)]),  # a span, not a change
    ],
)
def test_levels_are_linked(text: str, levels: list[tuple[float, str | None]]) -> None:
    assert [(number.low, number.from_id) for number in find_numbers(text)] == levels


@pytest.mark.parametrize(
    "text, per",
    [
        ("It pays $3 a day.", "day"),
        ("There were 15 cases per 100,000 people.", "100,000 people"),
        ("At 80 mph.", "hour"),
        ("It pays $3 million annually.", "year"),
        ("It sells 2 million gallons of milk a year.", "year"),
        ("Sugar costs $3 per 50-kilo bag.", "50 kilo bag"),
    ],
)
def test_per(text: str, per: str) -> None:
    assert only(text).per == per


@pytest.mark.parametrize(
    "outlet, text, unit",
    [
        ("example.ca", "It cost $40.", "CAD"),  # the outlet's own dollar
        ("example.ca", "It cost US$40.", "USD"),
        ("example.com", "It cost $40 Canadian.", "CAD"),
        ("", "It cost $40.", "USD"),
        ("example.ca", "It cost us $40.", "CAD"),  # a pronoun
        ("example.ca", "It cost US $40.", "USD"),
    ],
)
def test_dollar(outlet: str, text: str, unit: str) -> None:
    [number] = find_numbers(Article(text, outlet=outlet))
    assert number.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 1998 and closed in 2012-13.",
        "On May 12, 2021, and 3 June it rained; the 2020 elections followed.",
        "At 10:30 a.m. or 7pm or five o'clock.",
        "He came third, she 21st, on their twenty-first try in the 1970s.",
        "Call 555-0123 or visit 10 Marsh Street.",
        "She called 911 on the 2300 block of Marsh Road; agent 007 did not.",
        "It is in the top 10 after a top 3 finish; the top-five pick left.",
        "The films “Eleven Winters” and '8 Mile' won the Big Ten title.",
        "It was one I loved, one so odd; the Group of Seven met at three-way talks.",
        "Odds of 5/1, a 3-to-1 ratio, a 2:1 ratio and a 2-for-1 deal.",
        "The show about Harrow 99 didn't help; meet Elle’s 2023 women.",
        "They won 3-2 and lost 2-2.",
        "A Boeing 737 Max, an AK-47, the G7, 5G, Covid-19 and 50 Cent.",
        "A Pelican 212 helicopter and a Moll-Haas 450 came on June 10-12.",
        "The Polestar 2 sedan, a GTA 6 trailer, a 911 call and player No. 1,228.",
        "Walking calms the heart (3).",
        "It is season three, phase two and size two.",
        "See page 12 and Flight 370 on route A47, the S&P 500 rose.",
        "They met one another one day, and no one spoke; this one did.",
        "One last thing: not one penny of it was paid, and a two-state solution is far off.",
        "It is open 24/7 at half-time; half-staff flags flew.",
        "Version 2.1.4 at 192.168.1.1 #7.",
        "It fell in 70 A.D. and rose from 2016 through 2019.",
        "It is good for hearts.1 The variant JN.1 spread [2].",
        "They came because 1) it rained.",
        "Support ends for Harrow 10 in one fell swoop.",
        "It was third and 14 on day two in zone 3.",
        "They walked into One Harrow Place with a loved one.",
        "On April 6 and 7 in Harrow it rained.",
        "Account 1111-22223333-4444.",
        "It lies at 40 degrees north and 52.5° W.",
        "The House voted 217 to 213.",
        "A contrast of 2,000,000:1 is too high.",
        "Your loved one won't like it; call 311 for a dress in size 10.",
        "The Pelican 5 already has seats and pockets.",
        'It rained <p id="783492"> and snowed.',
        "They met at 99 Moll St., near the Pelican Twin 15 Pro and the 15 Pro Max.",
        "The print hangs in Harrow Minus One; call extension 1225.",
        "It took several years and rained several times.",
        "It pays if one thinks; they wish they had bought one sooner.",
        "They found a fourth house; they could not find a fifth.",
        "That one fell: we had to double down on double-edged doors that double as walls.",
        "Think twice once it rains, or once or twice: the twice-burnt mill was bought in the past year and a half.",
    ],
)
def test_no_numbers(text: str) -> None:
    assert [number.text for number in find_numbers(text)] == []


def test_numbers_share_a_noun_and_a_rate():
    assert [number.counted for number in find_numbers("Four-, five- and six-cylinder engines.")] == ["cylinder"] * 3
    assert [number.per for number in find_numbers("It pays C$6 (US$4.46) per share.")] == ["share", None]
    assert [number.per for number in find_numbers("The fee fell from $3 a day to $2.")] == ["day", "day"]
    assert [number.per for number in find_numbers("The flow fell from 90 to 18 litres a minute.")] == ["minute"] * 2
    assert [number.unit for number in find_numbers("Wages grew from 20 euros in May to 29.")] == ["EUR", "EUR"]


def test_a_level_of_an_index_counts_points():
    lost, _, level = find_numbers("The index lost 162.31 points, or 2.14%, to fall to 7,425.81.")
    assert (lost.counted, level.counted, level.change) == ("points", "points", None)


@pytest.mark.parametrize(
    "text",
    [
        "The index closed at 7,425, down 162 points.",
        "The index closed at 7,425, off 162 points.",
        "The index (7,425.81 after losing 162.31 points) is new.",
        "The index stood at 7,425.81, up 0.5 percent, or 35.5 points.",
    ],
)
def test_a_level_of_an_index_counts_the_points_behind_it(text: str) -> None:
    level, *_, move = find_numbers(text)
    assert (level.counted, level.change, move.counted_head) == ("points", None, "point")
    assert level.concept == move.concept == "The index"


@pytest.mark.parametrize(
    "text",
    ["Harrow won 41, while Moll took 12 seats.", "Harrow won 41 seats, whereas Moll and Ruiz had twelve each."],
)
def test_what_is_compared_is_counted_alike(text: str) -> None:
    first, second = find_numbers(text)
    assert first.counted == second.counted == "seats"
    assert "Harrow" in (first.concept or "") and "Moll" in (second.concept or "")
    assert find_numbers("In 2 days it rained 40, while 12,000 mills burnt.")[1].counted is None  # too far apart


def test_a_place_tells_nothing_of_those_who_are_counted():
    people, villages = find_numbers("Dozens of people were hurt in two villages.")
    assert (people.counted, villages.counted, villages.concept) == ("people", "villages", None)
    assert [number.concept for number in find_numbers("Ten men built six boats of five planks.")] == [
        None,
        "men",
        "boats",
    ]


@pytest.mark.parametrize(
    "title, counted",
    [
        ("Flood Kills 20 People in Harrow", ["People"]),  # capitals tell nothing where every word has one
        ("Moll Bank Cuts 300 Jobs", ["Jobs"]),
        ("Storm Leaves Six Dead Near Harrow", ["Dead"]),
        ("Boeing 737 Crash Kills 12 Near Harrow", [None]),
        ("Harrow Quest 4 Review Is Out", []),
    ],
)
def test_headlines(title: str, counted: list[str | None]) -> None:
    assert [number.counted for number in find_numbers(title)] == counted


def test_a_list_shares_the_unit_behind_it():
    assert [number.unit for number in find_numbers("Set it for one, two or eight hours.")] == ["hour"] * 3
    assert [number.unit for number in find_numbers("It is 77.6 x 160 x 7.8mm.")] == ["millimeter"] * 3
    assert [number.unit for number in find_numbers("The highest bid is 84.75 cents, the lowest 74.07.")] == ["cent"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "He was 14 when he left.",
        "The singer, 34, left.",
        "A boy of 12 left.",
        "She died at 49.",
        "He is 35 years of age.",
        "People under 18 may not vote.",
        "Life expectancy is 73.",
        "Those older than 59.",
        "I’m 40, and it rains.",
        "She's 34 now.",
        "People 65 and older may vote.",
        "Those 65 and over may vote.",
        "Children 12 and under left.",
        "It fits if you're 34 and a half.",
        "Her son, who would have been around 27, left.",
    ],
)
def test_ages_by_their_wording(text: str) -> None:
    assert (only(text).kind, only(text).unit) == ("age", "year")


@pytest.mark.parametrize("blank", ["  ", "\u00a0", "\t"], ids=["two", "non-breaking", "tab"])
def test_odd_blanks_change_no_number(blank: str) -> None:
    for example in [text.replace("[[", "").replace("]]", "") for rule in RULES.rules for text in rule.examples]:
        odd, plain = example.replace(" ", blank), find_numbers(example)
        numbers = find_numbers(odd)
        assert [odd[number.start : number.end] for number in numbers] == [number.text for number in numbers]
        assert [replace(number, start=0, end=0, text=number.text.replace(blank, " ")) for number in numbers] == [
            replace(number, start=0, end=0) for number in plain
        ]


@pytest.mark.parametrize("table", [MEASURES, DURATIONS, PERCENTS, CURRENCY_WORDS], ids=["m", "d", "p", "c"])
def test_every_spelling_of_a_unit_is_read(table: dict[str, str]) -> None:
    for word in table:
        for text in (f"5 {word}", f"5-{word.replace(' ', '-')}", f"hundreds of {word}", f"5 {word}".upper()):
            assert list(RULES.find(text)) or word in ("quarter", "quarters"), text


def test_won_is_money_in_thousands_only() -> None:
    won, ten = find_numbers("It cost 50,000 won, and ten won it.")
    assert (won.unit, ten.text, ten.kind) == ("KRW", "ten", "count")


def test_and_over_bounds_an_age_and_no_other_number() -> None:
    assert [only(f"People 65 and {word} left.").bound for word in ("older", "under")] == ["at least", "at most"]
    mills, barns = find_numbers("It burnt 20 mills and over 300 barns.")
    assert (mills.bound, barns.bound) == ("exactly", "at least")
    assert only("It burnt 20 mills and older barns.").bound == "exactly"


def test_a_name_before_does_not_hide_what_is_counted() -> None:
    [gates] = find_numbers("Lake Harrow 20 Ruiz is new, and 20 Ruiz gates opened.")
    assert gates.counted == "Ruiz gates"


def test_midpoint():
    assert only("About 300 to 400 homes lost power.").midpoint == 350


def test_to_pint():
    pytest.importorskip("pint")
    low, high = to_pint(only("The road is 5 to 10 miles long."))
    assert (round(low.to("kilometer").magnitude, 2), round(high.to("kilometer").magnitude, 2)) == (8.05, 16.09)
    assert str(to_pint(only("At 80 mph."))[0].units) == "mile / hour"
    assert to_pint(only("60 basis points"))[0].to("").magnitude == pytest.approx(0.006)
    assert str(to_pint(table("It is 5 miles.", find_numbers).iloc[0])[0].units) == "mile"  # a row of the table
    for text in ("It costs $5.", "Three nights passed.", "15 tons per 100 people."):
        with pytest.raises(ValueError):
            to_pint(only(text))


def test_the_page_of_forms_tells_what_comes_out():
    page = PAGE.read_text(encoding="utf-8")
    assert filled(page) == page, "run make pages and read what changed"


def test_an_age_needs_a_name():
    assert [number.kind for number in find_numbers("Rena Moll, 38, and Omar Vance, now 60, spoke.")] == ["age", "age"]
    assert [number.kind for number in find_numbers("Forty-one, 38, who knows.")] == ["count", "count"]
    assert [number.kind for number in find_numbers("The total, 38, rose. However, 38, it seems, left.")] == [
        "count"
    ] * 2
    assert [number.kind for number in find_numbers("The age of 70 days, an average of 70 days.")] == ["age", "duration"]


def test_one_of_is_told_apart():
    assert [number.rule for number in find_numbers("It is one of the oldest mills.")] == ["numbers.one_of"]


@pytest.mark.parametrize("text", ["9" * 10_000, "1e999 $ € ½ ٣٤ −", "$", "1,2,3," * 500, "a " * 999, "five " * 400])
def test_odd_text_is_read(text: str) -> None:
    for number in find_numbers(text):
        assert number.text == text[number.start : number.end]
        assert number.low <= number.high


@pytest.mark.parametrize("piece", ["1,", "111,", "1 ", "one hundred and ", "$1.5 to ", "12 miles and "])
def test_growth_is_linear(piece: str) -> None:
    assert_in_proportion(lambda times: cpu_seconds(lambda: find_numbers(piece * times)), 1_000, 8_000)
