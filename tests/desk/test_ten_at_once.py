"""Ten people ask at once, and each gets what the pipeline says alone."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.desk.material import ARABIC, ENGLISH
from tests.desk.own_desk import running
from verify.documents.read import as_article, read_bytes
from verify.pipeline import Settings, check_claims
from verify.report import json_document

ARTICLES = [
    (f"article-{number}.txt", (ENGLISH, ARABIC)[number % 2].replace("11", str(11 + number)))
    for number in range(10)
]


def alone(name: str, text: str, corpus: Path) -> str:
    article = as_article(read_bytes(text.encode(), name=name, suffix=".txt"))
    return json_document.render(check_claims(article, Settings(corpus=str(corpus), fast=True)))


def test_ten_checks_at_once_are_what_each_is_alone(place: Path, tmp_path: Path) -> None:
    corpus = place / "reports"
    with running(corpus, tmp_path / "data") as own:

        def asked(article: tuple[str, str]) -> str:
            visitor = own.visitor()
            name, text = article
            path = visitor.ask(text, name=name)
            visitor.wait(path)
            return visitor.page(f"{path}/report.json")

        with ThreadPoolExecutor(len(ARTICLES)) as people:
            told = list(people.map(asked, ARTICLES))
    assert told == [alone(name, text, corpus) for name, text in ARTICLES]
