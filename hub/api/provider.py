"""Speaking OpenID Connect with an identity provider, and believing only what it proves.

Only the code flow with PKCE is spoken, as a public client: there is no secret to be stolen from the
centre. What the provider says of itself and its keys is kept for an hour, and asked anew when a
token is signed with a key that is not known; one that does not answer is left alone for a moment.
"""

from __future__ import annotations

import json
import threading
import time
from typing import Any

import requests
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from hub.store.provider import Provider, is_safe
from record.moments import Clock
from record.problems import Problem

ALGORITHMS = ("RS256", "PS256", "ES256", "Ed25519", "EdDSA")
"""Signatures by the provider's key alone: none, and no shared secret."""
LEEWAY_S = 60
KEPT_S = 60 * 60
TIMEOUT_S = 10
REST_S = 30
"""How long a provider that did not answer is left alone: every sign-in screen asks for it."""
ANSWER_BYTES_MAX = 256 * 1024


class Speaker:
    """Asks providers; one for all requests of a process."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept: dict[str, tuple[float, dict[str, Any]]] = {}
        self._failed_at: dict[str, float] = {}
        self._lock = threading.Lock()

    def authorization_endpoint(self, of: Provider) -> str:
        """Where a browser is sent to sign in."""
        return self._endpoint(of, "authorization_endpoint")

    def claims(self, of: Provider, code: str, verifier: str, redirect: str) -> dict[str, Any]:
        """What the provider says of who has signed in; the code is spent. Raises ``Problem``."""
        form = {
            "grant_type": "authorization_code",
            "client_id": of.client_id,
            "code": code,
            "code_verifier": verifier,
            "redirect_uri": redirect,
        }
        answer = _ask("POST", self._endpoint(of, "token_endpoint"), data=form)
        token = answer.get("id_token")
        if not isinstance(token, str):
            raise _failed("id_token")
        return self._checked(of, token)

    def _checked(self, of: Provider, token: str) -> dict[str, Any]:
        """The claims of a token that this provider made, for us, just now."""
        try:
            claims = self._decoded(of, token)
            now = int(self._clock.now().timestamp())
            registry = jwt.JWTClaimsRegistry(
                now=now,
                leeway=LEEWAY_S,
                iss={"essential": True, "value": of.issuer},
                aud={"essential": True, "value": of.client_id},
                exp={"essential": True},
                iat={"essential": True},
            )
            registry.validate(claims)
        except (JoseError, ValueError, KeyError, TypeError) as error:
            raise _failed("id_token") from error
        if claims.get("azp", of.client_id) != of.client_id:
            raise _failed("azp")
        return claims

    def _decoded(self, of: Provider, token: str) -> dict[str, Any]:
        try:
            return jwt.decode(token, self._keys(of), algorithms=ALGORITHMS).claims
        except (JoseError, ValueError, KeyError):
            keys = self._keys(of, anew=True)  # it may have a new one
            return jwt.decode(token, keys, algorithms=ALGORITHMS).claims

    def _keys(self, of: Provider, *, anew: bool = False) -> KeySet:
        said = self._asked(self._endpoint(of, "jwks_uri"), anew=anew)
        return KeySet.import_key_set(said)  # type: ignore[arg-type]

    def _endpoint(self, of: Provider, name: str) -> str:
        said = self._asked(of.issuer.rstrip("/") + "/.well-known/openid-configuration")
        url = said.get(name)
        if said.get("issuer") != of.issuer or not isinstance(url, str) or not is_safe(url):
            raise _failed(name)
        return url

    def _asked(self, url: str, *, anew: bool = False) -> dict[str, Any]:
        now = time.monotonic()
        with self._lock:
            kept, failed_at = self._kept.get(url), self._failed_at.get(url)
        if kept is not None and not anew and now - kept[0] < KEPT_S:
            return kept[1]
        if failed_at is not None and now - failed_at < REST_S:
            raise _failed("no answer")
        try:
            answer = _ask("GET", url)
        except Problem:
            with self._lock:
                self._failed_at[url] = time.monotonic()
            raise
        with self._lock:
            self._kept[url] = now, answer
            self._failed_at.pop(url, None)
        return answer


def _ask(method: str, url: str, **options: Any) -> dict[str, Any]:
    """A JSON object; redirects are not followed: a code must not go anywhere else."""
    try:
        with requests.request(
            method, url, timeout=TIMEOUT_S, allow_redirects=False, stream=True, **options
        ) as response:
            body = response.raw.read(ANSWER_BYTES_MAX + 1, decode_content=True)
            if response.status_code != requests.codes.ok or len(body) > ANSWER_BYTES_MAX:
                raise _failed(str(response.status_code))
            answer = json.loads(body)
    except (requests.RequestException, OSError, ValueError) as error:
        raise _failed("no answer") from error
    if not isinstance(answer, dict):
        raise _failed("JSON")
    return answer


def _failed(what: str) -> Problem:
    return Problem("single_sign_on_failed", what=what)
