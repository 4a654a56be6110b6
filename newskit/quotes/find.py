"""Put the rows together: what each line reports, who says it, what goes on, what is nested."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newskit.article import Article, ArticleLike, as_article
from newskit.lexicon.speech import REPORTING_NOUNS
from newskit.names import find_names
from newskit.people import mentions_of
from newskit.quotes.bounds import quotations
from newskit.quotes.cast import NOBODY, Before, Cast, Speaker, cast_of
from newskit.quotes.complements import complement
from newskit.quotes.cue import Cue
from newskit.quotes.cues import find_cues
from newskit.quotes.draft import LABELLED, WITHOUT_CUE, Draft, drafts_of, same_paragraph
from newskit.quotes.labels import ANSWERS, ASKS, signature, transcribed
from newskit.quotes.layout import headlined, sign
from newskit.quotes.lines import QUOTE, Line, lines_of
from newskit.quotes.record import Quote
from newskit.quotes.rules import RULES
from newskit.quotes.speakers import (
    answering,
    by_body,
    by_line_before,
    by_unnamed,
    interviewee,
    less_sure,
    not_named_by,
    not_oneself,
    speaker_at,
    speaker_of,
)
from newskit.quotes.subjects import can_speak, first_subject
from newskit.quotes.uncued import Past, Telling, announced, continues, without_cue
from newskit.quotes.unsaid import says_nothing
from newskit.quotes.words import LEMMAS
from newskit.spans import trimmed

_MARK = re.compile(r"[:\"“”„«»‘`]|''")
_WORD = re.compile("[a-z]+")
_REPORTING = frozenset(("according", *LEMMAS, *REPORTING_NOUNS))
_COMMENT = re.compile(r"to (?:comment|answer|discuss|elaborate|respond|reply|say|speak|talk|be interviewed|be named)\b")
_OWN = frozenset(("i", "me", "we", "you"))
_ASKING = frozenset(("ask", "question", "wonder"))
"""Verbs behind whose sentence "he said" is somebody else's answer."""
_ROWS = 8
"""Rows among which those of the line before are looked for."""


def find_quotes(article: ArticleLike) -> list[Quote]:
    """Find who said what in an article.

    Parameters
    ----------
    article : Article, row of an articles table, or str

    Returns
    -------
    list of Quote
        Direct, mixed and indirect speech in text order, boilerplate left out. Never raises for odd text.

    Examples
    --------
    >>> [quote] = find_quotes('"We will stay," Mayor Ana Ruiz said on Monday.')
    >>> quote.text, quote.speaker_name, quote.role
    ('We will stay,', 'Ana Ruiz', 'Mayor')
    """
    article = as_article(article)
    if not _may_report(article.text):
        return []
    names = find_names(article)
    cast = cast_of(article, names, mentions_of(article, names))
    past = Past()
    labels = transcribed(article.text, article.paragraphs, {name.text for name in names if name.type == "person"})
    answers = interviewee(min((label[0] for label in labels.values()), default=0), cast)
    for line in lines_of(article):
        if label := labels.get(line.paragraph):
            _transcribe(line, label, answers, cast, past)
        else:
            _read(line, cast, past)
    return _records(article, _in_order(past.drafts))


def _may_report(text: str) -> bool:
    """Tell whether a text has a mark or a word that reports: most sentences of tables and lists have none."""
    return _MARK.search(text) is not None or not _REPORTING.isdisjoint(_WORD.findall(text.lower()))


def _read(line: Line, cast: Cast, past: Past) -> None:
    """Add the rows of one line."""
    if not same_paragraph(line, past.line) and past.open and not continues(line, past.open):
        past.open = None
    if (signed := signature(line)) and sign(line, signed, cast, past):
        return
    past.unclaimed = None
    if told := headlined(line, cast):
        past.drafts.append(told)
        return
    cues = find_cues(line)
    drafts = _reported(line, cues, cast, past)
    drafts += without_cue(line, drafts, cast, past)
    drafts = _nested(sorted(drafts, key=lambda d: (d.start, -d.end)))
    past.drafts += drafts
    spoken = [draft for draft in drafts if draft.speaker is not NOBODY]
    past.last = spoken[-1] if spoken else past.last
    past.open = next((d for d in drafts if "multi-paragraph" in d.flags), past.open if not drafts else None)
    past.line = line
    past.announced = announced(line, cues, cast)
    past.telling = Telling(line, cast)


def _transcribe(line: Line, label: tuple[int, int, int], answers: str | None, cast: Cast, past: Past) -> None:
    """Add what an interview prints behind a label: the rest of the paragraph, whose first line this may be.

    Its own questions are no rows; `answers` is who is interviewed, where that is known.
    """
    told = cast.article.text[label[0] : label[1]]
    if told not in ASKS:
        start, end = trimmed(cast.article.text, label[2], cast.article.paragraphs[line.paragraph].end)
        named = answering(label[0], label[1], answers, cast) if told in ANSWERS else None
        answer = Draft(start, end, "direct", LABELLED, line, None, named or speaker_at(label[0], label[1], cast))
        past.drafts += [] if same_paragraph(line, past.line) else [answer]
        past.drafts += _within(line, answer, cast, past)
    past.forget(line)


