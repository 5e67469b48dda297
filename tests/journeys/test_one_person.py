"""One man, two prisons, two records: the centre asks, somebody decides, and nothing is lost."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import alerts, details, merging, movements, notes, outside, settling
from app.desk.admissions import Arrival, Newcomer, admit, sought
from app.desk.desk import Saved
from app.desk.outside import Trip
from app.desk.searching import who_is
from app.desk.warrants import Warrant
from app.store.reads.find import find_people
from app.store.reads.person import PersonPage, history, person_page
from hub.settle.place import place_rows
from record.kinds import Row, Value
from tests.simulation.estate import OTHER, both_prisons
from tests.world import Officer, World
from tests.world.prison import an_id

PNC = ("PNC", "2010/0123456A")
WHY = "The same face and the same scar."


@pytest.fixture(autouse=True)
def _both_prisons(world: World) -> None:
    place_rows(world.hub.store, both_prisons(), source="test", clock=world.clock)


@pytest.fixture(autouse=True)
def _second_person(world: World, _both_prisons: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody in each prison lets through what nobody does alone, whenever all is synced."""
    seconds = [
        world.terminal("Second", staff="Q4SEC"),
        world.terminal("Other second", staff="M3SEC", prison=OTHER),
    ]
    settle = world.settle

    def settle_by_two() -> None:
        settle()
        for second in seconds:
            for item in second.inbox().held:
                if item.rule in ("two_people_needed", "charge_elsewhere"):
                    settling.accept_held(second.desk, held_id=item.id, reason="So it is.")
        settle()

    monkeypatch.setattr(world, "settle", settle_by_two)


@pytest.fixture
def a(world: World) -> Officer:
    """A supervising officer here."""
    return world.terminal("A", staff="Q3SO")


@pytest.fixture
def m(world: World) -> Officer:
    """A supervising officer of the other prison."""
    return world.terminal("M", staff="M2SO", prison=OTHER)


def comes_in(officer: Officer, surname: str, cell: str, **more: Value) -> str:
    """Somebody is admitted; the id of their record."""
    newcomer = Newcomer(surname, "Lee", dt.date(1991, 3, 8), numbers=(PNC,), details=more)
    admit(
        officer.desk,
        search_id=who_is(officer.desk, sought(newcomer)).id,
        newcomer=newcomer,
        arrival=Arrival("N", "Leeds Magistrates", location_id=an_id("location", cell)),
        warrant=Warrant("REMAND", "Leeds Magistrates", "RX"),
        reason="No other cell was free.",
    )
    (row,) = officer.replica.find("person", forename="Lee")
    return str(row["id"])


def page(officer: Officer, person_id: str) -> PersonPage:
    return person_page(officer.replica, person_id)


def note(officer: Officer, person_id: str, text: str) -> Saved:
    return notes.add_note(officer.desk, person_id=person_id, kind="GEN", sub_kind="OSE", text=text)


@pytest.fixture
def two(world: World, a: Officer, m: Officer) -> tuple[str, str]:
    """Both prisons admit the same man while they are cut off: his records here and there."""
    a.cut()
    m.cut()
    here = comes_in(a, "Newman", "A-2-003", diet="HAL")
    there = comes_in(m, "O'Newman", "B-1-003", religion="MOS", needs=["HD"])
    alerts.open_alert(m.desk, person_id=there, code="XEL", comment="Ran once.")
    note(m, there, "Written there.")
    for officer in (a, m):
        officer.heal()
    world.settle()
    return here, there


def merged(world: World, by: Officer, here: str, there: str) -> None:
    """Somebody says that they are one; the record here stands."""
    merging.merge_people(by.desk, person_id=here, other_id=there, reason=WHY)
    world.settle()


def test_the_centre_asks_in_both_prisons_and_each_sees_both_sides(
    a: Officer, m: Officer, two: tuple[str, str]
) -> None:
    for officer in (a, m):
        (match,) = officer.inbox().matches
        assert {match.one.person_id, match.other.person_id} == set(two)
        assert {match.one.surname, match.other.surname} == {"Newman", "O'Newman"}
        assert {(side.prison, side.cell_path) for side in (match.one, match.other)} == {
            ("LEI", "LEI-A-2-003"),
            (OTHER, "MDI-B-1-003"),
        }
        assert [ground["kind"] for ground in match.grounds] == ["PNC", "ALIKE"]
        assert sum(side.here for side in (match.one, match.other)) == 1
    assert a.replica.get("person", two[1]) is None


