"""What an article says a person is: the title or role noun before a name, the apposition behind it."""

from __future__ import annotations

from collections.abc import Sequence

from newskit.article import Article, Token
from newskit.lexicon.people import COURTESY_TITLES, ROLE_NOUNS, TITLES

_AHEAD, _BEHIND = 15, 45
"""Tokens before and after a name that may say what it names."""
_MODIFYING = ("NOUN", "ADJ", "PROPN")
_DESCRIBING = (*_MODIFYING, "DET", "PRON")
"""Universal tags of the words in a description such as "the county coroner"."""
_TITLES = TITLES | COURTESY_TITLES
_JOINING = ("of", "for", "and", "&")
"""Words that stay inside a role: "Secretary of State Ana Ruiz"."""


def role_of(article: Article, tokens: Sequence[Token], first: int, behind: int) -> str | None:
    """The role of the person whose name is `tokens[first:behind]` of a sentence."""
    before, after = tokens[max(0, first - _AHEAD) : first], tokens[behind : behind + _BEHIND]
    phrase = title_before(before) or _description_before(before, after) or _apposition(after)
    return article.text[phrase[0].start : phrase[-1].end] if phrase else None


def is_title(token: Token) -> bool:
    """Tell whether a word may stand before a name as a title, in capitals or not."""
    return token.lower.rstrip(".") in _TITLES


def title_before(before: Sequence[Token]) -> Sequence[Token]:
    """The title or role right before a name: "Ukrainian President", "resident", "Secretary of State"."""
    end = len(before)
    while end and before[end - 1].lower.rstrip(".") in COURTESY_TITLES:
        end -= 1
    start = end
    while start and _belongs_to_title(before, start - 1, end):
        start -= 1
    while start < end and (before[start].xpos in ("IN", "CC") or not before[start].text[0].isalnum()):
        start += 1
    phrase = before[start:end]
    return phrase if any(token.lower.rstrip(".") in ROLE_NOUNS for token in phrase[-4:]) and _ends_well(phrase) else ()


def _belongs_to_title(before: Sequence[Token], i: int, end: int) -> bool:
    token = before[i]
    if token.lower in _JOINING and token.lower != "for":
        return 0 < i < end - 1 and before[i - 1].lower in ROLE_NOUNS and before[i + 1].text[0].isupper()
    return token.upos in _MODIFYING or token.xpos in ("HYPH", "CD") or token.text == "-"


def _ends_well(phrase: Sequence[Token]) -> bool:
    """A role ends with its noun, but for "Secretary of State" and "Attorney General"."""
    last = phrase[-1]
    return last.lower.rstrip(".") in ROLE_NOUNS or (last.text[0].isupper() and any(t.lower == "of" for t in phrase))


def is_described(tokens: Sequence[Token], first: int, behind: int) -> bool:
    """Tell whether a person's description with its article stands before a name: "The coroner of Harrow, Ana Ruiz,"."""
    phrase = _description_before(tokens[max(0, first - _AHEAD) : first], tokens[behind : behind + 1])
    return bool(phrase) and phrase[0].upos in ("DET", "PRON")


def _description_before(before: Sequence[Token], after: Sequence[Token]) -> Sequence[Token]:
    """The description that a name follows between commas: "The county coroner, Ana Ruiz, said"."""
    if len(before) < 3 or before[-1].text != "," or not after or after[0].text != ",":
        return ()
    i = len(before) - 1
    while i and (before[i - 1].upos in _DESCRIBING or before[i - 1].xpos in ("HYPH", "IN", "POS")):
        i -= 1
    phrase = before[i:-1]
    while phrase and phrase[0].xpos in ("IN", "POS", "PRP", "WP"):
        phrase = phrase[1:]
    noun = next((n for n, token in enumerate(phrase) if token.xpos == "IN"), len(phrase)) - 1
    return phrase if noun >= 0 and phrase[noun].lower in ROLE_NOUNS else ()


def _apposition(after: Sequence[Token]) -> Sequence[Token]:
    """The role between commas behind a name: "Ana Ruiz, 62, a baker from Harrow, said"."""
    for segment in _comma_segments(after)[:2]:
        words = [token.lower for token in segment[:8]]
        if not words or words[0].isdigit():
            continue
        if words[0] in ("who", "which", "whose", "and") or segment[0].xpos in ("IN", "VBD", "VBG", "PRP", "CC"):
            return ()
        return _before_verb(segment) if ROLE_NOUNS & set(words) or words[0] in ("a", "an") else ()
    return ()


def _before_verb(segment: Sequence[Token]) -> Sequence[Token]:
    """The part of a segment in front of its verb: "a former minister | wrote", but "a baker who wrote"."""
    for i, token in enumerate(segment):
        if token.xpos in ("WP", "WDT", "WP$"):
            break
        if token.xpos in ("VBD", "VBZ", "VBP", "MD"):
            return segment[:i]
    return segment


def _comma_segments(after: Sequence[Token]) -> list[list[Token]]:
    """The stretches between commas right behind a name; none where no comma follows it."""
    if not after or after[0].text != ",":
        return []
    segments: list[list[Token]] = [[]]
    for token in after[1:40]:
        if token.text in ".;:?!":
            break
        if token.text == ",":
            segments.append([])
        elif token.xpos not in ("``", "''"):
            segments[-1].append(token)
    return segments
