"""Every role with every deed, at the desk and at the centre; every role with what may be seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.desk import views
from app.desk.desk import Desk
from app.store.tables import AUDIT
from hub.settle.checks import check_author
from record import codes
from record.deeds import DEEDS
from record.kinds import Row
from record.problems import Problem
from record.sights import SEES, Sight, may_see
from record.watched import REFUSED, TURNED_AWAY
from tests.desk.prison import person

ROLES = [code.code for code in codes.domain("staff_role")]


def in_role(desk: Desk, role: str) -> Desk:
    return replace(desk, member=replace(desk.member, role=role))


def deeds_audited(desk: Desk) -> list[str]:
    with desk.replica.read() as reading:
        return list(
            reading.connection.execute(AUDIT.select().with_only_columns(AUDIT.c.deed)).scalars()
        )


def at_desk(desk: Desk, role: str, name: str) -> str | None:
    """What the desk says to somebody in this role who begins this deed, and changes nothing."""
    try:
        with in_role(desk, role).action(DEEDS[name], "A reason."):
            pass
    except Problem as problem:
        return problem.name
    return None


def at_centre(role: str, name: str) -> str | None:
    """What the centre says of an action of this kind by somebody in this role."""
    staff: Row = {"id": "x", "role": role, "active": True}
    try:
        check_author(DEEDS[name], staff)
    except Problem as problem:
        return problem.name
    return None


def test_every_role_may_see_something_or_is_said_to_see_nothing() -> None:
    assert set(SEES) == set(ROLES)


@pytest.mark.parametrize("role", ROLES)
def test_desk_and_centre_say_the_same_of_every_deed(desk: Desk, role: str) -> None:
    for name, deed in DEEDS.items():
        allowed = role in deed.roles | deed.held_for
        assert at_desk(desk, role, name) == ("nothing_changed" if allowed else "right_missing")
        assert at_centre(role, name) == (None if allowed else "right_missing"), name
    refused = sum(role not in deed.roles | deed.held_for for deed in DEEDS.values())
    assert deeds_audited(desk).count(REFUSED) == refused


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_no_people_is_turned_away_and_it_is_written_down(desk: Desk, role: str) -> None:
    theirs = in_role(desk, role)
    looks = (
        lambda: views.open_person(theirs, person("SMITH")),
        lambda: views.find(theirs, "smith"),
        lambda: views.open_wing(theirs, "a wing"),
    )
    for look in looks:
        if may_see(role, Sight.PEOPLE):
            look()
        else:
            with pytest.raises(Problem) as told:
                look()
            assert told.value.name == "sight_missing"
    turned_away = deeds_audited(desk).count(TURNED_AWAY)
    assert turned_away == (0 if may_see(role, Sight.PEOPLE) else len(looks))
