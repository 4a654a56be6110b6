"""The work of finding, in one process or shared out to several; the answers come in the order of the articles."""

from __future__ import annotations

import pickle
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from newskit.article import Article
from newskit.frames.records import Finder, checked, name_of
from newskit.spans import Span
from newskit.taggers import Tagger

_CHUNK = 16


@dataclass(frozen=True)
class Job:
    """What is to be found in each article; goes to other processes whole."""

    finders: tuple[Finder, ...]
    options: dict[str, Any]
    titles: bool
    tagger: Tagger | None

    def __call__(self, article: Article) -> list[list[Span]]:
        """The records of each finder, those of the title first."""
        if self.tagger is not None:
            article = replace(article, tagger=self.tagger)
        found = []
        for find in self.finders:
            try:
                found.append([*self._in_title(find, article), *find(article, **self.options)])
            except Exception as error:
                error.add_note(f"{name_of(find)} was reading article {article.id!r}.")
                raise
        return found

    def _in_title(self, find: Finder, article: Article) -> Iterator[Span]:
        if self.titles and article.title:
            title = replace(article, text=article.title, title="")
            for record in find(title, **self.options):
                yield replace(checked(record, Span, find), where="title")


def results(articles: Iterable[Article], job: Job, processes: int) -> Iterator[tuple[str, list[list[Span]]]]:
    """Each article's name and records, in order."""
    if processes == 1:
        return ((article.id, job(article)) for article in articles)
    return _shared_out(articles, job, processes)


def _shared_out(articles: Iterable[Article], job: Job, processes: int) -> Iterator[tuple[str, list[list[Span]]]]:
    """The same in several processes; a few chunks wait at a time, so that a stream stays a stream."""
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    _check_importable(job)
    articles = iter(articles)
    waiting: deque[Future[list[tuple[str, list[list[Span]]]]]] = deque()
    with ProcessPoolExecutor(processes) as pool:
        try:
            while True:
                while len(waiting) < 2 * processes and (chunk := list(islice(articles, _CHUNK))):
                    waiting.append(pool.submit(_run, job, [replace(article) for article in chunk]))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise RuntimeError(
                "A worker process ended before its work was done. A finder must stand in a module that can be "
                "imported, and a script that uses processes= must begin its work below "
                '`if __name__ == "__main__":`. processes=1 needs neither.'
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _run(job: Job, articles: Sequence[Article]) -> list[tuple[str, list[list[Span]]]]:
    """The work of another process. An exception that cannot be sent back is told in words."""
    try:
        return [(article.id, job(article)) for article in articles]
    except Exception as error:
        try:
            pickle.loads(pickle.dumps(error))
        except Exception:
            told = RuntimeError(f"{type(error).__name__}: {error}")
            told.__notes__ = [*getattr(error, "__notes__", [])]
            raise told from None
        raise


def _check_importable(job: Job) -> None:
    """Stop before processes start, where they could not read the finder or the tagger."""
    named = ", ".join(map(name_of, job.finders))
    try:
        packed = pickle.dumps(job)
    except Exception as error:
        raise TypeError(
            f"{named} cannot be sent to another process ({error}). "
            "Define finder and tagger at the top of a module and import them, or use processes=1."
        ) from error
    if b"__main__" in packed and _begin_without_notebook():
        raise TypeError(
            f"{named}: another process cannot read what a notebook or a prompt defines. Save finder and tagger in a "
            "file beside it, such as finders.py, and import them from there, or use processes=1."
        )


def _begin_without_notebook() -> bool:
    """Whether new processes have nothing of this one (as on Windows and macOS), and its code stands in no file."""
    from multiprocessing import get_start_method

    main = sys.modules["__main__"]
    in_file = getattr(main, "__file__", None) or getattr(main, "__spec__", None)
    return not in_file and get_start_method() != "fork"
