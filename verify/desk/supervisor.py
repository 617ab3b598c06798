"""Keeps a judging process running, and loses no check when one ends."""

import sqlite3
from pathlib import Path
from threading import Event, Lock, Thread

from verify.desk.checks import Checks
from verify.desk.child_process import Child, Tell

_PAUSE = 1.0
"""Seconds before a process that ended by itself is replaced."""


class Supervisor:
    """Keeps one process judging, from ``start`` to ``stop``.

    Args:
        checks: The stored checks.
        folder: Their folder.
        tell: Reports a line to whoever runs the desk.
    """

    def __init__(self, checks: Checks, folder: Path, *, tell: Tell) -> None:
        self._checks = checks
        self._folder = folder
        self._tell = tell
        self._stopped = Event()
        self._dropping = Event()
        self._changing = Lock()
        self._child: Child | None = None
        self._watching = Thread(target=self._watch, daemon=True)

    def start(self) -> None:
        """Queue unfinished checks again, and judge what comes from now on."""
        self._checks.take_up()
        self._watching.start()

    def wake(self) -> None:
        """Signal that there is work."""
        with self._changing:
            if self._child:
                self._child.send(b"")

    def drop(self) -> None:
        """Stop judging a deleted check; other work in progress is queued again."""
        self._dropping.set()
        self._end()

    def stop(self) -> None:
        """End the process; its check is queued again at the next start."""
        self._stopped.set()
        self._end()
        self._watching.join()

    def _end(self) -> None:
        with self._changing:
            child = self._child
        if child:
            child.end()

    def _watch(self) -> None:
        while not self._stopped.is_set():
            with self._changing:
                if self._stopped.is_set():
                    return
                self._child = child = Child("verify.desk.judge_process", str(self._folder), tell=self._tell)
            how = child.wait()
            if self._dropping.is_set():
                self._dropping.clear()
                self._checks.take_up()
            elif not self._stopped.is_set():
                self._tell(f"the process that judges ended ({how}); another is started")
                self._mourn(how)
                self._stopped.wait(_PAUSE)

    def _mourn(self, how: str) -> None:
        try:
            self._checks.mourn(how)
        except sqlite3.Error as fault:
            self._tell(f"the desk's file cannot be written: {fault}")
