"""What a reader of pairs says, and what every reader promises."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, Protocol

from verify.models.pairing import Answer, Asked

FACETS: Final = ("number", "date", "place", "person", "organisation", "role", "polarity", "outcome")
"""What a conflict may rest on, in the order of a reader's answers; *role*: who did it to whom."""

Progress = Callable[[int, int], None]


class Likelihoods(NamedTuple):
    """How likely each relation of a passage to a claim is; together 1.

    The order is that of the network's answers.
    """

    supports: float
    refines: float
    conflicts: float
    denies: float
    updates: float
    related: float


class Reading(NamedTuple):
    """What a reader says of a pair.

    Attributes:
        relations: How likely each relation is.
        facets: Supposing a conflict, how likely it rests on each kind of detail, in the order of ``FACETS``;
            empty where the reader does not tell.
    """

    relations: Likelihoods
    facets: tuple[float, ...]


class LoadedReader(Protocol):
    """What reads pairs.

    Attributes:
        name: What the user asked for: a name or a path.
        sha256: Digest of all that decides the answers.
    """

    @property
    def name(self) -> str: ...  # noqa: D102  described above

    @property
    def sha256(self) -> str: ...  # noqa: D102  described above

    def read(
        self, pairs: Sequence[tuple[Asked, Answer]], *, progress: Progress | None = None
    ) -> tuple[Reading, ...]:
        """One answer a pair, in their order, the same on every run, in figures of four digits.

        Args:
            pairs: Claims and passages.
            progress: Told how many have been read, of how many.
        """
        ...
