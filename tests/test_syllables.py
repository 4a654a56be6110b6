"""Syllables: words that occur in news, counted by ear before any counter was run on them; numerals; odd words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.syllables import numeral_syllables, syllables

COUNTED_BY_EAR = {
    "ordinary": {
        1: """square with used said aides this that cell build through well what hope hate sold have ship start
            them peak just debt both group make they picked board failed""",
        2: """greenhouse themselves before rally between vaccines release itself into respect every never stories
            going implore allow airspace auction after campaign capture often forget morning ticket party bigger
            mentioned graphene voters result career falter percent""",
        3: """emissions agenda primary viable overturn forensics director policy strategist suggested media
            reporter deficits consider avoided""",
        4: "terminable stability presidential criticism devastating economy immigration",
        5: "administration",
    },
    "rare": {
        1: "burnt trolls buds jibe opts knack culled smacked clutched juts",
        2: """campsites toddlers oysters wellness impeached goggles retell epoch slashes camels sleuthing wilder
            winnow gauzy segue gauging demean thrifty ostrich baker fulsome salvaged debase fibbing wagons
            sculpting monies nightlife whiten tablet researched bracelet redshirt sacred tripling platter mister
            verdict""",
        3: """collagen murderers exploded sacrosanct hopscotches omnibus decency submarine obstructing uninvolved
            harassing eruption detentions obscuring burdening appeasement misfortune fanatic theaters appended
            unfettered composers amusement budgeting""",
        4: "signatories supremacy commensurate erroneous rebalancing maximalist unshakable",
        5: "accommodating irrevocable",
        6: "paramilitary personalization characterization unsubstantiated",
    },
    "names": {
        1: "Beth Anne Roth Carl Brooke Sean Bruce Ruth",
        2: """Schengen Jewish Wesley Brevard Marcos Haugland Hasan Denver Packers Sunni Scranton Emmet Pando
            Roomba Shonda Malcolm Holden Tilton Anna Jaclyn Leon Gerstein Muslims Hochsprung Sunday Bruno Junge
            Yemen Cornell Brandon Newtown Gustav Duval Tammy Bernard Cisco Linus Monday Afghan Ketchum Groberg
            Berkeley Stanford Adele Kirsten Guanyu Sheila Lazar Cecile Charlie Danielle Ireland Burmese Fitzroy
            Marchand Vijay Nadya Russians""",
        3: """Hollywood Kloppenburg Agatha Christmastime Jeremy Eagleton Mounjaro Mahamat Nashua Nazism Curiel
            Domenech Corriveau Palmetto Chicago Eurasian Osuna Rosenfeld Muhammad Diablo Amandla Samurai Nevada
            Atlanta Syria Mukasey Delmarva Asmara October Tokyo Arabic Harrison""",
        4: """Massachusetts Venezuela Univision Armenian Izaguirre Ohioans Colombia Shikishima Ileana Hirameki
            Mizuhara""",
        5: "Ethiopia Philadelphia",
    },
    "abbreviations": {
        1: "AIDS STRONG STATE",
        2: "U.N. POTUS EV IP AP U.S. NY XO UN PC U.K. N.C. IV EU NATO NASA OPEC FEMA MURDER PARTY EMAIL",
        3: "ACA BBC CPU HLN NBC LED FTC DLC FDR AFP ABC EMS THC ABV UPI RFK CIA BLM UNESCO UNICEF",
        4: "NYPD ESPN H.W. USB-C PTSD OSCE",
        5: "IFPTE WHO AWD",
    },
    "compounds": {
        1: """day's show’s he'll post’s let’s ad’s they’re they'll square's firm’s term's law’s you’ve they'd
            she’s there’s""",
        2: """two-day black-tie fast-paced two-thirds all-in face's sit-down mogul’s cut-price fact-check
            daughter’s labor’s Sunday's right-wing mid-March dot-com off-road doesn’t other's island’s slam-dunk
            low-rent""",
        3: """front-runners Nevada's tariff-free out-of-state pre-campaign high-water double-edged committee’s
            Shangri-La company's best-in-class Germany’s capital's media’s small-business GOP's white-collar
            billionaire’s""",
        4: """most-populous POLITICO's Florida-based America's half-century centuries-old highest-profile
            seven-member self-reflection single-payer non-Latino""",
        5: "administration's",
    },
}
"""Kind of words, to syllables, to words. "every", "segue" and some names are counted wrong, and stay in."""


@pytest.mark.parametrize(
    "kind, least",
    [("ordinary", 0.98), ("rare", 0.97), ("names", 0.96), ("abbreviations", 0.96), ("compounds", 1.0)],
)
def test_syllables_are_those_heard(kind, least):
    words = [(word, number) for number, words in COUNTED_BY_EAR[kind].items() for word in words.split()]
    wrong = [(word, syllables(word), number) for word, number in words if syllables(word) != number]
    assert len(wrong) <= (1 - least) * len(words), wrong


@pytest.mark.parametrize(
    "word, heard",
    [
        ("levee", 2), ("closed", 1), ("wanted", 2), ("naïve", 2), ("café", 2),  # accents are put aside
        ("Ostrey", 2), ("Bellamy", 3), ("Severodonetsk", 5), ("Volodymyr", 4), ("Azot", 2),  # no dictionary has these
        ("children's", 2), ("mother’s", 2), ("Bush's", 2), ("doesn't", 2), ("don’t", 1), ("they'd", 1), ("it'll", 2),
        ("FBI", 3), ("WHO", 5), ("who", 1), ("US", 2), ("us", 1), ("NATO", 2), ("NYPD", 4), ("U.S.-led", 3),
        ("THE", 1), ("FLOOD", 1),  # a headline in capital letters
        ("1,200", 1), ("hmm", 1), ("s", 1), ("W", 3), ("река", 1), ("מים", 1), ("_", 1), ("-", 1), ("'", 1), ("²", 1),
    ],
)  # fmt: skip
def test_syllables(word, heard):
    assert syllables(word) == heard


@pytest.mark.parametrize(
    "numeral, heard",
    [
        ("0", 2), ("7", 2), ("11", 3), ("41", 3), ("300", 3), ("1,200", 6), ("11,400", 8), ("1,000,000", 3),
        ("1986", 5), ("2005", 4), ("1905", 4), ("1900", 4), ("2022", 5),  # years: nineteen oh five, twenty twenty-two
        ("4:40", 3), ("31.4", 5), ("1.5bn", 5), ("20th", 3), ("15th", 2), ("1990s", 4), ("80km", 6), ("4.30am", 5),
        ("9" * 70, 60), ("٣", 1), ("²", 1), ("5²", 2),
    ],
)  # fmt: skip
def test_numerals_read_aloud(numeral, heard):
    assert numeral_syllables(numeral) == heard


@given(st.text(min_size=1, max_size=80))
def test_any_word_has_a_syllable(word):
    assert 1 <= syllables(word) <= 3 * len(word)


@given(st.from_regex(r"\d[\d,.:]{0,40}[a-z]{0,3}", fullmatch=True))
def test_any_numeral_is_read(numeral):
    assert numeral_syllables(numeral) >= 1


def test_a_word_without_end_is_counted_in_time():
    assert syllables("ab" * 500_000) > 1
