"""Addresses in a document, and which of them an answer may turn into links."""

from urllib.parse import urlsplit

from verify.text.inert import inert


def web_address(url: str) -> str:
    """``url`` if it leads to a web page, else empty (``javascript:`` and the like)."""
    try:
        scheme, host, *_ = urlsplit(url)
    except ValueError:
        return ""
    return url if scheme in {"http", "https"} and host and inert(url) == url else ""
