"""Which network addresses may be reached: those of the public web only.

Strangers also choose what is fetched: by a redirect or a feed. They must not make this machine access its own
services, its network's, or those of its cloud (OWASP: server-side request forgery).
"""

from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network

IPAddress = IPv4Address | IPv6Address

Rule = Callable[[IPAddress, int], bool]
"""Whether an address may be reached at a port."""

_PORTS = frozenset({80, 443})
# All addresses allocated for public use (RFC 4291, 2.4; IANA IPv6 Global Unicast Address Assignments).
_UNICAST = IPv6Network("2000::/3")
# The last 32 bits of these are an IPv4 address that a gateway contacts (RFC 6052, 2.1).
_GATEWAY = IPv6Network("64:ff9b::/96")
# An IPv4 address inside these is contacted through a relay (RFC 3056, RFC 4380). The last are for
# documentation (RFC 9637), and unknown to older versions of Python.
_CLOSED = (IPv6Network("2002::/16"), IPv6Network("2001::/32"), IPv6Network("3fff::/20"))


def public(address: IPAddress, port: int) -> bool:
    """Whether ``address`` is public, and ``port`` a port of the web, 80 or 443.

    Private, loopback, link-local, shared, multicast, reserved and documentation addresses are not public
    (IANA Special-Purpose Address Registries, RFC 6890), even when embedded in an IPv6 address.
    """
    return port in _PORTS and _is_public(address)


def _is_public(address: IPAddress) -> bool:
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast and not address.is_reserved
    inner = address.ipv4_mapped
    if address in _GATEWAY:
        inner = IPv4Address(int(address) & 0xFFFF_FFFF)
    if inner is not None:
        return _is_public(inner)
    return address in _UNICAST and address.is_global and not any(address in network for network in _CLOSED)
