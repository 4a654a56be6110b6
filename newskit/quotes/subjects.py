"""Who says it: the subject of a cue, among inverted verbs, appositions, relative clauses and shared subjects."""

from __future__ import annotations

from dataclasses import replace

from newskit.inflection import singular
from newskit.lexicon.grammar import SUBORDINATORS
from newskit.lexicon.people import DOCUMENT_NOUNS, ORGANISATION_NOUNS, ROLE_NOUNS, SOURCE_NOUNS
from newskit.lexicon.speech import (
    OPINION_VERBS,
    PERSON_ENDINGS,
    QUOTATION_VERBS,
    REPORTING_VERBS,
    SPEAKING_NOUNS,
)
from newskit.quotes.cue import Cue
from newskit.quotes.lines import DASHES, QUOTE, Line
from newskit.quotes.phrases import (
    Range,
    before_adjuncts,
    has_finite_verb,
    head_of,
    is_finite,
    phrase_after,
    phrase_before,
    skip_adjuncts,
)
from newskit.quotes.words import LEMMAS

_INVERTED = frozenset(
    """say add ask write explain note warn recall reply joke quip shout cry declare insist argue admit announce conclude
    observe remark continue respond tweet exclaim boast complain lament predict read""".split()
)
"""Verbs that may stand before their subject: "..., said Ana Ruiz"."""

_PAPERS = frozenset(
    "calls item letters motion motions people petition petitions resolution resolutions sign signs".split()
)
"""More that tells something: "a resolution calling for peace", "people complaining of noise"."""

TELLING_NOUNS = DOCUMENT_NOUNS | SOURCE_NOUNS | ROLE_NOUNS | _PAPERS
"""People and papers."""

_SPEAKERS = TELLING_NOUNS | ORGANISATION_NOUNS | SPEAKING_NOUNS

_ISSUED = frozenset(
    "issued issues released releases sent sends wrote writes posted made signed filed published".split()
)
"""Verbs whose subject speaks through the paper: "the council issued a statement calling for peace"."""

SPEECH_ENDS = frozenset(",.?!…-—–;:)]")
"""Last characters of a quotation that may be speech."""

_HEARD = frozenset(
    "with recall recalls recalled quote quotes quoted hear hears heard remembers remembered left".split()
)
"""Words before whom somebody else tells of: "recalled Lee Marsh saying", "with most voters saying"."""

_NICKNAMED = frozenset("aka as called dubbed nicknamed".split())


def with_subject(line: Line, cue: Cue, earlier: list[Cue]) -> Cue:
    """Find who says it: right of the cue in '"...," said X', left of it elsewhere, or another verb's subject."""
    if cue.form == "finite" and (right := _subject_after(line, cue)):
        return replace(cue, subject=right, left=False, opens=cue.first)
    if cue.form == "passive":
        agent = line.word(cue.last + 1) == "by"
        return replace(cue, subject=phrase_after(line, cue.last + 2) if agent else None, opens=cue.first)
    i = before_adjuncts(line, cue.first - 1)
    if (
        cue.form == "finite"
        and line.tag(i) == "VBD"
        and line.tag(i - 1) == "PRP"
        and (met := phrase_before(line, i - 2))
    ):
        return replace(cue, subject=met, opens=met[0])  # "the experts I interviewed said"
    if cue.form in ("participle", "infinitive") or line.tag(i) in ("CC", "VBN", "VBD", "TO"):
        return _sharing(line, cue, i, earlier)
    nickname = line.tag(i) == QUOTE and line.word(i - 1) in _NICKNAMED  # 'Ana Ruiz, aka "the Hawk," said'
    across = (line.tag(i) in (",", ":") and line.word(i) != ";") or nickname
    subject = _across_commas(line, i + nickname) if across else phrase_before(line, i)
    if subject is None and line.word(i) == "that" and line.tag(i) == "DT":
        subject = (i, i)
    if subject is None and line.tag(i) == "PRP" and line.word(i - 1) not in _MAKING:
        subject = _antecedent(line, i)  # "friends who saw him said"
    if subject is not None:
        subject = _relative_subject(line, subject) or _apposed_to(line, cue, subject) or subject
        subject = _behind_topic(line, cue, subject)
    if subject is None:
        return replace(cue, opens=cue.first)
    if line.tag(subject[0] - 1) in ("IN", "TO"):
        subject = _qualified(line, subject) or subject
    if (whose := _verb_before(line, subject[0])) is not None:
        subject = _antecedent(line, whose)
        return replace(cue, subject=subject, opens=subject[0] if subject else cue.first)
    return replace(cue, subject=subject, opens=subject[0])


