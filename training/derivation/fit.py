"""Learns the weights of ``verify/judge/derived.json``: ``python -m training.derivation.fit``.

Each pair of reports of one event is an example, siblings left aside: of our events, of the labelled clusters
and of the labelled stories, each set with the same weight in sum. What the weights are worth on a set is told
by leaving it out, beside the overlap of word n-grams and of headlines, whose threshold is the lowest that is
right as often as ``RIGHT`` on the other authors.
"""

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from benchmarks.origins import STORIES
from training.derivation.pairs import Kin, Pair, of_story, pairs
from training.relation.clusters import CLUSTERS
from verify.documents import Document
from verify.judge.derived import CERTAIN, FOLLOWED, POSSIBLE, Derived, compared, likelihood, ruled_out
from verify.judge.reuse import shingles
from verify.judge.taken_over import Signs
from verify.text import words

STRENGTH = 1.0
"""The inverse of the ridge penalty, for features of unit variance."""
RIGHT = 0.92
"""Precision required of baselines: taking two origins for one costs less than the reverse, but is still an
error."""
HOW = ("copy", "verbatim", "translation", "rewrite", "translated rewrite", "summary")
Values = NDArray[np.float64]
Seen = tuple[Pair, tuple[Derived, ...]]
"""A pair, and its comparison in each order that is not ruled out; the probability is still 0."""


