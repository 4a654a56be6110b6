"""What numbers count and what they tell about."""

import pytest
from test_numbers import only

from newskit.numbers import find_numbers


@pytest.mark.parametrize(
    "text, counted, head",
    [
        ("About 300 to 400 Ukrainian soldiers were blocked.", "Ukrainian soldiers", "soldier"),
        ("Hundreds of tired soldiers and civilians have fled.", "tired soldiers and civilians", "soldier"),
        ("Nearly 500 civilians taking refuge were fed.", "civilians", "civilian"),
        ("Three of the town's workers left.", "town's workers", "worker"),
        ("A five-page letter came.", "page", "page"),
        ("Two-thirds of voters agreed.", "voters", "voter"),
        ("Two state officials agreed.", "state officials", "official"),  # no "two-state solution"
        ("It reached 41.", None, None),
        ("Two adult children came.", "adult children", "child"),  # a plural number reaches for a plural ...
        ("It made 13 Harrow Star launches.", "Harrow Star launches", "launch"),
        ("Two cities host big events.", "cities", "city"),  # ... and ends with it
        ("Thousands of people travel here.", "people", "people"),
        ("The print measures 8 x", None, None),
        ("A dozen or so boats sank.", "boats", "boat"),  # the hedge stands between
        ("The 20 most expensive mills burnt.", "most expensive mills", "mill"),
        ("Two trans women won.", "trans women", "woman"),
        ("Several tired hikers came.", "tired hikers", "hiker"),
        ("Nine have not been found.", None, None),  # auxiliaries and verbs are no nouns
        ("Twenty remain.", None, None),
        ("Some 40 Volvo and Saab cars burnt.", "Volvo and Saab cars", "car"),  # names modify, plurals count
        ("It left 20 dead.", "dead", "dead"),
        ("It is one of 2021's oldest mills.", "oldest mills", "mill"),
        ("It is checked once a year.", "times", "time"),
        ("It is one of the actually easier races.", "actually easier races", "race"),
        ("Two very odd mills closed.", "very odd mills", "mill"),
        ("Twelve MPs left.", "MPs", "MP"),
    ],
)
def test_counted(text: str, counted: str | None, head: str | None) -> None:
    assert (only(text).counted, only(text).counted_head) == (counted, head)


def test_what_is_counted_is_the_thing_not_its_owner_and_number() -> None:
    some, every = find_numbers("About 6,000 of the town's 11,400 residents left.")
    assert (some.counted, every.counted) == ("residents", "residents")


def test_a_number_of_numbers():
    assert [number.counted for number in find_numbers("Two of the dozens of mills burnt.")] == ["mills", "mills"]


def test_an_age_hangs_on_its_subject():
    *_, growth = find_numbers("Employment for women aged 25 to 54 grew by 4 percent.")
    assert growth.concept == "Employment for women"


def test_a_range_told_in_full_is_no_level():
    spread, each = find_numbers("Prices range from $370 to $550, which comes to about $110 a foot.")
    assert (spread.low, spread.high, each.from_id) == (370, 550, None)


def test_counted_is_carried_on():
    twenty, two_hundred = find_numbers("The quake killed 20 people and injured over 200.")
    assert (twenty.counted, two_hundred.counted) == ("people", "people")
    assert [number.counted for number in find_numbers("It struck twice and left 20 there.")] == ["times", None]
    assert [n.counted for n in find_numbers("Six mills burnt, a total of ten since May.")] == ["mills", "mills"]
    assert [n.counted for n in find_numbers("It comes in three packs of two.")] == ["packs", None]
    assert find_numbers("She left two schools and married at 16 for love.")[1].counted is None
    heads = [
        number.counted_head for number in find_numbers("Ten people died. Up to six have fled. The other two held.")
    ]
    assert heads == ["people", "people", "people"]
    assert find_numbers("Ten people in two towns died. Up to six have fled.")[-1].counted is None  # people or towns?
    assert find_numbers("Ten people died.\n\nSix have fled.")[-1].counted is None  # another paragraph
    found, lost = find_numbers("Six hikers came back since noon, and about 20 have not been found.")
    assert (found.counted, lost.counted, lost.concept) == ("hikers", "hikers", None)


def test_a_difference_counts_nothing():
    level, difference = find_numbers("Her ward had 12 cases, one fewer than on Sunday.")
    assert (level.counted, level.change) == ("cases", None)
    assert (difference.counted, difference.change, difference.concept) == (None, "down", "cases")


@pytest.mark.parametrize(
    "text, concepts",
    [
        ("They cut the count of dead from 41 to 38.", ["the count of dead", "the count of dead"]),  # both levels
        ("Orders more than doubled overnight, from 480 to 960.", ["Orders", "Orders", "Orders"]),
        ("Sales rose 3 percent, rents by 2 percent.", ["Sales", "rents"]),  # the verb is not said again
        ("Harrow +0.2% Elm +0.3%.", ["Harrow", "Elm"]),
        ("It helps people earning $480 a year, or about $9 a week.", ["people", "people"]),
        ("It has an engine of 204 hp, which is up from 180.", ["an engine", "an engine"]),  # no unit is told about
        ("They paid $40 (35 euros) for a new roof.", ["a new roof", "a new roof"]),
        ("A 60-year-old would pay $5, a 65-year-old would pay $6.", [None, "A 60-year-old", None, "a 65-year-old"]),
        ("About 20 acres (eight hectares) of maize were lost.", ["maize", "maize"]),
        ("Sixty-four voters stayed, about half of last year.", [None, "voters"]),  # not "-four voters"
        ("At least 12 people were killed and more than 30 injured.", [None, "people"]),  # not "least 12 people"
    ],
)
def test_concepts_shared(text: str, concepts: list[str | None]) -> None:
    assert [number.concept for number in find_numbers(text)] == concepts


