"""How a claim is put forward: golden cases, and what the chain of voices adds."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.claims import Chain, Cue, CueClass, Modality, Voice, VoiceKind, modality
from verify.text import Language, Span

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parents[1] / "golden" / "modality.tsv")
    .read_text(encoding="utf-8")
    .splitlines()
    if line and not line.startswith("#")
]
OUTLET = Voice("The Courier", "The Courier", VoiceKind.OUTLET)


def put(text: str, language: Language, *, claim: str = "", chain: Chain = (OUTLET,)) -> Modality:
    start = text.index(claim)
    span = Span(start, start + len(claim or text))
    return modality(text, span, sentence=Span(0, len(text)), chain=chain, language=language)


def said(text: str, cue: str, cls: CueClass) -> Chain:
    at = text.index(cue)
    speaker = Voice("they", "they", VoiceKind.COLLECTIVE, cue=Cue(cue, at, at + len(cue), cls))
    return (OUTLET, speaker)


@pytest.mark.parametrize(("language", "expected", "claim"), ROWS)
def test_golden(language: str, expected: str, claim: str) -> None:
    assert put(claim, Language(language)) == expected


@pytest.mark.parametrize(
    ("text", "cue", "cls", "expected"),
    [
        ("They denied that the ship was hit", "denied", CueClass.DENY, Modality.DENIED),
        ("They urged that the ship be searched", "urged", CueClass.DIRECTIVE, Modality.REQUESTED),
        ("They expect the ship to sail", "expect", CueClass.FORECAST, Modality.FORECAST),
        ("They pledged that the ship sails", "pledged", CueClass.COMMIT, Modality.FORECAST),
        ("They ordered that the ship be held", "ordered", CueClass.DIRECTIVE, Modality.ASSERTED),
        ("They said that the ship was hit", "said", CueClass.NEUTRAL, Modality.ASSERTED),
    ],
)
def test_the_cue_of_the_innermost_voice_counts(
    text: str, cue: str, cls: CueClass, expected: Modality
) -> None:
    claim = text[text.index("the ship") :]
    assert put(text, Language.ENGLISH, claim=claim, chain=said(text, cue, cls)) is expected


def test_a_denial_in_an_earlier_sentence_does_not_reach_over() -> None:
    text = "They denied it. The ship was hit."
    claim = Span(text.index("The ship"), len(text) - 1)
    found = modality(
        text, claim, sentence=claim, chain=said(text, "denied", CueClass.DENY), language=Language.ENGLISH
    )
    assert found is Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "cue", "claim", "expected"),
    [
        ("نفت الشركة إغلاق المنجم ووعدت العمال بأجورهم", "نفت", "وعدت العمال بأجورهم", Modality.ASSERTED),
        ("نفى الوزير أن تكون السفينة غرقت وقتلت طاقمها", "نفى", "قتلت طاقمها", Modality.DENIED),
        ("نفت الشركة إغلاق المنجم ووقف الأجور", "نفت", "وقف الأجور", Modality.DENIED),
    ],
)
def test_a_verb_beside_the_cue_is_not_under_it(text: str, cue: str, claim: str, expected: Modality) -> None:
    assert put(text, Language.ARABIC, claim=claim, chain=said(text, cue, CueClass.DENY)) is expected


def test_in_english_too_a_verb_beside_a_denial_is_not_denied() -> None:
    text = "They denied the charge and left the hall"
    chain = said(text, "denied", CueClass.DENY)
    assert put(text, Language.ENGLISH, claim="left the hall", chain=chain) is Modality.ASSERTED
    text = "They denied that the ship was hit and sank"
    chain = said(text, "denied", CueClass.DENY)
    assert put(text, Language.ENGLISH, claim="sank", chain=chain) is Modality.DENIED


def test_a_verbal_noun_goes_on_with_what_was_asked_for() -> None:
    text = "أرادت الحكومة من الجماعة تسليم السلاح، ووقف الهجمات على السفن"
    assert put(text, Language.ARABIC, claim="وقف الهجمات على السفن") is Modality.REQUESTED


@given(st.text(max_size=200), st.sampled_from(Language), st.data())
@settings(deadline=None)
def test_any_text_has_a_modality(text: str, language: Language, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    claim = Span(start, data.draw(st.integers(start, len(text))))
    found = modality(text, claim, sentence=Span(0, len(text)), chain=(OUTLET,), language=language)
    assert isinstance(found, Modality)
