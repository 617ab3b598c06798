"""Any number of reports in two languages, some reprints and some translations of others.

Originals are made of sentences with translations (`parallel_ar_en`), so that a translation has the same
sentences in the other language. A reprint is edited as in newsrooms: cut from the end, with a sentence
dropped, with an opening of its own, with one word in fifteen changed, or embedded in a text of its own; half
of them have a headline of their own. With 190,000 sentences each occurs in several originals, so each
original has one word in five changed, as two accounts of one speech differ.
"""

import lzma
import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from verify.documents import Document
from verify.text import Language

REPRINTS = 0.2
"""Share of reports that are reprints."""
TRANSLATIONS = 0.05
"""Share of reports that are translations."""
_SENTENCES = range(6, 13)
_FEWEST_WORDS = 6
"""Words of the shortest sentence used."""
_EDITED = 1 / 15
"""Share of words changed in an edited reprint."""
_VARIED = 1 / 5
"""Share of words changed in an original."""
_OUTLETS = tuple(
    f"{name} {kind}" for name in ("Coast", "Hill", "Velden", "Marlow") for kind in ("Post", "Wire")
)
_FIRST = date(2020, 1, 1)
_LANGUAGES = (Language.ENGLISH, Language.ARABIC)

Pair = tuple[str, str]
"""A sentence in both languages."""


@dataclass(frozen=True, slots=True)
class Made:
    """A report and its source.

    Attributes:
        document: The report.
        source: The number of the report it was made from; its own for an original.
        translated: Whether it is in the other language than its source.
    """

    document: Document
    source: int
    translated: bool = False

    @property
    def original(self) -> bool:
        """Whether it was not made from another."""
        return self.document.path == path_of(self.source)


def path_of(number: int) -> str:
    """The path of a report by number."""
    return f"{number:06d}.md"


def sentences(parallel: Path) -> list[Pair]:
    """The sentences from which reports are made."""
    found = []
    with lzma.open(parallel, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            _, english, arabic = line.rstrip("\n").split("\t")[:3]
            if min(len(english.split()), len(arabic.split())) >= _FEWEST_WORDS:
                found.append((english, arabic))
    return found


def make(pairs: list[Pair], count: int) -> list[Made]:
    """``count`` reports in an uninformative order; always the same ones."""
    chance = random.Random(count)
    originals = round(count * (1 - REPRINTS - TRANSLATIONS))
    told = [_varied(chance.sample(pairs, chance.choice(_SENTENCES)), chance) for _ in range(originals)]
    made = [_original(number, told[number], chance) for number in range(originals)]
    for number in range(originals, count):
        source = _popular(chance, originals)
        if number < originals + round(count * REPRINTS):
            made.append(_reprint(number, made[source], pairs, chance))
        else:
            made.append(_translation(number, made[source], told[source], chance))
    chance.shuffle(made)
    return made


def _varied(told: list[Pair], chance: random.Random) -> list[Pair]:
    """The same sentences with one word in five changed, separately in each language."""
    others = [" ".join(pair[side] for pair in told).split() for side in (0, 1)]
    return [
        (_reworded(pair[0], others[0], _VARIED, chance), _reworded(pair[1], others[1], _VARIED, chance))
        for pair in told
    ]


def _reworded(text: str, others: list[str], share: float, chance: random.Random) -> str:
    return " ".join(chance.choice(others) if chance.random() < share else word for word in text.split())


def _popular(chance: random.Random, originals: int) -> int:
    """An original to reprint: most are reprinted once, a few by forty outlets."""
    return int(originals * chance.random() ** 3)


def _original(number: int, told: list[Pair], chance: random.Random) -> Made:
    side = number % 2
    texts = [pair[side] for pair in told]
    day = _FIRST + timedelta(days=chance.randrange(1500))
    return Made(
        _document(number, " ".join(texts), _headline(texts[0]), _LANGUAGES[side], day, chance), number
    )


def _reprint(number: int, of: Made, pairs: list[Pair], chance: random.Random) -> Made:
    source = of.document
    side = _LANGUAGES.index(source.language)
    own = [pair[side] for pair in chance.sample(pairs, 3)]
    body = chance.choice((_verbatim, _cut, _without_one, _introduced, _worded, _set_in))(
        source.text, own, chance
    )
    title = source.title if chance.random() < 0.5 else _headline(own[1])  # noqa: PLR2004 - half of them
    return Made(_document(number, body, title, source.language, _after(source, chance), chance), of.source)


def _translation(number: int, of: Made, told: list[Pair], chance: random.Random) -> Made:
    side = 1 - _LANGUAGES.index(of.document.language)
    texts = [pair[side] for pair in told]
    day = _after(of.document, chance)
    made = _document(number, " ".join(texts), _headline(texts[0]), _LANGUAGES[side], day, chance)
    return Made(made, of.source, translated=True)


def _verbatim(text: str, _: list[str], __: random.Random) -> str:
    return text


def _cut(text: str, _: list[str], chance: random.Random) -> str:
    words = text.split()
    return " ".join(words[: int(len(words) * chance.uniform(0.3, 0.8))])


def _without_one(text: str, _: list[str], chance: random.Random) -> str:
    parts = text.split(". ")
    del parts[chance.randrange(len(parts))]
    return ". ".join(parts) or text


def _introduced(text: str, own: list[str], _: random.Random) -> str:
    return f"{own[0]} {text}"


def _worded(text: str, own: list[str], chance: random.Random) -> str:
    return _reworded(text, own[0].split(), _EDITED, chance)


def _set_in(text: str, own: list[str], chance: random.Random) -> str:
    return f"{own[0]} {_cut(text, own, chance)} {own[1]} {own[2]}"


def _headline(text: str) -> str:
    return " ".join(text.split()[:9])


def _after(source: Document, chance: random.Random) -> date:
    return (source.published or _FIRST) + timedelta(days=chance.randrange(4))


def _document(
    number: int, body: str, title: str, language: Language, published: date, chance: random.Random
) -> Document:
    return Document(
        path=path_of(number),
        text=body,
        title=title,
        outlet=chance.choice(_OUTLETS),
        published=published,
        language=language,
    )
