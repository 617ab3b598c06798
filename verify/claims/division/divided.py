"""The claims of the rules, divided as a reader of the whole article sees them.

The rules leave a frame in a claim that they do not know, and sometimes two statements. The reader sees the
parts. A frame is left out (see ``frame``); other words outside of a statement are a claim of their own if
they can be checked, else they stay with the statement beside them. Where a part would be no claim, the claim
stays whole: nothing that an article says is lost.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from verify.claims.clauses.checkable import checkable
from verify.claims.clauses.clause import Clause
from verify.claims.clauses.trim import trim
from verify.claims.division.frame import is_clause, is_frame, leaves_a_clause, takes_a_stance
from verify.claims.grammar.tokens import tokens
from verify.claims.reconciliation.read_chain import ReadPart
from verify.claims.reconciliation.settle import Settled, Stated
from verify.claims.voice import Chain
from verify.documents import Document
from verify.text import Language, Span, words

_FEWEST = 4
"""Words of a part that may be a claim of its own."""
_NEAR = 2
"""Words before a boundary in which a condition is looked for."""


class Divided(NamedTuple):
    """A claim with its chain."""

    stated: Stated
    settled: Settled


def divided(
    document: Document,
    stated: Sequence[Stated],
    settled: Iterable[Settled],
    parts: Iterable[Sequence[ReadPart]],
) -> Iterator[Divided]:
    """The claims in the order of the text, without overlaps; each of the rules' claims gives at least one.

    Args:
        document: The document.
        stated: Its claims as the rules state them.
        settled: The chain of each.
        parts: The parts of each, as the reader sees them; none for a claim that it has not read.
    """
    for one, chain, some in zip(stated, settled, parts, strict=True):
        for span in _statements(document, one.span, chain.chain, some):
            yield Divided(one._replace(span=span), chain)


def _statements(document: Document, claim: Span, chain: Chain, parts: Sequence[ReadPart]) -> Sequence[Span]:
    """The parts of a claim that are claims themselves; the whole claim if one of them is none."""
    text, language = document.text, document.language
    if len(parts) <= 1:
        return [claim]
    kept: list[ReadPart] = []
    for at, part in enumerate(parts):
        if not part.stated and _goes(document, chain, parts, at):
            continue
        apart = part.stated or (bool(kept) and _stands_alone(text, part.span, language))
        before = kept[-1] if kept and kept[-1].span.end == part.span.start else None
        if before and not (apart and before.stated and _parted(text, before.span, part.span, language)):
            kept[-1] = ReadPart(Span(before.span.start, part.span.end), before.stated or part.stated)
        else:
            kept.append(ReadPart(part.span, apart))
    spans = [trim(text, one.span, language) for one in kept]
    whole = [span for span in spans if span is not None and checkable(text, span, language)]
    return whole if len(whole) == len(spans) else [claim]


def _goes(document: Document, chain: Chain, parts: Sequence[ReadPart], at: int) -> bool:
    """Whether a part is a frame that may be left out: between two parts only if both are clauses."""
    text, language = document.text, document.language
    if not is_frame(text, parts[at].span, chain):
        return False
    if at and not is_clause(text, parts[at - 1].span, language):
        return False
    return at + 1 == len(parts) or leaves_a_clause(text, parts[at].span, parts[at + 1].span, language)


def _parted(text: str, before: Span, after: Span, language: Language) -> bool:
    """Whether two parts may be two claims: both long, the first a clause, and no condition joins them."""
    short = min(len(words(one.of(text))) for one in (before, after)) < _FEWEST
    if short or not is_clause(text, before, language):
        return False
    clause = Clause(text, tokens(text, Span(before.start, after.end)), language)
    boundary = next((at for at, one in enumerate(clause.tokens) if one.start >= after.start), 0)
    opens = clause.condition(0) or clause.condition(1) or clause.form(0) in clause.words.fronting
    return not opens and not any(map(clause.condition, range(max(0, boundary - _NEAR), boundary + 1)))


def _stands_alone(text: str, part: Span, language: Language) -> bool:
    """Whether words outside of a statement can be checked: a clause that says nothing against the others."""
    long = len(words(part.of(text))) >= _FEWEST
    told = long and is_clause(text, part, language) and not takes_a_stance(part.of(text))
    return told and checkable(text, part, language)
