"""Whether a text names its own publisher: "told the Ledger", «مراسل الشاطئ», its own dateline.

An outlet that writes so has reporting of its own. A text taken over from another outlet has no reason to.
"""

from functools import lru_cache

from verify.documents import Document
from verify.facets import alike
from verify.judge.witness import own_name
from verify.text import bare, words

_SAME_WORD = 0.85
"""Likeness of two words in two scripts, 0 to 1, from which they are one."""


@lru_cache(maxsize=256)
def names_its_outlet(document: Document) -> bool:
    """Whether the name of the document's outlet occurs in its body, word for word, in any script."""
    name = own_name(document.outlet).split()
    if not name:
        return False
    found = [bare(word) for span in document.body() for word, _, _ in words(span.of(document.text))]
    starts = (at for at in range(len(found) - len(name) + 1) if _same(found[at], name[0]))
    return any(all(map(_same, found[at : at + len(name)], name)) for at in starts)


def _same(one: str, other: str) -> bool:
    return one == other or (one.isascii() != other.isascii() and alike(one, other) >= _SAME_WORD)
