"""Which addresses of the network may be reached: those of the public web, and nothing else.

What is fetched is named by strangers, too: by a redirect, by a feed. None of them may make this machine ask
its own services, its network's, or those of the cloud it runs in (OWASP: server-side request forgery).
"""

from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network

IPAddress = IPv4Address | IPv6Address

Rule = Callable[[IPAddress, int], bool]
"""Whether an address may be reached at a port."""

_PORTS = frozenset({80, 443})
# All that is given out for use in public (RFC 4291, 2.4; IANA IPv6 Global Unicast Address Assignments).
_UNICAST = IPv6Network("2000::/3")
# What stands in the last 32 bits of it is an IPv4 address, which a gateway asks (RFC 6052, 2.1).
_GATEWAY = IPv6Network("64:ff9b::/96")
# Whatever IPv4 address stands in them is asked, from wherever there is a relay (RFC 3056, RFC 4380); and what
# is kept for documentation (RFC 9637), which older versions of Python do not know.
_CLOSED = (IPv6Network("2002::/16"), IPv6Network("2001::/32"), IPv6Network("3fff::/20"))


def public(address: IPAddress, port: int) -> bool:
    """Whether ``address`` is one of the public network and ``port`` one of the web's, 80 or 443.

    Not public are private, loopback, link-local, shared, multicast, reserved and documentation addresses
    (IANA Special-Purpose Address Registries, RFC 6890), also where they are written inside one of IPv6.
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
