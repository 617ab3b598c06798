"""Bringing the corpus on a server to what a folder holds."""

from dataclasses import dataclass
from secrets import token_hex

from verify.claims import searchable
from verify.corpus import Progress
from verify.corpus.fingerprint import rules
from verify.corpus.passages import Extractor, Views
from verify.documents import Look, look, refuse_empty
from verify.models import LoadedEncoder
from verify.postgresql.address import Address
from verify.postgresql.graph import tend_graphs
from verify.postgresql.listing import Listing, publish
from verify.postgresql.near_index import EXACT
from verify.postgresql.preparing import TOGETHER, Preparer, prepare
from verify.postgresql.reshelving import gather
from verify.postgresql.schema import Store, absent, make, refuse_other_rules, store
from verify.postgresql.session import Session, connected
from verify.postgresql.wanted import files, wanted


@dataclass(frozen=True, slots=True)
class Way:
    """How a corpus is indexed.

    Attributes:
        rebuild: Whether to start from nothing.
        others: Whether reports that the folder lacks stay in the corpus.
        extract: Takes the claims out of a report.
        exact: Passages up to which all vectors are looked at in a search.
        together: How many reports are put in by one transaction.
    """

    rebuild: bool = False
    others: bool = False
    extract: Extractor = searchable
    exact: int = EXACT
    together: int = TOGETHER


def index_store(
    path: str,
    address: Address,
    encoder: LoadedEncoder,
    *,
    way: Way = Way(),
    progress: Progress | None = None,
) -> None:
    """Have the corpus at ``address`` hold what the folder at ``path`` holds.

    Any number of processes and machines may do so at once: they share the work. Who reads meanwhile sees the
    corpus as it was, until all of it is there.

    Raises:
        CannotRunError: There is no such folder, the server cannot be reached, or its corpus was indexed
            otherwise.
    """
    met = look(path)
    if not met.documents:
        refuse_empty(path, met.notices)
    with connected(address) as session:
        make(session, encoder)
        done = False
        while not done:
            done = _bring(session, met, encoder, way, progress)
        gather(session)
        tend_graphs(
            session, tuple(f"{name}_vector" for name in Views._fields), encoder.dimension, exact=way.exact
        )


def _bring(session: Session, met: Look, encoder: LoadedEncoder, way: Way, progress: Progress | None) -> bool:
    """One round: whether nobody changed the corpus meanwhile so that another is needed."""
    found = _found(session, encoder, way)
    reports = wanted(met.sources, found)
    prepare(session, reports, Preparer(encoder, way.extract, way.rebuild, way.together), progress=progress)
    listing = Listing(
        found=found,
        wanted=reports,
        files=files(met.sources),
        told=(*met.before, *met.after),
        others=way.others,
        anew=way.rebuild,
    )
    return publish(session, listing, encoder)


def _found(session: Session, encoder: LoadedEncoder, way: Way) -> Store:
    """What the corpus says of itself; of one that is made anew, what it will say."""
    with session.writing():
        found = store(session, encoder)
        if found is None:
            raise absent(session.address)  # it was dropped since it was made
        if way.rebuild:
            return Store(rules(), token_hex(8), found.told)
        refuse_other_rules(session, found)
        return found
