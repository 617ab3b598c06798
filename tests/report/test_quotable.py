"""A sentence on a claim that can be quoted by itself."""

from dataclasses import replace

import pytest

from tests.report.sample_report import FIRST, FT, HOSTILE, claim
from verify.corpus import Passage
from verify.facets import Agreement, Comparison, FacetKind
from verify.judge import Evidence, Finding, Origins, Relation, Status, read_first
from verify.report.quotable import read_first_line, status_told, summary

S, R, C, D = Relation.SUPPORTS, Relation.REFINES, Relation.CONFLICTS, Relation.DENIES
U, N = Relation.UPDATES, Relation.RELATED
Told = tuple[Relation, float]


def evidence(number: int, relation: Relation, score: float, *differs: FacetKind) -> Evidence:
    report = replace(FT, path=f"{number}.md", text=f"told {HOSTILE}")
    reasons = tuple(Comparison(kind, Agreement.DIFFERS, "a", "b", "a is not b") for kind in differs)
    return Evidence(Passage(report, claim(report, f"told {HOSTILE}", 1)), relation, score, 0.7, reasons)


def finding(
    status: Status, origins: tuple[int, int], *told: Told, differs: tuple[FacetKind, ...] = ()
) -> Finding:
    return Finding(
        FIRST,
        status,
        Origins(*origins, (("article.txt",),)),
        tuple(evidence(n, relation, score, *differs) for n, (relation, score) in enumerate(told)),
    )


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (Status.UNMATCHED, ()),
        (Status.UNMATCHED, ((N, 0.2),)),
        (Status.CONFLICTING, ((C, 0.7), (C, 0.4), (S, 0.5))),
        (Status.DENIED, ((D, 0.9), (S, 0.5))),
        (Status.SINGLE_ORIGIN, ((S, 0.5), (R, 0.8))),
    ],
)
def test_a_sure_status_asks_for_no_reading(status: Status, told: tuple[Told, ...]) -> None:
    one = finding(status, (1, 1), *told)
    assert read_first(one) is None
    assert status_told(one) == status.value
    assert list(read_first_line(one)) == []
    assert "likely" not in summary(one)


@pytest.mark.parametrize(
    ("status", "told", "first"),
    [
        (Status.CONFLICTING, ((C, 0.4), (S, 0.9), (C, 0.6)), "2.md"),
        (Status.DENIED, ((D, 0.5), (S, 0.9)), "0.md"),
        (Status.SUPERSEDED, ((S, 0.9), (U, 0.69)), "1.md"),
        (Status.SINGLE_ORIGIN, ((N, 0.9), (S, 0.55), (R, 0.5)), "1.md"),
    ],
)
def test_a_likely_status_names_what_it_rests_on(status: Status, told: tuple[Told, ...], first: str) -> None:
    one = finding(status, (1, 2), *told)
    found = read_first(one)
    assert found is not None
    assert found.passage.report.path == first
    assert status_told(one) == f"likely {status.value}"
    (line,) = read_first_line(one)
    assert line.startswith(f"read first: {first}")
    assert line.isprintable()


BOTH = (
    "No report asserts it; two reports likely conflict, on the number and the date; "
    "one report tells of a denial"
)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (finding(Status.UNMATCHED, (1, 1)), "No report asserts it"),
        (finding(Status.SINGLE_ORIGIN, (1, 1), (S, 0.9)), "One origin"),
        (finding(Status.SINGLE_ORIGIN, (1, 2), (S, 0.9)), "One independent origin at least, two at most"),
        (finding(Status.SINGLE_ORIGIN, (1, 1), (S, 0.6)), "One report likely asserts it, of one origin"),
        (
            finding(Status.SINGLE_ORIGIN, (1, 1), (S, 0.6), (R, 0.5)),
            "Two reports likely assert it, of one origin",
        ),
        (finding(Status.CORROBORATED, (12, 12), (S, 0.9)), "12 independent origins"),
        (
            finding(Status.CONFLICTING, (2, 3), (S, 0.9), (S, 0.9), (C, 0.9), differs=(FacetKind.NUMBER,)),
            "Two independent origins at least, three at most; one report conflicts, on the number",
        ),
        (
            finding(
                Status.CONFLICTING, (1, 1), (C, 0.5), (C, 0.4), (D, 0.9),
                differs=(FacetKind.DATE, FacetKind.NUMBER, FacetKind.QUOTATION),
            ),
            BOTH,
        ),
        (finding(Status.SUPERSEDED, (1, 1), (U, 0.9)), "No report asserts it; one report has a newer value"),
    ],
)  # fmt: skip
def test_what_is_said(one: Finding, said: str) -> None:
    assert summary(one) == said
