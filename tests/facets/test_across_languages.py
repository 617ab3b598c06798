"""Dates and numbers have values without a language: those of two languages are compared as those of one."""

from datetime import date
from itertools import combinations

import pytest

from verify.facets import Agreement, Context, Facet, FacetKind, compare, find_all
from verify.text import Language

PUBLISHED = date(2026, 3, 16)
SAME = [
    (
        FacetKind.DATE,
        {
            Language.FRENCH: "Le pont a rouvert le 12 mars 2026.",
            Language.ENGLISH: "The bridge reopened on 12 March 2026.",
            Language.ARABIC: "أعيد فتح الجسر في 12 مارس 2026.",
        },
    ),
    (
        FacetKind.DATE,
        {Language.FRENCH: "Le pont a rouvert hier.", Language.ENGLISH: "The bridge reopened yesterday."},
    ),
    (
        FacetKind.NUMBER,
        {
            Language.FRENCH: "Le pont a coûté 3,5 millions de dollars.",
            Language.ENGLISH: "The bridge cost 3.5 million dollars.",
            Language.ARABIC: "كلف الجسر 3.5 مليون دولار.",
        },
    ),
    (
        FacetKind.NUMBER,
        {
            Language.FRENCH: "Vingt et un soldats ont déserté.",
            Language.ENGLISH: "Twenty-one soldiers deserted.",
        },
    ),
]


def found(kind: FacetKind, language: Language, text: str) -> Facet:
    return next(one for one in find_all(text, Context(PUBLISHED, language)) if one.kind is kind)


@pytest.mark.parametrize(("kind", "texts"), SAME)
def test_one_value_in_several_languages_agrees(kind: FacetKind, texts: dict[Language, str]) -> None:
    for left, right in combinations((found(kind, *item) for item in texts.items()), 2):
        assert compare(left, right).agreement is Agreement.AGREES


def test_another_value_in_another_language_differs() -> None:
    french = found(FacetKind.NUMBER, Language.FRENCH, "Le pont a coûté 3,5 millions de dollars.")
    english = found(FacetKind.NUMBER, Language.ENGLISH, "The bridge cost 9 million dollars.")
    assert compare(french, english).agreement is Agreement.DIFFERS


def test_what_one_language_was_read_in_does_not_reach_another() -> None:
    french, english = "Il a passé un an en prison.", "He ran an office in Mars."
    alone = find_all(english, Context(PUBLISHED, Language.ENGLISH))
    find_all(french, Context(PUBLISHED, Language.FRENCH))
    assert find_all(english + " ", Context(PUBLISHED, Language.ENGLISH)) == alone
