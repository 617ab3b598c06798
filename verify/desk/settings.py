"""The settings of a desk, chosen by whoever starts it."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

MEGABYTE = 1 << 20
"""Bytes."""


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """What a desk offers, and to whom.

    Attributes:
        corpora: The corpora to choose from, as given; visitors reach no other path.
        data: The folder in which checks are kept.
        host: The address to listen on.
        port: The port; 0 for any free one.
        names: Further host names of the desk, as in ``Host: desk.example``.
        token: The token that visitors need; empty if none is needed.
        fast: Whether rules alone find the chains, unless a visitor chooses otherwise.
        largest: Bytes of a request, at most.
    """

    corpora: tuple[str, ...]
    data: Path
    host: str = "127.0.0.1"
    port: int = 0
    names: tuple[str, ...] = ()
    token: str = ""
    fast: bool = False
    largest: int = 16 * MEGABYTE


def usual_data() -> Path:
    """The default folder for checks: the user's data directory, since a cache may be emptied."""
    return user_data_path("verify-claims", appauthor=False) / "desk"
