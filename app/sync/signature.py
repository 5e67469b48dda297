"""Signs every request with the terminal's key, by the centre's time where it is known."""

from __future__ import annotations

import datetime as dt

from requests import PreparedRequest
from requests.auth import AuthBase

from record.asking import asking_headers
from record.moments import Clock, from_text
from record.problems import Problem
from record.seals import OpenSession
from record.signing import signed_headers


class Signature(AuthBase):
    """What ``requests`` asks to sign a request. Any thread may use it.

    The clock here may be wrong by hours. The centre then refuses a request and says its own time,
    and the difference is kept until the program ends.
    """

    def __init__(self, key_id: str, private_key: bytes, clock: Clock) -> None:
        self._key_id = key_id
        self._private_key = private_key
        self._clock = clock
        self._behind = dt.timedelta()

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """Add the headers of the signature."""
        body = request.body or b""
        headers = signed_headers(
            str(request.method),
            request.path_url,
            body.encode() if isinstance(body, str) else body,
            key_id=self._key_id,
            private=self._private_key,
            at=self._clock.now() + self._behind,
        )
        request.headers.update(headers)
        return request

    def by(self, session: OpenSession) -> AuthBase:
        """The same for what a member of staff asks themselves (``record.asking``)."""
        return _OfStaff(self, session)

    def set_right(self, centre_now: object) -> None:
        """The centre says what time it is; raises ``Problem`` when that is none."""
        try:
            self._behind = from_text(str(centre_now)) - self._clock.now()
        except ValueError as error:
            raise Problem("hub_answer_wrong", what="now") from error


class _OfStaff(AuthBase):
    """Signs with the terminal's key, and over that with the key of a session."""

    def __init__(self, terminal: Signature, session: OpenSession) -> None:
        self._terminal = terminal
        self._session = session

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """Add the headers of both."""
        signed = self._terminal(request)
        signed.headers.update(asking_headers(self._session, signed.headers))
        return signed
