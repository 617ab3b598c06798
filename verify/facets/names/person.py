"""Persons: found by full names, then by surnames; they differ where names clash."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from verify.facets.facet import Agreement, Comparison, Context, Facet, FacetKind
from verify.facets.names import arabic_person, english_person
from verify.facets.names.same_name import ALIKE, GIVEN_APART, UNLIKE, aligned, is_given, name_words
from verify.facets.names.skeleton import likeness, skeleton
from verify.lexicon import find_organisations, find_outlets, nationality
from verify.text import Span, arabic_letters, bare, fold, words

_SHORTEST_SURNAME = 4
"""Letters."""
# Likeness, 0 to 1. "Smith" and "Smyth" may be one; a lone surname must differ clearly to show that two
# persons differ.
_CLEARLY_ANOTHER = 0.5
_SAME_RUN = 0.85
"""Likeness, 0 to 1, from which names divided differently into words are the same."""
_MOST_SHARING = 50
"""Names with one surname that are compared; it bounds the work on hostile input."""


@dataclass(frozen=True, slots=True)
class PersonValue:
    """A person.

    Attributes:
        name: The fullest form of the name in the document; for a surname, the whole name given before.
    """

    name: str

    def as_json(self) -> dict[str, object]:
        """The value in a JSON form."""
        return {"name": self.name}


def find(text: str, _context: Context) -> tuple[Facet, ...]:
    """The persons in ``text``, in order; pass the whole document, so that surnames can be resolved."""
    taken = sorted(
        Span(match.start, match.end)
        for finder in (find_outlets, find_organisations)
        for match in finder(text)
    )
    certain = sorted(
        span
        for finder in (english_person, arabic_person)
        for span in finder.spans(text)
        if not _overlaps(span, taken)
    )
    whole = _whole_names(text, certain)
    named = [(span, _resolved(span.of(text), whole)) for span in certain]
    known = sorted([*taken, *certain])
    named += [(span, name) for span, name in _surnames(text, whole) if not _overlaps(span, known)]
    return tuple(
        Facet(FacetKind.PERSON, span.start, span.end, span.of(text), PersonValue(name))
        for span, name in sorted(named)
    )


def compare(left: Facet, right: Facet) -> Comparison:
    """Whether two persons are the same: part of a name agrees with the whole, unless one word clashes."""
    one, other = left.value, right.value
    if not isinstance(one, PersonValue) or not isinstance(other, PersonValue):
        return Comparison(FacetKind.PERSON, Agreement.SILENT, left.text, right.text, "not two persons")
    agreement, why = _judged(one.name, other.name)
    return Comparison(FacetKind.PERSON, agreement, left.text, right.text, why)


def _judged(left: str, right: str) -> tuple[Agreement, str]:
    pairs = aligned(left, right)
    if not pairs:
        return Agreement.SILENT, "no name to compare"
    if all(pair.alike >= ALIKE for pair in pairs):
        return Agreement.AGREES, f"{left} and {right} are one name"
    if _run_together(left, right):
        return Agreement.AGREES, f"{left} and {right} are one name"
    clash = min(pairs, key=lambda pair: pair.alike)
    # One more or one fewer consonant proves nothing: spellings drop them.
    telling = (
        Levenshtein.distance(skeleton(clash.left), skeleton(clash.right)) > 1 or clash.alike <= GIVEN_APART
    )
    limit = UNLIKE if len(pairs) > 1 else _CLEARLY_ANOTHER
    if clash.alike < limit and telling:
        return Agreement.DIFFERS, f"{left}, here {right}"
    return Agreement.SILENT, f"{left} and {right} may be one name or two"


def _run_together(left: str, right: str) -> bool:
    """Whether two names differ only in how they are divided: Jinping is جين بينغ."""
    one, other = name_words(left), name_words(right)
    return len(one) != len(other) and likeness("".join(one), "".join(other)) >= _SAME_RUN


def _whole_names(text: str, certain: list[Span]) -> dict[str, list[str]]:
    """The names of more than one word, by their last word."""
    whole: dict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(span.of(text) for span in certain):
        if len(own := name_words(name)) > 1:
            whole[own[-1]].append(name)
    return whole


def _resolved(name: str, whole: dict[str, list[str]]) -> str:
    """``name``, or the only longer name in the document that ends with it."""
    own = name_words(name)
    sharing = whole.get(own[-1], [])[:_MOST_SHARING] if own else []
    longer = {w for w in sharing if len(name_words(w)) > len(own) and name_words(w)[-len(own) :] == own}
    return longer.pop() if len(longer) == 1 else name


def _surnames(text: str, whole: dict[str, list[str]]) -> Iterator[tuple[Span, str]]:
    """Later mentions by the last word alone, if only one person in the document has it."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in (name for names in whole.values() for name in names):
        last = fold(words(name)[-1][0])
        if len(last) >= _SHORTEST_SURNAME and not is_given(last, everyday=False):
            bearers[last].add(_resolved(name, whole))
    found = words(text) if bearers else ()
    for at, (word, _, end) in enumerate(found):
        form = _bearing(word, bearers)
        if form is None or len(bearers[form]) > 1 or not _stands_alone(text, found, at):
            continue
        name = next(iter(bearers[form]))
        first = _first_word(text, found, at, name)
        yield Span(found[first][1], end - 2 * word.endswith("'s")), name


def _first_word(text: str, found: Sequence[tuple[str, int, int]], at: int, name: str) -> int:
    """Where the mention begins whose last word is at ``at``: "Bagheri Kani", "al-Sudani"."""
    before = [word for word, _, _ in words(name)][-2::-1]
    for word in before:
        if not at or found[at - 1][0] != word or text[found[at - 1][2] : found[at][1]] not in {" ", "-"}:
            break
        at -= 1
    return at


def _bearing(word: str, bearers: dict[str, set[str]]) -> str | None:
    if word in bearers:
        return word
    under = word[1:] if arabic_letters(word) else word.removesuffix("'s")
    return under if under in bearers else None


def _stands_alone(text: str, found: Sequence[tuple[str, int, int]], at: int) -> bool:
    """Whether a word is the surname here: capitalised, and not an adjective («الوزير السوداني»)."""
    word, start, _ = found[at]
    if not arabic_letters(word):
        return text[start].isupper()
    before = found[at - 1][0] if at and text[found[at - 1][2] : start] == " " else ""
    return not (nationality(word) and bare(before) != before)


def _overlaps(span: Span, taken: list[Span]) -> bool:
    """Whether ``span`` overlaps one of ``taken``, which are sorted."""
    low, high = 0, len(taken)
    while low < high:
        middle = (low + high) // 2
        if taken[middle].end <= span.start:
            low = middle + 1
        else:
            high = middle
    return low < len(taken) and taken[low].start < span.end
