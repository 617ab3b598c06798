"""What a look at a corpus met: each file with what is in it, or that it is the one that was read before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from verify.documents.document import Document
from verify.documents.stamp import Stamp
from verify.text import Notice

Reading = Document | Notice
"""A report, or why there is none."""


class Source(NamedTuple):
    """A file of a corpus as it was met.

    Attributes:
        name: Its path inside the folder; of a ZIP file or ``.jsonl`` its own name.
        stamp: By what it is known again; ``None`` where that says nothing yet.
        found: What is in it, in order; ``None`` where it was not read: it bears the known stamp.
    """

    name: str
    stamp: Stamp | None
    found: tuple[Reading, ...] | None


@dataclass(frozen=True, slots=True)
class Look:
    """A corpus as it was met.

    Attributes:
        path: As it was named.
        sources: Its files, in the order of their paths.
        before: What must be said of the folder, before what is said of the files.
        after: What must be said after that.
    """

    path: str
    sources: tuple[Source, ...]
    before: tuple[Notice, ...] = ()
    after: tuple[Notice, ...] = ()

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Look":
        """Documents that were read otherwise, each as a file of its own."""
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
        """What concerns no report that was read."""
        return (*self.before, *(one for one in self._found() if isinstance(one, Notice)), *self.after)

    def _found(self) -> Iterator[Reading]:
        return (one for source in self.sources for one in source.found or ())
