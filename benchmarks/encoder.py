"""How well and how fast the shipped encoder does, beside any other: ``python benchmarks/encoder.py``.

Retrieval: a sentence must find its translation among all (FLORES devtest 1,012 sentences, Tatoeba 1,000);
similarity: Spearman against people's scores (STS benchmark, English and Arabic). The data are not shipped;
``--data`` says where they lie. Speed: 512 sentences of FLORES in both languages.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from verify.models import LoadedEncoder, Vectors, load

Encode = Callable[[Sequence[str]], Vectors]


def main() -> None:
    """Prints one table with a column an encoder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/dev"), help="where the sets lie")
    parser.add_argument(
        "--model", action="append", default=[], help="another encoder to set beside the shipped one"
    )
    options = parser.parse_args()
    columns = {}
    for name in (None, *options.model):
        encoder = load(name)
        columns[Path(encoder.name).name] = {
            **_quality(encoder, options.data),
            **_speed(encoder, options.data, name),
        }
    print("| | " + " | ".join(columns) + " |")
    print("| --- |" + " ---: |" * len(columns))
    for measure in next(iter(columns.values())):
        print(f"| {measure} | " + " | ".join(column[measure] for column in columns.values()) + " |")


def _quality(encoder: LoadedEncoder, data: Path) -> dict[str, str]:
    found = {}
    for title, file, part in (
        ("FLORES devtest", "retrieval_flores.tsv", "devtest"),
        ("Tatoeba", "retrieval_tatoeba.tsv", ""),
    ):
        english, arabic = _translations(data / file, part)
        scores = encoder.encode(arabic) @ encoder.encode(english).T
        found[f"{title}, Arabic finds English, acc@1"] = _first(scores)
        found[f"{title}, English finds Arabic, acc@1"] = _first(scores.T)
    for title, file in (("STS-B English", "sts_stsb_en.jsonl"), ("STS-B Arabic", "sts_mstsb_ar.jsonl")):
        rows = [json.loads(line) for line in (data / file).read_text("utf-8").splitlines()]
        left, right = (encoder.encode([row[side] for row in rows]) for side in "ab")
        scores = (left * right).sum(axis=1)
        found[f"{title}, Spearman"] = f"{_spearman(scores, np.array([row['score'] for row in rows])):.3f}"
    return found


def _speed(encoder: LoadedEncoder, data: Path, name: str | None) -> dict[str, str]:
    english, arabic = _translations(data / "retrieval_flores.tsv", "devtest")
    texts = [text for pair in zip(english, arabic, strict=True) for text in pair][:512]
    encoder.encode(texts[:64])
    start = time.process_time()
    encoder.encode(texts)
    taken = time.process_time() - start
    script = f"from verify.models import load\nload({name!r}).encode(['one'])"
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    loading = time.perf_counter() - start
    return {
        "sentences a CPU second": f"{len(texts) / taken:,.0f}",
        "seconds from a new process to the first vector": f"{loading:.2f}",
    }


def _translations(path: Path, part: str) -> tuple[list[str], list[str]]:
    heading, *rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    kept = [dict(zip(heading, row, strict=True)) for row in rows]
    kept = [row for row in kept if not part or row["part"] == part]
    return [row["en"] for row in kept], [row["ar"] for row in kept]


def _first(scores: Vectors) -> str:
    return f"{(scores.argmax(axis=1) == np.arange(len(scores))).mean():.3f}"


def _spearman(left: NDArray[np.floating], right: NDArray[np.floating]) -> float:
    return float(np.corrcoef(_ranks(left), _ranks(right))[0, 1])


def _ranks(values: NDArray[np.floating]) -> NDArray[np.float64]:
    """Ranks from one; equal values share the mean of theirs."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[inverse], dtype=np.float64)


if __name__ == "__main__":
    main()
