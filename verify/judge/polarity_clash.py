"""A polarity clash: one statement negates what the other affirms; this needs both statements."""

from collections.abc import Sequence

from verify.claims import Claim
from verify.facets import Agreement, Comparison, Facet, FacetKind
from verify.facets.events.polarity import PolarityValue
from verify.judge.alignment import Bag, Matrix
from verify.lexicon import carrying, read_json
from verify.text import fold, remembered

SURE = 0.6
"""Match with the negated word from which the other statement is about the same thing."""


def polarity_clash(ours: Bag, theirs: Bag, match: Matrix, claim: Claim, passage: Claim) -> Comparison | None:
    """The word that one statement negates and the other does not, in the wording of each.

    Args:
        ours: The claim's bag.
        theirs: The passage's bag.
        match: The result of ``alignment.counterparts`` for the two.
        claim: The first statement.
        passage: The second.
    """
    denied, denied_there = _negated(claim.facets), _negated(passage.facets)
    if bool(denied) == bool(denied_there):
        return None  # both or neither negate something: too entangled to be certain
    for row, word in enumerate(ours.words):
        if not match.shape[1]:
            break
        column = int(match[row].argmax())
        other = theirs.words[column]
        if match[row, column] >= SURE and (word in denied) != (other in denied_there):
            left = _written(claim, ours, row, denied.get(word))
            right = _written(passage, theirs, column, denied_there.get(other))
            return Comparison(FacetKind.POLARITY, Agreement.DIFFERS, left, right, f"{left}, here {right}")
    return None


def _written(claim: Claim, bag: Bag, number: int, negator: str | None) -> str:
    """A word of ``bag`` as written in the statement, with its negator."""
    start, end = bag.places[number]
    return " ".join(filter(None, (negator, claim.text[start:end])))


def _negated(facets: Sequence[Facet]) -> dict[str, str]:
    """The first content word after each negator, with the negator."""
    found: dict[str, str] = {}
    for facet in facets:
        value = facet.value
        if isinstance(value, PolarityValue) and value.clausal and (head := _head(value.of)):
            found[head] = facet.text
    return found


def _head(reached: Sequence[str]) -> str:
    found = [word for word, _, _ in carrying(" ".join(reached))]
    return next((word for word in found if word not in _intending()), found[0] if found else "")


@remembered()
def _intending() -> frozenset[str]:
    """Words that only lead to the negated one: in "has no plans to sell" that is "sell"."""
    return frozenset(fold(word) for word in read_json("negators")["intending"])
