"""Enrolment codes, terminals' keys, and staff who sign in: who is let in, and who is not."""

from __future__ import annotations

import sqlite3
import time
from functools import partial
from pathlib import Path

import pytest

from hub.service import Hub
from hub.store.sessions import note_recalls_heard, recalled, sessions
from hub.store.staff import FREE_GUESSES, PasswordChange, add_staff, change_password
from hub.store.store import recalls_of
from hub.store.terminals import known_terminal, terminals
from record.kinds import Row
from record.problems import Problem
from record.seals import new_key, public_of
from tests.hub.seat import Seat, row
from tests.world.clock import TestClock
from tests.world.prison import an_id

PASSWORD = "correct horse battery"
KEY, OTHER_KEY = bytes(range(32)), bytes(range(1, 33))
SESSION_KEY = public_of(new_key())


@pytest.fixture
def officer(hub: Hub) -> str:
    """The staff number of an officer with a password."""
    staff: Row = {
        "staff_number": "Q7NEW",
        "surname": "Hall",
        "forename": "Kim",
        "role": "officer",
        "prison": "LEI",
        "active": True,
    }
    add_staff(hub.store, staff, PASSWORD)
    return "Q7NEW"


def _refused(hub: Hub, a: Seat, number: str, password: str) -> str:
    with pytest.raises(Problem) as raised:
        a.hub.sign_in(number, password, SESSION_KEY)
    return raised.value.name


def test_the_right_password_says_who_one_is(hub: Hub, a: Seat, officer: str) -> None:
    known = a.hub.sign_in(" q7new ", PASSWORD, SESSION_KEY)
    assert (known.surname, known.role, known.prison) == ("Hall", "officer", "LEI")
    a.read_all()
    assert a.facts.get("staff", known.staff_id) is not None


@pytest.mark.parametrize(
    ("number", "password"),
    [
        ("Q7NEW", "wrong"),
        ("Q7NEW", ""),
        ("Q7NEW", PASSWORD + "x"),
        ("Q7NEW", "x" * 100_000),
        ("Q1OFF", PASSWORD),
        ("NOBODY", "nobody"),
        ("", ""),
        ("\0", "\ud800"),
        ("' OR 1=1 --", PASSWORD),
    ],
)
def test_anything_else_is_answered_alike(
    hub: Hub, a: Seat, officer: str, number: str, password: str
) -> None:
    assert _refused(hub, a, number, password) == "sign_in_wrong"


def test_an_unknown_number_takes_as_long_as_a_wrong_password(
    sqlite_hub: Hub, clock: TestClock
) -> None:
    seat = Seat.enrolled(sqlite_hub, clock, "A", "Q1OFF")
    add_staff(sqlite_hub.store, row(sqlite_hub, "staff", seat.staff_id), PASSWORD)

    def seconds(number: str) -> float:
        began = time.perf_counter()
        assert _refused(sqlite_hub, seat, number, "wrong") == "sign_in_wrong"
        return time.perf_counter() - began

    seconds("WARM")
    known = min(seconds("Q1OFF") for _ in range(3))
    unknown = min(seconds(f"NOBODY{n}") for n in range(3))
    assert unknown > known / 3


def test_guessing_locks_for_longer_and_longer_and_restarts_do_not_help(
    hub: Hub, a: Seat, officer: str, place: str, clock: TestClock
) -> None:
    for number in (officer, "NOBODY"):
        for _ in range(FREE_GUESSES):
            assert _refused(hub, a, number, "wrong") == "sign_in_wrong"
        assert _refused(hub, a, number, PASSWORD) == "sign_in_locked"
    again = Hub.open(place, clock)
    with pytest.raises(Problem, match="Too many wrong passwords"):
        again.protocol_for(a.terminal_id).sign_in(officer.lower(), PASSWORD, SESSION_KEY)
    again.close()
    clock.tick(minutes=1, seconds=1)
    assert _refused(hub, a, officer, "wrong") == "sign_in_wrong"
    clock.tick(minutes=1, seconds=1)
    assert _refused(hub, a, officer, PASSWORD) == "sign_in_locked"
    clock.tick(minutes=1)
    assert a.hub.sign_in(officer, PASSWORD, SESSION_KEY).staff_number == officer
    assert _refused(hub, a, officer, "wrong") == "sign_in_wrong"
    assert a.hub.sign_in(officer, PASSWORD, SESSION_KEY)


