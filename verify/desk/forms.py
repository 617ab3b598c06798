"""Submitted forms: read, and accepted only with this browser's token."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verify.desk.session import is_own

_MOST_FIELDS = 20
"""Fields of a form."""


@dataclass(frozen=True, slots=True)
class File:
    """A submitted file: its original name, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Sent:
    """The contents of a form.

    Attributes:
        texts: Values by field name; of a repeated name, the last.
        files: The same for files; empty file fields are left out.
    """

    texts: dict[str, str]
    files: dict[str, File]

    def text(self, name: str) -> str:
        """The value of a field; empty if there is no such field."""
        return self.texts.get(name, "")


Handler = Callable[[Request, Sent], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def posted(handler: Handler, *, secret: bytes, largest: int) -> Endpoint:
    """An endpoint that calls ``handler`` with a form given to this browser; there is no other way to it.

    Args:
        handler: Answers the request; it runs in a thread.
        secret: The secret of the form tokens.
        largest: Bytes of a field, at most.
    """

    async def endpoint(request: Request) -> Response:
        sent = await _read(request, largest)
        if not is_own(request, secret, sent.text("token")):
            raise HTTPException(HTTPStatus.FORBIDDEN, "this form is none of this desk; load its page anew")
        return await run_in_threadpool(handler, request, sent)

    return endpoint


async def _read(request: Request, largest: int) -> Sent:
    texts: dict[str, str] = {}
    files: dict[str, File] = {}
    async with request.form(max_files=1, max_fields=_MOST_FIELDS, max_part_size=largest) as form:
        for name, value in form.multi_items():
            if not isinstance(value, UploadFile):
                texts[name] = value
            elif value.filename:
                files[name] = File(value.filename, await value.read())
    return Sent(texts, files)
