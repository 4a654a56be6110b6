"""Parts of speech: universal and Penn tags for the tokens of a sentence, as the English Web Treebank has them.

A small network, trained by tests/training/train_tagger.py, reads `data/tagger.npz`. A word is the sum of the vectors of
its features (`word_features`: the word, its endings, its shape), so a word met before costs one look-up. A first layer
looks at the words within two places, a second at what the first made of the places around.

>>> tag(["The", "mayor", "said", "300", "soldiers", "fled", "."])[3:6]
[('NUM', 'CD'), ('NOUN', 'NNS'), ('VERB', 'VBD')]
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np

from newskit.inflection import verb_forms
from newskit.lexicon.grammar import COMMON_VERBS, IRREGULAR_VERBS, SUBJECT_PRONOUNS, SUBORDINATORS, VERBS_AND_NOUNS
from newskit.lexicon.people import DOCUMENT_NOUNS, ORGANISATION_NOUNS, ROLE_NOUNS, SOURCE_NOUNS
from newskit.lexicon.speech import REPORTING_VERBS

REACH = 2
"""Places to either side that a layer sees."""
CLOSED = frozenset("CC DT EX IN MD PDT POS PRP PRP$ RB RBR RBS RP TO WDT WP WP$ WRB".split())
"""Penn tags of words of which a language makes no new ones, adverbs in -ly aside."""
OPENING, CLOSING = "\x02", "\x03"
"""What stands before the first word of a sentence and behind the last one."""

_LONGEST_WORD = 40
_SINGLE_THREAD = 2**18
"""Multiplications up to which OpenBLAS, numpy's usual library, keeps to one thread."""
_CLAUSE = 60
"""Tokens to either side within which a clause is looked for: no clause is longer, but a text without marks is."""
_STRETCH = 1000
"""Tokens tagged at once: a sentence may be a whole book, memory must not grow with it."""
_NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BEHIND_VERB = ("DT", "PRP$", "PRP", "NNP", "IN", "TO", "JJ", "WRB", ":")
_CLAUSE_ENDS = (",", ":", ".", "WP", "WDT", "WRB", "CC", "-LRB-", "-RRB-", "``", "''")
_SUBCLAUSES = ("WP", "WDT", "WRB", "``", "''")
_DESCRIBING = frozenset("based compared given known named owned".split())
"""Participles that nearly always say more about a noun: "a man named Ruiz"."""
_DIGIT, _DIGITS, _SMALL, _LARGE = (re.compile(p) for p in (r"\d", r"\d+", r"[a-z]+", r"[^\W\d_a-z]+"))


@dataclass(frozen=True, eq=False)
class Network:
    """The weights. `features` numbers the features, `tags` are the pairs that the columns of `output` stand for.

    Only `closed_words` may have `closed_tags` (columns again): no new word is a conjunction or a pronoun.
    """

    features: dict[str, int]
    tags: list[tuple[str, str]]
    closed_tags: np.ndarray
    closed_words: frozenset[str]
    vectors: np.ndarray
    words: np.ndarray
    words_bias: np.ndarray
    places: np.ndarray
    places_bias: np.ndarray
    output: np.ndarray
    output_bias: np.ndarray


def tag(words: Sequence[str]) -> list[tuple[str, str]]:
    """Tag the tokens of one sentence.

    Parameters
    ----------
    words : sequence of str
        The tokens of a sentence, in order.

    Returns
    -------
    list of (str, str)
        Universal and Penn tag of each token.

    Raises
    ------
    TypeError
        Where the words are no strings, or one string instead of several.
    """
    pairs, margin = network().tags, 2 * REACH
    found: list[tuple[str, str]] = []
    words = _checked(words)
    for start in range(0, len(words), _STRETCH):
        first = max(0, start - margin)
        best = _best(words[first : start + _STRETCH + margin])
        found += [pairs[number] for number in best[start - first : start - first + _STRETCH]]
    _give_verbs(words, found)
    return found


def _checked(words: Sequence[str]) -> list[str]:
    if isinstance(words, str):
        raise TypeError(
            f"tag takes the words of a sentence, a list such as {words.split()[:3]}, got the string {words[:40]!r}. "
            "For the tags of a text: article = Article(text), article.tokens(article.sentences[0])."
        )
    words = list(words)
    strange = next((word for word in words if not isinstance(word, str)), None)
    if strange is not None:
        raise TypeError(f"tag takes the words of a sentence as strings, got {strange!r}.")
    return words