def test_who_has_left_may_not_sign_in(hub: Hub, a: Seat, officer: str) -> None:
    staff = row(hub, "staff", a.hub.sign_in(officer, PASSWORD, SESSION_KEY).staff_id)
    add_staff(hub.store, {**staff, "active": False}, None)
    assert _refused(hub, a, officer, PASSWORD) == "staff_inactive"


def test_staff_added_again_are_changed_and_told_to_their_terminals(hub: Hub, a: Seat) -> None:
    a.read_all()
    staff = row(hub, "staff", a.staff_id)
    assert add_staff(hub.store, {**staff, "role": "supervising_officer"}, PASSWORD) == a.staff_id
    a.read_all()
    known = a.facts.get("staff", a.staff_id)
    assert known is not None
    assert known["role"] == "supervising_officer"
    assert a.hub.sign_in("Q1OFF", PASSWORD, SESSION_KEY).role == "supervising_officer"


@pytest.mark.parametrize("password", ["short", "x" * 201])
def test_passwords_have_a_length(hub: Hub, a: Seat, password: str) -> None:
    with pytest.raises(Problem, match="8 to 200"):
        add_staff(hub.store, row(hub, "staff", a.staff_id), password)


def test_a_code_works_once_for_a_week_however_it_is_typed(hub: Hub, clock: TestClock) -> None:
    code = hub.new_enrol_code("LEI", "wing")
    assert [len(group) for group in code.split("-")] == [4, 4, 4, 4]
    enrolment = hub.enrol(code.lower().replace("-", " "), " Wing A 1 ", KEY)
    assert (enrolment.name, enrolment.prison) == ("Wing A 1", "LEI")
    with hub.store.read() as facts:
        assert known_terminal(facts, enrolment.terminal_id).public_key == KEY.hex()
    assert hub.enrol(code, "Wing A 1", KEY) == enrolment
    late = hub.new_enrol_code("LEI", "wing")
    clock.tick(days=7, seconds=1)
    for spent in (code, late, "", "2222-2222-2222-2222", "\ud800", "x" * 10_000):
        with pytest.raises(Problem, match="not valid"):
            hub.enrol(spent, "Again", OTHER_KEY)
    assert [terminal.name for terminal in terminals(hub.store)] == ["Wing A 1"]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", "value_missing"),
        ("  ", "value_missing"),
        ("x" * 61, "value_too_long"),
        ("a\0b", "value_not_plain"),
    ],
)
def test_a_terminals_name_is_checked_before_the_code_is_spent(
    hub: Hub, name: str, problem: str
) -> None:
    code = hub.new_enrol_code("LEI", "wing")
    with pytest.raises(Problem) as raised:
        hub.enrol(code, name)
    assert raised.value.name == problem
    assert hub.enrol(code, "Fine").name == "Fine"


@pytest.mark.parametrize(
    ("prison", "profile"), [("ZZZ", "wing"), ("lei'", "wing"), ("LEI", "root")]
)
def test_codes_are_for_prisons_and_profiles_that_exist(hub: Hub, prison: str, profile: str) -> None:
    with pytest.raises(Problem, match="not on the list"):
        hub.new_enrol_code(prison, profile)


def test_no_secret_lies_in_the_database(sqlite_hub: Hub, tmp_path: Path) -> None:
    code = sqlite_hub.new_enrol_code("LEI", "wing")
    sqlite_hub.enrol(code, "T")
    add_staff(sqlite_hub.store, row(sqlite_hub, "staff", an_id("staff", "Q1OFF")), PASSWORD)
    sqlite_hub.close()
    with sqlite3.connect(tmp_path / "centre" / "hub.db") as database:
        dump = "\n".join(database.iterdump())
    database.close()
    for secret in (code, code.replace("-", ""), PASSWORD):
        assert secret not in dump
    assert (tmp_path / "centre" / "hub.db").stat().st_size


