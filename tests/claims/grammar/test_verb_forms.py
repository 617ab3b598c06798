"""Verbs must be told from a list and the rules of inflection, and doubt must be said."""

import pytest

from verify.claims.grammar.verb_forms import Form, forms_of, verbs
from verify.text import Language, fold


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("harbour", None),
        ("hundred", None),
        ("reports", Form.DOUBTFUL),
        ("went", Form.FINITE),
        ("collapsed", Form.FINITE),
        ("convicted", Form.EITHER),
        ("stopped", Form.EITHER),
        ("studied", Form.EITHER),
        ("refurbished", Form.EITHER),
        ("taken", Form.PARTICIPLE),
        ("dying", Form.GERUND),
        ("planning", Form.GERUND),
        ("expect", Form.BASE),
        ("won't", Form.AUXILIARY),
    ],
)
def test_english(word: str, form: Form | None) -> None:
    assert verbs(Language.ENGLISH).read(word) is form


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("مدينة", None),
        ("وزارة", None),
        ("يناير", Form.DOUBTFUL),
        ("تشاد", Form.DOUBTFUL),
        ("قتل", Form.DOUBTFUL),
        ("تعاون", Form.DOUBTFUL),
        ("قتلت", Form.FINITE),
        ("أُصيب", Form.FINITE),
        ("شوهدت", Form.FINITE),
        ("تُبودلت", Form.FINITE),
        ("يلتقِ", Form.FINITE),
        ("يُقال", Form.FINITE),
        ("سيصدر", Form.FINITE),
        ("ستصدر", Form.FINITE),
        ("شنّته", Form.FINITE),
        ("يمكنها", Form.FINITE),
        ("لم", Form.AUXILIARY),
    ],
)
def test_arabic(word: str, form: Form | None) -> None:
    assert verbs(Language.ARABIC).read(fold(word)) is form


def test_other_languages_have_no_verbs() -> None:
    assert verbs(Language.UNKNOWN).read("went") is None


def test_the_forms_of_one_verb() -> None:
    assert {"ask", "asks", "asked"} == set(forms_of("ask", Language.ENGLISH))
    assert {"طلب", "طلبت", "طلبوا", "يطلب", "تطلب", "يطلبون"} <= set(forms_of("طلب يطلب", Language.ARABIC))
    # "ترد" after لم is "came in", not "wanted".
    assert "ترد" not in forms_of("أراد يريد", Language.ARABIC)
