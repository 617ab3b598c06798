"""Running a command in a process of its own that can be killed, starved, or disturbed at a chosen moment.

The process is forked from one that has loaded everything already: a trial takes a fraction of a second. It is
stopped at the n-th thing that it does with a file, so that every moment between two of them can be met on
purpose, or by a timer, which also meets a write in its middle.
"""

import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FAULT = 70
"""What a process ends with whose exception nobody caught."""

_TOUCHING = {"open", "os.rename", "os.remove", "os.mkdir", "os.listdir", "os.scandir"}


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended.

    Attributes:
        code: What it exited with; negative where a signal ended it.
        out: Its standard output.
        err: Its standard error.
        touched: How often it did something with a file, where that was counted.
    """

    code: int
    out: str
    err: str
    touched: int = 0


@dataclass(frozen=True, slots=True)
class Started:
    """A process that runs."""

    process: int
    ends: tuple[int, int, int]

    def wait(self) -> Ended:
        """Its end."""
        out, err, touched = (_all_of(end) for end in self.ends)
        _, status = os.waitpid(self.process, 0)
        code = os.waitstatus_to_exitcode(status)
        return Ended(code, out.decode(), err.decode(), int(touched or b"0"))


@dataclass(frozen=True, slots=True)
class Fate:
    """What happens to a process.

    Attributes:
        at: At which touch of a file under ``within``; 0 for never.
        within: The folder whose files are counted.
        then: What happens there; ``None`` for a kill.
        after: Seconds after which it is killed; 0 for never.
        largest: Size in bytes beyond which no file can grow, as on a full disk; -1 for any.
    """

    at: int = 0
    within: Path = Path("/")
    then: Callable[[], None] | None = None
    after: float = 0
    largest: int = -1


SPARED = Fate()
"""Nothing happens to it."""


def run(work: Callable[[], int], fate: Fate = SPARED) -> Ended:
    """The end of a process that does ``work`` and exits with what it returns."""
    return start(work, fate).wait()


def start(work: Callable[[], int], fate: Fate = SPARED) -> Started:
    """A process that does ``work``."""
    pipes = [os.pipe() for _ in range(3)]
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if process == 0:
        _be(work, fate, [writing for _, writing in pipes])
    for _, writing in pipes:
        os.close(writing)
    out, err, touched = (reading for reading, _ in pipes)
    return Started(process, (out, err, touched))


def _be(work: Callable[[], int], fate: Fate, pipes: list[int]) -> None:
    code = FAULT
    touches = [0]
    try:
        os.dup2(pipes[0], 1)
        os.dup2(pipes[1], 2)
        _meet(fate, touches)
        code = work()
    except SystemExit as stopped:
        code = stopped.code if isinstance(stopped.code, int) else 1
    finally:
        if code == FAULT:
            traceback.print_exception(sys.exception())
        sys.stdout.flush()
        sys.stderr.flush()
        os.write(pipes[2], str(touches[0]).encode())
        os._exit(code)


def _meet(fate: Fate, touches: list[int]) -> None:
    if fate.largest >= 0:
        resource.setrlimit(resource.RLIMIT_FSIZE, (fate.largest, resource.RLIM_INFINITY))
    if fate.after:
        signal.setitimer(signal.ITIMER_REAL, fate.after)  # its signal ends the process: nothing is tidied up
    within = f"{fate.within}{os.sep}"

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event not in _TOUCHING or not arguments or not str(arguments[0]).startswith(within):
            return
        touches[0] += 1
        if touches[0] == fate.at:
            if fate.then is None:
                os.kill(os.getpid(), signal.SIGKILL)
            else:
                fate.then()

    if fate.within != Path("/"):
        sys.addaudithook(watch)


def _all_of(end: int) -> bytes:
    with os.fdopen(end, "rb") as file:
        return file.read()
