"""How much two things go together: measures of a table of two by two counts, for whole columns at once.

    =========  ==========  ==========  =====
    .          B           not B
    =========  ==========  ==========  =====
    A          both        only A      a
    not A      only B      neither
    .          b                       total
    =========  ==========  ==========  =====

For a pair of words: A is to have the first word in first place, B the second in second place, `total` all pairs. For
`keyness`: A is to be in the first group of texts, B to be the word, `total` all words of both groups.

>>> import numpy as np
>>> dunning = Table(*map(np.array, ([10], [10], [13], [31_777])))     # the worked example of Dunning (1993)
>>> g2(dunning).round(2)
array([167.23])
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import erfc, exp

import numpy as np

from newskit.counts import log_ways


@dataclass(frozen=True, eq=False)
class Table:
    """Columns of counts: `both` with A and B, `a` with A, `b` with B, `total` of all."""

    both: np.ndarray
    a: np.ndarray
    b: np.ndarray
    total: np.ndarray

    @property
    def only_a(self) -> np.ndarray:
        return self.a - self.both

    @property
    def only_b(self) -> np.ndarray:
        return self.b - self.both

    @property
    def neither(self) -> np.ndarray:
        return self.total - self.a - self.b + self.both

    @property
    def expected(self) -> np.ndarray:
        """How often both would come together by chance."""
        return _over(self.a * 1.0 * self.b, self.total)


def _over(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(part / np.asarray(whole, dtype=float))


def _log2(numbers: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.log2(numbers))


def pmi(table: Table) -> np.ndarray:
    """Pointwise mutual information: how much likelier than by chance, in powers of two; favours rare words.

    Formula: log2(both/expected)
    Range: any number, 0 for chance. Source: Church and Hanks (1990), Computational Linguistics 16, 22-29.
    """
    return _log2(_over(table.both, table.expected))


def npmi(table: Table) -> np.ndarray:
    """Normalised PMI. Formula: pmi/-log2(both/total). Range: -1 never, 0 chance, 1 always together.

    Source: Bouma (2009), Proceedings of GSCL, 31-40.
    """
    scaled = _over(pmi(table), -_log2(_over(table.both, table.total)))
    return np.where(table.both == 0, -1.0, np.where(table.both == table.total, 1.0, scaled))


def mi2(table: Table) -> np.ndarray:
    """PMI with the count squared, which favours rare words less. Formula: log2(both²/expected).

    Source: Daille (1995), UCREL Technical Papers 5.
    """
    return _log2(_over(table.both**2.0, table.expected))


def mi3(table: Table) -> np.ndarray:
    """PMI with the count cubed. Formula: log2(both³/expected). Source: Daille (1994), Approche mixte, thesis, 139."""
    return _log2(_over(table.both**3.0, table.expected))


def mi_log_f(table: Table) -> np.ndarray:
    """PMI that favours rare words less; 0 for what never comes together.

    Formula: pmi log(both + 1), natural logarithm. Source: Kilgarriff and Tugwell (2001), MT Summit VIII, 187-190.
    """
    return np.where(table.both > 0, pmi(table), 0.0) * np.log(table.both + 1)


def dice(table: Table) -> np.ndarray:
    """Dice's coefficient. Formula: 2 both/(a + b). Range: 0 to 1. Source: Smadja et al. (1996), CL 22, 1-38."""
    return _over(2 * table.both, table.a + table.b)


def logdice(table: Table) -> np.ndarray:
    """Dice's coefficient in powers of two; does not depend on the size of the corpus.

    Formula: 14 + log2(dice)
    Range: up to 14; about 7 and more for pairs worth a look. Source: Rychlý (2008), RASLAN, 6-9.
    """
    return 14 + _log2(dice(table))


def jaccard(table: Table) -> np.ndarray:
    """Formula: both/(a + b - both). Range: 0 to 1. Source: Dunning (1998), Finding Structure in Text, thesis, 48."""
    return _over(table.both, table.a + table.b - table.both)


def min_sensitivity(table: Table) -> np.ndarray:
    """Formula: the lesser of both/a and both/b. Range: 0 to 1. Source: Pedersen and Bruce (1996), TR 96-CSE-04."""
    return np.minimum(_over(table.both, table.a), _over(table.both, table.b))


def mutual_expectation(table: Table) -> np.ndarray:
    """Formula: both · dice. Range: from 0. Source: Dias et al. (1999), TALN, 333-339."""
    return table.both * dice(table)


def observed_over_expected(table: Table) -> np.ndarray:
    """How many times more often than by chance. Formula: both/expected. Range: 0 to infinity, 1 for chance.

    Source: Evert (2005), The Statistics of Word Cooccurrences, thesis, 54 (there called mu).
    """
    return _over(table.both, table.expected)


