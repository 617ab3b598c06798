"""Persons in English text: capitalised words after a title, beside a known given name, or around "said".

Precision before recall: a possible place, organisation or start of a sentence is left out.
"""

import re
from collections.abc import Iterator

from verify.facets.names.capital_words import before_names, capital_words
from verify.facets.names.same_name import is_given
from verify.facets.names.title import is_role, is_title
from verify.lexicon import places
from verify.text import Span, fold

_PARTICLE = (
    r"(?:[Aa]l|[Ee]l|[Bb]in|[Bb]en|[Bb]int|[Ii]bn|[Aa]bu|de|da|do|dos|di|del|della|du|la|le"
    r"|[Vv]an|[Vv]on|der|den|ter)"
)
_UPPER = re.compile("[A-ZÀ-ÖØ-ÞĀ-Ž]")
_CAPITAL = rf"(?:(?:al|el|ul|an|as|ad|ar|Al|El|d|O|D)[-'’])?{_UPPER.pattern}[\w]*(?:[-'’][\w]+)*\.?"
_SEQUENCE = re.compile(rf"(?<![\w-]){_CAPITAL}(?:(?: {_PARTICLE}){{0,2}} {_CAPITAL}){{0,11}}(?! {_CAPITAL})")
_MOST_WORDS = 4
"""Words of a name."""
_AGE = re.compile(r",? \(?\d{2}\b|, aged \d")
_WORD = re.compile(r"\w+")
_WRITTEN = re.compile(r"\S+")


def spans(text: str) -> Iterator[Span]:
    """The personal names in ``text`` that are certain by themselves, without titles."""
    sequences = _SEQUENCE.finditer(text) if _UPPER.search(text) else ()
    for match in sequences:
        for part in _sentences(match) if " " in match[0] else ():  # one word alone is never certain
            name, titled = _cut(text, part)
            if name is not None and _is_person(text, name, titled=titled):
                yield name


def _sentences(match: re.Match[str]) -> Iterator[list[Span]]:
    """The words of a capitalised sequence, divided at sentence ends."""
    part: list[Span] = []
    for word in _WRITTEN.finditer(match.string, *match.span()):
        span = Span(*word.span())
        plain = word.group().removesuffix("'s").removesuffix("’s")
        part.append(Span(span.start, span.start + len(plain)))
        ends = word.group().endswith(".") and not is_title(plain) and len(plain) > len("J.")
        if ends or plain != word.group():
            yield [*part[:-1], _unstopped(part[-1], stop=ends)]
            part = []
    if part:
        yield part


def _unstopped(span: Span, *, stop: bool) -> Span:
    return Span(span.start, span.end - stop)


def _cut(text: str, part: list[Span]) -> tuple[Span | None, bool]:
    """The sequence without the words before the name, and whether these were a title."""
    heads = [at for at, word in enumerate(part) if _is_head(word.of(text))]
    titled = bool(heads)
    part = part[heads[-1] + 1 :] if heads else part
    while part and before_names(part[0].of(text)):
        part = part[1:]
    while part and fold(part[-1].of(text)).rstrip(".") in capital_words("particles"):
        part = part[:-1]
    return (Span(part[0].start, part[-1].end) if part else None), titled


def _is_head(word: str) -> bool:
    """Whether the name begins after ``word``: a title, or a capitalised role ("Striker Karim Benzema")."""
    return is_title(word) or is_role(word)


def _is_person(text: str, name: Span, *, titled: bool) -> bool:
    found = name.of(text).split()
    proper = [word for at, word in enumerate(found) if not _is_particle(word, first=not at)]
    if not 1 <= len(proper) <= _MOST_WORDS or any(map(_is_other, proper)) or places(name.of(text)):
        return False
    if fold(found[-1]) in capital_words("organisations"):
        return False
    if titled:
        return proper[0][0].isupper() or len(proper) > 1
    if len(proper) == 1:
        return False
    if is_given(proper[0], everyday=False):
        return True
    return _follows_role(text, name) or (is_given(proper[0]) and _acts(text, name))


def _is_particle(word: str, *, first: bool) -> bool:
    """Whether a word only joins parts of a name: "bin"; but the Ben of "Ben Carver" is a given name."""
    given = first and word[0].isupper() and is_given(word, everyday=False)
    return fold(word) in capital_words("particles") and not given


def _is_other(word: str) -> bool:
    """Whether this word shows that a sequence is not a person's name."""
    plain = fold(word).rstrip(".")
    acronym = len(plain) > 1 and word.rstrip(".").isupper() and "." not in word[:-1]
    return (
        plain in capital_words("never")
        or plain in capital_words("calendar")
        or plain in capital_words("organisations")
        or acronym
        or any(c.isdigit() for c in plain)
    )


def _follows_role(text: str, name: Span) -> bool:
    """Whether a word for a person's role directly precedes: "striker", "the judge"."""
    before = _WORD.findall(text[max(0, name.start - 40) : name.start])
    if not before or not is_role(before[-1]):
        return False
    apposed = text[max(0, name.start - 2) : name.start] == ", " and text[name.end : name.end + 1] in {
        ",",
        ".",
    }
    return apposed or (text[name.start - 1] == " " and text[name.start - 2].isalpha())


def _acts(text: str, name: Span) -> bool:
    """Whether an age, or a verb that takes persons, follows the name."""
    after = _WORD.match(text, name.end + 1)
    says = after is not None and text[name.end] == " " and after.group().casefold() in capital_words("says")
    return says or _AGE.match(text, name.end) is not None
