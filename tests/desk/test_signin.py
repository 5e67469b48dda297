"""Signing in with no network."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.desk import signin
from app.desk.desk import Member
from app.desk.wrapping import PRODUCTION, Cost, wrap
from app.store.replica import Replica
from app.store.vault import FileVault
from record.moments import to_text
from record.problems import Problem
from record.protocol import StaffPass
from record.seals import public_of
from tests.desk.prison import an_id, member, send
from tests.world.clock import TestClock
from tests.world.prison import PRISON, row
from tests.world.sessions import unknown_session

CHEAP = Cost(memory_kib=64, passes=1)
SESSION = unknown_session(an_id("staff", "Q1OFF"))
LEASE_UNTIL = "2026-12-08T08:00:00.000Z"
PASS = StaffPass(
    an_id("staff", "Q1OFF"),
    "Q1OFF",
    "Adeyemi",
    "Sam",
    "officer",
    PRISON,
    replace(SESSION.certificate, lease_until=LEASE_UNTIL),
)
RIGHT, WRONG = "correct horse battery", "wrong"


def remembered(replica: Replica, clock: TestClock) -> Member:
    """Have the terminal remember Adeyemi."""
    return signin.remember(replica, PASS, SESSION.private, RIGHT, clock, CHEAP)


@pytest.fixture(autouse=True)
def cheap_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is unwrapped in vain for a number that nobody has costs no more than Adeyemi's."""
    monkeypatch.setattr(signin, "_nobodys_key", lambda: wrap(SESSION.private, "nobody", CHEAP))


@pytest.fixture
def known(replica: Replica, clock: TestClock) -> Replica:
    """A terminal on which Adeyemi has signed in by the centre's word."""
    remembered(replica, clock)
    return replica


def attempt(replica: Replica, clock: TestClock, password: str = RIGHT) -> Member | str:
    """Who got in, or the problem's name."""
    try:
        return signin.sign_in_offline(replica, " Q1OFF ", password, clock)
    except Problem as problem:
        return problem.name


def who(found: Member | str) -> str:
    """The staff number of who got in, or the problem's name."""
    return found.staff_number if isinstance(found, Member) else found


def test_who_signed_in_once_may_sign_in_without_the_centre(
    known: Replica, clock: TestClock
) -> None:
    found = attempt(known, clock)
    assert isinstance(found, Member)
    assert replace(found, session=SESSION) == member("Q1OFF")
    assert found.session.certificate == PASS.certificate
    assert public_of(found.session.private) == PASS.certificate.public_key


def test_remembering_tells_who_it_is(replica: Replica, clock: TestClock) -> None:
    assert replace(remembered(replica, clock), session=SESSION) == member("Q1OFF")


def test_who_never_signed_in_here_is_answered_as_a_wrong_password_is(
    replica: Replica, clock: TestClock
) -> None:
    for _ in range(3):
        assert attempt(replica, clock) == "sign_in_wrong_here"
    assert attempt(replica, clock) == "sign_in_locked"


def test_neither_the_password_nor_the_key_is_kept(known: Replica) -> None:
    with known.read() as reading:
        verifier = reading.verifier("Q1OFF")
    assert verifier is not None
    assert RIGHT not in repr(verifier)
    assert SESSION.private.private_bytes_raw().hex() not in repr(verifier)
    assert verifier.wrapped_key.startswith("argon2id$")


def test_what_production_costs() -> None:
    assert PRODUCTION == Cost(memory_kib=65_536, passes=3, lanes=1)


def test_after_the_lease_only_the_centre_lets_in_whatever_the_clock_says(
    known: Replica, clock: TestClock
) -> None:
    clock.tick(days=13)
    assert who(attempt(known, clock)) == "Q1OFF"
    clock.tick(days=2)
    assert attempt(known, clock) == "sign_in_lease_over"
    clock.tick(days=-10)
    assert attempt(known, clock) == "sign_in_lease_over"
    assert attempt(known, clock, WRONG) == "sign_in_wrong_here"


