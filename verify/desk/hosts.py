"""The names under which the desk answers: a page whose name is rebound to this address gets nothing."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def host_of(header: str) -> str:
    """The name in a ``Host`` header, in lower case, without port and brackets; empty if it is invalid."""
    try:
        parts = urlsplit(f"//{header}")
        _ = parts.port  # reading it validates it
    except ValueError:
        return ""
    is_bare = not parts.path and not parts.query and not parts.fragment and "@" not in header
    return (parts.hostname or "") if is_bare else ""


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address ``host``."""
    address = _address(host)
    return host == "localhost" or (address is not None and address.is_loopback)


class Hosts:
    """The names of a desk.

    Args:
        host: The address it listens on.
        names: Names given to it by whoever starts it.
    """

    def __init__(self, host: str, names: tuple[str, ...]) -> None:
        self._names = _LOOPBACK | {host.lower()} | {name.lower() for name in names}
        self._open = not is_loopback(host)
        if self._open:
            self._names |= {socket.gethostname().lower()}

    def know(self, header: str) -> bool:
        """Whether a ``Host`` header names this desk.

        A desk open to other machines also answers to numeric addresses, which another site cannot rebind.
        """
        host = host_of(header)
        return host in self._names or (self._open and _address(host) is not None)


def _address(host: str) -> IPv4Address | IPv6Address | None:
    """A numeric address; ``None`` if it is a name."""
    try:
        return ip_address(host)
    except ValueError:
        return None
