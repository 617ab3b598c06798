"""The interface of a language's grammar: the questions that attribution asks of it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Reading, Scene, SubjectOf
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import Token


def _none(*_asked: object) -> None:
    """The answer where a language has no rule."""


def _at_comma(_found: Sequence[Token], comma: int) -> int:
    return comma


def _no(*_asked: object) -> bool:
    return False


class ClauseGrammar(NamedTuple):
    """How one language expresses attribution; each function returns ``None`` where it finds nothing.

    Attributes:
        clause: The attribution made by the cue word at a token; the last argument finds the subject of the
            preceding clause, which may be in another script.
        subject: The subject of the clause before a token.
        opening: The subject, a person, of a subordinate clause that opens the sentence and ends at a token.
        speaker: The speaker described by a noun phrase with its appositions.
        finite: Whether one of some words of a text is a main verb, as far as the words show.
        apposed_end: Where a description ends that may continue after the comma at a token, up to the next
            mark; the comma itself if it does not.
        noun: The attribution made by a cue noun at a token: "the mayor's claim that".
        quoting: The attribution made by a verb of quoting: "the paper quoted two pilots as saying".
        label: The attribution made by a label or signature: "Doe: …", '"…" — Jane Doe'.
        turns: Whether a text is a transcript in which a turn continues beyond a paragraph; its arguments are
            where the body begins and where the next paragraph begins.
        learnt: Whether the shipped networks were trained on the language; if not, rules alone find the
            chains, and a notice says so.
        told: The addressee of a reading, where another part of the sentence names it.
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
