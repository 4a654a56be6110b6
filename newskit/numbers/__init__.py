"""Find the numbers an article claims: how much, how sure, of what.

Years, dates, clock times, ordinals, scores and names are no numbers. What a reader would call one number is one row:
"300 to 400" has two ends, "hundreds" a conventional range, "nearly 500" its hedge.

>>> from newskit.article import Article
>>> [number] = find_numbers(Article("About 300 to 400 Ukrainian soldiers were blocked."))
>>> number.low, number.high, number.bound, number.counted
(300.0, 400.0, 'about', 'Ukrainian soldiers')
"""

from __future__ import annotations

from newskit.numbers.find import Number, find_numbers
from newskit.numbers.rules import RULES
from newskit.numbers.units import to_pint

__all__ = ["RULES", "Number", "find_numbers", "to_pint"]
