"""The index on disk.

A marked folder with one large file, named by what it holds (the beginning of a SHA-256), and
``manifest.json``, which names it and its parts. Files are written under a passing name, flushed to the disk
and then renamed, the manifest last: at any moment a reader finds the old index or the new one, whole, and two
writers cannot mix theirs. Whatever was cut off or altered is seen by its digest. No link is followed out of
the folder, and nothing is removed there but what slips name (see ``slip``).
"""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import verify
from verify.corpus import manifest as manifests
from verify.corpus import parts as part_files
from verify.corpus.fingerprint import rules
from verify.corpus.index import Index
from verify.corpus.manifest import (
    SCHEMA,
    DamagedIndexError,
    EncoderFacts,
    Manifest,
    Part,
    UnreadableIndexError,
)
from verify.corpus.parts import Chunks
from verify.corpus.slip import slip, sweep
from verify.files import make_way, mark, passing, put_in_place, refuse_foreign
from verify.models import Encoder
from verify.text import CannotRunError

__all__ = ["DamagedIndexError", "UnreadableIndexError", "keep_beside", "load", "own", "refuse", "save"]

_ATTEMPTS = 3


def refuse(directory: Path) -> None:
    """Let pass a folder in which an index may be kept.

    Raises:
        OSError: It is somebody else's (``ForeignFolderError``), or cannot be looked into.
    """
    refuse_foreign(directory, known=_holds_an_index)


def own(directory: Path) -> None:
    """Make ``directory`` a folder of ours.

    Raises:
        OSError: It is somebody else's (``ForeignFolderError``), or cannot be written.
    """
    mark(directory, known=_holds_an_index)


def save(directory: Path, index: Index, encoder: Encoder) -> tuple[str, ...]:
    """Put ``index`` in the place of the index in ``directory``.

    Returns:
        New names of what stood where a file of the index belongs, and is none (a folder, a link).

    Raises:
        OSError: It cannot be written, or the folder is not ours; what was there before still stands.
    """
    own(directory)
    made_by = EncoderFacts(encoder.name, encoder.sha256, encoder.dimension)
    with slip(directory) as notes:
        with passing(path := notes.passing("index")) as file:
            roles = part_files.written(index, encoder.dimension)
            parts = tuple(_append(file, role, chunks) for role, chunks in roles.items())
            manifest = Manifest(
                SCHEMA, verify.__version__, rules(), made_by, parts, index.files, index.entries
            )
            notes.note(manifest.file)
            moved = [_put(file, path, directory / manifest.file)]
        notes.note(*sorted(manifests.listed(directory) - {manifest.file}))
        with passing(path := notes.passing("manifest")) as file:
            file.write(manifests.sealed(manifest))
            moved.append(_put(file, path, directory / manifests.NAME))
        sweep(directory, {manifest.file}, own=notes)
    return tuple(filter(None, moved))


def keep_beside(directory: Path, name: str, data: bytes) -> None:
    """Put ``data`` into the file ``name`` beside the index, in the place of what was there.

    Raises:
        OSError: It cannot be written, or the folder is not ours; what was there before still stands.
    """
    own(directory)
    with slip(directory) as notes:
        with passing(path := notes.passing("beside")) as file:
            file.write(data)
            _put(file, path, directory / name)
        sweep(directory, manifests.listed(directory), own=notes)


def load(directory: Path, encoder: Encoder) -> Index | None:
    """The index in ``directory``; ``None`` where there is none that these rules made.

    Raises:
        CannotRunError: Another encoder made it.
        DamagedIndexError: It was cut off or altered.
        UnreadableIndexError: This user, or the disk, cannot read it.
    """
    for _ in range(_ATTEMPTS):
        manifest = manifests.read(directory)
        if manifest is None:
            return None
        _refuse_other_encoder(directory, manifest.encoder, encoder)
        if manifest.rules != rules():
            return None
        with suppress(FileNotFoundError):  # another process has put a newer index in its place by now
            return _read(directory, manifest)
    message = "its file is missing"
    raise DamagedIndexError(message)


def _holds_an_index(directory: Path) -> bool:
    return bool(manifests.listed(directory))


def _refuse_other_encoder(directory: Path, made_by: EncoderFacts, encoder: Encoder) -> None:
    if (made_by.sha256, made_by.dimension) != (encoder.sha256, encoder.dimension):
        raise CannotRunError(
            f"this index was made by the encoder {made_by.name} ({made_by.sha256[:12]}), "
            f"not by {encoder.name} ({encoder.sha256[:12]})",
            where=str(directory),
            remedy=f"run 'verify index --rebuild', or name that encoder with '--model {made_by.name}'",
        )


def _read(directory: Path, manifest: Manifest) -> Index:
    parts = {part.role: part for part in manifest.parts}
    with manifests.opened(directory, manifest.file) as file:
        size = os.fstat(file.fileno()).st_size

        def take(role: str) -> bytes:
            part = parts.get(role)
            if part is None or not 0 <= part.start <= part.start + part.size <= size:
                message = f"it holds no {role}"
                raise DamagedIndexError(message)
            file.seek(part.start)
            data = file.read(part.size)
            if sha256(data).hexdigest() != part.sha256:
                message = f"its {role} was cut off or altered"
                raise DamagedIndexError(message)
            return data

        try:
            return part_files.read(take, manifest.files, manifest.entries, manifest.encoder.dimension)
        except ValueError as fault:
            raise DamagedIndexError(str(fault)) from fault


def _append(file: BinaryIO, role: str, chunks: Chunks) -> Part:
    start, seen = file.tell(), sha256()
    for chunk in chunks:
        file.write(chunk)
        seen.update(chunk)
    return Part(role, start, file.tell() - start, seen.hexdigest())


def _put(file: BinaryIO, path: Path, place: Path) -> str:
    """Put a file in its place; what stood there and is no file gets the name that is returned."""
    moved = make_way(place)
    put_in_place(file, path, place)
    return moved
