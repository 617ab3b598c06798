"""A quotation of several paragraphs: each opens with a mark; the last closes it and names the speaker."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from verify.claims.attribution.running_account import inherited
from verify.claims.grammar.reading import Reading, Side
from verify.claims.voice import Chain


@dataclass(slots=True)
class OpenQuotation:
    """The spans of a running quotation whose speaker is not yet named.

    Attributes:
        before: Their indexes among all spans, in the earlier paragraphs.
        here: Those in this paragraph.
    """

    before: list[int] = field(default_factory=list)
    here: list[int] = field(default_factory=list)

    def next_paragraph(self, *, goes_on: bool) -> None:
        """End a paragraph; the quotation in it continues in the next one if ``goes_on``."""
        self.before = [*self.before, *self.here] if goes_on else []
        self.here = []

    def add(self, chains: Sequence[Chain], first: int, home: Chain, *, quoted: bool) -> None:
        """Record the spans of a sentence that begins within the quotation and names no speaker.

        Args:
            chains: Their chains.
            first: The index of the first.
            home: The chain of unattributed text.
            quoted: Whether the sentence begins within quotation marks.
        """
        if quoted and all(len(chain) == len(home) for chain in chains):
            self.here.extend(range(first, first + len(chains)))

    def named(self, readings: Sequence[Reading], chains: Sequence[Chain], home: Chain) -> Chain:
        """The chain of the paragraphs before, if this sentence names their speaker after the content."""
        if not self.before or not readings or readings[0].side is not Side.BEFORE:
            return ()
        return inherited(next((chain for chain in chains if len(chain) > len(home)), ()))
