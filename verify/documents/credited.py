"""What the words of a credit name: an agency or outlet that is known, or agencies that nobody names."""

from verify.documents.boilerplate import phrases
from verify.lexicon import Outlet, outlet
from verify.text import words


def names_only_agencies(value: str) -> bool:
    """Whether ``value`` says that agencies have it, and not which: «وكالات», "wire services"."""
    return phrases("unnamed_agencies").get(value) is not None


def names_nobody(value: str) -> bool:
    """Whether ``value`` names no outlet: "agencies", "websites"."""
    return names_only_agencies(value) or phrases("generic_sources").get(value) is not None


def known(value: str) -> Outlet | None:
    """The publisher that the whole of ``value`` names, brackets and slashes aside."""
    name = value.strip(" .,،()[]/*_\t-–—")
    return outlet(name) if words(name) else None
