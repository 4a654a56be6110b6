"""Paragraphs that tell what they are by their own words: links, prompts, credits, corrections, notes.

>>> paragraph_kind("Related Articles: River falls again")
'related'
>>> paragraph_kind("The river rose again on Monday.")
"""

from __future__ import annotations

import re

from newskit.rules import when_used

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
        (?:view|see) (?:all )?(?:\d+ )?(?:photos|pictures|images|gallery|slideshow)$
        (?:read|see) the (?:full|original|whole|entire) (?:story|article|report|interview|transcript)\b.{0,40}$
        listen to (?:this |the )?(?:article|story)\b
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
        follow \S{2,30} (?:full |live )?coverage\b
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
        this (?:article|story) (?:was |is )?(?:republished|reprinted|distributed|produced (?:by|in|as))\b
        this (?:article|story) (?:was |is )?(?:originally (?:appeared|published)|first published)\b
        the associated press receives (?:support|funding|financial support)\b
        .{2,60} is solely responsible for (?:all|this|the|its) content\b
    """,
    "credit": r"""
        (?:photo|image|picture|video|graphic|illustration)s?(?: credits?| courtesy)?(?: by| of)? ?:
        (?:additional )?(?:reporting|writing|editing) by [^.]{3,160}\.?\)?$
        credits?:
        with (?:files|reporting|additional reporting|contributions) (?:from|by)\b
        [^.]{2,60}/(?:getty images|reuters|ap|ap photo|afp)$
        .{3,120} contributed (?:reporting|to this (?:report|story|article))(?: from [\w ]+)?\W*$
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
        this is a (?:developing|breaking)(?: news)? story\b
        (?:last )?updated?:?,? (?:on |at )?(?:\d{1,2}[:./]\d\d|[a-z]{3,6}day)
        (?:last )?updated?:?,? (?:on )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]* \d
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
        (?:content |trigger )?warning: (?:this|the following|contains|contents?)\b
        this (?:story|article) (?:discusses|contains (?:descriptions|details|spoilers|graphic))\b
        (?:spoiler (?:warning|alert)|warning: spoilers)\b
        spoilers (?:ahead|follow|below)
    """,
}
"""Kind to the openings of its paragraphs, one a line, small letters; `$` is the paragraph's end."""


def _one_a_line(patterns: str) -> str:
    return "|".join(filter(None, map(str.strip, patterns.replace("\\\n", "").split("\n"))))


_OPENING = when_used(
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
    "note": r"\b(?:call or text 988|suicide (?:and|&) crisis lifeline|national suicide prevention lifeline)",
}
"""Kind to what makes a short paragraph that kind wherever it stands in it."""
_INSIDE = when_used(
    "|".join(rf"(?P<{kind}>{_one_a_line(patterns)})" for kind, patterns in _INSIDES.items()), re.IGNORECASE
)
_TELLING = (
    "start your", "sign up", "inbox", "rights reserved", "follow ", " below", "the comments", "affiliate", "988",
    "lifeline",
)  # fmt: skip
"""One of these stands in whatever `_INSIDE` finds: they are looked for first, being found eight times as fast."""
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
    inside = _INSIDE.search(paragraph) if any(map(paragraph.lower().__contains__, _TELLING)) else None
    return inside.lastgroup if inside else "related" if _is_link(paragraph) else None


def _is_link(paragraph: str) -> bool:
    """A headline of another story among the paragraphs: all in capitals, behind angles, or within brackets."""
    if paragraph.startswith((">>", "»")) or _IN_BRACKETS.fullmatch(paragraph):
        return True
    shouted = _SHOUTED.fullmatch(paragraph) is not None and paragraph[-1:] not in '.!"”:'
    return shouted and sum(word.isalpha() for word in paragraph.split()) >= _HEADLINE_WORDS
