"""A corpus whose reports were held against one another: what the comparing rules look at."""

from collections.abc import Iterator
from dataclasses import dataclass

from verify.corpus import Corpus, Passage
from verify.judge import Relation
from verify.lint.crossing import Crossing, Held, Pair
from verify.lint.diagnostic import Spot
from verify.lint.material import Reading


@dataclass(frozen=True, slots=True)
class Crossed:
    """Reports, their passages by row, and what was found between them.

    Attributes:
        reading: The reports as read.
        corpus: The same, indexed.
        crossings: One a report, in their order.
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
        """Where a passage stands."""
        passage = self.passage(row)
        return Spot(passage.report.path, passage.claim.span, text=passage.claim.text)

    def held(self) -> Iterator[Held]:
        """Every claim to which a later report speaks."""
        for crossing in self.crossings:
            yield from crossing.held

    def pairs(self, *relations: Relation) -> Iterator[Pair]:
        """The pairs that stand so to one another; without ``relations``, all."""
        for held in self.held():
            yield from (pair for pair in held.pairs if not relations or pair.relation in relations)
