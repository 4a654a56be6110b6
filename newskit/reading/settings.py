"""What a caller may choose about reading, checked before the first file is opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

FIELDS = ("text", "title", "published", "url", "outlet", "article", "byline")
"""What a table's columns may be mapped to; `article` is the id, `byline` a column on request."""

MORE = ("byline", "agency", "dateline", "publisher", "genre")
"""The columns that are made on request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The options of `read_articles`, explained there."""

    date_format: str = "%Y%m%d"
    columns: Mapping[str, str] = field(default_factory=dict)
    outlets: Mapping[str, str] = field(default_factory=dict)
    max_bytes: int = 100_000_000
    max_total: int = 2_000_000_000
    max_ratio: float = 200
    max_members: int = 1_000_000
    max_seconds: float = 30
    more: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        unknown = [name for name in self.columns.values() if name not in FIELDS]
        if unknown:
            raise ValueError(
                f"columns= maps a column of the table to one of {', '.join(FIELDS)}; found {unknown[0]!r}. "
                'Write it as {"body": "text"}.'
            )
        if wrong := [name for name in self.more if name not in MORE]:
            raise ValueError(f"more= names columns to add, of {', '.join(MORE)}; found {wrong[0]!r}.")
        _check_date_format(self.date_format)
        for cap in ("max_bytes", "max_total", "max_ratio", "max_members", "max_seconds"):
            if not getattr(self, cap) > 0:
                raise ValueError(f"{cap} must be above 0, got {getattr(self, cap)!r}.")


def _check_date_format(date_format: str) -> None:
    try:
        datetime.strptime(datetime(2022, 6, 16).strftime(date_format), date_format)
    except (ValueError, TypeError) as error:
        raise ValueError(f"date_format must be a layout like '%Y%m%d' or '%d.%m.%Y', got {date_format!r}.") from error
