"""Everything remembered of a corpus: its segments, and the order in which their reports stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

import numpy as np

from verify.corpus.background import Background, together
from verify.corpus.entry import Entry, File
from verify.corpus.everywhere import AllTerms, AllVectors
from verify.corpus.order import Order
from verify.corpus.passages import Views
from verify.corpus.ranking import Mask
from verify.corpus.segment import Segment
from verify.corpus.sketches import AllSketches
from verify.corpus.translation import Living, after
from verify.corpus.transliteration import Sounds
from verify.text import Language


class Everywhere(NamedTuple):
    """All passages, looked at in one way."""

    vectors: AllVectors
    lexical: AllTerms


@dataclass(frozen=True)
class Index:
    """One row a passage, in the order of the reports and of their texts.

    Attributes:
        segments: Where the passages are kept; they may hold reports that are gone.
        files: The files of the corpus in its order, with the place of each report.
        dimension: Of the vectors.
    """

    segments: tuple[Segment, ...]
    files: tuple[File, ...]
    dimension: int

    @cached_property
    def order(self) -> Order:
        """Where the rows of the segments stand."""
        places = tuple(chain.from_iterable(file.reports for file in self.files))
        return Order(places, tuple(segment.sizes for segment in self.segments))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """One a report."""
        return tuple(self.segments[segment].entries[number] for segment, number in self.order.places)

    @cached_property
    def views(self) -> Views[Everywhere]:
        """The claims by themselves and in their context."""

        def view(number: int) -> Everywhere:
            parts = [segment.views[number] for segment in self.segments]
            return Everywhere(
                AllVectors(tuple(part.vectors for part in parts), self.order, self.dimension),
                AllTerms(tuple(part.lexical for part in parts), self.order),
            )

        return Views(view(0), view(1))

    @cached_property
    def sketches(self) -> AllSketches:
        """By which reports that share much of their text are found."""
        return AllSketches(tuple(segment.sketches for segment in self.segments), self.order)

    @cached_property
    def vocabulary(self) -> tuple[Living, ...]:
        """The words among the terms in context."""
        return tuple(after(one.vocabulary, self._gone(number, 1)) for number, one in enumerate(self.segments))

    @cached_property
    def background(self) -> Background:
        """How common the words of the claims are."""
        gone = (Background.of_terms(self._gone(number, 0)) for number in range(len(self.segments)))
        return together((segment.background for segment in self.segments), gone)

    @cached_property
    def sounds(self) -> Sounds:
        """The words among the terms, ready to be found by their sound."""
        return Sounds.of(self.vocabulary)

    def starts(self) -> list[int]:
        """The first row of each report, and one past the last row of all."""
        return [int(start) for start in self.order.starts]

    def foreign_to(self, language: Language) -> Mask:
        """Which rows are not in ``language``."""
        foreign: Mask = np.array([entry.language is not language for entry in self.entries], np.bool_)
        return np.repeat(foreign, np.diff(self.order.starts))

    def _gone(self, number: int, view: int) -> Iterator[list[str]]:
        """The terms of the passages of a segment that are in the corpus no more."""
        for report in np.flatnonzero(self.order.segments[number].ranks < 0).tolist():
            yield from self.segments[number].taken_out(report).rows(view)
