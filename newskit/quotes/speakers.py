"""Who is meant by a cue's subject: a name, a pronoun, a role, a group, a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from newskit.lexicon.people import DOCUMENT_NOUNS, ORGANISATION_NOUNS, ROLE_NOUNS, SOURCE_NOUNS
from newskit.names import Name
from newskit.people import CLEAR, PRONOUNS
from newskit.quotes.cast import Before, Cast, Speaker
from newskit.quotes.labels import TURNS
from newskit.quotes.lines import QUOTE, Line
from newskit.quotes.phrases import ATTACHED, Range, has_finite_verb, head_of, is_head, phrase_before, phrase_of_last
from newskit.quotes.subjects import can_speak
from newskit.quotes.words import LEMMAS

_PRINTED, _SHORT, _DESCRIBED, _ANONYMOUS, _BY_ROLE, _UNNAMED_PRONOUN = 0.95, 0.9, 0.85, 0.78, 0.7, 0.3
_CARRIED, _RELATIVE = 0.9, 0.85
_GOES_ON_QUOTED, _GOES_ON, _GOES_ON_AGAINST = 0.8, 0.75, 0.65
"""How sure a pronoun is that goes on with whom the line before quotes or is about, the likeliest by all else or not."""
_LABEL_WORDS, _DESCRIBED_WORDS = 5, 15
"""The longest label that is a name, and one that tells who it is as well."""
_OBJECT_ONLY = 0.9
"""What is left of a confidence behind a verb that takes no clause."""
_LIKELY = 0.5
"""A speaker whose name is less likely than this stays unnamed; the candidates tell who it may be."""
_TALK = re.compile(r"\b(?:answer(?:s|ed)|conversation|interview(?:ed)?|sat down|spoke|talk(?:s|ed)|we asked)\b", re.I)
"""What an introduction to an interview says; no list of common questions begins so."""
_BODIES = frozenset(
    f"the {noun}" for noun in "bank charity club company firm group operator trust union utility".split()
)
_SHARES = frozenset("% cent half majority minority percent third".split())
"""Heads of phrases that tell how many: "52 percent", "a majority of voters"."""
_OPEN_PRONOUNS = frozenset("i you we they it there that this these those one some others".split())


def speaker_of(line: Line, subject: Range, cast: Cast) -> Speaker:
    """Name the subject of a cue.

    Parameters
    ----------
    line : Line
    subject : (int, int)
        The subject's places in the line.
    cast : Cast
    """
    start, end = line.items[subject[0]].start, line.items[subject[1]].end
    spoken = Speaker(cast.article.text[start:end], start, end)
    if subject[0] == subject[1]:
        word = line.word(subject[0])
        if word in PRONOUNS:
            return _by_mention(spoken, cast, "pronoun")
        if line.tag(subject[0]) in ("WP", "WDT") or word == "that":
            return _by_antecedent(line, subject[0], spoken, cast)
        if word in _OPEN_PRONOUNS:
            return replace(spoken, kind="group" if word in ("they", "we", "some", "others") else None,
                           confidence=_UNNAMED_PRONOUN)  # fmt: skip
    return _by_phrase(line, subject, spoken, cast)


def speaker_at(start: int, end: int, cast: Cast) -> Speaker:
    """Name whom a label or a signature tells: "RUIZ:", "— Ana Ruiz"; the surname of one person is that person.

    "Host:" is nobody by name.
    """
    spoken = Speaker(cast.article.text[start:end], start, end)
    if spoken.text in TURNS:
        return spoken
    people = cast.by_surname.get((spoken.text or "").split()[-1].lower(), set())
    name = cast.name_over(start, end)
    if len(people) == 1:
        full = next(iter(people))
    elif name is not None and (name.type == "person" or not people):
        full = name.name
    else:
        full = spoken.text or ""
    unnamed = len(people) > 1 and full == spoken.text
    return replace(
        spoken, name=None if unnamed else full,
        kind="organisation" if name and name.type != "person" and not people else "person",
        role=cast.role_of.get(full), resolution="unresolved" if unnamed else "same" if full == spoken.text else "name",
        confidence=_UNNAMED_PRONOUN if unnamed else _SHORT, candidates=tuple(sorted(people or {full})),
    )  # fmt: skip


def labelling(line: Line, label: Range, cast: Cast) -> Range | None:
    """The places of the person's name that a label is, a title before it and who that is or whom it speaks to behind.

    'Ana Ruiz, a baker: "...' and 'Ruiz to the council: "...' name her; "Ana Ruiz, 1940-2022: a life" as a headline does
    not let her speak.
    """
    start, end, text = line.items[label[0]].start, line.items[label[1]].end, cast.article.text
    person = cast.name_from(start)
    if person is None or person.type != "person" or person.end > end:
        return None
    if any(line.word(i) in LEMMAS for i in range(label[0], label[1] + 1)):
        return None  # 'Said Ana Ruiz: "'
    behind, length = text[person.end : end].lstrip(), label[1] - label[0] + 1
    if behind and person.start > start:
        return None
    if behind.startswith(",") and line.quotes:
        named = length <= _DESCRIBED_WORDS and not has_finite_verb(line, label[0], label[1] + 1)
    else:
        named = length <= _LABEL_WORDS and (not behind or behind.startswith(("to ", "on ")))
    last = max(i for i in range(label[0], label[1] + 1) if line.items[i].start < person.end)
    return (label[0], last) if named else None


def interviewee(end: int, cast: Cast) -> str | None:
    """Whom "A:" stands for: the only person named in an introduction, up to `end`, that tells of a talk."""
    names = {name.name for name in cast.people if name.end <= end}
    return names.pop() if len(names) == 1 and _TALK.search(cast.article.text, 0, end) else None


def answering(start: int, end: int, name: str | None, cast: Cast) -> Speaker:
    """The speaker of an answer, whose label stands from `start` to `end`."""
    spoken = Speaker(cast.article.text[start:end], start, end)
    if name is None:
        return spoken
    return replace(
        spoken, name=name, kind="person", role=cast.role_of.get(name), resolution="carried", confidence=_BY_ROLE,
        candidates=(name,),
    )  # fmt: skip


def carried(speaker: Speaker, trust: float = _CARRIED) -> Speaker:
    """The speaker of a quotation without a cue of its own, taken over from the one before."""
    resolution = "carried" if speaker.name else "unresolved"
    return replace(speaker, resolution=resolution, confidence=round(speaker.confidence * trust, 2))


def _by_mention(spoken: Speaker, cast: Cast, resolution: str) -> Speaker:
    """Whom a pronoun, or a surname of several people, is understood as; nobody where that is a mere guess."""
    mention = cast.mentions.get(spoken.start if spoken.start is not None else -1)
    if mention is None:
        return replace(spoken, kind="person")
    name = mention.name if mention.confidence >= _LIKELY else None
    return replace(
        spoken,
        name=name,
        kind="person",
        role=cast.role_of.get(name or ""),
        resolution=resolution if name else "unresolved",
        confidence=mention.confidence,
        candidates=mention.candidates,
    )


def _by_antecedent(line: Line, place: int, spoken: Speaker, cast: Cast) -> Speaker:
    """ "Who" and "which" speak for the noun phrase before them."""
    before = place - 1
    while before >= 0 and line.tag(before) in (",", "IN", "-LRB-"):
        before -= 1
    phrase = phrase_before(line, before) if before >= 0 else None
    if phrase is None or phrase == (place, place):
        return replace(spoken, confidence=_UNNAMED_PRONOUN)
    if line.word(place) == "who" and not can_speak(line, phrase):
        phrase = phrase_of_last(line, phrase)  # "a gift for parents, who say"
    found = speaker_of(line, phrase, cast)
    if found.kind == "person" and line.word(place) == "which":
        return replace(spoken, confidence=_UNNAMED_PRONOUN)  # "a study by Ana Ruiz, which said"
    return replace(
        found,
        text=spoken.text,
        start=spoken.start,
        end=spoken.end,
        resolution="relative",
        confidence=round(found.confidence * _RELATIVE, 2),
    )


def _by_phrase(line: Line, subject: Range, spoken: Speaker, cast: Cast) -> Speaker:
    """A noun phrase: the names it joins, the name that is its head, the one person with that role, else itself."""
    members = [] if _is_one_person(line, subject, cast) else _members(line, subject, cast)
    if len(several := _joined(line, members, cast)) > 1:
        return _together(several, spoken, cast)
    if len(members) > 1 and all(line.tag(first) in ("DT", "PRP$", "NNP", "NNPS") for first, _ in members):
        return replace(spoken, name=spoken.text, kind="group", resolution="same", confidence=_DESCRIBED)
    head = head_of(line, subject)
    item = line.items[head]
    name = cast.name_over(item.start, item.end)
    if name is None:
        return _by_description(line, head, spoken, cast)
    short = cast.mentions.get(name.start)
    if short is not None and len(short.candidates) > 1:
        found = _by_mention(replace(spoken, start=short.start), cast, "name")
        return replace(found, start=spoken.start)
    kind = "person" if name.type == "person" else "organisation"
    printed = name.is_full
    return replace(
        spoken,
        name=name.name,
        kind=kind,
        role=name.role,
        resolution="same" if printed else "name",
        confidence=_PRINTED if printed else _SHORT,
        candidates=(name.name,),
    )


def _is_one_person(line: Line, subject: Range, cast: Cast) -> bool:
    """Tell two roles of one person from two people: "the baker and city council candidate Ana Ruiz"."""
    joint = next((i for i in range(subject[0], subject[1]) if line.word(i) == "and"), None)
    if joint is None or line.tag(joint + 1) in ("DT", "PRP$") or not is_head(line, subject[1]):
        return False
    role = any(line.word(i) in ROLE_NOUNS for i in range(joint + 1, subject[1]))
    return role and cast.article.text[line.items[joint + 1].start].islower() and head_of(line, subject) == subject[1]


def _joined(line: Line, members: Sequence[Range], cast: Cast) -> list[Name]:
    """The names that "and" or "or" puts side by side, one for each part: "Ana Ruiz of Harrow and Lee Marsh"."""
    names: list[Name] = []
    for first, last in members:
        head = next((i - 1 for i in range(first + 1, last + 1) if line.tag(i) == "IN"), last)
        inside = [cast.name_over(line.items[i].start, line.items[i].end) for i in range(first, head + 1)]
        named = [name for name in inside if name is not None and name.type != "place" and name not in names]
        if not named or line.tag(head) not in ("NNP", "NNPS", "-RRB-"):
            return []
        people = [name for name in named if name.type == "person"]
        names.append(people[-1] if people else named[-1])
    return names if len({name.type == "person" for name in names}) == 1 else []


def _members(line: Line, subject: Range, cast: Cast) -> list[Range]:
    """The parts of a noun phrase between its conjunctions, and those before its comma: "Ana Ruiz, Lee Marsh and"."""
    cuts = [
        i
        for i in range(subject[0] + 1, subject[1])
        if line.word(i) in ("and", "or", "&") and not cast.name_over(line.items[i - 1].start, line.items[i + 1].end)
    ]
    if not cuts:
        return []
    edges = [subject[0] - 1, *cuts, subject[1] + 1]
    members = [(before + 1, after - 1) for before, after in pairwise(edges)]
    comma = subject[0] - 1
    while line.word(comma) == "," and line.tag(comma - 1) == "NNP":
        first = comma - 1
        while line.tag(first - 1) == "NNP":
            first -= 1
        if line.tag(first - 1) not in ("", ",", QUOTE, "CC"):
            break
        members.insert(0, (first, comma - 1))
        comma = first - 1
    return members


def _together(names: Sequence[Name], spoken: Speaker, cast: Cast) -> Speaker:
    """Several who say one thing: their names side by side, never that of one alone."""
    full = tuple(dict.fromkeys(name.name for name in names))
    sure = all(len(cast.mentions[name.start].candidates) < 2 for name in names if name.start in cast.mentions)
    start = min(spoken.start or 0, names[0].start)
    return replace(
        spoken, text=cast.article.text[start : spoken.end], start=start,
        name=f"{', '.join(full[:-1])} and {full[-1]}" if len(full) > 1 else full[0],
        kind="group" if len(full) > 1 else "person",
        resolution="same" if all(name.is_full for name in names) else "name",
        confidence=_SHORT if sure else _UNNAMED_PRONOUN, candidates=full,
    )  # fmt: skip


def _by_description(line: Line, head: int, spoken: Speaker, cast: Cast) -> Speaker:
    """A description: of whom an apposition names, of the one person with that role, else of nobody known by name."""
    word = line.word(head)
    if (named := _named_behind(spoken, cast)) and (word in ROLE_NOUNS or _is_named_person(line, head, named, cast)):
        return replace(
            spoken, name=named.name, kind="person", role=named.role or spoken.text, resolution="name",
            confidence=_SHORT, candidates=(named.name,),
        )  # fmt: skip
    people = cast.with_role.get(word, set())
    definite = (spoken.text or "").lower().startswith(("the ", "his ", "her "))
    name = next(iter(people)) if len(people) == 1 and definite else None
    if name and _fits(spoken.text or "", cast.role_of.get(name) or "") and not cast.unnamed(word, spoken.start or 0):
        return replace(
            spoken, name=name, kind="person", role=cast.role_of.get(name), resolution="name", confidence=_BY_ROLE,
            candidates=(name,),
        )  # fmt: skip
    kind = kind_of(word, line.tag(head))
    sure = _ANONYMOUS if kind == "anonymous" else _DESCRIBED  # "a clerk" is told from other nouns less well
    return replace(spoken, name=spoken.text, kind=kind, resolution="same", confidence=sure)


def _is_named_person(line: Line, head: int, named: Name, cast: Cast) -> bool:
    """Tell whether a name between commas is that of a noun, if no body's or paper's: "His brother, Lee Marsh, said"."""
    closed = cast.article.text.startswith(",", named.end)
    return closed and line.tag(head) == "NN" and kind_of(line.word(head), "NN") == "anonymous"


def _fits(description: str, role: str) -> bool:
    """Tell whether a description tells no more than a role does: "the head of the trust" is no other trust's head."""
    words = set(description.lower().replace(",", "").split()) - {"the", "his", "her"}
    bare = not words & ATTACHED
    return bare or words - ATTACHED <= set(role.lower().replace(",", "").split())


