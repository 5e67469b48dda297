"""The routes by which members of staff show who they are, and change how they do."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Header
from pydantic import BaseModel, Field

from hub.api.doors import OF_TERMINALS, TheDoors, TheTerminal
from hub.api.members import TheMember
from hub.api.problems import answers
from hub.api.routes import Strict
from hub.store.staff import Given, PasswordChange, change_password
from record.asking import SESSION

router = APIRouter(prefix="/v1")


class SignInRequest(Strict):
    """A staff number and a password, and the public key of the session that shall be opened."""

    staff_number: str = Field(max_length=100)
    password: str = Field(max_length=1000)
    public_key: str = Field(max_length=64)


class CertificateAnswer(BaseModel):
    """The centre's word on a session: whose it is, its key, and until when it may be resumed."""

    session_id: str
    staff_id: str
    public_key: str
    opened_at: str
    lease_until: str
    mark: str


class SignInAnswer(BaseModel):
    """Who signed in, and the certificate of their session."""

    staff_id: str
    staff_number: str
    surname: str
    forename: str
    role: str
    prison: str | None
    certificate: CertificateAnswer


class PasswordRequest(Strict):
    """The password that one has, and the one that one wants."""

    old: str = Field(max_length=1000)
    new: str = Field(max_length=1000)


class PasswordAnswer(BaseModel):
    """From how many other sessions the member of staff was signed out."""

    signed_out: int


@router.post(
    "/sign-in",
    response_model=SignInAnswer,
    responses=answers(*OF_TERMINALS, HTTPStatus.TOO_MANY_REQUESTS),
)
async def sign_in(asked: SignInRequest, doors: TheDoors, terminal: TheTerminal) -> dict[str, Any]:
    """Check a member of staff's password, and open a session.

    A few at a time: what makes a password hard to guess takes much memory for a moment.
    """
    given = Given(asked.staff_number, asked.password)
    check = partial(doors.centre.sign_in, terminal, given, asked.public_key)
    return asdict(await doors.through(doors.signing_in, check))


@router.post(
    "/password",
    response_model=PasswordAnswer,
    responses=answers(*OF_TERMINALS, HTTPStatus.TOO_MANY_REQUESTS),
)
async def password(
    asked: PasswordRequest,
    doors: TheDoors,
    member: TheMember,
    session_id: Annotated[str, Header(alias=SESSION, max_length=36)] = "",
) -> dict[str, int]:
    """Give the member of staff who asks another password; they are signed out everywhere else."""
    change = PasswordChange(asked.old, asked.new)
    staff_id = str(member.staff_id)
    work = partial(change_password, doors.store, doors.clock, staff_id, session_id, change)
    ended = await doors.through(doors.signing_in, work)
    return {"signed_out": ended}
