"""What verbs take other than a clause: "vowed to stay", "accused him of lying", "called it a mess", "put it at 9"."""

from __future__ import annotations

from newskit.lexicon.speech import FIGURE_VERBS, RUMOURED
from newskit.quotes.bounds import (
    Reported,
    before_occasion,
    before_second_predicate,
    clause_end,
    goes_on_in_own_words,
    quotations,
    stretch,
)
from newskit.quotes.construction import construction
from newskit.quotes.cue import Cue
from newskit.quotes.lines import QUOTE, Line
from newskit.quotes.phrases import TIME_WORDS, asked_to_act, hedged_number, phrase_after, states_figure


@construction(
    examples=[
        "{Ana Ruiz} <did not respond> [[to a request for comment]].",
        "{The company} <did not immediately return> [[calls seeking comment]].",
        "{A spokesman} <declined> [[an interview request]].",
        "{Ana Ruiz} <had> [[no comment on the plan]].",
    ],
    never=["Ana Ruiz did not respond.", "The drug did not work.", "Ana Ruiz had no time.", "She did not return."],
)
def refusal(line: Line, cue: Cue, cues: list[Cue]) -> Reported | None:
    """What somebody leaves without an answer; the row is flagged."""
    if "refusal" not in cue.frames or cue.subject is None:
        return None
    return stretch(line, cue.complement, clause_end(line, cue.complement, cue, cues))


@construction(
    examples=[
        "{She} <accused> [[the company of hiding the test]].",
        "{The governor} <vowed> [[to rebuild the town]].",
        "{The sheriff} <urged> [[residents to leave]].",
        '{He} <called> [[the plan "a mess"]].',
        "{She} <called> [[the gate a disgrace]].",
        '{She} <called> [[the flood that killed five "a warning"]] and left.',
        "He was held for what {officials} <called> [[a hate crime]].",
        "{She} <described> [[the gate as worn out]].",
        "{The company} <denied> [[the claim]].",
        "{The company} <hopes> [[to close the gate]].",
        "{The lawsuit}, filed on Friday, <seeks> [[at least $3 million]].",
        "Ana Ruiz is <said> [[to have left the town]].",
        "Lee Marsh was <accused> by {the council} [[of selling the dam]].",
    ],
    never=[
        "The inquiry is due to report next week.",
        "The governor called up 250 soldiers.",
        "She called the county at noon.",
        "She called a single customer.",
        "The coupe boasts an engine of 181 horsepower.",
        "Police sought a man of 40.",
    ],
)
def complement(line: Line, cue: Cue, cues: list[Cue]) -> Reported | None:
    """What a verb takes other than a clause: an infinitive, a person and an infinitive, a thing said."""
    if cue.form == "passive":
        return _hearsay(line, cue, cues)
    named = cue.lemma == "call" and line.word(cue.first - 1) == "," and line.tag(cue.first) == "VBN"
    if cue.subject is None or named:
        return None  # "a fund, called the River Trust," reports nothing
    i = cue.last + 1
    if line.tag(i) == "RB" and line.word(i) not in ("for", "on"):
        i += 1
    end = before_occasion(line, i, before_second_predicate(line, i, clause_end(line, i, cue, cues)))
    if "to" in cue.frames and line.tag(i) == "TO":
        return stretch(line, i, end)
    if line.tag(i) in ("", ",", ".", ":", "CC", "-LRB-"):
        return None
    if cue.frames & {"call", "as"} and line.word(i) not in ("for", "on"):
        marked = [j for j in quotations(line, i, end) if j > i]  # what it is called ends there
        end = marked[-1] if marked and not goes_on_in_own_words(line, marked[-1]) else end
    if cue.lemma == "cite":
        end = next((j - 1 for j in range(i, end) if line.word(j) == ","), end)
    words = {line.word(j) for j in range(i, end + 1)}
    fits = (
        ("ask" in cue.frames and asked_to_act(line, i + (line.tag(i) == "TO")))
        or ("of" in cue.frames and bool(({line.word(i)} if "that" in cue.frames else words) & {"of", "for"}))
        or ("as" in cue.frames and "as" in words)
        or ("call" in cue.frames and (_calls(line, i) or (line.tag(end) == QUOTE and end > i) or _is_called(line, cue)))
        or ("object" in cue.frames and _names_a_thing(line, i, cues) and not _is_called(line, cue))
    )
    return stretch(line, i, end) if fits else None


def _is_called(line: Line, cue: Cue) -> bool:
    """Tell "in what officials called a hate crime": the thing stands before who calls it so."""
    return cue.subject is not None and cue.left and line.word(cue.subject[0] - 1) in ("what", "which", "whom")


def _hearsay(line: Line, cue: Cue, cues: list[Cue]) -> Reported | None:
    """What is told of somebody, mostly by nobody named: "is said to have left", "is accused of selling"."""
    i = cue.complement
    tells = line.tag(i) == "TO" and cue.lemma in RUMOURED and line.word(i + 1) in ("have", "be")
    accuses = cue.lemma == "accuse" and line.word(i) == "of"
    return stretch(line, i, clause_end(line, i, cue, cues)) if tells or accuses else None


def _names_a_thing(line: Line, i: int, cues: list[Cue]) -> bool:
    """A thing that is said: no bare pronoun ("reported them"), no time ("is due to report next week"), no speaker.

    In "recalled Lee Marsh saying" he is the one who says.
    """
    number = hedged_number(line, i)
    thing = phrase_after(line, i) or ((number, number) if number else None)
    if any(cue.subject and cue.subject[0] == i for cue in cues):
        return False
    return thing is not None and line.tag(i) != "PRP" and line.word(thing[1]) not in TIME_WORDS


def _calls(line: Line, i: int) -> bool:
    """An object and what it is called, or what is called for: no telephone ("called the county at noon")."""
    if line.word(i) in ("for", "on"):
        return True
    called = phrase_after(line, i)
    if called is None:
        return False
    marks = ("DT",) if line.word(called[0]) in ("a", "an") else ("DT", "JJ")
    second = any(line.tag(j) in marks for j in range(called[0] + 1, called[1] + 1))
    return second or line.tag(called[1] + 1) in (QUOTE, "DT", "JJ", "RB", "PRP$")


@construction(
    examples=[
        "{The county} <puts> [[the loss at between $4 million and $5 million]].",
        "{Ana Ruiz}, an analyst, <estimated> [[the cost of repairs at $5 million]].",
        "{The state} <gave> [[a figure of 300 to 400]].",
        "{She} <gave> [[her age as 91]].",
    ],
    never=[
        "The mayor put a box at the gate.",
        "The gain put the index at 4,200.",
        "He gave a figure of a horse to the school.",
    ],
)
def figure(line: Line, cue: Cue, cues: list[Cue]) -> Reported | None:
    """A figure and what it tells of: somebody puts, estimates or gives it."""
    if cue.lemma not in FIGURE_VERBS or cue.subject is None or cue.form == "passive":
        return None
    if not states_figure(line, cue.last, cue.lemma):
        return None
    return stretch(line, cue.last + 1, clause_end(line, cue.last + 1, cue, cues))
