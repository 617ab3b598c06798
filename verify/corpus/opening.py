"""Opening a corpus: read, bring the index up to date, keep it."""

import time
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from itertools import chain
from pathlib import Path

from platformdirs import user_cache_path

from verify.claims import searchable
from verify.corpus import notices
from verify.corpus.corpus import Corpus
from verify.corpus.index import Index
from verify.corpus.passages import Extractor
from verify.corpus.refreshing import Progress, refresh
from verify.corpus.remembered import Remembered
from verify.corpus.reports import Reports
from verify.corpus.segment import Scale
from verify.corpus.store import DamagedIndexError, UnreadableIndexError, load, own, refuse, save
from verify.documents import Clock, Look, Stamp, look, refuse_empty
from verify.models import LoadedEncoder
from verify.text import CannotRunError, Notice


def open_corpus(  # noqa: PLR0913 - each but the first two has a value that suits most
    path: str,
    encoder: LoadedEncoder,
    *,
    progress: Progress | None = None,
    cache_dir: Path | None = None,
    directory: Path | None = None,
    rebuild: bool = False,
    checksum: bool = False,
    met: Look | None = None,
    extract: Extractor = searchable,
    clock: Clock = time.time_ns,
    scale: Scale = Scale(),  # noqa: B008 - frozen
) -> Corpus:
    """Bring the index of a corpus up to date, and keep it for the next time.

    Of the files only those are read whose stamp has moved, or that had none yet.

    The index lies in the user's cache directory, not beside the reports: those may be read-only, shared or
    under version control. It goes by the corpus' absolute path and the encoder's digest.

    Args:
        path: A folder of reports or a ``.jsonl`` file.
        encoder: Makes the vectors.
        progress: Told after each report.
        cache_dir: Where indexes are kept instead; made if need be. Where it cannot be written the index is
            made in memory, and a notice says so.
        directory: Where this one index is kept, and nowhere else: a folder of ours, an empty one, or one that
            is made. Where it cannot be kept there, the call cannot run.
        rebuild: Whether to start from nothing.
        checksum: Whether to read files that bear the stamp which they bore when they were read.
        met: What ``look`` met at ``path``, where that has been done already.
        extract: Takes the claims out of a report.
        clock: What time it is.
        scale: From which sizes on the index is kept otherwise.

    Raises:
        CannotRunError: There is no such corpus, the index was made by another encoder, or ``directory`` is
            not ours or cannot be written.
    """
    if directory is not None:
        _refuse(directory)
    place = directory or index_directory(path, encoder, cache_dir)
    old, damaged = (None, ()) if rebuild else _load(place, encoder, scale)
    if met is None:
        met = look(path, {} if checksum or old is None else _stamps(old), clock=clock)
    index = refresh(met, encoder, extract, old=old, scale=scale, progress=progress)
    unread = (*met.before, *chain.from_iterable(file.notices for file in index.files), *met.after)
    if not index.entries:
        refuse_empty(path, unread)
    index, kept = _keep(place, index, encoder, old=old, insist=directory is not None)
    told = chain.from_iterable((*entry.told, *entry.notices) for entry in index.entries)
    reports = met.documents if met.whole else Reports(index)
    return Corpus(
        path=path,
        reports=reports,
        passages=Remembered(reports, index),
        digest=digest_of((entry.path, entry.content) for entry in index.entries),
        notices=(*unread, *told, *damaged, *kept),
        encoder=encoder,
        index=index,
    )


def index_directory(path: str, encoder: LoadedEncoder, cache_dir: Path | None = None) -> Path:
    """Where the index of a corpus lies: one folder for each corpus and encoder."""
    place = sha256(str(Path(path).resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    return _parent(cache_dir) / f"{place[:16]}-{encoder.sha256[:16]}"


def readings_directory(cache_dir: Path | None = None) -> Path:
    """Where the readings of pairs are kept, beside the indexes: one for all corpora."""
    return _parent(cache_dir) / "readings"


def _stamps(old: Index) -> dict[str, Stamp]:
    return {file.name: file.stamp for file in old.files if file.stamp}


def _parent(cache_dir: Path | None) -> Path:
    return cache_dir or user_cache_path("verify-claims", appauthor=False) / "indexes"


def _refuse(directory: Path) -> None:
    try:
        refuse(directory)
    except OSError as fault:
        raise CannotRunError(
            f"no index can be kept here: {fault.strerror or fault}",
            where=str(directory),
            remedy="name an empty folder, or one that does not exist yet",
        ) from fault


def _load(directory: Path, encoder: LoadedEncoder, scale: Scale) -> tuple[Index | None, tuple[Notice, ...]]:
    try:
        return load(directory, encoder, scale), ()
    except DamagedIndexError as fault:
        return None, (notices.index_damaged(str(directory), str(fault)),)
    except UnreadableIndexError as fault:
        return None, (notices.index_unreadable(str(directory), str(fault)),)


def _keep(
    directory: Path, index: Index, encoder: LoadedEncoder, *, old: Index | None, insist: bool
) -> tuple[Index, tuple[Notice, ...]]:
    if index is old:
        with suppress(OSError):  # a folder that may not be written to is used all the same
            own(directory)  # its marker may have been lost
        return index, ()
    try:
        index, moved = save(directory, index, encoder)
    except OSError as fault:
        why = fault.strerror or str(fault)
        if insist:
            raise CannotRunError(
                f"the index cannot be kept: {why}",
                where=str(directory),
                remedy="make the folder writable and free some disk space, or name another",
            ) from fault
        return index, (notices.index_not_kept(str(directory), why),)
    return index, (notices.moved_aside(str(directory), moved),) if moved else ()


def digest_of(reports: Iterable[tuple[str, str]]) -> str:
    """SHA-256 over the paths of reports and the digests of what they were read from, in hexadecimal."""
    seen = sha256()
    for path, content in reports:
        seen.update(f"{path}\0{content}\n".encode("utf-8", "surrogatepass"))
    return seen.hexdigest()
