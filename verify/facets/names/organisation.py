"""Organisations: known ones, offices of states, and those that a text describes as such.

Names of organisations are translated as often as transliterated, so two unknown ones are the same only if
spelled alike, and are never declared different.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verify.facets.facet import Agreement, Comparison, Context, Facet, FacetKind
from verify.facets.names.capital_words import capital_words
from verify.facets.names.same_name import is_given, same_name
from verify.facets.names.title import is_title
from verify.lexicon import find_organisations, find_outlets, read_json
from verify.text import Span, fold, remembered

_ALIKE = 0.85
"""Likeness of two names, 0 to 1, from which they are spelled alike."""
# Kinds in which two known members are two parties; a body and a bloc may stand for each other.
_APART = frozenset({"group", "company", "club", "outlet"})


@dataclass(frozen=True, slots=True)
class OrganisationValue:
    """An organisation.

    Attributes:
        name: Its English name if known, else the name as written.
        kind: Its kind; "named" if only the text describes it.
        country: The country of an office that every state has; empty if the text does not say.
    """

    name: str
    kind: str
    country: str = ""

    def as_json(self) -> dict[str, object]:
        """The value in a JSON form."""
        return {"name": self.name, "kind": self.kind, "country": self.country}


def find(text: str, _context: Context) -> tuple[Facet, ...]:
    """The organisations and outlets in ``text``, in order."""
    found = [
        (Span(m.start, m.end), OrganisationValue(m.value.name, m.value.kind, m.value.country))
        for m in find_organisations(text)
    ]
    found += [(Span(m.start, m.end), OrganisationValue(m.value.name, "outlet")) for m in find_outlets(text)]
    found += [(span, OrganisationValue(span.of(text), "named")) for span in _named(text)]
    kept: list[Facet] = []
    for span, value in sorted(found, key=_precedence):
        if not kept or span.start >= kept[-1].end:
            kept.append(Facet(FacetKind.ORGANISATION, span.start, span.end, span.of(text), value))
    return tuple(kept)


def compare(left: Facet, right: Facet) -> Comparison:
    """Whether two organisations are the same; they differ only if both are known parties."""
    one, other = left.value, right.value
    if not isinstance(one, OrganisationValue) or not isinstance(other, OrganisationValue):
        return Comparison(
            FacetKind.ORGANISATION, Agreement.SILENT, left.text, right.text, "not two organisations"
        )
    agreement, why = _judged(one, other)
    return Comparison(FacetKind.ORGANISATION, agreement, left.text, right.text, why)


def _precedence(entry: tuple[Span, OrganisationValue]) -> tuple[int, int, int]:
    """Sort key: left to right, longest first, known before unknown; but «قائمة "الغد"» is not an outlet."""
    span, value = entry
    return (
        span.start,
        -span.end,
        ("named", "outlet").index(value.kind) + 1 if value.kind in ("named", "outlet") else 0,
    )


def _judged(one: OrganisationValue, other: OrganisationValue) -> tuple[Agreement, str]:
    told = f"{_told(one)}, here {_told(other)}"
    if "named" in (one.kind, other.kind):
        if same_name(one.name, other.name) >= _ALIKE and len(one.name.split()) == len(other.name.split()):
            return Agreement.AGREES, f"{one.name} and {other.name} are one name"
        return Agreement.SILENT, f"{told}: whether they are one is not known"
    if one.name == other.name:
        if one.country and other.country and one.country != other.country:
            return Agreement.DIFFERS, told
        return Agreement.AGREES, f"{_told(one)} in both"
    if one.kind == other.kind and one.kind in _APART:
        return Agreement.DIFFERS, told
    return Agreement.SILENT, f"{told}: both may be meant"


def _told(value: OrganisationValue) -> str:
    return f"{value.name} of {value.country}" if value.country else value.name


def _named(text: str) -> Iterator[Span]:
    """Quoted names after «قائمة», «شركة» or "party", and capitalised names that end in such words."""
    for match in _quoted().finditer(text) if _QUOTE.search(text) else ():
        yield Span(*match.span("name"))
    for match in _capitalised().finditer(text):
        parts = [
            Span(*part.span()).shifted(match.start("name")) for part in _PART.finditer(match.group("name"))
        ]
        while parts and _is_before(parts[0].of(text)):
            parts = parts[1:]
        if parts and is_given(parts[0].of(text), everyday=False):  # "Maria Silva of the Coastal Institute"
            parts = parts[next((at + 1 for at, part in enumerate(parts) if part.of(text) == "of"), 0) :]
            parts = parts[1:] if parts[0].of(text) == "the" else parts
        if len(parts) > 1:
            yield Span(parts[0].start, parts[-1].end)


def _is_before(word: str) -> bool:
    """Whether a word precedes names without belonging to them: The, Wednesday, Deputy."""
    return fold(word) in capital_words("opening") or fold(word) in capital_words("calendar") or is_title(word)


def _alternatives(listed: list[str]) -> str:
    return "|".join(sorted(listed, key=len, reverse=True))


_PART = re.compile(r"\S+")
_QUOTE = re.compile('["«“]')
_REST = r"[\w'’&-]{0,30} (?:of |for |and |& )?(?:the )?"


@remembered()
def _quoted() -> re.Pattern[str]:
    nouns = _alternatives(read_json("organisation_words")["nouns"])
    return re.compile(
        rf"(?<!\w)[وفبل]?(?:ال)?(?:{nouns})(?: [^\W\d_]{{2,18}}ي[ةه])? [\"«“]"
        r"(?P<name>[^\"«»“”\n]{2,40})[\"»”]"
    )


@remembered()
def _capitalised() -> re.Pattern[str]:
    last = _alternatives([word.title() for word in read_json("capital_words")["organisations"]])
    # The words before are checked after the capital: the search runs from capital to capital.
    return re.compile(
        rf"(?P<name>[A-Z](?<![\w-].){_REST}(?:[A-Z]{_REST}){{0,4}}(?:{last}|FC)"
        r"(?: of (?:the )?[A-Z]\w{1,30})?)(?![\w-])"
    )
