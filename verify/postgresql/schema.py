"""The tables of a corpus: made once, and refused where they are of another version, encoder or rules."""

import re
from importlib.resources import files
from typing import NamedTuple

import verify
from verify.corpus.fingerprint import rules
from verify.models import Encoder
from verify.postgresql.address import Address
from verify.postgresql.locks import MAKING, lock
from verify.postgresql.session import ServerError, Session
from verify.postgresql.wire import encoded
from verify.text import CannotRunError

VERSION = 1
"""Of ``schema.sql``. An older one is not altered but made anew: everything in it can be."""

_ELSEWHERE = "name another schema (?schema=NAME), or have this one dropped"
_ABSENT = frozenset({"58P01", "0A000"})
# What the server says of an extension that it does not have.
_OLDEST = (0, 8)


_STORE = "SELECT rules, salt, told, encoder, encoder_sha256, dimension FROM store"
_ALONE = _STORE + " FOR UPDATE"


class Store(NamedTuple):
    """What a corpus says of itself.

    Attributes:
        rules: Digest of the rules that took the claims out.
        salt: Of the keys of its reports.
        told: Notices of the folders that were indexed, as JSON.
    """

    rules: str
    salt: str
    told: bytes


def store(session: Session, encoder: Encoder, *, alone: bool = False) -> Store | None:
    """What the corpus says of itself; ``None`` where there is none yet. In a transaction.

    Args:
        session: In which it is asked.
        encoder: The one that is used now.
        alone: Whether others must wait until this transaction ends before they change it.

    Raises:
        CannotRunError: It is of another version, or another encoder made its vectors.
    """
    where = session.address.shown
    if session.value("SELECT to_regclass(:name)", name=f'"{session.address.schema}".store') is None:
        return None
    version = session.value("SELECT version FROM store")
    if version != VERSION:
        raise CannotRunError(
            f"the corpus is kept in version {version} of its tables, and this is for version {VERSION}",
            where=where,
            remedy=_ELSEWHERE,
        )
    (row,) = session.run(_ALONE if alone else _STORE)
    found, name, sha256, dimension = Store(*row[:3]), *row[3:]
    if (sha256, dimension) != (encoder.sha256, encoder.dimension):
        raise CannotRunError(
            f"this corpus was indexed by the encoder {name} ({sha256[:12]}), "
            f"not by {encoder.name} ({encoder.sha256[:12]})",
            where=where,
            remedy=f"name that encoder with '--model {name}', or {_ELSEWHERE}",
        )
    return found


def absent(address: Address) -> CannotRunError:
    """That there is no corpus."""
    return CannotRunError(
        "no corpus is kept here",
        where=address.shown,
        remedy="run 'verify index CORPUS --store …' with this address",
    )


def refuse_other_rules(session: Session, found: Store) -> None:
    """Let pass a corpus from which the rules of this version took the claims out.

    Raises:
        CannotRunError: Other rules did.
    """
    if found.rules != rules():
        by = session.value("SELECT made_by FROM store")
        raise CannotRunError(
            f"this corpus was indexed by the rules of another verify ({by}), not by those of this one "
            f"({verify.__version__})",
            where=session.address.shown,
            remedy="run 'verify index CORPUS --store … --rebuild', or use the version that indexed it",
        )


def make(session: Session, encoder: Encoder) -> None:
    """Make the tables where there are none.

    Raises:
        CannotRunError: This user may not, or the server has no pgvector.
    """
    with session.writing():
        lock(session, MAKING)
        if store(session, encoder) is not None:
            return
        _extend(session)
        session.run(f'CREATE SCHEMA IF NOT EXISTS "{session.address.schema}"')
        session.look_in_schema()
        text = files("verify.postgresql").joinpath("schema.sql").read_text(encoding="utf-8")
        session.run(text.replace("{dimension}", str(encoder.dimension)))
        session.run(
            "INSERT INTO store (version, made_by, rules, encoder, encoder_sha256, dimension, told) "
            "VALUES (:version, :made_by, :rules, :encoder, :sha256, :dimension, :told)",
            version=VERSION,
            made_by=verify.__version__,
            rules=rules(),
            encoder=encoder.name,
            sha256=encoder.sha256,
            dimension=encoder.dimension,
            told=encoded("[]"),
        )


def _extend(session: Session) -> None:
    """Have pgvector in the database."""
    where = session.address.shown
    version = session.value("SELECT extversion FROM pg_extension WHERE extname = 'vector'")
    if version is None:
        _add_extension(session)
    elif tuple(map(int, re.findall(r"\d+", version)[:2])) < _OLDEST:
        raise CannotRunError(
            f"the database has pgvector {version}, and 0.8 is the oldest that will do",
            where=where,
            remedy="have an administrator run ALTER EXTENSION vector UPDATE in it",
        )


def _add_extension(session: Session) -> None:
    try:
        session.run("CREATE EXTENSION vector WITH SCHEMA public")
    except ServerError as fault:
        what = "the database has no pgvector, and this user may not add it"
        remedy = "have an administrator run CREATE EXTENSION vector in it"
        if fault.code in _ABSENT:
            what, remedy = "the server has no pgvector", "have the extension 'vector' installed beside it"
        raise CannotRunError(what, where=session.address.shown, remedy=remedy) from fault
