"""Writing the model as an ordinary sentence-transformers directory."""

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import Tokenizer

_MODULES = [
    {
        "idx": i,
        "name": str(i),
        "path": path,
        "type": f"sentence_transformers.sentence_transformer.modules.{kind}",
    }
    for i, (path, kind) in enumerate((("", "StaticEmbedding"), ("1_Normalize", "Normalize")))
]
_CONFIG = {
    "model_type": "SentenceTransformer",
    "prompts": {"query": "", "document": ""},
    "default_prompt_name": None,
    "similarity_fn_name": "cosine",
}


def quantised(table: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Rows as integers from -127 to 127, and the scale of each row; their product approximates ``table``."""
    scales = np.abs(table).max(axis=1) / 127
    rows = np.rint(table / np.maximum(scales, 1e-12)[:, None]).astype(np.int8)
    return rows, scales.astype(np.float32)


def export(tokenizer: Tokenizer, table: NDArray[np.float32], folder: Path) -> None:
    """Writes ``folder``: ``table`` in int8 with a float32 scale a row.

    These are the tensors ``embeddings`` and ``weights`` of a model2vec file, which sentence-transformers 6.2
    multiplies into a float32 table when it loads them; earlier versions refuse them.
    """
    (folder / "1_Normalize").mkdir(parents=True, exist_ok=True)
    rows, scales = quantised(table)
    save_file({"embeddings": rows, "weights": scales}, folder / "model.safetensors")
    (folder / "model.safetensors").chmod(0o644)  # safetensors makes it readable by the owner only
    state = json.loads(tokenizer.to_str())
    state["model"]["vocab"] = [[piece, round(score, 4)] for piece, score in state["model"]["vocab"]]
    _write(folder / "tokenizer.json", state, indent=None)
    sentence = {"module_input_name": "sentence_embedding", "module_output_name": "sentence_embedding"}
    _write(folder / "1_Normalize" / "config.json", sentence, indent=2)
    _write(folder / "modules.json", _MODULES, indent=2)
    _write(folder / "config_sentence_transformers.json", _CONFIG, indent=2)


def _write(path: Path, value: object, *, indent: int | None) -> None:
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    path.write_text(text + "\n", encoding="utf-8")
