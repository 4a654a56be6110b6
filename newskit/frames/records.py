"""What a finder finds: the record its annotation names, its fields as columns, its records as rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from functools import partial
from operator import attrgetter
from typing import Any, get_args, get_type_hints

from newskit.spans import Span

Finder = Callable[..., Iterable[Span]]
"""Takes an article, returns its records in text order."""

_EVERY_RECORD = ("where", "sentence", "paragraph", "start", "end", "rule")


def record_of(find: Finder) -> type[Span] | None:
    """The record a finder's return annotation names: Quote for `-> list[Quote]`; None where it names none."""
    while isinstance(find, partial):
        find = find.func
    target = find if hasattr(find, "__annotations__") else getattr(find, "__call__", find)  # noqa: B004
    try:
        answer = get_type_hints(target).get("return")
    except (NameError, TypeError, AttributeError):  # names a class that only exists inside a function
        return None
    inner = [arg for arg in get_args(answer) if isinstance(arg, type) and issubclass(arg, Span)]
    return inner[0] if len(inner) == 1 else None


def columns_of(record: type[Span]) -> dict[str, Any]:
    """Column to annotation, in the order of the table."""
    hints = get_type_hints(record)
    return {"article": str, "id": str} | {name: hints[name] for name in _names(record)}


def _names(record: type[Span]) -> list[str]:
    """A record's fields in the order of the table."""
    own = [field.name for field in fields(record) if field.name not in ("text", *_EVERY_RECORD)]
    return ["text", *own, *_EVERY_RECORD]


def rows_of(article: str, spans: Sequence[Span], record: type[Span], find: Finder) -> Iterator[tuple[Any, ...]]:
    """A table's rows from one article's records, numbered from 1 in the title and in the text."""
    names = _names(record)
    values = attrgetter(*names)
    links = [names.index(name) for name in record.LINKS]
    counts = {"title": 0, "text": 0}
    for span in spans:
        begin = (f"{article}/" if article else "") + ("title-" if span.where == "title" else "")
        counts[span.where] += 1
        row = list(values(checked(span, record, find)))
        for place in links:
            row[place] = begin + row[place] if row[place] else None
        yield (article, f"{begin}{record.PREFIX}{counts[span.where]}", *row)


def checked(span: Any, record: type[Span], find: Finder) -> Any:
    """A record as it is; a TypeError that names the finder for anything else."""
    if isinstance(span, record):
        return span
    raise TypeError(
        f"{name_of(find)} gave a {type(span).__name__}, expected a {record.__name__}. "
        "A finder returns one kind of record, a dataclass derived from newskit.Span."
    )


def name_of(find: Finder) -> str:
    """The name of a finder, for messages."""
    return name_of(find.func) if isinstance(find, partial) else getattr(find, "__name__", type(find).__name__)
