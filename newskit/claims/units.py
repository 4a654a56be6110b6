"""Measures in one unit: an outlet's miles are another's kilometers.

>>> in_base("mile"), in_base("beat")
(('meter', 1609.344), ('beat', 1.0))
"""

from __future__ import annotations

_BASES = {
    "meter": {
        "kilometer": 1000.0, "centimeter": 0.01, "millimeter": 0.001, "mile": 1609.344, "nautical mile": 1852.0,
        "yard": 0.9144, "foot": 0.3048, "inch": 0.0254,
    },
    "square meter": {
        "square kilometer": 1e6, "hectare": 1e4, "acre": 4046.8564224, "square mile": 2589988.110336,
        "square yard": 0.83612736, "square foot": 0.09290304,
    },
    "cubic meter": {"cubic kilometer": 1e9, "cubic foot": 0.028316846592, "liter": 0.001, "milliliter": 1e-6},
    "kilogram": {
        "gram": 0.001, "milligram": 1e-6, "pound": 0.45359237, "ounce": 0.028349523125, "stone": 6.35029318,
        "metric ton": 1000.0, "ton": 1000.0, "kiloton": 1e6, "megaton": 1e9, "gigaton": 1e12,
    },
    "watt": {"kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9, "terawatt": 1e12},
    "kilowatt hour": {"megawatt hour": 1e3, "gigawatt hour": 1e6, "terawatt hour": 1e9},
}  # fmt: skip
"""Unit to how many of the base it makes (BIPM, The International System of Units, 9th edition, 2019; NIST Special
Publication 811, 2008, appendix B).

Outlets print "tons" for tonnes and for short tons, which differ by a tenth: both are taken for tonnes. Gallons and
pints differ by country and stand for themselves.
"""
_IN_BASE = {unit: (base, factor) for base, units in _BASES.items() for unit, factor in {base: 1.0, **units}.items()}


def in_base(unit: str | None) -> tuple[str | None, float]:
    """The unit that a measure is compared in, and how many of it one makes; any other unit is its own."""
    return _IN_BASE.get(unit or "", (unit, 1.0))
