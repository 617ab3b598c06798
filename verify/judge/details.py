"""The checkable details of a claim, each held against those of a passage."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verify.facets import Agreement, Comparison, Facet, FacetKind, compare


class Detail(NamedTuple):
    """A detail of the claim, the one of the passage that answers it, and the answer."""

    left: Facet
    right: Facet
    comparison: Comparison


def details(claim: Sequence[Facet], passage: Sequence[Facet]) -> tuple[Detail, ...]:
    """What the passage answers to each detail of the claim, silence left out.

    A detail that agrees with any of the passage's agrees. It differs only from one that no other detail of
    the claim agrees with: "nine guards and two drivers" does not differ from "two drivers and nine guards".
    """
    found = tuple(
        detail for kind in FacetKind for detail in _of_kind(_only(claim, kind), _only(passage, kind))
    )
    return tuple(sorted(found, key=lambda detail: (detail.left.start, detail.left.end)))


def _only(facets: Sequence[Facet], kind: FacetKind) -> tuple[Facet, ...]:
    return tuple(facet for facet in facets if facet.kind is kind)


def _of_kind(ours: tuple[Facet, ...], theirs: tuple[Facet, ...]) -> Iterator[Detail]:
    answers = [Detail(left, right, compare(left, right)) for left in ours for right in theirs]
    agreeing = [answer for answer in answers if answer.comparison.agreement is Agreement.AGREES]
    taken = {answer.right for answer in agreeing}
    for left in ours:
        agreed = next((answer for answer in agreeing if answer.left == left), None)
        differing = (
            answer
            for answer in answers
            if answer.left == left
            and answer.right not in taken
            and answer.comparison.agreement is Agreement.DIFFERS
        )
        answer = agreed or next(differing, None)
        if answer is not None:
            yield answer
