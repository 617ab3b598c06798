"""An attribution that a grammar finds in a sentence: a cue, its speaker, and the side of the content."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import Token
from verify.claims.voice import Cue, CueClass
from verify.text import Span


class Side(StrEnum):
    """Where the content stands relative to the attributing phrase."""

    AFTER = "after"
    BEFORE = "before"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Reading:
    """One attribution in one sentence.

    Attributes:
        cue: The word that introduces the speaker.
        phrase: The span cut from the content; empty, at the start of the content, if nothing is cut.
        speaker: The speaker; ``None`` if it is the previous one ("he added", وأضاف أن).
        side: Where the content stands.
        nested: Whether the speaker is inside another's content.
        leading: Whether the phrase opens the sentence and covers all of it ("According to X, …").
        addressee: The addressed outlet, if there is one.
        again: Whether the speaker is the last one who spoke.
        relative: Whether it is a relative clause on its speaker: "…, who said that".
        turn: Whether the rest of the paragraph has the same speaker: "DOE: …" in a transcript.
    """

    cue: Cue
    phrase: Span
    speaker: Speaker | None
    side: Side
    nested: bool = False
    leading: bool = False
    addressee: Speaker | None = None
    again: bool = False
    relative: bool = False
    turn: bool = False


def _start(token: Token) -> int:
    return token.start


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its tokens.

    Attributes:
        text: The text of the document.
        span: The sentence.
        tokens: Its words and marks.
        after_quotation: Whether the previous sentence, in the same paragraph, ends a quotation.
    """

    text: str
    span: Span
    tokens: Sequence[Token]
    after_quotation: bool = False

    def between(self, start: int, end: int, *, most: int | None = None) -> Sequence[Token]:
        """The tokens within ``[start, end)`` of the text, at most the first ``most``."""
        tokens = self.tokens
        first = bisect_left(tokens, start, key=_start)
        last = bisect_left(tokens, end, key=_start)
        if most is not None:
            last = min(last, first + most)
        while last > first and tokens[last - 1].end > end:
            last -= 1
        return tokens[first:last]

    def words_from(self, at: int, most: int) -> list[Token]:
        """At most ``most`` words, from the first at or after character ``at``."""
        first = bisect_left(self.tokens, at, key=_start)
        return [token for token in self.tokens[first : first + 4 * most] if not token.mark][:most]

    def raw(self, at: int) -> str:
        """Token ``at`` as written."""
        token = self.tokens[at]
        return self.text[token.start : token.end]

    def end(self, at: int) -> int:
        """The first character of token ``at``, or the end of the sentence after the last."""
        return self.tokens[at].start if at < len(self.tokens) else self.span.end

    def cue(self, at: int, word: CueWord | CueClass) -> Cue:
        """Token ``at`` as a cue."""
        token = self.tokens[at]
        cls = word if isinstance(word, CueClass) else word.cls
        return Cue(self.raw(at), token.start, token.end, cls)


SubjectOf = Callable[[Scene, int], Speaker | None]
"""Finds the subject of the clause before a token; ``None`` if no speaker can be determined."""
