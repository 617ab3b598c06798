"""Trains the relation reader: ``python -m training.relation.train STAGE --data DATA --backbone DIR …``.

Stage ``one`` learns general entailment, stage ``two`` our own pairs and scenes, with some of stage one mixed
in. A checkpoint is written every few minutes under ``--work``; the same command goes on from it.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.relation.changed import changed
from training.relation.clusters import CLUSTERS, clustered
from training.relation.days import redated
from training.relation.evaluate import figures, probabilities
from training.relation.events import reported
from training.relation.examples import FACETS, RELATIONS, Example, pairs, scenes, whole
from training.relation.longer import Longer
from training.relation.minimal import minimal
from training.relation.network import Network, batch, loss
from training.relation.perturbed import perturbed
from training.relation.public import entailment, headlines, vitaminc
from verify.models.pairing import Answer, Pairing, Row

HERE = Path(__file__).parent
TESTING = frozenset(
    {"c", "k", "p", "s", "bg", "bh", "bi", "bj", "cd", "tc", "td", "te", "tf", "tg", "tn", "tp"}
)
"""Test authors, whose texts are never trained on: a quarter of the passages, half of the clusters."""
FORMS = (
    (pairs, "pairs/*.jsonl"), (scenes, "scenes/*.jsonl"), (reported, "events/*.txt"),
    (minimal, "minimal/*.txt"),
)  # fmt: skip
"""The reader of each kind of file."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a run.

    Attributes:
        rows: The number of rows presented.
        size: Rows per step.
        rate: The highest learning rate of the layers; the head's is five times as high.
        warm: Share of the steps until it is reached.
        mixed: Share of stage one within stage two.
        seed: The seed of all random draws.
        bf16: Whether matrices are multiplied in bfloat16.
    """

    rows: int
    size: int = 32
    rate: float = 1e-4
    warm: float = 0.06
    mixed: float = 0.25
    seed: int = 1
    bf16: bool = False


def main() -> None:
    """Trains one stage."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("stage", choices=("one", "two"))
    parser.add_argument("--data", type=Path, required=True, help="the folder of public data")
    parser.add_argument("--backbone", type=Path, required=True, help="what training/backbone wrote")
    parser.add_argument("--begin", type=Path, help="weights to begin with")
    parser.add_argument("--work", type=Path, required=True, help="where checkpoints and weights are written")
    parser.add_argument("--rows", type=int, required=True)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--mixed", type=float, default=0.25, help="share of stage one within stage two")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--frozen", type=int, default=3, help="layers, from below, that are not trained")
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument(
        "--bf16", action="store_true", help="for processors with these instructions: twice as fast"
    )
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    given.work.mkdir(parents=True, exist_ok=True)
    settings = Settings(rows=given.rows, rate=given.rate, mixed=given.mixed, seed=given.seed, bf16=given.bf16)
    network = Network(given.backbone, frozen=given.frozen, layers=given.layers)
    if given.begin:
        network.load_state_dict(torch.load(given.begin, weights_only=True), strict=False)
    pairing = Pairing(Tokenizer.from_file(str(given.backbone / "tokenizer.json")))
    general = _general(given.data)
    if given.stage == "one":
        drawn = _shuffled(general, settings)
    else:
        drawn = _mixed(own(testing=False), general, settings)
    fit(network, drawn, pairing, settings, given.work)
    torch.save(network.state_dict(), given.work / "weights.pt")
    for name, held in _held(given.data).items():
        print(name, figures(held, probabilities(network, held, pairing)), flush=True)


def own(*, testing: bool) -> list[Example]:
    """All our own examples, of the test authors or of the others."""
    told = [
        one
        for read, files in FORMS
        for path in sorted(HERE.glob(files))
        if (path.stem in TESTING) is testing
        for one in read(path)
    ]
    folders = sorted(path.parent for path in CLUSTERS.glob("*/story.json"))
    apart = [folder for folder in folders if (folder.name[:2] in TESTING) is testing]
    return told + [one for folder in apart for one in clustered(folder)]


def _general(data: Path) -> list[Example]:
    return [
        *entailment(data), *vitaminc(data, learning=True), *headlines(data, learning=True),
        *headlines(data, learning=True), *perturbed(data, 12_000),
    ]  # fmt: skip


def _held(data: Path) -> dict[str, list[Example]]:
    rng, ours = random.Random(5), own(testing=True)
    return {
        "vitaminc": rng.sample(vitaminc(data, learning=False), 600),
        "ans": headlines(data, learning=False),
        **{
            form: [one for one in ours if one.aimed and one.form == form]
            for form in ("written", "reported", "minimal")
        },
    }


def _shuffled(examples: Sequence[Example], settings: Settings) -> Iterator[Example]:
    rng = random.Random(settings.seed)
    while True:
        yield from rng.sample(examples, len(examples))


