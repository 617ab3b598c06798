"""Takes the shipped chain reader back into training: ``python …/resume.py MODEL --backbone B --out DIR``.

Writes ``weights.pt`` and ``backbone/``, as ``training/relation/resume.py`` does of the relation reader.
"""

import onnx
import torch

from training.chains.network import ChainNetwork
from training.exported_weights import PIECES, asked_for, exported_weights, taken_back, write_backbone


def main() -> None:
    """Writes weights and backbone."""
    given = asked_for(__doc__)
    reading = exported_weights(onnx.load(given.model / "model.onnx"))
    asking = exported_weights(onnx.load(given.model / "asking.onnx"))
    backbone = given.out / "backbone"
    write_backbone(given.backbone, given.model / "tokenizer.json", len(reading[PIECES]), backbone)
    named = {f"reading.{name}": value for name, value in reading.items()}
    named |= {f"asking.{name}": value for name, value in asking.items()}
    torch.save(taken_back(ChainNetwork(backbone), named), given.out / "weights.pt")


if __name__ == "__main__":
    main()