def mutual_information(table: Table) -> np.ndarray:
    """How much A tells of B, in bits, over all four cells. Formula: g2/(2 total log 2).

    Range: 0 to 1. Source: Dunning (1998), Finding Structure in Text, thesis, 49-52.
    """
    return _over(g2(table), 2 * np.log(2) * np.asarray(table.total, dtype=float))


def t(table: Table) -> np.ndarray:
    """t-score: favours frequent pairs. Formula: (both - expected)/sqrt(both); from 2 on hardly chance.

    Source: Church et al. (1991), in Zernik (ed.), Lexical Acquisition, 115-164.
    """
    return _over(table.both - table.expected, np.sqrt(table.both))


def z(table: Table) -> np.ndarray:
    """z-score: favours rare pairs. Formula: (both - expected)/sqrt(expected).

    Source: Berry-Rogghe (1973), in Aitken et al. (eds.), The Computer and Literary Studies, 103-112, as Evert (2005)
    writes it.
    """
    return _over(table.both - table.expected, np.sqrt(table.expected))


def g2(table: Table) -> np.ndarray:
    """Log-likelihood ratio: how sure it is that this is no chance. See `p_value`.

    Formula: 2 sum over the four cells of count · log(count/expected)
    Range: from 0; from 10.83 on p < 0.001. Source: Dunning (1993), Computational Linguistics 19, 61-74.
    """
    total = np.asarray(table.total, dtype=float)
    cells = (
        (table.both, table.a, table.b),
        (table.only_a, table.a, total - table.b),
        (table.only_b, total - table.a, table.b),
        (table.neither, total - table.a, total - table.b),
    )
    return 2 * np.asarray(sum(_surprise(count, _over(row * 1.0 * column, total)) for count, row, column in cells))


def signed_g2(table: Table) -> np.ndarray:
    """G2, below 0 where both come together less often than by chance: so the surest pairs come first, and last."""
    scores = g2(table)
    return np.where(table.both * table.total < table.a * table.b, -scores, scores)


