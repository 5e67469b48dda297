"""A small OpenID Connect provider on this machine, with a browser's part in it.

``signs_in`` plays somebody who signs in, and the browser that keeps the code to itself; a real
browser at the authorization endpoint is sent back with it, for ``sits_there``. ``wrong`` makes the
provider lie, in one way at a time.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import ECKey, KeySet

from record.moments import Clock

CLIENT = "wingbook"
_ASKED = {
    "response_type": "code",
    "client_id": CLIENT,
    "scope": "openid profile",
    "code_challenge_method": "S256",
    "prompt": "login",
}
REDIRECT = "http://127.0.0.1:49152/signed-in"


class TestProvider:
    """``issuer`` is its address. Codes are spent once, and only by whoever began."""

    __test__ = False

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.key = _new_key("first")
        self.wrong: dict[str, Any] = {}
        self.signed_with: ECKey | None = None
        self.algorithm = "ES256"
        self.asked: list[str] = []
        self.sits_there = "Q1OFF"
        """Whoever sits at the browser; nobody: they say no."""
        self._codes: dict[str, dict[str, str]] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self.issuer = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def turn_key(self) -> None:
        """Sign with another key from now on."""
        self.key = _new_key("second")

    def signs_in(self, staff_number: str, verifier: str, nonce: str) -> str:
        """Somebody signs in with a browser that was sent here; the code."""
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest())
        asked = {
            "code_challenge": challenge.rstrip(b"=").decode(),
            "nonce": nonce,
            "redirect_uri": REDIRECT,
        }
        return self._code(staff_number, asked)

    def _code(self, staff_number: str, asked: dict[str, str]) -> str:
        code = secrets.token_urlsafe(16)
        self._codes[code] = {**asked, "staff_number": staff_number}
        return code

    def sends_back(self, target: str) -> str:
        """Where a browser that came with this question goes, once somebody has signed in."""
        asked = {name: said[0] for name, said in parse_qs(urlsplit(target).query).items()}
        fixed = {name: asked.get(name) for name in _ASKED}
        assert fixed == _ASKED, fixed
        answer = {"state": asked["state"]}
        if self.sits_there:
            answer["code"] = self._code(self.sits_there, asked)
        else:
            answer["error"] = "access_denied"
        return f"{asked['redirect_uri']}?{urlencode(answer)}"

    def says(self, path: str) -> dict[str, Any] | None:
        """What it says of itself."""
        if path == "/.well-known/openid-configuration":
            if "said" in self.wrong and self.wrong["said"] is None:
                return None
            said = {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
            }
            return said | self.wrong.get("said", {})
        return KeySet([self.key]).as_dict(private=False) if path == "/keys" else None  # type: ignore[return-value]

    def spends(self, form: dict[str, str]) -> dict[str, Any] | None:
        """The token for a code; None when it is not to be had."""
        begun = self._codes.pop(form.get("code", ""), None)
        verifier = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(verifier).rstrip(b"=").decode()
        if begun is None or begun["code_challenge"] != challenge:
            return None
        if form["redirect_uri"] != begun["redirect_uri"]:
            return None
        now = int(self.clock.now().timestamp())
        claims = {
            "iss": self.issuer,
            "aud": form["client_id"],
            "sub": "4711",
            "iat": now,
            "exp": now + 300,
            "nonce": begun["nonce"],
            "staff_number": begun["staff_number"],
        }
        claims |= self.wrong.get("claims", {})
        claims = {name: value for name, value in claims.items() if value is not None}
        key = self.signed_with or self.key
        header = {"alg": self.algorithm, "kid": self.key.kid}
        token = jwt.encode(header, claims, key, algorithms=[self.algorithm])
        return {"id_token": self.wrong.get("token", token), "token_type": "Bearer"}


def _new_key(name: str) -> ECKey:
    return ECKey.generate_key("P-256", {"kid": name, "alg": "ES256", "use": "sig"})


def _handler(provider: TestProvider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            provider.asked.append(self.path)
            if self.path.startswith("/authorize?"):
                self.send_response(302)
                self.send_header("Location", provider.sends_back(self.path))
                self.end_headers()
                return
            self._answer(provider.says(self.path))

        def do_POST(self) -> None:
            provider.asked.append(self.path)
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer(provider.spends({k: v[0] for k, v in parse_qs(body).items()}))

        def _answer(self, said: dict[str, Any] | None) -> None:
            body = json.dumps(said or {"error": "invalid_grant"}).encode()
            self.send_response(400 if said is None else 200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    return Handler
