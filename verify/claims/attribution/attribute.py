"""Who says what in a document: spans of content, each with its chain of voices."""

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
"""Characters of a paragraph in which the end of a quotation is looked for."""


@dataclass(frozen=True, slots=True)
class Attributed:
    """A span within one sentence that has one chain.

    Attributes:
        content: What is asserted, without the attribution.
        sentence: The sentence that contains ``content``.
        chain: Its voices, beginning with the document's outlet.
        reach: Which part of it is certainly the speaker's.
        around: The chain of the part that is not.
        aside: The words within ``content`` that name the speaker; ``None`` if they are outside of it.
    """

    content: Span
    sentence: Span
    chain: Chain
    reach: Reach = Reach.WHOLE
    around: Chain = ()
    aside: Span | None = None


def attribute(document: Document, sentences: Sequence[Span]) -> tuple[Attributed, ...]:
    """The spans of content that ``sentences`` assert, each with its voices.

    Args:
        document: The document; its outlet is the first voice of every chain.
        sentences: The sentences of its body, in order.

    Returns:
        In the order of the text, without overlaps. A sentence with two speakers gives two spans. A sentence
        longer than ``LONGEST_SENTENCE`` is read in parts, each like a sentence; a part without a named
        speaker belongs to the last speaker of the previous part.
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
            # Every paragraph of a long quotation opens with a quotation mark; only the last one closes it.
            goes_on = quoted and document.text[span.start] in _OPENING
            if not goes_on and document.text[before - 1 : before] != ":":
                memory.speaking = ()
            unnamed.next_paragraph(goes_on=goes_on)
            quoted = False
            if not any(one.turns(document.text, sentences[0].start, span.start) for one in grammars()):
                memory.turn = ()
        elif document.text[span.start] in _CURLY:
            quoted = False  # a new opening mark; the quotation before was never closed
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
    """The number of each sentence with its parts, and whether a part continues the previous one."""
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
    """Whether a sentence that ends at ``before``, in the paragraph of ``span``, ends a quotation."""
    return text[before - 1 : before] in _CLOSING and "\n" not in text[before : span.start]


def _quotation(text: str, before: Attributed, span: Span, home: Chain) -> bool:
    """Whether the previous span is an unattributed quotation in the same paragraph."""
    closed = _CLOSING & {text[before.content.end - 1], text[before.sentence.end - 1]}
    apart = "\n" in text[before.content.end : span.start]
    return len(before.chain) == len(home) and bool(closed) and not apart


def home_chain(document: Document) -> Chain:
    """The outermost voices of all claims in ``document``: its outlet, and the source it is credited to."""
    credited = credit(document)
    return (own_voice(document), *([credited] if credited else []))


def own_voice(document: Document) -> Voice:
    """The outlet of ``document``, the first voice of all its chains."""
    name = document.outlet or "unknown outlet"
    return Voice(name, canonical(name), VoiceKind.OUTLET)
