"""The shipped chain reader says what the network it was made from says, alone and among other claims.

``golden/chain_answers.jsonl`` is written by ``training/chains/export.py --answers``: articles of authors who
never were trained on, with what the network says before its weights are rounded.
"""

import json
from pathlib import Path
from typing import Any

from verify.claims import ReadChain, RuledClaim
from verify.claims.reconciliation.ground import Ground
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


def asked(row: dict[str, list[dict[str, Any]]]) -> list[RuledClaim]:
    return [
        RuledClaim(
            span=Span(*one["span"]),
            sentence=Span(*one["sentence"]),
            cues=tuple(Span(*cue) for cue in one["cues"]),
            names=tuple(Span(*name) for name in one["names"]),
            voices=tuple(one["voices"]),
            ground=Ground(one["ground"]),
        )
        for one in row["claims"]
    ]


def moved(claim: RuledClaim, by: int) -> RuledClaim:
    return claim._replace(
        span=claim.span.shifted(by),
        sentence=claim.sentence.shifted(by),
        cues=tuple(cue.shifted(by) for cue in claim.cues),
        names=tuple(name.shifted(by) for name in claim.names),
    )


def names(chain: ReadChain, text: str) -> list[str]:
    return [voice.span.of(text) for voice in chain.voices]


def test_it_says_what_the_network_says() -> None:
    alike, apart = [], []
    for row in ROWS:
        found = article(row)
        for read, told in zip(load_chain_reader().read(found, asked(row)), row["claims"], strict=True):
            likeliest = read.chains[0]
            alike.append(names(likeliest, found.text) == told["answer"])
            if alike[-1]:
                apart.append(abs(likeliest.probability - told["probability"]))
    assert len(ROWS) == 12
    assert sum(alike) / len(alike) >= LEAST_ALIKE
    assert sum(apart) / len(apart) <= MOST_APART


def test_the_same_claims_are_read_alike_again() -> None:
    found, claims = article(ROWS[0]), asked(ROWS[0])
    assert load_chain_reader().read(found, claims) == load_chain_reader().read(found, claims)


def test_what_stands_around_the_body_is_not_read() -> None:
    row = ROWS[0]
    head = "By Lena Farouk\n\n"
    around = article({**row, "text": head + str(row["text"])})
    claims = [moved(one, len(head)) for one in asked(row)]
    assert [one.chains[0].probability for one in load_chain_reader().read(around, claims)] == [
        one.chains[0].probability for one in load_chain_reader().read(article(row), asked(row))
    ]


def test_the_parts_of_a_claim_cover_it() -> None:
    for row in ROWS:
        claims = asked(row)
        for claim, read in zip(claims, load_chain_reader().read(article(row), claims), strict=True):
            assert [part.span.start for part in read.parts[1:]] == [part.span.end for part in read.parts[:-1]]
            assert (read.parts[0].span.start, read.parts[-1].span.end) == claim.span


def test_a_text_without_claims_needs_no_network() -> None:
    assert load_chain_reader().read(article(ROWS[0]), []) == ()
