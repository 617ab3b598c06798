"""What a passage is found by in the lexical channel: words, and details that no language changes."""

from collections.abc import Iterable
from functools import cache

from verify.facets import Facet
from verify.lexicon import read_table
from verify.text import bare, words


def terms(text: str, facets: Iterable[Facet] = ()) -> list[str]:
    """The terms of ``text``: its words without stop words and written-on articles, then one for each detail.

    Repetition is kept. A detail's term begins with ``#`` and is made of its value, not of how it is written:
    ``أربعين`` and ``forty`` meet in ``#number:40``, ``مسقط`` and ``Muscat`` in ``#place:muscat``.
    """
    found = [bare(word) for word, _, _ in words(text) if word not in _stop_words()]
    return [*found, *(f"#{term}" for facet in facets for term in _detail(facet))]


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(word for word, _ in read_table("stop_words"))


def _detail(facet: Facet) -> Iterable[str]:
    value = " ".join(str(part) for part in facet.value.as_json().values() if part is not None)
    yield f"{facet.kind}:{'_'.join(value.split())}"
