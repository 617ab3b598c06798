"""The pages under docs/ and the README: every link leads somewhere, and the example in Python runs."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from verify.pipeline import Settings, check_claims

HERE = Path(__file__).parents[2]
PAGES = [HERE / "README.md", HERE / "training/relation/README.md", HERE / "training/chains/README.md"]
PAGES += sorted((HERE / "docs").glob("*.md"))
READ = MarkdownIt().enable("table")


def links(page: Path) -> list[str]:
    return [
        str(part.attrs["href"])
        for token in READ.parse(page.read_text(encoding="utf-8"))
        for part in token.children or ()
        if part.type == "link_open"
    ]


def anchors(page: Path) -> set[str]:
    """As sites make them of headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).strip().replace(" ", "-") for one in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(HERE)))
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in links(page):
        if link.startswith(("https://", "http://")):
            continue
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        assert target.exists(), f"{page.name}: {link}"
        assert not anchor or anchor in anchors(target), f"{page.name}: {link}"


def test_pages_are_linked_from_the_first_one() -> None:
    named = {link.partition("#")[0] for link in links(HERE / "docs/index.md")}
    assert named == {page.name for page in (HERE / "docs").glob("*.md")} - {"index.md"}


def test_the_example_in_python_runs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (HERE / "docs/engineers.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    monkeypatch.chdir(HERE)
    exec(compile(code, "docs/engineers.md", "exec"), {"check_claims": check_claims, "Settings": Settings})  # noqa: S102 - our own page
    assert "ten months" in capsys.readouterr().out
