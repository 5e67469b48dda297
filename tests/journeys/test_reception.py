"""Reception: somebody who was in another prison is recognised, and taken in with his own record."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk.admissions import Arrival, Newcomer, admit, admit_known, sought
from app.desk.desk import NeedsReason
from app.desk.searching import Search, Sought, who_is
from app.desk.warrants import Warrant
from app.store.reads.board import board
from app.store.reads.person import person_page
from app.store.tables import AUDIT
from hub.settle.place import place_rows
from record.matching.score import Answer
from record.problems import Problem
from record.rules.custody import TWO_PERIODS
from record.watched import SEARCH
from tests.simulation.estate import OTHER, both_prisons
from tests.world import Officer, World
from tests.world.prison import an_id

SMITH = an_id("person", "SMITH")
FROM_COURT = Arrival("N", "Leeds Magistrates")
REMANDED = Warrant("REMAND", "Leeds Magistrates", "RX")


@pytest.fixture(autouse=True)
def _both_prisons(world: World) -> None:
    place_rows(world.hub.store, both_prisons(), source="test", clock=world.clock)


@pytest.fixture
def r(world: World) -> Officer:
    """The reception of the other prison."""
    return world.terminal("R", staff="M2SO", prison=OTHER, profile="reception")


def smith(officer: Officer, **other: object) -> Search:
    """The search for Smith, as reception types him."""
    line = officer.replica.get("known_person", SMITH)
    assert line is not None
    born = dt.date.fromisoformat(str(line["date_of_birth"]))
    typed = {"surname": "Smiht", "forename": str(line["forename"]), "date_of_birth": born, **other}
    return who_is(officer.desk, Sought(**typed))  # type: ignore[arg-type]


def leaves(world: World) -> None:
    """Smith's time in his prison is over."""
    here = world.terminal("L", staff="Q3SO")
    (period,) = here.replica.find("custody_period", person_id=SMITH)
    over = [("custody_period", period | {"closed_at": "2026-11-20T10:00:00.000Z"})]
    stays = here.replica.find("stay", person_id=SMITH, to_at=None)
    over += [("stay", stay | {"to_at": "2026-11-20T10:00:00.000Z"}) for stay in stays]
    place_rows(world.hub.store, over, source="test", clock=world.clock)
    world.settle()


def test_he_is_taken_in_offline_with_the_record_that_he_has(world: World, r: Officer) -> None:
    leaves(world)
    search = smith(r)
    (found,) = [one for one in search.recognition.found if one.person_id == SMITH]
    assert search.recognition.everybody
    assert (found.answer, found.last_prison, found.last_seen) == (
        Answer.SAME,
        "LEI",
        "2026-11-20",
    )
    r.cut()
    saved = admit_known(
        r.desk,
        search_id=search.id,
        person_id=SMITH,
        arrival=Arrival("N", "Court", location_id=an_id("location", "B-1-003")),
        warrant=REMANDED,
        reason="No other cell was free.",
    )
    page = person_page(r.replica, SMITH)
    assert (page.head.surname, page.head.cell_path) == ("SMITH", "MDI-B-1-003")
    assert page.notes == ()
    r.heal()
    world.settle()
    assert [one.state for one in r.sent() if one.action_id == saved.action_id] == ["accepted"]
    whole = person_page(r.replica, SMITH)
    assert {one.prison for one in whole.periods} == {"LEI", OTHER}
    (told,) = r.replica.find("admission_search", person_id=SMITH)
    assert (told["outcome"], told["surname"], told["everybody"]) == ("KNOWN", "Smiht", True)
    assert world.hub.store.heads()["index"]


def test_who_is_in_custody_elsewhere_is_taken_in_with_a_reason_and_both_are_asked(
    world: World, r: Officer
) -> None:
    search = smith(r)
    with pytest.raises(NeedsReason) as asked:
        admit_known(
            r.desk, search_id=search.id, person_id=SMITH, arrival=FROM_COURT, warrant=REMANDED
        )
    assert [finding.rule for finding in asked.value.findings] == ["in_custody_elsewhere"]
    admit_known(
        r.desk,
        search_id=search.id,
        person_id=SMITH,
        arrival=FROM_COURT,
        warrant=REMANDED,
        reason="He is here.",
    )
    world.settle()
    here = world.terminal("L", staff="Q3SO")
    for officer in (r, here):
        assert TWO_PERIODS in {one["rule"] for one in officer.replica.find("discrepancy")}


def test_nobody_is_taken_in_without_a_search_of_ones_own_for_them(world: World, r: Officer) -> None:
    newcomer = Newcomer("Newman", "Lee", dt.date(1991, 3, 8))
    other = who_is(r.desk, Sought("Brown", "Al", dt.date(1980, 1, 1)))
    for search_id in (other.id, "00000000-0000-4000-8000-000000000000"):
        with pytest.raises(Problem) as told:
            admit(
                r.desk, search_id=search_id, newcomer=newcomer, arrival=FROM_COURT, warrant=REMANDED
            )
        assert told.value.name == "search_missing"
    search = who_is(r.desk, sought(newcomer))
    world.clock.tick(minutes=61)
    with pytest.raises(Problem) as told:
        admit(r.desk, search_id=search.id, newcomer=newcomer, arrival=FROM_COURT, warrant=REMANDED)
    assert told.value.name == "search_stale"
    again = who_is(r.desk, sought(newcomer))
    admit(r.desk, search_id=again.id, newcomer=newcomer, arrival=FROM_COURT, warrant=REMANDED)
    unplaced = {one.surname for one in board(r.replica, an_id("location", "B")).unplaced}
    assert "Newman" in unplaced


def test_a_new_record_beside_somebody_alike_needs_a_reason(r: Officer) -> None:
    line = r.replica.get("known_person", SMITH)
    assert line is not None
    born = dt.date.fromisoformat(str(line["date_of_birth"]))
    newcomer = Newcomer("Smith", str(line["forename"]), born)
    search = who_is(r.desk, sought(newcomer))
    with pytest.raises(NeedsReason) as asked:
        admit(r.desk, search_id=search.id, newcomer=newcomer, arrival=FROM_COURT, warrant=REMANDED)
    (finding,) = asked.value.findings
    assert (finding.rule, finding.person_id) == ("perhaps_known", SMITH)


def test_every_search_leaves_its_line_about_each_who_may_be_the_one(r: Officer) -> None:
    search = smith(r)
    with r.replica.read() as reading:
        found = reading.connection.execute(AUDIT.select().where(AUDIT.c.deed == SEARCH)).all()
    assert [line.person_id for line in found] == [one.person_id for one in search.alike]
    assert found[0].details["search"] == search.id
    assert found[0].details["surname"] == "Smiht"


def test_a_wing_takes_in_nobody_whom_it_does_not_know(world: World, r: Officer) -> None:
    wing = world.terminal("W", staff="M2SO", prison=OTHER)
    search = smith(r)
    assert who_is(wing.desk, Sought("Smith")).recognition.everybody is False
    with pytest.raises(Problem) as told:
        admit_known(
            wing.desk, search_id=search.id, person_id=SMITH, arrival=FROM_COURT, warrant=REMANDED
        )
    assert told.value.name == "person_unknown"
