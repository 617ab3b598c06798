"""Reading: files into documents, documents into blocks and sentences."""

from verify.documents.agency_byline import agency_byline
from verify.documents.credited import names_an_agency, names_only_agencies
from verify.documents.dateline import Dateline, find_dateline
from verify.documents.document import Block, BlockKind, Document, may_be_of
from verify.documents.first_words import first_words
from verify.documents.folder import look, read_corpus, refuse_empty
from verify.documents.look import Look, Source
from verify.documents.opening import prose
from verify.documents.own_date import only_date
from verify.documents.read import read
from verify.documents.sentences import sentences
from verify.documents.stamp import Clock, Stamp

__all__ = [
    "Block",
    "BlockKind",
    "Clock",
    "Dateline",
    "Document",
    "Look",
    "Source",
    "Stamp",
    "agency_byline",
    "find_dateline",
    "first_words",
    "look",
    "may_be_of",
    "names_an_agency",
    "names_only_agencies",
    "only_date",
    "prose",
    "read",
    "read_corpus",
    "refuse_empty",
    "sentences",
]
