"""Tokens, sentences, tags and inflection: what rules stand on."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.article import Article
from newskit.inflection import singular, verb_forms
from newskit.names import find_names
from newskit.numbers import find_numbers
from newskit.people import find_mentions
from newskit.quotes import find_quotes
from newskit.sentences import paragraph_spans, sentence_spans
from newskit.tags import tag
from newskit.times import find_times
from newskit.tokens import tokenize


@pytest.mark.parametrize(
    "text, tokens",
    [
        ("They don't. It isn’t.", "They do n't . It is n’t ."),
        ("They can't, and dont.", "They ca n't , and do nt ."),  # as on the web
        ("Ms Cant wont go", "Ms Cant wo nt go"),  # but not in a name
        ("He cannot and is gonna stay", "He can not and is gon na stay"),
        ("I'ma say y'all, ma'am", "I 'm a say y'all , ma'am"),
        ("the bank’s staff’s, the firms' boss", "the bank ’s staff ’s , the firms ' boss"),
        ("the bank`s and Iran‘s staff", "the bank `s and Iran ‘s staff"),  # wrong marks for an apostrophe
        ("Mr. J. O'Brien, a gov't aide", "Mr. J. O'Brien , a gov't aide"),
        ("$1.2 to $1.5 million, US$3bn, 5%", "$ 1.2 to $ 1.5 million , US$ 3 bn , 5 %"),
        ("at 5 p.m. in the U.S., at 10:30am", "at 5 p.m. in the U.S. , at 10:30 am"),
        ("the U.S-led plan", "the U.S - led plan"),  # some leave the last full stop out
        ("a 62-year-old's F-16", "a 62 - year - old 's F - 16"),
        ("an anti-American co-founder's e-mail", "an anti-American co-founder 's e-mail"),  # prefixes stay on
        ("in the mid-1980s, a post-9/11 law", "in the mid-1980s , a post - 9/11 law"),
        ("10km, 5G, 3D and the 15th", "10 km , 5G , 3D and the 15th"),  # a unit stands apart, a name does not
        ("the '90s, the 1980's, of '72, 'twenty'", "the '90s , the 1980's , of '72 , ' twenty '"),
        ("No. 5 said No.", "No. 5 said No ."),
        ("On Mon., Jan. 6, in the Sun.", "On Mon. , Jan. 6 , in the Sun ."),
        ("dogs, etc., and cats, etc.", "dogs , etc. , and cats , etc ."),  # the last full stop is the sentence's
        ("Dayton, Wash., and Fig. 3, c. 1230", "Dayton , Wash. , and Fig. 3 , c. 1230"),
        ("They wash. See Fig.", "They wash . See Fig ."),
        ("Ruiz v. Harrow of Tarn Inc.", "Ruiz v. Harrow of Tarn Inc."),
        ("Ph.D. students of J.R. and T. S. Lee", "Ph.D. students of J.R. and T. S. Lee"),
        ("see https://news.example/a-b?c=1.", "see https://news.example/a-b?c=1 ."),
        ("news.co.uk/a/b, a_b report.pdf", "news.co.uk/a/b , a_b report.pdf"),
        ("@newskit #flood #1 a@b.example", "@newskit #flood # 1 a@b.example"),
        ("Yahoo! paid. Stop!!", "Yahoo! paid . Stop !!"),
        ("No... yes…well--so – there?!", "No ... yes … well -- so – there ?!"),
        ("“We ‘stay’” ’’ ``a''", "“ We ‘ stay ’ ” ’’ `` a ''"),
        ("fine:) and :-( <3", "fine :) and :-( <3"),
        ("and/or AT&T b/c", "and / or AT&T b/c"),
        ("Jose\u0301 wrote infor\u00admation", "Jose\u0301 wrote infor\u00admation"),  # an accent, a soft hyphen
        ("\u200bBreaking\ufeff", "Breaking"),  # blanks without width
        ("👩🏽‍🚒🇳🇴❤️!", "👩🏽‍🚒 🇳🇴 ❤️ !"),
        ("(978) 448-5555, 1-800-555-0100", "( 978 ) 448-5555 , 1-800-555-0100"),
        ("300-1000 on 2022-06-15 and 6/15/22", "300 - 1000 on 2022-06-15 and 6/15/22"),
    ],
)
def test_tokens(text: str, tokens: str) -> None:
    assert " ".join(tokenize(text)) == tokens


SENTENCES = """
He moved to the U.S. | He stayed.
He moved to the U.S. | The firm stayed.
U.S. Senator Ana Ruiz left.
U.S. District Judge Ana Ruiz agreed with Sen. Tom Ruiz. | Gov. Lee did not.
"U.S. Sen. Ana Ruiz is right," he said. | "So is Rep. Lee."
He is No. 5 on the list. | "No. 5," she said.
"No. 1, he leads," she said.
Did he win? | No. | He lost.
They met at 5 p.m. Monday. | The doors closed.
They met at 11 a.m. ET on Monday.
Ruiz & Co. Inc. said it would pay. | It did not.
He works at Tarn Inc. | She works at Lodge Ltd. | They met.
Tarn Corp. Chief Executive Ana Ruiz resigned.
J. R. Smith and T.S. Lee left. | They came back.
F.W. Marlow was there. | J. Marlow was not.
It was approved by Judge J. Michael Ruiz. | He left.
Yahoo! said it would pay. | It did not.
He works for Yahoo! in Paris. | It pays.
"Why?" he asked. | "Go!" she cried.
"Why did they go?" Ruiz asked. | "We do not know."
“Why did they go?” the mayor asked. | “We do not know.”
"Will it hold?" | She did not know.
"Stop!" the officer shouted. | He ran.
She said: "We stay. | We will not leave." | He left.
He said “it fell.” | Then he left.
He said "it fell." | "I saw it," she said.
He called it "a mess." | The mayor agreed.
He called it ‘a mess.’ | The mayor agreed.
It rose 3.5 percent to 4.25. | It fell.
The rate was 5.5%. | It fell to 4.2.
It costs $1.5. | That is much.
In 2022. | It fell.
By Oct. 7 it was over. | On Dec. 31, he left.
He said ... nothing. | Then he left.
"I think ... we should go," he said.
"I waited ... and waited. ... I left," she said.
She waited… | Then she left.
She waited… and left.
He was born in St. Louis. | Mt. Tarn is high.
Ph.D. students struck. | They won.
The U.K. Parliament and the E.U. Commission met.
She lives in Washington, D.C. | He lives in Austin, Texas.
She lives in Washington, D.C. and works there.
Dayton, Ohio, and Tampa, Fla. were hit. | Nobody died.
Sen. Ana Ruiz (D-Calif.) left. | Rep. Tom Lee (R-Fla.), who stayed, slept.
The dog ran amok. | That was a mess.
They painted works of art. | Instead of selling it, they gave it away.
He held his hand. | And then he left.
It is only part of the story. | Managing it is hard.
It rose from the sun. | Along came a dog.
Ruiz v. Harrow was decided. | The case Lee vs. Marlow was not.
He came in at No. 200. | She did not.
The Super Tarn Bros. Wonder game came out. | It sold.
"We (the board) agreed. | (It took a year.) | We left," he said.
He left. | (She stayed.) | They met.
He was tired (very tired!), but he went. | She slept.
He asked if it would hold (would it?), and left.
"Mr. President, I believe you," he said.
He lived as “Mr. Bean.” | She did not.
It was, like, 'Who is this?' and he left.
He said, "Is that it?" and left.
He shouted "Go!" at them. | They went.
“They said, ‘We will go.’ | We did not.”
KYIV, June 15 (Reuters) - | It fell. | Nobody died.
WASHINGTON (AP) — | The Senate voted. | It failed.
ST. LOUIS — | A chase ended.
PARIS — | "It fell," she said.
TAMPA, Fla. (AP) -- | It rained.
1. Buy milk. | It is cheap.
1. Buy milk
It is 5 ft. 3 in. tall. | He is taller.
Visit example.com. | Or write to a@b.example. | Thanks.
It cost approx. 300 dollars. | He paid.
He met Dr. Lee, Prof. Ruiz and Gen. Marlow. | They ate.
He lives on Main St. | She lives on 5th Ave. | They met.
He asked why. | iPhone sales fell.
"What a day!" | "Indeed."
Jan. 6 was cold. | Feb. 2 was not.
He won in Sept. 2021. | She lost.
Is it over? | Yes. | It is.
Wait! | What?! | No!!
He got an A. | The class cheered.
It was Plan B. | They failed.
Vitamin C. Lee took it.
the temperature fell to 20 degrees F. | The wind rose.
He said he would "never go." | But he went.
"That is it." | — Ana Ruiz
He said: “Go, voters! ” | After the rally, he left.
He calls it “a tremendous plan!” — tremendous, he said. | She does not.
“It is like home. ”― Ana Ruiz, 45
Ruiz Jr. said no. | He spoke to Lee Sr. | They left.
He was with his brother, Tom Jr. | They left.
He asked: Who pays? | The town does.
Who, what, when? | Nobody knows.
It happened at 10:30. | Nobody saw it.
She is in the E.R. | He is in the I.C.U. | They wait.
The film E.T. made money. | It was liked.
He said: “I’m done.” | He left.
He said: “I’m done”. | He left.
‘We will go,’ she said. | ‘We will.’
'We will go,' she said. | 'We will.'
"It is over," said Ruiz, 35, of St. Paul, Minn. | "We lost."
The D.A.'s office closed. | So did the F.B.I.'s.
She thanked God. | "Amen," he said.
See p. 5 and pp. 6-7. | Fig. 3 shows it.
He ran, e.g. on Monday, i.e. today. | She did not.
There were dogs, cats, etc. | They barked.
There were dogs, cats, etc. in the house.
"He's gone?!" she said. | "Yes."
Dr. Ruiz came. | She left.
It fell. | "We ran," she said.
They lowered it by hand. | A spokesman came.
NEW YORK — | It fell.
At 5 p.m. on Monday it rained.
It rose in June. | I. Ruiz saw it.
They told Gov. Ruiz, Prof. Ito and Messrs. Oduya. | Nobody came.
Who knew? | Ruiz did.
He said, “It fell.” | Nobody else did.
It fell." )
"""


@pytest.mark.parametrize("marked", SENTENCES.strip().split("\n"))
def test_sentences(marked: str) -> None:
    """A paragraph, with a bar where the next sentence begins."""
    sentences = marked.split(" | ")
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_paragraphs_are_lines_with_something_in_them() -> None:
    text = " One. \n\n\u00a0\nTwo"
    assert [text[start:end] for start, end in paragraph_spans(text)] == ["One.", "Two"]


@pytest.mark.parametrize(
    "sentence, word, xpos",
    [
        ("Few died .", "died", "VBD"),  # a verb
        ("Three armed men left .", "armed", "JJ"),  # a description that no verb made
        ("the number of confirmed deaths rose", "confirmed", "VBN"),
        ("He has warned them .", "warned", "VBN"),  # behind an auxiliary
        ("a matter of state law", "state", "NN"),
        ("Officials state that it fell .", "state", "VBP"),
        ("She said that it fell .", "that", "IN"),  # opens a clause
        ("the dam that fell", "that", "WDT"),  # relates
        ("That dam fell .", "That", "DT"),  # points
        ("Ruiz favors a new bridge", "favors", "VBZ"),
        ("the ruling said so", "ruling", "NN"),
        ("Her family left .", "family", "NN"),  # no adverb in -ly
    ],
)
def test_tags(sentence: str, word: str, xpos: str) -> None:
    words = sentence.split()
    assert tag(words)[words.index(word)][1] == xpos


def test_each_sentence_is_tagged_once_and_only_if_asked_for() -> None:
    asked: list[str] = []

    def tagger(words: Sequence[str]) -> list[tuple[str, str]]:
        asked.append(" ".join(words))
        return tag(words)

    article = Article('"We stay," Ana Ruiz said. It rained.\n\nThe river took 41 homes on Monday.', tagger=tagger)
    find_times(article)
    assert asked == []
    find_numbers(article)
    assert asked == ["The river took 41 homes on Monday ."]
    for find in (find_quotes, find_names, find_mentions, find_numbers):
        find(article)
    assert sorted(asked) == sorted({" ".join(tokenize(sentence.text)) for sentence in article.sentences})


ODD = (
    "😀 👩🏽\u200d🚒 ❤️ 🇳🇴 مرحبا العالم. שלום, 洪水は橋を壊した。 e\u0301\u0327 \u0301 \x00 \x1b \ud83d \udc00"
    " \ufeff \u200b \u200d \u2028 \x85 \xa0 \r\n \r \n\n \t U.S. Mr. No. n't 's ’’ “ ” \" ' (?), :) … ... ?! - -- —"
    " 1,000.5 ١٢ $ % @a #b a@b.co http://x.y/z w/ He said Ruiz. KYIV, (AP) -"
).split(" ")
odd = st.lists(st.sampled_from(ODD), max_size=40)
BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\ufeff\u2060"


@given(st.one_of(st.text(st.characters(), max_size=200), odd.map(" ".join), odd.map("".join)))
def test_any_text_has_layers_that_lie_within_one_another(text: str) -> None:
    """Paragraphs, sentences and tokens stand in order, overlap nowhere, and leave out nothing but blanks."""
    article = Article(text)
    tokens = [token for sentence in article.sentences for token in article.tokens(sentence)]
    for spans in (article.paragraphs, article.sentences, tokens):
        assert all(text[span.start : span.end] == span.text != "" for span in spans)
        edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
        assert edges == sorted(edges)
        assert not "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2])).strip(BLANKS)
    assert all(article.tokens(sentence) for sentence in article.sentences)
    for inner, outer in [(article.sentences, article.paragraphs), (tokens, article.sentences)]:
        assert all(any(home.start <= span.start and span.end <= home.end for home in outer) for span in inner)
    for record in [*find_names(article), *find_mentions(article)]:
        assert text[record.start : record.end] == record.text


@pytest.mark.parametrize("letter", ["a", "A", "é", "ب", "水", "7"])
def test_one_word_of_a_million_letters(letter: str) -> None:
    article = Article(f"Ruiz said {letter * 1_000_000} on Monday.")
    assert len(article.tokens(article.sentences[0])) == 6
    assert len(find_names(article)) <= 2


@pytest.mark.parametrize(
    "verb, forms",
    [
        ("say", ["say", "says", "saying", "said", "said"]),
        ("deny", ["deny", "denies", "denying", "denied", "denied"]),
        ("admit", ["admit", "admits", "admitting", "admitted", "admitted"]),
        ("agree", ["agree", "agrees", "agreeing", "agreed", "agreed"]),
        ("write", ["write", "writes", "writing", "written", "wrote"]),
        ("lie", ["lie", "lies", "lying", "lain", "lay"]),
    ],
)
def test_verb_forms(verb: str, forms: list[str]) -> None:
    assert [form for form, _ in verb_forms(verb)] == forms


@pytest.mark.parametrize(
    "plural, one", [("families", "family"), ("women", "woman"), ("buses", "bus"), ("news", "news")]
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
