"""How a member of staff asks the centre for something themselves, in their terminal's request.

The request is signed by the terminal (``record.signing``), with a signature that is of this one
request alone. With the key of their session the member of staff signs that signature: so whoever
asks is at this terminal, now, and asks just this.
"""

from __future__ import annotations

from collections.abc import Mapping

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from record.seals import OpenSession

SESSION, PROOF = "Staff-Session", "Staff-Proof"
_ASKED = b"wingbook asked 1\n"


def asking_headers(session: OpenSession, headers: Mapping[str, str | bytes]) -> dict[str, str]:
    """What is added to a request that its terminal has signed with these headers."""
    proof = session.private.sign(_asked(_signature_in(headers))).hex()
    return {SESSION: session.id, PROOF: proof}


def is_asked(public_key: str, headers: Mapping[str, str], proof: str) -> bool:
    """Whether the holder of a session's key asks what a request with these headers does."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        key.verify(bytes.fromhex(proof), _asked(_signature_in(headers)))
    except (InvalidSignature, ValueError):
        return False
    return True


def _signature_in(headers: Mapping[str, str | bytes]) -> str:
    said = headers.get("Signature", "")
    return said.decode("latin-1") if isinstance(said, bytes) else said


def _asked(signature: str) -> bytes:
    return _ASKED + signature.encode("utf-8", "surrogatepass")
