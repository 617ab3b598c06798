"""The index on disk.

A folder of files named by what they hold (the beginning of their SHA-256), and ``manifest.json``, which names
the files that belong together. Files are written under a passing name and then renamed, the manifest last: at
any moment a reader finds the old index or the new one, whole, and two writers cannot mix theirs. Whatever was
cut off or altered is seen by its digest. No format here can carry code.
"""

import json
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import verify
from verify.corpus.background import Background
from verify.corpus.dense import Dense
from verify.corpus.fingerprint import rules
from verify.corpus.index import Entry, Index, View
from verify.corpus.lexical import Lexical, Postings
from verify.corpus.lines import Lines
from verify.corpus.passages import Views
from verify.corpus.passing import passing
from verify.corpus.record import dumps, loads
from verify.corpus.translation import Vocabulary
from verify.models import Encoder
from verify.text import CannotRunError

SCHEMA = "verify/index@2"
_MANIFEST = "manifest.json"
_ATTEMPTS = 3
_GRACE = 3600.0
# Seconds before a file that no manifest names is swept away: another process may be about to name it.


class DamagedIndexError(Exception):
    """An index that is not what was written: its message says what is wrong."""


@dataclass(frozen=True, slots=True)
class EncoderFacts:
    """Which encoder made the vectors."""

    name: str
    sha256: str
    dimension: int


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the index."""

    role: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the index consists of and what made it."""

    schema: str
    version: str
    rules: str
    encoder: EncoderFacts
    parts: tuple[Part, ...]
    entries: tuple[Entry, ...]


def save(directory: Path, index: Index, encoder: Encoder) -> None:
    """Put ``index`` in the place of whatever is in ``directory``.

    Raises:
        OSError: It cannot be written; what was there before still stands.
    """
    directory.mkdir(parents=True, exist_ok=True)
    parts = tuple(_put(directory, role, write) for role, write in _writers(index, encoder.dimension).items())
    made_by = EncoderFacts(encoder.name, encoder.sha256, encoder.dimension)
    manifest = Manifest(SCHEMA, verify.__version__, rules(), made_by, parts, index.entries)
    with passing(directory) as path:
        path.write_bytes(_sealed(manifest))
        path.replace(directory / _MANIFEST)
    _sweep(directory, {_MANIFEST, *(part.name for part in parts)})


def load(directory: Path, encoder: Encoder) -> Index | None:
    """The index in ``directory``; ``None`` where there is none that these rules made.

    Raises:
        CannotRunError: Another encoder made it.
        DamagedIndexError: It was cut off or altered.
    """
    for _ in range(_ATTEMPTS):
        manifest = _manifest(directory)
        if manifest is None:
            return None
        _refuse_foreign(directory, manifest.encoder, encoder)
        if manifest.rules != rules():
            return None
        try:
            return _read(directory, manifest)
        except FileNotFoundError:
            continue  # another process has put a newer index in its place; its manifest stands by now
        except (OSError, ValueError, KeyError) as fault:
            raise DamagedIndexError(str(fault)) from fault
    message = "a part of it is missing"
    raise DamagedIndexError(message)


def _refuse_foreign(directory: Path, made_by: EncoderFacts, encoder: Encoder) -> None:
    if (made_by.sha256, made_by.dimension) != (encoder.sha256, encoder.dimension):
        raise CannotRunError(
            f"this index was made by the encoder {made_by.name} ({made_by.sha256[:12]}), "
            f"not by {encoder.name} ({encoder.sha256[:12]})",
            where=str(directory),
            remedy=f"run 'verify index --rebuild', or name that encoder with '--model {made_by.name}'",
        )


def _sealed(manifest: Manifest) -> bytes:
    """The manifest with its own digest, so that an altered one is seen too."""
    data = dumps(Manifest, manifest)
    return b'{"sha256":"' + sha256(data).hexdigest().encode() + b'","manifest":' + data + b"}"


