"""Files that only the centre can open: what waits at a terminal, carried by hand.

A file is sealed to the centre's public key (X25519, HKDF-SHA256, ChaCha20-Poly1305) with a key pair
made for this one file, so that not even its writer can open it again.
"""

from __future__ import annotations

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from record.problems import Problem

MAGIC = b"WINGBOOK SEALED 1\n"
KEY_BYTES = 32
MARK_BYTES = 8
_NONCE = bytes(12)
"""Each key seals one file, so its nonce never comes twice."""
_HEADER_BYTES = len(MAGIC) + MARK_BYTES + KEY_BYTES


def new_private_key() -> bytes:
    """A centre's secret half of its key pair."""
    return X25519PrivateKey.generate().private_bytes_raw()


def public_key(private: bytes) -> bytes:
    """The half that terminals are told."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal(plain: bytes, public: bytes) -> bytes:
    """``plain`` as a file that only the holder of the private key can open."""
    pair = X25519PrivateKey.generate()
    own = pair.public_key().public_bytes_raw()
    header = MAGIC + _mark(public) + own
    secret = pair.exchange(X25519PublicKey.from_public_bytes(public))
    return header + ChaCha20Poly1305(_key(secret, own, public)).encrypt(_NONCE, plain, header)


def unseal(data: bytes, private: bytes) -> bytes:
    """What a sealed file holds. Raises ``Problem``: no such file, another centre's, or damaged."""
    if not data.startswith(MAGIC):
        raise Problem("file_not_sealed")
    header, sealed = data[:_HEADER_BYTES], data[_HEADER_BYTES:]
    public = public_key(private)
    if header[len(MAGIC) : -KEY_BYTES] != _mark(public) and len(header) == _HEADER_BYTES:
        raise Problem("sealed_for_another")
    own = header[-KEY_BYTES:]
    try:
        sender = X25519PublicKey.from_public_bytes(own)
        secret = X25519PrivateKey.from_private_bytes(private).exchange(sender)
        return ChaCha20Poly1305(_key(secret, own, public)).decrypt(_NONCE, sealed, header)
    except (InvalidTag, ValueError) as error:
        raise Problem("sealed_damaged") from error


def _mark(public: bytes) -> bytes:
    """Which centre a file is for, without saying its key."""
    return hashlib.sha256(b"centre" + public).digest()[:MARK_BYTES]


def _key(secret: bytes, own: bytes, public: bytes) -> bytes:
    derive = HKDF(SHA256(), KEY_BYTES, salt=own + public, info=MAGIC)
    return derive.derive(secret)
