"""Whether a text names another outlet anywhere, in its body or byline."""

from functools import lru_cache

from verify.documents import Document
from verify.judge.witness import same_outlet
from verify.lexicon import Outlet, OutletKind, find_outlets
from verify.text import fold


def credits_outlet(document: Document, outlet: str) -> bool:
    """Whether ``document`` names ``outlet``."""
    if not outlet:
        return False
    text = _told(document)
    return fold(outlet) in fold(text) or any(same_outlet(one.name, outlet) for one in _named(text))


def credits_agency(document: Document) -> bool:
    """Whether ``document`` names an agency, which may be a source it shares with others."""
    return any(one.kind is OutletKind.AGENCY for one in _named(_told(document)))


@lru_cache(maxsize=1 << 12)
def _named(text: str) -> tuple[Outlet, ...]:
    """The publishers named in ``text``; kept, since copies of one text are compared with all others."""
    return tuple(dict.fromkeys(match.value for match in find_outlets(text)))


def _told(document: Document) -> str:
    return f"{document.byline}\n{document.text}"
