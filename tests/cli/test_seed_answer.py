"""The article this project was conceived from, against the shipped corpus; its text is not in here."""

import json
from pathlib import Path
from typing import Any

import pytest

from verify.pipeline import Settings, check_claims
from verify.report.json_document import as_json

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the seed article is not here")


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    settings = Settings(corpus=str(ROOT / "corpus"), cache=tmp_path_factory.mktemp("cache"))
    told: dict[str, Any] = json.loads(json.dumps(as_json(check_claims(str(SEED / "article.txt"), settings))))
    return told


def test_claims_slice_the_text_exactly(answer: dict[str, Any]) -> None:
    text = (SEED / "article.txt").read_text(encoding="utf-8")
    claims = [finding["claim"] for finding in answer["findings"]]
    assert len(claims) >= 25
    assert all(text[claim["start"] : claim["end"]] == claim["text"] for claim in claims)


def test_outlet_and_date_are_read_from_the_text(answer: dict[str, Any]) -> None:
    article = answer["article"]
    assert (article["outlet"], article["published"]) == ("سكاي نيوز عربية", "2024-03-16")


def test_the_paper_and_the_officials_stand_in_the_chains(answer: dict[str, Any]) -> None:
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))["claims"]
    right = sum(names_the_voices(answer, claim) for claim in gold)
    assert right >= 36


def names_the_voices(answer: dict[str, Any], gold: dict[str, Any]) -> bool:
    start = int(gold["start"])
    end = start + len(gold["text"])

    def shared(claim: dict[str, Any]) -> int:
        first, last = int(claim["start"]), int(claim["end"])
        return min(end, last) - max(start, first)

    claims: list[dict[str, Any]] = [finding["claim"] for finding in answer["findings"]]
    chain = max(claims, key=shared)["chain"]
    wanted = " ".join(voice["name"] for voice in gold["chain"])
    paper = any("New York Times" in voice["canonical"] for voice in chain)
    officials = any("مسؤول" in voice["name"] for voice in chain)
    return ("New York Times" not in wanted or paper) and ("officials" not in wanted or officials)


def test_eight_months_conflict_with_ten_and_both_quotes_are_there(answer: dict[str, Any]) -> None:
    (finding,) = [f for f in answer["findings"] if "8 أشهر" in f["claim"]["text"]]
    assert finding["status"] == "conflicting"
    reasons = [
        (reason["claim"], reason["report"])
        for evidence in finding["evidence"]
        if evidence["relation"] == "conflicts"
        for reason in evidence["reasons"]
        if (reason["facet"], reason["relation"]) == ("number", "differs")
    ]
    assert any(
        "8 أشهر" in claim and ("عشرة أشهر" in report or "ten months" in report) for claim, report in reasons
    )