def _give_verbs(words: Sequence[str], tags: list[tuple[str, str]]) -> None:
    """Find the verb of a clause that seems to have none: a participle or a plural noun behind its subject.

    "Ruiz called on the county to pay": five words do not tell "called" from a participle, the whole clause does.
    """
    for i in range(1, len(tags)):
        xpos = tags[i][1]
        if xpos in ("VBN", "NNS") and _follows_subject(words, tags, i) and _lacks_verb(words, tags, i):
            tags[i] = ("VERB", "VBD" if xpos == "VBN" else "VBZ")
        elif xpos in ("VBN", "JJ") and tags[i - 1][1] == "CD" and _says_number(words, tags, i):
            tags[i] = ("VERB", "VBD")
        elif xpos == "VBN" and words[i - 1] == "," and _is_main_verb(words, tags, i):
            tags[i] = ("VERB", "VBD")  # "Ruiz, the mayor of Harrow, called on the county to pay"
        elif xpos == "VBN" and tags[i - 1][1] == "CC" and _verb_before(tags, i) == ("VERB", "VBD"):
            tags[i] = ("VERB", "VBD")  # "she left and called on the county to pay"
        elif xpos == "NN" and _participle(words, tags, i):
            tags[i] = ("VERB", "VBG")


def _says_number(words: Sequence[str], tags: Sequence[tuple[str, str]], i: int) -> bool:
    """ "The mayor says one drowned": a number between two verbs, with nothing behind that it might count."""
    said = i > 1 and words[i - 2].lower() in _clause_verbs()
    past = "VBD" in _dictionary().get(words[i].lower(), "")
    return said and past and (i + 1 == len(tags) or tags[i + 1][1] in (".", ",", "IN", "RB"))


def _is_main_verb(words: Sequence[str], tags: Sequence[tuple[str, str]], i: int) -> bool:
    """Tell whether a sentence that opens with a noun phrase has no other verb, those of later subclauses aside."""
    end = i + 1
    if i > _CLAUSE:
        return False
    while end < min(len(tags), i + _CLAUSE) and not (
        words[end].lower() in SUBORDINATORS or tags[end][1] in _SUBCLAUSES
    ):
        end += 1
    named = tags[0][1] in (*_NOUN_TAGS, "DT", "PRP$", "JJ") and words[i].lower() not in _DESCRIBING
    return named and not any(xpos in _FINITE for _, xpos in tags[:end])


def _verb_before(tags: Sequence[tuple[str, str]], i: int) -> tuple[str, str]:
    return next(
        (pair for pair in reversed(tags[max(0, i - _CLAUSE) : i]) if pair[1].startswith(("VB", "MD"))), ("", "")
    )


def _participle(words: Sequence[str], tags: Sequence[tuple[str, str]], i: int) -> bool:
    """Tell a participle from a noun: "is warning voters", ", warning that ..."."""
    if not (words[i].lower().endswith("ing") and "VBG" in _dictionary().get(words[i].lower(), "")) or i + 1 >= len(
        tags
    ):
        return False
    if words[i - 1] == ",":
        return words[i + 1].lower() in ("that", ",", ":") or tags[i + 1][1] in ("PRP", "DT", "``")
    return tags[i - 1][0] == "AUX" and tags[i - 1][1].startswith("VB") and tags[i + 1][1] in ("NNS", "NNP", "PRP", "DT")


def _follows_subject(words: Sequence[str], tags: Sequence[tuple[str, str]], i: int) -> bool:
    if words[i][:1].isupper():
        return False  # part of a name or a headline
    before = i - 1
    while before > 0 and tags[before][1] == "RB":
        before -= 1
    following = (words[i + 1].lower(), tags[i + 1][1]) if i + 1 < len(words) else ("", "")
    if tags[before][1] == "CD" and before:
        before -= tags[before - 1][1] in (*_NOUN_TAGS, "HYPH")  # "the G7 and the TA-125 lost"
        before -= tags[before][1] == "HYPH" and before > 0
    if tags[i][1] == "VBN":
        return tags[before][1] in (*_NOUN_TAGS, "PRP") and following[0] != "by" and words[i].lower() not in _DESCRIBING
    verb = _dictionary().get(words[i].lower(), "").endswith("VBZ")
    named = tags[before][1] == "NNP" or (tags[before][1] == "NN" and before < i - 1)  # "the ad also mentions"
    return verb and named and following[1] in _BEHIND_VERB


def _lacks_verb(words: Sequence[str], tags: Sequence[tuple[str, str]], i: int) -> bool:
    start, end = i, i + 1
    while start > max(0, i - _CLAUSE) and not _bounds_clause(words[start - 1], tags[start - 1][1], before=True):
        start -= 1
    while end < min(len(words), i + _CLAUSE) and not _bounds_clause(words[end], tags[end][1], before=False):
        end += 1
    opened = tags[start][1] not in ("IN", "TO", "VBG", "VB")
    return opened and not any(xpos in _FINITE for _, xpos in tags[start:end])


def _bounds_clause(word: str, xpos: str, before: bool) -> bool:
    """Tell whether a clause begins behind a word (`before`) or ends in front of it."""
    if xpos in _CLAUSE_ENDS or word.lower() in SUBORDINATORS:
        return True
    return word.lower() in (_clause_verbs() if before else SUBJECT_PRONOUNS)


@cache
def _clause_verbs() -> frozenset[str]:
    """The finite forms of verbs that report with a clause: "says | the mayor called on ..."."""
    bases = [verb for verb, frames in REPORTING_VERBS.items() if "clause" in frames]
    return frozenset(form for base in bases for form, xpos in verb_forms(base) if xpos in _FINITE)


