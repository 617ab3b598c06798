"""Documents, claims and passages made of a few lines of text, with the details that the text really has."""

from collections.abc import Sequence
from datetime import date

from verify.claims import Claim, Cue, CueClass, Modality, Voice, VoiceKind
from verify.corpus import Passage
from verify.documents import Block, BlockKind, Document, sentences
from verify.facets import find_all
from verify.text import Span, detect


def document(
    text: str, path: str = "article", *, outlet: str = "", byline: str = "", published: date | None = None
) -> Document:
    """A document whose whole text is body."""
    return Document(
        path=path,
        text=text,
        outlet=outlet,
        byline=byline,
        published=published,
        language=detect(text),
        blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
    )


def voice(written: str, cls: CueClass = CueClass.NEUTRAL) -> Voice:
    """A voice from ``kind: name``; a question mark after the kind says that the text withholds who it is."""
    kind, _, name = written.partition(": ")
    return Voice(
        name,
        name,
        VoiceKind(kind.removesuffix("?")),
        anonymous=kind.endswith("?"),
        cue=Cue(name[:1], 0, 1, cls),
    )


def claim(
    of: Document, text: str = "", *, chain: Sequence[Voice] = (), modality: Modality = Modality.ASSERTED
) -> Claim:
    """The statement ``text`` of a document, or its first sentence."""
    spans = sentences(of.text, Span(0, len(of.text)))
    start = of.text.index(text) if text else spans[0].start
    end = start + len(text) if text else spans[0].end
    outlet = Voice(of.outlet, of.outlet, VoiceKind.OUTLET)
    return Claim(
        id="c1",
        text=of.text[start:end],
        start=start,
        end=end,
        sentence=next(span for span in spans if span.contains(Span(start, end))),
        language=of.language,
        chain=(outlet, *chain),
        modality=modality,
        facets=tuple(
            facet
            for facet in find_all(of.text, of.context)
            if Span(start, end).contains(Span(facet.start, facet.end))
        ),
    )


def passage(
    of: Document, text: str = "", *, chain: Sequence[Voice] = (), modality: Modality = Modality.ASSERTED
) -> Passage:
    """The same, as the index holds it."""
    return Passage(of, claim(of, text, chain=chain, modality=modality))


def put_forward(written: str, path: str = "article", *, published: date | None = None) -> Passage:
    """A document and its statement, before which may stand ``possible>`` and ``person: Ruth Calloway>``."""
    *marks, text = written.split(">")
    modality = next((Modality(mark) for mark in marks if ": " not in mark), Modality.ASSERTED)
    chain = [voice(mark) for mark in marks if ": " in mark]
    return passage(document(text, path, published=published), text, chain=chain, modality=modality)
