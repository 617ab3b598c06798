"""Whether the words around a date look ahead: "will meet on Friday", «ستعقد الجمعة»."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, partial
from itertools import pairwise

from verify.facets.numerals.levelled import level
from verify.lexicon import read_json, read_table, word_list
from verify.text import Language, fold, remembered

_listed = partial(word_list, "future_words")

_CLAUSE = re.compile(r"[.!?;:\n،,\"]+")
_FUTURE_VERB = r"(?<!\w)[وف]?س([يتنا]\w{2,})"
_SENTENCE_END = re.compile(r"[.!?\n;]\s")
_LONGEST = 160
"""Characters before a date in which a cue is looked for; half as many after it."""


class Outlook:
    """The places where a text looks ahead, and where it reports speech."""

    def __init__(self, text: str) -> None:
        self._text = level(text).lower

    @cached_property
    def _cues(self) -> list[tuple[int, int]]:
        return [m.span() for m in _cue().finditer(self._text) if m[1] is None or _is_verb(m[1])]

    @cached_property
    def _stops(self) -> list[int]:
        return [m.start() for m in _stop().finditer(self._text)]

    def ahead(self, start: int, end: int) -> bool:
        """Whether the date ``[start, end)`` of the levelled text is governed by a word about the future.

        Such a word before it counts unless a speaker intervenes ("will go, she said on Friday"); such a word
        after it counts only if the date opens its clause: "On Friday the court will rule".
        """
        if self._text[max(0, start - _LONGEST) : start].endswith(_planned()):
            return True
        first = bisect_left(self._cues, (start - _LONGEST, 0))
        for cue_start, cue_end in self._cues[first : bisect_right(self._cues, (end + _LONGEST // 2, 0))]:
            reaches = not self._said(cue_end, start) and not self._ended(cue_end, start)
            if cue_end <= start and reaches and not self._left(cue_start, cue_end, start):
                return True
            fronted = end <= cue_start and self._opens(start) and not self._said(end, cue_start)
            if fronted and not _CLAUSE.search(self._text, end, cue_start):
                return True
        return False

    def _said(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` holds a verb of saying."""
        return bisect_left(self._stops, start) < bisect_left(self._stops, end)

    def _ended(self, start: int, end: int) -> bool:
        """Whether a sentence ends in ``[start, end)``."""
        return _SENTENCE_END.search(self._text, start, end) is not None

    def _left(self, cue_start: int, cue_end: int, start: int) -> bool:
        """Whether the cue is in a relative clause that has ended: "drivers who will lose their jobs met"."""
        before = self._text[max(0, cue_start - _LONGEST // 2) : cue_start].split()
        if not before or before[-1] not in _listed("relative"):
            return False
        words = self._text[cue_end:start].split()
        if not words or words[0] in _listed("causative"):  # "which will keep shops closed on Friday"
            return False
        return any(
            self._is_past(word) and before not in _listed("auxiliaries") for before, word in pairwise(words)
        )

    def behind(self, start: int) -> bool:
        """Whether a past verb closely precedes in the same clause: "the fair opened on"."""
        clause = _CLAUSE.split(self._text[max(0, start - _LONGEST // 2) : start])[-1]
        return any(self._is_past(word) for word in clause.split())

    def _is_past(self, word: str) -> bool:
        if word.isascii():
            return word.endswith("ed") or word in _listed("past")
        return any(word.removesuffix(ending) in _pasts() for ending in ("", "ت", "وا"))

    def _opens(self, start: int) -> bool:
        before = self._text[max(0, start - 20) : start]
        clause = _CLAUSE.split(before)[-1]
        return start - len(clause) <= 0 or len(clause.split()) <= 1


@remembered(32)
def outlook(text: str) -> Outlook:
    """The outlook of ``text``."""
    return Outlook(text)


@remembered()
def _cue() -> re.Pattern[str]:
    listed = sorted({level(word).lower for word in read_json("future_words")["words"]}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)[وف]?(?:{'|'.join(map(re.escape, listed))})(?!\w)|{_FUTURE_VERB}")


@remembered()
def _planned() -> tuple[str, ...]:
    """Words that announce the date right after them: "the planned July 27 election"."""
    return tuple(f" {level(word).lower} " for word in read_json("future_words")["before_dates"])


@remembered()
def _stop() -> re.Pattern[str]:
    listed = sorted({level(word).lower for word in read_json("future_words")["stops"]}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)[وف]?(?:{'|'.join(map(re.escape, listed))})(?!\w)")


def _is_verb(form: str) -> bool:
    """Whether ``form``, after the «س» of the future, is a present verb."""
    he = "ي" + form[1:]
    return any(he[: len(he) - cut] in _presents() for cut in range(3))


@remembered()
def _pasts() -> frozenset[str]:
    return frozenset(fold(row[0]) for row in read_table("verbs", Language.ARABIC) if row[2] != "n")


@remembered()
def _presents() -> frozenset[str]:
    return frozenset(fold(row[1]) for row in read_table("verbs", Language.ARABIC) if row[1] != "-")
