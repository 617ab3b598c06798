"""Claims divided as a reader sees them: frames go, and nothing else is lost.

A case is a claim with its parts in brackets: ``[stated]`` or ``(of none)``.
"""

import importlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from verify.claims import ReadChain, ReadClaim, ReadPart, ReadVoice, RuledClaim, VoiceKind, extract
from verify.documents import Document
from verify.documents.read import read_bytes
from verify.text import Span


@dataclass(frozen=True)
class Fake:
    """Gives the parts marked in ``marked`` and names ``speaker`` for every claim."""

    marked: str
    speaker: str

    def read(self, document: Document, claims: Sequence[RuledClaim]) -> tuple[ReadClaim, ...]:
        return tuple(self._one(document.text, claim.span) for claim in claims)

    def _one(self, text: str, claim: Span) -> ReadClaim:
        at = text.find(self.speaker) if self.speaker else -1
        place = Span(at, at + len(self.speaker))
        voices = (ReadVoice(place, VoiceKind.PERSON),) if at >= 0 else ()
        parts, start = [], 0
        for stated, other in re.findall(r"\[([^]]*)\]|\(([^)]*)\)", self.marked):
            piece = stated or other
            span = Span(start, start + len(piece))
            if claim.start <= span.start and span.end <= claim.end + 1:
                parts.append(ReadPart(Span(span.start, min(span.end, claim.end)), bool(stated)))
            start = span.end
        return ReadClaim((ReadChain(voices, 0.999),), tuple(parts))


def claims(marked: str, speaker: str = "") -> list[str]:
    text = re.sub(r"[\[\]()]", "", marked)
    return [
        one.text for one in extract(read_bytes(text.encode(), name="a.txt"), Fake(marked, speaker)).claims
    ]


@pytest.mark.parametrize(
    ("marked", "speaker", "found"),
    [
        # A frame that names the speaker is no part of a claim.
        ("(A circular of his lays down and states )[appeals must be concluded in ten days.]", "A circular",
         ["appeals must be concluded in ten days"]),
        # Words that name nobody stay with the statement they stand before.
        ("(Gauges at the weir )[recorded 84 mm of rain by noon.]", "",
         ["Gauges at the weir recorded 84 mm of rain by noon"]),
        # A tail that can be checked is a claim of its own.
        ("[The coach resigned on Friday, ](eleven days after a swimmer fainted in the pool.)", "",
         ["The coach resigned on Friday", "eleven days after a swimmer fainted in the pool"]),
        # One that cannot stays where it is.
        ("[Her father signed the land over in hospital ](with a nurse as witness.)", "",
         ["Her father signed the land over in hospital with a nurse as witness"]),
        # Two statements are two claims.
        ("[The ship had lost its power near Safi ][it drifted for three hours before dawn.]", "",
         ["The ship had lost its power near Safi", "it drifted for three hours before dawn"]),
        # Who accuses somebody stays with what he is accused of, and who orders with what is ordered.
        ("(The union accused the operator of )[ignoring a limit posted in August.]", "The union",
         ["The union accused the operator of ignoring a limit posted in August"]),
        ("(The ministry ordered )[night traffic on the road halted for two weeks.]", "The ministry",
         ["The ministry ordered night traffic on the road halted for two weeks"]),
    ],
)  # fmt: skip
def test_division(marked: str, speaker: str, found: list[str]) -> None:
    assert claims(marked, speaker) == found


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        # A frame whose speaker is not in the chain, one that denies, one that is negated.
        ("(A circular of his lays down and states )[appeals must be concluded in ten days.]", ""),
        ("(It was denied by the port officials that )[the dam had failed in March.]", "the port officials"),
        ("[The firm paid the bribes in March, ](a charge the minister denied.)", "the minister"),
        # Conditions.
        ("[The firm will pay for the repair ][in case the court rules against it.]", ""),
        ("[If the court rules against the firm, ][the owner will pay for the repair.]", ""),
        ("[لن يبدأ العمل في الموقع الجديد ][ما لم توافق الوزارة على الخطة.]", ""),
        # A subject before the frame, a part that is no claim, a time and a place.
        ("[The ticket, ](she says, )[puts the failure at 2:40 on Friday.]", "The ticket"),
        ("[The old bridge fell down ](at 2:40 on 3 March 2024 near Safi.)", ""),
    ],
)  # fmt: skip
def test_what_stays_whole(marked: str, speaker: str) -> None:
    text = re.sub(r"[\[\]()]", "", marked)
    whole = [one.text for one in extract(read_bytes(text.encode(), name="a.txt")).claims]
    assert claims(marked, speaker) == whole


def test_a_claim_that_was_not_read_stays_whole() -> None:
    text = "The crane fell in March and two men were hurt in the yard."
    whole = [one.text for one in extract(read_bytes(text.encode(), name="a.txt")).claims]
    assert claims(text) == whole


def test_what_is_beyond_the_limit_once_divided_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    module = importlib.import_module("verify.claims.extract")  # the function of this name hides it
    monkeypatch.setattr(module, "MOST_CLAIMS", 1)
    marked = "[The ship had lost its power near Safi ][it drifted for three hours before dawn.]"
    text = re.sub(r"[\[\]()]", "", marked)
    found, (notice,) = extract(read_bytes(text.encode(), name="a.txt"), Fake(marked, ""))
    assert [one.text for one in found] == ["The ship had lost its power near Safi"]
    assert notice.span is not None
    assert notice.span.of(text) == "it drifted for three hours before dawn"
