"""Kills, damage, full disks, two writers, changes while it is read: never a wrong answer.

A process of its own runs them, because it forks. `make bench-hostile` runs many more.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="processes are forked and starved as on Linux"
)


@pytest.mark.parametrize(
    ("kind", "count"),
    [("kills", 60), ("corruptions", 30), ("resealed", 20), ("full-disks", 6), ("writers", 6), ("changes", 8)],
)
def test_the_index_survives(kind: str, count: int) -> None:
    assert f"{kind:12} {count:4} in" in survived(f"--{kind}", str(count))


def test_it_survives_half_a_character_in_a_digest() -> None:
    """What `make bench-hostile` found."""
    assert "resealed" in survived("--resealed", "1", "--seed", "174")


def survived(*trials: str) -> str:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.hostile.index_trials", *trials]
    environment = {**os.environ, "PYTHONPATH": str(root), "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    ended = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, timeout=600, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout
