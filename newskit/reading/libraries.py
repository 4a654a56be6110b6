"""Other people's readers: loaded when needed, named when they are missing, stopped when they fail or linger."""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Iterator
from typing import TypeVar

from newskit.reading.problems import Report
from newskit.reading.settings import Settings

Piece = TypeVar("Piece")

_TALKATIVE = ("pypdf", "trafilatura", "htmldate")
"""Libraries that print to the terminal what they meet in a file, where nobody listens to their loggers."""


class Unreadable(ValueError):
    """What newskit itself finds wrong with a file, in words for the problem's entry."""


def guarded(pieces: Iterator[Piece], what: str, extra: str, settings: Settings, report: Report) -> Iterator[Piece]:
    """Yield what a library reads of a file, piece by piece (rows, pages); report what ends it early.

    Whatever a hostile file makes a library raise must not end the reading of the others. The clock is looked at
    between two pieces.
    """
    _quiet()
    spent = 0.0
    while True:
        begun = time.monotonic()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # styles, fonts and the like, which no article needs
                piece = next(pieces)
        except StopIteration:
            return
        except ImportError:
            report(f'{what}: reading it needs another package: pip install "newskit[{extra}]"')
            return
        except Unreadable as error:
            report(f"{what} cannot be read: {error}")
            return
        except Exception as error:
            report(f"{what} cannot be read: {type(error).__name__}: {str(error)[:200]}")
            return
        spent += time.monotonic() - begun
        yield piece
        if spent > settings.max_seconds:
            report(f"{what} takes longer than max_seconds={settings.max_seconds:g}; the rest is not read")
            return


def _quiet() -> None:
    for logger in map(logging.getLogger, _TALKATIVE):
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
