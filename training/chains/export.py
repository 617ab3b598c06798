"""Writes the shipped chain reader: ``python -m training.chains.export WEIGHTS --backbone B --out DIR``.

Two networks and the tokenizer: ``model.onnx``, in int8 (``training/int8_export.py``), reads a window;
``asking.onnx``, which is small, answers for its claims. How far their answers lie from those of the network
is printed.
"""

import argparse
import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.export import Dim

from benchmarks.chains import document
from training.chains.examples import Article, Example, Labelled, articles, example
from training.chains.network import ChainNetwork, batch
from training.chains.train import found
from training.int8_export import OPSET, in_float32, in_int8
from verify.models.chain_reader import NetworkChainReader, name_in, told_text
from verify.models.chain_search import Questions
from verify.text import Span

_KEPT = 12
"""Articles whose answers are kept for the tests."""


def main() -> None:
    """Exports and compares."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--backbone", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--answers", type=Path, help="where some answers of the network are kept, for the tests"
    )
    given = parser.parse_args()
    network = ChainNetwork(given.backbone)
    network.load_state_dict(torch.load(given.weights, weights_only=True))
    export(network.eval(), given.backbone, given.out)
    tokenizer = Tokenizer.from_file(str(given.backbone / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    held = articles(testing=True)
    compare(network, tokenizer, held[::4], given.out)
    if given.answers:
        keep_answers(network, tokenizer, held[:: len(held) // _KEPT][:_KEPT], given.answers)


def export(network: ChainNetwork, backbone: Path, out: Path) -> None:
    """Writes ``out``: ``model.onnx``, ``asking.onnx`` and ``tokenizer.json``."""
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(backbone / "tokenizer.json", out / "tokenizer.json")
    in_int8(lambda path: _reading(network, path), out / "model.onnx")
    in_float32(lambda path: _asking(network, path), out / "asking.onnx")


def _reading(network: ChainNetwork, path: Path) -> None:
    ids, tags, mask = batch(
        [(0, 5, 6, 2, 7, 8, 2), (0, 5, 2, 7, 2)], [(0, 0, 0, 0, 3, 2, 0), (0, 0, 0, 5, 0)]
    )
    shape = {0: Dim("windows"), 1: Dim("longest")}
    torch.onnx.export(
        network.reading, (ids, tags, mask), path, opset_version=OPSET, dynamo=True, external_data=False,
        input_names=["ids", "tags", "mask"], output_names=["states", "ends", "kinds", "parts"],
        dynamic_shapes={"ids": shape, "tags": shape, "mask": shape},
    )  # fmt: skip


def _asking(network: ChainNetwork, path: Path) -> None:
    states = torch.zeros(9, network.reading.backbone.config.hidden_size)
    asked = Questions(*map(np.array, ([[2, 4], [3, 6], [1, 2]], [[0, 0], [1, 3], [0, 0]],
                                      [[1, 2], [0, 0], [0, 0]], [1, 6, 0])))  # fmt: skip
    questions = {0: Dim("questions")}
    torch.onnx.export(
        network.asking, (states, *map(torch.from_numpy, asked)), path,
        opset_version=OPSET, dynamo=True, external_data=False,
        input_names=["states", *Questions._fields], output_names=["logits"],
        dynamic_shapes={"states": {0: Dim("pieces")}, **dict.fromkeys(Questions._fields, questions)},
    )  # fmt: skip


Answer = tuple[list[str], float]


def as_used(tokenizer: Tokenizer, article: Article) -> list[Example]:
    """An article as the tool has it read: page furniture blanked out, the rules' claims asked."""
    text = told_text(document(article.row))
    claims = tuple(Labelled(one.span, (), (), one) for one in article.ruled)
    return list(example(tokenizer, replace(article, row={**article.row, "text": text}, claims=claims)))


def _of_network(network: ChainNetwork, some: Sequence[Example]) -> dict[Span, Answer]:
    """The likeliest chain of each claim, outermost voice first, with its probability."""
    return {
        told.of.span: (
            [
                name_in(one.article.text, one.window.characters(voice)).of(one.article.text)
                for voice in reversed(chains[0].voices)
            ],
            chains[0].probability,
        )
        for one in some
        for told, chains in zip(one.told, found(network, one), strict=True)
    }


def compare(network: ChainNetwork, tokenizer: Tokenizer, held: Sequence[Article], out: Path) -> None:
    """Print how often the exported networks give the same chain, and the difference in its probability."""
    reader = NetworkChainReader(out, str(out))
    same, apart, total = 0, [0.0], 0
    for article in held:
        answers = _of_network(network, as_used(tokenizer, article))
        text = document(article.row).text
        for claim, (chains, _) in zip(
            article.ruled, reader.read(document(article.row), article.ruled), strict=True
        ):
            if not chains:
                continue
            names, probability = answers[claim.span]
            total += 1
            if names == [voice.span.of(text) for voice in chains[0].voices]:
                same += 1
                apart.append(abs(probability - chains[0].probability))
    print(f"{total} claims: the same chain {same / total:.4f}, its probability moved by", end=" ")
    print(f"{sum(apart) / len(apart):.4f} on the mean, {max(apart):.4f} at most")


def keep_answers(network: ChainNetwork, tokenizer: Tokenizer, some: Sequence[Article], path: Path) -> None:
    """Writes some articles with the network's own answers on their claims, one per line."""
    lines = []
    for article in some:
        answers = _of_network(network, as_used(tokenizer, article))
        told = [
            {**claim._asdict(), "answer": answers[claim.span][0], "probability": answers[claim.span][1]}
            for claim in article.ruled
        ]
        row = {key: article.row[key] for key in ("id", "language", "outlet", "title", "text")}
        lines.append(json.dumps({**row, "claims": told}, ensure_ascii=False))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
