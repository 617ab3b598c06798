"""A copied sentence in which a name was replaced, or two parts were swapped.

In copies an altered detail is most certain: nearly every word is the same, so any difference is an edit. Two
edits are looked for, between statements in one language: an *exchange* ("Britain accused Iran", "Iran accused
Britain"), and a *substitution* of one name for another in otherwise equal text.
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
"""Words in common."""
_LEAST_SHARE = 0.7
"""Share of words in common: of the longer statement for an exchange, of the shorter for a substitution."""
_LONGEST = 4
"""Words of a part that was swapped or replaced."""
_MOST_WORDS = 80
"""Words of a statement; a longer one is not compared, which bounds the time."""


class _Tile(NamedTuple):
    """A run of words in both statements: its start in each, and its length."""

    left: int
    right: int
    size: int


class _Said(NamedTuple):
    """A statement as words, each with its place in the text."""

    text: str
    folded: tuple[str, ...]
    places: tuple[Span, ...]

    def part(self, start: int, end: int) -> str:
        """The text of the words from ``start`` up to ``end``."""
        return self.text[self.places[start].start : self.places[end - 1].end]


def edits(claim: Claim, passage: Claim) -> tuple[Comparison, ...]:
    """The exchange or substitution, if one statement is otherwise a copy of the other."""
    ours, theirs = _said(claim.text), _said(passage.text)
    if claim.language is not passage.language or max(len(ours.folded), len(theirs.folded)) > _MOST_WORDS:
        return ()
    if not _mostly_shared((Counter(ours.folded) & Counter(theirs.folded)).total(), ours, theirs, within=True):
        return ()  # an upper bound on what runs share, which is faster to count
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
        return None  # "Kuwait and Iran" is the same as "Iran and Kuwait"
    if any(_verb(part, language) for part in parts):
        return None  # «توفي الفنان» is the same as «الفنان توفي»
    kind = FacetKind.NUMBER if all(_figure(part) for part in parts) else FacetKind.ORGANISATION
    left = ours.part(first.left, second.left + second.size)
    right = theirs.part(second.right, first.right + first.size)
    return Comparison(kind, Agreement.DIFFERS, left, right, f"{parts[0]} and {parts[1]} changed places")


def _tiles(left: Sequence[str], right: Sequence[str]) -> list[_Tile]:
    """Runs of words in both, longest first, each word used once (greedy string tiling, Wise 1993)."""
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
    """Whether a Latin part is a name by its capitals; in Arabic, which has none, only facets can tell."""
    found = [word for word in part.split() if word[:1].isalpha()]
    return bool(found) and any(word[0].isupper() for word in found) and part.isascii()


def _verb(part: str, language: Language) -> bool:
    """Whether a part is only a verb, which may precede or follow its subject."""
    found = words(part)
    return len(found) == 1 and verbs(language).read(found[0][0]) in {Form.FINITE, Form.AUXILIARY}


def _figure(part: str) -> bool:
    return any(character.isdigit() for character in part)


@remembered()
def _joining() -> frozenset[str]:
    return frozenset(read_json("joining")["words"])
