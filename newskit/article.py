"""One article and its layers: paragraphs, sentences, tokens, quotation marks, boilerplate.

The text never changes after reading, so every offset stays true. Layers are computed when first asked for and kept.

>>> article = Article('The bridge fell. "We heard it," she said.')
>>> [sentence.text for sentence in article.sentences]
['The bridge fell.', '"We heard it," she said.']
>>> article.in_quote(article.text.index("heard"))
True
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any, ClassVar, TypeVar

import pandas as pd

from newskit.boilerplate import READ_ON, Mark, boilerplate_marks
from newskit.marks import Quoted, pair_marks, quotes_with_singles
from newskit.rules import when_used
from newskit.sentences import paragraph_spans, sentence_spans
from newskit.spans import Span
from newskit.taggers import Tagger, check_tagger, tags_by
from newskit.tags import tag
from newskit.tokens import token_spans

Record = TypeVar("Record", bound=Span)
_TWO_WAYS = when_used(r"\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
"""A date in figures that does not begin with its year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Span):
    """A sentence; headlines and list lines without a full stop are sentences of their own."""

    PREFIX: ClassVar[str] = "s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token(Span):
    """A word, number or mark with its universal (`upos`) and Penn (`xpos`) part-of-speech tag."""

    PREFIX: ClassVar[str] = "w"
    upos: str = ""
    xpos: str = ""

    @property
    def lower(self) -> str:
        """Small letters, with a straight apostrophe: the form in which lexicons hold words."""
        return self.text.lower().replace("’", "'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Boilerplate(Span):
    """What stands around the story; `kind` tells which sort (`newskit.boilerplate.KINDS`).

    Whole paragraphs: related, subscription, share, rights, credit, caption, correction, advertisement, disclosure,
    note, subhead, byline, agency. Openings of paragraphs: dateline, and the agency it names.
    """

    PREFIX: ClassVar[str] = "b"
    kind: str = ""


@dataclass(frozen=True)
class Article:
    """One news article.

    Parameters
    ----------
    text : str
        The body as read; offsets of all records count its characters.
    published : datetime, date, pandas.Timestamp or None
        When it was published, in the publication's local time. A time zone is dropped; NaT means None.
    title, url, outlet, id : str
        Headline, web address, publisher and a name that is unique in its collection.
    tagger : callable, optional
        Another part-of-speech tagger: from the tokens of a sentence to their (universal, Penn) tags. For an
        installed spaCy pipeline see `spacy_tagger`.

    Raises
    ------
    TypeError
        Where `text` is no string, `published` no date or `tagger` no function; from the layers, where it gives no
        pairs of tags.
    ValueError
        From the layers, where the tagger does not tag each token.
    """

    text: str
    published: datetime | None = None
    title: str = ""
    url: str = ""
    outlet: str = ""
    id: str = ""
    tagger: Tagger | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise TypeError(
                f"An article's text must be a string, got {type(self.text).__name__}. "
                "For a table of articles use table(articles, find)."
            )
        check_tagger(self.tagger)
        object.__setattr__(self, "published", _as_datetime(self.published))

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The lines that hold more than blanks."""
        return tuple(
            Span(start=start, end=end, text=self.text[start:end], paragraph=number)
            for number, (start, end) in enumerate(self._paragraph_spans)
        )

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, boilerplate included, numbered from 0."""
        return tuple(
            Sentence(start=start, end=end, text=self.text[start:end], sentence=number, paragraph=paragraph)
            for number, (start, end, paragraph) in enumerate(self._sentence_spans)
        )

    @cached_property
    def boilerplate(self) -> tuple[Boilerplate, ...]:
        """Links, prompts, credits, subheads and header lines, in text order."""
        return tuple(
            self.record(Boilerplate, start, end, rule=f"boilerplate.{kind}", kind=kind)
            for start, end, kind in self._boilerplate_marks
        )

    @cached_property
    def left_out(self) -> dict[int, str]:
        """The numbers of the paragraphs that are no part of the story, each with its kind."""
        kinds = {(start, end): kind for start, end, kind in self._boilerplate_marks if kind not in READ_ON}
        return {number: kinds[span] for number, span in enumerate(self._paragraph_spans) if span in kinds}

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences of the story: what finders read."""
        return tuple(sentence for sentence in self.sentences if sentence.paragraph not in self.left_out)

    @cached_property
    def prose_spans(self) -> list[tuple[int, int, int]]:
        """Start, end and paragraph of each sentence of the story: `prose` without its records."""
        return [span for span in self._sentence_spans if span[2] not in self.left_out]

    @cached_property
    def quoted(self) -> tuple[Quoted, ...]:
        """What stands in quotation marks, paragraph by paragraph, in text order."""
        singles = quotes_with_singles(self.text)
        return tuple(
            pair for start, end in self._paragraph_spans for pair in pair_marks(self.text, start, end, singles)
        )

    def tokens(self, sentence: Span) -> tuple[Token, ...]:
        """The tagged tokens of one of the article's sentences."""
        known = self._tokens
        if sentence.start not in known:
            known[sentence.start] = self._read_tokens(sentence)
        return known[sentence.start]

    def in_quote(self, offset: int) -> bool:
        """Tell whether a character stands within quotation marks."""
        place = bisect_right(self._quote_starts, offset) - 1
        return place >= 0 and offset < self._quote_ends[place]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a character, or the last one before it; None before the first."""
        place = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[place] if place >= 0 else None

    def record(self, record: type[Record], start: int, end: int, /, *, rule: str, **fields: Any) -> Record:
        """Build a record from its offsets; its text, sentence and paragraph follow from them."""
        home = max(0, bisect_right(self._sentence_starts, start) - 1)
        return record(
            start=start,
            end=end,
            text=self.text[start:end],
            sentence=home,
            paragraph=self._sentence_spans[home][2] if self._sentence_spans else 0,
            rule=rule,
            **fields,
        )

    @cached_property
    def _tokens(self) -> dict[int, tuple[Token, ...]]:
        return {}

    def _read_tokens(self, sentence: Span) -> tuple[Token, ...]:
        spans = token_spans(self.text, sentence.start, sentence.end)
        words = [self.text[start:end] for start, end in spans]
        tags = tags_by(self.tagger, words) if self.tagger else _with_hyphens(words, spans, tag(words))
        return tuple(
            Token(
                start=start,
                end=end,
                text=word,
                upos=upos,
                xpos=xpos,
                sentence=sentence.sentence,
                paragraph=sentence.paragraph,
            )
            for (start, end), word, (upos, xpos) in zip(spans, words, tags, strict=True)
        )

    # Plain offsets, from which the layers' records are made: who only counts needs no records.

    @cached_property
    def _paragraph_spans(self) -> list[tuple[int, int]]:
        return paragraph_spans(self.text)

    @cached_property
    def _sentence_spans(self) -> list[tuple[int, int, int]]:
        """Start, end and paragraph of each sentence."""
        return [
            (*span, number)
            for number, (start, end) in enumerate(self._paragraph_spans)
            for span in sentence_spans(self.text, start, end)
        ]

    @cached_property
    def _boilerplate_marks(self) -> list[Mark]:
        return boilerplate_marks(self.text, self._paragraph_spans)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _, _ in self._sentence_spans]

    @cached_property
    def _outer_quotes(self) -> list[Quoted]:
        return [pair for pair in self.quoted if pair.depth == 0 and pair.end > pair.start]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [pair.start for pair in self._outer_quotes]

    @cached_property
    def _quote_ends(self) -> list[int]:
        return [pair.end for pair in self._outer_quotes]


ArticleLike = Article | pd.Series | str
"""What every finder takes: an Article, a row of an articles table, or a text."""


def as_article(article: ArticleLike) -> Article:
    """Make an Article of a table's row or of a text; an Article comes back as it is.

    Raises
    ------
    TypeError
        For anything else, and for a row without a `text`.
    """
    if isinstance(article, Article):
        return article
    if isinstance(article, str):
        return Article(article)
    if isinstance(article, pd.Series) and "text" in article.index:
        return _from_row(article.name, article)
    raise TypeError(
        f"Expected an Article, a row with a `text` or a string, got {type(article).__name__}. "
        "One row of a table is news.iloc[0]; for all of them use table(articles, find)."
    )


def as_articles(articles: Any, tagger: Tagger | None = None) -> Iterator[Article]:
    """Yield an Article for each of a table's rows, a Series' texts or an iterable's items; one article is one.

    A missing text (NaN) is an empty one, so that the other rows are still read. A tagger is given to all of them.

    Raises
    ------
    TypeError
        For a table without a column `text`, and for anything that holds no articles.
    """
    for article in _each(articles):
        yield article if tagger is None else replace(article, tagger=tagger)


def _each(articles: Any) -> Iterator[Article]:
    if isinstance(articles, Article | str):
        yield as_article(articles)
    elif isinstance(articles, pd.DataFrame):
        yield from _from_table(articles)
    elif isinstance(articles, pd.Series):
        if "text" in articles.index and articles.index.name != "article":
            yield as_article(articles)
        else:
            yield from (Article(_as_text(text), id=_as_text(name)) for name, text in articles.items())
    elif isinstance(articles, Iterable) and not isinstance(articles, bytes | Mapping):
        for number, item in enumerate(articles):
            article = as_article(item)
            yield article if article.id else replace(article, id=str(number))
    else:
        raise TypeError(f"Expected a table of articles or an iterable of them, got {type(articles).__name__}.")


def find_sentences(article: ArticleLike) -> list[Sentence]:
    """Find the sentences of an article, paragraph by paragraph, in text order, boilerplate included."""
    return list(as_article(article).sentences)


def find_boilerplate(article: ArticleLike) -> list[Boilerplate]:
    """Find what stands around the story: links, prompts, credits, notes, subheads, bylines, datelines, agencies.

    Parameters
    ----------
    article : Article, row of an articles table, or str

    Returns
    -------
    list of Boilerplate
        In text order. The other finders leave these stretches out, but for subheads and datelines, which belong to
        the story.
    """
    return list(as_article(article).boilerplate)


def _with_hyphens(
    words: Sequence[str], spans: Sequence[tuple[int, int]], tags: list[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Tell hyphens from dashes by the blanks around them, which the tagger does not see."""
    for i in range(1, len(words) - 1):
        if words[i] == "-" and tags[i][1] in ("HYPH", ",", ":"):
            joins = spans[i - 1][1] == spans[i][0] and spans[i][1] == spans[i + 1][0]
            tags[i] = ("PUNCT", "HYPH" if joins else ":")
    return tags


def _as_datetime(published: Any) -> datetime | None:
    if _is_missing(published):
        return None
    if isinstance(published, pd.Timestamp):
        published = published.to_pydatetime(warn=False)
    if isinstance(published, datetime):
        return published.replace(tzinfo=None)
    if isinstance(published, date):
        return datetime(published.year, published.month, published.day)
    raise TypeError(
        f"published must be a date, a datetime or None, got {published!r}. "
        "Make a column of dates with pandas.to_datetime(column, format='%Y%m%d'), or as your dates are written."
    )


def _as_text(value: Any) -> str:
    return "" if _is_missing(value) else str(value)


def _is_missing(value: Any) -> bool:
    return value is None or value is pd.NA or value != value


def _from_row(name: Any, row: Any) -> Article:
    """An Article from a mapping of columns; columns that are missing are left empty."""
    published = row.get("published")
    if isinstance(published, str):
        published = _read_date(published)
    title, url, outlet = (_as_text(row.get(field)) for field in ("title", "url", "outlet"))
    return Article(_as_text(row["text"]), published, title, url, outlet, _as_text(name))


def _read_date(published: str) -> Any:
    """A date as texts of a table have it. Day and month in figures are not told apart: no row may be guessed."""
    if _TWO_WAYS.match(published):
        raise ValueError(
            f"published must be a date that is read in one way only, got {published!r}: which is the month? Say so: "
            "news['published'] = pandas.to_datetime(news['published'], format='%d.%m.%Y'), or as they are written."
        )
    try:
        return pd.to_datetime(published)
    except ValueError as error:
        raise ValueError(
            f"published must be a date, got {published!r}. Where some are none: "
            "news['published'] = pandas.to_datetime(news['published'], errors='coerce')."
        ) from error


def _from_table(articles: pd.DataFrame) -> Iterator[Article]:
    if "text" not in articles.columns:
        raise TypeError(
            f"Expected a table with a column `text`, found {', '.join(map(str, articles.columns)) or 'no columns'}. "
            "Rename yours: articles.rename(columns={'body': 'text'})."
        )
    wanted = [name for name in ("text", "title", "published", "url", "outlet") if name in articles.columns]
    columns = [articles[name] for name in wanted]
    for name, *values in zip(articles.index, *columns, strict=True):
        yield _from_row(name, dict(zip(wanted, values, strict=True)))
