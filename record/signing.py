"""Who sends a request: a terminal's Ed25519 key, and HTTP Message Signatures (RFC 9421) made by it.

A signature covers the method, the path, the query where there is one, and the digest of the body
(RFC 9530), and says when it was made, by which key, and a word that is said only once. Whether the
moment is near enough and the word is new is for the reader to decide (``hub.api.signed``).
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from http_message_signatures import (
    HTTPMessageSignaturesException,
    HTTPMessageSigner,
    HTTPMessageVerifier,
    MappingKeyResolver,
    VerifyResult,
)
from http_message_signatures.algorithms import ED25519

from record.problems import Problem

KEY_BYTES, SIGNATURE_BYTES = 32, 64
KEY_ID_MAX, NONCE_MAX = 80, 24
_NONCE_BYTES = 6
"""48 random bits: a terminal asks a few hundred times in the minutes that a word is kept."""
_LABEL = "s"
_ALWAYS = ("@method", "@path")


def new_signing_key() -> bytes:
    """The secret half of a new key pair."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_half(private: bytes) -> bytes:
    """The half that the centre is told."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def sign(data: bytes, private: bytes) -> bytes:
    """What proves that the holder of the key wrote ``data``."""
    return Ed25519PrivateKey.from_private_bytes(private).sign(data)


def is_signed(data: bytes, signature: bytes, public: bytes) -> bool:
    """Whether the holder of the key wrote ``data``."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


@dataclass(frozen=True)
class Request:
    """What a signature is made over: ``target`` is path and query as they stand in the request."""

    method: str
    target: str
    headers: Mapping[str, str]

    @property
    def url(self) -> str:
        """The target as an address; which host is asked is not signed, TLS tells."""
        return f"https://centre{self.target}"

    @property
    def components(self) -> tuple[str, ...]:
        """What a signature must cover, besides the digest of a body."""
        return (*_ALWAYS, "@query") if "?" in self.target else _ALWAYS


def signed_headers(
    method: str, target: str, body: bytes, *, key_id: str, private: bytes, at: dt.datetime
) -> dict[str, str]:
    """The headers that sign a request, made at ``at``."""
    key = Ed25519PrivateKey.from_private_bytes(private)
    keys = MappingKeyResolver(public_keys={}, private_keys={key_id: key})
    headers: dict[str, str] = {}
    request = Request(method, target, headers)
    HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=keys).sign(
        request,
        key_id=key_id,
        created=at,
        nonce=secrets.token_urlsafe(_NONCE_BYTES),
        label=_LABEL,
        include_alg=False,
        covered_component_ids=request.components,
        body=body or None,
    )
    return headers


@dataclass(frozen=True)
class Signed:
    """A signature that holds: whose it is, when it was made, and its word that is said once."""

    key_id: str
    created: dt.datetime
    nonce: str
    _verifier: HTTPMessageVerifier
    _request: Request
    _result: VerifyResult

    def check_body(self, body: bytes) -> None:
        """That this is the body that was signed; raises ``Problem``."""
        try:
            self._verifier.verify_body(self._request, [self._result], body)
        except HTTPMessageSignaturesException as error:
            raise Problem("signature_wrong") from error


def check_signature(request: Request, key_of: Callable[[str], bytes]) -> Signed:
    """Check a request's signature with the public key of whoever it names; raises ``Problem``.

    ``key_of`` gives the key of a key id, or raises ``Problem``. The body is not looked at yet.
    """
    keys = _Keys(key_of)
    verifier = _Verifier(signature_algorithm=ED25519, key_resolver=keys)
    if "signature" not in request.headers or "signature-input" not in request.headers:
        raise Problem("terminal_unknown")
    try:
        (result,) = verifier.verify(request, max_age=None, require_components=request.components)
        parameters = result.parameters
        created = dt.datetime.fromtimestamp(int(parameters["created"]), dt.UTC)
    except HTTPMessageSignaturesException as error:
        raise keys.problem or Problem("signature_wrong") from error
    except (KeyError, OverflowError, ValueError, OSError) as error:
        raise Problem("signature_wrong") from error
    nonce = result.nonce or ""
    if not 0 < len(nonce) <= NONCE_MAX:
        raise Problem("signature_wrong")
    return Signed(str(parameters["keyid"]), created, nonce, verifier, request, result)


class _Keys(MappingKeyResolver):
    """Looks a key up, and keeps the problem that there was in doing so."""

    def __init__(self, key_of: Callable[[str], bytes]) -> None:
        super().__init__(public_keys={}, private_keys={})
        self._key_of = key_of
        self.problem: Problem | None = None

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey | None:
        """The key of that name; None where there is none."""
        try:
            if len(key_id) > KEY_ID_MAX:
                raise Problem("terminal_unknown")
            return Ed25519PublicKey.from_public_bytes(self._key_of(key_id))
        except Problem as problem:
            self.problem = problem
            return None


class _Verifier(HTTPMessageVerifier):
    """Leaves the time to the reader, who has the centre's clock and can say what it shows."""

    def validate_created_and_expires(self, sig_input: Any, max_age: Any = None) -> None:
        """Not by this machine's clock."""
