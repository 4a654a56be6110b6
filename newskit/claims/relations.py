"""How two claims about one thing stand to each other, and why: agree, overlap, update, differ."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from newskit.claims.figures import are_printed_alike, is_rounded, is_same_figure, may_both_hold
from newskit.claims.settings import Claim
from newskit.rules import when_used

RELATIONS = ("differ", "update", "overlap", "agree")
"""The most telling first."""

_RUNNING = frozenset("dead missing hurt displaced sheltered rescued arrested".split())
"""What is counted on and on after an event, so that a later count replaces an earlier one, whoever counts."""
HAPPENED = frozenset("dead hurt rescued arrested damaged destroyed".split())
"""What happened on a day and is known later: "the flood on June 1 killed 38" tells what is known on publication."""
LONGEST = 92
"""Days between the times of two claims beyond which they are not compared: last year's figure contradicts nothing."""
_REVISED = when_used(
    r"\b(?:revised|updated|raised|lowered|corrected|now|final (?:results|count|tally|figures?|toll)"
    r"|ha[sd] (?:risen|climbed|grown|fallen|dropped)"
    r"|(?:rose|grew|climbed|swelled|jumped|fell|dropped|shrank) to)\b"
)


def relation(a: Claim, b: Claim, *, part: Claim | None = None) -> tuple[str, str]:
    """How two claims stand to each other, and why; `part` is the one that holds for a part of the other's place."""
    how, reason = _stand(a, b, part)
    told = (f"{_who(claim)}: {said(claim)}{_as_of(claim)}" for claim in (a, b))
    return how, "; ".join((*told, reason))


def _stand(a: Claim, b: Claim, part: Claim | None) -> tuple[str, str]:
    if (a.row.status == "denied") != (b.row.status == "denied"):
        return "differ", f"{_who(a if a.row.status == 'denied' else b)} denies it"
    if a.row.change != b.row.change:
        return "differ", "one tells of a rise, the other of a fall"
    if is_same_figure(a, b):
        return "agree", "the same figure" if are_printed_alike(a, b) else "the same figure in other units"
    if part is None and is_recount(a, b):
        return "update", _supersedes(a, b) or "a later count"
    if may_both_hold(a, b):
        return "overlap", "both can be true"
    if is_rounded(a, b) or is_rounded(b, a):
        return "overlap", "both can be true, one of them rounded"
    if part is not None:
        lower = part.high < (b if part is a else a).low
        return "overlap" if lower else "differ", f"{said(part)} is said of {' and '.join(sorted(part.places))} only"
    if (reason := _supersedes(a, b)) is not None:
        return "update", reason
    apart = days_apart(a, b)
    return "differ", "no figure fits both" + (f" ({_days(apart)} apart)" if apart else "")


def in_order(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """The earlier claim first: by the times they hold for, where these do not overlap, else by publication."""
    return (b, a) if _is_later(a, b) else (a, b)


def _is_later(a: Claim, b: Claim) -> bool:
    """Whether a claim is later than another; without dates, none is."""
    days = [(told_on(claim), claim.row.published) for claim in (a, b)]
    (begins_a, published_a), (begins_b, published_b) = days
    if days_apart(a, b) == 0 and published_a is not None and published_b is not None and published_a != published_b:
        return bool(published_a > published_b)
    if begins_a is not None and begins_b is not None and begins_a != begins_b:
        return bool(begins_a > begins_b)
    return bool(published_a and published_b and published_a > published_b)


def told_on(claim: Claim) -> datetime | None:
    """When a claim holds; for what has happened shortly before, when it is told."""
    row = claim.row
    begins: datetime | None = row.begins
    if begins is None or row.published is None or not HAPPENED & {claim.about, *claim.states}:
        return begins
    return row.published if (row.published - begins).days <= LONGEST else begins


def is_long_past(claim: Claim) -> bool:
    """Whether a claim holds for a time long before its publication: "the flood of 1986 killed six"."""
    ends, published = claim.row.ends, claim.row.published
    return bool(ends and published and (published - ends).days > LONGEST)


def is_recount(a: Claim, b: Claim) -> bool:
    """Whether the second claim counts on what the first one counted: a toll of a later day, a fall since one date."""
    if a.row.article == b.row.article or not (a.about in _RUNNING or a.since) or not _is_later(b, a):
        return False
    if is_long_past(a) and is_long_past(b):
        return False
    if a.row.published and b.row.published:
        return bool(a.row.published.date() != b.row.published.date())  # on one day, two sources differ
    return (days_apart(a, b) or 0) > 0


def days_apart(a: Claim, b: Claim) -> int | None:
    """Days between the times two claims hold for; 0 where these overlap, None where one has none."""
    spans = [(claim.row.begins, claim.row.ends) for claim in (a, b)]
    if any(end is None for span in spans for end in span):
        return None
    (begins_a, ends_a), (begins_b, ends_b) = ((begins.date(), ends.date()) for begins, ends in spans)
    return max((begins_b - ends_a).days, (begins_a - ends_b).days, 0)


def said(claim: Claim) -> str:
    """The number with its hedge, as printed."""
    text, hedge, sentence = claim.row.text, claim.row.hedge, claim.row.sentence_text or ""
    if not hedge:
        return next((f"{word} {text}" for word in ("between", "Between") if f"{word} {text}" in sentence), str(text))
    behind = next((form for form in (f"{text}{hedge}", f"{text} {hedge}") if form in sentence), None)
    return behind or f"{hedge} {text}"


def _days(number: int) -> str:
    return "one day" if number == 1 else f"{number} days"


def _supersedes(a: Claim, b: Claim) -> str | None:
    """Why the later claim replaces the earlier one; None where it does not."""
    if not _is_later(b, a):
        return None
    if a.row.speaker_name and a.row.speaker_name == b.row.speaker_name:
        return "the same speaker, later"
    if a.row.outlet and a.row.outlet == b.row.outlet and a.row.article != b.row.article:
        return "the same outlet, later"  # within one article it tells of two things or two times
    return "called a new figure" if _REVISED.search(b.row.sentence_text or "") else None


def _who(claim: Claim) -> str:
    row: Any = claim.row
    unnamed = "an unclear speaker" if row.voice == "speaker" else None
    return row.speaker_name or unnamed or row.outlet or f"article {row.article}"


def _as_of(claim: Claim) -> str:
    return f" ({claim.row.as_of_value})" if claim.row.as_of_value else ""
