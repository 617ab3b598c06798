"""What the shipped relation reader is worth: ``make bench-judge``.

On our pairs and scenes of authors whose work was never trained on, within and across languages and by kind of
detail; on public sets, as a check of the reader alone; and how fast it reads.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.attribution import line_sentences
from training.relation.evaluate import auc, figures
from training.relation.examples import RELATIONS, Example
from training.relation.public import headlines, measured_only, vitaminc
from training.relation.train import own
from verify.models import FACETS, LoadedReader, Reading, load_relation_reader
from verify.models.pairing import Answer

_SAMPLE = 800
"""Rows of each public set."""
_SENTENCES = 15
"""Sentences of an article that are read."""


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", type=Path, help="the folder of public data")
    parser.add_argument("--judge", help="another reader")
    given = parser.parse_args()
    reader = load_relation_reader(given.judge)
    held = [one for one in own(testing=True) if _aimed(one)]
    read = _read(reader, held)
    _show("our texts, authors kept apart", held, read)
    for group in ("written", "reported", "minimal", "ar-ar", "ar-en", "en-ar", "en-en"):
        some = [number for number, one in enumerate(held) if group in {one.form, one.languages}]
        _show(f"  {group}", [held[i] for i in some], [read[i] for i in some])
    _by_facet(held, read)
    for name, rows in (
        ("VitaminC, the half kept apart", vitaminc(given.data, learning=False)),
        ("ANS, its development part", headlines(given.data, learning=False)),
    ):
        some = random.Random(1).sample(rows, min(_SAMPLE, len(rows)))
        _show(name, some, _read(reader, some))
    claims = measured_only(given.data, "claimdiff")
    _show("ClaimDiff, strengthen or weaken", claims, _read(reader, claims))
    _headlines_and_bodies(reader, measured_only(given.data, "fnc1"))


def _headlines_and_bodies(reader: LoadedReader, rows: Sequence[Example]) -> None:
    """FNC-1: whether the article agrees or disagrees with the headline, by its surest sentence for each."""
    some = [one for one in rows if one.label == "contradiction"]
    agreeing = [one for one in rows if one.label == "entailment"]
    some += random.Random(1).sample(agreeing, min(len(some), len(agreeing)))
    bodies = [
        [span.of(one.answer.sentence) for span in line_sentences(one.answer.sentence)[:_SENTENCES]]
        for one in some
    ]
    asked = [
        replace(one, answer=Answer(sentence))
        for one, body in zip(some, bodies, strict=True)
        for sentence in body
    ]
    read = iter(_read(reader, asked))
    shares = []
    for body in bodies:
        told = np.array([next(read).relations for _ in body])
        supporting = told[:, :2].sum(axis=1).max()
        shares.append(told[:, 2:5].sum(axis=1).max() - supporting)
    truth = np.array([one.label == "contradiction" for one in some])
    print(f"FNC-1, headlines against articles: rows {len(some)}  auc {auc(np.array(shares), truth):.3f}")


def _aimed(one: Example) -> bool:
    """Whether the passage was written for the claim, or as a near twin of one that was."""
    return one.aimed or one.label not in {"related", "unrelated"}


def _read(reader: LoadedReader, examples: Sequence[Example]) -> list[Reading]:
    began = time.perf_counter()
    found = list(reader.read([(one.asked, one.answer) for one in examples]))
    print(f"{len(found)} pairs read, {len(found) / (time.perf_counter() - began):.0f} a second")
    return found


def _show(name: str, examples: Sequence[Example], read: Sequence[Reading]) -> None:
    shares = np.array([one.relations for one in read])
    told = figures(examples, shares)
    print(name, "  ".join(f"{key} {value}" for key, value in told.items()))


def _by_facet(examples: Sequence[Example], read: Sequence[Reading]) -> None:
    """For each kind of detail: conflicts found, taken for support, and attributed to that kind."""
    found: dict[str, list[tuple[bool, bool, bool]]] = defaultdict(list)
    for one, reading in zip(examples, read, strict=True):
        if one.label == "conflicts":
            said = RELATIONS[int(np.argmax(reading.relations))]
            named = FACETS[int(np.argmax(reading.facets))] == one.facet
            found[one.facet].append((said == "conflicts", said in {"supports", "refines"}, named))
    print("conflicts by what differs: count, found, taken for support, rightly named")
    for facet in FACETS:
        rows = np.array(found[facet], dtype=float)
        if len(rows):
            shares = "  ".join(f"{share:.2f}" for share in rows.mean(axis=0))
            print(f"  {facet:13}{len(rows):5}  {shares}")


if __name__ == "__main__":
    main()
