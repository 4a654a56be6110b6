"""The page in brief: what an editor wants to know before the first table."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from newskit.markup import Html, element
from newskit.plot import UNCLEAR, clear_names, count, day
from newskit.report.findings import Findings
from newskit.report.parts import period

_NAMED = 3
"""Things and people that a sentence names."""


def in_sum(found: Findings) -> str:
    """The page in one line."""
    days = [article.published for article in found.articles if article.published]
    outlets = {article.outlet for article in found.articles if article.outlet}
    source = f" from {count(len(outlets), 'outlet')}" if outlets else ""
    counts = ", ".join(
        count(len(table), name)
        for table, name in ((found.quotes, "quote"), (found.claims, "claim"), (found.events, "dated event"))
    )
    return f"{count(len(found.articles), 'article')}{source}{period(days)}: {counts}."


def in_brief(found: Findings) -> Iterator[Html]:
    """A sentence for each section that has something to tell, with a link to it."""
    told = (
        ("differing", "Differing", _differing(found)),
        ("speakers", "Speakers", _speaking(found)),
        ("timeline", "Timeline", _happening(found)),
        ("claims", "Claims", _claiming(found)),
        ("read", "Read", _reading(found)),
    )
    for name, label, sentence in told:
        if sentence:
            yield element("li", element("a", label, href=f"#{name}"), f": {sentence}")


def _differing(found: Findings) -> str:
    if found.compared.empty:
        return ""
    pairs = found.compared[found.compared["relation"] == "differ"]
    if pairs.empty:
        return f"no two claims differ; {count(len(found.compared), 'pair')} of them were compared."
    return f"{count(len(pairs), 'pair')} of claims {_agreeing(len(pairs), 'differ')}: {_listed(pairs['about'])}."


def _speaking(found: Findings) -> str:
    if found.quotes.empty:
        return ""
    names = clear_names(found.quotes)
    unclear = int((names == UNCLEAR).sum())
    known = names[names != UNCLEAR]
    sentence = f"most quoted {_agreeing(known.nunique(), 'are')} {_listed(known)}" if len(known) else ""
    doubt = f"the speaker of {count(unclear, 'quote')} is unclear" if unclear else ""
    return f"{'; '.join(filter(None, [sentence, doubt]))}."


def _happening(found: Findings) -> str:
    days = found.events.loc[found.events["granularity"] == "day", "begins"].dropna()
    return f"the days named most often are {_listed(days.map(day))}." if days.nunique() > 1 else ""


def _claiming(found: Findings) -> str:
    if found.claims.empty:
        return ""
    spoken = int((found.claims["voice"] == "speaker").sum())
    counts = found.claims["status"].value_counts()
    stands = [f"{counts[name]:,} {name}" for name in ("denied", "alleged", "planned") if name in counts]
    sentence = f"{spoken:,} of {count(len(found.claims), 'claim')} {_agreeing(spoken, 'are')} made by speakers"
    return f"{'; '.join(filter(None, [sentence, ', '.join(stands)]))}."


def _reading(found: Findings) -> str:
    return f"{count(len(found.problems), 'problem')} while reading." if found.problems else ""


def _listed(names: pd.Series) -> str:
    """The commonest of some names, each with how often it stands there: "dead (5), missing (3)"."""
    often = names.value_counts(sort=False).sort_values(ascending=False, kind="stable")
    shown = ", ".join(f"{name} ({number:,})" for name, number in often.head(_NAMED).items())
    others = len(often) - _NAMED
    return f"{shown} and {count(others, 'other')}" if others > 0 else shown


def _agreeing(number: int, verb: str) -> str:
    """The verb as it follows a number: "1 pair differs", "2 pairs differ"."""
    one = {"are": "is"}.get(verb, f"{verb}s")
    return one if number == 1 else verb
