"""Score newskit on the sample articles: `python tests/accuracy/score_samples.py [NAME ...] [--errors] [--raise]`.

Their gold (`nk.sample_gold`) was written by one reader before newskit was asked, and comes with newskit: these figures
need no data from elsewhere. They tell where newskit fails rather than how well it does on the news, since the articles
were written for it, and some of them were there before some of its rules.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

import newskit as nk
from newskit.inflection import singular

FLOORS = Path(__file__).with_name("sample_floors.json")
SLACK = 0.05
"""Points a figure may lie below its floor: floors are rounded."""
_EDGES = " \t\n.,;:?!-–\"'“”‘’"
_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = frozenset("the a an of and or in on at to for from by with its their his her".split())


class Match(NamedTuple):
    """A gold row and the row found for it; one of them is None where the other stands alone."""

    gold: Any
    found: Any


class Scores(NamedTuple):
    """Figures in points, by name, and the errors: (class, article, what was wanted, what was found)."""

    figures: dict[str, float]
    errors: list[tuple[str, str, str, str]]


def rows_of(table: pd.DataFrame) -> list[Any]:
    """The rows of a table as tuples with names, missing values as None, edges without marks."""
    texts = nk.sample_articles()["text"]
    rows = []
    for row in table.astype(object).where(table.notna(), None).itertuples(index=False):
        start, end = row.start, row.end
        while start < end and texts[row.article][start] in _EDGES:
            start += 1
        while end > start and texts[row.article][end - 1] in _EDGES:
            end -= 1
        rows.append(row._replace(start=start, end=end))
    return rows


def shared(a: Any, b: Any) -> float:
    """How much of the stretch that two rows cover together is covered by both, 0 to 1."""
    if a.article != b.article:
        return 0.0
    both = min(a.end, b.end) - max(a.start, b.start)
    return both / (max(a.end, b.end) - min(a.start, b.start)) if both > 0 else 0.0


def matched(gold: Sequence[Any], found: Sequence[Any], least: float = 0.0) -> list[Match]:
    """Each row with its best counterpart, one to one, the closest pairs first; then the rows left over."""
    near = ((-share, g, f) for g, a in enumerate(gold) for f, b in enumerate(found) if (share := shared(a, b)) > least)
    pairs: dict[int, int] = {}
    for _, g, f in sorted(near):
        if g not in pairs and f not in pairs.values():
            pairs[g] = f
    taken = {*pairs.values()}
    both = [Match(a, found[pairs[g]] if g in pairs else None) for g, a in enumerate(gold)]
    return both + [Match(None, b) for f, b in enumerate(found) if f not in taken]


def f1(right: int, gold: int, found: int) -> float:
    return 200 * right / max(gold + found, 1)


def scored(matches: list[Match], checks: dict[str, Callable[[Any, Any], bool]], tell: Callable[[Any], str]) -> Scores:
    """Precision and recall of the rows, then for each check the F1 of the rows that pass it."""
    gold = sum(match.gold is not None for match in matches)
    found = sum(match.found is not None for match in matches)
    both = [match for match in matches if None not in match]
    figures = {"precision": 100 * len(both) / max(found, 1), "recall": 100 * len(both) / max(gold, 1)}
    errors = [
        ("missed" if match.found is None else "spurious", (match.gold or match.found).article,
         tell(match.gold) if match.gold else "", tell(match.found) if match.found else "")
        for match in matches
        if None in match
    ]  # fmt: skip
    for name, check in checks.items():
        wrong = [match for match in both if not check(*match)]
        figures[name] = f1(len(both) - len(wrong), gold, found)
        errors += [(name, match.gold.article, tell(match.gold), tell(match.found)) for match in wrong]
    return Scores({name: round(figure, 2) for name, figure in figures.items()}, errors)


def same_span(gold: Any, found: Any) -> bool:
    return (gold.start, gold.end) == (found.start, found.end)


def same_name(gold: Any, found: Any) -> bool:
    """The same speaker, or nobody on both sides; "the state" is "state"."""
    wanted = {_plain(name) for name in (gold.speaker_name or "").split(" / ")}
    return _plain(found.speaker_name or "") in wanted


def _plain(name: str) -> str:
    return re.sub(r"^(?:the|an?|our|its|my) ", "", name.lower().replace("’", "'"))


def words_about(row: Any) -> set[str]:
    told = f"{row.counted or ''} {row.concept or ''}".lower()
    return {singular(word) for word in _WORD.findall(told)} - _EMPTY


def same_about(gold: Any, found: Any) -> bool:
    """One word in common of what is counted or told about."""
    return bool(words_about(gold) & words_about(found)) or not words_about(gold)


def equal(*fields: str) -> Callable[[Any, Any], bool]:
    return lambda gold, found: all(getattr(gold, field) == getattr(found, field) for field in fields)


def score_quotes(quotes: pd.DataFrame) -> Scores:
    """A quote is found where half of the stretch that both cover is covered by both; refusals count neither way."""
    wanted = rows_of(nk.sample_gold("quotes"))
    refusals = [row for row in wanted if row.note == "refusal"]
    found = [row for row in rows_of(quotes) if not any(shared(row, other) for other in refusals)]
    matches = matched([row for row in wanted if row.note != "refusal"], found, least=0.5)
    checks = {
        "span": same_span,
        "kind": equal("kind"),
        "speaker": same_name,
        "cue": lambda gold, found: gold.cue is None or gold.cue.lower() == (found.cue or "").lower(),
    }
    return scored(matches, checks, lambda row: f"[{row.kind}, {row.speaker_name}, {row.cue}] {row.text}")


def score_numbers(numbers: pd.DataFrame) -> Scores:
    """A number is found where it overlaps; "about" is one word in common of what is counted or told about."""
    matches = matched(rows_of(nk.sample_gold("numbers")), rows_of(numbers))
    checks = {
        "span": same_span,
        "value": lambda gold, found: abs(gold.low - found.low) + abs(gold.high - found.high) < 1e-4,
        "bound": equal("bound"),
        "unit": equal("kind", "unit", "per"),
        "change": equal("change"),
        "about": same_about,
    }
    return scored(matches, checks, _number)


def _number(row: Any) -> str:
    per = f" per {row.per}" if row.per else ""
    about = f"{row.counted or ''} ({row.concept or ''})"
    return (
        f"{row.text} = {row.low:g} to {row.high:g} {row.bound} {row.change or ''} {row.kind} {row.unit}{per}, {about}"
    )


def score_times(times: pd.DataFrame) -> Scores:
    matches = matched(rows_of(nk.sample_gold("times")), rows_of(times))
    checks = {"span": same_span, "type": equal("type"), "value": equal("value")}
    return scored(matches, checks, lambda row: f"{row.text} = {row.type} {row.value}")


def score_claims(claims: pd.DataFrame) -> Scores:
    matches = matched(rows_of(nk.sample_gold("claims")), rows_of(claims))
    checks = {
        "voice": equal("voice"),
        "speaker": lambda gold, found: gold.voice == found.voice and same_name(gold, found),
        "status": equal("status"),
    }
    return scored(matches, checks, lambda row: f"{row.text}: {row.voice}, {row.speaker_name}, {row.status}")


def score_pairs(claims: pd.DataFrame, pairs: pd.DataFrame) -> Scores:
    """How many pairs of the gold `compare_claims` holds together, and of how many it tells the relation."""
    places = {row.id: (row.article, row.where, row.start, row.end) for row in claims.itertuples()}
    compared = [(places[row.id_a], places[row.id_b], row.relation) for row in pairs.itertuples()]
    wanted = nk.sample_gold("pairs")
    errors = []
    for row in wanted.itertuples():
        a = (row.article_a, row.where_a, row.start_a, row.end_a)
        b = (row.article_b, row.where_b, row.start_b, row.end_b)
        told = [relation for c, d, relation in compared if are_those(a, b, c, d) or are_those(a, b, d, c)]
        if row.relation not in told:
            pair = f"{row.subject}: {row.text_a} ({row.article_a}), {row.text_b} ({row.article_b}), {row.relation}"
            errors.append(("relation" if told else "missed", row.article_a, pair, ", ".join(told)))
    missed = sum(error[0] == "missed" for error in errors)
    shares = {"recall": 1 - missed / len(wanted), "relation": 1 - len(errors) / len(wanted)}
    return Scores({name: round(100 * share, 2) for name, share in shares.items()}, errors)


def are_those(*places: tuple[str, str, int, int]) -> bool:
    """Whether the first place overlaps the third, and the second the fourth."""
    return all(a[:2] == c[:2] and a[2] < c[3] and c[2] < a[3] for a, c in zip(places[:2], places[2:], strict=True))


def score_all() -> dict[str, Scores]:
    """The scores of newskit as it is, by table."""
    news = nk.sample_articles()
    quotes, numbers, times = nk.tables(news)
    claims = nk.trace_claims(news, quotes, numbers, times)
    titled = nk.trace_claims(news, titles=True)  # a headline says more than its article now and then
    return {
        "quotes": score_quotes(quotes),
        "numbers": score_numbers(numbers),
        "times": score_times(times),
        "claims": score_claims(claims),
        "pairs": score_pairs(titled, nk.compare_claims(titled)),
    }


def read_floors() -> dict[str, dict[str, float]]:
    return json.loads(FLOORS.read_text(encoding="utf-8"))


def fallen(figures: dict[str, float], floors: dict[str, float]) -> dict[str, tuple[float, float]]:
    """The figures below their floors: (figure, floor)."""
    return {name: (figures.get(name, 0.0), low) for name, low in floors.items() if figures.get(name, 0.0) < low - SLACK}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="quotes, numbers, times, claims, pairs; all of them, if none is named")
    parser.add_argument("--errors", action="store_true", help="print each row that is wrong, missed or spurious")
    parser.add_argument("--raise", dest="lift", action="store_true", help="write the figures that rose as new floors")
    parser.add_argument("--lower", action="store_true", help="write all figures as new floors, lower ones too")
    options = parser.parse_args()
    floors, low = read_floors(), 0
    for name, (figures, errors) in score_all().items():
        if options.names and name not in options.names:
            continue
        old = floors.get(name, {})
        below = fallen(figures, old)
        low += len(below)
        print(name, dict(Counter(error[0] for error in errors)))
        for figure, value in figures.items():
            print(f"  {figure:10} {value:6.2f}  floor {old.get(figure, 0.0):6.2f}{'  BELOW' * (figure in below)}")
        for kind, article, wanted, found in errors if options.errors else ():
            print(f"  {kind:9} {article}  wanted {wanted!r}  found {found!r}")
        kept = {} if options.lower else old
        floors[name] = {figure: max(value, kept.get(figure, 0.0)) for figure, value in figures.items()}
    if options.lift or options.lower:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    return 1 if low and not options.lower else 0


if __name__ == "__main__":
    sys.exit(main())
