"""What looks like a report and is none: the writer's own voice, and subjects that cannot speak."""

from __future__ import annotations

from collections.abc import Sequence

from newskit.inflection import singular
from newskit.lexicon.grammar import BE
from newskit.lexicon.people import DOCUMENT_NOUNS, SOURCE_NOUNS
from newskit.lexicon.speech import MUTE_VERBS
from newskit.quotes.cue import Cue
from newskit.quotes.lines import QUOTE, Line
from newskit.quotes.phrases import Range, has_finite_verb, head_of, is_finite
from newskit.quotes.subjects import can_speak

_FINDERS = (
    DOCUMENT_NOUNS
    | SOURCE_NOUNS
    | frozenset(
        "analysis assessment audit census data evidence figures images inquiry investigation measurements panel probe "
        "records research".split()
    )
)


def says_nothing(line: Line, cue: Cue, pieces: Sequence[Range]) -> bool:
    """Tell whether nobody reports what a cue seems to report."""
    quoted = any(line.tag(first) == QUOTE for first, _ in pieces)
    if _is_own_voice(line, cue):
        return not quoted or "call" in cue.frames  # 'what we call "street kids"'
    if cue.subject is not None and _is_nobody(line, cue.subject, pieces):
        return True
    if _is_imperative(line, cue) or (cue.form == "infinitive" and line.word(cue.first - 2) == "yet"):
        return True  # "has yet to announce a date"
    if cue.lemma == "say" and line.word(cue.last + 1) == "the" and line.word(cue.last + 2) in ("least", "most"):
        return True  # "a surprise, to say the least"
    if cue.lemma in ("hope", "expect") and not quoted and not _wishes(line, cue, pieces[0]):
        return True
    mute = cue.lemma in MUTE_VERBS and cue.form not in ("noun", "passive") and "refusal" not in cue.frames
    return mute and not quoted and cue.subject is not None and not can_speak(line, cue.subject)


def _is_nobody(line: Line, subject: Range, pieces: Sequence[Range]) -> bool:
    """Tell "Nobody said it would fall" and what only tells more of papers: "many papers, all admitted as evidence"."""
    if subject[0] < subject[1]:
        return line.word(subject[0]) == "no" and line.word(subject[1]) == "one"
    parts = line.word(subject[0]) in ("all", "both", "each") and line.word(subject[0] - 1) == ","
    return line.word(subject[0]) in ("nobody", "none", "nothing") or (parts and pieces[-1][1] < subject[0])


def _is_own_voice(line: Line, cue: Cue) -> bool:
    """Tell what the writer says himself from what is reported: "We recommend the red scarf", "I think it fell".

    Nobody speaks in "It is worth noting that" and "All of this is to say that" either.
    """
    if cue.subject is None:
        bare = line.tag(cue.first) in ("VB", "NN")
        own = line.tag(cue.first - 1) in ("", "TO", "-LRB-") or line.word(cue.first - 1) in ("me", "us")
        return bare and own  # "Note that it fell", "it makes me wonder if it fell"
    if cue.subject[0] != cue.subject[1]:
        return line.word(cue.subject[1]) == "us"  # "many of us think"
    subject, between = cue.subject[0], {line.word(i) for i in range(cue.subject[0] + 1, cue.first)}
    nobody = line.tag(subject) == "EX" or (
        line.word(subject) in ("it", "this", "that")
        and line.word(subject + 1) in BE | {"goes"}
        and bool(between & {"worth", "to", "without"})
    )
    one = line.word(subject) == "one" and line.tag(subject) == "PRP"  # "one cannot deny"
    return nobody or one or line.word(subject) in ("i", "we", "you")


def _is_imperative(line: Line, cue: Cue) -> bool:
    """Tell what the reader is told to say: 'For example, say, "I would like to stay."'"""
    before = line.word(cue.first - 1)
    return line.tag(cue.first) == "VB" and before in (",", ":", ";") and line.tag(cue.first - 2) != QUOTE and cue.left


def finds(line: Line, cue: Cue) -> bool:
    """Tell whether a paper, figures or unnamed sources find or show something: "the study", "polls", "researchers"."""
    if cue.form != "finite" or cue.shared or cue.subject is None:
        return False
    if any(line.tag(i) == "MD" for i in range(cue.subject[1] + 1, cue.first)):
        return False  # "data due in May will show whether it fell"
    head = head_of(line, cue.subject)
    nouns = DOCUMENT_NOUNS if cue.lemma in ("list", "seek") else _FINDERS
    return line.tag(head) in ("NN", "NNS") and bool({line.word(head), singular(line.word(head))} & nouns)


def _wishes(line: Line, cue: Cue, piece: Range) -> bool:
    """Tell a wish that is told, "Ruiz hopes to close it", from "hoping to close it" and "what they hope to close".

    What somebody expects to be so is a claim in any form.
    """
    if cue.lemma == "expect" and has_finite_verb(line, piece[0], piece[1] + 1):
        return True
    told = is_finite(line, cue.first) and piece[1] - piece[0] > 1
    before = cue.subject[0] - 1 if cue.subject and cue.left else cue.first
    return told and line.tag(before) not in ("NN", "NNS", "WP", "WDT", "WRB")