_MAKING = frozenset("have has had let lets made make makes making".split())
"""Verbs behind which a pronoun and a bare verb are no clause: "it makes me wonder"."""


def _qualified(line: Line, phrase: Range) -> Range | None:
    """The noun phrase of which one behind a preposition only tells more.

    "A man who went to Harrow", "friends who saw him in Harrow", "men walking in rain", "people familiar with the plan".
    """
    if (owner := _antecedent(line, phrase[0] - 1)) is not None:
        return owner
    more = phrase[0] - 2
    briefed = line.tag(more) == "JJ" or line.word(more) in ("briefed", "involved")
    named = line.tag(more) in ("VBG", "VBN") or (briefed and line.tag(more - 1) in ("NN", "NNS"))
    owner = phrase_before(line, more - 1) if named else None
    return (owner[0], phrase[1]) if owner else None


def _relative_subject(line: Line, phrase: Range) -> Range | None:
    """The "who" that an adjunct parts from its verb: "Ana Ruiz, who in the past has said"."""
    who = phrase[0] - 2
    return (who, who) if line.tag(who + 1) == "IN" and line.tag(who) in ("WP", "WDT") else None


def _behind_topic(line: Line, cue: Cue, phrase: Range) -> Range:
    """The name alone, where the noun before it is what is told of: "a process | Ruiz said is costly"."""
    noun = phrase[1]
    while noun > phrase[0] and line.tag(noun) == "NNP":
        noun -= 1
    told_of = phrase[0] < noun < phrase[1] and line.tag(noun).startswith("NN") and line.word(noun) not in TELLING_NOUNS
    return (noun + 1, phrase[1]) if told_of and cue.lemma in OPINION_VERBS and is_finite(line, cue.last + 1) else phrase


def _apposed_to(line: Line, cue: Cue, phrase: Range) -> Range | None:
    """The name that opens the line where an apposition is not closed: "Ana Ruiz, a member of the council said"."""
    comma = phrase[0] - 1
    if line.word(phrase[0]) not in ("a", "an", "the") or line.word(comma) != "," or line.word(cue.last + 1) == ",":
        return None
    named = phrase_before(line, comma - 1) if line.tag(comma - 1) in ("NNP", "-RRB-") else None
    if named is None or line.tag(named[0]) != "NNP":
        return None
    led = named[0] - 1
    return named if line.tag(led) in ("", QUOTE, "POS", "CC") or line.word(led) in SUBORDINATORS else None


def owner_of(line: Line, noun: int) -> Range | None:
    """Whose claim it is: "Ruiz's earlier claim", "his claim", "a warning from the police"."""
    if line.word(noun + 1) in ("by", "from"):
        return phrase_after(line, noun + 2)
    i = noun - 1
    while line.tag(i).startswith(("JJ", "NN", "VBN")):
        i -= 1
    if line.tag(i) == "PRP$":
        return i, i
    return phrase_before(line, i - 1) if line.tag(i) == "POS" else None


def _verb_before(line: Line, start: int) -> int | None:
    """The verb whose object a noun phrase is, where it cannot be the subject of a clause that a report opens."""
    before = start - 1
    if line.tag(before) == "VB" and line.tag(before - 1) == "TO":
        return before if _antecedent(line, before) else None  # "a man who asked us to hide his name said"
    has_subject = line.tag(before - 1) in ("NN", "NNS", "NNP", "PRP", "WP", "WDT", "RB")
    if not (is_finite(line, before) and has_subject):
        return None  # "elected officials say" has no verb before its subject
    return None if REPORTING_VERBS.get(LEMMAS.get(line.word(before), ""), frozenset()) & {"clause", "that"} else before


def _antecedent(line: Line, verb: int) -> Range | None:
    """The noun phrase whose relative clause a verb stands in: "A man who worked the gates says"; else none."""
    for place in range(verb - 1, max(verb - 8, -1), -1):
        if line.tag(place) in ("WP", "WDT"):
            end = place - 2 if line.word(place - 1) == "," else place - 1
            return phrase_before(line, end) if end >= 0 else None
        if not (is_finite(line, place) or line.tag(place) in _IN_RELATIVE_CLAUSE):
            return None
    return None


