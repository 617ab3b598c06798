"""A made answer to ``verify origins`` with every kind of link in it, and hostile text where text can go."""

from dataclasses import replace
from datetime import date

from tests.report.sample_report import ARTICLE, FIRST, HOSTILE, REPORT, outlet
from verify.claims import Claim, Modality, Voice, VoiceKind
from verify.corpus import Passage
from verify.documents import Document
from verify.judge import Evidence, Finding, Relation, Stated, Status
from verify.judge.origins import count
from verify.judge.witness import Witness
from verify.report.provenance import Traced, traced
from verify.text import Span, detect

AGENCY = Voice("Meridian Wire", "Meridian Wire", VoiceKind.AGENCY)
MINISTER = Voice("Ruth Calloway", "Ruth Calloway", VoiceKind.PERSON)
MINISTRY = Voice("the ministry of water", "the ministry of water", VoiceKind.ORGANISATION)
STEERING = "\x1b[31m\u202e<b>\x07"
STATED = Stated("origins.toml", joined=(("article.txt", "i.md"),), apart=(("f.md", "g.md"),))


def told(
    path: str, publisher: str, day: int, text: str, *chain: Voice, byline: str = ""
) -> tuple[Document, Claim]:
    """A report and the statement that its whole text is; day 0 is no day."""
    document = Document(
        path=path,
        text=text,
        outlet=publisher,
        byline=byline,
        published=date(2024, 3, day) if day else None,
        language=detect(text),
    )
    whole = Span(0, len(text))
    voices = (outlet(publisher), *chain)
    return document, Claim("c1", text, 0, len(text), whole, document.language, voices, Modality.ASSERTED, ())


REPORTS = (
    told("a.md", "Coast Daily", 13, "The desert road was closed before noon.", byline="Tom Aldis"),
    told("b.md", "Hill Daily", 14, "No car passed through the desert since midday.", outlet("Coast Daily")),
    told(
        f"c{HOSTILE}.md", f"Dune {HOSTILE}", 0, f"No car passed through the desert since midday. {STEERING}"
    ),
    told("d.md", "Port News", 14, "Police shut the way to the oasis.", outlet("Reef Times")),
    told("e.md", "Reef Times", 14, "The oasis cannot be reached by land.", outlet("Port News")),
    told("f.md", "صحيفة أخرى", 15, "أغلقت السلطات الطريق الصحراوي", MINISTRY),
    told("g.md", "Velden Gazette", 15, "Traffic to the south has been stopped.", MINISTRY),
    told("h.md", "Lake Post", 12, "A road in the country was closed in winter."),
    told("i.md", "Star", 16, "Drivers were turned back at the gate.", AGENCY),
    told("j.md", "Moon", 17, "At the gate everybody had to turn round.", AGENCY),
    told("k.md", "Sun", 17, "The minister had the gate shut.", MINISTER),
    told("l.md", "Wind", 18, "Ruth Calloway gave the order to shut it.", MINISTER),
    told("m.md", "Mill Echo", 18, "Lorries wait in a long row.", MINISTRY),
)
UNSURE = "h.md"


def _finding() -> Finding:
    evidence = tuple(
        Evidence(
            Passage(document, claim), Relation.SUPPORTS, 0.55 if document.path == UNSURE else 0.9, 0.8, ()
        )
        for document, claim in REPORTS
    )
    witnesses = [Witness(document, claim, sure=document.path != UNSURE) for document, claim in REPORTS]
    origins = count(Witness(ARTICLE, FIRST), witnesses, STATED)
    return Finding(FIRST, Status.CORROBORATED, origins, evidence)


ANSWER = replace(REPORT, findings=(_finding(), *REPORT.findings[1:]), stated=f"{STEERING}/origins.toml")
TRACED: Traced = traced(ANSWER)
