"""What a language's room can read: the questions that attribution asks of it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Reading, Scene, SubjectOf
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import Token


def _none(*_asked: object) -> None:
    """The answer to what is not said in a language."""


def _at_comma(_found: Sequence[Token], comma: int) -> int:
    return comma


def _no(*_asked: object) -> bool:
    return False


class ClauseGrammar(NamedTuple):
    """How one language names who speaks; each answers ``None`` where it finds nothing.

    Attributes:
        clause: The attribution that the cue word at a token makes; the last argument finds the subject of the
            clause before, which may be in another script.
        subject: The subject of the clause before a token.
        opening: The person who is the subject of a side clause that opens the sentence and ends there.
        speaker: The speaker that a noun phrase with its appositions describes.
        finite: Whether one of some words of a text is a verb that carries a sentence, as far as they tell.
        apposed_end: Where a naming ends that may go on after the comma at a token, to the next mark; that
            comma where it does not.
        noun: The attribution of a noun at a token for what somebody says: "the mayor's claim that".
        quoting: That of a verb by which another is quoted: "the paper quoted two pilots as saying".
        label: That of a label or signature: "Doe: …", '"…" — Jane Doe'.
        turns: Whether a text is a transcript in which a turn lasts beyond a paragraph; given where its
            body begins and where the next paragraph does.
        learnt: Whether the networks that are shipped have learnt the language; without it rules alone say who
            speaks, and the reader is told so.
        told: Whom the speaker of a reading told it, where another part of the sentence says so.
    """

    clause: Callable[[Scene, int, CueWord, SubjectOf], Reading | None]
    subject: SubjectOf
    speaker: Callable[[str, Sequence[Token]], Speaker | None]
    finite: Callable[[str, Sequence[Token]], bool]
    apposed_end: Callable[[Sequence[Token], int], int] = _at_comma
    noun: Callable[[Scene, int, CueWord], Reading | None] = _none
    quoting: Callable[[Scene, int], Reading | None] = _none
    label: Callable[[Scene], Reading | None] = _none
    turns: Callable[[str, int, int], bool] = _no
    told: Callable[[Scene, Reading], Speaker | None] = _none
    opening: SubjectOf = _none
    learnt: bool = True
