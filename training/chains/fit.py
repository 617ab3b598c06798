"""Learns the weights of ``verify/claims/choice.json``: ``python -m training.chains.fit [--reader FOLDER]``.

Each chain that may stand behind a claim is an example, right or wrong by the labels. They come from half of
the articles of the authors that the reader has not learnt from; ``benchmarks/chains.py`` measures on the
other half.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.chains import articles, nearest, right
from verify.claims.attribution import attribute
from verify.claims.choice import DEEPEST, Candidate
from verify.claims.extract import stated
from verify.claims.ground import Ground
from verify.claims.settle import candidates
from verify.documents import prose, sentences
from verify.models import NetworkChainReader, load_chain_reader

STRENGTH = 1.0
"""How little the weights are held back: the inverse of the ridge."""


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--reader", type=Path, help="another than the shipped one")
    parser.add_argument("--out", type=Path, default=Path("verify/claims/choice.json"))
    given = parser.parse_args()
    reader = NetworkChainReader(given.reader, str(given.reader)) if given.reader else load_chain_reader()
    rows: list[list[float]] = []
    labels: list[bool] = []
    for some in articles(fitting=True):
        found = some.document
        spans = [span for block in prose(found) for span in sentences(found.text, block)]
        told = list(stated(found, attribute(found, spans)))
        read = reader.read(found, [one.span for one in told])
        weighed = list(candidates(found, told, read))
        for wanted in some.claims:
            at = nearest([one.span for one in told], wanted.span)
            for one in weighed[at] if at is not None else ():
                rows.append(signs(one))
                labels.append(right(wanted.chain, [voice.name for voice in one.chain[1:]]).exact)
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit(np.array(rows), labels)
    read_weight, *others = (round(float(weight), 3) for weight in model.coef_[0])
    stored = {
        "constant": round(float(model.intercept_[0]), 3),
        "read": read_weight,
        "depth": dict(zip(map(str, range(DEEPEST + 1)), others[: DEEPEST + 1], strict=True)),
        "ground": dict(zip((one.value for one in Ground), others[DEEPEST + 1 :], strict=True)),
    }
    given.out.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    print(len(rows), "chains,", sum(labels), "right")
    print(json.dumps(stored))


def signs(one: Candidate) -> list[float]:
    """What is known of a chain, in the order of the weights."""
    depth = min(DEEPEST, one.depth)
    return [
        one.odds,
        *(float(depth == number) for number in range(DEEPEST + 1)),
        *(float(one.ground is ground) for ground in Ground),
    ]


if __name__ == "__main__":
    main()
