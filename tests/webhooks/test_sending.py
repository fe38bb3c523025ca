"""One POST against real sockets: what receivers do wrong is told, and none of them holds us up."""

import socket
import ssl
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from chatbooking.webhooks import sending, targets
from chatbooking.webhooks.model import Failure
from chatbooking.webhooks.trying import Outcome
from tests.webhooks.receivers import NAME, Answering, certificate, receiver, says

HEADERS = {"webhook-id": "msg_1", "webhook-timestamp": "1", "webhook-signature": "v1,x"}
BODY = '{"name":"José"}'.encode()
NO_CONTENT = "HTTP/1.1 204 No Content\n\n"


def post(url: str, seconds: float = 60, *, allow_local: bool = True) -> Outcome:
    return sending.post(url, HEADERS, BODY, allow_local=allow_local, seconds=seconds)


def posted(answering: Answering, seconds: float = 60) -> Outcome:
    with receiver(answering) as port:
        return post(f"http://127.0.0.1:{port}/in?shop=1", seconds)


def test_what_a_receiver_gets() -> None:
    got: list[bytes] = []

    def take(connection: socket.socket, request: bytes) -> None:
        got.append(request)
        says(NO_CONTENT)(connection, request)

    outcome = posted(take)
    assert (outcome.status_code, outcome.reason, outcome.delivered) == (204, None, True)
    head, _, body = got[0].partition(b"\r\n\r\n")
    first, *rest = head.decode().split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in rest)
    assert first == "POST /in?shop=1 HTTP/1.1"
    assert body == BODY
    assert headers["content-type"] == "application/json"
    assert headers["host"].startswith("127.0.0.1:")
    assert HEADERS.items() <= headers.items()


@pytest.mark.parametrize("status", [301, 302, 307, 400, 404, 410, 429, 500, 503])
def test_another_status_is_a_failure_and_a_redirect_is_not_followed(status: int) -> None:
    answer = f"HTTP/1.1 {status} So\nlocation: http://127.0.0.1:1/\nretry-after: 7\ncontent-length: 0\n\n"
    outcome = posted(says(answer))
    assert (outcome.status_code, outcome.reason, outcome.retry_after) == (status, Failure.STATUS, 7)


@pytest.mark.parametrize("wish", ["soon", "-1", "Wed, 21 Oct 2026 07:28:00 GMT", "1" * 30, "٣"])
def test_a_wish_that_is_no_number_of_seconds_is_left_out_of_account(wish: str) -> None:
    def answer(connection: socket.socket, _: bytes) -> None:
        connection.sendall(f"HTTP/1.1 503 No\r\nretry-after: {wish}\r\n\r\n".encode())

    assert posted(answer).retry_after is None


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert post(f"http://127.0.0.1:{port}/").reason is Failure.CONNECTION


@pytest.mark.parametrize(
    "answer", ["", "HTTP/1.1 20", "SSH-2.0-OpenSSH\n", "HTTP/1.1 200 OK\n" + "x: y\n" * 300]
)
def test_closed_early_or_nonsense(answer: str) -> None:
    assert posted(says(answer)).reason is Failure.CONNECTION


def hang(connection: socket.socket, _: bytes) -> None:
    with connection:
        connection.recv(1)


def drip(connection: socket.socket, _: bytes) -> None:
    """Never silent for long, and never done."""
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        connection.sendall(b"x: y\r\n")
        time.sleep(0.02)


@pytest.mark.parametrize("answering", [hang, drip])
def test_who_never_comes_to_an_end_is_cut_off(answering: Answering) -> None:
    outcome = posted(answering, seconds=0.3)
    assert (outcome.reason, outcome.status_code) == (Failure.TIMEOUT, None)


def test_a_slow_answer_in_time_is_an_answer() -> None:
    def slowly(connection: socket.socket, _: bytes) -> None:
        for letter in "HTTP/1.1 200 OK\r\n\r\n":
            connection.sendall(letter.encode())
            time.sleep(0.005)

    assert posted(slowly).delivered


