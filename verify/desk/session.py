"""The sessions of browsers: a random cookie, and the form tokens derived from it."""

import hmac
import re
import secrets
from http.cookies import SimpleCookie

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "verify-desk"
_SHAPE = re.compile(r"[A-Za-z0-9_-]{43}")
"""32 random bytes, as ``secrets.token_urlsafe`` writes them."""
_KEY = "verify.session"


class Sessions:
    """Gives each browser a cookie that no script can read and no request from another site carries.

    Args:
        app: Answers the requests.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        known = Request(scope).cookies.get(COOKIE, "")
        session = known if _SHAPE.fullmatch(known) else secrets.token_urlsafe(32)
        scope[_KEY] = session

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and session != known:
                MutableHeaders(scope=message).append("set-cookie", cookie(COOKIE, session))
            await send(message)

        await self._app(scope, receive, with_cookie)


def cookie(name: str, value: str) -> str:
    """A cookie as header text, not accessible to scripts and to requests from other sites."""
    made: SimpleCookie = SimpleCookie({name: value})
    made[name]["path"] = "/"
    made[name]["httponly"] = True
    made[name]["samesite"] = "Strict"
    return made.output(header="").strip()


def form_token(request: Request, secret: bytes) -> str:
    """The token in each form of this browser, which no other site knows."""
    return hmac.digest(secret, b"form " + request.scope[_KEY].encode("ascii"), "sha256").hex()


def is_own(request: Request, secret: bytes, token: str) -> bool:
    """Whether a submitted form has this browser's token."""
    return hmac.compare_digest(form_token(request, secret).encode("ascii"), token.encode("utf-8", "replace"))
