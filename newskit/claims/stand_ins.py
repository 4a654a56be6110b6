"""Numbers whose subject was told just before: "The county has 27 deaths. The state puts the figure at 31."

Such a number names nothing of its own, only "the figure", or says who says it ("the paper said five"), or how it stands
("there were nine"). It tells of what the number before it told of, if that stands in the same sentence or the one
before and is of the same kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any

from newskit.claims.relations import is_long_past
from newskit.claims.settings import WORD, Claim, topic
from newskit.claims.subjects import claim_of
from newskit.inflection import singular
from newskit.lexicon.claiming import STAND_INS
from newskit.quotes.words import LEMMAS

_LITTLE = 1
"""Content words with which a clause still tells of nothing but its number: "it had | stood | at 14"."""
_VERB = re.compile(r"(?: (?:who|which))?(?: (?:had|has|have))? (?P<verb>[\w’']+)")
_PUTS = frozenset("put puts gave gives".split())
_PERSON = re.compile(r"\b(?:I|you|he|she|we|who)\b", re.IGNORECASE)
_IT = re.compile(r"\b(?:it|there|they)\b", re.IGNORECASE)
_OPENERS = frozenset("the a an its his her their this that".split())


def claims_of(rows: Iterable[Any]) -> Iterator[Claim]:
    """The claims of a table's rows that can be compared, in the order given; `about` is "" where nothing tells it."""
    last: dict[tuple[Any, ...], Claim] = {}
    for row in rows:
        claim = claim_of(row)
        if claim is None:
            continue
        sort = row.article, row.where, row.kind, row.unit, row.per, row.change
        if _stands_in(claim):
            claim = _instead(claim, last.get(sort)) or claim._replace(about="")
        if claim.about:
            last[sort] = claim
        yield claim


def _stands_in(claim: Claim) -> bool:
    """Whether a number has no subject of its own."""
    if claim.row.counted:
        return False
    named = claim.row.kind == "percent" and bool(claim.row.concept)  # "Ida Crane has 47 percent" tells of her
    return (not claim.about and not named) or _is_bare(claim) or _is_sayer(claim)


def _is_bare(claim: Claim) -> bool:
    """Whether a number is said of "the figure", "the sum" alone."""
    words = (claim.row.concept or "").lower().split()
    return len(words) == 2 and words[0] in _OPENERS and singular(words[1]) in STAND_INS


def _is_sayer(claim: Claim) -> bool:
    """Whether what a number seems to be told about is who tells it: "the paper said five"."""
    row = claim.row
    concept = row.concept or ""
    if not concept:
        return False
    if _plain(concept) in {_plain(name) for name in (row.speaker, row.speaker_name) if name}:
        return True
    at = (row.sentence_text or "").find(concept)
    verb = _VERB.match(row.sentence_text, at + len(concept)) if at >= 0 else None
    return verb is not None and (verb["verb"] in LEMMAS or verb["verb"] in _PUTS)


def _plain(name: str) -> str:
    words = name.lower().split()
    return " ".join(words[1:] if words[:1] and words[0] in _OPENERS else words)


def _instead(claim: Claim, before: Claim | None) -> Claim | None:
    """The claim with the subject of the one before it, and its time where that is long past; None where it has none."""
    if before is None or not _is_near(before, claim) or not (_is_bare(claim) or _says_little(claim)):
        return None
    row = claim.row
    if row.as_of_from == "published" and is_long_past(before):
        held = {name: getattr(before.row, name) for name in ("as_of_value", "as_of_from", "begins", "ends")}
        row = SimpleNamespace(**vars(row) | held)
    return claim._replace(
        row=row,
        about=before.about,
        modifiers=claim.modifiers if claim.about == before.about else before.modifiers,
        states=claim.states or before.states,
        words=claim.words | before.words,
        clause_words=claim.clause_words | before.clause_words,
    )


def _is_near(before: Claim, claim: Claim) -> bool:
    """Whether two claims stand in one sentence or in neighbouring ones."""
    sentences = [each.row.sentence for each in (before, claim)]
    return None not in sentences and 0 <= sentences[1] - sentences[0] <= 1


def _says_little(claim: Claim) -> bool:
    """Whether a clause tells of nothing but its number, and of who says it; "she was paid $300" tells of her."""
    if _PERSON.search(claim.piece) and not _IT.search(claim.piece):
        return False
    words = WORD.findall(claim.piece.replace(claim.row.text, ""))
    sayer = {singular(word) for word in WORD.findall((claim.row.concept or "").lower())}
    return bool(words) and len(topic(claim.piece) - sayer) <= _LITTLE
