"""Many short byte strings in one, each found without looking at the others."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Lines of one file, without their line ends: a line costs its bytes and eight more."""

    data: bytes
    ends: NDArray[np.int64]

    @classmethod
    def of(cls, data: bytes) -> "Lines":
        """The lines of ``data``, each closed by a line feed."""
        return cls(data, np.flatnonzero(np.frombuffer(data, np.uint8) == ord("\n")))

    @classmethod
    def joined(cls, lines: Iterable[bytes]) -> "Lines":
        """Lines that hold no line feed themselves."""
        return cls.of(b"".join([line + b"\n" for line in lines]))

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, number: int) -> bytes:
        return self.data[self._start(number) : self.ends[number]]

    def run(self, start: int, stop: int) -> bytes:
        """The lines ``[start, stop)`` with their line ends."""
        return self.data[self._start(start) : self._start(stop)]

    def _start(self, number: int) -> int:
        return int(self.ends[number - 1]) + 1 if number else 0
