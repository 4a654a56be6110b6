"""Rows whose speaker the layout names: a signature under a quotation, a headline's colon."""

from __future__ import annotations

from dataclasses import replace

from newskit.lexicon.people import DOCUMENT_NOUNS, ROLE_NOUNS, SOURCE_NOUNS
from newskit.quotes.bounds import quotations
from newskit.quotes.cast import NOBODY, Cast
from newskit.quotes.draft import WITHOUT_CUE, Draft, drafts_of
from newskit.quotes.labels import headline
from newskit.quotes.lines import Line
from newskit.quotes.speakers import labelling, speaker_at, speaker_of
from newskit.quotes.uncued import Past

SIGNED = "quotes.signed"
_FEWEST_SAID = 2


def sign(line: Line, signed: tuple[int, int], cast: Cast, past: Past) -> bool:
    """Give a quotation to who signs it; tell whether there was one."""
    speaker = speaker_at(line.items[signed[0]].start, line.items[signed[1]].end, cast)
    if line.quotes:
        place = line.quotes[-1]
        past.drafts += drafts_of(line, None, SIGNED, [(place, place)], speaker, cast.article)
    else:
        if past.unclaimed and _is_under(line, past.unclaimed, cast.article.text):
            past.drafts.append(past.unclaimed)
        before = past.drafts[-1] if past.drafts else None
        if before is None or not _is_under(line, before, cast.article.text):
            return False
        for place in range(len(past.drafts) - 1, -1, -1):
            draft = past.drafts[place]
            under = draft.line.paragraph == before.line.paragraph or "multi-paragraph" in draft.flags
            if not under or (draft.rule != WITHOUT_CUE and draft.speaker is not NOBODY):
                break
            past.drafts[place] = replace(draft, rule=SIGNED, cue=None, speaker=speaker, group=None)
    past.forget(line)
    return True


def headlined(line: Line, cast: Cast) -> Draft | None:
    """What a headline reports behind or before its colon, where a person or a source that can speak stands there."""
    parts = headline(line) if line.items[0].start == 0 else None
    for label, said in (parts, parts[::-1]) if parts else ():
        if not (quotations(line, *said) or said[1] - said[0] >= _FEWEST_SAID):
            continue
        source = label[0] == label[1] and line.word(label[0]) in SOURCE_NOUNS | DOCUMENT_NOUNS | ROLE_NOUNS
        if (named := label if source else labelling(line, label, cast)) is not None:
            speaker = speaker_of(line, named, cast)
            return next(iter(drafts_of(line, None, "quotes.headline", [said], speaker, cast.article)), None)
    return None


def _is_under(line: Line, draft: Draft, text: str) -> bool:
    """Tell whether a line follows a quotation that no cue gave to anybody at once."""
    return (draft.rule == WITHOUT_CUE or draft.speaker is NOBODY) and not text[draft.end : line.items[0].start].strip(
        " \n\t\u00a0.,!?\"'”’»"
    )
