"""Placing extracts: twice is once, and what staff have changed since is not undone."""

from __future__ import annotations

import pytest

from hub.service import Hub
from hub.settle.place import Placed, place_rows
from record.kinds import Row, Value
from record.problems import Problem
from tests.hub.seat import STREAM, Seat, everything, row, rows
from tests.world.prison import an_id, small_prison

SMITH = an_id("person", "SMITH")


def _extract(record_type: str, record_id: str, **values: Value) -> list[tuple[str, Row]]:
    """The small prison as an extract brings it, with some values of one row changed there."""
    return [
        (kind, {**given, **values} if (kind, given["id"]) == (record_type, record_id) else given)
        for kind, given in small_prison()
    ]


def test_placing_twice_changes_nothing(hub: Hub) -> None:
    before = (everything(hub), hub.store.heads())
    count = len(list(small_prison()))
    assert place_rows(hub.store, small_prison(), source="test") == Placed(0, 0, count)
    assert (everything(hub), hub.store.heads()) == before


def test_only_what_differs_is_written(hub: Hub, a: Seat) -> None:
    a.read_all()
    placed = place_rows(hub.store, _extract("person", SMITH, diet="VEG"), source="test")
    assert (placed.created, placed.changed) == (0, 1)
    (page,) = a.sync().pages
    assert [(r.record_type, r.record_id, r.version) for r in page.rows] == [("person", SMITH, 2)]


def test_a_load_does_not_undo_what_an_officer_changed(hub: Hub, a: Seat) -> None:
    a.send(a.details({"religion": None}, {"religion": "CE"}))
    a.send(a.move("SMITH", "A-2-003", "2026-11-24T09:00:00.000Z"))
    before = everything(hub)
    place_rows(hub.store, small_prison(), source="test")
    assert everything(hub) == before
    place_rows(hub.store, _extract("person", SMITH, diet="VEG"), source="test")
    person = row(hub, "person", SMITH)
    assert (person["religion"], person["diet"]) == ("CE", "VEG")


def test_where_both_changed_the_same_the_officers_stands(hub: Hub, a: Seat) -> None:
    a.send(a.details({"religion": None}, {"religion": "CE"}))
    place_rows(hub.store, _extract("person", SMITH, religion="RC"), source="test")
    assert row(hub, "person", SMITH)["religion"] == "CE"
    assert not rows(hub, "conflict")


def test_where_both_changed_a_name_a_person_is_asked(hub: Hub, a: Seat) -> None:
    a.send(a.details({"surname": "SMITH"}, {"surname": "SMYTHE"}))
    changed = _extract("person", SMITH, surname="SMITT")
    place_rows(hub.store, changed, source="nomis")
    assert row(hub, "person", SMITH)["surname"] == "SMYTHE"
    (conflict,) = rows(hub, "conflict")
    assert conflict["ours"] == {"surname": "SMITT"}
    assert (conflict["action_kind"], conflict["staff_name"]) == ("load", "nomis")
    assert conflict["theirs_by"] == "ADEYEMI, Sam"
    a.read_all()
    assert a.facts.get("conflict", str(conflict["id"])) is not None
    place_rows(hub.store, changed, source="nomis")
    assert rows(hub, "conflict") == [conflict]


def test_what_the_centre_owns_comes_as_it_is(hub: Hub) -> None:
    cell = an_id("location", "A-1-001")
    place_rows(hub.store, _extract("location", cell, operational_capacity=2), source="test")
    assert row(hub, "location", cell)["operational_capacity"] == 2


def test_a_place_that_moves_to_another_prison_leaves_the_stream(hub: Hub, a: Seat) -> None:
    a.read_all()
    cell = an_id("location", "A-2-003")
    place_rows(hub.store, _extract("location", cell, prison="MDI"), source="test")
    a.read_all()
    assert a.facts.get("location", cell) is None
    assert a.rows == everything(hub, STREAM)


def test_a_period_that_closes_keeps_the_man_in_the_stream_of_his_last_prison(
    hub: Hub, a: Seat
) -> None:
    closed = _extract(
        "custody_period", an_id("period", "SMITH"), closed_at="2026-11-20T09:00:00.000Z"
    )
    place_rows(hub.store, closed, source="test")
    a.read_all()
    assert a.facts.get("person", SMITH) is not None


def test_a_row_that_is_not_well_formed_places_nothing(hub: Hub) -> None:
    before = everything(hub)
    with pytest.raises(Problem, match="Date of birth"):
        place_rows(
            hub.store,
            [*_extract("person", SMITH, diet="VEG"), *_extract("person", SMITH, date_of_birth="?")],
            source="test",
        )
    assert everything(hub) == before
