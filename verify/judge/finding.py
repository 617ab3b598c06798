"""The result of judging one claim."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from verify.claims import Claim
from verify.corpus import Passage
from verify.facets import Comparison
from verify.text import Span


class Relation(StrEnum):
    """How a report's statement relates to the claim, in the order in which a reader should look."""

    CONFLICTS = "conflicts"
    DENIES = "denies"
    UPDATES = "updates"
    SUPPORTS = "supports"
    REFINES = "refines"
    RELATED = "related"


class Status(StrEnum):
    """The status that the relations and origins of a claim add up to."""

    CONFLICTING = "conflicting"
    DENIED = "denied"
    SUPERSEDED = "superseded"
    CORROBORATED = "corroborated"
    SINGLE_ORIGIN = "single-origin"
    UNMATCHED = "unmatched"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that addresses a claim.

    Attributes:
        passage: The report's statement.
        relation: Its relation to the claim.
        score: How certain the alignment is, 0 to 1.
        similarity: Cosine of the two vectors.
        reasons: The comparisons that decided, each with both values.
    """

    passage: Passage
    relation: Relation
    score: float
    similarity: float
    reasons: tuple[Comparison, ...]


class LinkKind(StrEnum):
    """The link between two documents that assert a claim.

    A person states the first two; the others are in order of their evidential value.
    """

    JOINED = "joined"
    KEPT_APART = "kept-apart"
    CITES = "cites"
    COPY = "copy"
    DERIVED = "derived"
    BOTH_CITE = "both-cite"
    SAME_SPEAKER = "same-speaker"
    SAME_OUTLET = "same-outlet"
    ONE_INSTITUTION = "one-institution"


class Grounds(NamedTuple):
    """Where the reason for a link is in the texts.

    Attributes:
        left: In the text of the first document: the words that name a source, or the common text.
        right: In the text of the second; common stretches in the same order as in the first.
    """

    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()

    @property
    def turned(self) -> "Grounds":
        """The same with the documents in the other order."""
        return Grounds(self.right, self.left)


NO_GROUNDS = Grounds()


@dataclass(frozen=True, slots=True)
class Link:
    """Why two witnesses are one origin or, as a person states, two.

    Witnesses are identified by number, 0 for the article: its path may also be that of a report.

    Attributes:
        left: One of the two; in a directed link, the citing or derived one.
        right: The other; in a directed link, the cited one or the source.
        kind: The kind of link.
        why: A sentence with both names and the reason.
        certain: False if they may be two origins after all.
        directed: Whether it is known which of the two has the statement from the other.
        grounds: Where the reason is in both texts.
    """

    left: int
    right: int
    kind: LinkKind
    why: str
    certain: bool = True
    directed: bool = False
    grounds: Grounds = NO_GROUNDS


class Undetermined(NamedTuple):
    """A witness that contributes no certain origin.

    Attributes:
        witness: Its number.
        why: A sentence with its name and the reason.
        sure: Whether it certainly asserts the claim; if not, that is the reason.
    """

    witness: int
    why: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Origins:
    """The number of independent sources of the article and the reports that assert a claim.

    Attributes:
        at_least: The certain number.
        at_most: The possible number, where a text leaves its source open.
        groups: The paths of the documents that share an origin. The first of the first group is the article,
            even if a report has the same path.
        notes: One sentence for each link that puts two documents into one group or keeps them apart.
        members: The groups by number: 0 is the article, n the nth report that asserts the claim, in the order
            of the evidence.
        links: All links found, whether or not they joined two groups.
        undetermined: The witnesses without a certain origin, and why.
    """

    at_least: int
    at_most: int
    groups: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    members: tuple[tuple[int, ...], ...] = ((0,),)
    links: tuple[Link, ...] = ()
    undetermined: tuple[Undetermined, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim with its evidence, origins and status."""

    claim: Claim
    status: Status
    origins: Origins
    evidence: tuple[Evidence, ...]
