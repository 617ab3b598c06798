import json
from datetime import date
from pathlib import Path

import pytest

from verify.documents import BlockKind, read, sentences
from verify.text import Language

ROOT = Path(__file__).parents[2]
SEED = next(
    (root / "shared" / "seed" for root in (ROOT, ROOT.parent) if (root / "shared").is_dir()), ROOT / "seed"
)

pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the seed article is not in this checkout")


def test_the_seed_article_is_read_as_annotated() -> None:
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    found = read(str(SEED / "article.txt"))
    assert found.text == (SEED / "article.txt").read_text(encoding="utf-8")
    assert (found.published, found.outlet, found.language) == (
        date(2024, 3, 16),
        "سكاي نيوز عربية",
        Language.ARABIC,
    )
    assert found.title == gold["sentences"][0]["text"]
    kinds = {"source line": "source", "keywords (boilerplate)": "boilerplate"}
    wanted = [(kinds.get(part["kind"], part["kind"]), part["text"]) for part in gold["sentences"]]
    assert [(block.kind.value, block.span.of(found.text)) for block in found.blocks] == wanted
    body = [part for part in gold["sentences"] if part["kind"] == BlockKind.BODY]
    split = [sentence for span in found.body() for sentence in sentences(found.text, span)]
    assert [(span.start, span.of(found.text)) for span in split] == [
        (part["start"], part["text"]) for part in body
    ]
    assert len(split) == 11
