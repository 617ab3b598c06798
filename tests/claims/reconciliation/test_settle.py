"""Rules and a reader of the whole article together: who is believed, and what is told of it.

The reader is a fake that says what a case wants it to say.
"""

import importlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from verify.claims import (
    Claim,
    Modality,
    ReadChain,
    ReadClaim,
    ReadVoice,
    RuledClaim,
    VoiceKind,
    extract,
)
from verify.claims.reconciliation.choice import Candidate, Weights, shipped_choice
from verify.claims.reconciliation.ground import Ground
from verify.claims.reconciliation.same_voice import same_chain, same_voice
from verify.claims.voice import Voice
from verify.documents import Document
from verify.documents.read import read_bytes
from verify.lexicon import canonical
from verify.text import Span

module = importlib.import_module("verify.claims.extract")  # the function of this name hides it
TEXT = (
    "The Harbour Gazette has seen a memo by port officials on the crane.\n\n"
    "The crane fell in March, the mayor said. The memo puts the loss at 12 million dollars.\n"
)
Told = tuple[tuple[tuple[str, ...], float], ...]
WEIGHTS = Weights(
    constant=0.0,
    read={None: 1.0, **dict.fromkeys(Ground, 1.0)},
    depth=[0.0] * 4,
    ground=dict.fromkeys(Ground, 0.5) | {Ground.FRAME: 1.0},
)


@pytest.fixture(autouse=True)
def fixed_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "shipped_choice", lambda: WEIGHTS)


@dataclass(frozen=True)
class Fake:
    """Says the same chains of every claim whose text holds ``about``; of others that the outlet speaks."""

    about: str
    told: Told
    silent: bool = False

    def read(self, document: Document, claims: Sequence[RuledClaim]) -> tuple[ReadClaim, ...]:
        return tuple(ReadClaim(self._one(document.text, claim.span)) for claim in claims)

    def _one(self, text: str, claim: Span) -> tuple[ReadChain, ...]:
        if self.about not in claim.of(text):
            return () if self.silent else (ReadChain((), 0.99),)
        return tuple(
            ReadChain(tuple(voice(text, name) for name in names), likely) for names, likely in self.told
        )


def voice(text: str, name: str) -> ReadVoice:
    start = text.index(name)
    return ReadVoice(Span(start, start + len(name)), VoiceKind.ORGANISATION)


def document(text: str = TEXT, outlet: str = "Coast Daily") -> Document:
    return replace(read_bytes(text.encode(), name="a.txt", suffix=".txt"), outlet=outlet)


def claim(about: str, *told: tuple[tuple[str, ...], float], text: str = TEXT) -> Claim:
    found = extract(document(text), Fake(about, told)).claims
    return next(one for one in found if about in one.text)


def names(one: Claim) -> list[str]:
    return [voice.name for voice in one.chain]


def test_what_both_say_keeps_its_cue_and_is_surer_than_the_rules() -> None:
    agreed = claim("crane fell", (("the mayor",), 0.95))
    assert names(agreed) == ["Coast Daily", "the mayor"]
    assert agreed.chain[-1].cue is not None
    assert not agreed.chain[-1].read
    assert agreed.doubt is None
    differing = claim("crane fell", (("port officials",), 0.55), (("the mayor",), 0.4))
    assert (agreed.confidence or 0) > (differing.confidence or 1)


def test_a_sure_reader_is_believed_and_the_rules_stay_as_a_doubt_where_they_may_be_right() -> None:
    read = claim("loss at 12", (("The Harbour Gazette", "a memo by port officials"), 0.99))
    assert names(read) == ["Coast Daily", "The Harbour Gazette", "a memo by port officials"]
    inner = read.chain[-1]
    assert inner.read
    assert inner.cue is None
    assert inner.inherited
    assert inner.phrase is not None
    assert inner.phrase.of(TEXT) == inner.name


def test_an_unsure_reader_is_told_beside_the_rules() -> None:
    found = claim("crane fell", (("port officials",), 0.5), (("the mayor",), 0.45))
    assert names(found) == ["Coast Daily", "the mayor"]
    assert found.doubt is not None
    assert [one.name for one in found.doubt.chain] == ["Coast Daily", "port officials"]
    assert found.doubt.confidence == found.confidence


FEW = replace(WEIGHTS, read={None: 0.4, **dict.fromkeys(Ground, 0.0)}, ground=dict.fromkeys(Ground, -1.0))
"""Each of the rules' chains is .27 likely; one that only the reader gives .86, where he is sure of it."""


@pytest.mark.parametrize(
    ("about", "likely", "inner"),
    [
        ("crane fell", 0.8, "port officials"),  # .64 against the mayor's .27
        ("crane fell", 0.05, "the mayor"),  # .24: less likely
        ("crane fell", 0.5, "port officials"),  # .5
        ("crane fell", 0.2, "the mayor"),  # .36: likelier, but not by so much
        ("Nobody", 0.3, "Coast Daily"),  # less than .5 against nobody: not likely enough
        ("Nobody", 0.99, "port officials"),
        ("crane fell", 0.0, "the mayor"),  # that nobody says it is .5 likely, for which .7 is asked
    ],
)
def test_a_speaker_that_no_rule_names_must_be_likely_or_much_likelier_than_whom_they_name(
    monkeypatch: pytest.MonkeyPatch, about: str, likely: float, inner: str
) -> None:
    text = f"{TEXT}\nNobody was hurt in the port on that day.\n"
    monkeypatch.setattr(module, "shipped_choice", lambda: FEW)
    told = ((("port officials",), likely), ((), 0.5)) if likely == 0.0 else ((("port officials",), likely),)
    assert names(claim(about, *told, text=text))[-1] == inner


