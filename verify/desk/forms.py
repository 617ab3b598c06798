"""Forms that were sent: read, and let pass only if they carry the token of this browser."""

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


@dataclass(frozen=True, slots=True)
class File:
    """A file that was sent: what it was called there, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form held.

    Attributes:
        texts: By the names of the fields; of a name that comes twice, the last.
        files: Likewise; a field for a file that was left empty is not among them.
    """

    texts: dict[str, str]
    files: dict[str, File]

    def text(self, name: str) -> str:
        """What is in a field; nothing where there is no such field."""
        return self.texts.get(name, "")


Handler = Callable[[Request, Sent], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def posted(handler: Handler, *, secret: bytes, largest: int) -> Endpoint:
    """An endpoint that hands ``handler`` a form which this browser was given; no other way leads to it.

    Args:
        handler: What answers; it runs in a thread.
        secret: What the tokens of forms are made with.
        largest: Bytes that a field may have.
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
