"""One text with what is known about it: the article under test is one, and so is every report."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from verify.facets import Context
from verify.text import Language, Notice, Span


class BlockKind(StrEnum):
    """What a paragraph or line of a document is there for. Only ``BODY`` is split into claims."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    SOURCE = "source"
    BYLINE = "byline"
    BODY = "body"
    BOILERPLATE = "boilerplate"


def may_be_of(published: date | None, since: date | None, until: date | None) -> bool:
    """Whether what was published then is of these days, or may be: without a date, of any."""
    return published is None or (since or date.min) <= published <= (until or date.max)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or line of a document's text."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A text as read, never altered; every offset anywhere counts characters of ``text``.

    Attributes:
        path: As the reader named it, for a line of a JSON-lines file ``path#id``. It is exact, and no two
            documents of a corpus share one: bytes that are no UTF-8 are in it as Python keeps them (PEP 383),
            and are made visible where it is shown.
        text: The text as read, front matter or markup removed.
        title: From front matter, metadata, or the first line of the text.
        outlet: Who published it, as written.
        published: Its date: front matter, else metadata, else the text's own dateline.
        language: Declared or detected.
        url: Where it was published.
        byline: Who wrote it.
        kind: What the front matter calls it (``desk-note`` …).
        sha256: Digest of the bytes it was read from.
        line: The line of the file that holds it, from 1; 0 where the whole file does.
        stated: Names of the fields that front matter, metadata or a JSON line gave a value.
        ignored: Ids of rules of ``verify check`` that its front matter switches off for it.
        pages: Where each page of it begins, counted in characters; none where it has no pages.
        blocks: Its paragraphs in order; they do not overlap.
        notices: What a reader must be told about it.
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
        """What facets need to know of it."""
        return Context(published=self.published, language=self.language)

    @property
    def day(self) -> str:
        """The day of its publication, as it is shown."""
        return self.published.isoformat() if self.published else "no date"

    def page_of(self, place: int) -> int | None:
        """The page on which a character stands, from 1; ``None`` where the document has no pages."""
        return bisect_right(self.pages, place) or None if self.pages else None

    def may_be_of(self, since: date | None, until: date | None) -> bool:
        """Whether it was published in these days, or may have been: without a date, on any."""
        return may_be_of(self.published, since, until)

    @property
    def chronology(self) -> tuple[date, str]:
        """Where it stands among others in the order of their days; without one it comes last."""
        return self.published or date.max, self.path

    def body(self) -> tuple[Span, ...]:
        """The spans that may hold claims."""
        return tuple(block.span for block in self.blocks if block.kind is BlockKind.BODY)
