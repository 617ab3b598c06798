"""Takes the shipped reader back into training: ``python …/resume.py MODEL --backbone B --out DIR``.

The repository keeps no weights but the exported ones, in int8. This writes what they stand for as
``weights.pt``, and as ``backbone/`` the backbone's settings with the tokenizer and the number of pieces the
reader was trained with, so that ``train.py --begin`` can go on where another machine stopped. An answer
differs from the lost weights' by what ``export.py`` printed of them.
"""

import argparse
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from transformers import BertConfig, BertModel

from training.relation.network import Network

_PIECES = "backbone.embeddings.word_embeddings.weight"
_ZERO = 128
"""What stands for zero in the unsigned bytes of ``MatMulNBits``."""

Arrays = Mapping[str, NDArray[np.generic]]


def main() -> None:
    """Writes weights and backbone."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("model", type=Path, help="a folder that export.py wrote")
    parser.add_argument("--backbone", type=Path, required=True, help="what training/backbone wrote")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    weights = exported_weights(onnx.load(given.model / "model.onnx"))
    backbone = given.out / "backbone"
    _backbone(given.backbone, given.model / "tokenizer.json", len(weights[_PIECES]), backbone)
    network = Network(backbone)
    told = network.load_state_dict(
        {name: torch.from_numpy(value.copy()) for name, value in weights.items()}, strict=False
    )
    if told.missing_keys or told.unexpected_keys:
        raise SystemExit(f"{given.model}: missing {told.missing_keys}, unknown {told.unexpected_keys}")
    torch.save(network.state_dict(), given.out / "weights.pt")


def exported_weights(model: onnx.ModelProto) -> dict[str, NDArray[np.generic]]:
    """The network's weights by their names in ``Network``, from a model that ``export.py`` wrote.

    A matrix has lost its name in the export; the bias that is added to what it gives has kept it.
    """
    held = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    weights = {name: value for name, value in held.items() if name.endswith((".weight", ".bias"))}
    weights[_PIECES] = held[f"{_PIECES}.int8"].astype(np.float32) * held[f"{_PIECES}.scale"]
    added = {
        given: other
        for node in model.graph.node
        if node.op_type == "Add"
        for given, other in (tuple(node.input), tuple(node.input)[::-1])
        if other.endswith(".bias")
    }
    for node in model.graph.node:
        if node.op_type == "MatMulNBits":
            name = added[node.output[0]].removesuffix("bias") + "weight"
            weights[name] = _matrix(held[node.input[1]], held[node.input[2]])
    return weights


def _matrix(blocks: NDArray[np.generic], scales: NDArray[np.generic]) -> NDArray[np.float32]:
    """``(outputs, blocks, weights)`` of bytes with a scale a block as ``(outputs, inputs)``."""
    plain = (blocks.astype(np.float32) - _ZERO) * scales.reshape(*blocks.shape[:2], 1).astype(np.float32)
    return plain.reshape(len(blocks), -1)


def _backbone(settings: Path, tokenizer: Path, pieces: int, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(tokenizer, out / "tokenizer.json")
    config = BertConfig(**json.loads((settings / "config.json").read_text()) | {"vocab_size": pieces})
    BertModel(config, add_pooling_layer=False).save_pretrained(out)


if __name__ == "__main__":
    main()
