"""The few rules that correct the network: what every reader of news knows, and what no name is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newskit.article import Article, Token
from newskit.inflection import verb_forms
from newskit.lexicon.calendar import MONTHS, WEEKDAYS
from newskit.lexicon.people import (
    COUNTRIES,
    COURTESY_TITLES,
    NATIONALITIES,
    NOUNS_WITH_HE,
    NOUNS_WITH_SHE,
    ORGANISATION_ENDINGS,
    ORGANISATION_NOUNS,
    PEOPLES,
    PLACE_ABBREVIATIONS,
    PLACE_ENDINGS,
    PLACES,
    ROLE_NOUNS,
    WELL_KNOWN_ORGANISATIONS,
)
from newskit.lexicon.speech import REPORTING_VERBS
from newskit.names.gazetteer import gazetteer_features, listed_words
from newskit.names.known import Stretch, with_known
from newskit.names.labels import OUTSIDE, TYPES
from newskit.names.record import Name
from newskit.names.roles import is_described, is_title

_ABBREVIATIONS = frozenset(
    """AI AM AR ATM BC CEO CFO COO COVID CPU CT CTO CV DIY DNA DVD EST ET EV EVs FAQ GDP GMO GMT GOP GPS GPU HIV HR ID
    IP IPO IQ IT IV KO LED LGBT LGBTQ MBA MP MPs MRI NFT OK PC PDF PHP PM PR PT PTSD QR RNA SMS SPF SUV SUVs TV TVs UFO
    URL USB UV VAT VIP VP VPN VR WC WiFi MD MSc PhD JD""".split()
)
"""Capitals that name nobody."""
_INITIALS_OF_PEOPLE = frozenset("AMLO AOC FDR JFK LBJ MBS MBZ MLK RBG RFK".split())
_SHORT_MONTHS = frozenset(month[:3] for month in MONTHS) - {"may", "mar"}
_COMPASS = frozenset("north south east west northern southern eastern western central".split())
_FAITHS = frozenset("islam christianity judaism buddhism hinduism catholicism catholic catholics protestant".split())
_PARTISANS = frozenset("democrat democrats republicans tory tories".split())
REPORTING = frozenset(form for verb in REPORTING_VERBS for form, _ in verb_forms(verb))
"""The forms of verbs that report speech."""
_NATIONS = NATIONALITIES | PEOPLES
_NEVER_NAMES = frozenset(
    {*WEEKDAYS, *MONTHS, *_NATIONS, *_PARTISANS, *_FAITHS, "western", "brexit", "i", "ok", *_SHORT_MONTHS}
)
_EDGES = frozenset({"the", "'s", "'", *COURTESY_TITLES, *(f"{title}." for title in COURTESY_TITLES)})
"""Words that no name begins or ends with: names are bare."""
_CLIMATE = frozenset((("el", "niño"), ("el", "nino"), ("la", "niña"), ("la", "nina")))
_DASHES = ("–", "—")
_FAMILY_FIRMS = frozenset("sons daughters brothers partners associates company co".split())
"""What stands behind a family's name and "and" in a firm's."""
OWNERS = COUNTRIES | PLACES | WELL_KNOWN_ORGANISATIONS | PLACE_ABBREVIATIONS
"""What owns a name rather than being part of it: "the Senate's Harbour Committee", but "Harrow Children's Hospital"."""
_COMMON_BODIES = ORGANISATION_NOUNS - WELL_KNOWN_ORGANISATIONS - {"parliament", "cabinet"}
_BODIES_OR_PEOPLE = frozenset(("arsenal", "chelsea", "tesla"))
_BODIES = frozenset(
    """airline app automaker bank brand broadcaster carmaker charity chipmaker company conglomerate developer firm giant
    insurer label magazine manufacturer newspaper nonprofit outlet platform publisher retailer site startup studio
    supplier tank union website""".split()
)
"""What stands right before the name of a body: "the security firm Ostrey"."""
_TRADES = (ROLE_NOUNS | NOUNS_WITH_HE | NOUNS_WITH_SHE | {"painter", "poet"}) - frozenset(
    "agent broker builder champion contractor developer investor leader member operator partner producer trader".split()
)
"""What only a person is."""
PLACING = frozenset("across around at between for from in near of outside to".split())
_PERSON = 2 * TYPES.index("person") + 1
"""The label that begins a person's name."""


def corrected(tokens: Sequence[Token], labels: Sequence[int]) -> Iterator[Stretch]:
    """The names that a sentence's labels mark, corrected."""
    stretches = with_known(tokens, _stretches(labels))
    for stretch in _joined(tokens, _split(tokens, stretches)):
        first, behind, kind = _bare(tokens, *stretch)
        if first < behind and not _names_nobody(tokens, first, behind):
            yield first, behind, _kind(tokens, first, behind, kind)


