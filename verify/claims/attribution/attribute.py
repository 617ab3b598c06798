"""Who says what in a document: content spans with the chain of voices behind each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from verify.claims.attribution import content_spans
from verify.claims.attribution.antecedent import Memory
from verify.claims.attribution.credit import credit
from verify.claims.attribution.cue_search import readings_in
from verify.claims.attribution.grammars import grammars
from verify.claims.attribution.open_quotation import OpenQuotation
from verify.claims.attribution.scope import Reach
from verify.claims.grammar.long_sentence import parts as parts_of
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.tokens import open_at_end, tokens
from verify.claims.voice import Chain, Voice, VoiceKind
from verify.documents import Document
from verify.lexicon import canonical
from verify.text import Span, reading

_OPENING = frozenset('"«“')
_CURLY = _OPENING - {'"'}
_CLOSING = frozenset("\"»”'")
_LONGEST_PARAGRAPH = 4000


@dataclass(frozen=True, slots=True)
class Attributed:
    """A stretch of one sentence for which one chain stands.

    Attributes:
        content: What is asserted, without its attribution.
        sentence: The sentence it stands in; ``sentence`` contains ``content``.
        chain: Its voices, the document's outlet first.
        reach: What of it is surely the speaker's.
        around: The chain of what is not.
        aside: The words within ``content`` that name who speaks; ``None`` where they stand outside of it.
    """

    content: Span
    sentence: Span
    chain: Chain
    reach: Reach = Reach.WHOLE
    around: Chain = ()
    aside: Span | None = None


def attribute(document: Document, sentences: Sequence[Span]) -> tuple[Attributed, ...]:
    """The stretches of text that ``sentences`` assert, each with its voices.

    Args:
        document: The document; its outlet is the first voice of every chain.
        sentences: The sentences of its body, in order.

    Returns:
        In the order of the text, contents not overlapping. A sentence in which two speak gives two. One that
        is longer than ``LONGEST_SENTENCE`` is read in parts, each a sentence by itself; a part that names no
        speaker is by who spoke last in the part before.
    """
    with reading(document.language):
        return _attributed(document, sentences)


def _attributed(document: Document, sentences: Sequence[Span]) -> tuple[Attributed, ...]:
    home = home_chain(document)
    memory = Memory(home[0], home, home)
    memory.learn_names(document.text)
    out: list[Attributed] = []
    quoted = False
    before = 0
    unnamed = OpenQuotation()
    for number, span, further in _in_parts(document.text, sentences):
        if "\n" in document.text[before : span.start]:
            # Every paragraph of a long quotation opens with a mark, only the last one closes.
            goes_on = quoted and document.text[span.start] in _OPENING
            if not goes_on and document.text[before - 1 : before] != ":":
                memory.speaking = ()
            unnamed.next_paragraph(goes_on=goes_on)
            quoted = False
            if not any(one.turns(document.text, sentences[0].start, span.start) for one in grammars()):
                memory.turn = ()
        elif document.text[span.start] in _CURLY:
            quoted = False  # it opens anew a quotation that never closed
        within = quoted or document.text[span.start] in _OPENING
        found = tokens(document.text, span, quoted=quoted)
        quoted = open_at_end(found, quoted=quoted) and not _one_too_many(document.text, span)
        scene = Scene(document.text, span, found, _ends_quotation(document.text, before, span))
        readings = readings_in(scene)
        parts = content_spans.lay(scene, readings, memory, lead=number < content_spans.LEAD)
        closing = not parts or (bool(readings) and content_spans.closes_quotation(scene, readings[0]))
        if closing and memory.speaking and out and _quotation(document.text, out[-1], span, home):
            # "It lasted four hours." One official said so.
            out[-1] = replace(out[-1], chain=memory.speaking)
        spoken = out[-1].chain if further and out and not readings else ()
        said = [part.chain for part in parts]
        if speaker := unnamed.named(readings, said, home):
            for at in unnamed.before:
                out[at] = replace(out[at], chain=speaker)
        unnamed.add(said, len(out), home, quoted=within)
        out.extend(
            Attributed(part.span, span, spoken or part.chain, part.reach, part.around, part.aside)
            for part in parts
        )
        before = span.end
    return tuple(out)


def _in_parts(text: str, sentences: Sequence[Span]) -> Iterator[tuple[int, Span, bool]]:
    """The number of each sentence, its parts, and whether one goes on with the part before."""
    for number, sentence in enumerate(sentences):
        for at, part in enumerate(parts_of(text, sentence)):
            yield number, part, at > 0


def _one_too_many(text: str, span: Span) -> bool:
    """Whether a quotation was opened twice and closed once: «في «المجلس «الأعلى» قبل»."""
    said = span.of(text)
    end = text.find("\n", span.end, span.end + _LONGEST_PARAGRAPH)
    rest = text[span.end : end if end >= 0 else span.end + _LONGEST_PARAGRAPH]
    return said.count("«") > said.count("»") > 0 and "»" not in rest


def _ends_quotation(text: str, before: int, span: Span) -> bool:
    """Whether a sentence that ends at ``before``, in the same paragraph as ``span``, ends a quotation."""
    return text[before - 1 : before] in _CLOSING and "\n" not in text[before : span.start]


def _quotation(text: str, before: Attributed, span: Span, home: Chain) -> bool:
    """Whether the stretch before is an unattributed quotation in the same paragraph."""
    closed = _CLOSING & {text[before.content.end - 1], text[before.sentence.end - 1]}
    apart = "\n" in text[before.content.end : span.start]
    return len(before.chain) == len(home) and bool(closed) and not apart


def home_chain(document: Document) -> Chain:
    """The voices before every claim of ``document``: its outlet, and whom it is credited to."""
    credited = credit(document)
    return (own_voice(document), *([credited] if credited else []))


def own_voice(document: Document) -> Voice:
    """The outlet of ``document``, with which every chain in it begins."""
    name = document.outlet or "unknown outlet"
    return Voice(name, canonical(name), VoiceKind.OUTLET)
