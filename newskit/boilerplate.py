"""Tell the story from what stands around it: links, prompts, credits, subheads, header lines.

A paragraph is boilerplate as a whole (a link, a prompt, a credit, a subhead, a byline), or it opens with a dateline.
Subheads and datelines are marked and yet read on, since they tell of the story; the others finders leave out.

>>> paragraph_kind("Related Articles: River falls again")
'related'
>>> paragraph_kind("The river rose again on Monday.")
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newskit.sentences import dateline_end
from newskit.spans import trimmed

KINDS = (
    "related", "subscription", "share", "rights", "credit", "caption", "correction", "advertisement", "disclosure",
    "note", "subhead", "byline", "dateline", "agency",
)  # fmt: skip
"""Every kind there is."""

READ_ON = frozenset({"subhead", "dateline"})
"""Kinds that finders read all the same."""

_OPENINGS = {
    "related": r"""
        related (?:articles?|stories|content|links?|coverage|news|topics?|reading)(?:$| ?[:|]| (?-i:[A-Z“"'‘]))
        related ?[:|]
        read (?:more|also|next|on)(?: ?[:|»>-]| (?:about|from|in|on|at|here)\b|$)
        also read\b
        see also\b
        more (?:on|from|stories)\b.{0,60}(?<!:)$
        more ?:
        (?:watch|listen|see|read)(?: (?:now|here|this|more))? ?:
        recommended(?: (?:stories|reading|videos)\b|:)
        most (?:read|popular)(?: stories)?$
        trending(?: (?:now|stories))?$
        click here\b
        don['’]t miss:
        from the archives?:
        up next:?$
        also on .{2,40}:
        further reading\b
        this (?:article|story|piece) is part of\b
    """,
    "subscription": r"""
        (?:start|begin|try|get) your (?:\w+ ){0,2}(?:trial|subscription)
        subscribe(?: (?:to|now|today|here|for|and|or)\b|$)
        sign up(?: (?:here|now|today)\b|$)
        sign up (?:for|to) .{0,60}\b(?:newsletter|e-?mails?|alerts?|briefing|updates|podcast|trial|account|inbox)\b
        join our\b
        (?:skip past )?newsletter (?:promotion|sign)
        our newsletters?$
        get (?:the|our|all the|more) .{0,60}(?:newsletter|inbox|app)\b
        (?:already )?a subscriber\?
        this (?:article|content) is (?:available )?(?:for|to) subscribers
        support (?:our|independent|local|quality) journalism\b
        become a (?:member|subscriber)\b
        never miss a story\b
        download (?:the|our)\b.{0,40}\bapp\b
    """,
    "share": r"""
        share (?:this|on|via)\b
        follow (?:us|me|him|her|them|\S{2,30}) (?:on|at) (?:x\b|twitter|facebook|instagram|linkedin|tiktok|social)
        follow us$
        like us on\b
        (?:\d+ |view |add |post )?comments?$
        leave a comment\b
        join the (?:conversation|discussion)\b
        let us know (?:in the comments|what you think)
        give your feedback\b
        tweet this\b
        have (?:a|any) (?:news )?tips?\b.{0,20}\?
        (?:email|contact|reach) (?:us|the (?:reporter|author|writer))\b
        [\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60})+$
    """,
    "rights": r"""
        ©
        \(c\) \d
        copyright (?:©|\(c\)|[12]\d{3}|:)
        all rights reserved\b
        this material may not be published\b
        this (?:article|story) (?:was |is )?(?:republished|reprinted|originally appeared|first published)\b
    """,
    "credit": r"""
        (?:photo|image|picture|video|graphic|illustration)s?(?: credits?| courtesy)?(?: by| of)? ?:
        (?:additional )?(?:reporting|writing|editing) by [^.]{3,160}\.?\)?$
        with (?:files|reporting|additional reporting|contributions) (?:from|by)\b
        .{3,120}\bcontributed (?:reporting|to this (?:report|story|article))(?: from [\w ]+)?\W*$
        our standards: the thomson reuters trust principles
    """,
    "caption": r"""
        (?:image|photo|video|file photo|gallery|graphic|slideshow|infographic)$
        (?:photo|image|picture|video|file photo)(?: illustration)? (?:by|courtesy|via)[^.]{2,100}$
        .{0,120}\((?:ap photo|getty images|reuters|file)(?:/[^()]{2,60})?\)$
        pictured(?: \w+)?:[ ]
    """,
    "correction": r"""
        (?:correction|editors?['’]s? note)s?(?: \([^)]{2,40}\))?:
        updated?:?,? (?:on |at )?(?:\d{1,2}[:./]\d\d|[a-z]{3,6}day)
        updated?:?,? (?:on )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]* \d
        (?:this|the (?:following|above|previous)) (?:article|story|report|post|piece)(?: and its (?:title|headline))? \
(?:has been|have been|was|were) (?:updated|corrected|amended|revised)\b
        an earlier version of this\b
        (?:originally|first) published (?:on|at|in|:)
    """,
    "advertisement": r"""
        (?:advertisements?|advertising|promoted(?: content)?|paid (?:post|content))$
        sponsored(?: (?:link|content|post|message)s?)?$
        (?:story|article) continues (?:below|after)\b
        continue reading below\b
        scroll (?:down )?to continue\b
    """,
    "disclosure": r"""
        (?:all )?(?:products|items|the products) (?:featured|included|recommended)\b.{0,80}\bindependently\b
        (?:we|our (?:editors|team)) (?:independently|may (?:earn|receive|get)|earn)\b.{0,99}(?:select|commission)
        (?:if|when) you (?:buy|click|purchase|make a purchase)\b.{0,90}\b(?:commission|affiliate)
        disclosure:
        disclaimer:
        this (?:post|article|story) (?:may )?contains? affiliate
    """,
    "note": r"""
        if you(?:,| or (?:someone|anyone|a loved one))\b.{0,80}\b(?:crisis|needs? help|suicid|abuse|struggling)
        .{0,120}\b(?:call or text 988|suicide (?:and|&) crisis lifeline|national suicide prevention lifeline)
        (?:content |trigger )?warning: (?:this|the following|contains|contents?)\b
        this (?:story|article) (?:discusses|contains (?:descriptions|details|spoilers|graphic))\b
        (?:spoiler (?:warning|alert)|warning: spoilers)\b
        spoilers (?:ahead|follow|below)
    """,
}
"""Kind to the openings of its paragraphs, one a line, small letters; `$` is the paragraph's end."""


def _one_a_line(patterns: str) -> str:
    return "|".join(filter(None, map(str.strip, patterns.replace("\\\n", "").split("\n"))))


_OPENING = re.compile(
    "|".join(rf"(?P<{kind}>{_one_a_line(patterns)})" for kind, patterns in _OPENINGS.items()), re.IGNORECASE | re.DOTALL
)
_INSIDES = {
    "subscription": r"""
        start your (?:unlimited|free) \w+(?: \w+)? ?trial
        sign up (?:here|now) (?:to|for)\b
        sign up (?:for|to) (?:\w+ ){0,5}(?:newsletter|email)s?\b
        delivered (?:straight |directly )?to your inbox
    """,
    "rights": "all rights reserved",
    "share": r"""
        follow .{2,40} on (?:twitter|facebook|instagram)\b
        (?:in|leave) (?:us )?(?:a |the )?comments? (?:section )?below
        let us know in the comments
    """,
    "disclosure": "affiliate (?:links?|commission|relationship)",
}
"""Kind to what makes a short paragraph that kind wherever it stands in it."""
_INSIDE = re.compile(
    "|".join(rf"(?P<{kind}>{_one_a_line(patterns)})" for kind, patterns in _INSIDES.items()), re.IGNORECASE
)
_SHORT = 300
"""Characters up to which a line may be a prompt or a credit as a whole."""
_LEADING = " \t*•>|-–—([→▶►"
_SHOUTED = re.compile(r"[^a-z]*")
_HEADLINE_WORDS = 8
_IN_BRACKETS = re.compile(r"\[ [^\[\]]{10,150} \]")


def paragraph_kind(paragraph: str) -> str | None:
    """The kind of boilerplate a paragraph is by its own words, or None for one that belongs to the story."""
    bare = paragraph.lstrip(_LEADING)
    opening = _OPENING.match(bare[:_SHORT] if len(bare) > _SHORT else bare)
    if opening and (len(paragraph) < _SHORT or opening.lastgroup in ("related", "disclosure")):
        return opening.lastgroup
    if len(paragraph) >= _SHORT:
        return None
    inside = _INSIDE.search(paragraph)
    return inside.lastgroup if inside else "related" if _is_link(paragraph) else None


def _is_link(paragraph: str) -> bool:
    """A headline of another story among the paragraphs: all in capitals, behind angles, or within brackets."""
    if paragraph.startswith((">>", "»")) or _IN_BRACKETS.fullmatch(paragraph):
        return True
    shouted = _SHOUTED.fullmatch(paragraph) is not None and paragraph[-1:] not in '.!"”:'
    return shouted and sum(word.isalpha() for word in paragraph.split()) >= _HEADLINE_WORDS


class Mark(NamedTuple):
    """A stretch of boilerplate: its characters and its kind."""

    start: int
    end: int
    kind: str


def boilerplate_marks(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Mark]:
    """All boilerplate of a text whose paragraphs have these offsets, in text order.

    >>> text = "By Ana Ruiz\\nKYIV (Reuters) - Shelling went on."
    >>> [(text[start:end], kind) for start, end, kind in boilerplate_marks(text, [(0, 11), (12, len(text))])]
    [('By Ana Ruiz', 'byline'), ('KYIV (Reuters) -', 'dateline'), ('Reuters', 'agency')]
    """
    lines = [text[start:end] for start, end in paragraphs]
    kinds = [paragraph_kind(line) for line in lines]
    _mark_header_lines(lines, kinds)
    _mark_subheads(lines, kinds)
    marks = [Mark(start, end, kind) for (start, end), kind in zip(paragraphs, kinds) if kind]
    return sorted([*marks, *_openings(text, paragraphs, kinds)])


# Header lines: who wrote it, for which agency, from where.

_FIRST = 4
"""Paragraphs among which a byline or an agency's line may stand."""
_PARTICLE = "de|da|del|van|von|der|la|le|bin|al|el|di"
_NAME = rf"(?:(?:[A-Z][\w.'’-]*|{_PARTICLE}) ){{0,4}}[A-Z][\w'’-]+\.?"
_BYLINE = re.compile(
    r"(?:[Bb][Yy]|[Ww]ritten by|[Ss]tory by|[Rr]eport(?:ed)? by)[: ] ?"
    rf"(?P<names>{_NAME}(?:(?:,? and |, | & ){_NAME}){{0,5}})"
    r"(?P<rest>(?:\s*[,|•·/–—-]\s*| for | of |, ?)[^.!?]{2,80}|[.]?)"
)
_AGENCIES = """
    associated press|the associated press|reuters|agence france-presse|united press international|xinhua|tass
    |press association|pa media|deutsche presse-agentur|press trust of india|kyodo news|yonhap|bloomberg news|bloomberg
    |cnn wire|cnn newsource|the canadian press|canadian press|australian associated press|ap|afp|upi|dpa|pti|ani|aap|efe
"""
_AGENCY = re.compile(rf"\(?(?:by )?(?P<agency>{''.join(map(str.strip, _AGENCIES.splitlines()))})\)?", re.IGNORECASE)
_IN_PARENTHESES = r"\((?P<agency>[A-Z][\w./&'’ -]{1,39}|dpa)\)"
_NAMED_AGENCY = re.compile(_IN_PARENTHESES)
_AGENCY_ALONE = re.compile(rf"{_IN_PARENTHESES} ?(?:—|–|--|-)+ ")
_PLAIN_DATELINE = re.compile(
    r"(?P<place>(?:[A-Z][\w.'’-]+,? ){0,3}?[A-Z][\w.'’-]+\.?)(?:, [^():–—\n]{2,40}?)?"
    rf"(?: {_IN_PARENTHESES})?(?P<mark>(?: ?(?:—|–|--)+ ?| [-?] | ?\| )(?=[A-Z\"“‘'])|: (?=[A-Z\"“]))"
)
_LABEL = re.compile(r"[A-Z][A-Z.'’ -]{1,40}: ")
_SPOKEN = re.compile(r"[?]|\b(?:I|you|your|we|thanks|thank)\b", re.IGNORECASE)
_NO_PLACE = frozenset(
    "update updated exclusive watch breaking note correction opinion related analysis video photos report live review"
    " editorial letter commentary column recap preview interview warning spoilers disclosure explainer poll who what"
    " byline pros cons".split()
)
_PLACES = frozenset(
    "United Nations|Washington|New York|Los Angeles|London|Paris|Berlin|Brussels|Moscow|Kyiv|Beijing|Tokyo|Jerusalem"
    "|Tel Aviv|Geneva|Ottawa|Toronto|Chicago|Boston|Rome|Madrid|New Delhi|Mumbai|Seoul|Sydney|Canberra|Cairo"
    "|Johannesburg|Nairobi|Mexico City|Hong Kong|Singapore|Dubai|Istanbul|Ankara|Tehran|Baghdad|Warsaw|Vienna"
    "|Dublin|Manila".split("|")
)
"""Cities whose name before a dash is a dateline though it is not in capitals."""


def _mark_header_lines(lines: Sequence[str], kinds: list[str | None]) -> None:
    for number, line in enumerate(lines[:_FIRST]):
        if len(line) <= 160 and _BYLINE.fullmatch(line):
            kinds[number] = "byline"
    for number in {*range(min(_FIRST, len(lines))), len(lines) - 1} - {-1}:
        if _AGENCY.fullmatch(lines[number]) is not None:
            kinds[number] = "agency"


def _openings(text: str, paragraphs: Sequence[tuple[int, int]], kinds: Sequence[str | None]) -> Iterator[Mark]:
    """The dateline, and the agency within it, of each paragraph that opens with one."""
    story = [number for number, kind in enumerate(kinds) if kind is None]
    for number in story:
        start, end = paragraphs[number]
        close = dateline_end(text, start, end)
        if close > start and _first_word(text[start:close]) in _NO_PLACE:
            continue
        if close == start and number in story[:2]:
            close = _plain_dateline_end(text, start, end)
            if text[start:close].endswith(": ") and (_SPOKEN.search(text, close, end) or _has_labels(text, paragraphs)):
                close = start
        if close > start:
            yield from _dateline(text, start, close)


def _plain_dateline_end(text: str, start: int, end: int) -> int:
    """Where a dateline ends that only the beginning of an article may have: "SHANGHAI: ", "(CNN) — ", "Paris – "."""
    if alone := _AGENCY_ALONE.match(text, start, min(end, start + 60)):
        return alone.end()
    found = _PLAIN_DATELINE.match(text, start, min(end, start + 120))
    if found is None or _first_word(found["place"]) in _NO_PLACE:
        return start
    capitals = found["place"].upper() == found["place"] and len(found["place"]) > 3
    if found["mark"] == ": " or found["mark"].strip() in ("?", "|", "-"):
        return found.end() if capitals else start
    return found.end() if capitals or found["agency"] or found["place"] in _PLACES else start


def _first_word(words: str) -> str:
    return words.split()[0].strip(",.:").lower()


def _has_labels(text: str, paragraphs: Sequence[tuple[int, int]]) -> bool:
    """Whether paragraphs open with speakers' names in capitals, as transcripts have them: then none is a place."""
    return sum(_LABEL.match(text, start, end) is not None for start, end in paragraphs) > 1


def _dateline(text: str, start: int, close: int) -> Iterator[Mark]:
    start, end = trimmed(text, start, close)
    inner = _NAMED_AGENCY.search(text, start, end)
    agency = inner and not any(map(str.isdigit, inner["agency"])) and Mark(*inner.span("agency"), "agency")
    alone = inner is not None and inner.start() == start
    if not alone:
        yield Mark(start, end, "dateline")
    if agency:
        yield agency


# Subheads: short lines that stand before what they head.

_LONGEST_SUBHEAD = 90
_FEW = 5
"""Words up to which a line that recurs heads something each time ("Camera" under each of five phones)."""
_STORY_LINE = 110
"""Characters from which a paragraph is prose for sure; a shorter one with a full stop may be."""
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|#\d{1,2}:?|[IVX]{1,4}\.) \S")
_ITEM = re.compile(r"[•*–—·▪-] ?|\d{1,2}[.)] [a-z]|\(|[a-z](?![A-Z])")
_GOES_ON = re.compile(r"\b(?:and|or|the|of|to|a|with)$")
_TO_YOU = re.compile(r"\b(?:you|your|you['’]re)\b", re.IGNORECASE)
_LABELLED = re.compile(r"[^:]{1,40}?(?::|,? [-–])\s+[$£€]?\d")
_QUOTED = re.compile(r"[\"“‘'].*[\"”’'][.,]?")


def _mark_subheads(lines: Sequence[str], kinds: list[str | None]) -> None:
    short = [kind is None and _may_head(line) for line, kind in zip(lines, kinds)]
    often = Counter(line for line, candidate in zip(lines, short) if candidate and len(line.split()) <= _FEW)
    for number, line in enumerate(lines):
        run = _run(short, number) if short[number] else range(0)
        if not run or run[0] == 0:  # what stands above everything is a summary
            continue
        alone = len(run) <= 2 or (line.endswith("?") and number == run[-1])
        heads = alone and _prose_after(lines, kinds, short, number)
        if heads or (len(run) > 2 and _heads_list(lines, run, number)) or (often[line] > 1 and number < len(lines) - 1):
            kinds[number] = "subhead"


def _run(short: Sequence[bool], number: int) -> range:
    """The neighbouring lines, this one among them, that are all short: a list, if there are many."""
    first = last = number
    while first > 0 and short[first - 1] and number - first < 8:
        first -= 1
    while last + 1 < len(short) and short[last + 1] and last - number < 8:
        last += 1
    return range(first, last + 1)


def _heads_list(lines: Sequence[str], run: range, number: int) -> bool:
    """In a list: written like a title, with capitals, while what follows is not and what is before it is no title."""
    titled = _is_titled(lines[number]) and not (number > run[0] and _is_titled(lines[number - 1]))
    return titled and number + 1 < len(lines) and not _is_titled(lines[number + 1])


def _is_titled(line: str) -> bool:
    """Every word of four letters or more has a capital: "Bigger Tires With Higher Ground Clearance"."""
    long = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return bool(long) and len(line) <= _LONGEST_SUBHEAD and all(word[0].isupper() for word in long)


def _prose_after(lines: Sequence[str], kinds: Sequence[str | None], short: Sequence[bool], number: int) -> bool:
    """Whether the next line that is no subhead itself is a paragraph of the story."""
    following = number + 1
    while following < len(lines) and (short[following] or kinds[following]) and following - number < 3:
        following += 1
    return following < len(lines) and _is_prose(lines[following])


def _is_prose(line: str) -> bool:
    return len(line) >= _STORY_LINE or (len(line) > 40 and line[-1] in '.!?:"”’)')


def _may_head(line: str) -> bool:
    """Short, opening like a title, without the stop of a sentence; a number before it lets a stop pass."""
    if (
        len(line) > _LONGEST_SUBHEAD
        or _ITEM.match(line)
        or _LABELLED.match(line)
        or _QUOTED.fullmatch(line)
        or _GOES_ON.search(line)
    ):
        return False
    words, last = line.split(), line.rstrip("\"”’')")[-1:]
    if _NUMBERED.match(line) and last and last in ".!?…":
        return len(words) <= 10
    if last == "?":
        return len(words) <= 15 and not (_TO_YOU.search(line) and len(words) > 8)
    if last == ":":
        return len(words) <= 6
    return len(words) <= 14 and (last not in tuple(".,;!…") or line.endswith("..."))
