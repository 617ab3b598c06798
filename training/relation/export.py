"""Writes the shipped relation reader: ``python -m training.relation.export WEIGHTS --backbone B --out DIR``.

The network as ONNX in int8 (``training.int8_export``) and the tokenizer. What this changes in the answers is
printed and belongs into the card: a probability moves by .009 on the mean.
"""

import argparse
import json
import shutil
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from training.int8_export import OPSET, in_int8
from training.relation.evaluate import figures, probabilities
from training.relation.network import Network, batch
from training.relation.train import own
from verify.models.pairing import Pairing
from verify.models.relation_reader import load_relation_reader


def main() -> None:
    """Exports and compares."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--backbone", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--frozen", type=int, default=3)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument(
        "--answers", type=Path, help="where some answers of the network are kept, for the tests"
    )
    given = parser.parse_args()
    network = Network(given.backbone, frozen=given.frozen, layers=given.layers)
    network.load_state_dict(torch.load(given.weights, weights_only=True))
    export(network, given.backbone, given.out)
    compare(network, given.backbone, given.out)
    if given.answers:
        keep_answers(network, given.backbone, given.answers)


def export(network: Network, backbone: Path, out: Path) -> None:
    """Writes ``out``: ``model.onnx`` and ``tokenizer.json``."""
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(backbone / "tokenizer.json", out / "tokenizer.json")
    in_int8(lambda path: _plain(network, path), out / "model.onnx")


def _plain(network: Network, path: Path) -> None:
    network.eval()
    example = batch([((0, 5, 6, 2, 2, 7, 8, 2, 2, 2), (1, 0, 0, 1, 3, 2, 2, 3, 3, 3))] * 2)
    rows, longest = torch.export.Dim("rows"), torch.export.Dim("longest")
    shape = {0: rows, 1: longest}
    torch.onnx.export(
        network, tuple(example), path, opset_version=OPSET, dynamo=True, external_data=False,
        input_names=["ids", "roles", "mask"], output_names=["logits"],
        dynamic_shapes={"ids": shape, "roles": shape, "mask": shape},
    )  # fmt: skip


def keep_answers(network: Network, backbone: Path, path: Path, count: int = 60) -> None:
    """Writes ``count`` pairs of test authors with the network's own answers on them, one per line."""
    held = [one for one in own(testing=True) if one.aimed]
    some = held[:: len(held) // count][:count]
    pairing = Pairing(Tokenizer.from_file(str(backbone / "tokenizer.json")))
    lines = [
        json.dumps(
            {
                **asdict(one.asked),
                "answer": asdict(one.answer),
                "relations": [round(float(s), 4) for s in row],
            },
            ensure_ascii=False,
        )
        for one, row in zip(some, probabilities(network, some, pairing), strict=True)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def compare(network: Network, backbone: Path, out: Path) -> None:
    """Print how far the exported answers are from those of the network, and the figures of both."""
    held = [one for one in own(testing=True) if one.aimed][::4]
    pairing = Pairing(Tokenizer.from_file(str(backbone / "tokenizer.json")))
    ours = probabilities(network, held, pairing)
    read = load_relation_reader(str(out)).read([(one.asked, one.answer) for one in held])
    theirs = np.array([one.relations for one in read])
    apart = np.abs(ours - theirs).max(axis=1)
    print(
        f"largest difference of a probability: mean {apart.mean():.4f}, 99 % {np.quantile(apart, 0.99):.4f}"
    )
    print("same answer:", float((ours.argmax(1) == theirs.argmax(1)).mean()))
    print("network ", figures(held, ours))
    print("exported", figures(held, theirs))


if __name__ == "__main__":
    main()
