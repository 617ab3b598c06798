"""Doing one thing with many items on all cores; the answers come in the order of the items.

Processes are forked, so that they share what is loaded and nothing is sent to them but numbers; the answers
come back pickled between processes of this one program, never from a file. Only Linux forks safely beside the
libraries that are loaded here: elsewhere, for few items, and inside such a process, all is done in this one.
"""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

FEWEST = 200
"""Items from which starting processes pays: half a second's work each way."""

_CHUNK = 8
_work: list[tuple[Callable[[int], object]]] = []
# What the forked processes find here is what stood here when they were forked.


def each(function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """``function`` of each of ``items``; what it raises is raised here."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
    if cores < 2 or len(items) < FEWEST or _work or multiprocessing.current_process().daemon:  # noqa: PLR2004
        yield from map(function, items)
        return
    _work.append((lambda number: function(items[number]),))
    try:
        with multiprocessing.get_context("fork").Pool(cores) as pool:
            yield from pool.imap(_one, range(len(items)), chunksize=_CHUNK)
    finally:
        _work.clear()


def _one(number: int) -> object:
    return _work[0][0](number)
