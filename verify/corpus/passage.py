"""What the index holds: a claim of a report, with its place in it."""

from dataclasses import dataclass

from verify.claims import Claim
from verify.documents import Document


@dataclass(frozen=True, slots=True)
class Passage:
    """One claim of one report."""

    report: Document
    claim: Claim

    @property
    def page(self) -> int | None:
        """The page of the report on which it begins, from 1; ``None`` where that has no pages."""
        return self.report.page_of(self.claim.start)

    @property
    def place(self) -> str:
        """Where it stands: the report, and its page where there are pages."""
        return self.report.path if self.page is None else f"{self.report.path}, p. {self.page}"


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a query, and why.

    Attributes:
        passage: What was found.
        score: Fused score of all channels, higher is nearer; comparable within one search only.
        similarity: Cosine of the two vectors, -1 to 1; comparable everywhere.
        channels: Rank in each channel that found it, from 1.
    """

    passage: Passage
    score: float
    similarity: float
    channels: tuple[tuple[str, int], ...] = ()
