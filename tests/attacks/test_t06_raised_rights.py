"""T6, rights raised by hand: the replica is edited with its key, and the centre is not fooled.

Whoever attacks is an officer who has the key of the file and knows SQL; the triggers that keep the
program itself from mistakes do not stop them.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from app.desk.desk import Desk
from app.desk.movements import move_cell
from app.desk.signin import remember, sign_in_offline
from app.desk.wrapping import Cost, wrap
from app.store.replica import Replica
from record.action import digest_of
from record.problems import Problem
from record.protocol import StaffPass
from record.seals import OpenSession, new_key, next_link, public_of
from tests.world import Officer, World
from tests.world.prison import PRISON, an_id
from tests.world.world import person

SUPERVISOR = an_id("staff", "Q3SO")
CHEAP = Cost(memory_kib=64, passes=1)


@pytest.fixture
def a(world: World) -> Officer:
    """An officer at a loaded terminal."""
    return world.terminal("A")


def run(replica: Replica, statement: str, **values: Any) -> None:
    """Edit the file by hand."""
    with replica.write() as writing:
        writing.connection.exec_driver_sql(statement, values)


def edit_body(replica: Replica, number: int, **members: object) -> None:
    """Have a waiting action say something else, as well as an editor can without its author's key.

    Its link is made to fit; what cannot be made is the signature over it.
    """
    run(replica, "DROP TRIGGER IF EXISTS outbox_is_never_rewritten")
    with replica.read() as reading:
        row = reading.connection.exec_driver_sql(
            "SELECT body, prior FROM outbox WHERE number = :number", {"number": number}
        ).one()
    body = json.loads(row.body) | members
    run(
        replica,
        "UPDATE outbox SET body = :body, link = :link WHERE number = :number",
        body=json.dumps(body),
        link=next_link(row.prior, digest_of(body)),
        number=number,
    )


def answers(officer: Officer) -> dict[int, tuple[str, str | None]]:
    """What became of each entry, by its number, and why."""
    with officer.replica.read() as reading:
        found = reading.connection.exec_driver_sql("SELECT number, state, verdict FROM outbox")
        return {
            number: (state, json.loads(verdict)["problem"] if verdict else None)
            for number, state, verdict in found
        }


def test_a_role_written_into_the_file_gives_no_right_at_the_centre(
    world: World, a: Officer
) -> None:
    so = world.terminal("S", staff="Q3SO")
    so.open_alert("Smith", "HA")
    world.settle()
    run(a.replica, "UPDATE staff SET role = 'supervising_officer'")
    saved = a.end_alert("Smith", "HA")
    assert not saved.findings
    a.sync()
    assert answers(a)[1][0] == "held"
    world.settle()
    assert [alert.status for alert in so.sees("Smith").alerts] == ["ACTIVE"]


def test_a_colleagues_name_on_a_waiting_entry_is_refused_by_name(world: World, a: Officer) -> None:
    a.note("Smith", "Before.")
    a.note("Smith", "Made to look like a supervisor's.")
    a.note("Smith", "After.")
    edit_body(a.replica, 2, staff=SUPERVISOR)
    a.sync()
    assert answers(a)[2] == ("refused", "seal_wrong")
    with world.hub.store.read() as facts:
        assert not facts.find("case_note", staff_id=SUPERVISOR)


def test_only_what_was_altered_is_refused(world: World, a: Officer) -> None:
    """The others were sealed by their author, and nobody may take them back."""
    for text in ("One.", "Two.", "Three.", "Four."):
        a.note("Smith", text)
    run(a.replica, "DROP TRIGGER outbox_is_never_rewritten")
    run(a.replica, "UPDATE outbox SET body = replace(body, 'Two.', 'Too.') WHERE number = 2")
    a.sync()
    assert {number: state for number, (state, _) in answers(a).items()} == {
        1: "accepted",
        2: "refused",
        3: "accepted",
        4: "accepted",
    }
    with world.hub.store.read() as facts:
        texts = {str(note["text"]) for note in facts.find("case_note")}
    assert texts == {"One.", "Three.", "Four."}
    (refused,) = a.inbox().refused
    assert refused.problem == "seal_wrong"


def test_an_entry_signed_with_a_key_of_ones_own_is_refused(world: World, a: Officer) -> None:
    """A colleague's session, as its certificate tells, with another key in its place."""
    so = world.terminal("S", staff="Q3SO")
    told = replace(so.session.certificate, public_key=public_of(new_key()))
    desk = a.desk
    forger = replace(
        desk.member,
        staff_id=SUPERVISOR,
        role="supervising_officer",
        session=OpenSession(told, new_key()),
    )
    move_cell(
        Desk(a.replica, forger, a.clock),
        person_id=person("Smith"),
        location_id=an_id("location", "A-1-003"),
        move_reason="ADM",
    )
    a.sync()
    assert answers(a)[1] == ("refused", "session_unknown")
    assert a.cell("Smith") == "LEI-A-1-001"


