"""Grouping many made reports by the text they share: how long, in how much memory, and how rightly.

A group is what its copies join. A pair of reports counts where both are in one group: *reprints* leaves
translations out, *all* counts them, too, which no overlap of words can find. Beside it, on the same reports:
resemblance of word 5-grams (Jaccard) and of headlines, each joined from the threshold that suits it best
here, which flatters both. Seconds are told twice: as they passed, and as the cores worked.
"""

import argparse
import os
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.made_reprints import Made, make, sentences
from verify.corpus.order import Order, Place
from verify.corpus.sketch import Sketch, sketch
from verify.corpus.sketches import AllSketches, Sketches
from verify.documents import Document
from verify.forked import each
from verify.judge.reprint import COPY, reprint
from verify.judge.reuse import shingles
from verify.text import words

Pair = tuple[int, int]
_THRESHOLDS = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8)
"""Thresholds that are tried for the baselines."""
_RARE = 50
"""Headlines in which a word occurs, above which it is ignored: it is not specific to one event."""
_WIDE = 0.02
"""Share from which pairs are considered for the 5-grams: nearly all that share any."""


class Scored(NamedTuple):
    """The accuracy of the pairs found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parallel", type=Path, help="sentences in both languages")
    parser.add_argument("--reports", type=int, default=5_000)
    given = parser.parse_args()
    made = make(sentences(given.parallel), given.reports)
    print(f"{len(made)} reports, {os.cpu_count()} cores, {_peak()} MB to hold them")
    _score("copies, laid side by side", made, _grouped(made))
    reports = [one.document for one in made]
    wide = _pairs(reports, _WIDE)
    _best("word 5-grams, Jaccard", made, wide, [shingles(one.text) for one in reports])
    heads = [frozenset(word for word, _, _ in words(one.title)) for one in reports]
    _best("headlines, Jaccard", made, _sharing_a_word(heads), heads)


def _grouped(made: Sequence[Made]) -> list[int]:
    """The group of each report, with the time and memory used."""
    reports = [one.document for one in made]
    watch = _Watch()
    pairs = _pairs(reports, COPY)
    watch.tell(f"sketches, and {len(pairs)} pairs by them")
    copies = [
        (left, right, copier)
        for (left, right), copier in zip(pairs, each(partial(_copy, reports), pairs), strict=True)
        if copier is not None
    ]
    watch.tell(f"{len(copies)} copies among them, each with its stretches and who copied")
    groups = _groups(len(reports), ((left, right) for left, right, _ in copies))
    watch.tell(f"grouped; {_peak()} MB at most")
    told = [_from_one_another(made, copy) for copy in copies]
    known = [one for one in told if one is not None]
    right = sum(known) / max(1, len(known))
    print(f"  who copied is right for {right:.4f} of {len(known)} made from one another")
    return groups


class _Watch:
    """Measures elapsed time and the processor time of all cores."""

    def __init__(self) -> None:
        self._start, self._before = time.perf_counter(), _worked()

    def tell(self, what: str) -> None:
        """Print how long ``what`` took."""
        passed, worked = time.perf_counter() - self._start, _worked() - self._before
        print(f"  after {passed:7.1f} s, {worked:7.1f} s of work: {what}", flush=True)


def _pairs(reports: Sequence[Document], share: float) -> list[Pair]:
    """The candidate pairs, by the same sketches that the index keeps."""
    sketches = Sketches.of(each(_sketch, reports))
    order = Order(
        tuple(Place(0, number) for number in range(len(reports))), (np.ones(len(reports), np.int64),)
    )
    return [(left, right) for left, right in AllSketches((sketches,), order).pairs(share).tolist()]


def _sketch(report: Document) -> Sketch:
    return sketch(report.text)


def _copy(reports: Sequence[Document], pair: Pair) -> str | None:
    """The path of the copy, empty if that is unknown; ``None`` if neither is a copy."""
    found = reprint(reports[pair[0]], reports[pair[1]])
    if found is None:
        return None
    return found.copier.path if found.copier else ""


def _from_one_another(made: Sequence[Made], copy: tuple[int, int, str]) -> bool | None:
    """Whether the right one is named as the copy; ``None`` if neither was made from the other."""
    left, right, copier = copy
    for source, taker in ((made[left], made[right]), (made[right], made[left])):
        if source.original and taker.source == source.source and not taker.original and copier:
            return copier == taker.document.path
    return None


def _groups(size: int, pairs: Iterable[Pair]) -> list[int]:
    """The group of each report, by the number of one of its members."""
    leader = list(range(size))

    def head(one: int) -> int:
        while leader[one] != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for left, right in pairs:
        leader[head(right)] = head(left)
    return [head(one) for one in range(size)]


def _score(name: str, made: Sequence[Made], groups: Sequence[int]) -> float:
    """Print the accuracy of the pairs found, and return the F1 without translations."""
    plain = [number for number, one in enumerate(made) if not one.translated]
    scored = [_scored(made, groups, which) for which in (plain, range(len(made)))]
    told = "   ".join(
        f"{what} {one.precision:.3f} / {one.recall:.3f} / {one.f1:.3f}"
        for what, one in zip(("reprints", "all"), scored, strict=True)
    )
    print(f"{name:28} {told}", flush=True)
    return scored[0].f1


def _scored(made: Sequence[Made], groups: Sequence[int], which: Iterable[int]) -> Scored:
    """Counted by sizes: a group of so many reports has so many pairs."""
    both = Counter((groups[number], made[number].source) for number in which)
    said: Counter[int] = Counter()
    true: Counter[int] = Counter()
    for (group, source), count in both.items():
        said[group] += count
        true[source] += count
    hits, found, wanted = (
        sum(count * (count - 1) // 2 for count in one.values()) for one in (both, said, true)
    )
    return Scored(hits / max(1, found), hits / max(1, wanted))


def _best(name: str, made: Sequence[Made], pairs: Sequence[Pair], sets: Sequence[frozenset[object]]) -> None:
    """The same for pairs with similar sets, at the best threshold."""
    alike = [(pair, _jaccard(sets[pair[0]], sets[pair[1]])) for pair in pairs]
    plain = [number for number, one in enumerate(made) if not one.translated]

    def joined(least: float) -> list[int]:
        return _groups(len(made), (pair for pair, share in alike if share >= least))

    best = max(_THRESHOLDS, key=lambda least: _scored(made, joined(least), plain).f1)
    _score(f"{name} from {best}", made, joined(best))


def _sharing_a_word(heads: Sequence[frozenset[str]]) -> list[Pair]:
    holders: dict[str, list[int]] = defaultdict(list)
    for number, head in enumerate(heads):
        for word in head:
            holders[word].append(number)
    rare = (numbers for numbers in holders.values() if len(numbers) <= _RARE)
    return sorted({pair for numbers in rare for pair in combinations(numbers, 2)})


def _jaccard(left: frozenset[object], right: frozenset[object]) -> float:
    return len(left & right) / max(1, len(left | right))


def _worked() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _peak() -> int:
    """Peak memory of this process and the largest of its children, in MB."""
    return (
        sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        >> 10
    )


if __name__ == "__main__":
    main()
