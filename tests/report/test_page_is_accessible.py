"""The page breaks nothing of WCAG 2.2 AA: in both languages, light and dark, wide and narrow."""

from pathlib import Path

import pytest

from tests.browser.axe import HAS_AXE, WHY_NOT, violations
from tests.browser.tab import BROWSER, Tab
from tests.report.sample_of_every_kind import OF_EVERY_KIND
from verify.report import html_page
from verify.text import Language

pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine"),
    pytest.mark.skipif(not HAS_AXE, reason=WHY_NOT),
]


@pytest.mark.parametrize("language", OF_EVERY_KIND)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_no_violation(page: Tab, tmp_path: Path, language: Language, theme: str, width: int) -> None:
    page.theme(theme)
    page.wide(width)
    page.show(html_page.render(OF_EVERY_KIND[language]), tmp_path)
    assert violations(page) == []
    page.run("for (const one of document.querySelectorAll('details')) one.open = true")
    assert violations(page) == []
