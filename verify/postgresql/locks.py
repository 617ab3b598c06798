"""Locks that end with their transaction, or their session, so that nobody who dies leaves one behind.

They are PostgreSQL's advisory locks: a number each, which means what is agreed here.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256

from verify.postgresql.session import Session

MAKING = "making the tables"
"""What one at a time does, and its lock's name."""


def lock(session: Session, name: str) -> None:
    """Wait until nobody else has the lock of this name in this corpus, and take it."""
    session.run("SELECT pg_advisory_xact_lock(:number)", number=_number(session, name))


def free(session: Session, names: Sequence[str]) -> list[int]:
    """Of locks those that nobody has, which are taken: their places in ``names``."""
    numbers = ",".join(str(_number(session, name)) for name in names)
    rows = session.run(
        "SELECT place FROM unnest(CAST(:numbers AS bigint[])) WITH ORDINALITY AS one(number, place) "
        "WHERE pg_try_advisory_xact_lock(number)",
        numbers=f"{{{numbers}}}",
    )
    return sorted(place - 1 for (place,) in rows)


@contextmanager
def alone(session: Session, name: str) -> Iterator[bool]:
    """Whether nobody else has the lock of this name; then nobody has until the end. Outside a transaction."""
    number = _number(session, name)
    mine = bool(session.value("SELECT pg_try_advisory_lock(:number)", number=number))
    try:
        yield mine
    finally:
        if mine:
            session.run("SELECT pg_advisory_unlock(:number)", number=number)


def _number(session: Session, name: str) -> int:
    seen = sha256(f"verify {session.address.schema} {name}".encode()).digest()
    return int.from_bytes(seen[:8], "big", signed=True)
