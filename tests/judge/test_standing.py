"""What the ways of putting a claim and a passage forward allow, in both languages."""

import pytest

from tests.judge.made import put_forward
from verify.judge.standing import Standing, standing


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The ferry sank.", "The ferry sank."),
        ("The ferry sank.", "possible>The ferry sank."),
        ("forecast>The ferry will sail.", "forecast>The ferry will sail."),
        ("requested>The union wants a rise.", "conditional>If the union gets a rise, it returns."),
        ("possible>قد تغرق العبارة.", "forecast>ستغرق العبارة."),
        ("possible>The ferry may sail.", "conditional>The ferry sails if the wind drops."),
        ("No talks were held.", "No talks were held."),
        ("No talks were held.", "denied>No talks were held."),
        ("denied>The talks were held.", "No talks were held."),
        ("denied>The talks were held.", "denied>The talks were held."),
        ("denied>أجريت محادثات.", "لم تجر أي محادثات."),
        ("denied>أجريت محادثات.", "الخبر عار من الصحة."),
    ],
)
def test_they_rule_nothing_out(claim: str, passage: str) -> None:
    assert standing(put_forward(claim).claim, put_forward(passage).claim) is Standing.OPEN


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The ferry sank.", "conditional>If the ferry sinks, the crew swims."),
        ("The ferry sailed.", "forecast>The ferry will sail."),
        ("غرقت العبارة.", "conditional>إذا غرقت العبارة سبح الطاقم."),
        ("أبحرت العبارة.", "requested>طالب التجار بإبحار العبارة."),
        ("denied>The ferry sailed.", "forecast>The ferry will sail."),
        ("forecast>The ferry will sail.", "possible>The ferry may sail."),
        ("forecast>ستبحر العبارة.", "conditional>تبحر العبارة إذا هدأت الريح."),
    ],
)
def test_what_is_not_yet_so_is_left_unsaid(claim: str, passage: str) -> None:
    assert standing(put_forward(claim).claim, put_forward(passage).claim) is Standing.UNSAID


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("No talks were held.", "denied>The talks were held."),
        ("No talks were held.", "denied>أجريت محادثات."),
        ("لم تجر أي محادثات.", "denied>The talks were held."),
        ("The firm did not pay the bribe.", "denied>The firm had paid the bribe."),
    ],
)
def test_a_negation_and_a_reported_denial_agree(claim: str, passage: str) -> None:
    assert standing(put_forward(claim).claim, put_forward(passage).claim) is Standing.BOTH_DENY


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("denied>The talks were held.", "The talks were held."),
        ("denied>أجريت محادثات.", "The talks were held."),
        ("denied>دفعت الشركة الرشوة.", "person: Ruth Calloway>دفعت الشركة الرشوة."),
    ],
)
def test_who_affirms_stands_against_a_denial(claim: str, passage: str) -> None:
    assert standing(put_forward(claim).claim, put_forward(passage).claim) is Standing.AFFIRMS


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The ferry sank.", "denied>The ferry sank."),
        ("غرقت العبارة.", "denied>The ferry sank."),
        ("أجرى الطرفان محادثات غير مباشرة.", "denied>The two sides had held indirect talks."),
        ("أجريت محادثات.", "الخبر عار من الصحة."),
    ],
)
def test_what_is_reported_as_denied_supports_nothing(claim: str, passage: str) -> None:
    assert standing(put_forward(claim).claim, put_forward(passage).claim) is Standing.DENIED
