"""The corpus folder that reports are put into: what it holds, and one more."""

import os
import unicodedata
from hashlib import sha256
from pathlib import Path

from verify import files
from verify.documents import Document
from verify.documents.folder import read_folder
from verify.gather.address import canonical
from verify.gather.report_file import content, names
from verify.text import CannotRunError, Notice, words


class Shelf:
    """What a folder holds, by address and by text, as far as it has been read or put there.

    Args:
        folder: Which; it is made when the first report is put into it.

    Attributes:
        notices: What must be said of the reports that are there.

    Raises:
        CannotRunError: It is no folder, or keeps an index.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._by_address: dict[str, str] = {}
        self._by_text: dict[bytes, str] = {}
        self._names: set[str] = set()
        self.notices: tuple[Notice, ...] = ()
        if not _exists(folder):
            return
        documents, self.notices = read_folder(folder)
        for document in documents:
            self._note(document, document.path)
        self._names.update(map(_same, os.listdir(folder)))  # noqa: PTH208 - names are all that is asked for

    def at(self, address: str) -> str:
        """The file of the report that was published there; empty where there is none."""
        return self._by_address.get(canonical(address), "") if address else ""

    def holding(self, document: Document) -> str:
        """The file of the report with that address or that text; empty where there is none."""
        return self.at(document.url) or self._by_text.get(_digest(document), "")

    def put(self, document: Document, source: str) -> str:
        """Write a report to a new file, whole; nothing that is there is touched.

        Returns:
            The name of the file.

        Raises:
            CannotRunError: It cannot be kept as a file that is read the same.
            OSError: It cannot be written.
        """
        data = content(document, source)
        self._folder.mkdir(parents=True, exist_ok=True)
        for name in names(document):
            if _same(name) in self._names:
                continue
            try:
                files.write_new(self._folder / name, data)
            except FileExistsError:  # put there a moment ago, by another
                continue
            self._names.add(_same(name))
            self._note(document, name)
            return name
        raise CannotRunError(
            "every name it could be given is taken",
            where=document.path,
            remedy="remove old reports of that name",
        )

    def _note(self, document: Document, name: str) -> None:
        if document.url:
            self._by_address.setdefault(canonical(document.url), name)
        self._by_text.setdefault(_digest(document), name)


def _exists(folder: Path) -> bool:
    """Whether there is such a folder; what stands there and is none is refused."""
    if files.is_marked(folder):
        raise CannotRunError("this folder keeps an index", where=str(folder), remedy="name another --corpus")
    if folder.is_dir():
        return True
    if os.path.lexists(folder):
        raise CannotRunError("this is not a folder", where=str(folder), remedy="name a folder with --corpus")
    return False


def _digest(document: Document) -> bytes:
    """Of its words as they are matched: marks, case, spaces and punctuation make no other text."""
    digest = sha256()
    for word, _, _ in words(document.text):
        digest.update(f"{word} ".encode())
    return digest.digest()


def _same(name: str) -> str:
    """What is one name for file systems that ignore case or take letters apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
