"""A stretch of words read as a speaker: what he is called, what he is, whether the text withholds it."""

from dataclasses import dataclass, replace

from verify.claims.voice import VoiceKind
from verify.text import Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as a sentence writes him, before anything is looked up in the sentences before.

    Attributes:
        name: The characters of the name, or of the noun phrase where there is no name.
        whole: The whole noun phrase, title and apposition included.
        head: The folded noun that says what he is; empty where there is none.
        kind: What sort of speaker.
        proper: Whether ``name`` is a proper name.
        definite: Whether the phrase points to something known: "the paper", الصحيفة, he.
        pronoun: Whether it is a pronoun.
        hidden: Whether the text withholds who it is.
        issued: Whether he is a publication that speaks for its issuer.
        part: The words that take one out of several: "one of" in "…, one of whom said".
        outer: Those through whom he speaks, outermost first.
    """

    name: Span
    whole: Span
    head: str = ""
    kind: VoiceKind = VoiceKind.ORGANISATION
    proper: bool = False
    definite: bool = False
    pronoun: bool = False
    hidden: bool = False
    issued: bool = False
    outer: "tuple[Speaker, ...]" = ()
    part: Span | None = None

    def through(self, *outer: "Speaker") -> "Speaker":
        """The same speaker, relayed by ``outer``."""
        return replace(self, outer=(*outer, *self.outer))
