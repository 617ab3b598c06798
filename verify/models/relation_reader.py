"""What a sentence of a report says of a claim, as a small network reads it.

The network (``relation-ar-en``) is a transformer of Arabic and English, made by ``training/relation`` and run
by onnxruntime in int8. A pair is always read alone and on one thread: so it has the same answer in whatever
company, on however many cores.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from verify.models.cross_encoder import load_cross_encoder
from verify.models.network import ModelFolder, cores, network_errors, run
from verify.models.pairing import Answer, Asked, Pairing, Row
from verify.models.reading import FACETS, Likelihoods, LoadedReader, Progress, Reading

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

SHIPPED_READER: Final = "relation-ar-en"
"""The relation reader that comes with the package."""

_NETWORK = "model.onnx"
_GIVEN = {"ids", "roles", "mask"}
_ANSWERS = len(Likelihoods._fields) + len(FACETS)


class RelationReader:
    """The shipped network, or another of its form.

    Args:
        folder: Where ``model.onnx`` and ``tokenizer.json`` lie.
        name: What it is called.

    Raises:
        CannotRunError: A file is missing, or the tokenizer is none.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self._files = ModelFolder(folder, [_NETWORK], shipped=name == SHIPPED_READER)
        self.sha256 = self._files.sha256
        self._pairing = Pairing(self._files.tokenizer)

    def read(
        self, pairs: Sequence[tuple[Asked, Answer]], *, progress: Progress | None = None
    ) -> tuple[Reading, ...]:
        """One answer a pair, in their order, rounded to four digits so that no float tips a decision.

        Raises:
            CannotRunError: The network is none, or not of this form.
        """
        if not pairs:
            return ()
        self._pairing.learn([text for asked, answer in pairs for text in (asked.sentence, *_texts(answer))])
        rows = [self._pairing.row(asked, answer) for asked, answer in pairs]
        session = self._files.open(_NETWORK, given=_GIVEN, told=[_ANSWERS])
        found: list[Reading] = []
        try:
            with ThreadPoolExecutor(max_workers=cores()) as pool:
                for done, one in enumerate(pool.map(lambda row: _read_one(session, row), rows), 1):
                    found.append(one)
                    if progress:
                        progress(done, len(rows))
        except network_errors() as error:
            raise self._files.unusable(_NETWORK, "the reader's network does not run", error) from error
        return tuple(found)


def _texts(answer: Answer) -> tuple[str, str, str]:
    return answer.sentence, answer.before, answer.title


def _read_one(session: "InferenceSession", row: Row) -> Reading:
    ids = np.array([row.ids], dtype=np.int64)
    given = {"ids": ids, "roles": np.array([row.roles], dtype=np.int64), "mask": np.ones_like(ids)}
    (logits,) = run(session, given)
    relations, facets = np.split(np.asarray(logits[0], dtype=np.float64), [len(Likelihoods._fields)])
    return Reading(Likelihoods(*_shares(relations)), tuple(_shares(facets)))


def _shares(logits: NDArray[np.float64]) -> list[float]:
    grown = np.exp(logits - logits.max())
    return [round(float(one), 4) for one in grown / grown.sum()]


def load_relation_reader(name: str | None = None) -> LoadedReader:
    """The reader called ``name``; without a name the shipped one.

    A folder with ``model.onnx`` and ``tokenizer.json`` is a reader of this form, and so is one that lacks
    either but has no ``config.json``, which every model of transformers has; any other name goes to
    sentence-transformers, for a cross-encoder with the three answers of entailment.

    Raises:
        CannotRunError: It is not there, or is none.
    """
    if name is None or name == SHIPPED_READER:
        return _shipped()
    folder = Path(name)
    there = [(folder / file).is_file() for file in ("model.onnx", "tokenizer.json")]
    if all(there) or (any(there) and not (folder / "config.json").is_file()):
        return RelationReader(folder, name)
    return load_cross_encoder(name)


@cache
def _shipped() -> RelationReader:
    return RelationReader(reader_folder(), SHIPPED_READER)


def reader_folder() -> Path:
    """Where the shipped relation reader lies."""
    return Path(__file__).parent / SHIPPED_READER