def _kind(tokens: Sequence[Token], first: int, behind: int, kind: str) -> str:
    if kind != "organisation" and (_is_called_body(tokens, first) or _is_known_body(tokens, first, behind)):
        return "organisation"
    if kind == "person":
        return "organisation" if _ends_as_firm(tokens[first:behind]) or _is_acronym(tokens[first:behind]) else kind
    if behind - first not in (2, 3):
        return kind
    described = kind == "place" and is_described(tokens, first, behind)
    return "person" if described or _is_introduced(tokens[behind : behind + 8]) else kind


def _is_called_body(tokens: Sequence[Token], first: int) -> bool:
    """Tell "the security firm Ostrey" and "chief executive of Ostrey" from people and places."""
    *_, third, second, last = ["", "", "", *(token.lower for token in tokens[max(0, first - 3) : first])]
    if last in _BODIES:
        return first > 1 and tokens[first - 2].upos in ("NOUN", "ADJ")
    headed = last in ("of", "at") and (second == "ceo" or (third, second) == ("chief", "executive"))
    return headed and tokens[first].lower not in COUNTRIES | PLACES


def _is_known_body(tokens: Sequence[Token], first: int, behind: int) -> bool:
    """Tell "Amazon" from "the Amazon"."""
    known = behind - first == 1 and "zW" in gazetteer_features(tokens[first].text)
    ambiguous = tokens[first].lower in _BODIES_OR_PEOPLE or (first > 0 and tokens[first - 1].lower == "the")
    return known and not ambiguous


def _is_acronym(tokens: Sequence[Token]) -> bool:
    """Tell an acronym, which nearly never is a person's ("HHS")."""
    text = tokens[0].text
    short = len(tokens) == 1 and 2 < len(text) < 6
    return short and text.isupper() and text.isalpha() and text not in _INITIALS_OF_PEOPLE


def _is_introduced(after: Sequence[Token]) -> bool:
    """Tell whether a person's age or trade stands behind a name: ", 34,", ", a Swiss woman"."""
    words = [token.lower for token in after]
    if len(words) < 3 or words[0] != ",":
        return False
    if words[1].isdigit() and len(words[1]) < 3:
        return words[2] == ","
    noun = next(
        (i for i, token in enumerate(after[2:], start=2) if token.upos not in ("ADJ", "NOUN", "PROPN")), len(words)
    )
    return words[1] in ("a", "an") and words[noun - 1] in _TRADES


def with_surnames(sentences: Sequence[Sequence[Token]], labels: list[int]) -> None:
    """Label surnames that are words as well: "Lee Day came; Day said so", "she told Day", but not "Day Nursery"."""
    tokens = [token for sentence in sentences for token in sentence]
    surnames = {
        tokens[behind - 1].text for first, behind, kind in _stretches(labels) if kind == "person" and behind - first > 1
    }
    openers = {sentence[0].start for sentence in sentences}
    for i in range(len(tokens) - 1):
        if labels[i] != OUTSIDE or tokens[i].text not in surnames:
            continue
        if tokens[i + 1].lower in REPORTING or (
            tokens[i].start not in openers and _stands_as_name(*tokens[i - 1 : i + 2])
        ):
            labels[i] = _PERSON


def _stands_as_name(before: Token, token: Token, after: Token) -> bool:
    """Tell "While Day came" from "a Day nursery" and "Mother's Day"."""
    ordinary = token.text[0].isupper() and not token.text.isupper() and token.xpos in ("JJ", "NN", "VB")
    alone = before.upos not in ("DET", "ADJ", "NOUN", "PROPN", "NUM") and before.xpos != "POS"
    return ordinary and alone and after.upos in ("VERB", "AUX", "ADV", "ADP", "SCONJ", "CCONJ", "PUNCT", "PART")


