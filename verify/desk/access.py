"""The token that a desk asks for which other machines can reach."""

import hmac

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from verify.desk.forms import Sent
from verify.desk.pages import Pages
from verify.desk.session import cookie

COOKIE = "verify-desk-access"
"""What those carry who gave the token."""
FEWEST = 16
"""Characters of a token that a person chooses; one that is made has more."""
_OPEN = frozenset({"/enter", "/desk.css", "/report.css"})
"""Paths that are answered without it."""


class Access:
    """Sends to the page that asks for the token whoever has not given it.

    Args:
        app: What answers the others.
        value: The cookie's value of those who gave it; empty where nobody is asked.
    """

    def __init__(self, app: ASGIApp, *, value: str) -> None:
        self._app = app
        self._value = value

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or self._may_enter(Request(scope)):
            await self._app(scope, receive, send)
        else:
            await RedirectResponse("/enter", 303)(scope, receive, send)

    def _may_enter(self, request: Request) -> bool:
        given = request.cookies.get(COOKIE, "").encode("utf-8", "replace")
        return (
            not self._value
            or request.url.path in _OPEN
            or hmac.compare_digest(given, self._value.encode("ascii"))
        )


def value_of(token: str, secret: bytes) -> str:
    """The value of the cookie of those who gave ``token``; empty for no token."""
    return hmac.digest(secret, b"access " + token.encode("utf-8", "replace"), "sha256").hex() if token else ""


class Entrance:
    """The page that asks for the token.

    Args:
        pages: Fills its template.
        value: The cookie's value of those who gave the right one; empty where nobody is asked.
    """

    def __init__(self, pages: Pages, value: str) -> None:
        self._pages = pages
        self._value = value

    def show(self, request: Request) -> Response:
        """Ask."""
        return self._pages.page(request, "enter", fault="")

    def enter(self, request: Request, sent: Sent) -> Response:
        """Let in whoever gives the right one."""
        given = value_of(sent.text("access").strip(), self._pages.secret)
        if not given or not hmac.compare_digest(given, self._value):
            return self._pages.page(
                request, "enter", fault="this is not the token of this desk; copy it again, without spaces"
            )
        response = RedirectResponse("/", 303)
        response.headers.append("set-cookie", cookie(COOKIE, given))
        return response
