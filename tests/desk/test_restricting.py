"""Restricted records: opened with a reason, restricted by few, never opened up by one alone."""

from __future__ import annotations

import pytest

from app.desk import restricting, views
from app.desk.desk import Desk
from app.store.reads.person import person_page
from app.store.tables import AUDIT
from record.problems import Problem
from record.watched import OPEN_PERSON, TURNED_AWAY
from tests.desk.prison import person

SMITH = person("SMITH")


def looks(desk: Desk) -> list[tuple[str, str | None, object]]:
    """What the trail says of looking at SMITH."""
    with desk.replica.read() as reading:
        rows = reading.connection.execute(AUDIT.select().order_by(AUDIT.c.number)).mappings()
        return [
            (row["deed"], row["staff_id"], row["details"])
            for row in rows
            if row["person_id"] == SMITH and row["deed"] in (OPEN_PERSON, TURNED_AWAY)
        ]


@pytest.fixture
def restricted(supervisor: Desk) -> None:
    """SMITH's record is restricted."""
    restricting.restrict(supervisor, person_id=SMITH, reason="A relative works here.")


def test_a_restricted_record_opens_to_whoever_says_why_and_all_of_it_is_written_down(
    desk: Desk, restricted: None
) -> None:
    for reason in (None, "", "  "):
        with pytest.raises(Problem) as told:
            views.open_person(desk, SMITH, reason)
        assert told.value.name == "record_restricted"
    page = views.open_person(desk, SMITH, " Found at his door. ")
    assert page.head.restricted
    me = desk.member.staff_id
    away = (TURNED_AWAY, me, None)
    assert looks(desk) == [away, away, away, (OPEN_PERSON, me, {"reason": "Found at his door."})]


def test_other_records_open_as_before(desk: Desk, restricted: None) -> None:
    assert not views.open_person(desk, person("JONES")).head.restricted


def test_an_officer_restricts_nothing_and_lifts_nothing(desk: Desk, restricted: None) -> None:
    for verb, who in ((restricting.restrict, "JONES"), (restricting.lift_restriction, "SMITH")):
        with pytest.raises(Problem) as told:
            verb(desk, person_id=person(who), reason="Because.")
        assert told.value.name == "right_missing"


def test_it_stays_restricted_until_the_centre_has_heard_two(
    supervisor: Desk, restricted: None
) -> None:
    saved = restricting.lift_restriction(supervisor, person_id=SMITH, reason="She has moved.")
    assert saved.to_be_held
    assert person_page(supervisor.replica, SMITH).head.restricted


def test_a_reason_is_needed(supervisor: Desk) -> None:
    with pytest.raises(Problem) as told:
        restricting.restrict(supervisor, person_id=SMITH, reason=" ")
    assert told.value.name == "reason_missing"