def main() -> None:
    """Fit, print what leaving each set out gives, write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=Path("verify/judge/derived.json"))
    given = parser.parse_args()
    sets = {
        "events": seen_of(list(pairs())),
        "clusters": seen_of(of_stories(CLUSTERS)),
        "stories": seen_of(of_stories(STORIES)),
    }
    for name, seen in sets.items():
        every = [pair for pair, _ in seen]
        found = left_out(name, sets)
        shares = np.array([one.share if one else 0.0 for one in found])
        print(name)
        print(f"  from {POSSIBLE}, possible:", told(every, shares >= POSSIBLE))
        print(f"  from {CERTAIN}:", told(every, shares >= CERTAIN))
        certain = np.array([one is not None and one.certain for one in found])
        print(f"  from {CERTAIN} and {FOLLOWED} sentences in order, certain:", told(every, certain))
        print(f"  expected calibration error {calibration_error(every, shares):.3f}")
    every = [pair for pair, _ in sets["events"]]
    for name, measure in (("n-grams, Jaccard", n_grams), ("headlines, Jaccard", headlines)):
        print(name, told(every, by_threshold(every, measure)))
    constant, weights = fit(list(sets.values()))
    stored = {"constant": constant, **weights._asdict()}
    given.out.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def of_stories(folder: Path) -> list[Pair]:
    """The pairs of all labelled stories of a folder."""
    return [pair for path in sorted(folder.glob("*/story.json")) for pair in of_story(path.parent)]


def seen_of(every: Sequence[Pair]) -> list[Seen]:
    """The pairs with their comparisons."""
    return [
        (pair, tuple(Derived(*way, 0.0, compared(*way)) for way in pair.ways if not ruled_out(*way)))
        for pair in every
    ]


def fit(sets: Sequence[Sequence[Seen]]) -> tuple[float, Signs]:
    """The intercept and the weights that best predict which pairs are derived; sets count alike."""
    examples = [
        [
            (one.found.signs(), pair.kin is Kin.DERIVED)
            for pair, ways in seen
            if pair.kin is not Kin.SIBLINGS
            for one in ways
        ]
        for seen in sets
    ]
    total = sum(map(len, examples))
    counts = [total / len(some) / len(examples) for some in examples for _ in some]
    values = np.array([one for some in examples for one, _ in some], dtype=np.float64)
    mean, spread = values.mean(axis=0), values.std(axis=0)
    spread[spread == 0] = 1
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit((values - mean) / spread, [made for some in examples for _, made in some], counts)
    weights = model.coef_[0] / spread
    constant = float(model.intercept_[0] - (weights * mean).sum())
    return round(constant, 4), Signs(*(round(float(weight), 4) for weight in weights))


def left_out(name: str, sets: Mapping[str, Sequence[Seen]]) -> list[Derived | None]:
    """The likelier derivation within each pair of a set, by weights fitted on the other sets."""
    learnt = fit([seen for other, seen in sets.items() if other != name])
    judged = (
        [replace(one, share=likelihood(one.found.signs(), *learnt)) for one in ways] for _, ways in sets[name]
    )
    return [max(ways, key=lambda one: one.share, default=None) for ways in judged]


def by_threshold(every: Sequence[Pair], measure: Callable[[Document, Document], float]) -> NDArray[np.bool_]:
    """Which pairs are derived, by the lowest threshold that is right often enough on the other authors."""
    measured = np.array([max(measure(*way) for way in pair.ways) for pair in every])
    made = np.array([pair.kin is Kin.DERIVED for pair in every])
    kept = np.array([pair.kin is not Kin.SIBLINGS for pair in every])
    authors = np.array([pair.author for pair in every])
    found = np.zeros(len(every), dtype=np.bool_)
    for author in sorted(set(authors)):
        others = kept & (authors != author)
        least = min(value for value in measured[others] if made[others & (measured >= value)].mean() >= RIGHT)
        found |= (authors == author) & (measured >= least)
    return found


def n_grams(one: Document, other: Document) -> float:
    """Jaccard similarity of the five-word shingles of two texts."""
    return _jaccard(shingles(one.text), shingles(other.text))


def headlines(one: Document, other: Document) -> float:
    """Jaccard similarity of the words of two headlines."""
    left, right = ({word for word, _, _ in words(document.title)} for document in (one, other))
    return _jaccard(left, right)


def _jaccard(left: set[object] | frozenset[object], right: set[object] | frozenset[object]) -> float:
    return len(left & right) / max(1, len(left | right))


def told(every: Sequence[Pair], said: NDArray[np.bool_]) -> str:
    """Precision and recall without siblings; recall by kind of derivation; other pairs taken for derived."""

    def of(kin: Kin, how: str = "") -> NDArray[np.bool_]:
        return np.array([pair.kin is kin and how in {"", pair.how} for pair in every])

    made, apart, siblings = (of(kin) for kin in (Kin.DERIVED, Kin.INDEPENDENT, Kin.SIBLINGS))
    silent = np.array([pair.kin is Kin.DERIVED and not pair.credits for pair in every])
    kinds = {how: of(Kin.DERIVED, how) for how in HOW} | {"without a credit": silent}
    by_how = ", ".join(f"{how} {_mean(said, among):.2f}" for how, among in kinds.items() if among.any())
    return (
        f"precision {_mean(made, said & ~siblings):.3f}, recall {_mean(said, made):.3f} "
        f"({by_how}); taken for derived: "
        f"{int((said & apart).sum())} of {int(apart.sum())} independent pairs, "
        f"{int((said & siblings).sum())} of {int(siblings.sum())} of one source"
    )


def _mean(values: NDArray[np.bool_], among: NDArray[np.bool_]) -> float:
    return float(values[among].mean()) if among.any() else 0.0


def calibration_error(every: Sequence[Pair], shares: Values, bins: int = 10) -> float:
    """Expected calibration error (Naeini et al. 2015), without siblings."""
    kept = np.array([pair.kin is not Kin.SIBLINGS for pair in every])
    made = np.array([pair.kin is Kin.DERIVED for pair in every])[kept]
    groups = np.minimum((shares[kept] * bins).astype(int), bins - 1)
    return float(
        sum(
            (groups == group).sum() * abs(shares[kept][groups == group].mean() - made[groups == group].mean())
            for group in np.unique(groups)
        )
        / len(made)
    )


if __name__ == "__main__":
    main()
