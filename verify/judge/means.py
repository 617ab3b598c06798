"""The resources for comparing statements: words, readers, weights, a person's corrections."""

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
"""Resemblance below which a passage certainly says nothing about the claim and is not read.

docs/measurements.md says what this loses and saves.
"""


@dataclass(frozen=True, slots=True)
class Means:
    """What judging needs besides the statements.

    Attributes:
        words: Makes bags of statements, with the background of one corpus.
        reader: Reads the relation of a sentence to a claim.
        weights: The weights of the features.
        unread: Resemblance below which a passage is not read.
        stated: A person's statements on the origins.
        chains: Reads the chain of each claim of an article; ``None`` leaves it to the rules.
        printed: Finds the reports that share much of a document's text.
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
    """The resources for a corpus.

    Args:
        background: How common each word is among its passages.
        reader: Another relation reader: a folder, or a cross-encoder's name.
        kept: The folder in which readings are kept for the next run; ``None`` keeps none.
        unread: Resemblance below which a passage is not read.
        stated: A person's statements on the origins.
        chains: Reads the chain of each claim of an article; ``None`` leaves it to the rules.

    Raises:
        CannotRunError: The reader does not exist, or is not one.
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
