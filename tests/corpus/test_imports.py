import subprocess
import sys

import pytest

HEAVY = ("faiss", "bm25s", "scipy", "torch", "sentence_transformers", "trafilatura")


def modules_after(code: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split())


@pytest.mark.parametrize("heavy", HEAVY)
def test_importing_the_corpus_does_not_import(heavy: str) -> None:
    assert heavy not in modules_after("import verify.corpus")


def test_a_search_imports_faiss_and_needs_no_torch() -> None:
    code = (
        "import numpy as np; from verify.corpus.dense import Dense;"
        "Dense.of(np.eye(3, dtype=np.float32)).search(np.eye(3, dtype=np.float32), 2)"
    )
    loaded = modules_after(code)
    assert "faiss" in loaded
    assert not {"torch", "sentence_transformers", "bm25s"} & loaded
