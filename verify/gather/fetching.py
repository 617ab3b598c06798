"""Fetching one page from the public web, within limits."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

import verify
from verify.gather.body import body
from verify.gather.public import Rule, public
from verify.text import CannotRunError

if TYPE_CHECKING:
    import httpx

_FOUND = 200
"""HTTP status 200, OK (RFC 9110, 15.3.1)."""
FEED = ".xml"
"""The suffix of a feed."""
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/rss+xml": FEED,
    "application/atom+xml": FEED,
    "application/rdf+xml": FEED,
    "application/xml": FEED,
    "text/xml": FEED,
}
_HEADERS = {
    "Accept": ", ".join(_SUFFIXES),
    "Accept-Encoding": "gzip",
    "User-Agent": f"verify/{verify.__version__}",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a fetch.

    Attributes:
        size: Bytes of the response, unpacked.
        seconds: Time for everything: redirects, name resolution, waiting, reading.
        redirects: The number of redirects that are followed.
        allowed: Whether an address may be reached.
    """

    size: int = 10_000_000
    seconds: float = 30.0
    redirects: int = 5
    allowed: Rule = public


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Fetched:
    """The response of an address.

    Attributes:
        asked: The address as given.
        address: The final address, after redirects.
        suffix: The file suffix of its content type: ``.html``, ``.txt`` …
        charset: The encoding in the content type; empty if it gives none.
        data: Its bytes, unpacked.
    """

    asked: str
    address: str
    suffix: str
    charset: str
    data: bytes


Fetch = Callable[[str], Fetched]
"""Fetches an address, or raises ``CannotRunError``."""


def fetch(address: str, limits: Limits = LIMITS) -> Fetched:
    """The response of ``address`` after redirects; no proxy is used, and no cookies or credentials are sent.

    Raises:
        CannotRunError: It is no http or https address, contains credentials, or leads to a non-public
            address; there is no response, or none in time; the response is too large, or of a type that is
            not read.
    """
    deadline = monotonic() + limits.seconds
    url, seen = _url(address, address), set[str]()
    while len(seen) <= limits.redirects:
        if str(url) in seen:
            raise CannotRunError("its redirects go in a circle", where=address, remedy="check the address")
        seen.add(str(url))
        found = _asked(url, limits, deadline, address)
        if isinstance(found, Fetched):
            return found
        url = _url(found, address)
    raise CannotRunError(
        f"it redirects more than {limits.redirects} times", where=address, remedy="check the address"
    )


def refuse(address: str) -> Fetched:
    """Fetch nothing.

    Raises:
        CannotRunError: Always.
    """
    raise CannotRunError(
        "this is a web address, and nothing is fetched offline",
        where=address,
        remedy="leave out --offline (VERIFY_OFFLINE, 'offline' in the settings), or save the page",
    )


def _url(address: str, where: str) -> "httpx.URL":
    """``address`` as requested: without the fragment, which is never sent (RFC 9110, 7.1)."""
    import httpx  # noqa: PLC0415 - slow to import, needed for fetching only

    try:
        url = httpx.URL(address.strip()).copy_with(fragment=None)
        host = url.host
    except (httpx.InvalidURL, UnicodeError) as fault:  # the latter for lone surrogates and invalid punycode
        raise CannotRunError("this is not a web address", where=where, remedy="check its spelling") from fault
    if url.scheme not in {"http", "https"} or not host:
        raise CannotRunError(
            "only addresses of http and https are fetched", where=where, remedy="start it with https://"
        )
    if url.userinfo:
        raise CannotRunError(
            "there is an account in the address", where=where, remedy="remove everything before the @"
        )
    return url


def _asked(url: "httpx.URL", limits: Limits, deadline: float, where: str) -> "Fetched | str":
    """The response of ``url``: a page, or a redirect to one."""
    import httpx  # noqa: PLC0415 - as above

    from verify.gather.connecting import FAULTS, TOO_LONG, Transport  # noqa: PLC0415 - imports httpx

    transport = Transport(limits.allowed, deadline, where)
    try:
        with (
            httpx.Client(transport=transport, headers=_HEADERS, trust_env=False) as client,
            client.stream("GET", url) as answer,
        ):
            return _read(answer, limits.size, where)
    except TOO_LONG as fault:
        raise CannotRunError(
            f"it took longer than {limits.seconds:g} seconds", where=where, remedy="try again later"
        ) from fault
    except FAULTS as fault:
        why = str(fault) or type(fault).__name__
        raise CannotRunError(
            f"it cannot be fetched ({why})", where=where, remedy="check the address and the network"
        ) from fault


def _read(answer: "httpx.Response", most: int, where: str) -> "Fetched | str":
    if answer.next_request is not None:
        return str(answer.next_request.url)
    if answer.status_code != _FOUND:
        raise CannotRunError(
            f"its server answers {answer.status_code}",
            where=where,
            remedy="open it in a browser and save the page",
        )
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind not in _SUFFIXES:
        raise CannotRunError(
            f"it is not a page, text or PDF but {kind or 'of no stated kind'}",
            where=where,
            remedy="give the address of an article",
        )
    coding = answer.headers.get("Content-Encoding", "").strip().lower()
    return Fetched(
        asked=where,
        address=str(answer.url),
        suffix=_SUFFIXES[kind],
        charset=answer.charset_encoding or "",
        data=body(answer.iter_raw(), coding, most=most, where=where),
    )
