import pytest

from tests.judge.made import claim, document, voice
from verify.facets import Agreement
from verify.judge.quoted import requoted

_OURS = "“We will not sign it this year,” the minister said."
_THEIRS = "“We will never sign it this year,” the minister said."
_THE_MINISTER = "person: Omar Zaytoun"


def _answers(ours: str, theirs: str, left: str, right: str) -> list[Agreement]:
    one = claim(document(ours), chain=[voice(left)])
    other = claim(document(theirs), chain=[voice(right)])
    return [answer.agreement for answer in requoted(one, other)]


@pytest.mark.parametrize(
    ("theirs", "left", "right"),
    [
        (_THEIRS, _THE_MINISTER, "person: Layla Haddad"),
        (_THEIRS, "person?: an official", "person?: an official"),
        (_THEIRS, "outlet: Reuters", "outlet: Reuters"),
        ("«لن نوقع الاتفاق هذا العام»، قال الوزير.", _THE_MINISTER, "person: عمر زيتون"),
        ("The minister said that they would never sign it this year.", _THE_MINISTER, _THE_MINISTER),
        ("“The harvest was the best in years,” the minister said.", _THE_MINISTER, _THE_MINISTER),
    ],
    ids=["another speaker", "nobody named", "an outlet", "another language", "no quotation", "other words"],
)
def test_nothing_is_said_of_what_cannot_be_one_utterance(theirs: str, left: str, right: str) -> None:
    assert not _answers(_OURS, theirs, left, right)


@pytest.mark.parametrize(
    ("theirs", "answer"), [(_OURS, Agreement.AGREES), (_THEIRS, Agreement.DIFFERS)], ids=["same", "other"]
)
def test_one_speaker_is_quoted_in_the_same_or_in_other_words(theirs: str, answer: Agreement) -> None:
    assert _answers(_OURS, theirs, _THE_MINISTER, _THE_MINISTER) == [answer]
    assert _answers(_OURS, theirs, _THE_MINISTER, "person: Omar Al-Zaytoun") == [answer]
