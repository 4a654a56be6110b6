"""Pictures of tables: what happened when, which numbers are claimed, who speaks, how texts are written.

Each function draws on the Axes it is given or on a new figure, and returns the Axes for more drawing. The same table
gives the same picture. Colours are those of Okabe and Ito (2008), which colour-blind readers tell apart; fillings and
shapes say the same. `describe` says in words what a picture shows.
"""

from newskit.plot.claims import numbers, ranges
from newskit.plot.describing import describe
from newskit.plot.drawing import COLOURS, MOST, size
from newskit.plot.events import timeline
from newskit.plot.quoting import clear_names, speakers, who_quotes_whom
from newskit.plot.texts import keywords, over_time, spread
from newskit.plot.wording import LABEL, UNCLEAR, as_of_in_words, count, day, in_figures, number_in_words, shortened

__all__ = [
    "COLOURS",
    "LABEL",
    "MOST",
    "UNCLEAR",
    "as_of_in_words",
    "clear_names",
    "count",
    "day",
    "describe",
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
