"""What the shipped relation reader is worth: ``make bench-judge``.

On our pairs and scenes of authors whose work was never trained on, within and across languages and by kind of
detail; on public sets, as a check of the reader alone; and how fast it reads.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from evaluate import figures
from public import headlines, vitaminc
from train import own

from examples import RELATIONS, Example
from verify.models import FACETS, LoadedReader, Reading, load_relation_reader

_SAMPLE = 800


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", type=Path, help="the folder of public data")
    parser.add_argument("--judge", help="another reader")
    given = parser.parse_args()
    reader = load_relation_reader(given.judge)
    held = [one for one in own(testing=True) if _aimed(one)]
    read = _read(reader, held)
    _show("our pairs, authors kept apart", held, read)
    for languages in ("ar-ar", "ar-en", "en-ar", "en-en"):
        some = [number for number, one in enumerate(held) if one.languages == languages]
        _show(f"  {languages}", [held[i] for i in some], [read[i] for i in some])
    _by_facet(held, read)
    for name, rows in (
        ("VitaminC, the half kept apart", vitaminc(given.data, learning=False)),
        ("ANS, its development part", headlines(given.data, learning=False)),
    ):
        some = random.Random(1).sample(rows, min(_SAMPLE, len(rows)))
        _show(name, some, _read(reader, some))


def _aimed(one: Example) -> bool:
    """Whether the passage is about the claim, or a twin of one that is."""
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
    """For each kind of detail, how many conflicts are found, taken for support, and named by that detail."""
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