_IN_RELATIVE_CLAUSE = frozenset("DT JJ NN NNP NNS PRP PRP$ RB TO VB VBN".split())


def _subject_after(line: Line, cue: Cue) -> Range | None:
    """The subject of an inverted cue: a quotation or a clause stands before it, a noun phrase behind it."""
    i = cue.first
    if line.tag(i) == "VB" and line.tag(i - 1) != QUOTE:
        return None
    if line.tag(i - 1) == QUOTE and line.items[i - 1].closing not in SPEECH_ENDS:
        return None  # '"SEAL" describes all groups'
    if line.tag(i - 1) == QUOTE or (line.tag(i - 1) in (",", ".") and line.tag(i - 2) == QUOTE):
        subject = phrase_after(line, i + 1) or _retired(line, i + 1)
        closes = subject is None or line.tag(subject[1] + 1) in (
            "",
            ",",
            ".",
            ":",
            "IN",
            "WP",
            QUOTE,
            "-LRB-",
            "CC",
            "RB",
        )
        if cue.lemma in QUOTATION_VERBS and not line.tag(i + 1).startswith(("NNP", "PRP", "CD")):
            return None  # "posted the clip"
        sure = line.tag(i + 1) != "PRP" and cue.lemma in _INVERTED
        return subject if sure or closes else None
    if cue.lemma not in _INVERTED:
        return None
    if line.tag(i - 1) in ("", ",") and i in (0, 2) and (subject := _announced_after(line, i)):
        return subject
    begins = skip_adjuncts(line, i + 1) == i + 1 and line.tag(i + 1) in ("NNP", "DT", "PRP$", "NNS", "NN", "JJ", "CD")
    if line.word(i - 1) == "," and begins:
        start = _segment_start(line, i - 2)
        if line.tag(start) not in ("WP", "WDT") and has_finite_verb(line, start, i - 1):
            subject = phrase_after(line, i + 1)
            own = subject is not None and is_finite(line, skip_adjuncts(line, subject[1] + 1))
            return None if own else subject  # "Ana Ruiz, a baker, says the bread was old"
    return None


def _retired(line: Line, i: int) -> Range | None:
    """A noun phrase that opens with a participle: "said | retired Gen. Ana Ruiz"."""
    subject = phrase_after(line, i + 1) if line.tag(i) == "VBD" and line.tag(i + 1) == "NNP" else None
    return (i, subject[1]) if subject else None


def _announced_after(line: Line, i: int) -> Range | None:
    """The subject between a cue that opens the line and a quotation: 'Said Ana Ruiz: "', 'But, said Ana Ruiz, "'."""
    subject = phrase_after(line, i + 1)
    if subject is None or (i and line.tag(0) not in ("CC", "RB", "UH")):
        return None
    behind = subject[1] + 1
    return subject if line.word(behind) == ":" or (line.word(behind) == "," and line.tag(behind + 1) == QUOTE) else None


def _sharing(line: Line, cue: Cue, i: int, earlier: list[Cue]) -> Cue:
    """A cue without a subject of its own takes that of the verb it hangs on: "he left, saying that ..."."""
    if cue.form == "participle" and cue.first == 0 and (main := main_clause(line, cue.last + 1)) is not None:
        return replace(cue, subject=main, shared=True)  # "Expecting rain, Ruiz left"
    if cue.form == "participle" and (near := _speaks_itself(line, cue.first)) is not None:
        return replace(cue, subject=near, opens=cue.first)
    if cue.form == "infinitive" and (led := _led(line, i)) is not None:
        return replace(cue, subject=led, opens=cue.first)
    opens = cue.first
    while line.tag(opens - 1) in ("RB", "CC", ",", ":", "MD", "TO", "IN") or line.word(opens - 1) in (
        "do",
        "does",
        "did",
    ):
        opens -= 1
    for other in reversed(earlier):
        parallel = line.tag(other.first) != "VB" or line.tag(cue.first) != "VBD"  # "said it would tell them and added"
        if other.subject and other.form in ("finite", "phrase") and parallel and not _stands_between(line, other, cue):
            return replace(cue, subject=other.subject, shared=True, opens=opens)
    return replace(cue, subject=main_subject(line, cue.first), shared=True, opens=opens)


def _stands_between(line: Line, other: Cue, cue: Cue) -> bool:
    """Tell whether another clause with a subject of its own stands between two cues: "X said Y left, saying"."""
    return (
        cue.form == "participle"
        and not _is_set_off(line, cue.first)
        and has_finite_verb(line, other.last + 1, cue.first)
    )


