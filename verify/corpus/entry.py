"""What the index knows of each report and of each file, without looking into any."""

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from verify.corpus.order import Place
from verify.corpus.record import dumps
from verify.documents import Document, Stamp, first_words, may_be_of
from verify.text import Language, Notice


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index knows of one report.

    Attributes:
        path: Of the report.
        sha256: Digest of the report as read: with the same digest it has the same passages.
        language: Of the report.
        passages: How many it has.
        content: Digest of the bytes it was read from.
        line: The line of its file, as the report has it.
        published: Its day.
        opening: Its first words (see ``first_words``).
        told: What reading it had to tell.
        notices: What taking out its claims had to tell.
    """

    path: str
    sha256: str
    language: Language
    passages: int
    content: str = ""
    line: int = 0
    published: date | None = None
    opening: tuple[str, ...] = ()
    told: tuple[Notice, ...] = ()
    notices: tuple[Notice, ...] = ()

    @classmethod
    def of(cls, report: Document, passages: int, notices: tuple[Notice, ...]) -> "Entry":
        """The entry of a report from which so many passages were taken."""
        return cls(
            path=report.path,
            sha256=digest(report),
            language=report.language,
            passages=passages,
            content=report.sha256,
            line=report.line,
            published=report.published,
            opening=first_words(report),
            told=report.notices,
            notices=notices,
        )

    def asked(self, since: date | None, until: date | None) -> bool:
        """Whether it may be evidence: it is, or may be, of these days, and in a language that has rules."""
        return self.language is not Language.UNKNOWN and may_be_of(self.published, since, until)


@dataclass(frozen=True, slots=True)
class File:
    """A file of the corpus when it was last read.

    Attributes:
        name: Its path inside the corpus.
        reports: Where the reports in it are kept, in their order.
        stamp: By what it is known again; ``None`` where it must be read.
        notices: What concerns none of these reports.
    """

    name: str
    reports: tuple[Place, ...]
    stamp: Stamp | None = None
    notices: tuple[Notice, ...] = ()


def digest(report: Document) -> str:
    """Digest of all that decides a report's passages: not of its file, whose reading may have changed.

    The line it stands on decides none of them: a line put in above leaves them as they are.
    """
    return sha256(dumps(Document, replace(report, line=0))).hexdigest()
