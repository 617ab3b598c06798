"""Learns the weights of ``verify/judge/weights.json``: ``python training/judgement/fit.py [STORIES]``.

Each passage found for a labelled claim is an example; what the weights are worth is told by leaving each
story out in turn, and that is what is printed. Nothing but these weights is learnt from the stories.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from pathlib import Path

import numpy as np
from collect import Case, Wanted, cases_of, wanted_of
from sklearn.linear_model import LogisticRegression

from verify.judge.deciding import Decided, decide
from verify.judge.finding import Relation
from verify.judge.signs import Signs
from verify.judge.weighing import Weights

SIGNS = tuple(field.name for field in fields(Signs))
CLASS = {"supports": "S", "refines": "S", "conflicts": "C", "denies": "D", "updates": "U"}
STRENGTH = 0.3
"""How little the weights are held back: the inverse of the ridge, on signs of unit variance."""
BESIDE = 0.3
"""What a passage counts that is not the labelled quote, of a report that has one."""
_RELATIONS = ("supports", "refines", "conflicts", "denies", "updates", "related")


def main() -> None:
    """Fit, print what leaving stories out gives, write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path, nargs="?", default=Path("benchmarks/stories"))
    parser.add_argument("--out", type=Path, default=Path("verify/judge/weights.json"))
    parser.add_argument("--ablate", action="store_true", help="leave out each group of signs in turn")
    given = parser.parse_args()
    folders = sorted(path.parent for path in given.stories.glob("*/story.json"))
    cases = [case for folder in folders for case in cases_of(folder)]
    wanted = [one for folder in folders for one in wanted_of(folder)]
    print("all signs", figures(cases, wanted, left_out(cases)))
    if given.ablate:
        for name, group in GROUPS.items():
            print("without", name, figures(cases, wanted, left_out(cases, without=group)))
        every = {sign for group in GROUPS.values() for sign in group}
        for name in ("the reader", "facets"):
            print("only", name, figures(cases, wanted, left_out(cases, without=every - GROUPS[name])))
    write(fit(cases), given.out)


GROUPS = {
    "the reader": {"supports", "refines", "conflicts", "denies", "updates", "lead"},
    "resemblance": {"resemblance", "words_lead"},
    "facets": {"number_agrees", "date_agrees", "place_agrees", "name_agrees", "plainly_differs"},
    "copy edits": {"edited"},
    "polarity clash": {"clashing"},
    "denial": {"passage_denies", "claim_denies", "party"},
    "modality": {"claim_open", "passage_open"},
    "days": {"later", "days", "older"},
    "change": {"grown", "change"},
    "languages": {"across"},
}  # fmt: skip
"""Signs that belong together, for the ablation."""


def fit(cases: Sequence[Case], without: Collection[str] = ()) -> Weights:
    """The weights that tell the labels of ``cases`` best."""
    values = np.array([case.signs.values() for case in cases])
    values[:, [SIGNS.index(sign) for sign in without]] = 0
    mean, spread = values.mean(axis=0), values.std(axis=0)
    spread[spread == 0] = 1
    labels = [case.label for case in cases]
    counts = [BESIDE if case.wanted and case.label == "related" else 1.0 for case in cases]
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit((values - mean) / spread, labels, sample_weight=counts)
    found = {str(name): number for number, name in enumerate(model.classes_)}
    weights = {name: model.coef_[found[name]] / spread for name in _RELATIONS}
    constants = {
        name: float(model.intercept_[found[name]] - (weights[name] * mean).sum()) for name in _RELATIONS
    }
    return Weights(
        constants={Relation(name): round(constants[name], 4) for name in _RELATIONS},
        signs={Relation(name): tuple(round(float(w), 4) for w in weights[name]) for name in _RELATIONS},
    )


def left_out(cases: Sequence[Case], without: Collection[str] = ()) -> list[dict[Relation, float]]:
    """How likely each relation is, for each case, by weights that have not seen its story."""
    found: list[dict[Relation, float]] = [{} for _ in cases]
    for story in sorted({case.story for case in cases}):
        weights = fit([case for case in cases if case.story != story], without)
        for number, case in enumerate(cases):
            if case.story == story:
                found[number] = weights.shares(_blanked(case.signs, without))
    return found


def _blanked(signs: Signs, without: Collection[str]) -> Signs:
    return Signs(**{name: 0.0 if name in without else getattr(signs, name) for name in SIGNS})


def figures(
    cases: Sequence[Case], wanted: Iterable[Wanted], shares: Sequence[dict[Relation, float]]
) -> dict[str, object]:
    """As ``benchmarks/stories/score.py`` counts, for the claims that were matched."""
    best: dict[tuple[str, str, str], Decided] = {}
    for case, share in zip(cases, shares, strict=True):
        decided = decide(share, case.article, case.seen.measured.hit.passage, case.seen)
        key = (case.story, case.claim, case.report)
        if decided.relation is not Relation.RELATED and decided.share > best.get(key, _NOTHING).share:
            best[key] = decided
    gold = {(one.story, one.claim, one.report): CLASS[one.relation] for one in wanted}
    pairs = Counter(
        (gold.get(key, "-"), CLASS[best[key].relation] if key in best else "-")
        for key in sorted(gold.keys() | best.keys())
    )
    out: dict[str, object] = {}
    scores = []
    for name, kind in (("supports", "S"), ("conflicts", "C"), ("denies", "D"), ("updates", "U")):
        hit = pairs[kind, kind]
        said = sum(count for (_, got), count in pairs.items() if got == kind)
        true = sum(count for (want, _), count in pairs.items() if want == kind)
        scores.append(2 * hit / max(1, said + true))
        out[name] = f"{hit / max(1, said):.2f}/{hit / max(1, true):.2f}/{scores[-1]:.3f}"
    conflicts = sum(count for (want, _), count in pairs.items() if want == "C")
    supports = sum(count for (want, _), count in pairs.items() if want == "S")
    out["macro-F1"] = round(float(np.mean(scores)), 3)
    out["conflicts taken for support"] = round(pairs["C", "S"] / max(1, conflicts), 3)
    out["support taken for conflict"] = round(pairs["S", "C"] / max(1, supports), 3)
    out["calibration error"] = round(calibration_error(cases, shares), 3)
    return out


_NOTHING = Decided(Relation.RELATED, 0.0)


def calibration_error(
    cases: Sequence[Case], shares: Sequence[dict[Relation, float]], bins: int = 10
) -> float:
    """Of the likeliest relation, as expected (Naeini et al. 2015)."""
    sure = np.array([max(share.values()) for share in shares])
    right = np.array(
        [
            max(share, key=lambda one: share[one]) == case.label
            for case, share in zip(cases, shares, strict=True)
        ]
    )
    total = 0.0
    groups: dict[int, list[int]] = defaultdict(list)
    for number, value in enumerate(sure):
        groups[min(bins - 1, int(value * bins))].append(number)
    for some in groups.values():
        total += len(some) * abs(float(sure[some].mean()) - float(right[some].mean()))
    return total / max(1, len(cases))


def write(weights: Weights, path: Path) -> None:
    """One row a relation, every sign by its name."""
    stored = {
        relation.value: {"constant": constant, **dict(zip(SIGNS, weights.signs[relation], strict=True))}
        for relation, constant in weights.constants.items()
    }
    path.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
