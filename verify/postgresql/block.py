"""A block: some reports with their postings, put into the corpus by one transaction, seen by nobody yet."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

import numpy as np

from verify.corpus.background import Background
from verify.corpus.entry import Entry
from verify.corpus.lexical import Lexical
from verify.corpus.passages import Views
from verify.corpus.record import dumps
from verify.corpus.segment import Part, rows_of, terms_of
from verify.corpus.translation import known_words
from verify.postgresql import wire
from verify.postgresql.session import Session
from verify.postgresql.wire import Long


def put(session: Session, keys: Sequence[UUID], parts: Sequence[Part]) -> list[str]:
    """Put reports into the corpus as a block; they are not listed yet.

    Args:
        session: In a transaction.
        keys: Of the reports.
        parts: The reports.

    Returns:
        The words of their vocabulary.
    """
    numbers = [row[0] for row in session.run(_NUMBERS, count=len(parts))]
    block = put_block(session, numbers, parts)
    session.put(
        "report (report, key, block, number, entry, document, taken, sketch)",
        wire.rows(
            (Long(report), key, Long(block), number, *_written(part))
            for number, (report, key, part) in enumerate(zip(numbers, keys, parts, strict=True))
        ),
    )
    for view, name in enumerate(Views._fields):
        places = [(report, row) for report, part in zip(numbers, parts, strict=True) for row in _rows(part)]
        if places:
            vectors = np.concatenate([part.vectors[view]() for part in parts])
            session.put(f"{name}_vector", wire.vector_rows(np.array(places, np.int64), vectors))
    return words_of(parts)


def put_block(session: Session, numbers: Sequence[int], parts: Sequence[Part]) -> int:
    """Put the postings of reports into the corpus.

    Args:
        session: In a transaction.
        numbers: Of the reports.
        parts: What was taken out of them; their vectors are not needed.

    Returns:
        The number of the block.
    """
    block = int(session.value("SELECT nextval('block_number')"))
    terms = terms_of(parts)
    session.put(
        "block",
        wire.rows(
            [
                (
                    Long(block),
                    np.array(numbers, "<i8").tobytes(),
                    np.array([part.entry.passages for part in parts], "<i4").tobytes(),
                    *(one.lengths.astype("<i4").tobytes() for one in terms),
                    wire.counts(spread(parts).items()),
                    wire.counts(Background.of_terms(rows_of(parts, 0)).counts.items()),
                )
            ]
        ),
    )
    session.put("posting", wire.rows(_postings(block, terms)))
    return block


_NUMBERS = "SELECT nextval('report_number') FROM generate_series(1, CAST(:count AS int)) ORDER BY 1"


def spread(parts: Iterable[Part]) -> dict[str, int]:
    """In how many of the passages of reports each word of their vocabulary stands."""
    seen: Counter[str] = Counter()
    for row in rows_of(parts, 1):
        seen.update(set(row))
    return {word: seen[word] for word in known_words(seen)}


def words_of(parts: Iterable[Part]) -> list[str]:
    """The words of the vocabulary of reports."""
    return known_words({term for row in rows_of(parts, 1) for term in row})


def _written(part: Part) -> tuple[bytes, bytes, bytes, bytes]:
    """What is kept of a report by itself."""
    return dumps(Entry, part.entry), part.report, part.taken, part.sketch.astype("<u4").tobytes()


def _rows(part: Part) -> range:
    return range(part.entry.passages)


def _postings(block: int, terms: Views[Lexical]) -> Iterator[tuple[wire.Value, ...]]:
    for name, view in zip(Views._fields, terms, strict=True):
        for number in range(len(view.terms)):
            term = wire.digest(name.encode(), view.terms[number])
            yield term, Long(block), int(view.postings.spread[number]), bytes(view.written(number))
