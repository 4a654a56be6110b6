"""Measure articles: how long, how hard to read, how varied, how they are written.

`readability`, `diversity` and `style` hold the measures, each a small function of a text's counts (newskit.counts);
`registry` names and describes them, `scores` makes the tables, `reference` asks textstat for its figures.
"""

from newskit.measures.reference import textstat_scores
from newskit.measures.registry import MEASURES, describe_measures
from newskit.measures.scores import measure

__all__ = ["MEASURES", "describe_measures", "measure", "textstat_scores"]
