"""Score predictions against annotated texts: `python tests/accuracy/score.py TASK GOLD.jsonl PREDICTED.jsonl`.

Both files hold a document a line (README.md beside this file tells their fields), plain or `.gz`, matched by `id`; a
document without a prediction counts as one in which nothing was found. Figures are in points; F1 is twice the right
ones among all that were found and all that are marked.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

Document = dict[str, Any]
Span = tuple[int, int]

NAMES = ("person", "organisation", "place")
HE_SHE = frozenset("he him his himself she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
HALF = 0.5
"""The share of two quotations' characters that they must have in common."""
_CUES = r"""
    sa(y|ys|id|ying) told tell(s|ing)? according add(s|ed|ing)? ask(s|ed|ing)? wr(ites?|ote|iting) written tweet\w*
    announc\w+ argu(e|es|ed|ing) claim(s|ed|ing)? warn(s|ed|ing)? not(e|es|ed|ing) explain(s|ed|ing)? insist\w*
    report(s|ed|ing|edly)? suggest(s|ed|ing)? den(y|ies|ied|ying) acknowledg\w+ admit(s|ted|ting)? declar\w+
    repl(y|ies|ied|ying) respond(s|ed|ing)? stat(e|es|ed|ing) describ\w+ call(s|ed|ing)? accus\w+ alleg\w+ assert\w*
    confirm\w* conced\w+ contend(s|ed|ing)? cit(e|es|ed|ing) comment(s|ed|ing)? complain\w* critici[sz]\w+ disclos\w+
    emphasi[sz]\w+ estimat(e|es|ed|ing) mention\w* observ(e|es|ed|ing) predict\w* pledg\w+ promis\w+ quot\w+ recall\w*
    recount\w* remark\w* repeat\w* reveal\w* sp(eak|eaks|oke|eaking) stress\w* testif\w+ urg(e|es|ed|ing) vow\w* jok\w+
    question(s|ed|ing)? demand(s|ed|ing)? propos\w+ shout\w* chant\w* boast\w* brag\w* conclud\w+ continu(e|es|ed|ing)
    declin(e|es|ed|ing) agree(s|d|ing)? caution\w* assur\w+ advis\w+ blam\w+ compar\w+ defend\w* echo\w* express\w*
    hint\w* impl(y|ies|ied) inform(s|ed|ing)? maintain\w* read(s|ing)? prais\w+ mock\w* order(s|ed)? outlin\w+
    reiterat\w+ reject\w* request\w* signal\w* slam\w* tout\w* condemn\w*
"""
REPORTING = re.compile(rf"\b(?:{'|'.join(_CUES.split())}|points? out|point(?:ed|ing) out)\b", re.IGNORECASE)
"""Cues by which an indirect report counts as reported speech rather than as a wish or a belief."""
_NO_NAME = frozenset("i you he she it we they him her them us me who his their one this that these those".split())
_TITLES = frozenset("the a an mr mrs ms dr sen rep gov president of and in for to".split())


def trimmed(text: str, row: Document) -> Span:
    """A row's span without marks and blanks at its ends; empty where nothing else is there."""
    start, end = row["start"], row["end"]
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def common(a: Span, b: Span) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def alike(a: Span, b: Span) -> float:
    """What two quotations share of the characters of both, if it is half or more."""
    shared = common(a, b)
    share = shared / max(1, a[1] - a[0] + b[1] - b[0] - shared)
    return share if share >= HALF else 0


def same(a: Span, b: Span) -> float:
    return float(a == b and a[0] < a[1])


def either(a: Span, b: Span) -> float:
    """Overlap, the same span before all others."""
    return 1e9 if a == b else common(a, b)


