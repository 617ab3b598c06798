"""An article that has been read once for its chains is not read again, and gives the same answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from verify.claims import UNREAD, ReadChain, ReadClaim, ReadPart, ReadVoice, RuledClaim, VoiceKind
from verify.claims.reconciliation.ground import Ground
from verify.documents import Document
from verify.documents.read import read_bytes
from verify.models import remembering_chains
from verify.text import Span

TEXT = "The mayor said the bridge would close. مدير الميناء قال إن السفينة غرقت."
CLAIMS = (
    RuledClaim(Span(15, 37), Span(0, 38), (Span(10, 14),), (Span(0, 9),), ("The mayor",), Ground.FRAME),
    RuledClaim(Span(58, 71), Span(39, 72), (), (), (), Ground.NOTHING),
)
TOLD = (
    ReadClaim(
        (ReadChain((ReadVoice(Span(0, 9), VoiceKind.PERSON),), 0.8125), ReadChain((), 0.1)),
        (ReadPart(Span(15, 25), stated=False), ReadPart(Span(25, 37), stated=True)),
    ),
    UNREAD,
)
NOTHING = (UNREAD, UNREAD)


@dataclass(frozen=True)
class Fixed:
    """Gives one answer to everything."""

    told: tuple[ReadClaim, ...] = TOLD
    sha256: str = "0" * 64
    asked: list[tuple[str, Sequence[RuledClaim]]] = field(default_factory=list)

    def read(self, document: Document, claims: Sequence[RuledClaim]) -> tuple[ReadClaim, ...]:
        self.asked.append((document.text, claims))
        return self.told


@pytest.fixture
def article() -> Document:
    return read_bytes(TEXT.encode(), name="a.txt")


def test_a_second_run_reads_nothing_and_says_the_same(tmp_path: Path, article: Document) -> None:
    assert remembering_chains(Fixed(), tmp_path).read(article, CLAIMS) == TOLD
    again = Fixed(told=NOTHING)
    assert remembering_chains(again, tmp_path).read(article, CLAIMS) == TOLD
    assert again.asked == []


CHANGES: dict[str, Callable[[Document], Document]] = {
    "text": lambda one: replace(one, text="x"),
    "outlet": lambda one: replace(one, outlet="x"),
    "title": lambda one: replace(one, title="x"),
}


OTHER_CLAIMS = {
    "claims": CLAIMS[:1],
    "cue": (CLAIMS[0]._replace(cues=()), CLAIMS[1]),
    "cue for a name": (CLAIMS[0]._replace(cues=(), names=(*CLAIMS[0].cues, *CLAIMS[0].names)), CLAIMS[1]),
    "voice": (CLAIMS[0]._replace(voices=("mayor",)), CLAIMS[1]),
    "ground": (CLAIMS[0]._replace(ground=Ground.CARRIED), CLAIMS[1]),
}


@pytest.mark.parametrize("change", [*CHANGES, *OTHER_CLAIMS, "reader"])
def test_all_that_is_read_makes_another_question(tmp_path: Path, article: Document, change: str) -> None:
    remembering_chains(Fixed(), tmp_path).read(article, CLAIMS)
    again = Fixed(told=NOTHING, sha256="1" * 64 if change == "reader" else "0" * 64)
    other = CHANGES[change](article) if change in CHANGES else article
    claims = OTHER_CLAIMS.get(change, CLAIMS)
    assert remembering_chains(again, tmp_path).read(other, claims) == NOTHING
    assert again.asked


def test_a_damaged_answer_is_read_again(tmp_path: Path, article: Document) -> None:
    remembering_chains(Fixed(), tmp_path).read(article, CLAIMS)
    (file,) = tmp_path.iterdir()
    whole = bytearray(file.read_bytes())
    at = whole.index(b"person")
    whole[at : at + 6] = b"perxon"
    file.write_bytes(whole)
    again = Fixed(told=NOTHING)
    assert remembering_chains(again, tmp_path).read(article, CLAIMS) == NOTHING
    assert again.asked
