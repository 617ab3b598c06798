"""A document that asserts a claim, and what its text says about its source."""

from dataclasses import dataclass, replace
from functools import lru_cache

from verify.claims import OUTLETS, Claim, Voice
from verify.claims.attribution.dateline_credit import is_initials, opening_credit
from verify.documents import Document
from verify.facets import same_name
from verify.judge.the_paper import media_nouns, named_before
from verify.lexicon import carrying, word_list
from verify.text import Span, bare, fold, words

SAME_OUTLET = 0.8
"""Likeness by ``same_name`` of two outlets' names, without media nouns, from which they are one outlet."""
SAME_PERSON = 0.85
"""Likeness by ``same_name`` from which two names are one person's."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A document that asserts the claim, and its statement of it.

    Attributes:
        document: The article or a report.
        claim: Its statement.
        sure: Whether the statement certainly addresses the claim; if not, it contributes no certain origin.
    """

    document: Document
    claim: Claim
    sure: bool = True

    @property
    def path(self) -> str:
        """Its document's path, which identifies it."""
        return self.document.path

    @property
    def sentence(self) -> str:
        """The sentence that contains the statement."""
        return self.claim.sentence.of(self.document.text)

    @property
    def original(self) -> Voice | None:
        """The innermost voice, unless that is the document's own outlet; ``None`` if no other is named."""
        own = self.document.outlet
        voices = [voice for voice in map(self._by_name, self.claim.chain[1:]) if not is_outlet(voice, own)]
        return voices[-1] if voices else None

    @property
    def cited(self) -> tuple[Voice, ...]:
        """The other outlets and agencies that relay the statement, nearest first."""
        own = self.document.outlet
        voices = map(self._by_name, self.claim.chain[1:])
        return tuple(voice for voice in voices if voice.kind in OUTLETS and not is_outlet(voice, own))

    def _by_name(self, voice: Voice) -> Voice:
        """An outlet called only "the paper", under the name by which the text introduced it."""
        if voice.kind not in OUTLETS or names_one(voice.canonical):
            return voice
        start = voice.phrase.start if voice.phrase else self.claim.sentence.start
        name = named_before(self.document.text, start)
        return replace(voice, name=name, canonical=name) if name else voice

    @property
    def reports_itself(self) -> bool:
        """Whether the document shows its own reporter and credits no other outlet for the statement."""
        return not self.cited and (_has_reporter(self.document.byline) or _own_dateline(self.document))

    @property
    def was_sent(self) -> bool:
        """Whether the byline shows a reporter at the scene."""
        at = word_list("bylines", "sent")
        return self.reports_itself and any(word in at for word, _, _ in words(self.document.byline))

    @property
    def determined(self) -> bool:
        """Whether the text says where it has the statement from: from someone, or from its reporter there.

        A byline alone does not: two reporters who sign what a ministry has done may both have its release.
        """
        return self.sure and (_tells(self.original) or self.was_sent)


def _tells(voice: Voice | None) -> bool:
    """Whether a voice is a particular one, and not a "paper" that the text has not named."""
    return voice is not None and (voice.kind not in OUTLETS or names_one(voice.canonical))


def is_outlet(voice: Voice, outlet: str) -> bool:
    """Whether ``voice`` is the outlet of this name, in any script and with or without "newspaper"."""
    return bool(outlet) and any(same_outlet(name, outlet) for name in {voice.name, voice.canonical})


@lru_cache(maxsize=1 << 14)
def same_outlet(name: str, outlet: str) -> bool:
    """Whether two names belong to one outlet, in any script and with or without "newspaper"."""
    if fold(outlet) == fold(name):
        return True
    ours, theirs = own_name(name), own_name(outlet)
    return bool(ours and theirs) and (ours == theirs or same_name(ours, theirs) >= SAME_OUTLET)


def one_speaker(left: str, right: str) -> bool:
    """Whether two canonical names belong to one speaker."""
    return left == right or same_name(left, right) >= SAME_PERSON


def names_one(outlet: str) -> bool:
    """Whether ``outlet`` is a name, not just "the paper", «الصحيفة»."""
    return any(
        not outlet[start].islower() for word, start, _ in carrying(outlet) if word not in media_nouns()
    )


def own_name(outlet: str) -> str:
    """The name of an outlet without "newspaper", «صحيفة», "(English edition)" and the like."""
    before = outlet.split("(", maxsplit=1)[0]
    found = _named(before if words(before) else outlet)
    return " ".join(bare(word) for word in found if bare(word) not in media_nouns())


def _named(outlet: str) -> list[str]:
    """The words from the first to the last capitalised one ("the Bahari News site"), or all."""
    found = words(outlet)
    capitals = [number for number, (_, start, _) in enumerate(found) if outlet[start].isupper()]
    kept = found[capitals[0] : capitals[-1] + 1] if capitals else found
    return [word for word, _, _ in kept]


def _has_reporter(byline: str) -> bool:
    named = [word for word, _, _ in words(byline) if word not in _nobody()]
    return bool(named)


def _own_dateline(document: Document) -> bool:
    body = document.body()
    credited = opening_credit(Span(body[0].start, body[-1].end).of(document.text)) if body else ""
    outlet = document.outlet
    return bool(credited and outlet) and (is_initials(credited, outlet) or same_outlet(credited, outlet))


def _nobody() -> frozenset[str]:
    return word_list("bylines", "nobody")
