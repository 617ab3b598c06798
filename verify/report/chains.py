"""The statements of a document by voice, from the outlet inwards."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from verify.claims import Claim, SourceLine, Voice
from verify.documents import Document
from verify.text import Notice


@dataclass(frozen=True, slots=True)
class Chains:
    """A document and its statements, each with its chain.

    Attributes:
        document: The document as read.
        statements: In the order of the document.
        sources: Its source statements, in order.
        notices: Notices on the document or on what could not be read in it.
    """

    document: Document
    statements: tuple[Claim, ...]
    sources: tuple[SourceLine, ...]
    notices: tuple[Notice, ...]


@dataclass(slots=True)
class Level:
    """A voice, its statements, and the voices that it cites.

    Attributes:
        voice: The voice as first named.
        says: The statements of which it is the innermost voice.
        cites: The voices that it relays, in the order in which they first speak.
    """

    voice: Voice
    says: list[Claim] = field(default_factory=list)
    cites: list["Level"] = field(default_factory=list)


def levels(statements: Iterable[Claim]) -> list[Level]:
    """The chains of ``statements`` merged: a tree for each outermost voice.

    Two voices are one if they have the same canonical name and kind and the same outer voices; two unnamed
    officials cannot be told apart and are one as well.
    """
    outermost: list[Level] = []
    for statement in statements:
        around, level = outermost, None
        for voice in statement.chain:
            level = _among(around, voice)
            around = level.cites
        if level is not None:
            level.says.append(statement)
    return outermost


def _among(around: list[Level], voice: Voice) -> Level:
    for level in around:
        if (level.voice.canonical, level.voice.kind) == (voice.canonical, voice.kind):
            return level
    around.append(Level(voice))
    return around[-1]
