"""Reading a corpus: a folder of reports, or one file with a report a line."""

import os
from collections.abc import Iterator
from pathlib import Path

from verify.documents import notices
from verify.documents.document import Document
from verify.documents.json_lines import read_json_lines
from verify.documents.read import READERS, read_bytes
from verify.documents.source import bytes_of, shown
from verify.forked import each
from verify.text import CannotRunError, Notice

_REMEDY = "give a folder of .txt, .md or .html reports, or a .jsonl file"


def read_corpus(path: str) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """The reports of a corpus, and what must be said of those that could not be read.

    Args:
        path: A folder, read with all folders in it, hidden files and folders left out; or a ``.jsonl`` file.

    Returns:
        The documents in the order of their paths (of their lines), each named by its path inside the
        folder (``name.jsonl#id``), and the notices that concern no document that was read.

    Raises:
        CannotRunError: There is no such corpus, or no report in it can be read.
    """
    where = Path(path)
    if where.is_dir():
        documents, told = _read_folder(where)
    elif where.suffix.lower() == ".jsonl":
        documents, told = read_json_lines(bytes_of(path), name=shown(where.name))
    elif where.exists():
        raise CannotRunError("this is no corpus", where=shown(path), remedy=_REMEDY)
    else:
        raise CannotRunError("there is no such corpus", where=shown(path), remedy=_REMEDY)
    if not documents:
        first = f" ({told[0].path}: {told[0].text})" if told else ""
        raise CannotRunError(f"no report in it can be read{first}", where=shown(path), remedy=_REMEDY)
    return documents, told


def _read_folder(folder: Path) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    told: list[Notice] = []
    documents: list[Document] = []
    others: list[str] = []
    paths: list[Path] = []
    for path in _files(folder, told):
        if path.suffix.lower() in READERS:
            paths.append(path)
        else:
            others.append(_name(path, folder))
    for read in each(lambda path: _read_one(path, folder), paths):
        if isinstance(read, Document):
            documents.append(read)
        else:
            told.append(read)
    if others:
        told.append(notices.files_skipped("", tuple(others)))
    return tuple(documents), tuple(told)


def _read_one(path: Path, folder: Path) -> Document | Notice:
    name = _name(path, folder)
    try:
        return read_bytes(bytes_of(str(path)), name=name, suffix=path.suffix.lower())
    except CannotRunError as error:
        return notices.report_unreadable(name, error.what)


def _name(path: Path, folder: Path) -> str:
    return shown(path.relative_to(folder).as_posix())


def _files(folder: Path, told: list[Notice]) -> Iterator[Path]:
    """All files under ``folder`` by path; links to folders are not followed, so there is no loop."""

    def unopened(error: OSError) -> None:
        told.append(
            notices.folder_unreadable(shown(str(error.filename)), error.strerror or "no reason given")
        )

    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=unopened):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names if not name.startswith(".")]
    return iter(sorted(found, key=lambda path: path.relative_to(folder).parts))
