"""A copied sentence in which a name was put for another, or two parts changed places.

Copies are where an altered detail is surest: nearly every word is the same, so what is not the same is what
was changed. Two changes are looked for, between statements in one language: an *exchange* ("Britain accused
Iran" against "Iran accused Britain"), and a *substitution* of one name for another in an otherwise equal run.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from verify.claims import Claim
from verify.claims.grammar.verb_forms import Form, verbs
from verify.facets import Agreement, Comparison, FacetKind
from verify.lexicon import PlaceKind, carrying, nationality, places, read_json
from verify.text import Language, Span, remembered, words

_LEAST_SHARED = 4
_LEAST_SHARE = 0.7
_LONGEST = 4
_MOST_WORDS = 80


class _Tile(NamedTuple):
    """A run of words that both statements have: where it begins in each, and how long it is."""

    left: int
    right: int
    size: int


class _Said(NamedTuple):
    """A statement as its words, with the place of each in the statement's text."""

    text: str
    folded: tuple[str, ...]
    places: tuple[Span, ...]

    def part(self, start: int, end: int) -> str:
        """The text from word ``start`` up to word ``end``."""
        return self.text[self.places[start].start : self.places[end - 1].end]


def edits(claim: Claim, passage: Claim) -> tuple[Comparison, ...]:
    """What was exchanged or substituted, if one statement is otherwise a copy of the other."""
    ours, theirs = _said(claim.text), _said(passage.text)
    if claim.language is not passage.language or max(len(ours.folded), len(theirs.folded)) > _MOST_WORDS:
        return ()
    if not _mostly_shared((Counter(ours.folded) & Counter(theirs.folded)).total(), ours, theirs, within=True):
        return ()  # runs hold no more words than are shared in any order, which is quicker to count
    exchanged = _exchange(ours, theirs, claim.language)
    found = exchanged if exchanged is not None else _substitution(ours, theirs)
    return (found,) if found is not None else ()


@lru_cache(maxsize=4096)
def _said(text: str) -> _Said:
    found = words(text)
    return _Said(text, tuple(w for w, _, _ in found), tuple(Span(start, end) for _, start, end in found))


def _exchange(ours: _Said, theirs: _Said, language: Language) -> Comparison | None:
    tiles = _tiles(ours.folded, theirs.folded)
    if not _mostly_shared(sum(tile.size for tile in tiles), ours, theirs):
        return None
    order = sorted(tiles, key=lambda tile: tile.right)
    moved = [i for i, (left, right) in enumerate(zip(tiles, order, strict=True)) if left != right]
    if len(moved) != 2:  # noqa: PLR2004 - an exchange is of two
        return None
    first, second = tiles[moved[0]], tiles[moved[1]]
    between = set(ours.folded[first.left + first.size : second.left])
    parts = [ours.part(tile.left, tile.left + tile.size) for tile in (first, second)]
    if between <= _joining() or not all(carrying(part) for part in parts):
        return None  # "Kuwait and Iran" is "Iran and Kuwait"
    if any(_verb(part, language) for part in parts):
        return None  # «توفي الفنان» is «الفنان توفي»
    kind = FacetKind.NUMBER if all(_figure(part) for part in parts) else FacetKind.ORGANISATION
    left = ours.part(first.left, second.left + second.size)
    right = theirs.part(second.right, first.right + first.size)
    return Comparison(kind, Agreement.DIFFERS, left, right, f"{parts[0]} and {parts[1]} changed places")


def _tiles(left: Sequence[str], right: Sequence[str]) -> list[_Tile]:
    """Runs that both have, longest first, each word used once (greedy string tiling, Wise 1993)."""
    free_left, free_right = list(left), list(right)
    found: list[_Tile] = []
    while True:
        matcher = SequenceMatcher(None, free_left, free_right, autojunk=False)
        match = matcher.find_longest_match()
        if not match.size:
            return sorted(found)
        found.append(_Tile(*match))
        free_left[match.a : match.a + match.size] = [f"\0l{i}" for i in range(match.size)]
        free_right[match.b : match.b + match.size] = [f"\0r{i}" for i in range(match.size)]


def _substitution(ours: _Said, theirs: _Said) -> Comparison | None:
    blocks = [
        block
        for block in SequenceMatcher(None, ours.folded, theirs.folded, autojunk=False).get_matching_blocks()
        if block.size
    ]
    if not _mostly_shared(sum(block.size for block in blocks), ours, theirs, within=True):
        return None
    gaps = list(_gaps(ours, theirs, [_Tile(*block) for block in blocks]))
    if len(gaps) != 1 or not (all(map(_name, gaps[0])) or _of_two_nations(*gaps[0])):
        return None
    left, right = gaps[0]
    return Comparison(FacetKind.PERSON, Agreement.DIFFERS, left, right, f"{right} stands where {left} stood")


def _of_two_nations(left: str, right: str) -> bool:
    """Whether the two name people of different countries: «كينية», «أوغندية» have no capitals to tell."""
    ours, theirs = _country(left), _country(right)
    return None not in {ours, theirs} and ours != theirs


def _country(part: str) -> str | None:
    nation = nationality(part)
    is_country = nation and any(place.kind is PlaceKind.COUNTRY for place in places(nation))
    return nation if is_country else None


def _gaps(ours: _Said, theirs: _Said, blocks: Sequence[_Tile]) -> Iterator[tuple[str, str]]:
    for before, after in pairwise(blocks):
        left, right = (before.left + before.size, after.left), (before.right + before.size, after.right)
        if left[0] < left[1] <= left[0] + _LONGEST and right[0] < right[1] <= right[0] + _LONGEST:
            yield ours.part(*left), theirs.part(*right)
        elif left[0] < left[1] or right[0] < right[1]:
            yield "", ""


def _mostly_shared(shared: int, ours: _Said, theirs: _Said, *, within: bool = False) -> bool:
    sizes = (len(ours.folded), len(theirs.folded))
    whole = min(sizes) if within else max(sizes)
    return shared >= _LEAST_SHARED and shared >= _LEAST_SHARE * whole


def _name(part: str) -> bool:
    """Whether a Latin part is a name by its capitals. Arabic has none, so only the facets can tell there."""
    found = [word for word in part.split() if word[:1].isalpha()]
    return bool(found) and any(word[0].isupper() for word in found) and part.isascii()


def _verb(part: str, language: Language) -> bool:
    """Whether a part is a verb alone, which may stand before its subject or behind it."""
    found = words(part)
    return len(found) == 1 and verbs(language).read(found[0][0]) in {Form.FINITE, Form.AUXILIARY}


def _figure(part: str) -> bool:
    return any(character.isdigit() for character in part)


@remembered()
def _joining() -> frozenset[str]:
    return frozenset(read_json("joining")["words"])
