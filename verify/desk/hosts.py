"""Under which names the desk answers: a page of another name that leads here (DNS rebinding) gets nothing."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def host_of(header: str) -> str:
    """The name in a header ``Host``, in small letters, without port and brackets; empty where it is none."""
    try:
        parts = urlsplit(f"//{header}")
        _ = parts.port  # reading it finds out whether it is one
    except ValueError:
        return ""
    is_bare = not parts.path and not parts.query and not parts.fragment and "@" not in header
    return (parts.hostname or "") if is_bare else ""


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches the address ``host``."""
    address = _address(host)
    return host == "localhost" or (address is not None and address.is_loopback)


class Hosts:
    """The names of a desk.

    Args:
        host: The address that is listened on.
        names: Names that whoever started the desk gives it.
    """

    def __init__(self, host: str, names: tuple[str, ...]) -> None:
        self._names = _LOOPBACK | {host.lower()} | {name.lower() for name in names}
        self._open = not is_loopback(host)
        if self._open:
            self._names |= {socket.gethostname().lower()}

    def know(self, header: str) -> bool:
        """Whether a header ``Host`` names this desk.

        A desk that is open to other machines also answers to addresses in figures: they are no names that
        another site could lead here.
        """
        host = host_of(header)
        return host in self._names or (self._open and _address(host) is not None)


def _address(host: str) -> IPv4Address | IPv6Address | None:
    """The address that a name is in figures; ``None`` where it is a name."""
    try:
        return ip_address(host)
    except ValueError:
        return None
