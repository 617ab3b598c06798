"""Learns the weights of ``verify/judge/weights.json``: ``python -m training.judgement.fit [STORIES]``.

Each passage found for a labelled claim is an example: of our own events, of authors that the relation reader
has not learnt from, of the labelled stories, and of our clusters. What the weights are worth is told by
leaving each story out in turn, and each author of clusters. Each of the three sets counts as much as another,
however many passages it has. Nothing but these weights is learnt from the stories.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from training.judgement.collect import Case, Wanted, cases_of, laid_out, wanted_of
from verify.judge.deciding import Decided, decide
from verify.judge.finding import Relation
from verify.judge.signs import Signs
from verify.judge.weighing import Weights

SIGNS = tuple(field.name for field in fields(Signs))
ALONE = {sign for sign in SIGNS if sign.endswith("_alone")}
READ = {sign.removesuffix("_alone") for sign in ALONE}
CLASS = {"supports": "S", "refines": "S", "conflicts": "C", "denies": "D", "updates": "U"}
STRENGTH = 0.3
"""The inverse of the ridge penalty, for features of unit variance."""
_RELATIONS = ("supports", "refines", "conflicts", "denies", "updates", "related")


CLUSTERS = Path(__file__).parent.parent / "stories"
EVENTS = Path(__file__).parent.parent / "relation" / "events"
AUTHORS = ("bg", "bh", "bi", "bj")
"""Authors of events on which no reader was trained."""


def main() -> None:
    """Fit, print what leaving stories out gives, write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path, nargs="?", default=Path("benchmarks/stories"))
    parser.add_argument("--out", type=Path, default=Path("verify/judge/weights.json"))
    parser.add_argument("--ablate", action="store_true", help="leave out each group of signs in turn")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        laid = [one for name in AUTHORS for one in laid_out(EVENTS / f"{name}.txt", Path(folder))]
        events, stories, clusters = alike([Held.of(laid), Held.within(given.stories), Held.within(CLUSTERS)])
    for name, held in (("stories", stories), ("clusters", clusters), ("events", events)):
        print(len(held.cases), "passages of", name)
    ours = [*events.cases, *clusters.cases]
    print("stories, each by all others", stories.told(left_out(stories.cases, ours)))
    print("stories, by events and clusters alone", stories.told(shares(stories.cases, fit(ours))))
    others = [*events.cases, *stories.cases]
    print("clusters, each author by all others", clusters.told(left_out(clusters.cases, others, by=author)))
    print("clusters, by events and stories alone", clusters.told(shares(clusters.cases, fit(others))))
    if given.ablate:
        signs = {sign for group in GROUPS.values() for sign in group}
        for name, group in GROUPS.items():
            print("without", name, stories.told(left_out(stories.cases, ours, without=group)))
        for only in (("the reader",), ("facets that agree", "facets that differ")):
            rest = signs.difference(*(GROUPS[name] for name in only))
            print("only", " and ".join(only), stories.told(left_out(stories.cases, ours, without=rest)))
    write(fit([*ours, *stories.cases]), given.out)


class Held(NamedTuple):
    """The passages found, and all labels on them."""

    cases: list[Case]
    wanted: list[Wanted]

    @classmethod
    def within(cls, folder: Path) -> "Held":
        """Those of all stories in a folder."""
        return cls.of(sorted(path.parent for path in folder.glob("*/story.json")))

    @classmethod
    def of(cls, folders: Sequence[Path]) -> "Held":
        """The passages and labels of stories."""
        cases = [case for folder in folders for case in cases_of(folder)]
        return cls(cases, [one for folder in folders for one in wanted_of(folder)])

    def told(self, likely: Sequence[dict[Relation, float]]) -> dict[str, object]:
        """The figures for these probabilities of the passages' relations."""
        return figures(self.cases, self.wanted, likely)


def alike(sets: Sequence[Held]) -> list[Held]:
    """The sets, with the weights of their passages such that all count the same in sum."""
    sums = [sum(case.counts for case in held.cases) for held in sets]
    mean = sum(sums) / len(sums)
    return [
        held._replace(cases=[replace(case, counts=case.counts * mean / total) for case in held.cases])
        for held, total in zip(sets, sums, strict=True)
    ]


GROUPS = {
    "the reader": {*READ, *ALONE, "lead"},
    "the second reading": ALONE,
    "resemblance": {"resemblance", "words_lead"},
    "facets that agree": {"number_agrees", "date_agrees", "place_agrees", "name_agrees"},
    "facets that differ": {sign for sign in SIGNS if sign.endswith("_differs")},
    "copy edits": {"edited"},
    "polarity clash": {"clashing"},
    "denial": {"passage_denies", "claim_denies", "party"},
    "modality": {"claim_open", "passage_open"},
    "days": {"later", "days", "older"},
    "change": {"grown", "change"},
    "languages": {"across"},
}  # fmt: skip
"""Features that belong together, for the ablation."""


def fit(cases: Sequence[Case], without: Collection[str] = ()) -> Weights:
    """The weights that best predict the labels of ``cases``."""
    cases = [case for case in cases if case.counts]
    values = np.array([case.signs.values() for case in cases])
    values[:, [SIGNS.index(sign) for sign in without]] = 0
    mean, spread = values.mean(axis=0), values.std(axis=0)
    spread[spread == 0] = 1
    labels = [case.label for case in cases]
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit((values - mean) / spread, labels, sample_weight=[case.counts for case in cases])
    found = {str(name): number for number, name in enumerate(model.classes_)}
    weights = {name: model.coef_[found[name]] / spread for name in _RELATIONS}
    constants = {
        name: float(model.intercept_[found[name]] - (weights[name] * mean).sum()) for name in _RELATIONS
    }
    return Weights(
        constants={Relation(name): round(constants[name], 4) for name in _RELATIONS},
        signs={Relation(name): tuple(round(float(w), 4) for w in weights[name]) for name in _RELATIONS},
    )


def shares(cases: Sequence[Case], weights: Weights) -> list[dict[Relation, float]]:
    """The probability of each relation, for each case."""
    return [weights.shares(case.signs) for case in cases]


def story(case: Case) -> str:
    """The story of a case."""
    return case.story


def author(case: Case) -> str:
    """The author of the cluster of a case."""
    return case.story.split("-")[0]


def left_out(
    cases: Sequence[Case],
    beside: Sequence[Case] = (),
    without: Collection[str] = (),
    by: Callable[[Case], str] = story,
) -> list[dict[Relation, float]]:
    """The probability of each relation, for each case, by those of other groups and those ``beside``."""
    found: list[dict[Relation, float]] = [{} for _ in cases]
    for group in sorted({by(case) for case in cases}):
        weights = fit([*beside, *(case for case in cases if by(case) != group)], without)
        for number, case in enumerate(cases):
            if by(case) == group:
                found[number] = weights.shares(case.signs)
    return found


def figures(
    cases: Sequence[Case], wanted: Iterable[Wanted], shares: Sequence[dict[Relation, float]]
) -> dict[str, object]:
    """Counts as in ``benchmarks/stories/score.py``, for the claims that were matched."""
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
    """Expected calibration error of the likeliest relation (Naeini et al. 2015)."""
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
    """One row per relation, with each feature by name."""
    stored = {
        relation.value: {"constant": constant, **dict(zip(SIGNS, weights.signs[relation], strict=True))}
        for relation, constant in weights.constants.items()
    }
    path.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
