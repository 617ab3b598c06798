"""Which detail of a passage answers which of the claim."""

import pytest

from tests.judge.made import claim, document
from verify.facets import Agreement, FacetKind
from verify.judge.details import Detail, acts, details, elsewhere, far_apart

NUMBERS = {FacetKind.NUMBER}


def answers(ours: str, theirs: str, kinds: set[FacetKind] | None = None) -> tuple[Detail, ...]:
    """What is answered, of the kinds asked for."""
    found = details(claim(document(ours)).facets, claim(document(theirs)).facets)
    return tuple(one for one in found if kinds is None or one.comparison.kind in kinds)


def test_a_passage_that_is_silent_answers_nothing() -> None:
    assert answers("The flood killed 11 people.", "The river rose.", NUMBERS) == ()
    assert answers("The river rose.", "The flood killed 11 people.", NUMBERS) == ()
    assert answers("The flood killed 11 people.", "The flood drowned 40 horses.", NUMBERS) == ()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("There are 9 schools here and 12 schools there.", "There are 12 schools there and 9 schools here."),
        ("There are 9 schools here.", "There are 12 schools there and 9 schools here."),
        ("There are 9 schools here and 12 schools there.", "There are 12 schools there."),
    ],
)
def test_what_agrees_with_one_does_not_differ_from_another(ours: str, theirs: str) -> None:
    found = answers(ours, theirs, NUMBERS)
    assert found
    assert {one.comparison.agreement for one in found} == {Agreement.AGREES}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The blast killed nine guards and two drivers.", "The blast killed two drivers and nine guards."),
        ("The raid killed 9 soldiers and 2 officers.", "The raid killed 2 officers and 9 soldiers."),
    ],
)
def test_two_counts_of_killed_in_another_order_do_not_differ(ours: str, theirs: str) -> None:
    found = answers(ours, theirs, NUMBERS)
    assert Agreement.DIFFERS not in {one.comparison.agreement for one in found}


def test_a_detail_that_agrees_with_none_differs_from_one_that_is_free() -> None:
    found = answers(
        "There are 14 schools here and 9 schools there.",
        "There are 12 schools there and 14 schools here.",
        NUMBERS,
    )
    assert [(one.left.text, one.right.text, one.comparison.agreement) for one in found] == [
        ("14 schools", "14 schools", Agreement.AGREES),
        ("9 schools", "12 schools", Agreement.DIFFERS),
    ]


def test_answers_stand_in_the_order_of_the_claim() -> None:
    found = answers(
        "On 3 March 2031 the flood killed 11 people.", "The flood killed 14 people on 5 March 2031."
    )
    starts = [one.left.start for one in found]
    assert {FacetKind.NUMBER, FacetKind.DATE} <= {one.comparison.kind for one in found}
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("It was signed on 3 March 2031.", "It was signed on 13 March 2031.", False),
        ("It was signed on 13 March 2031.", "It was signed on 3 March 2031.", False),
        ("It was signed on 3 March 2031.", "It was signed on 14 March 2031.", True),
        ("It was signed on 14 March 2031.", "It was signed on 3 March 2031.", True),
        ("وُقع في 3 آذار 2031.", "It was signed on 3 May 2031.", True),
    ],
)
def test_dates_are_far_apart_from_eleven_days_on(ours: str, theirs: str, *, expected: bool) -> None:
    (found,) = answers(ours, theirs, {FacetKind.DATE})
    assert found.comparison.agreement is Agreement.DIFFERS
    assert far_apart(found) is expected


def test_only_dates_are_far_apart() -> None:
    (found,) = answers("The flood killed 11 people.", "The flood killed 900 people.", NUMBERS)
    assert not far_apart(found)
    assert not acts(found)


def test_a_country_may_act_and_a_city_does_not() -> None:
    (country,) = answers("It was shipped to Norway.", "It was shipped to Sweden.", {FacetKind.PLACE})
    (city,) = answers("It was shipped to Oslo.", "It was shipped to Madrid.", {FacetKind.PLACE})
    assert (acts(country), acts(city)) == (True, False)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("Thirty people died across the country.", "Six people died in Basra.", True),
        ("Six people died in Basra.", "Thirty people died across the country.", True),
        ("Six people died in Basra.", "Seven people died in Basra.", False),
        ("Six people died.", "Seven people died.", False),
        ("قتل ستة أشخاص في البصرة.", "قتل ثلاثون شخصا في أنحاء البلاد.", True),
        ("قتل ستة أشخاص في البصرة.", "قتل سبعة أشخاص في البصرة.", False),
    ],
)
def test_a_place_of_its_own(ours: str, theirs: str, *, expected: bool) -> None:
    left, right = (claim(document(text)).facets for text in (ours, theirs))
    assert elsewhere(left, right, details(left, right)) is expected
