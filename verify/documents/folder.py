"""Reading a corpus: a folder of reports, a ZIP file of them, or one file with a report a line."""

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

from verify.documents import notices
from verify.documents.archive import entries
from verify.documents.document import Document
from verify.documents.json_lines import read_json_lines
from verify.documents.listing import listing
from verify.documents.look import Look, Reading, Source
from verify.documents.read import FORMATS, read_bytes
from verify.documents.source import stamped_bytes_of
from verify.documents.stamp import Clock, Stamp, stamp
from verify.forked import each
from verify.text import CannotRunError, Notice

_REMEDY = "give a folder of reports (.txt, .md, .html, .pdf, .docx …), a .zip of them, or a .jsonl file"
_NOTHING: Mapping[str, Stamp] = MappingProxyType({})


def read_corpus(path: str) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """The reports of a corpus, and what must be said of those that could not be read.

    Args:
        path: A folder, read with all folders in it, hidden files and folders left out and links followed as
            long as they lead to something new; or a ``.zip`` or ``.jsonl`` file.

    Returns:
        The documents in the order of their paths (of their lines), each named by its path inside the
        folder or ZIP file (``name.jsonl#id``), and the notices that concern no document that was read.

    Raises:
        CannotRunError: There is no such corpus, or no report in it can be read.
    """
    seen = look(path)
    return seen.documents, seen.notices


def look(path: str, known: Mapping[str, Stamp] = _NOTHING, *, clock: Clock = time.time_ns) -> Look:
    """The files of a corpus: those whose stamp is not the known one are read.

    Args:
        path: As for ``read_corpus``.
        known: Stamps that files bore when they were read, by name.
        clock: What time it is.

    Raises:
        CannotRunError: There is no such corpus, or all of it was read and no report is in it.
    """
    where = Path(path)
    if where.is_dir():
        seen = _folder(where, known, clock)
    elif where.suffix.lower() == ".jsonl":
        seen = _file(path, known, clock, lambda data: read_json_lines(data, name=where.name))
    elif where.suffix.lower() == ".zip":
        seen = _file(path, known, clock, lambda data: read_archive(data, path))
    elif where.exists():
        raise CannotRunError("this is not a corpus", where=path, remedy=_REMEDY)
    else:
        raise CannotRunError("there is no such corpus", where=path, remedy=_REMEDY)
    if seen.whole and not seen.documents:
        refuse_empty(path, seen.notices)
    return seen


def refuse_empty(path: str, told: Sequence[Notice]) -> NoReturn:
    """Say that there is no report in a corpus, and the first reason for it.

    Raises:
        CannotRunError: Always.
    """
    first = f" ({': '.join(filter(None, (told[0].path, told[0].text)))})" if told else ""
    raise CannotRunError(f"no report in it can be read{first}", where=path, remedy=_REMEDY)


def read_folder(folder: Path) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """The reports in a folder, be there none, and what must be said of those that could not be read."""
    seen = _folder(folder, _NOTHING, time.time_ns)
    return seen.documents, seen.notices


def read_archive(data: bytes, path: str) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """The reports in the ZIP file ``data``, be there none, and what must be said of the others.

    Raises:
        CannotRunError: It is damaged, or there is too much in it.
    """
    read = [one if isinstance(one, Notice) else _read_one(*one) for one in entries(data, FORMATS, path)]
    documents = tuple(one for one in read if isinstance(one, Document))
    return documents, tuple(one for one in read if isinstance(one, Notice))


def _folder(folder: Path, known: Mapping[str, Stamp], clock: Clock) -> Look:
    found = listing(folder, FORMATS)
    same = {name for name in found.reports if name in known and _bears(folder / name, known[name])}
    fresh = [name for name in found.reports if name not in same]
    met = {source.name: source for source in each(lambda name: _met(folder, name, clock), fresh)}
    sources = tuple(met.get(name) or Source(name, known[name], None) for name in found.reports)
    return Look(str(folder), sources, found.told, tuple(map(notices.format_not_read, found.others)))


def _file(
    path: str,
    known: Mapping[str, Stamp],
    clock: Clock,
    read: Callable[[bytes], tuple[tuple[Document, ...], tuple[Notice, ...]]],
) -> Look:
    """A corpus that is one file: whether any of it changed is told for the whole of it."""
    name = Path(path).name
    if name in known and _bears(Path(path), known[name]):
        return Look(path, (Source(name, known[name], None),))
    data, own = stamped_bytes_of(path, clock)
    documents, told = read(data)
    return Look(path, (Source(name, own, (*documents, *told)),))


def _bears(path: Path, known: Stamp) -> bool:
    try:
        return stamp(path.stat()) == known
    except (OSError, ValueError):
        return False  # where it is read, it is told why it cannot be


def _met(folder: Path, name: str, clock: Clock) -> Source:
    try:
        data, own = stamped_bytes_of(folder / name, clock)
    except CannotRunError as error:
        return Source(name, None, (notices.report_unreadable(name, error.what),))
    return Source(name, own, (_read_one(name, data),))


def _read_one(name: str, data: bytes) -> Reading:
    try:
        return read_bytes(data, name=name, suffix=Path(name).suffix.lower())
    except CannotRunError as error:
        return notices.report_unreadable(name, error.what)
