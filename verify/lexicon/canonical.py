"""One name for what has many: the English name by which a known thing is the same in every language."""

from verify.lexicon.organisations import organisation
from verify.lexicon.outlets import outlet
from verify.lexicon.places import places

_LONGEST = 120


def canonical(name: str) -> str:
    """The English name of the outlet, organisation or place called ``name``, else ``name`` as it is.

    A name of several places (Tripoli) is left alone.
    """
    if len(name) > _LONGEST:
        return name
    found = outlet(name) or organisation(name)
    if found is not None:
        return found.name
    known = places(name)
    return known[0].name if len(known) == 1 else name
