"""How a passage stands to a claim: the order of the questions, as the table ``golden/relations.tsv``."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.judge.made import claim, document, passage, voice
from verify.claims import Claim, Modality, Voice
from verify.corpus import Passage
from verify.documents import Document
from verify.facets import Agreement, Comparison, FacetKind
from verify.judge import Relation
from verify.judge.details import details
from verify.judge.relation import Fit, Limits, calls_untrue, relation

DAY = date(2031, 5, 20)
LIMITS = Limits()
CLASH = Comparison(FacetKind.POLARITY, Agreement.DIFFERS, "closed", "not closed", "closed, here not closed")
SUBSTITUTED = Comparison(FacetKind.PERSON, Agreement.DIFFERS, "Osgood", "Aldis", "Aldis stands for Osgood")
LINES = (Path(__file__).parent / "golden/relations.tsv").read_text(encoding="utf-8").splitlines()


class Said(NamedTuple):
    """A text, how it is put forward, and who says it."""

    text: str
    modality: Modality
    chain: tuple[Voice, ...]


class Pair(NamedTuple):
    """A claim in its article and a passage, with what was measured of them."""

    claim: Claim
    article: Document
    passage: Passage
    fit: Fit

    def relation(self) -> Relation:
        return relation(self.claim, self.article, self.passage, self.fit, LIMITS)


def said(written: str) -> Said:
    *marks, text = written.split(">")
    modality = next((Modality(mark) for mark in marks if ": " not in mark), Modality.ASSERTED)
    return Said(text, modality, tuple(voice(mark) for mark in marks if ": " in mark))


def pair(
    ours: str, theirs: str, days: str = "0", resemblance: float = 0.9, rest: float = 0.9, covered: float = 0.9
) -> Pair:
    left, right = said(ours), said(theirs)
    then = None if days == "-" else DAY + timedelta(days=int(days))
    article = document(left.text, published=DAY)
    found = passage(
        document(right.text, "report", published=then), right.text, chain=right.chain, modality=right.modality
    )
    made = claim(article, left.text, chain=left.chain, modality=left.modality)
    answers = details(made.facets, found.claim.facets)
    fit = Fit(resemblance, covered, details=answers, rests=(rest,) * len(answers))
    return Pair(made, article, found, fit)


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("#")])
def test_the_table(line: str) -> None:
    expected, days, resemblance, rest, covered, ours, theirs = line.split("\t")
    made = pair(ours, theirs, days, float(resemblance), float(rest), float(covered))
    assert made.relation() is Relation(expected), made.fit.details


def test_the_table_has_every_relation() -> None:
    assert {line.split("\t")[0] for line in LINES if not line.startswith("#")} == set(Relation)


def test_a_negation_by_a_party_is_a_denial_and_by_the_report_itself_a_conflict() -> None:
    by_party = pair("The port is closed.", "person: Ruth Calloway>The port is not closed.")
    by_report = pair("The port is closed.", "The port is not closed.")
    by_outlet = pair("The port is closed.", "outlet: Coast Mirror>The port is not closed.")
    found = [
        one._replace(fit=replace(one.fit, polarity=CLASH)).relation()
        for one in (by_party, by_report, by_outlet)
    ]
    assert found == [Relation.DENIES, Relation.CONFLICTS, Relation.CONFLICTS]


def test_a_name_put_for_another_in_a_copy_is_a_conflict() -> None:
    made = pair("Peter Osgood signed the lease.", "Tom Aldis signed the lease.", rest=0)
    assert made.relation() is not Relation.CONFLICTS
    edited = made._replace(fit=replace(made.fit, edits=(SUBSTITUTED,)))
    assert edited.relation() is Relation.CONFLICTS


def test_a_denial_of_another_claim_of_the_article_is_not_one_of_this() -> None:
    made = pair("The port is closed.", "denied>organisation: the port authority>The port is closed.")
    near = made._replace(fit=replace(made.fit, lead=-LIMITS.behind))
    far = made._replace(fit=replace(made.fit, lead=-LIMITS.behind - 0.01))
    assert (near.relation(), far.relation()) == (Relation.DENIES, Relation.RELATED)


def test_a_detail_beside_one_that_agrees_must_have_a_better_rest() -> None:
    ours = "The flood killed 11 people and 300 were injured."
    theirs = "The flood killed 14 people and 300 were injured."
    worse, better = (
        pair(ours, theirs, rest=rest) for rest in (LIMITS.rest_beside - 0.01, LIMITS.rest_beside)
    )
    assert {detail.comparison.agreement for detail in worse.fit.details} == {
        Agreement.AGREES,
        Agreement.DIFFERS,
    }
    assert (worse.relation(), better.relation()) == (Relation.SUPPORTS, Relation.CONFLICTS)


def test_two_details_must_both_be_newer_to_be_an_update() -> None:
    ours = "The flood killed 11 people and 300 were injured."
    grown = pair(ours, "The flood killed 14 people and 350 were injured.", "1")
    mixed = pair(ours, "The flood killed 14 people and 250 were injured.", "1")
    assert (grown.relation(), mixed.relation()) == (Relation.UPDATES, Relation.CONFLICTS)


def test_a_request_does_not_support_that_it_was_done() -> None:
    made = pair("The port is closed.", "requested>organisation: the union>The port be closed.")
    assert made.relation() is Relation.RELATED


@pytest.mark.parametrize("text", ["The port is closed.", "They denied entry to 40 ships.", "أغلق الميناء."])
def test_nothing_is_called_untrue(text: str) -> None:
    assert not calls_untrue(text)


@pytest.mark.parametrize("text", ["The report is baseless.", "الخبر عارٍ من الصحة", "هذه أنباء لا أساس لها"])
def test_a_report_is_called_untrue(text: str) -> None:
    assert calls_untrue(text)
