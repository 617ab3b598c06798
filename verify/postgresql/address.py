"""Where a shared corpus is kept: ``postgresql://user@host:5432/database?schema=verify``."""

import os
import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from getpass import getuser
from typing import Any
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlencode, urlsplit

from verify.text import CannotRunError

SCHEMA = "verify"
"""The schema of the database where the address names none: each holds one corpus."""

_SCHEMES = ("postgresql", "postgres")
_KNOWN = frozenset({"host", "schema", "sslmode", "sslrootcert"})
_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_MODES = ("disable", "prefer", "require", "verify-full")
_PORT = 5432


@dataclass(frozen=True, slots=True)
class Address:
    """A server, a database of it, and the schema in which one corpus is kept.

    Attributes:
        host: A name, or the folder of a socket.
        port: Where the server listens.
        database: Its name.
        user: Who asks.
        schema: Of the corpus.
        mode: Whether the connection is encrypted, in the words of ``libpq``.
        authority: A file with the certificate that must have signed the server's.
        password: Of the user; nothing ever shows it.
    """

    host: str
    port: int
    database: str
    user: str
    schema: str = SCHEMA
    mode: str = "prefer"
    authority: str = ""
    password: str | None = field(default=None, repr=False)

    @classmethod
    def of(cls, text: str, surroundings: Mapping[str, str] = os.environ) -> "Address":
        """What ``text`` says; the user and the password may be in ``PGUSER`` and ``PGPASSWORD`` instead.

        Raises:
            CannotRunError: It is no such address.
        """
        parts, port = _parted(text)
        options = {key: values[-1] for key, values in parse_qs(parts.query, keep_blank_values=True).items()}
        _refuse(options)
        password = unquote(parts.password) if parts.password else surroundings.get("PGPASSWORD")
        user = unquote(parts.username or "") or surroundings.get("PGUSER") or getuser()
        return cls(
            host=options.get("host") or unquote(parts.hostname or "") or "localhost",
            port=port,
            database=unquote(parts.path.lstrip("/")) or user,
            user=user,
            schema=options.get("schema", SCHEMA),
            mode=options.get("sslmode", "prefer"),
            authority=options.get("sslrootcert", ""),
            password=password,
        )

    @property
    def shown(self) -> str:
        """The address as a person may read it, and as it may be given: without the password."""
        socket = self.host.startswith("/")
        told = {
            "host": self.host if socket else "",
            "schema": self.schema,
            "sslmode": self.mode if self.mode != _MODES[1] else "",
            "sslrootcert": self.authority,
        }
        options = urlencode({key: value for key, value in told.items() if value}, safe="/", quote_via=quote)
        place = f":{self.port}" if socket else f"{quote(self.host, safe=':')}:{self.port}"
        return f"postgresql://{quote(self.user)}@{place}/{quote(self.database)}?{options}"

    def connection(self) -> dict[str, Any]:
        """What the driver is told."""
        place: dict[str, Any] = {"host": self.host, "port": self.port, "ssl_context": _encryption(self)}
        if self.host.startswith("/"):
            place = {"unix_sock": f"{self.host}/.s.PGSQL.{self.port}", "ssl_context": False}
        # The driver stumbles over a password that is asked for and is none.
        return {"user": self.user, "password": self.password or "", "database": self.database, **place}


def is_address(text: str) -> bool:
    """Whether ``text`` is meant as an address, and not as a path."""
    return text.partition("://")[0] in _SCHEMES and "://" in text


def _parted(text: str) -> tuple[SplitResult, int]:
    """The address in its parts, and the port."""
    try:
        parts = urlsplit(text)
        port = parts.port or _PORT
    except ValueError:
        parts, port = SplitResult("", "", "", "", ""), 0
    if parts.scheme not in _SCHEMES:
        raise CannotRunError(
            "this is no address of a PostgreSQL",  # it is not shown: a password may be in it
            where="--store",
            remedy="give postgresql://user@host:5432/database?schema=verify",
        )
    return parts, port


def _refuse(options: Mapping[str, str]) -> None:
    other = sorted(options.keys() - _KNOWN)
    if other:
        _wrong(f"it knows no '{other[0]}'", f"give {', '.join(sorted(_KNOWN))} only")
    if not _NAME.fullmatch(options.get("schema", SCHEMA)):
        _wrong("this can be no schema", "name it with small Latin letters, digits and _")
    if options.get("sslmode", "prefer") not in _MODES:
        _wrong("there is no such sslmode", f"give one of {', '.join(_MODES)}")


def _wrong(what: str, remedy: str) -> None:
    raise CannotRunError(what, where="--store", remedy=remedy)


def _encryption(address: Address) -> ssl.SSLContext | bool | None:
    """As the driver takes it: whether to encrypt, ``None`` if it can; or whom to trust."""
    if address.mode != "verify-full":
        return {"disable": False, "prefer": None, "require": True}[address.mode]
    try:
        return ssl.create_default_context(cafile=address.authority or None)
    except OSError as fault:
        raise CannotRunError(
            f"the certificate cannot be read ({fault.strerror or fault})",
            where=address.authority,
            remedy="name a file with certificates by sslrootcert",
        ) from fault
