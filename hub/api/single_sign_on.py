"""The routes by which staff sign in with an identity provider instead of a password of ours.

The terminal opens a browser at the provider, with a challenge (PKCE) and a word of its own (nonce),
and is given a code on a port of its own machine (RFC 8252). It brings the code here with the public
key of the session that shall be opened; the centre spends the code and opens the session for the
member of staff whom the provider names. Nobody is made known by it: who has no staff record here,
or has left, is not let in, whatever the provider says.
"""

from __future__ import annotations

import hmac
from dataclasses import asdict
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field

from hub.api.doors import OF_TERMINALS, Doors, TheDoors, TheTerminal
from hub.api.problems import answers
from hub.api.routes import Strict
from hub.api.signing_in import SignInAnswer
from hub.store.provider import Provider, provider
from hub.store.staff import sign_in_as
from record.problems import Problem

SCOPE = "openid profile"
LOOPBACK = r"^http://(127\.0\.0\.1|\[::1\]):\d{1,5}/[A-Za-z0-9/_-]{0,60}$"
_PKCE = r"^[A-Za-z0-9._~-]{43,128}$"

router = APIRouter(prefix="/v1/single-sign-on")


class ProviderAnswer(BaseModel):
    """Where a browser is to be opened, and with what."""

    authorization_endpoint: str
    client_id: str
    scope: str


class CodeRequest(Strict):
    """The code that the provider gave, and what only who asked for it can know."""

    code: str = Field(min_length=1, max_length=2000)
    code_verifier: str = Field(pattern=_PKCE)
    redirect_uri: str = Field(pattern=LOOPBACK)
    nonce: str = Field(min_length=16, max_length=200)
    public_key: str = Field(max_length=64)


@router.get(
    "", response_model=ProviderAnswer, responses=answers(*OF_TERMINALS, HTTPStatus.NOT_FOUND)
)
def begin(doors: TheDoors, _terminal: TheTerminal) -> dict[str, Any]:
    """Whether staff may sign in so, and where."""
    chosen = _chosen(doors)
    endpoint = doors.speaker.authorization_endpoint(chosen)
    return {
        "authorization_endpoint": endpoint,
        "client_id": chosen.client_id,
        "scope": SCOPE,
    }


@router.post(
    "", response_model=SignInAnswer, responses=answers(*OF_TERMINALS, HTTPStatus.NOT_FOUND)
)
def finish(asked: CodeRequest, doors: TheDoors, terminal: TheTerminal) -> dict[str, Any]:
    """Spend the code, and open a session for whom the provider names."""
    chosen = _chosen(doors)
    claims = doors.speaker.claims(chosen, asked.code, asked.code_verifier, asked.redirect_uri)
    nonce = claims.get("nonce")
    if not isinstance(nonce, str) or not hmac.compare_digest(nonce.encode(), asked.nonce.encode()):
        raise Problem("single_sign_on_failed", what="nonce")
    number = claims.get(chosen.claim)
    if not isinstance(number, str):
        raise Problem("single_sign_on_failed", what=chosen.claim)
    return asdict(sign_in_as(doors.store, doors.clock, terminal, number, asked.public_key))


def _chosen(doors: Doors) -> Provider:
    with doors.store.read() as facts:
        chosen = provider(facts)
    if chosen is None:
        raise Problem("single_sign_on_none")
    return chosen
