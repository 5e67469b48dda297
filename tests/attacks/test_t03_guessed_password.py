"""T3, a colleague's password guessed: at the terminal with no network, and at the centre."""

from __future__ import annotations

import time

import pytest

from app.desk import signin
from app.desk.desk import Member
from app.desk.signin import remember, sign_in_offline
from app.desk.wrapping import PRODUCTION, Cost, wrap
from app.store.replica import Replica
from app.store.vault import FileVault
from hub.store.staff import FREE_GUESSES, add_staff
from record.moments import to_text
from record.problems import Problem
from record.protocol import StaffPass
from record.seals import new_key, public_of
from tests.attacks.at_the_desk import PASSWORD, STAFF
from tests.world import Officer, World
from tests.world.prison import PRISON

CHEAP = Cost(memory_kib=64, passes=1)
LEASE_DAYS = 14


@pytest.fixture
def a(world: World, monkeypatch: pytest.MonkeyPatch) -> Officer:
    """A terminal on which an officer has signed in; a guess costs little here, for speed."""
    officer = world.terminal("A")
    _remember(officer, CHEAP)
    monkeypatch.setattr(signin, "_nobodys_key", lambda: wrap(new_key(), "nobody", CHEAP))
    return officer


def _remember(officer: Officer, cost: Cost) -> None:
    who = "Q1OFF", "Adeyemi", "Sam", "officer", PRISON
    told = officer.session.certificate
    staff_pass = StaffPass(told.staff_id, *who, told)
    remember(officer.replica, staff_pass, officer.session.private, PASSWORD, officer.clock, cost)
    officer.replica.note_link(to_text(officer.clock.now()), None)


def attempt(officer: Officer, password: str, number: str = "Q1OFF") -> str:
    """What a try at a password is answered: who got in, or the problem's name."""
    try:
        found: Member = sign_in_offline(officer.replica, number, password, officer.clock)
    except Problem as problem:
        return problem.name
    return found.staff_number


def lock(officer: Officer, number: str = "Q1OFF") -> None:
    """Guess until there is a wait."""
    while attempt(officer, "guess", number) != "sign_in_locked":
        pass


def test_a_restart_forgets_no_guess(a: Officer) -> None:
    lock(a)
    a.crash()
    assert attempt(a, PASSWORD) == "sign_in_locked"


def test_a_clock_set_back_gives_no_guess_for_nothing(world: World, a: Officer) -> None:
    lock(a)
    world.clock.tick(hours=-5)
    assert attempt(a, PASSWORD) == "sign_in_locked"
    world.clock.tick(minutes=4)
    assert attempt(a, PASSWORD) == "sign_in_locked"


def test_a_clock_set_forward_and_back_again_ends_no_wait_that_was_not_waited(
    world: World, a: Officer
) -> None:
    lock(a)
    world.clock.tick(hours=2)
    assert attempt(a, "guess") == "sign_in_wrong_here"
    world.clock.tick(hours=-2)
    assert attempt(a, PASSWORD) == "sign_in_locked"


def test_whoever_sets_the_clock_forward_for_each_guess_uses_up_the_lease(
    world: World, a: Officer
) -> None:
    """Each guess costs an hour by the highest time seen, so there are a few hundred of them."""
    lock(a)
    guesses = 0
    while guesses < 2000:
        world.clock.tick(hours=1, seconds=1)
        guesses += 1
        assert attempt(a, "guess") == "sign_in_wrong_here"
        if guesses > LEASE_DAYS * 24:
            break
    world.clock.tick(hours=2)
    assert attempt(a, PASSWORD) == "sign_in_lease_over"
    world.clock.tick(days=-20)
    assert attempt(a, PASSWORD) == "sign_in_lease_over"
    assert guesses < 400


def test_guesses_at_one_number_do_not_lock_another(a: Officer) -> None:
    lock(a, "Q9NONE")
    assert attempt(a, PASSWORD) == "Q1OFF"


def test_a_number_that_nobody_here_has_is_answered_as_a_wrong_password_is(a: Officer) -> None:
    known = [attempt(a, "guess") for _ in range(5)]
    unknown = [attempt(a, "guess", "Q9NONE") for _ in range(5)]
    assert known == unknown
    assert known[0] == "sign_in_wrong_here"
    assert known[-1] == "sign_in_locked"


def test_and_takes_as_long(world: World) -> None:
    a = world.terminal("A")
    _remember(a, PRODUCTION)

    def seconds(number: str) -> float:
        began = time.perf_counter()
        assert attempt(a, "guess", number) == "sign_in_wrong_here"
        return time.perf_counter() - began

    seconds("Q8WARM")
    # The quickest of several each, by turns: a machine that is busy delays any one of them.
    turns = [(seconds("Q1OFF"), seconds(f"Q9NO{n}")) for n in range(3)]
    known, unknown = (min(times) for times in zip(*turns, strict=True))
    assert known / 3 < unknown < known * 3
    assert known > 0.02


def test_each_guess_costs_64_mib_and_three_passes(world: World) -> None:
    a = world.terminal("A")
    _remember(a, PRODUCTION)
    with a.replica.read() as reading:
        verifier = reading.verifier("Q1OFF")
    assert verifier is not None
    kind, memory_kib, passes, *_ = verifier.wrapped_key.split("$")
    assert (kind, int(memory_kib) >= 64 * 1024, int(passes) >= 3) == ("argon2id", True, True)


def test_a_guess_in_vain_is_seen_by_the_auditor(a: Officer) -> None:
    attempt(a, "guess")
    with a.replica.read() as reading:
        deeds = reading.connection.exec_driver_sql("SELECT deed FROM audit").scalars().all()
    assert "sign_in_failed" in deeds


def test_what_was_typed_is_written_down_nowhere(a: Officer) -> None:
    """A password typed where the number belongs is counted, and cannot be read from the count."""
    attempt(a, "guess", "hunter2")
    with a.replica.read() as reading:
        for table in ("audit", "sign_in_guard", "verifier"):
            rows = reading.connection.exec_driver_sql(f"SELECT * FROM {table}").all()
            assert "hunter2" not in str(rows).lower()


def test_the_centre_counts_over_all_terminals_and_restarts(world: World, a: Officer) -> None:
    add_staff(world.hub.store, STAFF, PASSWORD, world.clock)
    b = world.terminal("B", staff="Q3SO")
    key = public_of(new_key())

    def ask(officer: Officer, password: str) -> str:
        try:
            return officer.link.sign_in("Q1OFF", password, key).staff_number
        except Problem as problem:
            return problem.name

    told = [ask((a, b)[n % 2], "guess") for n in range(FREE_GUESSES)]
    assert set(told) == {"sign_in_wrong"}
    assert ask(a, PASSWORD) == ask(b, PASSWORD) == "sign_in_locked"
    world.clock.tick(minutes=1, seconds=1)
    assert ask(b, PASSWORD) == "Q1OFF"


def test_a_wrong_guess_with_the_file_in_hand_is_seen_to_be_wrong_only_by_paying(
    a: Officer,
) -> None:
    """Nothing in the file tells a right password from a wrong one for less than a guess costs."""
    replica = Replica.open(a.home, FileVault(a.home.path))
    with replica.read() as reading:
        verifier = reading.verifier("Q1OFF")
    replica.close()
    assert verifier is not None
    kept = {name: value for name, value in vars(verifier).items() if name != "wrapped_key"}
    assert PASSWORD not in str(kept)
    assert a.session.private.private_bytes_raw().hex() not in str(vars(verifier))
