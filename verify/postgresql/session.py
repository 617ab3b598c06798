"""Talking to a server: transactions, questions, rows in bulk; and what goes wrong, in one line."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from typing import Any, Protocol

from verify.postgresql.address import Address
from verify.text import CannotRunError

Rows = list[list[Any]]
_WAIT = 10
# Seconds to reach a server; an answer may take longer.

_READING = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
_WRITING = "BEGIN ISOLATION LEVEL READ COMMITTED"
_PATH = """
    SELECT set_config('search_path', quote_ident(CAST(:schema AS text)) || coalesce((
        SELECT ', ' || quote_ident(nspname)
        FROM pg_extension JOIN pg_namespace space ON space.oid = extnamespace
        WHERE extname = 'vector'), ''), true)
"""

_TOLD = {
    "28P01": ("the server does not accept this user with this password", "give it in PGPASSWORD"),
    "28000": ("the server does not let this user in", "ask who keeps it"),
    "3D000": ("there is no such database", "have it made: CREATE DATABASE"),
    "42501": ("this user may not do that", "have the right granted"),
    "53100": ("its disk is full", "make room; nothing that was there is lost"),
    "53300": ("it has no connection left", "try again later"),
    "57014": ("it ended what was asked, for its time was up", "have statement_timeout raised"),
    "25P03": ("it ended the transaction, for it was idle too long", "have its timeout raised"),
    "40P01": ("it ended one of two that waited for each other", "run the command again"),
}
_GONE = "57P"
# The server goes down, or an administrator ended the connection.


class Driver(Protocol):
    """What is used of ``pg8000.native.Connection``."""

    def run(self, sql: str, stream: object = None, **parameters: object) -> Rows | None:
        """The rows of a statement."""

    def close(self) -> None:
        """End it."""


class Session:
    """A connection to the server at an address."""

    def __init__(self, address: Address, driver: Driver) -> None:
        self.address = address
        self._driver = driver

    def run(self, sql: str, **parameters: object) -> Rows:
        """The rows of a statement.

        Raises:
            CannotRunError: It cannot be answered.
        """
        with _faults(self.address):
            return self._driver.run(sql, **parameters) or []

    def value(self, sql: str, **parameters: object) -> Any:  # noqa: ANN401 - whatever the column holds
        """The first column of the first row; ``None`` where there is no row."""
        rows = self.run(sql, **parameters)
        return rows[0][0] if rows else None

    def put(self, table: str, rows: Iterable[bytes]) -> None:
        """Add rows as PostgreSQL's binary COPY has them, in pieces of any number (see ``wire``)."""
        with _faults(self.address):
            self._driver.run(f"COPY {table} FROM STDIN WITH (FORMAT binary)", stream=rows)

    def take(self, question: str) -> bytes:
        """The rows of a question as PostgreSQL's binary COPY has them."""
        with _faults(self.address):
            self._driver.run(f"COPY ({question}) TO STDOUT WITH (FORMAT binary)", stream=(found := BytesIO()))
            return found.getvalue()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All or nothing of what is done inside."""
        with self._transaction(_WRITING):
            yield
        self.run("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Whatever is asked inside is answered from one state."""
        with self._transaction(_READING):
            yield
        with suppress(CannotRunError):  # all has been answered
            self.run("COMMIT")

    def look_in_schema(self) -> None:
        """Have names mean what is in the corpus' schema, and in pgvector's, until the transaction ends."""
        self.run(_PATH, schema=self.address.schema)

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self.run(begin)
        try:
            self.look_in_schema()
            yield
        except BaseException:
            with suppress(CannotRunError):
                self.run("ROLLBACK")
            raise


@contextmanager
def connected(address: Address) -> Iterator[Session]:
    """A session, ended in the end.

    Raises:
        CannotRunError: The driver is not installed, or the server not reached.
    """
    try:
        import pg8000.native  # noqa: PLC0415 - an extra; only who shares a corpus pays
    except ModuleNotFoundError as fault:
        raise CannotRunError(
            "the driver for PostgreSQL is not installed",
            where="--store",
            remedy="run pip install 'verify-claims[postgresql]'",
        ) from fault
    with _faults(address):
        driver = pg8000.native.Connection(
            **address.connection(), timeout=_WAIT, application_name="verify", tcp_keepalive=True
        )
        driver._usock.settimeout(None)  # noqa: SLF001 - the time to connect is bounded, that to answer is not
    try:
        yield Session(address, driver)
    finally:
        with suppress(pg8000.exceptions.Error, OSError):
            driver.close()


@contextmanager
def _faults(address: Address) -> Iterator[None]:
    """What the driver raises, as one line."""
    import pg8000.exceptions  # noqa: PLC0415

    try:
        yield
    except pg8000.exceptions.DatabaseError as fault:
        raise _told(address, fault.args[0]) from fault
    except (pg8000.exceptions.InterfaceError, OSError) as fault:
        refused = fault.__context__  # the driver loses the server's own word when it hangs up
        while refused is not None and not isinstance(refused, pg8000.exceptions.DatabaseError):
            refused = refused.__context__
        if refused is not None:
            raise _told(address, refused.args[0]) from fault
        raise CannotRunError(
            "the server cannot be reached, or the connection broke",
            where=address.shown,
            remedy="is it running, and the address right?",
        ) from fault


def _told(address: Address, fault: object) -> "ServerError":
    facts = fault if isinstance(fault, dict) else {"M": str(fault)}
    code, message = str(facts.get("C", "")), str(facts.get("M", "")).splitlines()[:1]
    what, remedy = _TOLD.get(code, ("it could not do what was asked", "ask who keeps it"))
    if code.startswith(_GONE):
        what, remedy = "the server ended the connection", "run the command again when it is up"
    return ServerError(code, f"{what} ({message[0]})" if message else what, address.shown, remedy)


class ServerError(CannotRunError):
    """The server answered with an error.

    Args:
        code: Its SQLSTATE.
        what: What is wrong.
        where: The address.
        remedy: What can be done.
    """

    def __init__(self, code: str, what: str, where: str, remedy: str) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.code = code
