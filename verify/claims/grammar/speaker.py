"""A span read as a speaker: name, kind, and whether the text withholds the identity."""

from dataclasses import dataclass, replace

from verify.claims.voice import VoiceKind
from verify.text import Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as described in a sentence, before its antecedent is looked up.

    Attributes:
        name: The span of the name, or of the noun phrase if there is no name.
        whole: The whole noun phrase, with title and apposition.
        head: The folded head noun; empty if there is none.
        kind: The kind of speaker.
        proper: Whether ``name`` is a proper name.
        definite: Whether the phrase refers to something known: "the paper", الصحيفة, he.
        pronoun: Whether it is a pronoun.
        hidden: Whether the text withholds the speaker's identity.
        issued: Whether it is a publication that speaks for its issuer.
        part: The words that select one of several: "one of" in "…, one of whom said".
        outer: The speakers that relay it, outermost first.
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
