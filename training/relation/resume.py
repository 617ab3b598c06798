"""Takes the shipped reader back into training: ``python …/resume.py MODEL --backbone B --out DIR``.

Writes ``weights.pt``, and as ``backbone/`` the backbone's settings with the tokenizer and the number of
pieces the reader was trained with, so that ``train.py --begin`` can go on where another machine stopped.
"""

import onnx
import torch

from training.exported_weights import PIECES, asked_for, exported_weights, taken_back, write_backbone
from training.relation.network import Network


def main() -> None:
    """Writes weights and backbone."""
    given = asked_for(__doc__)
    weights = exported_weights(onnx.load(given.model / "model.onnx"))
    backbone = given.out / "backbone"
    write_backbone(given.backbone, given.model / "tokenizer.json", len(weights[PIECES]), backbone)
    torch.save(taken_back(Network(backbone), weights), given.out / "weights.pt")


if __name__ == "__main__":
    main()
