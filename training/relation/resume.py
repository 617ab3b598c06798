"""Takes the shipped reader back into training: ``python …/resume.py MODEL --backbone B --out DIR``.

Writes ``weights.pt``, and as ``backbone/`` the backbone's settings with the tokenizer and the number of
pieces the reader was trained with, so that ``train.py --begin`` can go on where another machine stopped.
"""

import argparse
from pathlib import Path

import onnx
import torch

from training.exported_weights import PIECES, exported_weights, write_backbone
from training.relation.network import Network


def main() -> None:
    """Writes weights and backbone."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("model", type=Path, help="a folder that export.py wrote")
    parser.add_argument("--backbone", type=Path, required=True, help="what training/backbone wrote")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    weights = exported_weights(onnx.load(given.model / "model.onnx"))
    backbone = given.out / "backbone"
    write_backbone(given.backbone, given.model / "tokenizer.json", len(weights[PIECES]), backbone)
    network = Network(backbone)
    told = network.load_state_dict(
        {name: torch.from_numpy(value.copy()) for name, value in weights.items()}, strict=False
    )
    if told.missing_keys or told.unexpected_keys:
        raise SystemExit(f"{given.model}: missing {told.missing_keys}, unknown {told.unexpected_keys}")
    torch.save(network.state_dict(), given.out / "weights.pt")


if __name__ == "__main__":
    main()
