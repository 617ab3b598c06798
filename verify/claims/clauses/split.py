"""Splitting the content of one voice in one sentence into claims.

A claim is a span that reads as an assertion of its own. In doubt the span stays whole: a claim with two
assertions is a smaller error than one torn out of a condition, a list or a quotation.
"""

from collections.abc import Iterator
from typing import NamedTuple

from verify.claims.clauses.boundary import Place, begins_claim
from verify.claims.clauses.boundary_markers import markers_at
from verify.claims.clauses.clause import Clause
from verify.claims.clauses.formula import past_formula
from verify.claims.clauses.segment import Segment
from verify.claims.clauses.trim import trim
from verify.claims.grammar import edges
from verify.claims.grammar.tokens import tokens
from verify.text import Language, Span, reading

_LEAST_LEFT = 2
"""Words before a boundary."""
_LEAST_RIGHT = 3
"""Words after a boundary."""
_DATELINE = 4
"""A dash after this many words or fewer, none a verb, ends the place of a dateline: "LIMA, Peru —"."""


def split(text: str, content: Span, language: Language) -> tuple[Span, ...]:
    """The claims within ``content``, which lies in one sentence of ``text``.

    Args:
        text: The text of the document.
        content: What one voice says, without its attribution.
        language: The language whose verbs and conjunctions are looked for; without rules the content stays
            whole.

    Returns:
        Spans into ``text``, in order, without overlaps, within ``content``, without a leading conjunction or
        trailing punctuation. Empty if ``content`` holds no word.
    """
    with reading(language):
        return tuple(_split(text, content, language))


def _split(text: str, content: Span, language: Language) -> Iterator[Span]:
    content = past_formula(text, content, language)
    clause = Clause(text, tokens(text, content), language)
    cuts = list(_cuts(clause, language))
    starts = [content.start, *(edges.first(text, cut.after, cut.before) for cut in cuts)]
    ends = [*(cut.before for cut in cuts), content.end]
    found = (trim(text, Span(start, end), language) for start, end in zip(starts, ends, strict=True))
    return filter(None, found)


class _Cut(NamedTuple):
    """A boundary: the end of one claim, the start of the next, and its token.

    ``verb`` is true if the claim surely has a verb, or names an event: "ردا على مقتل 3 جنود".
    """

    before: int
    after: int
    token: int
    verb: bool = False


def _cuts(clause: Clause, language: Language) -> Iterator[_Cut]:
    """The boundaries in order. The first word of a claim is not considered as a marker again."""
    open_ = Segment(clause, 0)
    at = 0
    while at < len(clause.tokens):
        cut = None if clause.closed(at) or not open_.words else _cut(open_, at, language)
        if cut is not None:
            yield cut
            open_ = Segment(clause, cut.token, verb=cut.verb)
            at = cut.token
        open_.read(at)
        at += 1


def _cut(open_: Segment, at: int, language: Language) -> _Cut | None:
    """The boundary at token ``at``, if there is one."""
    clause = open_.clause
    if clause.tokens[at].mark:
        return _cut_at_mark(open_, at)
    if open_.held() or clause.condition(at) or clause.hanging(at):
        return None
    if open_.conceded(at):
        return _Cut(clause.tokens[at - 1].start, clause.tokens[at].start, at)
    for marker in markers_at(clause, at, language):
        stays = marker.keeps != "no" or "@" in marker.words[0]
        body = at if stays else at + len(marker.words)
        if begins_claim(open_, Place(at, body, marker, language)):
            conjunction = 1 if marker.keeps == "w" else 0
            start = clause.tokens[body].start + conjunction
            return _Cut(clause.tokens[at].start, start, body, verb=marker.needs in {"figure", "verb"})
    return None


def _cut_at_mark(open_: Segment, at: int) -> _Cut | None:
    clause, body = open_.clause, at + 1
    form = clause.tokens[at].form
    if form not in {";", ":", "-"} or not clause.goes_on(body, _LEAST_RIGHT):
        return None
    cut = _Cut(clause.tokens[at].start, clause.tokens[body].start, body)
    if form == "-" and clause.one_dash and open_.start == 0 and not open_.verb and open_.words <= _DATELINE:
        return cut._replace(before=clause.tokens[0].start)
    if not open_.verb or open_.words < _LEAST_LEFT or (form == "-" and not clause.one_dash):
        return None
    number = form == ":" and any(clause.form(place).isdigit() for place in range(body, clause.next_end(body)))
    return cut if number or clause.predicate(body, over_commas=True, subject=False) else None
