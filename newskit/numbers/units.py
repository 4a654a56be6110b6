"""Numbers with units handed over to pint, for those who convert and compare them (`pip install "newskit[pint]"`)."""

from __future__ import annotations

from typing import Any

import pandas as pd

from newskit.lexicon.quantities import DURATIONS, MEASURES
from newskit.numbers.find import Number

_PINT_NAMES = {
    "barrel": "oil_barrel", "beat": "count", "celsius": "degC", "fahrenheit": "degF", "ton": "short_ton",
    "decade": "10 * year",
    "kiloton": "kilometric_ton", "megaton": "megametric_ton", "gigaton": "gigametric_ton",
    "milliampere-hour": "milliampere * hour", "pound-foot": "foot * force_pound", "newton meter": "newton * meter",
    "foot pound-force": "foot * force_pound", "kilopound per square inch": "ksi", "pound per square inch": "psi",
    "million british thermal unit": "1e6 * Btu", "british thermal unit": "Btu", "part per million": "1e-6",
    "part per billion": "1e-9", "percentage point": "percent", "basis point": "0.01 * percent",
    "gallon": "US_liquid_gallon",
}  # fmt: skip
"""Where pint names a unit differently; gallons and tons are American."""
_NO_LENGTHS = ("night", "quarter", "season")


def to_pint(number: Number | pd.Series, registry: Any = None) -> tuple[Any, Any]:
    """Both ends of a number as pint quantities.

    Parameters
    ----------
    number : Number, or row of a table of numbers
        Its kind must be measure, duration, age, percent, fraction or multiplier, or a bare count (then dimensionless).
    registry : pint.UnitRegistry, optional
        Quantities of different registries do not mix; without one pint's own is used.

    Returns
    -------
    (pint.Quantity, pint.Quantity)
        `low` and `high` in the unit of the text, over `per` where the number is a rate.

    Raises
    ------
    ImportError
        Where pint is not installed.
    ValueError
        For money, and for units that are no physical ones ("3 nights", "$3 a share").

    Examples
    --------
    >>> low, high = to_pint(find_numbers("The road is 5 to 6 miles long.")[0])  # doctest: +SKIP
    >>> round(high.to("kilometer").magnitude, 2)  # doctest: +SKIP
    9.66
    """
    registry = registry if registry is not None else _registry()
    unit = _unit(number)
    try:
        expression = registry.parse_expression(unit)
    except Exception as error:
        raise ValueError(f"pint knows no unit {unit!r} (the number is {number.text!r}).") from error
    if getattr(expression, "magnitude", expression) == 1 and not isinstance(expression, int | float):
        return registry.Quantity(number.low, expression.units), registry.Quantity(number.high, expression.units)
    return registry.Quantity(number.low * expression), registry.Quantity(number.high * expression)


def _registry() -> Any:
    try:
        import pint
    except ImportError as error:
        raise ImportError('to_pint needs pint: pip install "newskit[pint]"') from error
    return pint.get_application_registry()


def _unit(number: Number | pd.Series) -> str:
    """The unit in pint's words: "mile / hour"."""
    if number.kind == "money":
        raise ValueError(f"{number.text!r} is money, which pint does not convert: use low, high and unit.")
    named = "" if pd.isna(number.unit) else str(number.unit)
    above = _in_pint(named) if named else "1"
    if pd.isna(number.per):
        return above
    if number.per not in MEASURES and number.per not in DURATIONS:
        raise ValueError(f"{number.text!r} is taken per {number.per}, which is no unit.")
    return f"{above} / ({_in_pint(str(number.per))})"


def _in_pint(unit: str) -> str:
    if unit in _NO_LENGTHS:
        raise ValueError(f"A {unit} has no fixed length that pint could convert.")
    return _PINT_NAMES.get(unit, unit.replace(" ", "_").replace("square_", "square ").replace("cubic_", "cubic "))