def _stretches(labels: Sequence[int]) -> Iterator[Stretch]:
    """The names that a sentence's labels mark."""
    i = 0
    while i < len(labels):
        behind = i + 1
        if labels[i] != OUTSIDE:
            while behind < len(labels) and labels[behind] == labels[i] + 1:
                behind += 1
            yield i, behind, TYPES[(labels[i] - 1) // 2]
        i = behind


def _split(tokens: Sequence[Token], stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Owners and houses cut off: "Senate" from "Harbour Committee", "Harrow Clinic" from "Centre for Sleep at", "U.S."
    from "Mexico" in "the U.S.-Mexico border".
    """
    for first, behind, kind in stretches:
        inner = next((i for i in range(first + 1, behind - 1) if _parts(tokens, first, i, behind, kind)), None)
        if inner is None:
            yield first, behind, kind
            continue
        owner = tokens[first].lower.replace(".", "")
        yield first, inner, _owner_kind(owner) if inner == first + 1 and owner in OWNERS else kind
        yield inner + 1, behind, kind


def _parts(tokens: Sequence[Token], first: int, i: int, behind: int, kind: str) -> bool:
    """Tell whether a word inside what was found as one name stands between two."""
    if tokens[i].text in _DASHES:
        return tokens[i - 1].end < tokens[i].start and tokens[i].end < tokens[i + 1].start
    if tokens[i].xpos in ("POS", "HYPH"):
        return i == first + 1 and tokens[first].lower.replace(".", "") in OWNERS and tokens[i + 1].text[0].isupper()
    return tokens[i].lower == "at" and kind == "organisation" and (behind - i > 2 or tokens[i + 1].text.isupper())


def _owner_kind(owner: str) -> str:
    return "organisation" if owner in WELL_KNOWN_ORGANISATIONS else "place"


def _joined(tokens: Sequence[Token], stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Names with "Ruiz" and "Sons" made one."""
    ended = 0
    for first, behind, kind in stretches:
        if first < ended:
            continue
        joining = [token.lower for token in tokens[behind : behind + 2]]
        if joining[:1] in (["and"], ["&"]) and joining[-1] in _FAMILY_FIRMS and tokens[behind + 1].text[0].isupper():
            behind, kind = behind + 2, "organisation"
        ended = behind
        yield first, behind, kind


def _bare(tokens: Sequence[Token], first: int, behind: int, kind: str) -> Stretch:
    """A name without an article, a title or a possessive at its edges."""
    while first < behind and (tokens[first].lower in _EDGES or not tokens[first].text[0].isalnum()):
        first += 1
    while first < behind and (tokens[behind - 1].lower in _EDGES or tokens[behind - 1].text == "-"):
        behind -= 1
    while kind == "person" and behind - first > 1 and is_title(tokens[first]) and tokens[first + 1].text[0].isupper():
        first += 1
    return first, behind, kind


def _names_nobody(tokens: Sequence[Token], first: int, behind: int) -> bool:
    """Days, nationalities, known abbreviations, what has no letter, the "North" of "North Korean"."""
    token = tokens[first]
    if behind - first > 1:
        if behind - first == 2 and (token.lower, tokens[first + 1].lower) in _CLIMATE:
            return True
        return token.lower[:3] in _SHORT_MONTHS and tokens[behind - 1].text.isdigit() and behind - first == 2
    if token.lower in _COMPASS and behind < len(tokens) and tokens[behind].lower in _NATIONS:
        return True
    several = token.text[-1] == "s" and token.text[:-1].isupper() and len(token.text) > 2  # "SBOMs", "DVDs"
    return (
        several
        or token.lower.rstrip(".") in _NEVER_NAMES
        or token.text in _ABBREVIATIONS
        or not any(map(str.isalpha, token.text))
    )


def _ends_as_firm(tokens: Sequence[Token]) -> bool:
    """Tell "Ostrey Hydro" from a person's name, by a last word that ends organisations' names and is no surname."""
    last = tokens[-1].lower.rstrip(".")
    if len(tokens) == 1 or last not in ORGANISATION_ENDINGS or last in PLACE_ENDINGS:
        return False
    return not {"l1", "l2", "l3", "e"} & set(listed_words().get(last, "").split())


def spelled(tokens: Sequence[Token]) -> str:
    """A name as one string, blanks and line ends as single blanks."""
    parts = [tokens[0].text]
    for before, token in pairwise(tokens):
        parts += [" "] * (token.start > before.end) + [token.text]
    return "".join(parts)


def without_openers(article: Article, names: Sequence[Name]) -> list[Name]:
    """The names without ordinary words that open a sentence and stand in no other name: "School nurse Ana Ruiz"."""
    tags = {tokens[0].start: tokens[0] for sentence in article.prose if (tokens := article.tokens(sentence))}
    opening = [name.start in tags and tags[name.start].end == name.end for name in names]
    inside = {name.name for name, opens in zip(names, opening) if not opens}
    words = {word for name in inside for word in name.split()}

    def ordinary(token: Token) -> bool:
        """Tell "Police said" and "Later Ana Ruiz came" from names."""
        if token.lower in _COMMON_BODIES:
            return token.text not in inside
        return token.xpos not in ("NNP", "NNPS") and token.text not in words

    return [name for name, opens in zip(names, opening) if not opens or not ordinary(tags[name.start])]
