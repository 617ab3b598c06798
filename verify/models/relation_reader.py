"""What a sentence of a report says of a claim, as a small network reads it.

The network (``relation-ar-en``) is a transformer of Arabic and English, made by ``training/relation`` and run
by onnxruntime in int8. A pair is always read alone and on one thread: so it has the same answer in whatever
company, on however many cores.
"""

import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from verify.models.cross_encoder import load_cross_encoder
from verify.models.pairing import Answer, Asked, Pairing, Row
from verify.models.reading import FACETS, Likelihoods, LoadedReader, Progress, Reading
from verify.text import CannotRunError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

SHIPPED_READER: Final = "relation-ar-en"
"""The relation reader that comes with the package."""

_GIVEN = {"ids", "roles", "mask"}
_ANSWERS = len(Likelihoods._fields) + len(FACETS)
_ERRORS = (
    "Fail", "InvalidArgument", "InvalidGraph", "InvalidProtobuf", "NoModel", "NoSuchFile", "NotImplemented",
    "RuntimeException",
)  # fmt: skip
_LONGEST_REASON = 200


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
        self._folder = folder
        self._model = self._bytes("model.onnx")
        tokenizer = self._bytes("tokenizer.json")
        self.sha256 = hashlib.sha256(self._model + tokenizer).hexdigest()
        try:
            self._pairing = Pairing(Tokenizer.from_buffer(tokenizer))
        except ValueError as error:
            raise self._unusable("tokenizer.json", "the reader's tokenizer cannot be read", error) from error
        self._session: tuple[int, InferenceSession] | None = None

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
        session = self._open()
        found: list[Reading] = []
        try:
            with ThreadPoolExecutor(max_workers=_cores()) as pool:
                for done, one in enumerate(pool.map(lambda row: _read_one(session, row), rows), 1):
                    found.append(one)
                    if progress:
                        progress(done, len(rows))
        except _network_errors() as error:
            raise self._unusable("model.onnx", "the reader's network does not run", error) from error
        return tuple(found)

    def _open(self) -> "InferenceSession":
        """The network, opened once in each process: it does not survive a fork."""
        if self._session is None or self._session[0] != os.getpid():
            from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415  only where something is read

            options = SessionOptions()
            options.intra_op_num_threads = options.inter_op_num_threads = 1
            options.log_severity_level = 3
            try:
                session = InferenceSession(self._model, options, providers=["CPUExecutionProvider"])
            except _network_errors() as error:
                raise self._unusable("model.onnx", "the reader's network cannot be read", error) from error
            given = {one.name for one in session.get_inputs()}
            told = [one.shape[-1:] for one in session.get_outputs()]
            if given != _GIVEN or told != [[_ANSWERS]]:
                raise self._unusable("model.onnx", "this is not the network of a relation reader")
            self._session = (os.getpid(), session)
        return self._session[1]

    def _bytes(self, file: str) -> bytes:
        try:
            return (self._folder / file).read_bytes()
        except OSError as error:
            raise self._unusable(file, "the reader's file cannot be read", error) from error

    def _unusable(self, file: str, what: str, error: Exception | None = None) -> CannotRunError:
        told = (error.strerror if isinstance(error, OSError) else None) or str(error or "")
        reason = " ".join(told.split())[:_LONGEST_REASON]
        remedy = (
            "reinstall the package"
            if self.name == SHIPPED_READER
            else "name a folder with a whole model.onnx and its tokenizer.json"
        )
        return CannotRunError(
            f"{what}: {reason}" if reason else what, where=str(self._folder / file), remedy=remedy
        )


def _network_errors() -> tuple[type[Exception], ...]:
    """What onnxruntime raises over a network; its errors have no base of their own."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state  # noqa: PLC0415  only where it is loaded

    return tuple(getattr(state, name) for name in _ERRORS)


def _texts(answer: Answer) -> tuple[str, str, str]:
    return answer.sentence, answer.before, answer.title


def _read_one(session: "InferenceSession", row: Row) -> Reading:
    ids = np.array([row.ids], dtype=np.int64)
    given = {"ids": ids, "roles": np.array([row.roles], dtype=np.int64), "mask": np.ones_like(ids)}
    (logits,) = session.run(None, given)
    relations, facets = np.split(np.asarray(logits[0], dtype=np.float64), [len(Likelihoods._fields)])
    return Reading(Likelihoods(*_shares(relations)), tuple(_shares(facets)))


def _shares(logits: NDArray[np.float64]) -> list[float]:
    grown = np.exp(logits - logits.max())
    return [round(float(one), 4) for one in grown / grown.sum()]


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


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
