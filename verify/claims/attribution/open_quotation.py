"""A quotation of several paragraphs: each opens with a mark, the last one closes it and names the speaker."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from verify.claims.attribution.running_account import inherited
from verify.claims.grammar.reading import Reading, Side
from verify.claims.voice import Chain


@dataclass(slots=True)
class OpenQuotation:
    """The stretches of a running quotation for which nobody is named yet.

    Attributes:
        before: Their places among all stretches, in the paragraphs before this one.
        here: Those in this paragraph.
    """

    before: list[int] = field(default_factory=list)
    here: list[int] = field(default_factory=list)

    def next_paragraph(self, *, goes_on: bool) -> None:
        """A paragraph ends; the quotation in it goes on in the next one, or does not."""
        self.before = [*self.before, *self.here] if goes_on else []
        self.here = []

    def add(self, chains: Sequence[Chain], first: int, home: Chain, *, quoted: bool) -> None:
        """Note the stretches of a sentence that begins within the quotation and names no speaker.

        Args:
            chains: Their chains.
            first: The place of the first.
            home: The chain of what nobody is named for.
            quoted: Whether the sentence begins within quotation marks.
        """
        if quoted and all(len(chain) == len(home) for chain in chains):
            self.here.extend(range(first, first + len(chains)))

    def named(self, readings: Sequence[Reading], chains: Sequence[Chain], home: Chain) -> Chain:
        """Whose the paragraphs before were, where this sentence names him after what he says."""
        if not self.before or not readings or readings[0].side is not Side.BEFORE:
            return ()
        return inherited(next((chain for chain in chains if len(chain) > len(home)), ()))
