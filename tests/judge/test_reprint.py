"""What two texts have in common, where, and which of them was made from the other."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.judge.made import claim, document
from verify.documents import Document
from verify.judge.copied import copied, from_third
from verify.judge.reprint import copier, reprint
from verify.judge.reuse import held, runs
from verify.judge.witness import Witness
from verify.text import words

SENTENCE = "The harbour was closed for nine hours on Tuesday after a barge broke loose and struck the wall"
WIRE = f"{SENTENCE}. Two tugs brought it back before dawn. Nobody was hurt."
OWN = (
    "Ruth Calloway runs a kiosk on the quay. She saw the barge drift past and called the coast guard at once."
)
DAYS = (date(2031, 4, 1), date(2031, 4, 2))


def report(text: str, path: str, outlet: str = "", day: int | None = None) -> Document:
    return document(text, path, outlet=outlet, published=DAYS[day] if day is not None else None)


def witness(of: Document) -> Witness:
    return Witness(of, claim(of))


def test_two_accounts_are_no_reprint() -> None:
    assert reprint(report(WIRE, "a.md"), report(OWN, "b.md")) is None
    assert reprint(report("", "a.md"), report("", "b.md")) is None
    assert copied(witness(report(WIRE, "a.md")), witness(report(OWN, "b.md"))) is None
    assert runs(WIRE, OWN) == ()


def test_of_one_day_without_a_credit_nobody_can_tell_who_copied() -> None:
    assert copier(report(WIRE, "a.md", "Ledger", 0), report(WIRE, "b.md", "Quay Post", 0)) is None
    assert copier(report(WIRE, "a.md", "Ledger"), report(WIRE, "b.md", "Quay Post", 0)) is None


def test_who_names_no_outlet_credits_nobody() -> None:
    assert copier(report(WIRE, "a.md", "", 0), report(f"{WIRE} The Ledger said so.", "b.md", "", 0)) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (report(WIRE, "a.md", "Ledger", 0), report(WIRE, "b.md", "Quay Post", 1), "b.md"),
        (report(WIRE, "a.md", "Ledger", 1), report(WIRE, "b.md", "Quay Post", 0), "a.md"),
        (report(WIRE, "a.md", "Ledger", 0), report(f"{WIRE} (Ledger)", "b.md", "Quay Post", 0), "b.md"),
        (report(WIRE, "a.md", "Ledger", 1), report(f"{WIRE} (Ledger)", "b.md", "Quay Post", 0), "b.md"),
    ],
    ids=["the later one", "turned round", "who names the other", "who names it, whatever the days say"],
)
def test_who_copied(left: Document, right: Document, expected: str) -> None:
    for one, other in ((left, right), (right, left)):
        found = copier(one, other)
        assert found is not None
        assert found.path == expected


def test_the_stretches_that_both_have() -> None:
    edited = WIRE.replace("nine hours", "several hours").replace("Nobody was hurt.", OWN)
    found = reprint(report(WIRE, "a.md"), report(edited, "b.md"))
    assert found is not None
    lost, barge = (run.left.of(WIRE) for run in found.runs)
    assert lost == "The harbour was closed for"
    assert barge.startswith("hours on Tuesday after") and barge.endswith("brought it back before dawn")  # noqa: PT018
    assert [run.left.of(WIRE) for run in found.runs] == [run.right.of(edited) for run in found.runs]


def test_a_sentence_that_both_have_is_shown_where_it_stands() -> None:
    ours, theirs = report(WIRE, "a.md"), report(f"{OWN} {SENTENCE}.", "b.md")
    left, right = (
        Witness(ours, claim(ours)),
        Witness(theirs, claim(theirs, "The harbour was closed for nine hours")),
    )
    found = copied(left, right)
    assert found is not None
    assert [span.of(theirs.text) for span in found.grounds.right] == [SENTENCE]


def test_a_round_up_of_two_texts_is_no_source_of_theirs() -> None:
    left, right = witness(report(WIRE, "a.md", "Ledger", 0)), witness(report(OWN, "b.md", "Quay Post", 0))
    assert from_third(left, right, [report(f"{WIRE} {OWN}", "c.md", "Digest", 1)]) is None
    assert from_third(left, right, [report(f"{WIRE} {OWN}", "c.md", "Digest")]) is None
    assert from_third(left, right, [report(f"{WIRE} {OWN} (Ledger)", "c.md", "Digest", 0)]) is None
    assert from_third(left, right, [left.document, right.document]) is None
    assert from_third(left, right, [report(WIRE, "c.md", "Digest", 0)]) is None


def test_two_parts_of_one_text_have_it_from_there() -> None:
    left, right = witness(report(WIRE, "a.md", "Ledger", 1)), witness(report(OWN, "b.md", "Quay Post", 1))
    found = from_third(left, right, [report(f"{WIRE} {OWN}", "c.md", "Wire", 0)])
    assert found is not None
    assert found.why == "b.md and a.md carry the text of c.md"
    assert [span.of(WIRE) for span in found.grounds.left] == [WIRE.removesuffix(".")]


TEXTS = st.lists(st.sampled_from(["one", "Two", "three", "four,", "ثلاثة", "أربعة"]), max_size=30).map(
    " ".join
)


@given(TEXTS, TEXTS)
def test_runs_stand_in_both_texts(left: str, right: str) -> None:
    found = runs(left, right)
    assert bool(found) == (held(left, right) > 0)
    for one in found:
        ours, theirs = one.left.of(left), one.right.of(right)
        assert [word for word, _, _ in words(ours)] == [word for word, _, _ in words(theirs)]
    assert all(one.left.end <= other.left.start for one, other in pairwise(found))


def test_a_line_written_a_thousand_times_is_looked_at_quickly() -> None:
    many = "the same old line again " * 1000
    assert len(runs(many, many)) == 1
