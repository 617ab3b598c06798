"""The outlets and news agencies of the Arab and the international press, by any of their names."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from verify.lexicon.gazetteer import Gazetteer, spellings
from verify.lexicon.load import read_table, word_list
from verify.lexicon.phrases import Match
from verify.text import bare, remembered, words

_marks = partial(word_list, "media_nouns")

_OPENING, _CLOSING = "\"«“‘'(„", "\"»”’')"
# In characters. No name of an outlet is longer; it bounds the work on hostile input.
_LONGEST = 120


class OutletKind(StrEnum):
    """The kind of publisher: one that serves readers, or one that serves other outlets."""

    OUTLET = "outlet"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher.

    Attributes:
        name: Its English name, the same in every language.
        kind: Outlet or agency.
        country: Code of the country it works from (ISO 3166); ``-`` where it serves no single country.
    """

    name: str
    kind: OutletKind
    country: str


def outlet(name: str) -> Outlet | None:
    """The publisher called ``name``, in any spelling and language: «صحيفة "نيويورك تايمز" الأميركية» is one.

    ``name`` is assumed to name a publisher, so everyday words count («الجزيرة», "Time"); :func:`find_outlets`
    is stricter.
    """
    if len(name) > _LONGEST:
        return None
    whole = _gazetteer().get(name)
    if whole is not None:
        return whole
    found = next((found for found in map(_gazetteer().get, _cores(name)) if found is not None), None)
    # «وكالة الشرق الأوسط» is an agency, not the newspaper «الشرق الأوسط».
    return None if found and found.kind is OutletKind.OUTLET and _called_agency(name) else found


def _called_agency(name: str) -> bool:
    first = words(name)[0][0]
    return first in _marks("agency") or _without_clitic(first) in _marks("agency")


def find_outlets(text: str) -> Iterator[Match[Outlet]]:
    """The publishers named in ``text``, left to right; spans leave out "newspaper" and quotation marks."""
    return iter(_found(text))


@remembered(4)  # every facet of a document asks for them
def _found(text: str) -> tuple[Match[Outlet], ...]:
    return tuple(_gazetteer().find(text))


def _cores(name: str) -> Iterator[str]:
    """``name``, then without what follows the name, longest first, with ever fewer nouns before it."""
    head = name.split("(", maxsplit=1)[0] or name  # "Saudi Press Agency (SPA)"
    found = words(head)
    start = 0
    while start < len(found) - 1 and bare(found[start][0]) in _nouns():
        start += 1
    yield from (name, head)
    for last in range(len(found), start, -1):
        yield from (name[found[first][1] : found[last - 1][2]] for first in range(start + 1))
        if last - 1 == start or not _descriptive(found[last - 1][0]):
            return


def _descriptive(word: str) -> bool:
    """Whether a word after a name may be left out: "newspaper", or a nisba adjective (الأميركية)."""
    return word in _marks("after") or (word.startswith("ال") and word.endswith(("يه", "ي")))


@remembered()
def _gazetteer() -> Gazetteer[Outlet]:
    rows = read_table("outlets")
    return Gazetteer(
        (
            spelling
            for name, kind, country, aliases in rows
            for spelling in spellings((name, *aliases.split("|")), Outlet(name, OutletKind(kind), country))
        ),
        accepts=_is_outlet,
    )


@remembered()
def _nouns() -> frozenset[str]:
    return frozenset(
        bare(word) for which in ("before", "about") for phrase in _marks(which) for word in phrase.split()
    )


def _is_outlet(text: str, start: int, end: int) -> bool:
    """Whether an everyday word is an outlet's name here, judged by its marks and the words beside it."""
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    left, right = before.rstrip(), after.lstrip()
    if left[-1:] and left[-1] in _OPENING and right[:1] and right[0] in _CLOSING:
        return True
    previous = [word for word, _, _ in words(left)]
    following = [word for word, _, _ in words(right)]
    adjoining = left[-1:].isalpha() or left[-1:] in tuple(_OPENING)  # no full stop or comma between the two
    if (
        adjoining
        and previous
        and not _marks("before").isdisjoint((previous[-1], _without_clitic(previous[-1])))
    ):
        return True
    if following and following[0] in _marks("after") and right[:1].isalpha():
        return True
    return _english(text[start:end], left, previous, following)


def _without_clitic(word: str) -> str:
    return word[1:] if word[:1] in "وفبلك" else word


def _english(name: str, left: str, previous: list[str], following: list[str]) -> bool:
    """Whether it reads "told the Guardian", "The Times reported", or has "The" within a sentence."""
    if not name[0].isascii() or not name[0].isupper():
        return False
    heard = previous[-2:] if previous[-1:] == ["the"] else previous[-1:]
    if heard and heard[0] in _marks("told"):
        return True
    says = bool(following) and following[0] in _marks("verbs")
    if not name.startswith("The "):
        return says and previous[-1:] == ["the"]
    within = bool(left) and (left[-1].islower() or left[-1] == ",")
    return says or within
