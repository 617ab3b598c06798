"""What whoever starts a desk decides."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """What a desk offers, and to whom.

    Attributes:
        corpora: The corpora that can be chosen, as they are named; a visitor reaches no other path.
        data: The folder in which checks are kept.
        host: The address that is listened on.
        port: The port; 0 for any that is free.
        names: Further names under which the desk may be asked, as in ``Host: desk.example``.
        token: What a visitor has to know; empty where nobody is asked.
        fast: Whether rules alone say who stands behind each statement, unless a visitor chooses otherwise.
        largest: Bytes that a request may have.
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
    """The folder for checks where none is named: the user's data directory, since a cache may be emptied."""
    return user_data_path("verify-claims", appauthor=False) / "desk"
