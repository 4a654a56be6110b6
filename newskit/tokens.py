"""Tokens: words, numbers and marks with their offsets, cut as the English treebanks cut them.

>>> tokenize("They don't pay $1.5bn to the U.S.-led bank's staff.")
['They', 'do', "n't", 'pay', '$', '1.5', 'bn', 'to', 'the', 'U.S.', '-', 'led', 'bank', "'s", 'staff', '.']
"""

from __future__ import annotations

import re

from newskit.lexicon import any_of
from newskit.lexicon.abbreviations import (
    ABBREVIATIONS,
    DAY_ABBREVIATIONS,
    NUMBERED_ABBREVIATIONS,
    STATE_ABBREVIATIONS,
)
from newskit.rules import when_used

_APOSTROPHE = "['’]"
_MISUSED = "[`´‘′ʼ]"
"""What keyboards and bad encodings put in an apostrophe's place."""

_ABBREVIATION = rf"""
    {any_of(ABBREVIATIONS)}\.(?!\w)
  | {any_of(DAY_ABBREVIATIONS)}\.(?=[,\s])
  | etc\.(?=\s*[^\s.'"’”])                                      # at the end of a sentence the full stop is its own
  | (?<=et\ )al\.
  | {any_of(NUMBERED_ABBREVIATIONS)}\.(?=\s?\d)
  | (?<![-\w])v\.(?=\s?[A-Z\d])                                 # Ruiz v. Harrow County
  | (?<=\()[bdm]\.(?=\s)                                        # (b. 1950)
  | (?<=,\s){any_of(STATE_ABBREVIATIONS)}\.                     # Dayton, Wash.
"""
_ENDINGS = (
    "(?:com|org|net|gov|edu|mil|info)(?:[.][a-z]{2})?|(?:co|ac)[.][a-z]{2}|io|tv|eu"
    "|docx?|pdf|xlsx?|pptx?|txt|csv|html?|jpe?g|png|gif|mp[34]|zip|exe"
)
_ADDRESS = rf"""
    (?i:https?://|www\.)[^\s<>"”]+[\w/]
  | (?:mailto:)?\w[\w.+%-]{{0,63}}@[A-Za-z][\w-]{{0,63}}(?:\.[\w-]{{1,64}}){{0,8}}     # staff@example.org
  | (?:[\w-]{{1,40}}\.){{1,4}}(?i:{_ENDINGS})\b(?!@)(?:/[^\s<>"”]*[\w/])?    # example.com/news, report.pdf
  | [a-z]{{2,30}}(?:\.[a-z-]{{2,30}}){{2,6}}\b                               # comp.lang.misc
  | [@#](?!\d+\b)\w+                                            # handles and tags, but "#1" is two
"""
_NUMBER = rf"""
    (?:1-)?\d{{3}}-\d{{3}}-\d{{4}}\b | (?:(?<=\d\d\d\))|(?<=\d\d\d\)\s))\d{{3}}-\d{{4}}\b      # telephone numbers
  | \+\d{{1,3}}(?=[\s-]?\(?\d{{2,4}}\)?[\s-]\d)
  | (?:\d{{4}}-\d\d-\d\d|\d{{1,2}}-\d{{1,2}}-\d{{4}})\b         # 2022-06-15
  | (?<![-\w])(?:\d\d)?\d0{_APOSTROPHE}[sS]\b                   # 1980's
  | {_APOSTROPHE}\d\ds\b | (?<=\b(?:in|of)\ ){_APOSTROPHE}\d\d\b  # '90s, the class of '72
  | \d{{1,4}}[ADEGHNQRSUXYZ]\b                                  # 5G, 10A; other letters are units
  | \d+(?:[.,:/]\d+){{0,30}}+(?:st|nd|rd|th|s)?\b(?!\.\d)       # 1,000.5  10:30  6/15/22  15th  1990s
  | \d+(?:[.,:]\d+){{0,30}}                                     # 1.5 of 1.5bn
  | \.\d+
"""
_SPLIT = r"""(?:
    can(?=not\b) | (?:gon|wan)(?=na\b) | (?:got|out)(?=ta\b) | (?:gim|lem)(?=me\b)
  | (?:do|did|does|is|was|have|has|had|could|would|should|are|were)(?=nt\b)     # dont, as on the web
)"""
_CONTRACTION = rf"""
    [^\W\d_]+(?=(?i:n){_APOSTROPHE}[tT]\b)                      # do of don't
  | (?i:n){_APOSTROPHE}[tT]\b
  | \b(?i:{_SPLIT}) | \b(?:ca|wo|ai)(?=nt\b) | \b(?:CA|WO|AI)(?=NT\b)      # but "Ms Cant"
  | {_APOSTROPHE}(?:m(?=a\b)|(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M|em|til)\b)     # possessives and short verbs
  | (?<=\w){_MISUSED}s\b
"""
_PREFIXES = (
    "anti|arch|bi|bio|co|counter|cross|ex|extra|hyper|inter|intra|mega|micro|mid|mini|mis|multi|neo|non|over|post|pre|pro"
    "|pseudo|psycho|quasi|re|semi|socio|sub|super|trans|ultra|vice"
)
_MARKS = r"[\u0300-\u036f\u00ad\u200c\u200d]"
"""What stands within a word and is no letter: accents that combine, soft hyphens, joiners."""
_EMOJI = r"[\u2600-\u27bf\U0001f000-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]{0,2}"

_TOKEN = when_used(
    rf"""
    (?!(?i:{_SPLIT})|(?:ca|wo|ai)nt\b|(?:CA|WO|AI)NT\b)[^\W\d_]++(?=[\s,])   # most words: sooner found than the rest
  | ,(?=\s)
  | {_ADDRESS}
  | (?:[^\W\d_]\.)+[^\W\d_](?![\w.]) | (?:[^\W\d_]\.){{2,}} | Ph\.D\.   # U.S (as some write), U.S., p.m.
  | (?=[A-Za-z]{{1,6}}\.)(?:{_ABBREVIATION})
  | {_NUMBER}
  | {_CONTRACTION}
  | \b[A-Z]{{1,3}}&[A-Z]{{1,3}}\b                               # AT&T
  | \b(?:w/o|b/c|s/he)\b | \bw/(?=\w)
  | \b(?:US|U|C|CA|A|AU|NZ|HK|S|R)\$
  | (?<![-\w])(?:(?i:{_PREFIXES})-(?:[^\W\d_]+|\d+0s)|[eE]-[a-z]+)\b   # co-founder, anti-American, e-mail
  | \b(?:Yahoo|Jeopardy|Yum)!                                   # names that end in a mark
  | [A-Z]\.(?=\s?[A-Z]|[,;])                                    # initials: J. Smith
  | [^\W_]+(?:(?:{_APOSTROPHE}(?!(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M|ma)\b)|_+)[^\W_]+|{_MARKS}+[^\W_]*)*  # O'Brien
  | [:;=]-?[()]{{1,3}}(?!\w) | (?<!\S)(?:[:;=]-?[DPp/|\\]|\(:|<3|\^_*\^)(?!\w)   # :-)
  | [\U0001f1e6-\U0001f1ff]{{2}} | {_EMOJI}(?:\u200d{_EMOJI}){{0,8}}
  | \.{{2,}}|…\.?|--+|[–—]|[.!?]*[!?][.!?]+|\.[!?]|([=_*~+$<>])\1+|``|''|’’|‘‘|‘’    # marks that belong together
  | [^\s\u200b\ufeff\u2060]                                     # any other mark
    """,
    re.VERBOSE,
)


def token_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The offsets of the tokens of a stretch of text, in order; blanks stand between them."""
    end = len(text) if end is None else end
    return [match.span() for match in _TOKEN.finditer(text, start, end)]


def tokenize(text: str) -> list[str]:
    """The tokens of a text as strings."""
    return [text[start:end] for start, end in token_spans(text)]
