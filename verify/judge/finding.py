"""What the judgement of one claim consists of."""

from dataclasses import dataclass
from enum import StrEnum

from verify.claims import Claim
from verify.corpus import Passage
from verify.facets import Comparison


class Relation(StrEnum):
    """How a report's statement stands to the claim, in the order in which a reader should look."""

    CONFLICTS = "conflicts"
    DENIES = "denies"
    UPDATES = "updates"
    SUPPORTS = "supports"
    REFINES = "refines"
    RELATED = "related"


class Status(StrEnum):
    """What the relations and origins of a claim add up to."""

    CONFLICTING = "conflicting"
    DENIED = "denied"
    SUPERSEDED = "superseded"
    CORROBORATED = "corroborated"
    SINGLE_ORIGIN = "single-origin"
    UNMATCHED = "unmatched"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that speaks to a claim.

    Attributes:
        passage: The report's statement.
        relation: How it stands to the claim.
        score: How sure the alignment is, 0 to 1.
        similarity: Cosine of the two vectors.
        reasons: The comparisons that decided, each with both values.
    """

    passage: Passage
    relation: Relation
    score: float
    similarity: float
    reasons: tuple[Comparison, ...]


@dataclass(frozen=True, slots=True)
class Origins:
    """From how many independent sources the reports that assert a claim, and the article, have it.

    Attributes:
        at_least: What is certain.
        at_most: What is possible where a text leaves its source open.
        groups: The paths of the documents that share an origin. The first of the first group is the article,
            whatever its path is: a report can have the same.
        notes: One sentence for each link that put two documents into one group.
    """

    at_least: int
    at_most: int
    groups: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim with its evidence, origins and status."""

    claim: Claim
    status: Status
    origins: Origins
    evidence: tuple[Evidence, ...]
