"""Make predictions for the scorers: `python tests/accuracy/predict.py TASK INPUT.jsonl OUTPUT.jsonl [--narrative]`.

Calls newskit's public functions and maps their fields to the scorers' conventions; it adds no knowledge of its own.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

import newskit as nk

BOUNDS = {"exactly": "=", "about": "~", "at least": ">", "at most": "<"}


POSITIVES = {"b": "good", "bett": "good", "worst": "bad", "worse": "bad", "larg": "large", "lat": "late"}
"""Adjectives that lose more than "-er" and "-est"."""

UNMARKED = ("numbers.several", "numbers.occasions")
"""What the gold does not take for a number."""


class Document(NamedTuple):
    """An article and, for tags, the tokens that are given."""

    article: nk.Article
    tokens: list[list[int]] | None


def predict_times(document: Document, narrative: bool) -> dict[str, Any]:
    times = nk.find_times(document.article, profile="narrative" if narrative else "news")
    return {"timexes": [{"start": t.start, "end": t.end, "type": t.type, "value": t.value} for t in times]}


def predict_numbers(document: Document, narrative: bool) -> dict[str, Any]:
    numbers = [number for number in nk.find_numbers(document.article) if number.rule not in UNMARKED]
    return {"quantities": [quantity(number, document.article) for number in numbers]}


def quantity(number: nk.Number, article: nk.Article) -> dict[str, Any]:
    """A number in NewsQuant's convention, where a count's noun is its unit."""
    bound = BOUNDS[number.bound]
    coins = 100 if number.rule == "numbers.pence" else 1  # the gold has pence as they stand in the text
    return {
        "start": number.start,
        "end": number.end,
        "low": number.low * coins,
        "high": number.high * coins,
        "bound": number.change if bound == "=" and number.change else bound,
        "unit": unit(number, article),
        "concept": number.concept,
    }


def unit(number: nk.Number, article: nk.Article) -> str | None:
    """The unit, or for a count its noun in the singular; a rate as "USD per day"."""
    named = {
        "age": f"{number.unit} of age",
        "multiplier": "count",
        "fraction": f"% {counted(number, article)}".strip(),
        "count": counted(number, article),
        "measure": {"pound": "pound-mass", "revolution": "revolutions"}.get(number.unit or "", number.unit),
    }.get(number.kind, number.unit)
    return f"{named or ''} per {number.per}".strip() if number.per else named or None


def counted(number: nk.Number, article: nk.Article) -> str:
    """The counted phrase as the gold has it: nouns and adjectives, "A and B" as "A B", the last word in the singular.

    Participles, adverbs and a possessive's ending are left out ("recorded songs": "song", "town's mills": "town mill"),
    adjectives lose their degree ("best mills": "good mill"), what stands between a determiner and the number is
    brought in ("the previous two sessions": "previous session").
    """
    words = (number.counted or "").replace("’s ", " ").replace("'s ", " ").split()
    if not words:
        return ""
    tokens = article.tokens(article.sentences[number.sentence])
    tags = {token.text: token.xpos for token in tokens}
    dropped = ("VBN", "VBD", "VBG", "RB", "RBR", "RBS", "CC")
    kept = [positive(word) if tags.get(word) in ("JJR", "JJS") else word for word in words[:-1]]
    kept = [word for word in kept if tags.get(word) not in dropped]
    before = [token for token in tokens if token.end <= number.start][-2:]
    if [token.xpos for token in before] in (["DT", "JJ"], ["DT", "NN"], ["PRP$", "JJ"]) and number.hedge is None:
        kept.insert(0, before[1].text)
    return " ".join([*kept, number.counted_head or words[-1]])


def positive(adjective: str) -> str:
    """An adjective without its degree: "oldest" is "old"."""
    plain = adjective.removesuffix("est").removesuffix("er")
    return POSITIVES.get(plain, plain)


def predict_quotes(document: Document, narrative: bool) -> dict[str, Any]:
    quotes = [quote for quote in nk.find_quotes(document.article) if quote.parent is None]
    return {
        "quotes": [
            {
                "start": quote.start,
                "end": quote.end,
                "kind": quote.kind,
                "speaker": None if quote.speaker_start is None else [quote.speaker_start, quote.speaker_end],
                "speaker_text": quote.speaker,
                "speaker_name": quote.speaker_name,
            }
            for quote in quotes
        ]
    }


def predict_names(document: Document, narrative: bool) -> dict[str, Any]:
    names = nk.find_names(document.article)
    return {"names": [{"start": name.start, "end": name.end, "type": name.type} for name in names]}


def predict_people(document: Document, narrative: bool) -> dict[str, Any]:
    mentions = nk.find_mentions(document.article)
    return {"mentions": [{"start": m.start, "end": m.end, "name": m.name} for m in mentions if m.name]}


def predict_tags(document: Document, narrative: bool) -> dict[str, Any]:
    if document.tokens is None:
        article = document.article
        own = [token for sentence in article.sentences for token in article.tokens(sentence)]
        tags, spans = [(token.upos, token.xpos) for token in own], [[token.start, token.end] for token in own]
    else:
        spans = document.tokens
        tags = nk.tag([document.article.text[start:end] for start, end in spans])
    return {"tokens": spans, "upos": [upos for upos, _ in tags], "xpos": [xpos for _, xpos in tags]}


Task = Callable[[Document, bool], dict[str, Any]]
TASKS: dict[str, Task] = {
    "times": predict_times,
    "numbers": predict_numbers,
    "quotes": predict_quotes,
    "names": predict_names,
    "people": predict_people,
    "tags": predict_tags,
}


def read(line: str) -> Document:
    row = json.loads(line)
    published = datetime.fromisoformat(row["dct"]) if row.get("dct") else None
    return Document(nk.Article(row["text"], published=published, id=str(row["id"])), row.get("tokens"))


def predict(task: str, source: str, target: str, narrative: bool = False) -> str:
    """Write the predictions for a file of documents; return the line that says how fast they came.

    Start-up (imports, data files, the first use of each pattern) is not counted.
    """
    make = TASKS[task]
    with (
        gzip.open(source, "rt", encoding="utf-8") if source.endswith(".gz") else open(source, encoding="utf-8") as lines
    ):
        documents = [read(line) for line in lines if line.strip()]
    for text in nk.sample_articles()["text"]:  # patterns are compiled when they are first used
        make(Document(nk.Article(text), None), narrative)
    begun = time.process_time()
    rows = [{"id": document.article.id, **make(document, narrative)} for document in documents]
    seconds = time.process_time() - begun
    with open(target, "w", encoding="utf-8") as output:
        output.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    characters = sum(len(document.article.text) for document in documents)
    rate = characters / max(seconds, 1e-9)
    return f"characters {characters}, CPU seconds {seconds:.2f}, characters per CPU second {rate:.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--narrative", action="store_true", help="history and encyclopaedia text (times)")
    args = parser.parse_args()
    print(predict(args.task, args.input, args.output, args.narrative), file=sys.stderr)


if __name__ == "__main__":
    main()
