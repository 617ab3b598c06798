"""Every rule against the corpora of `cases/`: what it must let pass first, then what it must see.

A case is a corpus in a few lines: `reports` gives each file's fields and text, or its whole content; `sees`
lists the files on which the rule must speak, and no other; `says` are words that its remarks must hold.
"""

import base64
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.checking import Request, check_articles, check_corpus
from verify.lint.rules import RULES
from verify.lint.settings import Settings
from verify.lint.settings_file import read_settings

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 3, 1)


@dataclass(frozen=True)
class Case:
    rule: str
    name: str
    data: dict[str, Any]


def cases() -> list[Case]:
    found = []
    for path in sorted(CASES.glob("*.yaml")):
        rule = path.name.split("-")[0]
        found += [Case(rule, one["name"], one) for one in _loaded(path)]
    return found


def _loaded(path: Path) -> list[dict[str, Any]]:
    """Scalars as they are written: 2024-02-31 must reach the file."""
    found: list[dict[str, Any]] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return found


def write(folder: Path, reports: dict[str, Any]) -> None:
    for name, content in reports.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if "link" in content and isinstance(content, dict):
            place.symlink_to(content["link"])
        else:
            place.write_bytes(as_bytes(content))


def as_bytes(content: str | dict[str, str]) -> bytes:
    if isinstance(content, str):
        return content.encode()
    if "base64" in content:
        return base64.b64decode(content["base64"])
    fields = {key: value for key, value in content.items() if key != "text"}
    head = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return f"---\n{head}---\n\n{content['text']}\n".encode()


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.rule} {case.name}")
def test_a_rule_sees_what_it_must_and_nothing_else(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "corpus", case.data["reports"])
    (tmp_path / "verify.toml").write_text(case.data.get("settings", ""), encoding="utf-8")
    known = tuple(rule.id for rule in RULES)
    settings: Settings = read_settings(tmp_path / "verify.toml", known=known)
    request = Request(
        settings=Settings(
            select=(case.rule,),
            outlets=settings.outlets,
            required=settings.required,
            thresholds=settings.thresholds,
        ),
        today=TODAY,
        cache=tmp_path / "cache",
    )
    if "articles" in case.data:
        write(tmp_path, case.data["articles"])
        answer = check_articles(case.data["articles"], request)
    else:
        answer = check_corpus("corpus", request)
    seen = sorted({one.place.path.removeprefix("corpus/") for one in answer.checked.diagnostics})
    assert seen == sorted(case.data["sees"]), [one.text for one in answer.checked.diagnostics]
    assert all(one.rule == case.rule for one in answer.checked.diagnostics)
    told = " ".join(f"{one.text} {one.place.text}" for one in answer.checked.diagnostics)
    assert case.data.get("says", "") in told


@pytest.mark.parametrize("rule", [rule.id for rule in RULES if rule.id not in {"C111", "C207"}])
def test_every_rule_has_two_cases_of_each_kind(rule: str) -> None:
    own = [case.data for case in cases() if case.rule == rule]
    assert sum(not data["sees"] for data in own) >= 2, "what it must let pass"
    assert sum(bool(data["sees"]) for data in own) >= 2, "what it must see"
