"""Parts of speech: universal and Penn tags for the tokens of a sentence, as the English Web Treebank has them.

A small network (newskit.network) proposes them, with weights that tests/training/train_tagger.py wrote to
`data/tagger.npz`; then clauses that seem to have no verb are given theirs.

>>> tag(["The", "mayor", "said", "300", "soldiers", "fled", "."])[3:6]
[('NUM', 'CD'), ('NOUN', 'NNS'), ('VERB', 'VBD')]
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from newskit.inflection import verb_forms
from newskit.lexicon.grammar import SUBJECT_PRONOUNS, SUBORDINATORS
from newskit.lexicon.speech import REPORTING_VERBS
from newskit.network import REACH, Network, data, unpack, verbs_and_nouns

CLOSED = frozenset("CC DT EX IN MD PDT POS PRP PRP$ RB RBR RBS RP TO WDT WP WP$ WRB".split())
"""Penn tags of words of which a language makes no new ones, adverbs in -ly aside."""

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


@dataclass(frozen=True, eq=False)
class Tagger:
    """A network whose labels are `pairs` of tags.

    Only `closed_words` may have `closed_tags` (numbers of labels): no new word is a conjunction or a pronoun.
    """

    network: Network
    pairs: list[tuple[str, str]]
    closed_tags: np.ndarray
    closed_words: frozenset[str]


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
    pairs, margin = tagger().pairs, 2 * REACH
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
    past = "VBD" in verbs_and_nouns().get(words[i].lower(), "")
    return said and past and (i + 1 == len(tags) or tags[i + 1][1] in (".", ",", "IN", "RB"))


def _is_main_verb(words: Sequence[str], tags: Sequence[tuple[str, str]], i: int) -> bool:
    """Tell whether a sentence that opens with a noun phrase has no other verb, those of later subclauses aside."""
    start, end = _behind_quotation(tags, i), i + 1
    if i - start > _CLAUSE:
        return False
    while end < min(len(tags), i + _CLAUSE) and not (
        words[end].lower() in SUBORDINATORS or tags[end][1] in _SUBCLAUSES
    ):
        end += 1
    named = tags[start][1] in (*_NOUN_TAGS, "DT", "PRP$", "JJ") and words[i].lower() not in _DESCRIBING
    return named and not any(xpos in _FINITE for _, xpos in tags[start:end])


def _behind_quotation(tags: Sequence[tuple[str, str]], i: int) -> int:
    """Where the main clause begins: '"It fell," | Ana Ruiz, the mayor, told reporters.'"""
    first = max(0, i - _CLAUSE)
    return next((place for place in range(i - 1, first, -1) if tags[place - 1][1] == "''"), 0)


def _verb_before(tags: Sequence[tuple[str, str]], i: int) -> tuple[str, str]:
    return next(
        (pair for pair in reversed(tags[max(0, i - _CLAUSE) : i]) if pair[1].startswith(("VB", "MD"))), ("", "")
    )


def _participle(words: Sequence[str], tags: Sequence[tuple[str, str]], i: int) -> bool:
    """Tell a participle from a noun: "is warning voters", ", warning that ..."."""
    if not (words[i].lower().endswith("ing") and "VBG" in verbs_and_nouns().get(words[i].lower(), "")) or i + 1 >= len(
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
    verb = verbs_and_nouns().get(words[i].lower(), "").endswith("VBZ")
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
    known = tagger()
    scores = known.network.scores(words)
    barred = np.array([not word.endswith("ly") and word.lower() not in known.closed_words for word in words])
    scores[:, known.closed_tags] -= np.where(barred, np.float32(1e6), np.float32(0))[:, None]
    return scores.argmax(axis=1).tolist()


@cache
def tagger() -> Tagger:
    """The shipped weights, read at first use."""
    return unpack_tagger(data("tagger.npz"))


def unpack_tagger(packed: bytes) -> Tagger:
    """Read a tagger from the bytes of an npz file; its format is told in tests/training/train_tagger.py."""
    with np.load(io.BytesIO(packed), allow_pickle=False) as parts:
        closed_words = frozenset(bytes(parts["closed"]).decode().split("\n"))
    network = unpack(packed)
    pairs = [(upos, xpos) for upos, xpos in (label.split(" ") for label in network.labels)]
    closed_tags = np.array([number for number, (_, xpos) in enumerate(pairs) if xpos in CLOSED])
    return Tagger(network, pairs, closed_tags, closed_words)
