"""Text that a database may not like: it is kept as it is, and found."""

import json
from pathlib import Path

from tests.corpus.fake_encoder import FakeEncoder
from tests.corpus.plain_claims import lines_as_claims
from tests.postgresql.alike import assert_alike
from verify.corpus import open_corpus
from verify.documents import Document
from verify.postgresql import Address, Way, index_store, open_store
from verify.text import Language

LONG = "long" * 50_000
TEXTS = (
    "A word with a \x00 NUL in it, and \x01\x02.",
    f"{LONG} is a word.",
    "Quotes ' and \" and \\ and \\x41 and $$ and {braces} and ,commas, and :names.",
    "'; DROP TABLE report; --",
    "\u202eevil\u202c \x1b[31mred\x1b[0m \U0001f600 \ufffe",
    "e\u0301" * 300,
    "NULL null nan inf",
    "",
)


def test_text_of_any_kind(address: Address, tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    lines = [
        json.dumps({"id": f"r'\"\\{number}", "text": f"{text}\nriver"}) for number, text in enumerate(TEXTS)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    index_store(str(path), address, FakeEncoder(), way=Way(extract=lines_as_claims))
    here = open_corpus(str(path), FakeEncoder(), cache_dir=tmp_path / "cache", extract=lines_as_claims)
    with open_store(address, FakeEncoder()) as shared:
        assert_alike(shared, here)
        for text in (*TEXTS[:-1], "river", LONG):
            assert shared.search_text(text) == here.search_text(text)
            query = Document(path="article", text=f"{text}\nx", language=Language.ENGLISH)
            claims = lines_as_claims(query)[0]
            assert shared.search(claims, query) == here.search(claims, query)


def test_a_name_with_bytes_that_are_no_text(address: Address, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name in (b"caf\xe9.txt", b"b'\"\\.txt", b"\xd9\x85.txt", b"new\nline.txt"):
        (folder / name.decode("utf-8", "surrogateescape")).write_text("The river rose.", encoding="utf-8")
    index_store(str(folder), address, FakeEncoder(), way=Way(extract=lines_as_claims))
    here = open_corpus(str(folder), FakeEncoder(), cache_dir=tmp_path / "cache", extract=lines_as_claims)
    with open_store(address, FakeEncoder()) as shared:
        assert_alike(shared, here)
        assert shared.search_text("river") == here.search_text("river")
