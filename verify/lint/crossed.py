"""A corpus whose reports were compared with one another: the material of the comparing rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from verify.corpus import Corpus, Passage
from verify.judge import Relation
from verify.lint.crossing import Crossing, Held, Pair
from verify.lint.diagnostic import Spot
from verify.lint.material import Reading


@dataclass(frozen=True, slots=True)
class Crossed:
    """Reports, their passages by row, and the comparisons.

    Attributes:
        reading: The reports as read.
        corpus: The same reports, indexed.
        crossings: One per report, in order.
    """

    reading: Reading
    corpus: Corpus
    crossings: tuple[Crossing, ...]

    def report(self, row: int) -> int:
        """The number of the report to which a row belongs."""
        return self.corpus.passages.owner(row)

    def passage(self, row: int) -> Passage:
        """The passage of a row."""
        return self.corpus.passages[row]

    def spot(self, row: int) -> Spot:
        """The spot of a passage."""
        passage = self.passage(row)
        return Spot(passage.report.path, passage.claim.span, text=passage.claim.text)

    def held(self) -> Iterator[Held]:
        """Every claim that a later report addresses."""
        for crossing in self.crossings:
            yield from crossing.held

    def pairs(self, *relations: Relation) -> Iterator[Pair]:
        """The pairs with one of these relations; without ``relations``, all."""
        for held in self.held():
            yield from (pair for pair in held.pairs if not relations or pair.relation in relations)
