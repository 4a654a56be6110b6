"""Words: how often and how evenly they stand, which of them set texts apart, what stands beside them.

`frequencies` counts words and runs of words, `keywords` compares two groups of texts, `contexts` shows a word with
what stands around it, `pairs` finds words that keep company (scored by `association`), `spread` tells how evenly words
are spread over texts. All count words as `measure` does, in small letters, boilerplate left out.
"""

from newskit.counts import STOP_WORDS
from newskit.words.contexts import concordance
from newskit.words.frequencies import ngrams, word_counts
from newskit.words.keywords import keyness
from newskit.words.pairs import collocations
from newskit.words.spread import dispersion

__all__ = ["STOP_WORDS", "collocations", "concordance", "dispersion", "keyness", "ngrams", "word_counts"]
