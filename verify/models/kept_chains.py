"""Chains and parts of claims kept between runs: an article is known by a digest of everything read of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from verify.claims import ChainReader, ReadChain, ReadClaim, ReadPart, ReadVoice, RuledClaim, VoiceKind
from verify.documents import Document
from verify.models.kept import KeptAnswers, kept_for, key_of
from verify.text import Span

Read = tuple[ReadClaim, ...]


class LoadedChainReader(ChainReader, Protocol):
    """A chain reader whose files have a digest."""

    @property
    def sha256(self) -> str:
        """The digest of everything that its answers depend on."""
        ...


@dataclass(frozen=True, slots=True)
class RememberingChainReader:
    """A chain reader whose answers are kept.

    Attributes:
        inner: Reads articles that are not known yet.
        kept: The answers of earlier runs.
    """

    inner: LoadedChainReader
    kept: KeptAnswers

    def read(self, document: Document, claims: Sequence[RuledClaim]) -> Read:
        """See ``ChainReader``; an article is read unless it is known with these claims.

        Raises:
            CannotRunError: As for the inner reader.
        """
        key = key_of((document.outlet, document.title, document.text, [_plain(one) for one in claims]))
        known = self.kept.known([key]).get(key)
        if known is not None:
            return _unpacked(known)
        read = self.inner.read(document, claims)
        self.kept.keep({key: _packed(read)})
        return read


def remembering_chains(reader: LoadedChainReader, folder: Path) -> RememberingChainReader:
    """``reader`` with its answers kept in ``folder``, which is created when there is something to keep."""
    return RememberingChainReader(reader, kept_for(reader.sha256, folder))


def _plain(claim: RuledClaim) -> tuple[object, ...]:
    """A claim as tuples, numbers and text only, whose ``repr`` does not change between releases."""
    spans = (claim.span, claim.sentence, *claim.cues, (), *claim.names)
    return (*map(tuple, spans), claim.voices, claim.ground.value)


def _packed(read: Read) -> bytes:
    told = [[_chains(claim.chains), [[*part.span, part.stated] for part in claim.parts]] for claim in read]
    return json.dumps(told, separators=(",", ":")).encode()


def _chains(some: Sequence[ReadChain]) -> list[object]:
    return [[one.probability, [[*voice.span, voice.kind.value] for voice in one.voices]] for one in some]


def _unpacked(kept: bytes) -> Read:
    return tuple(
        ReadClaim(
            tuple(ReadChain(tuple(map(_voice, voices)), likely) for likely, voices in chains),
            tuple(ReadPart(Span(start, end), stated) for start, end, stated in parts),
        )
        for chains, parts in json.loads(kept)
    )


def _voice(told: tuple[int, int, str]) -> ReadVoice:
    start, end, kind = told
    return ReadVoice(Span(start, end), VoiceKind(kind))
