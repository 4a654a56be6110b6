"""How evenly words are spread over articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from newskit.article import Article
from newskit.measures.registry import by_names
from newskit.words.frequencies import Frequencies, Terms, read_frequencies, single_words, words_of


@dataclass(frozen=True, eq=False)
class Parts:
    """For each pair of a word and a part of the corpus that has it: the word's number, its count and the part's size.

    `words` is how many different words there are, `sizes` the words of each part, `text` the numbers of all words of
    the corpus, one after the other.
    """

    word: np.ndarray
    times: np.ndarray
    size: np.ndarray
    words: int
    sizes: np.ndarray
    text: np.ndarray

    def summed(self, values: np.ndarray) -> np.ndarray:
        """The values added up for each word."""
        return np.bincount(self.word, values, self.words)

    @property
    def total(self) -> np.ndarray:
        return self.summed(self.times)

    @property
    def rate(self) -> np.ndarray:
        """The word's share of the part's words."""
        return self.times / self.size

    @property
    def whole(self) -> float:
        return float(self.sizes.sum())

    def of_distances(self, function: Callable[[np.ndarray, np.ndarray], np.ndarray]) -> np.ndarray:
        """For each word the sum of a function of its distances, in words, and of its mean distance.

        As if the corpus were a ring: the distance of a word's first place is counted from its last one.
        """
        order = np.argsort(self.text, kind="stable")  # a word's places stand side by side, in their order
        word = self.text[order]
        distance = np.diff(order, prepend=0)
        first = np.flatnonzero(np.diff(word, prepend=-1))
        last = np.append(first, len(word))[1:] - 1
        distance[first] = order[first] + len(word) - order[last]
        mean = len(word) / np.bincount(word, minlength=self.words)
        return np.bincount(word, function(distance, mean[word]), self.words)


def juilland_d(parts: Parts) -> np.ndarray:
    """Juilland's D: 1 for even, 0 for all in one part. Missing for one part.

    Formula: 1 - sd(rates)/mean(rates)/sqrt(parts - 1). Source: Juilland and Chang-Rodríguez (1964), Frequency
    Dictionary of Spanish Words.
    """
    number = len(parts.sizes)
    mean = parts.summed(parts.rate) / number
    variance = parts.summed(parts.rate**2) / number - mean**2
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.maximum(1 - np.sqrt(np.maximum(variance, 0)) / mean / np.sqrt(number - 1), 0)


def dp(parts: Parts) -> np.ndarray:
    """Gries' DP: 0 for even, nearly 1 for all in one small part; made for parts of different sizes.

    Formula: half the sum over parts of |share of the word's count - share of the corpus|. Source: Gries (2008),
    International J. of Corpus Linguistics 13, 403-437.
    """
    share = parts.times / parts.total[parts.word]
    expected = parts.size / parts.whole
    return np.asarray((parts.summed(np.abs(share - expected)) + 1 - parts.summed(expected)) / 2)


def dp_norm(parts: Parts) -> np.ndarray:
    """DP with 1 as its highest value. Missing for one part.

    Formula: dp/(1 - the smallest part's share). Source: Lijffijt and Gries (2012), IJCL 17, 147-149.
    """
    most = 1 - parts.sizes.min(initial=parts.whole) / parts.whole if parts.whole else np.nan
    return dp(parts) / most if most else np.full(parts.words, np.nan)


def carroll_d2(parts: Parts) -> np.ndarray:
    """Carroll's D2: 1 for even, 0 for all in one part. Missing for one part.

    Formula: entropy of the rates' shares/log(parts). Source: Carroll (1970), Computer Studies in the Humanities and
    Verbal Behaviour 3, 61-65.
    """
    share = parts.rate / parts.summed(parts.rate)[parts.word]
    number = len(parts.sizes)
    return parts.summed(-share * np.log(share)) / np.log(number) if number > 1 else np.full(parts.words, np.nan)


def lyne_d3(parts: Parts) -> np.ndarray:
    """Lyne's D3: 1 for even; below 0 for very uneven ones.

    Formula: 1 - chi²/(4 count). Source: Lyne (1985), The Vocabulary of French Business Correspondence, 101-124.
    """
    expected = parts.total[parts.word] * parts.size / parts.whole
    nowhere = parts.total - parts.summed(expected)  # a part without the word adds what was expected of it
    chi2 = parts.summed((parts.times - expected) ** 2 / expected) + nowhere
    return np.asarray(1 - chi2 / (4 * parts.total))


def rosengren_s(parts: Parts) -> np.ndarray:
    """Rosengren's S: 1 for even, the smallest part's share for all in that part.

    Formula: (sum over parts of sqrt(share of the corpus · count))²/count. Source: Rosengren (1971), Études de
    Linguistique Appliquée 1, 103-127.
    """
    return np.asarray(parts.summed(np.sqrt(parts.size / parts.whole * parts.times)) ** 2 / parts.total)


def zhang_dc(parts: Parts) -> np.ndarray:
    """Distributional consistency: 1 for even, 1/parts for all in one.

    Formula: (sum of sqrt(rates)/parts)²/mean(rates). Source: Zhang et al. (2004), LREC, 1119-1122.
    """
    number = len(parts.sizes)
    return np.asarray(parts.summed(np.sqrt(parts.rate)) ** 2 / number / parts.summed(parts.rate))


def kl_divergence(parts: Parts) -> np.ndarray:
    """How far the word's shares lie from the parts' sizes, in bits: 0 for even.

    Formula: sum over parts of share of the word's count · log2(that share/share of the corpus). Source: Gries (2020),
    in Paquot and Gries (eds.), A Practical Handbook of Corpus Linguistics, 99-118.
    """
    share = parts.times / parts.total[parts.word]
    return parts.summed(share * np.log2(share * parts.whole / parts.size))


def arf(parts: Parts) -> np.ndarray:
    """Average reduced frequency: the count, less where the word stands in clumps; counted over the whole corpus, as if
    it were one text, so the order of the articles matters a little.

    Formula: sum over places of min(distance to the place before, v)/v, v = words of the corpus/count. Range: 1 for one
    clump, up to the count for evenly spread. Source: Savický and Hlaváčová (2002), J. of Quantitative Linguistics 9,
    215-231.
    """
    return parts.of_distances(lambda distance, mean: np.minimum(distance, mean) / mean)


def ald(parts: Parts) -> np.ndarray:
    """Average logarithmic distance: about the power of ten of the words between one place and the next.

    Formula: sum over places of distance · log10 distance/words of the corpus. Range: from 0, lower for a word of the
    same count that is spread more evenly. Source: as `arf`.
    """
    return parts.of_distances(lambda distance, _: distance * np.log10(distance)) / max(parts.whole, 1)


def awt(parts: Parts) -> np.ndarray:
    """Average waiting time: how many words one has to read, from anywhere, until the word comes.

    Formula: (1 + sum over places of distance²/words of the corpus)/2. Range: from 1. Source: as `arf`.
    """
    return (1 + parts.of_distances(lambda distance, _: distance**2.0) / max(parts.whole, 1)) / 2


def juilland_u(parts: Parts) -> np.ndarray:
    """Juilland's usage: the count times `juilland_d`, so less for a word that stands in few parts.

    Formula: count · juilland_d. Range: 0 to the count. Source: as `juilland_d`.
    """
    return parts.total * juilland_d(parts)


def carroll_um(parts: Parts) -> np.ndarray:
    """Carroll's usage: the count times `carroll_d2`, and what a part of middling size has for the rest.

    Formula: count · carroll_d2 + (1 - carroll_d2) · sum over parts of the word's count there · share of the corpus.
    Range: up to the count. Source: as `carroll_d2`.
    """
    even = carroll_d2(parts)
    return np.asarray(parts.total * even + (1 - even) * parts.summed(parts.times * parts.size) / parts.whole)


def rosengren_kf(parts: Parts) -> np.ndarray:
    """Rosengren's corrected frequency. Formula: count · rosengren_s. Range: up to the count. Source: as that."""
    return parts.total * rosengren_s(parts)


def engwall_fm(parts: Parts) -> np.ndarray:
    """Engwall's frequency. Formula: count · share of the parts that have the word. Range: up to the count.

    Source: Engwall (1974), Fréquence et distribution du vocabulaire, as given by Gries (2008; see `dp`).
    """
    return parts.total * parts.summed(np.ones(len(parts.word))) / len(parts.sizes)


def kromer_ur(parts: Parts) -> np.ndarray:
    """Kromer's usage: in each part a word counts less each time it comes again; for parts of one size.

    Formula: sum over parts of 1 + 1/2 + 1/3 + ... + 1/count there. Range: from the number of parts that have the word
    up to the count. Source: Kromer (2003), J. of Quantitative Linguistics 10, 177-186.
    """
    added_up = np.cumsum(1 / np.arange(1, parts.times.max(initial=0) + 1))
    return parts.summed(added_up[parts.times - 1])


DISPERSIONS: dict[str, Callable[[Parts], np.ndarray]] = {
    function.__name__: function
    for function in (
        juilland_d, dp, dp_norm, carroll_d2, lyne_d3, rosengren_s, zhang_dc, kl_divergence, arf, ald, awt,
        juilland_u, carroll_um, rosengren_kf, engwall_fm, kromer_ur,
    )
}  # fmt: skip


def dispersion(
    articles: Any,
    words: Iterable[str] | str | None = None,
    *,
    measures: Iterable[str] | str = ("juilland_d", "dp"),
    min_count: int = 5,
) -> pd.DataFrame:
    """Tell how evenly words are spread over the articles: one row a word, the most frequent first, index `word`.

    Parameters
    ----------
    articles : DataFrame, Series, iterable of articles
        Each article is a part of the corpus; articles without words are left out.
    words : str or iterable of str, optional
        The words wanted, in this order; one that stands nowhere has the count 0. By default all words.
    measures : iterable of str or str
        Of juilland_d, dp, dp_norm, carroll_d2, lyne_d3, rosengren_s, zhang_dc, kl_divergence, arf, ald, awt, and of the
        counts that are less for an uneven word: juilland_u, carroll_um, rosengren_kf, engwall_fm, kromer_ur; formulas
        stand in `newskit.words.spread`.
    min_count : int
        Leave out words that stand less often, where `words` does not name them.

    Returns
    -------
    DataFrame
        `count`; `articles`: how many have it; `juilland_d`: 0 (in one article) to 1 (even); `dp`: 0 (even) to 1.

    Raises
    ------
    TypeError
        For what is no article or table of articles.
    ValueError
        For a measure that is not there, and for a phrase among the words.
    """
    wanted = by_names(measures, DISPERSIONS, "measure of dispersion")
    asked = None if words is None else single_words(words)
    lined_up: list[np.ndarray] = []
    read = read_frequencies(articles, _noting(lined_up))
    parts = _parts(read, lined_up)
    columns = {"count": read.counts, "articles": read.articles}
    columns |= {name: function(parts) for name, function in wanted.items()}
    table = pd.DataFrame(columns, pd.Index(read.terms, name="word", dtype="str"))
    if asked is not None:
        return table.reindex(asked).fillna({"count": 0, "articles": 0}).astype({"count": "int64", "articles": "int64"})
    table = table[table["count"] >= min_count].sort_index()
    return table.sort_values("count", ascending=False, kind="stable")


def _noting(lined_up: list[np.ndarray]) -> Terms:
    """Reads words as `words_of` does and notes each article's, as numbers in the order in which new words come."""
    numbers: dict[str, int] = {}

    def read(article: Article) -> list[str]:
        words = words_of(article)
        lined_up.append(np.array([numbers.setdefault(word, len(numbers)) for word in words], "int64"))
        return words

    return read


def _parts(read: Frequencies, lined_up: list[np.ndarray]) -> Parts:
    text = np.concatenate([np.zeros(0, "int64"), *lined_up])
    sizes = read.sizes[read.sizes > 0]
    return Parts(read.term, read.times, read.sizes[read.article], len(read.terms), sizes, text)
