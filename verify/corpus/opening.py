"""Opening a corpus: read, bring the index up to date, keep it."""

from collections.abc import Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path

from platformdirs import user_cache_path

from verify.claims import extract
from verify.corpus import notices
from verify.corpus.corpus import Corpus
from verify.corpus.index import Index, Progress, refresh
from verify.corpus.passages import Extractor
from verify.corpus.remembered import Remembered
from verify.corpus.store import DamagedIndexError, load, save
from verify.documents import Document, read_corpus
from verify.models import LoadedEncoder
from verify.text import Notice


def open_corpus(  # noqa: PLR0913 - each but the first two has a value that suits most
    path: str,
    encoder: LoadedEncoder,
    *,
    progress: Progress | None = None,
    cache_dir: Path | None = None,
    directory: Path | None = None,
    rebuild: bool = False,
    reading: tuple[tuple[Document, ...], tuple[Notice, ...]] | None = None,
    extract: Extractor = extract,
) -> Corpus:
    """Read a corpus, bring its index up to date, and keep the index for the next time.

    The index lies in the user's cache directory, not beside the reports: those may be read-only, shared or
    under version control. It goes by the corpus' absolute path and the encoder's digest.

    Args:
        path: A folder of reports or a ``.jsonl`` file.
        encoder: Makes the vectors.
        progress: Told after each report.
        cache_dir: Where indexes are kept instead; made if need be. Where it cannot be written the index is
            made in memory, and a notice says so.
        directory: Where this one index is kept, and nowhere else.
        rebuild: Whether to start from nothing.
        reading: What ``read_corpus`` gave for ``path``, where that has been done already.
        extract: Takes the claims out of a report.

    Raises:
        CannotRunError: There is no such corpus, or the index was made by another encoder.
    """
    reports, unread = reading or read_corpus(path)
    directory = directory or index_directory(path, encoder, cache_dir)
    old, damaged = (None, ()) if rebuild else _load(directory, encoder)
    index = refresh(reports, encoder, extract, old=old, progress=progress)
    unkept = () if index is old else _save(directory, index, encoder)
    told = chain.from_iterable(
        (*report.notices, *entry.notices) for report, entry in zip(reports, index.entries, strict=True)
    )
    return Corpus(
        path=path,
        reports=reports,
        passages=Remembered(reports, index),
        digest=digest_of(reports),
        notices=(*unread, *told, *damaged, *unkept),
        encoder=encoder,
        index=index,
    )


def index_directory(path: str, encoder: LoadedEncoder, cache_dir: Path | None = None) -> Path:
    """Where the index of a corpus lies: one folder for each corpus and encoder."""
    place = sha256(str(Path(path).resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    parent = cache_dir or user_cache_path("verify-claims", appauthor=False) / "indexes"
    return parent / f"{place[:16]}-{encoder.sha256[:16]}"


def _load(directory: Path, encoder: LoadedEncoder) -> tuple[Index | None, tuple[Notice, ...]]:
    try:
        return load(directory, encoder), ()
    except DamagedIndexError as fault:
        return None, (notices.index_damaged(str(directory), str(fault)),)


def _save(directory: Path, index: Index, encoder: LoadedEncoder) -> tuple[Notice, ...]:
    try:
        save(directory, index, encoder)
    except OSError as fault:
        return (notices.index_not_kept(str(directory), fault.strerror or str(fault)),)
    return ()


def digest_of(reports: Sequence[Document]) -> str:
    """SHA-256 over the reports' paths and contents, in hexadecimal."""
    seen = sha256()
    for report in reports:
        seen.update(f"{report.path}\0{report.sha256}\n".encode("utf-8", "surrogatepass"))
    return seen.hexdigest()
