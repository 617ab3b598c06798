"""How long a person waits: help, the first and the second run of the main job on the shipped corpus.

Usage: python benchmarks/speed.py [--runs N]

Each figure is the median of N fresh processes, with the highest memory any of them took. The first run has
an empty cache; the second finds the index. A bare interpreter is timed beside them, since machines are noisy:
the ratio to it is what to compare.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence

CLAIMS = ("-m", "verify", "claims", "examples/article.txt")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as cache:
        bare = median(("-c", "pass"), runs, cache)
        rows = [
            ("bare interpreter", bare),
            ("verify --help", median(("-m", "verify", "--help"), runs, cache)),
        ]
        rows.append(("verify claims, first run", median(CLAIMS, 1, cache)))
        rows.append(("verify claims, index there", median(CLAIMS, runs, cache)))
    print(f"{'':28} {'seconds':>8} {'times bare':>11}")
    for name, seconds in rows:
        print(f"{name:28} {seconds:8.2f} {seconds / bare:11.1f}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"highest memory of any process: {peak:.0f} MB")


def median(arguments: Sequence[str], runs: int, cache: str) -> float:
    """Seconds of a fresh interpreter with these arguments."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        environment = os.environ | {"XDG_CACHE_HOME": cache}
        done = subprocess.run(
            [sys.executable, *arguments], check=False, stdout=subprocess.DEVNULL, env=environment
        )
        times.append(time.perf_counter() - started)
        if done.returncode not in (0, 1):
            sys.exit(f"{arguments} exited with {done.returncode}")
    return statistics.median(times)


if __name__ == "__main__":
    main()
