"""Put the rows together: what each line reports, who says it, what goes on, what is nested."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from newskit.article import Article, ArticleLike, as_article
from newskit.lexicon.people import DOCUMENT_NOUNS, ROLE_NOUNS, SOURCE_NOUNS
from newskit.lexicon.speech import REPORTING_NOUNS
from newskit.marks import Quoted
from newskit.names import find_names
from newskit.people import mentions_of
from newskit.quotes.cue import Cue
from newskit.quotes.cues import find_cues
from newskit.quotes.labels import ANSWERS, ASKS, headline, label_in, signature, transcribed
from newskit.quotes.lines import QUOTE, Line, lines_of
from newskit.quotes.record import Quote
from newskit.quotes.rules import RULES
from newskit.quotes.speakers import (
    NOBODY,
    Before,
    Cast,
    Speaker,
    answering,
    by_line_before,
    by_unnamed,
    carried,
    cast_of,
    interviewee,
    less_sure,
    not_named_by,
    speaker_at,
    speaker_of,
)
from newskit.quotes.subjects import can_speak, first_subject
from newskit.quotes.unsaid import says_nothing
from newskit.quotes.words import LEMMAS
from newskit.rules import when_used
from newskit.spans import trimmed

_MARK = re.compile(r"[:\"“”„«»‘`]|''")
_WORD = re.compile("[a-z]+")
_REPORTING = frozenset(("according", *LEMMAS, *REPORTING_NOUNS))
_COMMENT = re.compile(r"to (?:comment|answer|discuss|elaborate|respond|reply|say|speak|talk|be interviewed|be named)\b")
_ENDS_SPEECH = when_used(r"(?:[.,!?…—–-]|\.\.\.)[\"'”’]?$")
_OBJECT, _WITHOUT_CUE, _SIGNED = "quotes.complement", "quotes.without_cue", "quotes.signed"
_LABEL_WORDS, _FEWEST_SAID = 5, 2
_OWN = frozenset(("i", "me", "we", "you"))
_SPEECH_WORDS = 6
"""Words from which a quotation without a cue and without a final mark is taken for speech."""

_ANNOUNCED, _IN_PARAGRAPH, _INTRODUCED, _PARAGRAPH_BEFORE, _TOLD_OF = 0.95, 0.9, 0.85, 0.7, 0.6
"""How far a quotation without a cue is trusted to go on quoting whom the text before it leads to."""
_ASKING = frozenset(("ask", "question", "wonder"))
"""Verbs behind whose sentence "he said" is somebody else's answer."""
_ROWS = 8
"""Rows among which those of the line before are looked for."""
_BLANKS = 200
"""Characters over which the next paragraph's beginning is looked for."""


@dataclass(frozen=True)
class Draft:
    """A row to be: where it stands, what reports it, who says it."""

    start: int
    end: int
    kind: str
    rule: str
    line: Line
    cue: Cue | None = None
    speaker: Speaker = NOBODY
    group: int | None = None
    parent: int | None = None
    flags: tuple[str, ...] = ()


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
    told_of: Draft | None = None
    """Whom the line before is about."""
    unclaimed: Draft | None = None
    """A quotation of the line before that nothing gives to anybody, unless somebody signs it."""
    drafts: list[Draft] = field(default_factory=list)


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
    if not _same_paragraph(line, past.line) and past.open and not _continues(line, past.open):
        past.open = None
    if (signed := signature(line)) and _sign(line, signed, cast, past):
        return
    past.unclaimed = None
    if told := _headlined(line, cast):
        past.drafts.append(told)
        return
    cues = find_cues(line)
    drafts = _reported(line, cues, cast, past)
    drafts += _without_cue(line, drafts, cast, past)
    drafts = _nested(sorted(drafts, key=lambda d: (d.start, -d.end)))
    past.drafts += drafts
    spoken = [draft for draft in drafts if draft.speaker is not NOBODY]
    past.last = spoken[-1] if spoken else past.last
    past.open = next((d for d in drafts if "multi-paragraph" in d.flags), past.open if not drafts else None)
    past.line = line
    past.announced = _announced(line, cues, cast)
    past.told_of = _told_of(line, cast)


def _same_paragraph(line: Line, other: Line | None) -> bool:
    return other is not None and line.paragraph == other.paragraph


def _transcribe(line: Line, label: tuple[int, int, int], answers: str | None, cast: Cast, past: Past) -> None:
    """Add what an interview prints behind a label: the rest of the paragraph, whose first line this may be.

    Its own questions are no rows; `answers` is who is interviewed, where that is known.
    """
    told = cast.article.text[label[0] : label[1]]
    if told not in ASKS:
        start, end = trimmed(cast.article.text, label[2], cast.article.paragraphs[line.paragraph].end)
        if not _same_paragraph(line, past.line):
            named = answering(label[0], label[1], answers, cast) if told in ANSWERS else None
            speaker = named or speaker_at(label[0], label[1], cast)
            past.drafts.append(Draft(start, end, "direct", "quotes.labelled", line, None, speaker))
        past.drafts += _within(line, start, cast, past)
    past.last = past.open = past.announced = past.told_of = past.unclaimed = None
    past.line = line


def _within(line: Line, answer: int, cast: Cast, past: Past) -> list[Draft]:
    """What others are told to have said in a line of an answer, whose row begins at `answer`."""
    told = _nested(sorted(_reported(line, find_cues(line), cast, past), key=lambda d: (d.start, -d.end)))
    return [
        draft if draft.parent is not None else replace(draft, parent=answer)
        for draft in told
        if draft.start > answer and (draft.speaker.text or "I").lower() not in _OWN
    ]


def _sign(line: Line, signed: tuple[int, int], cast: Cast, past: Past) -> bool:
    """Give a quotation to who signs it; tell whether there was one."""
    speaker = speaker_at(line.items[signed[0]].start, line.items[signed[1]].end, cast)
    if line.quotes:
        place = line.quotes[-1]
        past.drafts += _drafts(line, None, _SIGNED, [(place, place)], speaker, cast.article)
    else:
        if past.unclaimed and _is_under(line, past.unclaimed, cast.article.text):
            past.drafts.append(past.unclaimed)
        before = past.drafts[-1] if past.drafts else None
        if before is None or not _is_under(line, before, cast.article.text):
            return False
        for place in range(len(past.drafts) - 1, -1, -1):
            draft = past.drafts[place]
            under = draft.line.paragraph == before.line.paragraph or "multi-paragraph" in draft.flags
            if not under or (draft.rule != _WITHOUT_CUE and draft.speaker is not NOBODY):
                break
            past.drafts[place] = replace(draft, rule=_SIGNED, cue=None, speaker=speaker, group=None)
    past.last = past.open = past.announced = past.told_of = past.unclaimed = None
    past.line = line
    return True


def _headlined(line: Line, cast: Cast) -> Draft | None:
    """What a headline reports behind or before its colon, where a person or a source that can speak stands there."""
    parts = headline(line) if line.items[0].start == 0 else None
    for label, said in (parts, parts[::-1]) if parts else ():
        if not (_quotes_in(line, said) or said[1] - said[0] >= _FEWEST_SAID):
            continue
        source = label[0] == label[1] and line.word(label[0]) in SOURCE_NOUNS | DOCUMENT_NOUNS | ROLE_NOUNS
        if source or _is_only_a_name(line, label, cast):
            speaker = speaker_of(line, label, cast)
            return next(iter(_drafts(line, None, "quotes.headline", [said], speaker, cast.article)), None)
    return None


def _is_only_a_name(line: Line, label: tuple[int, int], cast: Cast) -> bool:
    """A person's name, a title before it at most, or whom it speaks to behind it: "Ruiz to the council: ..."."""
    start, end, text = line.items[label[0]].start, line.items[label[1]].end, cast.article.text
    person = cast.name_from(start)
    if person is None or person.type != "person" or person.end > end or label[1] - label[0] >= _LABEL_WORDS:
        return False
    if any(line.word(i) in LEMMAS for i in range(label[0], label[1] + 1)):
        return False  # 'Said Ana Ruiz: "'
    return person.end == end or (person.start == start and text[person.end :].lstrip().startswith(("to ", "on ")))


def _is_under(line: Line, draft: Draft, text: str) -> bool:
    """Tell whether a line follows a quotation that no cue gave to anybody at once."""
    return (draft.rule == _WITHOUT_CUE or draft.speaker is NOBODY) and not text[draft.end : line.items[0].start].strip(
        " \n\t\u00a0.,!?\"'”’»"
    )


