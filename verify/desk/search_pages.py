"""The pages for searching a corpus, and for reading a document with a passage marked."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verify.desk.check_pages import corpus_of
from verify.desk.database import Database
from verify.desk.kept_document import find, lines
from verify.desk.pages import Pages
from verify.desk.search_client import Hit, Searcher
from verify.desk.settings import DeskSettings
from verify.desk.whole_number import whole_number
from verify.report.gathered import gathered
from verify.text import CannotRunError, Notice


class SearchPages:
    """The pages of the corpora.

    Args:
        pages: Fills templates.
        database: The stored documents.
        searcher: Searches.
        settings: The corpora to choose from.
    """

    def __init__(self, pages: Pages, database: Database, searcher: Searcher, settings: DeskSettings) -> None:
        self._pages = pages
        self._database = database
        self._searcher = searcher
        self._settings = settings

    def search(self, request: Request) -> Response:
        """The form, with the results below it."""
        text, chosen = request.query_params.get("text", "").strip(), request.query_params.get("corpus", "")
        fault = ""
        hits: tuple[Hit, ...] | None = None
        notices: tuple[Notice, ...] = ()
        try:
            corpus = corpus_of(self._settings, chosen)
            if text:
                hits, notices = self._searcher.ask(text, corpus)
        except CannotRunError as failed:
            fault = str(failed)
        return self._pages.page(
            request,
            "search",
            text=text,
            chosen=chosen or "0",
            corpora=self._settings.corpora,
            fault=fault,
            hits=hits,
            notices=list(gathered(notices)),
        )

    def document(self, request: Request) -> Response:
        """A document with a passage marked."""
        document = find(self._database, request.path_params["digest"])
        if document is None:
            raise HTTPException(HTTPStatus.NOT_FOUND, "there is no such document")
        starts, ends = (whole_number(request.query_params.get(name)) or 0 for name in ("start", "end"))
        return self._pages.page(
            request, "document", document=document, lines=lines(document.text, starts, ends)
        )
