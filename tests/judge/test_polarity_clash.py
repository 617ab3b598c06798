"""What one statement negates and the other affirms, with the shipped encoder's words."""

import pytest

from tests.judge.made import claim, document
from verify.corpus import Background
from verify.judge.alignment import Words, counterparts
from verify.judge.polarity_clash import polarity_clash
from verify.models import load_shipped

WORDS = Words(load_shipped(), Background.of([]))


def clash(ours: str, theirs: str) -> tuple[str, str] | None:
    left, right = claim(document(ours)), claim(document(theirs, "report"))
    mine, other = WORDS.bag(left.text), WORDS.bag(right.text)
    found = polarity_clash(mine, other, counterparts(mine, other), left, right)
    return (found.left, found.right) if found else None


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The port was closed", "The port was closed on Monday"),
        ("The port was not closed", "The port was not closed on Monday"),
        ("The port was closed", "The road to the hills is not paved"),
        ("جرت محادثات غير معلنة", "جرت محادثات في العاصمة"),
        ("لم يتوصل الطرفان إلى اتفاق", "انتهت المفاوضات بلا اتفاق"),
        ("The zoo will sell the house", "The zoo has no plans for the road"),
    ],
)
def test_nothing_is_said(ours: str, theirs: str) -> None:
    assert clash(ours, theirs) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "wanted"),
    [
        ("The port was closed", "The port was not closed", ("closed", "not closed")),
        ("The port was not closed", "The port was closed", ("not closed", "closed")),
        ("The zoo will sell the house", "The zoo has no plans to sell the house", ("sell", "no sell")),
        ("The zoo does not plan to sell the house", "The zoo plans to sell the house", ("not sell", "sell")),
        ("The Port was closed", "The PORT was not CLOSED", ("closed", "not CLOSED")),
        ("طلبت طهران عقد اللقاء", "إيران لم تطلب عقد اللقاء", ("طلبت", "لم تطلب")),
    ],
)
def test_the_negated_word_is_named(ours: str, theirs: str, wanted: tuple[str, str]) -> None:
    assert clash(ours, theirs) == wanted
