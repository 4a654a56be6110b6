"""A bar that tells how far long work has come, where somebody watches it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

Item = TypeVar("Item")

LONG = 200
"""Articles from which on a progress bar is worth its line."""
_SECONDS = 2
"""What takes no longer needs none."""


def with_bar(stream: Iterable[Item], articles: Any, progress: bool | None) -> Iterable[Item]:
    """What is made of articles, with a bar that counts it; asked for, or where the work is long and watched."""
    total = len(articles) if hasattr(articles, "__len__") and not isinstance(articles, str) else None
    if progress or (progress is None and _is_watched() and (total or 0) > LONG):
        return _bar(stream, total=total, delay=0 if progress else _SECONDS)
    return stream


def with_late_bar(stream: Iterable[Item]) -> Iterator[Item]:
    """The same where nobody knows how many there will be: the bar comes when there have been many."""
    items = iter(stream)
    for number, item in enumerate(items, 1):
        yield item
        if number == LONG and _is_watched():
            yield from _bar(items, initial=LONG, delay=_SECONDS)


def _bar(stream: Iterable[Item], **options: Any) -> Iterable[Item]:
    from tqdm import tqdm

    return tqdm(stream, unit=" articles", **options)


def _is_watched() -> bool:
    return sys.stderr is not None and (sys.stderr.isatty() or "ipykernel" in sys.modules)
