"""Whether a later report has a newer value."""

from datetime import date

import pytest

from tests.judge.made import claim, document, passage
from verify.facets import Agreement
from verify.judge.change import (
    ONE_STORY,
    after_the_other,
    another_time,
    changes,
    changes_in,
    later,
    newer,
    overtaken,
)
from verify.judge.details import Detail, details

FIRST, SECOND = date(2031, 5, 20), date(2031, 5, 21)


def detail(ours: str, theirs: str) -> Detail:
    """The one detail in which the two texts differ."""
    found = details(claim(document(ours)).facets, claim(document(theirs)).facets)
    differing = [one for one in found if one.comparison.agreement is Agreement.DIFFERS]
    assert len(differing) == 1
    return differing[0]


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
    ("told", "expected"),
    [
        ("Two bridges fell on 3 June 2031.", True),
        ("Two bridges fell on 21 May 2031.", False),
        ("Two bridges fell.", False),
    ],
    ids=["later", "a time zone away", "no day"],
)
def test_what_happened_after_a_report_came_out_is_not_in_it(told: str, *, expected: bool) -> None:
    older = document("Four bridges fell.", published=FIRST)
    article = document(told, published=date(2031, 6, 4))
    assert after_the_other(claim(article), article, passage(older)) is expected
    assert after_the_other(claim(older), older, passage(article)) is expected


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
        ("The flood killed 11 people.", "The flood killed 14 people.", True),
        ("The flood killed 14 people.", "The flood killed 11 people.", False),
        ("The flood killed more than 11 people.", "The flood killed 10 people.", False),
        ("أدى السيل إلى مقتل 11 شخصا.", "أدى السيل إلى مقتل 14 شخصا.", True),
        ("أدى السيل إلى مقتل 11 شخصا.", "The flood killed 14 people.", True),
        ("The blast injured 25 people.", "The blast injured 34 people.", True),
        ("The room has 11 doors.", "The room has 14 doors.", False),
        ("It lasted 8 months.", "It lasted 10 months.", False),
    ],
)
def test_only_a_count_that_grows_is_newer_without_a_word(ours: str, theirs: str, *, grown: bool) -> None:
    found = detail(ours, theirs)
    article = document(ours, published=FIRST)
    after = passage(document(theirs, "report", published=SECOND))
    same_day = passage(document(theirs, "report", published=FIRST))
    undated = passage(document(theirs, "report"))
    assert newer(article, after, found) is grown
    assert not newer(article, same_day, found)
    assert not newer(article, undated, found)


def test_a_word_of_change_makes_any_later_value_newer() -> None:
    ours, theirs = "The court froze it for 8 months.", "The freeze of 10 months was extended by the court."
    found = detail(ours, theirs)
    after = passage(document(theirs, "report", published=SECOND))
    assert newer(document(ours, published=FIRST), after, found)
    assert not newer(document(ours, published=SECOND), after, found)


def test_the_article_may_be_the_one_with_the_newer_value() -> None:
    found = detail("The flood killed 14 people.", "The flood killed 11 people.")
    before = passage(document("The flood killed 11 people.", "report", published=FIRST))
    assert overtaken(document("The flood killed 14 people.", published=SECOND), before, found)
    assert not overtaken(document("The flood killed 14 people.", published=FIRST), before, found)
    other = detail("The flood killed 11 people.", "The flood killed 14 people.")
    assert not overtaken(document("The flood killed 11 people.", published=SECOND), before, other)


@pytest.mark.parametrize(
    ("days", "expected"), [(ONE_STORY + 1, True), (ONE_STORY, False), (0, False), (-400, False)]
)
def test_a_much_older_report_is_of_another_time(days: int, *, expected: bool) -> None:
    report = passage(document("The port is closed.", published=FIRST))
    article = document("The port is closed.", published=date.fromordinal(FIRST.toordinal() + days))
    assert another_time(article, report) is expected
    assert not another_time(document("The port is closed."), report)
