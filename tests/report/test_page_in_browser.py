"""The page in a real browser: its script runs under its policy, keys, filters and links do what they say."""

import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from tests.report.sample_report import REPORT
from verify.report import html_page

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
STEPS = (Path(__file__).parent / "page_in_browser.js").read_text(encoding="utf-8")
PAGE = html_page.render(REPORT)
POLICY = re.compile('<meta http-equiv="Content-Security-Policy"[^>]*>\n')
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")


def seen(page: str, folder: Path) -> str:
    """The document that a browser makes of ``page``, opened from the disk."""
    (folder / "page.html").write_text(page, encoding="utf-8")
    flags = ("--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}")
    ending = ("--virtual-time-budget=5000", "--dump-dom", (folder / "page.html").as_uri())
    ended = subprocess.run([str(BROWSER), *flags, *ending], capture_output=True, check=True, timeout=300)
    return ended.stdout.decode("utf-8")


def test_the_script_runs_under_the_policy_of_the_page(tmp_path: Path) -> None:
    assert "3 of 3 claims shown" in seen(PAGE, tmp_path)


def test_no_other_script_runs_under_the_policy_of_the_page(tmp_path: Path) -> None:
    hostile = PAGE.replace("</main>", "</main><script>document.title = 'taken'</script>")
    assert "<title>taken" not in seen(hostile, tmp_path)


def test_keys_filters_and_links(tmp_path: Path) -> None:
    stepped = POLICY.sub("", PAGE).replace("</body>", f"<script>{STEPS}</script></body>")
    (told,) = re.findall("<pre>(.*)</pre>", seen(stepped, tmp_path), re.DOTALL)
    assert unescape(told).split("\n") == [
        "j: c1",
        "j again: c2",
        "k: c1",
        "opened: true",
        "j with keys off: c2",
        "without unmatched: c1 c2, 2 of 3 claims shown",
        "without supports: c1",
        "followed: c1 #c1 true",
        "width: true",
    ]
