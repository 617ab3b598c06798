"""A span of a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range ``[start, end)``, counted in characters (code points) of one text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers, unaltered."""
        return text[self.start : self.end]

    def shifted(self, offset: int) -> "Span":
        """The same range in a text in which ``offset`` more characters come before it."""
        return Span(self.start + offset, self.end + offset)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly within this range."""
        return self.start <= other.start and other.end <= self.end
