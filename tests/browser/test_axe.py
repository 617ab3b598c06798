"""axe finds what is wrong with a page: an empty answer means something."""

from pathlib import Path

import pytest

from tests.browser.axe import HAS_AXE, WHY_NOT, violations
from tests.browser.tab import BROWSER, tab

pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine"),
    pytest.mark.skipif(not HAS_AXE, reason=WHY_NOT),
]
FAULTY = """<!DOCTYPE html><title>faulty</title><html lang="en"><main><h1>Faulty</h1>
<input type="text"><p style="color: #999; background: #fff">faint</p>
<button style="width: 9px; height: 9px; padding: 0">a</button
><button style="width: 9px; height: 9px; padding: 0">b</button></main>"""


def test_a_field_without_a_label_faint_text_and_small_targets_are_found(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(FAULTY, encoding="utf-8")
    with tab(tmp_path / "profile") as page:
        page.go((tmp_path / "page.html").as_uri())
        assert {one.split(":")[0] for one in violations(page)} == {"label", "color-contrast", "target-size"}
