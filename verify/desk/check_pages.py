"""The pages for requesting checks, waiting for them, and their history."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verify.desk.checks import Check, Checks
from verify.desk.forms import Sent
from verify.desk.pages import Pages
from verify.desk.settings import MEGABYTE, DeskSettings
from verify.desk.submission import Submission, pasted, uploaded
from verify.desk.supervisor import Supervisor
from verify.desk.whole_number import whole_number
from verify.text import CannotRunError

_A_PAGE = 50
"""Checks on one page of the history."""


class CheckPages:
    """The pages of the queue and the history.

    Args:
        pages: Fills templates.
        checks: The stored checks.
        supervisor: Starts the judging.
        settings: The corpora to choose from.
    """

    def __init__(self, pages: Pages, checks: Checks, supervisor: Supervisor, settings: DeskSettings) -> None:
        self._pages = pages
        self._checks = checks
        self._supervisor = supervisor
        self._settings = settings

    def new(self, request: Request) -> Response:
        """The form for a new check."""
        return self._form(request)

    def _form(self, request: Request, *, fault: str = "", text: str = "") -> Response:
        return self._pages.page(
            request,
            "new",
            status=HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK,
            fault=fault,
            text=text,
            corpora=self._settings.corpora,
            fast=self._settings.fast,
            largest=f"{self._settings.largest / MEGABYTE:g} MB",
        )

    def add(self, request: Request, sent: Sent) -> Response:
        """Queue the check of a form, and show its progress."""
        try:
            number = self._checks.add(self._asked(sent))
        except CannotRunError as fault:
            return self._form(request, fault=str(fault), text=sent.text("text"))
        self._supervisor.wake()
        return RedirectResponse(f"/checks/{number}", HTTPStatus.SEE_OTHER)

    def _asked(self, sent: Sent) -> Submission:
        corpus, fast, file = (
            corpus_of(self._settings, sent.text("corpus")),
            bool(sent.text("fast")),
            sent.files.get("file"),
        )
        if file and sent.text("text").strip():
            raise CannotRunError(
                "both a text and a file were given",
                where="article",
                remedy="empty the field, or leave out the file",
            )
        if file:
            return uploaded(file.name, file.data, corpus, fast=fast)
        return pasted(sent.text("text"), corpus, fast=fast)

    def history(self, request: Request) -> Response:
        """The checks, newest first."""
        before = request.query_params.get("before", "")
        found = self._checks.newest(before=whole_number(before), most=_A_PAGE + 1)
        return self._pages.page(
            request,
            "history",
            checks=found[:_A_PAGE],
            more=found[_A_PAGE - 1].id if found[_A_PAGE:] else None,
        )

    def waiting(self, request: Request, check: Check) -> Response:
        """The progress of a check, or why it failed."""
        still = bool(request.query_params.get("still"))
        return self._pages.page(
            request,
            "waiting",
            check=check,
            ahead=self._checks.ahead(check.id),
            refreshing=check.waiting and not still,
        )

    def delete(self, request: Request, sent: Sent) -> Response:
        """Delete a check; one that is being judged is stopped."""
        del sent
        if self._checks.delete(the_check(self._checks, request).id):
            self._supervisor.drop()
        return RedirectResponse("/checks", HTTPStatus.SEE_OTHER)

    def again(self, request: Request, sent: Sent) -> Response:
        """Queue a failed check again."""
        del sent
        number = the_check(self._checks, request).id
        self._checks.again(number)
        self._supervisor.wake()
        return RedirectResponse(f"/checks/{number}", HTTPStatus.SEE_OTHER)


def the_check(checks: Checks, request: Request) -> Check:
    """The check in an address.

    Raises:
        HTTPException: It does not exist.
    """
    found = checks.get(whole_number(request.path_params["number"]) or 0)
    if found is None:
        raise HTTPException(
            HTTPStatus.NOT_FOUND, "there is no such check; the history lists those that are kept"
        )
    return found


def corpus_of(settings: DeskSettings, chosen: str) -> str:
    """The corpus that a form chose by number; the first if it chose none.

    Raises:
        CannotRunError: There is no such corpus.
    """
    number = whole_number(chosen or 0)
    if number is None or number >= len(settings.corpora):
        raise CannotRunError("there is no such corpus", where="corpus", remedy="choose one of the list")
    return settings.corpora[number]
