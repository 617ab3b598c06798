"""Where a sentence leaves open whether its speaker said all of it, the other reading is kept."""

import pytest

from tests.claims.test_extract import document
from verify.claims import extract
from verify.text import Language, detect


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that the port had shut.",
        "The port had shut on Friday, two officials said.",
        "The minister said that the port had shut on Friday and that nine people were killed in the blast.",
        "According to two officials, the port had shut on Friday, and nine people were killed in the blast.",
        'The minister said: "The port had shut on Friday, and nine people were killed in the blast."',
        "The port had shut on Friday, and nine people were killed in the blast.",
        "وقال الوزير إن الميناء أغلق يوم الجمعة.",
        "وقال الوزير إن الميناء أغلق يوم الجمعة، وإن تسعة أشخاص قتلوا في الانفجار.",
    ],
)
def test_nothing_is_open(text: str) -> None:
    found = extract(document(text, detect(text))).claims
    assert found
    assert [claim.doubt for claim in found] == [None] * len(found)


@pytest.mark.parametrize(
    ("text", "open_one"),
    [
        (
            "The minister said that the port had shut on Friday, and nine people were killed in the blast.",
            "nine people were killed in the blast",
        ),
        (
            "The port had shut on Friday, but nine people were killed there, according to two officials.",
            "The port had shut on Friday",
        ),
        (
            "وقال الوزير إن الميناء أغلق يوم الجمعة، وقتل تسعة أشخاص في الانفجار.",
            "قتل تسعة أشخاص في الانفجار",
        ),
    ],
)
def test_the_other_reading_is_kept(text: str, open_one: str) -> None:
    found = extract(document(text, detect(text))).claims
    (claim,) = [claim for claim in found if claim.doubt is not None]
    assert claim.text == open_one
    assert claim.doubt is not None
    assert len(claim.chain) > len(claim.doubt.chain) == 1
    assert 0.5 < claim.doubt.confidence < 1


def test_who_says_it_is_never_in_doubt_with_himself() -> None:
    text = "The minister said that the port had shut, and nine people were killed, Reuters reported."
    for claim in extract(document(text, Language.ENGLISH)).claims:
        assert claim.doubt is None or claim.doubt.chain != claim.chain
