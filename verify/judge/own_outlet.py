"""Whether a text names the outlet that published it: "told the Ledger", «مراسل الشاطئ», its own dateline.

Who writes so has something of his own to tell. A text taken over from another house has no reason to.
"""

from functools import lru_cache

from verify.documents import Document
from verify.facets import alike
from verify.judge.witness import own_name
from verify.text import bare, words

_SAME_WORD = 0.85


@lru_cache(maxsize=256)
def names_its_outlet(document: Document) -> bool:
    """Whether the name of the document's outlet stands in its body, word for word, in whatever script."""
    name = own_name(document.outlet).split()
    if not name:
        return False
    found = [bare(word) for span in document.body() for word, _, _ in words(span.of(document.text))]
    starts = (at for at in range(len(found) - len(name) + 1) if _same(found[at], name[0]))
    return any(all(map(_same, found[at : at + len(name)], name)) for at in starts)


def _same(one: str, other: str) -> bool:
    return one == other or (one.isascii() != other.isascii() and alike(one, other) >= _SAME_WORD)
