"""Trains the chain reader: ``python -m training.chains.train --backbone DIR --work DIR --epochs N``.

A checkpoint is written after each epoch; the same command goes on from it.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import nn

from benchmarks.attribution import same_name
from training.chains.examples import UNLABELLED, Article, Example, articles, example
from training.chains.network import ChainNetwork, batch
from training.chains.silver import silver
from verify.documents import sentences
from verify.models.article_window import stops
from verify.models.chain_hints import NOBODY
from verify.models.chain_search import LONGEST_NAME, Pointed, Questions, Told, search

_SIZE = 6
"""Windows per step."""
_HEARD = 20
"""Steps between two reports of the loss."""
_TOLD = 5
"""Epochs between two reports of figures."""


def main() -> None:
    """Trains, and prints the figures of the authors kept apart now and then."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--backbone", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--frozen", type=int, default=3)
    parser.add_argument("--silver", type=int, default=450, help="reports with the rules' chains, an epoch")
    parser.add_argument("--begin", type=Path, help="weights to begin with")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bf16", action="store_true")
    parser.add_argument("--steps", type=int, help="no more than these, to try")
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    given.work.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(given.backbone / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    learning, ordinary = articles(testing=False), silver(given.seed) if given.silver else []
    held = [one for article in articles(testing=True) for one in example(tokenizer, article)]
    network = ChainNetwork(given.backbone, frozen=given.frozen)
    if given.begin:
        network.load_state_dict(torch.load(given.begin, weights_only=True), strict=False)
    optimizer = _optimizer(network, given.rate)
    steps = given.epochs * ((len(learning) + given.silver) // _SIZE)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.06 * steps), max(0.0, (steps - step) / (0.94 * steps)))
    )
    begun = _resume(given.work / "checkpoint.pt", network, optimizer, schedule)
    for epoch in range(begun, given.epochs):
        started, losses = time.monotonic(), []
        network.train()
        seed = given.seed + epoch
        mixed = [*learning, *random.Random(seed).sample(ordinary, given.silver)]
        for some in _batches(_drawn(tokenizer, mixed, seed), seed):
            wrong = loss(network, some, bf16=given.bf16)
            wrong.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            losses.append(float(wrong.detach()))
            if len(losses) % _HEARD == 0:
                print(f"step {len(losses)}  loss {sum(losses[-_HEARD:]) / _HEARD:.3f}", flush=True)
            if given.steps and len(losses) >= given.steps:
                break
        took, mean = time.monotonic() - started, sum(losses) / len(losses)
        told = figures(network, held) if (epoch + 1) % _TOLD == 0 or epoch + 1 == given.epochs else ""
        print(f"epoch {epoch + 1}  loss {mean:.3f}  {took:.0f} s  {told}", flush=True)
        state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(),
                 "schedule": schedule.state_dict(), "epoch": epoch + 1}  # fmt: skip
        torch.save(state, given.work / "checkpoint.new")
        (given.work / "checkpoint.new").replace(given.work / "checkpoint.pt")
    torch.save(network.state_dict(), given.work / "weights.pt")


def _optimizer(network: ChainNetwork, rate: float) -> torch.optim.Optimizer:
    """The head's learning rate is five times that of the layers."""
    head = [part for name, part in network.named_parameters() if ".backbone." not in name]
    layers = [part for part in network.reading.backbone.parameters() if part.requires_grad]
    return torch.optim.AdamW(
        [{"params": layers, "lr": rate}, {"params": head, "lr": 5 * rate}], weight_decay=0.01
    )


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


def _drawn(tokenizer: Tokenizer, learning: Sequence[Article], seed: int) -> list[Example]:
    """All windows of an epoch, with claims as rules may cut them."""
    rng = random.Random(seed)
    return [one for article in learning for one in example(tokenizer, article, rng)]


