"""Running the command line as a test needs it: in this process, or as a process of its own in a shell."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from verify.cli import main

ROOT = Path(__file__).parents[2]
FRONT = "---\ntitle: Verdict\noutlet: Reuters\npublished: 2024-03-15\n---\n\n"
SIX = "The court in Tunis sentenced the former minister to six years in prison on Thursday. He will appeal.\n"
EIGHT = SIX.replace("six", "eight").replace("He will appeal", "Guards left")


class Ended(NamedTuple):
    """How a run ended, and what it said."""

    code: int
    out: str
    err: str


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> Ended:
    capfd.readouterr()
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    said = capfd.readouterr()
    return Ended(int(ended.value.code or 0), said.out, said.err)


def shell(command: str, folder: Path) -> Ended:
    """``command`` in a shell that knows ``verify``; bytes that are no UTF-8 come back as surrogates."""
    own = {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder / "cache"), "PYTHON": sys.executable}
    done = subprocess.run(
        ["bash", "-c", f'verify() {{ "$PYTHON" -m verify "$@"; }}; set -o pipefail; {command}'],  # noqa: S607
        cwd=folder,
        env=os.environ | own,
        capture_output=True,
        check=False,
    )
    return Ended(done.returncode, os.fsdecode(done.stdout), os.fsdecode(done.stderr))


def one_line(said: str) -> bool:
    return said.startswith("verify: ") and said.count("\n") == 1 and "Traceback" not in said


def report(text: str, outlet: str = "Reuters") -> str:
    return FRONT.replace("Reuters", outlet) + text
