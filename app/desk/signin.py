"""Signing in with no network, for staff who have signed in on this terminal before.

A password opens the key of its owner's session, for as long as the centre's lease on it lasts.
Wrong tries are counted in the replica, and each one after the first few doubles the wait, so that a
restart forgives nothing; lease and wait are counted by the latest time seen, so that a clock set
back gains nothing, and one set forward uses up the lease. A staff number that nobody here has is
answered as a wrong password is, after as long.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from functools import cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.desk.desk import Member
from app.desk.wrapping import PRODUCTION, Cost, unwrap, wrap
from app.store.replica import Replica, Writing
from app.store.verifiers import Guard, Verifier
from record.moments import Clock, SystemClock, from_text, to_text
from record.problems import Problem
from record.protocol import StaffPass
from record.seals import OpenSession, new_key

FREE_FAILURES = 3
"""Wrong passwords before the first wait: fingers slip."""
FIRST_WAIT_S, WAIT_S_MAX = 30, 60 * 60


def remember(
    replica: Replica,
    staff_pass: StaffPass,
    private: Ed25519PrivateKey,
    password: str,
    clock: Clock | None = None,
    cost: Cost = PRODUCTION,
) -> Member:
    """Remember somebody whom the centre let in, so that they may sign in here without it.

    ``private`` is the key of the session that the centre has opened for them.
    """
    verifier = Verifier(
        staff_number=staff_pass.staff_number,
        staff_id=staff_pass.staff_id,
        surname=staff_pass.surname,
        forename=staff_pass.forename,
        role=staff_pass.role,
        prison=staff_pass.prison,
        wrapped_key=wrap(private, password, cost),
        certificate=staff_pass.certificate,
        remembered_at=to_text((clock or SystemClock()).now()),
    )
    with replica.write() as writing:
        writing.put_verifier(verifier)
        _forgive(writing, verifier.staff_number)
        writing.audit(at=verifier.remembered_at, staff_id=verifier.staff_id, deed="sign_in")
    return _member(verifier, private, verifier.role, verifier.surname)


def let_in(
    replica: Replica, staff_pass: StaffPass, private: Ed25519PrivateKey, clock: Clock
) -> Member:
    """Let in somebody whom the centre knows by an identity provider's word.

    Without a password nothing wraps the key of their session: it is not remembered.
    """
    with replica.write() as writing:
        writing.audit(
            at=to_text(clock.now()),
            staff_id=staff_pass.staff_id,
            deed="sign_in",
            details={"by": "single sign-on"},
        )
    return Member(
        staff_id=staff_pass.staff_id,
        staff_number=staff_pass.staff_number,
        surname=staff_pass.surname,
        forename=staff_pass.forename,
        role=staff_pass.role,
        prison=staff_pass.prison,
        session=OpenSession(staff_pass.certificate, private),
    )


def rewrap(
    replica: Replica, member: Member, password: str, clock: Clock, cost: Cost = PRODUCTION
) -> None:
    """Let another password open the session of a member of staff who is signed in."""
    wrapped = wrap(member.session.private, password, cost)
    with replica.write() as writing:
        verifier = writing.verifier(member.staff_number)
        if verifier is not None and verifier.certificate == member.session.certificate:
            writing.put_verifier(replace(verifier, wrapped_key=wrapped))
        now = to_text(clock.now())
        writing.audit(at=now, staff_id=member.staff_id, deed="password_change")


def sign_in_offline(
    replica: Replica, staff_number: str, password: str, clock: Clock | None = None
) -> Member:
    """Let in somebody who has signed in on this terminal before. Takes up to a second.

    Raises ``Problem`` sign_in_wrong_here (wrong, or never signed in here), sign_in_locked (after
    too many wrong tries), sign_in_lease_over or staff_inactive.
    """
    now = (clock or SystemClock()).now()
    number = staff_number.strip()
    with replica.write() as writing:
        seen = from_text(writing.note_time(to_text(now)))
        verifier = writing.verifier(number) or writing.verifier(number.upper())
        staff = writing.get("staff", verifier.staff_id) if verifier else None
        wait = _wait_left(writing, number, seen)
    if wait > 0:
        raise Problem("sign_in_locked", minutes=math.ceil(wait / 60))
    private = unwrap(verifier.wrapped_key if verifier else _nobodys_key(), password)
    if verifier is None or private is None:
        _count_failure(replica, number, verifier, now)
        raise Problem("sign_in_wrong_here")
    if staff is not None and not staff["active"]:
        raise Problem("staff_inactive")
    if seen > _lease_ends(verifier):
        raise Problem("sign_in_lease_over")
    with replica.write() as writing:
        _forgive(writing, number)
        writing.audit(at=to_text(now), staff_id=verifier.staff_id, deed="sign_in_offline")
    if staff is None:
        return _member(verifier, private, verifier.role, verifier.surname)
    return _member(verifier, private, str(staff["role"]), str(staff["surname"]))


def wait_s(failures: int) -> int:
    """How long to wait after so many wrong passwords in a row, in seconds."""
    over = failures - FREE_FAILURES
    return 0 if over < 0 else min(FIRST_WAIT_S * 2 ** min(over, 16), WAIT_S_MAX)


def _lease_ends(verifier: Verifier) -> dt.datetime:
    """Until when it may be done without the centre, by the clock here, which may be wrong."""
    told = verifier.certificate
    lease = from_text(told.lease_until) - from_text(told.opened_at)
    return from_text(verifier.remembered_at) + lease


@cache
def _nobodys_key() -> str:
    """A wrapped key that no password opens, so that an unknown number costs the same time."""
    return wrap(new_key(), new_key().private_bytes_raw().hex())


def _wait_left(writing: Writing, number: str, seen: dt.datetime) -> float:
    """How long this number must still wait, in seconds.

    A wait that looks longer than it was made comes of a clock that ran ahead; it begins again.
    """
    guard = writing.guard(number)
    if guard.locked_until is None:
        return 0.0
    wait = wait_s(guard.failures)
    left = (from_text(guard.locked_until) - seen).total_seconds()
    if left > wait:
        _lock(writing, guard, seen)
        return wait
    return left


def _forgive(writing: Writing, number: str) -> None:
    writing.put_guard(replace(writing.guard(number), failures=0, locked_until=None))


def _lock(writing: Writing, guard: Guard, seen: dt.datetime) -> None:
    wait = wait_s(guard.failures)
    until = to_text(seen + dt.timedelta(seconds=wait)) if wait else None
    writing.put_guard(replace(guard, locked_until=until))


def _count_failure(
    replica: Replica, number: str, verifier: Verifier | None, now: dt.datetime
) -> None:
    """Count a wrong try. What was typed may be a password, so the trail names only known staff."""
    with replica.write() as writing:
        guard = writing.guard(number)
        seen = from_text(writing.note_time(to_text(now)))
        _lock(writing, replace(guard, failures=guard.failures + 1), seen)
        if verifier is not None:
            writing.audit(at=to_text(now), staff_id=verifier.staff_id, deed="sign_in_failed")


def _member(verifier: Verifier, private: Ed25519PrivateKey, role: str, surname: str) -> Member:
    return Member(
        staff_id=verifier.staff_id,
        staff_number=verifier.staff_number,
        surname=surname,
        forename=verifier.forename,
        role=role,
        prison=verifier.prison,
        session=OpenSession(verifier.certificate, private),
    )