def test_whoever_decides_may_be_in_either_prison_and_have_no_network(
    world: World, a: Officer, m: Officer, two: tuple[str, str]
) -> None:
    here, there = two
    m.cut()
    merging.merge_people(m.desk, person_id=here, other_id=there, reason=WHY)
    assert not m.inbox().matches
    assert page(m, there).head.surname == "O'Newman"
    m.heal()
    world.settle()
    for officer in (a, m):
        for asked_for in two:
            shown = page(officer, asked_for)
            assert shown.asked_for == asked_for
            assert (shown.head.person_id, shown.head.surname) == (here, "Newman")
            assert [line.person_id for line in shown.merged] == [there]
        assert not officer.inbox().matches


def test_everything_about_both_is_read_on_the_one_that_stands(
    world: World, a: Officer, m: Officer, two: tuple[str, str]
) -> None:
    here, there = two
    merged(world, a, here, there)
    for officer in (a, m):
        shown = page(officer, here)
        assert [line.text for line in shown.notes] == ["Written there."]
        assert [line.code for line in shown.alerts] == ["XEL"]
        assert shown.head.badges == ("ESCAPE",)
        assert [line.surname for line in shown.aliases] == ["O'Newman"]
        assert sorted(line.kind for line in shown.identifiers) == ["MERGED", "PNC", "PNC"]
        assert (shown.details["diet"], shown.details["religion"]) == ("HAL", "MOS")
        assert shown.details["needs"] == ["HD"]
        assert {line.prison for line in shown.periods} == {"LEI", OTHER}
        told = {(line.action_kind, line.record_type) for line in history(officer.replica, there)}
        assert {("admit", "person"), ("merge_people", "person"), ("add_note", "case_note")} <= told
    assert page(a, here).head.cell_path == "LEI-A-2-003"
    assert page(m, here).head.cell_path == "MDI-B-1-003"


def test_the_one_that_stands_is_found_by_what_the_other_was_found_by(
    world: World, a: Officer, two: tuple[str, str]
) -> None:
    here, there = two
    merged(world, a, here, there)
    for text, why in (("onewman", "alias"), ("newman", "name"), ("0123456A", "number")):
        hit = find_people(a.replica, text)[0]
        assert hit.person_id == here
        assert hit.why is not None
        assert hit.why[0] == why
    assert [hit.person_id for hit in find_people(a.replica, "onewman lee a2003")] == [here]


def test_late_edits_from_a_terminal_that_was_off_for_days_land_on_the_one_that_stands(
    world: World, a: Officer, m: Officer, two: tuple[str, str]
) -> None:
    here, there = two
    late = world.terminal("N", staff="M1OFF", prison=OTHER)
    late.cut()
    note(late, there, "From the terminal that was off.")
    details.change_details(
        late.desk, person_id=there, changes={"diet": "MOS", "needs": ["HD", "RC"]}
    )
    alerts.open_alert(late.desk, person_id=there, code="HA", comment="Low.")
    outside.send_out(late.desk, person_id=there, kind="CRT", trip=Trip("CRT", "Court"))
    world.clock.tick(hours=80)
    merged(world, a, here, there)
    late.heal()
    world.settle()
    assert {item.state for item in late.sent()} <= {"accepted", "merged"}
    for officer in (a, m, late):
        shown = page(officer, here)
        assert "From the terminal that was off." in [line.text for line in shown.notes]
        assert {line.code for line in shown.alerts} == {"XEL", "HA"}
        assert shown.details["needs"] == ["HD", "RC"]
        assert shown.movements[0].to_place == "Court"
        values = [f.after for line in history(officer.replica, here) for f in line.fields]
        assert "MOS" in values


