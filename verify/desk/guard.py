"""The requests that the desk answers: to its own name, from its own pages, and within the size limit."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from verify.desk.hosts import Hosts
from verify.desk.settings import MEGABYTE

POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
"""What the desk's own pages may load and run: one style, and no script."""
_HEADERS = {
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
_READING = frozenset({"GET", "HEAD"})
_DRAINED = 64 * MEGABYTE
"""Bytes of a request over the limit that are read and discarded: a browser does not read the refusal before
it has sent everything."""

Refuse = Callable[[HTTPStatus, str], Response]
"""Makes a page that says in one line why a request is refused."""


class Guard:
    """Refuses requests not meant for this desk, before anything else sees them.

    Args:
        app: Answers the other requests.
        hosts: The names of the desk.
        largest: Bytes of a request, at most.
        refuse: Makes the page of a refusal.
    """

    def __init__(self, app: ASGIApp, *, hosts: Hosts, largest: int, refuse: Refuse) -> None:
        self._app = app
        self._hosts = hosts
        self._largest = largest
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(Request(scope), receive, _sealed(send))

    async def _answer(self, request: Request, receive: Receive, send: Send) -> None:
        refused = self._refusal(request)
        if refused:
            if refused[0] is HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
                await _drain(receive)
            await self._refuse(*refused)(request.scope, receive, send)
        else:
            await self._app(request.scope, self._limited(receive), send)

    def _refusal(self, request: Request) -> tuple[HTTPStatus, str] | None:
        headers = request.headers
        if len(headers.getlist("host")) != 1 or not self._hosts.know(headers["host"]):
            return (
                HTTPStatus.MISDIRECTED_REQUEST,
                "the desk does not go by this name; see 'verify serve --help'",
            )
        if not _is_own(request.method, headers):
            return HTTPStatus.FORBIDDEN, "this request comes from another site; nothing was done"
        length = headers.get("content-length", "0")
        if not length.isascii() or not length.isdecimal() or int(length) > self._largest:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, self.too_large
        return None

    @property
    def too_large(self) -> str:
        """The message for a request over the limit."""
        return (
            f"larger than {self._largest / MEGABYTE:g} MB, the most that this desk takes; give the text alone"
        )

    def _limited(self, receive: Receive) -> Receive:
        """The incoming data up to the limit, since a request need not declare its length."""
        taken = 0

        async def take() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._largest:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, self.too_large)
            return message

        return take


def _is_own(method: str, headers: Headers) -> bool:
    """Whether a request comes from a page of the desk, or from a person who typed or followed an address.

    Browsers state a request's origin (Fetch standard: ``Origin``; W3C Fetch Metadata: ``Sec-Fetch-Site``). A
    request that changes something must state it.
    """
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    own = origin is None or origin.lower() in {
        f"{kind}://{headers['host'].lower()}" for kind in ("http", "https")
    }
    if method not in _READING:
        return own and site in {None, "same-origin"} and (origin is not None or site is not None)
    visited = headers.get("sec-fetch-mode", "navigate") == "navigate"
    return own and (site in {None, "same-origin", "none"} or visited)


def _sealed(send: Send) -> Callable[[Message], Awaitable[None]]:
    """``send``, with the headers that every answer has."""

    async def sealed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.setdefault("content-security-policy", POLICY)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sealed


async def _drain(receive: Receive) -> None:
    taken, more = 0, True
    while more and taken < _DRAINED:
        message = await receive()
        taken += len(message.get("body", b""))
        more = bool(message.get("more_body", False))
