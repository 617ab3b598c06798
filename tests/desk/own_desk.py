"""A desk as a process of its own, as a person starts it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx2 as httpx

from tests.desk.visitor import Visitor

ROOT = Path(__file__).parents[2]


class Own(NamedTuple):
    """A desk that runs."""

    process: "subprocess.Popen[str]"
    address: str

    def visitor(self) -> Visitor:
        once = {"connection": "close"}
        client = httpx.Client(base_url=self.address, timeout=120, headers=once)
        return Visitor(client, self.address.rstrip("/"))

    def processes(self) -> list[int]:
        """The numbers of the processes that it started."""
        tasks = Path(f"/proc/{self.process.pid}/task")
        return [int(one) for task in tasks.iterdir() for one in (task / "children").read_text().split()]


@contextmanager
def running(corpus: Path, data: Path, *more: str) -> Iterator[Own]:
    """The desk, killed at the end if it still runs."""
    call = _call(corpus, data, "--port", "0", *more)
    process = subprocess.Popen(call, stdout=subprocess.PIPE, env=_environment(), text=True)
    try:
        assert process.stdout
        yield Own(process, process.stdout.readline().split()[5])
    finally:
        process.kill()
        process.communicate()


def ended(corpus: Path, data: Path, *more: str) -> "subprocess.CompletedProcess[str]":
    """What comes of a desk that does not open."""
    call = _call(corpus, data, *more)
    return subprocess.run(call, capture_output=True, text=True, check=False, timeout=300, env=_environment())


def _call(corpus: Path, data: Path, *more: str) -> list[str]:
    given = ("--corpus", str(corpus), "--data", str(data), *more)
    return [sys.executable, "-m", "verify", "serve", *given]


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT)}