def _announced(line: Line, cues: Sequence[Cue], cast: Cast) -> Draft | None:
    """Whom the next line quotes, where this one ends in a colon behind a cue with a subject."""
    if line.word(len(line.items) - 1) != ":":
        return None
    end = line.items[-1].end
    speaking = [cue for cue in cues if cue.subject]
    if not speaking:
        teller = _told_of(line, cast)
        return teller and replace(teller, speaker=carried(teller.speaker, _TOLD_OF))
    cue = speaking[-1]
    return Draft(end, end, "announced", "quotes.announced", line, cue, speaker_of(line, cue.subject or (0, 0), cast))


def _told_of(line: Line, cast: Cast) -> Draft | None:
    """Whom a sentence without a cue is about, if a person: who speaks in the quotation that stands alone behind it."""
    subject = first_subject(line)
    if subject is None:
        return None
    speaker, end = speaker_of(line, subject, cast), line.items[-1].end
    named = speaker.kind in ("person", "organisation", "document") and speaker.name is not None
    return Draft(end, end, "announced", "quotes.told_of", line, None, speaker) if named else None


def _reported(line: Line, cues: list[Cue], cast: Cast, past: Past) -> list[Draft]:
    """The rows that a line's cues report."""
    last = past.last.speaker if past.last and _same_paragraph(line, past.last.line) else None
    told_of = past.told_of.speaker if past.told_of and _same_paragraph(line, past.told_of.line) else None
    before = _of_line_before(line, cast, past)
    drafts: list[Draft] = []
    taken: set[int] = set()
    for cue in cues:
        speaker = speaker_of(line, cue.subject, cast) if cue.subject else NOBODY
        if cue.subject and not (line.word(cue.subject[0]) == "it" and _has_subject_before(line, cue.subject[0])):
            speaker = by_unnamed(speaker, last, told_of, cast)
        speaker = by_line_before(speaker, before, line.items[0].start, cast)
        for rule in RULES:
            pieces = [
                piece
                for piece in rule.reads(line, cue, cues) or []
                if not taken & {*_quotes_in(line, piece)} or _holds_report(line, piece, cue, cues)
            ]
            if pieces and not says_nothing(line, cue, pieces):
                told = less_sure(speaker) if rule.name == _OBJECT else speaker
                taken.update(place for piece in pieces for place in _quotes_in(line, piece) if piece[0] == piece[1])
                drafts += [
                    replace(draft, speaker=not_named_by(draft.speaker, cast.article.text[draft.start : draft.end]))
                    for draft in _drafts(line, cue, rule.name, pieces, told, cast.article)
                ]
                break
    return drafts


def _has_subject_before(line: Line, place: int) -> bool:
    """Tell whether another subject stands before a pronoun in its line: "Ruiz moved on as it announced a plan"."""
    subject = first_subject(line)
    return subject is not None and subject[1] < place and can_speak(line, subject)


def _of_line_before(line: Line, cast: Cast, past: Past) -> Before | None:
    """Whom the line before quotes, else whom it is about, for a pronoun to go on with; nobody where it asks."""
    if past.line is None or line.paragraph - past.line.paragraph > 1:
        return None
    spoken = [draft for draft in past.drafts[-_ROWS:] if draft.line is past.line and draft.parent is None]
    if any(draft.cue and draft.cue.lemma in _ASKING for draft in spoken):
        return None
    quoted = bool(spoken) and spoken[-1].speaker is not NOBODY
    source = spoken[-1] if quoted else past.told_of
    if source is None or (source.speaker.name in cast.late and not _same_paragraph(line, past.line)):
        return None
    return Before(source.speaker, quoted)


def _holds_report(line: Line, piece: tuple[int, int], cue: Cue, cues: Sequence[Cue]) -> bool:
    """Tell whether a source tells of another's words: '"We stay," Ruiz said, according to the Gazette.'"""
    told = any(piece[0] < other.first <= piece[1] and other is not cue for other in cues)
    return cue.lemma == "according to" and told and line.tag(piece[0]) == QUOTE


def _quotes_in(line: Line, piece: tuple[int, int]) -> list[int]:
    return [i for i in range(piece[0], piece[1] + 1) if line.tag(i) == QUOTE]


