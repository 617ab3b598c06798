"""Reading: files to documents, documents to blocks and sentences."""

from verify.documents.document import Block, BlockKind, Document
from verify.documents.folder import read_corpus
from verify.documents.furniture import names_only_agencies
from verify.documents.read import read
from verify.documents.sentences import sentences

__all__ = ["Block", "BlockKind", "Document", "names_only_agencies", "read", "read_corpus", "sentences"]
