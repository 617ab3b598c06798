"""Persons in Arabic text, which has no capitals: words after a title, or a known given name and a surname.

Precision before recall: in doubt, a name ends.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from verify.facets.names.barred_word import is_barred
from verify.facets.names.same_name import is_given
from verify.facets.names.title import is_relational, is_role, titles
from verify.facets.names.unlisted_place import kind_of
from verify.lexicon import places, word_list
from verify.lexicon.quantity_words import is_quantity_word
from verify.text import Span, arabic_letters, fold, words

_set = partial(word_list, "name_words")

_LONGEST = 5
"""Words of a name."""
_ROLE_REACH = 6
"""Words before a name in which a role is looked for."""
_CONJOINED = "وفبلك"
_WITH_DEED = re.compile(r"ب(?:ا\w\wا\w|ان\w\wا\w|ا\wت\wا\w|است\w\wا\w)\Z")
"""ب and a verbal noun of a derived verb: «اتهم عباس بانتهاك»."""
_ARABIC = re.compile(r"[\u0620-\u064a]")


class _Word(NamedTuple):
    form: str
    start: int
    end: int
    joined: bool  # only a blank or an opening quotation mark separates it from the word before


def spans(text: str) -> Iterator[Span]:
    """The personal names in ``text`` that are certain by themselves, without titles."""
    if not _ARABIC.search(text):
        return
    found = _words(text)
    title_ends = {match.end: text[match.start : match.end] for match in titles(text) if match.value == "ar"}
    at = 0
    while at < len(found):
        length = _name(text, found, at, title_ends) if arabic_letters(found[at].form) else 0
        if length:
            yield Span(found[at].start, found[at + length - 1].end)
        at += length or 1


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    last = 0
    for form, start, end in words(text):
        # The preposition على, which folds to the name علي, keeps its spelling, and so does الآن beside آلان.
        kept = text[start:end] if text.endswith(("لى", "لآن"), start, end) else form
        joined = start == last + 1 and text[last] in " -"
        found.append(_Word(kept, start, end, joined))
        last = end
    return found


def _titled(text: str, found: list[_Word], at: int, title_ends: dict[int, str]) -> str:
    """The preceding title, with at most nisba adjectives in between; empty if there is none."""
    back = at if title_ends else 0
    while back and found[back].joined and found[back - 1].end not in title_ends:
        if not is_relational(text[found[back - 1].start : found[back - 1].end]):
            return ""
        back -= 1
    return title_ends.get(found[back - 1].end, "") if back and found[back].joined else ""


def _name(text: str, found: list[_Word], at: int, title_ends: dict[int, str]) -> int:
    """The number of words from ``at`` on that form a personal name; 0 if none begins."""
    first = found[at]
    if is_barred(first.form):
        return 0
    given, titled = _given(found, at), _titled(text, found, at, title_ends)
    known = given and is_given(_text(text, found, at, given), everyday=False)
    if not given:
        return 1 if titled and _is_surname(text, found, at, titled) else 0
    length = _extent(text, found, at, given)
    if titled:
        return length
    if length == given:
        return 0
    return length if known or _second_given(found, at + given) or _after_role(found, at) else 0


def _is_surname(text: str, found: list[_Word], at: int, titled: str) -> bool:
    """Whether an unknown word right after «الوزير» is a name: it looks like no noun, and stands alone."""
    word = found[at]
    if fold(titled) not in _set("before_surnames") or not _may_be_name(text, word):
        return False
    if word.form.startswith(("ال", "ب", "ل", "و")) or word.form.endswith(("ه", "ها", "هم", "ات", "ين", "ون")):
        return False
    if word.form.startswith("م") and word.form.endswith("ا"):  # مؤكدا, مشيرا
        return False
    following = found[at + 1] if at + 1 < len(found) else None
    return following is None or not following.joined or is_barred(following.form)


def _given(found: list[_Word], at: int) -> int:
    """The number of words in a known given name: two for عبد الرحمن, one for محمد, 0 if there is none."""
    if at + 1 < len(found) and found[at + 1].joined:
        servant = found[at].form in _set("servants") and found[at + 1].form.startswith("ال")
        if servant or (
            found[at + 1].form in {"الدين", "الله"} and is_given(f"{found[at].form} {found[at + 1].form}")
        ):
            return 2
    return 1 if is_given(found[at].form) else 0


def _second_given(found: list[_Word], at: int) -> bool:
    return at < len(found) and found[at].joined and is_given(found[at].form, everyday=False)


def _extent(text: str, found: list[_Word], at: int, length: int) -> int:
    """The length of the name from ``at`` on, as far as it is certain."""
    surname = False
    while at + length < len(found) and length < _LONGEST and not surname:
        word = found[at + length]
        if not word.joined:
            break
        if _inner(found, at + length):
            length += 2
            surname = not is_given(found[at + length - 1].form)
        elif more := _given(found, at + length):
            length += more
        elif _may_be_name(text, word):
            length += 1
            surname = word.form.startswith("ال") or not _goes_on(text, found, at + length)
        else:
            break
    return length


def _inner(found: list[_Word], at: int) -> bool:
    """Whether a word joins two parts of a name: «بن»; «ولد», also a verb, does so before a given name."""
    after = found[at + 1] if at + 1 < len(found) and found[at + 1].joined else None
    if after is None:
        return False
    return found[at].form in _set("inner") or (
        found[at].form in _set("inner_before_given") and is_given(after.form)
    )


def _goes_on(text: str, found: list[_Word], at: int) -> bool:
    """Whether a last word with the article follows («شياع السوداني»), or a second surname («باقري كاني»)."""
    if at >= len(found) or not found[at].joined or not _may_be_name(text, found[at]):
        return False
    if found[at].form.startswith("ال"):  # القرار may be the object of his act; السوداني is a name
        return found[at].form.endswith("ي") or is_given(found[at].form)
    return _ends_clause(found, at)


def _ends_clause(found: list[_Word], at: int) -> bool:
    """Whether a stop, a barred word or a verb follows, so that the word cannot begin anything."""
    following = found[at + 1] if at + 1 < len(found) else None
    closed = following is None or not following.joined or is_barred(following.form)
    return closed and not found[at].form.endswith(("ا", "ه", "ات", "ين", "ون"))


def _may_be_name(text: str, word: _Word) -> bool:
    """Whether a word can be part of a name: long enough, and no particle, verb, title, place or adjective."""
    if (
        len(word.form) < len("abc")
        or is_barred(word.form)
        or is_role(word.form)
        or not arabic_letters(word.form)
    ):
        return False
    if word.form[0] in _CONJOINED and is_barred(word.form[1:]):
        return False
    if (word.form[0] == "و" and is_quantity_word(word.form[1:])) or _WITH_DEED.match(word.form):
        return False
    written = text[word.start : word.end]
    return (
        not places(written)
        and not kind_of(written)
        and not (word.form.startswith("ال") and word.form.endswith(("يه", "ات", "ون")))
    )


def _after_role(found: list[_Word], at: int) -> bool:
    """Whether a word for a person's role closely precedes, without a stop in between."""
    for back in range(at - 1, max(-1, at - 1 - _ROLE_REACH), -1):
        if not found[back + 1].joined:
            return False
        if is_role(found[back].form):
            return True
    return False


def _text(text: str, found: list[_Word], at: int, length: int) -> str:
    return text[found[at].start : found[at + length - 1].end]
