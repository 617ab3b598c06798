"""The diagnostics of `verify check`: first as a rule's remark, then with place, severity and fingerprint."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from verify.text import Span


class Severity(StrEnum):
    """The severity of a diagnostic, most severe first; the words are those of SARIF's ``level``."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the most severe."""
        return list(Severity).index(self)


class Spot(NamedTuple):
    """Where a rule found something.

    Attributes:
        path: The document's path inside the corpus.
        span: The span in the document's text; ``None`` for the whole document.
        field: The field of the front matter, if it is about one.
        text: The words at the place, or what to quote of it.
        line: The line of the file, from 1, if nothing else gives the place; else 0.
        beside: Whether the document is a report with which an article is compared; its path may be the
            article's.
    """

    path: str
    span: Span | None = None
    field: str = ""
    text: str = ""
    line: int = 0
    beside: bool = False


class Related(NamedTuple):
    """A related place, and why it is related."""

    spot: Spot
    why: str


class Remark(NamedTuple):
    """What a rule found.

    Attributes:
        spot: The place.
        text: The finding, in one sentence.
        key: What identifies it, besides rule and path: words, never offsets, so that it is recognised after
            edits elsewhere in the file.
        related: The other places it concerns.
    """

    spot: Spot
    text: str
    key: str
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """What a rule could not look at, so that the absence of findings means nothing there.

    Attributes:
        rule: Its id.
        path: The document; empty for the whole corpus.
        why: The reason, as a clause.
    """

    rule: str
    path: str
    why: str


class Region(NamedTuple):
    """A range of a file as editors count: lines and columns from 1, characters from 0, ends excluded.

    Attributes:
        line: The line of the first character.
        column: The column of the first character.
        end_line: The line of the position after the last character.
        end_column: The column of the position after the last character.
        start: The first character, counted from the beginning of the file; ``None`` if the file encodes the
            text (a JSON string), so that only the line is known.
        end: One past the last character.
    """

    line: int
    column: int = 1
    end_line: int = 0
    end_column: int = 0
    start: int | None = None
    end: int | None = None


class Place(NamedTuple):
    """A place in a file.

    Attributes:
        path: The file, relative to where the command runs.
        region: The range in it; ``None`` for the whole file and for pages, whose text is not their source.
        text: The words there, or what to quote.
        why: How the place is related; empty for the place itself.
    """

    path: str
    region: Region | None = None
    text: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One diagnostic of the answer.

    Attributes:
        rule: The id of the rule (``C103``).
        name: Its name (``date``).
        severity: The severity as configured.
        text: The finding, in one sentence.
        fix: What to do about it, in one sentence.
        place: The place.
        related: The other places it concerns.
        fingerprint: Stays the same as long as the finding does; 16 hexadecimal digits.
    """

    rule: str
    name: str
    severity: Severity
    text: str
    fix: str
    place: Place
    related: tuple[Place, ...]
    fingerprint: str
