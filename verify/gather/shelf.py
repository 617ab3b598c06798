"""A corpus folder to which reports are added."""

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
    """The contents of a folder by address and text, as far as they were read or added.

    Args:
        folder: The folder; it is created when the first report is added.

    Attributes:
        notices: Notices on the reports in it.

    Raises:
        CannotRunError: It is not a folder, or holds an index.
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
        """The file of the report with this address; empty if there is none."""
        return self._by_address.get(canonical(address), "") if address else ""

    def holding(self, document: Document) -> str:
        """The file of the report with that address or that text; empty if there is none."""
        return self.at(document.url) or self._by_text.get(_digest(document), "")

    def put(self, document: Document, source: str) -> str:
        """Write a report whole to a new file; existing files are not touched.

        Returns:
            The name of the file.

        Raises:
            CannotRunError: A file with it would not be read back the same.
            OSError: It cannot be written.
        """
        data = content(document, source)
        self._folder.mkdir(parents=True, exist_ok=True)
        for name in names(document):
            if _same(name) in self._names:
                continue
            try:
                files.write_new(self._folder / name, data)
            except FileExistsError:  # another process has just created it
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
    """Whether the folder exists; anything else at the path is refused."""
    if files.is_marked(folder):
        raise CannotRunError("this folder keeps an index", where=str(folder), remedy="name another --corpus")
    if folder.is_dir():
        return True
    if os.path.lexists(folder):
        raise CannotRunError("this is not a folder", where=str(folder), remedy="name a folder with --corpus")
    return False


def _digest(document: Document) -> bytes:
    """A digest of its words as matched: marks, case, spaces and punctuation make no difference."""
    digest = sha256()
    for word, _, _ in words(document.text):
        digest.update(f"{word} ".encode())
    return digest.digest()


def _same(name: str) -> str:
    """The form that is equal for names which some file system treats as one, by case or decomposition."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
