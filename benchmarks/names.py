"""How well names of two scripts are told to be one: area under the curve, best accuracy, speed.

Run: ``python benchmarks/names.py [FILE]``. The pairs are Google's Arabic-English transliterated names, each
against a name that begins alike and is about as long; the file is not part of this repository.
"""

import argparse
import json
import lzma
import time
from bisect import bisect_left, bisect_right
from pathlib import Path

from verify.facets import same_name

DATA = Path("../shared/data/dev/names_google.jsonl.xz")


def main() -> None:
    """Print the figures of the evaluation part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=DATA)
    path = parser.parse_args().file
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["part"] == "eval"]
    start = time.perf_counter()
    scores = [(same_name(row["ar"], row["en"]), bool(row["match"])) for row in rows]
    seconds = time.perf_counter() - start
    same = [score for score, match in scores if match]
    other = sorted(score for score, match in scores if not match)
    accuracy, limit = best(same, other)
    print(
        f"{path.name}: {len(rows)} pairs, AUC {area(same, other):.4f}, accuracy {accuracy:.4f} at {limit:.3f}"
    )
    print(f"{len(rows) / seconds:,.0f} pairs a second")


def area(same: list[float], other: list[float]) -> float:
    """Probability that a true pair scores above a false one, ties counted half; ``other`` is sorted."""
    wins = sum(bisect_left(other, score) + bisect_right(other, score) for score in same) / 2
    return wins / (len(same) * len(other))


def best(same: list[float], other: list[float]) -> tuple[float, float]:
    """The best share of right answers, and the score from which two names count as one to reach it."""
    limits = sorted({*same, *other})
    right = ((sum(s >= limit for s in same) + bisect_left(other, limit), limit) for limit in limits)
    count, limit = max(right)
    return count / (len(same) + len(other)), limit


if __name__ == "__main__":
    main()
