"""Tokens: words, numbers and marks with their offsets, cut as the English treebanks cut them.

>>> tokenize("They don't pay $1.5bn to the U.S.-led bank's staff.")
['They', 'do', "n't", 'pay', '$', '1.5', 'bn', 'to', 'the', 'U.S.', '-', 'led', 'bank', "'s", 'staff', '.']
"""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"""
    https?://[^\s<>"”]+[\w/]                                    # web addresses
  | [\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+                           # mail addresses
  | (?:[\w-]{1,40}\.){1,4}(?:com|org|net|gov|edu|co\.uk)\b      # example.com
  | [@#](?!\d+\b)\w+                                            # handles and tags, but "#1" is two
  | (?:[^\W\d_]\.){2,}                                          # U.S., p.m., J.R.
  | (?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Gov|Sen|Sens|Rep|Reps|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|Bros
      |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos|vs|Ave|Blvd|Rd|Mt|Ft|Vol|approx|etc)\.(?!\w)
  | (?<=et\ )al\.
  | \d{3}-\d{3}-\d{4}\b                                         # telephone numbers
  | \d+(?:[.,:/]\d+){0,30}+(?:st|nd|rd|th|s)?\b(?!\.\d)         # 1,000.5  10:30  6/15/22  15th  1990s
  | \d+(?:[.,:]\d+){0,30}                                       # 1.5 of 1.5bn
  | \.\d+
  | [^\W\d_]+(?=(?i:n)['’][tT]\b)                               # do of don't
  | (?i:n)['’][tT]\b
  | \b(?i:can(?=not\b)|(?:gon|wan)(?=na\b)|got(?=ta\b))         # can of cannot, gon of gonna
  | \b[A-Z]{1,3}&[A-Z]{1,3}\b                                   # AT&T
  | \b(?i:anti|co|counter|cross|ex|mid|mini|multi|non|over|post|pre|pro|re|semi|sub|e)-[a-z]+\b  # co-founder, e-mail
  | ['’](?:s|S|re|ve|ll|d|m|em)\b                               # possessives and short verbs
  | [^\W_](?=\.\s*[A-Z])\.(?=\s[A-Z])                           # initials: J. Smith
  | [^\W_]+(?:['’](?!(?:s|S|re|ve|ll|d|m|t)\b)[^\W\d_]+)*       # words, O'Brien
  | \.{2,}|…|--+|[–—]|[!?]{2,}|([=_*~+$<>])\1+|``|''            # marks that belong together
  | \S                                                          # any other mark
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
