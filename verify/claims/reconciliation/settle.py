"""The chain of each claim, where the rules and a reader of the whole article may differ.

What both say is certain. Where they differ, the chain that is likelier by
:mod:`verify.claims.reconciliation.choice` is taken, and the other is kept as a doubt. A chain that no rule
gives is taken only if it is clearly more likely right than wrong, or clearly likelier than the rules' chain:
a false speaker costs more than a missed one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from verify.claims.attribution.attribute import Attributed, home_chain
from verify.claims.attribution.scope import Doubt
from verify.claims.reconciliation.choice import Candidate, Weights
from verify.claims.reconciliation.fuller_name import full_names, in_full
from verify.claims.reconciliation.ground import Ground, ground
from verify.claims.reconciliation.known_voices import KnownVoices
from verify.claims.reconciliation.read_chain import ReadChain, RuledClaim
from verify.claims.reconciliation.same_voice import same_chain
from verify.claims.voice import Chain
from verify.documents import Document
from verify.text import Span

LEAST_DOUBT, LEAST_DOUBT_READ = 0.2, 0.4
"""Probability below which a second chain is not mentioned; the second figure is for one that no rule
gives."""
LEAST_READ = 0.5
"""Probability that a chain without a rule needs, to be taken where the rules name no one;
docs/measurements.md."""
LEAST_NOBODY = 0.7
"""Probability that only the outlet speaks, to be taken where the rules name someone: the reader tends to end
accounts that continue. See docs/measurements.md."""
LIKELIER = 0.2
"""By how much it must be likelier if the rules name someone else, who may be wrong too;
docs/measurements.md."""
_FOLLOWED = 3
"""Chains of the reader that are weighed."""


class Stated(NamedTuple):
    """A claim as the rules state it: its span, its content, and the doubt whether it is its speaker's."""

    span: Span
    said: Attributed
    doubt: Doubt | None


class Settled(NamedTuple):
    """The chain of a claim.

    Attributes:
        chain: The likeliest chain.
        confidence: Its probability, 0 to 1; ``None`` if only the rules gave it.
        doubt: The second likeliest chain.
    """

    chain: Chain
    confidence: float | None
    doubt: Doubt | None


def by_rules(stated: Stated) -> Settled:
    """The chain of a claim by the rules alone."""
    return Settled(stated.said.chain, None, stated.doubt)


def ruled(document: Document, stated: Iterable[Stated]) -> list[RuledClaim]:
    """The claims of a document as the rules see them, in the form that a reader is given."""
    home = len(home_chain(document))
    return [
        RuledClaim(
            span=one.span,
            sentence=one.said.sentence,
            cues=tuple(Span(voice.cue.start, voice.cue.end) for voice in one.said.chain if voice.cue),
            names=tuple(voice.phrase for voice in one.said.chain if voice.phrase),
            voices=tuple(voice.name for voice in reversed(one.said.chain[1:])),
            ground=ground(document.text, one.span, one.said, home),
        )
        for one in stated
    ]


def settle(
    document: Document,
    stated: Sequence[Stated],
    read: Sequence[Sequence[ReadChain]],
    weights: Weights,
) -> Iterator[Settled]:
    """The chain of each claim of a document.

    Args:
        document: The document.
        stated: Its claims as the rules state them.
        read: The reader's chains of each; empty for a claim that it has not read.
        weights: The weights of the features.
    """
    for one, some in zip(stated, candidates(document, stated, read), strict=True):
        if not some:
            yield by_rules(one)
            continue
        weighed = sorted(((each, weights.confidence(each)) for each in some), key=lambda one: -one[1])
        taken, confidence = _taken(weighed)
        others = (one.chain for one, sure in weighed if one is not taken and sure >= _least(one))
        doubt = next((Doubt(confidence, chain) for chain in others), None)
        yield Settled(taken.chain, confidence, doubt)


def _taken(weighed: Sequence[tuple[Candidate, float]]) -> tuple[Candidate, float]:
    """The chain to give, from a claim's chains, likeliest first; one of the rules is always among them."""
    by_rules = next(one for one in weighed if one[0].ground)
    read = next((one for one in weighed if not one[0].ground), None)
    if read is None or read[1] <= by_rules[1]:
        return by_rules
    least = LEAST_READ
    if by_rules[0].depth:
        least = by_rules[1] + LIKELIER if read[0].depth else LEAST_NOBODY
    return read if read[1] >= least else by_rules


def _least(doubted: Candidate) -> float:
    return LEAST_DOUBT if doubted.ground else LEAST_DOUBT_READ


def candidates(
    document: Document, stated: Sequence[Stated], read: Sequence[Sequence[ReadChain]]
) -> Iterator[tuple[Candidate, ...]]:
    """The candidate chains of each claim, that of the rules first; none for a claim that was not read."""
    home = home_chain(document)
    known = KnownVoices(document.text, home, (one.said.chain for one in stated))
    likeliest = [some[0] for some in read if some]
    names = full_names(
        document.text,
        [voice for one in stated for voice in one.said.chain[len(home) :]],
        (voice for one in likeliest for voice in one.voices),
    )
    for one, some in zip(stated, read, strict=True):
        found = _candidates(document.text, one, some, known, home) if some else ()
        yield tuple(replace(each, chain=in_full(each.chain, names)) for each in found)


class _Read(NamedTuple):
    chain: Chain
    likely: float


def _candidates(
    text: str, stated: Stated, read: Sequence[ReadChain], known: KnownVoices, home: Chain
) -> Iterator[Candidate]:
    merged: list[_Read] = []
    for one in read:
        chain = known.chain(one, stated.said.sentence, stated.said.chain)
        at = next((at for at, other in enumerate(merged) if same_chain(other.chain, chain)), None)
        if at is None:
            merged.append(_Read(chain, one.probability))
        else:
            merged[at] = _Read(merged[at].chain, merged[at].likely + one.probability)
    merged.sort(key=lambda one: -one.likely)
    said = [(stated.said.chain, ground(text, stated.span, stated.said, len(home)))]
    if stated.doubt is not None:
        said.append((stated.doubt.chain, Ground.AROUND))
    for chain, by in said:
        likely = sum(one.likely for one in merged if same_chain(one.chain, chain))
        yield Candidate(chain, _depth(chain, home), min(1.0, likely), by)
    for chain, likely in merged[:_FOLLOWED]:
        if not any(same_chain(chain, one) for one, _ in said):
            yield Candidate(chain, _depth(chain, home), min(1.0, likely), None)


def _depth(chain: Chain, home: Chain) -> int:
    return max(0, len(chain) - len(home))
