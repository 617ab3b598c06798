"""What holds for all tests, and the page of a browser for each module that asks for one."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.browser.tab import Tab, tab

# CI must answer the same for the same commit; at a desk each run looks at new examples.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with tab(tmp_path_factory.mktemp("profile")) as one:
        yield one
