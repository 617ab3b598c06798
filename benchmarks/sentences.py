"""How well sentence ends are found: F1 over boundaries, on Arabic sentences joined by spaces.

The sentences of each source are joined fifty at a time, so that nothing but the text tells where one ends;
a boundary is right when it falls on the same character. The last end of each text is not counted.
The data is not part of this repository: see the README of the data folder for its source (ersatz test suite).

Usage: python benchmarks/sentences.py DATA/sentences_ersatz_ar.jsonl
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from verify.documents import sentences

AT_A_TIME = 50
"""Sentences joined into one text."""


class Counts(NamedTuple):
    """Boundaries found correctly, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


def measured(texts: list[str]) -> Counts:
    """The counts for one text made of ``texts``."""
    joined = " ".join(texts)
    ends = set(accumulate((len(text) + 1 for text in texts[:-1]), initial=-1)) - {-1}
    found = {span.end for span in sentences(joined)} - {len(joined)}
    return Counts(len(found & ends), len(found - ends), len(ends - found))


def batches(texts: list[str]) -> Iterator[list[str]]:
    """``texts``, fifty at a time."""
    return (texts[at : at + AT_A_TIME] for at in range(0, len(texts), AT_A_TIME))


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of ``counts``."""
    return Counts(*map(sum, zip(*counts, strict=True)))


def main() -> None:
    """Print one line per source."""
    sources: dict[str, list[str]] = defaultdict(list)
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        sources[row["source"]].append(" ".join(row["text"].split()))
    for source, texts in sorted(sources.items()):
        counts = total(measured(batch) for batch in batches(texts))
        found = f"{counts.right} right, {counts.wrong} wrong, {counts.missed} missed"
        print(f"{source}: F1 {counts.f1:.3f} ({found})")


if __name__ == "__main__":
    main()
