"""How the figures of two claims stand to each other: the same, rounded, converted, apart, telling or come by chance."""

from __future__ import annotations

from decimal import Decimal

from newskit.claims.settings import Claim
from newskit.lexicon.claiming import JUST_OVER, NEARLY

_ABOUT = 0.1
"""How far from "about 300" a figure may lie and still overlap with it, as a share of the larger one."""
_CONVERTED = 0.02
"""How far a figure may lie from one in other units that is the same but for rounding: 10 miles, 16 kilometers."""
_ROUNDED, _COUNTED = 0.05, 100
"""How far a round figure may lie from what it rounds, as a share; and below which counts are counted one by one."""
ROUND, MANY = 12, 1_000
"""A figure up to which two claims may have it by chance, and one from which they hardly do if it is not round."""


def is_same_figure(a: Claim, b: Claim) -> bool:
    """Whether two claims tell one figure: the same, or in other units one that hardly differs."""
    if a.row.change != b.row.change:
        return False
    pairs = ((a.low, b.low), (a.high, b.high))
    if are_printed_alike(a, b):
        return all(one == other for one, other in pairs)
    return all(abs(one - other) <= _CONVERTED * max(abs(one), abs(other)) for one, other in pairs)


def are_printed_alike(a: Claim, b: Claim) -> bool:
    return (a.row.kind, a.row.unit) == (b.row.kind, b.row.unit)


def is_rounded(coarse: Claim, fine: Claim) -> bool:
    """Whether a figure is another one rounded: 2,000 homes, and 1,987."""
    if coarse.low != coarse.high or fine.low != fine.high or {coarse.row.bound, fine.row.bound} != {"exactly"}:
        return False
    if coarse.row.kind == "count" and coarse.low < _COUNTED:
        return False
    one, other = coarse.low / coarse.scale, fine.low / coarse.scale
    step = _last_place(one)
    return _last_place(other) < step and abs(one - other) <= min(step / 2, _ROUNDED * abs(one))


def _last_place(figure: float) -> float:
    """What the last digit of a figure that is not zero stands for: 1000 of 42,000, 0.1 of 6.2."""
    exponent = Decimal(f"{figure:.9g}").normalize().as_tuple().exponent
    return 10.0**exponent if isinstance(exponent, int) else 0.0


def may_both_hold(a: Claim, b: Claim) -> bool:
    """Whether some figure fits both claims."""
    return _reach(a)[0] <= _reach(b)[1] and _reach(b)[0] <= _reach(a)[1]


def _reach(claim: Claim) -> tuple[float, float]:
    """What a claim allows; "about" reaches a tenth beyond its ends, "nearly" a tenth below, "just over" above."""
    slack = _ABOUT * max(abs(claim.low), abs(claim.high))
    hedge = (claim.row.hedge or "").lower()
    if hedge in NEARLY:
        return claim.low - slack, claim.high
    if hedge in JUST_OVER:
        return claim.low, claim.high + slack
    if claim.row.bound == "about":
        return min(claim.at_least, claim.low - slack), max(claim.at_most, claim.high + slack)
    return claim.at_least, claim.at_most


def times_apart(a: Claim, b: Claim) -> float:
    """How many times the smaller of two figures the larger one is."""
    small, large = sorted((abs(a.high), abs(b.high)))
    return large / small if small else float("inf") if large else 1.0


def is_telling(claim: Claim) -> bool:
    """Whether a figure hardly comes back by chance: 1,987 and 2.4 million do not, 12 and 2,000 may."""
    number = digits(claim)
    return number > 2 or (number == 2 and abs(claim.high / claim.scale) >= MANY)


def digits(claim: Claim) -> int:
    """How many digits a figure has without the noughts at its end; one with a decimal point counts for three."""
    printed = abs(claim.high / claim.scale)
    return len(f"{printed:.0f}".strip("0")) if printed.is_integer() else 3


def sameness(a: Claim, b: Claim) -> int:
    """What the same figure speaks for one thing: small and round ones come back by chance."""
    if not is_same_figure(a, b) or "fraction" in (a.row.kind, b.row.kind):
        return 0
    return 2 if is_telling(a) else int(abs(a.high / a.scale) > ROUND)
