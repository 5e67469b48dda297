"""What protects somebody, and how it is opened, reviewed and ended: for journeys of all of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from app.desk import alerts, apart, needs
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


def let_through(world: World, second: Officer) -> None:
    """Exchange all, and have a second person accept what waits for one."""
    world.settle()
    if second.inbox().held:
        second.accept_held()
        world.settle()


def end(world: World, protection: Protection, by: Officer, second: Officer) -> None:
    """End it, by two people where it takes two."""
    protection.ended(by)
    let_through(world, second)
    assert protection.row(by)["status"] == "ENDED"


def disputed(world: World, protection: Protection) -> tuple[Officer, Officer, Officer]:
    """It was reviewed while it was ended, and is active; a conflict asks."""
    a, b, c = three(world)
    protection.opened(a)
    world.settle()
    a.cut()
    protection.reviewed(a)
    end(world, protection, b, c)
    a.heal()
    world.settle()
    return a, b, c


def conflicts(officer: Officer) -> list[str]:
    """The groups over which somebody is asked."""
    return [item.group for item in officer.inbox().conflicts]


PROTECTIONS = [ALERT, APART, PEEP, ADJUSTMENT]
