"""The judging process: takes one check after another, and stores the results.

``python -m verify.desk.judge_process FOLDER``, started by the desk: a line on standard input means that there
is work; its end means that the desk is gone.
"""

import os
import signal
import sys
import time
from pathlib import Path
from threading import Event, Thread

from verify.desk.checks import Checks
from verify.desk.database import open_database
from verify.desk.kept_answer import Answer, answer_of
from verify.desk.submission import Submission
from verify.documents.read import as_article, read_bytes
from verify.pipeline import Settings, check_claims
from verify.text import CannotRunError

_BETWEEN = 0.5
"""Seconds between two reports of progress."""


def main(folder: str) -> None:
    """Judge what is queued in ``folder`` until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the desk, which ends this process
    asked = Event()
    Thread(target=_listen, args=(asked,), daemon=True).start()
    checks = Checks(open_database(Path(folder)))
    while True:
        asked.clear()
        while _one(checks):
            pass
        asked.wait()


def _listen(asked: Event) -> None:
    while sys.stdin.buffer.readline():
        asked.set()
    os._exit(0)  # the desk is gone: when it returns, it queues the running check again


def _one(checks: Checks) -> bool:
    """Judge the check that has waited longest; returns whether there was one."""
    taken = checks.take()
    if taken is None:
        return False
    number, asked = taken
    try:
        checks.finish(number, _judged(asked, _Progress(checks, number)))
    except CannotRunError as fault:
        checks.fail(number, str(fault))
    return True


def _judged(asked: Submission, progress: "_Progress") -> Answer:
    article = as_article(read_bytes(asked.article, name=asked.name, suffix=asked.suffix))
    settings = Settings(corpus=asked.corpus, fast=asked.fast)
    return answer_of(check_claims(article, settings, progress=progress))


class _Progress:
    """Reports progress as often as a person can read it, and at the end of a stage."""

    def __init__(self, checks: Checks, number: int) -> None:
        self._checks = checks
        self._number = number
        self._told = 0.0

    def __call__(self, done: int, total: int) -> None:
        if done == total or time.monotonic() - self._told >= _BETWEEN:
            self._checks.tell(self._number, done, total)
            self._told = time.monotonic()


if __name__ == "__main__":
    main(sys.argv[1])
