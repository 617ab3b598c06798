"""A checkable detail of a text, and the possible answers of comparing two."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from verify.text import Language, Span


class FacetKind(StrEnum):
    """The kind of detail. The values are those of the JSON contract."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    POLARITY = "polarity"
    OUTCOME = "outcome"
    QUOTATION = "quotation"


class Agreement(StrEnum):
    """The three answers of a comparison; silent means that the two are not about the same thing."""

    AGREES = "agrees"
    DIFFERS = "differs"
    SILENT = "silent"


class Value(Protocol):
    """The meaning of a facet, independent of how it is written."""

    def as_json(self) -> dict[str, object]:
        """The value in a JSON form, with keys in a fixed order."""
        ...


@dataclass(frozen=True, slots=True)
class Facet:
    """A detail at its place in a text: ``text`` is exactly the slice ``[start, end)`` of that text."""

    kind: FacetKind
    start: int
    end: int
    text: str
    value: Value

    @property
    def span(self) -> Span:
        """Its span."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Context:
    """What a facet needs to know about its document.

    Attributes:
        published: The document's own date, to which relative dates refer; ``None`` leaves them unresolved.
        language: The language of the text.
    """

    published: date | None = None
    language: Language = Language.UNKNOWN


@dataclass(frozen=True, slots=True)
class Comparison:
    """The comparison of two details, with both values and a sentence that gives the reason.

    Attributes:
        kind: The kind of detail.
        agreement: The answer.
        left: The claim's wording; empty if it has none.
        right: The report's wording; empty if it has none.
        why: The reason, for a person to read: "nearly 8 months, here 10 months".
    """

    kind: FacetKind
    agreement: Agreement
    left: str
    right: str
    why: str
