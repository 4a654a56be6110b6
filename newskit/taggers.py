"""Other taggers than newskit's own: a function of the user's, or an installed spaCy pipeline.

A tagger takes the words of one sentence and gives the universal and the Penn tag of each.

>>> tags_by(lambda words: [("PROPN", "NNP") if word.istitle() else ("X", "XX") for word in words], ["Ana", "ran"])
[('PROPN', 'NNP'), ('X', 'XX')]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

Tagger = Callable[[Sequence[str]], Sequence[tuple[str, str]]]
"""Takes the tokens of one sentence, returns the universal and the Penn tag of each."""

_NO_TAGS = frozenset(
    """parser ner beam_parser beam_ner senter sentencizer lemmatizer trainable_lemmatizer entity_linker entity_ruler
    span_ruler spancat spancat_singlelabel span_finder textcat textcat_multilabel merge_entities merge_noun_chunks
    merge_subtokens doc_cleaner""".split()
)
"""The makers of spaCy's components that have no part in tagging."""


def check_tagger(tagger: Any) -> None:
    """Stop at once where something that is no tagger is passed as one."""
    if tagger is None or (callable(tagger) and not hasattr(tagger, "pipe_names")):
        return
    raise TypeError(
        "A tagger is a function from a list of words to a list of (universal tag, Penn tag), "
        f"got {type(tagger).__name__}. For a spaCy pipeline: "
        f"tagger=newskit.spacy_tagger({repr(tagger) if isinstance(tagger, str) else 'nlp'})."
    )


def tags_by(tagger: Tagger, words: Sequence[str]) -> list[tuple[str, str]]:
    """What a tagger says of the words of a sentence.

    Raises
    ------
    TypeError
        Where it gives something other than pairs of tags.
    ValueError
        Where it gives more or fewer of them than there are words.
    """
    given: Any = tagger(list(words))
    if isinstance(given, str) or not hasattr(given, "__iter__"):
        raise TypeError(f"The tagger must give a list of (universal tag, Penn tag), it gave {given!r}.")
    tags = [tuple(pair) if isinstance(pair, tuple | list) else pair for pair in given]
    if len(tags) != len(words):
        raise ValueError(f"The tagger must tag each token: it gave {len(tags)} tags for {len(words)} tokens, {words}.")
    for word, pair in zip(words, tags, strict=True):
        if not (isinstance(pair, tuple) and len(pair) == 2 and all(isinstance(tag, str) for tag in pair)):
            raise TypeError(
                f"The tagger must give a universal and a Penn tag for each token, such as ('NOUN', 'NN'); "
                f"for {word!r} it gave {pair!r}."
            )
    return tags


def spacy_tagger(pipeline: str | Language) -> Tagger:
    """Make a tagger of an installed spaCy pipeline, to be passed as `tagger=`.

    Parameters
    ----------
    pipeline : str or spacy.Language
        A pipeline's name, folder or the loaded pipeline; only its components that tag are used. By its name other
        processes load it themselves, which is what `processes=` should be used with.

    Returns
    -------
    callable
        From the words of a sentence to the pairs (`pos_`, `tag_`) of its tokens.

    Raises
    ------
    ImportError
        Where spaCy is not installed.
    OSError
        Where no such pipeline is installed; newskit downloads none.
    ValueError
        Where the pipeline does not give each word both tags.

    Examples
    --------
    >>> tagger = nk.spacy_tagger("en_core_web_sm")            # doctest: +SKIP
    >>> quotes = nk.table(news, nk.find_quotes, tagger=tagger)  # doctest: +SKIP
    """
    return SpacyTagger(pipeline)


class SpacyTagger:
    """A spaCy pipeline as a tagger; see `spacy_tagger`."""

    def __init__(self, pipeline: str | Language) -> None:
        self._pipeline = pipeline
        nlp = _loaded(pipeline) if isinstance(pipeline, str) else pipeline
        self._vocab = nlp.vocab
        self._parts = [part for name, part in nlp.pipeline if nlp.get_pipe_meta(name).factory not in _NO_TAGS]
        if not all(upos and xpos for upos, xpos in self(["Ana", "Ruiz", "left", "."])):
            raise ValueError(
                "The spaCy pipeline does not give each word both tags, `pos_` (of a morphologizer or attribute_ruler) "
                f"and `tag_` (of a tagger); it has {', '.join(nlp.pipe_names) or 'no components'}."
            )

    def __call__(self, words: Sequence[str]) -> list[tuple[str, str]]:
        from spacy.tokens import Doc

        # half a character (a lone surrogate) has no place in spaCy's word list
        doc = Doc(self._vocab, words=[word.encode("utf-8", "replace").decode("utf-8") for word in words])
        for part in self._parts:
            doc = part(doc)
        return [(token.pos_, token.tag_) for token in doc]

    def __reduce__(self) -> tuple[Callable[..., Tagger], tuple[str | Language]]:
        """A pipeline with a name travels to other processes as its name."""
        return spacy_tagger, (self._pipeline,)


@cache
def _loaded(name: str) -> Language:
    try:
        import spacy
    except ImportError as error:
        raise ImportError(
            'spacy_tagger needs spaCy, which is not installed: pip install "newskit[spacy]". '
            "newskit's own tagger needs nothing: leave tagger= out."
        ) from error
    try:
        return spacy.load(name, exclude=sorted(_NO_TAGS))
    except OSError as error:
        raise OSError(
            f"No spaCy pipeline {name!r} is installed here, and newskit downloads nothing. "
            f"On a machine with a network: python -m spacy download {name}."
        ) from error
