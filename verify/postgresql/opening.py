"""Opening a corpus that is kept on a server, for as long as it is asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain

from verify.corpus import Corpus, digest_of
from verify.corpus.passages import Views
from verify.corpus.record import loads
from verify.corpus.remembered import Remembered
from verify.corpus.reports import Reports
from verify.models import LoadedEncoder
from verify.postgresql.address import Address
from verify.postgresql.graph import has_graph
from verify.postgresql.near_index import NearIndex
from verify.postgresql.rows import listed
from verify.postgresql.schema import absent, refuse_other_rules, store
from verify.postgresql.session import Session, connected
from verify.postgresql.stored_index import StoredIndex
from verify.text import CannotRunError, Notice


@contextmanager
def open_store(address: Address, encoder: LoadedEncoder) -> Iterator[Corpus]:
    """The corpus at an address, as it stands now: whatever others do meanwhile is not seen.

    Raises:
        CannotRunError: The server cannot be reached, or holds no such corpus, or one that was indexed
            otherwise.
    """
    with connected(address) as session, session.reading():
        yield _corpus(session, encoder)


def _corpus(session: Session, encoder: LoadedEncoder) -> Corpus:
    address = session.address
    found = store(session, encoder)
    if found is None:
        raise absent(address)
    refuse_other_rules(session, found)
    reports = listed(session)
    if not reports.entries:
        raise CannotRunError(
            "no report is listed here yet",
            where=address.shown,
            remedy="run 'verify index CORPUS --store …', or wait until it has ended",
        )
    near = Views(*(_near(session, name, encoder) for name in Views._fields))
    index = StoredIndex(session, reports, near, encoder.dimension)
    texts = Reports(index)
    return Corpus(
        path=address.shown,
        reports=texts,
        passages=Remembered(texts, index),
        digest=digest_of((entry.path, entry.content) for entry in reports.entries),
        notices=(
            *_told(session, found.told),
            *chain(*((*one.told, *one.notices) for one in reports.entries)),
        ),
        encoder=encoder,
        index=index,
    )


def _near(session: Session, view: str, encoder: LoadedEncoder) -> NearIndex:
    table = f"{view}_vector"
    return NearIndex(table, encoder.dimension, exact=not has_graph(session, table))


def _told(session: Session, folder: bytes) -> Iterator[Notice]:
    """What must be said of the folders and the files that were indexed."""
    yield from loads(tuple[Notice, ...], folder)
    for (told,) in session.run("SELECT told FROM file WHERE told <> '[]' ORDER BY name"):
        yield from loads(tuple[Notice, ...], told)