def test_what_both_prisons_do_afterwards_is_done_to_one_man(
    world: World, a: Officer, m: Officer, two: tuple[str, str]
) -> None:
    here, there = two
    merged(world, a, here, there)
    note(a, here, "Here.")
    note(m, there, "There.")
    movements.move_cell(
        m.desk,
        person_id=here,
        location_id=an_id("location", "B-1-002"),
        move_reason="ADM",
        reason="Flood.",
    )
    world.settle()
    for officer in (a, m):
        texts = {line.text for line in page(officer, here).notes}
        assert texts == {"Written there.", "Here.", "There."}
    assert page(m, here).head.cell_path == "MDI-B-1-002"
    assert page(a, here).head.cell_path == "LEI-A-2-003"


def test_details_of_one_man_are_changed_whichever_record_they_are_in(
    world: World, a: Officer, m: Officer, two: tuple[str, str]
) -> None:
    here, there = two
    merged(world, a, here, there)
    changes: Row = {"religion": None, "needs": ["RC"], "diet": "MOS"}
    details.change_details(m.desk, person_id=there, changes=changes)
    world.settle()
    for officer in (a, m):
        shown = page(officer, here).details
        assert {name: shown[name] for name in changes} == changes


def test_two_custody_periods_are_settled_by_saying_where_he_is(
    world: World, a: Officer, m: Officer, two: tuple[str, str]
) -> None:
    here, there = two
    merged(world, a, here, there)
    rules = {item.rule: item for item in a.inbox().discrepancies}
    item = rules["two_custody_periods"]
    (stands,) = a.replica.find("custody_period", person_id=here)
    settling.settle_discrepancy(
        a.desk, discrepancy_id=item.id, reason="Rang the other prison.", period_id=str(stands["id"])
    )
    world.settle()
    shown = page(a, here)
    assert [line.prison for line in shown.periods if line.closed_at is None] == ["LEI"]
    assert [line.cell_path for line in shown.stays if line.to_at is None] == ["LEI-A-2-003"]
    assert m.replica.get("person", here) is None
    assert m.replica.get("person", there) is None


def test_separated_each_has_what_was_written_about_him_and_late_edits_still_land(
    world: World, a: Officer, m: Officer, two: tuple[str, str]
) -> None:
    here, there = two
    merged(world, a, here, there)
    (item,) = (i for i in a.inbox().discrepancies if i.rule == "two_custody_periods")
    (stands,) = a.replica.find("custody_period", person_id=here)
    period = str(stands["id"])
    settling.settle_discrepancy(a.desk, discrepancy_id=item.id, reason="So.", period_id=period)
    world.settle()
    note(a, here, "Written since.")
    late = world.terminal("L", staff="Q1OFF")
    late.cut()
    note(late, there, "Written late, when they were one.")
    merging.separate_people(a.desk, person_id=there, reason="His brother, after all.")
    world.settle()
    late.heal()
    world.settle()
    assert {line.text for line in page(a, here).notes} == {
        "Written since.",
        "Written late, when they were one.",
    }
    shown = page(m, there)
    assert shown.head.surname == "O'Newman"
    assert [line.text for line in shown.notes] == ["Written there."]
    assert shown.head.cell_path == "MDI-B-1-003"
    assert a.replica.get("person", there) is None
    assert m.replica.get("person", here) is None
    assert {item.state for item in late.sent()} == {"accepted"}
    for officer, person_id in ((a, here), (m, there)):
        told = {line.action_kind for line in history(officer.replica, person_id)}
        assert {"merge_people", "separate_people"} <= told


def test_two_who_were_told_apart_are_not_asked_about_again(
    world: World, a: Officer, m: Officer, two: tuple[str, str]
) -> None:
    (match,) = a.inbox().matches
    merging.tell_apart(a.desk, match_id=match.id, reason="Different fingerprints.")
    world.settle()
    for officer in (a, m):
        assert not officer.inbox().matches


def test_both_prisons_settle_it_at_once_and_the_second_hears_of_the_first(
    world: World, a: Officer, m: Officer, two: tuple[str, str]
) -> None:
    here, there = two
    for officer, stands, other in ((a, here, there), (m, there, here)):
        officer.cut()
        merging.merge_people(officer.desk, person_id=stands, other_id=other, reason=WHY)
    for officer in (a, m):
        officer.heal()
        world.settle()
    (refused,) = m.inbox().refused
    assert refused.problem in ("already_settled", "already_merged")
    for officer in (a, m):
        assert page(officer, there).head.person_id == here
