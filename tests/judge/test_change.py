"""Whether a later report has a newer value."""

from datetime import date

import pytest

from tests.judge.made import claim, document, passage
from verify.judge.change import changes, changes_in, growth, later
from verify.judge.details import details

FIRST, SECOND = date(2031, 5, 20), date(2031, 5, 21)


def growing(ours: str, day: date | None, theirs: str, other: date | None) -> float:
    """Whether the count of an article has grown in a report, each of its day."""
    article, report = document(ours, published=day), document(theirs, "report", published=other)
    return growth(article, report, details(claim(article).facets, claim(report).facets))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (SECOND, FIRST, True),
        (FIRST, SECOND, False),
        (FIRST, FIRST, False),
        (None, FIRST, False),
        (SECOND, None, False),
        (None, None, False),
    ],
)
def test_later_needs_both_days(one: date | None, other: date | None, *, expected: bool) -> None:
    assert later(document("A.", published=one), document("B.", published=other)) is expected


@pytest.mark.parametrize(
    "text",
    [
        "The port is closed.",
        "She rose from her chair.",
        "The mayor has three brothers.",
        "قال الوزير إن الميناء مغلق.",
        "في المدينة ثلاث مدارس.",
    ],
)
def test_no_word_of_change(text: str) -> None:
    assert not changes_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The toll has risen to 14.",
        "The vote was postponed to June.",
        "The road has reopened.",
        "ارتفعت الحصيلة إلى 14.",
        "أُرجئ التصويت إلى حزيران.",
        "استُؤنفت الرحلات صباح اليوم.",
    ],
)
def test_a_word_of_change(text: str) -> None:
    assert changes_in(text)
    assert changes(passage(document(text)))


def test_the_word_must_stand_in_the_passage_s_own_sentence() -> None:
    found = passage(document("The flood killed 14 people. The vote was postponed."))
    assert not changes(found)


@pytest.mark.parametrize(
    ("ours", "theirs", "grown"),
    [
        ("The flood killed 14 people.", "The flood killed 11 people.", False),
        ("The flood killed more than 11 people.", "The flood killed 10 people.", False),
        ("The flood killed 11 people.", "The flood killed 11 people.", False),
        ("The room has 11 doors.", "The room has 14 doors.", False),
        ("It lasted 8 months.", "It lasted 10 months.", False),
        ("The flood killed 11 people.", "The flood killed 14 people.", True),
        ("أدى السيل إلى مقتل 11 شخصا.", "أدى السيل إلى مقتل 14 شخصا.", True),
        ("أدى السيل إلى مقتل 11 شخصا.", "The flood killed 14 people.", True),
        ("The blast injured 25 people.", "The blast injured 34 people.", True),
    ],
)
def test_only_some_counts_grow_and_only_with_the_days(ours: str, theirs: str, *, grown: bool) -> None:
    assert growing(ours, FIRST, theirs, SECOND) == (1 if grown else 0)
    assert growing(theirs, SECOND, ours, FIRST) == (-1 if grown else 0)
    assert growing(ours, FIRST, theirs, FIRST) == 0
    assert growing(ours, FIRST, theirs, None) == 0
