"""Which rules made an index: a digest of the code and data that decide the passages and their terms."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

_ROOMS = ("text", "lexicon", "facets", "documents", "claims", "corpus")


@cache
def rules() -> str:
    """SHA-256 over these rooms' files; an index made by other rules is not wrong, only to be made anew.

    The version alone would not do: while a rule is being written, it stays the same.
    """
    seen = sha256()
    for room in _ROOMS:
        for name, data in sorted(_content(files("verify") / room, room)):
            seen.update(f"{name}\0{len(data)}\0".encode())
            seen.update(data)
    return seen.hexdigest()


def _content(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from _content(item, f"{name}/{item.name}")
        elif not item.name.endswith((".pyc", ".pyo")):
            yield f"{name}/{item.name}", item.read_bytes()