def _batches(some: Sequence[Example], seed: int) -> Iterator[list[Example]]:
    rng = random.Random(seed)
    order = sorted(rng.sample(some, len(some)), key=lambda one: len(one.window.ids) // 40)
    lots = [order[start : start + _SIZE] for start in range(0, len(order), _SIZE)]
    rng.shuffle(lots)
    yield from lots


def loss(network: ChainNetwork, some: Sequence[Example], *, bf16: bool) -> torch.Tensor:
    """The loss of where each voice begins or that there is none, where its name ends, its kind, and parts.

    Each is a mean over all questions on the windows, or over all labelled pieces.
    """
    given = batch([one.window.ids for one in some], [one.tags for one in some])
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
        states, ends, kinds, parts = network.reading(*given)
    starts: list[torch.Tensor] = []
    stops: list[torch.Tensor] = []
    sorts: list[torch.Tensor] = []
    for number, one in enumerate(some):
        asked, begins = questions(one)
        size = len(one.window.ids)
        logits = _within(network.asking(states[number, :size], *map(torch.tensor, asked)), one)
        starts.append(nn.functional.cross_entropy(logits, torch.tensor(begins), reduction="none"))
        voices = sorted({pair for told in one.told for pair in zip(told.voices, told.kinds, strict=True)})
        if voices:
            first = torch.tensor([begin for (begin, _), _ in voices])
            ending = torch.tensor([end - 1 for (_, end), _ in voices])
            rows = _near(ends[number, first, :size].float(), first)
            stops.append(nn.functional.cross_entropy(rows, ending, reduction="none"))
            kind = torch.tensor([kind for _, kind in voices])
            sorts.append(nn.functional.cross_entropy(kinds[number, first].float(), kind, reduction="none"))
    wrong = torch.cat(starts).mean() + 0.5 * _of_parts(parts, some)
    return wrong + (0.5 * torch.cat(stops).mean() + 0.2 * torch.cat(sorts).mean() if stops else 0.0)


def _of_parts(parts: torch.Tensor, some: Sequence[Example]) -> torch.Tensor:
    """The loss of which pieces begin a statement, belong to one, or to none."""
    wanted = [[*one.parts, *[UNLABELLED] * (parts.shape[1] - len(one.parts))] for one in some]
    total = nn.functional.cross_entropy(
        parts.float().transpose(1, 2), torch.tensor(wanted), ignore_index=UNLABELLED, reduction="sum"
    )
    return total / max(1, sum(part != UNLABELLED for row in wanted for part in row))


def questions(one: Example) -> tuple[Questions, list[int]]:
    """The questions on a window, claim by claim, inside out, and where each answer begins; 0 is none."""
    of, last, hinted, grounds, begins = [], [], [], [], []
    for told in one.told:
        for number, voice in enumerate((*told.voices, None)):
            found = told.voices[:number]
            answer, ground = told.hint.after(found)
            of.append(told.claim)
            last.append(found[-1] if found else NOBODY)
            hinted.append(answer)
            grounds.append(ground)
            begins.append(1 + voice[0] if voice else 0)
    return Questions(*(np.array(some, dtype=np.int64) for some in (of, last, hinted, grounds))), begins


def _within(logits: torch.Tensor, one: Example) -> torch.Tensor:
    """Masks the heading and the end of the window, where no voice begins."""
    outside = torch.zeros(logits.shape[1], dtype=torch.bool)
    outside[1 : 1 + one.window.first] = True
    outside[len(one.window.ids)] = True
    return logits.masked_fill(outside[None], float("-inf"))


def _near(ends: torch.Tensor, first: torch.Tensor) -> torch.Tensor:
    place = torch.arange(ends.shape[1])[None]
    near = (place >= first[:, None]) & (place < first[:, None] + LONGEST_NAME)
    return ends.masked_fill(~near, float("-inf"))


@torch.no_grad()
def found(network: ChainNetwork, one: Example) -> list[tuple[Pointed, ...]]:
    """The likeliest chains of each claim of a window."""
    network.eval()
    states, ends, _, _ = network.reading(*batch([one.window.ids], [one.tags]))

    def ask(asked: Questions) -> NDArray[np.float64]:
        return np.asarray(network.asking(states[0], *map(torch.from_numpy, asked)), dtype=np.float64)

    stopping = stops(one.window, [sentence.end for sentence in sentences(one.article.text)])
    claims = [Told(told.claim, told.hint) for told in one.told]
    return search(ask, np.asarray(ends[0], dtype=np.float64), one.window, claims, stopping)


def figures(network: ChainNetwork, held: Sequence[Example]) -> dict[str, float]:
    """Chain exact and original voice, by language and depth, of articles that were not learnt from."""
    counts: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for one in held:
        for told, chains in zip(one.told, found(network, one), strict=True):
            names = [one.window.characters(voice).of(one.article.text).strip() for voice in chains[0].voices]
            wanted = [voice.name for voice in told.of.voices]
            alike = [
                same_name([want], name) or same_name([name], want)
                for want, name in zip(wanted, names, strict=False)
            ]
            exact = len(names) == len(wanted) and all(alike)
            original = bool(names) == bool(wanted) and (not names or alike[0])
            for group in ("all", one.article.language, f"depth {len(wanted)}"):
                counts[group].append((exact, original))
    return {
        f"{group} {what}": round(sum(one[i] for one in rows) / len(rows), 3)
        for group, rows in sorted(counts.items())
        for i, what in enumerate(("exact", "voice"))
    }


if __name__ == "__main__":
    main()
