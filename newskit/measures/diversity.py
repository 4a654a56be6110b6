"""How varied the words of a text are.

V is the number of different words, N of all words; V(m) that of words that stand m times in the text. Words are as
written, in small letters: "flood" and "floods" are two.

A share of different words falls as a text grows. `mattr`, `mtld` and `hdd` correct for that and may be compared between
articles; `ttr`, `rttr` and most of the others may not, unless the texts are equally long.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate, pairwise
from math import exp, hypot, log, nan, sqrt

import numpy as np

from newskit.counts import Counts, log_ways, share

WINDOW = 50
"""The words of a window for `mattr`, of a segment for `msttr`, and the least that `mtld` takes."""
FACTOR = 0.72
"""The share of different words at which `mtld` begins anew."""
DRAWN = 42
"""The words drawn for `hdd`."""


def ttr(counts: Counts) -> float:
    """Type-token ratio: the share of different words.

    Formula: V/N
    Range: 0 to 1; falls as a text grows. Higher is more varied.
    Source: Johnson (1944), Psychological Monographs 56(2), 1-15.
    """
    return share(len(counts.frequencies), len(counts.words))


def rttr(counts: Counts) -> float:
    """Root type-token ratio, Guiraud's R.

    Formula: V/sqrt(N)
    Range: from 1; grows with a text, less than V does. Higher is more varied.
    Source: Guiraud (1954), Les Caractères Statistiques du Vocabulaire.
    """
    return share(len(counts.frequencies), sqrt(len(counts.words)))


def mattr(counts: Counts) -> float:
    """Moving-average type-token ratio: the share of different words in a window of 50, on average over all windows.

    Missing below 50 words.

    Formula: mean over all windows of V(window)/50
    Range: 0 to 1; news lies between 0.80 and 0.86. Higher is more varied.
    Source: Covington and McFall (2010), J. Quantitative Linguistics 17, 94-100.
    """
    return float(np.mean(_in_windows(counts))) / WINDOW if len(counts.words) >= WINDOW else nan


def _in_windows(counts: Counts) -> np.ndarray:
    """How many different words each window of 50 has, by the place of its first word."""
    total = len(counts.words)
    places, previous = np.arange(total), counts.previous
    # The windows in which a word is the first of its kind: they begin behind the one before, and hold the word itself.
    first, last = np.maximum(previous + 1, places - WINDOW + 1), np.minimum(places, total - WINDOW)
    seen = first <= last
    changes = np.bincount(first[seen], minlength=total + 1) - np.bincount(last[seen] + 1, minlength=total + 1)
    return np.cumsum(changes)[: total - WINDOW + 1]


def mtld(counts: Counts) -> float:
    """Measure of textual lexical diversity: how many words it takes until only 72 percent of them are different.

    The mean of a reading forwards and one backwards; what is left at the end counts as a part of a stretch (the variant
    of the paper and of lexicalrichness, not MTLD-MA or MTLD-W; lexical-diversity ends a stretch only below 0.72 and
    from ten words on). Missing below 50 words, and where no word is repeated.

    Formula: N/stretches; a stretch ends where V/N of it is 0.72 or less, the last one counts (1 - V/N)/0.28
    Range: from 1; news lies between 80 and 148. Higher is more varied.
    Source: McCarthy and Jarvis (2010), Behavior Research Methods 42, 381-392.
    """
    if len(counts.words) < WINDOW:
        return nan
    stretches = [sum(_stretches(previous).values()) for previous in (counts.previous, _turned(counts.previous))]
    return sum(len(counts.words) / each for each in stretches) / 2 if all(stretches) else nan


def _turned(previous: np.ndarray) -> np.ndarray:
    """The same for the text read backwards: a word has before it what stood behind it."""
    again = np.flatnonzero(previous >= 0)
    turned = np.full(len(previous), -1)
    turned[len(previous) - 1 - previous[again]] = len(previous) - 1 - again
    return turned


def _stretches(previous: np.ndarray) -> dict[int, float]:
    """Where stretches with 72 percent of different words end, and how much each counts: 1, or less for the last one."""
    ends: dict[int, float] = {}
    start = repeated = 0
    again = np.flatnonzero(previous >= 0)  # the share of different words falls, and a stretch ends, only here
    for place, before in zip(again.tolist(), previous[again].tolist(), strict=True):
        if before >= start:
            repeated += 1
            length = place + 1 - start
            if length - repeated <= FACTOR * length:
                ends[place] = 1.0
                start, repeated = place + 1, 0
    if left := len(previous) - start:
        ends[len(previous) - 1] = repeated / left / (1 - FACTOR)
    return ends


def hdd(counts: Counts) -> float:
    """HD-D: the share of different words to expect in 42 words drawn from the text.

    Missing below 42 words.

    Formula: sum over different words of (1 - the chance that none of 42 words drawn is that word)/42
    Range: 0 to 1; news lies between 0.83 and 0.89. Higher is more varied.
    Source: McCarthy and Jarvis (2007), Language Testing 24, 459-488.
    """
    if len(counts.words) < DRAWN:
        return nan
    return _expected_ttr(counts, DRAWN)


def _expected_ttr(counts: Counts, drawn: int) -> float:
    """The share of different words to expect in so many words drawn from the text."""
    total = len(counts.words)
    ways = log_ways(total, drawn)
    met = (number * (1 - exp(log_ways(total - times, drawn) - ways)) for times, number in counts.spectrum.items())
    return sum(met) / drawn


def hapax(counts: Counts) -> float:
    """The share of words that stand in the text only once, of all different words.

    Formula: V(1)/V
    Range: 0 to 1; falls as a text grows. Higher is more varied.
    Source: Tweedie and Baayen (1998), Computers and the Humanities 32, 323-352.
    """
    return share(counts.spectrum[1], len(counts.frequencies))


def yule_k(counts: Counts) -> float:
    """Yule's K: how often the same words come again.

    Formula: 10000 (sum of m² V(m) - N)/N²
    Range: from 0; news lies between 74 and 124; hardly depends on a text's length. Lower is more varied.
    Source: Yule (1944), The Statistical Study of Literary Vocabulary.
    """
    return 10_000 * share(_second_moment(counts) - len(counts.words), len(counts.words) ** 2)


def cttr(counts: Counts) -> float:
    """Corrected type-token ratio.

    Formula: V/sqrt(2 N)
    Range: from 0.7; grows with a text. Higher is more varied.
    Source: Carroll (1964), Language and Thought.
    """
    return share(len(counts.frequencies), sqrt(2 * len(counts.words)))


def msttr(counts: Counts) -> float:
    """Mean segmental type-token ratio: the share of different words in each 50 words, the rest left out.

    Missing below 50 words.

    Formula: mean over segments of V(segment)/50
    Range: 0 to 1. Higher is more varied.
    Source: Johnson (1944), Psychological Monographs 56(2), 1-15.
    """
    words = counts.words
    ends = range(WINDOW, len(words) + 1, WINDOW)
    return share(sum(len({*words[end - WINDOW : end]}) for end in ends), WINDOW * len(ends))


def herdan_c(counts: Counts) -> float:
    """Herdan's C: the logarithms' ratio. Missing below two words.

    Formula: log V/log N
    Range: 0 to 1. Higher is more varied.
    Source: Herdan (1960), Type-Token Mathematics.
    """
    return share(_log(len(counts.frequencies)), _log(len(counts.words)))


def herdan_vm(counts: Counts) -> float:
    """Herdan's Vm: like Yule's K, from the spread of the words' frequencies. Some programs leave out the root.

    Formula: sqrt(sum of V(m) (m/N)² - 1/V)
    Range: 0 to 1. Lower is more varied.
    Source: Herdan (1955), Zeitschrift für Angewandte Mathematik und Physik 6, 332-339.
    """
    spread = share(_second_moment(counts), len(counts.words) ** 2) - share(1, len(counts.frequencies))
    return sqrt(max(spread, 0)) if spread == spread else nan


def maas(counts: Counts) -> float:
    """Maas' a²: how slowly new words come. Missing below two words.

    Formula: (log N - log V)/(log N)², natural logarithms
    Range: from 0; news lies between 0.014 and 0.020. Lower is more varied.
    Source: Maas (1972), Zeitschrift für Literaturwissenschaft und Linguistik 2(8), 73-96.
    """
    total = _log(len(counts.words))
    return share(total - _log(len(counts.frequencies)), total**2)


def dugast(counts: Counts) -> float:
    """Dugast's U: Maas' a² turned round. Missing where no word is repeated.

    Formula: (log N)²/(log N - log V), natural logarithms
    Range: from 0; news lies between 51 and 70. Higher is more varied.
    Source: Dugast (1978), Le Français Moderne 46, 25-32.
    """
    total = _log(len(counts.words))
    return share(total**2, total - _log(len(counts.frequencies)))


def somers(counts: Counts) -> float:
    """Somers' S. Missing below three different words.

    Formula: log log V/log log N
    Range: up to 1. Higher is more varied.
    Source: Somers (1966), in Leed (ed.), The Computer and Literary Style, 128-140.
    """
    different = len(counts.frequencies)
    return share(log(log(different)), log(log(len(counts.words)))) if different > 2 else nan


def rubet(counts: Counts) -> float:
    """Rubet's k. Missing below three words.

    Formula: log V/log log N, natural logarithms
    Range: from 0; news lies between 2.9 and 3.3; grows with a text. Higher is more varied.
    Source: Dugast (1979), Vocabulaire et Stylistique; Tweedie and Baayen (1998), Computers and the Humanities 32.
    """
    total = len(counts.words)
    return share(log(len(counts.frequencies)), log(log(total))) if total > 2 else nan


def sichel(counts: Counts) -> float:
    """Sichel's S: the share of words that stand in the text twice, of all different words.

    Formula: V(2)/V
    Range: 0 to 1; news lies between 0.11 and 0.18; hardly depends on a text's length. Higher is more repeated.
    Source: Sichel (1975), J. of the American Statistical Association 70, 542-547.
    """
    return share(counts.spectrum[2], len(counts.frequencies))


def michea(counts: Counts) -> float:
    """Michéa's M: Sichel's S turned round. Missing where no word stands exactly twice.

    Formula: V/V(2)
    Range: from 1; news lies between 5.6 and 9.3; hardly depends on a text's length. Lower is more repeated.
    Source: Michéa (1971), Cahiers de Lexicologie 18; Tweedie and Baayen (1998), Computers and the Humanities 32.
    """
    return share(len(counts.frequencies), counts.spectrum[2])


def honore(counts: Counts) -> float:
    """Honoré's R: a long text with many words that stand only once. Missing where all words do.

    Formula: 100 log N/(1 - V(1)/V), natural logarithm
    Range: from 0; news lies between 1,800 and 2,700. Higher is more varied.
    Source: Honoré (1979), Association for Literary and Linguistic Computing Bulletin 7, 172-177.
    """
    return share(100 * _log(len(counts.words)), 1 - hapax(counts))


def brunet(counts: Counts) -> float:
    """Brunet's W.

    Formula: N^(V^-0.172)
    Range: from 1; news lies between 10 and 12. Lower is more varied.
    Source: Brunet (1978), Le Vocabulaire de Jean Giraudoux.
    """
    return len(counts.words) ** (len(counts.frequencies) ** -0.172) if counts.words else nan


def simpson(counts: Counts) -> float:
    """Simpson's index: the chance that two words drawn from the text are the same. Missing below two words.

    Formula: (sum of m² V(m) - N)/(N (N - 1))
    Range: 0 to 1; news lies between 0.007 and 0.012. Lower is more varied.
    Source: Simpson (1949), Nature 163, 688.
    """
    total = len(counts.words)
    return share(_second_moment(counts) - total, total * (total - 1))


def yule_i(counts: Counts) -> float:
    """Yule's I: the more varied, the higher, unlike his K. Missing where no word is repeated.

    With V, as quanteda and lexicalrichness have it; his K itself turned round would be N²/(sum of m² V(m) - N).

    Formula: V²/(sum of m² V(m) - V)
    Range: from 0. Higher is more varied.
    Source: Yule (1944), The Statistical Study of Literary Vocabulary; Oakes (1998), Statistics for Corpus Linguistics.
    """
    different = len(counts.frequencies)
    return share(different**2, _second_moment(counts) - different)


def repeat_rate(counts: Counts) -> float:
    """Repeat rate: the chance that two words drawn one after the other, the first put back, are the same.

    Formula: sum of V(m) (m/N)²
    Range: 0 to 1. Lower is more varied.
    Source: Popescu et al. (2009), Word Frequency Studies, 166.
    """
    return share(_second_moment(counts), len(counts.words) ** 2)


def entropy(counts: Counts) -> float:
    """Shannon's entropy of the words, in bits: how hard it is to guess a word drawn from the text.

    Formula: - sum over different words of p log2 p; p = m/N
    Range: from 0; news lies between 6.9 and 8.3; grows with a text. Higher is more varied.
    Source: Shannon (1948), Bell System Technical Journal 27, 379-423.
    """
    total = len(counts.words)
    if not total:
        return nan
    return float(sum(number * m / total * np.log2(total / m) for m, number in counts.spectrum.items()))


def fisher_alpha(counts: Counts) -> float:
    """Fisher's alpha: from the species of animals among those caught. Missing where no word is repeated.

    Formula: the alpha for which V = alpha log(1 + N/alpha)
    Range: from 0; grows a little with a text. Higher is more varied.
    Source: Fisher, Corbet and Williams (1943), J. of Animal Ecology 12, 42-58.
    """
    total, different = len(counts.words), len(counts.frequencies)
    if different >= total:
        return nan
    low, high = 1e-6, float(total) ** 2
    for _ in range(200):
        middle = sqrt(low * high)
        low, high = (middle, high) if middle * log(1 + total / middle) < different else (low, middle)
    return sqrt(low * high)


VOCD_DRAWN = range(35, 51)
"""The numbers of words drawn for `vocd_d`."""


def vocd_d(counts: Counts) -> float:
    """vocd-D: the D of the curve that fits best how the share of different words falls as more words are drawn.

    The program vocd draws at random; here stands what its draws tend to, so that a text always has the same D. Missing
    below 50 words, and where no word is repeated.

    Formula: D for which the squares of TTR(n) - (D/n) (sqrt(1 + 2 n/D) - 1) add up to least, n = 35 to 50 words drawn
    Range: from 0; news lies between 85 and 148. Higher is more varied.
    Source: Malvern et al. (2004), Lexical Diversity and Language Development; the limit: McCarthy and Jarvis (2007),
    Language Testing 24, 459-488.
    """
    if len(counts.words) < WINDOW or len(counts.frequencies) == len(counts.words):
        return nan
    return _best_d(np.array([_expected_ttr(counts, drawn) for drawn in VOCD_DRAWN]))


def _best_d(shares: np.ndarray) -> float:
    """The D of the curve that lies nearest to the shares of different words in 35 to 50 words drawn."""
    drawn = np.array(VOCD_DRAWN)

    def misfit(d: float) -> float:
        return float(((shares - d / drawn * (np.sqrt(1 + 2 * drawn / d) - 1)) ** 2).sum())

    low, high = 1e-3, 1e6
    for _ in range(80):  # by thirds of the range: the misfit falls towards the best D from either side
        left, right = low ** (2 / 3) * high ** (1 / 3), low ** (1 / 3) * high ** (2 / 3)
        low, high = (low, right) if misfit(left) < misfit(right) else (left, high)
    return sqrt(low * high)


def popescu_r1(counts: Counts) -> float:
    """Popescu's R1: how little of a text its most frequent words make up, those before the h-point.

    The h-point is the rank that equals its word's frequency, between two ranks the place where the line through them
    does so.

    Formula: 1 - (F(h) - h²/(2 N)), F(h) the share of all words that the words of ranks up to h make up
    Range: 0 to 1; news lies between 0.76 and 0.88. Higher is more varied.
    Source: Popescu et al. (2009), Word Frequency Studies, 18-33.
    """
    total, ranked = len(counts.words), _ranked(counts)
    if not total:
        return nan
    h = _h_point(ranked)
    return 1 - (sum(ranked[: int(h)]) - h * h / 2) / total


def _h_point(ranked: list[int]) -> float:
    """Where rank and frequency meet; the number of words where all are more frequent than their rank."""
    for rank, times in enumerate(ranked, 1):
        if times == rank:
            return rank
        if times < rank:
            before = ranked[rank - 2]
            return (before * rank - times * (rank - 1)) / (1 + before - times)
    return len(ranked)


def popescu_r3(counts: Counts) -> float:
    """Popescu's R3: how little of a text its most frequent words make up, those up to the rank where the curve of all
    they make up comes nearest to its upper left corner.

    Formula: 1 - F(m), m the rank for which (m/V)² + (1 - F(m))² is least; F as for `popescu_r1`
    Range: 0 to 1; news lies between 0.32 and 0.45. Higher is more varied.
    Source: Popescu et al. (2009), Word Frequency Studies, 48-53.
    """
    total, ranked = len(counts.words), _ranked(counts)
    made_up = [met / total for met in accumulate(ranked)]
    corner = ((hypot(rank / len(ranked), 1 - met), 1 - met) for rank, met in enumerate(made_up, 1))
    return min(corner, key=lambda place: place[0], default=(nan, nan))[1]


def popescu_r4(counts: Counts) -> float:
    """Popescu's R4: how evenly the words share the text, one less Gini's coefficient.

    Formula: 1 - (V + 1 - 2/N · sum of r f(r))/V, f(r) the frequency of the word of rank r
    Range: 0 to 1; news lies between 0.44 and 0.69; falls as a text grows. Higher is more varied.
    Source: Popescu et al. (2009), Word Frequency Studies, 54-59.
    """
    total, ranked = len(counts.words), _ranked(counts)
    weighted = sum(rank * times for rank, times in enumerate(ranked, 1))
    return 1 - share(len(ranked) + 1 - 2 * share(weighted, total), len(ranked))


def popescu_b1(counts: Counts) -> float:
    """Popescu's B1: the line through all ranks and frequencies, L, measured by the longest there can be.

    The longest falls at once: all words but the first stand only once. Missing for one different word.

    Formula: L/(sqrt((f(1) - 1)² + 1) + V - 2); L = sum over neighbouring ranks of sqrt((f(r) - f(r + 1))² + 1), f(r)
    the frequency of the word of rank r
    Range: 0 to 1; news lies between 0.97 and 0.98. Higher is a steeper fall.
    Source: Popescu, Mačutek and Altmann (2008), Glottometrics 17, 18-42.
    """
    arc, longest, _ = _arcs(counts)
    return share(arc, longest)


def popescu_b2(counts: Counts) -> float:
    """Popescu's B2: where L lies between the shortest and the longest line; as `popescu_b1`.

    Missing where both are the same.

    Formula: (L - s)/(sqrt((f(1) - 1)² + 1) + V - 2 - s); s = sqrt((f(1) - 1)² + (V - 1)²)
    Range: 0 to 1; news lies between 0.61 and 0.85. Higher is a steeper fall.
    Source: as `popescu_b1`.
    """
    arc, longest, shortest = _arcs(counts)
    return share(arc - shortest, longest - shortest)


def popescu_b3(counts: Counts) -> float:
    """Popescu's B3: the part of L that different words make, its width; as `popescu_b1`.

    Formula: (V - 1)/L
    Range: 0 to 1; news lies between 0.87 and 0.96. Higher is more varied.
    Source: as `popescu_b1`.
    """
    return share(len(counts.frequencies) - 1, _arcs(counts)[0])


def popescu_b4(counts: Counts) -> float:
    """Popescu's B4: the part of L that the most frequent word makes, its height; as `popescu_b1`.

    Formula: (f(1) - 1)/L
    Range: 0 to 1; news lies between 0.07 and 0.15. Lower is more varied.
    Source: as `popescu_b1`.
    """
    return share(max(counts.spectrum, default=0) - 1, _arcs(counts)[0])


def popescu_b5(counts: Counts) -> float:
    """Popescu's B5: the words that stand only once, measured by L; as `popescu_b1`.

    Formula: V(1)/L
    Range: 0 to 1, a little more where no word is repeated; news lies between 0.56 and 0.73. Higher is more varied.
    Source: as `popescu_b1`.
    """
    return share(counts.spectrum[1], _arcs(counts)[0])


def _arcs(counts: Counts) -> tuple[float, float, float]:
    """How long the line through all ranks and frequencies is, the longest it could be, and the shortest."""
    ranked = _ranked(counts)
    if len(ranked) < 2:
        return nan, nan, nan
    fall, width = ranked[0] - 1, len(ranked) - 1
    arc = sum(hypot(before - behind, 1) for before, behind in pairwise(ranked))
    return arc, hypot(fall, 1) + width - 1, hypot(fall, width)


def _ranked(counts: Counts) -> list[int]:
    """The words' frequencies, from the most frequent word on."""
    return sorted(counts.frequencies.values(), reverse=True)


