"""The index of a corpus on a server: asked for by need, from one state of it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.corpus.any_index import Everywhere, Facts, Translations
from verify.corpus.background import Background
from verify.corpus.broken import BrokenIndexError
from verify.corpus.entry import Entry
from verify.corpus.packed import unpack
from verify.corpus.passages import Views
from verify.corpus.ranking import Rows
from verify.corpus.record import dumps, loads
from verify.corpus.segment import opened
from verify.corpus.sketches import AllSketches
from verify.corpus.taken import Taken
from verify.corpus.translation import Living, translations
from verify.corpus.transliteration import Sounds
from verify.documents import Document
from verify.models import Vectors
from verify.postgresql import wire
from verify.postgresql.near_index import NearIndex
from verify.postgresql.rows import Listed
from verify.postgresql.session import Session
from verify.postgresql.sketches import sketches
from verify.postgresql.terms import StoredTerms
from verify.postgresql.vectors import StoredVectors
from verify.postgresql.words import vocabulary

_READY = 1 << 10
"""Reports that stay ready."""


class _Kept(NamedTuple):
    """A report as it is kept."""

    document: bytes
    taken: bytes


class StoredIndex:
    """One row a passage, in the order of the reports and of their texts.

    Args:
        session: In a transaction that lasts: all answers are of one state.
        listed: The reports.
        near: How near vectors of each view are found.
        dimension: Of the vectors.
    """

    def __init__(self, session: Session, listed: Listed, near: Views[NearIndex], dimension: int) -> None:
        self._session = session
        self._listed = listed
        self._near = near
        self._dimension = dimension
        self._kept = lru_cache(maxsize=_READY)(self._fetch)

    @property
    def entries(self) -> Sequence[Entry]:
        """One a report."""
        return self._listed.entries

    @cached_property
    def views(self) -> Views[Everywhere]:
        """The claims by themselves and in their context."""
        return Views(self._view(0), self._view(1))

    def _view(self, view: int) -> Everywhere:
        return Everywhere(
            StoredVectors(self._session, self._listed, self._near[view], self._dimension),
            StoredTerms(self._session, self._listed, view),
        )

    @cached_property
    def sketches(self) -> AllSketches:
        """By which reports that share much of their text are found."""
        return sketches(self._session, self._listed)

    @cached_property
    def background(self) -> Background:
        """How common the words of the claims are."""
        rows = self._session.run("SELECT written, spread FROM background WHERE spread > 0 ORDER BY written")
        return Background({wire.decoded(word): spread for word, spread in rows}, len(self._listed))

    def starts(self) -> list[int]:
        """The first row of each report, and one past the last row of all."""
        return [int(start) for start in self._listed.starts]

    def owners(self, rows: Rows) -> NDArray[np.int64]:
        """The numbers of the reports to which rows belong."""
        return self._listed.owners(rows)

    def translations(self, words: Sequence[str], vectors: Vectors) -> Translations:
        """For each of ``words`` with its vector the nearest stems of other languages."""
        return translations(self._vocabulary, words, vectors)

    def transliterations(self, words: Sequence[str]) -> Translations:
        """For each of ``words`` the stems of other languages that sound most like it."""
        return self._sounds.transliterations(words)

    def written(self, number: int) -> bytes:
        """A report as ``record`` writes it."""
        entry = self.entries[number]
        try:
            data = unpack(self._kept(number).document)
            found = loads(Document, data)
        except ValueError as fault:
            raise BrokenIndexError("what the server holds of it is no report", where=entry.path) from fault
        if found.line == entry.line:
            return data
        return dumps(Document, replace(found, line=entry.line))

    def taken_out(self, number: int) -> Taken:
        """What was taken out of a report."""
        return opened(self._kept(number).taken, self.entries[number])

    def facts(self) -> Facts:
        """What it is made of."""
        size = self._session.value(_SIZE, schema=self._session.address.schema)
        kinds: Views[tuple[str, ...]] = Views((self._near.claim.name,), (self._near.context.name,))
        return Facts(len(self._listed.blocks), int(size), kinds, Views(1.0, 1.0))

    def _fetch(self, number: int) -> _Kept:
        (row,) = self._session.run(
            "SELECT document, taken FROM report WHERE report = :report",
            report=int(self._listed.numbers[number]),
        )
        return _Kept(*row)

    @cached_property
    def _vocabulary(self) -> tuple[Living, ...]:
        return vocabulary(self._session, self._dimension)

    @cached_property
    def _sounds(self) -> Sounds:
        return Sounds.of(self._vocabulary)


_SIZE = """
    SELECT coalesce(sum(pg_total_relation_size(one.oid)), 0) FROM pg_class one
    JOIN pg_namespace space ON space.oid = one.relnamespace
    WHERE space.nspname = :schema AND one.relkind IN ('r', 'p')
"""
