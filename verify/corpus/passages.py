"""From a report to what the index holds of it."""

from collections.abc import Callable

from verify.claims import Claim
from verify.documents import Document
from verify.text import Notice

Extractor = Callable[[Document], tuple[tuple[Claim, ...], tuple[Notice, ...]]]
"""Takes the claims out of a document, with what a reader must be told about it: ``verify.claims.extract``."""


def in_context(claim: Claim, document: Document) -> str:
    """The claim with what it stands in: a clause alone often names neither the people nor the event.

    The claim comes first and again within its sentence, so that it weighs more than what is around it.
    """
    around = claim.sentence.of(document.text)
    parts = (claim.text, around if around != claim.text else "", document.title)
    return " ".join(part for part in parts if part)
