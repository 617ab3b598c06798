"""What hostile bytes are thrown at: each target takes any bytes, and raises nothing but ``CannotRunError``.

The bytes are read as orders to build a text from pieces that mean something to one of the readers, so that
a few hundred of them reach what random characters never would; of every eighth input the bytes are the text.
The suite draws them with hypothesis, ``make fuzz`` with atheris.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.hostile.pieces import FRONT_MATTER, JSON_LINES, MARKUP, PROSE
from verify.claims import extract
from verify.corpus import Corpus, open_corpus
from verify.documents.json_lines import read_json_lines
from verify.documents.read import read_bytes
from verify.judge import hear, means
from verify.models import load_shipped
from verify.pipeline import engine
from verify.report import CorpusFacts, Report, json_document, terminal
from verify.report.page import Look
from verify.text import CannotRunError

_ENCODINGS = (
    *((("utf-8", "replace"),) * 3),
    ("utf-8", "surrogatepass"),
    ("utf-8-sig", "replace"),
    ("utf-16", "surrogatepass"),
    ("cp1256", "replace"),
)
_REPORT = (
    "---\ntitle: Verdict\noutlet: Reuters\npublished: 2024-03-15\n---\n\n"
    "The court in Tunis sentenced the former minister to six years in prison on Thursday.\n"
    "قالت وزارة الصحة إن 17 شخصا أصيبوا في مسقط الجمعة.\n"
)


def article(data: bytes) -> None:
    """The whole way of ``verify claims``, of a text whose format is told from how it begins."""
    _held(_built(data, PROSE))


def front_matter(data: bytes) -> None:
    """The whole way, of Markdown with front matter."""
    _held(_built(data, FRONT_MATTER + PROSE, "---\n"), ".md")


def page(data: bytes) -> None:
    """The whole way, of a page."""
    _held(_built(data, MARKUP + PROSE, "<html>"), ".html")


def json_lines(data: bytes) -> None:
    """Reports, one a line, and their claims: lines of any make, and one that is whole."""
    with suppress(CannotRunError):
        whole = json.dumps({"id": "a", "text": _built(data, PROSE).decode("utf-8", "replace")}).encode()
        documents, _ = read_json_lines(_built(data, JSON_LINES + PROSE) + b"\n" + whole, name="wire.jsonl")
        for document in documents:
            extract(document)


def query(data: bytes) -> None:
    """What a person asks of a corpus."""
    with suppress(CannotRunError):
        _corpus().search_text(_built(data, PROSE).decode("utf-8", "replace"))


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (article, front_matter, page, json_lines, query)
}


def _built(data: bytes, pieces: tuple[str, ...], opening: str = "") -> bytes:
    """The text that ``data`` asks for: its first byte says how to encode it, two others name a piece."""
    if not data or data[0] % (len(_ENCODINGS) + 1) == len(_ENCODINGS):
        return opening.encode() + data[1:]
    encoding, otherwise = _ENCODINGS[data[0] % (len(_ENCODINGS) + 1)]
    pairs = zip(data[1::2], data[2::2], strict=False)
    text = "".join(pieces[(high * 256 + low) % len(pieces)] for high, low in pairs)
    return (opening + text).encode(encoding, otherwise)


def _held(data: bytes, suffix: str = "") -> None:
    with suppress(CannotRunError):
        document = read_bytes(data, name="article", suffix=suffix)
        corpus = _corpus()
        heard = hear(document, corpus, means(corpus.index.background), nearest=3)
        assert all(document.text[one.claim.span.start : one.claim.span.end] for one in heard.findings)
        report = Report(
            article=document,
            corpus=CorpusFacts("corpus", 1, 1, corpus.digest, 1),
            engine=engine(load_shipped()),
            findings=heard.findings,
            notices=(*document.notices, *heard.faults, *heard.notices),
        )
        for shown in (json_document.render(report), terminal.render(report, Look())):
            shown.encode("utf-8")


@cache
def _corpus() -> Corpus:
    with TemporaryDirectory() as folder:
        reports = Path(folder, "corpus")
        reports.mkdir()
        (reports / "a.md").write_text(_REPORT, encoding="utf-8")
        return open_corpus(str(reports), load_shipped(), cache_dir=Path(folder, "cache"))
