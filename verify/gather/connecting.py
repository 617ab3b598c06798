"""Connections that lead only to permitted addresses, and end in time.

A server's name is resolved once, the result is checked, and the connection goes to that very address. So a
name that resolves differently a moment later (DNS rebinding), or an address that two parsers read
differently, gains nothing. The names in the request and in the certificate stay the same.
in two ways, gain nothing. The names in the request and in the certificate stay what they were.
"""

import socket
import ssl
from collections.abc import Iterable, Iterator
from functools import cache
from ipaddress import ip_address
from time import monotonic
from typing import Any

import httpcore
import httpx

from verify.gather.public import IPAddress, Rule
from verify.text import CannotRunError

FAULTS = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    httpx.HTTPError,
    httpx.InvalidURL,
)
"""Errors that can end a connection, besides a timeout."""
TOO_LONG = httpcore.TimeoutException
"""The error of a connection that takes too long."""


class Transport(httpx.BaseTransport):
    """Carries the requests of one fetch.

    Args:
        allowed: Whether an address may be reached.
        deadline: When everything must have ended, in seconds of ``time.monotonic``.
        where: The address, for messages.
    """

    def __init__(self, allowed: Rule, deadline: float, where: str) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=_trusted(), network_backend=_Backend(allowed, deadline, where)
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The response to ``request``, with its body not yet read."""
        url = request.url
        asked = httpcore.Request(
            request.method,
            httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            extensions=request.extensions,
        )
        answer = self._pool.handle_request(asked)
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer.stream))

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


@cache
def _trusted() -> ssl.SSLContext:
    """The trusted certificates; read once, since this is slow."""
    return httpx.create_ssl_context()


class _Body(httpx.SyncByteStream):
    def __init__(self, below: Any) -> None:  # noqa: ANN401 - an iterable that can be closed
        self._below = below

    def __iter__(self) -> Iterator[bytes]:
        yield from self._below

    def close(self) -> None:
        self._below.close()


class _Backend(httpcore.NetworkBackend):
    """Opens connections to checked addresses."""

    def __init__(self, allowed: Rule, deadline: float, where: str) -> None:
        self._allowed = allowed
        self._deadline = deadline
        self._where = where
        self._below = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        del timeout  # only the deadline counts
        *others, last = self._checked(host, port)
        for address in others:
            try:
                return self._connect(address, port, local_address, socket_options)
            except httpcore.ConnectError:
                continue
        return self._connect(last, port, local_address, socket_options)

    def _connect(
        self, address: IPAddress, port: int, local_address: str | None, options: Iterable[Any] | None
    ) -> httpcore.NetworkStream:
        stream = self._below.connect_tcp(str(address), port, _left(self._deadline), local_address, options)
        return _Stream(stream, self._deadline)

    def _checked(self, host: str, port: int) -> list[IPAddress]:
        """The addresses of ``host`` if all of them may be reached; a mixture of both kinds is suspect."""
        found = _resolved(host, port, self._where)
        for address in found:
            if not self._allowed(address, port):
                raise CannotRunError(
                    f"{host} leads to {address}, port {port}, which is not a public web address",
                    where=self._where,
                    remedy="save the page and give the file",
                )
        return found


def _resolved(host: str, port: int, where: str) -> list[IPAddress]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as fault:
        raise CannotRunError(
            f"there is no address for the name {host}", where=where, remedy="check the name and the network"
        ) from fault
    return list(dict.fromkeys(ip_address(place[0]) for *_, place in found))


def _left(deadline: float) -> float:
    """Seconds until ``deadline``, always more than 0."""
    left = deadline - monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout
    return left


class _Stream(httpcore.NetworkStream):
    """A connection on which no wait exceeds the deadline, however small the pieces that arrive."""

    def __init__(self, below: httpcore.NetworkStream, deadline: float) -> None:
        self._below = below
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        del timeout
        return self._below.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        del timeout
        self._below.write(buffer, _left(self._deadline))

    def close(self) -> None:
        self._below.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        del timeout
        below = self._below.start_tls(ssl_context, server_hostname, _left(self._deadline))
        return _Stream(below, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as the class above has it
        return self._below.get_extra_info(info)
