"""Whom pronouns and short names mean."""

import pytest

from newskit.article import Article
from newskit.people import CLEAR, Mention, find_mentions
from newskit.people.roles import Line, role_of_name


def pronouns(text: str) -> dict[str, Mention]:
    return {mention.text: mention for mention in find_mentions(text) if mention.kind == "pronoun"}


@pytest.mark.parametrize(
    "text, pronoun, name",
    [
        ("Ana Ruiz came early. She spoke first.", "She", "Ana Ruiz"),
        ("Ana Ruiz said she was late.", "she", "Ana Ruiz"),
        # given names, titles and roles weigh, and are never told
        ("Ana Ruiz met Peter Marsh. She left.", "She", "Ana Ruiz"),
        ("Ana Ruiz met Peter Marsh. He left.", "He", "Peter Marsh"),
        ("Ms Ruiz met Mr Marsh. He left.", "He", "Marsh"),
        ("Spokeswoman Toril Marsh met Aino Ruiz, his brother. She left.", "She", "Toril Marsh"),
        # the subject goes on; who is thanked is not the one who thanks, but who owns may be
        ("Peter Marsh wrote to David Bell on Monday. He got no answer.", "He", "Peter Marsh"),
        ("Peter Marsh spoke first. David Bell thanked him for the work.", "him", "Peter Marsh"),
        ("Peter Marsh lost his key.", "his", "Peter Marsh"),
        # whom one pronoun means is a cue for the next
        ("Peter Marsh left the council in May. He moved to Harrow. There he bought a boat.", "he", "Peter Marsh"),
        # a pronoun may come before the name
        ("After she left Harrow, Ana Ruiz opened a school.", "she", "Ana Ruiz"),
        ("Ana Ruiz and Lee Marsh came. They left.", "They", None),  # they is left open
        ("It rained. She left.", "She", None),  # nobody is named
        # no chain begins against a title or a given name; a title beside another given name tells nothing
        ("Peter Marsh came on Monday. She left early.", "She", None),
        ("They met Aunt Peter Marsh on Monday. He left early.", "He", "Peter Marsh"),
    ],
)
def test_pronouns(text: str, pronoun: str, name: str | None) -> None:
    found = pronouns(text).get(pronoun)
    assert (found.name if found else None) == name


def test_several_people_make_a_pronoun_less_sure() -> None:
    alone = pronouns("Peter Marsh came on Monday. He spoke first.")["He"]
    rival = pronouns("Peter Marsh met David Bell on Monday. He spoke first.")["He"]
    assert alone.confidence > rival.confidence
    assert alone.confidence >= CLEAR
    assert set(rival.candidates) == {"Peter Marsh", "David Bell"}


def test_the_speaker_is_nobody_of_whom_he_speaks() -> None:
    text = 'Peter Marsh praised the mayor, David Bell, on Monday. "He saved the school," Marsh said.'
    assert pronouns(text)["He"].candidates[0] == "David Bell"


def test_paragraphs_out_of_order_lower_the_confidence() -> None:
    """A surname before its introduction: what stands before a paragraph tells little."""
    first, second = "Mayor Ana Ruiz opened the school.", "Ruiz left early."
    in_order = pronouns(f"{first}\n{second}\nShe spoke.")["She"]
    shuffled = pronouns(f"{second}\n{first}\nShe spoke.")["She"]
    assert shuffled.confidence < in_order.confidence
    assert shuffled.confidence < CLEAR


@pytest.mark.parametrize(
    "text, short, name, candidates",
    [
        ("Ana Ruiz came. Then Ruiz left.", "Ruiz", "Ana Ruiz", ("Ana Ruiz",)),
        ("Ana Ruiz came. Ana left.", "Ana", "Ana Ruiz", ("Ana Ruiz",)),
        # one word of several people: the latest of them, but a title tells more, and nobody is certain
        ("Ana Ruiz met Luca Ruiz. Then Ruiz left.", "Ruiz", "Luca Ruiz", ("Luca Ruiz", "Ana Ruiz")),
        ("Ana Ruiz met Peter Ruiz. Then Mrs. Ruiz left.", "Ruiz", "Ana Ruiz", ("Ana Ruiz",)),
    ],
)
def test_short_names(text: str, short: str, name: str, candidates: tuple[str, ...]) -> None:
    [found] = [mention for mention in find_mentions(text) if mention.kind == "name"]
    assert (found.text, found.name, found.candidates) == (short, name, candidates)
    assert (found.confidence >= CLEAR) == (len(candidates) == 1)


@pytest.mark.parametrize(
    "text, role",
    [
        ("Ruiz came early.", "subject"),
        ("Ruiz, the mayor of Harrow, came early.", "subject"),
        ("They say Ruiz came early.", "subject"),
        ("In Harrow, Ruiz came early.", "subject"),
        ('"We stay," said Ruiz.', "subject"),
        ("They thanked Ruiz.", "object"),
        ("They spoke with Mayor Ruiz.", "governed"),
        ("They saw Ruiz's house.", "possessor"),
        ("They read the Ruiz report.", "modifier"),
    ],
)
def test_roles_in_a_sentence(text: str, role: str) -> None:
    article = Article(text)
    line = Line(article.tokens(article.sentences[0]))
    first = line.place(text.index("Ruiz"))
    assert role_of_name(line, first, first + 1) == role


def test_no_output_tells_a_gender() -> None:
    [mention] = find_mentions("Ana Ruiz came. She left.")
    assert {*Mention.__slots__} <= {"kind", "name", "confidence", "candidates"}
    assert mention.rule == "people.pronoun"


@pytest.mark.parametrize(
    "text, meant",
    [
        # somebody who is not named may say so of herself, or be spoken of by the one who is named
        ("Ana Ruiz spoke. A woman in the crowd shouted that she was cold.", None),
        ("Ana Ruiz came. Her mother said she was glad.", None),
        ("Ana Ruiz was there. The 31-year-old woman said she was glad.", "Ana Ruiz"),
        ("Ana Ruiz met a man. She thanked everybody.", "Ana Ruiz"),
    ],
)
def test_who_is_not_named(text: str, meant: str | None) -> None:
    assert find_mentions(text)[-1].name == meant