def _best(words: Sequence[str]) -> list[int]:
    """The number of the likeliest pair of tags for each word."""
    net, count = network(), len(words)
    shares = np.array([_shares(_clipped(word)) for word in (OPENING, OPENING, *words, CLOSING, CLOSING)])
    states = np.zeros((count + 2 * REACH, shares.shape[2]), np.float32)
    near = states[REACH:-REACH]
    near += net.words_bias
    for place in range(2 * REACH + 1):
        near += shares[place : place + count, place]
    np.maximum(near, 0, out=near)
    around = np.concatenate([states[place : place + count] for place in range(2 * REACH + 1)], axis=1)
    far = np.maximum(_product(around, net.places) + net.places_bias, 0)
    scores = _product(np.concatenate([far, near], axis=1), net.output) + net.output_bias
    barred = np.array([not word.endswith("ly") and word.lower() not in net.closed_words for word in words])
    scores[:, net.closed_tags] -= np.where(barred, np.float32(1e6), np.float32(0))[:, None]
    return scores.argmax(axis=1).tolist()


def _product(rows: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """A matrix product, few rows at a time: for more the library starts threads, which cost more than they save."""
    step = max(1, _SINGLE_THREAD // weights.size)
    if len(rows) <= step:
        return rows @ weights
    return np.concatenate([rows[start : start + step] @ weights for start in range(0, len(rows), step)])


def _clipped(word: str) -> str:
    """A very long word by its two ends, so that nothing grows with it."""
    return word if len(word) <= _LONGEST_WORD else word[: _LONGEST_WORD // 2] + word[-_LONGEST_WORD // 2 :]


@lru_cache(maxsize=8_000)
def _shares(word: str) -> np.ndarray:
    """What a word adds to the first layer, by the place it has in a window: an array (places, states)."""
    net = network()
    known = [net.features[feature] for feature in word_features(word) if feature in net.features]
    vector = net.vectors[known].sum(axis=0, dtype=np.float32)
    return (vector @ net.words).reshape(2 * REACH + 1, -1)


def word_features(word: str) -> list[str]:
    """What the tagger sees of a word: the word, its beginnings, endings, shape and length.

    >>> word_features("G7")
    ['lg7', 'wG7', 'pg', 's0', 'hA0', 'Cg0', 'b2']
    """
    plain = word.replace("’", "'") if len(word) > 1 else word
    lower = plain.lower()
    digits = _DIGIT.sub("0", lower)
    features = ["l" + lower] + ["w" + plain] * (plain != lower)
    features += ["p" + digits[:k] for k in (1, 2, 3) if len(digits) > k]
    features += ["s" + digits[-k:] for k in (1, 2, 3, 4, 5) if len(digits) > k]
    features.append("h" + _LARGE.sub("A", _SMALL.sub("a", _DIGITS.sub("0", plain)))[:8])
    if plain[:1].isupper():
        features.append("C" + digits[-2:])
    features.append(f"b{min(len(plain), 6)}")
    if lower in (known := _dictionary()):
        features.append(known[lower])
    return features


@cache
def _dictionary() -> dict[str, str]:
    """The forms of the verbs and nouns of the lexicon, each with a feature that tells what it may be."""
    nouns = ROLE_NOUNS | ORGANISATION_NOUNS | DOCUMENT_NOUNS
    found = dict.fromkeys(nouns, "n") | {noun + "s": "ns" for noun in nouns} | dict.fromkeys(SOURCE_NOUNS, "ns")
    for base in sorted(COMMON_VERBS | VERBS_AND_NOUNS | REPORTING_VERBS.keys() | IRREGULAR_VERBS.keys()):
        noun = base in VERBS_AND_NOUNS
        for form, xpos in verb_forms(base):
            found[form] = found.get(form, "v/n" if noun and xpos in ("VBP", "VBZ") else "v") + xpos
    return found


@cache
def network() -> Network:
    """The shipped weights, read at first use."""
    return unpack((files("newskit") / "data" / "tagger.npz").read_bytes())


def unpack(packed: bytes) -> Network:
    """Read weights from the bytes of an npz file; its format is told in tests/training/train_tagger.py."""
    with np.load(io.BytesIO(packed), allow_pickle=False) as parts:
        features = bytes(parts["features"]).decode().split("\n")
        pairs = [pair.split(" ") for pair in bytes(parts["tags"]).decode().split("\n")]
        closed_words = frozenset(bytes(parts["closed"]).decode().split("\n"))
        layers = {
            name: parts[name].astype(np.float32) for name in parts.files if name not in ("features", "tags", "closed")
        }
    layers["vectors"] *= layers.pop("scale")
    layers["words"] = np.hstack(
        np.split(layers["words"], 2 * REACH + 1)
    )  # one product gives a word's share in each place
    return Network(
        features={feature: number for number, feature in enumerate(features)},
        tags=[(upos, xpos) for upos, xpos in pairs],
        closed_tags=np.array([number for number, (_, xpos) in enumerate(pairs) if xpos in CLOSED]),
        closed_words=closed_words,
        **layers,
    )
