"""The canonical name of an outlet, organisation or place: its English name, the same in every language."""

from verify.lexicon.organisations import organisation
from verify.lexicon.outlets import outlet
from verify.lexicon.places import places

_LONGEST = 120
"""Characters of the longest name that is looked up, as in ``outlets.py``; it bounds the work on hostile
input.
"""


def canonical(name: str) -> str:
    """The English name of the outlet, organisation or place called ``name``, else ``name`` unchanged.

    A name shared by several places (Tripoli) is returned unchanged.
    """
    if len(name) > _LONGEST:
        return name
    found = outlet(name) or organisation(name)
    if found is not None:
        return found.name
    known = places(name)
    return known[0].name if len(known) == 1 else name
