"""The pages for reading, marking and downloading a report."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from verify.desk.check_pages import CheckPages, the_check
from verify.desk.checks import Check, Checks
from verify.desk.forms import Sent
from verify.desk.marks import LONGEST_NOTE, Marks, Place, Stance, with_marks
from verify.desk.pages import Pages, mark_text
from verify.desk.whole_number import whole_number
from verify.report.open_page import OpenPage


class ReportPages:
    """The pages of one check.

    Args:
        pages: Fills templates.
        checks: The stored checks.
        marks: The marks on evidence.
        check_pages: Shows a check without a report.
    """

    def __init__(self, pages: Pages, checks: Checks, marks: Marks, check_pages: CheckPages) -> None:
        self._pages = pages
        self._checks = checks
        self._marks = marks
        self._check_pages = check_pages

    def show(self, request: Request) -> Response:
        """The report's page with a form for each piece of evidence, or the progress of the check."""
        check = the_check(self._checks, request)
        page = self._checks.page(check.id)
        if page is None:
            return self._check_pages.waiting(request, check)
        text = self._with_forms(request, check, page)
        policy = page.policy.replace("style-src ", "style-src 'self' ")
        sealed = f"{policy}; form-action 'self'; frame-ancestors 'none'"
        return HTMLResponse(text, headers={"content-security-policy": sealed})

    def _with_forms(self, request: Request, check: Check, page: OpenPage) -> str:
        marks, passages = self._marks.of(check.id), self._marks.passages(check.id)

        def beside(claim: str, number: int) -> str:
            place = (claim, number)
            told = {"check": check, "claim": claim, "number": number, "mark": marks.get(place)}
            return self._pages.text(request, "review", passage=passages.get(place, ""), **told)

        return page.filled(
            head=self._pages.text(request, "head"),
            top=self._pages.text(request, "top", check=check),
            beside=beside,
        )

    def mark(self, request: Request, sent: Sent) -> Response:
        """Store a person's mark on a piece of evidence."""
        number = the_check(self._checks, request).id
        answer, note = sent.text("answer"), sent.text("note").replace("\r\n", "\n").strip()
        if answer not in list(Stance) or len(note) > LONGEST_NOTE:
            raise HTTPException(
                HTTPStatus.UNPROCESSABLE_ENTITY, f"a note has at most {LONGEST_NOTE} characters; shorten it"
            )
        place = _place(sent)
        if not self._marks.put(number, place, Stance(answer), note):
            raise HTTPException(
                HTTPStatus.NOT_FOUND, "there is no such piece of evidence; load the page anew"
            )
        return RedirectResponse(f"/checks/{number}#{place[0]}-{place[1]}", HTTPStatus.SEE_OTHER)

    def as_json(self, request: Request) -> Response:
        """The report as JSON, with its marks."""
        check = the_check(self._checks, request)
        report = self._checks.report(check.id)
        if report is None:
            raise _no_report()
        text = with_marks(report, self._marks.of(check.id))
        return Response(text, media_type="application/json", headers=_file(f"report-{check.id}.json"))

    def as_html(self, request: Request) -> Response:
        """The report's page as a file, with its marks."""
        check = the_check(self._checks, request)
        page = self._checks.page(check.id)
        if page is None:
            raise _no_report()
        marks = self._marks.of(check.id)

        def beside(claim: str, number: int) -> str:
            mark = marks.get((claim, number))
            return mark_text(mark=mark) if mark else ""

        return HTMLResponse(page.closed(beside=beside), headers=_file(f"report-{check.id}.html"))


def _no_report() -> HTTPException:
    return HTTPException(HTTPStatus.NOT_FOUND, "this check has no report yet")


def _place(sent: Sent) -> Place:
    number = whole_number(sent.text("number"))
    return sent.text("claim"), -1 if number is None else number


def _file(name: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}"'}
