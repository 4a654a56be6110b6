"""Quotations: every construction proved by its examples, and cases that once went wrong or might."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newskit.article import Article
from newskit.quotes import find_quotes
from newskit.quotes.construction import Construction
from newskit.quotes.labels import LAYOUTS, Layout
from newskit.quotes.rules import RULES

BOOKS: list[Construction | Layout] = [*RULES, *LAYOUTS]
EXAMPLES = [pytest.param(rule, text, id=f"{rule.name}: {text}") for rule in BOOKS for text in rule.examples]
COUNTER_EXAMPLES = [pytest.param(rule, text, id=f"{rule.name}: {text}") for rule in BOOKS for text in rule.never]


def unmarked(text: str) -> tuple[str, dict[str, Any]]:
    """A marked example as plain text, and what its marks stand around."""
    parts = {
        "text": re.findall(r"\[\[(.*?)\]\]", text),
        "cue": "".join(re.findall(r"<(.*?)>", text)),
        "speaker": "".join(re.findall(r"\{(.*?)\}", text)),
    }
    return re.sub(r"\[\[|\]\]|[<>{}]", "", text), parts


@pytest.mark.parametrize("rule, text", EXAMPLES)
def test_construction_reads_its_example(rule: Construction | Layout, text: str) -> None:
    plain, parts = unmarked(text)
    quotes = find_quotes(plain)
    assert {quote.rule for quote in quotes} == {rule.name}
    assert [quote.text.rstrip(",.?") for quote in quotes] == [said.rstrip(",.?") for said in parts["text"]]
    assert {(quote.cue or "", quote.speaker or "") for quote in quotes} == {(parts["cue"], parts["speaker"])}


@pytest.mark.parametrize("rule, text", COUNTER_EXAMPLES)
def test_construction_leaves_its_counter_example(rule: Construction | Layout, text: str) -> None:
    assert rule.name not in {quote.rule for quote in find_quotes(text)}


@pytest.mark.parametrize(
    "text, said, speaker, name",
    [
        # the subject stands before its appositions, however many
        ("Ana Ruiz, 62, a baker from Harrow, said the river rose.", "the river rose", "Ana Ruiz", "Ana Ruiz"),
        # "who" speaks for the name before it
        ("Police knew Lee Marsh, who said he heard a bang.", "he heard a bang", "who", "Lee Marsh"),
        # an addressee and a time are no part of what is said
        ("Ruiz told the Gazette on Monday that gates failed.", "gates failed", "Ruiz", "Ruiz"),
        # an unnamed source is named by its phrase
        ("Two officials said on condition of anonymity that it fell.", "it fell", "Two officials", "Two officials"),
        # a place before the subject is no subject
        ("In Harrow, the mayor said the bridge is safe.", "the bridge is safe", "the mayor", "the mayor"),
        # a single noun before "said" need not be a name
        ("Police said three roads were closed.", "three roads were closed", "Police", "Police"),
        # British marks, with an apostrophe inside
        ("‘We won’t leave,’ said Ana Ruiz. ‘Never.’", "We won’t leave,", "Ana Ruiz", "Ana Ruiz"),
        # a description and the name behind it are one person
        (
            "A lawyer for the families, Ana Ruiz, said few were paid.",
            "few were paid",
            "A lawyer for the families",
            "Ana Ruiz",
        ),
        ("The county coroner, Dr. Ana Ruiz, said few died.", "few died", "The county coroner", "Ana Ruiz"),
        # the subject of the main clause, not the object of its relative clause
        ("A man who worked the gates for 19 years says one stuck.", "one stuck", "A man", "A man"),
        # another noun phrase begins behind the source
        ("Few were paid, according to a survey the county made.", "Few were paid", "a survey", "a survey"),
        # an inverted cue ends what stands before it
        ("Insurers expect to pay more, said Ana Ruiz.", "Insurers expect to pay more", "Ana Ruiz", "Ana Ruiz"),
        # a fronted clause ends where the main one begins
        ("While Ana Ruiz agreed it fell, Lee Marsh saw more.", "it fell", "Ana Ruiz", "Ana Ruiz"),
        ("Promising that it would hold, Ana Ruiz left.", "it would hold", "Ana Ruiz", "Ana Ruiz"),
        # an aside stands between the cue and the clause
        ("He said, if asked, Ana Ruiz would stay.", "if asked, Ana Ruiz would stay", "He", None),
        ("Ana Ruiz said — on air — that it fell.", "it fell", "Ana Ruiz", "Ana Ruiz"),
        # "Day" with a capital is a surname
        ("Lee Day came. Day said the dam held.", "the dam held", "Day", "Lee Day"),
        # "who" and its verb are parted; an apposition is not closed; a name follows "But"
        ("Ana Ruiz, who in the past has said it leaks, left.", "it leaks", "who", "Ana Ruiz"),
        ("Ana Ruiz, a member of the board said it fell.", "it fell", "Ana Ruiz", "Ana Ruiz"),
        ("But Ana Ruiz, head of the trust, said it fell.", "it fell", "Ana Ruiz", "Ana Ruiz"),
        # the person in a clip speaks, the paper that calls for something, but the council that issues a paper
        ('The film has footage of Ana Ruiz saying, "It fell."', "It fell.", "Ana Ruiz", "Ana Ruiz"),
        ("The council vetoed a motion calling for a vote.", "for a vote", "a motion", "a motion"),
        ("The council issued a letter calling for a vote.", "for a vote", "The council", "The council"),
        # an adverb, a nickname or "both" between the subject and its cue
        ("Some neighbours, however, have suggested that it fell.", "it fell", "Some neighbours", "Some neighbours"),
        ('Lee Marsh, 45, aka "Gate Man," admitted that it fell.', "it fell", "Lee Marsh", "Lee Marsh"),
        ("The owners could both argue that it held.", "it held", "The owners", "The owners"),
        # the reporter speaks again
        ("Ana Ruiz said it held, but Lee Marsh left early.", "it held", "Ana Ruiz", "Ana Ruiz"),
        ('Ana Ruiz said it is "a mess" as she left the hall.', 'it is "a mess"', "Ana Ruiz", "Ana Ruiz"),
        # words in marks carry the clause
        ('Ana Ruiz said the mayor\'s "mind is made up."', 'the mayor\'s "mind is made up."', "Ana Ruiz", "Ana Ruiz"),
        ('Ana Ruiz went on, calling him "a clown."', 'him "a clown."', "Ana Ruiz", "Ana Ruiz"),
        # a verb that looks like a noun, and one that only stands beside quotations
        ('"The dam held, and we slept," Ruiz notes.', "The dam held, and we slept,", "Ruiz", "Ruiz"),
        ('"It held!" beamed Ana Ruiz.', "It held!", "Ana Ruiz", "Ana Ruiz"),
        # who signs, who is labelled, who a sentence announces or is about
        ('Promising review: "It lasts."\n— Ana Ruiz, Harrow', "It lasts.", "Ana Ruiz", "Ana Ruiz"),
        ("“It lasts.”― Ana Ruiz", "It lasts.", "Ana Ruiz", "Ana Ruiz"),
        ('Ana Ruiz talked.\n"RUIZ: Look, it held."', "Look, it held.", "RUIZ", "Ana Ruiz"),
        ('Ana Ruiz released this note:\n"We are very sorry."', "We are very sorry.", "Ana Ruiz", "Ana Ruiz"),
        ('Ana Ruiz is full of hope.\n"The gates will hold."', "The gates will hold.", "Ana Ruiz", "Ana Ruiz"),
        # a role rules the name at the end of a phrase
        (
            '"It fell," doctor and University of Harrow lawyer Ana Ruiz said.',
            "It fell,",
            "doctor and University of Harrow lawyer Ana Ruiz",
            "Ana Ruiz",
        ),
        # marks that lean on a comma, a full stop by a slip, a title before the cue, a speaker before the quotation
        ("Ana Ruiz said,“Look, it held.”", "Look, it held.", "Ana Ruiz", "Ana Ruiz"),
        ("“It held, as we hoped.” Ana Ruiz said.", "It held, as we hoped.", "Ana Ruiz", "Ana Ruiz"),
        ('"Never!" Sen. Ana Ruiz, R-Ohio, said of the plan.', "Never!", "Sen. Ana Ruiz", "Ana Ruiz"),
        ('But, said Ana Ruiz, "we never left."', "we never left.", "Ana Ruiz", "Ana Ruiz"),
        ('"I disagree," said retired Gen. Ana Ruiz, a pilot.', "I disagree,", "retired Gen. Ana Ruiz", "Ana Ruiz"),
        ('"It held," read the statement, which came late.', "It held,", "the statement", "the statement"),
        ('Ana Ruiz said of the dam: "It held."', "It held.", "Ana Ruiz", "Ana Ruiz"),
        ('Ana Ruiz told neighbours who had come, "It held."', "It held.", "Ana Ruiz", "Ana Ruiz"),
        ('As the baker Ana Ruiz put it, "it held all night."', "it held all night.", "the baker Ana Ruiz", "Ana Ruiz"),
        # any verb will do between a quotation with its comma and the end
        ("“It held,” a weary Ana Ruiz countered.", "It held,", "a weary Ana Ruiz", "Ana Ruiz"),
        # who leads to the quotation speaks in it, not who spoke before
        ('Lee Marsh left. Ana Ruiz was blunt: "It fell at night."', "It fell at night.", "Ana Ruiz", "Ana Ruiz"),
        # words in marks within an apposition are no part of what is said
        ('"It fell," said Lee Marsh, author of "Wet Night," who left.', "It fell,", "Lee Marsh", "Lee Marsh"),
        # names side by side are a group; a name of several words is one
        (
            "Ana Ruiz, Lee Marsh and Bo Li said it held.",
            "it held",
            "Ana Ruiz, Lee Marsh and Bo Li",
            "Ana Ruiz, Lee Marsh and Bo Li",
        ),
        ("Ana Ruiz and her brother said it held.", "it held", "Ana Ruiz and her brother", "Ana Ruiz and her brother"),
        # who lives in a place speaks, not the place; who is quoted, not who quotes
        ("People who live in Harrow say it leaks.", "it leaks", "People", "People"),
        ("Ana Ruiz was quoted by the Gazette as saying it held.", "it held", "Ana Ruiz", "Ana Ruiz"),
        ("The town was warned by Ana Ruiz that it leaks.", "it leaks", "Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz recalled Lee Marsh saying it held.", "it held", "Lee Marsh", "Lee Marsh"),
        ("It rose, with most voters saying it held.", "it held", "most voters", "most voters"),
        ("A student who says he barred his door is safe.", "he barred his door", "who", "A student"),
        # a pronoun closes the phrase; a bracket is no part of it; an adjective is
        ("“It held,” one of them tells Lee Marsh.", "It held,", "one of them", "one of them"),
        (
            'It rose, with a source close to him saying: "It held."',
            "It held.",
            "a source close to him",
            "a source close to him",
        ),
        ("Its dam (Ana Ruiz says it leaks) is new.", "it leaks", "Ana Ruiz", "Ana Ruiz"),
        ("The award-winning baker said it held.", "it held", "The award-winning baker", "The award-winning baker"),
        # who knows of a thing speaks, not the thing
        (
            "A clerk familiar with the plan says it held.",
            "it held",
            "A clerk familiar with the plan",
            "A clerk familiar with the plan",
        ),
        (
            "People briefed on the plan say it held.",
            "it held",
            "People briefed on the plan",
            "People briefed on the plan",
        ),
        ("Neighbours who saw him in May say it held.", "it held", "Neighbours", "Neighbours"),
        ("It is a dam for farmers, who say it held.", "it held", "who", "farmers"),
        ("“It held,” said Ana Ruiz (D-Ohio) at the time.", "It held,", "Ana Ruiz (D-Ohio)", "Ana Ruiz"),
        # an aside between dashes, times before a name, a name between commas, two roles of one person
        ("Ana Ruiz – a baker in Harrow – said it held.", "it held", "Ana Ruiz", "Ana Ruiz"),
        ("Earlier this week Ana Ruiz, head of the trust, said it held.", "it held", "Ana Ruiz", "Ana Ruiz"),
        ("His sister, Ana Ruiz, said it held.", "it held", "His sister", "Ana Ruiz"),
        (
            "The baker and council candidate Ana Ruiz said it held.",
            "it held",
            "The baker and council candidate Ana Ruiz",
            "Ana Ruiz",
        ),
        # what is told of stands before who tells; who is blamed, led or set off by a dash says it
        ("They dropped a plan Ruiz said is a mess.", "is a mess", "Ruiz", "Ruiz"),
        ("Lee Marsh thanked Ana Ruiz for saying it held.", "it held", "Ana Ruiz", "Ana Ruiz"),
        ("The flood forced Ana Ruiz to admit that it leaks.", "it leaks", "Ana Ruiz", "Ana Ruiz"),
        # who asks is told behind "by"; a share of people ends in a number
        ("Asked by the Gazette why it fell, Ana Ruiz left.", "why it fell", "the Gazette", "Gazette"),
        ("Nearly six in 10 say it fell.", "it fell", "six in 10", "six in 10"),
        # a name and a colon before a quotation; a verb between a quotation and a name, though it looks like a noun
        ('Ana Ruiz left. Lee Marsh: "We go now, all of us."', "We go now, all of us.", "Lee Marsh", "Lee Marsh"),
        ('"The dam will not hold," notes Harrow.', "The dam will not hold,", "Harrow", "Harrow"),
        # a question's speaker may take a while to come
        (
            "“Who pays?” Ana Ruiz, a member of the board of the old trust for the poor of Harrow, said.",
            "Who pays?",
            "Ana Ruiz",
            "Ana Ruiz",
        ),
        # "it" goes on with a body
        ("The Harrow Trust sued on Monday. It said the dam was old.", "the dam was old", "It", "Harrow Trust"),
        # a role names the one person who has it
        ("Mayor Ana Ruiz came. The mayor said the dam held.", "the dam held", "The mayor", "Ana Ruiz"),
    ],
)
def test_find_quotes(text: str, said: str, speaker: str, name: str) -> None:
    quote = find_quotes(text)[0]
    assert (quote.text, quote.speaker, quote.speaker_name) == (said, speaker, name)


def test_the_head_of_one_trust_is_not_the_head_of_another() -> None:
    [quote] = find_quotes("Ana Ruiz, head of the Harrow trust, left. The head of the rail board said it fell.")
    assert quote.speaker_name == "The head of the rail board"


@pytest.mark.parametrize(
    "text",
    [
        "It is worth noting that the dam held.",
        "Note that not all dams are alike.",
        "All of this is to say that the dam held.",
        "Lee Marsh repeated that claim in May.",
        'The "Night River" tour, meanwhile, added two dates.',
        'The "Night River," which concluded its run in May, was loud.',
        "PRICE: $37,510\nTORQUE: 151 pounds\nThe car is sold.",
        # things have no say
        "Videos add great value to any page.",
        "All this suggests the river may rise.",
        "Three deaths reported in Harrow shook the town.",
        "Their machines boast hundreds of wheels.",
        "“SEAL” describes all groups under the dam.",
        # the writer's own words, and the reader's
        'They are what we might call "street bakers" today.',
        "You would not jump to the conclusion that it fell.",
        "It was a charge that put him in prison.",
        "One cannot deny the use of the dam.",
        "Many of us expect that it will fall.",
        "It makes me wonder if the dam will hold.",
        "The town has yet to announce a date.",
        "Data due in May will show whether it fell.",
        "The dam was old, to say the least.",
        "Nobody said it would hold.",
        "It was a trial with many papers, all admitted under the old rules.",
        "Ana Ruiz did not repeat that claim in May.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert find_quotes(text) == []


def test_an_interview_without_marks_is_read_by_its_labels() -> None:
    """A list of figures has labels too, but nobody answers anybody."""
    talk = "MARSH: Will it open? Lee said so.\nRUIZ: It will.\nMARSH: When?\nRUIZ (laughs): Soon."
    quotes = find_quotes(f"Mayor Ana Ruiz met Lee Marsh on Monday.\n{talk}\nThen they left.")
    assert [quote.text for quote in quotes] == ["Will it open? Lee said so.", "It will.", "When?", "Soon."]
    assert [quote.speaker_name for quote in quotes] == ["Lee Marsh", "Ana Ruiz"] * 2


def test_a_signature_counts_for_the_quotation_above_it_only() -> None:
    first, second, third = find_quotes('"It fell," Lee Marsh said.\n"We ran and ran."\n"It was loud." — Ana Ruiz')
    assert [quote.speaker_name for quote in (first, second, third)] == ["Lee Marsh", "Lee Marsh", "Ana Ruiz"]


@pytest.mark.parametrize(
    "introduction, answers",
    [
        ("Mayor Ana Ruiz spoke to us.", "Ana Ruiz"),
        # somebody whom the text only tells of, or one of two, need not be who answers
        ("Mayor Ana Ruiz closed the dam.", None),
        ("Mayor Ana Ruiz spoke to us about Lee Marsh.", None),
    ],
)
def test_letters_stand_for_whom_the_introduction_names(introduction: str, answers: str | None) -> None:
    """The outlet's own questions are nobody's words."""
    quotes = find_quotes(f"{introduction}\nQ: Will it open?\nA: It will.\nQ: When?\nA: Soon.")
    assert [(quote.text, quote.speaker, quote.speaker_name) for quote in quotes] == [
        ("It will.", "A", answers), ("Soon.", "A", answers),
    ]  # fmt: skip


def test_an_answer_holds_what_others_are_told_to_have_said() -> None:
    talk = "RUIZ: Lee Marsh said it held. I say no.\nMARSH: Why?\nRUIZ: It fell.\nMARSH: Oh."
    quotes = find_quotes(f"Mayor Ana Ruiz met Lee Marsh.\n{talk}")
    assert [(quote.text, quote.speaker_name) for quote in quotes if quote.parent] == [("it held", "Lee Marsh")]
    assert quotes[1].parent == "q1"


@pytest.mark.parametrize(
    "speaker, kind",
    [
        # the head tells, not what is told of it
        ("One of them", "anonymous"),
        ("A person familiar with the plan", "anonymous"),
        ("A letter seen by the county", "document"),
        ("Most of the residents", "group"),
        ("52 percent", "group"),
    ],
)
def test_the_kind_of_a_speaker_is_that_of_its_head(speaker: str, kind: str) -> None:
    [quote] = find_quotes(f"{speaker} said it fell.")
    assert (quote.speaker_name, quote.speaker_kind) == (speaker, kind)


@pytest.mark.parametrize(
    "text, addressee",
    [
        ("Ana Ruiz urged residents to leave.", "residents"),
        ("Ana Ruiz told the council that it fell.", "the council"),
        # nobody is told what he is accused of
        ("Ana Ruiz accused the council of lying.", None),
    ],
)
def test_addressees_are_whom_somebody_tells(text: str, addressee: str | None) -> None:
    [quote] = find_quotes(text)
    assert quote.addressee == addressee


@pytest.mark.parametrize(
    "before, name",
    [
        ("Senator Ana Ruiz came.", "Ana Ruiz"),
        ("Ana Ruiz, a senator, came.", "Ana Ruiz"),
        # somebody else of that role was told of since
        ("Senator Ana Ruiz came. The Gazette met a young senator in May.", "The senator"),
    ],
)
def test_a_role_is_not_the_named_person_where_somebody_unnamed_has_it(before: str, name: str) -> None:
    *_, quote = find_quotes(f"{before} The senator said that it held.")
    assert quote.speaker_name == name


def test_it_is_nobody_quoted_before_where_another_subject_stands_nearer() -> None:
    *_, quote = find_quotes("The report said it fell. The county moved on when it said that it held.")
    assert quote.speaker_name != "The report"


def test_joint_speakers_are_all_candidates() -> None:
    *_, quote = find_quotes("Ana Ruiz came. Lee Marsh came. Ruiz and Marsh said the dam held.")
    assert (quote.speaker_name, quote.speaker_kind) == ("Ana Ruiz and Lee Marsh", "group")
    assert quote.candidates == ("Ana Ruiz", "Lee Marsh")


def test_a_refusal_says_so() -> None:
    first, second = find_quotes("Ana Ruiz declined to comment. Lee Marsh declined to pay.")
    assert (first.flags, second.flags) == (("refusal",), ())


def test_a_split_quotation_keeps_one_group_and_one_speaker() -> None:
    first, second, third = find_quotes('"We saw it," Ana Ruiz said. "Then we ran. We all ran." "It roared."')
    assert first.group == second.group == third.group == "q1"
    assert {quote.speaker_name for quote in (first, second, third)} == {"Ana Ruiz"}
    assert (first.resolution, second.resolution) == ("same", "carried")


def test_a_quotation_over_paragraphs_is_one_group() -> None:
    text = 'Ana Ruiz said: "It came at night.\n"We ran uphill."\nThe rain stopped.'
    first, second = find_quotes(text)
    assert (first.flags, first.group, second.group) == (("multi-paragraph",), "q1", "q1")
    assert second.speaker_name == "Ana Ruiz"


def test_an_unclosed_mark_costs_its_paragraph_and_says_so() -> None:
    text = 'Ana Ruiz said: "It came at night.\nThe rain stopped. "We ran," said Lee Marsh.'
    first, second = find_quotes(text)
    assert (first.text, first.flags) == ("It came at night.", ("unbalanced",))
    assert (second.text, second.speaker_name, second.flags) == ("We ran,", "Lee Marsh", ())


def test_a_report_within_a_report_has_a_parent() -> None:
    outer, inner = find_quotes("Ana Ruiz said Lee Marsh had announced a new bridge.")
    assert (outer.speaker_name, inner.speaker_name, inner.parent) == ("Ana Ruiz", "Lee Marsh", "q1")


def test_a_source_tells_of_what_another_said() -> None:
    outer, inner = find_quotes('"We stay," Ana Ruiz said, according to the Gazette.')
    assert (outer.text, outer.speaker_name, outer.parent) == ('"We stay," Ana Ruiz said', "Gazette", None)
    assert (inner.text, inner.speaker_name, inner.parent) == ("We stay,", "Ana Ruiz", "q1")


def test_a_speaker_who_goes_on_ends_the_report_before() -> None:
    first, second = find_quotes('Ana Ruiz said the bridge was old, which she called "a scandal".')
    assert first.text == "the bridge was old"
    assert (second.text, second.kind, second.speaker_name, second.parent) == ("a scandal", "mixed", "Ana Ruiz", None)


def test_words_in_marks_are_no_speech() -> None:
    assert find_quotes('The film "Night River" opens on Monday. The "smart" gate failed.') == []


def test_paragraphs_out_of_order_leave_a_pronoun_open() -> None:
    """A surname before its introduction: nothing before the paragraph can be trusted."""
    text = 'Ruiz left early.\nMayor Ana Ruiz opened the school.\n"We will stay," she said.'
    [quote] = find_quotes(text)
    assert quote.speaker == "she"
    assert quote.speaker_name is None
    assert quote.confidence <= 0.5
    assert quote.candidates == ("Ana Ruiz",)


@pytest.mark.parametrize(
    "before, name",
    [
        # whom the line before quotes or is about, though others were named ahead of it
        ("Lee Marsh came. Ana Ruiz said it fell.", "Ana Ruiz"),
        ("Lee Marsh came. Ana Ruiz carried a neighbor up the stairs.", "Ana Ruiz"),
        # a title speaks against it
        ("Mr. Luca Marsh said it fell.", None),
    ],
)
def test_a_pronoun_goes_on_with_the_line_before(before: str, name: str | None) -> None:
    *_, quote = find_quotes(f'{before}\n"We will stay," she said.')
    assert (quote.speaker, quote.speaker_name) == ("she", name)


def test_a_name_in_its_own_line_keeps_a_pronoun_from_the_line_before() -> None:
    *_, quote = find_quotes("Ana Ruiz said it fell. After Kim Tay left the hall, she said it rained.")
    assert quote.speaker_name != "Ana Ruiz"


@pytest.mark.parametrize(
    "text, name",
    [
        ("Harrow Hydro sued the town. The company said the gate was old.", "Harrow Hydro"),
        # one that is only described has no name to give; another paragraph may tell of another one
        ("A builder sued the town. The company said the gate was old.", "The company"),
        ("Harrow Hydro sued the town.\nThe company said the gate was old.", "The company"),
    ],
)
def test_the_company_is_the_one_just_named(text: str, name: str) -> None:
    [quote] = find_quotes(text)
    assert quote.speaker_name == name


@pytest.mark.parametrize(
    "text, said",
    [
        # what dates an order, judges a claim or tells the hour is the reporter's
        (
            "A judge ordered the firm to keep its records, four days after 214 families sued.",
            "the firm to keep its records",
        ),
        ("Ana Ruiz said she had slept in the office, a claim he denies.", "she had slept in the office"),
        ("6:20 p.m. – The river has risen, the county says.", "The river has risen"),
        ("Ana Ruiz said they would close two mills, a blow that nobody saw.", "they would close two mills"),
        # the same subject does something else; another one says something else; a memo tells of its own thing
        ("Ana Ruiz praised her links to the port but has left it.", "her links to the port"),
        ("Ana Ruiz said she would order a check and warned the town.", "she would order a check"),
        ("Ana Ruiz said it fell, while Lee Marsh said it held.", "it fell"),
        ("In a memo explaining her veto of the bill, Ana Ruiz said it held.", "her veto of the bill"),
        ("Ana Ruiz said the dam is safe – a view that few share.", "the dam is safe"),
        ("Ana Ruiz denied the claim in a letter on Monday.", "the claim"),
        ("Asked by Lee Marsh if it fell, Ana Ruiz, 62, said it held.", "if it fell"),
        # a report goes on behind its marks
        ('Ana Ruiz called the dam "a mess" for the town.', 'the dam "a mess" for the town'),
        ('Ana Ruiz said "it will hold" until May.', '"it will hold" until May'),
        # but not where the same speaker lists, hedges or contrasts
        ("Ana Ruiz said she needs a boat, a car and a house.", "she needs a boat, a car and a house"),
        ("Ana Ruiz said the hall is, in fact, a barn.", "the hall is, in fact, a barn"),
        ("Ana Ruiz said that while it fell, a new dam is safe.", "while it fell, a new dam is safe"),
        # what is said goes on over its own verbs of telling
        ("Ana Ruiz said she had lost the key and had told the board.", "she had lost the key and had told the board"),
    ],
)
def test_a_report_ends_where_the_reporter_speaks(text: str, said: str) -> None:
    assert find_quotes(text)[0].text == said


def test_a_pronoun_goes_on_with_an_unnamed_source() -> None:
    """The lawyer's "he" must not fall on the judge."""
    text = "Judge Lee Marsh read the order. A lawyer for the firm said it was fair. He said it came late."
    _, second = find_quotes(text)
    assert (second.speaker, second.speaker_name) == ("He", "A lawyer for the firm")


def test_nobody_is_whom_he_names_in_his_own_words() -> None:
    [quote] = find_quotes("Tom Bell came on Monday. “Bell’s promise to mend the dam is in doubt,” he said.")
    assert (quote.speaker, quote.speaker_name, quote.candidates) == ("he", None, ("Tom Bell",))


def test_they_is_left_open() -> None:
    [quote] = find_quotes("Ana Ruiz and Lee Marsh came late. They said the road was closed.")
    assert (quote.speaker, quote.speaker_name, quote.speaker_kind) == ("They", None, "group")


@pytest.mark.parametrize("marks", ['"' * 100_001, "“" * 100_000, "‘" * 100_000, "'" * 100_000 + "said", "«„" * 50_000])
def test_many_marks_are_no_trouble(marks: str) -> None:
    for quote in find_quotes(Article(f"Ana Ruiz said {marks} no.")):
        assert quote.start < quote.end
