"""Identifiers: opaque, URL-safe, and long enough that nobody guesses one."""

import hashlib
import secrets

# Crockford's base 32 in lower case: no i, l, o or u, so that a code survives being read aloud.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 26


def new_id() -> str:
    """130 random bits in 26 characters."""
    return "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH))


def derived_id(*parts: str) -> str:
    """The id that these parts always give (SHA-256, 130 bits kept), so that a repeat finds its first."""
    digest = int.from_bytes(hashlib.sha256("\x1f".join(parts).encode()).digest(), "big")
    return "".join(ALPHABET[(digest >> (5 * place)) & 31] for place in range(_LENGTH))


def new_secret() -> str:
    """256 random bits, for what grants access."""
    return secrets.token_urlsafe(32)


def fingerprint(secret: str) -> str:
    """What is stored of a secret: its SHA-256 in hex."""
    return hashlib.sha256(secret.encode()).hexdigest()
