"""One POST to one endpoint: ten seconds for all of it, no redirects, nothing of the answer but its status.

By the standard library and not a client of more comfort: the connection has to be made to an address that was
checked beforehand, with the name of the URL for TLS and for the Host header.
"""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Final

from chatbooking.webhooks.model import Failure
from chatbooking.webhooks.targets import AddressNotAllowed, NotATarget, Target, addresses
from chatbooking.webhooks.trying import Outcome

SECONDS: Final = 10.0
# Of the answer's body so much is read, so that a receiver can finish its sentence.
_POLITE: Final = 16 * 1024
_ALWAYS: Final = {
    "content-type": "application/json",
    "user-agent": "chat-booking-webhooks/1",
    "connection": "close",
}


def post(
    url: str, headers: Mapping[str, str], body: bytes, *, allow_local: bool, seconds: float = SECONDS
) -> Outcome:
    """The outcome of the try, whatever happens: nothing that a receiver does is an error of ours."""
    began = time.monotonic()
    try:
        target = Target.of(url, allow_local=allow_local)
        status, retry_after = _Exchange(target, began + seconds).run(headers, body)
    except (NotATarget, AddressNotAllowed):
        return Outcome(_passed(began), reason=Failure.ADDRESS_NOT_ALLOWED)
    except socket.gaierror:
        return Outcome(_passed(began), reason=Failure.NAME_UNKNOWN)
    except TimeoutError:
        return Outcome(_passed(began), reason=Failure.TIMEOUT)
    except ssl.SSLError:
        return Outcome(_passed(began), reason=Failure.TLS)
    except (OSError, http.client.HTTPException):
        return Outcome(_passed(began), reason=Failure.CONNECTION)
    reason = None if 200 <= status < 300 else Failure.STATUS
    return Outcome(_passed(began), status, reason, retry_after)


class _Exchange:
    """A request and its answer, cut off at the deadline wherever they have come to by then.

    A socket's own timeout is for each operation: who sends a byte now and then would never meet it.
    """

    def __init__(self, target: Target, deadline: float) -> None:
        self._target = target
        self._deadline = deadline
        self._late = threading.Event()

    def run(self, headers: Mapping[str, str], body: bytes) -> tuple[int, int | None]:
        """Status and Retry-After. TimeoutError, OSError, HTTPException, AddressNotAllowed."""
        connection = self._connected()
        watch = threading.Timer(self._left(), self._cut, [connection.sock])
        watch.daemon = True
        watch.start()
        try:
            return self._exchanged(connection, headers, body)
        except (OSError, http.client.HTTPException):
            if self._late.is_set():
                raise TimeoutError from None
            raise
        finally:
            watch.cancel()
            connection.close()

    def _connected(self) -> http.client.HTTPConnection:
        """To the first of the checked addresses that answers, and with the URL's own name from then on."""
        host, port = self._target.host, self._target.port
        plain = self._socket()
        if self._target.local:
            connection = http.client.HTTPConnection(host, port)
            connection.sock = plain
        else:
            connection = http.client.HTTPSConnection(host, port, context=_tls())
            # The handshake comes when the watch is set.
            connection.sock = _tls().wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)
        return connection

    def _socket(self) -> socket.socket:
        refused: OSError = ConnectionError("no address")
        for family, place in addresses(self._target):
            plain = socket.socket(family, socket.SOCK_STREAM)
            try:
                plain.settimeout(self._left())
                plain.connect(place)
            except OSError as error:
                plain.close()
                refused = error
            else:
                return plain
        raise refused

    def _exchanged(
        self, connection: http.client.HTTPConnection, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, int | None]:
        if isinstance(connection.sock, ssl.SSLSocket):
            connection.sock.do_handshake()
        connection.request("POST", self._target.path, body, {**_ALWAYS, **headers})
        answer = connection.getresponse()
        if self._late.is_set():
            # Headers that were cut off look as if they had ended.
            raise TimeoutError
        with suppress(OSError, http.client.HTTPException, ValueError):
            answer.read(_POLITE)
        return answer.status, _seconds(answer.getheader("retry-after"))

    def _left(self) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def _cut(self, connected: socket.socket) -> None:
        self._late.set()
        with suppress(OSError):
            # The plain socket's own: TLS's would take itself apart under the hands of whoever is reading.
            socket.socket.shutdown(connected, socket.SHUT_RDWR)


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _seconds(text: str | None) -> int | None:
    """Retry-After where it is a number; a date is left out of account."""
    return int(text) if text and len(text) < 8 and text.isascii() and text.isdecimal() else None


def _passed(began: float) -> int:
    return int((time.monotonic() - began) * 1000)
