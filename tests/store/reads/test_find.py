"""Finding people and cells."""

from __future__ import annotations

import pytest

from app.desk import movements, views
from app.desk.desk import Desk
from app.store.reads.find import find_cells, find_people, free_cells, recent
from app.store.replica import Replica
from tests.desk.prison import cell, person
from tests.world.prison import PRISON


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("smith", "name"),
        ("john smith", "name"),
        ("Smythe", "alias"),
        ("a1000bc", "number"),
        ("A-1-001", "cell"),
        ("smiht", "like"),
    ],
)
def test_what_somebody_is_found_by_and_why(replica: Replica, text: str, why: str) -> None:
    hit = find_people(replica, text)[0]
    assert hit.person_id == person("SMITH")
    assert hit.why is not None
    assert hit.why[0] == why
    assert (hit.cell_path, hit.status, hit.badges) == ("LEI-A-1-001", "IN", ("NON_ASSOC",))


def test_apostrophes_and_case_do_not_matter(replica: Replica) -> None:
    assert [hit.surname for hit in find_people(replica, "OBrien")] == ["O'BRIEN"]


def test_who_has_left_is_found_without_a_status(replica: Replica) -> None:
    (hit,) = find_people(replica, "nguyen")
    assert (hit.status, hit.cell_path) == (None, None)


def test_nothing_finds_nothing(replica: Replica) -> None:
    assert find_people(replica, "") == ()
    assert find_people(replica, "zzzzzz") == ()
    assert find_cells(replica, " - ") == ()


def test_no_more_than_asked_for(replica: Replica) -> None:
    assert len(find_people(replica, "john", limit=3)) == 3
    assert len(find_cells(replica, "a", limit=2)) == 2


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("A-1-003", ["LEI-A-1-003"]),
        ("a13", ["LEI-A-1-003"]),
        ("lei b", ["LEI-B-1-001", "LEI-B-1-002"]),
        ("a2", ["LEI-A-2-002", "LEI-A-2-010"]),
        ("002", ["LEI-A-1-002", "LEI-A-2-002", "LEI-B-1-002"]),
        ("gym", []),
    ],
)
def test_cells_by_any_part_of_their_code(replica: Replica, text: str, paths: list[str]) -> None:
    assert [hit.path for hit in find_cells(replica, text)] == paths


def test_free_cells_have_room_and_are_in_use(desk: Desk) -> None:
    def free() -> list[tuple[str, int]]:
        return [(hit.path, hit.occupants) for hit in free_cells(desk.replica, PRISON)]

    assert free() == [
        ("LEI-A-1-002", 1),
        ("LEI-A-2-002", 1),
        ("LEI-A-2-010", 1),
        ("LEI-B-1-001", 1),
    ]
    movements.move_cell(
        desk, person_id=person("SMITH"), location_id=cell("A-1-002"), move_reason="ADM"
    )
    assert free()[0] == ("LEI-A-1-001", 0)
    assert "LEI-A-1-002" not in dict(free())


def test_recent_people_are_the_readers_own(desk: Desk, supervisor: Desk) -> None:
    views.open_person(desk, person("JONES"))
    (hit,) = recent(desk.replica, desk.member.staff_id)
    assert (hit.surname, hit.why) == ("JONES", None)
    assert recent(desk.replica, supervisor.member.staff_id) == ()
