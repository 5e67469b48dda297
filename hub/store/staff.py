"""Staff at the centre: their rows in the record, their passwords, and guesses at passwords.

A wrong password and a staff number that does not exist are answered alike and take as long. Wrong
guesses are counted in the database, so neither a restart nor another process forgets them.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import threading
from functools import cache
from typing import NamedTuple

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import select

from hub.store import trails
from hub.store.facts import HubFacts
from hub.store.sessions import end_sessions, open_session, recall_sessions
from hub.store.store import HubStore
from hub.store.tables import SIGN_IN_GUARD, STAFF_SECRET
from hub.store.terminals import Terminal
from hub.store.writing import Writing
from record.catalogue import BY_NAME
from record.codes import label
from record.ids import derived_id
from record.kinds import HIDDEN, Row
from record.moments import Clock, SystemClock, from_text, to_text
from record.problems import Problem
from record.protocol import StaffPass
from record.sights import may_sign_in
from record.validate import check_row

FREE_GUESSES = 5
LOCK_FIRST, LOCK_MAX = dt.timedelta(minutes=1), dt.timedelta(hours=1)
PASSWORD_LENGTH_MIN, PASSWORD_LENGTH_MAX = 8, 200


class Given(NamedTuple):
    """What somebody typed to sign in."""

    staff_number: str
    password: str


class PasswordChange(NamedTuple):
    """What somebody typed to have another password."""

    old: str
    new: str


_HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=1)
# Each check takes 64 MiB; a crowd that signs in at once waits its turn instead of filling memory.
_CHECKING = threading.Semaphore(2)


def add_staff(store: HubStore, row: Row, password: str | None, clock: Clock | None = None) -> str:
    """Add a member of staff, or change the one with this staff number. Returns their id.

    Who leaves, or is given a password, is signed out everywhere; who is in another role, or works
    elsewhere, must sign in again.
    """
    now = to_text((clock or SystemClock()).now())
    if password is not None:
        check_password(password)
    check_row(BY_NAME["staff"], row, known_codes=True)
    verifier = _HASHER.hash(password) if password is not None else None

    def add(writing: Writing) -> str:
        there = staff_by_number(writing, str(row["staff_number"]))
        staff_id = str(there["id"]) if there else derived_id("staff", str(row["staff_number"]))
        whole = {**BY_NAME["staff"].blank(), **(there or {}), **row, "id": staff_id}
        writing.lock([f"prison:{prison}" for prison in _prisons(there, whole)])
        if whole != there:
            writing.put("staff", whole)
        if verifier is not None:
            secret = {"staff_id": staff_id, "verifier": verifier}
            writing.upsert(STAFF_SECRET, [secret], ("verifier",))
        if whole["active"] is not True or verifier is not None:
            end_sessions(writing, [staff_id], now)
        elif there is not None and is_in_another_place(there, whole):
            recall_sessions(writing, [staff_id])
        return staff_id

    return store.write(add)


def is_in_another_place(before: Row, after: Row) -> bool:
    """Whether a member of staff now has another role, or works at another prison."""
    return any(before[name] != after[name] for name in ("role", "prison"))


def has_password(store: HubStore, staff_id: str) -> bool:
    """Whether a member of staff has been given a password, ever."""
    query = select(STAFF_SECRET.c.staff_id).where(STAFF_SECRET.c.staff_id == staff_id)
    with store.read() as facts:
        return facts.connection.scalar(query) is not None


def check_password(password: str) -> None:
    """``Problem`` for what cannot be a password."""
    if not PASSWORD_LENGTH_MIN <= len(password) <= PASSWORD_LENGTH_MAX:
        raise Problem("password_length", low=PASSWORD_LENGTH_MIN, high=PASSWORD_LENGTH_MAX)
    if HIDDEN.search(password):
        raise Problem("value_not_plain", field="Password")


def _prisons(*rows: Row | None) -> set[str]:
    return {str(row["prison"]) for row in rows if row and row.get("prison")}


def staff_by_number(facts: HubFacts, staff_number: str) -> Row | None:
    """The member of staff with this number, in either case of plain letters.

    Letters that only become those of a number when they are made capitals (ſ, ı, ﬁ) are others:
    an identity provider may give them to anybody.
    """
    if BY_NAME["staff"].by_name["staff_number"].kind.fault(staff_number) is not None:
        return None
    found = facts.find("staff", staff_number=staff_number)
    if not found and staff_number.isascii():
        found = facts.find("staff", staff_number=staff_number.upper())
    return found[0] if found else None


def sign_in(
    store: HubStore, clock: Clock, terminal: Terminal, given: Given, public_key: str
) -> StaffPass:
    """Check a password and open a session at this terminal, with this key.

    Raises ``Problem`` when the password is wrong, or was wrong too often of late; and for whoever
    does not work at the terminal's prison.
    """
    return open_for(store, clock, terminal, _who(store, clock, *given), public_key)


def open_for(
    store: HubStore, clock: Clock, terminal: Terminal, staff: Row, public_key: str
) -> StaffPass:
    """Let in a member of staff who has shown who they are, if they may sign in there."""
    works_at = None if staff["prison"] is None else str(staff["prison"])
    if not may_sign_in(str(staff["role"]), works_at, terminal.prison):
        raise Problem("sign_in_elsewhere", prison=label("prison", str(works_at)))
    prison, staff_id = staff["prison"], str(staff["id"])
    return StaffPass(
        staff_id,
        str(staff["staff_number"]),
        str(staff["surname"]),
        str(staff["forename"] or ""),
        str(staff["role"]),
        prison if isinstance(prison, str) else None,
        open_session(store, clock, terminal.id, staff_id, public_key),
    )


def sign_in_as(
    store: HubStore, clock: Clock, terminal: Terminal, staff_number: str, public_key: str
) -> StaffPass:
    """Open a session for whom an identity provider names by their number. Raises ``Problem``.

    The provider is believed who somebody is, and not that they work here.
    """
    with store.read() as facts:
        staff = staff_by_number(facts, staff_number.strip())
    let_in = staff is not None and staff["active"] is True
    deed, who = "sign_in" if let_in else "sign_in_failed", str(staff["id"]) if staff else None
    by: Row = {"by": "single sign-on"}
    at = to_text(clock.now())
    store.write(lambda writing: trails.note(writing, at, deed, staff_id=who, details=by))
    if staff is None:
        raise Problem("staff_unknown")
    if not let_in:
        raise Problem("staff_inactive")
    return open_for(store, clock, terminal, staff, public_key)


def change_password(
    store: HubStore, clock: Clock, staff_id: str, session_id: str, change: PasswordChange
) -> int:
    """Give a member of staff another password, who says the one that they have.

    They stay signed in where they did it, in this session, and are signed out of every other one;
    of how many, is given.
    Raises ``Problem``; a wrong password counts as a guess.
    """
    check_password(change.new)
    if change.new == change.old:
        raise Problem("password_same")
    with store.read() as facts:
        staff = facts.get("staff", staff_id)
    if staff is None:
        raise Problem("staff_unknown")
    try:
        _who(store, clock, str(staff["staff_number"]), change.old)
    except Problem as problem:
        raise (Problem("password_wrong") if problem.name == "sign_in_wrong" else problem) from None
    secret = {"staff_id": staff_id, "verifier": _HASHER.hash(change.new)}
    now = to_text(clock.now())

    def keep(writing: Writing) -> int:
        writing.upsert(STAFF_SECRET, [secret], ("verifier",))
        trails.note(writing, now, "password_change", staff_id=staff_id)
        return end_sessions(writing, [staff_id], now, but=session_id)

    return store.write(keep)


def _who(store: HubStore, clock: Clock, staff_number: str, password: str) -> Row:
    """The member of staff whose password this is, every guess counted."""
    staff_number = staff_number.strip()
    if len(staff_number) > 30 or len(password) > PASSWORD_LENGTH_MAX or "\0" in staff_number:
        raise Problem("sign_in_wrong")
    _check_lock(store, clock, staff_number)
    with store.read() as facts:
        staff = staff_by_number(facts, staff_number)
        query = select(STAFF_SECRET.c.verifier).where(
            STAFF_SECRET.c.staff_id == (staff["id"] if staff else "")
        )
        verifier = facts.connection.scalar(query)
    right = _matches(verifier or _nobody(), password) and verifier is not None
    _note_guess(store, clock, staff_number, staff, right=right)
    if not right or staff is None:
        raise Problem("sign_in_wrong")
    if staff["active"] is not True:
        raise Problem("staff_inactive")
    return staff


@cache
def _nobody() -> str:
    """A verifier that no password fits, so that an unknown number costs the same time."""
    return _HASHER.hash("nobody")


def _matches(verifier: str, password: str) -> bool:
    with _CHECKING:
        try:
            return _HASHER.verify(verifier, password.encode("utf-8", "surrogatepass"))
        except VerificationError:
            return False


def _guard_key(staff_number: str) -> str:
    return hashlib.sha256(staff_number.upper().encode("utf-8", "surrogatepass")).hexdigest()


def _check_lock(store: HubStore, clock: Clock, staff_number: str) -> None:
    table = SIGN_IN_GUARD
    query = select(table.c.locked_until).where(table.c.number_sha256 == _guard_key(staff_number))
    with store.read() as facts:
        until = facts.connection.scalar(query)
    if until is not None and until > to_text(clock.now()):
        left = from_text(until) - clock.now()
        raise Problem("sign_in_locked", minutes=int(left.total_seconds() // 60) + 1)


def _note_guess(
    store: HubStore, clock: Clock, staff_number: str, staff: Row | None, *, right: bool
) -> None:
    """Count a guess, and write it into the trail: a number that nobody has may be a password."""
    table, key = SIGN_IN_GUARD, _guard_key(staff_number)

    def note(writing: Writing) -> None:
        query = select(table.c.failures).where(table.c.number_sha256 == key)
        failures = 0 if right else (writing.connection.scalar(query) or 0) + 1
        until = None
        if failures >= FREE_GUESSES:
            wait = min(LOCK_FIRST * 2 ** min(failures - FREE_GUESSES, 10), LOCK_MAX)
            until = to_text(clock.now() + wait)
        guard = {"number_sha256": key, "failures": failures, "locked_until": until}
        writing.upsert(table, [guard], ("failures", "locked_until"))
        is_let_in = right and staff is not None and staff["active"] is True
        deed, who = (
            "sign_in" if is_let_in else "sign_in_failed",
            str(staff["id"]) if staff else None,
        )
        trails.note(writing, to_text(clock.now()), deed, staff_id=who)

    store.write(note)
