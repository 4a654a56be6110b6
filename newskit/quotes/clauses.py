"""Reported clauses: behind a verb ("said that it fell"), a noun ("his claim that it fell"), or before the speaker."""

from __future__ import annotations

from newskit.lexicon.grammar import BE, SUBORDINATORS
from newskit.lexicon.speech import OPINION_VERBS
from newskit.quotes.bounds import (
    Reported,
    before_second_verb,
    before_told_past,
    clause_end,
    clause_start,
    quotations,
    stretch,
)
from newskit.quotes.construction import construction
from newskit.quotes.cue import Cue
from newskit.quotes.lines import DASHES, QUOTE, Line
from newskit.quotes.phrases import QUESTIONS, has_finite_verb, hedged_number, is_finite, phrase_after, skip_adjuncts
from newskit.quotes.subjects import main_clause


@construction(
    examples=[
        "{His} <claim> that [[the dam was safe]] was a surprise.",
        "The <allegation> that [[Lee Marsh sold the dam]] was false.",
        "They heard {the ministry}'s <denial> that [[it had paid]].",
        "There was a <warning> from {the police} that [[the gates would fail]].",
    ],
    never=["The claim that was made in May was false.", "A report that day was short."],
)
def noun_clause(line: Line, cue: Cue, cues: list[Cue]) -> Reported | None:
    """The clause behind a noun that reports; as the subject of a sentence it ends before that sentence's verb."""
    if cue.form != "noun":
        return None
    start, end = cue.complement + 1, clause_end(line, cue.complement + 1, cue, cues)
    if not has_finite_verb(line, start, end + 1):
        return None
    if (main := main_clause(line, start)) is not None:
        end = min(end, main[0] - 1)  # "Asked about the claim that it fell, Ana Ruiz left"
    if not has_finite_verb(line, 0, cue.first):
        end = before_second_verb(line, start, end)
    return stretch(line, start, end)


def _owns_subject(line: Line, cue: Cue) -> bool:
    """Tell whether a cue stands in what is told of a sentence's subject: "A student who says it fell is safe"."""
    if cue.subject is None or not cue.left:
        return False
    who = cue.subject[0]
    return line.tag(who) == "WP" and line.word(who - 1) != "," and not has_finite_verb(line, 0, who)


@construction(
    examples=[
        "{The mayor} <said> that [[the bridge would close]].",
        "{He} <told> the council on Monday that [[two gates had failed]].",
        "{The company} <said> [[it had paid 40 families]].",
        "{The mayor} <said> [[about 300 people had left]].",
        "{The mayor} <said> [[at least 20 people had left]].",
        "{The study} <found> [[the dam was safe]].",
        "{Ana Ruiz} <said>: [[a flood can come twice]].",
        "{She} <asked> [[whether the dam was safe]].",
        "They dropped a plan that {Ana Ruiz} <said> [[was a mess]].",
        '{The mayor} <said> [[the gate was "a mess" for years]].',
    ]
)
def clause(line: Line, cue: Cue, cues: list[Cue]) -> Reported | None:
    """A clause behind the cue, with its "that" or, behind verbs that allow it, without."""
    start = _opening(line, cue)
    if start is None:
        return None
    end = clause_end(line, start, cue, cues)
    if start == end and line.tag(start) == "WRB":
        return None  # "They are asking how."
    short = line.word(start - 1) == "that" and end - start < 6
    if short and not any(line.tag(j).startswith(("VB", "MD", QUOTE)) for j in range(start, end + 1)):
        return None  # "repeated that claim in May"
    end = before_told_past(line, start, end, cue)
    return stretch(line, start, before_second_verb(line, start, end) if _owns_subject(line, cue) else end)


def _opening(line: Line, cue: Cue) -> int | None:
    """Where the clause begins that a cue takes: behind "that", at a question word, at a subject or its verb."""
    i = _behind_aside(line, cue)
    if line.word(i) == "that" and cue.lemma != "continue":
        relative = i > cue.last + 1 and is_finite(line, i + 1)  # "responded to fires that started at night"
        return None if relative or _points_at(line, i) else i + 1
    if cue.form == "passive":
        return i if cue.lemma == "ask" and cue.subject and line.word(i) in QUESTIONS else None
    if line.word(i) in QUESTIONS:
        relative = not cue.left and line.tag(i) == "WP"  # "said a handful of bakers who left"
        asks = not relative and (line.word(i) not in _CONDITIONS or cue.frames & {"whether", "clause"})
        return i if asks else None
    plain = "clause" in cue.frames and _opens_clause(line, i, cue.lemma in _STRICT)
    return i if plain or _says_of_it(line, cue) else None


_CONDITIONS = frozenset("if when where how why".split())
"""Question words that mostly open something else behind a cue that takes neither questions nor plain clauses."""


def _points_at(line: Line, that: int) -> bool:
    """Tell a "that" with its noun from one that opens a clause: "rejected that claim in May"."""
    noun = line.tag(that) == "DT" and line.tag(that + 1) == "NN"
    return noun and line.tag(that + 2) in ("CC", "IN", ",", ".", "")


def _says_of_it(line: Line, cue: Cue) -> bool:
    """A clause whose subject stands before the speaker: "a plan that Ana Ruiz said was a mess"."""
    if cue.lemma not in OPINION_VERBS or cue.subject is None or not cue.left:
        return False
    follows = line.tag(cue.subject[0] - 1) in ("NN", "NNS", "WDT", "IN") and line.word(cue.subject[0] - 1) != "what"
    return follows and cue.complement == cue.last + 1 and is_finite(line, cue.complement)


