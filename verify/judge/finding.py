"""What the judgement of one claim consists of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from verify.claims import Claim
from verify.corpus import Passage
from verify.facets import Comparison
from verify.text import Span


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


class LinkKind(StrEnum):
    """What two documents that assert a claim have to do with one another.

    The first two are a person's word; the others are in the order in which they tell most.
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
    """Where the reason for a link stands.

    Attributes:
        left: In the text of the first document: the words that name a source, or the text that both have.
        right: In that of the second; of what both have, one by one as in the first.
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
    """Why two witnesses are one origin or, by a person's word, are two.

    The witnesses go by their numbers, 0 for the article: its path may be that of a report, which is another.

    Attributes:
        left: One of the two; where it is directed, the one that cites or was made from the other.
        right: The other; where it is directed, the one that is cited, or the source.
        kind: What links them.
        why: A sentence that names both and the reason.
        certain: False where they may be two origins after all.
        directed: Whether it is known which of the two has it from the other.
        grounds: Where the reason stands in both texts.
    """

    left: int
    right: int
    kind: LinkKind
    why: str
    certain: bool = True
    directed: bool = False
    grounds: Grounds = NO_GROUNDS


class Undetermined(NamedTuple):
    """A witness that brings no certain origin.

    Attributes:
        witness: Its number.
        why: A sentence that names it and the reason.
        sure: Whether it surely asserts the claim; if not, that is why.
    """

    witness: int
    why: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Origins:
    """From how many independent sources the reports that assert a claim, and the article, have it.

    Attributes:
        at_least: What is certain.
        at_most: What is possible where a text leaves its source open.
        groups: The paths of the documents that share an origin. The first of the first group is the article,
            whatever its path is: a report can have the same.
        notes: One sentence for each link that put two documents into one group or keeps them apart.
        members: The groups by number: 0 is the article, n the nth report that asserts the claim, in the order
            of the evidence.
        links: All that was found between two of them, whether or not it put them into one group.
        undetermined: Those that bring no certain origin, and why.
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