def _named_behind(spoken: Speaker, cast: Cast) -> Name | None:
    """The person whose name follows behind a comma: "A lawyer for the families, Ana Ruiz, said"."""
    end, text = spoken.end or 0, cast.article.text
    if not text.startswith(", ", end):
        return None
    behind = cast.name_from(end + 2)
    if behind is None or behind.type != "person" or len(text[end : behind.start].split()) > 2:
        return None  # at most a title stands between: ", Dr. Ana Ruiz,"
    return behind


def by_body(spoken: Speaker, near: Iterable[Speaker]) -> Speaker:
    """ "It" goes on with a body or paper that the text near before quotes or is about, and so does "the company".

    "The trust sued. It said the dam was old.": "it" is the trust. `near`: who comes into question, the likeliest first.
    """
    word = (spoken.text or "").lower()
    if word != "it" and word not in _BODIES:
        return spoken
    source = next((each for each in near if each.kind in ("organisation", "document")), None)
    named = source is not None and (word == "it" or source.confidence >= _SHORT)
    return _gone_on(spoken, source) if source and named else spoken  # a company only described is not "the company"


def by_unnamed(spoken: Speaker, last: Speaker | None, cast: Cast) -> Speaker:
    """ "He" or "she" goes on with an unnamed source that was quoted after anybody was last named.

    "The mayor left. A clerk said the hall was empty. He said it was dark.": "he" is the clerk.
    """
    if (spoken.text or "").lower() not in ("he", "she") or last is None or last.kind != "anonymous":
        return spoken
    return _gone_on(spoken, last) if (last.start or 0) >= cast.last_person_before(spoken.start or 0) else spoken


