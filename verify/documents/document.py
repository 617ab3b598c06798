"""A text and what is known about it: the article under test, or a report."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from verify.facets import Context
from verify.text import Language, Notice, Span


class BlockKind(StrEnum):
    """The role of a paragraph or line in a document. Only ``BODY`` is split into claims."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    SOURCE = "source"
    BYLINE = "byline"
    BODY = "body"
    BOILERPLATE = "boilerplate"


def may_be_of(published: date | None, since: date | None, until: date | None) -> bool:
    """Whether a text was, or may have been, published in these days; an undated one may have been."""
    return published is None or (since or date.min) <= published <= (until or date.max)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or line of a document's text."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A text as read, never altered; all offsets count characters of ``text``.

    Attributes:
        path: As the reader named it; for a line of a JSON-lines file, ``path#id``. It is exact and unique
            within a corpus. Bytes that are not UTF-8 are kept in it as Python represents them (PEP 383), and
            made visible where it is shown.
        text: The text as read, front matter or markup removed.
        title: From front matter, metadata, or the first line of the text.
        outlet: Its publisher, as written.
        published: Its date: from front matter, else metadata, else the text's own dateline.
        language: Declared or detected.
        url: Where it was published.
        byline: Its author.
        kind: Its kind as the front matter names it (``desk-note`` …).
        sha256: Digest of the bytes it was read from.
        line: The line of the file that holds it, from 1; 0 if it is the whole file.
        stated: Names of the fields that front matter, metadata or a JSON line gave a value.
        ignored: Ids of rules of ``verify check`` that its front matter switches off for it.
        pages: The offset at which each of its pages begins; empty if it has no pages.
        blocks: Its paragraphs in order; they do not overlap.
        notices: Notices to the reader about it.
    """

    path: str
    text: str
    title: str = ""
    outlet: str = ""
    published: date | None = None
    language: Language = Language.UNKNOWN
    url: str = ""
    byline: str = ""
    kind: str = ""
    sha256: str = ""
    line: int = 0
    stated: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    blocks: tuple[Block, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def context(self) -> Context:
        """What facets need to know about it."""
        return Context(published=self.published, language=self.language)

    @property
    def day(self) -> str:
        """The day of its publication, as shown to the reader."""
        return self.published.isoformat() if self.published else "no date"

    def page_of(self, place: int) -> int | None:
        """The page that holds a character, from 1; ``None`` if the document has no pages."""
        return bisect_right(self.pages, place) or None if self.pages else None

    def may_be_of(self, since: date | None, until: date | None) -> bool:
        """Whether it was, or may have been, published in these days; without a date it may have been."""
        return may_be_of(self.published, since, until)

    @property
    def chronology(self) -> tuple[date, str]:
        """Its sort key by publication day; without a day it comes last."""
        return self.published or date.max, self.path

    def body(self) -> tuple[Span, ...]:
        """The spans that may hold claims."""
        return tuple(block.span for block in self.blocks if block.kind is BlockKind.BODY)
