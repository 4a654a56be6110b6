"""Cues: the words that report, each with its subject, its addressee and the place where its complement begins."""

from __future__ import annotations

from dataclasses import replace

from newskit.lexicon.grammar import BE, HAVE
from newskit.lexicon.speech import (
    ANSWERING_VERBS,
    ASKED_FOR,
    ORDERS,
    OWNED_NOUNS,
    PAPER_VERBS,
    QUOTATION_VERBS,
    REPORTING_NOUNS,
    REPORTING_VERBS,
)
from newskit.quotes.cue import Cue
from newskit.quotes.lines import QUOTE, Line
from newskit.quotes.phrases import (
    QUESTIONS,
    TIME_WORDS,
    Range,
    asked_to_act,
    is_finite,
    phrase_after,
    phrase_before,
    skip_adjuncts,
    states_figure,
)
from newskit.quotes.subjects import owner_of, with_subject
from newskit.quotes.unsaid import finds
from newskit.quotes.words import LEMMAS

_WORDS = frozenset(("according", *LEMMAS, *REPORTING_NOUNS, *ANSWERING_VERBS, *ASKED_FOR))


def find_cues(line: Line) -> list[Cue]:
    """The reporting words of a line that have a place in its grammar, in order."""
    cues: list[Cue] = []
    for i, item in enumerate(line.items):
        if item.lower not in _WORDS:
            if i > 1 and not cues and line.items[0].closing == "," and (subject := _attributes(line, i)):
                cues.append(Cue(i, i, item.lower, frozenset(), "finite", subject, opens=subject[0], complement=i + 1))
        elif item.lower == "according" and line.word(i + 1) == "to":
            cues.append(_according_to(line, i))
        elif item.lower in REPORTING_NOUNS and (claim := _claim(line, i)):
            cues.append(claim)
        elif (item.lower in ANSWERING_VERBS or item.lower in ASKED_FOR) and (refusal := _refusal(line, i, cues)):
            cues.append(refusal)
        elif item.lower == "asked" and _is_asked(line, i):
            cues.append(_with_complement(line, with_subject(line, replace(_verb(line, i), form="passive"), cues)))
        elif item.lower in LEMMAS and _reports(line, i) and not _is_modifier(line, i):
            cue = with_subject(line, _verb(line, i), cues)
            if cue.lemma not in PAPER_VERBS or finds(line, cue):
                cues.append(_with_complement(line, cue))
    return cues


def _attributes(line: Line, i: int) -> Range | None:
    """The subject of any verb that closes a sentence behind a quotation with a comma: '"We stay," Ruiz retaliated.'"""
    subject = phrase_before(line, i - 1) if line.tag(i) in ("VBD", "VBZ") else None
    return subject if subject and subject[0] == 1 and line.tag(i + 1) in ("", ".", ",", "RB") else None


def _reports(line: Line, i: int) -> bool:
    """Tell whether a word that may report stands as a verb does."""
    lemma = LEMMAS[line.word(i)]
    if lemma in ("give", "put") and line.tag(i).startswith("VB") and states_figure(line, i, lemma):
        return True
    if lemma == "give" or (lemma in QUOTATION_VERBS and not line.quotes):
        return False
    if lemma == "hope" and line.tag(i) == "VBG":
        return False  # "hoping to stay" is no report
    if lemma == "put" and line.word(i + 1) != "it":
        return False
    return line.tag(i).startswith("VB") or _is_mistaken(line, i) or _closes_quotation(line, i)


def _is_mistaken(line: Line, i: int) -> bool:
    """A verb before "that" which the tagger took for a noun: "Ana Ruiz claims that"."""
    if line.tag(i) not in ("NN", "NNS") or REPORTING_NOUNS.get(line.word(i)) != LEMMAS[line.word(i)]:
        return False
    return line.word(i + 1) == "that" and not line.tag(i + 2).startswith(("VB", "MD"))  # no "charge that put him"


def _closes_quotation(line: Line, i: int) -> bool:
    """A verb that looks like a noun, behind a quotation and a name or between them: '"It fell," Ruiz notes.'"""
    if line.tag(i) not in ("NN", "NNS", "NNP"):
        return False
    if line.items[i - 1].closing == "," and line.tag(i) == "NNS" and line.tag(i + 1) == "NNP":
        return True  # '"It fell," notes Ruiz.'
    speaker = phrase_before(line, i - 1) if line.tag(i + 1) in ("", ".", ",") else None
    return speaker is not None and line.tag(speaker[0] - 1) == QUOTE


