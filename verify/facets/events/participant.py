"""Possible agents and patients: names, states, and common nouns for parties already mentioned."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from verify.facets.facet import Agreement, Context, Facet
from verify.facets.names import name, place
from verify.facets.names.barred_word import is_barred
from verify.facets.names.capital_words import capital_words
from verify.facets.names.organisation import OrganisationValue
from verify.facets.names.person import PersonValue
from verify.facets.names.place import PlaceValue
from verify.facets.names.same_name import same_name
from verify.facets.names.title import is_title
from verify.lexicon import Match, Phrases, PlaceKind, nationality, places, read_json, read_table
from verify.text import Span, bare, fold, remembered, words

_ALIKE, _UNLIKE = 0.8, 0.5
"""Likeness of two names, 0 to 1, from which they are one, and below which they are two."""
_STATES = frozenset({PlaceKind.COUNTRY, PlaceKind.TERRITORY})


class Participant(NamedTuple):
    """A party, at its place in a text.

    Attributes:
        span: The span that names it.
        sort: ``person``, ``organisation``, ``state``, ``noun`` or ``word`` (an unknown name).
        name: The canonical name, the concept of a common noun, or the name as written.
    """

    span: Span
    sort: str
    name: str


def participants(text: str, context: Context) -> tuple[Participant, ...]:
    """All parties in ``text``, in order, none within another."""
    found = [_of_facet(facet) for facet in name.find(text, context)]
    found += [
        Participant(facet.span, "state", facet.value.candidates[0].name)
        for facet in place.find(text, context)
        if isinstance(facet.value, PlaceValue) and facet.value.candidates[0].kind in _STATES
    ]
    found += [Participant(span, "state", state) for span, state in _peoples(text)]
    found += [Participant(Span(*m.span("name")), "word", m.group("name")) for m in _QUOTED.finditer(text)]
    found += [
        Participant(Span(m.start, m.end), "noun", m.value) for m in _actors().find(text) if _definite(text, m)
    ]
    found += [
        Participant(Span(*m.span()), "word", m.group())
        for m in _CAPITALISED.finditer(text)
        if _may_be_party(m.group())
    ]
    return _settled(text, _apart(found))


def same(one: Participant, other: Participant) -> Agreement:
    """Whether two parties are the same. A common noun and a name may always be, so they are silent."""
    if "noun" in (one.sort, other.sort):
        return _by_noun(one, other)
    if one.name == other.name:
        return Agreement.AGREES
    if one.sort == other.sort == "state":
        return Agreement.DIFFERS
    alike = same_name(one.name, other.name)
    if alike >= _ALIKE:
        return Agreement.AGREES
    # Names of organisations are translated; persons, and names in one script, are not.
    comparable = one.sort == other.sort == "person" or one.name.isascii() is other.name.isascii()
    return Agreement.DIFFERS if alike < _UNLIKE and comparable else Agreement.SILENT


def _by_noun(one: Participant, other: Participant) -> Agreement:
    if one.sort == other.sort:
        return Agreement.AGREES if one.name == other.name else Agreement.DIFFERS
    noun, named = (one, other) if one.sort == "noun" else (other, one)
    # "the commission" is the electoral commission
    return Agreement.AGREES if named.name.casefold().split()[-1:] == [noun.name] else Agreement.SILENT


def _of_facet(facet: Facet) -> Participant:
    if isinstance(facet.value, PersonValue):
        return Participant(facet.span, "person", facet.value.name)
    known = facet.value.name if isinstance(facet.value, OrganisationValue) else facet.text
    return Participant(facet.span, "organisation", known)


def _peoples(text: str) -> Iterable[tuple[Span, str]]:
    """States named by their people: "the Kuwaiti side", "Iranians", «الإيرانيون», «الجانب الكويتي»."""
    patterns = (_ENGLISH_SIDES,) if text.isascii() else (_ENGLISH_SIDES, _ARABIC_SIDES)
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        if state := nationality(match.group("people")):
            yield Span(*match.span()), state


def _definite(text: str, match: Match[str]) -> bool:
    """Whether the noun refers to a known party, or precedes its name."""
    written = text[match.start : match.end]
    if written[0].isascii():
        before = words(text[max(0, match.start - 20) : match.start])
        return bool(before) and (before[-1][0] in _set("determiners") or before[-1][0].endswith("'s"))
    folded = fold(written)
    if bare(folded) != folded or bare(folded[1:]) != folded[1:]:
        return True
    following = _NEXT.match(text, match.end)
    return following is not None and not is_barred(fold(following.group(1)))


def _may_be_party(written: str) -> bool:
    opening = written.split(maxsplit=1)[0]
    first = fold(opening)
    other = first in capital_words("opening") or first in capital_words("calendar") or is_title(opening)
    return len(written) > len("IO") and not other and not nationality(written) and not places(written)


def _apart(found: list[Participant]) -> tuple[Participant, ...]:
    """The parties without those that overlap a more certain, earlier one in the list; sorted by place."""
    kept: list[Participant] = []
    starts: list[int] = []
    for participant in found:
        at = bisect_left(starts, participant.span.end)
        if at and kept[at - 1].span.end > participant.span.start:
            continue
        kept.insert(at, participant)
        starts.insert(at, participant.span.start)
    return tuple(kept)


def _settled(text: str, found: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The parties without possessors ("Haddad's lawyer") and without nouns in apposition to a name."""
    kept: list[Participant] = []
    begins: int | None = None
    for at, participant in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        possessor = participant.span.of(text).endswith(("'s", "’s")) or text[participant.span.end :][:2] in {
            "'s",
            "’s",
        }
        apposed = (
            participant.sort == "noun"
            and following is not None
            and following.sort != "noun"
            and _APPOSITION.fullmatch(text, participant.span.end, following.span.start) is not None
        )
        if apposed and following is not None:
            begins = participant.span.start
        elif not possessor:
            start = participant.span.start if begins is None else begins
            kept.append(participant._replace(span=Span(start, participant.span.end)))
            begins = None
    return tuple(kept)


@remembered()
def _actors() -> Phrases[str]:
    return Phrases(
        ((form, concept) for concept, forms in read_table("actors") for form in forms.split("|")),
        clitics=True,
    )


@remembered()
def _set(which: str) -> frozenset[str]:
    return frozenset(read_json("role_words")[which])


# The words before are checked after the capital, so that the search runs from capital to capital.
_CAPITALISED = re.compile(r"[A-Z](?<![\w-].)[\w'’&-]{1,30}(?: (?:of |& )?[A-Z][\w'’&-]{0,30}){0,4}")
_NEXT = re.compile(r" [\"«“]?([^\W\d_]{2,20})")
_QUOTED = re.compile(r"[\"«“](?P<name>[\u0621-\u064a]{2,15}(?: [\u0621-\u064a]{2,15}){0,2})[\"»”]")
# «المدعي العام النمساوي "…"», «شركة "…"», "the operator, "
_APPOSITION = re.compile(r"(?: ال[\u0621-\u064a]{2,15}){0,2} ?[\"«“]?|, (?:the )?")
_ENGLISH_SIDES = re.compile(
    r"(?P<people>[A-Z](?<!\w.)[a-z]{3,20}) (?:side|officials|government|delegation|authorities|team)\b"
)
_ARABIC_SIDES = re.compile(
    r"(?<!\w)[وبل]?(?:ال|لل)(?:جانب|طرف|وفد|حكومة|سلطات|مسؤولون|مسؤولين) (?P<people>ال[\u0621-\u064a]{3,15})"
)
