"""The desk's own pages: filled templates, with every text of a document escaped and inert."""

from functools import cache
from http import HTTPStatus
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from verify.desk.marks import LONGEST_NOTE, Stance
from verify.desk.search_client import LONGEST_QUESTION
from verify.desk.session import form_token
from verify.documents.read import FORMATS
from verify.report.inert_template import environment
from verify.report.telling import MEANING
from verify.report.web_address import web_address
from verify.text.inert import inert


@cache
def _templates() -> Environment:
    made = environment("verify.desk")
    made.globals |= {
        "FORMATS": FORMATS,
        "LONGEST_NOTE": LONGEST_NOTE,
        "LONGEST_QUESTION": LONGEST_QUESTION,
        "MEANING": MEANING,
        "STANCE": Stance,
        "text_kept": _text_kept,
        "web_address": web_address,
    }
    return made


def _text_kept(text: str) -> Markup:
    """A visitor's own text for a field, with its line breaks: escaped, each line inert."""
    return Markup("\n").join(escape(inert(line)) for line in text.replace("\r\n", "\n").split("\n"))


class Pages:
    """Fills templates for one desk.

    Args:
        secret: The secret of the form tokens.
    """

    def __init__(self, secret: bytes) -> None:
        self.secret = secret

    def page(
        self,
        request: Request,
        name: str,
        *,
        status: HTTPStatus = HTTPStatus.OK,
        **told: Any,  # noqa: ANN401
    ) -> HTMLResponse:
        """The page ``name``, with the values ``told``."""
        return HTMLResponse(self.text(request, name, **told), status)

    def text(self, request: Request, name: str, **told: Any) -> str:  # noqa: ANN401 - whatever a template asks for
        """The same as text: a whole page, or a part of another."""
        token = form_token(request, self.secret)
        return (
            _templates().get_template(f"{name}.html.jinja").render(token=token, path=request.url.path, **told)
        )

    def refusal(self, status: HTTPStatus, line: str) -> HTMLResponse:
        """A page that only says in one line why a request is refused."""
        text = _templates().get_template("refusal.html.jinja").render(line=line, status=status)
        return HTMLResponse(text, status)


def mark_text(**told: Any) -> str:  # noqa: ANN401 - as above
    """A person's mark on a piece of evidence, as part of a page without forms."""
    return _templates().get_template("mark.html.jinja").render(**told)
