"""What a credit names: a known agency or outlet, or unnamed agencies."""

from verify.documents.boilerplate import phrases
from verify.lexicon import Outlet, OutletKind, outlet, word_list
from verify.text import fold, words


def names_only_agencies(value: str) -> bool:
    """Whether ``value`` credits agencies without naming one: «وكالات», "wire services"."""
    return phrases("unnamed_agencies").get(value) is not None


def names_an_agency(value: str) -> bool:
    """Whether the words of ``value``, a name in brackets, make it an agency: "Prairie Press Agency".

    >>> names_an_agency("Kesh Wire"), names_an_agency("press release"), names_an_agency("وكالة الساحل")
    (True, False, True)
    """
    return not _agency_words().isdisjoint(map(fold, _proper(value)))


def names_known_agency(value: str) -> bool:
    """Whether all of ``value`` is the name of a known agency, or stands for unnamed agencies."""
    publisher = known(value)
    agency = publisher is not None and publisher.kind is OutletKind.AGENCY
    return agency or names_only_agencies(value)


def names_nobody(value: str) -> bool:
    """Whether ``value`` names no particular outlet: "agencies", "websites"."""
    return names_only_agencies(value) or phrases("generic_sources").get(value) is not None


def names_a_house(value: str) -> bool:
    """Whether one of its words makes ``value`` the name of an outlet: "Kesh Courier", «ساحل نيوز»."""
    found = _proper(value)
    return any(phrases("house_words").get(name) is not None for name in (*found[:1], *found[-1:]))


def _proper(value: str) -> list[str]:
    """The words of a name of several words, each capitalised or in a script without case; else empty."""
    found = [value[start:end] for _, start, end in words(value)]
    named = len(found) > 1 and all(name[0].isupper() or not name[0].isascii() for name in found)
    return found if named else []


def _agency_words() -> frozenset[str]:
    return word_list("media_nouns", "in_brackets")


def known(value: str) -> Outlet | None:
    """The publisher that all of ``value`` names, ignoring brackets and slashes."""
    name = value.strip(" .,،()[]/*_\t-–—")
    return outlet(name) if words(name) else None
