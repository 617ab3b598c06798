"""Places: where a claim locates something, with all that the place lies within.

A capital without "in", "to" or the like before it stands for its government («طلبت طهران من واشنطن»). It is
treated as its country, so that it never conflicts with the city where something happened.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from operator import itemgetter

from verify.facets.facet import Agreement, Comparison, Context, Facet, FacetKind
from verify.facets.names.same_name import is_given, same_name
from verify.facets.names.unlisted_place import kind_of, unlisted
from verify.lexicon import (
    Match,
    Place,
    PlaceKind,
    find_organisations,
    find_outlets,
    find_places,
    nationality,
    places,
    word_list,
)
from verify.lexicon.places import vowelled
from verify.text import Span, bare, remembered, words

_set = partial(word_list, "place_words")

_LEVELS = (
    frozenset({PlaceKind.COUNTRY, PlaceKind.TERRITORY}),
    frozenset({PlaceKind.CAPITAL, PlaceKind.CITY}),
    frozenset({PlaceKind.PROVINCE}),
    frozenset({PlaceKind.SEA, PlaceKind.STRAIT, PlaceKind.RIVER}),
    frozenset({PlaceKind.SITE}),
)
# Likeness of two names, 0 to 1. Unknown places differ only if their spellings are far apart.
_ALIKE, _UNLIKE = 0.8, 0.55
_WINDOW = 40
"""Characters before a place in which its context is looked for."""


@dataclass(frozen=True, slots=True)
class PlaceValue:
    """The place that is meant.

    Attributes:
        candidates: All places that may be meant; nearly always one.
        known: Whether the data has it. An unknown place is found by words such as "the town of".
    """

    candidates: tuple[Place, ...]
    known: bool = True

    def as_json(self) -> dict[str, object]:
        """Name, kind and what it lies within of each candidate."""
        listed = [{"name": p.name, "kind": p.kind.value, "within": list(p.within)} for p in self.candidates]
        return {**listed[0], "known": self.known, "or": listed[1:]}


@remembered(4)  # roles use these too
def find(text: str, _context: Context) -> tuple[Facet, ...]:
    """The places in ``text``, in order. Parts of other names ("Cairo University") are left out."""
    taken = sorted(
        Span(match.start, match.end)
        for finder in (find_outlets, find_organisations)
        for match in finder(text)
    )
    found = [
        (span, PlaceValue(meant))
        for match in find_places(text)
        if not _clashes(span := Span(match.start, match.end), taken) and not _is_part(text, span)
        if (meant := _here(text, match))
    ]
    known = sorted([*taken, *(span for span, _ in found)])
    for span, kind in unlisted(text):
        if not _clashes(span, known):
            found.append((span, PlaceValue((Place(span.of(text), kind, ()),), known=False)))
    return tuple(
        Facet(FacetKind.PLACE, span.start, span.end, span.of(text), value)
        for span, value in sorted(found, key=itemgetter(0))
    )


def compare(left: Facet, right: Facet) -> Comparison:
    """Agrees if one place is, contains or lies in the other; differs if both have one level and are apart."""
    one, other = left.value, right.value
    if not isinstance(one, PlaceValue) or not isinstance(other, PlaceValue):
        return Comparison(FacetKind.PLACE, Agreement.SILENT, left.text, right.text, "not two places")
    pair = _pair if one.known and other.known else _by_name
    answers = [pair(a, b) for a, b in product(one.candidates, other.candidates)]
    agreed = next((answer for answer in answers if answer[0] is Agreement.AGREES), None)
    silent = next((answer for answer in answers if answer[0] is Agreement.SILENT), None)
    agreement, why = agreed or silent or answers[0]
    return Comparison(FacetKind.PLACE, agreement, left.text, right.text, why)


def _pair(one: Place, other: Place) -> tuple[Agreement, str]:
    if one.name == other.name:
        return Agreement.AGREES, f"{one.name} in both"
    if one.name in other.within or other.name in one.within:
        inner, outer = (one, other) if other.name in one.within else (other, one)
        return Agreement.AGREES, f"{inner.name} is in {outer.name}"
    if any(one.kind in level and other.kind in level for level in _LEVELS):
        return Agreement.DIFFERS, f"{one.name}, here {other.name}"
    return Agreement.SILENT, f"{one.name} and {other.name} are not places of one kind"


def _by_name(one: Place, other: Place) -> tuple[Agreement, str]:
    """The answer for an unknown place: by spelling, and different only if both have one kind."""
    alike = same_name(one.name, other.name)
    if alike >= _ALIKE:
        return Agreement.AGREES, f"{one.name} and {other.name} are one name"
    if alike < _UNLIKE and one.kind is other.kind:
        return Agreement.DIFFERS, f"{one.name}, here {other.name}"
    return Agreement.SILENT, f"where {one.name} or {other.name} lies is not known"


def _clashes(span: Span, taken: list[Span]) -> bool:
    """Whether ``span`` overlaps one of ``taken``, which are in order and barely overlap one another."""
    at = bisect_right(taken, span)
    return any(span.overlaps(other) for other in taken[max(0, at - 2) : at + 1])


def _here(text: str, match: Match[tuple[Place, ...]]) -> tuple[Place, ...]:
    """The places that fit the words before: «محافظة البصرة» is a province, «العاصمة الأردنية عمان» Amman."""
    previous = _previous(text, match.start)
    noun = next((kind for word in previous[-1:] if (kind := kind_of(word))), None)
    candidates = match.value
    marked = vowelled(text[match.start : match.end])
    if len(candidates) > 1 and marked:
        candidates = tuple(place for place in candidates if place.name in marked) or candidates
    if len(candidates) > 1:
        nations = {nation for word in previous if (nation := nationality(word))}
        near = tuple(p for p in candidates if nations & {p.name, *p.within})
        cities = tuple(p for p in candidates if p.kind in _LEVELS[1])
        candidates = near or (
            cities if noun is PlaceKind.CITY or "عاصمه" in map(bare, previous) else candidates
        )
    return tuple(dict.fromkeys(_spoken_for(place, noun, text, match) for place in candidates))


def _spoken_for(place: Place, noun: PlaceKind | None, text: str, match: Match[tuple[Place, ...]]) -> Place:
    """The place that is meant: a province after «محافظة», the country of a capital that acts."""
    if noun is PlaceKind.PROVINCE and place.kind is PlaceKind.CITY:
        return replace(place, kind=PlaceKind.PROVINCE)
    if place.kind is not PlaceKind.CAPITAL or not place.within or _is_locative(text, match.start):
        return place
    return next(iter(places(place.within[0])), place)


def _is_locative(text: str, start: int) -> bool:
    """Whether the place at ``start`` is a location: after "in", «في», or with «بـ»."""
    previous = _previous(text, start)
    if not previous:
        return _DATELINE.match(text, start) is not None
    near = {previous[-1], previous[-1].lstrip("وف"), bare(previous[-1])}
    capital = not {"عاصمه", "capital"}.isdisjoint(map(bare, previous))  # «العاصمة الأردنية عمان»
    return capital or bool(near & _set("locative")) or text[start] == "ب"


def _previous(text: str, start: int) -> list[str]:
    """The two words before ``start``, folded, without a stop in between; the nearest is last."""
    left = text[max(0, start - _WINDOW) : start]
    cut = _STOP.split(left)[-1]
    return [word for word, _, _ in words(cut)][-2:]


def _is_part(text: str, span: Span) -> bool:
    """Whether the place is part of another name: "Cairo University", «جامعة القاهرة», a person."""
    previous = _previous(text, span.start)
    if previous and not _set("institutions").isdisjoint((bare(previous[-1]), previous[-1][1:])):
        return True
    if not text[span.start].isascii():
        return False
    after = _CAPITAL_AFTER.match(text, span.end)
    if (
        after
        and not kind_of(after.group(1))
        and not places(after.group(1))
        and not nationality(after.group(1))
    ):
        return True
    before = _CAPITAL_BEFORE.search(text, max(0, span.start - _WINDOW), span.start)
    return bool(before and is_given(before.group(1)))


_STOP = re.compile(r"[.;:!?؛؟()\n،]|, (?=[^A-Z])")
_DATELINE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)? ?[-,،(/–—]")
_CAPITAL_AFTER = re.compile(r" ([A-Z][a-z]+)")
_CAPITAL_BEFORE = re.compile(r"([A-Z][\w'’-]+) $")
