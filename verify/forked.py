"""Applying one function to many items on all cores; the answers come in the order of the items.

Processes are forked, so they share what is loaded and nothing is sent to them. The answers come back pickled
between processes of this one program, never from a file. Forking is safe beside the loaded libraries on Linux
only. On other systems, for few items, and inside such a process, everything runs in the current process.

Each process answers through its own pipe, and no other process holds the write end open. If a process dies,
for lack of memory or a fault in a library, its pipe ends at that moment, even in the middle of an answer, so
no reader waits for it: a new process does the remaining items. If the parent dies, its children end too.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import Pipe, current_process, get_context
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from verify.text import CannotRunError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection  # not generic before Python 3.13

T = TypeVar("T")
R = TypeVar("R")

FEWEST = 200
"""Number of items from which starting processes pays: half a second's work each way."""

_RAISED = 70
"""Exit code of a process in which an item raised an exception."""
_AHEAD = 1 << 20
"""Bytes of answers that a process may hold ready: the most that Linux grants to unprivileged users."""
_DEATHS = 2
"""Processes that may die on one item: the first may have been killed for a passing reason."""


def each(function: Callable[[T], R], items: Sequence[T], *, name: Callable[[T], str] = str) -> Iterator[R]:
    """``function`` of each of ``items``, in order; exceptions of ``function`` are raised here.

    Args:
        function: Applied to each item.
        items: The items.
        name: How a message names an item.

    Raises:
        CannotRunError: Two processes died while they worked on the same item.
    """
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
    if cores < 2 or len(items) < FEWEST or current_process().daemon:  # noqa: PLR2004
        yield from map(function, items)
        return
    crew = _Crew(function, items, cores)
    try:
        crew.start()
        for number, item in enumerate(items):
            yield crew.answer(number, name(item))
    finally:
        crew.stop()


class _Lane(NamedTuple):
    """A process, and the pipe on which its answers arrive."""

    process: BaseProcess
    reader: "Connection[Any, Any]"


class _Crew(Generic[T, R]):
    """Processes of which each does every n-th item in order, as far ahead as its pipe holds answers."""

    def __init__(self, function: Callable[[T], R], items: Sequence[T], size: int) -> None:
        self._function = function
        self._items = items
        self._size = size
        self._lanes: dict[int, _Lane] = {}

    def start(self) -> None:
        """Start all processes."""
        for number in range(self._size):
            self._start(number)

    def answer(self, number: int, name: str) -> R:
        """The answer for an item; each is asked for once, in order."""
        code = 0
        for _ in range(_DEATHS):
            if number % self._size not in self._lanes:
                self._start(number)
            with suppress(EOFError, OSError):  # the pipe ended before or within an answer
                found: R = self._lanes[number % self._size].reader.recv()
                return found
            code = self._end(number % self._size)
            if code == _RAISED:
                return self._function(self._items[number])  # raises again here
        raise CannotRunError(
            f"{_DEATHS} processes died of it ({_cause(code)})",
            where=name,
            remedy="take it out, or run where there is more memory",
        )

    def stop(self) -> None:
        """End all processes, even in the middle of an item."""
        for lane in [*self._lanes]:
            self._lanes[lane].process.kill()
            self._end(lane)

    def _start(self, number: int) -> None:
        """Start the process that does item ``number`` and every n-th item after it."""
        reader, writer = Pipe(duplex=False)
        _widen(writer)
        inherited = [*(lane.reader for lane in self._lanes.values()), reader]
        numbers = range(number, len(self._items), self._size)
        process = get_context("fork").Process(
            target=self._work, args=(numbers, writer, inherited), daemon=True
        )
        with _interrupts_held():
            process.start()
        writer.close()
        self._lanes[number % self._size] = _Lane(process, reader)

    def _work(
        self, numbers: range, writer: "Connection[Any, Any]", inherited: "list[Connection[Any, Any]]"
    ) -> None:
        code = _RAISED
        try:
            for reader in inherited:
                reader.close()  # else the pipe stays open when its reader dies
            for number in numbers:
                writer.send(self._function(self._items[number]))
            code = 0
        finally:
            os._exit(code)  # without a traceback: the parent raises it for the missing answer

    def _end(self, lane: int) -> int:
        """Wait for a process that has ended or is about to, and return its exit code."""
        process, reader = self._lanes.pop(lane)
        reader.close()
        process.join()
        return process.exitcode or 0


def _widen(pipe: "Connection[Any, Any]") -> None:
    """Let a process run ahead of the slowest one by more than the 64 kB that a pipe holds by default."""
    import fcntl  # noqa: PLC0415 - not on every system

    with suppress(OSError):
        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _AHEAD)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C reaches all processes of a terminal; those started here ignore it, and end with the parent."""
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _cause(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
