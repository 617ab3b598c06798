"""What every encoder promises."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from verify.text import Notice

Vectors = NDArray[np.float32]
"""Row vectors of unit length: ``(texts, dimension)``."""


class EmptyTextError(ValueError):
    """A text holds nothing that the encoder knows, so it has no direction.

    Attributes:
        index: Which of the texts given.
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
        name: What the reader asked for: a name or a path.
        sha256: Digest of all that decides the vectors; an index made with another digest is refused.
        dimension: Length of a vector.
    """

    @property
    def name(self) -> str: ...  # noqa: D102  described above

    @property
    def sha256(self) -> str: ...  # noqa: D102  described above

    @property
    def dimension(self) -> int: ...  # noqa: D102  described above

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit row a text, in order, the same on every run.

        Raises:
            EmptyTextError: A text holds nothing that the encoder knows; it has no direction.
        """
        ...


class LoadedEncoder(Encoder, Protocol):
    """What ``load`` returns: an encoder that also knows questions from answers, and its own limits."""

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Like ``encode``, for texts that are searched with; the same unless the model tells them apart.

        Raises:
            EmptyTextError: As for ``encode``.
        """
        ...

    def shortened(self, texts: Sequence[str]) -> tuple[Notice, ...]:
        """A notice if ``encode`` reads only the beginning of some of ``texts``: how many, and the limit."""
        ...


def shortening(count: int, limit: str) -> Notice:
    """The notice that ``count`` texts were longer than ``limit``."""
    return Notice("N040", f"The encoder read only the first {limit} of {count} longer texts: split them.")
