"""Where a message may go: nobody shall make this service talk to its own machines or to its neighbours'.

The addresses of a name are looked up once, all of them are checked, and the connection is made to one of
those and to nothing else (sending.py): a name that answers differently a moment later changes nothing.
"""

import ipaddress
import re
import socket
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from chatbooking import checks

# Ways to write an IPv4 address as an IPv6 one: what stands behind them is no business of a webhook.
_DISGUISES: Final = tuple(
    ipaddress.IPv6Network(network) for network in ("::ffff:0:0/96", "64:ff9b::/96", "2002::/16", "2001::/32")
)
# RFC 1123, and the underscore that some use all the same. What is longer, or empty, cannot even be looked up.
_LABEL: Final = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME: Final = re.compile(rf"{_LABEL}(?:\.{_LABEL})+", re.IGNORECASE)
_LONGEST_NAME: Final = 253
_HTTPS_PORT: Final = 443
_LOOPBACK: Final = ("127.0.0.1", "localhost")

Address = tuple[socket.AddressFamily, Any]


class NotATarget(ValueError):
    """The URL is none that a webhook may have."""


class AddressNotAllowed(Exception):
    """The name leads, or leads also, to an address that is not a public one."""


@dataclass(frozen=True, slots=True)
class Target:
    """A URL taken apart. `local`: this machine, which a local cloud alone may call."""

    host: str
    port: int
    path: str
    local: bool

    @classmethod
    def of(cls, url: str, *, allow_local: bool) -> "Target":
        """NotATarget unless it is https on its port, without credentials; locally also http to loopback."""
        if not (url.isascii() and url.isprintable()) or any(letter in url for letter in " \"'<>\\"):
            raise NotATarget
        try:
            parts = urlsplit(url)
            host, port = (parts.hostname or "").rstrip("."), parts.port
        except ValueError:
            raise NotATarget from None
        if not host or parts.username is not None or parts.fragment:
            raise NotATarget
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        if parts.scheme == "https" and port in (None, _HTTPS_PORT) and _may_be_public(host):
            return cls(host, _HTTPS_PORT, path, local=False)
        if allow_local and host in _LOOPBACK and port and checks.is_local(parts.scheme, host):
            return cls(host, port, path, local=True)
        raise NotATarget


def addresses(target: Target) -> list[Address]:
    """What the name leads to, each checked; AddressNotAllowed, socket.gaierror."""
    found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    allowed = is_loopback if target.local else is_public
    for _, _, _, _, place in found:
        if not allowed(str(place[0])):
            raise AddressNotAllowed
    return [(family, place) for family, _, _, _, place in found]


def is_public(text: str) -> bool:
    """Whether it is the address of one machine out on the internet."""
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and (
        address.is_site_local or any(address in network for network in _DISGUISES)
    ):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def is_loopback(text: str) -> bool:
    return ipaddress.ip_address(text).is_loopback


def _may_be_public(host: str) -> bool:
    """A name with a dot in it, or a public address. One in another spelling is looked up all the same."""
    try:
        return is_public(host)
    except ValueError:
        own = host.endswith((".localhost", ".local", ".internal"))
        return len(host) <= _LONGEST_NAME and _NAME.fullmatch(host) is not None and not own
