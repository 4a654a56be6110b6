"""Pictures in words, for those who do not see them; where a picture is shown, its words go along.

>>> import pandas as pd
>>> from newskit import plot
>>> plot.describe(plot.speakers(pd.DataFrame({"speaker_name": ["Ana Ruiz", "Ana Ruiz", "Lee Marsh"]})))
'Bars: 3 quotes by speaker. Ana Ruiz 2, Lee Marsh 1.'
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from newskit.plot.wording import shortened

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LONGEST = 300
"""Characters of a description: more is hard to listen to."""

_SHOWN_BY = "_repr_mimebundle_"
"""The attribute by which IPython asks what it shows of a thing."""


def describe(picture: Axes | Figure) -> str:
    """Say in words what a picture shows: what is drawn, between which ends, and the few values that matter.

    A notebook keeps these words as the picture's alternative text, and a report gives them to screen readers.

    Parameters
    ----------
    picture : Axes or Figure
        What a function of `newskit.plot` has drawn on; of a figure all its Axes are described.

    Returns
    -------
    str
        For each of the Axes its title, if it has one, and at most 300 characters on one line. They are made from the
        table that was drawn; what is drawn on top of it is not told.

    Raises
    ------
    ValueError
        Where nothing of `newskit.plot` has been drawn.
    """
    words = getattr(picture.figure.figure, _SHOWN_BY, None)
    axes: Any = picture.axes  # of a figure a list, of Axes themselves
    told = words.of(axes if isinstance(axes, list) else [axes]) if isinstance(words, _Words) else ""
    if not told:
        raise ValueError("describe() tells of what newskit.plot has drawn: pass the Axes that it gave back.")
    return told


def in_words(ax: Axes, words: str) -> Axes:
    """Keep a description with a picture."""
    figure = ax.figure.figure  # the whole one, where the Axes lie in a part of it
    if not isinstance(getattr(figure, _SHOWN_BY, None), _Words):
        setattr(figure, _SHOWN_BY, _Words(figure))
    getattr(figure, _SHOWN_BY).each[ax] = shortened(words, _LONGEST)
    return ax


class _Words:
    """A figure's descriptions, by its Axes. IPython calls it when it shows the figure, and adds the picture.

    VS Code and MyST take the plain text for the alternative text, and nbval compares it; nbsphinx and nbconvert's
    classic pages take `alt`, nbconvert also where a picture for a sharp screen brings other metadata of image/png.
    """

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.each: dict[Axes, str] = {}

    def of(self, axes: Iterable[Axes]) -> str:
        return " ".join(self._titled(ax) for ax in axes if ax in self.each)

    def _titled(self, ax: Axes) -> str:
        title = shortened(ax.get_title())
        return f"{title}: {self.each[ax]}" if title else self.each[ax]

    def __call__(self, **_: Any) -> tuple[dict[str, str], dict[str, Any]]:
        told = self.of(self.figure.axes)
        return ({"text/plain": told}, {"alt": told, "image/png": {"alt": told}}) if told else ({}, {})
