"""Quotations without a cue of their own: whom they go on quoting, or who leads to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from newskit.quotes.cast import NOBODY, Cast
from newskit.quotes.cue import Cue
from newskit.quotes.draft import LABELLED, WITHOUT_CUE, Draft, drafts_of
from newskit.quotes.labels import label_in
from newskit.quotes.lines import QUOTE, Line
from newskit.quotes.speakers import carried, labelling, speaker_at, speaker_of
from newskit.quotes.subjects import first_subject
from newskit.rules import when_used

_ENDS_SPEECH = when_used(r"(?:[.,!?…—–-]|\.\.\.)[\"'”’]?$")

_SPEECH_WORDS = 6
"""Words from which a quotation without a cue and without a final mark is taken for speech."""


_ANNOUNCED, _IN_PARAGRAPH, _INTRODUCED, _PARAGRAPH_BEFORE, _TOLD_OF = 0.95, 0.9, 0.85, 0.7, 0.6
"""How far a quotation without a cue is trusted to go on quoting whom the text before it leads to."""


@dataclass
class Telling:
    """A line and, when it is asked for, whom it is about."""

    line: Line
    cast: Cast

    @cached_property
    def draft(self) -> Draft | None:
        """Whom the line is about, if somebody who can speak by name."""
        return told_of(self.line, self.cast)


@dataclass
class Past:
    """What has been read so far: whom the next quotation without a cue goes on quoting."""

    line: Line | None = None
    """The line before."""
    last: Draft | None = None
    open: Draft | None = None
    """The row of a quotation that its paragraph left open."""
    announced: Draft | None = None
    """Who is about to be quoted: the line before ended in a colon behind a cue ("He said:")."""
    telling: Telling | None = None
    """The line before, for whom it is about."""
    unclaimed: Draft | None = None
    """A quotation of the line before that nothing gives to anybody, unless somebody signs it."""
    drafts: list[Draft] = field(default_factory=list)

    def forget(self, line: Line) -> None:
        """Let nobody be quoted on behind a line."""
        self.line = line
        self.last = self.open = self.announced = self.unclaimed = None
        self.telling = None


def continues(line: Line, draft: Draft) -> bool:
    return line.tag(0) == QUOTE and "multi-paragraph" in draft.flags


def announced(line: Line, cues: Sequence[Cue], cast: Cast) -> Draft | None:
    """Whom the next line quotes, where this one ends in a colon behind a cue with a subject."""
    if line.word(len(line.items) - 1) != ":":
        return None
    end = line.items[-1].end
    speaking = [cue for cue in cues if cue.subject]
    if not speaking:
        teller = told_of(line, cast)
        return teller and replace(teller, speaker=carried(teller.speaker, _TOLD_OF))
    cue = speaking[-1]
    return Draft(end, end, "announced", "quotes.announced", line, cue, speaker_of(line, cue.subject or (0, 0), cast))


def told_of(line: Line, cast: Cast) -> Draft | None:
    """Whom a sentence without a cue is about, if a person: who speaks in the quotation that stands alone behind it."""
    subject = first_subject(line)
    if subject is None:
        return None
    speaker, end = speaker_of(line, subject, cast), line.items[-1].end
    named = speaker.kind in ("person", "organisation", "document") and speaker.name is not None
    return Draft(end, end, "announced", "quotes.told_of", line, None, speaker) if named else None


def without_cue(line: Line, drafts: Sequence[Draft], cast: Cast, past: Past) -> list[Draft]:
    """The quotations that no cue of the line claims, where they look like speech or a speaker is carried on."""
    found: list[Draft] = []
    for i in line.quotes:
        quoted = line.items[i].quoted
        claimed = quoted and any(d.start <= quoted.start and quoted.end <= d.end + 1 for d in drafts)
        draft = None if claimed else _unclaimed(line, i, [*drafts, *found], cast, past)
        found += [draft] if draft else []
    return found


def _unclaimed(line: Line, i: int, drafts: Sequence[Draft], cast: Cast, past: Past) -> Draft | None:
    """The row of a quotation by its label or by whom it goes on quoting; kept for a signature where nobody is known."""
    item, text = line.items[i], cast.article.text
    draft = next(drafts_of(line, None, WITHOUT_CUE, [(i, i)], NOBODY, cast.article), None)
    label = label_in(text, item.quoted.start, item.quoted.end) if item.quoted else None
    if label and draft:
        return replace(draft, rule=LABELLED, speaker=speaker_at(label[0], label[1], cast))
    if draft and i > 1 and line.word(i - 1) == ":" and (name := labelling(line, (0, i - 2), cast)):
        return replace(draft, rule=LABELLED, speaker=speaker_of(line, name, cast))
    alone = i == 0 and all(line.tag(j) in (QUOTE, ".", ",", ":") for j in range(len(line.items)))
    if draft is None or not (alone or _looks_like_speech(text, line, i)):
        past.unclaimed = draft if line.tag(i - 1) == ":" else past.unclaimed
        return None
    source, trust = _carrier(line, i, drafts, alone, cast, past)
    if source is not None:
        group = source.group if source.group is not None else source.start
        return replace(draft, cue=source.cue, speaker=carried(source.speaker, trust), group=group)
    attributed = i == 0 and item.closing == ","  # to somebody whom the words behind it do not tell
    if alone or attributed:
        return draft
    past.unclaimed = draft
    return None


def _looks_like_speech(text: str, line: Line, i: int) -> bool:
    """Tell speech from words in marks: it ends like a sentence, or is long, and begins with a capital."""
    pair = line.items[i].quoted
    words = text[pair.start : pair.end].split() if pair else []
    if not words:
        return False
    starts = words[0][:1].isupper() or words[0][:1] in "…."
    ends = bool(_ENDS_SPEECH.search(words[-1]))
    introduced = i == 0 or line.tag(i - 1) in (":", ",")
    return starts and introduced and (len(words) >= _SPEECH_WORDS or (ends and len(words) > 2))


def _carrier(
    line: Line, i: int, drafts: Sequence[Draft], alone: bool, cast: Cast, past: Past
) -> tuple[Draft | None, float]:
    """Whom a quotation without a cue goes on quoting, and how far to trust it."""
    here = [draft for draft in drafts if draft.speaker is not NOBODY]
    if here:
        return here[-1] if here[-1].start < line.items[i].start else here[0], _IN_PARAGRAPH
    if past.announced and i == 0 and line.paragraph - past.announced.line.paragraph < 2:
        return past.announced, _ANNOUNCED
    if past.open and continues(line, past.open):
        return past.open, _ANNOUNCED
    if own := _introducer(line, i, cast):
        return own, _INTRODUCED
    if past.last and past.last.line.paragraph == line.paragraph:
        return past.last, _IN_PARAGRAPH
    if past.last and alone and past.last.line.paragraph == line.paragraph - 1:
        return past.last, _PARAGRAPH_BEFORE
    near = past.telling if alone and past.telling and line.paragraph - past.telling.line.paragraph < 2 else None
    return (near.draft, _TOLD_OF) if near else (None, 0.0)


def _introducer(line: Line, i: int, cast: Cast) -> Draft | None:
    """Who a quotation at a line's end belongs to by the sentence that leads to it: 'Ruiz issued a statement: "'."""
    ends = all(line.tag(j) == "." for j in range(i + 1, len(line.items)))
    return told_of(line, cast) if i > 1 and ends and line.word(i - 1) in (":", ",") else None