def _mixed(ours: Sequence[Example], general: Sequence[Example], settings: Settings) -> Iterator[Example]:
    """Our examples, drawn by ``SHARE``, with days drawn anew, and general ones in between."""
    rng = random.Random(settings.seed)
    cells: dict[tuple[str, str, str], list[Example]] = defaultdict(list)
    for one in ours:
        cells[_kind(one), one.languages, one.form].append(one)
    decks = {cell: _shuffled(held, settings) for cell, held in cells.items()}
    longer = Longer(ours, settings.seed)
    decks["changed", "", ""] = changed(ours, settings.seed)
    decks["copies", "", ""] = longer.copies()
    other = _shuffled(general, settings)
    names = sorted(decks)
    shares = [SHARE[kind] * OF_FORM.get(form, 1.0) for kind, _, form in names]
    while True:
        if rng.random() < settings.mixed:
            yield redated(_turned(next(other), rng), rng)
            continue
        one = redated(_turned(next(decks[rng.choices(names, shares)[0]]), rng), rng)
        yield longer.joined(one) if one.form == "written" and rng.random() < JOINED else one


def _turned(one: Example, rng: random.Random) -> Example:
    """Some conflicts with the sides exchanged: what conflicts in one order conflicts in the other."""
    if one.label not in {"conflicts", "contradiction"} or rng.random() >= TURNED:
        return one
    return replace(one, asked=whole(one.answer.sentence), answer=Answer(one.asked.sentence))


def _kind(one: Example) -> str:
    if one.label in {"related", "unrelated"}:
        return "related" if one.aimed else "elsewhere"
    return one.label


SHARE = {
    "supports": 3.2, "refines": 1.4, "conflicts": 2.6, "denies": 1.0, "updates": 1.0, "related": 1.6,
    "elsewhere": 1.0, "changed": 2.4, "copies": 3.0,
}  # fmt: skip
"""Relative frequency of each kind, the same for each pair of languages and each form of text: *related* is a
near twin of the claim, *elsewhere* says nothing about one claim because it was written for another; conflicts
that ``changed`` makes and ``copies`` of the claim are drawn over all languages and forms together."""

OF_FORM = {"reported": 1.6, "minimal": 0.7}
"""Relative frequency of a form, where it is not 1: whole reports are what is read in use; minimal pairs are
short."""

JOINED = 0.35
"""Share of our written passages joined with another sentence of their event."""

TURNED = 0.25
"""Share of conflicts presented with the sides exchanged."""


def fit(network: Network, drawn: Iterator[Example], pairing: Pairing, settings: Settings, work: Path) -> None:
    """Presents rows; resumes from a checkpoint if there is one."""
    optimizer = torch.optim.AdamW(_groups(network, settings.rate), weight_decay=0.01, fused=True)
    steps = settings.rows // settings.size
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, steps, settings.warm))
    done, kept = 0, work / "checkpoint.pt"
    if kept.exists():
        state = torch.load(kept, weights_only=True)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        done = state["step"]
    network.train()
    began = saved = time.monotonic()
    losses: list[float] = []
    for step, some in enumerate(_batches(drawn, pairing, settings)):
        if step >= steps:
            break
        if step < done:
            continue
        losses.append(_step(network, optimizer, some, bf16=settings.bf16))
        schedule.step()
        if step % 25 == 24:  # noqa: PLR2004
            pace = (step + 1 - done) * settings.size / (time.monotonic() - began)
            mean = sum(losses[-50:]) / len(losses[-50:])
            print(f"step {step + 1} of {steps}  loss {mean:.3f}  {pace:.1f} rows/s", flush=True)
        if time.monotonic() - saved > 240:  # noqa: PLR2004
            _keep(kept, network, optimizer, schedule, step + 1)
            saved = time.monotonic()
    kept.unlink(missing_ok=True)


Presented = tuple[Example, Row]


def _step(
    network: Network, optimizer: torch.optim.Optimizer, some: Sequence[Presented], *, bf16: bool
) -> float:
    allowed = torch.zeros(len(some), len(RELATIONS), dtype=torch.bool)
    for number, (one, _) in enumerate(some):
        allowed[number, list(one.allowed)] = True
    facets = torch.tensor([FACETS.index(one.facet) if one.facet else -1 for one, _ in some])
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
        logits = network(*batch([row for _, row in some]))
    wrong = loss(logits.float(), allowed, facets)
    wrong.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad()
    return float(wrong.detach())


def _batches(drawn: Iterator[Example], pairing: Pairing, settings: Settings) -> Iterator[list[Presented]]:
    """Rows of similar length together, in random order."""
    rng = random.Random(settings.seed)
    while True:
        pool = [(one, pairing.row(one.asked, one.answer)) for one in islice(drawn, settings.size * 32)]
        pool.sort(key=_pieces)
        some = [pool[start : start + settings.size] for start in range(0, len(pool), settings.size)]
        rng.shuffle(some)
        yield from some


def _pieces(presented: Presented) -> int:
    return len(presented[1][0])


def _groups(network: Network, rate: float) -> list[dict[str, object]]:
    head = [*network.head.parameters(), *network.facet.parameters(), *network.role.parameters()]
    layers = [p for p in network.backbone.parameters() if p.requires_grad]
    return [{"params": layers, "lr": rate}, {"params": head, "lr": 5 * rate}]


def _rate(step: int, steps: int, warm: float) -> float:
    rising = max(1, int(steps * warm))
    return (step + 1) / rising if step < rising else max(0.0, (steps - step) / max(1, steps - rising))


def _keep(
    path: Path,
    network: Network,
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    step: int,
) -> None:
    state = {
        "network": network.state_dict(),
        "optimizer": optimizer.state_dict(),
        "schedule": schedule.state_dict(),
        "step": step,
    }
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


if __name__ == "__main__":
    main()
