"""Where a reported clause begins and ends: among other cues, conjunctions, brackets and the reporter's own words."""

from __future__ import annotations

from itertools import pairwise

from newskit.lexicon.grammar import SUBORDINATORS
from newskit.quotes.cue import Cue
from newskit.quotes.lines import DASHES, QUOTE, Line
from newskit.quotes.phrases import (
    OCCASIONS,
    Range,
    has_finite_verb,
    is_finite,
    phrase_after,
    phrase_before,
    skip_adjuncts,
)
from newskit.quotes.subjects import SPEECH_ENDS, main_clause

Reported = list[Range]
"""The stretches of a line that a cue reports, as places of their first and last items."""

_CLAUSE_TAGS = ("WP", "WDT", "WRB", "CC", ",")


def before_second_verb(line: Line, start: int, end: int) -> int:
    """The last place before the second verb that no "who", "that" or "and" opens."""
    verbs = [i for i in range(start, end + 1) if is_finite(line, i) and not is_finite(line, i - 1)]
    for before, verb in pairwise(verbs):
        if not any(line.tag(i) in _CLAUSE_TAGS or line.word(i) in SUBORDINATORS for i in range(before + 1, verb)):
            return verb - 1
    return end


def before_second_predicate(line: Line, start: int, end: int) -> int:
    """The last place of a thing said, which has no verb of its own: "her ties to the dam | but has also sold it"."""
    verb = next((i for i in range(start + 1, end + 1) if is_finite(line, i)), end + 1)
    before = verb - 1
    while line.tag(before) == "RB":
        before -= 1
    if verb > end or before <= start or line.tag(before - 1) in ("VBN", "JJ"):
        return end  # 'called it broken and closed'
    infinitives = any(line.tag(i) == "TO" for i in range(start, before))
    parallel = ("VBD", "VBZ") if infinitives else ("VBD", "VBZ", "VBP", "MD")  # "asked them to stay and help"
    joined = line.tag(before) == "CC" and line.tag(verb) in parallel
    return before - 1 if joined or (line.word(before) == "," and line.tag(verb) in ("VBD", "VBZ")) else end


def before_occasion(line: Line, start: int, end: int) -> int:
    """The last place before where something was said, at the end of it: "called for a vote | in a speech on Monday"."""
    for i in range(start + 1, end):
        opens = line.word(i) == "in" and line.word(i + 1) in ("a", "an")
        if opens and skip_adjuncts(line, i) == end + 1 and any(line.word(j) in OCCASIONS for j in range(i, end + 1)):
            return i - 1
    return end


def before_told_past(line: Line, start: int, end: int, cue: Cue) -> int:
    """The last place before the reporter goes on with what the speaker did: "said he would stay | but took a car"."""
    if line.tag(cue.first) != "VBD":
        return end
    verb = start
    for i in range(start, end + 1):
        after = _behind_adverbs(line, i + 1)
        if line.tag(i) == "CC" and line.tag(verb) == "MD" and line.tag(after) == "VBD" and line.word(i) != "or":
            return i - 1
        verb = i if is_finite(line, i) else verb
    return end


def _behind_adverbs(line: Line, i: int) -> int:
    while line.tag(i) == "RB":
        i += 1
    return i


def clause_start(line: Line, end: int) -> int:
    """Where the clause that ends before `end` begins: the line's start, behind a quotation, ";" or another cue's."""
    start = 0
    closed = 0
    for i in range(end - 1, -1, -1):
        closed += (line.tag(i) == "-RRB-") - (line.tag(i) == "-LRB-")
        if closed < 0 or line.word(i) in (";", ":") or (line.tag(i) == "." and i < end - 1):
            start = i + 1
            break
        if line.tag(i) == QUOTE and line.tag(i + 1) not in ("IN", "CC") and i == 0 and line.tag(i + 1) in (",", "."):
            start = i + 1
            break
    start = _behind_clock(line, start)
    while line.tag(start) in ("CC", ",") or line.word(start) in ("but", "and"):
        start += 1
    return start


