"""axe-core in a page: what of it a person could not see, read or reach."""

import json
from pathlib import Path
from typing import Any

from tests.browser.tab import Tab

_SCRIPT = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
HAS_AXE = _SCRIPT.exists()
WHY_NOT = "axe-core is not there: `make browser` brings it"
_ASKED = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},  # of WCAG 2.2, and asleep unless it is called by name
    "resultTypes": ["violations"],
}


def violations(page: Tab) -> list[str]:
    """What breaks WCAG 2.2 AA or good practice in the page that is open, a line each: the rule, and where."""
    page.run(_SCRIPT.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] | None = page.run(
        f"axe.run(document, {json.dumps(_ASKED)}).then((told) => told.violations)"
    )
    assert found is not None, "axe did not answer"
    return [
        f"{one['id']}: {one['help']}: {node['html'][:200]} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]
