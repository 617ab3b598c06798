"""The origins of each claim as a self-contained SVG picture, without styles, scripts or links.

Time runs to the right, with a column for each day. Each origin is a band, and each document a box on a row of
its own. A line leaves a box on its left, runs along its row, where there is no other box, to the gap before
the day of an earlier document, and enters that document's box from the left; so it crosses no box.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len

from verify.report.origin_words import label, lettered, told
from verify.report.paragraph import paragraph, safe
from verify.report.provenance import Account, Edge, Provenance, Traced
from verify.report.telling import origins_counted
from verify.report.terminal import chain_line
from verify.report.xml_text import xml_attribute, xml_text
from verify.text.bidi import Bidi, ordered, reads_from_right, set_apart

_MARGIN, _PAD = 20, 8
"""In pixels, as all lengths here: around the picture, and inside a box or band."""
_NARROWEST = 860
"""The width of the narrowest picture."""
_BOX, _GAP = 200, 64
"""The width of a box, and of the gap before a column, in which lines run vertically."""
_HEIGHT, _ROW = 58, 72
"""The height of a box, and of a row."""
_LINE = 18
"""The height of a line of text."""
_CELL = 7.0
"""The approximate width of a character in the sizes used here."""
_LETTER = 100
"""The width at the left of a band for its name, and for the labels of lines in its first column."""
_ENTRY = 48
"""The distance from a box's upper edge at which lines from later boxes enter; its own line leaves above
that."""
_FONT = "system-ui, 'Noto Sans', 'Noto Naskh Arabic', 'DejaVu Sans', sans-serif"
_INK, _GREY, _BAND, _PAPER = "#1a1a1a", "#595959", "#eef1f5", "#ffffff"


class _Spot(NamedTuple):
    """The upper left corner of a box."""

    x: int
    y: int


def render(answer: Traced) -> str:
    """The pictures of all claims, one below the other."""
    width = max([_NARROWEST, *(_Picture(one, 0, 0).least for one in answer.claims)])
    top, drawn = _MARGIN, list[str]()
    for one in answer.claims:
        heading = _Heading(one, top, width)
        picture = _Picture(one, heading.bottom, width)
        drawn += [f'<g id="{one.finding.claim.id}">', *heading.lines(), *picture.lines(), "</g>"]
        top = picture.bottom + 2 * _MARGIN
    if not answer.claims:
        drawn += _lines(["no report asserts a claim of the article"], _MARGIN, width - _MARGIN, top + _LINE)
        top += 2 * _LINE
    name = f"Where the claims of {safe(answer.report.article.title or answer.report.article.path)} come from"
    return _framed(drawn, name, width, top)


def drawing(one: Provenance) -> str:
    """The picture of one claim, without its wording and the reasons, to stand in a page that has them."""
    width = max(_NARROWEST, _Picture(one, 0, 0).least)
    picture = _Picture(one, 0, width)
    name = f"The documents of {one.finding.claim.id} by day and origin, with what links them"
    return _framed(picture.lines(), name, width, picture.bottom + _MARGIN)


def _framed(drawn: Iterable[str], name: str, width: int, height: int) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family={xml_attribute(_FONT)} font-size="12" '
        f'fill="{_INK}" role="img" aria-label={xml_attribute(name)}>'
    )
    paper = f'<rect width="{width}" height="{height}" fill="{_PAPER}"/>'
    return "".join(f"{line}\n" for line in [head, paper, *drawn, "</svg>"])


@dataclass(frozen=True, slots=True)
class _Heading:
    """What stands above the picture of a claim: its wording, the count, and what the count rests on.

    Attributes:
        of: The provenance that is drawn below.
        top: Its upper edge.
        width: The width of the whole page.
    """

    of: Provenance
    top: int
    width: int

    @property
    def bottom(self) -> int:
        """Its lower edge."""
        return self.top + (2 + len(self._claim_lines()) + len(self._told_lines())) * _LINE

    def lines(self) -> Iterator[str]:
        """Its elements."""
        finding = self.of.finding
        counted = f"{finding.claim.id} · {finding.status.value} · {origins_counted(finding.origins)}"
        right = self.width - _MARGIN
        yield from _lines([counted], _MARGIN, right, self.top + _LINE, 'font-weight="bold" font-size="14"')
        wrapped = self._claim_lines()
        yield from _lines(wrapped, _MARGIN, right, self.top + 2 * _LINE, 'font-size="14"')
        below = self.top + (2 + len(wrapped)) * _LINE
        yield from _lines(self._told_lines(), _MARGIN, right, below, f'fill="{_GREY}"')

    def _claim_lines(self) -> list[str]:
        return _wrapped(f'"{safe(self.of.finding.claim.text)}"', self._inner())

    def _told_lines(self) -> list[str]:
        sentences = [[one.text, *(f"– {why}" for why in one.why)] for one in told(self.of)]
        return [line for some in sentences for one in some for line in _wrapped(safe(one), self._inner())]

    def _inner(self) -> int:
        return self.width - 2 * _MARGIN


@dataclass(frozen=True, slots=True)
class _Picture:
    """The picture of one claim: a column for each day, a band for each origin.

    Attributes:
        of: The provenance that is drawn.
        top: Its upper edge.
        width: The width of the whole page.
    """

    of: Provenance
    top: int
    width: int

    @property
    def least(self) -> int:
        """The least width for its columns."""
        return 2 * _MARGIN + _LETTER + len(self._days()) * (_GAP + _BOX)

    @property
    def bottom(self) -> int:
        """Its lower edge."""
        return self._rows_top() + len(self.of.accounts) * _ROW + len(self.of.origins) * _PAD

    def lines(self) -> Iterator[str]:
        """Its elements; those that overlap others come later."""
        yield from self._columns()
        spots = self._spots()
        yield from self._bands()
        yield from self._edges(spots)
        for account in self.of.accounts:
            yield from _box(account, spots[account.id])

    def _days(self) -> list[str]:
        """The columns; the last is for documents without a date."""
        return list(dict.fromkeys(account.document.day for account in self.of.accounts))

    def _rows_top(self) -> int:
        return self.top + 2 * _LINE

    def _columns(self) -> Iterator[str]:
        y = self.top + _LINE
        for number, day in enumerate(self._days()):
            x = _column(number)
            yield from _lines([day], x, x + _BOX, y, 'font-weight="bold"')
        end = self.width - _MARGIN
        yield f'<path d="M{_MARGIN} {y + 6}H{end}m-6 -3l6 3l-6 3" fill="none" stroke="{_GREY}"/>'

    def _spots(self) -> dict[str, _Spot]:
        days = self._days()
        found, y = dict[str, _Spot](), self._rows_top()
        for accounts in self.of.origins:
            for account in accounts:
                found[account.id] = _Spot(_column(days.index(account.document.day)), y + _PAD)
                y += _ROW
            y += _PAD
        return found

    def _bands(self) -> Iterator[str]:
        y = self._rows_top()
        for number, accounts in enumerate(self.of.origins):
            high = len(accounts) * _ROW
            yield (
                f'<rect x="{_MARGIN}" y="{y}" width="{self.width - 2 * _MARGIN}" height="{high}" rx="4" '
                f'fill="{_BAND}"/>'
            )
            name = f"origin {lettered(number)}"
            yield from _lines([name], _MARGIN + _PAD, _LETTER, y + _LINE + 2, 'font-weight="bold"')
            y += high + _PAD

    def _edges(self, spots: dict[str, _Spot]) -> Iterator[str]:
        leaving = Counter(edge.later.id for edge in self.of.drawn)
        entered: dict[int, list[str]] = defaultdict(list)
        left: Counter[str] = Counter()
        for edge in self.of.drawn:
            start, end = spots[edge.later.id], spots[edge.earlier.id]
            before = entered[end.x]
            if edge.earlier.id not in before:
                before.append(edge.earlier.id)
            turn = end.x - 12 - 5 * (before.index(edge.earlier.id) % 4)
            y = start.y + 14 + left[edge.later.id] * 28 // leaving[edge.later.id]
            left[edge.later.id] += 1
            yield from _line(edge, _Spot(start.x, y), turn, _Spot(end.x, end.y + _ENTRY))


def _column(number: int) -> int:
    return _MARGIN + _LETTER + number * (_GAP + _BOX) + _GAP


def _line(edge: Edge, start: _Spot, turn: int, end: _Spot) -> Iterator[str]:
    """From a box along its row, vertically in the gap before the earlier box, and into that box."""
    broken = "" if edge.link.certain else ' stroke-dasharray="5 4"'
    path = f"M{start.x} {start.y}H{turn}V{end.y}H{end.x}"
    yield f'<path d="{path}" fill="none" stroke="{_INK}"{broken}/>'
    if edge.taker is not None:
        at = end if edge.taker.id == edge.later.id else start
        yield f'<path d="M{at.x} {at.y}l-8 -4v8z"/>'
    x = start.x - 34
    yield f'<text x="{x}" y="{start.y - 4}" text-anchor="end" font-size="11">{label(edge.link)}</text>'


def _box(account: Account, spot: _Spot) -> Iterator[str]:
    """A document's box: its outlet, its path, and its source.

    Thick for the article; dashed if it contributes no certain origin.
    """
    document = account.document
    stroke = f'stroke-width="{3 if account.is_article else 1}"'
    stroke += ' stroke-dasharray="5 4"' if account.undetermined else ""
    where = "the article" if account.is_article else safe(document.path)
    chain = ordered(chain_line(account.statement.chain), Bidi.OFF)
    _, arrow, behind = chain.partition(" <- ")
    yield "<g>"
    yield f"<title>{xml_text(safe(account.statement.text))}</title>"
    yield (
        f'<rect x="{spot.x}" y="{spot.y}" width="{_BOX}" height="{_HEIGHT}" rx="4" fill="{_PAPER}" '
        f'stroke="{_INK}" {stroke}/>'
    )
    left, right = spot.x + _PAD, spot.x + _BOX - _PAD
    yield from _lines([_cut(safe(document.outlet) or where)], left, right, spot.y + 17, 'font-weight="bold"')
    yield from _lines([_cut(where)], left, right, spot.y + 33, f'fill="{_GREY}"')
    yield from _lines([_cut(f"{arrow.strip()} {behind}".strip())], left, right, spot.y + 49, 'font-size="11"')
    yield "</g>"


def _lines(lines: Sequence[str], left: int, right: int, top: int, style: str = "") -> Iterator[str]:
    """Lines of text, each aligned by its direction; Arabic in an English line does not disturb it."""
    for number, line in enumerate(lines):
        y = top + number * _LINE
        if not line:
            continue
        if reads_from_right(line):
            yield f'<text x="{right}" y="{y}" direction="rtl" {style}>{xml_text(line)}</text>'
        else:
            apart = xml_text(set_apart(line))
            apart = apart.replace("\u2068", '<tspan unicode-bidi="isolate">').replace("\u2069", "</tspan>")
            yield f'<text x="{left}" y="{y}" {style}>{apart}</text>'


def _wrapped(text: str, width: int) -> list[str]:
    return paragraph(text, width=int(width / _CELL), bidi=Bidi.OFF).plain.split("\n")


def _cut(text: str) -> str:
    """The part of ``text`` that fits into a box."""
    most = int((_BOX - 2 * _PAD) / _CELL)
    if cell_len(text) <= most:
        return text
    kept = ""
    for character in text:
        if cell_len(kept + character) > most - 1:
            break
        kept += character
    return kept.rstrip() + "…"
