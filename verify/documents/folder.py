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
    """The reports of a corpus, and notices on those that could not be read.

    Args:
        path: A folder, read with all its subfolders, without hidden files and folders; links are followed if
            they lead to something new. Or a ``.zip`` or ``.jsonl`` file.

    Returns:
        The documents in the order of their paths (or lines), each named by its path inside the folder or ZIP
        file (``name.jsonl#id``), and the notices that concern no document that was read.

    Raises:
        CannotRunError: There is no such corpus, or no report in it can be read.
    """
    seen = look(path)
    return seen.documents, seen.notices


def look(path: str, known: Mapping[str, Stamp] = _NOTHING, *, clock: Clock = time.time_ns) -> Look:
    """The files of a corpus; only files whose stamp differs from the known one are read.

    Args:
        path: As for ``read_corpus``.
        known: The stamps of files when they were last read, by name.
        clock: Gives the current time.

    Raises:
        CannotRunError: There is no such corpus, or all of it was read and it holds no report.
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
    """Say that a corpus holds no report, and the first reason for it.

    Raises:
        CannotRunError: Always.
    """
    first = f" ({': '.join(filter(None, (told[0].path, told[0].text)))})" if told else ""
    raise CannotRunError(f"no report in it can be read{first}", where=path, remedy=_REMEDY)


def read_folder(folder: Path) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """The reports in a folder, perhaps none, and notices on those that could not be read."""
    seen = _folder(folder, _NOTHING, time.time_ns)
    return seen.documents, seen.notices


def read_archive(data: bytes, path: str) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """The reports in the ZIP file ``data``, perhaps none, and notices on those that could not be read.

    Raises:
        CannotRunError: It is damaged, or holds too much.
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
    """A corpus in one file: any change to the file counts as a change of all its reports."""
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
        return False  # reading it will report why it cannot be read


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