def paired(gold: Sequence[Any], found: Sequence[Any], fit: Callable[[Any, Any], Any]) -> dict[int, int]:
    """Pairs one to one, the best fitting first: the place of a gold row to that of a found one."""
    fits = [(fit(a, b), -i, -j) for i, a in enumerate(gold) for j, b in enumerate(found) if fit(a, b)]
    pairs: dict[int, int] = {}
    for _, i, j in sorted(fits, reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def count_times(gold: Document, found: Document, counts: Counter[str]) -> None:
    """Spans as in TempEval-3: exact, overlapping, and of the overlapping ones those with the right type and value."""
    text, rows, answers = gold["text"], gold["timexes"], found.get("timexes", [])
    spans, theirs = ([trimmed(text, row) for row in table] for table in (rows, answers))
    pairs = paired(spans, theirs, either)
    counts.update(gold=len(rows), found=len(answers), overlap=len(pairs))
    for i, j in pairs.items():
        counts["exact"] += spans[i] == theirs[j]
        counts["type"] += rows[i]["type"] == answers[j].get("type")
        counts["value"] += rows[i]["value"] == answers[j].get("value")


def count_numbers(gold: Document, found: Document, counts: Counter[str]) -> None:
    """Quantities with the same ends, and of those the ones with the same bound."""
    rows, answers = gold["quantities"], found.get("quantities", [])
    pairs = paired(rows, answers, _same_ends)
    counts.update(gold=len(rows), found=len(answers), value=len(pairs))
    counts["bound"] += sum(rows[i]["bound"] == answers[j]["bound"] for i, j in pairs.items())


def _same_ends(a: Document, b: Document) -> tuple[bool, int] | None:
    """How well two quantities of the same size fit: by their bound, then by their place."""
    if any(abs(a[end] - b[end]) > 1e-5 * abs(a[end]) for end in ("low", "high")):
        return None
    return a["bound"] == b["bound"], common(*((row.get("start", 0), row.get("end", 0)) for row in (a, b)))


def count_quotes(gold: Document, found: Document, counts: Counter[str]) -> None:
    """Direct quotes by their exact ends, all reported speech by half of its characters; each with its speaker."""
    text, rows, answers = gold["text"], gold["quotes"], found.get("quotes", [])
    spans, theirs = ([trimmed(text, row) for row in table] for table in (rows, answers))
    direct = [i for i, row in enumerate(rows) if row["kind"] == "direct"]
    rest = [spans[i] for i, row in enumerate(rows) if row["kind"] != "direct"]
    free = {
        j for j, row in enumerate(answers)
        if row["kind"] != "direct" or any(2 * common(theirs[j], span) >= theirs[j][1] - theirs[j][0] for span in rest)
    }  # fmt: skip
    pairs = {direct[i]: j for i, j in paired([spans[i] for i in direct], theirs, same).items()}
    _add_quotes("direct", len(direct), len(answers) - len(free - {*pairs.values()}), pairs, rows, answers, counts)

    reported = [i for i, row in enumerate(rows) if row["kind"] != "indirect" or REPORTING.search(_cue(text, row))]
    others = {j for i, j in paired(spans, theirs, alike).items() if i not in reported}
    kept = [j for j in range(len(answers)) if j not in others]
    halves = paired([spans[i] for i in reported], [theirs[j] for j in kept], alike)
    pairs = {reported[i]: kept[j] for i, j in halves.items()}
    _add_quotes("reported", len(reported), len(kept), pairs, rows, answers, counts)


def _cue(text: str, row: Document) -> str:
    return text[slice(*row["cue"])] if row.get("cue") else ""


def _add_quotes(
    name: str, gold: int, found: int, pairs: dict[int, int], rows: Any, answers: Any, counts: Counter[str]
) -> None:
    counts.update({f"{name} gold": gold, f"{name} found": found, f"{name} right": len(pairs)})
    counts[f"{name} speaker"] += sum(right_speaker(rows[i], answers[j]) for i, j in pairs.items())


def right_speaker(gold: Document, found: Document) -> bool:
    """The marked mention, or another text that names the same; no speaker where none is marked."""
    if not gold.get("speaker"):
        return not found.get("speaker_text")
    overlaps = found.get("speaker") and common(gold["speaker"], found["speaker"])
    return bool(overlaps) or names_the_same(gold.get("speaker_text") or "", found.get("speaker_text") or "")


def names_the_same(a: str, b: str) -> bool:
    """The words of one are all in the other, one of them a name.

    >>> names_the_same("Mayor Ana Ruiz", "Ruiz"), names_the_same("she", "she")
    (True, False)
    """
    short, long = sorted(
        ([w for w in re.findall(r"[\w'’-]+", name) if w.lower() not in _TITLES] for name in (a, b)), key=len
    )
    named = any(word[0].isupper() for word in short) and not any(word.lower() in _NO_NAME for word in short)
    return named and {word.lower() for word in short} <= {word.lower() for word in long}


def count_names(gold: Document, found: Document, counts: Counter[str]) -> None:
    """Names by exact span and type; a place found where the text marks a building counts for nothing."""
    marked = {(row["start"], row["end"], row["type"]) for row in gold["names"]}
    other = {name[:2] for name in marked if name[2] not in NAMES}
    answers = {(row["start"], row["end"], row["type"]) for row in found.get("names", [])}
    answers = {name for name in answers if name[2] in NAMES and not (name[2] == "place" and name[:2] in other)}
    for kind in NAMES:
        wanted, got = ({name for name in some if name[2] == kind} for some in (marked, answers))
        counts.update({f"{kind} gold": len(wanted), f"{kind} found": len(got), f"{kind} right": len(wanted & got)})


def count_tags(gold: Document, found: Document, counts: Counter[str]) -> None:
    """The given tokens with the right tag."""
    counts["tokens"] += len(gold["tokens"])
    spans = [tuple(span) for span in found.get("tokens", [])]
    for layer in ("upos", "xpos"):
        tags = dict(zip(spans, found.get(layer, []), strict=True))
        counts[layer] += sum(
            tags.get(tuple(span)) == tag for span, tag in zip(gold["tokens"], gold[layer], strict=True)
        )


def count_people(gold: Document, found: Document, counts: Counter[str]) -> None:
    """Pronouns and short names with a name of the person they stand for; an answer for nobody's pronoun is wrong."""
    answers = {(row["start"], row["end"]): {*row["name"].casefold().split()} for row in found.get("mentions", [])}
    for kind, span, names in _asked(gold):
        answer = answers.get(span)
        if answer is None and kind == "short name":
            answer = next((said for wider, said in answers.items() if common(wider, span) == span[1] - span[0]), None)
        counts.update({f"{kind} gold": bool(names), f"{kind} found": answer is not None})
        counts[f"{kind} right"] += answer is not None and any(name <= answer for name in names)


def _asked(gold: Document) -> Iterator[tuple[str, Span, list[set[str]]]]:
    """The mentions to be resolved, and the names that are right: those of two words or more, if there are any."""
    for cluster in gold["clusters"]:
        person = any(row["type"] == "person" for row in cluster)
        names = [_words(gold, row) for row in cluster if row["kind"] == "name" and person]
        full = [{*name} for name in names if len(name) > 1]
        for row in cluster:
            said, span = _words(gold, row), (row["start"], row["end"])
            if row["kind"] == "pronoun" and said and said[0] in HE_SHE | THEY:
                yield "he/she" if said[0] in HE_SHE else "they", span, full or [{*name} for name in names]
            elif row["kind"] == "name" and len(said) == 1 and full:
                yield "short name", span, full


def _words(gold: Document, row: Document) -> list[str]:
    return gold["text"][row["start"] : row["end"]].casefold().split()


def f1(counts: Counter[str], right: str, *kinds: str) -> float:
    """F1 in points of one kind, or of several together: "person right" of "person gold" and "person found"."""
    heads = [f"{kind} " for kind in kinds] or [""]
    hits, gold, found = (sum(counts[head + what] for head in heads) for what in (right, "gold", "found"))
    return 200 * hits / max(1, gold + found)


def figures(task: str, counts: Counter[str]) -> dict[str, float]:
    if task == "times":
        shares = {what: counts[what] / max(1, counts["overlap"]) for what in ("type", "value")}
        overlap = f1(counts, "overlap")
        return {"exact": f1(counts, "exact"), "overlap": overlap} | {what: overlap * shares[what] for what in shares}
    if task == "tags":
        return {layer: 100 * counts[layer] / max(1, counts["tokens"]) for layer in ("upos", "xpos")}
    if task == "numbers":
        return {what: f1(counts, what) for what in ("value", "bound")}
    if task == "quotes":
        return {
            f"{name}, {what}": f1(counts, what, name)
            for name in ("direct", "reported")
            for what in ("right", "speaker")
        }
    kinds = NAMES if task == "names" else ("he/she", "they", "short name")
    return {"all": f1(counts, "right", *kinds)} | {kind: f1(counts, "right", kind) for kind in kinds}


COUNTS: dict[str, Callable[[Document, Document, Counter[str]], None]] = {
    "times": count_times, "numbers": count_numbers, "quotes": count_quotes, "names": count_names, "tags": count_tags,
    "people": count_people,
}  # fmt: skip


def score(task: str, gold: Sequence[Document], found: Sequence[Document]) -> dict[str, float]:
    """All figures of a task, in points.

    >>> friday = {"start": 3, "end": 9, "type": "DATE", "value": "2022-06-17"}
    >>> marked = [{"id": 1, "text": "On Friday.", "timexes": [friday]}]
    >>> score("times", marked, [{"id": 1, "timexes": [friday | {"value": "2022-06-10"}]}])
    {'exact': 100.0, 'overlap': 100.0, 'type': 100.0, 'value': 0.0}
    """
    answers, counts = {document["id"]: document for document in found}, Counter[str]()
    for document in gold:
        COUNTS[task](document, answers.get(document["id"], {}), counts)
    return figures(task, counts)


def read(path: str) -> list[Document]:
    with gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=COUNTS)
    parser.add_argument("gold")
    parser.add_argument("predicted")
    options = parser.parse_args()
    for name, points in score(options.task, read(options.gold), read(options.predicted)).items():
        print(f"{name:20} {points:6.2f}")


if __name__ == "__main__":
    main()
