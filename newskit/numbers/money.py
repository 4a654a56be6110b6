"""Rules for sums of money: $1.5 billion, 75 USD million, five million Danish kroner, 164p."""

from __future__ import annotations

import re

from newskit.lexicon import any_of
from newskit.lexicon.currencies import CURRENCY_LETTERS, CURRENCY_SIGNS, CURRENCY_WORDS
from newskit.lexicon.quantities import MAGNITUDES, MONEY_MAGNITUDES, SHORT_MAGNITUDES
from newskit.numbers.blocks import RULES
from newskit.numbers.values import (
    DIGITS,
    GAP,
    MONEY_VALUE,
    VAGUE_VALUE,
    VALUE,
    Quantity,
    quantity,
    read_value,
    unit_named,
    units_of,
)

_SIGN = any_of(CURRENCY_SIGNS)
_CODES = any_of(word for word, code in CURRENCY_WORDS.items() if word.upper() == code and word.islower())
_MAGNITUDE_IN_ANY_CASE = f"(?i:{any_of([*MAGNITUDES, *SHORT_MAGNITUDES, *MONEY_MAGNITUDES])})"
_IN_THOUSANDS = r"(?:(?<=\d{4}\s)|(?<=,\d{3}\s)|(?<=thousand\s)|(?<=million\s)|(?<=billion\s)|(?<=trillion\s))"
_BEFORE_CODE = {"k": "thousand", "m": "million", "b": "billion", "t": "trillion"}


@RULES.rule(
    rf"(?P<sign>[-−+])?(?P<currency>{_SIGN}){GAP}?(?P<inner>[-−])?(?P<value>{MONEY_VALUE})"
    rf"(?:[-\s](?P<word>{units_of(word for word in CURRENCY_WORDS if len(word) > 1)}(?!\s?\d)))?",
    examples={
        "$5 million Canadian dollars": "5000000 money CAD",
        "$1.5 billion": "1500000000 money $",
        "€3bn": "3000000000 money EUR",
        "US$2.5m": "2500000 money USD",
        "$1-billion": "1000000000 money $",
        "Rs 2 crore": "20000000 money INR",
        "-$50.8bn": "-5.08e+10 money $",
        "A$40": "40 money AUD",
    },
    never=["$", "Rs of"],
)
def sum_behind_sign(match: re.Match[str]) -> Quantity:
    """A sum behind its currency's sign or code."""
    value = read_value(match["value"])
    sign = -1 if match["sign"] in ("-", "−") or match["inner"] else 1
    unit = CURRENCY_SIGNS[" ".join(match["currency"].split())]
    if match["word"] and unit == "$":
        unit = unit_named(match["word"], CURRENCY_WORDS)
    return Quantity(sign * value.low, sign * value.high, "money", unit, None, value.scale)


@RULES.rule(
    r"(?P<letter>PS|[PRN])(?P<value>\d{1,3}(?:,\d{3}){1,4}(?:\.\d\d?)?(?![\d,])|\d{1,3}\.\d\d(?!\d)"
    r"|\d{1,3}(?:\.\d{1,2})?[\s-]?(?i:million|billion|trillion|m|bn|b)(?!\w))",
    examples={"P3,000": "3000 money PHP", "R2.5 billion": "2500000000 money ZAR", "N500,000": "500000 money NGN"},
    never=["R2", "P5", "N95"],
    case=True,
)
def sum_behind_letter(match: re.Match[str]) -> Quantity:
    """A sum of pesos, rand or naira: the letter alone could be a name ("N95")."""
    return quantity(read_value(match["value"]), "money", CURRENCY_LETTERS[match["letter"]])


@RULES.rule(
    rf"U\.?S\.?{GAP}\${GAP}?(?P<value>{DIGITS}(?:[-\s]?{_MAGNITUDE_IN_ANY_CASE}(?!\w))?)",
    examples={"US $3 million": "3000000 money USD", "U.S. $40": "40 money USD", "US $1.2M": "1200000 money USD"},
    never=["cost us $3"],
    case=True,
)
def us_dollars(match: re.Match[str]) -> Quantity:
    """ "US $3"; without capitals it is a pronoun: "It cost us $3"."""
    return quantity(read_value(match["value"]), "money", "USD")


@RULES.rule(
    rf"(?P<value>{VAGUE_VALUE}|{VALUE})(?:(?:\sof)?[-\s]?(?P<currency>{units_of(CURRENCY_WORDS)})"
    rf"(?:\s(?P<magnitude>million|billion|trillion))?|\s?(?P<short>[mbkt])(?P<code>{_CODES}))",
    examples={
        "75 USD million": "75000000 money USD",
        "30 MSEK": "30000000 money SEK",
        "five million Danish kroner": "5000000 money DKK",
        "tens of thousands of dollars": "10000..100000 money $",
        "1,200€": "1200 money EUR",
        "19 cents": "19 money cent",
        "two million yen": "2000000 money JPY",
    },
)
def sum_before_word(match: re.Match[str]) -> Quantity:
    """A sum before its currency's word or code, magnitudes on either side of it."""
    words = match["value"] + ("" if match["short"] is None else f" {_BEFORE_CODE[match['short']]}")
    value = read_value(words + (f" {match['magnitude']}" if match["magnitude"] else ""))
    return quantity(value, "money", unit_named(match["currency"] or match["code"], CURRENCY_WORDS))


@RULES.rule(
    rf"(?P<value>{MONEY_VALUE})[\s-]?(?:pence|p)(?!\w)",
    examples={"164p": "164 money pence", "8.4 pence": "8.4 money pence"},
)
def pence(match: re.Match[str]) -> Quantity:
    """Hundredths of a pound sterling, which they become when they are read; a penny may be American, too."""
    return quantity(read_value(match["value"]), "money", "pence")


@RULES.rule(
    rf"(?P<value>{MONEY_VALUE})\s?(?P<unit>pounds|{_IN_THOUSANDS}won(?!['’]|\s(?:an?|the|his|her|their|its)\b))(?!\w)",
    examples={"three million pounds": "3000000 money GBP", "50,000 won": "50000 money KRW"},
    never=["your loved one won't", "ten won a prize", "3,000 won a prize"],
)
def pounds_or_won(match: re.Match[str]) -> Quantity:
    """Pounds in millions are money, else a weight; "won" behind thousands is Korean."""
    value = read_value(match["value"])
    if match["unit"] == "won":
        return quantity(value, "money", "KRW")
    heavy = value.scale < 10**6
    return quantity(value, "measure" if heavy else "money", "pound" if heavy else "GBP")
