"""Reading a fetched page as if it were a file that a person had saved."""

from dataclasses import replace
from hashlib import sha256

from verify.documents import Document
from verify.documents.read import FILES, read_bytes
from verify.gather.fetching import FEED, Fetched
from verify.text import CannotRunError


def read_page(fetched: Fetched) -> Document:
    """The fetched document; its path is the address as given.

    If the page states no address of its own, its url is the final address. ``sha256`` is the digest of the
    fetched bytes.

    Raises:
        CannotRunError: It is a feed, or as for ``verify.documents.read``.
    """
    if fetched.suffix == FEED:
        raise CannotRunError(
            "this is a feed, not an article",
            where=fetched.asked,
            remedy="give the address of one of its items, or 'verify add' the feed",
        )
    data = fetched.data if fetched.suffix in FILES else _in_utf8(fetched)
    document = read_bytes(data, name=fetched.asked, suffix=fetched.suffix)
    return replace(document, url=document.url or fetched.address, sha256=sha256(fetched.data).hexdigest())


def _in_utf8(fetched: Fetched) -> bytes:
    """The bytes in UTF-8 if the server names another encoding, which takes precedence over the page's own.

    This follows the HTML standard (13.2.3.2). Valid UTF-8 is left alone: nothing else looks like it by
    chance.
    """
    data = fetched.data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode(fetched.charset or "ascii").encode()
        except (LookupError, UnicodeError):
            return data
    return data
