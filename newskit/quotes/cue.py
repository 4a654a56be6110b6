"""A cue: the word or phrase that reports."""

from __future__ import annotations

from dataclasses import dataclass

from newskit.quotes.phrases import Range


@dataclass(frozen=True)
class Cue:
    """A reporting word of a line.

    Attributes
    ----------
    first, last : int
        Its places in the line ("according to" has two).
    lemma : str
        Its base form, or the phrase.
    frames : frozenset of str
        What it takes; see lexicon.speech.
    form : str
        "finite", "participle", "infinitive", "passive" or "phrase".
    subject : (int, int) or None
        The places of who says it.
    left : bool
        Whether the subject stands before the cue.
    shared : bool
        Whether the subject is that of another verb ("..., adding that", "and said").
    opens : int
        Where the part of the sentence that belongs to the cue begins.
    complement : int
        The place behind the cue, its addressee and adjuncts.
    addressee : (int, int) or None
        Whom the speaker tells.
    """

    first: int
    last: int
    lemma: str
    frames: frozenset[str]
    form: str
    subject: Range | None = None
    left: bool = True
    shared: bool = False
    opens: int = 0
    complement: int = 0
    addressee: Range | None = None
