"""Clauses, roughly: a sentence cut where a clause may begin or end, and the piece that has a verb of its own.

>>> text = "The mayor, who was elected in 2019, said 20 people died when the levee broke on Wednesday."
>>> [text[piece.start : piece.end] for piece in pieces(text)][-2:]
['said 20 people died', 'when the levee broke on Wednesday.']
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from newskit.article import Article
from newskit.lexicon import any_of
from newskit.lexicon.grammar import COORDINATORS, SUBORDINATORS
from newskit.rules import when_used
from newskit.spans import trimmed

RELATIVE_PRONOUNS = frozenset("who whom whose which".split())
COMPARISONS = frozenset("than from".split())
NEAR = 600
"""Characters on either side of a span within which its clause is looked for."""

_STEPS = 6
_WORDS = SUBORDINATORS | RELATIVE_PRONOUNS | COORDINATORS
_JOINERS = (SUBORDINATORS | COORDINATORS) - {"if", "unless"}
_BREAK = when_used(
    rf"[;:()—]|(?<!\w)–|–(?!\w)|,(?!\d)|(?<=\s)--?(?=\s)|(?<![\w'’-])(?P<word>{any_of(_WORDS)}"
    r"|(?<!more )(?<!less )(?<!fewer )(?<!rather )(?<!other )than|from(?=\s(?:\w+\s)?[$£€]?\d))(?![\w-])",
    re.IGNORECASE,
)
_LISTED = re.compile(r",?\s+(?:(?:and|or|to)\s+)?|\s+(?:and|or)\s+(?:in|on)\s+")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_FINITE_FIRST = [[tag] for tag in _FINITE]
_NOUNS = [["NN"], ["NNS"], ["NNP"], ["NNPS"]]
_SUBJECTS = ("NN", "NNS", "NNP", "NNPS", "PRP", "CD", "EX", "DT")
_EDGES = " \t\u00a0,;:—–-()"


class Piece(NamedTuple):
    """A stretch between two breaks of a sentence, and what opened it: "", a mark, or a word in lower case."""

    start: int
    end: int
    opener: str


def pieces(text: str, start: int = 0, end: int | None = None, whole: Iterable[tuple[int, int]] = ()) -> list[Piece]:
    """Cut a sentence at its marks, conjunctions and relative pronouns.

    Parameters
    ----------
    text : str
    start, end : int
        The sentence's place in `text`.
    whole : iterable of (int, int)
        Stretches that are never cut, such as dates and numbers ("Friday, June 3", "between 40 and 60").
    """
    end = len(text) if end is None else end
    kept = deque(sorted(span for span in whole if start < span[1] and span[0] < end))
    found: list[Piece] = []
    begins, opener = start, ""
    for match in _BREAK.finditer(text, start, end):
        while kept and kept[0][1] <= match.start():
            kept.popleft()
        if kept and kept[0][0] < match.end():
            continue
        found.append(Piece(*trimmed(text, begins, match.start()), opener))
        word = match["word"]
        begins, opener = (match.start(), word.lower()) if word else (match.end(), match.group())
    found.append(Piece(*trimmed(text, begins, end), opener))
    return [piece for piece in found if piece.start < piece.end]


def lists_joined(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbours in a list of dates as one span: "2013, 2016 and 2018", "between 2017 and 2020"; both in order."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _LISTED.fullmatch(text, joined[-1][1], start):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def clause_at(
    article: Article, start: int, end: int, bounds: tuple[int, int], whole: Iterable[tuple[int, int]] = ()
) -> tuple[int, int]:
    """The clause around a span: its piece of the sentence, grown until it has a subject and a finite verb.

    Parameters
    ----------
    article : Article
    start, end : int
        The span: a time or a number.
    bounds : (int, int)
        What the clause may not leave: the sentence, or the part of it that somebody said.
    whole : iterable of (int, int)
        Stretches that are never cut.
    """
    kept = [span for span in whole if start - NEAR < span[1] and span[0] < end + NEAR]
    kept = lists_joined(article.text, sorted(kept))
    parts = pieces(article.text, max(bounds[0], start - NEAR), min(bounds[1], end + NEAR), kept)
    first = max((i for i, part in enumerate(parts) if part.start <= start), default=0)
    last = max((i for i, part in enumerate(parts) if part.start < end), default=first)
    for _ in range(_STEPS):
        tags = _tags(article, parts[first].start, parts[last].end, kept)
        if _is_clause(tags) and not _leans_on(article, parts, first, kept) and not _is_condition(parts, first, last):
            break
        if last + 1 < len(parts) and (first == 0 or _opens_sentence(parts, first, last, tags)):
            last += 1  # "On Monday, | the bridge fell"
        elif first > 0:
            first -= 1  # "The bridge broke | and fell on Monday"
        else:
            break
    if _is_measured(parts, last, kept):
        last = _clause_from(article, parts, last + 1, kept)  # "It broke at noon, four hours | after the gate jammed"
    if _shares_object(article, parts, last, kept):
        last += 1
    return _without_edges(article.text, parts[first].start, parts[last].end)


def _is_clause(tags: Sequence[str]) -> bool:
    """Tell whether a subject stands before a finite verb."""
    subject = next((i for i, xpos in enumerate(tags) if xpos in _SUBJECTS), len(tags))
    return any(xpos in _FINITE for xpos in tags[subject:])


def _leans_on(article: Article, parts: Sequence[Piece], first: int, whole: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a piece is half of a phrase: "who retired", or "earth | and stone" where no verb stands before.

    So are "that holds" of "the gate | that holds", any other piece that opens with its verb, and who somebody is: "Ana
    Ruiz, | the mayor, | came".
    """
    opener = parts[first].opener
    if first == 0 or opener in RELATIVE_PRONOUNS | COMPARISONS:
        return first > 0
    tags, before = (_tags(article, part.start, part.end, whole) for part in (parts[first], parts[first - 1]))
    if tags[:1] in _FINITE_FIRST:
        return opener != "that" or before[-1:] in _NOUNS  # "but | that was Friday" stands alone
    if tags[:1] == ["PRP"]:
        return False
    if any(tag in _FINITE for tag in before):
        return False
    apposed = (
        opener == "," and not any(tag in _FINITE for tag in tags) and tags[:1] in (["DT"], ["NN"], ["PRP$"], ["CD"])
    )
    return opener in COORDINATORS or (apposed and before[-1:] == ["NNP"])