@pytest.mark.parametrize(
    "text, concept",
    [
        ("They took control of 70 to 80 percent of the city.", "the city"),
        ("She announced a new $1 billion support package.", "support package"),
        ("The death toll rose to 41.", "The death toll"),
        ("The death toll from a fire in the northern hills rose to 41.", "The death toll"),  # the head of the subject
        ("The state raised the toll to 41.", "the toll"),  # the object of a verb of change
        ("She put the damage at $2 million.", "the damage"),
        ("Unemployment, at 3.9 percent, is low.", "Unemployment"),
        ("The repair will cost $40.", "The repair"),
        ("They paid $40 for a new roof.", "a new roof"),
        ("It has a $13 million-a-year deficit.", "deficit"),
        ("It was found by 8-year-old Rena Moll.", "Rena Moll"),
        ("She sold the old mill for $4 million.", "the old mill"),
        ("It raised its output to 2 million tons of coal.", "its output"),
        ("The number of injured had risen to 52.", "The number of injured"),
        ("Unemployment in May was 3.9 percent.", "Unemployment"),  # times stand between subject and verb
        ("A market worth over $2 billion is growing.", "A market"),
        ("The test may help people 40 to 50 years old.", "people"),  # whose age stands right before it
        ("A shop sells gifts under $30.", "gifts"),  # what the limit says more about
        ("It sells shoes priced at under $10.", "shoes"),  # a participle leads to it
        ("Tax adds $3 to the price of a meal.", "the price"),
        ("Debt, excluding that of banks, was $3 billion.", "Debt"),  # what stands between commas
        ("Banks pulled the index 2 percent lower.", "the index"),
        ("Orders exceeded $8 million.", "Orders"),  # the hedge is the verb
        ("Get the red chair at Moll Main for $40.", "the red chair"),
        ("Get it from Moll Main for $40.", None),  # a pronoun names nothing
        ("When it rained, all 20 left.", None),
        ("Here are 20 mills.", None),
        ("Many details came out, including that he weighed 225 pounds.", None),  # he is not many
        ("The hack cost it $5 million.", "The hack"),
        ("It has offered deals worth $5 million.", "deals"),
        ("The deal is worth $5 million.", "The deal"),
        ("The Harrow deal, worth $5 million, fell through.", "The Harrow deal"),
        ("It paid $5 million in damages.", "damages"),
        ("We found holes about 3 inches deep.", "holes"),
        ("Almost two years after that, it rained.", None),  # only says when
        ("It is four times the size of Harrow.", "the size"),
        ("It has a six-speed automatic gearbox.", "automatic gearbox"),  # what the count says more about
        ("Fees rose by up to $24 a-year.", "Fees"),
        ("The 45-minute film goes on.", "film"),
        ("The red edition (if you get one) costs $40.", "The red edition"),
        ("Last month Rena Moll won $40.", "Rena Moll"),
        ("The flood of June 7 cost $40.", "The flood"),
        ("The county put the cost at between $30 and $40.", "the cost"),  # what is put there, not who puts it
        ("She estimated the cost of rebuilding at $40.", "the cost of rebuilding"),
        ("The paper gave the sum as $40.", "the sum"),
        ("It cut its forecast for growth this year by 5 percent.", "its forecast for growth"),
        ("The state expects the loss to rise by 5 percent.", "the loss"),  # the object is the subject of the rise
        ("A clerk in Harrow said that spending had fallen by 5 percent.", "spending"),  # a noun in -ing
        ("A clerk said that spending on dams has gone up by 5 percent.", "spending"),
        ("The state spent $40 on new pumps.", "new pumps"),
        ("The storm wiped $5 million off the value of its barns.", "the value"),
        ("It made a loss of $5 million in May wages.", "a loss"),
        ("Walter Moll, who farms 20 acres, left.", "Walter Moll"),
        ("A gate at Harrow Dam, five miles upstream, jammed.", "Harrow Dam"),  # what is so far off
        ("A bridge built by Rena Moll cost $40.", "A bridge"),  # what was built, not who built it
        ("The appeal has passed $40.", "The appeal"),
        ("Until patients in the public system pay, it would save $40.", None),  # "it" is not they
        ("If it fell, it would cost the town $40.", None),  # who pays is not what costs
        ("It has a price of $40 for the red chair.", "a price"),
        ("On top of $40 for his boat, he paid for the dam.", "his boat"),
        ("Harrow County, Oregon, has cut pay in May by 5 percent.", "pay"),
        ("Harrow County, Oregon, stood at 5 percent.", "Harrow County"),  # and not the land it lies in
        ("In May Anne Moll and Rena Ruiz both stood at 5 percent.", "Anne Moll and Rena Ruiz"),
        ("On Friday Rena Moll spent $40.", "Rena Moll"),
        ("Rena Moll won, whom 20 farmers call a bear.", None),  # a count that is the subject of its clause ...
        ("Before the mayor left, each one of the remaining five boats sank.", None),  # ... within a larger phrase
        ("Rena Moll predicts that between 40 and 50 will be sold.", None),
        ("About 300 soldiers were blocked.", None),  # the count is the subject: it tells of nothing else
    ],
)
def test_concept(text: str, concept: str | None) -> None:
    assert only(text).concept == concept
