"""Noun phrases, adjuncts and verbs of a line, by the simple tags of its items."""

from __future__ import annotations

from newskit.lexicon.calendar import DAY_PARTS, MONTH_SHORT, MONTHS, UNITS, WEEKDAY_SHORT, WEEKDAYS
from newskit.lexicon.grammar import BE, HAVE
from newskit.lexicon.people import ROLE_NOUNS
from newskit.quotes.lines import QUOTE, Line

Range = tuple[int, int]
"""The first and the last place of a phrase in its line."""

TIME_WORDS = frozenset(
    {*WEEKDAYS, *WEEKDAY_SHORT, *MONTHS, *MONTH_SHORT, *UNITS, *DAY_PARTS}
    | {"today", "yesterday", "tomorrow", "tonight", "morning", "afternoon", "evening", "night", "noon", "weekend"}
)
"""Heads of time adjuncts."""

QUESTIONS = frozenset("whether if how why what who when where".split())
"""Words that open a question that is told: "asked why it fell"."""

OCCASIONS = frozenset(
    """address announcement appearance blog briefing broadcast call comment comments complaint condition conference
    court debate email essay filing filings hearing indictment interview lawsuit letter meeting memo
    memorandum message news note op-ed phone post press rally release remarks report session speech statement
    statements summary testimony text transcript tweet tweets video visit writing""".split()
)
"""Where things are said: "in a statement", "at a news conference"."""

_SURNAMES = frozenset("day may march winter summer spring".split())
"""Time words that name people, where a capital tells so: "Day said"."""

