"""Stage two: passages as reports print them, longer than those written for one claim.

A written passage says one thing; a report's sentence says several, often the claim in its very words. So some
passages are joined with another sentence of their event that says nothing about the claim, which changes no
label. Also, a claim's own sentence, alone or among others, *supports* it; a reader that has seen many changed
copies must be shown that.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from training.relation.examples import Example

_LINKS = {"en": (", and ", ", while ", "; ", ". "), "ar": ("، ", "، فيما ", "؛ ", ". ")}
_SAID = {
    "en": ("{}, officials said.", "{}, according to a report.", "{}", "It was reported that {}"),
    "ar": ("{}، بحسب مصادر.", "وذكرت تقارير أن {}", "{}", "{}، وفق بيان."),
}


class Longer:
    """Lengthens the passages of ``examples`` with other sentences of their event."""

    def __init__(self, examples: Sequence[Example], seed: int = 1) -> None:
        self._rng = random.Random(seed)
        self._examples = examples
        self._beside: dict[tuple[object, str], list[str]] = defaultdict(list)
        for one in examples:
            if one.label in {"related", "unrelated"}:
                self._beside[one.asked, one.languages[-2:]].append(one.answer.sentence)

    def joined(self, one: Example) -> Example:
        """``one`` with a sentence that says nothing about the claim before or after it, if there is one."""
        language = one.languages[-2:]
        others = self._beside[one.asked, language]
        if not others:
            return one
        parts = [one.answer.sentence, self._rng.choice(others)]
        self._rng.shuffle(parts)
        sentence = parts[0].rstrip(".؟!") + self._rng.choice(_LINKS[language]) + parts[1]
        return replace(one, answer=replace(one.answer, sentence=sentence))

    def copies(self) -> Iterator[Example]:
        """Claims with their own words, or their own sentence, as the passage, in an endless stream."""
        while True:
            for one in self._rng.sample(self._examples, len(self._examples)):
                language = one.languages[:2]
                words = one.asked.sentence[one.asked.start : one.asked.end].rstrip(".")
                said = self._rng.choice(_SAID[language]).format(words)
                sentence = one.asked.sentence if self._rng.random() < 0.5 else said  # noqa: PLR2004 - even odds
                copy = replace(
                    one,
                    answer=replace(one.answer, sentence=sentence, before="", title=""),
                    label="supports", languages=f"{language}-{language}", facet="", trap="copy",
                )  # fmt: skip
                yield self.joined(copy) if self._rng.random() < 0.5 else copy  # noqa: PLR2004 - even odds
