"""Whether a name refers to the document's own outlet."""

import re

from verify.claims.grammar.word_roles import role
from verify.lexicon import canonical
from verify.text import fold

_DOMAIN = re.compile(r"(?<=\w)\.(?:com|net|org|co\.uk|tv)$", re.IGNORECASE)


def means_own_outlet(name: str, own: str) -> bool:
    """Whether ``name`` refers to the document's own outlet: "the Lantern" in The Evening Lantern, "us"."""
    if canonical(name) == canonical(own) or _without_domain(name) == _without_domain(own):
        return True
    said, mine = fold(name).replace('"', "").split(), fold(own).replace('"', "").split()
    if (len(said) == 1 and said[0] in role("us")) or (len(said) == 2 and said[0] == "this"):  # noqa: PLR2004
        return True
    return bool(said) and set(said) <= set(mine) | {"the", "this"} and bool(set(said) & set(mine))


def _without_domain(name: str) -> str:
    """A web address as a name: CNN.com is CNN."""
    return canonical(_DOMAIN.sub("", name.strip()))
