"""A word and what stands around it, line by line.

>>> lines = concordance(["The river rose. Nobody near the river slept."], "river", width=12)
>>> lines[["left", "match", "right"]].to_numpy().tolist()
[['The', 'river', 'rose. Nobody'], ['Nobody near the', 'river', 'slept.']]
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from html import escape
from typing import Any

import pandas as pd

from newskit.article import Article, as_articles
from newskit.frames import build
from newskit.inflection import verb_forms
from newskit.lexicon import any_of

_BLANKS = re.compile(r"\s+")
_SHOWN = 200
"""Lines that a notebook shows."""


class Concordance(pd.DataFrame):
    """A table of contexts; a notebook shows the words one below the other."""

    @property
    def _constructor(self) -> type[Concordance]:
        return Concordance

    def _repr_html_(self) -> str | None:
        if not {"article", "left", "match", "right"} <= {*self.columns}:
            return super()._repr_html_()  # type: ignore[misc]
        rows = "".join(map(_row, self["article"], self["left"], self["match"], self["right"]))
        more = f"<p>{_SHOWN:,} of {len(self):,} lines.</p>" if len(self) > _SHOWN else ""
        return f'<table style="white-space:nowrap">{_HEAD}<tbody>{rows}</tbody></table>{more}'


_HEAD = (
    '<thead><tr><th style="text-align:left">article</th><th style="text-align:right">before</th>'
    '<th style="text-align:center">match</th><th style="text-align:left">after</th></tr></thead>'
)


def _row(article: object, left: str, match: str, right: str) -> str:
    return (
        f'<tr><td style="text-align:left;padding-right:1em">{escape(str(article))}</td>'
        f'<td style="text-align:right">{escape(left)}</td>'
        f'<td style="text-align:center"><b>{escape(match)}</b></td>'
        f'<td style="text-align:left">{escape(right)}</td></tr>'
    )


def concordance(
    articles: Any,
    pattern: str,
    *,
    width: int = 45,
    forms: bool = False,
    regex: bool = False,
    case: bool = False,
) -> Concordance:
    """Find a word or phrase with what stands around it: one row a place, in text order.

    Parameters
    ----------
    articles : DataFrame, Series, iterable of articles, or one article
    pattern : str
        A word or a phrase, found as whole words ("corridor" is not in "corridors").
    width : int
        How many characters to show on each side, cut at words.
    forms : bool
        Find the regular and irregular forms of the last word as well: "corridors", "corridor's"; "said" for "say".
    regex : bool
        Take the pattern as a regular expression, as it is: r"corridors?\\b".
    case : bool
        Whether capitals matter.

    Returns
    -------
    DataFrame
        `article`, `left`, `match`, `right`, `sentence` (its number), `start`, `end` (offsets of the match in the
        article's text). Notebooks show the matches one below the other.

    Raises
    ------
    TypeError
        For what is no article or table of articles.
    ValueError
        For an empty pattern or one that is no regular expression.
    """
    compiled = _compiled(pattern, forms=forms, regex=regex, case=case)
    rows = [row for article in as_articles(articles) for row in _lines(article, compiled, width)]
    return Concordance(build(rows, _COLUMNS))


_COLUMNS = {"article": str, "left": str, "match": str, "right": str, "sentence": int, "start": int, "end": int}


def _compiled(pattern: str, *, forms: bool, regex: bool, case: bool) -> re.Pattern[str]:
    if not pattern.strip():
        raise ValueError("The pattern is empty: pass a word, a phrase, or with regex=True a regular expression.")
    flags = re.NOFLAG if case else re.IGNORECASE
    try:
        return re.compile(pattern if regex else _words(pattern.split(), forms), flags)
    except re.error as error:
        raise ValueError(f"{pattern!r} is no regular expression: {error}.") from error


def _words(words: list[str], forms: bool) -> str:
    """A regular expression for a phrase as whole words, blanks as they come, either apostrophe."""
    last = any_of(_forms(words[-1])) if forms else re.escape(words[-1])
    phrase = r"\s+".join([*map(re.escape, words[:-1]), last])
    return r"(?<!\w)" + re.sub("['’]", "['’]", phrase) + r"(?!\w)"


def _forms(word: str) -> list[str]:
    """The word, its plural, possessives and the forms of the verb, whichever of them there are."""
    plural = (
        word[:-1] + "ies"
        if re.search(r"[^aeiou]y$", word)
        else word + ("es" if re.search(r"(?:s|x|z|ch|sh)$", word) else "s")
    )
    return [word, plural, f"{word}'s", f"{plural}'", *(form for form, _ in verb_forms(word.lower()))]


def _lines(article: Article, pattern: re.Pattern[str], width: int) -> Iterator[tuple[Any, ...]]:
    junk = {paragraph.paragraph for paragraph in article.boilerplate}
    ends = [0, *(paragraph.end for paragraph in article.boilerplate)]
    starts = [*(paragraph.start for paragraph in article.boilerplate), len(article.text)]
    for match in pattern.finditer(article.text):
        start, end = match.span()
        sentence = article.sentence_at(start)
        if start == end or (sentence and sentence.paragraph in junk):
            continue
        after_junk, before_junk = ends[bisect_right(ends, start) - 1], starts[bisect_left(starts, end)]
        left = _left(article.text, start, width, after_junk)
        right = _right(article.text, end, width, before_junk)
        yield article.id, left, _BLANKS.sub(" ", match.group()), right, sentence.sentence if sentence else 0, start, end


def _left(text: str, start: int, width: int, edge: int) -> str:
    """What stands before, from a word's beginning, blanks as one."""
    first = max(edge, start - width)
    while first > edge and start - first < 2 * width and not text[first - 1].isspace():
        first -= 1
    return _BLANKS.sub(" ", text[first:start]).strip()


def _right(text: str, end: int, width: int, edge: int) -> str:
    """What stands behind, up to a word's end, blanks as one."""
    last = min(edge, end + width)
    while last < edge and last - end < 2 * width and not text[last].isspace():
        last += 1
    return _BLANKS.sub(" ", text[end:last]).strip()
