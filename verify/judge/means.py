"""By what statements are held against one another: words, readers, weights, a person's word."""

from dataclasses import dataclass
from pathlib import Path

from verify.claims import ChainReader
from verify.corpus import Background
from verify.judge.alignment import Words
from verify.judge.origins import Printed, none_printed
from verify.judge.stated import NOTHING_STATED, Stated
from verify.judge.weighing import Weights, shipped_weights
from verify.models import LoadedReader, load_relation_reader, load_shipped, remembering

UNREAD = 0.02
"""Resemblance below which a passage surely says nothing of the claim and is not read.

What that loses and saves stands in docs/measurements.md.
"""


@dataclass(frozen=True, slots=True)
class Means:
    """What judging needs beside the statements.

    Attributes:
        words: Makes statements comparable word by word, against the background of one corpus.
        reader: Says how a sentence stands to a claim.
        weights: What the signs count.
        unread: Resemblance below which a passage is not read.
        stated: What a person says of the origins.
        chains: Reads who stands behind each claim of an article; ``None`` leaves it to the rules.
        printed: Tells which reports carry much of a document's text.
    """

    words: Words
    reader: LoadedReader
    weights: Weights
    unread: float = UNREAD
    stated: Stated = NOTHING_STATED
    chains: ChainReader | None = None
    printed: Printed = none_printed


def means(
    background: Background,
    reader: str | None = None,
    *,
    kept: Path | None = None,
    unread: float = UNREAD,
    stated: Stated = NOTHING_STATED,
    chains: ChainReader | None = None,
) -> Means:
    """The means for a corpus.

    Args:
        background: How common each word is among its passages.
        reader: Another relation reader: a folder, or a cross-encoder's name.
        kept: The folder in which readings are kept for the next run; ``None`` keeps none.
        unread: Resemblance below which a passage is not read.
        stated: What a person says of the origins.
        chains: Reads who stands behind each claim of an article; ``None`` leaves it to the rules.

    Raises:
        CannotRunError: The reader is not there, or is none.
    """
    loaded = load_relation_reader(reader)
    return Means(
        words=Words(load_shipped(), background),
        reader=remembering(loaded, kept) if kept else loaded,
        weights=shipped_weights(),
        unread=unread,
        stated=stated,
        chains=chains,
    )