def _behind_aside(line: Line, cue: Cue) -> int:
    """Where the clause begins behind a comma or an aside: "said, if elected, she would", "said — on air — that"."""
    i = cue.complement
    if line.word(i) == "," and line.word(i + 1) == "that":
        return i + 1
    opens = cue.subject is not None and cue.subject[0] == 0
    if line.word(i) == ":" and opens and not line.quotes and line.word(i + 1) not in QUESTIONS:
        return i + 1  # "Ruiz said: it may fall"
    if line.word(i) not in (",", *DASHES) or line.tag(i + 1) not in ("IN", "WRB", "RB", "VBG"):
        return i
    for place in range(i + 2, min(i + 12, len(line.items))):
        if line.word(place) == "that" and line.word(place - 1) in (",", *DASHES):
            return place
    opens = cue.subject is not None and cue.left and not any(line.tag(j) in (",", QUOTE) for j in range(cue.subject[0]))
    waits = line.word(i + 1) in _OPENERS and main_clause(line, i + 2) is not None
    return i + 1 if opens and waits else i


def _opens_clause(line: Line, i: int, strict: bool) -> bool:
    """Tell whether a clause without "that" begins: a noun phrase and its finite verb, at once if `strict`."""
    if (number := hedged_number(line, i)) is not None:
        i = number
    if line.word(i) in _OPENERS:
        return _waits(line, i)
    if line.tag(i) in ("", ",", ".", ":", "IN", "CC", "TO", "-LRB-"):
        return False
    subject = phrase_after(line, i)
    behind = skip_adjuncts(line, subject[1] + 1) if subject else i
    if subject and (is_finite(line, behind) or line.tag(behind) in (QUOTE, "VBN", "VB", "POS")):
        return line.tag(behind) != "POS" or line.tag(behind + 1) == QUOTE  # "the mayor's \"mind is made up\""
    if strict:
        return False
    later = line.quotes[-1] if line.quotes and line.tag(i) in ("NNP", "NNS", "PRP$", "DT") else 0
    return line.word(i) not in _OBJECTS and (has_finite_verb(line, i + 1, len(line.items)) or later > i + 1)


def _waits(line: Line, opener: int) -> bool:
    """Tell whether what a preposition or a conjunction opens waits for its clause: "despite the rain they would play".

    "..., she told them as rain fell" waits for nothing.
    """
    if main_clause(line, opener + 1) is not None:
        return True
    if line.word(opener) in SUBORDINATORS and line.word(opener) != "since":
        return False
    phrase = phrase_after(line, opener + 1)
    clause = phrase_after(line, phrase[1] + 1) if phrase else None
    return clause is not None and is_finite(line, skip_adjuncts(line, clause[1] + 1))


_STRICT = frozenset("add deny find report reveal show state suggest think write".split())
"""Verbs that take a clause or a plain object: "adding cards, I think I can play on" adds no clause."""

_OPENERS = frozenset("although as despite if in on since though unless until while without".split())
"""Prepositions and conjunctions that open what is said: "said despite the rain they would play"."""

_OBJECTS = frozenset("me us him them".split())
"""Pronouns that open no clause."""


@construction(
    examples=[
        "[[The bridge will close on Monday]], {the mayor} <said>, as rain went on falling.",
        "[[The bridge fell]], <said> {Ana Ruiz}.",
        '[[The bridge "was never safe,"]] {she} <said>.',
        "[[In May]], {the county} <said>, [[the bridge was closed]].",
        "[[The name misleads]], {Ana Ruiz} <said>: [[a flood can come twice]].",
    ]
)
def clause_first(line: Line, cue: Cue, cues: list[Cue]) -> Reported | None:
    """A clause before the subject and its cue, which close the sentence or stand between commas."""
    if cue.subject is None or cue.shared or cue.form != "finite" or not cue.frames & {"clause", "that"}:
        return None
    begins = min(cue.subject[0], cue.first)
    if line.tag(begins) in ("WP", "WDT") or (line.tag(begins - 1) == QUOTE and line.tag(begins) in ("NN", "NNS")):
        return None  # "It fell, said Ruiz, who said so"; 'The "Night River" tour added two dates'
    if begins < 2 or (line.word(begins - 1) not in (",", *DASHES) and line.tag(begins - 1) != QUOTE):
        return None
    start, end = clause_start(line, begins - 1), begins - 1 - (line.tag(begins - 1) != QUOTE)
    rest = cue.complement
    if line.tag(rest) in ("DT", "NN", "NNS", "NNP", "PRP$", "JJ", "CD", "VB", "TO"):
        return None  # it has an object: "..., Ana Ruiz added sand to the levee"
    verb = line.tag(rest + 1) == "VBN" and not has_finite_verb(line, start, end + 1)  # "The dam, she said, held"
    quotes = quotations(line, rest + 2, len(line.items) - 1)
    goes_on = (
        line.word(rest) in (",", ":")
        and line.word(rest + 1) not in _REPORTERS_OWN
        and (verb or has_finite_verb(line, rest + 1, len(line.items)) or line.word(begins - 2) in BE or bool(quotes))
    )
    quoted = end > start and QUOTE in (line.tag(start), line.tag(end))
    if not goes_on and not (has_finite_verb(line, start, end + 1) or quoted):
        return None
    pieces = stretch(line, start, end)
    return pieces + stretch(line, rest + 1, clause_end(line, rest + 1, cue, cues)) if goes_on else pieces


_REPORTERS_OWN = frozenset("as while after when before".split())
"""Words that lead from a report back to the reporter: "..., she said, as rain went on falling"."""
