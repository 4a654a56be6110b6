"""Make predictions for the scorers: `python tests/accuracy/predict.py TASK INPUT.jsonl OUTPUT.jsonl [--narrative]`.

Calls newskit's public functions and maps their fields to the scorers' conventions; it adds no knowledge of its own.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from newskit.article import Article
from newskit.quotes import Quote, find_quotes


def quote_row(quote: Quote) -> dict[str, Any]:
    """A row as the scorer reads it; rows within other rows are left out by the caller."""
    speaker = None if quote.speaker_start is None else [quote.speaker_start, quote.speaker_end]
    return {
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "speaker": speaker,
        "speaker_text": quote.speaker,
        "speaker_name": quote.speaker_name,
    }


def predict_quotes(article: Article) -> dict[str, Any]:
    return {"quotes": [quote_row(quote) for quote in find_quotes(article) if quote.parent is None]}


TASKS: dict[str, Callable[[Article], dict[str, Any]]] = {"quotes": predict_quotes}


def read(line: str) -> Article:
    document = json.loads(line)
    published = datetime.fromisoformat(document["dct"]) if document.get("dct") else None
    return Article(document["text"], published=published, id=str(document["id"]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--narrative", action="store_true", help="history and encyclopaedia text (times)")
    args = parser.parse_args()
    with open(args.input, encoding="utf-8") as lines:
        articles = [read(line) for line in lines if line.strip()]
    TASKS[args.task](Article('On Monday 3 people said "stay".'))  # start-up is not counted
    begun = time.process_time()
    rows = [{"id": article.id, **TASKS[args.task](article)} for article in articles]
    seconds = time.process_time() - begun
    with open(args.output, "w", encoding="utf-8") as output:
        output.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    characters = sum(len(article.text) for article in articles)
    rate = characters / max(seconds, 1e-9)
    print(f"characters {characters}, CPU seconds {seconds:.2f}, characters per CPU second {rate:.0f}", file=sys.stderr)


if __name__ == "__main__":
    main()
