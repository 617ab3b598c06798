"""Learns the weights of ``choice.json``: ``python -m training.chains.fit [--reader FOLDER]``.

Each chain that may stand behind a claim is an example, right or wrong by the labels. They come from half of
the articles of authors that the reader has not learnt from (``benchmarks/chains.py`` measures on the other
half), from the labelled stories, and from the clusters of ``training/stories``. Rules were made beside the
stories and are better there than elsewhere; the articles of ``HARD`` were made to hold what rules miss: each
alone would say too much, or too little, of them.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from benchmarks.chains import CLUSTERS, articles, nearest, right, stories
from verify.claims.extract import stated
from verify.claims.reconciliation.choice import DEEPEST, READER, Candidate
from verify.claims.reconciliation.ground import Ground
from verify.claims.reconciliation.settle import candidates, ruled
from verify.models import NetworkChainReader, load_chain_reader

STRENGTH = 1.0
"""The inverse of the ridge penalty."""
HARD = ("f", "j", "m")
COUNTS = 0.3
"""The weight of a chain of a hard article; any other has weight 1."""


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--reader", type=Path, help="another than the shipped one")
    parser.add_argument("--out", type=Path, default=Path("verify/claims/reconciliation/choice.json"))
    given = parser.parse_args()
    reader = NetworkChainReader(given.reader, str(given.reader)) if given.reader else load_chain_reader()
    rows: list[list[float]] = []
    labels: list[bool] = []
    counts: list[float] = []
    for some in (*articles(fitting=True), *stories(), *stories(CLUSTERS)):
        found = some.document
        told = list(stated(found))
        read = reader.read(found, ruled(found, told))
        weighed = list(candidates(found, told, [claim.chains for claim in read]))
        for wanted in some.claims:
            at = nearest([one.span for one in told], wanted.span)
            for one in weighed[at] if at is not None else ():
                rows.append(signs(one))
                labels.append(right(wanted.chain, [voice.name for voice in one.chain[1:]]).exact)
                counts.append(COUNTS if some.author in HARD else 1.0)
    model = _fitted(np.array(rows), labels, counts)
    found = iter(round(float(weight), 3) for weight in model.coef_[0])
    stored = {
        "constant": round(float(model.intercept_[0]), 3),
        "read": {name: next(found) for name in (READER, *(one.value for one in Ground))},
        "depth": {str(number): next(found) for number in range(DEEPEST + 1)},
        "ground": {one.value: next(found) for one in Ground},
    }
    given.out.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    print(len(rows), "chains,", sum(labels), "right")
    print(json.dumps(stored))


def _fitted(rows: NDArray[np.float64], labels: Sequence[bool], counts: Sequence[float]) -> LogisticRegression:
    """The weights; the reader's probability never counts against a chain, but as nothing instead."""
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit(rows, labels, counts)
    readings = 1 + len(Ground)
    against = [at for at in range(readings) if model.coef_[0][at] < 0]
    if not against:
        return model
    rows[:, against] = 0.0
    return _fitted(rows, labels, counts)


def signs(one: Candidate) -> list[float]:
    """The features of a chain, in the order of the weights."""
    depth = min(DEEPEST, one.depth)
    return [
        *(one.odds * (one.ground is ground) for ground in (None, *Ground)),
        *(float(depth == number) for number in range(DEEPEST + 1)),
        *(float(one.ground is ground) for ground in Ground),
    ]


if __name__ == "__main__":
    main()
