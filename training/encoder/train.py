"""Makes the shipped encoder: ``python training/encoder/train.py --data ../shared/data/train --out FOLDER``.

Stages: the tokenizer, the teacher's vectors of all English texts, the piece vectors, the model directory. The
first two are kept under ``--work`` and not done again: an interrupted run goes on. Fitting starts anew.
"""

import argparse
import hashlib
import json
import time
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from bags import bag, thinned
from export import export
from fit import Settings, Stream, fit, neighbours
from numpy.typing import NDArray
from teacher import teach
from texts import Pair, english, lexicon, names, parallel
from tokenizers import Tokenizer
from translations import Translations
from vocabulary import make

_DIMENSION = 256
"""Numbers in a vector."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much of each source is drawn, as rows per step and weight of its loss, and how the text is split.

    Attributes:
        pieces: The size of the vocabulary.
        segmentations: The number of thinned tokenizers besides the full one.
        thinned: Share of the longer pieces that each of them lacks.
        evened: The exponent applied to the length of each row at the end; below 1 it evens lengths out, so
            that a rare word does not dominate its sentence.
    """

    pieces: int = 56_000
    segmentations: int = 4
    thinned: float = 0.15
    evened: float = 0.8
    formal: tuple[int, float] = (512, 1.0)
    conversation: tuple[int, float] = (512, 1.0)
    lexicon: tuple[int, float] = (256, 0.1)
    names: tuple[int, float] = (128, 0.1)
    english: tuple[int, float] = (512, 1.0)
    glosses: tuple[int, float] = (1024, 1.0)


def main() -> None:
    """Runs the stages."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="the folder of training data")
    parser.add_argument("--out", type=Path, required=True, help="the model directory to write")
    parser.add_argument("--work", type=Path, default=Path("build/encoder"), help="where the stages are kept")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    plan, settings = Plan(), Settings()
    kinds = _kinds(options.data)
    taught = _taught(kinds, options.work / "teacher")
    tokenizer = _tokenizer(kinds, plan, options.work)
    silent = tuple(i for piece, i in tokenizer.get_vocab().items() if i == 0 or not piece.strip("▁"))
    settings = replace(settings, silent=silent)
    tokenizers = [tokenizer]
    tokenizers += [thinned(tokenizer, share=plan.thinned, seed=i) for i in range(plan.segmentations)]
    taught = taught.within(_DIMENSION, kinds["formal"] + kinds["conversation"])
    streams = [_stream(kind, kinds[kind], tokenizers, taught, plan) for kind in kinds]
    rng = np.random.default_rng(settings.seed)
    table = rng.standard_normal((tokenizer.get_vocab_size(), _DIMENSION), dtype=np.float32) * np.float32(0.02)
    began = time.monotonic()
    table = fit(
        streams,
        table,
        settings,
        lambda step, loss, _: print(step, f"{loss:.3f}", f"{time.monotonic() - began:.0f} s"),
    )
    lengths = np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    export(tokenizer, table * lengths ** (plan.evened - 1), options.out)


def _kinds(data: Path) -> dict[str, list[Pair]]:
    pairs, entries, alone = parallel(data), lexicon(data), english(data)
    glosses = Translations.learnt([*pairs, *entries]).glosses([pair.english for pair in alone], seed=3)
    return {
        "formal": [pair for pair in pairs if not pair.source.startswith("tatoeba")],
        "conversation": [pair for pair in pairs if pair.source.startswith("tatoeba")],
        "lexicon": entries,
        "names": names(data),
        "english": alone,
        "glosses": [replace(pair, arabic=gloss) for pair, gloss in zip(alone, glosses, strict=True)],
    }


def _tokenizer(kinds: dict[str, list[Pair]], plan: Plan, work: Path) -> Tokenizer:
    read = [kinds[kind] for kind in ("formal", "conversation", "lexicon", "names")]
    texts = [text for pairs in read for pair in pairs for text in (pair.english, pair.arabic)]
    digest = hashlib.sha256(json.dumps([plan.pieces, texts]).encode()).hexdigest()[:20]
    path = work / f"tokenizer-{digest}.json"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        make(texts, size=plan.pieces).save(str(path))
    return Tokenizer.from_file(str(path))


@dataclass(frozen=True, slots=True)
class _Taught:
    """The teacher's unit vectors of English texts."""

    row_of: dict[str, int]
    vectors: NDArray[np.float32]

    def of(self, pairs: list[Pair]) -> NDArray[np.float32]:
        return self.vectors[[self.row_of[pair.english] for pair in pairs]]

    def within(self, dimension: int, pairs: list[Pair]) -> "_Taught":
        """The same in the ``dimension`` principal components of ``pairs``."""
        seen = self.of(pairs).astype(np.float64)
        _, _, directions = np.linalg.svd(seen.T @ seen)
        turned = (self.vectors @ directions[:dimension].T).astype(np.float32)
        return _Taught(self.row_of, turned / np.linalg.norm(turned, axis=1, keepdims=True))


def _taught(kinds: dict[str, list[Pair]], cache: Path) -> _Taught:
    row_of: dict[str, int] = {}
    parts: list[NDArray[np.float32]] = []
    for group in (
        kinds["formal"] + kinds["conversation"],
        *(kinds[k] for k in ("lexicon", "english", "names")),
    ):
        texts = sorted({pair.english for pair in group})
        before = sum(map(len, parts))
        row_of.update(zip(texts, range(before, before + len(texts)), strict=True))
        parts.append(teach(texts, cache))
    return _Taught(row_of, np.concatenate(parts))


def _stream(kind: str, pairs: list[Pair], tokenizers: list[Tokenizer], taught: _Taught, plan: Plan) -> Stream:
    batch, weight = getattr(plan, kind)
    chances = np.array([pair.weight for pair in pairs], dtype=np.float64)
    english = [pair.english for pair in pairs] if kind != "glosses" else []
    arabic = [pair.arabic for pair in pairs] if kind != "english" else []
    vectors = taught.of(pairs)
    return Stream(
        tuple(bag(tokenizer, english) for tokenizer in tokenizers if english),
        tuple(bag(tokenizer, arabic) for tokenizer in tokenizers if arabic),
        vectors,
        chances / chances.sum(),
        batch,
        weight,
        neighbours(vectors) if kind in {"formal", "conversation"} else None,
    )


if __name__ == "__main__":
    main()
