"""Takes the shipped chain reader back into training: ``python …/resume.py MODEL --backbone B --out DIR``.

Writes ``weights.pt`` and ``backbone/``, as ``training/relation/resume.py`` does of the relation reader.
"""

import argparse
from pathlib import Path

import onnx
import torch

from training.chains.network import ChainNetwork
from training.exported_weights import PIECES, exported_weights, write_backbone


def main() -> None:
    """Writes weights and backbone."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("model", type=Path, help="a folder that export.py wrote")
    parser.add_argument("--backbone", type=Path, required=True, help="what training/backbone wrote")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    reading = exported_weights(onnx.load(given.model / "model.onnx"))
    asking = exported_weights(onnx.load(given.model / "asking.onnx"))
    backbone = given.out / "backbone"
    write_backbone(given.backbone, given.model / "tokenizer.json", len(reading[PIECES]), backbone)
    network = ChainNetwork(backbone)
    named = {f"reading.{name}": value for name, value in reading.items()}
    named |= {f"asking.{name}": value for name, value in asking.items()}
    told = network.load_state_dict(
        {name: torch.from_numpy(value.copy()) for name, value in named.items()}, strict=False
    )
    if told.missing_keys or told.unexpected_keys:
        raise SystemExit(f"{given.model}: missing {told.missing_keys}, unknown {told.unexpected_keys}")
    torch.save(network.state_dict(), given.out / "weights.pt")


if __name__ == "__main__":
    main()
