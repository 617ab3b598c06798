"""What holds of names, places, roles, negations and outcomes in any text."""

from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.facets import Context, compare, find_all, same_name, skeleton
from verify.facets.events import outcome, polarity, role
from verify.facets.names import name, place

PIECES = (
    "President", "Joe", "Biden", "al-", "Sudani", "of", "the", "Bank", "University", "said",
    "accused", "was", "by", "Iran", "Cairo's", "town of", "Mr.", "J.", "Al-Madina", "not",
    "without", "acquitted", "convicted", "الرئيس", "محمد", "عبد", "الرحمن", "بن", "السوداني",
    "وزير", "الخارجية", "الإيراني", "قال", "اتهم", "طلبت", "من", "في", "مدينة", "بلدة", "كفر",
    "عمان", "لبنان", "ولبنان", "حركة", "«", "»", '"', "'", "’s", "لم", "لن", "غير", "إلا",
    "سوى", "برأت", "دانت", ",", "،", ".", "(", ")", "-", "\n", " ", "  ", "ـ", "َ", "\u200f",
    "İ", "ß",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
FACETS = (name, place, role, polarity, outcome)


@pytest.mark.parametrize("facet", FACETS)
@given(text=TEXTS)
@settings(deadline=None)
def test_every_facet_is_the_slice_it_claims_and_they_stand_in_order(facet: ModuleType, text: str) -> None:
    found = facet.find(text, Context())
    assert all(text[one.start : one.end] == one.text != "" for one in found)
    assert all(one.start <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("facet", [name, place])
@given(text=TEXTS)
@settings(deadline=None)
def test_no_name_lies_within_another(facet: ModuleType, text: str) -> None:
    found = facet.find(text, Context())
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(left=TEXTS, right=TEXTS)
@settings(deadline=None)
def test_the_order_of_a_comparison_does_not_matter(left: str, right: str) -> None:
    for one in find_all(left, Context())[:6]:
        for other in find_all(right, Context())[:6]:
            assert compare(one, other).agreement is compare(other, one).agreement


@given(text=TEXTS)
@settings(deadline=None)
def test_a_detail_never_differs_from_itself(text: str) -> None:
    assert all(compare(one, one).agreement != "differs" for one in find_all(text, Context()))


@given(left=TEXTS, right=TEXTS)
@settings(deadline=None)
def test_likeness_of_names_is_a_share_and_the_same_both_ways(left: str, right: str) -> None:
    assert 0 <= same_name(left, right) <= 1
    assert same_name(left, right) == pytest.approx(same_name(right, left))


@given(word=st.text(max_size=20))
def test_a_skeleton_has_only_class_letters_and_none_doubled(word: str) -> None:
    bones = skeleton(word)
    assert set(bones) <= set("btkdrsflmn")
    assert all(one != other for one, other in pairwise(bones))
