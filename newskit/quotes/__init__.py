"""Find who said what: direct, mixed and indirect speech with its speaker.

`lines` turns sentences into items with quotations as one piece, `phrases` sees noun phrases and adjuncts, `cues`
finds reporting words, `subjects` who says them, `bounds` where clauses begin and end. `rules` lists the constructions,
which stand in `sources`, `quotations`, `clauses` and `complements`; `unsaid` tells what only looks like a report.
`cast` holds the article's people, `speakers` names who is meant. `uncued` reads quotations without a cue, `layout`
and `labels` speakers named by the layout; `find` puts the rows (`draft`) together.
"""

from __future__ import annotations

from newskit.quotes.find import find_quotes
from newskit.quotes.record import Quote

__all__ = ["Quote", "find_quotes"]
