"""Organisations by any of their names, and state offices: "health ministry", «وزارة الصحة»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verify.lexicon.gazetteer import Gazetteer, spellings
from verify.lexicon.load import read_json, read_table
from verify.lexicon.phrases import Match
from verify.lexicon.places import nationality, places
from verify.text import bare, fold, remembered, words


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation.

    Attributes:
        name: Its English name, the same in every language.
        kind: What sort: body, bloc, group, office, company, court, charity, club.
        country: For a state office named by description, its country, where the text says so.
    """

    name: str
    kind: str
    country: str = ""


def organisation(name: str) -> Organisation | None:
    """The known organisation called ``name``, in any spelling and language."""
    return _gazetteer().get(name)


def find_organisations(text: str) -> Iterator[Match[Organisation]]:
    """The organisations named in ``text``, left to right: known ones and offices of states."""
    return iter(_found(text))


@remembered(4)  # every facet of a document asks for them
def _found(text: str) -> tuple[Match[Organisation], ...]:
    both = [*_gazetteer().find(text), *_offices(text)]
    kept: list[Match[Organisation]] = []
    for match in sorted(both, key=lambda match: (match.start, -match.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return tuple(kept)


@remembered()
def _gazetteer() -> Gazetteer[Organisation]:
    return Gazetteer(
        (
            spelling
            for name, kind, aliases in read_table("organisations")
            for spelling in spellings((name.split(" (")[0], *aliases.split("|")), Organisation(name, kind))
        ),
        accepts=_is_organisation,
    )


def _is_organisation(text: str, start: int, _end: int) -> bool:
    """Whether an everyday word is an organisation here: after «شركة», «حركة», "the company" and the like."""
    left = text[max(0, start - 30) : start].rstrip(' \t"«“')
    previous = words(left)
    return bool(previous) and left[-1:].isalpha() and bare(previous[-1][0]) in _nouns()


@remembered()
def _nouns() -> frozenset[str]:
    return frozenset(bare(fold(word)) for word in read_json("organisation_words")["nouns"])


def _offices(text: str) -> Iterator[Match[Organisation]]:
    """Ministries, central banks, parliaments: «وزارة الخارجية الإيرانية», "Iran's foreign ministry"."""
    for match in _office_names().find(text):
        start, end, country = match.start, match.end, ""
        after = _NEXT.match(text, end)
        if after and (nation := nationality(after.group(1))) and _arabic(after.group(1)):
            end, country = after.end(), nation
        before = None if country else _PREVIOUS.search(text, max(0, start - 30), start)
        if before and (nation := _state(before.group(1))):
            start, country = before.start(1), nation
        yield Match(start, end, Organisation(match.value, "office", country))


_NEXT = re.compile(r"[ \t]([^\W\d_]{3,20})")
_PREVIOUS = re.compile(r"([A-Z][a-z]{2,20}(?:['’]s)?)[ \t]$")


def _state(word: str) -> str | None:
    """The state that "Iranian" or "Iran's" stands for, or ``None``."""
    known = places(word)
    return nationality(word) or (known[0].name if len(known) == 1 else None)


def _arabic(word: str) -> bool:
    return "\u0621" <= word[0] <= "\u06d3"


@remembered()
def _office_names() -> Gazetteer[str]:
    return Gazetteer(
        spelling
        for name, listed in read_json("organisation_words")["offices"].items()
        for spelling in spellings(listed, name)
    )
