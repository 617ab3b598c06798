"""A checkable detail of a text, and what comparing two of them can answer."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from verify.text import Language, Span


class FacetKind(StrEnum):
    """What sort of detail a facet is. The values are those of the JSON contract."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    POLARITY = "polarity"
    OUTCOME = "outcome"
    QUOTATION = "quotation"


class Agreement(StrEnum):
    """The three answers of a comparison; silence says that the two do not speak of the same."""

    AGREES = "agrees"
    DIFFERS = "differs"
    SILENT = "silent"


class Value(Protocol):
    """What a facet means, apart from how it is written."""

    def as_json(self) -> dict[str, object]:
        """The value as JSON can carry it, keys in a fixed order."""
        ...


@dataclass(frozen=True, slots=True)
class Facet:
    """One detail as it stands in a text: ``text`` is exactly the slice ``[start, end)`` of that text."""

    kind: FacetKind
    start: int
    end: int
    text: str
    value: Value

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Context:
    """What a facet needs to know of the document around it.

    Attributes:
        published: The document's own date, from which relative dates count; ``None`` leaves them unresolved.
        language: The language of the text.
    """

    published: date | None = None
    language: Language = Language.UNKNOWN


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two details held against each other, with both values and one sentence that says why.

    Attributes:
        kind: The kind of detail.
        agreement: The answer.
        left: How the claim writes it; empty where it does not.
        right: How the report writes it; empty where it does not.
        why: The reason, to be read by a person: "nearly 8 months, here 10 months".
    """

    kind: FacetKind
    agreement: Agreement
    left: str
    right: str
    why: str
