"""Tables of records: one row a quote, a number, a time, or whatever a finder finds.

>>> from newskit.article import find_sentences
>>> found = table(["The bridge fell. Nobody was hurt.", "It rains."], find_sentences)
>>> found[["article", "id", "text"]].values.tolist()
[['0', '0/s1', 'The bridge fell.'], ['0', '0/s2', 'Nobody was hurt.'], ['1', '1/s1', 'It rains.']]
"""

from __future__ import annotations

from newskit.frames.columns import build, rows_by_text, with_days
from newskit.frames.records import Finder
from newskit.frames.tables import Tables, finders, given_or_found, schema, table, tables

__all__ = [
    "Finder",
    "Tables",
    "build",
    "finders",
    "given_or_found",
    "rows_by_text",
    "schema",
    "table",
    "tables",
    "with_days",
]
