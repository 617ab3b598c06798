"""Places in no table, recognised by the noun beside them: "the town of Loralai", «بلدة كفر كلا»."""

import re
from collections.abc import Iterator
from functools import partial

from verify.facets.names.barred_word import is_barred
from verify.facets.names.capital_words import before_names
from verify.facets.names.same_name import is_given
from verify.lexicon import PlaceKind, nationality, read_json, word_list
from verify.text import Span, fold, remembered

_set = partial(word_list, "place_words")


def unlisted(text: str) -> Iterator[tuple[Span, PlaceKind]]:
    """Names after "the town of", «بلدة» and the like, and before "province", with the kind of place."""
    for match in _latin().finditer(text) if _CAPITAL.search(text) else ():
        noun, name = (match.group("noun"), "name") if match.group("noun") else (match.group("after"), "first")
        first, _, rest = match.group(name).partition(" ")
        if not before_names(first):
            yield Span(*match.span(name)), _kinds()[fold(noun)]
        elif rest and not before_names(rest.split()[0]):
            yield Span(match.start(name) + len(first) + 1, match.end(name)), _kinds()[fold(noun)]
    for match in () if text.isascii() else _arabic().finditer(text):
        kind = kind_of(match.group("noun"))
        end = match.end("name") if fold(match.group("name")) in _set("compounds") else None
        more = _ARABIC_WORD.match(text, end) if end else None
        span = Span(match.start("name"), more.end() if more else match.end("name"))
        if kind and _is_name(match.group("name")):
            yield span, kind


def _is_name(word: str) -> bool:
    """Whether an Arabic word after "town" can be its name: no particle, no adjective of nation or size."""
    folded = fold(word)
    # An adjective agrees with the noun: it has the same ending, and no article if the noun has none.
    adjective = folded.endswith("ه") and not folded.startswith("ال")
    other = folded in _set("not_names") or is_barred(folded) or is_given(folded)
    return not other and nationality(word) is None and not adjective


def kind_of(noun: str) -> PlaceKind | None:
    """The kind of place that ``noun`` names, with up to two letters written onto it («وبمدينة»)."""
    folded = fold(noun)
    return _kinds().get(folded) or _kinds().get(folded[1:]) or _kinds().get(folded[2:])


@remembered()
def _kinds() -> dict[str, PlaceKind]:
    listed = read_json("place_words")["kinds"]
    return {fold(noun): PlaceKind(kind) for kind, nouns in listed.items() for noun in nouns}


def _nouns(*, latin: bool) -> str:
    listed = [noun for nouns in read_json("place_words")["kinds"].values() for noun in nouns]
    return "|".join(sorted((noun for noun in listed if noun.isascii() is latin), key=len, reverse=True))


_CAPITAL = re.compile("[A-Z]")
_NAME = r"[A-Z][\w'’-]{1,30}(?: (?:al-|el-|de |of )?[A-Z][\w'’-]{1,30}){0,2}"


@remembered()
def _latin() -> re.Pattern[str]:
    nouns = _nouns(latin=True)
    return re.compile(
        rf"\b(?P<noun>{nouns}) of (?P<name>{_NAME})|\b(?P<first>{_NAME}) (?P<after>{nouns}|{nouns.title()})\b"
    )


@remembered()
def _arabic() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<noun>[وفبلك]{{0,2}}(?:{_nouns(latin=False)})) [\"«]?(?P<name>[\u0621-\u064a]{{3,20}})"
    )


_ARABIC_WORD = re.compile(r" [\u0621-\u064a]{2,20}")