def test_who_works_at_another_prison_may_not_sign_in_here(hub: Hub, a: Seat, officer: str) -> None:
    staff = row(hub, "staff", a.hub.sign_in(officer, PASSWORD, SESSION_KEY).staff_id)
    add_staff(hub.store, {**staff, "prison": "MDI"}, None)
    assert _refused(hub, a, officer, "wrong") == "sign_in_wrong"
    assert _refused(hub, a, officer, PASSWORD) == "sign_in_elsewhere"
    for anywhere in ({"prison": None}, {"prison": "MDI", "role": "auditor"}):
        add_staff(hub.store, {**staff, **anywhere}, None)
        assert a.hub.sign_in(officer, PASSWORD, SESSION_KEY).staff_number == officer


def test_a_password_is_changed_by_who_has_it_and_ends_every_other_session(
    hub: Hub, a: Seat, b: Seat, officer: str, clock: TestClock
) -> None:
    here, there = (seat.hub.sign_in(officer, PASSWORD, SESSION_KEY) for seat in (a, b))
    kept, ended = here.certificate.session_id, there.certificate.session_id
    change = partial(change_password, hub.store, clock, here.staff_id, kept)
    for wrong, problem in (
        (PasswordChange("wrong", "another password"), "password_wrong"),
        (PasswordChange(PASSWORD, "short"), "password_length"),
        (PasswordChange(PASSWORD, PASSWORD), "password_same"),
    ):
        with pytest.raises(Problem) as raised:
            change(wrong)
        assert raised.value.name == problem
    change(PasswordChange(PASSWORD, "another password"))
    assert _refused(hub, a, officer, PASSWORD) == "sign_in_wrong"
    assert a.hub.sign_in(officer, "another password", SESSION_KEY).staff_number == officer
    with hub.store.read() as facts:
        found = sessions(facts, [kept, ended])
    assert found[kept].ended_at is None
    assert found[ended].ended_at is not None


def test_guessing_at_a_change_of_password_locks_as_signing_in_does(
    hub: Hub, a: Seat, officer: str, clock: TestClock
) -> None:
    here = a.hub.sign_in(officer, PASSWORD, SESSION_KEY)
    change = partial(change_password, hub.store, clock, here.staff_id, "")
    for _ in range(FREE_GUESSES):
        with pytest.raises(Problem, match="not your password"):
            change(PasswordChange("guess", "another password"))
    assert _refused(hub, a, officer, PASSWORD) == "sign_in_locked"


def test_ends_of_sessions_are_told_to_their_terminals_alone_and_once(
    hub: Hub, a: Seat, b: Seat, officer: str, clock: TestClock
) -> None:
    """Of two sessions at one terminal only the later can be gone on with."""
    passes = []
    for seat in (a, a, b):
        passes.append(seat.hub.sign_in(officer, PASSWORD, SESSION_KEY))
        clock.tick(minutes=10)
    _, at_a, at_b = (each.certificate.session_id for each in passes)
    staff = row(hub, "staff", passes[0].staff_id)
    add_staff(hub.store, {**staff, "role": "security"}, None, clock)

    def told(seat: Seat) -> tuple[str, ...]:
        with hub.store.read() as facts:
            return recalled(facts, seat.terminal_id)

    assert (told(a), told(b)) == ((at_a,), (at_b,))
    assert set(hub.store.news()) - set(hub.store.heads()) == {
        recalls_of(a.terminal_id),
        recalls_of(b.terminal_id),
    }
    hub.store.write(lambda writing: note_recalls_heard(writing, a.terminal_id, [at_a, at_b]))
    assert (told(a), told(b)) == ((), (at_b,))
    with hub.store.read() as facts:
        assert sessions(facts, [at_b])[at_b].ended_at is None, "what they do there still counts"
    add_staff(hub.store, {**staff, "role": "security"}, PASSWORD, clock)
    with hub.store.read() as facts:
        assert sessions(facts, [at_a])[at_a].ended_at is not None
