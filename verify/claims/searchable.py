"""What can be found in a report: its claims, or its sentences if there are no rules for its language."""

from itertools import islice

from verify.claims.attribution.attribute import own_voice
from verify.claims.claim import Claim, Modality
from verify.claims.extract import Extraction, extract
from verify.claims.grammar.long_sentence import parts
from verify.claims.limits import MOST_CLAIMS
from verify.claims.notices import nothing_to_search
from verify.documents import Document, sentences
from verify.text import Language, words


def searchable(document: Document) -> Extraction:
    """Like ``extract``; a document in a language without rules gives its sentences unchanged.

    Such a sentence has the document's language, ``UNKNOWN``, no details, and no voice but the outlet's: it is
    shown in searches, and is never evidence. A report that gives nothing has a notice that says so.
    """
    found = extract(document)
    if document.language is not Language.UNKNOWN:
        return found if found.claims else _nothing(document, found)
    spans = (
        part
        for block in document.body()
        for sentence in sentences(document.text, block)
        for part in parts(document.text, sentence)
        if words(part.of(document.text))
    )
    claims = (
        Claim(
            id=f"c{number}",
            text=span.of(document.text),
            start=span.start,
            end=span.end,
            sentence=span,
            language=document.language,
            chain=(own_voice(document),),
            modality=Modality.ASSERTED,
            facets=(),
        )
        for number, span in enumerate(islice(spans, MOST_CLAIMS), 1)
    )
    kept = Extraction(tuple(claims), found.notices)
    return kept if kept.claims else _nothing(document, kept)


def _nothing(document: Document, found: Extraction) -> Extraction:
    return found._replace(notices=(*found.notices, nothing_to_search(document.path)))
