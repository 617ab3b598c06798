from ipaddress import ip_address

import pytest

from verify.gather import public

CLOSED = """
127.0.0.1 127.1.2.3 0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255 192.168.1.1
169.254.169.254 100.64.0.1 100.127.255.255 192.0.0.1 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1
224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:169.254.169.254 ::10.0.0.1 ::127.0.0.1
fc00::1 fd00:ec2::254 fe80::1 fec0::1 ff02::1 ff0e::1 100::1 2001:db8::1 3fff::1
64:ff9b::10.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 2002:0a00:0001::1 2002:7f00:1::1 2001::1 4000::1
"""
OPEN = "1.1.1.1 8.8.8.8 93.184.216.34 172.32.0.1 100.128.0.1 2606:4700::1111 2a00:1450::1 ::ffff:8.8.8.8"
NAT64 = "64:ff9b::8.8.8.8"


@pytest.mark.parametrize("address", CLOSED.split())
@pytest.mark.parametrize("port", [80, 443])
def test_what_is_not_public_is_not_reached(address: str, port: int) -> None:
    assert not public(ip_address(address), port)


@pytest.mark.parametrize("port", [0, 22, 25, 81, 8080, 8443, 6379, 11211, 65535])
def test_no_port_but_the_webs_is_reached(port: int) -> None:
    assert not public(ip_address("1.1.1.1"), port)


@pytest.mark.parametrize("address", [*OPEN.split(), NAT64])
def test_the_public_web_is_reached(address: str) -> None:
    assert public(ip_address(address), 80)
    assert public(ip_address(address), 443)
