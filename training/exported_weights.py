"""The weights of an exported network, and the backbone from which training continues.

The repository keeps only exported weights, in int8 (``training/int8_export.py``). Weights restored from them
give answers that differ from those of the lost weights by what the export printed.
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
"""The table of word pieces, the only one with a scale per row."""
_NAMED = (".weight", ".bias", "nobody_yet")
"""Endings of the names of weights; tensors made by the exporter have other names."""
_ZERO = 128
"""The unsigned byte that stands for zero in ``MatMulNBits``."""


def exported_weights(model: onnx.ModelProto) -> dict[str, NDArray[np.generic]]:
    """The weights of an exported network by their names in the original network.

    A matrix lost its name in the export; the bias added to its product has kept it.
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
    """The arguments of a script that restores a reader: ``model``, ``backbone`` and ``out``, all paths."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0] if description else None)
    parser.add_argument("model", type=Path, help="a folder that export.py wrote")
    parser.add_argument("--backbone", type=Path, required=True, help="what training/backbone wrote")
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def taken_back(network: nn.Module, weights: Mapping[str, NDArray[np.generic]]) -> dict[str, torch.Tensor]:
    """All weights of a network, with those of ``weights`` put in.

    Raises:
        SystemExit: Some of its weights are missing there, or some there are not its own.
    """
    told = network.load_state_dict(
        {name: torch.from_numpy(value.copy()) for name, value in weights.items()}, strict=False
    )
    if told.missing_keys or told.unexpected_keys:
        raise SystemExit(f"missing {told.missing_keys}, unknown {told.unexpected_keys}")
    return network.state_dict()


def _matrix(blocks: NDArray[np.generic], scales: NDArray[np.generic]) -> NDArray[np.float32]:
    """``(outputs, blocks, weights)`` of bytes with a scale per block, as ``(outputs, inputs)``."""
    plain = (blocks.astype(np.float32) - _ZERO) * scales.reshape(*blocks.shape[:2], 1).astype(np.float32)
    return plain.reshape(len(blocks), -1)


def write_backbone(settings: Path, tokenizer: Path, pieces: int, out: Path) -> None:
    """Writes the backbone's settings with the tokenizer and the number of pieces of an exported network.

    It is written without trained weights, which are then put in.
    """
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(tokenizer, out / "tokenizer.json")
    config = BertConfig(**json.loads((settings / "config.json").read_text()) | {"vocab_size": pieces})
    BertModel(config, add_pooling_layer=False).save_pretrained(out)
