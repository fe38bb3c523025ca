"""Web origins: what a browser sends as `Origin`, and how an owner may write it."""

from urllib.parse import SplitResult, urlsplit

from chatbooking.checks import is_local
from chatbooking.errors import InvalidInput

_DEFAULT_PORTS = {"https": 443, "http": 80}
_HOST_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-.")


def origin(field: str, text: str) -> str:
    """An origin as browsers write it: `https://host[:port]`, http on this machine only; NOT_AN_ORIGIN.

    Forgives capitals, a closing slash, the scheme's own port and letters outside ASCII.
    """
    try:
        parts = urlsplit(text.strip())
        host, port = _ascii(parts.hostname or ""), parts.port
    except ValueError:
        raise InvalidInput(field, "NOT_AN_ORIGIN") from None
    if not _is_bare(parts) or not (_is_public(parts.scheme, host) or is_local(parts.scheme, host)):
        raise InvalidInput(field, "NOT_AN_ORIGIN")
    shown = "" if port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{port}"
    return f"{parts.scheme}://{host}{shown}"


def _ascii(host: str) -> str:
    return host.encode("idna").decode("ascii") if host else ""


def _is_bare(parts: SplitResult) -> bool:
    """Nothing but scheme, host and port."""
    extras = (parts.username, parts.password, parts.query, parts.fragment)
    return parts.path in ("", "/") and not any(extras) and parts.port != 0


def _is_public(scheme: str, host: str) -> bool:
    labels = host.split(".")
    sound = all(label and label[0] != "-" and label[-1] != "-" for label in labels)
    return scheme == "https" and len(labels) > 1 and sound and set(host) <= _HOST_LETTERS