def _gone_on(spoken: Speaker, source: Speaker) -> Speaker:
    if source.name is None:
        return spoken
    return replace(
        spoken, name=source.name, kind=source.kind, role=None, resolution="pronoun", confidence=_BY_ROLE,
        candidates=(source.name,),
    )  # fmt: skip


def by_line_before(spoken: Speaker, before: Before | None, line_start: int, cast: Cast) -> Speaker:
    """A pronoun goes on with the person whom the line before quotes or, where it is open, with whom that is about.

    Who was quoted last speaks on more surely than the parts of a sentence tell: in the news of 2015 to 2023 where both
    answer differently, who was quoted is right nine times in ten. Titles and given names must not speak against it,
    nor anybody else be named in the pronoun's own line (which begins at `line_start`) ahead of it: "Ruiz left early.
    After meeting Marsh, he said" stays as it is.
    """
    word = (spoken.text or "").lower()
    start = spoken.start if spoken.start is not None else -1
    if (
        before is None
        or word not in ("he", "she")
        or cast.article.in_quote(start)
        or (spoken.name and not before.quoted)
    ):
        return spoken
    person = before.speaker
    if person.kind != "person" or person.name is None or person.confidence < CLEAR:
        return spoken
    if cast.leans.get(person.name, word) != word or cast.others_named(person.name, line_start, start):
        return spoken
    if spoken.name and {*person.name.split()} < {*spoken.name.split()}:
        return replace(spoken, confidence=max(_GOES_ON_QUOTED, spoken.confidence))  # one person by a longer name
    likeliest = spoken.candidates[:1] == (person.name,)
    sure = _GOES_ON_QUOTED if before.quoted else _GOES_ON if likeliest else _GOES_ON_AGAINST
    return replace(
        spoken, name=person.name, kind="person", role=cast.role_of.get(person.name), resolution="pronoun",
        confidence=max(sure, spoken.confidence) if likeliest else sure,
        candidates=(person.name, *(name for name in spoken.candidates if name != person.name)),
    )  # fmt: skip


