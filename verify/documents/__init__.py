"""Reading: files to documents, documents to blocks and sentences."""

from verify.documents.agency_byline import agency_byline
from verify.documents.credited import names_an_agency, names_only_agencies
from verify.documents.dateline import Dateline, find_dateline
from verify.documents.document import Block, BlockKind, Document
from verify.documents.folder import read_corpus
from verify.documents.opening import prose
from verify.documents.own_date import only_date
from verify.documents.read import read
from verify.documents.sentences import sentences

__all__ = [
    "Block",
    "BlockKind",
    "Dateline",
    "Document",
    "agency_byline",
    "find_dateline",
    "names_an_agency",
    "names_only_agencies",
    "only_date",
    "prose",
    "read",
    "read_corpus",
    "sentences",
]
