"""The wing board."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from app.desk import movements
from app.desk.desk import Desk
from app.store.reads.board import Board, Cell, Occupant, board, wings
from app.store.replica import Replica
from record.problems import Problem
from tests.desk.prison import an_id, cell, period, person, send
from tests.world.prison import ADMITTED, PRISON, row


def cells(shown: Board) -> dict[str, Cell]:
    return {c.path: c for landing in shown.landings for c in landing.cells}


def people(shown: Board) -> dict[str, Occupant]:
    return {o.surname: o for c in cells(shown).values() for o in c.occupants}


def test_wings_in_the_order_of_their_codes(replica: Replica) -> None:
    assert [(w.code, w.name) for w in wings(replica, PRISON)] == [("A", "Attlee"), ("B", "B")]
    assert wings(replica, "MDI") == ()


def test_landings_and_cells_are_in_the_order_people_count(replica: Replica) -> None:
    shown = board(replica, cell("A"))
    assert [landing.code for landing in shown.landings] == ["1", "2"]
    assert list(cells(shown)) == [
        "LEI-A-1-001",
        "LEI-A-1-002",
        "LEI-A-1-003",
        "LEI-A-2-002",
        "LEI-A-2-010",
    ]


def test_who_is_where_with_what_must_be_known(replica: Replica) -> None:
    shown = board(replica, cell("A"))
    assert {name: o.badges for name, o in people(shown).items()} == {
        "SMITH": ("NON_ASSOC",),
        "JONES": ("ACCT", "MEDICAL"),
        "OKAFOR": ("HIGH_CSRA",),
        "KOWALSKI": (),
    }
    smith = people(shown)["SMITH"]
    assert (smith.forename, smith.prison_number, smith.status) == ("John", "A1000BC", "IN")
    assert not smith.pending


def test_a_cell_says_what_it_holds_and_whether_it_is_in_use(replica: Replica) -> None:
    shown = cells(board(replica, cell("A")))
    assert (shown["LEI-A-1-001"].capacity, shown["LEI-A-1-001"].attributes) == (1, ())
    assert (shown["LEI-A-1-002"].capacity, shown["LEI-A-1-002"].attributes) == (2, ("DO",))
    broken = shown["LEI-A-1-003"]
    assert (broken.in_use, broken.out_of_use_reason, broken.occupants) == (False, "J", ())


def test_somebody_out_counts_in_the_roll_and_is_said_to_be_out(replica: Replica) -> None:
    shown = board(replica, cell("B"))
    (landing,) = shown.landings
    assert (landing.roll, landing.out, landing.capacity) == (2, 1, 3)
    assert (shown.roll, shown.out, shown.capacity) == (2, 1, 3)
    out = people(shown)["O'BRIEN"]
    assert (out.status, out.out_kind, out.out_to) == ("OUT", "CRT", "Leeds Crown Court")


def test_a_cell_out_of_use_adds_nothing_to_the_capacity(replica: Replica) -> None:
    assert board(replica, cell("A")).landings[0].capacity == 3


def test_who_is_on_no_wing_is_not_forgotten(replica: Replica) -> None:
    for wing in ("A", "B"):
        shown = board(replica, cell(wing))
        assert [o.surname for o in shown.unplaced] == ["HUSSAIN", "PATEL"]


def test_who_has_left_custody_is_on_no_board(replica: Replica) -> None:
    send(
        replica,
        [
            row(
                "stay",
                an_id("stale stay"),
                person_id=person("NGUYEN"),
                prison=PRISON,
                location_id=cell("A-1-002"),
                from_at=ADMITTED,
            )
        ],
    )
    shown = board(replica, cell("A"))
    assert "NGUYEN" not in people(shown)
    assert "NGUYEN" not in {o.surname for o in shown.unplaced}


def test_of_two_open_stays_the_later_counts(replica: Replica) -> None:
    send(
        replica,
        [
            row(
                "stay",
                an_id("second stay"),
                person_id=person("SMITH"),
                custody_period_id=period("SMITH"),
                prison=PRISON,
                location_id=cell("B-1-001"),
                from_at="2026-11-20T10:00:00.000Z",
            )
        ],
    )
    assert "SMITH" not in people(board(replica, cell("A")))
    assert "SMITH" in people(board(replica, cell("B")))


def test_a_move_shows_at_once_as_waiting(desk: Desk) -> None:
    movements.move_cell(
        desk, person_id=person("SMITH"), location_id=cell("A-1-002"), move_reason="ADM"
    )
    shown = board(desk.replica, cell("A"))
    assert cells(shown)["LEI-A-1-001"].occupants == ()
    both = cells(shown)["LEI-A-1-002"].occupants
    assert [(o.surname, o.pending) for o in both] == [("JONES", False), ("SMITH", True)]


def test_somebody_in_a_place_that_is_no_cell_is_still_on_the_board(replica: Replica) -> None:
    send(
        replica,
        [
            row(
                "location",
                cell("A-1-OFF"),
                prison=PRISON,
                parent_id=cell("A-1"),
                kind="OFFI",
                code="OFF",
                path="LEI-A-1-OFF",
                in_use=True,
            ),
            row(
                "stay",
                an_id("office stay"),
                person_id=person("HUSSAIN"),
                custody_period_id=period("HUSSAIN"),
                prison=PRISON,
                location_id=cell("A-1-OFF"),
                from_at=ADMITTED,
            ),
        ],
    )
    shown = board(replica, cell("A"))
    assert people(shown)["HUSSAIN"] in cells(shown)["LEI-A-1-OFF"].occupants


def test_cells_on_no_landing_stand_under_the_wings_name(replica: Replica) -> None:
    send(
        replica,
        [
            row(
                "location",
                cell("B-9"),
                prison=PRISON,
                parent_id=cell("B"),
                kind="CELL",
                code="9",
                path="LEI-B-9",
                in_use=True,
            )
        ],
    )
    shown = board(replica, cell("B"))
    by_name = {landing.name: [c.path for c in landing.cells] for landing in shown.landings}
    assert by_name["B"] == ["LEI-B-9"]


@pytest.mark.parametrize("place", ["A-1", "GYM", "nowhere"])
def test_only_a_wing_has_a_board(replica: Replica, place: str) -> None:
    with pytest.raises(Problem) as refused:
        board(replica, cell(place))
    assert refused.value.name == "location_unknown"


def test_more_people_cost_no_more_statements(replica: Replica) -> None:
    def statements() -> int:
        with replica.read() as reading:
            asked: list[str] = []

            def count(*arguments: object) -> None:
                asked.append(str(arguments[2]))

            event.listen(reading.connection, "before_cursor_execute", count)
            board(reading, cell("A"))
            return len(asked)

    few = statements()
    more = [
        (kind, {**values, "id": an_id(kind, str(n))})
        for n in range(40)
        for kind, values in (
            row(
                "person",
                "",
                surname=f"MAN{n}",
                forename="J",
                date_of_birth="1980-01-01",
            ),
            row(
                "custody_period",
                "",
                person_id=an_id("person", str(n)),
                prison=PRISON,
                status="IN",
                opened_at=ADMITTED,
            ),
            row(
                "stay",
                "",
                person_id=an_id("person", str(n)),
                prison=PRISON,
                location_id=cell("A-1-002"),
                from_at=ADMITTED,
            ),
        )
    ]
    send(replica, more)
    assert len(people(board(replica, cell("A")))) == 44
    assert statements() == few


def test_somebody_with_two_open_custody_periods_is_one_person(replica: Replica) -> None:
    send(
        replica,
        [
            row(
                "custody_period",
                an_id("second period"),
                person_id=person("SMITH"),
                prison=PRISON,
                status="OUT",
                opened_at="2026-11-20T10:00:00.000Z",
            )
        ],
    )
    shown = board(replica, cell("A"))
    (smith,) = cells(shown)["LEI-A-1-001"].occupants
    assert smith.status == "OUT"
