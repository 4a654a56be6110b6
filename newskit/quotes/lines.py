"""Lines: sentences as rules for quotations read them, with each stretch in quotation marks as one item.

A quotation of several sentences keeps the sentences around it together, so that '"It fell. We ran," she said.' is
one line of a quotation, a subject, a cue and a full stop.

>>> article = Article('"It fell. We ran," she said.')
>>> [[item.tag for item in line.items] for line in lines_of(article)]
[['QUOTE', 'PRP', 'VBD', '.']]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from newskit.article import Article, Sentence, Token
from newskit.marks import PAIRS, Quoted
from newskit.quotes.words import LEMMAS

_OPENING = frozenset(PAIRS)

QUOTE = "QUOTE"
"""The tag of an item that stands for a whole quotation."""


LONGEST = 300
"""Items after which a line is cut: no sentence is that long, but a text without full stops is."""

DASHES = frozenset(("—", "–", "―", "--", "-"))
"""Marks that set an aside off, as commas do."""

_COARSE = {"RBR": "RB", "RBS": "RB", "RP": "RB", "PDT": "DT", "NFP": ":", "WP$": "WP"}
"""Tags that the rules need not tell apart: "explained earlier", "pointed out", "all the mayors"."""

_EITHER = frozenset(("both", "either", "neither"))
"""They open a noun phrase, whether they point or join: "neither the mayor nor the council"."""


_FINITE = ("VBD", "VBZ", "VBP", "MD")
_ATTRIBUTION = 12
"""Words of a sentence that only names a speaker, where a full stop parts it from the quotation by a slip."""

_UP_TO_VERB = 24
"""Words among which such a sentence has its verb: '"Who pays?" Ana Ruiz, head of the trust, said'."""


class Item(NamedTuple):
    """A token, or a whole quotation with its marks.

    A quotation's `tag` is QUOTE, `quoted` says what stands inside, `closing` is the last character there.
    """

    start: int
    end: int
    lower: str
    tag: str
    quoted: Quoted | None = None
    closing: str = ""


@dataclass(frozen=True)
class Line:
    """The items of one or more sentences that quotations hold together."""

    items: tuple[Item, ...]
    paragraph: int

    @property
    def quotes(self) -> list[int]:
        """The places of the quotations."""
        return [i for i, item in enumerate(self.items) if item.tag == QUOTE]

    def tag(self, i: int) -> str:
        """The tag at a place, "" beyond the line's ends."""
        return self.items[i].tag if 0 <= i < len(self.items) else ""

    def word(self, i: int) -> str:
        """The word at a place in small letters, "" beyond the line's ends."""
        return self.items[i].lower if 0 <= i < len(self.items) else ""


def lines_of(article: Article) -> Iterator[Line]:
    """The lines of an article's story, in text order."""
    places = _Places(article.quoted)
    for paragraph, sentences in groupby(article.prose, key=lambda sentence: sentence.paragraph):
        yield from _paragraph_lines(article, list(sentences), paragraph, places)


class _Places:
    """The outer quotations of an article, asked for from left to right."""

    def __init__(self, quoted: Sequence[Quoted]) -> None:
        self._outer = [pair for pair in quoted if pair.depth == 0 and pair.end > pair.start]
        self._next = 0

    def holding(self, token: Token) -> Quoted | None:
        """The quotation a token belongs to, its marks included."""
        while self._next < len(self._outer) and self._closes(self._outer[self._next]) <= token.start:
            self._next += 1
        if self._next == len(self._outer):
            return None
        pair = self._outer[self._next]
        return pair if pair.start - len(pair.mark) <= token.start else None

    @staticmethod
    def _closes(pair: Quoted) -> int:
        return pair.end + (len(pair.mark) if pair.closed else 0)


def _paragraph_lines(article: Article, sentences: list[Sentence], paragraph: int, places: _Places) -> Iterator[Line]:
    items: list[Item] = []
    current = -1
    for sentence in sentences:
        for token in article.tokens(sentence):
            pair = places.holding(token)
            inside = pair is not None and bool(items) and items[-1].quoted is pair
            ends = token.sentence != current and not _attributes(article, items, sentence) if items else False
            if not inside and items and (ends or len(items) == LONGEST):
                yield Line(tuple(items), paragraph)
                items = []
            current = token.sentence
            if not inside:
                items.append(_item(token, pair, article.text))
    if items:
        yield Line(tuple(items), paragraph)


def _attributes(article: Article, items: list[Item], sentence: Sentence) -> bool:
    """Tell whether a sentence only says who asked or shouted what stands before it: '"Who pays?" Ruiz asked.'

    A full stop by a slip goes too: '"We stay." Ruiz said.'
    """
    pair = items[0].quoted
    if len(items) > 1 or pair is None or not pair.closed:
        return False
    tokens = article.tokens(sentence)
    if len(tokens) < 2 or tokens[0].text in _OPENING:
        return False
    if not article.text[max(pair.start, pair.end - 3) : pair.end].rstrip("'’\" ").endswith(("?", "!")):
        return len(tokens) <= _ATTRIBUTION and tokens[-2].lower in LEMMAS
    verb = next((token for token in tokens[:_UP_TO_VERB] if token.xpos in _FINITE or token.lower in LEMMAS), None)
    return verb is not None and verb.lower in LEMMAS


def _item(token: Token, pair: Quoted | None, text: str) -> Item:
    if pair is None:
        lower = token.lower
        tag = "NNP" if token.text == "WHO" else "DT" if lower in _EITHER else _COARSE.get(token.xpos, token.xpos)
        return Item(token.start, token.end, lower, tag)
    closing = len(pair.mark) if pair.closed else 0
    last = text[max(pair.start, pair.end - 3) : pair.end].rstrip("'’\" ")[-1:]
    return Item(pair.start - len(pair.mark), pair.end + closing, "", QUOTE, pair, last)
