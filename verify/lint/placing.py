"""From a place in a document's text to a place in its file, as editors and code hosts count."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from verify.documents import Document
from verify.documents.decode import decode
from verify.documents.source import bytes_of
from verify.lint.diagnostic import Place, Region, Spot
from verify.text import CannotRunError

_LINE = re.compile(r" line (\d{1,9})$")


@dataclass(frozen=True, slots=True)
class _File:
    """A file's text as decoded, and where its lines begin."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, path: str) -> "_File":
        try:
            text = decode(bytes_of(path), path).text
        except CannotRunError:
            text = ""  # the remark on it says why; there is no line to point at
        return cls(text, (0, *(found.end() for found in re.finditer("\n", text))))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def region(self, start: int, end: int) -> Region:
        """The stretch ``[start, end)``."""
        return Region(*self.position(start), *self.position(end), start, end)


class Placing:
    """Places of the documents of one corpus, or of articles, each file read again when first asked for.

    Args:
        root: The corpus as the reader named it: a folder or a ``.jsonl``; empty for articles, whose paths are
            whole.
        documents: Whose places are asked for.
    """

    def __init__(self, root: str, documents: tuple[Document, ...], beside: "Placing | None" = None) -> None:
        self._folder = root if root and Path(root).is_dir() else ""
        self._single = root if root and not self._folder else ""
        self._documents = {document.path: document for document in documents}
        self._beside = beside
        self._shown: dict[str, str] = {}
        self._files: dict[str, _File] = {}
        self._offsets: dict[str, int] = {}
        self._items: dict[str, int] = {}

    def shown(self, path: str) -> str:
        """A document's path as reached from where the command runs."""
        if self._beside and path not in self._documents:
            return self._beside.shown(path)
        if self._single:
            return self._single
        if path not in self._shown:
            self._shown[path] = (
                (PurePosixPath(self._folder) / path).as_posix() if self._folder and path else path
            )
        return self._shown[path]

    def place(self, spot: Spot, *, why: str = "") -> Place:
        """Where a spot is in its file."""
        if self._beside and spot.path not in self._documents:
            return self._beside.place(spot, why=why)
        return Place(self.shown(spot.path), self._region(spot), spot.text, why)

    def _region(self, spot: Spot) -> Region | None:
        if self._single:
            line = self._item(spot.path)
            return Region(line, end_line=line, end_column=1) if line else None
        document = self._documents.get(spot.path)
        if document is None or (spot.span is None and not spot.field):
            return None
        file = self._file(self.shown(spot.path))
        if spot.path not in self._offsets:  # front matter stands before it; a page is written otherwise
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

    def _item(self, path: str) -> int:
        """The line of a report in a JSON-lines file; 0 where it cannot be told."""
        numbered = _LINE.search(path)
        if numbered:
            return int(numbered.group(1))
        if not self._items:
            lines = self._file(self._single).text.split("\n")
            found = {
                sha256(line.strip().encode()).hexdigest(): number for number, line in enumerate(lines, 1)
            }
            self._items = {one.path: found.get(one.sha256, 0) for one in self._documents.values()}
        return self._items.get(path, 0)


def _field(file: _File, end: int, name: str) -> Region:
    """The line of a field before ``end``; the first line where it is not stated."""
    stated = re.compile(rf"^{re.escape(name)}[ \t]*:.*$", re.MULTILINE | re.IGNORECASE).search(
        file.text, 0, end
    )
    return file.region(*stated.span()) if stated else Region(1, 1, 1, 1, 0, 0)
