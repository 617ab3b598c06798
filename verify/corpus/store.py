"""The index on disk.

A marked folder with a file for each segment, named by what it holds (the beginning of a SHA-256), and
``manifest.json``, which names them and their parts. Files are written under a passing name, flushed to the
disk and then renamed, the manifest last: at any moment a reader finds the old index or the new one, whole,
and two writers cannot mix theirs. Whatever was cut off or altered is seen by its digest. No link is followed
out of the folder, and nothing is removed there but what slips name (see ``slip``).
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import verify
from verify.corpus import manifest as manifests
from verify.corpus import parts as part_files
from verify.corpus.checking import require
from verify.corpus.fingerprint import rules
from verify.corpus.index import Index
from verify.corpus.manifest import (
    SCHEMA,
    DamagedIndexError,
    EncoderFacts,
    Manifest,
    UnreadableIndexError,
)
from verify.corpus.segment import Origin, Scale, Segment, Stored
from verify.corpus.segment_file import SegmentFile, append
from verify.corpus.slip import Slip, slip, sweep
from verify.files import make_way, mark, open_regular, passing, put_in_place, refuse_foreign
from verify.models import Encoder, LoadedEncoder
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


def save(directory: Path, index: Index, encoder: Encoder) -> tuple[Index, tuple[str, ...]]:
    """Put ``index`` in the place of the index in ``directory``; segments that lie there already stay.

    Returns:
        The index, its segments knowing where they lie; and new names of what stood where a file of the index
        belongs, and is none (a folder, a link).

    Raises:
        OSError: It cannot be written, or the folder is not ours; what was there before still stands.
    """
    own(directory)
    made_by = EncoderFacts(encoder.name, encoder.sha256, encoder.dimension)
    moved: list[str] = []
    with slip(directory) as notes:
        stored = [
            origin
            if (origin := _lies(directory, segment))
            else _written(directory, segment, notes, moved, encoder)
            for segment in index.segments
        ]
        parts = tuple(origin.parts for origin in stored)
        names = frozenset(map(manifests.name_of, parts))
        notes.note(*sorted(manifests.listed(directory) - names))
        with passing(path := notes.passing("manifest")) as file:
            manifest = Manifest(SCHEMA, verify.__version__, rules(), made_by, parts, index.files)
            file.write(manifests.sealed(manifest))
            moved.append(_put(file, path, directory / manifests.NAME))
        sweep(directory, names | manifests.listed(directory), own=notes)
    segments = (replace(one, origin=origin) for one, origin in zip(index.segments, stored, strict=True))
    return replace(index, segments=tuple(segments)), tuple(filter(None, moved))


def _lies(directory: Path, segment: Segment) -> Origin | None:
    """Where a segment lies in ``directory``; it is made young there, so that nobody sweeps it away."""
    if segment.origin is None or segment.origin.directory != directory:
        return None
    path = directory / manifests.name_of(segment.origin.parts)
    try:
        with open_regular(path):
            os.utime(path)
    except OSError:
        return None
    return segment.origin


def _written(directory: Path, segment: Segment, notes: Slip, moved: list[str], encoder: Encoder) -> Origin:
    with passing(path := notes.passing("index")) as file:
        parts = append(file, part_files.written(segment, encoder.dimension))
        name = manifests.name_of(parts)
        notes.note(name)
        moved.append(_put(file, path, directory / name))
    return Origin(directory, parts)


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


def load(directory: Path, encoder: LoadedEncoder, scale: Scale = Scale()) -> Index | None:  # noqa: B008 - frozen
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
            return _read(directory, manifest, encoder, scale)
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


def _read(directory: Path, manifest: Manifest, encoder: LoadedEncoder, scale: Scale) -> Index:
    try:
        segments = tuple(_segment(directory, parts, encoder, scale.whole) for parts in manifest.segments)
        _require_places(manifest, segments)
    except ValueError as fault:
        raise DamagedIndexError(str(fault)) from fault
    return Index(segments, manifest.files, encoder.dimension)


def _segment(directory: Path, parts: tuple[Stored, ...], encoder: LoadedEncoder, whole: int) -> Segment:
    name = manifests.name_of(parts)
    with manifests.opened(directory, name) as file:
        segment = part_files.read(SegmentFile(file, directory / name, parts, whole=whole), encoder)
    return replace(segment, origin=Origin(directory, parts))


def _require_places(manifest: Manifest, segments: Sequence[Segment]) -> None:
    places = [place for file in manifest.files for place in file.reports]
    require(len(set(places)) == len(places), "a report twice")
    fine = all(
        0 <= place.segment < len(segments) and 0 <= place.number < len(segments[place.segment].entries)
        for place in places
    )
    require(fine, "a report in a place that there is not")


def _put(file: BinaryIO, path: Path, place: Path) -> str:
    """Put a file in its place; what stood there and is no file gets the name that is returned."""
    moved = make_way(place)
    put_in_place(file, path, place)
    return moved
