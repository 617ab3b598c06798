"""Web addresses: recognising one, and deciding when two name the same page."""

import re
from urllib.parse import urlsplit

from verify.documents.unreadable_name import ADDRESS

_USUAL_PORT = {"http": 80, "https": 443}
"""The default port of each scheme."""
# Parameters that tell a site where its reader comes from, and never select a page. These are the names that
# Firefox strips (its list StripOnShare) and that Google, Meta, Microsoft, Mailchimp and Yandex document.
_TRACKING = re.compile(
    r"(?:utm_\w*|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh"
    r"|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|oly_anon_id|oly_enc_id|vero_id)(?:=.*)?",
    re.IGNORECASE | re.DOTALL,
)


def is_address(name: str) -> bool:
    """Whether ``name`` is meant as a web address, of any scheme, and not as a file."""
    return ADDRESS.match(name) is not None


def canonical(address: str) -> str:
    """The form of ``address`` that is the same for all addresses of one page.

    Scheme and host in lower case (RFC 3986, 6.2.2.1), without a default port, fragment, tracking parameters
    or a final slash. Whatever may matter to a site stays: ``www.``, ``m.``, ``amp``, the case of the path,
    the order of parameters. Text that is no web address is returned unchanged.
    """
    try:
        parts = urlsplit(address.strip())
        unusual = parts.port != _USUAL_PORT.get(parts.scheme)
    except ValueError:  # brackets without an IPv6 address, a port that is not a number
        return address
    if parts.scheme not in _USUAL_PORT or not parts.hostname:
        return address
    kept = [one for one in parts.query.split("&") if one and not _TRACKING.fullmatch(one)]
    query = f"?{'&'.join(kept)}" if kept else ""
    account, at, host = parts.netloc.rpartition("@")
    host = host.lower() if unusual else host.lower().rpartition(":")[0]
    return f"{parts.scheme}://{account}{at}{host}{parts.path.rstrip('/')}{query}"
