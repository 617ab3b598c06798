"""What every encoder promises."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Row vectors of unit length: ``(texts, dimension)``."""


class Encoder(Protocol):
    """Turns texts into vectors whose inner product is their similarity.

    Attributes:
        name: What the reader asked for: a name or a path.
        sha256: Digest of all that decides the vectors; an index made with another digest is refused.
        dimension: Length of a vector.
    """

    name: str
    sha256: str
    dimension: int

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit row a text, in order, the same on every run.

        Raises:
            EmptyTextError: A text holds nothing that the encoder knows; it has no direction.
        """
        ...
