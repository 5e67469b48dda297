"""Cash that is given back at a discharge: in the same action, counted by two."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app.desk import leaving
from app.desk.admissions import Arrival, admit_known
from app.desk.cash import Counted, count_cash, sign
from app.desk.desk import Desk, NeedsReason
from app.desk.searching import Sought, who_is
from app.store.reads.belongings import belongings
from record.problems import Problem
from tests.desk.prison import an_id, member, person
from tests.desk.test_admissions import REMANDED
from tests.desk.test_leaving import HOME, asked_for, due, gate, go_through_the_list, orderly, page
from tests.world.clock import TestClock

__all__ = ["gate", "orderly"]

SMITH = person("SMITH")
BROWN = an_id("staff", "Q2OFF")


@pytest.fixture
def ready(gate: Desk, orderly: Desk, clock: TestClock) -> Desk:
    """Whose list is gone through, with £42.15 in two counts."""
    due(gate, "SMITH", "2026-11-24")
    go_through_the_list(gate, orderly)
    for pence in (4000, 215):
        count_cash(gate, person_id=SMITH, pence=pence, second_id=BROWN)
        clock.tick(minutes=30)
    return gate


def test_cash_is_given_back_in_the_action_that_lets_somebody_go(
    ready: Desk, clock: TestClock
) -> None:
    assert belongings(ready.replica, SMITH).held_pence == 4215
    left_at = clock.now()
    clock.tick(minutes=5)
    saved = leaving.discharge(
        ready, person_id=SMITH, trip=HOME, cash=Counted(4215, BROWN), moved_at=left_at
    )
    action = ready.replica.next_batch(99, 999_999)[-1]
    assert action.id == saved.action_id
    assert {"movement", "custody_period", "cash_count"} <= {c.record_type for c in action.changes}
    owned = belongings(ready.replica, SMITH)
    assert owned.held_pence == 0
    assert [(one.pence, one.given_back) for one in owned.cash] == [
        (4215, True),
        (215, False),
        (4000, False),
    ]
    brown = replace(ready, member=member("Q2OFF"))
    sign(brown, cash_id=owned.cash[0].id)
    assert belongings(ready.replica, SMITH).cash[0].signed


@pytest.mark.parametrize("cash", [None, Counted(4000, BROWN), Counted(5000, BROWN)])
def test_what_is_not_what_was_counted_asks_why(ready: Desk, cash: Counted | None) -> None:
    with pytest.raises(NeedsReason) as asked:
        leaving.discharge(ready, person_id=SMITH, trip=HOME, cash=cash)
    assert asked_for(asked) == ["cash_differs"]
    assert asked.value.findings[0].facts["counted"] == "£42.15"
    assert page(ready, "SMITH").head.status == "IN"
    leaving.discharge(ready, person_id=SMITH, trip=HOME, cash=cash, reason="Sent to the bank.")
    assert page(ready, "SMITH").head.status is None


def test_nobody_counts_it_alone(ready: Desk) -> None:
    alone = Counted(4215, ready.member.staff_id)
    with pytest.raises(Problem) as refused:
        leaving.discharge(ready, person_id=SMITH, trip=HOME, cash=alone)
    assert refused.value.name == "second_person_self"
    assert page(ready, "SMITH").head.status == "IN"


def test_whoever_comes_again_has_no_cash_of_the_time_before(
    ready: Desk, orderly: Desk, clock: TestClock
) -> None:
    leaving.discharge(ready, person_id=SMITH, trip=HOME, cash=Counted(4215, BROWN))
    clock.tick(hours=20)
    sought = who_is(orderly, Sought("SMITH", "John", dt.date(1970, 5, 17)))
    admit_known(
        orderly,
        search_id=sought.id,
        person_id=SMITH,
        arrival=Arrival("N", "Leeds Magistrates"),
        warrant=REMANDED,
        reason="Recalled.",
    )
    count_cash(orderly, person_id=SMITH, pence=700, second_id=BROWN)
    owned = belongings(orderly.replica, SMITH)
    assert owned.held_pence == 700
    assert [one.pence for one in owned.cash if one.is_present] == [700]
