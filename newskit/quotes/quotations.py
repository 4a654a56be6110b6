"""Words in marks beside who says them: '"We will stay," Ana Ruiz said', 'The mayor said: "We will stay."'."""

from __future__ import annotations

from newskit.quotes.bounds import Reported, clause_end, goes_on_in_own_words, stretch
from newskit.quotes.construction import construction
from newskit.quotes.cue import Cue
from newskit.quotes.lines import QUOTE, Line


@construction(
    examples=[
        '"[[We will stay]]," {Ana Ruiz} <said>.',
        '"[[We will stay]]," <said> {Ana Ruiz}, a baker.',
        '"[[Who pays?]]" {she} <asked>.',
        '"[[Who pays?]]" {Ana Ruiz} <shouted>.',
    ],
    never=['The "Bridge of Sighs" fell.'],
)
def quotation_first(line: Line, cue: Cue, cues: list[Cue]) -> Reported | None:
    """A quotation right before the subject and its cue, whichever of the two comes first."""
    begins = min(cue.subject[0], cue.first) if cue.subject and not cue.shared else cue.first
    quote = begins - 1
    if line.tag(quote) in (",", ".") and begins > 1:
        quote -= 1
    if _follows_opening(line, cue):
        quote = 0
    if line.tag(quote) != QUOTE or cue.form in ("participle", "infinitive") or not (cue.subject and not cue.shared):
        return None
    after = cue.complement
    goes_behind = cue.left and line.tag(after) == QUOTE and line.tag(quote + 1) != ","
    if line.word(after) in ("that", "whether") or goes_behind:
        return None
    if not _is_whole(line, quote):
        return None
    return [(quote, quote), *_split_quotations(line, cue, cues)]


def _follows_opening(line: Line, cue: Cue) -> bool:
    """Tell whether only words without a verb stand between a quotation with a comma that opens the line and the cue."""
    between = range(1, cue.first)
    return line.items[0].closing == "," and not any(
        line.tag(i) in (",", ":", "CC", QUOTE, *_VERB_TAGS) for i in between
    )


_VERB_TAGS = ("VBD", "VBZ", "VBP", "MD", "VBG", "TO", "WP", "WDT", "WRB")


def _is_whole(line: Line, quote: int) -> bool:
    """Tell a quotation that makes a clause from words in marks: it opens the line or follows another clause."""
    return (
        quote == 0
        or line.tag(quote - 1) in (":", ",", ".", "CC", QUOTE)
        or line.word(quote - 1)
        in (
            "but",
            "and",
        )
    )


def _split_quotations(line: Line, cue: Cue, cues: list[Cue]) -> Reported:
    """The quotations behind a cue that go on with the one before it: '"A," she said, "and B."'."""
    following = min((other.first for other in cues if other.first > cue.first), default=len(line.items))
    i = cue.complement
    while i < following and line.tag(i) not in (QUOTE,):
        i += 1
    if i < following and line.tag(i) == QUOTE and line.tag(i - 1) in (",", ":", ".", "CC"):
        return [(i, i)]
    return []


@construction(
    examples=[
        '{The mayor} <said>: "[[We will stay.]]"',
        '{Ruiz} <told> reporters on Monday, "[[We will stay.]]"',
        '{Ruiz} left, <saying> "[[we will stay.]]"',
        '<Said> {Ana Ruiz}: "[[We will stay.]]"',
    ]
)
def quotation_behind(line: Line, cue: Cue, cues: list[Cue]) -> Reported | None:
    """A quotation right behind the cue, a comma or a colon between them at most."""
    i = cue.complement
    if line.tag(i) in (",", ":"):
        i += 1
    if line.tag(i) == "CC" and line.tag(i + 1) == QUOTE:
        i += 1
    if line.tag(i) != QUOTE or (cue.frames & {"call", "as"} and cue.lemma != "declare" and cue.form != "finite"):
        return None
    if line.tag(i + 1) in ("VBD", "VBZ", "VBP", "MD", "NN", "NNS", "VBN") and line.tag(cue.complement) == QUOTE:
        return None
    if line.tag(i - 1) in ("IN", "DT", "PRP$", "POS", "JJ") and not cue.left:
        return None  # 'said Ana Ruiz, the author of "Wet Night," who'
    if line.tag(i - 1) in ("DT", "PRP$"):
        return None  # 'asked the "reporter" to join him'
    if goes_on_in_own_words(line, i):
        return stretch(line, i, clause_end(line, i, cue, cues))  # 'said "it held" in spite of the rain'
    quotations = [(i, i)]
    while line.tag(i + 1) in ("CC", ",") and line.tag(i + 2) == QUOTE:
        i += 2
        quotations.append((i, i))
    return quotations