def test_a_name_that_begins_where_the_rules_name_somebody_is_theirs_wherever_it_ends() -> None:
    text = "The crane fell in March, the mayor of Safi, a town in the south, said on Monday.\n"
    both = claim("crane fell", (("the mayor of Safi, a town in the south, said on Monday",), 0.9), text=text)
    assert names(both) == ["Coast Daily", "the mayor of Safi"]
    assert both.chain[-1].cue is not None
    assert both.doubt is None


def test_the_outlet_itself_is_no_voice_of_its_own_text() -> None:
    text = TEXT.replace("The Harbour Gazette", "Coast Daily")
    read = claim("loss at 12", (("Coast Daily", "a memo by port officials"), 0.99), text=text)
    assert names(read) == ["Coast Daily", "a memo by port officials"]


def test_a_level_is_not_told_twice() -> None:
    read = claim("loss at 12", (("a memo by port officials", "memo by port officials"), 0.99))
    assert names(read) == ["Coast Daily", "a memo by port officials"]


def test_whom_the_document_is_credited_to_stands_before_what_is_read() -> None:
    text = f"LONDON (Reuters) - {TEXT}"
    found = extract(document(text), Fake("loss at 12", (((("a memo by port officials"),), 0.99),))).claims
    assert {one.chain[1].canonical for one in found} == {"Reuters"}


def test_readings_that_name_one_voice_differently_are_one() -> None:
    both = claim("crane fell", (("the mayor",), 0.5), (("mayor",), 0.4))
    alone = claim("crane fell", (("the mayor",), 0.9))
    assert both.confidence == alone.confidence


def test_a_claim_that_is_not_read_is_by_rules_and_that_is_told() -> None:
    reader = Fake("loss at 12", ((("The Harbour Gazette",), 0.99),), silent=True)
    found, notices = extract(document(), reader)
    unread = [one for one in found if one.confidence is None]
    assert unread
    assert [one.chain for one in unread] == [
        one.chain for one in extract(document()).claims if "loss at 12" not in one.text
    ]
    assert [one.id for one in notices] == ["N208"]


def test_without_a_reader_nothing_is_new() -> None:
    found, notices = extract(document())
    assert {one.confidence for one in found} == {None}
    assert not any(voice.read for one in found for voice in one.chain)
    assert notices == ()


def test_how_a_claim_is_put_forward_is_for_the_rules_to_say() -> None:
    text = TEXT.replace("The crane fell in March, the mayor said.", "The mayor denied that the crane fell.")
    assert claim("crane fell", (("port officials",), 0.99), text=text).modality is Modality.DENIED


@pytest.mark.parametrize("weights", [WEIGHTS, shipped_choice()])
def test_the_likelier_the_reader_takes_a_chain_the_surer_it_is_and_never_less_sure(weights: Weights) -> None:
    for ground in (None, *Ground):
        sure = [weights.confidence(Candidate((), 1, read / 20, ground)) for read in range(21)]
        assert sure == sorted(sure)
        assert 0 <= sure[0] <= sure[-1] <= 1
        assert ground or sure[0] < sure[-1]


def test_deeper_than_three_is_as_three() -> None:
    weights = replace(WEIGHTS, depth=[0.0, 1.0, 2.0, 3.0])
    assert weights.confidence(Candidate((), 9, 0.5, None)) == weights.confidence(Candidate((), 3, 0.5, None))


ARABIC = "أُغلق الميناء الأحد وفقا لمسؤول في البلدية. وزير النقل قال إن السبب عطل في الرافعة.\n"


@pytest.mark.parametrize(
    ("read", "name", "kind"),
    [
        ("لمسؤول في البلدية", "مسؤول في البلدية", VoiceKind.PERSON),
        ("وزير النقل", "وزير النقل", VoiceKind.PERSON),
        ("الميناء", "الميناء", VoiceKind.ORGANISATION),
    ],
)
def test_what_is_written_onto_a_name_is_no_part_of_it(read: str, name: str, kind: VoiceKind) -> None:
    found = claim("السبب عطل", ((read,), 0.999), text=ARABIC).chain[-1]
    assert (found.name, found.kind) == (name, kind)
    if found.read:
        assert found.phrase is not None
        assert found.phrase.of(ARABIC) == name


ALIKE = [
    ("Layla Haddad", "Haddad", True),
    ("the port authority", "The Port Authority", True),
    ("صحيفة الشاطئ", "الشاطئ", True),
    ("The New York Times", "NYT", True),
    ("two port officials", "three customs officers", False),
    ("the spokesman of the ministry of transport and ports", "the ministry", False),
    ("the mayor", "the governor", False),
    ("the", "a", False),
]


@pytest.mark.parametrize(("one", "other", "alike"), ALIKE)
def test_names_of_one_voice(one: str, other: str, alike: bool) -> None:  # noqa: FBT001
    left, right = (Voice(name, canonical(name), VoiceKind.ORGANISATION) for name in (one, other))
    assert same_voice(left, right) is alike
    assert same_voice(right, left) is alike
    assert same_chain((left, right), (right, left)) is alike
