"""Whether a statement is a denial, and whether a party speaks in it."""

import pytest

from tests.judge.fixed_reader import reading
from tests.judge.made import claim, document, put_forward, voice
from verify.claims import CueClass
from verify.judge.dispute import calls_untrue, denies, of_the_denial, party


@pytest.mark.parametrize("text", ["The port is closed.", "They denied entry to 40 ships.", "أغلق الميناء."])
def test_nothing_is_called_untrue(text: str) -> None:
    assert not calls_untrue(text)


@pytest.mark.parametrize("text", ["The report is baseless.", "الخبر عارٍ من الصحة", "هذه أنباء لا أساس لها"])
def test_a_report_is_called_untrue(text: str) -> None:
    assert calls_untrue(text)


@pytest.mark.parametrize(
    "written",
    [
        "The port is closed.",
        "possible>The port is closed.",
        "person: Ruth Calloway>The port is not closed.",
        "أغلق الميناء.",
        "person: روث كالواي>لم يغلق الميناء.",
    ],
)
def test_what_is_said_or_negated_is_not_reported_as_denied(written: str) -> None:
    assert not denies(put_forward(written).claim)


@pytest.mark.parametrize("text", ["The port is closed.", "أغلق الميناء."])
def test_a_denial_is_told_by_its_mood_or_by_the_verb_of_any_voice(text: str) -> None:
    assert denies(put_forward(f"denied>{text}").claim)
    outer = [voice("organisation: the port authority", CueClass.DENY), voice("person: Ruth Calloway")]
    assert denies(claim(document(text), chain=outer))
    assert denies(claim(document(text), chain=outer[::-1]))


@pytest.mark.parametrize(
    "written", ["The port is closed.", "outlet: Coast Mirror>The port is closed.", "أغلق الميناء."]
)
def test_an_outlet_is_no_party(written: str) -> None:
    assert not party(put_forward(written).claim)


@pytest.mark.parametrize(
    "written",
    [
        "person: Ruth Calloway>The port is closed.",
        "organisation: the port authority>The port is closed.",
        "organisation: هيئة الموانئ>أغلق الميناء.",
    ],
)
def test_who_is_spoken_of_or_for_is_a_party(written: str) -> None:
    assert party(put_forward(written).claim)


@pytest.mark.parametrize(
    ("of_the_thing", "of_its_denial"),
    [
        ("related 1", "related 1"),
        ("updates .7", "updates .7"),
        ("supports .6, refines .1", "conflicts .7"),
        ("conflicts .5, denies .2", "supports .7"),
        ("denies .9", "supports .9"),
    ],
)
def test_what_is_said_of_a_thing_says_the_contrary_of_its_denial(
    of_the_thing: str, of_its_denial: str
) -> None:
    turned = of_the_denial(reading(of_the_thing))
    assert turned.relations == pytest.approx(reading(of_its_denial).relations)
    assert turned == reading(of_its_denial, "polarity")
