"""One try at signing in with the service's identity provider, in a browser of this machine.

Code flow with PKCE and a redirect to this machine (RFC 8252), as a public client. What only who
began can know stays here: the word that the browser must bring back (``state``), what the code is
spent with (``code_verifier``), and what the token must tell (``nonce``). Terminals are shared, so
the provider is asked to have whoever sits there sign in anew, whoever signed in before them.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Callable
from urllib.parse import urlencode

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.desk.desk import Member
from app.sync.http import HttpHub
from app.sync.loopback import Loopback
from app.sync.way import check_url
from record.problems import Problem
from record.protocol import StaffPass
from record.seals import new_key, public_of

WAIT_S = 5 * 60.0
"""How long a browser is waited for."""


class SingleSignOn:
    """``url`` is what the browser is to open. Call ``finish`` whatever becomes of it.

    Made by asking the centre, which may take seconds. ``words`` are what the browser shows in the
    end, ``let_in`` takes in whom the centre has opened a session for. Raises ``Problem``.
    """

    def __init__(
        self, hub: HttpHub, words: str, let_in: Callable[[StaffPass, Ed25519PrivateKey], Member]
    ) -> None:
        self._hub = hub
        self._let_in = let_in
        self._verifier = secrets.token_urlsafe(48)
        self._nonce = secrets.token_urlsafe(24)
        state = secrets.token_urlsafe(24)
        offer = hub.single_sign_on()
        try:
            check_url(offer.authorization_endpoint)
        except Problem as problem:
            raise Problem("single_sign_on_failed", what="authorization_endpoint") from problem
        self._loopback = Loopback(state, words)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(self._verifier.encode()).digest())
        asked = {
            "response_type": "code",
            "client_id": offer.client_id,
            "scope": offer.scope,
            "redirect_uri": self._loopback.redirect_uri,
            "state": state,
            "nonce": self._nonce,
            "code_challenge": challenge.rstrip(b"=").decode(),
            "code_challenge_method": "S256",
            "prompt": "login",
        }
        mark = "&" if "?" in offer.authorization_endpoint else "?"
        self.url = f"{offer.authorization_endpoint}{mark}{urlencode(asked)}"

    def finish(self) -> Member | None:
        """Who signed in; None when it was cancelled.

        Waits for the browser, then for the centre. Raises ``Problem``.
        """
        try:
            code = self._loopback.wait(WAIT_S)
        finally:
            self._loopback.close()
        if code is None:
            return None
        private = new_key()
        asked = {
            "code": code,
            "code_verifier": self._verifier,
            "redirect_uri": self._loopback.redirect_uri,
            "nonce": self._nonce,
            "public_key": public_of(private),
        }
        return self._let_in(self._hub.spend_code(asked), private)

    def cancel(self) -> None:
        """Wait for the browser no longer; from any thread."""
        self._loopback.cancel()