def less_sure(speaker: Speaker) -> Speaker:
    """Behind a verb with no clause ("denied the claim", "called it a mess") only a name is as sure as elsewhere."""
    if speaker.confidence >= _SHORT and speaker.resolution in ("same", "name"):
        return speaker
    return replace(speaker, confidence=round(speaker.confidence * _OBJECT_ONLY, 2))


def not_named_by(speaker: Speaker, said: str) -> Speaker:
    """A pronoun is nobody whom it names in its own words: '"Ruiz lost the key," he said' is not Ruiz's."""
    if speaker.resolution != "pronoun" or speaker.kind != "person" or speaker.name is None:
        return speaker
    if not re.search(rf"\b{re.escape(speaker.name.split()[-1])}\b", said):
        return speaker
    return _left_open(speaker, (*_others(speaker), speaker.name))


def not_oneself(speaker: Speaker, name: str | None) -> Speaker:
    """Nobody speaks of himself as "he" in an answer of his own (`name`: whose answer it is)."""
    own = speaker.resolution == "pronoun" and speaker.name == name
    return _left_open(speaker, _others(speaker)) if own else speaker


def _others(speaker: Speaker) -> tuple[str, ...]:
    return tuple(name for name in speaker.candidates if name != speaker.name)


def _left_open(speaker: Speaker, candidates: tuple[str, ...]) -> Speaker:
    return replace(
        speaker, name=None, role=None, resolution="unresolved", confidence=min(speaker.confidence, _UNNAMED_PRONOUN),
        candidates=candidates,
    )  # fmt: skip


def kind_of(word: str, tag: str) -> str:
    """The kind of an unnamed source, by its head noun.

    >>> [kind_of("officials", "NNS"), kind_of("spokesman", "NN"), kind_of("lawsuit", "NN"), kind_of("ministry", "NN")]
    ['group', 'anonymous', 'document', 'organisation']
    """
    if (word in SOURCE_NOUNS and word != "source") or word in _SHARES:
        return "group"
    if word in DOCUMENT_NOUNS:
        return "document"
    if word in ORGANISATION_NOUNS:
        return "organisation"
    if word in ROLE_NOUNS or tag == "NN" or word in ("one", "another"):
        return "anonymous"
    return "group" if tag in ("NNS", "NNPS", "DT", "CD", "JJ", "JJR", "JJS", "RB") else "organisation"
