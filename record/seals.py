"""Seals: how the centre knows that an action is its author's own, and was not altered since.

Who signs in with the centre opens a *session*: the terminal makes an Ed25519 key, and the centre
certifies whose it is, at which terminal, until when. Each action names its session and is chained
to the one before it in the session; the desk signs the chain's end with the session's key:

    link 0 = SHA-256 over the session's id          link n = SHA-256 over link n-1 and digest n

One signature therefore speaks for a whole run of actions, and a push of a thousand carries one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

KEY_BYTES = 32
_SEAL = b"wingbook seal 1\n"
_SESSION = b"wingbook session 1\n"


@dataclass(frozen=True)
class Certificate:
    """The centre's word on a session: whose it is, the key, and until when it may be resumed.

    ``public_key`` and ``mark`` are hexadecimal; only the centre can make the mark, which also
    covers the terminal. Times are moments of the record by the centre's clock.
    """

    session_id: str
    staff_id: str
    public_key: str
    opened_at: str
    lease_until: str
    mark: str


@dataclass(frozen=True)
class Seal:
    """What is kept with an action: the links before and after it, and the signature over these."""

    session_id: str
    prior: str
    link: str
    signature: str


@dataclass(frozen=True)
class OpenSession:
    """A session while its member of staff is signed in. The private key is nowhere else."""

    certificate: Certificate
    private: Ed25519PrivateKey = field(repr=False, compare=False)

    @property
    def id(self) -> str:
        """The session's id, which its actions name."""
        return self.certificate.session_id

    def seal(self, prior: str | None, digest: str) -> Seal:
        """Seal the action of this digest behind ``prior`` (None: it is the session's first)."""
        before = prior or first_link(self.id)
        link = next_link(before, digest)
        return Seal(self.id, before, link, self.private.sign(_sealed(link)).hex())


@dataclass(frozen=True)
class Run:
    """The seal of ``count`` actions of one session, from the ``first`` of those that are sent."""

    first: int
    count: int
    prior: str
    signature: str


@dataclass(frozen=True)
class Seals:
    """What goes with actions that are sent: their runs, and the certificates of their sessions."""

    runs: tuple[Run, ...] = ()
    certificates: tuple[Certificate, ...] = ()


NO_SEALS = Seals()


def new_key() -> Ed25519PrivateKey:
    """A key for a session about to be opened."""
    return Ed25519PrivateKey.generate()


def public_of(private: Ed25519PrivateKey) -> str:
    """The half of a session's key that the centre is told, in hexadecimal digits."""
    return private.public_key().public_bytes_raw().hex()


def first_link(session_id: str) -> str:
    """What the first action of a session is chained to."""
    return hashlib.sha256(_SESSION + session_id.encode("utf-8", "surrogatepass")).hexdigest()


def next_link(prior: str, digest: str) -> str:
    """The chain with one more action in it."""
    return hashlib.sha256(f"{prior}{digest}".encode("utf-8", "surrogatepass")).hexdigest()


def is_sealed(public_key: str, prior: str, digests: Sequence[str], signature: str) -> bool:
    """Whether the holder of the session's key signed these digests, in this order, after prior."""
    link = prior
    for digest in digests:
        link = next_link(link, digest)
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        key.verify(bytes.fromhex(signature), _sealed(link))
    except (InvalidSignature, ValueError):
        return False
    return True


def _sealed(link: str) -> bytes:
    return _SEAL + bytes.fromhex(link)
