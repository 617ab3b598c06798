"""Whom a text credits with having had the news first."""

import pytest

from tests.judge.made import claim, document, voice
from verify.judge.circles import citing_circles
from verify.judge.revealed import Credit, credits_given
from verify.judge.witness import Witness


def witness(text: str, outlet: str, *chain: str) -> Witness:
    made = document(text, f"{outlet}.md", outlet=outlet)
    return Witness(made, claim(made, chain=[voice(one) for one in chain]))


LAMP = witness("The dam at Kesh gave way on Monday.", "Harbour Lamp")


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Lamp reported that the dam gave way.",
        "It was the first dam of the Harbour Lamp company to give way.",
        "The break was first reported by a fisherman.",
    ],
)
def test_no_credit(text: str) -> None:
    assert list(credits_given([witness(text, "Coast Mirror"), LAMP])) == []


def test_who_says_that_it_was_first_itself_credits_nobody() -> None:
    assert (
        list(
            credits_given(
                [LAMP, witness("The break was first reported by the Coast Mirror.", "Coast Mirror")]
            )
        )
        == []
    )


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The break was first reported by the Harbour Lamp.", "Harbour Lamp"),
        ("كانت صحيفة السنديان أول من كشف عن انهيار السد.", "صحيفة السنديان"),
    ],
)
def test_an_outlet_whose_report_is_there(text: str, outlet: str) -> None:
    source = witness(LAMP.document.text, outlet)
    assert list(credits_given([witness(text, "Coast Mirror"), source])) == [Credit(0, outlet, 1)]


def test_a_known_outlet_whose_report_is_not_there() -> None:
    told = witness("The break was first reported by Reuters.", "Coast Mirror")
    assert list(credits_given([told, LAMP])) == [Credit(0, "Reuters", None)]


def test_witnesses_that_cite_one_another_in_a_circle() -> None:
    there = witness("The dam gave way.", "Coast Mirror", "outlet: Harbour Lamp")
    back = witness("The dam did not give way.", "Harbour Lamp", "outlet: Coast Mirror")
    assert list(citing_circles([there, LAMP])) == []
    assert list(citing_circles([there, back])) == [(0, 1)]
