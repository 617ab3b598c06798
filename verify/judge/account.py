"""The content of a document, prepared for comparison with another document.

Of a long document only the beginning counts: news comes first in a report, and two books cannot be compared
word by word while a reader waits.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from verify.corpus import Background
from verify.documents import Document, prose, sentences
from verify.facets import Facet, FacetKind, find_all
from verify.facets.numerals.number_value import NumberValue
from verify.judge.alignment import Bag, Words
from verify.lexicon import carrying
from verify.models import Vectors, load_shipped

MOST_SENTENCES = 40
MOST_CHARACTERS = 5_000
"""Characters of a body that are read, unless ``MOST_SENTENCES`` ends it earlier: a long news report."""
_QUOTATION = 4
"""Words from which a quotation is a statement, and not a name or a phrase."""


@dataclass(frozen=True, eq=False, slots=True)
class Account:
    """A document's body, or the beginning of a long one.

    Attributes:
        directions: One unit vector per sentence, from the shipped encoder; zeros for one without a known
            word.
        bag: Its content words, in order.
        figures: Its quantities.
        quotations: Its longer quotations, each as a bag.
    """

    directions: Vectors
    bag: Bag
    figures: tuple[NumberValue, ...]
    quotations: tuple[Bag, ...]


@lru_cache(maxsize=64)
def account(document: Document) -> Account:
    """The account of ``document``; kept for further claims, which all need the same few."""
    spans = [span for block in prose(document) for span in sentences(document.text, block)][:MOST_SENTENCES]
    spans = [span for span in spans if span.end <= spans[0].start + MOST_CHARACTERS]
    text = " ".join(span.of(document.text) for span in spans)
    facets = find_all(text, document.context)
    return Account(
        directions=_directions([span.of(document.text) for span in spans]),
        bag=bag(text),
        figures=tuple(_quantities(facets)),
        quotations=tuple(
            bag(facet.text)
            for facet in facets
            if facet.kind is FacetKind.QUOTATION and len(carrying(facet.text)) >= _QUOTATION
        ),
    )


def bag(text: str) -> Bag:
    """The content words of ``text``, without regard to how common they are."""
    return _words().bag(text)


def _quantities(facets: tuple[Facet, ...]) -> list[NumberValue]:
    values = (facet.value for facet in facets)
    return [value for value in values if isinstance(value, NumberValue) and not value.sole]


def _directions(texts: list[str]) -> Vectors:
    rows = load_shipped().word_vectors(texts)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths == 0, 1, lengths), dtype=np.float32)


@cache
def _words() -> Words:
    return Words(load_shipped(), Background({}, 0))
