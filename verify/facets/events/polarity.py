"""Polarity: whether a text negates something, and what."""

from dataclasses import dataclass

from verify.facets.events.negation import negations
from verify.facets.facet import Agreement, Comparison, Context, Facet, FacetKind
from verify.text import bare, words


@dataclass(frozen=True, slots=True)
class PolarityValue:
    """A negation.

    Attributes:
        of: The words in its scope, folded and without articles.
        clausal: Whether the clause is negated, and not only a word in it.
    """

    of: tuple[str, ...]
    clausal: bool

    def as_json(self) -> dict[str, object]:
        """The value in a JSON form."""
        return {"negated": True, "of": list(self.of), "clausal": self.clausal}


def find(text: str, context: Context) -> tuple[Facet, ...]:
    """The negations in ``text``; the facet's own text is the negator."""
    del context  # the script tells the negators of the languages apart
    return tuple(
        Facet(
            FacetKind.POLARITY,
            negation.cue.start,
            negation.cue.end,
            negation.cue.of(text),
            PolarityValue(
                tuple(bare(word) for word, _, _ in words(negation.scope.of(text))), negation.clausal
            ),
        )
        for negation in negations(text)
    )


def compare(left: Facet, right: Facet) -> Comparison:
    """Two negations agree if their scopes share a word; otherwise they are silent.

    Whether one text negates what the other affirms depends on the surrounding words, see ``judge``.
    """
    ours, theirs = left.value, right.value
    if not (isinstance(ours, PolarityValue) and isinstance(theirs, PolarityValue)):
        return Comparison(left.kind, Agreement.SILENT, left.text, right.text, "not two negations")
    shared = sorted(set(ours.of) & set(theirs.of))
    if shared:
        return Comparison(
            left.kind, Agreement.AGREES, left.text, right.text, f"both negate {', '.join(shared)}"
        )
    return Comparison(left.kind, Agreement.SILENT, left.text, right.text, "no common word is negated")
