"""What a language's room can read: the questions that attribution asks of it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Reading, Scene, SubjectOf
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import Token


def _none(*_asked: object) -> None:
    """The answer to what is not said in a language."""


def _no(*_asked: object) -> bool:
    return False


class ClauseGrammar(NamedTuple):
    """How one language names who speaks; each answers ``None`` where it finds nothing.

    Attributes:
        clause: The attribution that the cue word at a token makes; the last argument finds the subject of the
            clause before, which may be in another script.
        subject: The subject of the clause before a token.
        speaker: The speaker that a noun phrase with its appositions describes.
        noun: The attribution of a noun at a token for what somebody says: "the mayor's claim that".
        quoting: That of a verb by which another is quoted: "the paper quoted two pilots as saying".
        label: That of a label or signature: "Doe: …", '"…" — Jane Doe'.
        turns: Whether a text is a transcript in which a turn lasts beyond a paragraph; given where its
            body begins and where the next paragraph does.
        told: Whom the speaker of a reading told it, where another part of the sentence says so.
    """

    clause: Callable[[Scene, int, CueWord, SubjectOf], Reading | None]
    subject: SubjectOf
    speaker: Callable[[str, Sequence[Token]], Speaker | None]
    noun: Callable[[Scene, int, CueWord], Reading | None] = _none
    quoting: Callable[[Scene, int], Reading | None] = _none
    label: Callable[[Scene], Reading | None] = _none
    turns: Callable[[str, int, int], bool] = _no
    told: Callable[[Scene, Reading], Speaker | None] = _none
