"""Web addresses as text: what is one, and when two name the same page."""

import re
from urllib.parse import urlsplit

from verify.documents.unreadable_name import ADDRESS

_USUAL_PORT = {"http": 80, "https": 443}
# Parameters that tell a site where its reader comes from, and never which page is meant. The names are those
# that Firefox strips (its list StripOnShare) and Google, Meta, Microsoft, Mailchimp and Yandex document.
_TRACKING = re.compile(
    r"(?:utm_\w*|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh"
    r"|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|oly_anon_id|oly_enc_id|vero_id)(?:=.*)?",
    re.IGNORECASE | re.DOTALL,
)


def is_address(name: str) -> bool:
    """Whether ``name`` is meant as an address of the web, of whatever scheme, and not as a file."""
    return ADDRESS.match(name) is not None


def canonical(address: str) -> str:
    """The form of ``address`` by which pages are held to be the same one.

    Scheme and host in small letters (RFC 3986, 6.2.2.1), no usual port, no fragment, no parameter that only
    tracks readers, no slash at the end. What a site may mean something by stays: ``www.``, ``m.``, ``amp``,
    letters of the path, the order of parameters. What is no address of the web comes back as it is.
    """
    try:
        parts = urlsplit(address.strip())
        unusual = parts.port != _USUAL_PORT.get(parts.scheme)
    except ValueError:  # brackets that hold no IPv6 address, a port that is no number
        return address
    if parts.scheme not in _USUAL_PORT or not parts.hostname:
        return address
    kept = [one for one in parts.query.split("&") if one and not _TRACKING.fullmatch(one)]
    query = f"?{'&'.join(kept)}" if kept else ""
    account, at, host = parts.netloc.rpartition("@")
    host = host.lower() if unusual else host.lower().rpartition(":")[0]
    return f"{parts.scheme}://{account}{at}{host}{parts.path.rstrip('/')}{query}"
