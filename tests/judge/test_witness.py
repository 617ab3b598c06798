"""What a text tells of where it has a statement from."""

import pytest

from tests.judge.made import claim, document, voice
from verify.claims import VoiceKind
from verify.judge.witness import Witness, is_outlet


def witness(
    text: str = "The port is closed.", *chain: str, outlet: str = "Coast Mirror", byline: str = ""
) -> Witness:
    made = document(text, outlet=outlet, byline=byline)
    return Witness(made, claim(made, chain=[voice(written) for written in chain]))


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("Coast Mirror", ""),
        ("Coast Mirror", "Coast Lantern"),
        ("Coast Mirror", "Velden Gazette"),
        ("صحيفة السنديان", "صحيفة الشراع"),
        ("صحيفة", "صحيفة الشراع"),
        ("the newspaper", "Daily Newspaper"),
        ("صحيفة فلدن كوريير", "Marston Courier"),
    ],
)
def test_another_outlet(name: str, outlet: str) -> None:
    assert not is_outlet(voice(f"outlet: {name}"), outlet)


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("Coast Mirror", "Coast Mirror"),
        ("coast mirror", "Coast Mirror"),
        ("the Coast Mirror newspaper", "Coast Mirror"),
        ("صحيفة السنديان", "السنديان"),
        ("جريدة السنديان", "صحيفة السنديان"),
        ("السّنديان", "صحيفة السنديان"),
        ("صحيفة فلدن كوريير", "Velden Courier"),
        ("Velden Courier", "صحيفة فلدن كوريير"),
    ],
)
def test_the_same_outlet(name: str, outlet: str) -> None:
    assert is_outlet(voice(f"outlet: {name}"), outlet)


def test_the_original_is_the_innermost_that_is_not_the_outlet_itself() -> None:
    found = witness("The port is closed.", "agency: Meridian Wire", "person: Ruth Calloway").original
    assert found is not None
    assert found.name == "Ruth Calloway"
    assert witness("The port is closed.", "outlet: the Coast Mirror").original is None
    assert witness().original is None


def test_only_other_outlets_and_agencies_are_cited() -> None:
    chain = ("outlet: Coast Mirror", "agency: Meridian Wire", "outlet: Harbour Lamp", "person: Ruth Calloway")
    cited = witness("The port is closed.", *chain).cited
    assert [one.name for one in cited] == ["Meridian Wire", "Harbour Lamp"]
    assert {one.kind for one in cited} == {VoiceKind.AGENCY, VoiceKind.OUTLET}


@pytest.mark.parametrize(
    "byline",
    ["", "Staff", "Staff and agencies", "By the newsroom", "وكالات", "فريق التحرير", "غرفة الأخبار", "إعداد"],
)
def test_a_byline_without_a_person_is_no_reporting(byline: str) -> None:
    assert not witness(byline=byline).reports_itself
    assert not witness(byline=byline).determined


@pytest.mark.parametrize(
    "byline", ["Ines Morrow", "By Ines Morrow and agencies", "سلمى حداد", "إعداد سلمى حداد"]
)
def test_a_byline_with_a_person_is(byline: str) -> None:
    assert witness(byline=byline).reports_itself
    assert not witness(byline=byline).determined  # it does not tell whom the reporter asked


@pytest.mark.parametrize("byline", ["Ines Morrow in Kesh", "مراسلتنا سلمى حداد", "كش - سلمى حداد في الميناء"])
def test_a_reporter_who_is_there_has_it_from_there(byline: str) -> None:
    assert witness(byline=byline).was_sent
    assert witness(byline=byline).determined


def test_a_reporter_who_credits_another_outlet_has_it_from_there() -> None:
    found = witness("The port is closed.", "outlet: Harbour Lamp", byline="Ines Morrow")
    assert not found.reports_itself
    assert found.determined


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("KESH (Meridian Wire) - The port is closed.", "Coast Mirror"),
        ("The port (the old one) is closed.", "Coast Mirror"),
        ("كش (وكالات) – أغلق الميناء.", "صحيفة السنديان"),
    ],
)
def test_no_dateline_of_its_own(text: str, outlet: str) -> None:
    assert not witness(text, outlet=outlet).reports_itself


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("KESH (MW) - The port is closed.", ""),
        ("KESH (AP) - The port is closed.", "Cape Herald"),
        ("كش (عين) – أغلق الميناء.", "صحيفة المعينة"),
    ],
)
def test_a_credit_to_somebody_else_is_no_dateline_of_its_own(text: str, outlet: str) -> None:
    assert not witness(text, outlet=outlet).reports_itself


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("KESH (Coast Mirror) - The port is closed.", "Coast Mirror"),
        ("KESH, Velden (CM) — The port is closed.", "Coast Mirror"),
        ("كش في 14 تشرين الثاني (السنديان) – أغلق الميناء.", "صحيفة السنديان"),
    ],
)
def test_a_dateline_of_its_own(text: str, outlet: str) -> None:
    assert witness(text, outlet=outlet).reports_itself


def test_the_sentence_is_the_one_around_the_statement() -> None:
    made = document("The lock was mended. Ships, they said, sail on Monday. Rain fell.")
    assert (
        Witness(made, claim(made, "Ships, they said, sail on Monday")).sentence
        == "Ships, they said, sail on Monday."
    )
