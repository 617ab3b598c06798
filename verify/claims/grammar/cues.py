"""Cue words and phrases, in all their written forms."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from verify.claims.voice import CueClass
from verify.lexicon import read_table, tables
from verify.text import Language, arabic_letters, fold, remembered, words

_PRONOUNS = ("ه", "ها", "هم", "نا")
_PAST = ("", "ت", "وا")
_PAST_WEAK = ("ت", "وا")
# Monosyllabic verbs double the last letter before -ing: slam, slamming.
_DOUBLING = re.compile(r"[^aeiou]*(?:[aeiou]|qui)[^aeiouwxy]$")
_PARTICIPLE = ("ا", "ه", "ين", "ان", "ون", "ات", "تين")


class CueWord(NamedTuple):
    """A word that can introduce a speaker.

    Attributes:
        grammar: How its clause is built, as listed at the top of ``cues.tsv``.
        cls: What it says about the speaker's stance.
        frames: The complements it can take; the top of ``cues.tsv`` explains them.
        language: Its language.
        bases: Its base form, where that could be a noun: "a report".
    """

    grammar: str
    cls: CueClass
    frames: frozenset[str]
    language: Language
    bases: frozenset[str] = frozenset()

    def takes_base(self, form: str) -> bool:
        """Whether ``form`` is its base form, which could be a noun."""
        return form in self.bases

    def takes(self, frame: str) -> bool:
        """Whether it can take ``frame``."""
        return frame in self.frames

    @property
    def only_after(self) -> bool:
        """Whether it speaks only after what is said: "the letter goes on", not "as the war goes on"."""
        return all(frame.startswith("aside-") or frame == "paper" for frame in self.frames)


class CuePhrase(NamedTuple):
    """A phrase that introduces a speaker or affects the frame; see ``cue_phrases.tsv``."""

    grammar: str
    cls: CueClass
    frames: frozenset[str]
    words: tuple[str, ...]

    @property
    def takes_li(self) -> bool:
        """Whether ل is written onto the speaker."""
        return "li" in self.frames


@remembered()
def cue_words() -> dict[str, CueWord]:
    """Every form of every cue word, folded. Verbs of issuing are kept apart, see :func:`issue_verbs`."""
    return _table("verb-first", "subject-first", "participle", "adjective")


@remembered()
def issue_verbs() -> dict[str, CueWord]:
    """Forms of the verbs by which a body issues a document, and of the reporting verbs."""
    found = _table("issue")
    for form, cue in cue_words().items():
        if cue.grammar == "verb-first":
            found.setdefault(form, cue)
    return found


@remembered()
def cue_nouns() -> dict[str, CueWord]:
    """The cue nouns, folded."""
    return _table("noun")


@remembered()
def cue_phrases() -> dict[str, tuple[CuePhrase, ...]]:
    """The cue phrases by their first word, longest first."""
    found: dict[str, list[CuePhrase]] = {}
    for grammar, phrase, cls, frames in read_table("cue_phrases"):
        parts = tuple(word for word, _, _ in words(phrase))
        entry = CuePhrase(grammar, CueClass(cls), frozenset(frames.split()), parts)
        found.setdefault(parts[0], []).append(entry)
    return {first: tuple(sorted(some, key=lambda one: -len(one.words))) for first, some in found.items()}


def verb(form: str, table: dict[str, CueWord]) -> CueWord | None:
    """The cue of which a word is a form, without its conjunction and object pronoun."""
    found = table.get(form)
    if found is not None:
        return found
    for cut in _cuts(form):
        found = table.get(cut)
        if found is not None and arabic_letters(form):
            return found
    return None


def is_feminine(form: str) -> bool:
    """Whether a folded Arabic verb has a feminine subject: «أعلنت», «وتعلن»."""
    return form.endswith(("ت", "تا")) or form.lstrip("وفس")[:1] == "ت"


def gender(form: str) -> str:
    """What a folded verb of saying shows of who speaks: "feminine", "masculine", or nothing.

    A plural shows nothing: «قالت الأطراف» goes on with «وأضافوا».
    """
    found = verb(form, cue_words()) if arabic_letters(form[:1]) else None
    if found is None or found.grammar != "verb-first" or form.endswith(("وا", "ون", "ان")):
        return ""
    return "feminine" if is_feminine(form) else "masculine"


def takes_its_object(form: str, table: dict[str, CueWord]) -> bool:
    """Whether an object pronoun is written onto an Arabic verb: «اتهمتهم», but not «نبه»."""
    bare = form[1:] if form[:1] in {"و", "ف"} else form
    if form in table or bare in table:
        return False
    return any(bare.endswith(ending) and bare[: -len(ending)] in table for ending in _PRONOUNS)


def _cuts(form: str) -> Iterator[str]:
    bases = [form]
    if form[:1] in {"و", "ف"} and len(form) > 3:  # noqa: PLR2004 - shorter words keep their first letter
        bases.append(form[1:])
        yield form[1:]
    for base in bases:
        if base[:1] == "س" and base[1:2] in {"ي", "ت"}:
            yield base[1:]
        for ending in _PRONOUNS:
            if base.endswith(ending) and len(base) - len(ending) > 2:  # noqa: PLR2004 - a verb has three letters
                yield base[: -len(ending)]


def _table(*grammars: str) -> dict[str, CueWord]:
    found: dict[str, CueWord] = {}
    for language, grammar, forms, cls, frames in _rows(grammars):
        listed = forms.split()
        # The past of "put" has the same form, so it shows nothing.
        endings = grammar == "subject-first" and len(listed) > len(("put", "puts"))
        bases = frozenset({fold(listed[0])} if endings else ())
        cue = CueWord(grammar, CueClass(cls), frozenset(frames.split()), language, bases)
        for form in _written(grammar, forms):
            found.setdefault(form, cue)
        if grammar == "subject-first":
            for base in listed:
                if base == listed[0] or base.endswith("ize"):
                    found.setdefault(_gerund(base), cue._replace(grammar="participle", bases=frozenset()))
    return found


def _rows(grammars: Container[str]) -> Iterator[tuple[Language, str, str, str, str]]:
    for language, rows in tables("cues"):
        for grammar, forms, cls, frames in rows:
            if grammar in grammars:
                yield language, grammar, forms, cls, frames


def _gerund(base: str) -> str:
    if base.endswith("e"):
        return base[:-1] + "ing"
    return base + base[-1] * bool(_DOUBLING.match(base)) + "ing"


def _written(grammar: str, forms: str) -> Iterator[str]:
    regular, _, irregular = forms.partition("+")
    listed = [fold(form) for form in regular.split()]
    yield from map(fold, irregular.split())
    if grammar in {"verb-first", "issue"}:
        for at, base in enumerate(listed):
            yield from _present(base) if at else _past(base, weak=regular.split()[0][-1] in "ىا")
    elif grammar == "participle" and arabic_letters(listed[0]):
        stem = listed[0]
        yield from (stem + ending for ending in _PARTICIPLE)
    else:
        yield from listed


def _past(base: str, *, weak: bool) -> Iterator[str]:
    yield base
    stem, endings = (base[:-1], _PAST_WEAK) if weak else (base, _PAST)
    yield from (stem + ending for ending in endings)


def _present(base: str) -> Iterator[str]:
    stem = base[1:]
    short = stem[:-1] if stem[-1] in "يو" else stem
    for person in "يت":
        yield person + stem
        yield from (person + short + ending for ending in ("ون", "وا"))
        yield person + stem + "ان"