def _within(line: Line, answer: Draft, cast: Cast, past: Past) -> list[Draft]:
    """What others are told to have said in a line of an answer."""
    told = _nested(sorted(_reported(line, find_cues(line), cast, past), key=lambda d: (d.start, -d.end)))
    return [
        replace(
            draft,
            speaker=not_oneself(draft.speaker, answer.speaker.name),
            parent=answer.start if draft.parent is None else draft.parent,
        )
        for draft in told
        if draft.start > answer.start and (draft.speaker.text or "I").lower() not in _OWN
    ]


def _reported(line: Line, cues: list[Cue], cast: Cast, past: Past) -> list[Draft]:
    """The rows that a line's cues report."""
    before = _of_line_before(line, cast, past)
    drafts: list[Draft] = []
    taken: set[int] = set()
    for cue in cues:
        speaker = _speaker(line, cue.subject, before, cast, past) if cue.subject else NOBODY
        for rule in RULES:
            pieces = [
                piece
                for piece in rule.reads(line, cue, cues) or []
                if not taken & {*quotations(line, *piece)} or _holds_report(line, piece, cue, cues)
            ]
            if pieces and not says_nothing(line, cue, pieces):
                told = less_sure(speaker) if rule is complement else speaker
                taken.update(place for piece in pieces for place in quotations(line, *piece) if piece[0] == piece[1])
                drafts += [
                    replace(draft, speaker=not_named_by(draft.speaker, cast.article.text[draft.start : draft.end]))
                    for draft in drafts_of(line, cue, rule.name, pieces, told, cast.article)
                ]
                break
    return drafts


def _speaker(line: Line, subject: tuple[int, int], before: Before | None, cast: Cast, past: Past) -> Speaker:
    """Name a subject, with what the lines before tell."""
    speaker = speaker_of(line, subject, cast)
    if line.word(subject[0]) != "it" or not _has_subject_before(line, subject[0]):
        speaker = by_body(speaker, _near(line, past))
    last = past.last.speaker if past.last and same_paragraph(line, past.last.line) else None
    speaker = by_line_before(by_unnamed(speaker, last, cast), before, line.items[0].start, cast)
    return by_unnamed(speaker, _joined_to(line, subject[0], cast), cast) if speaker.name is None else speaker


def _joined_to(line: Line, place: int, cast: Cast) -> Speaker | None:
    """The subject of the clause before "and she says": "My daughter kept count, and she says it was 87"."""
    subject = first_subject(line) if line.tag(place - 1) == "CC" else None
    return speaker_of(line, subject, cast) if subject and subject[1] < place and can_speak(line, subject) else None


def _near(line: Line, past: Past) -> Iterator[Speaker]:
    """Whom the paragraph last quotes before a line, and whom the line before is about."""
    if past.last and same_paragraph(line, past.last.line):
        yield past.last.speaker
    if past.telling and same_paragraph(line, past.telling.line) and past.telling.draft:
        yield past.telling.draft.speaker


def _has_subject_before(line: Line, place: int) -> bool:
    """Tell whether another subject stands before a pronoun in its line: "Ruiz moved on as it announced a plan"."""
    subject = first_subject(line)
    return subject is not None and subject[1] < place and can_speak(line, subject)


def _of_line_before(line: Line, cast: Cast, past: Past) -> Before | None:
    """Whom the line before quotes, else whom it is about, for a pronoun to go on with; nobody where it asks."""
    if past.line is None or line.paragraph - past.line.paragraph > 1:
        return None
    spoken = [draft for draft in past.drafts[-_ROWS:] if draft.line is past.line and draft.parent is None]
    if any(draft.cue and draft.cue.lemma in _ASKING and draft.cue.form != "passive" for draft in spoken):
        return None
    quoted = bool(spoken) and spoken[-1].speaker is not NOBODY
    telling = past.telling.draft if past.telling else None
    source = spoken[-1] if quoted else telling
    if source is None or (source.speaker.name in cast.late and not same_paragraph(line, past.line)):
        return None
    return Before(source.speaker, quoted)


def _holds_report(line: Line, piece: tuple[int, int], cue: Cue, cues: Sequence[Cue]) -> bool:
    """Tell whether a source tells of another's words: '"We stay," Ruiz said, according to the Gazette.'"""
    told = any(piece[0] < other.first <= piece[1] and other is not cue for other in cues)
    return cue.lemma == "according to" and told and line.tag(piece[0]) == QUOTE


