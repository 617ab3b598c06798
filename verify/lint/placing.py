"""From a place in a document's text to a place in its file, as editors and code hosts count."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from verify.documents import Document
from verify.documents.decode import decode
from verify.documents.source import bytes_of
from verify.lint.diagnostic import Place, Region, Spot
from verify.text import CannotRunError


@dataclass(frozen=True, slots=True)
class _File:
    """A file's text as decoded, and the starts of its lines."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, path: str) -> "_File":
        try:
            text = decode(bytes_of(path), path).text
        except CannotRunError:
            text = ""  # the remark on the file says why; there is no line to give
        return cls(text, (0, *(found.end() for found in re.finditer("\n", text))))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def region(self, start: int, end: int) -> Region:
        """The region ``[start, end)``."""
        return Region(*self.position(start), *self.position(end), start, end)


class Placing:
    """Places in the documents of one corpus, or in articles; each file is read again when first needed.

    Args:
        root: The corpus as given: a folder or a ``.jsonl``; empty for articles, whose paths are complete.
        documents: The documents.
        beside: The places of the reports with which articles are compared.
    """

    def __init__(self, root: str, documents: Iterable[Document], beside: "Placing | None" = None) -> None:
        self._folder = root if root and Path(root).is_dir() else ""
        self._single = root if root and not self._folder else ""
        self._documents = {document.path: document for document in documents}
        self._beside = beside
        self._shown: dict[str, str] = {}
        self._files: dict[str, _File] = {}
        self._offsets: dict[str, int] = {}

    def shown(self, spot: Spot) -> str:
        """The path of a spot's document, relative to where the command runs."""
        return self._beside.reached(spot.path) if self._beside and spot.beside else self.reached(spot.path)

    def reached(self, path: str) -> str:
        """The path of one of these documents, relative to where the command runs."""
        if self._single:
            return self._single
        if path not in self._shown:
            self._shown[path] = (
                (PurePosixPath(self._folder) / path).as_posix() if self._folder and path else path
            )
        return self._shown[path]

    def place(self, spot: Spot, *, why: str = "") -> Place:
        """The place of a spot in its file."""
        if self._beside and spot.beside:
            return self._beside.place(spot, why=why)
        return Place(self.reached(spot.path), self._region(spot), spot.text, why)

    def _region(self, spot: Spot) -> Region | None:
        document = self._documents.get(spot.path)
        line = spot.line or (document.line if document else 0)
        if line:
            return Region(line, end_line=line, end_column=1)
        if document is None or (spot.span is None and not spot.field):
            return None
        file = self._file(self.reached(spot.path))
        if spot.path not in self._offsets:  # front matter precedes the text; a page's source differs from it
            self._offsets[spot.path] = file.text.rfind(document.text)
        offset = self._offsets[spot.path]
        if offset < 0:
            return None
        if spot.span is not None:
            return file.region(offset + spot.span.start, offset + spot.span.end)
        return _field(file, offset, spot.field)

    def _file(self, path: str) -> _File:
        if path not in self._files:
            self._files[path] = _File.of(path)
        return self._files[path]


def _field(file: _File, end: int, name: str) -> Region:
    """The line of a field before ``end``; the first line if it is not stated."""
    stated = re.compile(rf"^{re.escape(name)}[ \t]*:.*$", re.MULTILINE | re.IGNORECASE).search(
        file.text, 0, end
    )
    return file.region(*stated.span()) if stated else Region(1, 1, 1, 1, 0, 0)
