"""The constructions in which news reports speech, each a rule with marked examples.

In an example [[ ]] stands around the quotation, < > around its cue and { } around its speaker. The first rule that
fits a cue decides what it reports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newskit.lexicon.grammar import BE, SUBORDINATORS
from newskit.lexicon.speech import FIGURE_VERBS, OPINION_VERBS, RUMOURED
from newskit.quotes.bounds import (
    Reported,
    before_second_predicate,
    before_second_verb,
    before_told_past,
    clause_end,
    clause_start,
    last_place,
    stretch,
)
from newskit.quotes.cue import Cue
from newskit.quotes.lines import DASHES, QUOTE, Line
from newskit.quotes.phrases import (
    TIME_WORDS,
    asked_to_act,
    has_finite_verb,
    is_finite,
    phrase_after,
    skip_adjuncts,
    states_figure,
)
from newskit.quotes.subjects import main_clause


@dataclass(frozen=True)
class Construction:
    """A way to report speech: a rule from a line, one of its cues and all its cues to what is reported."""

    name: str
    reads: Callable[[Line, Cue, list[Cue]], Reported | None]
    examples: tuple[str, ...]
    never: tuple[str, ...]


RULES: list[Construction] = []

_BEFORE_NUMBERS = frozenset("about around at between over under up".split())
"""Prepositions that hedge a number and so may open a clause: "said about 300 people had left"."""


def construction(examples: Iterable[str], never: Iterable[str] = ()) -> Callable[..., Callable[..., Reported | None]]:
    """Add the decorated function to the rules."""

    def add(reads: Callable[[Line, Cue, list[Cue]], Reported | None]) -> Callable[..., Reported | None]:
        RULES.append(Construction(f"quotes.{reads.__name__}", reads, tuple(examples), tuple(never)))
        return reads

    return add


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
    if line.word(opens) != "as" or line.tag(cue.complement) not in (",", ".", "") or "clause" not in cue.frames:
        return None
    if opens == 0:
        return stretch(line, cue.complement + 1, clause_end(line, cue.complement + 1, cue, cues))
    return _around(line, clause_start(line, opens), opens, cue, cues) if line.word(opens - 1) == "," else None


def _opens_line(line: Line, i: int) -> bool:
    """Tell whether nothing but a conjunction or a bracket stands before a place."""
    return i == 0 or line.tag(i - 1) == "-LRB-" or (i == 1 and line.tag(0) in ("CC", "RB"))


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
    quotations = [(i, i)]
    while line.tag(i + 1) in ("CC", ",") and line.tag(i + 2) == QUOTE:
        i += 2
        quotations.append((i, i))
    return quotations


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
        return None
    if line.word(i) in _QUESTIONS:
        relative = not cue.left and line.tag(i) == "WP"  # "said a handful of bakers who left"
        asks = not relative and (line.word(i) not in _CONDITIONS or cue.frames & {"whether", "clause"})
        return i if asks else None
    plain = "clause" in cue.frames and _opens_clause(line, i, cue.lemma in _STRICT)
    return i if plain or _says_of_it(line, cue) else None


_QUESTIONS = frozenset("whether if how why what who when where".split())
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
    if line.word(i) == ":" and opens and not line.quotes and line.word(i + 1) not in _QUESTIONS:
        return i + 1  # "Ruiz said: it may fall"
    if line.word(i) not in (",", *DASHES) or line.tag(i + 1) not in ("IN", "WRB", "RB", "VBG"):
        return i
    for place in range(i + 2, min(i + 12, len(line.items))):
        if line.word(place) == "that" and line.word(place - 1) in (",", *DASHES):
            return place
    opens = cue.subject is not None and cue.left and not any(line.tag(j) in (",", QUOTE) for j in range(cue.subject[0]))
    waits = line.word(i + 1) in _OPENERS and main_clause(line, i + 2) is not None
    return i + 1 if opens and waits else i


def _number_behind(line: Line, i: int) -> int | None:
    """The place of the number in "about 300", "at least 20", "up to 40", "between 40 and 60"."""
    second = {"at": ("least", "most"), "up": ("to",)}.get(line.word(i))
    place = i + 1 if second is None else i + 2 if line.word(i + 1) in second else None
    return place if place is not None and line.tag(place) in ("CD", "$") else None


def _opens_clause(line: Line, i: int, strict: bool) -> bool:
    """Tell whether a clause without "that" begins: a noun phrase and its finite verb, at once if `strict`."""
    if line.word(i) in _BEFORE_NUMBERS and (number := _number_behind(line, i)) is not None:
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
        "Police sought a man of 40.",
        "The coupe boasts an engine of 181 horsepower.",
    ],
)
def complement(line: Line, cue: Cue, cues: list[Cue]) -> Reported | None:
    """What a verb takes other than a clause: an infinitive, a person and an infinitive, a thing said."""
    if cue.form == "passive":
        return _hearsay(line, cue, cues)
    named = cue.lemma == "call" and line.word(cue.first - 1) == "," and line.tag(cue.first) != "VBG"
    if cue.subject is None or named:
        return None  # "a fund, called the River Trust," reports nothing
    i = cue.last + 1
    if line.tag(i) == "RB" and line.word(i) not in ("for", "on"):
        i += 1
    end = before_second_predicate(line, i, clause_end(line, i, cue, cues))
    if "to" in cue.frames and line.tag(i) == "TO":
        return stretch(line, i, end)
    if line.tag(i) in ("", ",", ".", ":", "CC", "-LRB-"):
        return None
    if cue.frames & {"call", "as"} and line.word(i) not in ("for", "on"):
        end = next((j for j in reversed(_quotations(line, i, end)) if j > i), end)  # what it is called ends there
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


def _quotations(line: Line, start: int, end: int) -> list[int]:
    return [i for i in range(start, end + 1) if line.tag(i) == QUOTE]


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
    number = _number_behind(line, i) if line.word(i) in _BEFORE_NUMBERS else None
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


_REPORTERS_OWN = frozenset("as while after when before".split())
"""Words that lead from a report back to the reporter: "..., she said, as rain went on falling"."""


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
    quotes = _quotations(line, rest + 2, len(line.items) - 1)
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
