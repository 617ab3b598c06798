"""What an index consists of and what made it: the small file that names the large ones."""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from verify.corpus.entry import File
from verify.corpus.record import dumps, loads
from verify.corpus.segment import Stored
from verify.files import NoRegularFileError, open_regular, read_regular

SCHEMA = "verify/index@6"
NAME = "manifest.json"
"""Of its file."""

_OURS = b'{"schema":"' + SCHEMA.encode() + b'",'
_IN_SEGMENTS = (SCHEMA, "verify/index@5")
_ONE_FILE = ("verify/index@3", "verify/index@4")
_SEALED = re.compile(rb'\{"sha256":"([0-9a-f]{64})","manifest":(\{"schema":"verify/index@.*\})\}', re.DOTALL)


class DamagedIndexError(Exception):
    """An index that is not what was written: its message says what is wrong."""


class UnreadableIndexError(Exception):
    """An index that this user, or this disk, cannot read: its message says which file and why."""


@dataclass(frozen=True, slots=True)
class EncoderFacts:
    """Which encoder made the vectors."""

    name: str
    sha256: str
    dimension: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the index consists of and what made it."""

    schema: str
    version: str
    rules: str
    encoder: EncoderFacts
    segments: tuple[tuple[Stored, ...], ...]
    files: tuple[File, ...]


def name_of(parts: Iterable[Stored]) -> str:
    """Name of the file of a segment, by what it holds."""
    told = "".join(f"{part.role} {part.size} {part.sha256}\n" for part in parts)
    seen = sha256(told.encode("utf-8", "surrogatepass"))  # an altered manifest can hold any text
    return f"{seen.hexdigest()[:16]}-index"


def sealed(manifest: Manifest) -> bytes:
    """The manifest with its own digest, so that an altered one is seen too."""
    data = dumps(Manifest, manifest)
    return b'{"sha256":"' + sha256(data).hexdigest().encode() + b'","manifest":' + data + b"}"


def read(directory: Path) -> Manifest | None:
    """The manifest in ``directory``; ``None`` where there is none of this format.

    Raises:
        DamagedIndexError: It was cut off or altered.
        UnreadableIndexError: It cannot be read.
    """
    try:
        with opened(directory, NAME) as file:
            data = file.read()
    except FileNotFoundError:
        return None
    found = _unsealed(data)
    try:
        if not found.startswith(_OURS) and json.loads(data)["manifest"]["schema"] != SCHEMA:
            return None
        manifest = loads(Manifest, found) if found else None
    except (ValueError, TypeError, KeyError, RecursionError) as fault:
        message = f"{NAME} cannot be read"
        raise DamagedIndexError(message) from fault
    if manifest is None:
        message = f"{NAME} was altered"
        raise DamagedIndexError(message)
    return manifest


def _unsealed(data: bytes) -> bytes:
    """The manifest in ``data`` as it was written; nothing where it is not."""
    found = _SEALED.fullmatch(data)
    return found[2] if found and sha256(found[2]).hexdigest().encode() == found[1] else b""


def listed(directory: Path) -> frozenset[str]:
    """Names of the files of the index in ``directory``, whatever its format; none where nothing is whole."""
    try:
        found = _unsealed(read_regular(directory / NAME))
        if not found:
            return frozenset()
        plain = json.loads(found)
        if plain["schema"] in _IN_SEGMENTS:
            return frozenset(map(_plain_name, plain["segments"]))
        if plain["schema"] in _ONE_FILE:
            return frozenset({_plain_name(plain["parts"])})
        return frozenset(str(part["name"]) for part in plain["parts"])  # a file for each, until index@2
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return frozenset()


def _plain_name(parts: object) -> str:
    return name_of(loads(tuple[Stored, ...], json.dumps(parts).encode()))


@contextmanager
def opened(directory: Path, name: str) -> Iterator[BinaryIO]:
    """A file of the index, open for reading.

    Raises:
        FileNotFoundError: There is none.
        DamagedIndexError: Something else stands under its name.
        UnreadableIndexError: It cannot be read.
    """
    try:
        with open_regular(directory / name) as file:
            yield file
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise FileNotFoundError(name) from fault
    except NoRegularFileError as fault:
        message = f"{name} is no ordinary file"
        raise DamagedIndexError(message) from fault
    except OSError as fault:
        message = f"{name}: {fault.strerror}"
        raise UnreadableIndexError(message) from fault