def _is_set_off(line: Line, i: int) -> bool:
    """Tell whether a comma or a dash stands before a place, a comma within marks too: 'is "a mess," arguing'."""
    return line.word(i - 1) in (",", *DASHES) or line.items[i - 1].closing == ","


def main_subject(line: Line, before: int) -> Range | None:
    """The subject of the last finite verb before a place, else of the line's first."""
    for verb in range(before - 1, 0, -1):
        if is_finite(line, verb) and not is_finite(line, verb - 1):
            i = before_adjuncts(line, verb - 1)
            goes_on = line.word(verb - 1) == "then" and line.tag(i) == "," and has_finite_verb(line, 0, i)
            if line.tag(i) in ("WP", "WDT", "CC", "") or goes_on:
                continue
            return _across_commas(line, i) if line.tag(i) == "," else phrase_before(line, i)
    return None


def first_subject(line: Line) -> Range | None:
    """The subject of a line's first finite verb that is no relative clause's: who the sentence is about."""
    for verb in range(1, len(line.items)):
        if line.tag(verb) == QUOTE:
            return None
        if is_finite(line, verb) and not is_finite(line, verb - 1):
            i = before_adjuncts(line, verb - 1)
            if line.tag(i) in ("WP", "WDT", "CC", ""):
                continue
            return _across_commas(line, i) if line.tag(i) == "," else phrase_before(line, i)
    return None


def _speaks_itself(line: Line, cue: int) -> Range | None:
    """The noun that a participle without a comma belongs to: "a clip of Ana Ruiz | saying", "letters | calling for"."""
    start = noun = cue - 1 - (line.word(cue - 1) == "as")
    phrase = phrase_before(line, noun) if line.tag(noun).startswith(("NN", "PRP")) else None
    if phrase and line.word(phrase[0] - 1) in _HEARD:
        return phrase
    if line.word(noun) == "for":
        return _blamed(line, noun - 1)
    if line.tag(noun) == "NNP":
        while line.tag(start - 1) == "NNP":
            start -= 1
        return (start, noun) if line.word(start - 1) in ("of", "with", "by") else None
    if line.tag(noun) not in ("NN", "NNS") or line.word(noun) not in TELLING_NOUNS:
        return None
    phrase = phrase_before(line, noun)
    return None if phrase and line.word(phrase[0] - 1) in _ISSUED else phrase


def _led(line: Line, to: int) -> Range | None:
    """Who is brought to say something: "the flood forced Ana Ruiz | to admit that it fell"."""
    person = phrase_before(line, to - 1) if line.tag(to) == "TO" else None
    return person if person and line.word(person[0] - 1) in _LEADING else None


_LEADING = frozenset("caused causing force forced forces forcing lead leading leads led prompted prompting".split())


def _blamed(line: Line, end: int) -> Range | None:
    """Who said what somebody is blamed or praised for: "criticised Ana Ruiz | for saying that it fell"."""
    person = phrase_before(line, end)
    if person is None:
        return None
    verb = line.tag(person[0] - 1)
    return person if verb.startswith("VB") or line.word(person[0] - 1) in ("against", "at", "on") else None


def main_clause(line: Line, start: int) -> Range | None:
    """The subject of the main clause that follows a fronted one behind a comma: "While he agreed, Ana Ruiz said"."""
    for comma in range(start, len(line.items)):
        if line.word(comma) == ";":
            break
        opens = line.word(comma) == "," or line.tag(comma) == QUOTE
        subject = phrase_after(line, comma + 1) if opens else None
        if subject is not None and is_finite(line, _behind_aside(line, subject)):
            return subject
    return None


def _behind_aside(line: Line, phrase: Range) -> int:
    """The place behind a phrase, its adjuncts and what stands between commas: "Ana Ruiz, 75, | told the Gazette"."""
    i = skip_adjuncts(line, phrase[1] + 1)
    if line.word(i) != "," or line.tag(phrase[1]) != "NNP":
        return i
    close = next((j for j in range(i + 1, min(i + _LONGEST_ASIDE, len(line.items))) if line.word(j) == ","), i)
    return close + 1 if close > i and not has_finite_verb(line, i, close) else i


_LONGEST_ASIDE = 12


