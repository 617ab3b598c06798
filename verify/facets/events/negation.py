"""Negators in a text, and their scope."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from verify.lexicon import Phrases, read_json
from verify.text import Span, remembered

REACH = 5
"""Words after a negator in its scope; in all languages here they include the predicate of its clause."""
_EXCEPTION_REACH = 8
"""Words after a negator in which an exceptive is looked for."""
_LONGEST_WORD = 30  # longer words cut the reach short; it bounds the work
_SHADDA = "\u0651"
_WORD = re.compile(r"\w+")
_BOUNDARY = re.compile(r"[.,;:!?؟،؛\n\"«»“”()]")


@dataclass(frozen=True, slots=True)
class Negation:
    """A negator and its scope.

    Attributes:
        cue: The negator.
        scope: The span that it negates.
        clausal: Whether it negates the clause (لم, not) or a word in it (غير معلنة, without a deal).
    """

    cue: Span
    scope: Span
    clausal: bool


@remembered(4)  # polarities, outcomes and roles use these
def negations(text: str) -> tuple[Negation, ...]:
    """The negations in ``text``, left to right; exceptives («لم ترد سوى», "nothing but") do not count."""
    found = []
    for match in _cues().find(text):
        if match.value == "not_negations" or _SHADDA in text[match.start : match.end]:
            continue  # «غيّر» is a verb, "changed"
        scope = _reach(text, match.end, REACH)
        wider = _reach(text, match.end, _EXCEPTION_REACH).of(text)
        if scope.end > scope.start and next(_exceptions().find(wider), None) is None:
            found.append(Negation(Span(match.start, match.end), scope, match.value == "before"))
    return tuple(found)


def negated(span: Span, within: Sequence[Negation]) -> bool:
    """Whether ``span`` is in the scope of an odd number of negations."""
    last = bisect_right(within, span.start, key=_scope_start)
    near = within[max(0, last - 2 * REACH) : last]  # a scope is a few words long
    return sum(negation.scope.contains(span) for negation in near) % 2 == 1


def _scope_start(negation: Negation) -> int:
    return negation.scope.start


def _reach(text: str, start: int, count: int) -> Span:
    limit = min(len(text), start + count * _LONGEST_WORD)
    stop = _BOUNDARY.search(text, start, limit)
    limit = stop.start() if stop else limit
    end = start
    for _, word in zip(range(count), _WORD.finditer(text, start, limit), strict=False):
        end = word.end()
    return Span(start, end)


@remembered()
def _cues() -> Phrases[str]:
    data = read_json("negators")
    return Phrases((phrase, key) for key in ("not_negations", "before", "within") for phrase in data[key])


@remembered()
def _exceptions() -> Phrases[str]:
    return Phrases((word, word) for word in read_json("negators")["exceptions"])