def _second_moment(counts: Counts) -> int:
    return sum(times * times * number for times, number in counts.spectrum.items())


def _log(number: int) -> float:
    return log(number) if number else nan


def mattr_places(counts: Counts) -> np.ndarray:
    """What each word adds: the share of different words in the window it begins, and that window."""
    return _padded([_in_windows(counts) / WINDOW, np.ones(len(counts.words) - WINDOW + 1)], counts)


def msttr_places(counts: Counts) -> np.ndarray:
    """What each word adds: the share of different words in the segment it begins, and that segment."""
    begins = np.arange(len(counts.words)) % WINDOW == 0
    begins[len(counts.words) - WINDOW + 1 :] = False
    return np.vstack([np.where(begins, _padded([_in_windows(counts)], counts)[0] / WINDOW, 0), begins])


def mtld_places(counts: Counts) -> np.ndarray:
    """What each word adds: itself, and the stretches that end with it, forwards and backwards."""
    places = np.vstack([np.ones(len(counts.words)), np.zeros((2, len(counts.words)))])
    for place, stretch in _stretches(counts.previous).items():
        places[1, place] = stretch
    for place, stretch in _stretches(_turned(counts.previous)).items():
        places[2, len(counts.words) - 1 - place] = stretch
    return places


def _padded(rows: list[np.ndarray], counts: Counts) -> np.ndarray:
    """As many columns as there are words."""
    return np.vstack([np.pad(row, (0, len(counts.words) - len(row))) for row in rows])


def _ratio_of(sums: np.ndarray) -> np.ndarray:
    return np.asarray(sums[0] / sums[1])


def _mean_stretch(sums: np.ndarray) -> np.ndarray:
    return np.asarray((sums[0] / sums[1] + sums[0] / sums[2]) / 2)


LOCAL: dict[str, tuple[Callable[[Counts], np.ndarray], Callable[[np.ndarray], np.ndarray]]] = {
    "mattr": (mattr_places, _ratio_of),
    "msttr": (msttr_places, _ratio_of),
    "mtld": (mtld_places, _mean_stretch),
}
"""Measures that look at one stretch after another: what each word adds, and the measure of the sums.

The sums of a text's words can be drawn again and again without reading its words again; where a stretch runs into the
next text, it counts for the text in which it begins or ends.
"""
