"""Names that the rules cut short, continued where the reader sees their end."""

from dataclasses import replace

import pytest

from verify.claims import VoiceKind
from verify.claims.reconciliation.fuller_name import full_names, in_full
from verify.claims.reconciliation.read_chain import ReadVoice
from verify.claims.voice import Cue, Voice
from verify.text import Span

TEXT = (
    "A steward who was on the pier said the rope broke, a clerk at the port said.\n"
    "أعلن نادي نهضة بني سلامة أن المدرب استقال، ووصف زيد الحارث عمرا السالم بأنه متسرع."
)


def voice(name: str, canonical: str = "") -> Voice:
    return Voice(name, canonical or name, VoiceKind.PERSON)


def read(*names: str) -> list[ReadVoice]:
    return [
        ReadVoice(Span(TEXT.index(name), TEXT.index(name) + len(name)), VoiceKind.PERSON) for name in names
    ]


@pytest.mark.parametrize(
    ("name", "names", "full"),
    [
        ("A steward who was on the pier", ("A steward",), None),  # never an earlier end
        ("A steward", (), None),
        ("A steward", ("a clerk at the port",), None),  # another place
        ("A steward", ("A steward",), None),
        ("the mate", ("A steward",), None),  # not in the text
        ("a clerk at the port", ("a clerk at the port said.\nأعلن",), None),  # another line
        ("زيد الحارث", ("زيد الحارث عمرا السالم",), None),  # a personal name, and another
        ("A stew", ("A steward",), None),  # no end of a word
        ("A steward", ("A steward who was on the pier",), "A steward who was on the pier"),
        ("نادي نهضة", ("نادي نهضة بني سلامة",), "نادي نهضة بني سلامة"),
    ],
)
def test_the_end_of_a_name(name: str, names: tuple[str, ...], full: str | None) -> None:
    assert full_names(TEXT, [voice(name)], read(*names)).get(name) == full


def test_the_end_that_most_answers_give_is_taken() -> None:
    long, short = "A steward who was on the pier", "A steward"
    assert full_names(TEXT, [voice(short)], read(long, short, short)) == {}
    assert full_names(TEXT, [voice(short)], read(long, long, short)) == {short: long}


def test_no_name_runs_over_a_cue() -> None:
    whole = "A steward who was on the pier said"
    at = TEXT.index("said")
    said = replace(voice("a clerk at the port"), cue=Cue("said", at, at + 4))
    assert full_names(TEXT, [voice("A steward"), said], read(whole)) == {}
    assert full_names(TEXT, [voice("A steward")], read(whole)) == {"A steward": whole}


def test_a_known_canonical_name_is_kept() -> None:
    names = {"A steward": "A steward who was on the pier"}
    plain, known = in_full((voice("A steward"), voice("A steward", "Jo Calder")), names)
    assert (plain.name, plain.canonical) == (names["A steward"],) * 2
    assert (known.name, known.canonical) == (names["A steward"], "Jo Calder")
    assert in_full((voice("the mate"),), names) == (voice("the mate"),)
