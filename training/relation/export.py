"""Writes the shipped relation reader: ``python training/relation/export.py WEIGHTS --backbone B --out DIR``.

The network as ONNX, its matrices and word pieces in int8 (scales found per row, at run time for what flows
through), and the tokenizer. What this changes in the answers is printed and belongs into the card.
"""

import argparse
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from evaluate import figures, probabilities
from network import Network, batch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from train import own

from verify.models.pairing import Pairing
from verify.models.relation_reader import load_relation_reader

_OPSET = 18


def main() -> None:
    """Exports and compares."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--backbone", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--frozen", type=int, default=6)
    parser.add_argument("--layers", type=int, default=12)
    given = parser.parse_args()
    network = Network(given.backbone, frozen=given.frozen, layers=given.layers)
    network.load_state_dict(torch.load(given.weights, weights_only=True))
    export(network, given.backbone, given.out)
    compare(network, given.backbone, given.out)


def export(network: Network, backbone: Path, out: Path) -> None:
    """Writes ``out``: ``model.onnx`` and ``tokenizer.json``."""
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(backbone / "tokenizer.json", out / "tokenizer.json")
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        _plain(network, plain)
        quantize_dynamic(
            plain, out / "model.onnx", weight_type=QuantType.QInt8, per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )  # fmt: skip
    model = onnx.load(out / "model.onnx")
    model.doc_string = ""
    onnx.save(model, out / "model.onnx")


def _plain(network: Network, path: Path) -> None:
    network.eval()
    example = batch([((0, 5, 6, 2, 2, 7, 8, 2, 2, 2), (1, 0, 0, 1, 3, 2, 2, 3, 3, 3))] * 2)
    rows, longest = torch.export.Dim("rows"), torch.export.Dim("longest")
    shape = {0: rows, 1: longest}
    torch.onnx.export(
        network, tuple(example), path, opset_version=_OPSET, dynamo=True, external_data=False,
        input_names=["ids", "roles", "mask"], output_names=["logits"],
        dynamic_shapes={"ids": shape, "roles": shape, "mask": shape},
    )  # fmt: skip


def compare(network: Network, backbone: Path, out: Path) -> None:
    """Print how far the exported answers lie from those of the network, and both sets of figures."""
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
