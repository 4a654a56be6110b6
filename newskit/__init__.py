"""Read the news with a computer and a clear head: articles become tables that a person can check.

Who said what, which numbers are claimed and by whom, what happened when, how the text is written. Every row points
back to the characters it was read from. Nothing is downloaded, ever.

>>> import newskit as nk
>>> news = nk.sample_articles()
>>> quotes = nk.table(news, nk.find_quotes)
>>> list(quotes.columns[:4])
['article', 'id', 'text', 'kind']
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from newskit.article import Article, Boilerplate, Sentence, Token, find_boilerplate, find_sentences
from newskit.spans import Span

if TYPE_CHECKING:
    from newskit import plot
    from newskit.claims import compare_claims, trace_claims
    from newskit.events import timeline
    from newskit.frames import schema, table, tables
    from newskit.genres import guess_genre
    from newskit.measures import describe_measures, measure, textstat_scores
    from newskit.names import Name, find_names
    from newskit.numbers import Number, find_numbers, to_pint
    from newskit.people import Mention, find_mentions
    from newskit.quotes import Quote, find_quotes
    from newskit.reading import iter_articles, read_articles, sample_articles, sample_gold, write_articles
    from newskit.repeats import find_repeats, mark_repeats
    from newskit.report import write_report
    from newskit.show import highlight
    from newskit.taggers import spacy_tagger
    from newskit.tags import tag
    from newskit.times import TimeExpression, find_times
    from newskit.voices import speakers
    from newskit.words import STOP_WORDS, collocations, concordance, dispersion, keyness, ngrams, word_counts

MODULES = (
    "lexicon", "spans", "inflection", "syllables", "rules",
    "marks", "tokens", "sentences", "network", "tags",
    "taggers", "boilerplate", "article", "clauses",
    "periods", "times", "numbers", "names", "people", "quotes",
    "counts", "genres", "progress",
    "reading", "frames", "repeats", "measures", "words", "voices", "claims", "events", "plot", "markup", "show",
    "report", "cli",
)  # fmt: skip
"""The modules from ground to roof; each imports only those before it."""

_AT_FIRST_USE = {
    "claims": ("compare_claims", "trace_claims"),
    "events": ("timeline",),
    "frames": ("schema", "table", "tables"),
    "genres": ("guess_genre",),
    "measures": ("describe_measures", "measure", "textstat_scores"),
    "names": ("Name", "find_names"),
    "numbers": ("Number", "find_numbers", "to_pint"),
    "people": ("Mention", "find_mentions"),
    "quotes": ("Quote", "find_quotes"),
    "reading": ("iter_articles", "read_articles", "sample_articles", "sample_gold", "write_articles"),
    "repeats": ("find_repeats", "mark_repeats"),
    "report": ("write_report",),
    "show": ("highlight",),
    "taggers": ("spacy_tagger",),
    "tags": ("tag",),
    "times": ("TimeExpression", "find_times"),
    "voices": ("speakers",),
    "words": ("STOP_WORDS", "collocations", "concordance", "dispersion", "keyness", "ngrams", "word_counts"),
}
"""No program needs all of them: each module is imported when one of its names is first asked for."""

__version__ = "0.1.0"

__all__ = [
    "STOP_WORDS",
    "Article",
    "Boilerplate",
    "Mention",
    "Name",
    "Number",
    "Quote",
    "Sentence",
    "Span",
    "TimeExpression",
    "Token",
    "collocations",
    "compare_claims",
    "concordance",
    "describe_measures",
    "dispersion",
    "find_boilerplate",
    "find_mentions",
    "find_names",
    "find_numbers",
    "find_quotes",
    "find_repeats",
    "find_sentences",
    "find_times",
    "guess_genre",
    "highlight",
    "iter_articles",
    "keyness",
    "mark_repeats",
    "measure",
    "ngrams",
    "plot",
    "read_articles",
    "sample_articles",
    "sample_gold",
    "schema",
    "spacy_tagger",
    "speakers",
    "table",
    "tables",
    "tag",
    "textstat_scores",
    "timeline",
    "to_pint",
    "trace_claims",
    "word_counts",
    "write_articles",
    "write_report",
]


def __getattr__(name: str) -> Any:
    """A module, or a name of one, that is imported at first use (PEP 562), kept here from then on."""
    if name in MODULES:
        return import_module(f"newskit.{name}")
    home = next((module for module, names in _AT_FIRST_USE.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module 'newskit' has no attribute {name!r}", name=name, obj=sys.modules[__name__])
    globals()[name] = found = getattr(import_module(f"newskit.{home}"), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def _in_notebook(article: Article) -> str:
    """How Jupyter shows an article; told here, since only the roof stands above what draws it."""
    from newskit.show import highlight

    return highlight(article).html


Article._repr_html_ = _in_notebook  # type: ignore[attr-defined]
