"""The shipped reader says what the network it was made from says, and says it of a pair in any company.

``golden/network_answers.jsonl`` is written by ``training/relation/export.py --answers``: pairs of authors who
never were trained on, with what the network says before its weights are rounded.
"""

import json
from pathlib import Path

import numpy as np

from verify.models import Answer, Asked, load_relation_reader

LINES = (Path(__file__).parent / "golden/network_answers.jsonl").read_text(encoding="utf-8").splitlines()
ROWS = [json.loads(line) for line in LINES]
PAIRS = [(Asked(row["sentence"], row["start"], row["end"]), Answer(**row["answer"])) for row in ROWS]
MEAN, MOST = 0.015, 0.2
"""How far a likelihood may be moved by weights in int8, over all pairs and in one."""


def test_it_says_what_the_network_says() -> None:
    ours = np.array([reading.relations for reading in load_relation_reader().read(PAIRS)])
    apart = np.abs(ours - np.array([row["relations"] for row in ROWS])).max(axis=1)
    assert len(ROWS) == 60
    assert (apart.mean() <= MEAN, apart.max() <= MOST) == (True, True), (apart.mean(), apart.max())


def test_a_pair_is_read_alike_alone_and_among_others() -> None:
    reader = load_relation_reader()
    together = reader.read(PAIRS[:8])
    assert reader.read(PAIRS[:8][::-1]) == together[::-1]
    assert tuple(one for pair in PAIRS[:8] for one in reader.read([pair])) == together
