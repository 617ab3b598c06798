"""Is a report found in the other language when nothing but a transliterated name links it to the claim?

Two hundred made pairs. The names are Google's transliterated ones of the part that was kept apart (two of
them make a full name); the sentences around them are of different matters in the two languages, so that the
name is the only link. All sentences of one language are the corpus for those of the other.

    python benchmarks/name_retrieval.py [NAMES] [--k 10]
"""

import argparse
import json
import lzma
import random
from collections.abc import Sequence
from pathlib import Path

from verify.claims import extract
from verify.corpus.refreshing import refresh
from verify.corpus.remembered import Remembered
from verify.corpus.search import Query, search
from verify.documents import Document, Look
from verify.documents.read import read_bytes
from verify.models import load
from verify.text import Language

PAIRS = 200
"""Pairs of a claim and a report."""
NAMES = Path("../shared/data/dev/names_google.jsonl.xz")
ENGLISH = (
    "{} planted olive trees behind the old school.",
    "{} won the regional chess final on Sunday.",
    "The bakery that {} opened last year sells bread to three villages.",
    "Neighbours said {} had repaired the water pump alone.",
    "{} will conduct the youth orchestra in June.",
    "A court fined {} for fishing without a licence.",
    "{} translated the novel from Portuguese.",
    "Firefighters pulled {} out of the flooded car.",
    "{} retired from the railway after thirty years.",
    "The museum bought two paintings by {}.",
)
ARABIC = (
    "أعلن {} استقالته من مجلس إدارة المصرف المركزي.",
    "وصل {} إلى العاصمة في زيارة رسمية.",
    "قال {} إن الموازنة لن تتضمن ضرائب جديدة.",
    "نفى {} وجود خلاف داخل الحزب.",
    "التقى {} سفراء الدول المانحة.",
    "أكد {} أن الانتخابات ستجرى في موعدها.",
    "اتهمت النيابة {} بتسريب وثائق سرية.",
    "عين الوزير {} مديرا للجمارك.",
    "سجل {} هدف الفوز في الدقيقة الأخيرة.",
    "أشرف {} على تدريب الطيارين.",
)


def main() -> None:
    """Print recall for both directions."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="?", type=Path, default=NAMES)
    parser.add_argument("--k", type=int, default=10)
    options = parser.parse_args()
    pairs = names(options.names)
    english = documents([english for english, _ in pairs], ENGLISH, Language.ENGLISH)
    arabic = documents([arabic for _, arabic in pairs], ARABIC, Language.ARABIC)
    for title, claims, reports in (
        ("English finds Arabic", english, arabic),
        ("Arabic finds English", arabic, english),
    ):
        print(f"{title}, recall@{options.k}: {recall(claims, reports, options.k):.3f}  ({len(claims)} pairs)")


def names(path: Path) -> list[tuple[str, str]]:
    """Full names in both scripts, each of two single names; the same on every run."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    single = [(row["en"].title(), row["ar"]) for row in rows if row["match"] and row["part"] == "eval"]
    drawn = random.Random(2024).sample(single, 2 * PAIRS)
    return [
        (f"{en} {last}", f"{ar} {other}")
        for (en, ar), (last, other) in zip(drawn[::2], drawn[1::2], strict=True)
    ]


def documents(named: Sequence[str], sentences: Sequence[str], language: Language) -> tuple[Document, ...]:
    """One document per name."""
    front = f"---\npublished: 2024-05-02\nlanguage: {language.value}\n---\n"
    return tuple(
        read_bytes(
            f"{front}{sentences[number % len(sentences)].format(name)}\n".encode(), name=f"{number:03}.md"
        )
        for number, name in enumerate(named)
    )


def recall(articles: Sequence[Document], reports: Sequence[Document], k: int) -> float:
    """The share of ``articles`` of which a claim finds the report of the same number among the first."""
    encoder = load(None)
    index = refresh(Look.of(reports), encoder, extract)
    passages = Remembered(reports, index)
    found = 0
    for article in articles:
        queries = [Query.of_claim(claim, article) for claim in extract(article).claims]
        near = search(index, encoder, queries, k, of_one_text=True)
        found += any(passages[one.row].report.path == article.path for rows in near for one in rows)
    return found / len(articles)


if __name__ == "__main__":
    main()
