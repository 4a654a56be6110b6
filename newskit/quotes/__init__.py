"""Find who said what: direct, mixed and indirect speech with its speaker.

`lines` turns sentences into items with quotations as one piece, `phrases` sees noun phrases and adjuncts, `cues`
finds reporting words, `subjects` who says them, `rules` holds the constructions, `bounds` where clauses begin and end,
`unsaid` what only looks like a report, `labels` speakers named by the layout, `speakers` names who is meant,
`find` puts rows together.
"""

from __future__ import annotations

from newskit.quotes.find import find_quotes
from newskit.quotes.record import Quote

__all__ = ["Quote", "find_quotes"]