def _behind_clock(line: Line, start: int) -> int:
    """The place behind the clock time that opens an entry of a live page: "6:20 p.m. – The river rose, she said"."""
    dash = next((i for i in range(start, start + 4) if line.word(i) in DASHES), start)
    clock = line.tag(start) == "CD" and line.word(start)[0].isdigit()
    return dash + 1 if clock and all(line.tag(i) in ("CD", "NN", "RB") for i in range(start, dash)) else start


def clause_end(line: Line, start: int, cue: Cue, cues: list[Cue]) -> int:
    """The last place of the clause that begins at `start`: before the final marks, ";" and the next cue's part."""
    end = last_place(line)
    if _is_fronted(line, cue) and (main := main_clause(line, start)) is not None:
        end = main[0] - 1
    return _before_own_words(line, start, _before_next_cue(line, start, end, cue, cues), cue)


def _before_next_cue(line: Line, start: int, end: int, cue: Cue, cues: list[Cue]) -> int:
    """The last place before the part of a cue that does not belong to what is said."""
    for other in cues:
        if other.first <= cue.first or other.first < start or other.form == "infinitive":
            continue
        same = other.shared and other.subject == cue.subject and not _tells_earlier(line, cue, other)
        if other.lemma == "according to" or not other.left or same or _turns(line, other):
            return min(end, other.opens - 1)
        if line.word(other.opens - 1) == "while" and other.opens - 2 > start and not other.shared:
            return min(end, other.opens - 2)  # "Ruiz said it fell, while Marsh said it held"
    return end


def _tells_earlier(line: Line, cue: Cue, other: Cue) -> bool:
    """Tell whether a cue only goes on with what is said: "Ruiz said she had lost it and had | told them"."""
    return line.tag(other.first) == "VBN" and line.tag(cue.first) in ("VBD", "VBZ", "VBP")


def _before_own_words(line: Line, start: int, end: int, cue: Cue) -> int:
    """The last place before the reporter speaks again, a bracket closes or a sentence in marks stands by itself."""
    relative = cue.subject is not None and any(line.tag(cue.subject[0] - j) in ("WP", "WDT") for j in (0, 1))
    asked = cue.first - 1 - (line.word(cue.first - 1) == "when")
    relative = relative or (cue.form == "passive" and line.word(asked) == ",")  # "Ruiz, asked if it fell, left"
    refuses = "refusal" in cue.frames or cue.lemma in ("decline", "refuse")
    brackets = 0
    for i in range(start, end + 1):
        brackets += (line.tag(i) == "-LRB-") - (line.tag(i) == "-RRB-")
        closes = line.word(i) == "," and (refuses or (relative and is_finite(line, i + 1)))  # "Ruiz, who refused, said"
        sentence = line.tag(i) == QUOTE and line.word(i - 1) == ":"
        aside = line.word(i) == "," or (line.tag(i) == ":" and line.word(i) in DASHES)
        judged = aside and _is_judged(line, start, i + 1, end)
        judged = judged or (line.word(i) == "," and _dates(line, i + 1, cue))
        if (
            line.word(i) == ";"
            or brackets < 0
            or closes
            or judged
            or (i > start and (sentence or _leads_back(line, i)))
        ):
            return i - 1
    return end


def _is_judged(line: Line, start: int, i: int, end: int) -> bool:
    """Tell whether the words behind a comma say more of a whole clause before them, to its end: "a claim she denies".

    What goes on with a verb or with another "a" is the speaker's: "a boat, a car and a house".
    """
    told = line.word(i) in ("a", "an") and has_finite_verb(line, start, i) and line.word(start) not in SUBORDINATORS
    noun, before = phrase_after(line, i), phrase_before(line, i - 2)
    if not told or noun is None or is_finite(line, noun[1] + 1):
        return False
    if before is not None and (line.word(before[0]) in ("a", "an") or line.word(before[0] - 2) == ","):
        return False  # "a boat, a car", "it is, in fact, a car"
    joints = (j + 1 for j in range(i, end) if line.tag(j) in ("CC", ","))
    return not any(is_finite(line, j) or line.tag(j) == "DT" for j in joints)


