"""The material that rules look at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from verify.documents import Document
from verify.lint.diagnostic import Remark, Spot
from verify.lint.settings import Settings
from verify.text import Notice


@dataclass(frozen=True, slots=True)
class Reading:
    """Documents as read: the reports of a corpus, or the articles under test.

    Attributes:
        documents: In the order of their paths.
        notices: Notices of reading on files that are no documents.
        settings: The editor's settings.
        today: The day on which the check runs; later days are in the future.
    """

    documents: tuple[Document, ...]
    notices: tuple[Notice, ...]
    settings: Settings
    today: date

    def told(self, *ids: str) -> Iterator[Notice]:
        """The notices with these ids, on documents and on what was not read."""
        for notice in self.notices:
            if notice.id in ids:
                yield notice
        for document in self.documents:
            yield from (notice for notice in document.notices if notice.id in ids)

    def remarks(self, *ids: str, field: str = "") -> Iterator[Remark]:
        """A remark for each notice with these ids."""
        texts = {document.path: document.text for document in self.documents}
        for notice in self.told(*ids):
            quoted = notice.span.of(texts[notice.path]) if notice.span and notice.path in texts else ""
            spot = Spot(notice.path, notice.span, field, quoted, notice.line)
            yield Remark(spot, f"{notice.text}", key=notice.id)
