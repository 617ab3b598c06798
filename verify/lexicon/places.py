"""Places of the world by any of their names, what they lie within, and the adjectives made from them."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from verify.lexicon.gazetteer import Gazetteer, Spelling, spellings
from verify.lexicon.load import read_json, read_table
from verify.lexicon.phrases import Match
from verify.text import bare, fold, remembered, words

# Endings of nisba adjectives: masculine, feminine, dual and plural.
_NISBA = ("ي", "ية", "يا", "يون", "يين", "يان", "يتان", "يتين", "يات")
_MOST_PARENTS = 40
"""Places that may contain one place, at most."""


class PlaceKind(StrEnum):
    """The kind of place, roughly from wide to narrow."""

    CONTINENT = "continent"
    REGION = "region"
    SEA = "sea"
    STRAIT = "strait"
    RIVER = "river"
    COUNTRY = "country"
    TERRITORY = "territory"
    PROVINCE = "province"
    CAPITAL = "capital"
    CITY = "city"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class Place:
    """A known place.

    Attributes:
        name: Its English name, the same in every language.
        kind: What sort of place.
        within: All places it lies within, nearest first: Oman, then the Gulf, then Asia.
    """

    name: str
    kind: PlaceKind
    within: tuple[str, ...]


def places(name: str) -> tuple[Place, ...]:
    """The places called ``name``, in any spelling and language; «عمان» names two, most names only one."""
    return _gazetteer().get(name) or ()


def vowelled(written: str) -> frozenset[str]:
    """The names of the places that ``written`` can stand for, given its vowel marks: عُمان, عمّان."""
    return frozenset(name for spelling, name in _vowelled() if written.endswith(spelling))


def find_places(text: str) -> Iterator[Match[tuple[Place, ...]]]:
    """The known places named in ``text``, each with all that it may mean; adjectives are left out."""
    return _gazetteer().find(text)


@remembered(1 << 14)
def nationality(word: str) -> str | None:
    """The place of an adjective or demonym: "Iranian" and «الإيرانيين» give Iran; ``None`` for others."""
    if word.isalpha():  # nearly always one word
        return _demonyms().get(bare(fold(word)))
    found = words(word)
    return _demonyms().get(bare(found[0][0])) if len(found) == 1 else _phrasal_demonyms().get(fold(word))


@remembered()
def _rows() -> dict[str, tuple[PlaceKind, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    return {
        name: (PlaceKind(kind), _cell(parents), _cell(aliases), _cell(demonyms))
        for name, kind, parents, aliases, demonyms in read_table("places")
    }


def _cell(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _within(name: str) -> tuple[str, ...]:
    """All places that contain ``name``, breadth first; a cycle in the data is cut."""
    chain: list[str] = []
    level = list(_rows()[name][1])
    while level and len(chain) < _MOST_PARENTS:
        chain += [parent for parent in dict.fromkeys(level) if parent not in chain]
        level = [up for parent in level if parent in _rows() for up in _rows()[parent][1] if up not in chain]
    return tuple(chain)


@remembered()
def _gazetteer() -> Gazetteer[tuple[Place, ...]]:
    named: dict[tuple[str, ...], list[Spelling[Place]]] = defaultdict(list)
    for name, (kind, _, aliases, _) in _rows().items():
        own = name.split(" (")[0]  # "Tripoli (Lebanon)"
        listed = (*aliases, own) if f"?{own}" not in aliases else aliases
        for spelling in spellings(listed, Place(name, kind, _within(name))):
            named[tuple(word for word, _, _ in words(spelling.written))].append(spelling)
    return Gazetteer(
        (
            Spelling(
                group[0].written,
                all(one.everyday for one in group),
                tuple(dict.fromkeys(one.value for one in group)),
            )
            for group in named.values()
        ),
        accepts=_is_place,
        shortest_under_clitic=3,
    )


@remembered()
def _vowelled() -> tuple[tuple[str, str], ...]:
    return tuple(
        (alias, name)
        for name, (_, _, aliases, _) in _rows().items()
        for alias in aliases
        if any(unicodedata.category(letter) == "Mn" and letter >= "\u0600" for letter in alias)
    )


@remembered()
def _demonyms() -> dict[str, str]:
    table: dict[str, str] = {}
    for name, (_, _, _, demonyms) in _rows().items():
        for demonym in demonyms:
            if " " not in demonym:
                for form in _forms(demonym.removeprefix("?")):
                    table.setdefault(bare(fold(form)), name)
    return table


@remembered()
def _phrasal_demonyms() -> dict[str, str]:
    return {
        fold(form): name
        for name, (_, _, _, demonyms) in _rows().items()
        for demonym in demonyms
        if " " in demonym
        for form in (demonym, demonym + "s")
    }


def _forms(demonym: str) -> Iterator[str]:
    if demonym[0].isascii():
        yield from (demonym, demonym + "s")
    elif demonym.endswith("ي"):
        yield from (demonym[:-1] + ending for ending in _NISBA)
        yield from ("ال" + demonym[:-1] + ending for ending in _NISBA)
    else:
        yield demonym


@remembered()
def _before() -> frozenset[str]:
    listed = read_json("place_words")
    nouns = [word for kind in listed["kinds"].values() for word in kind]
    return frozenset(fold(word) for word in (*listed["before"], *nouns))


def _is_place(text: str, start: int, _end: int) -> bool:
    """Whether an everyday word is a place's name here: after "in", «مدينة» and the like."""
    left = text[max(0, start - 30) : start].rstrip(' \t"«“')
    previous = words(left)
    if not previous or not left[-1:].isalpha():
        return False
    word = previous[-1][0]
    return word in _before() or (word[:1] in {"و", "ف", "ب", "ل"} and word[1:] in _before())
