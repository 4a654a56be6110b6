"""The record of a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from newskit.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Span):
    """A person, organisation or place named in the text; titles stand outside the span.

    Attributes
    ----------
    type : str
        "person", "organisation" or "place".
    name : str
        The fullest form the article gives ("Ana Ruiz" for "Ruiz", "Harrow Fire Department" for "HFD").
    role : str or None
        What the article says the person is: a title or an apposition ("a former nurse").
    """

    PREFIX: ClassVar[str] = "name"
    type: str
    name: str
    role: str | None = None

    @property
    def is_full(self) -> bool:
        """Whether the fullest form itself stands here, be it in CAPITALS or over two lines."""
        return " ".join(self.text.split()).casefold() == self.name.casefold()
