"""The words of all passages in one view: postings are fetched by their terms, weighed by the same code."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from verify.corpus.lexical import Posting, Searched, posting, ranked, scores
from verify.corpus.passages import Views
from verify.corpus.ranking import Mask, Ranked
from verify.postgresql import wire
from verify.postgresql.rows import Listed
from verify.postgresql.session import Session

_READY = 1 << 22
"""Rows in postings that stay ready."""


class StoredTerms:
    """The terms of a corpus, a row a passage.

    Args:
        session: In a transaction that lasts.
        listed: The reports.
        view: In which they are looked at.
    """

    def __init__(self, session: Session, listed: Listed, view: int) -> None:
        self._session = session
        self._listed = listed
        self._view = view
        self._ready: OrderedDict[str, Posting] = OrderedDict()
        self._held = 0

    def __len__(self) -> int:
        return len(self._listed)

    @cached_property
    def lengths(self) -> NDArray[np.int32]:
        """How many terms each row has, repetitions counted."""
        return self._listed.lengths(self._view)

    def posting(self, term: str) -> Posting:
        """Where ``term`` stands."""
        if term not in self._ready:
            self._fetch([term])
        return self._ready[term]

    def search(self, query: Mapping[str, float], k: int, *, allowed: Mask | None = None) -> Ranked:
        """The ``k`` rows that share the most telling terms with ``query``: see ``AllTerms``."""
        self._make_room()
        self._fetch([term for term in query if term not in self._ready])
        (scored,) = scores([Searched(self, None)], query)
        return ranked(scored, k, allowed)

    def _fetch(self, terms: Iterable[str]) -> None:
        name = Views._fields[self._view].encode()
        keys = {wire.digest(name, wire.encoded(term)): term for term in terms}
        if not keys:
            return
        pieces: dict[str, list[Posting]] = {term: [] for term in keys.values()}
        for key, block, spread, data in self._session.run(_POSTINGS, terms=wire.array(keys)):
            if block in self._listed.blocks:
                rows = self._listed.blocks[block].rows
                own = posting(data, spread, len(rows))
                pieces[keys[key]].append(Posting(rows[own.rows], own.often))
        for term, found in pieces.items():
            self._ready[term] = one = _joined(found)
            self._held += len(one.rows)

    def _make_room(self) -> None:
        while self._held > _READY:
            _, one = self._ready.popitem(last=False)
            self._held -= len(one.rows)


_POSTINGS = "SELECT term, block, spread, data FROM posting WHERE term = ANY(CAST(:terms AS uuid[]))"


def _joined(found: list[Posting]) -> Posting:
    """Postings of one term in several blocks as one; what is not listed is left out."""
    rows = np.concatenate([np.empty(0, np.int64), *(one.rows for one in found)])
    often = np.concatenate([np.empty(0, np.int64), *(one.often for one in found)])
    order = np.argsort(rows, kind="stable")
    order = order[np.searchsorted(rows[order], 0) :]
    return Posting(rows[order], often[order])
