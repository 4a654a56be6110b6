"""Read articles into a table from what people have: text files, tables, saved pages, documents, exports, archives.

The way of a file: `places` finds it (in an archive: `archives`), `encodings` makes characters of its bytes. By its form
`headers`, `exports`, `pages` (with `metadata`), `documents`, `rows` or `sheets` (with `columns`) tell title, date, web
address and body apart; `fields` reads a date and an address, `tagged` the words between tags; `collection` gathers the
articles, and `more` adds columns on request. What goes wrong on the way becomes an entry of `problems`, and the rest is
read. `gold` has what a reader found in the sample articles.
"""

from __future__ import annotations

from newskit.reading.collection import iter_articles, read_articles, sample_articles
from newskit.reading.gold import sample_gold
from newskit.reading.writing import write_articles

__all__ = ["iter_articles", "read_articles", "sample_articles", "sample_gold", "write_articles"]
