"""The index knows who stands behind a report by rules; what is evidence is read with the chain reader."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.judge.made import document
from verify.claims import ReadChain, ReadVoice, VoiceKind, searchable
from verify.corpus import Passage
from verify.documents import Document
from verify.judge import Evidence, Relation
from verify.judge.reread import reread
from verify.text import Span

REPORT = document(
    "Harbour master Ruth Calloway met reporters. The crane fell on Monday. Two people were hurt.",
    "report.md",
    outlet="Coast Mirror",
)


@dataclass(frozen=True)
class Fixed:
    """Says of everything that Ruth Calloway says it."""

    read_paths: list[str] = field(default_factory=list)

    def read(self, document: Document, claims: Sequence[Span]) -> tuple[tuple[ReadChain, ...], ...]:
        self.read_paths.append(document.path)
        start = document.text.index("Ruth Calloway")
        voice = ReadVoice(Span(start, start + 13), VoiceKind.PERSON)
        return tuple((ReadChain((voice,), 0.999),) for _ in claims)


def evidence(text: str, relation: Relation) -> Evidence:
    """A claim of the report as the index holds it."""
    claim = next(one for one in searchable(REPORT).claims if text in one.text)
    return Evidence(Passage(REPORT, claim), relation, score=0.9, similarity=0.8, reasons=())


def test_evidence_gets_the_chain_that_is_read_and_each_report_is_read_once() -> None:
    reader = Fixed()
    judged = [(evidence("crane", Relation.SUPPORTS),), (evidence("hurt", Relation.CONFLICTS),)]
    told = reread(judged, reader)
    assert [[voice.name for voice in one.passage.claim.chain] for (one,) in told] == [
        ["Coast Mirror", "Ruth Calloway"],
        ["Coast Mirror", "Ruth Calloway"],
    ]
    assert reader.read_paths == ["report.md"]


def test_what_is_only_related_stays_as_it_is_and_reads_nothing() -> None:
    reader = Fixed()
    judged = [(evidence("crane", Relation.RELATED),), ()]
    assert reread(judged, reader) == judged
    assert reader.read_paths == []
