"""What stands first at a terminal fits its 24 lines, the line of the command included."""

from dataclasses import replace

import pytest

from tests.report.sample_of_every_kind import OF_EVERY_KIND
from tests.report.sample_report import REPORT
from verify.judge import Status
from verify.report import Report, terminal
from verify.report.page import Look
from verify.text import Language
from verify.text.bidi import Bidi

SCREEN = 24
ENGLISH = OF_EVERY_KIND[Language.ENGLISH]


def full(report: Report) -> Report:
    """The report with all that can stand on a first screen: a long title, a person's word, many claims."""
    title = "secret talks " * 50
    findings = tuple(one for one in report.findings for _ in range(9))
    article = replace(report.article, title=title, outlet=title)
    return replace(report, article=article, findings=findings, stated="origins.toml")


def first_screen(report: Report, look: Look) -> list[str]:
    """All above the first block, which is set apart by an empty line."""
    lines = terminal.render(report, look).splitlines()
    (first, *_) = (number for number, line in enumerate(lines) if "CONFLICTING" in line)
    assert lines[first - 1] == ""
    return lines[: first - 1]


@pytest.mark.parametrize("language", OF_EVERY_KIND)
@pytest.mark.parametrize("bidi", Bidi)
@pytest.mark.parametrize("width", [80, 100, 200])
def test_it_fits_however_much_there_is(language: Language, bidi: Bidi, width: int) -> None:
    shown = first_screen(full(OF_EVERY_KIND[language]), Look(width=width, bidi=bidi))
    assert "to look at first" in shown
    assert len(shown) < SCREEN
    assert f"and {len(full(ENGLISH).findings) // 2 - 4} more below" in shown


def test_it_names_the_detail_that_differs_with_both_wordings() -> None:
    shown = first_screen(ENGLISH, Look())
    claimed = next(number for number, line in enumerate(shown) if "conflicting" in line and '"' in line)
    assert '"They were the first between the two in 8 months"' in shown[claimed]
    assert 'number: "ما يقرب من 8 أشهر"; Financial Times: "10 months"' in shown[claimed + 1]


def test_a_single_claim_to_look_at_is_not_told_twice() -> None:
    assert "to look at first" not in first_screen(REPORT, Look())


def test_the_end_says_what_to_look_for_above() -> None:
    assert tuple(one.status for one in ENGLISH.findings) == tuple(Status)
    assert terminal.render(ENGLISH, Look()).splitlines()[-1] == "to look at, above: c1, c2, c3"
