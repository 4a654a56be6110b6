"""Read the news with a computer and a clear head."""

from __future__ import annotations

MODULES = (
    "lexicon", "spans", "inflection", "rules",
    "marks", "tokens", "sentences", "tags",
    "article",
    "periods", "times", "numbers", "names", "people", "quotes",
    "counts",
    "reading", "frames", "measures", "claims", "events", "plot", "show", "report", "cli",
)  # fmt: skip
"""The modules from ground to roof; each imports only those before it."""

__version__ = "0.1.0"
