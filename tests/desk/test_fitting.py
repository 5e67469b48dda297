"""Which cells suit somebody, as the form of a move asks."""

from __future__ import annotations

import pytest

from app.desk import movements, outside
from app.desk.desk import Desk, NeedsReason, Saved
from app.desk.fitting import check_cells
from tests.desk.prison import alert, cell, person, send
from tests.world.prison import row


def rules(desk: Desk, surname: str, *codes: str) -> dict[str, list[str]]:
    found = check_cells(desk, person(surname), [cell(code) for code in codes])
    return {code: [one.rule for one in found[cell(code)]] for code in codes}


def test_each_cell_says_what_speaks_against_it_the_gravest_first(desk: Desk) -> None:
    assert rules(desk, "SMITH", "A-1-002", "A-1-003", "A-2-002", "B-1-001", "B-1-002") == {
        "A-1-002": [],
        "A-1-003": ["cell_out_of_use"],
        "A-2-002": ["high_risk_sharing"],
        "B-1-001": ["kept_apart"],
        "B-1-002": ["kept_apart", "cell_full"],
    }


def test_it_says_what_the_move_itself_says(desk: Desk) -> None:
    send(desk.replica, [alert("KOWALSKI", "XA")])
    for code in ("A-1-001", "A-1-002", "A-1-003", "A-2-002", "B-1-001", "B-1-002"):
        asked = movements.check_move(desk, person_id=person("KOWALSKI"), location_id=cell(code))
        (found,) = check_cells(desk, person("KOWALSKI"), [cell(code)]).values()
        assert found == asked


def test_an_override_is_kept_with_its_reason(desk: Desk) -> None:
    wheelchair = {**(desk.replica.get("person", person("SMITH")) or {}), "needs": ["WC"]}
    send(desk.replica, [row("person", person("SMITH"), **wheelchair)], version=2)

    def move(reason: str | None = None) -> Saved:
        return movements.move_cell(
            desk,
            person_id=person("SMITH"),
            location_id=cell("A-1-002"),
            move_reason="LN",
            reason=reason,
        )

    with pytest.raises(NeedsReason) as asked:
        move()
    assert [one.rule for one in asked.value.findings] == ["cell_no_wheelchair"]
    saved = move("The only cell on the ones tonight; ramp is laid.")
    assert [one.rule for one in saved.findings] == ["cell_no_wheelchair"]


def test_who_comes_back_is_looked_at_with_whoever_is_in_the_cell_now(desk: Desk) -> None:
    send(desk.replica, [alert("O'BRIEN", "XEL")])
    with pytest.raises(NeedsReason) as asked:
        outside.bring_back(desk, person_id=person("O'BRIEN"))
    assert [one.rule for one in asked.value.findings] == ["cell_not_escape_list"]
