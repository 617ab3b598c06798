"""The desk assembled: storage, the judging process, and the page of each address."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from verify.desk.access import Access, Entrance, value_of
from verify.desk.check_pages import CheckPages
from verify.desk.checks import Checks
from verify.desk.child_process import Tell
from verify.desk.database import Database
from verify.desk.forms import Handler, posted
from verify.desk.guard import Guard
from verify.desk.hosts import Hosts
from verify.desk.marks import Marks
from verify.desk.pages import Pages
from verify.desk.report_pages import ReportPages
from verify.desk.search_client import Searcher
from verify.desk.search_pages import SearchPages
from verify.desk.session import Sessions
from verify.desk.settings import DeskSettings
from verify.desk.supervisor import Supervisor
from verify.report.inert_template import part


def desk(settings: DeskSettings, database: Database, *, tell: Tell) -> ASGIApp:
    """The desk as an application; its processes run as long as it does.

    Args:
        settings: What it offers, and to whom.
        database: Where checks are kept.
        tell: Reports a line to whoever runs the desk.
    """
    pages, checks = Pages(database.secret()), Checks(database)
    supervisor = Supervisor(checks, settings.data, tell=tell)
    searcher = Searcher(database, tell=tell)
    value = value_of(settings.token, pages.secret)
    check_pages = CheckPages(pages, checks, supervisor, settings)
    report_pages = ReportPages(pages, checks, Marks(database), check_pages)
    search_pages = SearchPages(pages, database, searcher, settings)
    app = Starlette(
        routes=_routes(
            check_pages,
            report_pages,
            search_pages,
            Entrance(pages, value),
            _Posting(pages.secret, settings.largest),
        ),
        exception_handlers=_faults(pages),
        lifespan=_lifespan(supervisor, searcher),
    )
    inner = Sessions(Access(app, value=value))
    return Guard(
        inner, hosts=Hosts(settings.host, settings.names), largest=settings.largest, refuse=pages.refusal
    )


class _Posting:
    """Makes routes for forms, the only ones on which anything changes."""

    def __init__(self, secret: bytes, largest: int) -> None:
        self._secret = secret
        self._largest = largest

    def __call__(self, path: str, handler: Handler) -> Route:
        return Route(path, posted(handler, secret=self._secret, largest=self._largest), methods=["POST"])


def _routes(
    check_pages: CheckPages,
    report_pages: ReportPages,
    search_pages: SearchPages,
    entrance: Entrance,
    posting: _Posting,
) -> list[Route]:
    return [
        Route("/", check_pages.new),
        Route("/checks", check_pages.history),
        posting("/checks", check_pages.add),
        Route("/checks/{number}", report_pages.show),
        posting("/checks/{number}/marks", report_pages.mark),
        posting("/checks/{number}/delete", check_pages.delete),
        posting("/checks/{number}/again", check_pages.again),
        Route("/checks/{number}/report.json", report_pages.as_json),
        Route("/checks/{number}/report.html", report_pages.as_html),
        Route("/search", search_pages.search),
        Route("/documents/{digest}", search_pages.document),
        Route("/enter", entrance.show),
        posting("/enter", entrance.enter),
        Route("/desk.css", _style("verify.desk", "desk.css")),
        Route("/report.css", _style("verify.report", "claims.css")),
    ]


def _style(package: str, name: str) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        del request
        return Response(part(package, name), media_type="text/css")

    return endpoint


def _faults(pages: Pages) -> dict[type[Exception], Callable[[Request, Exception], Response]]:
    def refused(request: Request, fault: Exception) -> Response:
        del request
        status, line = HTTPStatus.INTERNAL_SERVER_ERROR, str(fault)
        if isinstance(fault, HTTPException):
            status, line = HTTPStatus(fault.status_code), fault.detail
        return pages.refusal(status, line)

    def not_kept(request: Request, fault: Exception) -> Response:
        del request
        line = f"the desk's file cannot be used: {fault}; free some disk space, and try again"
        return pages.refusal(HTTPStatus.SERVICE_UNAVAILABLE, line)

    return {HTTPException: refused, sqlite3.Error: not_kept}


def _lifespan(
    supervisor: Supervisor, searcher: Searcher
) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def running(app: Starlette) -> AsyncIterator[None]:
        del app
        supervisor.start()
        try:
            yield
        finally:
            await run_in_threadpool(supervisor.stop)
            await run_in_threadpool(searcher.stop)

    return running
