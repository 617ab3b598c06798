"""Writes the shipped relation reader: ``python -m training.relation.export WEIGHTS --backbone B --out DIR``.

The network as ONNX and the tokenizer. Matrices are kept in int8 with a scale for each 64 weights of a column
(onnxruntime's ``MatMulNBits``, which rounds what flows through as finely), word pieces in int8 with a scale
for each piece. What this changes in the answers is printed and belongs into the card: a probability moves by
.005 on the mean. One scale a matrix for what flows through, as ``quantize_dynamic`` has it, moved it by .09.
"""

import argparse
import json
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantFormat
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from tokenizers import Tokenizer

from training.relation.evaluate import figures, probabilities
from training.relation.network import Network, batch
from training.relation.train import own
from verify.models.pairing import Pairing
from verify.models.relation_reader import load_relation_reader

_OPSET = 18
_BLOCK = 64
"""Weights that share a scale."""
_INT8_ACTIVATIONS = 4
"""``accuracy_level`` of ``MatMulNBits``: what flows through is rounded to int8, block by block."""


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
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        _plain(network, plain)
        matrices = MatMulNBitsQuantizer(
            onnx.load(plain), bits=8, block_size=_BLOCK, is_symmetric=True, accuracy_level=_INT8_ACTIVATIONS,
            quant_format=QuantFormat.QOperator,
        )  # fmt: skip
    matrices.process()
    model = matrices.model.model
    _pieces_in_int8(model)
    model.doc_string = ""
    onnx.save(model, out / "model.onnx")


def _pieces_in_int8(model: onnx.ModelProto) -> None:
    """Keeps the largest table that is looked up in, that of word pieces, in int8 with a scale a row."""
    graph = model.graph
    tables = {one.name: one for one in graph.initializer}
    looked_up = [one for one in graph.node if one.op_type == "Gather" and one.input[0] in tables]
    node = max(looked_up, key=lambda one: tables[one.input[0]].dims[0])
    (name, ids), (found,) = node.input, node.output
    rows = numpy_helper.to_array(tables[name])
    scales = np.maximum(np.abs(rows).max(axis=1, keepdims=True) / 127, np.finfo(np.float32).tiny)
    graph.initializer.remove(tables[name])
    graph.initializer.extend(
        [
            numpy_helper.from_array(np.round(rows / scales).astype(np.int8), f"{name}.int8"),
            numpy_helper.from_array(scales.astype(np.float32), f"{name}.scale"),
        ]
    )
    at = list(graph.node).index(node)
    graph.node.remove(node)
    steps = (
        helper.make_node("Gather", [f"{name}.int8", ids], [f"{found}.int8"]),
        helper.make_node("Cast", [f"{found}.int8"], [f"{found}.float"], to=TensorProto.FLOAT),
        helper.make_node("Gather", [f"{name}.scale", ids], [f"{found}.scale"]),
        helper.make_node("Mul", [f"{found}.float", f"{found}.scale"], [found]),
    )
    for number, step in enumerate(steps):
        graph.node.insert(at + number, step)


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


def keep_answers(network: Network, backbone: Path, path: Path, count: int = 60) -> None:
    """Writes ``count`` pairs of authors kept apart with what the network itself says of them, one a line."""
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
