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
    ("passage", "read", "follows"),
    [
        ("The port is closed.", "related 1", "related 1"),
        ("The port is closed.", "updates .7", "updates .7"),
        ("The port is closed.", "supports .6, conflicts .1", "supports .6, conflicts .1"),
        ("The port is closed.", "denies .9", "conflicts .9"),
        ("denied>The port is closed.", "denies .9", "supports .9"),
        ("The report is baseless.", "denies .7, supports .1", "supports .8"),
    ],
)
def test_who_says_the_thing_contradicts_its_denial_and_who_denies_it_supports_it(
    passage: str, read: str, follows: str
) -> None:
    assert of_the_denial(reading(read), put_forward(passage).claim) == reading(follows, "polarity")
