"""The nearest reports, held against a plain double loop."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import numpy as np

from verify.corpus import Corpus, open_corpus
from verify.lint.neighbours import neighbours
from verify.models import load

TEXTS = {
    "a": ("2024-03-15", "The court in Tunis sentenced the former minister to six years in prison."),
    "b": ("2024-03-16", "حكمت المحكمة في تونس على الوزير السابق بالسجن ست سنوات."),
    "c": ("2024-03-17", "Wheat prices in Cairo doubled after the harvest failed."),
    "d": ("2023-03-17", "The court in Tunis sentenced the former minister to two years in prison."),
    "e": ("", "A court sentenced a minister to prison in Tunis."),
}


def corpus(folder: Path) -> Corpus:
    (folder / "corpus").mkdir()
    for name, (day, text) in TEXTS.items():
        dated = f"published: {day}\n" if day else ""
        (folder / "corpus" / f"{name}.md").write_text(
            f"---\ntitle: x\n{dated}---\n\n{text}\n", encoding="utf-8"
        )
    return open_corpus(str(folder / "corpus"), load(None), cache_dir=folder / "cache")


def brute_force(found: Corpus, number: int, *, days: int) -> list[int]:
    dense, starts = found.index.views.context.vectors, found.index.starts()
    means = [dense.vectors(a, b).mean(axis=0) for a, b in pairwise(starts)]
    means = [mean / np.linalg.norm(mean) for mean in means]

    def near(other: int) -> bool:
        ours, theirs = found.reports[number].published, found.reports[other].published
        within = ours is None or theirs is None or abs((ours - theirs).days) <= days
        return other != number and within and float(means[number] @ means[other]) >= 0.2

    others = [other for other in range(len(means)) if near(other)]
    return sorted(others, key=lambda other: (-round(float(means[number] @ means[other]), 4), other))


def test_neighbours_are_those_of_a_double_loop(tmp_path: Path) -> None:
    found = corpus(tmp_path)
    assert found.reports[0].published == date(2024, 3, 15)
    told = list(neighbours(found, most=10, days=90))
    for number, near in enumerate(told):
        assert list(near) == brute_force(found, number, days=90)
    assert 1 in told[0], "the same matter in the other language"
    assert 3 not in told[0], "a year before"
    assert 0 in told[4], "a report without a date may be of any day"


def test_only_so_many_are_kept(tmp_path: Path) -> None:
    found = corpus(tmp_path)
    all_of_them = list(neighbours(found, most=10, days=90))
    assert [near[:1] for near in all_of_them] == list(neighbours(found, most=1, days=90))
