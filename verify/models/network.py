"""Networks and a tokenizer in a folder, run by onnxruntime: on one thread, opened once per process."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from verify.text import CannotRunError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

TOKENIZER: Final = "tokenizer.json"
_ERRORS = (
    "Fail", "InvalidArgument", "InvalidGraph", "InvalidProtobuf", "NoModel", "NoSuchFile", "NotImplemented",
    "RuntimeException",
)  # fmt: skip
_LONGEST_REASON = 200
"""Characters of a message from onnxruntime that are shown."""


class ModelFolder:
    """The files of a reader, read once.

    Args:
        folder: Their folder.
        networks: The names of the network files; ``tokenizer.json`` is beside them.
        shipped: Whether they came with this package.

    Raises:
        CannotRunError: A file is missing, or the tokenizer is not one.
    """

    def __init__(self, folder: Path, networks: Sequence[str], *, shipped: bool) -> None:
        self._folder = folder
        networks_told = " and ".join(f"a whole {file}" for file in networks)
        self._remedy = (
            "reinstall the package" if shipped else f"name a folder with {networks_told} and its {TOKENIZER}"
        )
        self._networks = {file: self._bytes(file) for file in networks}
        tokenizer = self._bytes(TOKENIZER)
        self.sha256 = hashlib.sha256(b"".join(self._networks.values()) + tokenizer).hexdigest()
        try:
            self.tokenizer = Tokenizer.from_buffer(tokenizer)
        except ValueError as error:
            raise self.unusable(TOKENIZER, "the reader's tokenizer cannot be read", error) from error
        self._sessions: dict[str, tuple[int, InferenceSession]] = {}

    def open(self, file: str, *, given: set[str], told: Sequence[object]) -> "InferenceSession":
        """A network, opened once in each process, since it does not survive a fork.

        Args:
            file: Its name.
            given: The inputs that it must have.
            told: The width that each of its outputs must have, in order.

        Raises:
            CannotRunError: It is not a network, or not in this format.
        """
        if file not in self._sessions or self._sessions[file][0] != os.getpid():
            from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415  only where something is read

            options = SessionOptions()
            options.intra_op_num_threads = options.inter_op_num_threads = 1
            options.log_severity_level = 3
            try:
                session = InferenceSession(self._networks[file], options, providers=["CPUExecutionProvider"])
            except network_errors() as error:
                raise self.unusable(file, "the reader's network cannot be read", error) from error
            taken = {one.name for one in session.get_inputs()}
            wide = [one.shape[-1] for one in session.get_outputs()]
            fits = len(wide) == len(told) and all(w in (None, g) for w, g in zip(told, wide, strict=True))
            if taken != given or not fits:
                raise self.unusable(file, "this is not the network of such a reader")
            self._sessions[file] = (os.getpid(), session)
        return self._sessions[file][1]

    def unusable(self, file: str, what: str, error: Exception | None = None) -> CannotRunError:
        """The error that a file cannot be used, with the reason."""
        said = (error.strerror if isinstance(error, OSError) else None) or str(error or "")
        reason = " ".join(said.split())[:_LONGEST_REASON]
        return CannotRunError(
            f"{what}: {reason}" if reason else what, where=str(self._folder / file), remedy=self._remedy
        )

    def _bytes(self, file: str) -> bytes:
        try:
            return (self._folder / file).read_bytes()
        except OSError as error:
            raise self.unusable(file, "the reader's file cannot be read", error) from error


def run(session: "InferenceSession", given: Mapping[str, NDArray[Any]]) -> list[NDArray[np.float32]]:
    """The outputs of a network."""
    found: list[NDArray[np.float32]] = session.run(None, dict(given))
    return found


def network_errors() -> tuple[type[Exception], ...]:
    """The exceptions that onnxruntime raises for a network; they have no common base of their own."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state  # noqa: PLC0415  only where it is loaded

    return tuple(getattr(state, name) for name in _ERRORS)


def cores() -> int:
    """The number of windows or pairs that are read at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
