"""Mails (.eml), and pages saved with everything they contain (.mhtml): RFC 5322, RFC 2557."""

from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr

from verify.documents import notices
from verify.documents.decode import decode
from verify.documents.html import read_html
from verify.documents.metadata import Reading, from_fields
from verify.documents.plain import read_plain
from verify.text import CannotRunError


def read_mail(data: bytes, path: str) -> Reading:
    """A mail's text, subject, day and sender; attachments are named in a notice and not read.

    Raises:
        CannotRunError: It has no text.
    """
    mail = _message(data)
    body = mail.get_body(("plain", "html"))
    if not isinstance(body, EmailMessage):
        raise CannotRunError("this mail contains no text", where=path, remedy="save its attachment")
    text = _text(body, path)
    reading = read_html(text, path) if body.get_content_subtype() == "html" else read_plain(text, path)
    sent = mail["date"].datetime if mail["date"] else None
    metadata, told = from_fields(
        {
            "title": _field(mail, "subject"),
            "published": sent.date().isoformat() if sent else "",
            "byline": parseaddr(_field(mail, "from"))[0],
        },
        path,
    )
    names = tuple(one.get_filename() or one.get_content_type() for one in mail.iter_attachments())
    left = (notices.attachments_not_read(path, names),) if names else ()
    return replace(reading, metadata=metadata, notices=(*reading.notices, *told, *left))


def read_saved_page(data: bytes, path: str) -> Reading:
    """The page in a file that a browser saved together with pictures and styles.

    Raises:
        CannotRunError: It holds no page, or no article is found on the page.
    """
    saved = _message(data)
    page = next((part for part in saved.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        raise CannotRunError("there is no page in it", where=path, remedy="save the page as .html")
    reading = read_html(_text(page, path), path)
    address = _field(page, "content-location") or _field(saved, "snapshot-content-location")
    if reading.metadata.url or not address.startswith(("http://", "https://")):
        return reading
    return replace(reading, metadata=replace(reading.metadata, url=address))


def _message(data: bytes) -> EmailMessage:
    found = message_from_bytes(data, policy=policy.default)
    assert isinstance(found, EmailMessage)  # noqa: S101 - that policy makes no other
    return found


def _text(part: EmailMessage, path: str) -> str:
    """The text of a part, in the encoding that it declares, else in one guessed from its bytes."""
    data = part.get_payload(decode=True)
    data = data if isinstance(data, bytes) else b""
    try:
        return data.decode(part.get_content_charset() or "ascii")
    except (LookupError, UnicodeDecodeError):
        return decode(data, path).text


def _field(message: EmailMessage, name: str) -> str:
    """A header on one line; empty if it is missing or cannot be read."""
    try:
        return " ".join(str(message[name] or "").split())
    except (MessageError, ValueError):
        return ""
