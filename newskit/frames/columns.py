"""Columns with fixed types: rows become a DataFrame, and a table's rows plain tuples again."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import numpy as np
import pandas as pd

from newskit.rules import when_used

_HALF = when_used("[\ud800-\udfff]")


def build(rows: Sequence[Sequence[Any]], columns: Mapping[str, Any]) -> pd.DataFrame:
    """Make a DataFrame with fixed dtypes of rows; `columns` tells each column's type, as an annotation does."""
    values = zip(*rows, strict=True) if rows else ([] for _ in columns)
    return pd.DataFrame(
        {
            name: _typed(name, list(column), annotation)
            for (name, annotation), column in zip(columns.items(), values, strict=True)
        },
        columns=list(columns),
    )


def rows_by_text(found: pd.DataFrame, columns: Sequence[str], name: str) -> dict[tuple[str, str], list[Any]]:
    """A table's rows as plain tuples with names, by article and "text" or "title", in text order.

    Missing values are None, columns that a table of one's own lacks are None throughout; `place` is the row's place
    in the table.

    Raises
    ------
    ValueError
        Where `article`, `start` or `end` is missing.
    """
    lacking = [column for column in ("article", "start", "end") if column not in found.columns]
    if lacking:
        raise ValueError(
            f"The table of {name} has no column {', '.join(map(repr, lacking))}. "
            f"Make it with newskit.table(news, newskit.find_{name}) and correct that."
        )
    plain = [_plain(found[column]) if column in found.columns else [None] * len(found) for column in columns]
    where = _plain(found["where"]) if "where" in found.columns else ["text"] * len(found)
    row: Any = namedtuple("row", ["place", "start", "end", *columns])  # type: ignore[misc]
    rows: dict[tuple[str, str], list[Any]] = {}
    offsets = (found["start"].astype(int), found["end"].astype(int))
    for place, (article, its_where, *values) in enumerate(zip(found["article"], where, *offsets, *plain, strict=True)):
        rows.setdefault((str(article), its_where or "text"), []).append(row._make([place, *values]))
    for its_rows in rows.values():
        its_rows.sort(key=attrgetter("start", "end"))
    return rows


def with_days(found: pd.DataFrame, columns: Iterable[str]) -> pd.DataFrame:
    """The table with days where a CSV file, written and read again, has texts ("2022-06-16").

    Raises
    ------
    ValueError
        For a text that is no day.
    """
    texts = [name for name in columns if name in found and not pd.api.types.is_datetime64_any_dtype(found[name])]
    return found.assign(**{name: np.array(_plain(found[name]), dtype="datetime64[s]") for name in texts})


def _plain(column: pd.Series) -> list[Any]:
    """A column's values with None for what is missing."""
    return [None if missing else value for value, missing in zip(column, column.isna(), strict=True)]


def _typed(name: str, values: list[Any], annotation: Any) -> pd.Series:
    """A column with the dtype its annotation calls for."""
    kind, optional = _kind(annotation)
    try:
        if kind is int:
            return pd.Series(values, dtype="Int64" if optional else "int64")
        if kind is bool:
            return pd.Series(values, dtype="boolean" if optional else "bool")
        if kind is float:
            return pd.Series(values, dtype="float64")
        if kind is datetime:
            return pd.Series(np.array(values, dtype="datetime64[s]"))
    except (TypeError, ValueError, OverflowError) as error:
        raise TypeError(f"The values of {name!r} do not fit its annotation {annotation!r}: {error}.") from error
    if kind is str:
        return _texts(values)
    return pd.Series(values, dtype="object")


def _kind(annotation: Any) -> tuple[type, bool]:
    """The kind of column an annotation asks for, and whether its values may be missing."""
    union = get_origin(annotation) in (Union, UnionType)
    types = {*get_args(annotation)} if union else {annotation}
    kinds = {_plain_kind(one) for one in types - {NoneType}}
    kind = float if kinds == {int, float} else kinds.pop() if len(kinds) == 1 else object
    return kind, NoneType in types


def _plain_kind(annotation: Any) -> type:
    origin = get_origin(annotation) or annotation
    if origin is Literal:
        origin = type(get_args(annotation)[0])
    kinds = ((bool, bool), (int, int), (float, float), (datetime, date), (str, (str, Sequence)))
    return next((kind for kind, like in kinds if isinstance(origin, type) and issubclass(origin, like)), object)


def _texts(values: Sequence[Any]) -> pd.Series:
    """A column of texts in pandas' own string dtype; lists are joined."""
    told = [value if value is None or isinstance(value, str) else "; ".join(map(str, value)) for value in values]
    dtype = pd.Series([""]).dtype
    try:
        return pd.Series(told, dtype=dtype)
    except UnicodeEncodeError:  # half a character (a lone surrogate), which Arrow's strings refuse
        return pd.Series([_HALF.sub("\ufffd", text) if text else text for text in told], dtype=dtype)
