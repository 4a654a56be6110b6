"""The record of a quotation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from newskit.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Span):
    """What somebody is reported to say, and who.

    Attributes
    ----------
    kind : str
        "direct": whole clauses in the author's marks; "mixed": a paraphrase with words in marks, the row is the
        whole reported clause; "indirect": a paraphrase.
    group : str or None
        The id of the first row of a quotation that its cue or a paragraph's end splits.
    cue, cue_lemma : str or None
        The reporting words as printed ("said") and their base form ("say"); a noun's is its verb ("denial": "deny"),
        that of a verb outside the lexicon is as printed.
    cue_start, cue_end : int or None
        Their offsets.
    speaker : str or None
        The literal subject of the cue: "he", "who", "officials", "Mayor Ana Ruiz".
    speaker_start, speaker_end : int or None
        Its offsets.
    speaker_name : str or None
        The fullest name the article gives, or an unnamed source's describing phrase; of several who say one thing all
        names ("Ana Ruiz and Lee Marsh"); None where it is not known.
    speaker_kind : str or None
        "person", "group", "organisation", "document" or "anonymous".
    role : str or None
        What the article says a named speaker is.
    resolution : str
        How `speaker_name` was found: "same" (as printed), "name" (a short name), "pronoun", "relative" ("who"),
        "carried" (from the sentence before), or "unresolved".
    confidence : float
        0 to 1: how sure the speaker is.
    candidates : tuple of str
        Who else, or who at all, it may be; of several who say one thing each of them alone.
    addressee : str or None
        Whom the speaker told.
    parent : str or None
        The id of the quotation this one is nested in.
    flags : tuple of str
        "unbalanced": a quotation mark is missing; "multi-paragraph": it runs over paragraphs; "refusal": the
        speaker will not speak ("declined to comment", "did not respond to a request").
    """

    PREFIX: ClassVar[str] = "q"
    LINKS: ClassVar[tuple[str, ...]] = ("group", "parent")

    kind: str
    speaker_name: str | None = None
    role: str | None = None
    speaker_kind: str | None = None
    cue: str | None = None
    speaker: str | None = None
    addressee: str | None = None
    resolution: str = "unresolved"
    confidence: float = 0.0
    candidates: tuple[str, ...] = ()
    group: str | None = None
    parent: str | None = None
    flags: tuple[str, ...] = ()
    cue_lemma: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
