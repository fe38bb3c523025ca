"""Identifiers: opaque, URL-safe, and long enough that nobody guesses one."""

import hashlib
import secrets

# Crockford's base 32 in lower case: no i, l, o or u, so that a code survives being read aloud.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
# Short on purpose: ids are part of every key, and a key is part of every read.
_LENGTH = 16


def new_id() -> str:
    """80 random bits in 16 characters: names a thing, grants nothing."""
    return "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH))


def derived_id(*parts: str) -> str:
    """The id that these parts always give (80 bits of SHA-256), so that a repeat finds its first."""
    digest = int.from_bytes(hashlib.sha256("\x1f".join(parts).encode()).digest(), "big")
    return "".join(ALPHABET[(digest >> (5 * place)) & 31] for place in range(_LENGTH))


def new_secret() -> str:
    """256 random bits, for what grants access."""
    return secrets.token_urlsafe(32)


def fingerprint(secret: str) -> str:
    """What is stored of a secret: its SHA-256 in hex."""
    return hashlib.sha256(secret.encode()).hexdigest()
