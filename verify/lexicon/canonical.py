"""One name for what has many: the English name by which a known thing is the same in every language."""

from verify.lexicon.outlets import outlet


def canonical(name: str) -> str:
    """The English name of the known outlet called ``name``, else ``name`` as it is."""
    found = outlet(name)
    return found.name if found else name
