"""Everything that goes wrong as an answer: a status, and the problem as JSON."""

from __future__ import annotations

import logging
import traceback
from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse

from hub.upkeep.logs import under_way
from record.problems import Problem

log = logging.getLogger(__name__)

_STATUS = {
    "terminal_unknown": HTTPStatus.UNAUTHORIZED,
    "signature_wrong": HTTPStatus.UNAUTHORIZED,
    "request_stale": HTTPStatus.UNAUTHORIZED,
    "request_repeated": HTTPStatus.UNAUTHORIZED,
    "sign_in_wrong": HTTPStatus.UNAUTHORIZED,
    "terminal_revoked": HTTPStatus.FORBIDDEN,
    "terminal_must_reenrol": HTTPStatus.FORBIDDEN,
    "enrol_code_wrong": HTTPStatus.FORBIDDEN,
    "staff_inactive": HTTPStatus.FORBIDDEN,
    "sign_in_elsewhere": HTTPStatus.FORBIDDEN,
    "member_unknown": HTTPStatus.UNAUTHORIZED,
    "member_signed_out": HTTPStatus.FORBIDDEN,
    "right_missing": HTTPStatus.FORBIDDEN,
    "person_unknown": HTTPStatus.NOT_FOUND,
    "staff_unknown": HTTPStatus.NOT_FOUND,
    "out_of_scope": HTTPStatus.FORBIDDEN,
    "route_unknown": HTTPStatus.NOT_FOUND,
    "single_sign_on_none": HTTPStatus.NOT_FOUND,
    "single_sign_on_failed": HTTPStatus.FORBIDDEN,
    "snapshot_part_unknown": HTTPStatus.NOT_FOUND,
    "attachment_unknown": HTTPStatus.NOT_FOUND,
    "program_too_old": HTTPStatus.CONFLICT,
    "cursor_ahead": HTTPStatus.CONFLICT,
    "message_too_big": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "sign_in_locked": HTTPStatus.TOO_MANY_REQUESTS,
    "asks_too_much": HTTPStatus.TOO_MANY_REQUESTS,
    "hub_failed": HTTPStatus.INTERNAL_SERVER_ERROR,
    "hub_busy": HTTPStatus.SERVICE_UNAVAILABLE,
    "database_unreachable": HTTPStatus.SERVICE_UNAVAILABLE,
    "disk_full": HTTPStatus.SERVICE_UNAVAILABLE,
    "disk_unwritable": HTTPStatus.SERVICE_UNAVAILABLE,
}
"""Whatever is not here is the asker's mistake: 400."""


class ProblemAnswer(BaseModel):
    """What went wrong, in words that a person can use, and the number of the request."""

    problem: int
    name: str
    sentence: str
    details: dict[str, Any]
    request: str | None = None


def answers(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    """Documents the problems that a route may answer with; every route may be busy."""
    always = (
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.TOO_MANY_REQUESTS,
    )
    listed = (*statuses, *always, HTTPStatus.SERVICE_UNAVAILABLE)
    return {int(s): {"model": ProblemAnswer, "description": s.phrase} for s in listed}


def answer_of(problem: Problem, status: int | None = None) -> JSONResponse:
    """A problem as an answer; when to come again is said on its way out (``hub.api.watched``)."""
    code = status or _STATUS.get(problem.name, HTTPStatus.BAD_REQUEST)
    request = under_way.get()
    request.problem = problem.name
    headers = {"WWW-Authenticate": "Signature"} if code == HTTPStatus.UNAUTHORIZED else None
    details = {name: str(value) for name, value in problem.details.items()}
    said = {**problem.to_wire(), "details": details, "request": request.number}
    return JSONResponse(said, code, headers)


def on_problem(_request: Request, error: Exception) -> JSONResponse:
    """A problem raised anywhere below."""
    assert isinstance(error, Problem)
    return answer_of(error)


def on_invalid(_request: Request, error: Exception) -> JSONResponse:
    """A body or a parameter that is not as documented: named, but never said back."""
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0] if error.errors() else {}
    names = [part for part in first.get("loc", ()) if isinstance(part, str)]
    where = names[-1][:40] if names else "request"
    return answer_of(Problem("message_malformed", what=where if where.isidentifier() else "JSON"))


def on_http(_request: Request, error: Exception) -> JSONResponse:
    """What the framework itself refuses: no such route, no such method, half a body."""
    assert isinstance(error, HTTPException)
    known = error.status_code in (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED)
    problem = Problem("route_unknown") if known else Problem("message_malformed", what="body")
    response = answer_of(problem, error.status_code)
    response.headers.update(error.headers or {})
    return response


def on_hang_up(_request: Request, error: Exception) -> JSONResponse:
    """The asker went away before the question was out; nobody will read this."""
    assert isinstance(error, ClientDisconnect)
    return answer_of(Problem("message_malformed", what="body"))


def on_failure(error: Exception) -> JSONResponse:
    """A mistake of ours: said plainly, and logged by its place with nothing of what it held."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    log.error("a request failed: %s in %s", type(error).__name__, where.name)
    return answer_of(Problem("hub_failed", request=under_way.get().number))
