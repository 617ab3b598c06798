"""Reading a corpus: a folder of reports, a ZIP file of them, or one file with a report a line."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from verify.documents import notices
from verify.documents.archive import entries
from verify.documents.document import Document
from verify.documents.json_lines import read_json_lines
from verify.documents.listing import listing
from verify.documents.read import FORMATS, read_bytes
from verify.documents.source import bytes_of
from verify.forked import each
from verify.text import CannotRunError, Notice

_REMEDY = "give a folder of reports (.txt, .md, .html, .pdf, .docx …), a .zip of them, or a .jsonl file"


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
    where = Path(path)
    if where.is_dir():
        documents, told = read_folder(where)
    elif where.suffix.lower() == ".jsonl":
        documents, told = read_json_lines(bytes_of(path), name=where.name)
    elif where.suffix.lower() == ".zip":
        documents, told = read_archive(bytes_of(path), path)
    elif where.exists():
        raise CannotRunError("this is not a corpus", where=path, remedy=_REMEDY)
    else:
        raise CannotRunError("there is no such corpus", where=path, remedy=_REMEDY)
    if not documents:
        first = f" ({': '.join(filter(None, (told[0].path, told[0].text)))})" if told else ""
        raise CannotRunError(f"no report in it can be read{first}", where=path, remedy=_REMEDY)
    return documents, told


def read_folder(folder: Path) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """The reports in a folder, be there none, and what must be said of those that could not be read."""
    found = listing(folder, FORMATS)
    told = list(found.told)
    documents: list[Document] = []
    for read in each(lambda name: _read_one(name, lambda: bytes_of(folder / name)), found.reports):
        if isinstance(read, Document):
            documents.append(read)
        else:
            told.append(read)
    told += map(notices.format_not_read, found.others)
    return tuple(documents), tuple(told)


def read_archive(data: bytes, path: str) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """The reports in the ZIP file ``data``, be there none, and what must be said of the others.

    Raises:
        CannotRunError: It is damaged, or there is too much in it.
    """
    read = [
        one if isinstance(one, Notice) else _read_one(one[0], partial(bytes, one[1]))
        for one in entries(data, FORMATS, path)
    ]
    documents = tuple(one for one in read if isinstance(one, Document))
    return documents, tuple(one for one in read if isinstance(one, Notice))


def _read_one(name: str, data: Callable[[], bytes]) -> Document | Notice:
    try:
        return read_bytes(data(), name=name, suffix=Path(name).suffix.lower())
    except CannotRunError as error:
        return notices.report_unreadable(name, error.what)
