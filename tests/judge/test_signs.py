"""What is observed of a claim and a passage: of texts, as the table ``golden/signs.tsv``, and of readings."""

from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.judge.fixed_reader import FixedReader, hits, means_with, reading
from tests.judge.made import put_forward
from verify.corpus import Passage
from verify.judge.change import ONE_STORY
from verify.judge.observed import of_another_time, signs
from verify.judge.observing import observe
from verify.judge.signs import Signs
from verify.models import Likelihoods
from verify.text import Language, detect

DAY = date(2031, 5, 20)
LINES = (Path(__file__).parent / "golden/signs.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line for line in LINES if not line.startswith("#")]
READ = frozenset(Likelihoods._fields) - {"related"}
ALONE = frozenset(f"{relation}_alone" for relation in READ)
COMPARED = frozenset({"lead", "resemblance", "words_lead"})
"""Signs that are of degree, not set or unset."""
CLAIMS = ("The port is closed.", "أغلق الميناء.")


def of_pair(ours: Passage, theirs: Passage, told: str = "related 1") -> Signs:
    """The signs of two statements of which the reader says what is ``told``."""
    means = means_with(FixedReader(otherwise=reading(told)))
    ((seen,),) = observe(ours.report, [ours.claim], [hits(ours.claim, [theirs])], means)
    return signs(ours.report, ours.claim, seen)


def of_texts(ours: str, theirs: str, days: str = "0", told: str = "related 1") -> Signs:
    then = None if days == "-" else DAY + timedelta(days=int(days))
    return of_pair(put_forward(ours, published=DAY), put_forward(theirs, "report", published=then), told)


@pytest.mark.parametrize("line", ROWS)
def test_the_table(line: str) -> None:
    sign, expected, days, ours, theirs = line.split("\t")
    value = getattr(of_texts(ours, theirs, days), sign)
    assert ("yes" if value > 0 else "less" if value < 0 else "no") == expected


def test_the_table_has_every_sign_set_and_unset_in_both_languages() -> None:
    given = {(sign, expected != "no", detect(ours)) for sign, expected, _, ours, _ in map(_cells, ROWS)}
    names = {field.name for field in fields(Signs)} - READ - ALONE - COMPARED
    languages = (Language.ARABIC, Language.ENGLISH)
    assert {(sign, known, one) for sign in names for known in (True, False) for one in languages} <= given


def _cells(line: str) -> tuple[str, str, str, str, str]:
    sign, expected, days, ours, theirs = line.split("\t")
    return sign, expected, days, ours, theirs


@pytest.mark.parametrize("text", CLAIMS)
@pytest.mark.parametrize("relation", sorted(READ))
def test_the_reader_counts_by_how_much_likelier_it_is_than_related(relation: str, text: str) -> None:
    likely, as_likely, unlikely = (
        of_texts(text, text, told=f"{relation} {share}") for share in (0.8, 0.5, 0.1)
    )
    assert getattr(likely, relation) > getattr(as_likely, relation) == 0 > getattr(unlikely, relation)
    assert all(getattr(likely, other) < 0 for other in READ - {relation})


@pytest.mark.parametrize("relation", sorted(READ))
def test_the_second_reading_counts_in_the_same_way(relation: str) -> None:
    ours, theirs = put_forward(CLAIMS[0], published=DAY), put_forward(CLAIMS[0], "report", published=DAY)
    means = means_with(FixedReader())
    ((seen,),) = observe(ours.report, [ours.claim], [hits(ours.claim, [theirs])], means)
    of = signs(ours.report, ours.claim, replace(seen, alone=reading(f"{relation} .9")))
    assert getattr(of, f"{relation}_alone") > 0
    assert all(getattr(of, f"{other}_alone") < 0 for other in READ - {relation})
    assert all(getattr(of, other) < 0 for other in READ)


@pytest.mark.parametrize("text", CLAIMS)
def test_words_of_one_thing_resemble_one_another(text: str) -> None:
    stranger = "A rare comet will be seen from the southern islands next winter."
    same, other, across = (of_texts(text, theirs).resemblance for theirs in (text, stranger, CLAIMS[0]))
    assert same > 0 > other
    assert across > other


def test_days_count_up_to_two_months() -> None:
    at = {days: of_texts(CLAIMS[0], CLAIMS[0], str(days)).days for days in (1, 10, 60, 400, -60, -400)}
    assert 0 < at[1] < at[10] < at[60] == at[400]
    assert at[-60] == at[-400] == -at[60]


@pytest.mark.parametrize(
    ("days", "expected"),
    [(-ONE_STORY - 1, True), (-ONE_STORY, False), (0, False), (400, False), (None, False)],
)
def test_a_much_older_report_may_be_of_another_time(days: int | None, *, expected: bool) -> None:
    assert of_another_time(days) is expected
