"""Whether the clause around a time looks back or ahead, read off its verbs without any tagger.

The verb that governs a bare weekday is nearly always the last one before it ("will be held Friday", "was held Friday"),
else the first one behind it ("On Friday, voters will"). Auxiliaries hold their participle, so that the "released" of
"will be released" is no past.

>>> text = "The report will be released on Friday"
>>> tense(text, text.index("Friday"), len(text))
'future'
"""

from __future__ import annotations

import re
from functools import cache

from newskit.lexicon import any_of
from newskit.lexicon.calendar import ANNOUNCED, PROSPECTS, SCHEDULED, SCHEDULED_MANY
from newskit.lexicon.grammar import COMMON_VERBS, IRREGULAR_VERBS

_SAME_AS_BASE = {"set", "put", "cut", "read", "let", "cost", "hit", "hurt", "shut", "split", "spread", "bet", "cast"}
_PAST = any_of(
    form for base, forms in IRREGULAR_VERBS.items() for form in forms if form != base and form not in _SAME_AS_BASE
)
_PARTICIPLE = rf"(?:[a-z]{{2,}}ed|{any_of(participle for _, participle in IRREGULAR_VERBS.values())})"
_ADVERBS = r"(?:\s+(?:not|also|now|then|still|only|probably|likely|soon|finally|be|been|being|get|[a-z]+ly)){0,3}"
_SURELY_HELD = rf"{_ADVERBS}\s+{_PARTICIPLE}(?!\w)"
_HELD = rf"(?:{_SURELY_HELD})?"
"""The participle that an auxiliary holds: "will not be released", "has been held"."""

_NO_PAST = (
    "planned|scheduled|expected|slated|hoped|intended|succeed|proceed|exceed|need|feed|speed|indeed|unspecified"
    "|united|hundred|red|bed|armed|wed|unprecedented|so-called|limited|breed|seed|bleed|agreed|vowed|pledged|dubbed|titled|entitled|nicknamed|based|located"
)
_TO = r"\s+to\s+(?!the\b|an?\b|his\b|her\b|its\b|their\b|this\b|that\b)[a-z]+"
_MODAL = r"(?:will|won['’]t|would|wouldn['’]t|shall|[a-z]+['’](?:ll|d)|may|might|can|can['’]t|cannot|could|should|must)"
_AHEAD = (
    rf"(?:{_MODAL}(?:{_ADVERBS}\s+have\b)?{_HELD}|(?:is|are|am|be){_ADVERBS}\s+(?:{any_of(PROSPECTS)}|to\s+(?:be\s+{_PARTICIPLE}|[a-z]+)"
    rf"|[a-z]+ing)|(?:has|have)\s+(?:scheduled|planned|set|called for)|{any_of(PROSPECTS)}|plans?(?=\s+to\b)"
    r"|planning|hopes?|intends?|expects?|aims?|wants?|(?:they|we|i|you) (?:want|aim)|as (?:soon|early|late) as"
    r"|until|till|effective|starting|no later than|deadline|(?:ahead of|in time for)(?=(?:\s+\w+){0,3}\s*\Z)"
    rf"|what['’]s next|(?:when|once) (?:[a-z]+ ){{1,3}}(?:is|are){_SURELY_HELD}"
    r"|with an? (?:win|victory|loss|draw|defeat)"
    rf"|(?:agreed|vow(?:s|ed)|pledged|promised|threatened|set|ready|able){_TO})"
)
_VERB = (
    rf"\b(?:(?P<unreal>(?:would|could|might|should|must|may){_ADVERBS}\s+have{_SURELY_HELD}"
    rf"|(?:could not|couldn['’]t){_HELD})"
    rf"|(?P<plan>(?:was|were|had been){_ADVERBS}\s+(?:{any_of(PROSPECTS)}|planning|hoping|to)(?!\w))"
    rf"|(?P<ahead>{_AHEAD})(?!\w)"
    rf"|(?P<gone>(?:to have|has|have){_SURELY_HELD}"
    rf"|(?:was|were|had|did|been|wasn['’]t|weren['’]t|hadn['’]t|didn['’]t){_HELD}(?!\w)"
    rf"|(?:since|ago|following|(?!(?:{_NO_PAST})\b)[a-z]{{2,}}ed|{_PAST})(?!\w))"
    rf"|(?P<now>(?:is|are|am|[a-z]+['’]re){_HELD}(?!\w))"
    rf"|(?P<due>(?:has|(?<!to )have|{any_of(SCHEDULED)}|{any_of(SCHEDULED_MANY)})(?!\w))"
    rf"|to\s+(?:(?P<passive>be\s+{_PARTICIPLE})|(?P<infinitive>[a-z]+))(?!\w))"
)
_SAID = re.compile(r"\b(?:said|told|announced|added|reported|stated|claimed|warned|promised)\b")
_JUST_BEFORE = re.compile(r"\b(?:by|through)\s+(?:the\s+)?(?:early |late |mid-?)?\Z")
_AHEAD_OF = re.compile(r"\b(?:ahead of|in the run-?up to|for|until)\s+\Z")
_AT_EVENT = re.compile(r"\b(?:at|in|on|before|through|during)\s+\Z")
_UNTIL_OPENS = re.compile(r"\W*(?:(?:but|and)\s+)?(?:not\s+)?(?:until|till)\s+")
_SURELY_AHEAD = re.compile(r"will|would|won|is|are|can\b|shall|may|plans|expects|intends|hopes|[a-z]+['’]ll")
_NOBODY_COULD = re.compile(r"\b(?:neither|nor|none|no one|nobody)\b.*\bcould\b")
_AS_PLANNED = re.compile(r"\bas (?:previously |originally |already )?(?:planned|scheduled|expected|forecast) ")
_CALLED_OFF = re.compile(r",? (?:was|were|has been|have been|had been) ")
_CLAUSE_EDGE = re.compile(r"[;—]|(?<!next):|, (?:and|but|which|who|after|when|while)\b|[\"”“]|\b(?:which|who)\b")
_VERBS = frozenset(ANNOUNCED) | COMMON_VERBS | IRREGULAR_VERBS.keys()
_REACH, _REACH_AFTER, _REACH_SAID = 160, 160, 300
"""Characters within which the verb before, the verb after and a verb of saying are looked for."""
_OPENING = 12
"""A time that opens its sentence ("On Tuesday, ...") waits longer for its verb than one farther on."""
_STRAIGHT = re.compile(r" (?:(?:on|in|at|from|by) (?:the )?)?")
_NEAR = 40
"""Characters over which "has" tells of a date ("has a hearing on Friday"), not of what somebody owns."""


