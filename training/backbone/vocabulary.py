"""The pieces of Arabic and English, out of the 250,002 of a hundred languages."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

_SPECIAL = 4
"""Special pieces, at the beginning of the table."""
_ARABIC = re.compile(r"^▁?[\u0600-\u0678\u06D4-\u06FF]+$")
"""Arabic script without the letters of Persian and Urdu."""
_SHORT_LATIN = re.compile(r"^▁?[A-Za-z]{1,3}$")
_LAST_SINGLE = 0x250
_OFTEN = 2
"""Occurrences from which a piece is kept."""


def kept(tokenizer: Path, texts: Iterable[str]) -> list[int]:
    """The numbers of the pieces to keep, ascending.

    Kept are the special pieces, pieces that occur twice in ``texts``, all pieces in Arabic letters, Latin
    ones so short that any word can be built from them, and single characters.
    """
    state = json.loads(tokenizer.read_text(encoding="utf-8"))
    vocabulary = state["model"]["vocab"]
    full = Tokenizer.from_file(str(tokenizer))
    full.no_truncation()
    full.no_padding()
    seen: Counter[int] = Counter()
    for some in _batches(texts):
        for cut in full.encode_batch(some, add_special_tokens=False):
            seen.update(cut.ids)
    last = len(vocabulary) - 1
    return [
        number
        for number, (piece, _) in enumerate(vocabulary)
        if number < _SPECIAL or number == last or seen[number] >= _OFTEN or _needed(piece)
    ]


def _needed(piece: str) -> bool:
    single = len(piece) == 1 and ord(piece) < _LAST_SINGLE
    return single or bool(_ARABIC.match(piece) or _SHORT_LATIN.match(piece))


def cut(tokenizer: Path, numbers: list[int]) -> dict[str, Any]:
    """The state of a tokenizer with only these pieces, renumbered in their order."""
    state: dict[str, Any] = json.loads(tokenizer.read_text(encoding="utf-8"))
    anew = {old: new for new, old in enumerate(numbers)}
    model = state["model"]
    model["unk_id"] = anew[model["unk_id"]]
    model["vocab"] = [model["vocab"][number] for number in numbers]
    for token in state["added_tokens"]:
        token["id"] = anew[token["id"]]
    for special in state["post_processor"]["special_tokens"].values():
        special["ids"] = [anew[number] for number in special["ids"]]
    state["truncation"] = state["padding"] = None
    return state


def _batches(texts: Iterable[str], size: int = 5000) -> Iterable[list[str]]:
    some: list[str] = []
    for text in texts:
        some.append(text)
        if len(some) == size:
            yield some
            some = []
    if some:
        yield some
