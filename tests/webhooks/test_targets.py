"""Where a webhook may lead: to public machines by https, and to nothing of ours."""

import socket
from typing import Any

import pytest

from chatbooking.webhooks import targets
from chatbooking.webhooks.targets import AddressNotAllowed, NotATarget, Target

PUBLIC = ("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c")
OURS = (
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1",
    "169.254.169.254", "169.254.170.2", "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1",
    "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
    "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:93.184.215.14", "64:ff9b::a00:1", "2002:7f00:1::", "2001:0:7f00:1::",
)  # fmt: skip


def looked_up(monkeypatch: pytest.MonkeyPatch, *found: str) -> None:
    def answer(host: str, port: int, **_: Any) -> list[Any]:
        return [
            (socket.AF_INET6 if ":" in each else socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port))
            for each in found
        ]

    monkeypatch.setattr(socket, "getaddrinfo", answer)


@pytest.mark.parametrize("text", PUBLIC)
def test_a_public_address_is_public(text: str) -> None:
    assert targets.is_public(text)


@pytest.mark.parametrize("text", OURS)
def test_everything_else_is_not(text: str) -> None:
    assert not targets.is_public(text)


@pytest.mark.parametrize(
    "url",
    [
        "https://hooks.example.com",
        "https://hooks.example.com:443/in?shop=1&x=%20",
        "https://93.184.215.14/in",
        "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/in",
    ],
)
def test_what_may_be_told(url: str) -> None:
    target = Target.of(url, allow_local=False)
    assert (target.port, target.local) == (443, False)
    assert target.path.startswith("/")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "hooks.example.com",
        "ftp://hooks.example.com",
        "http://hooks.example.com",
        "https://hooks.example.com:8443",
        "https://hooks.example.com:80",
        "https://hooks.example.com:99999",
        "https://user@hooks.example.com",
        "https://user:word@hooks.example.com",
        "https://hooks.example.com/#part",
        "https://hooks.example.com/a b",
        "https://hooks.example.com/\r\nx: y",
        "https://hooks.exámple.com",
        # Looking these up is an error of the library's own kind.
        "https://hooks..example.com",
        "https://.example.com",
        "https://" + "h" * 64 + ".example.com",
        "https://" + "h.h." * 100 + "example.com",
        "https://hooks,example.com;x",
        "https://localhost",
        "https://intranet",
        "https://metadata.google.internal",
        "https://127.0.0.1",
        "https://[::1]",
        "https://169.254.169.254/latest",
        "https://",
    ],
)
def test_what_may_not(url: str) -> None:
    for allow_local in (False, True):
        with pytest.raises(NotATarget):
            Target.of(url, allow_local=allow_local)


def test_this_machine_is_a_target_in_the_local_cloud_only() -> None:
    for url in ("http://127.0.0.1:9000/in", "http://localhost:9000/in"):
        with pytest.raises(NotATarget):
            Target.of(url, allow_local=False)
        assert Target.of(url, allow_local=True).local
    for url in ("http://127.0.0.1/in", "http://10.0.0.1:9000", "http://evil.localhost:9000"):
        with pytest.raises(NotATarget):
            Target.of(url, allow_local=True)


@pytest.mark.parametrize("spelled", ["https://127.1", "https://0x7f.0.0.1", "https://017700000.1"])
def test_an_address_in_another_spelling_is_found_out_when_it_is_looked_up(
    spelled: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = Target.of(spelled, allow_local=False)
    looked_up(monkeypatch, "127.0.0.1")
    with pytest.raises(AddressNotAllowed):
        targets.addresses(target)


def test_a_name_is_refused_if_any_of_its_addresses_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    target = Target.of("https://hooks.example.com", allow_local=False)
    looked_up(monkeypatch, *PUBLIC)
    assert [place[0] for _, place in targets.addresses(target)] == list(PUBLIC)
    for ours in OURS:
        looked_up(monkeypatch, PUBLIC[0], ours)
        with pytest.raises(AddressNotAllowed):
            targets.addresses(target)


def test_a_local_target_leads_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    target = Target.of("http://localhost:9000", allow_local=True)
    looked_up(monkeypatch, "127.0.0.1", "::1")
    assert len(targets.addresses(target)) == 2
    looked_up(monkeypatch, "127.0.0.1", PUBLIC[0])
    with pytest.raises(AddressNotAllowed):
        targets.addresses(target)