def _drafts(
    line: Line, cue: Cue | None, rule: str, pieces: Sequence[tuple[int, int]], speaker: Speaker, article: Article
) -> Iterator[Draft]:
    group = line.items[pieces[0][0]].start if len(pieces) > 1 else None
    for first, last in pieces:
        start, end = _extent(line, first, last, article.text)
        if start < end:
            kind = _kind(line, first, last, cue)
            yield Draft(start, end, kind, rule, line, cue, speaker, group, flags=_flags(line, first, last, article))


def _extent(line: Line, first: int, last: int, text: str) -> tuple[int, int]:
    """The characters of a piece; a quotation alone goes without its marks."""
    quoted = line.items[first].quoted
    if first == last and quoted:
        label = label_in(text, quoted.start, quoted.end)
        return trimmed(text, label[2] if label else quoted.start, quoted.end)
    return line.items[first].start, line.items[last].end


def _kind(line: Line, first: int, last: int, cue: Cue | None) -> str:
    if first == last and line.tag(first) == QUOTE:
        return "mixed" if cue and cue.frames & {"call", "as"} and cue.lemma != "declare" else "direct"
    return "mixed" if _quotes_in(line, (first, last)) else "indirect"


def _flags(line: Line, first: int, last: int, article: Article) -> tuple[str, ...]:
    """What is odd about a row's marks: left open, or a closing one that nothing opened."""
    pairs = [line.items[i].quoted for i in _quotes_in(line, (first, last))]
    left_open = [pair for pair in pairs if pair and not pair.closed]
    if left_open and _goes_on_in_next(article, left_open[-1].end, left_open[-1].mark):
        return ("multi-paragraph",)
    stray = any(not pair.opened for pair in _strays(article, line))
    return ("unbalanced",) if left_open or stray else ()


def _strays(article: Article, line: Line) -> Iterator[Quoted]:
    """The marks of a line's stretch that open or close there."""
    place = bisect_left(article.quoted, line.items[0].start, key=lambda pair: pair.start)
    for pair in islice(article.quoted, place, None):
        if pair.start > line.items[-1].end:
            return
        yield pair


def _goes_on_in_next(article: Article, end: int, mark: str) -> bool:
    """Tell whether the next paragraph opens with the mark that this one left open."""
    return article.text[end : end + _BLANKS].lstrip().startswith(mark)


def _continues(line: Line, draft: Draft) -> bool:
    return line.tag(0) == QUOTE and "multi-paragraph" in draft.flags


def _without_cue(line: Line, drafts: Sequence[Draft], cast: Cast, past: Past) -> list[Draft]:
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
    draft = next(_drafts(line, None, _WITHOUT_CUE, [(i, i)], NOBODY, cast.article), None)
    label = label_in(text, item.quoted.start, item.quoted.end) if item.quoted else None
    if label and draft:
        return replace(draft, rule="quotes.labelled", speaker=speaker_at(label[0], label[1], cast))
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
    if past.open and _continues(line, past.open):
        return past.open, _ANNOUNCED
    if own := _introducer(line, i, cast):
        return own, _INTRODUCED
    if past.last and past.last.line.paragraph == line.paragraph:
        return past.last, _IN_PARAGRAPH
    if past.last and alone and past.last.line.paragraph == line.paragraph - 1:
        return past.last, _PARAGRAPH_BEFORE
    if past.told_of and alone and line.paragraph - past.told_of.line.paragraph < 2:
        return past.told_of, _TOLD_OF
    return None, 0.0


def _introducer(line: Line, i: int, cast: Cast) -> Draft | None:
    """Who a quotation at a line's end belongs to by the sentence that leads to it: 'Ruiz issued a statement: "'."""
    ends = all(line.tag(j) == "." for j in range(i + 1, len(line.items)))
    return _told_of(line, cast) if i > 1 and ends and line.word(i - 1) in (":", ",") else None


def _nested(drafts: list[Draft]) -> list[Draft]:
    """Find reports within reports; a speaker who goes on within his own report ends it instead."""
    result = list(drafts)
    for place, inner in enumerate(drafts):
        if inner.cue is None or inner.rule == _WITHOUT_CUE:
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
    for draft in sorted(drafts, key=lambda d: (d.start, -d.end, d.rule == _WITHOUT_CUE)):
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
    if cue is not None and draft.rule != _WITHOUT_CUE:
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
