"""Trains the chain reader: ``python -m training.chains.train --backbone DIR --work DIR --epochs N``.

A checkpoint is written after each epoch; the same command goes on from it.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn

from benchmarks.attribution import same_name
from training.chains.examples import Stretch, Told, Window, windows
from training.chains.network import MOST_VOICES, Asked, ChainNetwork

_SIZE = 6
"""Windows a step."""


def main() -> None:
    """Trains, and prints the figures of the authors kept apart after each epoch."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--backbone", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--frozen", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bf16", action="store_true")
    parser.add_argument("--steps", type=int, help="no more than these, to try")
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    given.work.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(given.backbone / "tokenizer.json"))
    tokenizer.no_truncation()
    learning, held = (windows(tokenizer, testing=testing) for testing in (False, True))
    network = ChainNetwork(given.backbone, frozen=given.frozen)
    head = [part for name, part in network.named_parameters() if not name.startswith("backbone.")]
    layers = [part for part in network.backbone.parameters() if part.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": layers, "lr": given.rate}, {"params": head, "lr": 5 * given.rate}], weight_decay=0.01
    )
    steps = given.epochs * (len(learning) // _SIZE)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.06 * steps), max(0.0, (steps - step) / (0.94 * steps)))
    )
    begun = _resume(given.work / "checkpoint.pt", network, optimizer, schedule)
    for epoch in range(begun, given.epochs):
        started, losses = time.monotonic(), []
        network.train()
        for some in _batches(learning, given.seed + epoch):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=given.bf16):
                states, mask = network.read(some)
            wrong = loss(network, states, mask, some)
            wrong.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            losses.append(float(wrong.detach()))
            if given.steps and len(losses) >= given.steps:
                break
        took, mean = time.monotonic() - started, sum(losses) / len(losses)
        print(f"epoch {epoch + 1}  loss {mean:.3f}  {took:.0f} s  {figures(network, held)}", flush=True)
        state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(),
                 "schedule": schedule.state_dict(), "epoch": epoch + 1}  # fmt: skip
        torch.save(state, given.work / "checkpoint.new")
        (given.work / "checkpoint.new").replace(given.work / "checkpoint.pt")
    torch.save(network.state_dict(), given.work / "weights.pt")


def _resume(
    path: Path,
    network: ChainNetwork,
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
) -> int:
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    schedule.load_state_dict(state["schedule"])
    return int(state["epoch"])


def _batches(some: Sequence[Window], seed: int) -> Iterator[list[Window]]:
    rng = random.Random(seed)
    order = sorted(rng.sample(some, len(some)), key=lambda one: len(one.ids) // 40)
    lots = [order[start : start + _SIZE] for start in range(0, len(order), _SIZE)]
    rng.shuffle(lots)
    yield from (lot for lot in lots if any(one.told for one in lot))


def loss(
    network: ChainNetwork, states: torch.Tensor, mask: torch.Tensor, some: Sequence[Window]
) -> torch.Tensor:
    """Of where each voice begins or that there is none, and of where its name ends; a mean over questions."""
    asked: list[Asked] = []
    begins: list[int] = []
    ends: list[int] = []
    for number, window in enumerate(some):
        for told in window.told:
            last: Stretch | None = None
            for voice in (*told.voices, None):
                asked.append(Asked(number, told.claim, last))
                begins.append(1 + voice[0] if voice else 0)
                ends.append(voice[1] - 1 if voice else -1)
                last = voice
    questions = network.questions(states, asked)
    wrong = nn.functional.cross_entropy(network.starts(states, mask, asked, questions), torch.tensor(begins))
    named = [number for number, end in enumerate(ends) if end >= 0]
    if not named:
        return wrong
    stops = network.stops(
        states, mask, [asked[i] for i in named], questions[named], [begins[i] - 1 for i in named]
    )
    return wrong + 0.5 * nn.functional.cross_entropy(stops, torch.tensor([ends[i] for i in named]))


@torch.no_grad()
def figures(network: ChainNetwork, held: Sequence[Window]) -> dict[str, float]:
    """Chain exact and original voice, by language and depth, of articles that were not learnt from."""
    network.eval()
    counts: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for window in held:
        states, mask = network.read([window])
        for told in window.told:
            names = chain(network, states, mask, window, told)
            alike = [
                same_name([one], other) or same_name([other], one)
                for one, other in zip(told.names, names, strict=False)
            ]
            exact = len(names) == len(told.names) and all(alike)
            original = bool(names) == bool(told.names) and (not names or alike[0])
            for group in ("all", window.language, f"depth {len(told.names)}"):
                counts[group].append((exact, original))
    return {
        f"{group} {what}": round(sum(one[i] for one in rows) / len(rows), 3)
        for group, rows in sorted(counts.items())
        for i, what in enumerate(("exact", "voice"))
    }


def chain(
    network: ChainNetwork, states: torch.Tensor, mask: torch.Tensor, window: Window, told: Told
) -> list[str]:
    """The names that are pointed at, the original voice first."""
    found: list[str] = []
    last: Stretch | None = None
    taken: set[int] = set()
    while len(found) < MOST_VOICES:
        asked = [Asked(0, told.claim, last)]
        question = network.questions(states, asked)
        logits = network.starts(states, mask, asked, question)[0]
        logits[[1 + begin for begin in taken]] = float("-inf")
        begin = int(logits.argmax()) - 1
        if begin < 0:
            break
        end = int(network.stops(states, mask, asked, question, [begin])[0].argmax()) + 1
        taken.add(begin)
        last = (begin, end)
        found.append(window.text[window.offsets[begin][0] : window.offsets[end - 1][1]].strip())
    return found


if __name__ == "__main__":
    main()
