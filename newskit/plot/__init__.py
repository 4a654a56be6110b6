"""Pictures of tables: what happened when, which numbers are claimed, who speaks, how texts are written.

Each function draws on the Axes it is given or on a new figure, and returns the Axes for more drawing. The same table
gives the same picture. Colours are those of Okabe and Ito (2008), which colour-blind readers tell apart; none of them
is the only sign of what it means.
"""

from newskit.plot.bounds import ranges
from newskit.plot.drawing import COLOURS, LABEL, MOST, day, in_figures, shortened, size
from newskit.plot.quoting import who_quotes_whom
from newskit.plot.records import UNCLEAR, as_of_in_words, clear_names, number_in_words, numbers, speakers, timeline
from newskit.plot.texts import keywords, over_time, spread

__all__ = [
    "COLOURS",
    "LABEL",
    "MOST",
    "UNCLEAR",
    "as_of_in_words",
    "clear_names",
    "day",
    "in_figures",
    "keywords",
    "number_in_words",
    "numbers",
    "over_time",
    "ranges",
    "shortened",
    "size",
    "speakers",
    "spread",
    "timeline",
    "who_quotes_whom",
]
