"""What a person is told beside the details that were compared."""

import pytest

from tests.judge.fixed_reader import reading
from tests.judge.made_observed import observed
from tests.judge.test_weighing import signs
from verify.facets import Agreement, FacetKind
from verify.judge.reasons import LEADS, SURE, difference, doubt
from verify.models import FACETS, Reading

WORDS = ("the harbour", "the market")


def leaning(facet: str, share: float) -> Reading:
    """A conflict that rests on ``facet`` so likely, and else on the others alike."""
    rest = (1 - share) / (len(FACETS) - 1)
    return Reading(
        reading("conflicts .9").relations, tuple(share if name == facet else rest for name in FACETS)
    )


@pytest.mark.parametrize(
    ("details", "facet", "share"),
    [
        (["number differs"], "number", 1.0),
        (["person differs"], "organisation", 1.0),
        (["organisation differs"], "role", 1.0),
        (["polarity differs"], "outcome", 1.0),
        (["number differs"], "date", 1.0),
        (["number differs"], "place", SURE - 0.01),
    ],
    ids=["the same kind", "a name", "who did it", "how it went", "a duration", "another kind, unsure"],
)
def test_nothing_is_added_to_a_detail_that_says_it(details: list[str], facet: str, share: float) -> None:
    assert list(difference(observed(details, leaning(facet, share), unmatched=WORDS))) == []


def test_nothing_is_added_to_a_copy_with_a_change_or_a_clash() -> None:
    edited = observed((), reading("conflicts .9", "person"), edited=True)
    clashing = observed((), reading("conflicts .9", "polarity"), clashing=True)
    assert [*difference(edited), *difference(clashing)] == []


@pytest.mark.parametrize("details", [[], ["number agrees"], ["place agrees", "date agrees"]])
def test_where_no_detail_differs_the_words_are_shown(details: list[str]) -> None:
    (told,) = difference(observed(details, reading("conflicts .9", "place"), unmatched=WORDS))
    assert (told.kind, told.agreement, told.left, told.right) == (
        FacetKind.PLACE,
        Agreement.DIFFERS,
        *WORDS,
    )
    assert "place" in told.why
    assert all(words in told.why for words in WORDS)


def test_a_sure_kind_is_named_beside_another_that_differs() -> None:
    (told,) = difference(observed(["number differs"], leaning("place", SURE), unmatched=WORDS))
    assert told.kind is FacetKind.PLACE


@pytest.mark.parametrize("facet", FACETS)
def test_every_kind_can_be_named(facet: str) -> None:
    (told,) = difference(observed((), reading("conflicts .9", facet)))
    assert told.kind.value == ("organisation" if facet == "role" else facet)
    assert (told.left, told.right) == ("", "")
    assert f"({facet})" in told.why
    assert told.why.endswith("none, here none")


@pytest.mark.parametrize(
    "told",
    [reading("conflicts .9"), leaning("place", LEADS), Reading(reading("conflicts .9").relations, ())],
    ids=["all alike", "none leads", "no kinds"],
)
def test_no_kind_is_invented_where_the_reader_tells_none(told: Reading) -> None:
    (one,) = difference(observed(["place agrees"], told, unmatched=WORDS))
    assert (one.kind, one.agreement, one.left, one.right) == (FacetKind.OUTCOME, Agreement.DIFFERS, *WORDS)
    assert one.why == ("read as incompatible; words without a counterpart: the harbour, here the market")
    assert list(difference(observed(["place differs"], told, unmatched=WORDS))) == []


def test_a_kind_that_leads_is_named() -> None:
    (one,) = difference(observed((), leaning("place", LEADS + 0.01)))
    assert one.kind is FacetKind.PLACE


@pytest.mark.parametrize(("days", "older"), [(None, 0.0), (-200, 0.0), (3, 0.0), (0, 0.0)])
def test_no_doubt_where_the_event_is_known_or_near(days: int | None, older: float) -> None:
    assert list(doubt(days, signs(older=older))) == []


def test_the_doubt_about_a_much_older_report_is_told_in_days() -> None:
    (told,) = doubt(-200, signs(older=1.0))
    assert (told.kind, told.agreement) == (FacetKind.DATE, Agreement.SILENT)
    assert told.why == "published 200 days before the article: it may tell of an earlier event of the kind"


def test_what_contradicts_a_denial_is_told_as_that() -> None:
    (told,) = difference(
        observed(["number differs"], reading("conflicts .9"), of_denial=True, unmatched=WORDS)
    )
    assert (told.kind, told.agreement) == (FacetKind.POLARITY, Agreement.DIFFERS)
    assert told.why == "the claim is a denial, and this says what is denied"
