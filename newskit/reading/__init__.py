"""Read articles into a table from what people have: text files, folders, archives, tables, saved pages.

The way of a file: `places` finds it, `encodings` makes characters of its bytes, `headers`, `pages` or `rows` tell
title, date, web address and body apart by its form, `fields` reads a date and an address, and `collection` gathers
the articles. What goes wrong on the way becomes an entry of `problems`, and the rest is read.
"""

from __future__ import annotations

from newskit.reading.collection import iter_articles, read_articles, sample_articles
from newskit.reading.writing import write_articles

__all__ = ["iter_articles", "read_articles", "sample_articles", "write_articles"]
