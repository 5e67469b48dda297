"""Signing in with no network, for staff who have signed in on this terminal before.

The password is never kept: only what argon2id makes of it. Wrong tries are counted in the replica,
and each one after the first few doubles the wait, so that a restart forgives nothing.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, replace

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from app.desk.desk import Member
from app.store.replica import Replica
from app.store.verifiers import Verifier
from record.moments import Clock, SystemClock, from_text, to_text
from record.problems import Problem
from record.protocol import StaffPass

FREE_FAILURES = 3
"""Wrong passwords before the first wait: fingers slip."""
FIRST_WAIT_S, WAIT_S_MAX = 30, 60 * 60


@dataclass(frozen=True)
class Cost:
    """What one try at a password costs: memory, passes over it, and lanes worked at once."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1

    def hasher(self) -> PasswordHasher:
        """The hasher of this cost."""
        return PasswordHasher(
            time_cost=self.passes, memory_cost=self.memory_kib, parallelism=self.lanes
        )


PRODUCTION = Cost()


def remember(
    replica: Replica,
    staff_pass: StaffPass,
    password: str,
    clock: Clock | None = None,
    cost: Cost = PRODUCTION,
) -> Member:
    """Remember somebody whom the centre let in, so that they may sign in here without it."""
    hashed = cost.hasher().hash(password)
    verifier = Verifier(
        staff_number=staff_pass.staff_number,
        staff_id=staff_pass.staff_id,
        surname=staff_pass.surname,
        forename=staff_pass.forename,
        role=staff_pass.role,
        prison=staff_pass.prison,
        password_hash=hashed,
        remembered_at=to_text((clock or SystemClock()).now()),
    )
    with replica.write() as writing:
        writing.put_verifier(verifier)
        writing.audit(at=verifier.remembered_at, staff_id=verifier.staff_id, deed="sign_in")
    return _member(verifier)


def sign_in_offline(
    replica: Replica, staff_number: str, password: str, clock: Clock | None = None
) -> Member:
    """Let in somebody who has signed in on this terminal before. Takes up to a second.

    Raises ``Problem`` sign_in_needs_centre (not known here), sign_in_wrong, sign_in_locked (after
    too many wrong tries) or staff_inactive.
    """
    now = (clock or SystemClock()).now()
    with replica.read() as reading:
        verifier = reading.verifier(staff_number.strip())
        staff = reading.get("staff", verifier.staff_id) if verifier else None
    if verifier is None:
        raise Problem("sign_in_needs_centre")
    _check_wait(replica, verifier, now)
    try:
        PasswordHasher().verify(verifier.password_hash, password)
    except VerifyMismatchError:
        _count_failure(replica, verifier, now)
        raise Problem("sign_in_wrong") from None
    if staff is not None and not staff["active"]:
        raise Problem("staff_inactive")
    if staff is not None:
        verifier = replace(verifier, role=str(staff["role"]), surname=str(staff["surname"]))
    with replica.write() as writing:
        writing.put_verifier(replace(verifier, failures=0, locked_until=None))
        writing.audit(at=to_text(now), staff_id=verifier.staff_id, deed="sign_in_offline")
    return _member(verifier)


def wait_s(failures: int) -> int:
    """How long to wait after so many wrong passwords in a row, in seconds."""
    over = failures - FREE_FAILURES
    return 0 if over < 0 else min(FIRST_WAIT_S * 2 ** min(over, 16), WAIT_S_MAX)


def _check_wait(replica: Replica, verifier: Verifier, now: dt.datetime) -> None:
    """Turn away who must still wait.

    A wait that looks longer than it was made comes of a clock that was set back; it begins again.
    """
    if verifier.locked_until is None:
        return
    wait = wait_s(verifier.failures)
    left = (from_text(verifier.locked_until) - now).total_seconds()
    if left > wait:
        left = wait
        until = to_text(now + dt.timedelta(seconds=wait))
        with replica.write() as writing:
            writing.put_verifier(replace(verifier, locked_until=until))
    if left > 0:
        raise Problem("sign_in_locked", minutes=math.ceil(left / 60))


def _count_failure(replica: Replica, seen: Verifier, now: dt.datetime) -> None:
    with replica.write() as writing:
        verifier = writing.verifier(seen.staff_number) or seen
        failures = verifier.failures + 1
        wait = wait_s(failures)
        until = to_text(now + dt.timedelta(seconds=wait)) if wait else None
        writing.put_verifier(replace(verifier, failures=failures, locked_until=until))
        writing.audit(at=to_text(now), staff_id=verifier.staff_id, deed="sign_in_failed")


def _member(verifier: Verifier) -> Member:
    return Member(
        staff_id=verifier.staff_id,
        staff_number=verifier.staff_number,
        surname=verifier.surname,
        forename=verifier.forename,
        role=verifier.role,
        prison=verifier.prison,
    )
