"""A clause and whose word it is: "according to the county", "as Ana Ruiz said"."""

from __future__ import annotations

from newskit.quotes.bounds import Reported, clause_end, clause_start, last_place, stretch
from newskit.quotes.construction import construction
from newskit.quotes.cue import Cue
from newskit.quotes.lines import Line
from newskit.quotes.phrases import has_finite_verb, is_finite, phrase_after, skip_adjuncts


@construction(
    examples=[
        "[[The bridge was closed in May]], <according to> {the county}.",
        "<According to> {the report}, [[two gates failed]].",
        "<According to> {a statement} by a baker, Ana Ruiz, [[the dam fell at noon]].",
        "[[Lee Marsh]], <according to> {the county}, [[left the town in May]].",
    ]
)
def according_to(line: Line, cue: Cue, cues: list[Cue]) -> Reported | None:
    """ "According to" reports the rest of its sentence, on whichever side that stands."""
    if cue.lemma != "according to" or cue.subject is None:
        return None
    if _opens_line(line, cue.first):
        start = cue.complement
        while start < len(line.items) and line.tag(start) != ",":
            start += 1
        start = _behind_name(line, start)
        return stretch(line, start + 1, last_place(line))
    return _around(line, clause_start(line, cue.first), cue.first, cue, cues)


def _behind_name(line: Line, comma: int) -> int:
    """The comma behind a source's name, if a clause follows it: "a statement by the baker, Ana Ruiz, | he left"."""
    name = phrase_after(line, comma + 1)
    if name is None or line.word(name[1] + 1) != "," or line.tag(name[0]) != "NNP" or line.tag(name[1]) != "NNP":
        return comma
    subject = phrase_after(line, name[1] + 2)
    return name[1] + 1 if subject and is_finite(line, skip_adjuncts(line, subject[1] + 1)) else comma


def _around(line: Line, start: int, source: int, cue: Cue, cues: list[Cue]) -> Reported:
    """What stands before a source and, where a clause is left open there, behind it."""
    before, behind = stretch(line, start, source - 1), cue.complement + 1
    if line.word(cue.complement) != "," or has_finite_verb(line, start, source):
        return before
    rest = stretch(line, behind, clause_end(line, behind, cue, cues))
    if is_finite(line, behind):
        return before + rest  # "Ruiz, according to the county, left"
    return rest if has_finite_verb(line, behind, len(line.items)) else before  # "In May, according to ..., he left"


@construction(
    examples=[
        "As {Ana Ruiz} <said>, [[the dam was safe]].",
        "A few weeks ago, as {the Gazette} <reported>, [[the gates were mended]].",
        "[[The dam was safe]], as {Ana Ruiz} <said>.",
    ],
    never=["As Ana Ruiz said that, it rained."],
)
def as_told(line: Line, cue: Cue, cues: list[Cue]) -> Reported | None:
    """ "As Ruiz said" reports its sentence as "according to Ruiz" does."""
    opens = cue.subject[0] - 1 if cue.subject and cue.left and cue.form == "finite" else -1
    told = line.word(opens) == "as" and line.tag(cue.complement) in (",", ".", "")
    if not told or not cue.frames & {"clause", "that"}:
        return None
    if _opens_line(line, opens):
        return stretch(line, cue.complement + 1, clause_end(line, cue.complement + 1, cue, cues))
    return _around(line, clause_start(line, opens), opens, cue, cues) if line.word(opens - 1) == "," else None


def _opens_line(line: Line, i: int) -> bool:
    """Tell whether nothing but a conjunction or a bracket stands before a place."""
    return i == 0 or line.tag(i - 1) == "-LRB-" or (i == 1 and line.tag(0) in ("CC", "RB"))
