"""One statement negates what the other affirms: seen only with both statements at hand."""

from collections.abc import Sequence

from verify.claims import Claim
from verify.facets import Agreement, Comparison, Facet, FacetKind
from verify.facets.events.polarity import PolarityValue
from verify.judge.alignment import Bag, Matrix
from verify.lexicon import carrying, read_json
from verify.text import fold, remembered

SURE = 0.6
"""How near a word must be to the negated one for the other statement to be about the same."""


def polarity_clash(ours: Bag, theirs: Bag, match: Matrix, claim: Claim, passage: Claim) -> Comparison | None:
    """The word that one statement negates and the other does not, as each of them writes it.

    Args:
        ours: The claim's words.
        theirs: The passage's words.
        match: What ``alignment.counterparts`` gives for the two.
        claim: The one statement.
        passage: The other.
    """
    denied, denied_there = _negated(claim.facets), _negated(passage.facets)
    if bool(denied) == bool(denied_there):
        return None  # both negate something, or neither does: too entangled to be sure
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
    """A word of ``bag`` as it stands in the statement, with what negates it."""
    start, end = bag.places[number]
    return " ".join(filter(None, (negator, claim.text[start:end])))


def _negated(facets: Sequence[Facet]) -> dict[str, str]:
    """What each negator negates: the first word after it that carries something; with the negator."""
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
    """Words that only lead to what is negated: in "has no plans to sell" that is to sell."""
    return frozenset(fold(word) for word in read_json("negators")["intending"])
