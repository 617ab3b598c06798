"""Made reports in Arabic and English with a claim of every status, each with every relation."""

from dataclasses import replace
from datetime import date

from tests.report.sample_report import FIRST, FT, HOSTILE, NOTE, REASON, REPORT, claim
from verify.claims import Claim
from verify.corpus import Passage
from verify.documents import Document
from verify.judge import Evidence, Finding, Link, LinkKind, Origins, Relation, Status
from verify.report import Report
from verify.text import Language

_SAID = "They were the first between the two in 8 months"
_ENGLISH = Document(
    path="article.en.txt",
    text=f"{_SAID}. {HOSTILE}",
    title="Talks in Muscat",
    outlet="Example Daily",
    published=date(2024, 3, 16),
    language=Language.ENGLISH,
    sha256="d" * 64,
)
_PASSAGES = (
    Passage(FT, claim(FT, "the first between the two in 10 months", 1)),
    Passage(NOTE, claim(NOTE, NOTE.text, 1)),
)
_EVIDENCE = tuple(
    Evidence(passage, relation, 0.9, 0.7, (REASON,)) for relation in Relation for passage in _PASSAGES
)
_ORIGINS = Origins(
    1,
    3,
    (("article.txt",), ("ft.md", "ft.md"), ("note.md", "note.md")),
    ("ft.md names its own officials",),
    ((0,), (1, 3), (2, 4)),
    (Link(1, 3, LinkKind.COPY, f"one text {HOSTILE}"), Link(2, 4, LinkKind.CITES, "one cites the other")),
)
"""Of the two passages that support and the two that refine."""
_UNCUED = tuple(replace(voice, cue=None) for voice in FIRST.chain)


def _of_every_kind(article: Document, said: Claim) -> Report:
    findings = (
        Finding(replace(said, id=f"c{number}"), status, _ORIGINS, _EVIDENCE)
        for number, status in enumerate(Status, start=1)
    )
    return replace(REPORT, article=article, findings=tuple(findings))


OF_EVERY_KIND = {
    Language.ARABIC: _of_every_kind(REPORT.article, FIRST),
    Language.ENGLISH: _of_every_kind(_ENGLISH, replace(claim(_ENGLISH, _SAID, 1), chain=_UNCUED)),
}
