"""A session that the centre has ended is over at its terminal with the next contact."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.desk import notes
from app.desk.desk import Member
from app.store.reads.signed_in import shut_out
from app.sync.enrol import enrol
from app.terminal import Terminal
from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from hub.store.sessions import recalled
from hub.store.staff import add_staff
from record import wire
from record.moments import SystemClock
from record.problems import Problem
from record.protocol import SyncRequest, SyncResponse
from tests.attacks.at_the_desk import PASSWORD, STAFF
from tests.world.prison import PRISON, an_id

NEW = "another long password"


@pytest.fixture
def other(hub: Hub, served: ServedHub, terminal: Terminal, tmp_path: Path) -> Iterator[Terminal]:
    """A second terminal; both are loaded."""
    add_staff(hub.store, STAFF, PASSWORD)
    folder = tmp_path / "other"
    code = hub.new_enrol_code(PRISON, "wing")
    enrol(folder, served.url, code, name="B1", vault_kind="file", clock=SystemClock())
    other = Terminal.open(folder)
    for each in (terminal, other):
        each.engine.until_quiet()
    yield other
    other.close()


class Overheard:
    """What a terminal's rounds say; ``lose`` has the answers get lost on their way."""

    def __init__(self, terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
        self.lose = False
        self.said: list[tuple[SyncRequest, SyncResponse]] = []
        sync = terminal._hub.sync

        def heard(request: SyncRequest) -> SyncResponse:
            response = sync(request)
            self.said.append((request, response))
            if self.lose:
                raise Problem("hub_unreachable")
            return response

        monkeypatch.setattr(terminal._hub, "sync", heard)

    @property
    def members(self) -> tuple[set[str], set[str]]:
        """What the last question and its answer are made of."""
        request, response = self.said[-1]
        return set(wire.request_to_wire(request)), set(wire.response_to_wire(response, request))


def changed_elsewhere(hub: Hub, terminal: Terminal) -> None:
    terminal.change_password(terminal.sign_in("Q1OFF", PASSWORD), PASSWORD, NEW)


def given_another(hub: Hub, terminal: Terminal) -> None:
    add_staff(hub.store, STAFF, NEW)


def disabled(hub: Hub, terminal: Terminal) -> None:
    add_staff(hub.store, {**STAFF, "active": False}, None)


def promoted(hub: Hub, terminal: Terminal) -> None:
    add_staff(hub.store, {**STAFF, "role": "supervising_officer"}, None)


def moved_by_an_extract(hub: Hub, terminal: Terminal) -> None:
    row = {**STAFF, "id": an_id("staff", "Q1OFF"), "prison": "MDI"}
    place_rows(hub.store, [("staff", row)], source="test")


def refusal(terminal: Terminal, password: str = PASSWORD) -> str | None:
    try:
        terminal.sign_in("Q1OFF", password)
    except Problem as problem:
        return problem.name
    return None


def writes(terminal: Terminal, member: Member) -> None:
    notes.add_note(
        terminal.desk(member),
        person_id=an_id("person", "SMITH"),
        kind="GEN",
        sub_kind="OSE",
        text="A quiet evening.",
    )


@pytest.mark.parametrize(
    ("ended", "why"),
    [
        (changed_elsewhere, "member_signed_out"),
        (given_another, "member_signed_out"),
        (disabled, "staff_inactive"),
        (promoted, "member_signed_out"),
        (moved_by_an_extract, "member_signed_out"),
    ],
)
def test_who_may_not_go_on_is_known_with_the_next_contact(
    hub: Hub, terminal: Terminal, other: Terminal, ended: object, why: str
) -> None:
    """Nothing has been written there since, which the centre could refuse."""
    member = other.sign_in("Q1OFF", PASSWORD)
    asked = (other.replica, member.staff_id, member.session.id)
    ended(hub, terminal)  # type: ignore[operator]
    assert shut_out(*asked) is None
    other.engine.round()
    assert shut_out(*asked) == why
    with pytest.raises(Problem) as problem:
        writes(other, member)
    assert problem.value.name == "member_signed_out"
    other.link_cut = True
    assert refusal(other) == "sign_in_wrong_here", "the key wrapped with the password is gone"


def test_where_it_was_changed_the_session_goes_on(terminal: Terminal, other: Terminal) -> None:
    member = terminal.sign_in("Q1OFF", PASSWORD)
    terminal.change_password(member, PASSWORD, NEW)
    terminal.engine.until_quiet()
    writes(terminal, member)
    terminal.engine.until_quiet()
    assert shut_out(terminal.replica, member.staff_id, member.session.id) is None


def test_who_signs_in_again_works_on(hub: Hub, terminal: Terminal, other: Terminal) -> None:
    other.sign_in("Q1OFF", PASSWORD)
    changed_elsewhere(hub, terminal)
    member = other.sign_in("Q1OFF", NEW)
    other.engine.until_quiet()
    assert shut_out(other.replica, member.staff_id, member.session.id) is None
    writes(other, member)
    other.link_cut = True
    assert refusal(other, NEW) is None


def test_what_was_written_before_a_new_role_was_heard_of_counts(
    hub: Hub, terminal: Terminal, other: Terminal
) -> None:
    member = other.sign_in("Q1OFF", PASSWORD)
    other.link_cut = True
    promoted(hub, terminal)
    writes(other, member)
    other.link_cut = False
    other.engine.until_quiet()
    with hub.store.read() as facts:
        assert [note["text"] for note in facts.find("case_note")] == ["A quiet evening."]
    assert shut_out(other.replica, member.staff_id, member.session.id) == "member_signed_out"


def test_an_answer_that_is_lost_is_given_again_and_one_that_came_is_not(
    hub: Hub, terminal: Terminal, other: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    overheard = Overheard(other, monkeypatch)
    other.engine.round()
    idle = overheard.members
    member = other.sign_in("Q1OFF", PASSWORD)
    changed_elsewhere(hub, terminal)
    overheard.lose = True
    with pytest.raises(Problem):
        other.engine.round()
    overheard.lose = False
    assert shut_out(other.replica, member.staff_id, member.session.id) is None
    other.engine.round()
    assert overheard.said[-1][1].ended == (member.session.id,)
    assert shut_out(other.replica, member.staff_id, member.session.id) == "member_signed_out"
    other.engine.round()
    assert overheard.said[-1][0].heard == (member.session.id,)
    other.engine.round()
    assert overheard.members == idle, "an idle round is as small as it was"
    with hub.store.read() as facts:
        assert recalled(facts, other.home.terminal_id) == ()


def test_a_terminal_cannot_hear_for_another(
    hub: Hub, terminal: Terminal, other: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    member = other.sign_in("Q1OFF", PASSWORD)
    changed_elsewhere(hub, terminal)
    stranger = hub.protocol_for(terminal.home.terminal_id)
    overheard = Overheard(terminal, monkeypatch)
    terminal.engine.round()
    request, _ = overheard.said[-1]
    stranger.sync(
        SyncRequest(
            request.schema, request.epoch, request.cursors, (), 0, heard=(member.session.id,)
        )
    )
    other.engine.round()
    assert shut_out(other.replica, member.staff_id, member.session.id) == "member_signed_out"
