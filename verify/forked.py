"""Doing one thing with many items on all cores; the answers come in the order of the items.

Processes are forked, so that they share what is loaded and nothing is sent to them; the answers come back
pickled between processes of this one program, never from a file. Only Linux forks safely beside the libraries
that are loaded here: elsewhere, for few items, and inside such a process, all is done in this one.

Each process answers through a pipe of its own, whose end to write to nobody else holds open. If it dies, for
lack of memory or of a fault in a library, the pipe ends at that moment, even in the middle of an answer, and
nobody waits for it: a new process does what it left undone. If this process dies, the others end, too.
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
    from multiprocessing.connection import Connection  # without parameters before Python 3.13

T = TypeVar("T")
R = TypeVar("R")

FEWEST = 200
"""Items from which starting processes pays: half a second's work each way."""

_RAISED = 70
"""Exit code of a process in which an item raised an exception."""
_AHEAD = 1 << 20
"""Bytes of answers that a process may have ready; more than this Linux allows to few."""
_DEATHS = 2
"""Processes that may die of one item: the first may have been killed for reasons that have passed."""


def each(function: Callable[[T], R], items: Sequence[T], *, name: Callable[[T], str] = str) -> Iterator[R]:
    """``function`` of each of ``items``; what it raises is raised here.

    Args:
        function: What is done.
        items: With what.
        name: What an item is called in a message.

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
    """A process, and where its answers arrive."""

    process: BaseProcess
    reader: "Connection[Any, Any]"


class _Crew(Generic[T, R]):
    """Processes of which each does every n-th item, in order, as far ahead as its pipe holds answers."""

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
        """What came out for an item; each is asked for once, in order."""
        code = 0
        for _ in range(_DEATHS):
            if number % self._size not in self._lanes:
                self._start(number)
            with suppress(EOFError, OSError):  # the pipe has ended before an answer, or in the middle of one
                found: R = self._lanes[number % self._size].reader.recv()
                return found
            code = self._end(number % self._size)
            if code == _RAISED:
                return self._function(self._items[number])  # and raises it here
        raise CannotRunError(
            f"{_DEATHS} processes died of it ({_cause(code)})",
            where=name,
            remedy="take it out, or run where there is more memory",
        )

    def stop(self) -> None:
        """End all processes, whatever they are doing."""
        for lane in [*self._lanes]:
            self._lanes[lane].process.kill()
            self._end(lane)

    def _start(self, number: int) -> None:
        """Start the process that does the item ``number`` and every n-th after it."""
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
                reader.close()  # else a pipe whose reader has died would not end
            for number in numbers:
                writer.send(self._function(self._items[number]))
            code = 0
        finally:
            os._exit(code)  # without a traceback: the same is raised where the answer is missed

    def _end(self, lane: int) -> int:
        """Wait for a process that has ended or will at once, and tell how it did."""
        process, reader = self._lanes.pop(lane)
        reader.close()
        process.join()
        return process.exitcode or 0


def _widen(pipe: "Connection[Any, Any]") -> None:
    """Let a process get further ahead of the slowest one than by the 64 kB that a pipe holds at first."""
    import fcntl  # noqa: PLC0415 - not on every system

    with suppress(OSError):
        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _AHEAD)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C reaches all processes of a terminal; those started here never see it, and end with this one."""
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _cause(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
