"""What was fetched, read as the file would be that a person had saved."""

from dataclasses import replace
from hashlib import sha256

from verify.documents import Document
from verify.documents.read import FILES, read_bytes
from verify.gather.fetching import FEED, Fetched
from verify.text import CannotRunError


def read_page(fetched: Fetched) -> Document:
    """The document that was fetched: its path is the address that was asked for.

    Where the page states no address of its own, the one at which it was found is its url. ``sha256`` is the
    digest of the bytes that were fetched.

    Raises:
        CannotRunError: It is a feed, or as ``verify.documents.read``.
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
    """The bytes in UTF-8 where the server names another encoding, which counts before a page's own word.

    So has it the HTML standard (13.2.3.2). What is UTF-8 is left alone: nothing else looks like it by chance.
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
