"""A process of ours beside the desk, for work that is heavy or that its input may kill.

It ends with the desk, however the desk ends: its standard input is a pipe whose other end only the desk
holds. Its standard error is passed on line by line and made inert there.
"""

import subprocess
import sys
from collections.abc import Callable
from threading import Thread
from typing import IO

Tell = Callable[[str], None]
"""Reports a line to whoever runs the desk."""


class Child:
    """A module of this package, run as a process.

    Args:
        module: The module's name, as for ``python -m``.
        arguments: Its arguments.
        tell: Reports each line of its standard error.
    """

    def __init__(self, module: str, *arguments: str, tell: Tell) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._passing = Thread(target=_pass_on, args=(self._process.stderr, tell), daemon=True)
        self._passing.start()

    def send(self, line: bytes) -> bool:
        """Write ``line`` to its standard input; returns whether that was possible."""
        try:
            if self._process.stdin:
                self._process.stdin.write(line + b"\n")
                self._process.stdin.flush()
        except (OSError, ValueError):
            return False
        return True

    def line(self) -> bytes:
        """The next line of its standard output; empty once it has ended."""
        return self._process.stdout.readline() if self._process.stdout else b""

    def wait(self) -> str:
        """Wait until it ends; returns how, as in ``exit code 1``."""
        code = self._process.wait()
        self._close()
        return f"signal {-code}" if code < 0 else f"exit code {code}"

    def end(self) -> None:
        """End it now, whatever it is doing, and wait for that."""
        self._process.kill()
        self._process.wait()
        self._close()

    def _close(self) -> None:
        self._passing.join()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe and not pipe.closed:
                _close_quietly(pipe)


def _close_quietly(pipe: IO[bytes]) -> None:
    """Close a pipe; unwritten data for a reader that is gone is lost."""
    try:
        pipe.close()
    except OSError:
        return


def _pass_on(errors: IO[bytes] | None, tell: Tell) -> None:
    for line in errors or ():
        tell(line.decode("utf-8", "backslashreplace").rstrip("\n"))