def test_waits_grow_with_wrong_passwords_up_to_an_hour(known: Replica, clock: TestClock) -> None:
    assert [attempt(known, clock, WRONG) for _ in range(3)] == ["sign_in_wrong_here"] * 3
    assert attempt(known, clock) == "sign_in_locked"
    clock.tick(seconds=31)
    assert attempt(known, clock, WRONG) == "sign_in_wrong_here"
    clock.tick(seconds=31)
    assert attempt(known, clock) == "sign_in_locked"
    clock.tick(seconds=31)
    assert who(attempt(known, clock)) == "Q1OFF"
    assert [signin.wait_s(n) for n in (0, 2, 3, 4, 5, 50)] == [0, 0, 30, 60, 120, 3600]


def test_the_sentence_says_how_long(known: Replica, clock: TestClock) -> None:
    for _ in range(3):
        attempt(known, clock, WRONG)
    with pytest.raises(Problem, match="again in 1 min") as refused:
        signin.sign_in_offline(known, "Q1OFF", RIGHT, clock)
    assert refused.value.details == {"minutes": 1}


def test_a_right_password_forgives_the_wrong_ones(known: Replica, clock: TestClock) -> None:
    for _ in range(2):
        attempt(known, clock, WRONG)
    assert who(attempt(known, clock)) == "Q1OFF"
    for _ in range(2):
        attempt(known, clock, WRONG)
    assert who(attempt(known, clock)) == "Q1OFF"


def test_a_restart_forgives_nothing(known: Replica, clock: TestClock) -> None:
    for _ in range(3):
        attempt(known, clock, WRONG)
    known.close()
    again = Replica.open(known.home, FileVault(known.home.path))
    assert attempt(again, clock) == "sign_in_locked"
    again.close()


def test_a_clock_set_back_does_not_shorten_a_wait(known: Replica, clock: TestClock) -> None:
    for _ in range(3):
        attempt(known, clock, WRONG)
    clock.tick(days=-1)
    clock.tick(seconds=31)
    assert attempt(known, clock) == "sign_in_locked"
    clock.tick(days=1)
    assert who(attempt(known, clock)) == "Q1OFF"


def test_a_clock_that_ran_ahead_does_not_lock_for_longer_than_the_wait(
    known: Replica, clock: TestClock
) -> None:
    clock.tick(days=30)
    for _ in range(3):
        attempt(known, clock, WRONG)
    clock.tick(days=-30)
    known.note_link(to_text(clock.now()), None)
    assert attempt(known, clock) == "sign_in_locked"
    clock.tick(seconds=31)
    assert who(attempt(known, clock)) == "Q1OFF"


def test_the_centres_word_on_a_member_of_staff_counts_as_soon_as_it_is_here(
    known: Replica, clock: TestClock
) -> None:
    staff = {"staff_number": "Q1OFF", "forename": "Sam", "prison": PRISON, "surname": "Adeyemi"}
    promoted = {**staff, "role": "supervising_officer", "active": True}
    send(known, [row("staff", PASS.staff_id, **promoted)], version=2)
    found = attempt(known, clock)
    assert isinstance(found, Member)
    assert found.role == "supervising_officer"
    left = {**staff, "role": "officer", "active": False}
    send(known, [row("staff", PASS.staff_id, **left)], version=3)
    assert attempt(known, clock) == "staff_inactive"


def test_signing_in_and_failing_to_are_audited(known: Replica, clock: TestClock) -> None:
    attempt(known, clock, WRONG)
    attempt(known, clock)
    with known.read() as reading:
        deeds = reading.connection.exec_driver_sql("SELECT deed FROM audit ORDER BY number").all()
    assert [deed for (deed,) in deeds] == ["sign_in", "sign_in_failed", "sign_in_offline"]