def test_of_a_huge_body_little_is_read() -> None:
    sent = threading.Event()

    def flood(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 4000000000\r\n\r\n")
        while True:
            connection.sendall(b"x" * 1_000_000)
            sent.set()

    outcome = posted(flood)
    assert outcome.delivered


def test_a_body_that_never_ends_changes_nothing_about_the_status() -> None:
    def begin(connection: socket.socket, request: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nx")
        hang(connection, request)

    assert posted(begin, seconds=0.3).delivered


def test_who_does_not_even_take_the_connection() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        address = full.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        try:
            for each in waiting:
                each.setblocking(False)
                each.connect_ex(address)
            outcome = post(f"http://127.0.0.1:{address[1]}/", seconds=0.3)
        finally:
            for each in waiting:
                each.close()
    assert outcome.reason is Failure.TIMEOUT


def test_a_name_that_nobody_has(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert post("https://hooks.example.com/").reason is Failure.NAME_UNKNOWN


def test_an_url_that_was_allowed_once_and_is_no_more() -> None:
    assert post("http://127.0.0.1:9/", allow_local=False).reason is Failure.ADDRESS_NOT_ALLOWED


@pytest.fixture
def tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """The server's side; the sender trusts this certificate and no other."""
    file = certificate(tmp_path)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    trusting = ssl.create_default_context(cafile=str(file))
    monkeypatch.setattr(sending, "_tls", lambda: trusting)
    return server


def leads_to(monkeypatch: pytest.MonkeyPatch, *answers: tuple[str, int]) -> list[str]:
    """One answer for each look-up; the last one again and again. The names that were asked for."""
    asked: list[str] = []

    def look_up(host: str, port: int, **_: Any) -> list[Any]:
        place = answers[min(len(asked), len(answers) - 1)]
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", place)]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


def test_by_https_the_url_s_name_is_shown_and_asked_of_the_certificate(
    tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Any] = []
    got: list[bytes] = []
    tls.sni_callback = lambda _socket, name, _context: shown.append(name)

    def take(connection: socket.socket, request: bytes) -> None:
        got.append(request)
        says(NO_CONTENT)(connection, request)

    with receiver(take, tls) as port:
        leads_to(monkeypatch, ("127.0.0.1", port))
        monkeypatch.setattr(targets, "is_public", lambda _: True)
        assert post(f"https://{NAME}/in", allow_local=False).delivered
        assert shown == [NAME]
        assert f"\r\nHost: {NAME}\r\n".encode() in got[0]

        assert post("https://other.example.com/in", allow_local=False).reason is Failure.TLS


def test_a_certificate_that_nobody_vouches_for(tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "_tls", ssl.create_default_context)
    with receiver(says(NO_CONTENT), tls) as port:
        leads_to(monkeypatch, ("127.0.0.1", port))
        monkeypatch.setattr(targets, "is_public", lambda _: True)
        assert post(f"https://{NAME}/in", allow_local=False).reason is Failure.TLS


def test_a_handshake_that_never_ends_is_cut_off(tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        leads_to(monkeypatch, silent.getsockname())
        monkeypatch.setattr(targets, "is_public", lambda _: True)
        assert post(f"https://{NAME}/", seconds=0.3, allow_local=False).reason is Failure.TIMEOUT


def test_a_name_that_changes_its_mind_leads_to_what_was_checked(
    tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: a public address when it is checked, this machine when it is connected to."""
    connected: list[Any] = []

    def refuse(_socket: socket.socket, place: Any) -> None:
        connected.append(place)
        raise ConnectionRefusedError

    with receiver(says(NO_CONTENT), tls) as port:
        asked = leads_to(monkeypatch, ("93.184.215.14", 443), ("127.0.0.1", port))
        monkeypatch.setattr(socket.socket, "connect", refuse)
        outcome = post(f"https://{NAME}/", allow_local=False)
    assert outcome.reason is Failure.CONNECTION
    assert asked == [NAME]
    assert connected == [("93.184.215.14", 443)]


def test_a_name_that_leads_to_this_machine_is_not_connected_to(
    tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    got: list[bytes] = []
    with receiver(lambda _, request: got.append(request), tls) as port:
        leads_to(monkeypatch, ("127.0.0.1", port))
        for allow_local in (False, True):
            outcome = post(f"https://{NAME}/", allow_local=allow_local)
            assert outcome.reason is Failure.ADDRESS_NOT_ALLOWED
    assert not got
