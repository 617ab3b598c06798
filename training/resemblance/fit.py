"""Learn the weights of ``verify/judge/resemblance.json`` from the labelled stories.

Usage: python training/resemblance/fit.py [STORIES_DIR] [--out verify/judge/resemblance.json]

Every claim of an article that matches a labelled one is measured against the passages found for it. A passage
is an example of "speaks to it" where it overlaps the labelled quote. Logistic regression, by Newton's method,
with a small ridge so that the weights stay readable; the same stories give the same weights. What the weights
are worth is told by leaving each story out in turn, and that is what is printed.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from training.labelled import nearest, span_of
from verify.claims import extract
from verify.corpus import open_corpus
from verify.documents import read
from verify.judge.alignment import Words
from verify.judge.bench import Bench
from verify.models import load, load_shipped

RIDGE = 0.3
"""The ridge penalty."""


class Example(NamedTuple):
    """A claim and a passage: their story, labelled claim and report, measures, and label."""

    story: str
    claim: str
    report: str
    one_language: bool
    values: tuple[float, ...]
    speaks: bool


def main() -> None:
    """Fit, print what leaving stories out gives, write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path, nargs="?", default=Path("benchmarks/stories"))
    parser.add_argument("--out", type=Path, default=Path("verify/judge/resemblance.json"))
    given = parser.parse_args()
    folders = sorted(path.parent for path in given.stories.glob("*/story.json"))
    examples = [example for folder in folders for example in examples_of(folder)]
    report(examples)
    constant, weights = fit(examples)
    stored = {"constant": round(constant, 4), "weights": [round(float(w), 4) for w in weights]}
    given.out.write_text(json.dumps(stored) + "\n", encoding="utf-8")


def examples_of(folder: Path) -> Iterator[Example]:
    """The examples of one story."""
    story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    article = read(str(folder / "article.md"))
    claims = extract(article).claims
    encoder = load()
    corpus = open_corpus(str(folder / "reports"), encoder)
    bench = Bench(article, claims, Words(load_shipped(), corpus.index.background))
    hits = corpus.search(claims, article, k=20)
    for labelled in story["claims"]:
        index = nearest(claims, span_of(article, labelled["quote"]))
        if index is None:
            continue
        wanted = {entry["report"]: entry["quote"] for entry in labelled["evidence"]}
        for hit in hits[index]:
            measured = bench.measure(claims[index], hit)
            report_, claim = hit.passage.report, hit.passage.claim
            quote = wanted.get(report_.path)
            speaks = quote is not None and span_of(report_, quote).overlaps(claim.span)
            same = bool(measured.measures.one_language)
            values = tuple(measured.measures.values())
            yield Example(folder.name, labelled["id"], report_.path, same, values, speaks)


def fit(examples: Sequence[Example]) -> tuple[float, NDArray[np.float64]]:
    """The intercept and weights of the logistic regression."""
    x = np.array([(1.0, *example.values) for example in examples])
    y = np.array([example.speaks for example in examples], dtype=np.float64)
    ridge = np.diag([0.0, *[RIDGE] * (x.shape[1] - 1)])
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge
        weights -= np.linalg.solve(hessian, x.T @ (p - y) + ridge @ weights)
    return float(weights[0]), weights[1:]


def report(examples: Sequence[Example]) -> None:
    """Print precision and recall by claim and report, each story judged by weights from the others."""
    surest: dict[tuple[str, str, str], tuple[float, bool]] = {}
    for story in sorted({example.story for example in examples}):
        constant, weights = fit([example for example in examples if example.story != story])
        for example in (example for example in examples if example.story == story):
            p = 1 / (1 + float(np.exp(-(constant + np.dot(weights, example.values)))))
            key = (story, example.claim, example.report)
            old = surest.get(key, (0.0, False))
            surest[key] = (max(old[0], p), old[1] or example.speaks)
    print("threshold  precision  recall   (leaving each story out)")
    for threshold in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        said = [speaks for p, speaks in surest.values() if p >= threshold]
        wanted = sum(speaks for _, speaks in surest.values())
        print(f"{threshold:9}  {sum(said) / max(1, len(said)):9.3f}  {sum(said) / max(1, wanted):6.3f}")


if __name__ == "__main__":
    main()
