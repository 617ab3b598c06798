"""Addresses that a document gives, and which of them an answer may turn into a link."""

from urllib.parse import urlsplit

from verify.text.inert import inert


def web_address(url: str) -> str:
    """``url`` where it leads to a page of the web, else nothing (``javascript:`` and its like)."""
    try:
        scheme, host, *_ = urlsplit(url)
    except ValueError:
        return ""
    return url if scheme in {"http", "https"} and host and inert(url) == url else ""
