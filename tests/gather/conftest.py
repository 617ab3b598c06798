"""What the tests of this folder share."""

from collections.abc import Iterator

import pytest

from tests.gather.site import Site, running


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as one:
        yield one
