"""A document that asserts a claim, and what its text tells of where it has it from."""

from dataclasses import dataclass
from functools import cache, lru_cache

from verify.claims import OUTLETS, Claim, Voice
from verify.claims.attribution.dateline_credit import is_initials, opening_credit
from verify.documents import Document
from verify.facets import same_name
from verify.lexicon import carrying, read_json, word_list
from verify.text import Span, bare, fold, words

SAME_OUTLET = 0.8
"""``same_name`` of two outlets' names, media nouns left out, from which they are one outlet."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A document that asserts the claim, and where in it.

    Attributes:
        document: The article or a report.
        claim: Its statement.
        sure: Whether it is sure that the statement speaks to the claim; if not, it brings no certain origin.
    """

    document: Document
    claim: Claim
    sure: bool = True

    @property
    def path(self) -> str:
        """Its document's path, which names it."""
        return self.document.path

    @property
    def sentence(self) -> str:
        """The sentence that carries the statement."""
        return self.claim.sentence.of(self.document.text)

    @property
    def original(self) -> Voice | None:
        """The innermost voice that is not the document's own outlet; ``None`` where it names nobody."""
        own = self.document.outlet
        voices = [voice for voice in self.claim.chain[1:] if not is_outlet(voice, own)]
        return voices[-1] if voices else None

    @property
    def cited(self) -> tuple[Voice, ...]:
        """The other outlets and agencies through which it has the statement, nearest first."""
        return tuple(
            voice
            for voice in self.claim.chain[1:]
            if voice.kind in OUTLETS and not is_outlet(voice, self.document.outlet)
        )

    @property
    def reports_itself(self) -> bool:
        """Whether the document shows a reporter of its own and credits no other outlet for the statement."""
        return not self.cited and (_has_reporter(self.document.byline) or _own_dateline(self.document))

    @property
    def determined(self) -> bool:
        """Whether the text tells where it has the statement from."""
        return self.sure and (self.original is not None or self.reports_itself)


def is_outlet(voice: Voice, outlet: str) -> bool:
    """Whether ``voice`` is the outlet so called, in whatever script and with or without "newspaper"."""
    return bool(outlet) and any(same_outlet(name, outlet) for name in {voice.name, voice.canonical})


@lru_cache(maxsize=1 << 14)
def same_outlet(name: str, outlet: str) -> bool:
    """Whether two names are those of one outlet, in whatever script and with or without "newspaper"."""
    if fold(outlet) == fold(name):
        return True
    ours, theirs = own_name(name), own_name(outlet)
    return bool(ours and theirs) and (ours == theirs or same_name(ours, theirs) >= SAME_OUTLET)


def names_one(outlet: str) -> bool:
    """Whether ``outlet`` is a name, not just "the paper", «الصحيفة»."""
    named = [outlet[start] for word, start, _ in carrying(outlet) if word not in _media_nouns()]
    return any(not first.islower() for first in named)


def own_name(outlet: str) -> str:
    """The name of an outlet without "newspaper", «صحيفة» and the like."""
    kept = [bare(word) for word, _, _ in words(outlet) if bare(word) not in _media_nouns()]
    return " ".join(kept)


def _has_reporter(byline: str) -> bool:
    named = [word for word, _, _ in words(byline) if word not in _nobody()]
    return bool(named)


def _own_dateline(document: Document) -> bool:
    body = document.body()
    credited = opening_credit(Span(body[0].start, body[-1].end).of(document.text)) if body else ""
    outlet = document.outlet
    return bool(credited and outlet) and (is_initials(credited, outlet) or same_outlet(credited, outlet))


@cache
def _media_nouns() -> frozenset[str]:
    data = read_json("media_nouns")
    return frozenset(bare(fold(noun)) for key in ("before", "about", "after") for noun in data[key])


def _nobody() -> frozenset[str]:
    return word_list("bylines", "nobody")
