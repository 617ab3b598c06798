"""What a passage is found by besides its vectors: words, and details that no language changes."""

from collections.abc import Iterable, Iterator, Sequence

from verify.facets import Facet, FacetKind, skeleton
from verify.lexicon import read_table
from verify.lexicon.stem import stem
from verify.text import remembered, words


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


_IDENTITY = (("begin", "end"), ("value",), ("low", "high"), ("name",))
# What of a value, as JSON carries it, says which one it is: a day or span of days, a number, a name.
_TELLING = 2  # consonants; one alone is a particle's


@remembered()
def _stop_words() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("stop_words"))


def _detail(facet: Facet) -> Iterator[str]:
    """Terms of the parts that say what it is, apart from how it is counted, qualified or anchored.

    A person's name gives one for the consonants of each of its words, which survive the change of script.
    """
    if facet.kind is FacetKind.PERSON:
        sounds = (skeleton(word) for word, _, _ in words(facet.text))
        yield from (f"{facet.kind}:{sound}" for sound in sounds if len(sound) >= _TELLING)
        return
    value = facet.value.as_json()
    for keys in _IDENTITY:
        parts = [value.get(key) for key in keys]
        if all(isinstance(part, str | float | int) for part in parts):
            yield f"{facet.kind}:" + "_".join(map(_written, parts))
            return


def _written(part: object) -> str:
    """A number in its shortest form, so that 300 is 300.0; a text without white space."""
    return f"{part:.12g}" if isinstance(part, int | float) else "_".join(str(part).split())
