"""The language of a text, detected by its script and its function words.

Every text is full of the function words of its own language, whatever its subject; names, quotations and
titles in another language are not. A false detection costs a text its claims, so a short, mixed or doubtful
text counts as being in the language with rules that has its script.
"""

import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from verify.lexicon.load import read_table
from verify.text import LANGUAGES, Language, detect, fold, remembered, words

_SAMPLE = 20_000
"""Characters at the beginning of a text that are looked at."""
_FEWEST, _FEWEST_WORDS, _LEAST_SHARE = 5, 3, 0.08
"""Function words, distinct ones, and their share of all words, that prove another language."""
_FEWEST_SHORT, _FEWEST_WORDS_SHORT, _LEAST_SHARE_SHORT = 3, 3, 0.15
"""The same for a text without a function word of ours that the other language lacks."""
_TIMES = 3
"""How many times as many function words of its own as of ours another language must show."""
_SURE_SHARE = 0.15
"""Share of function words from which the language with rules is sure; they must also be ``_FEWEST``."""
_OF_NAMES = "name"
_SCRIPTS = ("Latin", "Arabic")
"""The scripts of the languages with rules."""


class Tongue(NamedTuple):
    """The detected language of a text.

    Attributes:
        language: The language with rules; ``UNKNOWN`` for any other, and where there is no letter.
        code: ISO 639 code; empty where only the script is known.
        name: Its name in English; empty where there is no letter.
        sure: Whether function words decided; otherwise the letters did.
    """

    language: Language
    code: str
    name: str
    sure: bool


def tongue(text: str) -> Tongue:
    """The language of ``text``, judged by its beginning if it is long."""
    sample = text[:_SAMPLE]
    foreign = _foreign_script(sample)
    if foreign:
        return Tongue(Language.UNKNOWN, "", f"{foreign} script", sure=True)
    home = detect(sample)
    if home is Language.UNKNOWN:
        return Tongue(home, "", "", sure=False)
    found = _counted(sample, home)
    other = found.other()
    if other:
        ruled = Language(other) if other in LANGUAGES else Language.UNKNOWN
        return Tongue(ruled, other, _names()[other], sure=True)
    return Tongue(home, home, _names()[home], sure=found.ours >= max(_FEWEST, _SURE_SHARE * found.total))


def language_name(language: Language) -> str:
    """The English name of a language with rules."""
    return _names()[language]


@dataclass(slots=True)
class _Count:
    """Counts of function words in a text, by language.

    Attributes:
        total: All words.
        ours: Words of the language with rules that has this script.
        shared: For each other language, how many of ``ours`` are also its words.
        theirs: For each other language, how many words are its own.
        distinct: For each other language, how many different words these are.
    """

    total: int = 0
    ours: int = 0
    shared: Counter[str] = field(default_factory=Counter)
    theirs: Counter[str] = field(default_factory=Counter)
    distinct: Counter[str] = field(default_factory=Counter)

    def other(self) -> str:
        """The code of another language that the text is proved to be in; empty where none is."""
        proved = [(count, code) for code, count in self.theirs.items() if self._proves(code)]
        return max(proved)[1] if proved else ""

    def _proves(self, code: str) -> bool:
        hits, distinct, own = self.theirs[code], self.distinct[code], self.ours - self.shared[code]
        if hits >= _FEWEST and distinct >= _FEWEST_WORDS and hits >= _LEAST_SHARE * self.total:
            return hits >= _TIMES * own
        few = hits >= _FEWEST_SHORT and distinct >= _FEWEST_WORDS_SHORT
        return few and not own and hits >= _LEAST_SHARE_SHORT * self.total


def _counted(text: str, home: Language) -> _Count:
    found = _Count()
    for form, count in Counter(form for form, _, _ in words(text)).items():
        found.total += count
        codes = _listed().get(form, ())
        if home in codes or form.startswith(_openings()):
            found.ours += count
            found.shared.update(dict.fromkeys(codes, count))
        elif _OF_NAMES not in codes:
            for code in codes:
                found.theirs[code] += count
                found.distinct[code] += 1
    return found


def _foreign_script(text: str) -> str:
    """The script of most letters of ``text`` if it is neither Latin nor Arabic, else empty."""
    if text.isascii():
        return ""
    scripts = Counter(_script(char) for char in text if char.isalpha())
    counted = scripts.total()
    for home in _SCRIPTS:
        del scripts[home]
    name, _ = max(scripts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return name if 2 * scripts.total() > counted else ""


@remembered()
def _script(letter: str) -> str:
    """The first word of the letter's Unicode name: Latin, Arabic, Cyrillic, CJK."""
    name = unicodedata.name(letter, "unknown").partition(" ")[0]
    return name if name == "CJK" else name.title()


@remembered()
def _listed() -> dict[str, tuple[str, ...]]:
    """For each function word, the codes of its languages."""
    found: dict[str, list[str]] = defaultdict(list)
    for code, _, listed in read_table("function_words"):
        for word in dict.fromkeys(map(fold, listed.split())):
            found[word].append(code)
    return {word: tuple(codes) for word, codes in found.items()}


@remembered()
def _openings() -> tuple[str, ...]:
    """Beginnings of words in the languages with rules: ``ال``."""
    return tuple(
        word[:-1] for word, codes in _listed().items() if word.endswith("-") and set(codes) & set(Language)
    )


@remembered()
def _names() -> dict[str, str]:
    return {code: name for code, name, _ in read_table("function_words")}
