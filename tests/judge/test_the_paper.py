"""Which outlet "the paper" is."""

import pytest

from tests.judge.made import claim, document, voice
from verify.judge.the_paper import named_before
from verify.judge.witness import Witness, names_one, own_name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The newspaper said so.",
        "Daily bread is dear, the paper said.",
        "وقالت الصحيفة ذلك.",
        'The word "peace" was not used by the newspaper.',
    ],
)
def test_where_no_outlet_is_named_there_is_none(text: str) -> None:
    assert named_before(text, len(text)) == ""


def test_an_outlet_that_is_named_only_later_is_not_meant() -> None:
    text = "The paper said so. The newspaper Daily Sarhad is read in Kesh."
    assert named_before(text, 9) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('نشرت صحيفة "لو فيّور" الفرنسية تفاصيل. وحسب الصحيفة', "لو فيّور"),
        ("in a message to the Quetta newspaper Daily Sarhad. The same paper", "Daily Sarhad"),
        ("the newspaper Coast Mirror, which Tom Aldis reads. The paper", "Coast Mirror"),
        ("كما ذكرت رويترز. وأضافت الوكالة", "Reuters"),
        ("The newspaper Coast Mirror and the newspaper Harbour Lamp. The latter paper", "Harbour Lamp"),
    ],
)
def test_the_last_one_named_is_meant(text: str, name: str) -> None:
    assert named_before(text, len(text)) == name


def test_a_witness_has_it_from_the_paper_that_was_named() -> None:
    made = document("The newspaper Coast Mirror has a new reader. The paper wrote of a flood.", outlet="Lamp")
    told = Witness(made, claim(made, "The paper wrote of a flood.", chain=[voice("outlet: the paper")]))
    assert [one.canonical for one in told.cited] == ["Coast Mirror"]
    assert told.determined


@pytest.mark.parametrize("name", ["the paper", "the same paper", "الصحيفة", "newspaper"])
def test_what_an_outlet_is_names_none(name: str) -> None:
    assert not names_one(name)


@pytest.mark.parametrize(
    ("outlet", "name"),
    [
        ("Le Veilleur (English edition)", "le veilleur"),
        ("the Bahari News site", "bahari"),
        ("صحيفة السنديان", "سنديان"),
        ("(Reuters)", "reuters"),
        ("coast mirror", "coast mirror"),
        ("", ""),
    ],
)
def test_the_name_itself(outlet: str, name: str) -> None:
    assert own_name(outlet) == name
