"""What protects somebody is looked at with the line down, while others end it who do not know."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from app.desk import alerts, apart, leaving, needs, settling
from app.store.reads.person import history
from record.kinds import Row, Value
from tests.world import Officer, World
from tests.world.world import person

SMITH, JONES = person("Smith"), person("Jones")
WHY = "It was an error."


class Protection(NamedTuple):
    """How it is opened, looked at again, and ended; the field that a review writes, and how."""

    record_type: str
    opened: Callable[[Officer], object]
    reviewed: Callable[[Officer], object]
    ended: Callable[[Officer], object]
    field: str
    value: Value

    def row(self, officer: Officer) -> Row:
        """The record as a terminal holds it."""
        (row,) = officer.replica.find(self.record_type, person_id=SMITH, **self.only())
        return row

    def only(self) -> dict[str, str]:
        """Of several, the one that is meant."""
        return {"code": "XEL"} if self.record_type == "alert" else {}


def id_of(officer: Officer, protection: Protection) -> str:
    return str(protection.row(officer)["id"])


ALERT = Protection(
    "alert",
    lambda at: at.open_alert("Smith", "XEL"),
    lambda at: alerts.review_alert(
        at.desk, alert_id=id_of(at, ALERT), comment="Tried the gate.", review_on=None
    ),
    lambda at: at.end_alert("Smith", "XEL"),
    "comment",
    "Tried the gate.",
)
APART = Protection(
    "non_association",
    lambda at: apart.open_non_association(
        at.desk,
        person_id=SMITH,
        other_person_id=JONES,
        part="VIC",
        other_part="PER",
        restriction="LAND",
        reason="They fought.",
    ),
    lambda at: apart.review_non_association(
        at.desk,
        non_association_id=id_of(at, APART),
        restriction="TNA",
        comment="He had a blade.",
        authorised_by=None,
        review_on=None,
        reason="They sleep on one wing tonight.",
    ),
    lambda at: apart.end_non_association(
        at.desk, non_association_id=id_of(at, APART), ended_reason=WHY
    ),
    "restriction",
    "TNA",
)
PEEP = Protection(
    "peep",
    lambda at: needs.write_peep(at.desk, person_id=SMITH, help="Carried down.", helpers=1),
    lambda at: needs.write_peep(at.desk, person_id=SMITH, help="Carried down.", helpers=2),
    lambda at: needs.end_peep(at.desk, peep_id=id_of(at, PEEP), ended_reason=WHY),
    "helpers",
    2,
)
ADJUSTMENT = Protection(
    "adjustment",
    lambda at: needs.adjust(at.desk, person_id=SMITH, kind="LGE PRINT", what="Forms in 16 point."),
    lambda at: needs.review_adjustment(
        at.desk, adjustment_id=id_of(at, ADJUSTMENT), what="Forms in 20 point."
    ),
    lambda at: needs.end_adjustment(at.desk, adjustment_id=id_of(at, ADJUSTMENT), ended_reason=WHY),
    "what",
    "Forms in 20 point.",
)


def three(world: World) -> tuple[Officer, Officer, Officer]:
    a, b, c = (
        world.terminal(name, staff=staff)
        for name, staff in (("A", "Q3SO"), ("B", "Q3SO"), ("C", "Q4SEC"))
    )
    return a, b, c


def told(officer: Officer) -> list[str]:
    """The fields that the history of the person names."""
    lines = history(officer.replica, SMITH)
    return [field.field for one in lines for field in one.fields]


def end(world: World, protection: Protection, by: Officer, second: Officer) -> None:
    """End it, by two people where it takes two."""
    protection.ended(by)
    world.settle()
    if second.inbox().held:
        second.accept_held()
        world.settle()
    assert protection.row(by)["status"] == "ENDED"


@pytest.mark.parametrize("protection", [ALERT, APART, PEEP, ADJUSTMENT], ids=lambda p: p[0])
def test_it_stands_and_a_person_decides(world: World, protection: Protection) -> None:
    a, b, c = three(world)
    protection.opened(a)
    world.settle()
    a.cut()
    protection.reviewed(a)
    end(world, protection, b, c)
    a.heal()
    world.settle()
    for officer in (a, b, c):
        row = protection.row(officer)
        assert (row["status"], row[protection.field]) == ("ACTIVE", protection.value)
        assert [item.group for item in officer.inbox().conflicts] == ["ending"]
    (disputed,) = c.inbox().conflicts
    settling.settle_conflict(c.desk, conflict_id=disputed.id, choice="ours", reason="It goes on.")
    world.settle()
    assert a.rows() == b.rows()
    assert protection.row(b)["status"] == "ACTIVE"
    assert not b.inbox().conflicts


@pytest.mark.parametrize("protection", [ALERT, APART, PEEP, ADJUSTMENT], ids=lambda p: p[0])
def test_who_ends_it_in_the_dark_does_not_end_what_was_reviewed_since(
    world: World, protection: Protection
) -> None:
    a, b, c = three(world)
    protection.opened(a)
    world.settle()
    b.cut()
    protection.ended(b)
    world.clock.tick(minutes=10)
    protection.reviewed(a)
    world.settle()
    b.heal()
    world.settle()
    if c.inbox().held:
        c.accept_held()
        world.settle()
    for officer in (a, b, c):
        row = protection.row(officer)
        assert (row["status"], row[protection.field]) == ("ACTIVE", protection.value)
        assert [item.group for item in officer.inbox().conflicts] == ["ending"]
    assert a.rows() == b.rows()
    (disputed,) = c.inbox().conflicts
    assert disputed.ours["ended_reason"] is not None
    settling.settle_conflict(c.desk, conflict_id=disputed.id, choice="theirs", reason="It goes on.")
    world.settle()
    protection.ended(b)
    world.settle()
    if c.inbox().held:
        c.accept_held()
        world.settle()
    assert protection.row(a)["status"] == "ENDED"
    assert a.rows() == b.rows()


def test_who_accepts_in_the_dark_does_not_end_what_was_reviewed_since(world: World) -> None:
    a, b, c = three(world)
    APART.opened(a)
    world.settle()
    APART.ended(b)
    world.settle()
    c.cut()
    APART.reviewed(a)
    world.settle()
    c.accept_held()
    c.heal()
    world.settle()
    assert APART.row(b)["status"] == "ACTIVE"
    assert [item.group for item in b.inbox().conflicts] == ["ending"]


def test_lowering_that_is_let_through_begins_nothing_again(world: World) -> None:
    a, b, c = three(world)
    needs.write_peep(a.desk, person_id=SMITH, help="Carried down.", helpers=3)
    world.settle()
    needs.write_peep(a.desk, person_id=SMITH, help="Led down.", helpers=1, reason="He walks.")
    world.settle()
    (lowering,) = c.inbox().held
    PEEP.ended(b)
    world.settle()
    (ending,) = (item for item in c.inbox().held if item.id != lowering.id)
    for item in (ending, lowering):
        settling.accept_held(c.desk, held_id=item.id, reason="Looked at it.")
        world.settle()
    assert PEEP.row(a)["status"] == "ENDED"
    assert not c.inbox().conflicts
    lines = [line for line in history(a.replica, SMITH) if line.action_kind == "lower_peep"]
    assert lines
    assert all(field.field != "status" for line in lines for field in line.fields)


@pytest.mark.parametrize("protection", [ALERT, APART, PEEP, ADJUSTMENT], ids=lambda p: p[0])
def test_the_history_tells_of_the_ending_only_where_it_was_disputed(
    world: World, protection: Protection
) -> None:
    a, b, c = three(world)
    protection.opened(a)
    world.settle()

    before = told(a)
    protection.reviewed(a)
    reviewed = told(a)
    assert "status" not in reviewed[len(before) :]
    assert reviewed.count("status") == before.count("status")
    world.settle()
    assert sorted(told(a)) == sorted(reviewed)
    assert protection.row(b)[protection.field] == protection.value
    protection.ended(b)
    world.settle()
    if c.inbox().held:
        c.accept_held()
        world.settle()
    ended = told(a)
    assert ended.count("status") > reviewed.count("status")
    assert ended.count(protection.field) == reviewed.count(protection.field)


def test_the_alert_of_the_dead_stays_ended_and_what_was_written_of_it_is_kept(
    world: World,
) -> None:
    a, b, _ = three(world)
    a.open_alert("Smith", "HA")
    world.settle()
    alert_id = str(a.replica.find("alert", person_id=SMITH, code="HA")[0]["id"])
    a.cut()
    alerts.review_alert(a.desk, alert_id=alert_id, comment="Talks again.", review_on=None)
    world.clock.tick(minutes=10)
    leaving.record_death(b.desk, person_id=SMITH, seal_cell=False, reason="Found dead.")
    world.settle()
    a.heal()
    world.settle()
    (row,) = b.replica.find("alert", id=alert_id)
    assert (row["status"], row["comment"]) == ("ENDED", "Talks again.")
    assert not a.inbox().conflicts
    assert a.rows() == b.rows()
