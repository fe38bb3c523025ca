"""Receivers on 127.0.0.1 that behave as other people's servers do: well, badly, slowly, or not at all."""

import datetime
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

NAME = "hooks.example.com"
Answering = Callable[[socket.socket, bytes], None]


@contextmanager
def receiver(answering: Answering, tls: ssl.SSLContext | None = None) -> Iterator[int]:
    """The port of a server that reads a request and then does with the connection as `answering` says."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        open_ones: list[socket.socket] = []
        serving = threading.Thread(target=_serve, args=(listening, answering, tls, open_ones), daemon=True)
        serving.start()
        try:
            yield listening.getsockname()[1]
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            for each in open_ones:
                with suppress(OSError):
                    each.close()
            serving.join(5)


def says(text: str) -> Answering:
    """Answers with this and closes."""
    return lambda connection, _: connection.sendall(text.replace("\n", "\r\n").encode())


def _serve(
    listening: socket.socket, answering: Answering, tls: ssl.SSLContext | None, open_ones: list[socket.socket]
) -> None:
    while True:
        try:
            plain, _ = listening.accept()
        except OSError:
            return
        open_ones.append(plain)
        with suppress(OSError):
            connection = tls.wrap_socket(plain, server_side=True) if tls else plain
            with connection:
                answering(connection, _request(connection))


def _request(connection: socket.socket) -> bytes:
    told = b""
    while b"\r\n\r\n" not in told:
        told += _more(connection)
    head, _, body = told.partition(b"\r\n\r\n")
    (length,) = [
        int(line.partition(b":")[2])
        for line in head.split(b"\r\n")
        if line.lower().startswith(b"content-length")
    ]
    while len(body) < length:
        body += _more(connection)
    return head + b"\r\n\r\n" + body


def _more(connection: socket.socket) -> bytes:
    part = connection.recv(65536)
    if not part:
        raise ConnectionError
    return part


def certificate(folder: Path, name: str = NAME) -> Path:
    """A file with a certificate that its own key has signed, and the key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    names = [x509.DNSName(name), x509.IPAddress(ipaddress.ip_address("192.0.2.1"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    file.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return file
