"""Reports of few words in two languages, so that ties and copies are everywhere; and articles like them."""

from pathlib import Path
from random import Random

from verify.documents import Document
from verify.text import Language

ENGLISH = (
    "river", "bridge", "flood", "harvest", "minister", "soldiers", "Muscat", "Tehran", "talks", "ships",
    "attack", "forty", "300", "12",
)  # fmt: skip
ARABIC = (
    "النهر", "الجسر", "فيضان", "الحصاد", "الوزير", "جنود", "مسقط", "طهران", "محادثات", "سفن", "هجوم",
    "أربعون", "٣٠٠", "12",
)  # fmt: skip


def draws(seed: int) -> Random:
    """The same draws every time."""
    return Random(seed)  # noqa: S311


def sentence(draw: Random) -> str:
    pool = draw.choice((ENGLISH, ARABIC))
    return " ".join(draw.choices(pool, k=draw.randrange(2, 9))) + "."


def made(folder: Path, count: int, *, first: int = 0) -> Path:
    """A corpus: as many reports as wanted, by number the same ones every time."""
    folder.mkdir(exist_ok=True)
    for number in range(first, first + count):
        draw = draws(number)
        lines = [sentence(draw) for _ in range(draw.randrange(1, 7))]
        day = f"2024-{1 + number % 12:02d}-01"
        front = f"---\ntitle: Report {number % 7}\n" + (f"published: {day}\n" if number % 5 else "") + "---\n"
        name = folder / f"{draw.choice(['', 'a/', 'a.b/', 'b c/'])}{number}.md"
        name.parent.mkdir(exist_ok=True)
        name.write_text(front + "\n".join(lines), encoding="utf-8")
    return folder


def article(draw: Random) -> Document:
    text = "\n".join(sentence(draw) for _ in range(4))
    return Document(path="article", text=text, title=sentence(draw), language=Language.ENGLISH)
