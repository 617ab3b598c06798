"""The measures as one probability."""

import json
from dataclasses import fields, replace
from importlib.resources import files
from math import isfinite

from hypothesis import given, settings
from hypothesis import strategies as st

from verify.judge.resemblance import Measures, resemblance

STORED = json.loads((files("verify.judge") / "resemblance.json").read_text(encoding="utf-8"))
NOTHING = Measures(
    one_language=1,
    similarity=0,
    claim_covered=0,
    passage_covered=0,
    sentence_covered=0,
    margin=0,
    details_agree=0,
)
ACROSS = replace(NOTHING, one_language=0)
SAME = replace(
    NOTHING,
    similarity=1,
    claim_covered=1,
    passage_covered=1,
    sentence_covered=1,
    margin=0.8,
    details_agree=2,
)

share = st.floats(0, 1)
signed = st.floats(-1, 1)
measured = st.builds(
    Measures,
    one_language=st.sampled_from([0.0, 1.0]),
    similarity=signed,
    claim_covered=share,
    passage_covered=share,
    sentence_covered=share,
    margin=signed,
    details_agree=st.sampled_from([0.0, 1.0, 2.0, 3.0]),
)


def test_there_is_a_weight_for_each_value_and_a_constant() -> None:
    assert set(STORED) == {"constant", "weights"}
    assert len(STORED["weights"]) == len(NOTHING.values())
    assert all(isfinite(weight) for weight in [STORED["constant"], *STORED["weights"]])


def test_the_values_stand_in_the_order_of_the_fields() -> None:
    for number, field in enumerate(fields(Measures)):
        one = replace(ACROSS, **{field.name: 0.5})
        assert one.values().index(0.5) == number


def test_what_holds_within_one_language_counts_there_only() -> None:
    across, within = replace(SAME, one_language=0).values(), SAME.values()
    count = len(fields(Measures))
    assert across[count : 2 * count - 1] == [0] * (count - 1)
    assert within[count : 2 * count - 1] == within[1:count]


@given(measured)
@settings(deadline=None)
def test_it_is_a_probability(measures: Measures) -> None:
    assert 0 <= resemblance(measures) <= 1


def test_the_same_statement_is_likelier_than_a_stranger_in_one_language_and_across_two() -> None:
    for language in (0.0, 1.0):
        same, stranger = (replace(one, one_language=language) for one in (SAME, NOTHING))
        assert resemblance(stranger) < 0.1
        assert resemblance(same) > 0.9
