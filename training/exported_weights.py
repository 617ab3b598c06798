"""The weights that an exported network stands for, and the backbone that training goes on with.

The repository keeps no weights but the exported ones, in int8 (``training/int8_export.py``). What is taken
back from them gives answers that differ from the lost weights' by what the export printed.
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
from torch import nn
from transformers import BertConfig, BertModel

PIECES = "backbone.embeddings.word_embeddings.weight"
"""The table of word pieces, which alone is kept with a scale a row."""
_NAMED = (".weight", ".bias", "nobody_yet")
"""How the names of weights end; what the exporter itself has made has other names."""
_ZERO = 128
"""What stands for zero in the unsigned bytes of ``MatMulNBits``."""


def exported_weights(model: onnx.ModelProto) -> dict[str, NDArray[np.generic]]:
    """The weights of an exported network by their names in the one it was made from.

    A matrix has lost its name in the export; the bias that is added to what it gives has kept it.
    """
    held = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    weights = {name: value for name, value in held.items() if name.endswith(_NAMED)}
    if f"{PIECES}.int8" in held:
        weights[PIECES] = held[f"{PIECES}.int8"].astype(np.float32) * held[f"{PIECES}.scale"]
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


def asked_for(description: str | None) -> argparse.Namespace:
    """What a script that takes a reader back is given: ``model``, ``backbone`` and ``out``, all paths."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0] if description else None)
    parser.add_argument("model", type=Path, help="a folder that export.py wrote")
    parser.add_argument("--backbone", type=Path, required=True, help="what training/backbone wrote")
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def taken_back(network: nn.Module, weights: Mapping[str, NDArray[np.generic]]) -> dict[str, torch.Tensor]:
    """All of a network's weights, those of ``weights`` put into it.

    Raises:
        SystemExit: Some of its own are missing there, or some there are not its own.
    """
    told = network.load_state_dict(
        {name: torch.from_numpy(value.copy()) for name, value in weights.items()}, strict=False
    )
    if told.missing_keys or told.unexpected_keys:
        raise SystemExit(f"missing {told.missing_keys}, unknown {told.unexpected_keys}")
    return network.state_dict()


def _matrix(blocks: NDArray[np.generic], scales: NDArray[np.generic]) -> NDArray[np.float32]:
    """``(outputs, blocks, weights)`` of bytes with a scale a block as ``(outputs, inputs)``."""
    plain = (blocks.astype(np.float32) - _ZERO) * scales.reshape(*blocks.shape[:2], 1).astype(np.float32)
    return plain.reshape(len(blocks), -1)


def write_backbone(settings: Path, tokenizer: Path, pieces: int, out: Path) -> None:
    """Writes the backbone's settings with the tokenizer and the number of pieces of an exported network.

    Its own weights are not those of the backbone: it is there to be filled.
    """
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(tokenizer, out / "tokenizer.json")
    config = BertConfig(**json.loads((settings / "config.json").read_text()) | {"vocab_size": pieces})
    BertModel(config, add_pooling_layer=False).save_pretrained(out)
