"""The shipped chain reader says what the network it was made from says, alone and among other claims.

``golden/chain_answers.jsonl`` is written by ``training/chains/export.py --answers``: articles of authors who
never were trained on, with what the network says before its weights are rounded.
"""

import json
from pathlib import Path

from verify.claims import ReadChain
from verify.documents import Document
from verify.documents.json_lines import read_json_lines
from verify.models import load_chain_reader
from verify.text import Span

LINES = (Path(__file__).parent / "golden/chain_answers.jsonl").read_text(encoding="utf-8").splitlines()
ROWS = [json.loads(line) for line in LINES]
LEAST_ALIKE, MOST_APART = 0.93, 0.03
"""Which share of chains stays the same in int8, and how far their probability moves on the mean."""


def article(row: dict[str, object]) -> Document:
    told = {key: row[key] for key in ("id", "language", "outlet", "title", "text")}
    (found,), _ = read_json_lines(json.dumps(told).encode(), name="articles.jsonl")
    return found


def spans(row: dict[str, list[dict[str, int]]]) -> list[Span]:
    return [Span(one["start"], one["end"]) for one in row["answers"]]


def names(chain: ReadChain, text: str) -> list[str]:
    return [voice.span.of(text) for voice in chain.voices]


def test_it_says_what_the_network_says() -> None:
    alike, apart = [], []
    for row in ROWS:
        found = article(row)
        for read, told in zip(load_chain_reader().read(found, spans(row)), row["answers"], strict=True):
            alike.append(names(read[0], found.text) == told["voices"])
            if alike[-1]:
                apart.append(abs(read[0].probability - told["probability"]))
    assert len(ROWS) == 12
    assert sum(alike) / len(alike) >= LEAST_ALIKE
    assert sum(apart) / len(apart) <= MOST_APART


def test_a_claim_is_read_alike_alone_and_among_others() -> None:
    row = ROWS[0]
    found, asked = article(row), spans(row)
    together = load_chain_reader().read(found, asked)
    assert load_chain_reader().read(found, asked) == together
    assert [load_chain_reader().read(found, [one])[0][0].voices for one in asked] == [
        one[0].voices for one in together
    ]


def test_what_stands_around_the_body_is_not_read() -> None:
    row = ROWS[0]
    bare = article(row)
    head = "By Lena Farouk\n\n"
    around = article({**row, "text": head + str(row["text"])})
    moved = [one.shifted(len(head)) for one in spans(row)]
    assert [chains[0].probability for chains in load_chain_reader().read(around, moved)] == [
        chains[0].probability for chains in load_chain_reader().read(bare, spans(row))
    ]


def test_a_text_without_claims_needs_no_network() -> None:
    assert load_chain_reader().read(article(ROWS[0]), []) == ()
