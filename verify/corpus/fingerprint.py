"""Which rules made an index: a digest of the code and data that decide the passages and their terms."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

_LIBRARIES = (
    "charset-normalizer", "lxml", "lxml_html_clean", "mammoth", "pypdfium2", "PyYAML", "trafilatura",
)  # fmt: skip
# Those that take part in reading files.
_ROOMS = ("text", "lexicon", "facets", "documents", "claims", "corpus")


@cache
def rules() -> str:
    """What decides the passages and their terms.

    An index made by other rules is not wrong, only to be made anew. The version alone would not do: while a
    rule is being written, it stays the same. Libraries that read files count, too: a file that
    has not changed is not read again when they do.
    """
    seen = sha256(digest(*_ROOMS).encode())
    for name in _LIBRARIES:
        seen.update(f"\0{name} {version(name)}".encode())
    return seen.hexdigest()


@cache
def digest(*parts: str) -> str:
    """SHA-256 over the files of rooms of this package, and over single modules (``checking.py``)."""
    seen = sha256()
    for part in parts:
        for name, data in sorted(_content(files("verify") / part, part)):
            seen.update(f"{name}\0{len(data)}\0".encode())
            seen.update(data)
    return seen.hexdigest()


def _content(place: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    if place.is_file():
        yield name, place.read_bytes()
        return
    for item in place.iterdir():
        if not item.name.endswith((".pyc", ".pyo")):
            yield from _content(item, f"{name}/{item.name}")