def _is_asked(line: Line, i: int) -> bool:
    """Tell a question of somebody named: "Asked by the Gazette why it fell, Ana Ruiz left"; others are nobody's."""
    by = phrase_after(line, i + 2) if line.word(i + 1) == "by" else None
    return by is not None and line.tag(i) != "VBG" and line.word(skip_adjuncts(line, by[1] + 1)) in QUESTIONS


def _is_modifier(line: Line, i: int) -> bool:
    """A participle without its auxiliary only says more about a noun: "the number of confirmed deaths"."""
    before = i - 1
    while line.tag(before) == "RB":
        before -= 1
    if i == 0 and line.tag(i) == "VBD":
        return line.tag(1) in ("IN", "WRB", "WP")  # "Asked about the dam, she said ..."
    if line.tag(i - 1) == QUOTE and line.tag(i + 1) == "NNP":
        return False  # '"It held!" beamed Ana Ruiz'
    if line.word(i) == "told" and line.tag(i - 1) == "," and line.tag(i - 2) == "NNP":
        return line.tag(i + 1) in (",", ".", "")  # "Ana Ruiz, the engineer, Lee Marsh, told reporters"
    if line.word(i) == "said":
        return False  # no participle unless behind "be" or "have": "52 percent said"
    return line.tag(i) == "VBN" and line.word(before) not in BE | HAVE and not _shares_auxiliary(line, before)


def _shares_auxiliary(line: Line, conjunction: int) -> bool:
    """Tell whether a participle behind "and" goes with the "have" of the one before: "has met Ruiz and told her"."""
    if line.tag(conjunction) != "CC":
        return False
    verb = next((j for j in range(conjunction - 1, 0, -1) if line.tag(j) == "VBN" or is_finite(line, j)), 0)
    before = verb - 1
    while line.tag(before) == "RB":
        before -= 1
    return line.tag(verb) == "VBN" and line.word(before) in HAVE


def _according_to(line: Line, i: int) -> Cue:
    start = i + 3 if line.tag(i + 2) == "RB" else i + 2  # "to recently found papers"
    source = phrase_after(line, start) or ((start, start) if line.tag(start) == "VBG" else None)  # "to polling by"
    behind = (source[1] if source else i + 1) + 1
    return Cue(
        i, i + 1, "according to", frozenset({"source"}), "phrase", source, left=False, opens=i, complement=behind
    )


def _claim(line: Line, i: int) -> Cue | None:
    """The cue of a noun that tells what is said: "his claim that", "a warning from the police that"."""
    owner = owner_of(line, i)
    by = owner is not None and owner[0] > i
    that = owner[1] + 1 if owner and by else i + 1
    told = line.word(that) == "that" and line.word(that + 1) not in TIME_WORDS
    told = told and not line.tag(that + 1).startswith(("VB", "MD"))  # no "claim that was made"
    noun = line.tag(i) in ("NN", "NNS") and (owner is not None or line.tag(i - 1) in ("DT", "JJ", "IN", "VBZ", "VBD"))
    if not (told and noun) or (owner is None and REPORTING_NOUNS[line.word(i)] in OWNED_NOUNS):
        return None
    opens = owner[0] if owner and not by else i
    return Cue(i, i, REPORTING_NOUNS[line.word(i)], frozenset({"that"}), "noun", owner, opens=opens, complement=that)


def _refusal(line: Line, i: int, earlier: list[Cue]) -> Cue | None:
    """The cue of who will not speak: "did not respond to a request", "would not comment", "declined comment"."""
    verb = i - 1
    while line.tag(verb) in ("RB", "DT", "JJ", "NN", "IN") and i - verb < 5 and not _denies(line, verb):
        verb -= 1
    first = verb - 1
    if line.word(i) in ASKED_FOR and LEMMAS.get(line.word(verb)) in ("decline", "refuse") and i > verb:
        first, last = verb, verb
    elif line.word(i) == "comment" and line.word(i - 1) == "no" and line.word(i - 2) in HAVE:
        first, last = i - 2, i - 2
    elif line.word(i) in ANSWERING_VERBS and _denies(line, verb) and line.tag(first) in ("VBD", "VBZ", "VBP", "MD"):
        last = i
    else:
        return None
    if line.word(i) in ("return", "returned", "answer", "answered") and not _asked_for(line, i + 1):
        return None
    return with_subject(
        line, Cue(first, last, "refuse", frozenset({"refusal"}), "finite", complement=last + 1), earlier
    )


def _denies(line: Line, i: int) -> bool:
    return line.word(i) in ("not", "n't", "n’t")


def _asked_for(line: Line, i: int) -> bool:
    return any(line.word(j) in ASKED_FOR for j in range(i, i + 6))


