"""The relation reader: a small network that reads what a report's sentence says about a claim.

The network (``relation-ar-en``) is a transformer for Arabic and English, trained by ``training/relation`` and
run by onnxruntime in int8. Each pair is read alone and on one thread, so its answer depends neither on other
pairs nor on the number of cores.
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
"""The shipped relation reader."""

_NETWORK = "model.onnx"
_GIVEN = {"ids", "roles", "mask"}
_ANSWERS = len(Likelihoods._fields) + len(FACETS)


class RelationReader:
    """The shipped network, or another in its format.

    Args:
        folder: The folder of ``model.onnx`` and ``tokenizer.json``.
        name: Its name.

    Raises:
        CannotRunError: A file is missing, or the tokenizer is not one.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self._files = ModelFolder(folder, [_NETWORK], shipped=name == SHIPPED_READER)
        self.sha256 = self._files.sha256
        self._pairing = Pairing(self._files.tokenizer)

    def read(
        self, pairs: Sequence[tuple[Asked, Answer]], *, progress: Progress | None = None
    ) -> tuple[Reading, ...]:
        """One answer per pair, in order, rounded to four decimals so that no float tips a decision.

        Raises:
            CannotRunError: The network is not one, or not in this format.
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
    """The reader called ``name``; without a name, the shipped one.

    A folder with ``model.onnx`` and ``tokenizer.json`` is a reader in this format. So is a folder without one
    of them if it has no ``config.json``, which every transformers model has. Any other name goes to
    sentence-transformers, for a cross-encoder with the three classes of entailment.

    Raises:
        CannotRunError: It does not exist, or is not a reader.
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
    """The folder of the shipped relation reader."""
    return Path(__file__).parent / SHIPPED_READER
