"""The gold of the sample articles: what a reader found in them, to check newskit, a class or oneself against."""

from __future__ import annotations

from importlib.resources import files
from typing import Literal, get_args

import pandas as pd

Gold = Literal["quotes", "numbers", "times", "claims", "pairs"]
_OFFSETS = ("start", "end", "start_a", "end_a", "start_b", "end_b")
_VALUES = ("low", "high")


def sample_gold(name: Gold) -> pd.DataFrame:
    """Read what a reader found in the sample articles, by hand, before newskit was asked.

    Where the two differed, the sentence was read again: the reader's slips are mended, newskit's errors stand.

    Parameters
    ----------
    name : str
        "quotes", "numbers", "times" and "claims" have one row for each that the articles hold; "pairs" has claims about
        the same thing, two by two, that a reader should hold together.

    Returns
    -------
    DataFrame
        All but "pairs": `article`, `start`, `end`, `text` (offsets in the article's text, as in the tables of `table`);

        - quotes: `kind`, `speaker_name` (missing where the article does not tell; " / " stands between forms that are
          equally right), `cue` (missing where none stands beside the row), `note` ("nested", "refusal").
        - numbers: `low`, `high`, `bound`, `kind`, `unit`, `per`, `counted`, `concept`, `change`, `note` ("vague",
          "one of").
        - times: `type`, `value` (TIMEX3).
        - claims: `voice`, `speaker_name`, `status`.
        - pairs: `subject`, both sides (`article_a`, `where_a`, `start_a`, `end_a`, `text_a`, the same with `_b`),
          `relation` ("agree", "overlap", "update", "differ") and `why`.

    Raises
    ------
    ValueError
        For another name.
    """
    if name not in get_args(Gold):
        raise ValueError(f"name must be one of {', '.join(get_args(Gold))}; got {name!r}.")
    source = files("newskit").joinpath("data", "sample_gold", f"{name}.csv")
    with source.open(encoding="utf-8") as lines:
        rows = pd.read_csv(lines, dtype=str, keep_default_na=False, na_values=[""])
    types = {column: "int64" for column in _OFFSETS} | {column: "float64" for column in _VALUES}
    return rows.astype({column: kind for column, kind in types.items() if column in rows.columns})
