"""The checkable details of a claim, each compared with those of a passage."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from verify.facets import Agreement, Comparison, Facet, FacetKind, compare
from verify.lexicon import nationality
from verify.text import words

NEIGHBOURS = 10
"""Days between two dates that may still be of one event told differently."""


class Detail(NamedTuple):
    """A detail of the claim, the passage's detail that answers it, and the answer."""

    left: Facet
    right: Facet
    comparison: Comparison


def details(claim: Sequence[Facet], passage: Sequence[Facet]) -> tuple[Detail, ...]:
    """The passage's answers to the details of the claim, without silent ones.

    A detail that agrees with any of the passage's details agrees. It differs only from one with which no
    other detail of the claim agrees: "nine guards and two drivers" does not differ from "two drivers and nine
    guards".
    """
    both = {facet.kind for facet in claim} & {facet.kind for facet in passage}
    found = tuple(
        detail
        for kind in FacetKind
        if kind in both and kind is not FacetKind.QUOTATION  # the speaker matters too, see ``quoted``
        for detail in _of_kind(_only(claim, kind), _only(passage, kind))
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


def elsewhere(claim: Sequence[Facet], passage: Sequence[Facet], found: Sequence[Detail]) -> bool:
    """Whether one of the two names a place to which nothing in the other answers.

    Thirty dead "across the country" do not contradict six "in the province of Dara".
    """
    answered = {facet for detail in found for facet in (detail.left, detail.right)}
    return any(facet not in answered for facet in _only((*claim, *passage), FacetKind.PLACE))


def without_peoples(found: Sequence[Detail], claim: str, passage: str) -> tuple[Detail, ...]:
    """``found`` without two countries of which one is in the other text, too, by the name of its people.

    "American and British forces struck in Yemen" does not differ in the place from "the United States led
    strikes": the forces answer that country, and nothing answers Yemen.
    """
    if not any(map(_two_places, found)):
        return tuple(found)
    ours, theirs = _peoples(claim), _peoples(passage)
    return tuple(
        one
        for one in found
        if not (_two_places(one) and (_country(one.left) in theirs or _country(one.right) in ours))
    )


def _two_places(detail: Detail) -> bool:
    told = detail.comparison
    return told.kind is FacetKind.PLACE and told.agreement is Agreement.DIFFERS


def _country(place: Facet) -> str:
    return str(place.value.as_json().get("name"))


def _peoples(text: str) -> frozenset[str]:
    """The countries whose people or things a text names: «الأميركية», "British"."""
    return frozenset(nation for word, _, _ in words(text) if (nation := nationality(word)) is not None)


def acts(detail: Detail) -> bool:
    """Whether one of two places is a country, which in news is more often an agent than a location."""
    return any("country" in str(facet.value.as_json().get("kind", "")) for facet in detail[:2])


def tells_roles(detail: Detail) -> bool:
    """Whether the two are roles: agent and patient."""
    return all("predicate" in facet.value.as_json() for facet in detail[:2])


def far_apart(detail: Detail) -> bool:
    """Whether two dates are so far apart that they may be of two events."""
    ours, theirs = (_days(facet) for facet in detail[:2])
    if ours is None or theirs is None:
        return False
    return max((theirs[0] - ours[1]).days, (ours[0] - theirs[1]).days) > NEIGHBOURS


def _days(facet: Facet) -> tuple[date, date] | None:
    value = facet.value.as_json()
    begin, end = value.get("begin"), value.get("end")
    if facet.kind is not FacetKind.DATE or not isinstance(begin, str) or not isinstance(end, str):
        return None
    return date.fromisoformat(begin), date.fromisoformat(end)