_HEADS = ("NN", "NNS", "NNP", "NNPS")
_INSIDE = (*_HEADS, "DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "$", "VBN")
_OBJECT_PRONOUNS = frozenset("me us him them whom myself himself herself themselves".split())
_STAND_ALONE = frozenset("all another any both each either half neither one others some that these this those".split())
_INDEFINITE = frozenset("someone somebody anyone anybody everyone everybody nobody".split())
_SOME = frozenset("many several some most".split())
_BETWEEN = frozenset("do does did long first himself herself itself themselves".split())
"""What may stand between a subject and its cue, adverbs and "have" aside: "Ruiz has long said"."""
ATTACHED = frozenset("at behind for from in inside of on with within".split())
"""Prepositions that carry a noun phrase on: "the mayor of Harrow", "the researcher behind the study"."""
_NEAR = frozenset(("close", "loyal", "near"))
_VERBS = ("VBD", "VBZ", "VBP", "MD")


def is_head(line: Line, i: int) -> bool:
    return line.tag(i) in _HEADS


def is_finite(line: Line, i: int) -> bool:
    return line.tag(i) in _VERBS


def has_finite_verb(line: Line, start: int, end: int) -> bool:
    """Tell whether a verb that makes a clause stands between two places, the second one excluded."""
    return any(is_finite(line, i) for i in range(start, end))


def phrase_before(line: Line, end: int) -> Range | None:
    """The noun phrase whose last item is at `end`: "officials in the city", "the mayor of Harrow"."""
    if line.tag(end) in ("PRP", "WP", "EX", "WDT"):
        return (end, end) if line.word(end) not in _OBJECT_PRONOUNS else _phrase_to_pronoun(line, end)
    if line.tag(end) == ")":
        return None
    if line.tag(end) == "RB" and line.word(end) == "most":
        return end, end
    if line.tag(end) == "CD" and (share := _share_before(line, end)) is not None:
        return share, end
    if line.tag(end) not in (*_HEADS, "CD", "JJ", "DT", "VBN", "-RRB-"):
        return None
    if line.tag(end) == "CD" and line.word(end - 1) in TIME_WORDS:
        return None  # "August 2021"
    start = end
    while start > 0 and _belongs_before(line, start, end):
        start -= 1
    while start < end and line.tag(start) in ("POS", "CC", "IN", "HYPH", "TO", "RB", "-LRB-"):
        start += 1
    start = _behind_time(line, start, end)
    if line.word(end) in TIME_WORDS and not (line.tag(end) == "NNP" and line.word(end) in _SURNAMES):
        return None  # "in December, which indicates": times say nothing
    return (start, end) if any(_can_speak(line, i) for i in range(start, end + 1)) else None


def _can_speak(line: Line, i: int) -> bool:
    """Tell whether an item can be the head of a noun phrase: no article (but 'a "mess"'), no bare figure."""
    if line.tag(i) == "CD":
        return line.word(i).isalpha()
    if line.tag(i) == "DT":
        return line.word(i) in _STAND_ALONE or line.tag(i + 1) == QUOTE
    return is_head(line, i) or line.tag(i) in ("JJ", "JJR", "JJS")


def _belongs_before(line: Line, start: int, end: int) -> bool:
    """Tell whether the item before `start` belongs to the noun phrase that goes on to `end`."""
    tag, word = line.tag(start - 1), line.word(start - 1)
    if line.word(start) in _INDEFINITE:
        return False
    if tag == "-RRB-" or _in_bracket(line, start, end):
        return True
    if tag == "VBG" and line.tag(start - 2) == "HYPH":
        return True  # "the award-winning actor"
    if tag in _INSIDE:
        return not (line.tag(start) in ("DT", "PRP$") and tag != "CC" and word not in ("all", "both", "half"))
    if tag == "IN":
        some = is_head(line, start - 2) or line.word(start - 2) in _SOME  # "many in the organisation"
        return word in ATTACHED and some and line.word(start - 2) not in TIME_WORDS
    if tag == "CC":
        return word in ("and", "or", "&") and (is_head(line, start - 2)) and line.tag(start) not in ("PRP",)
    return False


def _share_before(line: Line, end: int) -> int | None:
    """Where a share of people begins that ends in a number: "six in 10", "nine out of 10"."""
    start = end - 2 - (line.word(end - 2) == "out")
    return start if line.word(end - 1) in ("in", "of") and line.tag(start) == "CD" else None


def _phrase_to_pronoun(line: Line, end: int) -> Range | None:
    """A noun phrase that a pronoun closes: "one of them", "many of us", "a source close to him"."""
    linked = 2 if line.word(end - 2) in _NEAR else 1 if line.word(end - 1) == "of" else 0
    phrase = phrase_before(line, end - 1 - linked) if linked else None
    return (phrase[0], end) if phrase else None


def _in_bracket(line: Line, start: int, end: int) -> bool:
    """Tell whether `start` stands within brackets that close a few items on: "Paul Ryan (R-Wis.)"."""
    for i in range(start, min(start + 6, end + 1)):
        if line.tag(i) == "-LRB-":
            return False
        if line.tag(i) == "-RRB-":
            return True
    return False


def _behind_time(line: Line, start: int, end: int) -> int:
    """Where a phrase begins after an adjunct of time that ran into it: "Tuesday | officials"."""
    for i in range(start, end):
        if line.word(i) in TIME_WORDS and line.tag(i + 1) in ("DT", "NNP", "PRP$") and line.word(i) != "may":
            return i + 1
    return start


def phrase_after(line: Line, start: int) -> Range | None:
    """The noun phrase that begins at `start`: "Mike Lee of the Fire Department", "a spokesman for the ministry"."""
    if line.tag(start) == "PRP":
        return start, start
    if line.tag(start) not in (*_INSIDE, "VBG") or line.word(start) == "that":
        return None
    i, head = start, None
    while i < len(line.items):
        tag = line.tag(i)
        if (
            head == i - 1
            and i > start
            and is_head(line, head)
            and (tag in ("DT", "PRP$") or line.word(i) in _INDEFINITE)
        ):
            break  # another noun phrase begins: "a survey | the county made"
        if tag == "VBN" and head == i - 1 and i > start and is_head(line, head):
            break  # "the gates | opened in May"
        led = line.tag(i - 1) in ("DT", "HYPH")
        managing = tag == "VBG" and led and is_head(line, i + 1)  # "the managing director", "the award-winning actor"
        if tag in _INSIDE or managing:
            head = i if _can_speak(line, i) or tag == "CD" else head
        elif tag == "-LRB-" and head == i - 1:
            close = next((j for j in range(i, min(i + 8, len(line.items))) if line.tag(j) == "-RRB-"), None)
            if close is None:
                break
            head = i = close
        elif not (_goes_on(line, i, head) or _qualifies(line, i)):
            break
        i += 1
    return (start, head) if head is not None else None


def _qualifies(line: Line, i: int) -> bool:
    """Tell whether an adverb or "but" stands between a noun's adjectives: "the most recent data"."""
    between = line.word(i) in ("most", "more", "least", "less", "very") or line.word(i) in ("but", "and")
    return between and line.tag(i + 1) == "JJ" and line.tag(i - 1) in ("DT", "JJ", "PRP$", "POS")


def _goes_on(line: Line, i: int, head: int | None) -> bool:
    """Tell whether a preposition or "and" carries a noun phrase on."""
    if head != i - 1:
        return False
    following = line.tag(i + 1) in (*_INSIDE, "NNP")
    if line.word(i) == "of":
        return following
    if line.word(i) in ("for", "with", "at"):
        timed = line.word(i + 1) in TIME_WORDS or line.word(i + 2) == "time"  # "said Ana Ruiz at the time"
        return following and not line.tag(i - 1).startswith("NNP") and not timed
    return line.word(i) in ("and", "&") and line.tag(i + 1).startswith("NNP")


def head_of(line: Line, phrase: Range) -> int:
    """The place of a noun phrase's head: its last noun before a preposition.

    "the mayor of Harrow" has "mayor", "Luhansk's governor" has "governor", "Paul Ryan (R-Wis.)" has "Ryan".
    """
    if _ends_in_name(line, phrase):
        return phrase[1]
    head, depth = phrase[0], 0
    for i in range(phrase[0], phrase[1] + 1):
        depth += (line.tag(i) == "-LRB-") - (line.tag(i - 1) == "-RRB-")
        more = line.tag(i - 1) in ("JJ", "VBD", "VBG", "VBN") or line.word(i - 1) in _NEAR
        told = i - 1 - (more and is_head(line, i - 2))  # "people | familiar with the plan"
        named = told >= phrase[0] and (is_head(line, told) or line.tag(told) == "-RRB-")
        if line.tag(i) in ("IN", "TO", ",") and (named or (told == head and line.word(i) == "of")):
            break
        if depth > 0:
            continue  # "the Units (UCB) board"
        if is_head(line, i) or (line.tag(i) in ("CD", "JJ", "DT", "PRP") and not is_head(line, head)):
            head = i
    return head


def _ends_in_name(line: Line, phrase: Range) -> bool:
    """Tell whether a role rules the name at the end: "co-author and University of Harrow doctor Ana Ruiz"."""
    i = phrase[1]
    while i > phrase[0] and line.tag(i) == "NNP":
        i -= 1
    return phrase[0] < i < phrase[1] and line.tag(i) == "NN" and line.word(i) in ROLE_NOUNS


def asked_to_act(line: Line, start: int) -> Range | None:
    """The person before an infinitive: "urged residents to leave", "appealed to the firm not to close"."""
    person = phrase_after(line, start)
    return person if person and (line.tag(person[1] + 1) == "TO" or line.word(person[1] + 1) == "not") else None


def phrase_of_last(line: Line, phrase: Range) -> Range:
    """The noun phrase behind a noun phrase's last preposition: "a gift for | parents"."""
    last = next((i for i in range(phrase[1], phrase[0], -1) if line.tag(i) == "IN"), phrase[0] - 1)
    return last + 1, phrase[1]


def hedged_number(line: Line, i: int) -> int | None:
    """The place of the number in "about 300", "at least 20", "up to 40", "between 40 and 60"."""
    second = {"at": ("least", "most"), "up": ("to",)}.get(line.word(i))
    place = i + 1 if second is None else i + 2 if line.word(i + 1) in second else None
    hedges = place is not None and line.word(i) in _BEFORE_NUMBERS
    return place if hedges and line.tag(place or 0) in ("CD", "$") else None


_BEFORE_NUMBERS = frozenset("about around at between over under up".split())
"""Prepositions that hedge a number and so may open a clause: "said about 300 people had left"."""


def states_figure(line: Line, verb: int, lemma: str) -> bool:
    """Tell whether a verb gives a figure: "put the loss at $5 million", "gave a sum of $300", "gave her age as 91"."""
    thing = phrase_after(line, verb + 1)
    if thing is None:
        return False
    gives = lemma == "give"
    if gives and not any(line.word(i) in _FIGURES for i in range(thing[0], thing[1] + 1)):
        return False
    linked = any(_is_link(line, i, "as" if gives else "at") for i in range(thing[0] + 1, thing[0] + 9))
    return linked or (gives and line.tag(thing[1]) == "CD")


def _is_link(line: Line, i: int, word: str) -> bool:
    """Tell whether a figure stands right behind a preposition, words like "between" and "no less than" aside."""
    return line.word(i) == word and any(line.tag(j) in ("CD", "$") for j in range(i + 1, i + 5))


_FIGURES = frozenset("age cost count damage estimate figure loss number price sum toll total value".split())
"""What a number tells of, where it is given."""


def skip_adjuncts(line: Line, i: int) -> int:
    """The place behind adverbs, times and occasions: "earlier this week", "on Tuesday", "in a statement"."""
    while True:
        behind = _behind_adjunct(line, i)
        if behind == i:
            return i
        i = behind


def _behind_adjunct(line: Line, i: int) -> int:
    if (line.tag(i) == "RB" and not _hedges(line, i)) or (
        line.word(i) in ("early", "late", "previously") and line.word(i + 1) in TIME_WORDS
    ):
        return i + 1
    begins = i + 1 if line.tag(i) in ("IN", "TO") else i
    if begins > i and line.word(i) not in ("in", "on", "at", "during", "via", "to", "after", "before", "by", "from"):
        return i
    phrase = _time_phrase(line, begins)
    if phrase is None and begins > i:
        phrase = phrase_after(line, begins)
        if phrase and not {line.word(j) for j in range(phrase[0], phrase[1] + 1)} & OCCASIONS:
            phrase = None
        if phrase and line.word(phrase[1] + 1) in ("with", "to", "on", "about", "at"):  # "in an interview with ABC"
            more = phrase_after(line, phrase[1] + 2)
            phrase = (phrase[0], more[1]) if more else phrase
    return phrase[1] + 1 if phrase else i


def _hedges(line: Line, i: int) -> bool:
    """Tell whether an adverb belongs to a number: "about 300", "at least 20"."""
    while line.tag(i) == "RB":
        i += 1
    return line.tag(i) in ("CD", "$")


def _time_phrase(line: Line, i: int) -> Range | None:
    """A short phrase of time words: "Tuesday", "last week", "June 3", "Friday morning", "2016"."""
    start = i
    if line.word(i) == "that":
        return None
    while line.tag(i) in ("DT", "JJ", "CD") and line.word(i) not in TIME_WORDS and i - start < 3:
        i += 1
    if line.word(i) not in TIME_WORDS:
        year = i - start == 1 and len(line.word(start)) == 4 and line.word(start).isdigit()
        return (start, start) if year else None
    while line.word(i + 1) in TIME_WORDS or (line.tag(i + 1) == "CD" and len(line.word(i + 1)) in (1, 2, 4)):
        i += 1
    return start, i


def before_adjuncts(line: Line, i: int) -> int:
    """The place of the last item left of `i` that is no adverb, auxiliary or time adjunct of the verb at `i + 1`."""
    while i >= 0:
        if line.word(i) == "most" and line.tag(i - 1) in ("", ",", ":", "CC"):
            break  # "; most said"
        if line.tag(i) in ("RB", "MD") or line.word(i) in BE | HAVE | _BETWEEN:
            i -= 1
        elif line.word(i) in ("all", "both", "each") and line.tag(i - 1) in ("MD", "PRP", "NNS", "NNPS"):
            i -= 1  # "they could both argue"
        elif (start := _time_before(line, i)) is not None and start > 0:
            i = start - 1
        else:
            break
    return i


def _time_before(line: Line, end: int) -> int | None:
    """Where the time adjunct that ends at `end` begins, its preposition included."""
    i = end
    while line.word(i) in TIME_WORDS or (line.tag(i) == "CD" and line.word(i - 1) in TIME_WORDS):
        i -= 1
    if i == end:
        return None
    while line.word(i) in _BEFORE_TIMES or (line.tag(i) == "CD" and line.word(end + 1) == "ago"):
        i -= 1
    return i if line.tag(i) == "IN" else i + 1


_BEFORE_TIMES = frozenset("a early earlier few fewer last late later less more next past several than the this".split())
"""Words that stand before time words: "earlier this week", "less than two weeks ago"."""
