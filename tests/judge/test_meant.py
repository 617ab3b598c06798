"""Whether a cited name may be an outlet's, heard and spelt anew."""

from datetime import date

import pytest

from tests.judge.made import claim, document, voice
from verify.judge.meant import may_mean
from verify.judge.witness import Witness

SOURCE = (
    "Le Veilleur has learnt that the two governments met in Doha in September. The United States agreed to "
    "the transfer of 2.7 billion dollars that Iraq owes for gas. The money may buy food and medicine only. "
    "Washington asked for the release of two prisoners in return."
)
TAKEN = (
    "التقت الحكومتان في الدوحة في سبتمبر. ووافقت الولايات المتحدة على تحويل 2.7 مليار دولار يدين بها العراق "
    "لقاء الغاز. ولا تشتري الأموال إلا الغذاء والدواء. وطلبت واشنطن في المقابل الإفراج عن سجينين."
)
OWN = "أغلقت الجامعة أبوابها يوم الأحد بعد أن سقطت شجرة على السور الشرقي وكسرت نافذتين في المكتبة القديمة."


def witness(text: str, path: str, outlet: str, day: int, *chain: str) -> Witness:
    made = document(text, path, outlet=outlet, published=date(2031, 4, day))
    return Witness(made, claim(made, chain=[voice(one) for one in chain]))


@pytest.mark.parametrize(
    ("name", "text", "outlet"),
    [
        ("لو فيّور", OWN, "Le Veilleur"),
        ("صحيفة السنديان", TAKEN, "Le Veilleur"),
        ("Le Vailleur", TAKEN, "Le Veilleur"),
        ("لو فيّور", TAKEN, ""),
        ("الصحيفة", TAKEN, "Le Veilleur"),
    ],
    ids=["another text", "another sound", "one script", "no outlet", "no name"],
)
def test_what_is_not_meant(name: str, text: str, outlet: str) -> None:
    citing = witness(text, "b.md", "وكالة الشراع", 2, f"outlet: {name}")
    source = witness(SOURCE, "a.md", outlet, 1)
    assert not may_mean(voice(f"outlet: {name}"), citing, source)


def test_a_name_that_sounds_like_it_in_a_text_made_from_its_report() -> None:
    citing = witness(TAKEN, "b.md", "وكالة الشراع", 2, "outlet: لو فيّور")
    source = witness(SOURCE, "a.md", "Le Veilleur (English edition)", 1)
    assert may_mean(voice("outlet: لو فيّور"), citing, source)
    assert not may_mean(voice("outlet: لو فيّور"), source, citing)