def _dates(line: Line, i: int, cue: Cue) -> bool:
    """Tell whether words behind a comma date an order or a plea: "urged us to leave, two days after it fell"."""
    return "clause" not in cue.frames and line.tag(i) == "CD" and line.word(i + 2) in ("after", "before")


def _leads_back(line: Line, i: int) -> bool:
    """Tell whether the reporter speaks again: ", but she left", '"a mess" as it rained'."""
    after = i + 2 if line.word(i + 1) == "even" else i + 1
    if line.word(i) == "," and line.word(after) in _TURNING and line.word(after + 1) != "that":
        own = phrase_after(line, after + 1)
        return own is not None and is_finite(line, skip_adjuncts(line, own[1] + 1))
    if line.tag(i - 1) != QUOTE:
        return False
    if line.word(i) in ("as", "while", "before", "after", "when"):
        return has_finite_verb(line, i + 1, len(line.items)) or line.tag(i + 1) == "VBG"
    return line.word(i) == "," and line.tag(i + 1) == "VBG"


_TURNING = frozenset("but though yet".split())


def _is_fronted(line: Line, cue: Cue) -> bool:
    """Tell whether a cue stands in a clause that waits for the main one: "While he agreed that ..., Ruiz said"."""
    opens = 1 if line.tag(0) == "CC" else 0
    if line.tag(opens) in ("VBG", "VBN") or line.word(opens) in ("asked", "pressed"):
        return cue.first <= opens + 1
    if cue.subject is not None and line.word(cue.subject[0] - 1) in ("when", "while", "after", "before"):
        return True  # "In May, when Ana Ruiz mentioned the dam, they left"
    adjunct = cue.form == "participle" and line.tag(opens) == "IN" and not has_finite_verb(line, opens, cue.first)
    waits = line.word(opens) in _FRONTED or adjunct  # "In a memo explaining her veto, Ana Ruiz said"
    main = main_clause(line, opens + 1) if waits else None
    return main is not None and main[0] > cue.first


_FRONTED = frozenset("although after as because before if since though when while".split())


def _turns(line: Line, other: Cue) -> bool:
    """Tell whether another cue opens a main clause of its own: ", but Y denied"."""
    before = other.opens - 1
    return other.subject is not None and not other.shared and line.tag(before) == "CC" and line.tag(before - 1) == ","


def last_place(line: Line) -> int:
    """The place of the last item before the line's final marks."""
    end = len(line.items) - 1
    while end > 0 and line.tag(end) in (".", ":", ",", "''", "``") and line.tag(end) != QUOTE:
        end -= 1
    return end


def stretch(line: Line, start: int, end: int) -> Reported:
    """One stretch without the marks and conjunctions at its ends; none where nothing is left."""
    while start <= end and line.tag(start) in (",", ":", ".", "-RRB-", "''"):
        start += 1
    while end >= start and line.tag(end) in (",", ":", ".", "CC", "``", "-LRB-"):
        end -= 1
    return [(start, end)] if start <= end else []


def quotations(line: Line, start: int, end: int) -> list[int]:
    """The places of the quotations between two places, both included."""
    return [i for i in range(start, end + 1) if line.tag(i) == QUOTE]


def goes_on_in_own_words(line: Line, quote: int) -> bool:
    """Tell whether a report goes on behind its marks: 'called it "a mess" for the town', 'said "it held" until May'."""
    behind = quote + 1
    phrase = line.tag(quote - 1) not in (",", ":") and line.tag(behind + 1) in ("DT", "JJ", "NN", "NNP", "NNS", "PRP$")
    listed = phrase and line.word(behind) == "and"
    joined = listed or line.tag(behind) == "TO" or line.word(behind) in _JOINING
    return joined and line.items[quote].closing not in SPEECH_ENDS and skip_adjuncts(line, behind) == behind


_JOINING = frozenset("about because between by despite for from in of that until".split())