def _nested(drafts: list[Draft]) -> list[Draft]:
    """Find reports within reports; a speaker who goes on within his own report ends it instead."""
    result = list(drafts)
    for place, inner in enumerate(drafts):
        if inner.cue is None or inner.rule == WITHOUT_CUE:
            continue
        cue_start = inner.line.items[inner.cue.first].start
        around = [
            at
            for at, outer in enumerate(result)
            if at != place and outer.cue is not inner.cue and outer.start <= cue_start < outer.end
        ]
        if any(_same_speaker(result[at], inner) and _goes_on(result[at], inner) for at in around):
            for at in around:
                result[at] = _cut_before(result[at], inner)
        elif holders := [at for at in around if result[at].start <= inner.start and inner.end <= result[at].end]:
            closest = min(holders, key=lambda at: result[at].end - result[at].start)
            result[place] = replace(result[place], parent=result[closest].start)
    return [draft for draft in result if draft.start < draft.end]


def _same_speaker(outer: Draft, inner: Draft) -> bool:
    return bool(inner.speaker.name) and inner.speaker.name == outer.speaker.name


def _goes_on(outer: Draft, inner: Draft) -> bool:
    """Tell "Ruiz said the dam held, which she called a wonder" from "Ruiz said she had called it a wonder"."""
    subject = inner.cue.subject if inner.cue else None
    if subject is None or inner.line.items[subject[0]].start <= outer.start:
        return False
    return inner.line.tag(subject[0] - 1) in ("WDT", "WP", "CC") or inner.line.tag(subject[0]) in ("WDT", "WP")


def _cut_before(outer: Draft, inner: Draft) -> Draft:
    """End a report where its speaker's next one begins: before ", which he called"."""
    assert inner.cue is not None
    i = min(inner.cue.opens, inner.cue.first) - 1
    while i > 0 and outer.line.tag(i) in (",", "WDT", "WP", "CC", "IN", ":", "-LRB-"):
        i -= 1
    return replace(outer, end=max(outer.start, min(outer.end, outer.line.items[i].end)))


def _in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """Text order, and no row twice."""
    seen: dict[tuple[int, int], Draft] = {}
    for draft in sorted(drafts, key=lambda d: (d.start, -d.end, d.rule == WITHOUT_CUE)):
        seen.setdefault((draft.start, draft.end), draft)
    return list(seen.values())


def _records(article: Article, drafts: Sequence[Draft]) -> list[Quote]:
    ids: dict[int, str] = {}
    for number, draft in enumerate(drafts, start=1):
        ids.setdefault(draft.start, f"{Quote.PREFIX}{number}")
    group_of = _groups(drafts, ids)
    return [_record(article, draft, group_of[place], ids) for place, draft in enumerate(drafts)]


def _groups(drafts: Sequence[Draft], ids: dict[int, str]) -> list[str | None]:
    """The id of each group's first row; a group of one is none."""
    members: dict[int, list[int]] = {}
    for place, draft in enumerate(drafts):
        members.setdefault(draft.group if draft.group is not None else draft.start, []).append(place)
    result: list[str | None] = [None] * len(drafts)
    for places in members.values():
        if len(places) > 1:
            for place in places:
                result[place] = ids[drafts[places[0]].start]
    return result


def _refuses(text: str, draft: Draft) -> bool:
    """Tell whether somebody will not speak: "declined to comment", "did not respond to a request"."""
    if draft.cue is None:
        return False
    refused = draft.cue.lemma in ("decline", "refuse") and _COMMENT.match(text, draft.start, draft.end) is not None
    return refused or "refusal" in draft.cue.frames


def _record(article: Article, draft: Draft, group: str | None, ids: dict[int, str]) -> Quote:
    cue, line, speaker = draft.cue, draft.line, draft.speaker
    fields: dict[str, object] = {}
    if cue is not None and draft.rule != WITHOUT_CUE:
        start, end = line.items[cue.first].start, line.items[cue.last].end
        fields = {"cue": article.text[start:end], "cue_start": start, "cue_end": end, "cue_lemma": cue.lemma}
        if cue.addressee:
            begins, ends = line.items[cue.addressee[0]].start, line.items[cue.addressee[1]].end
            fields["addressee"] = article.text[begins:ends]
    return article.record(
        Quote,
        draft.start,
        draft.end,
        rule=draft.rule,
        kind=draft.kind,
        group=group,
        parent=ids.get(draft.parent) if draft.parent is not None else None,
        speaker=speaker.text,
        speaker_start=speaker.start,
        speaker_end=speaker.end,
        speaker_name=speaker.name,
        speaker_kind=speaker.kind,
        role=speaker.role,
        resolution=speaker.resolution,
        confidence=speaker.confidence,
        candidates=speaker.candidates,
        flags=(*draft.flags, "refusal") if _refuses(article.text, draft) else draft.flags,
        **fields,
    )