def _is_condition(parts: Sequence[Piece], first: int, last: int) -> bool:
    """Tell whether a piece waits for what follows it: "If it rains on Monday, | they will leave"."""
    return first == last and last + 1 < len(parts) and parts[first].opener in ("if", "unless")


def _is_measured(parts: Sequence[Piece], last: int, whole: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a clause breaks off at a length of time that the next one completes: "an hour | after it broke"."""
    completed = last + 1 < len(parts) and parts[last + 1].opener in ("after", "before")
    return completed and any(end == parts[last].end for _, end in whole)


def _shares_object(article: Article, parts: Sequence[Piece], last: int, whole: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a clause breaks off at a verb whose object stands behind the next: "they found | and mended it"."""
    if last + 1 >= len(parts) or parts[last + 1].opener not in COORDINATORS:
        return False
    here, behind = (_tags(article, part.start, part.end, whole) for part in parts[last : last + 2])
    return len(behind) > 1 and here[-1:] in _FINITE_FIRST and here[-1] != "MD" and behind[:1] == here[-1:]


def _clause_from(article: Article, parts: Sequence[Piece], first: int, whole: Sequence[tuple[int, int]]) -> int:
    """The last part of the clause that begins with a part: "after the gate, | upstream, | jammed"."""
    for last in range(first, min(first + _STEPS, len(parts))):
        if _is_clause(_tags(article, parts[first].start, parts[last].end, whole)):
            return last
    return first


def _opens_sentence(parts: Sequence[Piece], first: int, last: int, tags: Sequence[str]) -> bool:
    """Tell whether a piece belongs to what follows it: "and on Tuesday, | the town was empty"."""
    opened = parts[first].opener in COORDINATORS | {";", ":", "—", "–"}
    return opened and parts[last + 1].opener == "," and not any(tag in _FINITE for tag in tags)


def _tags(article: Article, start: int, end: int, whole: Sequence[tuple[int, int]]) -> list[str]:
    """The tags of a stretch, without those of its times and numbers and of the word that opens it."""
    sentence = article.sentence_at(start)
    tokens = article.tokens(sentence) if sentence else ()
    first = bisect_left(tokens, start, key=attrgetter("start"))
    last = bisect_left(tokens, end, key=attrgetter("start"))
    if first < last and tokens[first].lower in _WORDS:
        first += 1
    return [token.xpos for token in tokens[first:last] if not any(a <= token.start < b for a, b in whole)]


def _without_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the conjunction that joined the clause to others, and marks at its edges."""
    start, end = trimmed(text, start, end, _EDGES)
    if text.startswith(('" ', "” "), start, end):
        start, end = trimmed(text, start + 1, end, _EDGES)  # 'It said "it broke," | but on Monday'
    opening = _BREAK.match(text, start, end)
    joiners = _JOINERS
    while opening and opening["word"] and opening["word"].lower() in joiners:
        start, end = trimmed(text, opening.end(), end, _EDGES)
        opening, joiners = _BREAK.match(text, start, end), COORDINATORS  # "that, | but | I left", not "and | until May"
    return start, end
