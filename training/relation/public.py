"""Stage one: general entailment from public sets whose licences allow passing on a model trained on them.

No data of these sets is in this repository. Sets without a licence, and those for research only, are absent
here and so never read.
"""

import json
import lzma
import random
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from training.relation.examples import Example, whole
from verify.models.pairing import Answer

ENTAILMENT = {
    "snli_dev": 9_800, "cad_nli": 9_000, "conjnli": 9_000, "cannot": 9_000, "cannot_antonym": 2_000,
    "help": 2_000, "fragments_negation": 900, "fragments_counting": 900, "fragments_quantifier": 900,
    "fragments_comparative": 900, "fragments_boolean": 900, "fragments_conditional": 900,
}  # fmt: skip
"""Rows read of each set: SNLI CC BY-SA 4.0, CAD Apache-2.0, ConjNLI MIT, CANNOT and HELP CC BY-SA 4.0,
fragments (Curriculum) MIT."""


def entailment(data: Path) -> list[Example]:
    """English sentence pairs; the premise is the passage, the hypothesis the claim."""
    rows: dict[str, list[Example]] = {source: [] for source in ENTAILMENT}
    for row in _lines(data / "train" / "nli_en.jsonl.xz"):
        if row["source"] in rows:
            rows[row["source"]].append(
                Example(whole(row["hypothesis"]), Answer(row["premise"]), row["label"], row["source"])
            )
    return [one for source, count in ENTAILMENT.items() for one in _some(rows[source], count, source)]


def vitaminc(data: Path, *, learning: bool) -> list[Example]:
    """Claims with sentences of Wikipedia (CC BY-SA 3.0); pages are divided in halves by their digest."""
    label = {"supports": "entailment", "conflicts": "contradiction", "related": "neutral"}
    return [
        Example(
            whole(row["claim"]), Answer(row["text"]), label[row["relation"]], "vitaminc", row["page"], "en-en"
        )
        for row in _lines(data / "dev" / "stance_vitaminc.jsonl.xz")
        if (sha256(row["page"].encode()).digest()[0] < 128) is learning  # noqa: PLR2004 - half of a byte
    ]


def headlines(data: Path, *, learning: bool) -> list[Example]:
    """Pairs of Arabic headlines: ANS (Apache-2.0), by its own parts."""
    label = {"supports": "entailment", "conflicts": "contradiction", "unrelated": "neutral"}
    return [
        Example(whole(row["claim"]), Answer(row["text"]), label[row["relation"]], "ans", "", "ar-ar")
        for row in _lines(data / "dev" / "stance_ans.jsonl")
        if (row["part"] == "train") is learning
    ]


def measured_only(data: Path, name: str) -> list[Example]:
    """``claimdiff`` or ``fnc1``: sets without a licence, used for measuring and never for training."""
    label = {"supports": "entailment", "conflicts": "contradiction", "related": "neutral"}
    return [
        Example(whole(row["claim"]), Answer(row["text"]), label[row["relation"]], name, "", "en-en")
        for row in _lines(data / "dev" / f"stance_{name}.jsonl.xz")
        if row["relation"] in label
    ]


def _some(rows: list[Example], count: int, seed: str) -> list[Example]:
    """``count`` of the rows, with labels in equal shares."""
    by_label: dict[str, list[Example]] = {}
    for row in random.Random(seed).sample(rows, len(rows)):
        by_label.setdefault(row.label, []).append(row)
    share = count // max(1, len(by_label))
    return [row for label in sorted(by_label) for row in by_label[label][:share]]


def _lines(path: Path) -> Iterator[dict[str, str]]:
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)