@cache
def _verb() -> re.Pattern[str]:
    """A verb group and what it tells; compiled when first used, not on import."""
    return re.compile(_VERB)


def tense(text: str, start: int, end: int) -> str | None:
    """The direction of the clause around `text[start:end]`.

    Parameters
    ----------
    text : str
        A sentence as it stands: names are no verbs ("the Rose Bowl", "Will Ruiz"), so capitals count.
    start, end : int
        The time's place in it.

    Returns
    -------
    "past", "future", "planned" or None
        "planned" is what somebody said would be, which may lie on either side of publication; None where no verb tells.
    """
    before = text[max(0, start - _REACH) : start]
    before = before.lower() if before.isupper() else before
    clause = _CLAUSE_EDGE.split(before)[-1].lstrip()
    clause = clause[:1].lower() + clause[1:]
    told = _AS_PLANNED.sub("", clause) if "as " in clause else clause
    verb = _governing(list(_verb().finditer(told)), told)
    if text.startswith(("'s ", "’s ", "' ", "’ "), end):
        attends = verb is not None and verb["ahead"] and _AT_EVENT.search(clause)  # "will speak at Sunday's rally"
        return "future" if attends or _AHEAD_OF.search(clause) else "past"  # "Wednesday's ruling"
    if verb is None:
        return _tense_behind(text, end, clause)
    if _NOBODY_COULD.search(clause):
        return "past"  # "Neither of them could be reached on Friday"
    if _UNTIL_OPENS.fullmatch(clause):
        return _tense_behind(text, end, clause)  # "Until April, there was no way"
    if verb["plan"]:
        return "planned"  # "they were to meet on Monday"
    if (verb["ahead"] or "").startswith("would") and _SAID.search(text, max(0, start - _REACH_SAID), start):
        return "planned"  # "She said on Tuesday they would open it on Wednesday": a plan that may be history
    if clause.endswith("through ") and (verb["gone"] or "").startswith(("has ", "have ")):
        return "planned"  # "has extended its loans through January"
    if _CALLED_OFF.match(text, end) and verb["ahead"] in PROSPECTS:
        return "planned"  # "A rally planned for Saturday was cancelled"
    return "past" if verb["gone"] or verb["unreal"] else "future"


def _governing(verbs: list[re.Match[str]], clause: str) -> re.Match[str] | None:
    """The last verb that has a time of its own.

    "opens" and "to visit" count where no other verb has been ("The film opens", "Macron to visit"), for they may be
    nouns and the like, or after "and" ("left Monday and returns Friday"); "is" counts right before the time.
    """
    told = [verb for verb in verbs if verb["ahead"] or verb["gone"] or verb["plan"] or verb["unreal"]]
    if len(verbs) > 1 and _JUST_BEFORE.search(clause) and " " not in (verbs[-1]["gone"] or " "):
        told = [verb for verb in verbs[:-1] if verb["ahead"]] or told  # "want it passed by June"
    verbs = [verb for verb in verbs if not verb["infinitive"] or verb["infinitive"] in _VERBS]
    last = verbs[-1] if verbs else None
    if last and last["due"] and _STRAIGHT.fullmatch(clause, last.end()):
        return last  # "The match, dubbed a classic, takes place on Monday"
    if told and not (last and last["due"] and clause.endswith("and ", 0, last.start())):
        return told[-1]
    if last is None or (last["now"] and clause[last.end() :].strip()):
        return None
    owns = last["due"] in ("has", "have") and len(clause) - last.end() > _NEAR
    return None if owns else last


def _tense_behind(text: str, end: int, clause: str) -> str | None:
    """The direction told by the first verb behind a time, or by its preposition."""
    reach = _REACH_AFTER if len(clause) <= _OPENING else _REACH_AFTER // 2
    verb = _verb().search(text, end, end + reach)
    if verb is None or (verb["ahead"] and _JUST_BEFORE.search(clause)):
        return "future" if _JUST_BEFORE.search(clause) else None
    if verb["now"] or verb["infinitive"] or verb["passive"]:
        return None
    return "future" if verb["due"] or _SURELY_AHEAD.match(verb["ahead"] or "") else "past"
