"""A small made report that shows every part of an answer, with hostile text wherever text can go."""

from dataclasses import replace
from datetime import date

from verify.claims import Claim, Cue, CueClass, Doubt, Modality, Voice, VoiceKind
from verify.corpus import Passage
from verify.documents import Document
from verify.facets import Agreement, Comparison, FacetKind
from verify.judge import Evidence, Finding, Link, LinkKind, Origins, Relation, Status, Undetermined
from verify.report import CorpusFacts, EngineFacts, Report
from verify.text import Language, Notice, Span

HOSTILE = "\x1b[31mred\x1b[0m [bold]x[/bold] \u202eevil\u202c <script>alert(1)</script> =1+1 \x07"


def outlet(name: str) -> Voice:
    return Voice(name=name, canonical=name, kind=VoiceKind.OUTLET)


def claim(document: Document, text: str, number: int, *chain: Voice) -> Claim:
    start = document.text.index(text)
    return Claim(
        id=f"c{number}",
        text=text,
        start=start,
        end=start + len(text),
        sentence=Span(0, len(document.text)),
        language=document.language,
        chain=(outlet(document.outlet), *chain),
        modality=Modality.ASSERTED,
        facets=(),
    )


ARTICLE = Document(
    path="article.txt",
    text="وقالت الصحيفة إنها المرة الأولى منذ ما يقرب من 8 أشهر. وأغلق الطريق الصحراوي. " + HOSTILE,
    title="محادثات في مسقط",
    outlet="جريدة المثال",
    published=date(2024, 3, 16),
    language=Language.ARABIC,
    sha256="a" * 64,
)
FT = Document(
    path="ft.md",
    text="They were the first between the two in 10 months.",
    outlet="Financial Times",
    published=date(2024, 3, 13),
    language=Language.ENGLISH,
)
NOTE = Document(
    path="note.md",
    text="أغلقت السلطات الطريق الصحراوي " + HOSTILE,
    outlet="صحيفة أخرى",
    language=Language.ARABIC,
)
FIRST = claim(
    ARTICLE,
    "إنها المرة الأولى منذ ما يقرب من 8 أشهر",
    1,
    Voice("نيويورك تايمز", "The New York Times", VoiceKind.OUTLET, cue=Cue("قالت", 1, 5, CueClass.NEUTRAL)),
    Voice("مسؤولان", "مسؤولان", VoiceKind.COLLECTIVE, anonymous=True, inherited=True),
)
FIRST = replace(FIRST, doubt=Doubt(0.66, FIRST.chain[:2]))
REASON = Comparison(FacetKind.NUMBER, Agreement.DIFFERS, "ما يقرب من 8 أشهر", "10 months", "8 is not 10")
QUOTED = Comparison(
    FacetKind.QUOTATION, Agreement.DIFFERS, "لن نوقع الاتفاق", "لن نوقع هذا الاتفاق", "of one speaker"
)
REPORT = Report(
    article=ARTICLE,
    corpus=CorpusFacts(path="corpus", reports=2, passages=2, digest="b" * 64, asked=2),
    engine=EngineFacts(version="0.1.0", encoder="shipped", encoder_sha256="c" * 64),
    findings=(
        Finding(
            claim=FIRST,
            status=Status.CONFLICTING,
            origins=Origins(1, 2, (("article.txt",), ("ft.md",)), ("ft.md names its own officials",)),
            evidence=(
                Evidence(
                    Passage(FT, claim(FT, "the first between the two in 10 months", 1)),
                    Relation.CONFLICTS,
                    0.9123456,
                    0.7,
                    (REASON, QUOTED),
                ),
            ),
        ),
        Finding(
            claim=claim(ARTICLE, "أغلق الطريق الصحراوي", 2),
            status=Status.SINGLE_ORIGIN,
            origins=Origins(
                1,
                1,
                (("article.txt", "note.md"),),
                ("both carry the same text",),
                ((0, 1),),
                (Link(0, 1, LinkKind.COPY, "both carry the same text"),),
                (Undetermined(1, f"note.md {HOSTILE} does not tell where it has it from"),),
            ),
            evidence=(Evidence(Passage(NOTE, claim(NOTE, NOTE.text, 1)), Relation.SUPPORTS, 0.8, 0.9, ()),),
        ),
        Finding(
            claim=claim(ARTICLE, HOSTILE, 3),
            status=Status.UNMATCHED,
            origins=Origins(1, 1, (("article.txt",),)),
            evidence=(),
        ),
    ),
    notices=(Notice("N101", f"unreadable {HOSTILE}", f"bad{HOSTILE}.md", Span(0, 3)),),
)

OLD = replace(FT, path="old.md", published=date(2023, 3, 15))
DOUBT = Comparison(
    FacetKind.DATE,
    Agreement.SILENT,
    "",
    "",
    "published 367 days before the article: it may tell of an earlier event of the kind",
)
_CONFLICTING, _UNCLEAR, _ = REPORT.findings
_OLD_PASSAGE = Passage(OLD, claim(OLD, "the first between the two in 10 months", 1))
AGED = replace(
    REPORT,
    findings=(
        replace(
            _CONFLICTING,
            evidence=(Evidence(_OLD_PASSAGE, Relation.CONFLICTS, 0.8, 0.7, (REASON, DOUBT, QUOTED)),),
        ),
        replace(
            _UNCLEAR,
            status=Status.UNMATCHED,
            origins=Origins(1, 1, (("article.txt",),)),
            evidence=(
                Evidence(_OLD_PASSAGE, Relation.RELATED, 0.9, 0.7, (DOUBT,)),
                Evidence(Passage(NOTE, claim(NOTE, NOTE.text, 1)), Relation.RELATED, 0.8, 0.7, ()),
            ),
        ),
    ),
)
"""Two claims, and a report of a year before: it is held against one, and only related to the other."""
