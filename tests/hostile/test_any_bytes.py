"""Any bytes, as an article, a page, front matter, JSON lines or a query: a fault of theirs is never ours."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hostile.targets import TARGETS


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@settings(
    max_examples=60, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
@given(data=st.binary(max_size=300))
def test_no_bytes_are_a_fault_of_ours(target: Callable[[bytes], None], data: bytes) -> None:
    target(data)
