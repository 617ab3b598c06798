"""The interface of all encoders."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from verify.text import Notice

Vectors = NDArray[np.float32]
"""Unit row vectors: ``(texts, dimension)``."""


class EmptyTextError(ValueError):
    """A text contains nothing that the encoder knows, so it has no direction.

    Attributes:
        index: The index of the text.
        text: Its first characters.
    """

    def __init__(self, index: int, text: str) -> None:
        self.index = index
        self.text = text[:60]
        super().__init__(
            f"Text {index} ({self.text!r}) has no letter or digit that the encoder knows: leave it out."
        )


class Encoder(Protocol):
    """Turns texts into vectors whose inner product is their similarity.

    Attributes:
        name: The name or path that the reader gave.
        sha256: Digest of everything that determines the vectors; an index with another digest is refused.
        dimension: The length of a vector.
    """

    @property
    def name(self) -> str: ...  # noqa: D102  described above

    @property
    def sha256(self) -> str: ...  # noqa: D102  described above

    @property
    def dimension(self) -> int: ...  # noqa: D102  described above

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit row per text, in order, the same on every run.

        Raises:
            EmptyTextError: A text contains nothing that the encoder knows.
        """
        ...


class LoadedEncoder(Encoder, Protocol):
    """The result of ``load``: an encoder that also tells queries from documents, and knows its limits.

    Attributes:
        swift: Whether a text takes only microseconds and gets the same bits whatever else is encoded. An
            index then stores no vectors that it can compute again.
    """

    @property
    def swift(self) -> bool: ...  # noqa: D102  described above

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Like ``encode``, for search queries; the same unless the model treats queries differently.

        Raises:
            EmptyTextError: As for ``encode``.
        """
        ...

    def shortened(self, texts: Sequence[str]) -> tuple[Notice, ...]:
        """A notice if ``encode`` reads only the beginning of some of ``texts``: how many, and the limit."""
        ...


def shortening(count: int, limit: str) -> Notice:
    """A notice that ``count`` texts were longer than ``limit``."""
    return Notice("N040", f"The encoder read only the first {limit} of {count} longer texts: split them.")
