"""A look at a corpus: each file with its contents, or with the fact that it has not changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from verify.documents.document import Document
from verify.documents.stamp import Stamp
from verify.text import Notice

Reading = Document | Notice
"""A report, or why there is none."""


class Source(NamedTuple):
    """A file of a corpus as found.

    Attributes:
        name: Its path inside the folder; for a ZIP file or ``.jsonl``, its own name.
        stamp: Identifies this version of the file; ``None`` while it could still change unnoticed.
        found: Its contents, in order; ``None`` if it was not read because it has the known stamp.
    """

    name: str
    stamp: Stamp | None
    found: tuple[Reading, ...] | None


@dataclass(frozen=True, slots=True)
class Look:
    """A corpus as found.

    Attributes:
        path: Its path as given.
        sources: Its files, in the order of their paths.
        before: Notices on the folder, to be shown before those on the files.
        after: Notices to be shown after those on the files.
    """

    path: str
    sources: tuple[Source, ...]
    before: tuple[Notice, ...] = ()
    after: tuple[Notice, ...] = ()

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Look":
        """Documents read in another way, each as a file of its own."""
        return cls("", tuple(Source(document.path, None, (document,)) for document in documents))

    @property
    def documents(self) -> tuple[Document, ...]:
        """The reports that were read, in order."""
        return tuple(one for one in self._found() if isinstance(one, Document))

    @property
    def whole(self) -> bool:
        """Whether every file was read."""
        return all(source.found is not None for source in self.sources)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notices that concern no report that was read."""
        return (*self.before, *(one for one in self._found() if isinstance(one, Notice)), *self.after)

    def _found(self) -> Iterator[Reading]:
        return (one for source in self.sources for one in source.found or ())