def _surprise(count: np.ndarray, expected: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(count > 0, count * np.log(count / expected), 0.0)


def chi2(table: Table) -> np.ndarray:
    """Pearson's chi squared. Formula: total (both · neither - only a · only b)²/(a b (total - a) (total - b)).

    Range: from 0; too high where less than 5 are expected. Source: Pearson (1900); Dunning (1993).
    """
    return table.total * phi2(table)


def chi2_yates(table: Table) -> np.ndarray:
    """Pearson's chi squared with Yates' correction, for small counts.

    Formula: total (|both · neither - only a · only b| - total/2)²/(a b (total - a) (total - b)), 0 where what stands in
    the brackets is below 0
    Range: from 0. Source: Yates (1934), Supplement to the J. of the Royal Statistical Society 1, 217-235.
    """
    total = np.asarray(table.total, dtype=float)
    crossed = np.abs(table.both * 1.0 * table.neither - table.only_a * 1.0 * table.only_b)
    corrected = np.maximum(crossed - total / 2, 0)
    return _over(total * corrected**2, table.a * (total - table.a) * table.b * (total - table.b))


def fisher(table: Table) -> np.ndarray:
    """Fisher's exact test: the chance that both come together as often as they do or more, if only chance were at work.

    Formula: sum over k from both on of (b over k) (total - b over a - k)/(total over a)
    Range: 0 to 1; small for what is no chance. Source: Pedersen (1996), Fishing for Exactness.
    """
    columns = (np.asarray(column).tolist() for column in (table.both, table.a, table.b, table.total))
    return np.array([_at_least(*counts) for counts in zip(*columns, strict=True)])


def _at_least(both: int, a: int, b: int, total: int) -> float:
    """The tail of the hypergeometric distribution: the nearer one is added up, term by term."""
    least, most = max(0, a + b - total), min(a, b)
    if both > a * b / max(total, 1):
        return min(1.0, _terms(range(both, most + 1), a, b, total))
    return max(0.0, 1 - _terms(range(both - 1, least - 1, -1), a, b, total))


def _terms(counts: range, a: int, b: int, total: int) -> float:
    """The chances of these counts, added up until they no longer tell."""
    added = 0.0
    for both in counts:
        term = exp(log_ways(b, both) + log_ways(total - b, a - both) - log_ways(total, a))
        added += term
        if term <= added * 1e-17:
            break
    return added


def phi2(table: Table) -> np.ndarray:
    """Formula: chi2/total. Range: 0 to 1. Source: Church and Gale (1991), Concordances for Parallel Text."""
    total = np.asarray(table.total, dtype=float)
    crossed = table.both * 1.0 * table.neither - table.only_a * 1.0 * table.only_b
    return _over(crossed**2, table.a * (total - table.a) * table.b * (total - table.b))


def odds_ratio(table: Table) -> np.ndarray:
    """Formula: both · neither/(only a · only b). Range: 0 to infinity, 1 for chance.

    Source: Pojanapunya and Todd (2016), Corpus Linguistics and Linguistic Theory 15, 133-167.
    """
    return _over(table.both * 1.0 * table.neither, table.only_a * 1.0 * table.only_b)


def delta_p(table: Table) -> np.ndarray:
    """How much A makes B likelier. Formula: both/a - only b/(total - a). Range: -1 to 1.

    Source: Gries (2013), International J. of Corpus Linguistics 18, 137-165.
    """
    return _over(table.both, table.a) - _over(table.only_b, table.total - table.a)


def delta_p_back(table: Table) -> np.ndarray:
    """How much B makes A likelier. Formula: both/b - only a/(total - b). Range: -1 to 1. Source: as `delta_p`."""
    return _over(table.both, table.b) - _over(table.only_a, table.total - table.b)


def conditional(table: Table) -> np.ndarray:
    """The share of A that has B. Formula: both/a. Range: 0 to 1. Source: Durrant (2008), thesis, 84."""
    return _over(table.both, table.a)


def relative_risk(table: Table) -> np.ndarray:
    """How many times more often B comes with A than without. Formula: (both/a)/(only b/(total - a)).

    Range: 0 to infinity, 1 for chance. Source: Evert (2005), The Statistics of Word Cooccurrences, thesis, 55.
    """
    return _over(_over(table.both, table.a), _over(table.only_b, table.total - table.a))


def poisson(table: Table) -> np.ndarray:
    """How unlikely the count is where chance makes few; 0 for what never comes together.

    Formula: both (log both - log expected - 1)/log total. Source: Quasthoff and Wolff (2002), The Poisson Collocation
    Measure and its Applications.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        scores = table.both * (np.log(_over(table.both, table.expected)) - 1) / np.log(table.total)
    return np.where(table.both > 0, scores, 0.0)


def log_ratio(table: Table) -> np.ndarray:
    """How many times more often B is in A than elsewhere, in powers of two; a count of 0 is taken as 0.5.

    Formula: log2 of (both/a)/(only b/(total - a))
    Range: any number, 0 for equal, 1 for twice as often. Source: Hardie (2014), Log Ratio: An Informal Introduction.
    """
    here = _over(np.where(table.both == 0, 0.5, table.both), table.a)
    elsewhere = _over(np.where(table.only_b == 0, 0.5, table.only_b), table.total - table.a)
    return _log2(_over(here, elsewhere))


def percent_diff(table: Table) -> np.ndarray:
    """%DIFF: how many percent more often B is in A than elsewhere; infinite where it is nowhere else.

    Formula: 100 (relative_risk - 1). Range: from -100. Source: Gabrielatos and Marchi (2011), Keyness.
    """
    return 100 * (relative_risk(table) - 1)


def simple_maths(table: Table) -> np.ndarray:
    """How many times more often B is in A than elsewhere, after one in a million is added to either.

    Formula: (1,000,000 both/a + 1)/(1,000,000 only b/(total - a) + 1)
    Range: from 0, 1 for equal. Source: Kilgarriff (2009), Simple Maths for Keywords, Corpus Linguistics 2009.
    """
    here, elsewhere = _over(table.both, table.a), _over(table.only_b, table.total - table.a)
    return _over(1e6 * here + 1, 1e6 * elsewhere + 1)


def difference_coefficient(table: Table) -> np.ndarray:
    """Formula: (p - q)/(p + q); p = both/a, q = only b/(total - a). Range: -1 to 1.

    Source: Hofland and Johansson (1982), Word Frequencies in British and American English.
    """
    here, elsewhere = _over(table.both, table.a), _over(table.only_b, table.total - table.a)
    return _over(here - elsewhere, here + elsewhere)


def p_value(statistic: np.ndarray) -> np.ndarray:
    """The chance of a `g2` or `chi2` of this or more where there is nothing to find (one degree of freedom)."""
    return np.array([erfc((max(value, 0.0) / 2) ** 0.5) for value in np.asarray(statistic, dtype=float).tolist()])


Association = Callable[[Table], np.ndarray]

ASSOCIATIONS: dict[str, Association] = {
    function.__name__: function
    for function in (
        pmi, npmi, logdice, t, g2, odds_ratio,
        mi2, mi3, mi_log_f, observed_over_expected, mutual_information, dice, jaccard, min_sensitivity,
        mutual_expectation, z, chi2, chi2_yates, fisher, phi2, delta_p, delta_p_back, conditional, relative_risk,
        poisson, log_ratio, percent_diff, simple_maths, difference_coefficient,
    )
}  # fmt: skip
"""Measures by name; the first six are those that `collocations` gives unasked."""

USUAL = tuple(ASSOCIATIONS)[:6]
