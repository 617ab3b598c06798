"""The access token of a desk that other machines can reach."""

import hmac

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from verify.desk.forms import Sent
from verify.desk.pages import Pages
from verify.desk.session import cookie

COOKIE = "verify-desk-access"
"""The cookie of visitors who have given the token."""
FEWEST = 16
"""Characters of a chosen token, at least; a generated one has more."""
_OPEN = frozenset({"/enter", "/desk.css", "/report.css"})
"""Paths that need no token."""


class Access:
    """Redirects visitors who have not given the token to the page that asks for it.

    Args:
        app: Answers the other visitors.
        value: The cookie's value for those who gave it; empty if no token is needed.
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
    """The value of the cookie for those who gave ``token``; empty if there is no token."""
    return hmac.digest(secret, b"access " + token.encode("utf-8", "replace"), "sha256").hex() if token else ""


class Entrance:
    """The page that asks for the token.

    Args:
        pages: Fills the page's template.
        value: The cookie's value for those who gave the token; empty if none is needed.
    """

    def __init__(self, pages: Pages, value: str) -> None:
        self._pages = pages
        self._value = value

    def show(self, request: Request) -> Response:
        """Show the page."""
        return self._pages.page(request, "enter", fault="")

    def enter(self, request: Request, sent: Sent) -> Response:
        """Admit a visitor who gives the right token."""
        given = value_of(sent.text("access").strip(), self._pages.secret)
        if not given or not hmac.compare_digest(given, self._value):
            return self._pages.page(
                request, "enter", fault="this is not the token of this desk; copy it again, without spaces"
            )
        response = RedirectResponse("/", 303)
        response.headers.append("set-cookie", cookie(COOKIE, given))
        return response
