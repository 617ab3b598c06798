"""Any number of reports made from the published stories: no two alike, some copied, some altered.

Every report takes its sentences from the reports of one story. Figures are shifted, dates moved and two words
in five replaced by a rule for each event, so that reports of one event agree and those of two do not. Of
every five, one is a copy under another outlet and one has a different figure: what `verify check` looks for.
"""

import json
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

_OF_ONE_EVENT = 5
"""Reports of one event."""
_SENTENCES = 8
"""Sentences of a report."""
_FEWEST_WORDS = 6
"""Words of the shortest sentence used."""
_FIGURE = re.compile(r"(?<![\d-])\d{1,3}(?![\d-])")
_WORD = re.compile(r"[^\W\d_]{5,}")
_KEPT = 0.6
"""Share of words that stay."""
_OUTLETS = ("Reuters", "The Guardian", "BBC", "Al Jazeera", "AFP")
_FIRST = date(2015, 1, 1)


def make(stories: Path, folder: Path, count: int) -> None:
    """Write ``count`` reports under ``folder``, a hundred to a folder; always the same ones."""
    sources = list(_sources(stories))
    for number in range(count):
        place = folder / f"{number // 100:04d}" / f"{number:06d}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(_report(number, sources), encoding="utf-8")


def sentences_of(stories: Path) -> Iterator[str]:
    """The sentences from which reports are made."""
    for _, sentences in _sources(stories):
        yield from sentences


def _sources(stories: Path) -> Iterator[tuple[str, list[str]]]:
    """The language and sentences of each story's reports in one language."""
    for story in sorted(path.parent for path in stories.glob("*/story.json")):
        for language in ("ar", "en"):
            texts = [path.read_text(encoding="utf-8") for path in sorted((story / "reports").glob("*.md"))]
            bodies = [text.split("---\n", 2)[2] for text in texts if f"language: {language}" in text]
            sentences = [s for body in bodies for s in re.split(r"(?<=[.؟!])\s+", body)]
            found = [s for s in sentences if len(s.split()) > _FEWEST_WORDS]
            if len(found) >= _SENTENCES:
                yield language, found


def _of_event(word: str, event: int, sentences: list[str]) -> str:
    """The replacement of ``word`` in one event: the same in all its reports, different elsewhere."""
    chance = random.Random(f"{event} {word}")
    if chance.random() < _KEPT:
        return word
    others = _WORD.findall(chance.choice(sentences))
    return chance.choice(others) if others else word


def _report(number: int, sources: list[tuple[str, list[str]]]) -> str:
    event, within = divmod(number, _OF_ONE_EVENT)
    language, sentences = sources[event % len(sources)]
    shared, own = random.Random(event), random.Random(number)
    pool = shared.sample(sentences, min(len(sentences), 3 * _SENTENCES))
    kept = pool[:_SENTENCES] if within in {0, 4} else own.sample(pool, _SENTENCES)
    shift = shared.randrange(1, 90) + (7 if within == 3 else 0)  # noqa: PLR2004
    told = [_FIGURE.sub(lambda found: str(int(found.group()) + shift), sentence) for sentence in kept]
    body = "\n\n".join(_WORD.sub(lambda found: _of_event(found.group(), event, sentences), s) for s in told)
    published = _FIRST + timedelta(days=event % 3650 + within % 3)
    fields = {
        "title": f"{sentences[event % len(sentences)][:60].strip()} {event}",
        "outlet": _OUTLETS[within],
        "published": published.isoformat(),
        "language": language,
    }
    head = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())
    return f"---\n{head}\n---\n\n{body}\n"
