"""Rules for times without a place of their own: now, recently, the future, recent weeks."""

from __future__ import annotations

import re

from newskit.times.senses import Reading, Sense, at, lasting, reference
from newskit.times.wording import ALL_UNITS, RULES, UNITS_MANY, after_words, length


@RULES.rule(
    rf"(?P<which>(?:the\s+)?(?:recent|past|last|previous|coming|next|following|future|succeeding|subsequent"
    rf"|intervening|ensuing))\s+"
    rf"(?P<unit>{UNITS_MANY})(?: and {UNITS_MANY})?|these days",
    examples={"recent weeks": "PXW", "coming months": "PXM", "recent years": "PAST_REF", "these days": "PRESENT_REF"},
    never=["past days of glory are", "recent weak"],
)
def vague_units(match: re.Match[str], reading: Reading) -> Sense | None:
    """Recent weeks, coming months: stretches of unknown length."""
    if match["which"] is None:
        return reference("PRESENT_REF")
    if match.string.startswith(" of ", match.end()):
        return None
    unit = ALL_UNITS[match["unit"]]
    if match["which"].split()[-1] == "recent" and unit == "year":
        return reference("PAST_REF")
    return lasting(length(None, unit))


@RULES.rule(
    r"(?P<present>current)(?=\s+[a-z])|(?P<past>former|recent)(?=\s+\w)|(?P<future>future)(?=\s+[a-z])"
    r"|(?P<then>(?:the\s+same|that|this|the)\s+time(?=[\s,.;:)]))",
    examples={"the [[current]] mood": "PRESENT_REF"},
    never=["an electric current", "current and voltage", "a former mayor"],
)
def tense_word(match: re.Match[str], reading: Reading) -> Sense | None:
    """The current mood; in narratives the former capital, recent victories, at that time as well.

    Annotators of news mark "current" and leave the others alone; those of histories mark them all.
    """
    if not reading.narrative:
        return reference("PRESENT_REF") if match["present"] and not after_words(match).startswith(" and ") else None
    if match["then"]:
        return at_that_time(match, reading)
    kind = match.lastgroup or "present"
    return reference(f"{kind.upper()}_REF")


_AT = re.compile(r"\b(?:at|by|during|around|since|from|until)\s+\Z")


def at_that_time(match: re.Match[str], reading: Reading) -> Sense | None:
    """At that time: the period mentioned last, as coarse as it was."""
    if not _AT.search(match.string, max(0, match.start() - 8), match.start()):
        return None
    last = reading.last_placed
    if last is None or match["then"] == "this time":
        return reference("PRESENT_REF")
    return at(last, "vague", "previous")


_TURNS_TO = re.compile(r" for (?:your|our|my|some|today|the (?!first|second|third|last|next|time|moment|present))")
"""What a host turns to: "Now for the weather"."""
_SENTENCE_GOES_ON = re.compile(r" (?:and|or|of|is|was|will|to|in|as|for|with|that|by|at|but|has|had|we|he|it|they)\b")


@RULES.rule(
    r"(?P<present>(?:right\s+)?now|currently|at present|at the moment|nowadays|the present)"
    r"|(?P<past>(?:more\s+|most\s+)?recently|lately|the (?:recent )?past)"
    r"|(?P<future>the (?:near |foreseeable |distant |immediate )?future|the (?:near|short) term)",
    examples={
        "now": "PRESENT_REF",
        "recently": "PAST_REF",
        "the future": "FUTURE_REF",
        "the near future": "FUTURE_REF",
    },
    never=["known", "the future president", "Now for your letters"],
)
def refs(match: re.Match[str], reading: Reading) -> Sense | None:
    """Now, recently, the future: no place of their own."""
    kind = match.lastgroup or "present"
    if match.start() == 0 and _TURNS_TO.match(match.string, match.end()):
        return None
    after = match.string[match.end() : match.end() + 6]
    if match[0].startswith("the ") and re.match(r" [a-z]", after) and not _SENTENCE_GOES_ON.match(after):
        return None  # "the future president", "the past owner"
    return reference(f"{kind.upper()}_REF")
