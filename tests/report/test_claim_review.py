"""The drafts of ClaimReview by the vocabulary's own rules: which type has a property, and of what kinds."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from tests.report.sample_report import FIRST, FT, REPORT
from verify.claims import Voice, VoiceKind
from verify.judge import Status
from verify.report import Report, claim_review
from verify.text import Language

# The part of schema.org (release 29) that we use: a type with those above it; a property with its domains and
# ranges.
TYPES = {
    "CreativeWork": {"CreativeWork", "Thing"},
    "Review": {"Review", "CreativeWork", "Thing"},
    "ClaimReview": {"ClaimReview", "Review", "CreativeWork", "Thing"},
    "Claim": {"Claim", "CreativeWork", "Thing"},
    "Quotation": {"Quotation", "CreativeWork", "Thing"},
    "Organization": {"Organization", "Thing"},
    "Person": {"Person", "Thing"},
}
PROPERTIES = {
    "name": ({"Thing"}, {"Text"}),
    "description": ({"Thing"}, {"Text", "TextObject"}),
    "identifier": ({"Thing"}, {"PropertyValue", "Text", "URL"}),
    "url": ({"Thing"}, {"URL"}),
    "author": ({"CreativeWork", "Rating"}, {"Organization", "Person"}),
    "citation": ({"CreativeWork"}, {"CreativeWork", "Text"}),
    "creativeWorkStatus": ({"CreativeWork"}, {"DefinedTerm", "Text"}),
    "datePublished": ({"CreativeWork"}, {"Date", "DateTime"}),
    "headline": ({"CreativeWork"}, {"Text"}),
    "inLanguage": ({"CreativeWork"}, {"Language", "Text"}),
    "isPartOf": ({"CreativeWork"}, {"CreativeWork", "URL"}),
    "publisher": ({"CreativeWork"}, {"Organization", "Person"}),
    "text": ({"CreativeWork"}, {"Text"}),
    "itemReviewed": ({"Review"}, {"Thing"}),
    "claimReviewed": ({"ClaimReview"}, {"Text"}),
    "appearance": ({"Claim"}, {"CreativeWork"}),
}
LINKED = replace(
    REPORT,
    findings=(
        replace(
            REPORT.findings[0],
            evidence=tuple(
                replace(
                    one,
                    passage=replace(one.passage, report=replace(FT, url="https://ft.example/1", title="T")),
                )
                for one in REPORT.findings[0].evidence
            ),
        ),
        replace(REPORT.findings[1], status=Status.DENIED),
    ),
)


def drafts(report: Report) -> list[dict[str, Any]]:
    told = json.loads(claim_review.render(report))
    assert told["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = told["@graph"]
    return graph


def kinds(value: object) -> set[str]:
    """The types of the vocabulary that a value may be of."""
    if isinstance(value, dict):
        return TYPES[value["@type"]]
    assert isinstance(value, str)
    date = {"Date"} if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else set()
    return {"Text"} | date | ({"URL"} if value.startswith("https://") else set())


def hold(thing: dict[str, Any]) -> None:
    for name, given in thing.items():
        if name.startswith("@"):
            continue
        domains, ranges = PROPERTIES[name]
        assert domains & TYPES[thing["@type"]], f"{thing['@type']} has no {name}"
        for value in given if isinstance(given, list) else [given]:
            assert kinds(value) & ranges, f"{name} is not {value}"
            if isinstance(value, dict):
                hold(value)


@pytest.mark.parametrize("report", [REPORT, LINKED])
def test_a_draft_follows_the_vocabulary(report: Report) -> None:
    for draft in drafts(report):
        hold(draft)


def test_one_a_claim_that_needs_a_look() -> None:
    assert [draft["@id"] for draft in drafts(REPORT)] == ["#c1"]
    assert [draft["@id"] for draft in drafts(LINKED)] == ["#c1", "#c2"]
    assert drafts(replace(REPORT, findings=REPORT.findings[1:])) == []


def test_the_rating_is_left_to_a_person_and_said_so() -> None:
    (draft,) = drafts(REPORT)
    assert "reviewRating" not in draft
    assert "author" not in draft
    assert "reviewRating" in draft["creativeWorkStatus"]


def test_a_draft_has_the_claim_where_it_appeared_and_what_speaks_to_it() -> None:
    draft, _ = drafts(LINKED)
    assert draft["claimReviewed"] == draft["itemReviewed"]["text"] == FIRST.text
    assert draft["itemReviewed"]["appearance"]["identifier"] == "article.txt"
    (said,) = draft["citation"]
    assert said["text"] == "the first between the two in 10 months"
    assert said["isPartOf"]["url"] == "https://ft.example/1"
    assert "number differs" in said["description"]


@pytest.mark.parametrize(
    ("voice", "author"),
    [
        (Voice("س", "X", VoiceKind.PERSON), {"@type": "Person", "name": "X"}),
        (Voice("س", "X", VoiceKind.AGENCY), {"@type": "Organization", "name": "X"}),
        (Voice("مسؤولان", "مسؤولان", VoiceKind.COLLECTIVE, anonymous=True), None),
        (Voice("القرار", "القرار", VoiceKind.DOCUMENT), None),
    ],
)
def test_an_author_is_one_who_is_named(voice: Voice, author: dict[str, str] | None) -> None:
    first = REPORT.findings[0]
    said = replace(first, claim=replace(first.claim, chain=(*first.claim.chain, voice)))
    (draft,) = drafts(replace(REPORT, findings=(said,)))
    assert draft["itemReviewed"].get("author") == author


def test_a_language_that_is_not_known_is_not_told() -> None:
    first = REPORT.findings[0]
    said = replace(first, claim=replace(first.claim, language=Language.UNKNOWN))
    (draft,) = drafts(replace(REPORT, findings=(said,)))
    assert "inLanguage" not in draft["itemReviewed"]
