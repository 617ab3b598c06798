"""The claims of the rules, divided as a reader of the whole article sees them.

The rules leave a frame in a claim that they do not know ("The ticket, she says, puts the failure at 2:40"),
and sometimes two statements. The reader sees the parts. A frame is left out of the claim only if it names a
speaker and holds a cue, and a clause is left: who "accused him of carrying it out" stays with what he is
accused of. Other words outside of a statement are a claim of their own if they can be checked, else they stay
with the statement beside them: nothing that an article says is lost.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from verify.claims.clauses.checkable import checkable
from verify.claims.clauses.clause import Clause
from verify.claims.clauses.trim import trim
from verify.claims.grammar.clause_words import after_phrase, clause_words
from verify.claims.grammar.cues import cue_phrases, cue_words, verb
from verify.claims.grammar.tokens import tokens
from verify.claims.grammar.verb_forms import CLAUSE_VERBS, verbs
from verify.claims.grammar.word_roles import openers
from verify.claims.reconciliation.read_chain import ReadChain, ReadClaim
from verify.claims.reconciliation.settle import Stated
from verify.claims.voice import CueClass
from verify.documents import Document
from verify.text import Language, Span, words

LEAST_APART = 4
"""Words of a part that may be a claim of its own."""
_ACTS = frozenset({CueClass.COMMIT, CueClass.DENY, CueClass.WARN, CueClass.DIRECTIVE})
"""What is said by doing so: "ordered traffic halted" is the claim, not "traffic halted"."""


class Divided(NamedTuple):
    """A claim, and the chains that the reader gives it; none if it was not read."""

    stated: Stated
    chains: tuple[ReadChain, ...]


def divided(document: Document, stated: Sequence[Stated], read: Iterable[ReadClaim]) -> Iterator[Divided]:
    """The claims in the order of the text, without overlaps; each of the rules' claims gives at least one."""
    for one, claim in zip(stated, read, strict=True):
        spans = list(_statements(document, one, claim)) or [one.span]
        for at, span in enumerate(spans):
            doubt = one.doubt if at == 0 else None
            yield Divided(one._replace(span=span, doubt=doubt), claim.chains)


class _Piece(NamedTuple):
    span: Span
    stated: bool


def _statements(document: Document, one: Stated, claim: ReadClaim) -> Iterator[Span]:
    """The parts of a claim that are claims themselves."""
    text, language = document.text, document.language
    kept: list[_Piece] = []
    for at, part in enumerate(claim.parts):
        following = claim.parts[at + 1].span if at + 1 < len(claim.parts) else None
        framed = not part.stated and _is_frame(text, one, claim, part.span)
        if framed and (following is None or _is_clause(text, part.span, following, language)):
            continue
        apart = part.stated or (bool(kept) and _stands_alone(text, part.span, language))
        before = kept[-1] if kept and kept[-1].span.end == part.span.start else None
        if before and not (apart and before.stated and _parted(text, before.span, part.span, language)):
            kept[-1] = _Piece(Span(before.span.start, part.span.end), before.stated or part.stated)
        else:
            kept.append(_Piece(part.span, apart))
    for piece in kept:
        span = trim(text, piece.span, language)
        if span is not None and checkable(text, span, language):
            yield span


def _is_frame(text: str, one: Stated, claim: ReadClaim, part: Span) -> bool:
    """Whether words outside of a statement name its speaker, with a cue; an act by speaking is no frame."""
    cues = [voice.cue for voice in one.said.chain if voice.cue]
    if any(cue.cls in _ACTS and part.overlaps(Span(cue.start, cue.end)) for cue in cues):
        return False
    named = [voice.phrase for voice in one.said.chain if voice.phrase]
    read = [voice.span for voice in claim.chains[0].voices] if claim.chains else []
    return any(part.overlaps(name) for name in (*named, *read)) and _has_cue(part.of(text))


def _has_cue(frame: str) -> bool:
    forms = tuple(form for form, _, _ in words(frame))
    phrases = (
        phrase.words == forms[at : at + len(phrase.words)]
        for at, form in enumerate(forms)
        for phrase in cue_phrases().get(form, ())
        if phrase.grammar in {"preposition", "relay"}
    )
    return any(phrases) or any(verb(form, cue_words()) is not None for form in forms)


def _is_clause(text: str, frame: Span, following: Span, language: Language) -> bool:
    """Whether a clause is left after a frame: one that ends in "that", or a verb before the next comma."""
    if len(words(following.of(text))) < LEAST_APART:
        return False
    forms = [form for form, _, _ in words(frame.of(text))]
    if forms[-1] in openers():
        return True
    acts = any((word := verb(form, cue_words())) and word.takes("act") for form in forms)
    if acts or forms[-1] in clause_words(language).preposition:
        return False  # "claimed responsibility", "accused him of"
    clause = Clause(text, tokens(text, following), language)
    return any(map(clause.carries, range(min(clause.next_end(0), len(clause.tokens)))))


def _parted(text: str, before: Span, after: Span, language: Language) -> bool:
    """Whether two parts are long enough for two claims, and no condition joins them: "so | that"."""
    ours, theirs = ([form for form, _, _ in words(one.of(text))] for one in (before, after))
    if min(len(ours), len(theirs)) < LEAST_APART:
        return False
    around = [*ours[-2:], *theirs[:1]]
    conditions = clause_words(language).condition
    return not any(
        after_phrase(lambda at: "".join(around[at : at + 1]), at, conditions) for at in range(len(around))
    )


def _stands_alone(text: str, part: Span, language: Language) -> bool:
    """Whether words outside of a statement can be checked: they hold a verb or a figure."""
    forms = [form for form, _, _ in words(part.of(text))]
    told = any(form.isdigit() or verbs(language).read(form) in CLAUSE_VERBS for form in forms)
    return told and len(forms) >= LEAST_APART and checkable(text, part, language)
