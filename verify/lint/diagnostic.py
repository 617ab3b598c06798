"""What `verify check` has to tell: first as a rule sees it, then placed, weighed and numbered."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from verify.text import Span


class Severity(StrEnum):
    """How much a diagnostic asks for, the most first; the words are those of SARIF's ``level``."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the most severe."""
        return list(Severity).index(self)


class Spot(NamedTuple):
    """Where a rule saw something.

    Attributes:
        path: The document; as it is named inside the corpus.
        span: The place in the document's text; ``None`` where the whole document is meant.
        field: The field of the front matter that is meant, if it is one.
        text: The words at the place, or what is to be quoted of it.
        line: The line of the file, from 1, where nothing else tells the place; 0 where it does.
        beside: Whether the document is a report that an article is held against; its path may be the same.
    """

    path: str
    span: Span | None = None
    field: str = ""
    text: str = ""
    line: int = 0
    beside: bool = False


class Related(NamedTuple):
    """Another place that belongs to it, and why."""

    spot: Spot
    why: str


class Remark(NamedTuple):
    """What a rule saw.

    Attributes:
        spot: Where.
        text: What, in one sentence.
        key: What makes it this one and no other, besides rule and path: words, never offsets, so that it is
            recognised after edits elsewhere in the file.
        related: The other places it is about.
    """

    spot: Spot
    text: str
    key: str
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """What a rule could not look at, so that its silence means nothing there.

    Attributes:
        rule: Its id.
        path: The document; empty for the whole corpus.
        why: The reason, as a clause.
    """

    rule: str
    path: str
    why: str


class Region(NamedTuple):
    """A stretch of a file as editors count: lines and columns from 1, characters from 0, ends excluded.

    Attributes:
        line: Of the first character.
        column: Of the first character.
        end_line: Of the place after the last character.
        end_column: Of the place after the last character.
        start: First character, counted from the beginning of the file; ``None`` where the file writes the
            text otherwise (a JSON string), so that only the line is known.
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
        path: The file, as reached from where the command runs.
        region: Where in it; ``None`` for the whole file and for pages, whose text is not their source.
        text: The words there, or what is to be quoted.
        why: What the place has to do with it; empty for the place itself.
    """

    path: str
    region: Region | None = None
    text: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One line of the answer.

    Attributes:
        rule: Id of the rule (``C103``).
        name: Its name (``date``).
        severity: After the configuration had its say.
        text: What is the matter, in one sentence.
        fix: What to do about it, in one sentence.
        place: Where.
        related: The other places it is about.
        fingerprint: The same as long as it is the same matter; 16 hexadecimal digits.
    """

    rule: str
    name: str
    severity: Severity
    text: str
    fix: str
    place: Place
    related: tuple[Place, ...]
    fingerprint: str
