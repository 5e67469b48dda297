"""A session's private key, wrapped with its owner's password: who opens it knows the password.

argon2id makes a key of the password, ChaCha20-Poly1305 seals with it; both keep what they need to
be opened again beside it, so that the cost may be raised later.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

_SALT_BYTES, _KEY_BYTES = 16, 32
_NONCE = bytes(12)
"""Each salt makes another key, which seals one thing, so its nonce never comes twice."""


@dataclass(frozen=True)
class Cost:
    """What one try at a password costs: memory, passes over it, and lanes worked at once."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1


PRODUCTION = Cost()


def wrap(private: Ed25519PrivateKey, password: str, cost: Cost = PRODUCTION) -> str:
    """The key as text that nobody opens without the password. Takes up to a second."""
    salt = secrets.token_bytes(_SALT_BYTES)
    key = _key(password, salt, cost)
    box = ChaCha20Poly1305(key).encrypt(_NONCE, private.private_bytes_raw(), None)
    numbers = f"{cost.memory_kib}${cost.passes}${cost.lanes}"
    return f"argon2id${numbers}${salt.hex()}${box.hex()}"


def unwrap(wrapped: str, password: str) -> Ed25519PrivateKey | None:
    """The key, or None when the password is wrong. Takes as long either way."""
    _, memory, passes, lanes, salt, box = wrapped.split("$")
    key = _key(password, bytes.fromhex(salt), Cost(int(memory), int(passes), int(lanes)))
    try:
        plain = ChaCha20Poly1305(key).decrypt(_NONCE, bytes.fromhex(box), None)
    except InvalidTag:
        return None
    return Ed25519PrivateKey.from_private_bytes(plain)


def _key(password: str, salt: bytes, cost: Cost) -> bytes:
    secret = password.encode("utf-8", "surrogatepass")
    return hash_secret_raw(
        secret, salt, cost.passes, cost.memory_kib, cost.lanes, _KEY_BYTES, Type.ID
    )
