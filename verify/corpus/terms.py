"""What a passage is found by besides its vectors: words, and details that no language changes."""

from collections.abc import Iterable, Sequence
from functools import cache

from verify.corpus.stem import stem
from verify.facets import Facet
from verify.lexicon import read_table
from verify.text import words


def terms(text: str, facets: Iterable[Facet] = ()) -> list[str]:
    """The folded words of ``text`` without stop words, then a term for each detail; repetition is kept.

    A detail's term begins with ``#`` and is made of its value, not of how it is written: ``أربعين`` and
    ``forty`` meet in one term.
    """
    found = ["_".join(word.split()) for word, _, _ in words(text) if word not in _stop_words()]
    found = [word for word in found if word]  # a lone tatweel folds to nothing, a ligature to several words
    return [*found, *(f"#{term}" for facet in facets for term in _detail(facet))]


def stemmed(row: Sequence[str]) -> list[str]:
    """The same terms with each word in one form."""
    return [term if term.startswith("#") else stem(term) for term in row]


def without_language(term: str) -> bool:
    """Whether every language writes ``term`` so: a detail or a number in digits."""
    return term.startswith("#") or term[0].isdigit()


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(word for word, _ in read_table("stop_words"))


def _detail(facet: Facet) -> Iterable[str]:
    value = " ".join(str(part) for part in facet.value.as_json().values() if part is not None)
    yield f"{facet.kind}:{'_'.join(value.split())}"