def _manifest(directory: Path) -> Manifest | None:
    try:
        data = (directory / _MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as fault:
        raise DamagedIndexError(str(fault)) from fault
    try:
        plain = json.loads(data)["manifest"]
        if plain["schema"] != SCHEMA:
            return None
        manifest = loads(Manifest, json.dumps(plain).encode())
    except (ValueError, TypeError, KeyError, RecursionError) as fault:
        message = f"{_MANIFEST} cannot be read"
        raise DamagedIndexError(message) from fault
    if _sealed(manifest) != data:
        message = f"{_MANIFEST} was altered"
        raise DamagedIndexError(message)
    return manifest


def _writers(index: Index, dimension: int) -> dict[str, Callable[[Path], object]]:
    found: dict[str, Callable[[Path], object]] = {
        "claims.jsonl": lambda path: path.write_bytes(index.claims.data),
        "words.txt": lambda path: _write_words(path, index.vocabulary.in_order()),
        "words.npy": lambda path: _save_array(path, index.vocabulary.vectors(dimension)),
        "background.txt": lambda path: _write_words(path, index.background.counts),
        "background.npy": lambda path: _save_array(
            path, np.array([*index.background.counts.values()], np.int64)
        ),
    }
    for name, view in zip(Views._fields, index.views, strict=True):
        found |= _view_writers(name, view)
    return found


def _view_writers(name: str, view: View) -> dict[str, Callable[[Path], object]]:
    postings = view.lexical.postings
    return {
        f"{name}.tsv": lambda path: path.write_bytes(view.terms.data),
        f"{name}.faiss": view.vectors.save,
        f"{name}.txt": lambda path: _write_words(path, view.lexical.numbers),
        f"{name}-starts.npy": lambda path: _save_array(path, postings.starts),
        f"{name}-rows.npy": lambda path: _save_array(path, postings.rows),
        f"{name}-weights.npy": lambda path: _save_array(path, postings.weights),
    }


def _read(directory: Path, manifest: Manifest) -> Index:
    paths = {part.role: directory / part.name for part in manifest.parts}
    for part in manifest.parts:
        with (directory / part.name).open("rb") as file:
            if file_digest(file, "sha256").hexdigest() != part.sha256:
                message = f"{part.name} was cut off or altered"
                raise DamagedIndexError(message)
    claims = Lines.of(paths["claims.jsonl"].read_bytes())
    counts = zip(
        _read_words(paths["background.txt"]), _read_array(paths["background.npy"]).tolist(), strict=True
    )
    return Index(
        entries=manifest.entries,
        claims=claims,
        views=Views(*(_read_view(paths, name) for name in Views._fields)),
        vocabulary=Vocabulary.known(_read_words(paths["words.txt"]), _read_array(paths["words.npy"])),
        background=Background(dict(counts), len(claims)),
    )


def _read_view(paths: dict[str, Path], name: str) -> View:
    arrays = (_read_array(paths[f"{name}-{field}.npy"]) for field in Postings._fields)
    numbers = {term: number for number, term in enumerate(_read_words(paths[f"{name}.txt"]))}
    lines = Lines.of(paths[f"{name}.tsv"].read_bytes())
    return View(lines, Dense.load(paths[f"{name}.faiss"]), Lexical(numbers, Postings(*arrays), len(lines)))


def _read_array(path: Path) -> NDArray[Any]:
    found: NDArray[Any] = np.load(path, allow_pickle=False)
    return found


def _write_words(path: Path, words: Iterable[str]) -> None:
    path.write_bytes("\n".join(words).encode("utf-8", "surrogatepass"))


def _read_words(path: Path) -> tuple[str, ...]:
    text = path.read_bytes().decode("utf-8", "surrogatepass")
    return tuple(text.split("\n")) if text else ()


def _save_array(path: Path, array: NDArray[np.generic]) -> None:
    with path.open("wb") as file:  # np.save would add a suffix to the name
        np.save(file, array, allow_pickle=False)


def _put(directory: Path, role: str, write: Callable[[Path], object]) -> Part:
    with passing(directory) as path:
        write(path)
        with path.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        name = f"{digest[:16]}-{role}"
        path.replace(directory / name)
    return Part(role, name, digest)


def _sweep(directory: Path, named: set[str]) -> None:
    """Remove what earlier indexes and broken-off writers left; what cannot be removed stays, harmless."""
    for path in directory.iterdir():
        with suppress(OSError):
            if path.name not in named and time.time() - path.stat().st_mtime > _GRACE:
                path.unlink()
