"""Readings of pairs kept between runs: a pair is identified by a digest of everything read of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from struct import Struct

from verify.models.kept import KeptAnswers, kept_for, key_of
from verify.models.pairing import Answer, Asked
from verify.models.reading import FACETS, Likelihoods, LoadedReader, Progress, Reading

_RELATIONS = len(Likelihoods._fields)
_FORMS = {form.size: form for form in (Struct(f"<{_RELATIONS}H"), Struct(f"<{_RELATIONS + len(FACETS)}H"))}
"""Formats by size: the numbers of a reader without facets, and of one with them."""
_SCALE = 10_000
"""Steps in which a probability is stored; readers round to four digits."""
_PIECE = 256
"""Pairs read before they are kept: an interrupted run loses no more."""

Pair = tuple[Asked, Answer]


@dataclass(frozen=True, slots=True)
class RememberingReader:
    """A reader whose answers are kept.

    Attributes:
        inner: Reads pairs that are not known yet.
        kept: The answers of earlier runs.
    """

    inner: LoadedReader
    kept: KeptAnswers

    @property
    def name(self) -> str:
        """The inner reader's name."""
        return self.inner.name

    @property
    def sha256(self) -> str:
        """The inner reader's digest."""
        return self.inner.sha256

    def read(self, pairs: Sequence[Pair], *, progress: Progress | None = None) -> tuple[Reading, ...]:
        """See ``LoadedReader``; only unknown pairs are read, and they are kept piece by piece."""
        keys = [_key(pair) for pair in pairs]
        found = self.kept.known(keys)
        every = {key: _unpacked(figures) for key, figures in found.items() if len(figures) in _FORMS}
        new = {key: pair for key, pair in zip(keys, pairs, strict=True) if key not in every}
        order = list(new)
        for start in range(0, len(order), _PIECE):
            some = order[start : start + _PIECE]
            told = _further(progress, start, len(order)) if progress else None
            read = dict(zip(some, self.inner.read([new[key] for key in some], progress=told), strict=True))
            self.kept.keep({key: _packed(one) for key, one in read.items()})
            every.update(read)
        return tuple(every[key] for key in keys)


def remembering(reader: LoadedReader, folder: Path) -> RememberingReader:
    """``reader`` with its answers kept in ``folder``, which is created when there is something to keep."""
    return RememberingReader(reader, kept_for(reader.sha256, folder))


def _packed(reading: Reading) -> bytes:
    values = [round(one * _SCALE) for one in (*reading.relations, *reading.facets)]
    return Struct(f"<{len(values)}H").pack(*values)


def _unpacked(figures: bytes) -> Reading:
    values = [one / _SCALE for one in _FORMS[len(figures)].unpack(figures)]
    return Reading(Likelihoods(*values[:_RELATIONS]), tuple(values[_RELATIONS:]))


def _further(progress: Progress, before: int, of: int) -> Progress:
    return lambda done, _: progress(before + done, of)


def _key(pair: Pair) -> bytes:
    asked, answer = pair
    return key_of((
        asked.sentence, asked.start, asked.end, answer.sentence, answer.before, answer.title, answer.days,
    ))  # fmt: skip
