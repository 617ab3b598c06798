"""At a terminal a claim is shown with what decides it, and what is left out is counted."""

from dataclasses import replace

import pytest

from tests.report.sample_report import FIRST, FT, REPORT, claim
from verify.corpus import Passage
from verify.facets import Agreement, Comparison, FacetKind
from verify.judge import Evidence, Finding, Origins, Relation, Status
from verify.report import telling, terminal
from verify.report.page import Look


def evidence(path: str, relation: Relation, score: float) -> Evidence:
    report = replace(FT, path=path)
    return Evidence(Passage(report, claim(report, "the first between the two", 1)), relation, score, 0.7, ())


def finding(*told: tuple[str, Relation, float], groups: tuple[tuple[str, ...], ...] = ()) -> Finding:
    origins = Origins(len(groups) or 1, len(groups) or 1, groups or (("article.txt",),))
    return Finding(FIRST, Status.CONFLICTING, origins, tuple(evidence(*one) for one in told))


def decisive(some: Finding) -> list[str]:
    speaking, _ = telling.by_stand(some.evidence)
    return [one.passage.report.path for one in telling.decisive(some, speaking)]


S, R, C, D = Relation.SUPPORTS, Relation.REFINES, Relation.CONFLICTS, Relation.DENIES


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ((("a", S, 0.9), ("b", S, 0.8)), ["a", "b"]),
        ((("a", S, 0.7), ("b", S, 0.8), ("c", R, 0.9)), ["b", "c"]),
        ((("a", C, 0.3), ("b", S, 0.8), ("c", S, 0.9)), ["a", "c", "b"]),
        ((("a", C, 0.3), ("b", C, 0.8), ("c", D, 0.9), ("d", C, 0.9), ("e", S, 0.9)), ["d", "b", "a"]),
        ((), []),
    ],
)
def test_what_stands_against_a_claim_is_shown_first(
    told: tuple[tuple[str, Relation, float], ...], shown: list[str]
) -> None:
    assert decisive(finding(*told)) == shown


def test_of_reports_of_one_origin_the_surest_is_shown() -> None:
    groups = (("article.txt",), ("a", "b"), ("c",))
    some = finding(("a", S, 0.8), ("b", S, 0.9), ("c", S, 0.5), groups=groups)
    assert decisive(some) == ["b", "c"]


MANY = replace(
    REPORT,
    findings=(
        *REPORT.findings[1:],
        finding(("a", C, 0.9), ("b", S, 0.9), ("c", S, 0.8), ("d", S, 0.7), ("e", R, 0.6),
                groups=(("article.txt", "b", "c"), ("a",))),
    ),
)  # fmt: skip


def shown(look: Look) -> str:
    return " ".join(terminal.render(MANY, look).replace("│", " ").split())


def test_what_is_left_out_is_counted_and_all_is_shown_when_asked() -> None:
    told = shown(Look())
    assert "and 2 more: 1 supports, 1 refines (--all shows them)" in told
    assert "origins: A the article and 2 more · B a" in told
    every = shown(Look(everything=True))
    assert "more:" not in every
    assert "origins: A the article, b, c · B a" in every


def test_only_claims_of_the_statuses_asked_for_are_shown() -> None:
    told = shown(Look(only=frozenset({Status.SINGLE_ORIGIN})))
    assert "c2 SINGLE-ORIGIN" in told
    assert "c1 " not in told
    assert "more claims" not in told


def test_claims_can_be_shown_as_they_stand_in_the_article() -> None:
    first = terminal.render(MANY, Look(everything=True))
    written = terminal.render(MANY, Look(everything=True, as_written=True))
    assert first.index("CONFLICTING") < first.index("SINGLE-ORIGIN")
    assert written.index("SINGLE-ORIGIN") < written.index("CONFLICTING")


def test_details_that_agree_are_shown_only_where_all_is() -> None:
    same = Comparison(FacetKind.PLACE, Agreement.AGREES, "Muscat", "مسقط", "one place")
    other = Comparison(FacetKind.NUMBER, Agreement.DIFFERS, "8", "10", "8 is not 10")
    one = finding(("a", C, 0.9), ("b", S, 0.8))
    against, asserting = one.evidence
    told = (replace(against, reasons=(same, other)), replace(asserting, reasons=(same,)))
    some = replace(REPORT, findings=(replace(one, evidence=told),))
    assert "place agrees" not in terminal.render(some, Look())
    assert terminal.render(some, Look()).count("number differs") == 1
    assert terminal.render(some, Look(everything=True)).count("place agrees") == 1