def _segment_start(line: Line, end: int) -> int:
    """Where the stretch between commas that ends at `end` begins."""
    start = end
    while start > 0 and (line.tag(start - 1) not in (",", ":", ".", QUOTE) or _is_named(line, start - 1)):
        start -= 1
    return max(start, 0)


def _is_named(line: Line, i: int) -> bool:
    """Tell words in marks from speech: 'a hat and "River" pins', 'of "Wet Night,"', 'is "half retired" and'."""
    if line.tag(i) != QUOTE:
        return False
    return line.tag(i - 1) in ("IN", "DT", "PRP$", "POS", "JJ", "CC") or line.items[i].closing not in SPEECH_ENDS


def _across_commas(line: Line, comma: int) -> Range | None:
    """The noun phrase that appositions and relative clauses between commas belong to, left of a comma.

    "Ana Ruiz, 62, a baker who lost her shop, said": the subject is "Ana Ruiz".
    """
    comma = _aside_before(line, comma)
    end = comma - 1
    if line.tag(end) == QUOTE and line.word(end - 1) in _NICKNAMED:
        end = _segment_start(line, end - 1) - 2  # 'Ana Ruiz, known as "the Hawk",'
    for _ in range(8):
        if end < 0 or line.tag(end) == QUOTE:
            return None
        start = _segment_start(line, end)
        if start == 0 or line.tag(start - 1) != "," or not _is_apposition(line, start, end):
            return None if line.tag(start) in ("CC",) and start == end else phrase_before(line, end)
        end = start - 2
    return None


def _aside_before(line: Line, dash: int) -> int:
    """The dash that opens the aside which one closes: "Ana Ruiz – a baker | – said"; else the place itself."""
    if line.word(dash) not in DASHES:
        return dash
    return next((i for i in range(dash - 2, 0, -1) if line.word(i) == line.word(dash)), dash)


def _is_apposition(line: Line, start: int, end: int) -> bool:
    """Tell whether a stretch between commas says more about the noun phrase before it."""
    tag = line.tag(start)
    if is_finite(line, start):
        return True  # the end of a relative clause: "whose firm, Paradata, helps shops, said"
    if tag in ("WP", "WDT", "VBN", "VBG", "CD") or line.word(start) in ("whose", "jr", "sr", "jr.", "sr."):
        return True
    before_start, before_end = _segment_start(line, start - 2), start - 2
    if line.tag(before_start) == "CC" and line.tag(before_start + 1) == "NNP":
        before_start += 1  # "But Ana Ruiz, head of the trust, said"
    if (named := skip_adjuncts(line, before_start)) <= before_end and line.tag(named) == "NNP":
        before_start = named  # "Earlier this week Ana Ruiz, head of the trust, said"
    if line.tag(before_start) in ("WP", "WDT") or line.word(before_start) == "whose":
        return True
    adverbial = line.tag(before_start) in ("IN", "RB", "WRB", "TO", "VBG", "CC") and tag != "IN"
    if tag == "RB" and (line.tag(start + 1) == "IN" or start == end):
        return True  # "Some, however, say"; "Ana Ruiz's new book, largely from old letters, says"
    if line.word(start) == "as" and line.word(start + 1) == "well":
        return True  # "Ana Ruiz, as well as her neighbours, says"
    adverbial = adverbial and not (line.tag(before_start) == "IN" and before_start > 1)  # "Ruiz, from Harrow, Ohio,"
    nominal = line.tag(before_end) in ("NN", "NNS", "NNP", "NNPS", "CD", "-RRB-")
    if tag == "IN":
        return nominal and line.word(start) in ("of", "from", "in", "at", "with", "for", "on")
    return nominal and not adverbial and tag in ("DT", "NN", "NNS", "JJ", "PRP$", "NNP", "RB")


def can_speak(line: Line, subject: Range) -> bool:
    """Tell whether a noun phrase is somebody, a body or a paper that tells something: no "deaths", no "all this"."""
    if line.tag(subject[0]) == "WDT":
        before = phrase_before(line, subject[0] - 1 - (line.word(subject[0] - 1) == ","))
        return before is None or before == subject or can_speak(line, before)
    head = head_of(line, subject)
    word, tag = line.word(head), line.tag(head)
    if tag == "DT":
        return word not in ("this", "that", "these")
    if tag not in ("NN", "NNS"):
        return True
    return word in _SPEAKERS or singular(word) in _SPEAKERS or singular(word).endswith(PERSON_ENDINGS)