def _verb(line: Line, i: int) -> Cue:
    """The cue of a verb, by its form and the auxiliaries before it."""
    lemma, tag = LEMMAS[line.word(i)], line.tag(i)
    before = i - 1
    while line.tag(before) == "RB":
        before -= 1
    form = "finite"
    if tag == "VBG" and line.word(before) not in BE:
        form = "participle"
    elif tag in ("VBN", "VBD") and line.word(before) in BE:
        form = "passive"
    elif line.tag(before) == "TO":
        form = "infinitive"
    whole = f"{lemma} {line.word(i + 1)}"
    if whole in _PHRASES:
        return Cue(i, i + 1, lemma, _PHRASES[whole], form)
    return Cue(i, i, lemma, REPORTING_VERBS.get(lemma, frozenset()), form)


_PHRASES = {"point out": frozenset(("clause", "object")), "put it": frozenset[str]()}
"""Verbs that report with another word only, and what they take: "as Ana Ruiz put it"."""


def _with_complement(line: Line, cue: Cue) -> Cue:
    """Step over addressee and adjuncts to where the complement begins."""
    i = cue.last + 1
    if cue.subject and (not cue.left or (cue.form == "passive" and cue.subject[0] > cue.last)):
        i = _behind_apposition(line, cue.subject[1] + 1)
    addressee = None
    i = skip_adjuncts(line, i)
    if line.word(i) == "to" and line.tag(i + 1) in ("NNS", "NNP", "DT", "PRP"):
        addressee = phrase_after(line, i + 1)
        i = addressee[1] + 1 if addressee else i
    elif "person" in cue.frames and line.word(i) not in ("that", "whether", "if") and line.tag(i) != QUOTE:
        addressee = _addressee(line, cue, i)
        i = addressee[1] + 1 if addressee else i
    elif cue.lemma in QUOTATION_VERBS and (to := phrase_after(line, i)) and line.tag(to[1] + 2) == QUOTE:
        i = to[1] + 1 if line.word(to[1] + 1) in (",", ":") else i  # 'texted a friend, "..."'
    i = _behind_relative(line, i) if addressee else i
    i = skip_adjuncts(line, i)
    if addressee is None and cue.lemma in ORDERS and cue.form != "passive":
        addressee = asked_to_act(line, cue.last + 1)
    return replace(cue, complement=_behind_phrases(line, i), addressee=addressee)


def _behind_phrases(line: Line, i: int) -> int:
    """The "that" behind any other phrases with prepositions: "said at a stop in Toledo, Ohio, that ..."."""
    if line.tag(i) != "IN" or line.word(i) in ("that", "if", "as", "because", "since"):
        return i
    for place in range(i + 1, min(i + 16, len(line.items))):
        if line.word(place) == "that" and not is_finite(line, place + 1):
            return place
        if line.tag(place) == QUOTE and line.word(place - 1) in (",", ":"):
            return place
        if line.word(place) == ":" and line.tag(place + 1) == QUOTE:
            continue
        named = line.tag(place) == QUOTE and line.tag(place - 1) in ("POS", "IN")  # 'on ABC's "This Week" that'
        if is_finite(line, place) or (line.tag(place) in ("WP", "WDT", ":", "VBG", QUOTE) and not named):
            break
    return i


def _behind_relative(line: Line, i: int) -> int:
    """The quotation behind what is told of an addressee: 'told mayors who had come to Harrow, "..."'."""
    if line.tag(i) not in ("WP", "WDT"):
        return i
    reach = range(i + 2, min(i + 16, len(line.items)))
    return next((j for j in reach if line.tag(j) == QUOTE and line.word(j - 1) in (",", ":")), i)


def _addressee(line: Line, cue: Cue, i: int) -> Range | None:
    """The person told: a noun phrase that a clause, a quotation or the sentence's end follows."""
    phrase = phrase_after(line, i)
    if phrase is None:
        return None
    behind = skip_adjuncts(line, phrase[1] + 1)
    if line.word(behind) in ("that", "whether", "if", "to", "of", "about", "how", "what", "why", "not"):
        return phrase
    if line.tag(behind) in (QUOTE, ",", ":", ".", "", "IN", "CC"):
        return phrase
    if cue.lemma in ("tell", "assure", "remind", "inform") and not is_finite(line, behind):
        return phrase
    return None


def _behind_apposition(line: Line, i: int) -> int:
    """The place behind what follows an inverted subject: ", a baker from Harrow," or ", who lost her shop."."""
    if line.tag(i) != ",":
        return i
    relative = line.tag(i + 1) in ("WP", "WDT")
    end = i + 1
    while end < len(line.items) and line.tag(end) not in (".", ":", QUOTE):
        if line.word(end) == "," and is_finite(line, end + 1) and not relative:
            return end  # "The gates, said Ana Ruiz, a baker, were old"
        end += 1
    return end
