"""Guess what sort of text an article is, and say why: news, opinion, interview, live page, satire, shopping.

The address and the headline are asked first, since publishers sort their own pages; then the form of the text. A
guess helps to set pages aside that no study of news means to count; it is no judgement of their truth.

>>> guess_genre(Article("We should raise the gate.", url="https://www.gazette.example/opinion/gate"))
Genre(kind='opinion', why="the address says 'opinion'")
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from newskit.article import Article, ArticleLike, as_article
from newskit.rules import when_used

GENRES = ("news", "opinion", "interview", "live page", "satire", "shopping")

_IN_ADDRESS = {
    "satire": "satire|humou?r|borowitz-report|shouts-murmurs",
    "live page": "live(?:-news|-updates|-blog|blog|story|updates)?|[a-z0-9-]+-live-(?:updates|blog)",
    "shopping": "shopping|shop|shop-with-us|deals|(?:buying|gift)-guides?|coupons|underscored|wirecutter"
    "|[a-z0-9-]*black-friday[a-z0-9-]*"
    "|(?:the-)?(?:\\d+-)?best-[a-z0-9-]*(?:gifts?|deals|products)[a-z0-9-]*",
    "interview": "interviews?|q-and-a|qanda|[a-z0-9-]+-interview|interview-[a-z0-9-]+",
    "opinion": "opinions?|commentary|commentisfree|editorials?|op-?ed|columnists?|columns?|letters|perspectives?"
    "|viewpoints?|ideas",
}
"""Genre to parts of a web address between slashes."""
_IN_TITLE = {
    "satire": r"satire\b|\(satire\)",
    "live page": r"live ?(?:updates|blog|coverage)\b|as it happened\b|live:|.*(?:[-–—|:] live$|\blive updates\b)",
    "shopping": r"(?:the )?(?:\d+ )?best .*\b(?:gifts?|deals|under \$\d+)\b|\d+ (?:products|gifts|items|deals) \S"
    r"|.*\b(?:black friday|cyber monday|prime day) deals\b|.*\b\d+% (?:off\b(?! (?:its|their|the)\b)|discounts?\b)"
    r"|(?:nab|grab|get|snag|score|save|shop)\b.*[$£€]\d|.*\bthis [$£€]\d+\b(?! [bmtr]+illion\b)",
    "interview": r"(?:interview|q ?& ?a|q and a|\d+ questions (?:for|with))\b"
    r"|.*[:|–—-] ?(?:an? )?(?:interview|q ?& ?a)(?: with .*)?$",
    "opinion": r"(?:opinion|commentary|editorial|op-ed|column|letters?(?: to the editor)?|guest essay|(?:my|our) view)"
    r"\s?[:|–—-]|.*\| (?:opinion|commentary|editorial)$",
}
"""Genre to openings of headlines, small letters."""
_SATIRISTS = frozenset(
    "theonion.com babylonbee.com clickhole.com reductress.com thedailymash.co.uk newsthump.com"
    " waterfordwhispersnews.com thebeaverton.com betootaadvocate.com duffelblog.com thehardtimes.net"
    " borowitzreport.com".split()
)
"""Hosts that call themselves satire."""
_PRICED = when_used(r"[$£€]\s?\d|\bbuy (?:it|now|here|at)\b|\bget (?:it|them|yours) (?:from|at|for)\b", re.IGNORECASE)
_BY_THE_CLOCK = re.compile(r"\[?(?:updated |posted )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: \w{2,4})?\b", re.IGNORECASE)
_ASKED = re.compile(r"(?:Q|Question)[:.] ")
_ANSWERED = re.compile(r"(?:A|Answer)[:.] ")
_TO_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_BEST = re.compile(r"(?:the )?(?:\d+ )?best\b", re.IGNORECASE)
_ENOUGH_TO_ASK = 8
"""Paragraphs from which a text that is called an interview should put a question."""
_PART = r"(?<=/)(?:{})(?=[/.?#]|$)"


class Genre(NamedTuple):
    """A guess: `kind` is one of `GENRES`, `why` says in words what tells it."""

    kind: str
    why: str


def guess_genre(article: ArticleLike) -> Genre:
    """Guess an article's genre from its address, its headline and the form of its text.

    Parameters
    ----------
    article : Article, row of an articles table, or str

    Returns
    -------
    Genre
        `kind`: "news", "opinion", "interview", "live page", "satire" or "shopping"; `why`: what tells it, in words.
        What nothing tells apart is "news".
    """
    article = as_article(article)
    clues: tuple[Callable[[Article], Genre | None], ...] = (_by_host, _by_address, _by_title, _by_form)
    guesses = (genre for clue in clues if (genre := clue(article)) and _may_be(genre.kind, article))
    return next(guesses, Genre("news", "nothing says otherwise"))


def _may_be(kind: str, article: Article) -> bool:
    """An interview asks; what an address or a headline calls one may be a portrait, or news of an interview."""
    lines = _lines(article)
    asks = bool(_asked_and_answered(lines)) or _questions(lines) > 0
    return asks or kind != "interview" or len(lines) < _ENOUGH_TO_ASK


def _by_host(article: Article) -> Genre | None:
    host = re.match(r"(?:https?://)?(?:www\.)?([^/\s]{1,200})", article.url, re.IGNORECASE)
    known = host is not None and host[1].lower() in _SATIRISTS
    return Genre("satire", f"{host[1].lower()} calls itself satire") if known and host else None


def _by_address(article: Article) -> Genre | None:
    path = re.sub(r"^[a-z]+://[^/]*", "", article.url[:2000].lower())
    for kind, parts in _IN_ADDRESS.items():
        if found := re.search(_PART.format(parts), path):
            return Genre(kind, f"the address says {found[0][:60]!r}")
    return None


def _by_title(article: Article) -> Genre | None:
    title = article.title[:300].strip().lower()
    kind = next((kind for kind, opening in _IN_TITLE.items() if re.match(opening, title)), None)
    return Genre(kind, f"the headline is {article.title[:80]!r}") if kind else None


def _by_form(article: Article) -> Genre | None:
    lines = _lines(article)
    return _as_interview(lines) or _as_live_page(lines) or _as_shopping(article, lines)


def _lines(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


def _as_interview(lines: list[str]) -> Genre | None:
    if asked_and_answered := _asked_and_answered(lines):
        return Genre("interview", asked_and_answered)
    questions = _questions(lines)
    enough = questions >= 4 or (questions == 3 and len(lines) < 30)
    return Genre("interview", f"{questions} questions stand alone, each before an answer") if enough else None


def _asked_and_answered(lines: list[str]) -> str:
    asked, answered = (sum(mark.match(line) is not None for line in lines) for mark in (_ASKED, _ANSWERED))
    return f"{asked} paragraphs begin with Q and {answered} with A" if min(asked, answered) >= 3 else ""


def _questions(lines: list[str]) -> int:
    """How many paragraphs end in a question to somebody and stand before one that does not."""
    put = [line.endswith("?") and _TO_YOU.search(line) is not None and line[0] not in '"“' for line in lines]
    return sum(one and not other for one, other in pairwise(put))


def _as_live_page(lines: list[str]) -> Genre | None:
    clocked = sum(_BY_THE_CLOCK.match(line) is not None for line in lines)
    return Genre("live page", f"{clocked} paragraphs begin with a clock time") if clocked >= 4 else None


def _as_shopping(article: Article, lines: list[str]) -> Genre | None:
    priced = sum(_PRICED.search(line) is not None for line in lines)
    pays = any(mark.kind == "disclosure" for mark in article.boilerplate)
    least = 5 if _BEST.match(article.title) else max(5, len(lines) / 4) if pays else max(10, len(lines) / 3)
    enough = priced > least
    return Genre("shopping", f"{priced} of {len(lines)} paragraphs name a price or a shop") if enough else None
