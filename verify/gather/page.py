"""What was fetched, read as the file would be that a person had saved."""

from dataclasses import replace
from hashlib import sha256

from verify.documents import Document
from verify.documents.read import READERS, read_bytes
from verify.documents.unreadable_name import FOREIGN
from verify.gather.fetching import FEED, Fetched
from verify.text import CannotRunError

_FEED = ("this is a feed, not an article", "give the address of one of its items, or 'verify add' the feed")


def read_page(fetched: Fetched) -> Document:
    """The document that was fetched: its path is the address that was asked for.

    Where the page states no address of its own, the one at which it was found is its url. ``sha256`` is the
    digest of the bytes that were fetched.

    Raises:
        CannotRunError: It is of no kind that is read, or as ``verify.documents.read``.
    """
    if fetched.suffix not in READERS:
        known = FOREIGN | {FEED: _FEED}
        what, remedy = known[fetched.suffix]
        raise CannotRunError(what, where=fetched.asked, remedy=remedy)
    document = read_bytes(_in_utf8(fetched), name=fetched.asked, suffix=fetched.suffix)
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