def test_what_was_refused_stays_refused_when_it_is_sent_again(world: World, a: Officer) -> None:
    a.note("Smith", "True.")
    edit_body(a.replica, 1, staff=SUPERVISOR)
    a.sync()
    run(a.replica, "UPDATE outbox SET state = 'waiting', verdict = NULL, settled_at = NULL")
    a.sync()
    assert answers(a)[1] == ("refused", "seal_wrong")


def test_a_verifier_copied_to_a_colleagues_number_signs_in_nobody_but_oneself(
    a: Officer, world: World
) -> None:
    """With one's own password under another's number one is that other at this screen alone."""
    own = remember(
        a.replica, _pass(a.session), a.session.private, "my own password", a.clock, CHEAP
    )
    run(
        a.replica,
        "INSERT INTO verifier SELECT 'Q3SO', :other, 'Prydderch', forename, 'supervising_officer',"
        " prison, wrapped_key, certificate, remembered_at FROM verifier",
        other=SUPERVISOR,
    )
    lent = sign_in_offline(a.replica, "Q3SO", "my own password", a.clock)
    assert lent.session.certificate.staff_id == own.staff_id
    a.desk.replica.close()
    a.crash()
    desk = Desk(a.replica, lent, a.clock)
    move_cell(
        desk,
        person_id=person("Smith"),
        location_id=an_id("location", "A-1-003"),
        move_reason="ADM",
    )
    a.sync()
    assert answers(a)[1] == ("refused", "seal_wrong")


def test_a_lease_lengthened_in_the_file_ends_at_the_centre(world: World, a: Officer) -> None:
    remember(a.replica, _pass(a.session), a.session.private, "my own password", a.clock, CHEAP)
    run(
        a.replica,
        "UPDATE verifier SET certificate ="
        " json_set(certificate, '$.lease_until', '2126-01-01T00:00:00.000Z')",
    )
    world.clock.tick(days=30)
    late = sign_in_offline(a.replica, "Q1OFF", "my own password", a.clock)
    move_cell(
        Desk(a.replica, late, a.clock),
        person_id=person("Smith"),
        location_id=an_id("location", "A-1-003"),
        move_reason="ADM",
    )
    a.sync()
    assert answers(a)[1] == ("refused", "session_over")


def test_a_password_is_not_in_the_file_and_what_it_opens_not_without_it(a: Officer) -> None:
    remember(a.replica, _pass(a.session), a.session.private, "my own password", a.clock, CHEAP)
    run(a.replica, "UPDATE verifier SET wrapped_key = :key", key=wrap(new_key(), "mine", CHEAP))
    found = sign_in_offline(a.replica, "Q1OFF", "mine", a.clock)
    assert public_of(found.session.private) != a.session.certificate.public_key
    with pytest.raises(Problem):
        sign_in_offline(a.replica, "Q1OFF", "my own password", a.clock)


def _pass(session: OpenSession) -> StaffPass:
    who = "Q1OFF", "Adeyemi", "Sam", "officer", PRISON
    return StaffPass(session.certificate.staff_id, *who, session.certificate)
