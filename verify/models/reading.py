"""The answer of a reader of pairs, and the interface of all such readers."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, Protocol

from verify.models.pairing import Answer, Asked

FACETS: Final = ("number", "date", "place", "person", "organisation", "role", "polarity", "outcome")
"""The grounds of a conflict, in the order of a reader's answers; *role* is agent and patient."""

Progress = Callable[[int, int], None]


class Likelihoods(NamedTuple):
    """The probability of each relation of a passage to a claim; together 1.

    The order is that of the network's outputs.
    """

    supports: float
    refines: float
    conflicts: float
    denies: float
    updates: float
    related: float


class Reading(NamedTuple):
    """A reader's answer on a pair.

    Attributes:
        relations: The probability of each relation.
        facets: Given a conflict, the probability of each kind of detail as its ground, in the order of
            ``FACETS``; empty if the reader does not give it.
    """

    relations: Likelihoods
    facets: tuple[float, ...]


class LoadedReader(Protocol):
    """A reader of pairs.

    Attributes:
        name: The name or path that the user gave.
        sha256: Digest of everything that determines the answers.
    """

    @property
    def name(self) -> str: ...  # noqa: D102  described above

    @property
    def sha256(self) -> str: ...  # noqa: D102  described above

    def read(
        self, pairs: Sequence[tuple[Asked, Answer]], *, progress: Progress | None = None
    ) -> tuple[Reading, ...]:
        """One answer per pair, in order, the same on every run, with four decimals.

        Args:
            pairs: Claims and passages.
            progress: Called with the number of pairs read and their total.
        """
        ...
