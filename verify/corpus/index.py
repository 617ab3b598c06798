"""Everything remembered of a corpus: its segments, and the order in which their reports stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from verify.corpus.any_index import Everywhere, Facts, Translations
from verify.corpus.background import Background, together
from verify.corpus.entry import Entry, File
from verify.corpus.everywhere import AllTerms, AllVectors
from verify.corpus.order import Order
from verify.corpus.passages import Views
from verify.corpus.ranking import Rows
from verify.corpus.segment import Segment
from verify.corpus.sketches import AllSketches
from verify.corpus.taken import Taken
from verify.corpus.translation import Living, after, translations
from verify.corpus.transliteration import Sounds
from verify.models import Vectors


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
        found: list[int] = self.order.starts.tolist()
        return found

    def owners(self, rows: Rows) -> NDArray[np.int64]:
        """The numbers of the reports to which rows belong."""
        return self.order.reports(rows)

    def translations(self, words: Sequence[str], vectors: Vectors) -> Translations:
        """For each of ``words`` with its vector the nearest stems of other languages."""
        return translations(self.vocabulary, words, vectors)

    def transliterations(self, words: Sequence[str]) -> Translations:
        """For each of ``words`` the stems of other languages that sound most like it."""
        return self.sounds.transliterations(words)

    def written(self, number: int) -> bytes:
        """A report as ``record`` writes it."""
        segment, place = self.order.places[number]
        return self.segments[segment].reports[place]

    def taken_out(self, number: int) -> Taken:
        """What was taken out of a report."""
        segment, place = self.order.places[number]
        return self.segments[segment].taken_out(place)

    def facts(self) -> Facts:
        """What it is made of."""
        each = Views(
            *([one.views[view].vectors for one in self.segments] for view in range(len(Views._fields)))
        )
        origins = [segment.origin for segment in self.segments]
        return Facts(
            segments=len(self.segments),
            size=sum(part.size for origin in origins if origin for part in origin.parts),
            kinds=Views(*(tuple(dict.fromkeys(one.name for one in parts)) for parts in each)),
            learnt=Views(
                *(min((one.trained.recall for one in parts if one.trained), default=1.0) for parts in each)
            ),
        )

    def _gone(self, number: int, view: int) -> Iterator[list[str]]:
        """The terms of the passages of a segment that are in the corpus no more."""
        for report in np.flatnonzero(self.order.segments[number].ranks < 0).tolist():
            yield from self.segments[number].taken_out(report).rows(view)
